"""The three shapes a measure can have, and the question it is asked.

Pure: takes a timeline and a question, gives a truth or an amount; reads nothing else. Everything
a measure is, is data here, so that another engine can answer the same question in another way.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from byname.figures.measures.attributes import ATTRIBUTES, Subject
from byname.figures.measures.silence import silent
from byname.figures.words import WORDS, Words
from byname.register.entries import Entry, Kind
from byname.register.fold import Timeline, Truth


class Unit(StrEnum):
    """What a figure counts."""

    PEOPLE = "people"
    DAYS = "days"
    YEARS = "years"


class Asks(StrEnum):
    """Which days a measure has to be told besides the day of the figure, or whom."""

    NOTHING = "nothing"
    SINCE = "since"
    PERIOD = "in"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Question:
    """What a measure is asked. ``since`` and ``until`` are inclusive days; empty text means any.

    ``scope``: pairs of an attribute and its value, all of which have to hold. ``days``: a number
    of days, for the measures that have to be told one. ``but_not``: a body that does not recognise.
    """

    as_of: date
    body: str = ""
    state: str = ""
    since: date = date.min
    until: date = date.max
    scope: tuple[tuple[str, str], ...] = ()
    days: int | None = None
    but_not: str = ""

    @property
    def last(self) -> date:
        """The last day the question is about."""
        return min(self.as_of, self.until)


class Event(NamedTuple):
    """Something that happened to somebody, within days that may not be known exactly.

    ``earliest`` and ``latest`` are inclusive. ``sure``: whether it happened at all. ``state``: the
    state whose case it is, empty when not told. ``entries``: who says so.
    """

    earliest: date
    latest: date
    entries: tuple[Entry, ...]
    state: str = ""
    sure: Truth = Truth.YES

    def within(self, question: Question) -> Truth:
        """Whether it happened within the question's days."""
        if question.since > question.last:
            return Truth.NO
        if self.latest < question.since or self.earliest > question.last:
            return Truth.NO
        whole = question.since <= self.earliest and self.latest <= question.last
        return Truth.YES if whole else Truth.PERHAPS


Happened = Callable[[Timeline, Question], Iterable[Event]]


@dataclass(frozen=True, slots=True)
class State:
    """Shape (a): in a state as a day ends. Held (in custody and recognised), or in custody at all.

    ``where``: attributes that have to hold. ``silent``: not heard from for the question's days.
    ``by_one_body``: recognised by the body asked about and not by ``but_not``.
    """

    recognised: bool = True
    where: tuple[tuple[str, str], ...] = ()
    silent: bool = False
    by_one_body: bool = False

    def answer(self, timeline: Timeline, question: Question) -> Truth:
        """Whether the person is in this state as of the question's day."""
        day = question.as_of
        found = timeline.in_custody(day, state=question.state)
        if self.recognised or question.body:
            found = found & timeline.recognised(day, body=question.body)
        if found is Truth.NO:
            return found
        if self.by_one_body:
            found = found & opposite(timeline.recognised(day, body=question.but_not))
        if self.silent:
            found = found & silent(timeline, day, question.days or 0)
        return found & in_scope(self.where + question.scope, Subject(timeline, day))


@dataclass(frozen=True, slots=True)
class Happening:
    """Shape (b): something happened within the question's days; a person counts once.

    Attributes are looked for in the entries that tell of the event, then in the whole timeline.
    """

    happened: Happened
    where: tuple[tuple[str, str], ...] = ()

    def answer(self, timeline: Timeline, question: Question) -> Truth:
        """Whether it happened to the person."""
        found = Truth.NO
        for event in self.events(timeline, question):
            found = found | event.sure
        return found

    def events(self, timeline: Timeline, question: Question) -> Iterable[Event]:
        """The events that count, each with how surely it does."""
        standing = standing_of(timeline, question)
        for event in self.happened(timeline, question) if standing is not Truth.NO else ():
            if question.state not in ("", state_of(event, timeline)):
                continue
            sure = event.sure & event.within(question) & standing
            if sure is not Truth.NO:
                subject = Subject(timeline, question.as_of, event.entries)
                sure = sure & in_scope(self.where + question.scope, subject)
            if sure is not Truth.NO:
                yield event._replace(sure=sure)


class Amount(NamedTuple):
    """An amount of one person in the base units of its shape.

    ``told`` is False where there is something to add up and no source says how much of it.
    """

    low: int
    high: int
    told: bool = True


@dataclass(frozen=True, slots=True)
class Amounts:
    """Shape (c): amounts of people, added up. ``base``: how many base units make one of the unit.

    ``of`` gives None for whom there is nothing to add. A figure is of whole units, rounded down.
    """

    of: Callable[[Timeline, Question], Amount | None]
    base: int = 1


Shape = State | Happening | Amounts


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name, what it counts, what it has to be told, its shape and its words.

    ``needs``: what a question has to say besides days: attributes of its scope, ``body``,
    ``but_not`` or ``days``. ``kinds``: the entries without one of which nobody can be counted.
    """

    name: str
    unit: Unit
    asks: Asks
    shape: Shape
    needs: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()

    def answer(self, timeline: Timeline, question: Question) -> Truth:
        """Whether the person counts; for an amount, whether there is anything to add."""
        if isinstance(self.shape, Amounts):
            amount = self.shape.of(timeline, question)
            if amount is None or amount.high == 0:
                return Truth.NO
            return Truth.YES if amount.low else Truth.PERHAPS
        return self.shape.answer(timeline, question)

    @property
    def words(self) -> dict[str, Words]:
        """Title and definition, by language."""
        return WORDS[self.name]

    def title(self, language: str) -> str:
        """The measure's title. Raises KeyError for a language there is none in."""
        return self.words[language].title

    def definition(self, language: str) -> str:
        """The measure's definition in plain words."""
        return self.words[language].definition


def in_scope(scope: tuple[tuple[str, str], ...], subject: Subject) -> Truth:
    """Whether all the attributes of a scope hold."""
    found = Truth.YES
    for name, wanted in scope:
        found = found & ATTRIBUTES[name].holds(subject, wanted)
    return found


def standing_of(timeline: Timeline, question: Question) -> Truth:
    """Whether the body asked about recognises the person as of the day; YES when none is asked."""
    if not question.body:
        return Truth.YES
    return timeline.recognised(question.as_of, body=question.body)


def state_of(event: Event, timeline: Timeline) -> str:
    """The state an event is of: its own, or the person's only one."""
    own = event.state or next((entry.state for entry in event.entries if entry.state), "")
    return own or (timeline.states[0] if len(timeline.states) == 1 else "")


def opposite(truth: Truth) -> Truth:
    """No for yes and yes for no."""
    return Truth(2 - truth.value)
