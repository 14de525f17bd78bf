"""Fictional people under many spellings, and near names that are other people.

Every person is made up from stems and suffixes by a seeded draw; no surname is taken from a real
person. Half of the stems make the training part, the other half the test part, so that no surname
of one is in the other.
"""

import random
from dataclasses import dataclass, field

from benchmarks.names import writing
from byname.names import GivenName, given_names

STEMS = (
    "абр аст бар бел бог бор брус бул вас вер вол гал ган гер гор гри дан дем доб дор дуб жук жур "
    "зан зар зел кал кам кар ков коз кол кон кор кот кош крас крив куз лаз лев лис лоп лук мак мал "
    "мар мед мел мих мор наз нах ник нов пав пет пин пол пот рад рог ром руд сав сам сел сид сок "
    "сол стан стар суш тар тим тих ткач том туп усс фед фил хар хац цар чер шап шев шил шуб щер "
    "яков ян яр бяр вяр гул дзер завад кавз лящ мяс нев падг рудз слав трац шар шчуп юрк"
).split()
MIDDLES = ("", "ан", "ар", "ач", "ель", "ен", "ик", "ил", "ин", "ол", "он", "ул", "уш", "яг")
SUFFIXES = (
    "ов ев ин ский ович евич енко ко чук ик ец юк ак ук цкий кевич ёнок ань ёв ейко ич овский инский"
).split()
POLISH = (
    "Kowal Wiśniew Wójc Kamiń Lewandow Zieliń Szymań Woźni Dąbrow Kozłow Jankow Mazur Krawczy "
    "Piotrow Grabow Pawłow Michal Zając Król Wieczor Jabłoń Wróbl Majew Olszew Stęp Jawor Malinow "
    "Pawl Górs Nowak Sikor Baran Rutkow Ostrow Tomasz Pietrz Zalew Wrób Jasiń Marcin Sadow Bąk "
    "Włodarcz Borkow Czarn Sawic Sokołow Urbań Kubiak Szczepań Błaszcz Zaręb Przybyl Krzemiń"
).split()
POLISH_SUFFIXES = ("ski", "ski", "cki", "ik", "czyk", "icz", "a", "ak", "ek", "owicz")


@dataclass(frozen=True)
class Person:
    """Somebody made up: language, sex, numbers of given names, and the surname as first written."""

    language: str
    sex: str
    given: GivenName
    father: GivenName
    surname: str
    stress: int = 0
    diminutives: tuple[str, ...] = field(default=())


def _forms(name: GivenName, language: str) -> tuple[str, ...]:
    return dict(name.forms).get(language, ())


def _doubles() -> set[int]:
    """Lines of the table whose forms stand in another line too, left out of the draw."""
    seen: dict[str, int] = {}
    found = set()
    for name in given_names():
        for form in name.full():
            if seen.setdefault(form, name.number) != name.number:
                found.add(name.number)
    return found


_DOUBLE = _doubles()


def _usable(sex: str) -> list[GivenName]:
    return [
        name
        for name in given_names()
        if name.sex == sex
        and name.number not in _DOUBLE
        and all(_forms(name, language) for language in ("be", "ru", "uk", "pl"))
    ]


MALE, FEMALE = _usable("m"), _usable("f")


def patronymic(father: str, sex: str, language: str) -> str:
    """The patronymic from a father's name, in Russian, Belarusian or Ukrainian."""
    lower = father.lower()
    if lower in ("илья", "лука", "фома", "кузьма", "никита", "савва"):
        base = lower[:-1].rstrip("ь")
        return base + ("ич" if sex == "m" else "инична")
    stem, soft = lower, False
    if lower.endswith(("ий", "ій", "ей", "эй", "ай", "ой")):
        stem, soft = lower[:-1], True
        if lower.endswith("ий"):
            stem = lower[:-2] + ("ь" if lower[-3:-2] in "лнст" and len(lower) > 6 else "и")
    elif lower.endswith(("ь", "я", "а", "о", "ы", "і")):
        stem, soft = lower[:-1], lower[-1] in "ья"
    endings = {
        "ru": (("ович", "овна"), ("евич", "евна")),
        "be": (("авіч", "аўна"), ("евіч", "еўна")),
        "uk": (("ович", "івна"), ("йович", "ївна")),
    }[language]
    return stem + endings[soft][sex == "f"]


def feminine(surname: str, language: str) -> str:
    """The feminine of a surname, where it has one."""
    if surname.endswith(("ский", "цкий")):
        return surname[:-2] + "ая"
    if surname.endswith(("ов", "ев", "ёв", "ин")):
        return surname + "а"
    if language == "pl" and surname.endswith(("ski", "cki")):
        return surname[:-1] + "a"
    return surname


def make(count: int, part: int, rng: random.Random) -> list[Person]:
    """So many people whose stems are of one part (0 training, 1 test)."""
    stems = [stem for at, stem in enumerate(STEMS) if at % 2 == part]
    polish = [stem for at, stem in enumerate(POLISH) if at % 2 == part]
    people = []
    for _ in range(count):
        language = rng.choices(("be", "ru", "uk", "pl"), (4, 4, 2, 2))[0]
        sex = rng.choice("mf")
        given = rng.choice((MALE if sex == "m" else FEMALE)[: 70 if rng.random() < 0.8 else None])
        if language == "pl":
            surname = rng.choice(polish).lower() + rng.choice(POLISH_SUFFIXES)
        else:
            surname = rng.choice(stems) + rng.choice(MIDDLES) + rng.choice(SUFFIXES)
        people.append(Person(language, sex, given, rng.choice(MALE), surname, rng.randrange(1, 4)))
    return people


COMMON = ("bgn", "icao", "press", "ua2010", "be_passport", "be2007", "bgn_be", "german", "french")


def spellings(
    person: Person, rng: random.Random, *, common: bool = False
) -> list[tuple[str, str, str]]:
    """A person's name as (given, patronymic, surname), lower case, in many systems.

    `common` leaves the systems that passports, press and lists use most.
    """
    if person.language == "pl":
        return _polish(person, rng)
    russian = _in(person, "ru", person.surname, rng)
    belarusian = _in(person, "be", writing.belarusian(person.surname, person.stress), rng)
    ukrainian = _in(person, "uk", writing.ukrainian(person.surname), rng)
    found = [russian, belarusian]
    if person.language == "uk":
        found = [russian, ukrainian]
    for words, systems in (
        (belarusian, writing.FROM_BELARUSIAN),
        (russian, writing.FROM_RUSSIAN),
        (ukrainian, writing.FROM_UKRAINIAN),
    ):
        if words is ukrainian and person.language != "uk":
            continue
        if words is belarusian and person.language == "uk":
            continue
        for system in systems:
            if common and system not in COMMON:
                continue
            given, father, surname = (writing.latin(word, system) for word in words)
            found.append((given, father, surname))
            if rng.random() < 0.4:
                found.append(tuple(map(writing.plain, (given, father, surname))))
    return found


def _in(person: Person, language: str, surname: str, rng: random.Random) -> tuple[str, str, str]:
    given = _forms(person.given, language)[0].lower()
    father = patronymic(_forms(person.father, language)[0], person.sex, language)
    if person.sex == "f":
        surname = feminine(person.surname, person.language)
        if language == "be":
            surname = writing.belarusian(surname, person.stress)
        if language == "uk":
            surname = writing.ukrainian(surname).replace("ская", "ська").replace("цкая", "цька")
    return given, father, surname


def _polish(person: Person, rng: random.Random) -> list[tuple[str, str, str]]:
    given = _forms(person.given, "pl")[0].lower()
    surname = feminine(person.surname, "pl") if person.sex == "f" else person.surname
    cyrillic = (writing.from_polish(given), "", writing.from_polish(surname))
    found = [(given, "", surname), (writing.plain(given), "", writing.plain(surname)), cyrillic]
    for system in ("press", "bgn", "icao", "german", "czech"):
        found.append(tuple(writing.latin(word, system) for word in cyrillic))
    return found


def far_spellings(person: Person, rng: random.Random) -> list[str]:
    """The name in Hangul, katakana and Arabic, from its Russian spelling."""
    if person.language == "pl":
        return []
    given, _, surname = _in(person, "ru", person.surname, rng)
    return [
        f"{writing.hangul(given)} {writing.hangul(surname)}",
        f"{writing.kana(given)}・{writing.kana(surname)}",
        f"{writing.arabic(given)} {writing.arabic(surname)}",
    ]


LETTERS = {"cyrillic": "абвгдежзийклмнопрстуфхцчшщыьэюя", "latin": "abcdefghijklmnopqrstuvwxyz"}


def typing_error(word: str, rng: random.Random) -> str:
    """The word with one letter changed, left out, put in, or swapped with its neighbour."""
    if len(word) < 3:
        return word
    alphabet = LETTERS["cyrillic" if "а" <= word[-1] <= "ў" else "latin"]
    at, letter, what = rng.randrange(1, len(word)), rng.choice(alphabet), rng.random()
    if what < 0.35:
        return word[:at] + letter + word[at + 1 :]
    if what < 0.60:
        return word[:at] + word[at + 1 :]
    if what < 0.80 or at == 1:
        return word[:at] + letter + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def written(
    words: tuple[str, str, str], rng: random.Random, *, errors: float = 1 / 3, short: str = ""
) -> str:
    """One way a list prints the words: order, comma, capitals, initials, with errors now and then."""
    given, father, surname = words
    if rng.random() < errors:
        if rng.random() < 0.35:
            given = typing_error(given, rng)
        else:
            surname = typing_error(surname, rng)
    if short and rng.random() < 0.05:
        given = short.lower()
    elif rng.random() < 0.03:
        given = given[0] + "."
    if rng.random() < 0.5:
        father = ""
    given, father, surname = given.title(), father.title(), surname.title()
    how = rng.random()
    if how < 0.45:
        text = f"{given} {father} {surname}"
    elif how < 0.70:
        text = f"{surname} {given} {father}"
    elif how < 0.80:
        text = f"{surname}, {given} {father}"
    elif how < 0.90:
        text = f"{surname} {given} {father}".upper()
    else:
        text = f"{given} {father} {surname.upper()}"
    return " ".join(text.split())


def near_misses(person: Person, rng: random.Random) -> list[tuple[str, Person]]:
    """Other people with near names: what kind of nearness, and who."""
    same_sex = MALE if person.sex == "m" else FEMALE
    other_sex = FEMALE if person.sex == "m" else MALE
    brother = _but(person, given=rng.choice([n for n in same_sex if n is not person.given]))
    sister = _but(person, given=rng.choice(other_sex), sex="f" if person.sex == "m" else "m")
    found = [("brothers", brother), ("brother and sister", sister)]
    if person.sex == "m":
        son = _but(
            person,
            given=rng.choice([n for n in MALE if n is not person.given]),
            father=person.given,
        )
        found.append(("father and son", son))
    father = rng.choice([n for n in MALE if n is not person.father])
    found.append(("patronymics in conflict", _but(person, father=father)))
    for kind, surname in (
        ("another suffix", _other_suffix(person, rng)),
        ("another vowel", _other_vowel(person, rng)),
    ):
        if surname and not _merged(person, surname):
            found.append((kind, _but(person, surname=surname)))
    alike = [n for n in same_sex if n is not person.given and _alike(n, person.given)]
    if alike:
        found.append(("given names alike", _but(person, given=rng.choice(alike))))
    return found


def _merged(person: Person, surname: str) -> bool:
    """Whether Belarusian or the habit of writing е for ё makes the two surnames one."""
    plain = person.surname.replace("ё", "е"), surname.replace("ё", "е")
    by_sound = [writing.belarusian(word, person.stress).replace("ё", "е") for word in plain]
    return plain[0] == plain[1] or by_sound[0] == by_sound[1]


def _alike(a: GivenName, b: GivenName) -> bool:
    first, second = _forms(a, "ru")[0], _forms(b, "ru")[0]
    related = set(a.full()) & set(b.full()) or set(a.short) & set(b.full())
    return first[:2] == second[:2] and not related and not set(b.short) & set(a.full())


def _but(person: Person, **changed: object) -> Person:
    return Person(**({**person.__dict__, **changed}))  # type: ignore[arg-type]


def _other_suffix(person: Person, rng: random.Random) -> str:
    suffixes = POLISH_SUFFIXES if person.language == "pl" else SUFFIXES
    ending = max((s for s in suffixes if person.surname.endswith(s)), key=len, default="")
    others = [s for s in suffixes if s[:1] != ending[:1] and s != ending]
    return person.surname[: len(person.surname) - len(ending)] + rng.choice(others)


def _other_vowel(person: Person, rng: random.Random) -> str:
    """Another vowel in the stem; о for а only where Russian tells them apart, that is, not at all."""
    vowels = "aeiou" if person.language == "pl" else "аеиоу"
    places = [at for at, letter in enumerate(person.surname[:-3]) if letter in vowels]
    if not places:
        return ""
    at = rng.choice(places)
    old = person.surname[at]
    pair = {"а": "о", "о": "а", "a": "o", "o": "a"}.get(old, old)
    letter = rng.choice([v for v in vowels if v not in (old, pair)])
    return person.surname[:at] + letter + person.surname[at + 1 :]
