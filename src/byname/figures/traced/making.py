"""The columns of very many lives, folded together as far as they go through the fold alike.

Takes rows of the register and a way to fold people one by one; gives tables, the same as of
timelines folded one by one. Each way through the fold is gone once, by the fold itself, over traced
entries (:mod:`~byname.figures.traced.days`); the lives that go it are filled in as arrays.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from functools import partial
from typing import TypeVar

import numpy as np

from byname.figures.columns.joining import Part
from byname.figures.columns.lives import PARTS, tell
from byname.figures.columns.rows import Rows
from byname.figures.columns.tables import (
    HAPPENINGS,
    STRETCHES,
    Born,
    Contacts,
    Dictionaries,
    Happenings,
    Ints,
    Shown,
    Stretches,
    Table,
    Tables,
    Told,
)
from byname.figures.traced import paths
from byname.figures.traced.filling import Filled, Template
from byname.figures.traced.lives import Alike, Entries
from byname.figures.traced.memory import Memory
from byname.figures.traced.paths import Asked, Indices, Paths
from byname.register.entries import RawEntry
from byname.register.fold import Timeline

T = TypeVar("T", bound=Table)
_FEW = 3  # lives of one form, of some ten thousand, that are not worth being remembered
Fold = Callable[[Sequence[int]], Iterator[Timeline]]


def columns_of(
    people: Sequence[int],
    rows: Iterable[list[RawEntry]],
    fold: Fold,
    memory: Memory,
    *,
    apart: Iterable[int] = (),
    enough: int | None = None,
) -> Part:
    """The tables of people, in the order of their ids, and what their codes stand for.

    ``fold``: whole timelines, folded one by one, of those ``apart``. Of others, a part of life that
    too few share is folded one by one by its entries.
    """
    memory.tidy()
    enough = paths.ENOUGH if enough is None else enough
    entries = Entries.of(memory, people, rows)
    filled, codes = Filled(memory), replace(memory.codes, told=Told())
    plain, whole = Rows(codes), np.zeros(len(people), dtype=bool)
    whole[entries.far] = True
    whole[np.searchsorted(entries.people, sorted(apart))] = True
    for name in PARTS:
        for lives in entries.alike_in(name):
            there = np.flatnonzero(~whole.take(lives.person))
            for template, some in _ways(lives, there, memory, enough):
                if template is None:
                    _one_by_one(lives, some, plain)
                else:
                    filled.fill(template, lives, some)
    alone = {people[number]: number for number in np.flatnonzero(whole).tolist()}
    for life in fold([*alone]) if alone else ():
        plain.number = alone[life.person]
        tell(life, plain)
    return _tables(entries, filled, plain.told_so_far, codes), codes


def _ways(
    lives: Alike, there: Indices, memory: Memory, enough: int
) -> Iterator[tuple[Template | None, Indices]]:
    """The lives by what comes out of their fold; None for those to be folded one by one."""
    found = memory.paths.get(lives.key)
    if found is None and len(there) < min(_FEW, enough):
        return iter([(None, there)])
    if found is None:
        found = memory.paths[lives.key] = Paths()
    return found.follow(there, lives.answers, partial(_traced, lives), enough)


def _traced(lives: Alike, life: int) -> tuple[Asked, Template]:
    asked, rows = lives.traced(life)
    return asked, Template(rows, len(lives.days))


def _one_by_one(lives: Alike, some: Indices, plain: Rows) -> None:
    for at in some.tolist():
        plain.number = int(lives.person[at])
        lives.part.tell(lives.one(at), plain)


def _tables(
    entries: Entries, filled: Filled, folded: dict[str, "array[int]"], codes: Dictionaries
) -> Tables:
    numbers = filled.numbered(codes.told)

    def table(kind: type[T], name: str) -> T:
        width = len(fields(kind))
        pieces = filled.columns.pop(name, [[] for _ in range(width)])
        columns = [np.concatenate([np.empty(0, np.int32), *column]) for column in pieces]
        if issubclass(kind, Happenings):
            at = [one.name for one in fields(kind)].index("told")
            columns[at] = numbers.take(columns[at], mode="wrap")
        more = np.frombuffer(folded[name], dtype=np.int32).reshape(-1, width).T
        return _in_order(kind, [np.concatenate(two) for two in zip(columns, more, strict=True)])

    return Tables(
        people=entries.people,
        stretches={name: table(Stretches, name) for name in STRETCHES},
        happenings={name: table(kind, name) for name, kind in HAPPENINGS.items()},
        contacts=table(Contacts, "contacts"),
        shown=table(Shown, "shown"),
        born=table(Born, "born"),
    )


def _in_order(kind: type[T], columns: Sequence[Ints]) -> T:
    """A table sorted by all its columns: nearly everywhere the person alone decides."""
    order = np.argsort(columns[0], kind="stable")
    person = columns[0].take(order)
    same = person[1:] == person[:-1]
    among = np.zeros(len(person), dtype=bool)
    among[1:] |= same
    among[:-1] |= same
    rows = np.flatnonzero(among)
    some = [column.take(order.take(rows)) for column in columns]
    order[rows] = order.take(rows).take(np.lexsort(some[::-1]))
    return kind.of(*(column.take(order) for column in columns))
