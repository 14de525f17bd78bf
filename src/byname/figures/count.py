"""Counting: a measure and a question in, a figure with the people behind it out.

``as_of`` and ``known_on`` are always given. A figure is of one state unless all are asked for.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches

from byname.figures.measures import MEASURES, Asks, Measure, Question
from byname.register import read
from byname.register.entries import Entry
from byname.register.fold import Timeline, Truth

ALL = "all"


class QuestionError(ValueError):
    """A figure cannot be counted as asked; the message says what is missing or unknown."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what was asked, low–high, and who was counted.

    ``certain`` and ``perhaps`` are persons, apart from each other. ``attested``: the latest day on
    which any source shows one of the people held; None where the measure does not rest on that.
    ``rests_on``: the entry that days are counted from.
    """

    measure: Measure
    question: Question
    known_on: datetime
    low: int
    high: int
    certain: tuple[int, ...] = ()
    perhaps: tuple[int, ...] = ()
    attested: date | None = None
    person: int | None = None
    rests_on: Entry | None = None

    @property
    def as_of(self) -> date:
        """The day the figure is about."""
        return self.question.as_of

    @property
    def exact(self) -> bool:
        """Whether low and high are one number."""
        return self.low == self.high

    @property
    def people(self) -> tuple[int, ...]:
        """Everybody counted: the certain, then the possible."""
        return self.certain + self.perhaps

    def definition(self, language: str) -> str:
        """The measure's definition in plain words."""
        return self.measure.definition(language)

    def amount(self) -> str:
        """The figure as a text prints it: "98", or "0–98"."""
        return f"{self.low:,}" if self.exact else f"{self.low:,}–{self.high:,}"


Progress = Callable[[Iterable[Timeline], int], Iterable[Timeline]]


def _quietly(timelines: Iterable[Timeline], total: int) -> Iterable[Timeline]:
    return timelines


def measure_called(name: str) -> Measure:
    """The measure of this name. Raises :class:`QuestionError` with the nearest name."""
    name = name.replace("-", "_").replace(" ", "_")
    if name in MEASURES:
        return MEASURES[name]
    near = get_close_matches(name, MEASURES, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(MEASURES)}"
    raise QuestionError(f"no measure is called {name!r}; {hint}")


def count(
    name: str,
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    body: str = "",
    since: date | None = None,
    until: date | None = None,
    person: int | None = None,
    progress: Progress = _quietly,
) -> Figure:
    """Count a measure. Raises :class:`QuestionError` when the question is not whole.

    ``state``: an ISO 3166-1 code in small letters, "all", or empty where the register holds only
    one. ``progress`` wraps the timelines that are gone through, with their number.
    """
    measure = measure_called(name)
    _check_asked(measure, since, until, person)
    question = Question(
        as_of=as_of,
        body=_known_body(body, known_on),
        state="" if measure.asks is Asks.PERSON else one_state(state, known_on),
        since=since or date.min,
        until=until or date.max,
    )
    if measure.asks is Asks.PERSON:
        assert person is not None
        return _days_without_contact(measure, question, known_on, person)
    if name == "held":
        return _held(measure, question, known_on)
    chosen = read.people_with(measure.kinds, known_on=known_on)
    timelines = read.timelines(as_of=as_of, known_on=known_on, only=chosen)
    return count_timelines(measure, question, known_on, progress(timelines, len(chosen)))


def count_timelines(
    measure: Measure, question: Question, known_on: datetime, timelines: Iterable[Timeline]
) -> Figure:
    """Count a measure of people over timelines, by the fold alone."""
    assert measure.answer is not None
    certain: list[int] = []
    perhaps: list[int] = []
    attested: list[date] = []
    for timeline in timelines:
        answer = measure.answer(timeline, question)
        if answer is Truth.NO:
            continue
        (certain if answer is Truth.YES else perhaps).append(timeline.person)
        if measure.name.startswith("held") and timeline.attested:
            attested.append(timeline.attested)
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=len(certain),
        high=len(certain) + len(perhaps),
        certain=tuple(certain),
        perhaps=tuple(perhaps),
        attested=max(attested, default=None),
    )


def one_state(state: str, known_on: datetime) -> str:
    """The state a figure is of, empty for all. Raises :class:`QuestionError` when it is unclear."""
    if state == ALL:
        return ""
    there = read.states(known_on=known_on)
    if state and state not in there:
        known = f"cases of {', '.join(there)}" if there else "no cases yet"
        raise QuestionError(f"the register holds no cases of {state!r}; it holds {known}")
    if not state and len(there) > 1:
        raise QuestionError(
            f"the register holds cases of several states: say {', '.join(there)}, or all"
        )
    return state


def _known_body(body: str, known_on: datetime) -> str:
    if not body:
        return ""
    there = read.bodies(known_on=known_on)
    matching = [name for name in there if name.casefold().startswith(body.casefold())]
    if body in there:
        return body
    if len(matching) == 1:
        return matching[0]
    listed = "; ".join(matching or there) or "none yet"
    raise QuestionError(f"no single body is called {body!r}; the register has: {listed}")


def _check_asked(
    measure: Measure, since: date | None, until: date | None, person: int | None
) -> None:
    if measure.asks is Asks.SINCE and since is None:
        raise QuestionError(f"{measure.name}: since when? Give --since, as 2020 or 2020-08-09")
    if measure.asks is Asks.PERIOD and (since is None or until is None):
        raise QuestionError(f"{measure.name}: in which days? Give --in, as 2024 or 2024-03")
    if measure.asks is Asks.PERSON and person is None:
        raise QuestionError(f"{measure.name}: of whom? Give --person, a name or a number")


def _held(measure: Measure, question: Question, known_on: datetime) -> Figure:
    found = read.held(
        as_of=question.as_of, known_on=known_on, body=question.body, state=question.state
    )
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=found.low,
        high=found.high,
        certain=found.certain,
        perhaps=found.perhaps,
        attested=found.attested,
    )


def _days_without_contact(
    measure: Measure, question: Question, known_on: datetime, person: int
) -> Figure:
    timeline = read.person_timeline(person, as_of=question.as_of, known_on=known_on)
    if timeline.in_custody(question.as_of) is Truth.NO:
        raise QuestionError(
            f"person {person} is not in custody as of {question.as_of}: "
            "days without contact are counted only of somebody held"
        )
    silence = timeline.silence()
    if silence is None:
        raise QuestionError(f"no contact of person {person} is in the register up to that day")
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=silence.low,
        high=silence.high,
        certain=(timeline.person,),
        person=timeline.person,
        rests_on=silence.since,
    )
