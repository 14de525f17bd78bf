"""What came out of a traced fold, filled in for all lives that went the same way.

Takes the rows of a trace and the lives, as arrays; gives the rows of them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.readings import KINDS
from byname.figures.columns.tables import NONE, OF_EVENTS, READ, Ints, Told
from byname.figures.traced.cells import Apart, Coded, Looked, Read, Row, Said, Sum
from byname.figures.traced.lives import Alike
from byname.figures.traced.memory import Memory, as_array
from byname.figures.traced.paths import Indices
from byname.register.entries import KIND_OF, PenaltyKind
from byname.register.fold import Truth


@dataclass(frozen=True, slots=True)
class _Block:
    """Rows of one table: of each cell the column it is taken from, and a number added to it."""

    table: str
    column: NDArray[np.intp]
    plus: Ints

    @property
    def shape(self) -> tuple[int, ...]:
        return self.column.shape


class Template:
    """The rows of a trace, ready to be filled in.

    Columns are nothing, the days of a life by place, and what is worked out: a column of each
    different cell that is no day.
    """

    def __init__(self, rows: Sequence[Row | Read], days: int) -> None:
        self._days = days
        self.worked_out: list[Any] = []
        by_table: dict[str, list[list[tuple[int, int]]]] = {}
        for row in rows:
            if isinstance(row, Row):
                by_table.setdefault(row.table, []).append([*map(self._cell, row.cells)])
        self.blocks = [
            _Block(
                table,
                np.array([[column for column, _ in cells] for cells in told], dtype=np.intp),
                np.array([[plus for _, plus in cells] for cells in told], dtype=np.int32),
            )
            for table, told in by_table.items()
        ]
        self.read = [
            (row, self._cell(row.first), self._cell(row.last))
            for row in rows
            if isinstance(row, Read)
        ]

    def _cell(self, cell: Any) -> tuple[int, int]:
        if isinstance(cell, Sum):
            if len(cell.terms) == 1 and cell.terms[0][1] == 1:
                return 1 + cell.terms[0][0], cell.plus
        elif not isinstance(cell, Coded | Looked | Said | Apart):
            return 0, int(cell)
        if cell not in self.worked_out:
            self.worked_out.append(cell)
        return 1 + self._days + self.worked_out.index(cell), 0


@dataclass
class Filled:
    """The rows so far of all lives: of each table its columns, in pieces.

    What events' entries say is numbered through in ``said`` until all of it is there.
    """

    memory: Memory
    columns: dict[str, list[list[Ints]]] = field(default_factory=dict)
    said: list[Ints] = field(default_factory=list)
    so_far: int = 0

    def __post_init__(self) -> None:
        details = self.memory.details
        readings = as_array(details.readings).reshape(-1, len(READ))
        self.read_of = {name: readings[:, at].copy() for at, name in enumerate(READ)}
        self.looked = {"place": as_array(details.place), "penalty": as_array(details.penalty)}
        self._values: dict[tuple[str, int], tuple[Ints, NDArray[np.bool_]]] = {}

    def add(self, table: str, columns: Sequence[Ints]) -> None:
        """Rows of a table, column by column."""
        kept = self.columns.setdefault(table, [[] for _ in columns])
        for pieces, column in zip(kept, columns, strict=True):
            pieces.append(column)

    def fill(self, template: Template, lives: Alike, some: Indices) -> None:
        """The rows of some lives whose fold came out as the template has it."""
        taken = _Taken(self, lives, some)
        person = lives.person.take(some)
        columns = np.empty((1 + len(lives.days) + len(template.worked_out), len(some)), np.int32)
        columns[0] = 0
        for at, days in enumerate(lives.days, start=1):
            columns[at] = days.take(some)
        for at, cell in enumerate(template.worked_out, start=1 + len(lives.days)):
            columns[at] = taken.column(cell)
        for block in template.blocks:
            number, width = block.shape
            told = columns[block.column.reshape(-1)] + block.plus.reshape(-1, 1)
            told = told.reshape(number, width, len(some))
            self.add(
                block.table,
                [np.tile(person, number), *(told[:, at].reshape(-1) for at in range(width))],
            )
        for row, (first, plus), (last, more) in template.read:
            reading = taken.reading(row.name, row.places)
            self._read(row, person, reading, columns[first] + plus, columns[last] + more)

    def _read(self, row: Read, person: Ints, reading: Ints, first: Ints, last: Ints) -> None:
        """Rows of values: as many of a person as what is read of them has values."""
        distinct, which = np.unique(reading, return_inverse=True)
        told = [self._values_of(row.name, one) for one in distinct.tolist()]
        count = np.array([len(codes) for codes, _ in told])
        begins = np.cumsum(count) - count
        codes = np.concatenate([codes for codes, _ in told])
        sure = np.concatenate([sure for _, sure in told])
        times = count.take(which)
        who = np.repeat(np.arange(len(person)), times)
        value = np.arange(len(who)) - np.repeat(np.cumsum(times) - times, times)
        value += begins.take(which).take(who)
        first, last = first.take(who), last.take(who)
        certain = np.where(sure.take(value), last, first)
        self.add(row.table, [person.take(who), codes.take(value), first, certain, first, last])

    def _values_of(self, name: str, reading: int) -> tuple[Ints, NDArray[np.bool_]]:
        found = self._values.get((name, reading))
        if found is None:
            values = () if reading == NONE else self.memory.details.reader.values(name, reading)
            codes = np.array([code for code, _ in values], dtype=np.int32)
            found = codes, np.array([truth is Truth.YES for _, truth in values], dtype=bool)
            self._values[name, reading] = found
        return found

    def say(self, rows: Ints) -> Ints:
        """The numbers, for now, of what is said; NONE where that is nothing."""
        numbers = np.arange(self.so_far, self.so_far + len(rows), dtype=np.int32)
        self.said.append(rows)
        self.so_far += len(rows)
        return np.where((rows == NONE).all(axis=1), np.int32(NONE), numbers)

    def numbered(self, told: Told) -> Ints:
        """By number for now, the number in ``told``; NONE, the last, stays NONE."""
        if not self.said:
            return np.array([NONE], dtype=np.int32)
        return np.append(told.add(np.concatenate(self.said)), np.int32(NONE))


class _Taken:
    """What is worked out of some lives."""

    def __init__(self, into: Filled, lives: Alike, some: Indices) -> None:
        self.into, self.lives, self.some = into, lives, some
        self._read: dict[tuple[str, tuple[int, ...]], Ints] = {}

    def column(self, cell: Any) -> Any:
        """A column of a cell that is no day, of each life."""
        codes = self.into.memory.codes
        match cell:
            case Sum():
                return self._sum(cell)
            case Coded("penalties", PenaltyKind() as kind):
                return codes.penalties.code((kind, NONE))
            case Coded(dictionary, value):
                return getattr(codes, dictionary).code(value)
            case Looked(what, place):
                return self.into.looked[what].take(self._details(place))
            case Said(places):
                return self._said(places)
        return self._apart(cell)

    def _sum(self, cell: Sum | int) -> Any:
        if isinstance(cell, int):
            return np.full(len(self.some), cell, dtype=np.int32)
        total = np.full(len(self.some), cell.plus, dtype=np.int32)
        for place, times in cell.terms:
            total += np.int32(times) * self.lives.days[place].take(self.some)
        return total

    def _apart(self, cell: Apart) -> Ints:
        least, most = (self._sum(one).astype(np.int64) for one in cell)
        pairs, which = np.unique((least << 32) | most, return_inverse=True)
        code = self.into.memory.codes.after.code
        found = [code((pair >> 32, pair & ((1 << 32) - 1))) for pair in pairs.tolist()]
        return np.array(found, dtype=np.int32).take(which)

    def _details(self, place: int) -> Ints:
        found: Ints = self.lives.details[place].take(self.some)
        return found

    def _said(self, places: tuple[int, ...]) -> Ints:
        rows = [self.reading(name, places) for name in OF_EVENTS]
        return self.into.say(np.stack(rows, axis=1))

    def reading(self, name: str, places: tuple[int, ...]) -> Ints:
        """What an attribute reads of the entries at these places, of each life."""
        forms = self.lives.forms
        there = tuple(p for p in places if KIND_OF[type(forms[p].details)] in KINDS[name])
        found = self._read.get((name, there))
        if found is None:
            found = self._read[name, there] = self._reading(name, there)
        return found

    def _reading(self, name: str, places: tuple[int, ...]) -> Ints:
        if not places:
            return np.full(len(self.some), NONE, dtype=np.int32)
        each = [self.into.read_of[name].take(self._details(place)) for place in places]
        if len(each) == 1:
            return each[0]
        rows, which = np.unique(np.stack(each, axis=1), axis=0, return_inverse=True)
        several = self.into.memory.details.reader.several
        found = [several(name, row) for row in rows.tolist()]
        return np.array(found, dtype=np.int32).take(which.reshape(-1))
