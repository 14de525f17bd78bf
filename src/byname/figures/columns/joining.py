"""Columns made in parts, as one: people numbered through, each part's codes told in those of all.

Takes parts, each with what its own codes stand for; gives tables and the codes of all of them.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import (
    NONE,
    OF_EVENTS,
    READ,
    Codes,
    Dictionaries,
    Happenings,
    Ints,
    Stretches,
    Table,
    Tables,
    arrays_of,
    tables_of_arrays,
)

Part = tuple[Tables, Dictionaries]
T = TypeVar("T", bound=Table)
V = TypeVar("V", bound=Hashable)
_WHO = ("custody", "recognition")


def together(parts: Iterable[Part]) -> Part:
    """The tables of all parts (at least one) with one set of codes; people come in rising order."""
    all_codes, growing = Dictionaries(), Growing()
    for tables, codes in parts:
        growing.add(_told_anew(tables, codes, all_codes, growing.people))
    return growing.tables(), all_codes


class Growing:
    """Tables that grow part by part where they lie: of millions of rows, no second copy is made."""

    def __init__(self) -> None:
        self.people = 0
        self._columns: dict[str, NDArray[Any]] = {}

    def add(self, tables: Tables) -> None:
        """The next part, whose people are numbered after those there are."""
        self.people += len(tables)
        for name, column in arrays_of(tables):
            kept = self._columns.get(name)
            if kept is None:
                self._columns[name] = column.copy()
            else:
                before = len(kept)
                kept.resize(before + len(column), refcheck=False)
                kept[before:] = column

    def tables(self) -> Tables:
        """The tables of all parts."""
        return tables_of_arrays(self._columns)


def in_place(first: Part, replaced: NDArray[np.bool_], later: Part) -> Part:
    """``first`` with ``later`` in place of the people in ``replaced``, by id."""
    tables, codes = together([(_only(first[0], ~replaced), first[1]), later])
    order = np.argsort(tables.people, kind="stable")
    number = np.empty(len(order), dtype=np.int32)
    number[order] = np.arange(len(order), dtype=np.int32)

    def sorted_(table: T) -> T:
        person = number[table.person]
        rows = np.argsort(person, kind="stable")
        return replace(table.where(rows), person=person[rows])

    return _each(tables, tables.people[order], sorted_), codes


def _only(tables: Tables, kept: NDArray[np.bool_]) -> Tables:
    """Some of the people, numbered anew."""
    number = np.cumsum(kept, dtype=np.int32) - np.int32(1)

    def of_them(table: T) -> T:
        there = table.where(kept[table.person])
        return replace(there, person=number[there.person])

    return _each(tables, tables.people[kept], of_them)


def _each(tables: Tables, people: NDArray[np.int64], change: Callable[[T], T]) -> Tables:
    """Every table changed in one way."""
    alter: Callable[[Any], Any] = change
    return Tables(
        people=people,
        stretches={name: alter(table) for name, table in tables.stretches.items()},
        happenings={name: alter(table) for name, table in tables.happenings.items()},
        contacts=alter(tables.contacts),
        shown=alter(tables.shown),
        born=alter(tables.born),
    )


def _told_anew(tables: Tables, codes: Dictionaries, into: Dictionaries, first: int) -> Tables:
    """A part in the codes of ``into``, its people numbered from ``first``."""
    who, texts = _numbers(codes.who, into.who), _numbers(codes.texts, into.texts)
    penalties = _numbers(codes.penalties, into.penalties)
    told, states = _told_numbers(codes, into), _numbers(codes.states, into.states)
    which = {"recognitions": who, "deaths_after_release": _numbers(codes.after, into.after)}

    def numbered(table: T) -> T:
        return replace(table, person=table.person + np.int32(first))

    def stretches(name: str, table: Stretches) -> Stretches:
        number = who if name in _WHO else penalties if name == "penalties" else texts
        return replace(table, code=number[table.code])

    def happenings(name: str, table: Happenings) -> Happenings:
        return replace(
            table,
            state=who[table.state],
            told=told[table.told],
            states=states[table.states],
            which=which[name][table.which] if name in which else table.which,
        )

    moved = _each(tables, tables.people, numbered)
    return replace(
        moved,
        stretches={name: stretches(name, table) for name, table in moved.stretches.items()},
        happenings={name: happenings(name, table) for name, table in moved.happenings.items()},
    )


def _numbers(codes: Codes[V], into: Codes[V]) -> Ints:
    """By code, the number of the same value among others; NONE, the last, stays NONE."""
    return np.array([*(into.code(value) for value in codes.values), NONE], dtype=np.int32)


def _told_numbers(codes: Dictionaries, into: Dictionaries) -> Ints:
    """The same of what events' entries say."""
    read = [_numbers(codes.read[name], into.read[name]) for name in OF_EVENTS]
    for name in READ[len(OF_EVENTS) :]:
        _numbers(codes.read[name], into.read[name])
    rows = codes.told.rows
    columns = [number[column] for number, column in zip(read, rows.T, strict=True)]
    return np.append(into.told.add(np.stack(columns, axis=1)), np.int32(NONE))
