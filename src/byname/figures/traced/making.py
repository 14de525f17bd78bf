"""The columns of very many lives, folded together as far as they go through the fold alike.

Takes rows of the register and a way to fold people one by one; gives tables, the same as of
timelines folded one by one. Each way through the fold is gone once, by the fold itself, over traced
entries (:mod:`~byname.figures.traced.days`); the lives that go it are filled in as arrays.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from datetime import date
from functools import partial
from typing import Any, TypeVar

import numpy as np

from byname.figures.columns.joining import Part
from byname.figures.columns.lives import PARTS
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
from byname.figures.traced.cells import TracedRows
from byname.figures.traced.days import Trace
from byname.figures.traced.entries import AT, entries_of
from byname.figures.traced.filling import Filled, Template
from byname.figures.traced.lives import Alike, Entries
from byname.figures.traced.memory import Memory
from byname.figures.traced.paths import ENOUGH, Asked, Paths
from byname.register.entries import RawEntry
from byname.register.fold import Timeline, timeline

T = TypeVar("T", bound=Table)
Fold = Callable[[Sequence[int]], Iterator[Timeline]]


def columns_of(
    people: Sequence[int],
    rows: Iterable[list[RawEntry]],
    fold: Fold,
    memory: Memory,
    *,
    apart: Iterable[int] = (),
    enough: int = ENOUGH,
) -> Part:
    """The tables of people, in the order of their ids, and what their codes stand for.

    ``fold``: the timelines of people folded one by one, for those ``apart`` and those who go
    through the fold in a way that too few have gone.
    """
    memory.tidy()
    entries = Entries.of(memory, people, rows)
    filled = Filled(memory)
    one_by_one: dict[int, set[str]] = defaultdict(set)
    whole = np.zeros(len(people), dtype=bool)
    whole[entries.far] = True
    whole[np.searchsorted(entries.people, sorted(apart))] = True
    for name in PARTS:
        for lives in entries.alike_in(name):
            there = np.flatnonzero(~whole.take(lives.person))
            for template, some in _paths(lives, memory).follow(
                there, lives.answers, partial(_traced, lives, memory), enough
            ):
                if template is None:
                    for person in lives.person.take(some).tolist():
                        one_by_one[person].add(name)
                else:
                    filled.fill(template, lives, some)
    one_by_one |= {person: set(PARTS) for person in np.flatnonzero(whole).tolist()}
    codes = replace(memory.codes, told=Told())
    folded = _folded(people, one_by_one, fold, codes)
    return _tables(entries, filled, folded, codes), codes


def _paths(lives: Alike, memory: Memory) -> Paths:
    found = memory.paths.get(lives.key)
    if found is None:
        days = len(lives.days)
        found = memory.paths[lives.key] = Paths(lambda rows: Template(rows, days))
    return found


def _traced(lives: Alike, memory: Memory, life: int) -> tuple[Asked, Sequence[Any]]:
    """The fold of one life of these, and the part of it that is told, in rows."""
    days = [int(one[life]) for one in lives.days]
    trace = Trace(days, lives.spans, partial(lives.earlier, life))
    told = timeline(
        entries_of(lives.forms, trace),
        as_of=date.max,
        known_on=AT,
        window=memory.window,
        person=0,
        states=lives.states,
    )
    rows = TracedRows(trace)
    lives.part.tell(told, rows)
    return trace.asked, rows.rows


def _folded(
    people: Sequence[int], parts: dict[int, set[str]], fold: Fold, codes: Dictionaries
) -> dict[str, "array[int]"]:
    """The rows of those parts of lives that are folded one by one."""
    rows, numbers = Rows(codes), {people[number]: number for number in sorted(parts)}
    for life in fold([*numbers]) if numbers else ():
        rows.number = numbers[life.person]
        for name in sorted(parts[rows.number]):
            PARTS[name].tell(life, rows)
    return rows.told_so_far


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
