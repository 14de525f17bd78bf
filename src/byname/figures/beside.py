"""Counted beside reported: each reported figure next to what the register counts on its day.

Takes a day and a moment; gives the reported figures up to that day, each with the counted one,
whether it holds, the difference, and how many of the people are in the register by name. A figure
that cannot be counted is given all the same, with the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.conflicts import Conflict, conflicts
from byname.figures.count import (
    Figure,
    QuestionError,
    count,
    counted,
)
from byname.figures.measures import Asks, Measure, Question
from byname.figures.questions import ask, one_state
from byname.figures.reported import Asked, ScopeError, asked, holds
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.register import read
from byname.register.dates import parse
from byname.register.entries import Named
from byname.register.fold import Timeline, Truth
from byname.register.read import ReportedView


@dataclass(frozen=True, slots=True)
class Beside:
    """A reported figure and the counted one.

    ``counted`` is None where it cannot be counted, and ``why_not`` says why. ``named``: how many
    of the people counted for certain, and of all who may count, are in the register by name.
    """

    reported: ReportedView
    counted: Figure | None
    why_not: str = ""
    named: tuple[int, int] = (0, 0)

    @property
    def holds(self) -> Truth | None:
        """Whether the reported figure holds against the counted one, its qualifier honoured."""
        if self.counted is None:
            return None
        one = self.reported
        return holds(one.qualifier, one.value, self.counted.low, self.counted.high)

    @property
    def difference(self) -> tuple[int, int] | None:
        """Counted less reported, low–high."""
        if self.counted is None:
            return None
        return self.counted.low - self.reported.value, self.counted.high - self.reported.value


def beside(
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    measure: str = "",
    progress: Progress = quietly,
    seen: Seen = EVERYTHING,
) -> tuple[Beside, ...]:
    """The reported figures up to ``as_of``, each beside the counted one of its own day.

    ``state``: as of a count; ``measure``: only its figures. Raises :class:`QuestionError`.
    """
    chosen = one_state(state, known_on, seen=seen)
    told = reported_until(as_of, known_on=known_on, state=chosen, measure=measure)
    found: dict[int, Beside] = {}
    to_count: list[tuple[ReportedView, Measure, Question]] = []
    for one in told:
        try:
            question = asked(one)
            if question.measure.asks is Asks.PERSON:
                found[one.id] = _of_person(one, question, known_on, seen)
            else:
                to_count.append(
                    (one, question.measure, _question(question, known_on, chosen, seen))
                )
        except (ScopeError, QuestionError, read.NotFoundError) as error:
            found[one.id] = Beside(one, None, str(error.args[0]))
    figures = _counted([(m, q) for _, m, q in to_count], known_on, progress, seen)
    unnamed = _without_name({p for figure in figures for p in figure.people}, known_on, seen)
    for (one, _, _), figure in zip(to_count, figures, strict=True):
        low, high = (len(set(people) - unnamed) for people in (figure.certain, figure.people))
        found[one.id] = Beside(one, figure, named=(low, high))
    return tuple(found[one.id] for one in told)


def reported_until(
    as_of: date, *, known_on: datetime, state: str = "", measure: str = ""
) -> list[ReportedView]:
    """The figures reported of a state up to a day, in the order of their days."""
    known = read.reported(measure=measure, known_on=known_on, state=state)
    return [one for one in known if parse(one.as_of).earliest <= as_of]


def reported_held(*, as_of: date, known_on: datetime, state: str = "") -> tuple[ReportedView, ...]:
    """The figures reported up to a day of all people held, with no scope; nothing is counted."""
    told = reported_until(as_of, known_on=known_on, state=state, measure="held")
    whole = []
    for one in told:
        try:
            question = asked(one)
        except ScopeError:
            continue
        if not question.scope and question.measure.name == "held":
            whole.append(one)
    return tuple(whole)


def contradictions(
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    measure: str = "",
    seen: Seen = EVERYTHING,
) -> tuple[Conflict, ...]:
    """The figures reported up to a day that contradict each other."""
    chosen = one_state(state, known_on, seen=seen)
    return conflicts(reported_until(as_of, known_on=known_on, state=chosen, measure=measure))


def _question(question: Asked, known_on: datetime, state: str, seen: Seen) -> Question:
    return ask(
        question.measure,
        as_of=question.as_of,
        known_on=known_on,
        state=state or "all",
        since=question.since or date.min,
        until=question.until,
        scope=dict(question.scope),
        seen=seen,
    )


def _counted(
    wanted: Sequence[tuple[Measure, Question]], known_on: datetime, progress: Progress, seen: Seen
) -> list[Figure]:
    """All figures in one pass over everybody."""
    if not wanted:
        return []
    return counted(wanted, known_on, progress=progress, seen=seen)


def _of_person(one: ReportedView, question: Asked, known_on: datetime, seen: Seen) -> Beside:
    if seen is not EVERYTHING:
        return Beside(one, None, "it is of one person, and stands on their page")
    found = read.find(question.person, known_on=known_on)
    best = {near.person for near in found if near.rank == found[0].rank}
    if not best:
        near = read.search(question.person, known_on=known_on, limit=2)
        best = {one.person for one in near if one.score >= read.SURE}
    if len(best) != 1:
        many = "several people" if best else "nobody"
        return Beside(one, None, f"{many} in the register may be {question.person!r}")
    figure = count(
        question.measure.name, as_of=question.as_of, known_on=known_on, person=best.pop()
    )
    return Beside(one, figure, named=(1, 1))


def _without_name(people: set[int], known_on: datetime, seen: Seen) -> set[int]:
    """Those of whom no entry gives a name, or only one that stands for a name withheld."""
    found = seen.lives_of(people, known_on) if people else ()
    return {timeline.person for timeline in found if not _named(timeline)}


def _named(timeline: Timeline) -> bool:
    names = (entry.details for entry in timeline.names)
    return any(isinstance(name, Named) and not name.withheld for name in names)
