"""Timelines into columns, one life at a time: the plain way, exact for every life there is.

What a life says on a day is asked of the fold's own functions, on each day on which the answer can
change; nothing of the fold's rules is written here a second time.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

import numpy as np

from byname.figures.columns.tables import (
    FIRST_DAY,
    HAPPENINGS,
    LAST_DAY,
    LASTING,
    NONE,
    STRETCHES,
    Born,
    Contacts,
    Dictionaries,
    Shown,
    Stretches,
    Tables,
    joined,
)
from byname.figures.measures import ATTRIBUTES, Event, Question, Subject
from byname.figures.measures.amounts import length_in_sixteenths
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
from byname.register.entries import (
    Article,
    Charged,
    Committed,
    Details,
    Entry,
    Expelled,
    Kind,
    Penalty,
    Released,
    Sentenced,
)
from byname.register.fold import CustodySpell, RecognitionSpell, Timeline, Truth
from byname.register.fold.settle import bounds

READ = frozenset({*OF_CASES, Kind.RELEASED, Kind.EXPELLED})
"""The entries of an event that attributes read."""
_TOGETHER = 10_000  # lives told in rows before they become arrays, which need far less memory
_ALWAYS = Question(date.max)
_EVENTS: dict[str, Happened] = {
    "detentions": detentions,
    "ends": releases,
    "entries_of_cases": OfEntries(OF_CASES),
    "committals": OfEntries((Kind.COMMITTED,)),
    "expulsions": OfEntries((Kind.EXPELLED,)),
    "sentences": sentences,
    "deaths": deaths_in_custody,
}


def tables_of(lives: Iterable[Timeline], codes: Dictionaries) -> Tables:
    """The columns of these lives, whole and by id; ``codes`` takes up what is met."""
    rows, parts = _Rows(codes), []
    people: list[int] = []
    for number, life in enumerate(lives):
        if len(people) == _TOGETHER:
            parts.append(rows.tables(people))
            rows, people = _Rows(codes), []
        people.append(life.person)
        rows.add(number, life)
    return joined([*parts, rows.tables(people)])


def as_read(details: Details) -> Details | None:
    """What attributes and amounts read of an entry's details; None where they read nothing."""
    match details:
        case Charged():
            return Charged(articles=_bare(details.articles), themes=details.themes)
        case Sentenced(penalty=penalty):
            return Sentenced(
                penalty=Penalty(penalty.kind, penalty.length) if penalty else None,
                court=details.court,
                officials=details.officials,
                articles=_bare(details.articles),
                themes=details.themes,
            )
        case Committed():
            return Committed(court=details.court, officials=details.officials)
        case Released():
            return Released(ground=details.ground)
        case Expelled():
            return Expelled(ground=details.ground)
    return None


def _bare(articles: tuple[Article, ...]) -> tuple[Article, ...]:
    return tuple(Article(one.number, one.part, one.through) for one in articles)


class _Rows:
    """Rows of all tables while lives go by."""

    def __init__(self, codes: Dictionaries) -> None:
        self.codes = codes
        self._codes_told: dict[tuple[int, ...], tuple[int, tuple[Details, ...]]] = {}
        self.stretches = {name: array("i") for name in STRETCHES}
        self.happenings = {name: array("i") for name in HAPPENINGS}
        self.contacts = array("i")
        self.shown = array("i")
        self.born = array("i")

    def tables(self, people: Sequence[int]) -> Tables:
        return Tables(
            people=np.array(people, dtype=np.int64),
            stretches={name: Stretches.of_rows(rows) for name, rows in self.stretches.items()},
            happenings={
                name: kind.of_rows(self.happenings[name]) for name, kind in HAPPENINGS.items()
            },
            contacts=Contacts.of_rows(self.contacts),
            shown=Shown.of_rows(self.shown),
            born=Born.of_rows(self.born),
        )

    def add(self, number: int, life: Timeline) -> None:
        """The rows of one life."""
        for custody in life.custody:
            self._spell("custody", number, custody.state, custody)
            self._shown(number, custody)
        for standing in life.recognition:
            self._spell("recognition", number, standing.body, standing)
        self._attributes(number, life)
        self._penalties(number, life)
        self._events(number, life)
        self._cases(number, life)
        self._contacts(number, life)
        if life.born is not None and life.born.earliest != date.min:
            self.born.extend((number, _day(life.born.earliest), _day(life.born.latest)))

    def _spell(
        self, table: str, number: int, text: str, spell: CustodySpell | RecognitionSpell
    ) -> None:
        if spell.possible is None:
            return
        possible = _day(spell.possible.start), _day(spell.possible.end)
        certain = possible[0], possible[0]
        if spell.certain is not None:
            certain = _day(spell.certain.start), _day(spell.certain.end)
        code = self.codes.who.code(text)
        self.stretches[table].extend((number, code, *certain, *possible))

    def _shown(self, number: int, spell: CustodySpell) -> None:
        days = [bounds(entry)[0] for entry in spell.shown]
        days += [spell.began.earliest] if spell.began else []
        for day in days:
            if day > date.min:
                self.shown.extend((number, _day(day)))

    def _attributes(self, number: int, life: Timeline) -> None:
        turns = _turns(life)
        for name, days in turns.items():
            attribute = ATTRIBUTES[name]
            told = [(day, attribute.of(Subject(life, date.fromordinal(day)))) for day in days]
            self._values(name, number, told)
        for name in LASTING:
            self._values(name, number, [(FIRST_DAY, ATTRIBUTES[name].of(Subject(life, date.max)))])
        stayed = [
            (day, [s.place.name for s in life.stays if _day(s.entry.date.earliest) <= day][-1])
            for day in _days(stay.entry for stay in life.stays)
        ]
        self._values("stayed", number, [(day, {name: Truth.YES}) for day, name in stayed])

    def _values(
        self, table: str, number: int, told: Sequence[tuple[int, dict[str, Truth]]]
    ) -> None:
        """Stretches of values that are told from each of these days until the next."""
        for at, (first, values) in enumerate(told):
            last = told[at + 1][0] if at + 1 < len(told) else LAST_DAY + 1
            for value, truth in values.items():
                certain = last if truth is Truth.YES else first
                code = self.codes.texts.code(value)
                self.stretches[table].extend((number, code, first, certain, first, last))

    def _penalties(self, number: int, life: Timeline) -> None:
        days = sorted(
            {_day(told.earliest) for told in life.sentences}
            | set(_days(life.of_kind(Kind.APPEALED)))
        )
        for first, last in _until_the_next(days):
            penalty = penalty_in_force(life, date.fromordinal(first))
            if penalty is not None:
                length = NONE if penalty.length is None else length_in_sixteenths(penalty.length)
                code = self.codes.penalties.code((penalty.kind, length))
                self.stretches["penalties"].extend((number, code, first, last, first, last))

    def _events(self, number: int, life: Timeline) -> None:
        for name, happened in _EVENTS.items():
            for event in happened(life, _ALWAYS):
                if event.sure is not Truth.NO:
                    self._event(name, number, event, life)
        for body in {standing.body for standing in life.recognition}:
            for event in recognitions(life, Question(date.max, body=body)):
                self._event("recognitions", number, event, life, self.codes.who.code(body))
        for event in recognitions(life, _ALWAYS):
            self._event("recognitions", number, event, life)
        for event, least, most in releases_survived(life):
            days = self.codes.after.code((least, most))
            self._event("deaths_after_release", number, event, life, days)

    def _event(
        self,
        table: str,
        number: int,
        event: Event,
        life: Timeline,
        which: int = NONE,
        *known: int,
    ) -> None:
        first, last = (date.min, date.max) if event.entries else (date.max, date.max)
        states: set[str] = set()
        for entry in event.entries:
            earliest, latest = bounds(entry)
            first, last = max(first, earliest), min(last, latest)
            if entry.state:
                states.add(entry.state)
        self.happenings[table].extend(
            (
                number,
                event.earliest.toordinal(),
                event.latest.toordinal(),
                event.sure.value,
                self.codes.who.code(state_of(event, life)),
                self._told(event.entries),
                self.codes.states.code(tuple(sorted(states))) if states else NONE,
                first.toordinal(),
                last.toordinal(),
                which,
                *known,
            )
        )

    def _told(self, entries: tuple[Entry, ...]) -> int:
        """The code of what attributes read of these entries, NONE where that is nothing.

        Details that many entries share are one object: it, not what it says, is looked up first.
        """
        which = tuple(id(entry.details) for entry in entries)
        found = self._codes_told.get(which)
        if found is None:
            read = (as_read(entry.details) for entry in entries if entry.kind in READ)
            told = tuple(one for one in read if one is not None)
            code = self.codes.told.code(told) if told else NONE
            # The details are kept with their code, lest others come to lie where they lay.
            found = self._codes_told[which] = code, tuple(entry.details for entry in entries)
        return found[0]

    def _cases(self, number: int, life: Timeline) -> None:
        days = _days(life.of_kind(*OF_CASES))
        for first, last in _until_the_next(days):
            for which, case in enumerate(cases(life, date.fromordinal(first))):
                event = Event(case.earliest, case.latest, case.entries)
                self._event("cases", number, event, life, which, first, last)

    def _contacts(self, number: int, life: Timeline) -> None:
        days = _days(life.contacts)
        for first, last in _until_the_next(days):
            told = [_day(e.date.latest) for e in life.contacts if _day(e.date.earliest) <= first]
            self.contacts.extend((number, first, last, first, max(told)))


def _turns(life: Timeline) -> dict[str, list[int]]:
    """The days on which the values of an attribute can change, in order."""
    charges = _days(life.of_kind(*OF_CASES))
    ends = _days(life.of_kind(Kind.RELEASED, Kind.EXPELLED))
    spells = {
        _day(day)
        for spell in life.custody
        if spell.possible
        for day in (spell.possible.start, spell.possible.end)
    }
    found = dict.fromkeys(("article", "theme", "court", "official"), charges) | {"ground": ends}
    if life.stays:
        found["place"] = sorted(spells | set(_days(stay.entry for stay in life.stays)))
    if life.denials:
        found["denied"] = sorted(spells | set(_days((*life.denials, *life.contacts))))
    return found


def _until_the_next(days: list[int]) -> Iterator[tuple[int, int]]:
    """Each day with the next one, at which what is told from it on ends."""
    return pairwise([*days, LAST_DAY + 1])


def _days(entries: Iterable[Entry]) -> list[int]:
    return sorted({_day(entry.date.earliest) for entry in entries})


def _day(day: date) -> int:
    return day.toordinal()
