"""Reported figures in the terms of a count: what was asked, and what the qualifier lets be true.

Takes a figure's measure, scope and qualifier as a source gives them; gives the question a count
would answer and the range of values. Pure; raises :class:`ScopeError` for a scope it cannot read.
"""

import math
import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from byname.figures.measures import MEASURES, Asks, Measure
from byname.register.dates import DateError, parse
from byname.register.entries import Ground
from byname.register.fold import Truth
from byname.register.read import ReportedView

ABOUT = Fraction(1, 10)
"""How far from a figure "about" it may be."""
NO_LIMIT = 2**62


class ScopeError(ValueError):
    """A reported figure's scope cannot be counted; the message says which words and why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reported figure answers, as a count would be asked it.

    ``since`` and ``until`` are None where the measure is not told days. ``person``: the name of
    the one person it is of.
    """

    measure: Measure
    as_of: date
    since: date | None = None
    until: date | None = None
    scope: tuple[tuple[str, str], ...] = ()
    person: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """The days counted: of a state the day itself, else from ``since`` to the day."""
        if self.measure.asks is Asks.NOTHING:
            return self.as_of, self.as_of
        return self.since or date.min, min(self.until or date.max, self.as_of)


_WORDS: dict[str, tuple[str, str]] = {
    "women": ("sex", "female"),
    "men": ("sex", "male"),
    "minors": ("age", "under 18"),
    "journalists": ("occupation", "journalist"),
}
_DAYS = re.compile(r"\b(since|in|on)\s+(\d{4}(?:-\d{2}){0,2})\b", re.IGNORECASE)
_GROUND = re.compile(rf"\bby\s+({'|'.join(ground.value for ground in Ground)})\b", re.IGNORECASE)
_THEME = re.compile(r"\bfor\s+([^,]+)$", re.IGNORECASE)


def asked(reported: ReportedView) -> Asked:
    """What a reported figure answers. Raises :class:`ScopeError`."""
    if reported.measure not in MEASURES:
        raise ScopeError(f"byname has no measure {reported.measure!r}")
    measure = MEASURES[reported.measure]
    try:
        as_of = parse(reported.as_of).latest
    except DateError as error:
        raise ScopeError(f"its day cannot be read: {error}") from error
    if measure.asks is Asks.PERSON:
        return Asked(measure, as_of, person=reported.scope)
    rest, since, until = _days(reported.scope)
    rest, scope = _scope(rest)
    if themed := _THEME.search(rest):
        measure = MEASURES[f"{measure.name}_for_theme"] if measure.name == "prosecuted" else measure
        rest, scope = rest[: themed.start()], (*scope, ("theme", themed.group(1).strip()))
    if left := rest.strip(" ,"):
        raise ScopeError(f"its scope says {left!r}, which no count is asked")
    return Asked(measure, as_of, since, until, scope)


def _days(scope: str) -> tuple[str, date | None, date | None]:
    found = _DAYS.search(scope)
    if found is None:
        return scope, None, None
    given = parse(found.group(2))
    rest = scope[: found.start()] + scope[found.end() :]
    if found.group(1).lower() == "since":
        return rest, given.earliest, None
    return rest, given.earliest, given.latest


def _scope(text: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    scope: list[tuple[str, str]] = []
    if ground := _GROUND.search(text):
        scope.append(("ground", ground.group(1).lower()))
        text = text[: ground.start()] + text[ground.end() :]
    left = []
    for part in (one.strip() for one in text.split(",")):
        if part.lower() in _WORDS:
            scope.append(_WORDS[part.lower()])
        elif part.lower() not in ("", "all"):
            left.append(part)
    return ", ".join(left), tuple(scope)


def values(qualifier: str, value: int) -> tuple[int, int]:
    """The least and most that a qualified figure lets be true: "more than 1,500" is 1,501 and up.

    ``qualifier``: exactly, at least, more than or about (a tenth either way).
    """
    match qualifier:
        case "at least":
            return value, NO_LIMIT
        case "more than":
            return value + 1, NO_LIMIT
        case "about":
            return math.ceil(value * (1 - ABOUT)), math.floor(value * (1 + ABOUT))
    return value, value


def holds(qualifier: str, value: int, low: int, high: int) -> Truth:
    """Whether a qualified figure holds against low–high: yes, no, or it depends."""
    least, most = values(qualifier, value)
    if high < least or low > most:
        return Truth.NO
    return Truth.YES if least <= low and high <= most else Truth.PERHAPS
