"""Families of stretches: for each of many people, the days on which something is so.

Pure arithmetic of arrays: from stretches to stretches, for everybody at once. Between two families
there is *and*, *or* and *not*; with a lower and an upper family (:class:`Bounds`) the same holds of
what is certain and what is possible, as of :class:`byname.register.fold.Truth`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import FIRST_DAY, LAST_DAY, Ints, Stretches
from byname.figures.columns.turns import Turns

_SHIFT = 22  # a day's ordinal is below 2 ** 22: person and day fit into one sorting key


@dataclass(frozen=True)
class Family:
    """Half-open stretches of days, by person and day, those of one person apart from each other.

    ``people``: how many people there are, whether or not they have a stretch.
    """

    people: int
    person: Ints
    start: Ints
    end: Ints

    @classmethod
    def of(cls, people: int, person: Any, start: Any, end: Any) -> "Family":
        """A family of any stretches: empty ones left out, overlapping and touching ones joined."""
        there = start < end
        if not there.all():
            rows = np.flatnonzero(there)
            person, start, end = person.take(rows), start.take(rows), end.take(rows)
        if (person[1:] > person[:-1]).all():
            return cls(people, person, start, end)
        keys = _keys(person, start)
        if not (keys[1:] >= keys[:-1]).all():
            order = np.argsort(keys, kind="stable")
            person, start, end, keys = (c.take(order) for c in (person, start, end, keys))
        reached = np.maximum.accumulate(_keys(person, end))
        apart = np.ones(len(keys), dtype=bool)
        apart[1:] = keys[1:] > reached[:-1]
        first = np.flatnonzero(apart)
        last = np.append(first[1:] - 1, len(keys) - 1)
        until = (reached.take(last) & ((1 << _SHIFT) - 1)).astype(np.int32)
        return cls(people, person.take(first), start.take(first), until)

    @classmethod
    def everybody(cls, people: int) -> "Family":
        """Everybody, always."""
        person = np.arange(people, dtype=np.int32)
        start = np.full(people, FIRST_DAY, dtype=np.int32)
        return cls(people, person, start, np.full(people, LAST_DAY + 1, dtype=np.int32))

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        return self.person.nbytes + self.start.nbytes + self.end.nbytes

    @property
    def first_row(self) -> Ints:
        """The row at which each person's stretches begin, and the number of rows at the end."""
        found = np.zeros(self.people + 1, dtype=np.int32)
        np.cumsum(np.bincount(self.person, minlength=self.people), out=found[1:])
        return found

    @cached_property
    def turns(self) -> Turns:
        """How many people it holds, day by day."""
        return Turns.of(self.start, self.end)

    def where(self, rows: NDArray[np.intp]) -> "Family":
        """Some of the rows, by their numbers in rising order."""
        person, start, end = (c.take(rows) for c in (self.person, self.start, self.end))
        return Family(self.people, person, start, end)

    def on(self, day: int) -> Ints:
        """The people of whom it is so as of a day, in order."""
        return self.person.take(np.flatnonzero((self.start <= day) & (self.end > day)))

    def on_days(self, person: Ints, day: Ints) -> NDArray[np.bool_]:
        """Whether it is so of each person as of a day of their own."""
        if not len(self.person):
            return np.zeros(len(person), dtype=bool)
        keys = _keys(self.person, self.start)
        row = np.searchsorted(keys, _keys(person, day), side="right") - 1
        found: NDArray[np.bool_] = (row >= 0) & (self.person[row] == person) & (day < self.end[row])
        return found

    def __and__(self, other: "Family") -> "Family":
        ours, theirs = self.pairs(other)
        start = np.maximum(self.start.take(ours), other.start.take(theirs))
        end = np.minimum(self.end.take(ours), other.end.take(theirs))
        there = np.flatnonzero(start < end)
        person = self.person.take(ours.take(there))
        return Family(self.people, person, start.take(there), end.take(there))

    def pairs(self, other: "Family") -> tuple[NDArray[Any], NDArray[Any]]:
        """Every row of this family beside every row of another of the same person."""
        first_row = other.first_row
        first = first_row.take(self.person)
        count = first_row.take(self.person + 1) - first
        if len(count) and count.max() > 1:
            ours = np.repeat(np.arange(len(self.person)), count)
            within = np.arange(len(ours)) - np.repeat(np.cumsum(count) - count, count)
            return ours, np.repeat(first, count) + within
        ours = np.flatnonzero(count)
        return ours, first.take(ours)

    def __or__(self, other: "Family") -> "Family":
        if not len(self.person) or not len(other.person):
            return self if len(self.person) else other
        return Family.of(
            self.people,
            np.concatenate([self.person, other.person]),
            np.concatenate([self.start, other.start]),
            np.concatenate([self.end, other.end]),
        )

    def __invert__(self) -> "Family":
        # Of everybody one gap more than stretches: that before the first, and one after each.
        count = np.bincount(self.person, minlength=self.people) + 1
        person = np.repeat(np.arange(self.people, dtype=np.int32), count)
        before = np.arange(len(self.person)) + self.person
        start = np.full(len(person), FIRST_DAY, dtype=np.int32)
        end = np.full(len(person), LAST_DAY + 1, dtype=np.int32)
        start[before + 1], end[before] = self.end, self.start
        return Family(self.people, person, start, end).where(np.flatnonzero(start < end))


@dataclass(frozen=True)
class Bounds:
    """When something is certainly so, and when it may be: the first lies within the second."""

    certain: Family
    possible: Family

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays, those of one family that is both only once."""
        one = self.certain is self.possible
        return self.certain.nbytes + (0 if one else self.possible.nbytes)

    def __and__(self, other: "Bounds") -> "Bounds":
        certain = self.certain & other.certain
        if self.certain is self.possible and other.certain is other.possible:
            return Bounds(certain, certain)
        return Bounds(certain, self.possible & other.possible)

    def __invert__(self) -> "Bounds":
        if self.certain is self.possible:
            certain = ~self.possible
            return Bounds(certain, certain)
        return Bounds(~self.possible, ~self.certain)

    def on(self, day: int) -> NDArray[np.int8]:
        """The value of each person's :class:`~byname.register.fold.Truth` as of a day."""
        found = np.zeros(self.possible.people, dtype=np.int8)
        if self.certain is not self.possible:
            found[self.possible.on(day)] = 1
        found[self.certain.on(day)] = 2
        return found

    def on_days(self, person: Ints, day: Ints) -> NDArray[np.int8]:
        """The same for each person as of a day of their own."""
        certain = self.certain.on_days(person, day)
        return self.possible.on_days(person, day).astype(np.int8) + certain


def bounds_of(people: int, table: Stretches) -> Bounds:
    """The stretches of a table, whatever they say."""
    possible = Family.of(people, table.person, table.possible_from, table.possible_to)
    if np.array_equal(table.certain_from, table.possible_from) and np.array_equal(
        table.certain_to, table.possible_to
    ):
        return Bounds(possible, possible)
    certain = Family.of(people, table.person, table.certain_from, table.certain_to)
    return Bounds(certain, possible)


def intersection(all_of: Sequence[Bounds]) -> Bounds:
    """When all of these are so. The fewer stretches come first, to keep the work small."""
    first, *others = sorted(all_of, key=lambda one: len(one.possible.person))
    for other in others:
        first = first & other
    return first


def _keys(person: Any, day: Any) -> NDArray[np.int64]:
    keys: NDArray[np.int64] = (person.astype(np.int64) << _SHIFT) | day
    return keys
