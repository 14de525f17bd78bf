"""The people a text names: who is meant, and whether the name is spelt as any source has it.

Takes a text and everybody's names; gives :class:`Mention` s. A name counts as right in every script,
romanisation and case; it is misspelt when it is a slip of the pen from the one person it can be.
A surname alone is somebody's only after the text has named them in full.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from byname.names import Index, base_forms, keys
from byname.statements.check import pen
from byname.statements.check.addressed import addressed, greets
from byname.statements.check.lone import lone
from byname.statements.check.mention import Mention
from byname.statements.check.name_slips import (
    begin_alike,
    bent_to,
    language_of_name,
    one_slip,
    same_but_ending,
    same_language,
    unlike,
    verdict_on,
    written_as,
)
from byname.statements.check.name_words import (
    BETWEEN,
    Word,
    cyrillic,
    given_keys_of,
    is_given,
    keys_of,
    runs,
    split,
)
from byname.statements.check.small_letters import BEGINS_SMALL, SMALL, in_small_letters
from byname.statements.check.titled import titled

# Words with a capital that stand beside a given name in names of other things.
_NO_SURNAMES = frozenset(
    "peace prize award street square avenue park university institute foundation center centre "
    "group court regional district penal colony supreme prosecutor committee council party union "
    "church cathedral airport station river lake island county state city day house hall museum "
    "вуліца плошча парк цэнтр прэмія улица площадь парк центр премия "
    # And those that a sentence begins with: "Когда Руслана забрали".
    "when while after before since and but for with from about until because that this then now "
    "today only even dear "
    "free remember write meet read thank ask tell let my our your his her who what where why how "
    "if is was did does has "
    "когда после перед пока если потому для без вместе сегодня сейчас теперь потом даже только "
    "это вот наша наш мой моя "
    "его её кто что где почему как а и но или про о об у на с к по за из от до со вместо дорогая "
    "дорогой свободу "
    "калі пасля перад пакуль бо для без разам сёння цяпер потым нават толькі гэта вось наша наш "
    "мой мая яго яе хто што "
    "дзе чаму як але ці пра аб ад да са замест дарагая дарагі волю свабоду".split()
)
_KIN = frozenset("маці мама мать мамы бацька".split())
"""Words that are of somebody's mother or father, and read like a given name."""
_ADJECTIVAL = re.compile("(?:ой|ей|ай|яй|ую)$")
_LONGEST = 4
_NAME_AT_MOST = 3  # a longer stretch of capitals is a title or an organisation, not an unknown name


# By person: the name, the word of the text, that of the name, and how much it weighs.
_Slips = dict[int, tuple[str, str, str, float]]


class People:
    """Everybody in the register by name, made ready to be found in texts."""

    def __init__(self, named: Sequence[tuple[int, str]]) -> None:
        self._named = list(named)
        self._index = Index((name for _, name in named), loaded=False)
        self._names: dict[int, list[str]] = {}
        for person, name in named:
            self._names.setdefault(person, []).append(name)
        self._judged: dict[str, _Judged | None] = {}
        self._given: dict[str, frozenset[int]] | None = None

    def names_of(self, person: int) -> tuple[str, ...]:
        """The names a person is known by."""
        return tuple(self._names.get(person, ()))

    def mentions(self, text: str) -> list[Mention]:
        """The people named in a text, in order, each word in one mention at most."""
        found: list[Mention] = []
        for run in runs(text):
            found += self._in_run(text, run)
        found += self._in_small(text)
        if greets(text):
            greeted = addressed(text, [one for one in found if one.people], self._by_given)
            found = [one for one in found if not any(_overlap(one, other) for other in greeted)]
            found += greeted
        found += titled(text, [one for one in found if one.people], self._bearers)
        found += self._alone(text, found)
        found += lone(text, found, self._bearers)
        return sorted(found, key=lambda one: one.start)

    def _bearers(self, word: str) -> frozenset[int]:
        """Who has a surname, in any case and spelling of it."""
        bare = word.rstrip(".")
        forms = [bare, *base_forms(bare)]
        if _ADJECTIVAL.search(bare):
            forms.append(f"{bare[:-2]}ая")  # Казачной of Казачная
        if is_given(bare) or not any(map(self._index.knows, forms)):
            return frozenset()
        wanted = {key for form in forms for key in keys_of(form)}
        return frozenset(
            self._named[hit.position][0]
            for form in dict.fromkeys((bare, forms[-1]))
            for hit in self._index.search(form, limit=8)
            if any(wanted & keys_of(part) for part in split(hit.name))
        )

    @property
    def _by_given(self) -> dict[str, frozenset[int]]:
        """Who has a given name, by the key of the name; made when a text first greets somebody."""
        if self._given is None:
            found: dict[str, set[int]] = {}
            for person, name in self._named:
                for word in split(name):
                    for key in given_keys_of(word):
                        found.setdefault(key, set()).add(person)
            self._given = {key: frozenset(people) for key, people in found.items()}
        return self._given

    def _in_run(self, text: str, run: list[Word]) -> list[Mention]:
        """The names in a stretch of capitals: people of the register first, the longest first."""
        found: list[Mention] = []
        free = [True] * len(run)
        for length in range(min(_LONGEST, len(run)), 1, -1):
            for at in range(len(run) - length + 1):
                if all(free[at : at + length]):
                    mention = self._mention(text, run[at : at + length])
                    if mention is not None and mention.people:
                        found.append(mention)
                        free[at : at + length] = [False] * length
        if not found and len(run) <= _NAME_AT_MOST:
            pairs = (self._mention(text, run[at : at + 2]) for at in range(len(run) - 1))
            found += [one for one in pairs if one is not None][:1]
        return found

    def _in_small(self, text: str) -> Iterable[Mention]:
        """Whole names in sentences written without capitals: "ruslan prybluda is 19"."""
        for line in BEGINS_SMALL.finditer(text):
            words = [
                Word(one.start(), one.end(), one.group())
                for one in SMALL.finditer(text, *line.span())
            ]
            for pair in zip(words, words[1:], strict=False):
                if any(not word.text.islower() for word in pair):
                    continue
                if not any(is_given(word.text) for word in pair):
                    continue
                if not BETWEEN.fullmatch(text[pair[0].end : pair[1].start]):
                    continue
                mention = self._mention(text, list(pair))
                if mention is not None and mention.people and not mention.slip:
                    yield mention

    def _mention(self, text: str, words: list[Word]) -> Mention | None:
        whole = text[words[0].start : words[-1].end]
        if whole not in self._judged:
            self._judged[whole] = self._judge(whole, [word.text for word in words])
        judged = self._judged[whole]
        if judged is None:
            return None
        end = words[-1].end
        if whole.endswith(".") and len(words[-1].text) > 2:
            whole, end = whole[:-1], end - 1
        return replace(judged.mention, start=words[0].start, end=end, text=whole)

    def _judge(self, whole: str, words: list[str]) -> "_Judged | None":
        known = [self._index.knows(word.rstrip(".")) for word in words]
        given = [is_given(word) for word in words]
        if not any(known) and not (any(given) and len(words) == 2):
            return None
        right, slips, nearest = self._near(whole, words)
        if right:
            people = tuple(right)
            return _Judged(Mention(0, 0, whole, people, name=right[people[0]]))
        if slips:
            return _Judged(self._misspelt(whole, words, slips))
        titled = any(word.rstrip(".").casefold() in _NO_SURNAMES for word in words)
        if titled or len(words) != 2 or all(given) or not any(given):
            return None
        if _surname_like(words, given):
            return _Judged(self._stranger(whole, words, given, nearest if any(known) else ""))
        return None

    def _stranger(self, whole: str, words: list[str], given: list[bool], nearest: str) -> Mention:
        """A name of nobody; ``doubtful`` where it may be somebody's, badly misspelt."""
        surname = next(word for word, is_given in zip(words, given, strict=True) if not is_given)
        other = next(word for word, is_given in zip(words, given, strict=True) if is_given)
        bearers = self._bearers(surname)
        if len(bearers) == 1 and other.casefold() not in _KIN:
            (person,) = bearers
            right = self._spelt(person, self._given_of(person, other), other)
            return Mention(
                0, 0, whole, (person,), name=nearest, slip=other, right=right,
                nearest=nearest, doubtful=True,
            )  # fmt: skip
        for hit in self._index.search(whole.rstrip("."), limit=3):
            person = self._named[hit.position][0]
            names = self._names[person]
            if not _shares_given(other, tuple(names)):
                continue
            right = self._spelt(person, surname, surname)
            if right.casefold() != surname.casefold() and begin_alike(surname, right):
                return Mention(
                    0, 0, whole, (person,), name=hit.name, slip=surname, right=right,
                    nearest=nearest, doubtful=True,
                )  # fmt: skip
        return Mention(0, 0, whole, (), nearest=nearest)

    def _given_of(self, person: int, written: str) -> str:
        """The given name of a person in the script of the text."""
        parts = (part for name in self._names[person] for part in split(name))
        return next(
            (one for one in parts if is_given(one) and cyrillic(one) == cyrillic(written)),
            written,
        )

    def _near(self, whole: str, words: list[str]) -> tuple[dict[int, str], _Slips, str]:
        """The people whose name this is, those whose name it nearly is, and the nearest name."""
        plain = self._index.nominative(whole.rstrip("."))
        oblique = cyrillic(plain) and plain.casefold() != whole.rstrip(".").casefold()
        right: dict[int, str] = {}
        slips: _Slips = {}
        plainly: set[int] = set()
        penned: set[int] = set()
        given = [is_given(word) for word in words]
        nearest = ""
        for hit in self._index.search(whole.rstrip("."), limit=8):
            person = self._named[hit.position][0]
            nearest = nearest or hit.name
            if person not in penned and (penned_slip := self._penned(person, words, given)):
                slips[person] = (hit.name, *penned_slip, 0.5)
                penned.add(person)
            if person in penned:
                continue
            verdict, slip, other, weight = verdict_on(plain, hit.name)
            if verdict == "other" and (bent := bent_to(plain, hit.name)) != plain:
                verdict, slip, other, weight = verdict_on(bent, hit.name)
            if verdict == "slip" and oblique and same_but_ending(slip, other):
                verdict = "right"
            if verdict == "right":
                right.setdefault(person, hit.name)
                twice = () if oblique else unlike(words, hit.name)
                if twice:
                    slips[person] = (hit.name, *twice, 0.0)
                elif same_language(hit.name, whole):
                    plainly.add(person)
            elif verdict == "slip" and (person not in slips or weight < slips[person][3]):
                slips[person] = (hit.name, slip, other, weight)
        # Right in another language or script only, and a slip in its own: a slip.
        wrong = {
            person
            for person, (name, *_) in slips.items()
            if person not in plainly and cyrillic(whole) and same_language(name, whole)
        }
        return {p: name for p, name in right.items() if p not in wrong}, slips, nearest

    def _penned(self, person: int, words: list[str], given: list[bool]) -> pen.Slip | None:
        """A slip of the pen in a Cyrillic name, where the person has names in its language."""
        if not cyrillic(words[0]) or not any(given):
            return None
        names = tuple(name for name in self._names[person] if cyrillic(name))
        if not any(
            _shares_given(word, names)
            for word, is_given in zip(words, given, strict=True)
            if is_given
        ):
            return None
        language = language_of_name(" ".join(words).casefold())
        has = {language_of_name(name.casefold()) for name in names}
        if not (language in has or (len(names) > 1 and (not language or "" in has))):
            return None
        return pen.slip(words, names, given)

    def _misspelt(self, whole: str, words: list[str], slips: _Slips) -> Mention:
        best = min(slips, key=lambda person: slips[person][3])
        name, slip, other, _ = slips[best]
        people = tuple(p for p in slips if slips[p][3] == slips[best][3])
        written = written_as(slip, words)
        right = self._spelt(best, other, written)
        return Mention(0, 0, whole, people, name=name, slip=written, right=right)

    def _spelt(self, person: int, word: str, written: str) -> str:
        """The nearest spelling of a word in the person's names, in the script of the text."""
        words = [
            part
            for name in self._names[person]
            for part in re.findall(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*", name)
            if cyrillic(part) == cyrillic(written)
        ]
        near = min(words, key=lambda one: OSA.distance(one.lower(), written.lower()), default="")
        apart = OSA.distance(near.lower(), written.lower()) if near else 99
        best = near if apart <= max(3, len(written) // 2) else word
        return best if best[:1].isupper() else best.capitalize()

    def _alone(self, text: str, found: list[Mention]) -> list[Mention]:
        """Surnames, or given names, that stand alone after the whole name."""
        owners: dict[str, set[int]] = {}
        spelt: dict[str, str] = {}
        for mention in found:
            if mention.person is None:
                continue
            for name in self._names[mention.person]:
                for part in name.split():
                    for key in keys_of(part.strip(".,")):
                        owners.setdefault(key, set()).add(mention.person)
                        spelt.setdefault(key, name)
        taken = [(one.start, one.end) for one in found]
        alone = []
        for run in runs(text):
            for word in run:
                bare = word.text.rstrip(".")
                if len(bare) < 4 or any(a < word.end and word.start < b for a, b in taken):
                    continue
                people = next(
                    (
                        owners[key]
                        for form in base_forms(bare)
                        for key in keys_of(form)
                        if key in owners
                    ),
                    set(),
                )
                if len(people) == 1:
                    alone.append(
                        Mention(
                            word.start, word.start + len(bare), bare, tuple(people), whole=False
                        )
                    )
                elif not people and not _IN_PLACE.search(
                    text[max(0, word.start - 30) : word.start]
                ):
                    alone += self._alone_misspelt(word, bare, found)
        alone += in_small_letters(text, owners, [*found, *alone])
        return alone

    def _alone_misspelt(self, word: Word, bare: str, found: list[Mention]) -> Iterable[Mention]:
        """A single word that is one slip from the surname of somebody the text names rightly."""
        if len(bare) < 6 or self._index.knows(bare) or is_given(bare):
            return ()
        for mention in found:
            if mention.person is None or mention.slip:
                continue
            for other in split(mention.text):
                if len(other) > 5 and not is_given(other) and one_slip(bare, other):
                    return (
                        Mention(
                            word.start, word.start + len(bare), bare, mention.people,
                            name=mention.name, slip=bare, right=other, whole=False,
                        ),
                    )  # fmt: skip
        return ()


def named_in_full(line: str) -> bool:
    """Whether a short line has a given name beside another word with a capital."""
    return any(len(run) > 1 and sum(is_given(word.text) for word in run) == 1 for run in runs(line))


# A town stands after these words, and may be named much like somebody.
_IN_PLACE = re.compile(
    r"(?:\b(?:in|at|near|from|outside|[уў]|пад|каля|з|са|во?|из|под|около)|\b(?:colony|prison|"
    r"town|city|"
    r"калон\w+|колон\w+|турм\w+|тюрьм\w+|горад\w*|город\w*)(?: (?:of|№))?(?: ?\d+,?)?)[ \u00a0]$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Judged:
    mention: Mention


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _shares_given(word: str, names: tuple[str, ...]) -> bool:
    """Whether a given name is one of the names', in any case or form."""
    own = {key for form in base_forms(word.rstrip(".")) for key in keys(form) if key[0] == "="}
    return any(own & set(keys(part)) for name in names for part in split(name))


def _surname_like(words: list[str], given: list[bool]) -> bool:
    other = next(word for word, is_given in zip(words, given, strict=True) if not is_given)
    bare = other.rstrip(".")
    if any(word.rstrip(".").casefold() in _NO_SURNAMES for word in words):
        return False
    return len(bare) > 3 and _DID.search(bare.casefold()) is None


# "Асудзілі Алесю", "Задержали Анну": a verb that a sentence begins with.
_DID = re.compile(r"(?:[аяиеуіыё]л[иі]|ўшы|вши|[аяі]юць|[аяе]ют)$")
