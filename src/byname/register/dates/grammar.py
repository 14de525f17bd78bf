"""The grammar of one EDTF date: a point.

Takes the text of a date without interval or time, such as ``2020-10-02``, ``2020-10~``,
``198X`` or ``2020-21``; gives its parts and the days it can mean. Never guesses, never pads.

Source of the grammar: ISO 8601-2:2019, levels 0 and 1, as the Library of Congress sets it out
in its Extended Date/Time Format specification (4 February 2019).
"""

import calendar
import enum
import re
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

ACCEPTED = (
    "Accepted: a year, month or day (2020, 2020-10, 2020-10-02), each with ?, ~ or % after it; "
    "a season (2020-21 to 2020-24); a decade (201X); an interval (2020-10/2020-12, "
    "../2020-10-02, 2020-10-02/..); or .. when nothing is known."
)

SHOWN = 80  # characters of an unreadable text that a message repeats

# Byname's own rule: how many units of its own precision a qualified date is widened by on
# either side. EDTF leaves open how far "about" and "perhaps" reach.
WIDENING = {"": 0, "?": 1, "~": 1, "%": 2}

FIRST_MONTH = 12  # January of the year 1, counted as year * 12 + month - 1
LAST_MONTH = 9999 * 12 + 11

_POINT = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)"
)
_LONG_YEAR = re.compile(r"Y-?[0-9]{5,}[?~%]?")
_PREFIXED_YEAR = re.compile(r"Y-?[0-9]{1,4}[?~%]?")
_NEGATIVE_YEAR = re.compile(r"-[0-9X]{4}(?:-[0-9X]{2}){0,2}[?~%]?")


class DateError(ValueError):
    """A date that cannot be read. The message says why and what is accepted.

    ``text`` is what was given, whole.
    """

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message, text)
        self.message = message
        self.text = text

    def __str__(self) -> str:
        return self.message


class Precision(enum.Enum):
    """The unit a date is written to. The value is its length in months; a day has none."""

    DAY = 0
    MONTH = 1
    SEASON = 3
    YEAR = 12
    DECADE = 120
    CENTURY = 1200


@dataclass(frozen=True, slots=True)
class Point:
    """One date as written: its precision, numbers and qualifier (``""``, ``?``, ``~``, ``%``).

    ``year`` is the first year of a decade or century; ``part`` is the month (1–12) or season
    (21–24), 0 when there is none; ``day`` is 0 when there is none.
    """

    precision: Precision
    year: int
    part: int = 0
    day: int = 0
    qualifier: str = ""

    def bounds(self, *, widened: bool = True) -> tuple[date, date]:
        """The first and the last day it can mean; ``widened=False`` leaves the qualifier out."""
        units = WIDENING[self.qualifier] if widened else 0
        if self.precision is Precision.DAY:
            here = date(self.year, self.part, self.day).toordinal()
            return (
                date.fromordinal(max(here - units, 1)),
                date.fromordinal(min(here + units, date.max.toordinal())),
            )
        first, last = self._months()
        reach = units * self.precision.value
        return _first_day(max(first - reach, FIRST_MONTH)), _last_day(min(last + reach, LAST_MONTH))

    def _months(self) -> tuple[int, int]:
        """The first and last month, each counted as year * 12 + month - 1.

        Seasons are the northern meteorological ones: spring (21) is March to May, summer (22)
        June to August, autumn (23) September to November. Winter (24) runs from December of the
        year named to February of the next: the codes put it after the autumn of the same year.
        """
        first = self.year * 12
        if self.precision is Precision.MONTH:
            first += self.part - 1
        elif self.precision is Precision.SEASON:
            first += (self.part - 21) * 3 + 2
        return first, first + self.precision.value - 1


def point(text: str) -> Point:
    """The point that ``text`` writes in EDTF. Raises ``DateError``."""
    match = _POINT.fullmatch(text)
    if match is None:
        refuse_point(text)
    year, part, day, qualifier = match.group("year", "month", "day", "qualifier")
    digits = year.rstrip("X")
    if len(digits) < 4 and part is not None:
        refuse(text, "unspecified digits of a year stand alone (201X), without month or day")
    first_year = int(digits.ljust(4, "0"))
    if first_year < 1:
        refuse(text, "years from 0001 to 9999 are accepted")
    if len(digits) < 4:
        decade = Precision.DECADE if len(digits) == 3 else Precision.CENTURY
        return Point(decade, first_year, qualifier=qualifier)
    return _within_year(text, first_year, part, day, qualifier)


def _within_year(text: str, year: int, part: str | None, day: str | None, sign: str) -> Point:
    if part == "XX" and day not in (None, "XX"):
        refuse(text, "a day in an unspecified month cannot be placed")
    if part in (None, "XX"):
        return Point(Precision.YEAR, year, qualifier=sign)
    number = int(part or 0)
    if day is None and 21 <= number <= 24:
        return Point(Precision.SEASON, year, number, qualifier=sign)
    if not 1 <= number <= 12:
        refuse(text, f"there is no month {part}")
    if day in (None, "XX"):
        return Point(Precision.MONTH, year, number, qualifier=sign)
    if not 1 <= int(day or 0) <= calendar.monthrange(year, number)[1]:
        refuse(text, f"there is no day {day} in {year:04d}-{part}")
    return Point(Precision.DAY, year, number, int(day or 0), sign)


def refuse(text: str, why: str) -> NoReturn:
    """Raise the ``DateError`` for ``text``."""
    shown = text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
    raise DateError(f"{shown!r} is not a date that can be kept: {why}. {ACCEPTED}", text)


def refuse_point(text: str) -> NoReturn:
    """Say what is wrong with a text that has not the shape of a point."""
    if not text:
        refuse(text, "nothing is written; write .. if the date is unknown")
    if _LONG_YEAR.fullmatch(text) or _NEGATIVE_YEAR.fullmatch(text):
        refuse(text, "years from 0001 to 9999 are accepted")
    if _PREFIXED_YEAR.fullmatch(text):
        refuse(text, "the letter Y is for years of more than four digits")
    if text.startswith("XXXX"):
        refuse(text, "no digit of the year is given; write .. if the date is unknown")
    if text[0] in "[{":
        refuse(text, "sets of dates (EDTF level 2) are not read")
    refuse(text, "it does not follow EDTF level 0 or 1")


def _first_day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _last_day(month: int) -> date:
    year, number = month // 12, month % 12 + 1
    return date(year, number, calendar.monthrange(year, number)[1])
