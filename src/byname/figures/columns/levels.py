"""A measure over many days at once: how many count as each day ends, low and high.

Everything that counts is a piece: an event or a person, from a day until a day. What restricts it
(recognition, a scope) cuts the pieces; the level of a day is how many people's pieces hold it. The
second way to answering each day's question by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.amounts import Penalties
from byname.figures.columns.families import Bounds, Family
from byname.figures.columns.happenings import candidates
from byname.figures.columns.scoping import OF_SPAN, Scopes, Truths
from byname.figures.columns.tables import NONE, Cases, Happenings, Ints
from byname.figures.measures import Happening, Question
from byname.register.fold import Truth

Numbers = NDArray[np.int64]


def by_level(start: Ints, end: Ints, weight: Numbers | None, days: Ints) -> Numbers:
    """The sum of the weights (or the number) of the pieces that hold each of ``days``, rising."""
    length = len(days) + 1
    turns = [
        np.bincount(np.searchsorted(days, turn), weights=weight, minlength=length)
        for turn in (start, end)
    ]
    # Sums of whole numbers below 2 ** 53 are exact in floating point.
    return np.cumsum(turns[0] - turns[1])[:-1].astype(np.int64)


def of_family(family: Family, days: Ints) -> Numbers:
    """How many people a family holds on each of ``days``."""
    return by_level(family.start, family.end, None, days)


@dataclass(frozen=True)
class Pieces:
    """Rows of a table of events, each from a day until a day; an event may have several."""

    row: NDArray[np.int64]
    start: Ints
    end: Ints

    def where(self, there: NDArray[np.bool_]) -> "Pieces":
        """Some of the pieces."""
        return Pieces(self.row[there], self.start[there], self.end[there])

    def cut(self, family: Family, person: Ints) -> "Pieces":
        """The pieces as far as the family of their person reaches."""
        own = Family(family.people, person[self.row], self.start, self.end)
        ours, theirs = own.pairs(family)
        start = np.maximum(self.start[ours], family.start[theirs])
        end = np.minimum(self.end[ours], family.end[theirs])
        return Pieces(self.row[ours], start, end).where(start < end)

    def cut_where(self, rows: NDArray[np.bool_], family: Family, person: Ints) -> "Pieces":
        """The same of the events in ``rows``; the others stay as they are."""
        chosen = rows[self.row]
        cut, others = self.where(chosen).cut(family, person), self.where(~chosen)
        return Pieces(
            np.concatenate([cut.row, others.row]),
            np.concatenate([cut.start, others.start]),
            np.concatenate([cut.end, others.end]),
        )


def happened(
    shape: Happening, questions: Sequence[Question], scopes: Scopes
) -> tuple[Happenings, Pieces, Pieces] | None:
    """The events of a series, and when each surely counts and when it may.

    None where the scope is read on other days than those of the questions: these are asked one by
    one.
    """
    first = questions[0]
    asked = shape.where + first.scope
    if any(name in OF_SPAN for name, _ in asked):
        return None
    events, sure = candidates(shape, first, scopes)
    if first.state:
        sure = np.where(events.state == scopes.codes.who.known(first.state), sure, np.int8(0))
    certain, possible = _within(events, questions)
    certain = certain.where(sure[certain.row] == Truth.YES.value)
    possible = possible.where(sure[possible.row] != Truth.NO.value)
    if first.body:
        standing = scopes.stretches("recognition", first.body)
        certain = certain.cut(standing.certain, events.person)
        possible = possible.cut(standing.possible, events.person)
    for name, wanted in asked:
        own = scopes.own_of_events(name, wanted, events)
        person = scopes.person(name, wanted)
        certain = _scoped(certain, own, person.certain, events, Truth.YES)
        possible = _scoped(possible, own, person.possible, events, Truth.PERHAPS)
    return events, certain, possible


def _scoped(
    pieces: Pieces, own: Truths, family: Family, events: Happenings, least: Truth
) -> Pieces:
    """Cut by what the event's own entries tell, else by what is told of the person."""
    untold = own == NONE
    kept = pieces.where((untold | (own >= least.value))[pieces.row])
    return kept.cut_where(untold, family, events.person)


def _within(events: Happenings, questions: Sequence[Question]) -> tuple[Pieces, Pieces]:
    """When each event lies within the days of a question, surely and perhaps.

    The first and the last days of the questions never go back, so that each event lies within
    those from one of them up to another.
    """
    since = np.array([q.since.toordinal() for q in questions], dtype=np.int32)
    last = np.array([q.last.toordinal() for q in questions], dtype=np.int32)
    days = days_of(questions)

    def pieces(reaches: Ints, ends_by: Ints) -> Pieces:
        first = np.searchsorted(last, ends_by, side="left")
        beyond = np.searchsorted(since, reaches, side="right")
        row = np.flatnonzero(first < beyond)
        start, end = days[first[row]], days[beyond[row] - 1] + np.int32(1)
        if isinstance(events, Cases):
            start = np.maximum(start, events.known_from[row])
            end = np.minimum(end, events.known_to[row])
        return Pieces(row, start, end).where(start < end)

    certain = pieces(events.earliest, events.latest)
    return certain, pieces(events.latest, events.earliest)


def days_of(questions: Sequence[Question]) -> Ints:
    """The days the questions of a series are about."""
    return np.array([question.as_of.toordinal() for question in questions], dtype=np.int32)


def held_years(held: Bounds, penalties: Penalties, kept: NDArray[np.bool_], days: Ints) -> Numbers:
    """Years of the sentences in force of those held, low and high, on each of ``days``."""
    table = penalties.scopes.tables.stretches["penalties"]
    in_force = Family(len(kept), table.person, table.possible_from, table.possible_to)
    lengths = penalties.standing

    def level(family: Family, least: Truth) -> Numbers:
        ours, theirs = family.pairs(in_force)
        start = np.maximum(family.start[ours], in_force.start[theirs])
        end = np.minimum(family.end[ours], in_force.end[theirs])
        weight = lengths.at_least(least)[table.code[theirs]]
        there = (start < end) & kept[family.person[ours]]
        return by_level(start[there], end[there], weight[there], days)

    return np.stack([level(held.certain, Truth.YES), level(held.possible, Truth.PERHAPS)])
