"""Lists of names: how many are told to be in one, and where those in it are.

Takes a text with the people it names and its numbers; gives a :class:`Clash` where a list has more or
fewer names than the text says ("three journalists: X and Y"), and a :class:`Claim` for each name
under a place ("Orsha, colony No. 8: X, Y"). A list that does not say it is whole is left alone.
"""

import re
from collections.abc import Iterator, Sequence

from byname.statements.check import places, towns
from byname.statements.check.claim import Claim
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.sums import Clash

_MOST = 12  # names that are counted in words beside their list
_COLON = re.compile(r"[^.!?;:\d\n]{0,45}:\s*")
_NO_PEOPLE = re.compile(
    r"\b(?:years?|months?|days?|weeks?|hours?|minutes?|letters?|countries|cities|questions?|things?|"
    r"reasons?|facts?|demands?|points?|год\w*|лет|месяц\w*|д[зн]\w{1,3}|тыдн\w*|недел\w*|стран\w*|"
    r"краін\w*|город\w*|горад\w*|вопрос\w*|пытан\w*|требован\w*|патрабаван\w*|письм\w*|ліст\w*)\b",
    re.IGNORECASE,
)
_NOT_ALL = re.compile(
    r"\b(?:including|among them|others?|etc|more|e\.g|such as|у тым ліку|сярод|іншы\w*|яшчэ|в том числе|"
    r"среди|други\w+|ещё|еще|например|напрыклад|and \d)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[\s,]*(?:\([^)]{0,40}\)|,\s*[^,.;:\d]{3,30}|,\s*(?:(?:ему|ей|яму|ёй)\s)?\d{2}"
    r"(?:\s[^\W\d_]+)?(?=\s*,))?\s*"
    r"(?:,|and|&|і|и|ды|;|a также|а таксама)[\s,]*(?:and |і |и )?"
    r"(?:(?:the |an? )?[^\W\d_A-ZА-ЯЁІЎ][^\W\d_]*\s){0,2}"
)
_LINE = re.compile(
    r"^[ \t]*(?:[•·*—–-][ \t]*)?(?P<head>[^:\n|]{3,60}):[ \t]*(?P<rest>[^\n]+)$", re.M
)
_CAPITAL = re.compile(r"[A-ZА-ЯЁІЎҐ][\w’'ŭ-]{3,}")
_WORDS = re.compile(r"[^\W\d_]{2,}")


def miscounted(text: str, numbers: Sequence[Number], people: Sequence[Mention]) -> Iterator[Clash]:
    """Numbers of people that the list of names right after them does not have."""
    for number in numbers:
        if number.qualifier != "exactly" or not 1 < number.value <= _MOST or number.more:
            continue
        colon = _COLON.match(text, number.end)
        if colon is None or _NO_PEOPLE.search(colon.group()):
            continue
        listed = _list_from(text, colon.end(), people)
        if len(listed) < 2 or len(listed) == number.whole:
            continue
        end = text.find("\n", listed[-1].end)
        rest = text[listed[-1].end : end if end >= 0 else len(text)]
        if _NOT_ALL.search(text[number.start : listed[-1].end]) or not _STOPS.match(rest):
            continue
        yield Clash(
            number.start, number.end, Subject.SUM, str(number.whole), str(len(listed)), len(listed)
        )


_STOPS = re.compile(r"[^\S\n]*(?:[.!?;)]|$)")


def _list_from(text: str, at: int, people: Sequence[Mention]) -> list[Mention]:
    """The names that follow each other from a place on."""
    listed: list[Mention] = []
    for one in sorted(people, key=lambda one: one.start):
        if one.start < at:
            continue
        between = text[at : one.start]
        pattern = _BETWEEN if listed else _BEFORE_FIRST
        if not pattern.fullmatch(between):
            break
        listed.append(one)
        at = one.end
    return listed


_BEFORE_FIRST = re.compile(r"\s*(?:(?:the |an? )?[^\W\d_A-ZА-ЯЁІЎ][^\W\d_]*\s){0,2}")


def under_places(text: str, people: Sequence[Mention]) -> Iterator[Claim]:
    """Who is told to be in a town by the head of a line: "Orsha, colony No. 8: X, Y"."""
    for line in _LINE.finditer(text):
        town = next((m for m in _CAPITAL.finditer(line["head"]) if _is_town(m.group())), None)
        if town is None or any(Span(*line.span("head")).holds(one.start) for one in people):
            continue
        here = [one for one in people if Span(*line.span("rest")).holds(one.start)]
        rest = line["rest"]
        for one in here:
            rest = rest.replace(one.text, " ")
        if not here or len(_WORDS.findall(rest)) > len(here):
            continue
        for one in here:
            if one.person is not None and not one.slip:
                yield Claim(
                    one.start, one.end, Subject.CONFINEMENT, one.person, what=town.group(),
                    events=("colony",),
                )  # fmt: skip


def _is_town(word: str) -> bool:
    return places.has_sound(towns.forms(word))
