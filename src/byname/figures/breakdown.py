"""A figure broken down by an attribute: the people by sex, by place, by article, by body.

Takes a question as a count does; gives the figure and its categories. "Unknown" is a category and
is always there, even when nobody is in it: what is not told is never left out in silence.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from byname.figures import loaded
from byname.figures.columns.whole import Columns
from byname.figures.count import Figure, count_timelines, figure_by_columns
from byname.figures.measures import (
    ATTRIBUTES,
    UNKNOWN,
    Amount,
    Amounts,
    Asks,
    Attribute,
    Happening,
    Measure,
    Question,
    Subject,
)
from byname.figures.questions import (
    QuestionError,
    ask,
    attribute_called,
    measure_called,
)
from byname.figures.seen import EVERYTHING, Seen
from byname.register.fold import Timeline, Truth


@dataclass(frozen=True, slots=True)
class Category:
    """One value of the attribute: low–high in the measure's unit, and the people in it."""

    value: str
    low: int
    high: int
    certain: tuple[int, ...]
    perhaps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A figure and its categories, the largest first, or in the order of a closed list; unknown
    comes last. ``overlapping``: somebody stands in several (two articles, a vague age).
    """

    figure: Figure
    by: str
    categories: tuple[Category, ...]

    @property
    def overlapping(self) -> bool:
        """Whether the categories add up to more than the figure."""
        people = [person for one in self.categories for person in (*one.certain, *one.perhaps)]
        return len(set(people)) < len(people)


def breakdown(
    name: str,
    *,
    by: str,
    as_of: date,
    known_on: datetime,
    seen: Seen = EVERYTHING,
    **asked: Any,
) -> Breakdown:
    """Count a measure and break it down by the attribute ``by``.

    ``asked``: as of :func:`~byname.figures.count.count`. Raises :class:`QuestionError`.
    """
    measure, attribute = measure_called(name), attribute_called(by)
    if measure.asks is Asks.PERSON:
        raise QuestionError(f"{measure.name} is of one person: there is nothing to break down")
    question = ask(measure, as_of=as_of, known_on=known_on, seen=seen, **asked)
    columns = loaded.columns(seen, known_on) if Columns.answers(measure) else None
    if columns is None:
        lives = seen.lives(measure.kinds, known_on)
        return break_down(measure, question, attribute, known_on, lives)
    return by_columns(measure, question, attribute, known_on, columns)


def by_columns(
    measure: Measure,
    question: Question,
    attribute: Attribute,
    known_on: datetime,
    columns: Columns,
) -> Breakdown:
    """The same by columns. Raises LookupError for a measure that they do not answer."""
    base = measure.shape.base if isinstance(measure.shape, Amounts) else 1
    told = {UNKNOWN: Category(UNKNOWN, 0, 0, (), ())}
    for one in columns.broken_down(measure, question, attribute.name):
        certain, perhaps = (tuple(ids.tolist()) for ids in (one.certain, one.perhaps))
        told[one.value] = Category(one.value, one.low // base, one.high // base, certain, perhaps)
    people = {value: len(one.certain) + len(one.perhaps) for value, one in told.items()}
    return Breakdown(
        figure_by_columns(measure, question, known_on, columns),
        attribute.name,
        tuple(told[value] for value in _order(attribute, people)),
    )


def nearest_values(figure: Figure, *, seen: Seen = EVERYTHING) -> dict[str, list[str]]:
    """For a figure that counts nobody for certain: by attribute of its scope, the told values
    nearest to the one asked for, where nobody has that one. Empty when every value is somebody's.
    """
    open_ = [
        (ATTRIBUTES[name], wanted)
        for name, wanted in figure.question.scope
        if not ATTRIBUTES[name].closed and wanted != UNKNOWN
    ]
    if figure.certain or not open_:
        return {}
    told = _told([attribute for attribute, _ in open_], figure, seen)
    return {
        attribute.name: get_close_matches(wanted, sorted(told[attribute.name]), n=3, cutoff=0.4)
        for attribute, wanted in open_
        if not any(attribute.same(value, wanted) for value in told[attribute.name])
    }


def _told(attributes: Iterable[Attribute], figure: Figure, seen: Seen) -> dict[str, set[str]]:
    """The values of attributes that are told of anybody as of a figure's day."""
    columns = loaded.columns(seen, figure.known_on)
    if columns is not None:
        return {one.name: columns.values(one.name, figure.as_of) for one in attributes}
    told: dict[str, set[str]] = {one.name: set() for one in attributes}
    for timeline in seen.lives((), figure.known_on):
        subject = Subject(timeline, figure.as_of)
        for attribute in attributes:
            told[attribute.name].update(attribute.of(subject))
    return told


def break_down(
    measure: Measure,
    question: Question,
    attribute: Attribute,
    known_on: datetime,
    timelines: Iterable[Timeline],
) -> Breakdown:
    """The same over timelines that are gone through twice."""
    timelines = list(timelines)
    gathered: dict[str, list[tuple[int, Truth, Amount]]] = {UNKNOWN: []}
    for timeline in timelines:
        for value, (truth, amount) in _placed(measure, question, attribute, timeline).items():
            gathered.setdefault(value, []).append((timeline.person, truth, amount))
    base = measure.shape.base if isinstance(measure.shape, Amounts) else 1
    people = {value: len(placed) for value, placed in gathered.items()}
    return Breakdown(
        count_timelines(measure, question, known_on, timelines),
        attribute.name,
        tuple(_category(value, gathered[value], base) for value in _order(attribute, people)),
    )


def _placed(
    measure: Measure, question: Question, attribute: Attribute, timeline: Timeline
) -> dict[str, tuple[Truth, Amount]]:
    """In which categories one person stands, how surely, and with what amount."""
    found: dict[str, tuple[Truth, Amount]] = {}
    for subject, sure, amount in _subjects(measure, question, timeline):
        values = attribute.of(subject) or {UNKNOWN: Truth.YES}
        for value, truth in values.items():
            before, least = found.get(value, (Truth.NO, Amount(0, 0)))
            low = amount.low if truth is Truth.YES else 0
            found[value] = (before | (sure & truth), Amount(max(low, least.low), amount.high))
    return found


def _subjects(
    measure: Measure, question: Question, timeline: Timeline
) -> Iterator[tuple[Subject, Truth, Amount]]:
    if isinstance(measure.shape, Happening):
        for event in measure.shape.events(timeline, question):
            subject = Subject(timeline, question.as_of, event.entries)
            yield subject, event.sure, Amount(1, 1)
        return
    sure = measure.answer(timeline, question)
    if sure is Truth.NO:
        return
    amount = Amount(1, 1)
    if isinstance(measure.shape, Amounts):
        amount = measure.shape.of(timeline, question) or amount
    yield Subject(timeline, question.as_of), sure, amount


def _category(value: str, placed: list[tuple[int, Truth, Amount]], base: int) -> Category:
    certain = [one for one in placed if one[1] is Truth.YES]
    return Category(
        value=value,
        low=sum(amount.low for _, _, amount in certain) // base,
        high=sum(amount.high for _, _, amount in placed) // base,
        certain=tuple(person for person, _, _ in certain),
        perhaps=tuple(person for person, truth, _ in placed if truth is Truth.PERHAPS),
    )


def _order(attribute: Attribute, people: Mapping[str, int]) -> list[str]:
    """The values, by how many people have them."""
    told = [value for value in people if value != UNKNOWN]
    if attribute.closed:
        told.sort(key=attribute.closed.index)
    else:
        told.sort(key=lambda value: (-people[value], value))
    return [*told, UNKNOWN]
