"""The measures there are: each a definition in words and a small function of a timeline.

A measure takes a timeline and a :class:`Question` and answers yes, perhaps or no (people), or
low–high (days of one person). Pure: it reads nothing but what it is given.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from byname.figures.words import WORDS, Words
from byname.register.entries import Died, Entry, Kind, Sex
from byname.register.fold import Timeline, Told, Truth


class Unit(StrEnum):
    """What a figure counts."""

    PEOPLE = "people"
    DAYS = "days"


class Asks(StrEnum):
    """What a measure has to be told besides the day."""

    NOTHING = "nothing"
    SINCE = "since"
    PERIOD = "in"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Question:
    """What a measure is asked. ``since`` and ``until`` are inclusive days; empty text means any."""

    as_of: date
    body: str = ""
    state: str = ""
    since: date = date.min
    until: date = date.max

    @property
    def last(self) -> date:
        """The last day the question is about."""
        return min(self.as_of, self.until)


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure: its name, what it counts, what it has to be told, its words and its function.

    ``kinds``: the entries without at least one of which nobody can be counted.
    """

    name: str
    unit: Unit
    asks: Asks
    answer: Callable[[Timeline, Question], Truth] | None
    kinds: tuple[Kind, ...] = ()

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


def held(timeline: Timeline, question: Question) -> Truth:
    """In custody and recognised, as of the day."""
    return timeline.held(question.as_of, body=question.body, state=question.state)


def held_women(timeline: Timeline, question: Question) -> Truth:
    """Held, and a woman; a person whose sex no source gives is only perhaps one."""
    if timeline.sex is Sex.MALE:
        return Truth.NO
    woman = Truth.YES if timeline.sex is Sex.FEMALE else Truth.PERHAPS
    return held(timeline, question) & woman


def prosecuted(timeline: Timeline, question: Question) -> Truth:
    """Charged, sentenced or committed within the question's days."""
    return _any(
        _within(told_by(entry), question)
        for entry in timeline.of_kind(Kind.CHARGED, Kind.SENTENCED, Kind.COMMITTED)
        if _of_state(entry, timeline, question)
    )


def sentenced(timeline: Timeline, question: Question) -> Truth:
    """A sentence within the question's days."""
    return _any(
        _within((told.earliest, told.latest), question)
        for told in timeline.sentences
        if _of_state(told.entries[0], timeline, question)
    )


def released(timeline: Timeline, question: Question) -> Truth:
    """A custody spell that ended by release or expulsion within the question's days."""
    return _any(
        _within((spell.ended.earliest, spell.ended.latest), question)
        for spell in timeline.custody
        if spell.ended
        and spell.ended.entries[0].kind in (Kind.RELEASED, Kind.EXPELLED)
        and question.state in ("", spell.state)
    )


def died_in_custody(timeline: Timeline, question: Question) -> Truth:
    """Died within the question's days, in custody on the eve or as a source says."""
    died = timeline.died
    if died is None or not _of_state(died.entries[0], timeline, question):
        return Truth.NO
    return _within((died.earliest, died.latest), question) & _in_custody_at(died, timeline)


def _in_custody_at(died: Told, timeline: Timeline) -> Truth:
    told = [e.details.in_custody for e in died.entries if isinstance(e.details, Died)]
    if True in told:
        return Truth.YES
    if False in told:
        return Truth.NO
    eve = max(died.earliest, date.min + timedelta(days=1)) - timedelta(days=1)
    return timeline.in_custody(eve)


def told_by(entry: Entry) -> tuple[date, date]:
    """The days an entry can mean, no later than its source speaks from."""
    earliest, latest = entry.date.earliest, entry.date.latest
    dated = entry.source.dated
    return earliest, dated if dated is not None and earliest <= dated < latest else latest


def _within(days: tuple[date, date], question: Question) -> Truth:
    earliest, latest = days
    if latest < question.since or earliest > question.last:
        return Truth.NO
    return Truth.YES if question.since <= earliest and latest <= question.last else Truth.PERHAPS


def _any(answers: object) -> Truth:
    found = Truth.NO
    for answer in answers:  # type: ignore[attr-defined]
        found = found | answer
    return found


def _of_state(entry: Entry, timeline: Timeline, question: Question) -> bool:
    """Whether the entry is of the state asked for, its own or the person's only one."""
    own = entry.state or (timeline.states[0] if len(timeline.states) == 1 else "")
    return question.state in ("", own)


MEASURES: dict[str, Measure] = {
    measure.name: measure
    for measure in (
        Measure("held", Unit.PEOPLE, Asks.NOTHING, held, (Kind.RECOGNISED,)),
        Measure("held_women", Unit.PEOPLE, Asks.NOTHING, held_women, (Kind.RECOGNISED,)),
        Measure(
            "prosecuted",
            Unit.PEOPLE,
            Asks.SINCE,
            prosecuted,
            (Kind.CHARGED, Kind.SENTENCED, Kind.COMMITTED),
        ),
        Measure("sentenced", Unit.PEOPLE, Asks.SINCE, sentenced, (Kind.SENTENCED,)),
        Measure("released", Unit.PEOPLE, Asks.PERIOD, released, (Kind.RELEASED, Kind.EXPELLED)),
        Measure("died_in_custody", Unit.PEOPLE, Asks.SINCE, died_in_custody, (Kind.DIED,)),
        Measure("days_without_contact", Unit.DAYS, Asks.PERSON, None),
    )
}
