"""Timelines into rows of columns, one life at a time, exact for every life there is.

What a life says on a day is asked of the fold's own functions, on each day on which the answer can
change; nothing of the fold's rules is written here a second time. Rows go :class:`Into` something
that takes them: days may be dates, or stand for the days of many lives.

A life is told in :data:`PARTS`, each by entries of a few kinds: rows of a part are the same from
the timeline of these entries alone, told the states of the whole life.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple, Protocol

from byname.figures.columns.readings import KINDS
from byname.figures.columns.tables import LAST_DAY, LASTING, NONE
from byname.figures.measures import ATTRIBUTES, Event, Question, Subject
from byname.figures.measures.attributes import penalty_in_force
from byname.figures.measures.cases import OF_CASES, cases
from byname.figures.measures.events import (
    OfEntries,
    deaths_in_custody,
    detentions,
    recognitions,
    releases,
    releases_survived,
    sentences,
)
from byname.figures.measures.shapes import Happened, state_of
from byname.register.entries import Entry, Kind, Penalty
from byname.register.fold import CustodySpell, RecognitionSpell, Timeline, Truth
from byname.register.fold.custody import RELEVANT
from byname.register.fold.settle import bounds

Values = Mapping[Any, Truth]
Cell = Any
"""What a row holds: a whole number, a day, or what stands for either of many lives."""
END: Any = LAST_DAY + 1
"""The end of what is so for ever."""
_ALWAYS = Question(date.max)


class Into(Protocol):
    """Takes the rows of a life, and gives numbers for what is no number."""

    def row(self, table: str, *cells: Cell) -> None:
        """A row of a table, without its first value, the person."""

    def values(self, table: str, values: Values, first: Cell, last: Cell) -> None:
        """What holds of an attribute from a day until another, a row of each value."""

    def read(self, name: str, entries: Sequence[Entry]) -> Values:
        """The values of an attribute that reads what entries say, for :meth:`values`."""

    def who(self, text: str) -> Cell:
        """The code of a state or a body."""

    def penalty(self, penalty: Penalty) -> Cell:
        """The code of a penalty."""

    def told(self, entries: Sequence[Entry]) -> Cell:
        """The number of what these entries say."""

    def states(self, states: tuple[str, ...]) -> Cell:
        """The code of some states."""

    def after(self, least: int, most: int) -> Cell:
        """The code of so many days."""


class Part(NamedTuple):
    """A part of a life: the kinds of entries it is told by, and what tells it in rows."""

    kinds: tuple[Kind, ...]
    tell: Callable[[Timeline, Into], None]


def tell(life: Timeline, into: Into) -> None:
    """The rows of a whole life."""
    for part in PARTS.values():
        part.tell(life, into)


def _custody(life: Timeline, into: Into) -> None:
    for custody in life.custody:
        _spell("custody", custody.state, custody, into)
        _shown(custody, into)
    spells = {day for s in life.custody if s.possible for day in (s.possible.start, s.possible.end)}
    _by_day("ground", life, _days(life.of_kind(Kind.RELEASED, Kind.EXPELLED)), into)
    if life.stays:
        _by_day("place", life, {*spells, *_days(stay.entry for stay in life.stays)}, into)
    if life.denials:
        _by_day("denied", life, {*spells, *_days((*life.denials, *life.contacts))}, into)
    _stayed(life, into)
    for name in ("detentions", "ends", "expulsions", "deaths"):
        _happened(name, life, into)
    for event, least, most in releases_survived(life):
        _event("deaths_after_release", event, life, into, into.after(least, most))


def _recognition(life: Timeline, into: Into) -> None:
    for standing in life.recognition:
        _spell("recognition", standing.body, standing, into)
    for body in sorted({standing.body for standing in life.recognition}):
        for event in recognitions(life, Question(date.max, body=body)):
            _event("recognitions", event, life, into, into.who(body))
    for event in recognitions(life, _ALWAYS):
        _event("recognitions", event, life, into)


def _prosecution(life: Timeline, into: Into) -> None:
    days = _days(life.of_kind(*OF_CASES))
    for name in ("article", "theme", "court", "official"):
        _by_day(name, life, days, into)
    _penalties(life, into)
    for name in ("entries_of_cases", "committals", "sentences"):
        _happened(name, life, into)
    for first, last in _until_the_next(days):
        for which, case in enumerate(cases(life, first)):
            event = Event(case.earliest, case.latest, case.entries)
            _event("cases", event, life, into, which, first, last)


def _contacts(life: Timeline, into: Into) -> None:
    for first, last in _until_the_next(_days(life.contacts)):
        told = [one.date.latest for one in life.contacts if one.date.earliest <= first]
        into.row("contacts", first, last, first, max(told))


def _who(life: Timeline, into: Into) -> None:
    for name in LASTING:
        if name in KINDS:
            values = into.read(name, life.descriptions)
        else:
            values = ATTRIBUTES[name].of(Subject(life, date.max))
        into.values(name, values, date.min, END)
    if life.born is not None and life.born.earliest != date.min:
        into.row("born", life.born.earliest, life.born.latest)


PARTS = {
    "custody": Part((*RELEVANT, Kind.BORN, Kind.DIED), _custody),
    "recognition": Part((Kind.RECOGNISED, Kind.DERECOGNISED), _recognition),
    "prosecution": Part((*OF_CASES, Kind.APPEALED), _prosecution),
    "contacts": Part((Kind.CONTACTED,), _contacts),
    "who": Part((Kind.DESCRIBED, Kind.BORN), _who),
}
_EVENTS: dict[str, Happened] = {
    "detentions": detentions,
    "ends": releases,
    "entries_of_cases": OfEntries(OF_CASES),
    "committals": OfEntries((Kind.COMMITTED,)),
    "expulsions": OfEntries((Kind.EXPELLED,)),
    "sentences": sentences,
    "deaths": deaths_in_custody,
}


def _spell(table: str, text: str, spell: CustodySpell | RecognitionSpell, into: Into) -> None:
    possible, certain = spell.possible, spell.certain
    if possible is None:
        return
    surely = (certain.start, certain.end) if certain else (possible.start, possible.start)
    into.row(table, into.who(text), *surely, possible.start, possible.end)


def _shown(spell: CustodySpell, into: Into) -> None:
    days = [bounds(entry)[0] for entry in spell.shown]
    days += [spell.began.earliest] if spell.began else []
    for day in days:
        if day > date.min:
            into.row("shown", day)


def _by_day(name: str, life: Timeline, days: Iterable[date], into: Into) -> None:
    """Stretches of an attribute's values, which are told from each of these days until the next."""
    attribute = ATTRIBUTES[name]
    for first, last in _until_the_next(sorted(days)):
        if name in KINDS:
            told = life.of_kind(*KINDS[name])
            values = into.read(name, [one for one in told if one.date.earliest <= first])
        else:
            values = attribute.of(Subject(life, first))
        into.values(name, values, first, last)


def _stayed(life: Timeline, into: Into) -> None:
    for first, last in _until_the_next(_days(stay.entry for stay in life.stays)):
        there = [stay for stay in life.stays if stay.entry.date.earliest <= first]
        into.values("stayed", {there[-1].place.name: Truth.YES}, first, last)


def _penalties(life: Timeline, into: Into) -> None:
    days = {told.earliest for told in life.sentences} | {*_days(life.of_kind(Kind.APPEALED))}
    for first, last in _until_the_next(sorted(days)):
        penalty = penalty_in_force(life, first)
        if penalty is not None:
            into.row("penalties", into.penalty(penalty), first, last, first, last)


def _happened(name: str, life: Timeline, into: Into) -> None:
    for event in _EVENTS[name](life, _ALWAYS):
        if event.sure is not Truth.NO:
            _event(name, event, life, into)


def _event(
    table: str, event: Event, life: Timeline, into: Into, which: Cell = NONE, *known: Cell
) -> None:
    first, last = (date.min, date.max) if event.entries else (date.max, date.max)
    states: set[str] = set()
    for entry in event.entries:
        earliest, latest = bounds(entry)
        first, last = max(first, earliest), min(last, latest)
        if entry.state:
            states.add(entry.state)
    into.row(
        table,
        event.earliest,
        event.latest,
        event.sure.value,
        into.who(state_of(event, life)),
        into.told(event.entries),
        into.states(tuple(sorted(states))) if states else NONE,
        first,
        last,
        which,
        *known,
    )


def _until_the_next(days: list[date]) -> Iterator[tuple[date, Cell]]:
    """Each day with the next one, at which what is told from it on ends."""
    return pairwise([*days, END])


def _days(entries: Iterable[Entry]) -> list[date]:
    return sorted({entry.date.earliest for entry in entries})
