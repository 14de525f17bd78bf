"""Columns of very many people, made quickly: some thousand folded once, then told again and again.

Takes columns; gives the same people over and over until there are enough, each time with other ids
and all days of a life moved together by some days of its own. What is asked of the columns takes as
long as of lives folded one by one; how long folding takes is not told by them.
"""

from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import (
    FIRST_DAY,
    LAST_DAY,
    NONE,
    OF_EVENTS,
    Dictionaries,
    Table,
    Tables,
)

T = TypeVar("T", bound=Table)
_OF_DAYS = frozenset({
    "certain_from", "certain_to", "possible_from", "possible_to", "earliest", "latest",
    "span_from", "span_to", "known_from", "known_to", "most", "least", "day",
})  # fmt: skip
_MOST = 60  # days by which a life is moved at most, either way


def repeated(tables: Tables, codes: Dictionaries, people: int) -> Tables:
    """So many people: those of ``tables`` over and over, the last time as far as needed.

    ``codes`` takes up what is said anew of every sentence, so that as many different things are
    said as of lives that are nobody's copies.
    """
    times = -(-people // len(tables))
    rng = np.random.default_rng(11)
    moved = rng.integers(-_MOST, _MOST + 1, times * len(tables), dtype=np.int32)

    told = len(codes.told)
    again_told = _said_anew(codes, times)

    def again(table: T) -> T:
        rows = len(table)
        shift = np.repeat(np.arange(times, dtype=np.int32) * np.int32(len(tables)), rows)
        person = np.tile(table.person, times) + shift
        there = person < people
        person = person[there]
        columns: dict[str, Any] = {"person": person}
        for one in fields(table)[1:]:
            column = getattr(table, one.name)
            if column.strides == (0,):
                columns[one.name] = np.broadcast_to(column[:1], person.shape)
                continue
            found = np.tile(column, times)[there]
            if one.name == "told":
                found = again_told[
                    np.where(found < 0, NONE, found + shift[there] // len(tables) * told)
                ]
            columns[one.name] = _moved(found, moved[person]) if one.name in _OF_DAYS else found
        return replace(table, **columns)

    return Tables(
        people=np.arange(1, people + 1, dtype=np.int64),
        stretches={name: again(table) for name, table in tables.stretches.items()},
        happenings={name: again(table) for name, table in tables.happenings.items()},
        contacts=again(tables.contacts),
        shown=again(tables.shown),
        born=again(tables.born),
    )


def _said_anew(codes: Dictionaries, times: int) -> NDArray[np.int32]:
    """By a code of what is said and how often before: its code this time; NONE, the last, stays."""
    first, found = codes.told.rows, []
    for time in range(times):
        rows = first.copy()
        for at, step in ((OF_EVENTS.index("court"), 1), (OF_EVENTS.index("official"), 7)):
            column, numbers = rows[:, at], np.arange(len(rows)) * step
            read = len(codes.read[OF_EVENTS[at]])
            moved = (column + (numbers + time) * (time > 0)) % max(read, 1)
            rows[:, at] = np.where(column == NONE, NONE, moved)
        found.append(codes.told.add(rows))
    return np.append(np.concatenate(found), np.int32(NONE))


def _moved(days: NDArray[np.int32], by: NDArray[np.int32]) -> NDArray[np.int32]:
    """Days moved; the first and the last day there is stand for "always" and stay."""
    return np.where((days > FIRST_DAY) & (days < LAST_DAY), days + by, days)
