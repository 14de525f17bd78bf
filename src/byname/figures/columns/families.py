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
            person, start, end = person[there], start[there], end[there]
        keys = _keys(person, start)
        if len(keys) and not (keys[1:] >= keys[:-1]).all():
            order = np.argsort(keys, kind="stable")
            person, start, end, keys = person[order], start[order], end[order], keys[order]
        reached = np.maximum.accumulate(_keys(person, end))
        first = np.ones(len(keys), dtype=bool)
        first[1:] = keys[1:] > reached[:-1]
        last = np.append(np.flatnonzero(first)[1:] - 1, len(keys) - 1)[: first.sum()]
        return cls(
            people,
            person[first],
            start[first],
            (reached[last] & ((1 << _SHIFT) - 1)).astype(np.int32),
        )

    @classmethod
    def everybody(cls, people: int) -> "Family":
        """Everybody, always."""
        person = np.arange(people, dtype=np.int32)
        start = np.full(people, FIRST_DAY, dtype=np.int32)
        return cls(people, person, start, np.full(people, LAST_DAY + 1, dtype=np.int32))

    @cached_property
    def first_row(self) -> NDArray[np.int64]:
        """The row at which each person's stretches begin, and the number of rows at the end."""
        counts = np.bincount(self.person, minlength=self.people)
        return np.concatenate([[0], np.cumsum(counts)])

    def on(self, day: int) -> NDArray[np.int32]:
        """The people of whom it is so as of a day, in order."""
        return self.person[(self.start <= day) & (day < self.end)]

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
        start = np.maximum(self.start[ours], other.start[theirs])
        end = np.minimum(self.end[ours], other.end[theirs])
        there = start < end
        return Family(self.people, self.person[ours][there], start[there], end[there])

    def pairs(self, other: "Family") -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Every row of this family beside every row of another of the same person."""
        first = other.first_row[self.person]
        count = other.first_row[self.person + 1] - first
        if (count == 1).all():
            return np.arange(len(self.person)), first
        ours = np.repeat(np.arange(len(self.person)), count)
        within = np.arange(len(ours)) - np.repeat(np.cumsum(count) - count, count)
        return ours, np.repeat(first, count) + within

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
        everyone = np.arange(self.people, dtype=np.int32)
        person = np.concatenate([everyone, self.person])
        start = np.concatenate([np.full(self.people, FIRST_DAY, np.int32), self.end])
        # Within a person the gap after one stretch ends where the next begins.
        order = np.argsort(_keys(person, start), kind="stable")
        person, start = person[order], start[order]
        end = np.full(len(person), LAST_DAY + 1, dtype=np.int32)
        more = np.flatnonzero(person[1:] == person[:-1])
        end[more] = self.start
        there = start < end
        return Family(self.people, person[there], start[there], end[there])


@dataclass(frozen=True)
class Bounds:
    """When something is certainly so, and when it may be: the first lies within the second."""

    certain: Family
    possible: Family

    def __and__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.certain & other.certain, self.possible & other.possible)

    def __or__(self, other: "Bounds") -> "Bounds":
        return Bounds(self.certain | other.certain, self.possible | other.possible)

    def __invert__(self) -> "Bounds":
        return Bounds(~self.possible, ~self.certain)

    def on(self, day: int) -> NDArray[np.int8]:
        """The value of each person's :class:`~byname.register.fold.Truth` as of a day."""
        found = np.zeros(self.possible.people, dtype=np.int8)
        found[self.possible.on(day)] = 1
        found[self.certain.on(day)] = 2
        return found

    def on_days(self, person: Ints, day: Ints) -> NDArray[np.int8]:
        """The same for each person as of a day of their own."""
        certain = self.certain.on_days(person, day)
        return self.possible.on_days(person, day).astype(np.int8) + certain


def bounds_of(people: int, table: Stretches) -> Bounds:
    """The stretches of a table, whatever they say."""
    return Bounds(
        Family.of(people, table.person, table.certain_from, table.certain_to),
        Family.of(people, table.person, table.possible_from, table.possible_to),
    )


def intersection(all_of: Sequence[Bounds]) -> Bounds:
    """When all of these are so. The fewer stretches come first, to keep the work small."""
    first, *others = sorted(all_of, key=lambda one: len(one.possible.person))
    for other in others:
        first = first & other
    return first


def _keys(person: Any, day: Any) -> NDArray[np.int64]:
    keys: NDArray[np.int64] = (person.astype(np.int64) << _SHIFT) | day
    return keys
