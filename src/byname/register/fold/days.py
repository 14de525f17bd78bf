"""Stretches of days and three-valued truth, the two things every answer of the fold is made of.

Days are half-open: a person detained on the 3rd and released on the 5th is held as of the 3rd and
the 4th, not as of the 5th. "As of a day" means as that day ends.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

ONE_DAY = timedelta(days=1)


class Truth(Enum):
    """Yes, perhaps or no; a count's low is the number of yes, its high adds the perhaps."""

    NO = 0
    PERHAPS = 1
    YES = 2

    def __and__(self, other: "Truth") -> "Truth":
        return self if self.value <= other.value else other

    def __or__(self, other: "Truth") -> "Truth":
        return self if self.value >= other.value else other

    def __bool__(self) -> bool:
        raise TypeError("a Truth has three values: compare it with Truth.YES, PERHAPS or NO")


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``start`` up to, not including, ``end``. Never empty."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"no day lies from {self.start} up to {self.end}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def until(self, as_of: date) -> "Days | None":
        """These days as far as ``as_of``, inclusive; None when they begin later."""
        if self.start > as_of:
            return None
        return self if self.end <= after(as_of) else Days(self.start, after(as_of))


def days(start: date, end: date) -> Days | None:
    """The days from ``start`` up to ``end``, None when there are none."""
    return Days(start, end) if start < end else None


def after(day: date, by: timedelta = ONE_DAY) -> date:
    """The day that lies ``by`` later, or the last day there is."""
    return day + by if day <= date.max - by else date.max


def truth(day: date, certain: Days | None, possible: Days | None) -> Truth:
    """Whether ``day`` lies in a stretch known by its bounds."""
    if certain is not None and day in certain:
        return Truth.YES
    return Truth.PERHAPS if possible is not None and day in possible else Truth.NO
