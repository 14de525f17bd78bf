"""What changed and why: one measure between two days, or between two moments of knowledge.

Takes the question as a count does; gives both figures and everybody whose part in them changed,
each with the entry that did it, and the same in groups for a sentence. Counts people only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from byname.figures.count import (
    Figure,
    count_many,
)
from byname.figures.measures import Measure, Question, State, Unit
from byname.figures.questions import QuestionError, ask, measure_called
from byname.figures.reasons import Cause, Reason, find_reason, happened, learnt
from byname.figures.seen import EVERYTHING, WHOLE_LIFE, Progress, quietly
from byname.figures.words.changes import group_in_words, label
from byname.register import read
from byname.register.entries import Entry, Ground, Kind
from byname.register.fold import Timeline, Truth, timeline


class Direction(StrEnum):
    """Which way somebody's part in a figure changed."""

    CAME = "came in"
    LEFT = "went out"
    FIRMER = "became certain"
    VAGUER = "became possible only"


@dataclass(frozen=True, slots=True)
class Change:
    """One person whose part changed, and why."""

    person: int
    before: Truth
    after: Truth
    reason: Reason

    @property
    def direction(self) -> Direction:
        """Which way."""
        if self.before is Truth.NO:
            return Direction.CAME
        if self.after is Truth.NO:
            return Direction.LEFT
        return Direction.FIRMER if self.after is Truth.YES else Direction.VAGUER


@dataclass(frozen=True, slots=True)
class Group:
    """People whose part changed the same way for the same reason."""

    direction: Direction
    cause: Cause
    kind: Kind | None
    ground: Ground | None
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """Two figures of one measure and what lies between them, by person."""

    before: Figure
    after: Figure
    people: tuple[Change, ...]

    def groups(self) -> tuple[Group, ...]:
        """The changes in groups: who went out first, then who came in; the largest first."""
        found: dict[tuple[Direction, Cause, Kind | None, Ground | None], list[int]] = {}
        for one in self.people:
            reason = one.reason
            key = (one.direction, reason.cause, reason.kind, reason.ground)
            found.setdefault(key, []).append(one.person)
        groups = [Group(*key, tuple(people)) for key, people in found.items()]
        order = [Direction.LEFT, Direction.CAME, Direction.VAGUER, Direction.FIRMER]
        return tuple(
            sorted(
                groups,
                key=lambda one: (
                    order.index(one.direction),
                    -len(one.people),
                    str((one.cause, one.kind, one.ground)),
                ),
            )
        )


def between_days(
    name: str,
    *,
    first: date,
    last: date,
    known_on: datetime,
    progress: Progress = quietly,
    **asked: Any,
) -> Changes:
    """What changed from ``first`` to ``last``, as known on one moment.

    ``asked``: as of :func:`~byname.figures.count.count`. Raises :class:`QuestionError`.
    """
    measure = _of_people(name)
    if first > last:
        raise QuestionError(f"from {first} to {last} no day passes: give the earlier day first")
    later = ask(measure, as_of=last, known_on=known_on, **asked)
    earlier = replace(later, as_of=first)
    both = [(measure, earlier), (measure, later)]
    before, after = count_many(both, known_on, EVERYTHING.lives(measure.kinds, known_on, progress))
    changed = _changed(before, after)
    people = [
        Change(
            life.person,
            *changed[life.person],
            _why_by_days(measure, life, earlier, later, *changed[life.person]),
        )
        for life in EVERYTHING.lives_of(changed, known_on)
    ]
    return Changes(before, after, tuple(people))


def between_moments(
    name: str,
    *,
    as_of: date,
    known_from: datetime,
    known_to: datetime,
    progress: Progress = quietly,
    **asked: Any,
) -> Changes:
    """What changed for one day from the knowledge of one moment to that of a later one.

    ``asked``: as of :func:`~byname.figures.count.count`. Raises :class:`QuestionError`.
    """
    measure = _of_people(name)
    if known_from > known_to:
        raise QuestionError("nothing is learnt backwards: give the earlier moment first")
    question = ask(measure, as_of=as_of, known_on=known_to, **asked)
    asked_of = [(measure, question)]
    (before,) = count_many(
        asked_of, known_from, EVERYTHING.lives(measure.kinds, known_from, progress)
    )
    sources: set[int] = set()
    lives = _noting_sources(EVERYTHING.lives(measure.kinds, known_to, progress), sources)
    (after,) = count_many(asked_of, known_to, lives)
    changed = _changed(before, after)
    people = _why_by_knowledge(measure, question, changed, (known_from, known_to), sources)
    return Changes(before, after, tuple(people))


def _of_people(name: str) -> Measure:
    measure = measure_called(name)
    if measure.unit is not Unit.PEOPLE:
        raise QuestionError(
            f"{measure.name} counts {measure.unit.value}: changes are told of people counted"
        )
    return measure


def _changed(before: Figure, after: Figure) -> dict[int, tuple[Truth, Truth]]:
    """Everybody whose answer changed, by id, with both answers."""
    answers: list[dict[int, Truth]] = [
        dict.fromkeys(figure.perhaps, Truth.PERHAPS) | dict.fromkeys(figure.certain, Truth.YES)
        for figure in (before, after)
    ]
    was, now = answers
    return {
        person: (was.get(person, Truth.NO), now.get(person, Truth.NO))
        for person in sorted(was.keys() | now.keys())
        if was.get(person, Truth.NO) is not now.get(person, Truth.NO)
    }


def _noting_sources(lives: Iterable[Timeline], sources: set[int]) -> Iterable[Timeline]:
    for life in lives:
        sources.update(entry.source.id for entry in life.entries)
        yield life


class _Refold:
    """Answers a question from other entries of a person than those that stand."""

    def __init__(self, measure: Measure, question: Question, life: Timeline) -> None:
        self.measure, self.question, self.life = measure, question, life
        self.window = read.window()

    def __call__(self, entries: Sequence[Entry]) -> Truth:
        life = timeline(
            entries,
            as_of=WHOLE_LIFE,
            known_on=self.life.known_on,
            window=self.window,
            person=self.life.person,
        )
        return self.measure.answer(life, self.question)


def _why_by_days(
    measure: Measure,
    life: Timeline,
    earlier: Question,
    later: Question,
    before: Truth,
    after: Truth,
) -> Reason:
    found = find_reason(
        happened(life, earlier.as_of, later.as_of),
        _Refold(measure, later, life),
        before=before,
        after=after,
    )
    if found is not None:
        return found
    in_custody = (life.in_custody(question.as_of) for question in (earlier, later))
    ran_out = tuple(in_custody) == (Truth.YES, Truth.PERHAPS)
    silent = isinstance(measure.shape, State) and ran_out
    return Reason(Cause.SILENCE if silent else Cause.TIME)


def _why_by_knowledge(
    measure: Measure,
    question: Question,
    changed: dict[int, tuple[Truth, Truth]],
    moments: tuple[datetime, datetime],
    sources: set[int],
) -> list[Change]:
    then, now = (read.identity(known_on=moment) for moment in moments)
    were = {life.person: life for life in EVERYTHING.lives_of(changed, moments[0])}
    are = {life.person: life for life in EVERYTHING.lives_of(changed, moments[1])}
    found: list[Change] = []
    for person, (before, after) in changed.items():
        if now.of(person) != person:
            reason = Reason(Cause.MERGED)
        elif then.of(person) != person:
            reason = Reason(Cause.PARTED)
        else:
            candidates = learnt(
                were[person],
                are[person],
                since=moments[0],
                members=now.members(person),
                sources=frozenset(sources),
            )
            refold = _Refold(measure, question, are[person])
            told = find_reason(candidates, refold, before=before, after=after)
            reason = told or Reason(Cause.TOGETHER)
        found.append(Change(person, before, after, reason))
    return found


def in_words(changes: Changes, language: str) -> str:
    """The changes as a sentence: "1,171 → 1,135. Went out: 342 released by pardon; 12 because a
    source was withdrawn. Came in: …".
    """
    parts = [f"{changes.before.amount()} → {changes.after.amount()}"]
    groups = changes.groups()
    for direction in dict.fromkeys(group.direction for group in groups):
        told = [
            group_in_words(
                f"{len(group.people):,}",
                cause=group.cause,
                kind=group.kind or "",
                ground=group.ground or "",
                language=language,
            )
            for group in groups
            if group.direction is direction
        ]
        heading = label(direction, language)
        parts.append(f"{heading[:1].upper()}{heading[1:]}: {'; '.join(told)}")
    return ". ".join(parts) + "."
