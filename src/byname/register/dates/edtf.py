"""Dates as intervals of days: the EDTF expressions a register keeps.

Takes EDTF text of levels 0 and 1; gives ``EdtfDate``, an interval of days somewhere in which
the event lies. ``2021-01/2021-03`` means: on some day from 1 January to 31 March 2021. Never
reads the clock, never pads (``2020-10`` is not ``2020-10-01``), never keeps a date that no
calendar has.

Byname's own rules, where EDTF leaves a choice:

- A qualified date (``?``, ``~``) is widened by one unit of its own precision on either side,
  ``%`` by two, so that what is approximate never becomes a certain day: ``2020-10-02~`` can be
  1 to 3 October, ``2020~`` any day of 2019 to 2021. ``2020-XX`` counts as a year,
  ``2020-10-XX`` as a month.
- An empty end of an interval (unknown) and ``..`` (open) both leave that side without a bound.
- ``..`` alone is a date of which nothing is known.
- A date-time keeps its text and counts as the day it names, in the zone it was written in.
- Years outside 1 to 9999 are refused: this is a register of people.
"""

import enum
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from byname.register.dates.grammar import DateError, Point, point, refuse

_DATE_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(?:Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
_OPEN = ("", "..")
_CACHED = 65_536  # distinct texts: more than the days of a century


class Order(enum.Enum):
    """How one date stands to another when both may be uncertain."""

    BEFORE = "before"
    AFTER = "after"
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """An interval of days in which an event lies, and how it was written.

    Made by ``parse``, ``exact``, ``between`` and ``clipped``, which keep the three fields in
    step. Two dates are equal when written alike.
    """

    text: str
    earliest: date  # the first day it can mean; date.min when open or unknown
    latest: date  # the last day it can mean; date.max when open or unknown

    @property
    def is_exact(self) -> bool:
        """One day, unqualified."""
        return self.earliest == self.latest

    @property
    def width(self) -> int:
        """Days from the earliest to the latest: 0 for an exact date."""
        return (self.latest - self.earliest).days

    @property
    def approximate(self) -> bool:
        """Marked ``~`` or ``%`` at either end."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain(self) -> bool:
        """Marked ``?`` or ``%`` at either end."""
        return "?" in self.text or "%" in self.text

    def compare(self, other: "EdtfDate") -> Order:
        """BEFORE when every day of this date is before every day of the other; AFTER likewise.

        PERHAPS otherwise, and so for two events on the same exact day: either may be first.
        """
        if self.latest < other.earliest:
            return Order.BEFORE
        if self.earliest > other.latest:
            return Order.AFTER
        return Order.PERHAPS

    def overlaps(self, other: "EdtfDate") -> bool:
        """Whether both could mean the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def includes(self, day: date) -> bool:
        """Whether the date could mean ``day``."""
        return self.earliest <= day <= self.latest

    def clipped(self, *, earliest: date | None = None, latest: date | None = None) -> "EdtfDate":
        """The same date narrowed to the days from ``earliest`` to ``latest``, both included.

        The text becomes the interval of the days that are left (or the one day), without
        qualifiers: their widening is in its bounds. Unchanged when nothing is cut off.
        Raises ``DateError`` when no day is left.
        """
        first = self.earliest if earliest is None else max(self.earliest, earliest)
        last = self.latest if latest is None else min(self.latest, latest)
        if (first, last) == (self.earliest, self.latest):
            return self
        if first > last:
            raise DateError(
                f"{self.text} leaves no day between {earliest or '..'} and {latest or '..'}.",
                self.text,
            )
        if first == last:
            return exact(first)
        start = ".." if first == date.min else first.isoformat()
        end = ".." if last == date.max else last.isoformat()
        return EdtfDate(f"{start}/{end}", first, last)

    def __hash__(self) -> int:
        return hash(self.text)

    def __str__(self) -> str:
        return self.text


UNKNOWN = EdtfDate("..", date.min, date.max)


def parse(text: str) -> EdtfDate:
    """The date that ``text`` writes in EDTF, level 0 or 1, or ``..``. Raises ``DateError``."""
    return _parsed(text)


@lru_cache(maxsize=_CACHED)
def _parsed(text: str) -> EdtfDate:
    day = _day(text)
    if day is not None:
        return EdtfDate(text, day, day)
    if text == "..":
        return UNKNOWN
    if "/" in text:
        return _interval(text)
    timed = _DATE_TIME.fullmatch(text)
    if timed is not None:
        return EdtfDate(text, *_part(text, timed[1]).bounds())
    return EdtfDate(text, *point(text).bounds())


def _day(text: str) -> date | None:
    """The day of the commonest text, ``2020-10-02``, without the cost of the whole grammar."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    # The standard library also reads 20201002 and 2020-W40-5, which EDTF does not have.
    return day if day.isoformat() == text else None


def _interval(text: str) -> EdtfDate:
    halves = text.split("/")
    if len(halves) != 2 or halves == ["", ""]:
        refuse(text, "an interval has two ends and one stroke; write .. if the date is unknown")
    start, end = (None if half in _OPEN else _part(text, half) for half in halves)
    if start and end and start.bounds(widened=False)[0] > end.bounds(widened=False)[1]:
        refuse(text, "the interval ends before it starts")
    earliest = start.bounds()[0] if start else date.min
    latest = end.bounds()[1] if end else date.max
    return EdtfDate(text, earliest, latest)


def _part(whole: str, written: str) -> Point:
    """A point that is part of ``whole``, whose error speaks of the whole."""
    if _DATE_TIME.fullmatch(written):
        refuse(whole, "an interval has no time of day")
    try:
        return point(written)
    except DateError as error:
        raise DateError(f"In {whole!r}: {error}", whole) from error


def exact(day: date) -> EdtfDate:
    """The date that is one known day."""
    if isinstance(day, datetime):
        day = day.date()
    return EdtfDate(day.isoformat(), day, day)


def between(first: EdtfDate | date, last: EdtfDate | date) -> EdtfDate:
    """Some day from the start of ``first`` to the end of ``last``, as an EDTF interval.

    ``UNKNOWN`` leaves its side open. Raises ``DateError`` when ``last`` ends before ``first``.
    """
    start = ends(first if isinstance(first, EdtfDate) else exact(first))[0]
    end = ends(last if isinstance(last, EdtfDate) else exact(last))[1]
    if start in _OPEN and end in _OPEN:
        return UNKNOWN
    return parse(start) if start == end else parse(f"{start}/{end}")


def ends(edtf: EdtfDate) -> tuple[str, str]:
    """How the start and the end are written: the halves of an interval, else the point twice.

    Of a date-time, its day. An open or unknown end is ``""`` or ``..``.
    """
    if "/" in edtf.text:
        start, _, end = edtf.text.partition("/")
        return start, end
    written = edtf.text.partition("T")[0]
    return written, written
