"""A measure over time: a point for each day, month or year, each low–high.

A state is counted as each step ends; what happened is counted within each step, or, cumulated,
from the first day on. Everything is answered with the knowledge of one moment.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from byname.figures import loaded
from byname.figures.columns.whole import Columns
from byname.figures.measures import Amounts, Asks, Measure, Question
from byname.figures.questions import QuestionError, ask, measure_called
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.register.fold import Timeline, Truth

_MANY = 60  # steps from which columns are faster, even if they are made for one series alone


class Step(StrEnum):
    """How far one point is from the next."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Point:
    """The figure of one step: its first and last day, inclusive, and low–high."""

    first: date
    last: date
    low: int
    high: int


def series(
    name: str,
    *,
    step: str,
    first: date,
    last: date,
    known_on: datetime,
    cumulative: bool = False,
    progress: Progress = quietly,
    seen: Seen = EVERYTHING,
    **asked: Any,
) -> tuple[Point, ...]:
    """A measure from ``first`` to ``last``, by ``step``: "day", "month" or "year".

    ``asked``: as of :func:`~byname.figures.count.count`, without days. Raises
    :class:`QuestionError`.
    """
    measure = measure_called(name)
    if measure.asks is Asks.PERSON:
        raise QuestionError(f"{measure.name} is of one person: it has no series")
    steps = list(cut(first, last, step))
    question = ask(
        measure, as_of=last, known_on=known_on, since=first, until=last, seen=seen, **asked
    )
    by_sql = name == "held" and not question.scope
    questions = [of_step(measure, question, one, cumulative) for one in steps]
    if Columns.answers(measure) and (loaded.keeps() or not by_sql):
        many = len(steps) >= _MANY
        columns = loaded.columns(seen, known_on, progress, many=many)
        if columns is not None:
            return points(measure, steps, columns.levels(measure, questions))
    if by_sql:
        return _held(steps, question, known_on, seen)
    return over(measure, questions, steps, seen.lives(measure.kinds, known_on, progress))


def cut(first: date, last: date, step: str) -> Iterator[tuple[date, date]]:
    """The steps from ``first`` to ``last``, each as first and last day; the ends may be cut short.

    Raises :class:`QuestionError` for a step there is not, or days in the wrong order.
    """
    if step not in set(Step):
        raise QuestionError(f"no step is called {step!r}; there are: {', '.join(Step)}")
    if first > last:
        raise QuestionError(f"a series from {first} to {last} has no day: give --from before --to")
    day = first
    while day <= last:
        end = min(_end_of(day, Step(step)), last)
        yield day, end
        if end == date.max:
            return
        day = end + timedelta(days=1)


def _end_of(day: date, step: Step) -> date:
    if step is Step.DAY:
        return day
    if step is Step.YEAR or day.month == 12:
        return day.replace(month=12, day=31)
    return day.replace(month=day.month + 1, day=1) - timedelta(days=1)


def of_step(
    measure: Measure, question: Question, step: tuple[date, date], cumulative: bool
) -> Question:
    """The question of one step of a series."""
    first, last = step
    if measure.asks is Asks.NOTHING:
        since, until = date.min, date.max
    else:
        since, until = question.since if cumulative else first, last
    return Question(
        as_of=last,
        body=question.body,
        state=question.state,
        since=since,
        until=until,
        scope=question.scope,
        days=question.days,
        but_not=question.but_not,
    )


def over(
    measure: Measure,
    questions: list[Question],
    steps: list[tuple[date, date]],
    timelines: Iterable[Timeline],
) -> tuple[Point, ...]:
    """The points over timelines that are gone through once."""
    bounds = [[0, 0] for _ in questions]
    for timeline in timelines:
        for at, question in enumerate(questions):
            low, high = _bounds(measure, timeline, question)
            bounds[at][0] += low
            bounds[at][1] += high
    return points(measure, steps, bounds)


def points(
    measure: Measure, steps: Sequence[tuple[date, date]], levels: Sequence[Sequence[int]]
) -> tuple[Point, ...]:
    """The points of steps at which there are so many, low and high, in base units."""
    base = measure.shape.base if isinstance(measure.shape, Amounts) else 1
    return tuple(
        Point(*step, low // base, high // base)
        for step, (low, high) in zip(steps, levels, strict=True)
    )


def _bounds(measure: Measure, timeline: Timeline, question: Question) -> tuple[int, int]:
    if isinstance(measure.shape, Amounts):
        amount = measure.shape.of(timeline, question)
        return (amount.low, amount.high) if amount else (0, 0)
    answer = measure.answer(timeline, question)
    return int(answer is Truth.YES), int(answer is not Truth.NO)


def _held(
    steps: list[tuple[date, date]], question: Question, known_on: datetime, seen: Seen
) -> tuple[Point, ...]:
    """The people held, by SQL: a level holds until the next."""
    first_day, last_day = steps[0][0], steps[-1][1]
    levels = seen.held_series(first_day, last_day, known_on, question.body, question.state)
    points: list[Point] = []
    at = 0
    for first, last in steps:
        while at + 1 < len(levels) and levels[at + 1].day <= last:
            at += 1
        points.append(Point(first, last, levels[at].low, levels[at].high))
    return tuple(points)
