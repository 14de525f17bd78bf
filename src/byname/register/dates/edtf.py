"""The grammar of EDTF levels 0 and 1, and the days a date can mean.

Source: Library of Congress, Extended Date/Time Format specification (ISO 8601-2:2019, annex A).
Where the standard leaves a reading open, byname's rule is:

- an interval is the days among which *one* event lies, not a span that an event fills;
- a date qualified ``~`` or ``?`` widens by one unit of its own precision on either side, ``%`` by
  two, so that an approximate date never yields a certain day;
- seasons are the northern meteorological ones: spring begins on 1 March, and winter is the one that
  begins in December of the year named;
- a date with a time of day means its day; ``..`` alone means that nothing is known;
- years outside 1 to 9999 are refused: this is a register of people.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache


class DateError(ValueError):
    """A text is not a date; ``text`` keeps it as it was written."""

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


class Order(Enum):
    """How two dates lie to each other: ``PERHAPS`` where their days overlap."""

    BEFORE = "before"
    AFTER = "after"
    PERHAPS = "perhaps"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as written, with the first and last day it can mean.

    ``earliest`` is ``date.min`` and ``latest`` ``date.max`` where a side is open or unknown.
    """

    text: str
    earliest: date
    latest: date

    def __str__(self) -> str:
        return self.text

    @property
    def is_exact(self) -> bool:
        """Whether the date means one day."""
        return self.earliest == self.latest

    @property
    def width(self) -> int:
        """Days between the first and the last day it can mean; 0 for an exact date."""
        return (self.latest - self.earliest).days

    @property
    def approximate(self) -> bool:
        """Whether any part is marked as approximate."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain(self) -> bool:
        """Whether any part is marked as uncertain."""
        return "?" in self.text or "%" in self.text

    def compare(self, other: "EdtfDate") -> Order:
        """Before or after when every day of one lies so to every day of the other."""
        if self.latest < other.earliest:
            return Order.BEFORE
        return Order.AFTER if self.earliest > other.latest else Order.PERHAPS

    def overlaps(self, other: "EdtfDate") -> bool:
        """Whether both can mean the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def includes(self, day: date) -> bool:
        """Whether it can mean ``day``."""
        return self.earliest <= day <= self.latest

    def clipped(self, *, earliest: date | None = None, latest: date | None = None) -> "EdtfDate":
        """The days of this date from ``earliest`` to ``latest``, inclusive.

        Raises :class:`DateError` when no day is left.
        """
        first = max(self.earliest, earliest or date.min)
        last = min(self.latest, latest or date.max)
        if (first, last) == (self.earliest, self.latest):
            return self
        if first > last:
            raise DateError(f"{self.text}: no day is left from {first} to {last}", self.text)
        return of_days(first, last)


UNKNOWN = EdtfDate("..", date.min, date.max)

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_ONE = re.compile(
    r"""
    (?P<year>-?\d{4}|\d{3}X|\d{2}XX|\dXXX|XXXX|Y-?\d{5,})
    (?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|\dX|XX))?)?
    (?P<time>T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}(?::\d{2})?)?)?
    (?P<mark>[?~%])?
    """,
    re.VERBOSE,
)
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
_MARKS = {"?": 1, "~": 1, "%": 2}
_ACCEPTED = "write it as 2020-10-02, 2020-10, 2020, 2020-10-02~, 2021-01/2021-03, ../2024-04-19 or .."


@lru_cache(maxsize=100_000)
def parse(text: str) -> EdtfDate:
    """The date that an EDTF text means. Raises :class:`DateError` with what is accepted."""
    if _DAY.fullmatch(text):
        day = _day(text, int(text[:4]), int(text[5:7]), int(text[8:10]))
        return EdtfDate(text, day, day)
    if text == "..":
        return UNKNOWN
    if "/" in text:
        return _interval(text)
    return EdtfDate(text, *_bounds(text, text))


def exact(day: date) -> EdtfDate:
    """The date that means this one day."""
    return EdtfDate(day.isoformat(), day, day)


def between(first: EdtfDate | date, last: EdtfDate | date) -> EdtfDate:
    """Some day from the first of one to the last of the other. DateError when they are reversed."""
    return parse(f"{_part(first)}/{_part(last)}")


def of_days(first: date, last: date) -> EdtfDate:
    """Some day from ``first`` to ``last``, an end of the calendar meaning an open side."""
    if first == last:
        return exact(first)
    start = ".." if first == date.min else first.isoformat()
    end = ".." if last == date.max else last.isoformat()
    return UNKNOWN if start == end == ".." else EdtfDate(f"{start}/{end}", first, last)


def _part(value: EdtfDate | date) -> str:
    return value.text if isinstance(value, EdtfDate) else value.isoformat()


def _interval(text: str) -> EdtfDate:
    parts = text.split("/")
    if len(parts) != 2 or parts[0] in ("", "..") and parts[1] in ("", ".."):
        raise DateError(f"{text!r} is not an interval of two dates; {_ACCEPTED}", text)
    start, end = parts
    earliest = date.min if start in ("", "..") else _bounds(start, text)[0]
    latest = date.max if end in ("", "..") else _bounds(end, text)[1]
    if earliest > latest or (
        start not in ("", "..")
        and end not in ("", "..")
        and _bounds(start, text)[0] > _bounds(end, text)[0]
    ):
        raise DateError(f"{text!r}: the interval ends before it begins", text)
    return EdtfDate(text, earliest, latest)


def _bounds(part: str, text: str) -> tuple[date, date]:
    """First and last day of one date (not an interval), widened by its mark."""
    found = _ONE.fullmatch(part)
    if found is None or (found["time"] and not (found["day"] and found["day"].isdigit())):
        raise DateError(f"{text!r} is not a date in EDTF; {_ACCEPTED}", text)
    if found["time"]:
        _check_time(found["time"], text)
    first, last, unit = _span(found, text)
    mark = _MARKS.get(found["mark"] or "", 0)
    return (_moved(first, unit, -mark), _moved(last, unit, mark)) if mark else (first, last)


def _check_time(time: str, text: str) -> None:
    hour, minute, second = (int(time[at : at + 2]) for at in (1, 4, 7))
    if hour > 23 or minute > 59 or second > 59:
        raise DateError(f"{text!r}: there is no such time of day", text)


def _span(found: re.Match[str], text: str) -> tuple[date, date, str]:
    """First day, last day, and the unit of precision: day, month or year."""
    year, month, day = found["year"], found["month"], found["day"]
    if year.startswith(("Y", "-")) or year == "0000":
        raise DateError(f"{text!r}: only the years 1 to 9999 can be held here", text)
    if "X" in year:
        if month and month != "XX" or day and day != "XX":
            raise DateError(f"{text!r}: a month within an unspecified year says nothing", text)
        first = max(int(year.replace("X", "0")), 1)
        return date(first, 1, 1), date(int(year.replace("X", "9")), 12, 31), "year"
    number = int(year)
    if month is None or (month == "XX" and day in (None, "XX")):
        return date(number, 1, 1), date(number, 12, 31), "year"
    if month == "XX":
        raise DateError(f"{text!r}: a day within an unspecified month says nothing", text)
    if int(month) in _SEASONS:
        return _season(number, int(month), day, text)
    if not 1 <= int(month) <= 12:
        raise DateError(f"{text!r}: there is no month {month}", text)
    return _in_month(number, int(month), day, text)


def _in_month(year: int, month: int, day: str | None, text: str) -> tuple[date, date, str]:
    length = calendar.monthrange(year, month)[1]
    if day is None or day == "XX":
        return date(year, month, 1), date(year, month, length), "month"
    if "X" in day:
        first, last = max(int(day.replace("X", "0")), 1), min(int(day.replace("X", "9")), length)
        if first > last:
            raise DateError(f"{text!r}: there is no such day in that month", text)
        return date(year, month, first), date(year, month, last), "day"
    one = _day(text, year, month, int(day))
    return one, one, "day"


def _season(year: int, code: int, day: str | None, text: str) -> tuple[date, date, str]:
    if day is not None:
        raise DateError(f"{text!r}: a season has no numbered days", text)
    first = date(year, _SEASONS[code], 1)
    return first, _moved(first, "month", 3) - timedelta(days=1), "month"


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(f"{text!r}: there is no such day in the calendar", text) from None


def _moved(day: date, unit: str, by: int) -> date:
    """``day`` moved by a number of days, months or years, kept within the calendar."""
    try:
        if unit == "day":
            return day + timedelta(days=by)
        months = day.year * 12 + day.month - 1 + by * (12 if unit == "year" else 1)
        year, month = months // 12, months % 12 + 1
        length = calendar.monthrange(year, month)[1]
        at_end = day.day == calendar.monthrange(day.year, day.month)[1]
        return date(year, month, length if at_end else min(day.day, length))
    except (ValueError, OverflowError, calendar.IllegalMonthError):
        return date.min if by < 0 else date.max
