"""What happened, over many questions at once: how many count in each of a series, low and high.

Everything that counts is a piece: an event, from the first question of the series in which it
counts until the one in which it does no more. What restricts it (recognition, a scope) cuts the
pieces; the level of a question is how many people's pieces hold it. The second way to answering
each question by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.families import Family
from byname.figures.columns.happenings import candidates
from byname.figures.columns.runs import Runs, rows_of
from byname.figures.columns.scoping import OF_SPAN, Own, Scopes
from byname.figures.columns.tables import Cases, Happenings, Ints
from byname.figures.columns.turns import Numbers, net
from byname.figures.measures import Happening, Question
from byname.register.fold import Truth


class Steps:
    """Days in rising order, one of each question of a series: where among them a day falls."""

    def __init__(self, days: Sequence[int]) -> None:
        self.first, self.count = days[0], len(days)
        every = np.arange(days[0], days[-1] + 2)
        self._below = np.searchsorted(days, every, side="left").astype(np.int32)

    def below(self, day: NDArray[Any]) -> Ints:
        """How many of the steps come before each day."""
        # A day before the first is as the first, one after the last as the day after it.
        return self._below.take(day - np.int32(self.first), mode="clip")

    def up_to(self, day: NDArray[Any]) -> Ints:
        """How many of the steps come before each day or on it."""
        return self._below.take(day - np.int32(self.first - 1), mode="clip")


@dataclass(frozen=True)
class Pieces:
    """Rows of a table of events, each from a step until a step; an event may have several."""

    row: NDArray[Any]
    start: Ints
    end: Ints

    def where(self, there: NDArray[np.bool_]) -> "Pieces":
        """Some of the pieces."""
        if there.all():
            return self
        rows = np.flatnonzero(there)
        return Pieces(self.row.take(rows), self.start.take(rows), self.end.take(rows))

    def cut(self, family: Family, person: Ints) -> "Pieces":
        """The pieces as far as the family of their person reaches."""
        own = Family(family.people, person.take(self.row), self.start, self.end)
        ours, theirs = own.pairs(family)
        start = np.maximum(self.start.take(ours), family.start.take(theirs))
        end = np.minimum(self.end.take(ours), family.end.take(theirs))
        return Pieces(self.row.take(ours), start, end).where(start < end)

    def scoped(self, own: Own, family: Family, person: Ints, least: Truth) -> "Pieces":
        """Cut by what the event's own entries tell, else by what is told of the person."""
        if not own.told:
            return self.cut(family, person)
        truths = own.truths.take(self.row)
        held = self.where(truths >= least.value)
        if not own.untold:
            return held
        return _in_order([held, self.where(truths < 0).cut(family, person)])


def _in_order(parts: Sequence[Pieces]) -> Pieces:
    row, start, end = (
        np.concatenate([getattr(part, name) for part in parts]) for name in ("row", "start", "end")
    )
    order = np.argsort(row, kind="stable")
    return Pieces(row.take(order), start.take(order), end.take(order))


@dataclass(frozen=True)
class Series:
    """The events of a series, and from which step until which each surely counts, and may."""

    table: str
    events: Happenings
    steps: int
    certain: Pieces
    possible: Pieces

    def each(self) -> tuple[tuple[Truth, Pieces], tuple[Truth, Pieces]]:
        """Both kinds of pieces, with how sure they are."""
        return (Truth.YES, self.certain), (Truth.PERHAPS, self.possible)


def happened(
    shape: Happening, questions: Sequence[Question], scopes: Scopes, gone: Ints
) -> Series | None:
    """What happened in a series, to all people but those in ``gone``.

    None where the scope is read on other days than those of the questions: these are asked one by
    one.
    """
    first = questions[0]
    asked = shape.where + first.scope
    if any(name in OF_SPAN for name, _ in asked):
        return None
    found = candidates(shape, first, scopes)
    events, sure = found.events, found.sure
    if len(gone):
        sure = sure.copy()
        sure[rows_of(events.person, gone)] = Truth.NO.value
    steps = Steps([question.as_of.toordinal() for question in questions])
    within = _Within(events, questions, steps)
    certain = within.pieces(sure == Truth.YES.value, events.earliest, events.latest)
    same = scopes.exact(found.table) and not (sure == Truth.PERHAPS.value).any()
    possible = certain if same else within.pieces(sure > 0, events.latest, events.earliest)
    cuts: list[tuple[Own | None, Family, Family]] = []
    if first.body:
        standing = scopes.stretches("recognition", first.body)
        cuts.append((None, standing.certain, standing.possible))
    for name, wanted in asked:
        told, person = scopes.own_of_events(name, wanted, found.table), _NOT_READ
        if told.untold or not told.told:
            bounds = scopes.person(name, wanted)
            person = bounds.certain, bounds.possible
        cuts.append((told, *person))
    for own, surely, perhaps in cuts:
        certain = _cut(certain, own, _in_steps(surely, steps), events.person, Truth.YES)
        possible = _cut(possible, own, _in_steps(perhaps, steps), events.person, Truth.PERHAPS)
    return Series(found.table, events, steps.count, certain, possible)


_NONE = np.empty(0, dtype=np.int32)
_NOT_READ = (Family(0, _NONE, _NONE, _NONE),) * 2


def _cut(pieces: Pieces, own: Own | None, family: Family, person: Ints, least: Truth) -> Pieces:
    if own is None:
        return pieces.cut(family, person)
    return pieces.scoped(own, family, person, least)


def _in_steps(family: Family, steps: Steps) -> Family:
    """A family of days as one of steps; of some stretches nothing is left."""
    start, end = steps.below(family.start), steps.below(family.end)
    return Family(family.people, family.person, start, end).where(np.flatnonzero(start < end))


class _Within:
    """The first and the last days of the questions, which never go back: each event lies within
    those from one of the questions up to another.
    """

    def __init__(self, events: Happenings, questions: Sequence[Question], steps: Steps) -> None:
        self.events, self.steps = events, steps
        self.since = Steps([question.since.toordinal() for question in questions])
        self.last = Steps([question.last.toordinal() for question in questions])

    def pieces(self, there: NDArray[np.bool_], reaches: Ints, ends_by: Ints) -> Pieces:
        """The events in ``there`` that reach the first day and end by the last one."""
        events = self.events
        start, end = self.last.below(ends_by), self.since.up_to(reaches)
        if isinstance(events, Cases):
            start = np.maximum(start, self.steps.below(events.known_from))
            end = np.minimum(end, self.steps.below(events.known_to))
        row = np.flatnonzero(there & (start < end))
        return Pieces(row, start.take(row), end.take(row))


def of_people(pieces: Pieces, person: Ints, runs: Runs, steps: int) -> Numbers:
    """In each step, how many people have a piece that holds it; ``runs`` are those of ``person``."""
    start, end = pieces.start, pieces.end
    if not runs.alone:
        start, end = _apart(person.take(pieces.row), start, end)
    return of_pieces(start, end, None, steps)


def of_pieces(start: Ints, end: Ints, weight: Numbers | None, steps: int) -> Numbers:
    """In each step, the number of the pieces that hold it, or the sum of their weights."""
    return np.cumsum(net(start, end, weight, steps + 1))[:-1]


def _apart(person: Ints, start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """Pieces of the same steps, those of one person no longer overlapping."""
    runs = Runs(person)
    if runs.alone:
        return start, end
    if ((start[1:] < start[:-1]) & ~runs.last[:-1]).any():
        family = Family.of(int(person[-1]) + 1, person, start, end)
        return family.start, family.end
    reached = runs.before(runs.greatest(end))
    start = np.maximum(start, reached)
    there = np.flatnonzero(start < end)
    return start.take(there), end.take(there)
