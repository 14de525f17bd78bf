"""A figure broken down over columns: who stands in which category, for everybody at once.

The second way to :func:`byname.figures.breakdown.break_down`. Takes who counts and the tables of
attributes; gives for each value of one attribute the people who have it. A value is what is told,
letter for letter: what a scope takes for the same (342 and its parts) stands apart here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.families import bounds_of
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.tables import LAST_DAY, NONE, Happenings, Ints, Stretches
from byname.figures.columns.telling import Truths, values_of
from byname.figures.columns.turns import Numbers
from byname.figures.measures import ATTRIBUTES, UNKNOWN
from byname.figures.measures.attributes import AGES
from byname.register.fold import Truth


@dataclass(frozen=True)
class Subjects:
    """Who counts, how surely: one row a person, or one for each event of a table of ``events``.

    ``low``, ``high``: the amounts of each person; None where each counts as one.
    """

    person: Ints
    sure: Truths
    events: Happenings | None = None
    low: Numbers | None = None
    high: Numbers | None = None


@dataclass(frozen=True)
class Standing:
    """Who stands in a category: ``certain`` and ``perhaps`` apart; amounts in base units."""

    value: str
    certain: Ints
    perhaps: Ints
    low: int
    high: int


@dataclass(frozen=True)
class _Values:
    """Values of subjects, one row each: the number of the subject, in rising order, and of the
    value, and how surely it has it.
    """

    subject: Ints
    value: Ints
    sure: Truths

    @classmethod
    def of(cls, parts: Sequence[tuple[Ints, Ints | int, Truths]]) -> "_Values":
        subjects = np.concatenate([part[0] for part in parts])
        order = np.argsort(subjects, kind="stable")
        values = [np.broadcast_to(np.asarray(part[1], np.int32), len(part[0])) for part in parts]
        truths = [part[2] for part in parts]
        return cls(
            subjects.take(order).astype(np.int32),
            np.concatenate(values).take(order),
            np.concatenate(truths).take(order),
        )


class Breaking:
    """Breaks figures of some people down by one attribute, as of a day."""

    def __init__(self, name: str, as_of: int, scopes: Scopes) -> None:
        self.name, self.as_of, self.scopes = name, as_of, scopes
        self._numbers: dict[str, int] = {UNKNOWN: 0}

    def told(self) -> list[str]:
        """The values that are told of anybody as of the day."""
        values = np.unique(self._of_people().value)
        texts = list(self._numbers)
        return [texts[number] for number in values.tolist()]

    def standing(self, counted: Subjects) -> list[Standing]:
        """Who of those who count stands in which category; nobody stands in one that is left out."""
        rows = np.flatnonzero(counted.sure)
        if counted.events is None:
            subject = counted.person.take(rows)
            found = _spread(self._of_people(), subject)
        else:
            events = counted.events.where(rows)
            subject = events.person
            found = self._of_events(events)
        found = _with_unknown(found, len(rows))
        sure = np.minimum(found.sure, counted.sure.take(rows).take(found.subject))
        person = subject.take(found.subject)
        amounts = [
            None if one is None else one.take(rows).take(found.subject)
            for one in (counted.low, counted.high)
        ]
        return list(self._standing(person, found.value, sure, *amounts))

    def _standing(
        self, person: Ints, value: Ints, sure: Truths, low: Numbers | None, high: Numbers | None
    ) -> Iterator[Standing]:
        texts = list(self._numbers)
        order = np.lexsort((sure, person, value))
        person, value, sure = person.take(order), value.take(order), sure.take(order)
        # The last row of a person in a category is the surest.
        last = np.ones(len(order), dtype=bool)
        last[:-1] = (person[1:] != person[:-1]) | (value[1:] != value[:-1])
        order, kept = order[last], np.flatnonzero(last)
        person, value, sure = person.take(kept), value.take(kept), sure.take(kept)
        turns = np.flatnonzero(value[1:] != value[:-1]) + 1
        bounds = [0, *turns.tolist(), len(value)] if len(value) else [0]
        for first, end in pairwise(bounds):
            certain = sure[first:end] == Truth.YES.value
            people, which = person[first:end], order[first:end]
            yield Standing(
                texts[value[first]],
                people[certain],
                people[~certain],
                int(certain.sum()) if low is None else int(low[which[certain]].sum()),
                len(people) if high is None else int(high[which].sum()),
            )

    def _number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    def _of_people(self) -> _Values:
        """The values of each person as of the day."""
        if self.name == "age":
            return self._ages([self.scopes.as_of("age", one, self.as_of) for one in _AGES])
        table, day = self.scopes.table(self.name), self.as_of
        rows = np.flatnonzero((table.possible_from <= day) & (table.possible_to > day))
        table = table.where(rows)
        sure = 1 + ((table.certain_from <= day) & (table.certain_to > day)).astype(np.int8)
        return _Values.of([(table.person, self._texts(table), sure)])

    def _texts(self, table: Stretches, name: str = "") -> Ints:
        """The numbers of the values that the codes of a table stand for."""
        codes, which = np.unique(table.code, return_inverse=True)
        texts = [self.scopes.text(name or self.name, code) for code in codes.tolist()]
        return np.array([self._number(text) for text in texts], dtype=np.int32).take(which)

    def _ages(self, truths: list[Truths]) -> _Values:
        """From how surely each subject is of each age, the last of them unknown."""
        *told, unknown = truths
        parts = []
        for age, truth in zip(AGES, told, strict=True):
            there = np.flatnonzero((truth != Truth.NO.value) & (unknown == Truth.NO.value))
            parts.append((there.astype(np.int32), self._number(age), truth.take(there)))
        return _Values.of(parts)

    def _of_events(self, events: Happenings) -> _Values:
        """The values of each event: its own, those of its own days, else the person's."""
        if self.name == "age":
            spans = [self.scopes.of_spans("age", one, events, self.as_of) for one in _AGES]
            return self._ages(spans)
        people = self._of_people()
        if self.name == "place":
            return self._places(events, people)
        own, asks = self._own(events)
        rest = np.flatnonzero(asks).astype(np.int32)
        others = _spread(people, events.person.take(rest))
        return _Values.of([own, (rest.take(others.subject), others.value, others.sure)])

    def _own(self, events: Happenings) -> tuple[tuple[Ints, Ints, Truths], NDArray[np.bool_]]:
        """What the events' own entries say, and which events' entries tell nothing of it."""
        by_code, codes = self._own_by_code(events)
        told = np.append([one is not None for one in by_code], False).take(codes, mode="wrap")
        values = [(one or {}).items() for one in by_code]
        first = np.cumsum([0, *map(len, values)])
        flat = [(self._number(text), truth.value) for one in values for text, truth in one]
        numbers = np.array(flat, dtype=np.int32).reshape(-1, 2)
        rows = np.flatnonzero(told).astype(np.int32)
        which = codes.take(rows)
        count = first.take(which + 1) - first.take(which)
        subject, at = _expanded(rows, first.take(which), count)
        own = (subject, numbers[:, 0].take(at), numbers[:, 1].take(at).astype(np.int8))
        return own, ~told.astype(bool)

    def _own_by_code(self, events: Happenings) -> tuple[list[dict[str, Truth] | None], Ints]:
        """What is told differently of the attribute, None for nothing; and which of it each event
        tells, :data:`NONE` where it has no entry that could.
        """
        attribute = ATTRIBUTES[self.name]
        if self.name == "state":
            states = self.scopes.codes.states.values
            return [dict.fromkeys(one, Truth.YES) for one in states], events.states
        if not attribute.told_by:
            return [], np.full(len(events), NONE, dtype=np.int32)
        alike = self.scopes.alike(self.name)
        each = [values_of(attribute, details) for details in alike.one_of]
        return each, np.append(alike.which, np.int32(NONE)).take(events.told, mode="wrap")

    def _places(self, events: Happenings, people: _Values) -> _Values:
        """Where the person was last brought up to the event's last day; of an event that no entry
        tells of, where the person is as of the day.
        """
        last = np.minimum(events.span_to, self.as_of).astype(np.int32)
        stayed = self.scopes.tables.stretches["stayed"]
        order = np.lexsort((stayed.possible_from, stayed.person))
        stayed = stayed.where(order)
        there = bounds_of(self.scopes.people, stayed).possible.on_days(events.person, last)
        there &= events.span_from != LAST_DAY
        rows = np.flatnonzero(there).astype(np.int32)
        keys = (stayed.person.astype(np.int64) << 22) | stayed.possible_from
        wanted = (events.person.take(rows).astype(np.int64) << 22) | last.take(rows)
        at = np.searchsorted(keys, wanted, side="right") - 1
        values = self._texts(stayed, "place").take(at)
        rest = np.flatnonzero(events.span_from == LAST_DAY).astype(np.int32)
        others = _spread(people, events.person.take(rest))
        sure = np.full(len(rows), Truth.YES.value, dtype=np.int8)
        return _Values.of(
            [(rows, values, sure), (rest.take(others.subject), others.value, others.sure)]
        )


_AGES = (*AGES, UNKNOWN)


def _spread(values: _Values, person: Ints) -> _Values:
    """The values of people for subjects that are these people."""
    first, end = (np.searchsorted(values.subject, person, side=side) for side in ("left", "right"))
    subject, at = _expanded(np.arange(len(person), dtype=np.int32), first, end - first)
    return _Values(subject, values.value.take(at), values.sure.take(at))


def _expanded(each: Ints, first: Numbers, count: Numbers) -> tuple[Ints, Numbers]:
    """Each of these ``count`` times, beside the numbers from ``first`` on."""
    at = np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())
    return np.repeat(each, count), at


def _with_unknown(values: _Values, subjects: int) -> _Values:
    """With a row of the value that is not known for each subject of whom none is told."""
    without = np.ones(subjects, dtype=bool)
    without[values.subject] = False
    rest = np.flatnonzero(without).astype(np.int32)
    sure = np.full(len(rest), Truth.YES.value, dtype=np.int8)
    return _Values.of([(values.subject, values.value, values.sure), (rest, 0, sure)])
