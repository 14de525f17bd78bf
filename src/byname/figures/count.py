"""Counting: a measure and a question in, a figure with the people behind it out.

``as_of`` and ``known_on`` are always given. A figure is of one state unless all are asked for.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from byname.figures.measures import (
    Amount,
    Amounts,
    Asks,
    Measure,
    Question,
    State,
    silence,
)
from byname.figures.questions import (
    ALL,
    QuestionError,
    ask,
    check_told,
    measure_called,
    one_state,
)
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.register import read
from byname.register.entries import Entry
from byname.register.fold import Timeline, Truth
from byname.register.fold.settle import bounds

if TYPE_CHECKING:
    from byname.figures.columns.whole import Columns


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure: what was asked, low–high, and who was counted.

    ``certain`` and ``perhaps`` are persons, apart from each other. ``attested``: the latest day on
    which any source shows one of the people held; None where the measure does not rest on that.
    ``rests_on``: the entry that days are counted from. ``untold``: of an amount, the people who
    have one that no source gives, so that it adds nothing.
    """

    measure: Measure
    question: Question
    known_on: datetime
    low: int
    high: int
    certain: Sequence[int] = ()
    perhaps: Sequence[int] = ()
    attested: date | None = None
    person: int | None = None
    rests_on: Entry | None = None
    untold: Sequence[int] = ()

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
        return (*self.certain, *self.perhaps)

    def definition(self, language: str) -> str:
        """The measure's definition in plain words."""
        return self.measure.definition(language)

    def amount(self) -> str:
        """The figure as a text prints it: "98", or "0–98"."""
        return f"{self.low:,}" if self.exact else f"{self.low:,}–{self.high:,}"


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
    scope: Mapping[str, str] | None = None,
    days: int | None = None,
    but_not: str = "",
    progress: Progress = quietly,
    seen: Seen = EVERYTHING,
) -> Figure:
    """Count a measure. Raises :class:`QuestionError` when the question is not whole.

    ``state``: an ISO 3166-1 code in small letters, "all", or empty where the register holds only
    one. ``scope``: values by attribute, all of which have to hold. ``days``, ``but_not``: for the
    measures that need them. ``progress`` wraps the timelines gone through, with their number.
    ``seen``: what is counted from, everything or what is public.
    """
    measure = measure_called(name)
    question = ask(
        measure,
        as_of=as_of,
        known_on=known_on,
        state=state,
        body=body,
        since=since,
        until=until,
        person=person,
        scope=scope,
        days=days,
        but_not=but_not,
        seen=seen,
    )
    if measure.asks is Asks.PERSON:
        if person is None or seen is not EVERYTHING:
            raise QuestionError(f"{measure.name} is of one person: it stands on their page")
        return _days_without_contact(measure, question, known_on, person)
    if name == "held" and not question.scope:
        return _held(measure, question, known_on, seen)
    return counted([(measure, question)], known_on, progress=progress, seen=seen)[0]


def counted(
    asked: Sequence[tuple[Measure, Question]],
    known_on: datetime,
    *,
    progress: Progress = quietly,
    seen: Seen = EVERYTHING,
) -> list[Figure]:
    """Count several measures at once: by columns where the process keeps them, else by the fold.

    Raises :class:`QuestionError`.
    """
    # Imported here: arrays take longer to import than a figure told by the fold takes to count.
    from byname.figures import loaded
    from byname.figures.columns.whole import Columns

    for measure, question in asked:
        check_told(measure, question)
    if asked and all(Columns.answers(measure) for measure, _ in asked):
        columns = loaded.columns(seen, known_on, progress)
        if columns is not None:
            return [figure_by_columns(*one, known_on, columns) for one in asked]
    kinds = {kind for measure, _ in asked for kind in measure.kinds}
    everybody = any(not measure.kinds for measure, _ in asked)
    lives = seen.lives(() if everybody else sorted(kinds), known_on, progress)
    return count_many(asked, known_on, lives)


def figure_by_columns(
    measure: Measure, question: Question, known_on: datetime, columns: "Columns"
) -> Figure:
    """A figure by columns. Raises LookupError for a measure that they do not answer."""
    found = columns.answer(measure, question)
    base = measure.shape.base if isinstance(measure.shape, Amounts) else 1
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=found.low // base,
        high=found.high // base,
        certain=found.certain,
        perhaps=found.perhaps,
        attested=found.attested,
        untold=found.untold,
    )


def count_timelines(
    measure: Measure, question: Question, known_on: datetime, timelines: Iterable[Timeline]
) -> Figure:
    """Count a measure over timelines, by the fold alone. Raises :class:`QuestionError`."""
    return count_many([(measure, question)], known_on, timelines)[0]


def count_many(
    asked: Sequence[tuple[Measure, Question]], known_on: datetime, timelines: Iterable[Timeline]
) -> list[Figure]:
    """Count several measures in one pass over timelines. Raises :class:`QuestionError`."""
    for measure, question in asked:
        check_told(measure, question)
    tallies = [_Tally(measure, question) for measure, question in asked]
    for timeline in timelines:
        for tally in tallies:
            tally.add(timeline)
    return [tally.figure(known_on) for tally in tallies]


class _Tally:
    """Gathers one figure while timelines go by."""

    def __init__(self, measure: Measure, question: Question) -> None:
        self.measure, self.question = measure, question
        self.low = self.high = 0
        self.certain: list[int] = []
        self.perhaps: list[int] = []
        self.untold: list[int] = []
        self.attested: date | None = None

    def add(self, timeline: Timeline) -> None:
        shape = self.measure.shape
        if isinstance(shape, Amounts):
            amount = shape.of(timeline, self.question) or Amount(0, 0)
            self._add(timeline.person, amount)
            return
        answer = shape.answer(timeline, self.question)
        if answer is Truth.NO:
            return
        self._add(timeline.person, Amount(int(answer is Truth.YES), 1))
        if isinstance(shape, State):
            found = attested_by(timeline, self.question.as_of)
            self.attested = max((day for day in (found, self.attested) if day), default=None)

    def _add(self, person: int, amount: Amount) -> None:
        self.low, self.high = self.low + amount.low, self.high + amount.high
        if not amount.told:
            self.untold.append(person)
        if amount.high:
            (self.certain if amount.low else self.perhaps).append(person)

    def figure(self, known_on: datetime) -> Figure:
        shape = self.measure.shape
        base = shape.base if isinstance(shape, Amounts) else 1
        return Figure(
            measure=self.measure,
            question=self.question,
            known_on=known_on,
            low=self.low // base,
            high=self.high // base,
            certain=tuple(self.certain),
            perhaps=tuple(self.perhaps),
            attested=self.attested,
            untold=tuple(self.untold),
        )


def attested_by(timeline: Timeline, day: date) -> date | None:
    """The latest day up to ``day`` on which any source shows the person held."""
    told = [bounds(entry)[0] for spell in timeline.custody for entry in spell.shown]
    told += [spell.began.earliest for spell in timeline.custody if spell.began]
    return max((one for one in told if date.min < one <= day), default=None)


def _held(measure: Measure, question: Question, known_on: datetime, seen: Seen) -> Figure:
    found = seen.held(question.as_of, known_on, question.body, question.state)
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=len(found.certain),
        high=len(found.certain) + len(found.perhaps),
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
    known = silence(timeline, question.as_of)
    if known is None:
        raise QuestionError(f"no contact of person {person} is in the register up to that day")
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=known.low,
        high=known.high,
        certain=(timeline.person,),
        person=timeline.person,
        rests_on=known.since,
    )


__all__ = [
    "ALL",
    "Figure",
    "QuestionError",
    "attested_by",
    "count",
    "count_many",
    "count_timelines",
    "counted",
    "figure_by_columns",
    "measure_called",
    "one_state",
]
