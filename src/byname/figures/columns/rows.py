"""Rows of columns while lives go by, one after another: the plain way to tables.

Takes whole timelines by id; gives their tables. What the rules say is asked in
:mod:`~byname.figures.columns.lives`; here it is only numbered and kept.
"""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date

import numpy as np

from byname.figures.columns.lives import Cell, Values, tell
from byname.figures.columns.readings import Reader
from byname.figures.columns.tables import (
    HAPPENINGS,
    NONE,
    STRETCHES,
    Born,
    Contacts,
    Dictionaries,
    Shown,
    Stretches,
    Tables,
    joined,
)
from byname.figures.measures.amounts import length_in_sixteenths
from byname.register.entries import Details, Entry, Penalty
from byname.register.fold import Timeline, Truth

_TOGETHER = 10_000  # lives told in rows before they become arrays, which need far less memory
_NAMES = (*STRETCHES, *HAPPENINGS, "contacts", "shown", "born")


def tables_of(lives: Iterable[Timeline], codes: Dictionaries) -> Tables:
    """The columns of these lives, whole and by id; ``codes`` takes up what is met."""
    rows, parts = Rows(codes), []
    people: list[int] = []
    for number, life in enumerate(lives):
        if len(people) == _TOGETHER:
            parts.append(rows.tables(people))
            rows, people = Rows(codes), []
        people.append(life.person)
        rows.number = number
        tell(life, rows)
    return joined([*parts, rows.tables(people)])


class Rows:
    """Takes the rows of lives; ``number`` is that of the person they are told of."""

    def __init__(self, codes: Dictionaries) -> None:
        self.codes, self.number = codes, 0
        self.reader = Reader(codes)
        self.told_so_far = {name: array("i") for name in _NAMES}
        self._kept: dict[object, tuple[int, tuple[Details, ...]]] = {}

    def tables(self, people: Sequence[int]) -> Tables:
        """The rows so far as tables, of people with these ids."""
        rows = self.told_so_far
        return Tables(
            people=np.array(people, dtype=np.int64),
            stretches={name: Stretches.of_rows(rows[name]) for name in STRETCHES},
            happenings={name: kind.of_rows(rows[name]) for name, kind in HAPPENINGS.items()},
            contacts=Contacts.of_rows(rows["contacts"]),
            shown=Shown.of_rows(rows["shown"]),
            born=Born.of_rows(rows["born"]),
        )

    def row(self, table: str, *cells: Cell) -> None:
        rows = self.told_so_far[table]
        rows.append(self.number)
        rows.extend([one.toordinal() if type(one) is date else one for one in cells])

    def values(self, table: str, values: Values, first: Cell, last: Cell) -> None:
        for value, truth in values.items():
            code = self.codes.texts.code(value) if isinstance(value, str) else value
            self.row(table, code, first, last if truth is Truth.YES else first, first, last)

    def read(self, name: str, entries: Sequence[Entry]) -> Values:
        reading = self._once(name, entries)
        return {} if reading == NONE else dict(self.reader.values(name, reading))

    def who(self, text: str) -> int:
        return self.codes.who.code(text)

    def penalty(self, penalty: Penalty) -> int:
        length = NONE if penalty.length is None else length_in_sixteenths(penalty.length)
        return self.codes.penalties.code((penalty.kind, length))

    def told(self, entries: Sequence[Entry]) -> int:
        return self._once("", entries)

    def states(self, states: tuple[str, ...]) -> int:
        return self.codes.states.code(states)

    def after(self, least: int, most: int) -> int:
        return self.codes.after.code((least, most))

    def _once(self, name: str, entries: Sequence[Entry]) -> int:
        """The reading of these entries by an attribute, or the number of what they say at all.

        Details that many entries share are one object: it, not what it says, is looked up first.
        """
        which = (name, *(id(entry.details) for entry in entries))
        found = self._kept.get(which)
        if found is None:
            # The details are kept with their number, lest others come to lie where they lay.
            details = tuple(entry.details for entry in entries)
            if name:
                number = self.reader.several(name, [self.reader.one(name, d) for d in details])
            else:
                number = self.codes.told.code(self.reader.of_event(details))
            found = self._kept[which] = number, details
        return found[0]


__all__ = ["Rows", "tables_of"]
