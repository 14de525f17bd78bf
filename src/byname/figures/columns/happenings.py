"""Measures of what happened, over columns: the events within a question's days, and who counts.

The second way to :meth:`byname.figures.measures.Happening.answer`, for everybody at once.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.scoping import OF_SPAN, Scopes
from byname.figures.columns.tables import NONE, Cases, Happenings
from byname.figures.columns.telling import Truths
from byname.figures.measures import Happening, Question
from byname.figures.measures.events import (
    OfEntries,
    Prosecutions,
    deaths_after_release,
    deaths_in_custody,
    detentions,
    new_cases,
    recognitions,
    releases,
    sentences,
    sentences_to_custody,
)
from byname.figures.measures.shapes import Happened
from byname.register.entries import Kind
from byname.register.fold import Truth

_TABLES = {
    detentions: "detentions",
    releases: "ends",
    sentences: "sentences",
    sentences_to_custody: "sentences",
    recognitions: "recognitions",
    deaths_in_custody: "deaths",
    deaths_after_release: "deaths_after_release",
    new_cases: "cases",
    OfEntries((Kind.CHARGED, Kind.SENTENCED, Kind.COMMITTED)): "entries_of_cases",
    OfEntries((Kind.COMMITTED,)): "committals",
    OfEntries((Kind.EXPELLED,)): "expulsions",
}
"""Which table holds the events that a measure counts."""


@dataclass(frozen=True)
class Candidates:
    """All the events of a table, and whether each is one a measure is about, whenever it was."""

    table: str
    events: Happenings
    sure: Truths

    @property
    def nbytes(self) -> int:
        """The bytes of its own arrays."""
        return self.sure.nbytes


def kept_of(happened: Happened) -> bool:
    """Whether there is a table of what a measure counts."""
    return isinstance(happened, Prosecutions) or happened in _TABLES


def counted(shape: Happening, question: Question, scopes: Scopes) -> Candidates:
    """How surely each event counts towards a question."""
    found = candidates(shape, question, scopes)
    sure = np.minimum(found.sure, _within(found, question, scopes))
    person, as_of = found.events.person, _day(question.as_of)
    if question.body:
        standing = scopes.stretches("recognition", question.body).on(as_of)
        np.minimum(sure, standing.take(person), out=sure)
    asked = shape.where + question.scope
    for name, wanted in asked:
        if name not in OF_SPAN:
            np.minimum(sure, scopes.of_events(name, wanted, found.table, as_of), out=sure)
    for name, wanted in asked:
        if name in OF_SPAN:
            # What is read on an event's own days costs most: only of the events that are left.
            rows = np.flatnonzero(sure)
            own = scopes.of_spans(name, wanted, found.events.where(rows), as_of)
            sure[rows] = np.minimum(sure.take(rows), own)
    return Candidates(found.table, found.events, sure)


def candidates(shape: Happening, question: Question, scopes: Scopes) -> Candidates:
    """The events a measure is about, of the state asked about, whenever they happened."""
    happened = shape.happened
    body = question.body if happened is recognitions else ""
    days = question.days if happened is deaths_after_release else None
    return scopes.kept.get(
        ("candidates", happened, body, days, question.state),
        lambda: _candidates(happened, question, scopes),
    )


def _candidates(happened: Happened, question: Question, scopes: Scopes) -> Candidates:
    table = "cases" if isinstance(happened, Prosecutions) else _TABLES.get(happened)
    if table is None:
        raise LookupError(f"no columns are kept of {happened!r}")
    events = scopes.tables.happenings[table]
    sure = events.sure
    if isinstance(happened, Prosecutions):
        sure = sure * (events.which >= happened.least - 1)
    if happened is recognitions:
        which = scopes.codes.who.known(question.body) if question.body else NONE
        sure = sure * (events.which == which)
    if happened is sentences_to_custody and len(events):
        sure = np.minimum(sure, scopes.to_custody.take(events.told))
    if happened is deaths_after_release and len(events):
        least, most = _after(scopes, events)
        longer = np.where(most <= (question.days or 0), 0, 1)
        longer = np.where(least > (question.days or 0), 2, longer)
        sure = np.minimum(sure, (2 - longer).astype(np.int8))
    if question.state:
        sure = sure * (events.state == scopes.codes.who.known(question.state))
    return Candidates(table, events, sure)


def _within(found: Candidates, question: Question, scopes: Scopes) -> Truths:
    """How surely each event lies within the question's days."""
    events = found.events
    if question.since > question.last:
        return np.zeros(len(events), dtype=np.int8)
    since, last, as_of = map(_day, (question.since, question.last, question.as_of))
    inside = (events.latest >= since) & (events.earliest <= last)
    if isinstance(events, Cases):
        inside &= (events.known_from <= as_of) & (events.known_to > as_of)
    if scopes.exact(found.table):
        return inside.view(np.int8) * np.int8(Truth.YES.value)
    whole = (events.earliest >= since) & (events.latest <= last) & inside
    return inside.view(np.int8) + whole.view(np.int8)


def _after(scopes: Scopes, events: Happenings) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The least and most days from the last release to each death."""
    days = np.array(scopes.codes.after.values or [(0, 0)], dtype=np.int64)
    return days[events.which, 0], days[events.which, 1]


def _day(day: date) -> int:
    return day.toordinal()
