"""Columns: what figures need of every life, as tables of arrays.

Days are ordinals (:meth:`datetime.date.toordinal`, int32); stretches are half-open. A person is a
row number of :attr:`Tables.people`; a text (a body, a place, a court) is a code of one of the
:class:`Codes`. Holds values only, made by :mod:`~byname.figures.columns.lives`.
"""

from array import array
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from math import prod
from typing import Any, Generic, Self, TypeVar

import numpy as np
from numpy.typing import NDArray

from byname.register.entries import Details, PenaltyKind

Ints = NDArray[np.int32]
T = TypeVar("T", bound=Hashable)
Tbl = TypeVar("Tbl", bound="Table")
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
NONE, NEVER_MET = -1, -2
OF_EVENTS = ("article", "theme", "court", "official", "penalty", "ground")
"""The attributes that the own entries of an event tell."""
READ = (*OF_EVENTS, "occupation", "citizenship")
"""The attributes that read what entries say."""


class Codes(Generic[T]):
    """Values numbered from 0 in the order they were first met."""

    def __init__(self, values: Iterable[T] = ()) -> None:
        self.values = list(values)
        """The values, by their numbers."""

    @cached_property
    def _code(self) -> dict[T, int]:
        return {value: number for number, value in enumerate(self.values)}

    def code(self, value: T) -> int:
        """The number of a value, a new one for a value not met before."""
        found = self._code.get(value)
        if found is None:
            found = self._code[value] = len(self.values)
            self.values.append(value)
        return found

    def known(self, value: T) -> int:
        """The number of a value; :data:`NEVER_MET` for a value not met, which no row holds."""
        return self._code.get(value, NEVER_MET)

    def __len__(self) -> int:
        return len(self.values)


Lasting = tuple[PenaltyKind, int]
"""A penalty: its kind and its length in sixteenths of a day, NONE where no source gives it."""


class Told:
    """What the entries of events say, by number: of each attribute in :data:`OF_EVENTS` the
    number of what it reads, NONE where it reads nothing.
    """

    def __init__(self, rows: Ints | None = None) -> None:
        self._rows = np.empty((0, len(OF_EVENTS)), dtype=np.int32) if rows is None else rows
        self._numbers: dict[tuple[int, ...], int] = {}
        self._new: list[tuple[int, ...]] = []

    @property
    def rows(self) -> Ints:
        """The readings, a row of each number."""
        if self._new:
            told = np.array(self._new, dtype=np.int32)
            self._rows, self._new = np.concatenate([self._rows, told]), []
        return self._rows

    def __len__(self) -> int:
        return len(self._rows) + len(self._new)

    def code(self, readings: tuple[int, ...]) -> int:
        """The number of what is read so; NONE where nothing is."""
        if all(one == NONE for one in readings):
            return NONE
        found = self._numbers.get(readings)
        if found is None:
            found = self._numbers[readings] = len(self)
            self._new.append(readings)
        return found

    def add(self, rows: Ints) -> Ints:
        """The numbers of many such rows, none of which is empty."""
        _, first, numbers = np.unique(_packed(rows), return_index=True, return_inverse=True)
        before = len(self)
        self._rows = np.concatenate([self.rows, rows.take(first, axis=0)])
        return (numbers.reshape(-1) + before).astype(np.int32)


def _packed(rows: Ints) -> NDArray[Any]:
    """Rows of numbers as one value each, equal where they are equal."""
    sizes = [int(column.max(initial=NONE)) + 2 for column in rows.T]
    if prod(sizes) < 1 << 62:
        found = np.zeros(len(rows), dtype=np.int64)
        for column, size in zip(rows.T, sizes, strict=True):
            found = found * size + (column + 1)
        return found
    whole = np.ascontiguousarray(rows)
    return whole.view(np.dtype((np.void, whole.itemsize * whole.shape[1]))).reshape(-1)


@dataclass(slots=True)
class Dictionaries:
    """What the codes of the tables stand for.

    ``who``: states and bodies. ``texts``: values of attributes. ``penalties``: those in force.
    ``told``: what the entries that tell of an event say, as numbers of ``read``: what each
    attribute reads of entries. ``states``: the states an event's own entries name. ``after``: the
    least and most days a death came after the last release.
    """

    who: Codes[str] = field(default_factory=Codes)
    texts: Codes[str] = field(default_factory=Codes)
    penalties: Codes[Lasting] = field(default_factory=Codes)
    told: Told = field(default_factory=Told)
    states: Codes[tuple[str, ...]] = field(default_factory=Codes)
    after: Codes[tuple[int, int]] = field(default_factory=Codes)
    read: dict[str, Codes[tuple[Details, ...]]] = field(
        default_factory=lambda: {name: Codes() for name in READ}
    )


_FEWER_BYTES: dict[str, Any] = {
    "sure": np.int8,
}
"""The columns that need fewer bytes than a day or a code."""


@dataclass(slots=True)
class Table:
    """Arrays of one length; the first is the person's row, in rising order."""

    person: Ints

    def __len__(self) -> int:
        return len(self.person)

    @classmethod
    def of(cls, *columns: Any) -> Self:
        """A table of columns in the order of the fields; a number stands for a whole column."""
        length = len(columns[0])
        return cls(
            *(
                np.ascontiguousarray(
                    np.broadcast_to(np.asarray(column), (length,)),
                    dtype=_FEWER_BYTES.get(one.name, np.int32),
                )
                for one, column in zip(fields(cls), columns, strict=True)
            )
        )

    @classmethod
    def of_rows(cls, rows: "array[int]") -> Self:
        """A table of rows told one after another, value by value; it is sorted by all of them."""
        told = np.frombuffer(rows, dtype=np.int32).reshape(-1, len(fields(cls)))
        columns = told.T[:, np.lexsort(told.T[::-1])]
        return cls.of(*columns)

    @classmethod
    def joined(cls, parts: Iterable[Self]) -> Self:
        """One table after another."""
        kept = list(parts)
        columns = ([getattr(part, one.name) for part in kept] for one in fields(cls))
        return cls(*map(np.concatenate, columns))

    def where(self, rows: NDArray[Any]) -> Self:
        """Some of the rows, by a mask or by their numbers."""
        numbers = np.flatnonzero(rows) if rows.dtype == np.bool_ else rows
        return type(self)(*(_taken(getattr(self, one.name), numbers) for one in fields(self)))


def _taken(column: NDArray[Any], numbers: NDArray[Any]) -> NDArray[Any]:
    """These rows of a column; one value that stands for all of them stays one."""
    if column.strides == (0,):
        return np.broadcast_to(column[:1], (len(numbers),)) if len(column) else column
    return column.take(numbers)


@dataclass(slots=True)
class Stretches(Table):
    """Something is so of a person from a day to a day: ``code`` says what.

    A stretch that is only possible has ``certain_from`` equal to ``certain_to``.
    """

    code: Ints
    certain_from: Ints
    certain_to: Ints
    possible_from: Ints
    possible_to: Ints


@dataclass(slots=True)
class Happenings(Table):
    """Something happened to a person from ``earliest`` to ``latest``, both inclusive.

    ``sure``: the value of a :class:`~byname.register.fold.Truth`. ``state``: whose case, as a code.
    ``told``: what its entries say, NONE when attributes read none of it. ``states``: the states
    they name, NONE for none. ``span_from``, ``span_to``: the days its sources leave for it,
    LAST_DAY twice where it has no source. ``which``: what tells it from others of its table, the
    body of a recognition, the number of a case, the days of a death after release; else NONE.
    """

    earliest: Ints
    latest: Ints
    sure: NDArray[np.int8]
    state: Ints
    told: Ints
    states: Ints
    span_from: Ints
    span_to: Ints
    which: Ints


@dataclass(slots=True)
class Cases(Happenings):
    """Criminal cases opened; ``known_from``, ``known_to``: as of which days a case stands so, for
    it is told differently once its sentence has come.
    """

    known_from: Ints
    known_to: Ints


@dataclass(slots=True)
class Contacts(Table):
    """The last contact as of the days from ``known_from`` to ``known_to``: it lies from ``most``
    to ``least``, the days from which most and least silence are counted.
    """

    known_from: Ints
    known_to: Ints
    most: Ints
    least: Ints


@dataclass(slots=True)
class Shown(Table):
    """A day on which a source shows the person held."""

    day: Ints


@dataclass(slots=True)
class Born(Table):
    """Between which days a person was born; those of whom nothing is told are missing."""

    earliest: Ints
    latest: Ints


HAPPENINGS: dict[str, type[Happenings]] = {
    "detentions": Happenings,
    "ends": Happenings,
    "entries_of_cases": Happenings,
    "committals": Happenings,
    "expulsions": Happenings,
    "sentences": Happenings,
    "recognitions": Happenings,
    "deaths": Happenings,
    "deaths_after_release": Happenings,
    "cases": Cases,
}
"""The tables of happenings, by what happened."""
BY_DAY = ("place", "article", "theme", "court", "official", "ground", "denied")
"""The attributes whose values change with the day, each a table of stretches."""
LASTING = ("sex", "occupation", "citizenship", "state")
"""The attributes whose values hold for the whole of a life."""


@dataclass(slots=True)
class Tables:
    """The columns of some people: ``people`` are their ids, in rising order.

    ``stretches``: custody (by state), recognition (by body), penalties in force, the place last
    ``stayed`` in, and each attribute of :data:`BY_DAY` and :data:`LASTING` by its name.
    """

    people: NDArray[np.int64]
    stretches: dict[str, Stretches]
    happenings: dict[str, Happenings]
    contacts: Contacts
    shown: Shown
    born: Born

    def __len__(self) -> int:
        return len(self.people)


STRETCHES = ("custody", "recognition", "penalties", "stayed", *BY_DAY, *LASTING)
"""The tables of stretches, by what is so."""


def joined(parts: list[Tables]) -> Tables:
    """Tables of people whose rows are numbered through, as one."""
    if len(parts) == 1:
        return parts[0]
    return Tables(
        people=np.concatenate([part.people for part in parts]),
        stretches={
            name: Stretches.joined(part.stretches.pop(name) for part in parts) for name in STRETCHES
        },
        happenings={
            name: kind.joined(part.happenings.pop(name) for part in parts)
            for name, kind in HAPPENINGS.items()
        },
        contacts=Contacts.joined(part.contacts for part in parts),
        shown=Shown.joined(part.shown for part in parts),
        born=Born.joined(part.born for part in parts),
    )


def arrays_of(tables: Tables) -> Iterator[tuple[str, NDArray[Any]]]:
    """All arrays of tables, by name."""
    yield "people", tables.people
    for name, table in _each(tables):
        for one in fields(table):
            yield f"{name}/{one.name}", getattr(table, one.name)


def _each(tables: Tables) -> Iterator[tuple[str, Table]]:
    for name, stretches in tables.stretches.items():
        yield f"stretches/{name}", stretches
    for name, happenings in tables.happenings.items():
        yield f"happenings/{name}", happenings
    yield "contacts", tables.contacts
    yield "shown", tables.shown
    yield "born", tables.born


def tables_of_arrays(arrays: dict[str, NDArray[Any]]) -> Tables:
    """The tables of such arrays."""

    def table(kind: type[Tbl], name: str) -> Tbl:
        return kind(*(arrays[f"{name}/{one.name}"] for one in fields(kind)))

    return Tables(
        people=arrays["people"],
        stretches={name: table(Stretches, f"stretches/{name}") for name in STRETCHES},
        happenings={name: table(kind, f"happenings/{name}") for name, kind in HAPPENINGS.items()},
        contacts=table(Contacts, "contacts"),
        shown=table(Shown, "shown"),
        born=table(Born, "born"),
    )
