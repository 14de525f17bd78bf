"""Criminal cases against one person, one after another, as far as a timeline tells them apart.

Takes a timeline, gives the opening of each case. A sentence (or a committal to treatment) ends a
case; a charge or an arrest that comes after it for certain, or another sentence, is the next case.
"""

from datetime import date
from typing import NamedTuple

from byname.register.entries import Entry, Kind
from byname.register.fold import Timeline
from byname.register.fold.settle import bounds, cluster

OF_CASES = (Kind.CHARGED, Kind.SENTENCED, Kind.COMMITTED)


class Case(NamedTuple):
    """The days on which a case can have been opened (inclusive), and the entries that tell of it.

    The first charge opens a case; where none is dated, the case was opened by its sentence.
    """

    earliest: date
    latest: date
    entries: tuple[Entry, ...]


def cases(timeline: Timeline, as_of: date) -> tuple[Case, ...]:
    """The cases of a person up to ``as_of``, in order; charges without a sentence come last."""
    past = [entry for entry in timeline.of_kind(*OF_CASES) if entry.date.earliest <= as_of]
    closings = cluster([e for e in past if e.kind is not Kind.CHARGED], timeline.known_on)
    closings.sort(key=lambda told: (told.latest, told.earliest))
    charges = sorted((e for e in past if e.kind is Kind.CHARGED), key=bounds)
    found: list[Case] = []
    free_since = date.min
    for closing in closings:
        own = [entry for entry in charges if bounds(entry)[0] <= closing.latest]
        charges = [entry for entry in charges if entry not in own]
        found.append(_case(own, closing.latest, free_since, closing.entries))
        free_since = closing.latest
    if charges:
        found.append(_case(charges, date.max, free_since, ()))
    return tuple(found)


def _case(charges: list[Entry], closed: date, free_since: date, closing: tuple[Entry, ...]) -> Case:
    told = [bounds(entry) for entry in charges]
    latest = min((last for _, last in told), default=closed)
    earliest = max(min((first for first, _ in told), default=free_since), free_since)
    latest = min(latest, closed)
    return Case(min(earliest, latest), latest, (*charges, *closing))
