"""Names, sexes, officials and places, out of the words of a list."""

import re

from byname.register.entries import Named, NameRole, Official, OfficialRole, Place, Sex

_WITHHELD = re.compile(
    r"^\W*(?:граждан(?:ин|ка)|грамадзян(?:ін|ка)|громадян(?:ин|ка)|citizen|obywatel(?:ka)?|"
    r"аноним\w*|ананім\w*|anonymous|name withheld|n\.? ?n\.?)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"^\W*(?:released|free|at large|at liberty|вызвал\w*|на волі|освобожд\w*|на свободе|вышл?\w* на "
    r"свободу|звільнен\w*)\W*$",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"\s*\((?P<said>[^()]*)\)\s*$")
_SEXES = {
    Sex.FEMALE: "female f woman w ж жен женский жанчына жаночы жін kobieta k",
    Sex.MALE: "male m man м муж мужской мужчына мужчынскі чол mężczyzna",
}
_SEX_OF = {word: sex for sex, words in _SEXES.items() for word in words.split()}


def withheld(name: str) -> bool:
    """Whether the text stands for a name that is not given: "Гражданин К."."""
    return bool(_WITHHELD.match(name))


def language_of(name: str) -> str:
    """The language a name is written in, as far as its letters tell; "" where they do not."""
    letters = set(name.lower())
    if letters & set("ўі’'ґ") and letters & set("абвгдежзклмнопрстуфхцчшы"):
        if letters & set("їєґ") and "ў" not in letters and "ы" not in letters:
            return "uk"
        if not letters & set("ищ") or "ў" in letters:
            return "be"
    if letters & set("ищъ"):
        return "ru"
    return ""


def sex_of(text: str) -> Sex | None:
    """The sex a cell states; None where it is empty or unknown."""
    return _SEX_OF.get(text.casefold().strip(" ."))


def is_free(text: str) -> bool:
    """Whether a cell for the place says that the person is free."""
    return bool(_FREE.match(text))


def place_of(text: str) -> Place | None:
    """A place: its name, then its address on the next line or after a semicolon."""
    name, _, address = text.replace(";", "\n", 1).partition("\n")
    if not name.strip():
        return None
    return Place(name=" ".join(name.split()), address=" ".join(address.split()))


def officials(text: str, role: OfficialRole) -> tuple[Official, ...]:
    """Officials named in a cell, separated by commas, semicolons or lines."""
    names = [" ".join(part.split()) for part in re.split(r"[,;\n]", text)]
    return tuple(Official(name=name, role=role) for name in names if name)


def names_by_language(text: str) -> tuple[Named, ...]:
    """Names such as "Вітольд Ашурак (be); Vito’ld Ašurok (Latin, German press)"."""
    found = []
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        said = _LANGUAGE.search(part)
        name = part[: said.start()].strip() if said else part
        code = said["said"] if said and re.fullmatch(r"[a-z]{2}", said["said"]) else ""
        found.append(Named(name=name, language=code or language_of(name), words=part))
    return tuple(found)


def with_alias(name: str) -> tuple[Named, ...]:
    """A name with another in brackets: "Leyla Yunus (Leyla Islam qızı Yunusova)"."""
    found = _LANGUAGE.search(name)
    if found is None:
        return (Named(name=name, language=language_of(name)),)
    first, other = name[: found.start()].strip(), found["said"].strip()
    if not first or not other:
        return (Named(name=name, language=language_of(name)),)
    return (
        Named(name=first, language=language_of(first), words=name),
        Named(name=other, language=language_of(other), role=NameRole.ALIAS, words=name),
    )
