"""Measures of what happened, over columns: the events within a question's days, and who counts.

The second way to :meth:`byname.figures.measures.Happening.answer`, for everybody at once.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.scoping import Scopes, Truths
from byname.figures.columns.tables import NONE, Cases, Happenings
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
class Counted:
    """Events that count towards a question, each with how surely it does."""

    events: Happenings
    sure: Truths


def kept_of(happened: Happened) -> bool:
    """Whether there is a table of what a measure counts."""
    return isinstance(happened, Prosecutions) or happened in _TABLES


def counted(shape: Happening, question: Question, scopes: Scopes) -> Counted:
    """The events within the question's days that count, surely or perhaps."""
    events, sure = candidates(shape, question, scopes)
    if question.since > question.last:
        return _where(events, sure, np.zeros(len(events), dtype=bool))
    since, last, as_of = map(_day, (question.since, question.last, question.as_of))
    inside = (events.latest >= since) & (events.earliest <= last)
    if isinstance(events, Cases):
        inside &= (events.known_from <= as_of) & (as_of < events.known_to)
    found = _where(events, sure, inside)
    whole = (found.events.earliest >= since) & (found.events.latest <= last)
    return narrowed(found, np.where(whole, 2, 1).astype(np.int8), shape.where, question, scopes)


def candidates(shape: Happening, question: Question, scopes: Scopes) -> tuple[Happenings, Truths]:
    """The events a measure is about, whenever they happened, and whether they did."""
    happened = shape.happened
    if isinstance(happened, Prosecutions):
        events = scopes.tables.happenings["cases"]
        return _kept(events, events.sure, events.which >= happened.least - 1)
    table = _TABLES.get(happened)
    if table is None:
        raise LookupError(f"no columns are kept of {happened!r}")
    events = scopes.tables.happenings[table]
    sure = events.sure
    if happened is recognitions:
        which = scopes.codes.who.known(question.body) if question.body else NONE
        return _kept(events, sure, events.which == which)
    if happened is sentences_to_custody:
        sure = np.minimum(sure, scopes.to_custody[events.told])
    if happened is deaths_after_release:
        least, most = _after(scopes, events)
        longer = np.where(most <= (question.days or 0), 0, 1)
        longer = np.where(least > (question.days or 0), 2, longer)
        sure = np.minimum(sure, (2 - longer).astype(np.int8))
    return events, sure


def narrowed(
    found: Counted,
    within: Truths,
    where: tuple[tuple[str, str], ...],
    question: Question,
    scopes: Scopes,
) -> Counted:
    """Those of the state, by the body and in the scope asked about."""
    events, sure = found.events, np.minimum(found.sure, within)
    if question.state:
        of_state = events.state == scopes.codes.who.known(question.state)
        sure = np.where(of_state, sure, np.int8(0))
    as_of = _day(question.as_of)
    if question.body:
        sure = np.minimum(
            sure, scopes.stretches("recognition", question.body).on(as_of)[events.person]
        )
    for name, wanted in where + question.scope:
        sure = np.minimum(sure, scopes.of_events(name, wanted, events, as_of))
    return _where(events, sure, sure > 0)


def _after(scopes: Scopes, events: Happenings) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The least and most days from the last release to each death."""
    days = np.array(scopes.codes.after.values or [(0, 0)], dtype=np.int64)
    return days[events.which, 0], days[events.which, 1]


def _where(events: Happenings, sure: Truths, rows: NDArray[np.bool_]) -> Counted:
    numbers = np.flatnonzero(rows)
    return Counted(events.where(numbers), sure[numbers])


def _kept(events: Happenings, sure: Truths, rows: NDArray[np.bool_]) -> tuple[Happenings, Truths]:
    found = _where(events, sure, rows)
    return found.events, found.sure


def _day(day: date) -> int:
    return day.toordinal()
