"""Silence: how long somebody in custody has not been heard from, as of any day of a timeline.

Counted from the day after the last contact up to and including the day (DESIGN, section 3).
"""

from datetime import date
from typing import NamedTuple

from byname.register.entries import Entry
from byname.register.fold import Timeline, Truth


class Silent(NamedTuple):
    """Days without contact, low–high, and the contact they are counted from."""

    low: int
    high: int
    since: Entry


def silence(timeline: Timeline, day: date) -> Silent | None:
    """Days since the last contact as of ``day``; None without any contact."""
    told = [entry for entry in timeline.contacts if entry.date.earliest <= day]
    if not told:
        return None
    most = max(entry.date.earliest for entry in told)
    least = min(max(entry.date.latest for entry in told), day)
    return Silent((day - least).days, (day - most).days, told[-1])


def silent(timeline: Timeline, day: date, days: int) -> Truth:
    """Whether somebody has not been heard from for ``days`` or more, as of ``day``.

    Somebody of whom no contact is in the register may have been heard from all the same: only
    perhaps, and not at all while custody cannot have lasted so long.
    """
    known = silence(timeline, day)
    if known is not None:
        return at_least(known.low, known.high, days)
    began = [
        spell.possible.start
        for spell in timeline.custody
        if spell.possible and day in spell.possible
    ]
    longest = max(((day - start).days for start in began), default=0)
    return Truth.PERHAPS if longest >= days else Truth.NO


def at_least(low: int, high: int, wanted: int) -> Truth:
    """Whether a number known by its bounds reaches another."""
    if high < wanted:
        return Truth.NO
    return Truth.YES if low >= wanted else Truth.PERHAPS
