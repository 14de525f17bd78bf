"""What the register says of a claim of a figure: counted, and reported by its sources.

Takes a :class:`Quantity`; gives a verdict with what it rests on. A figure is supported when a source
reported it of that day or the register counts it; true on another day when either was so then. A
register that holds only part of the people it has reports of is never held against a larger claim.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from byname.figures.count import Figure, count_many
from byname.figures.measures import MEASURES, Asks, Measure, Question
from byname.figures.questions import QuestionError, ask, one_state
from byname.figures.reported import NO_LIMIT
from byname.figures.seen import EVERYTHING
from byname.register import read
from byname.register.entries import Kind
from byname.register.fold import Timeline
from byname.statements.check import detention
from byname.statements.check.findings import WRONG, Verdict
from byname.statements.check.occupied import occupied
from byname.statements.check.quantity import Quantity
from byname.statements.check.reports import (
    Report,
    claimed,
    does_support,
    in_order,
    nearest_of,
    report_of,
    same_question,
    since_another_time,
    speaks_against,
)

_TIMES = 3  # times everybody in a register: a larger number is not of what it counts by name
_MANY = 1000  # people whose lives are not folded to count beside a report that speaks against
_LOOK_BACK = 365 * 6
# What shows somebody in custody: detention may be told by any of them.
_SHOWN = (Kind.ATTESTED, Kind.TRANSFERRED, Kind.SENTENCED, Kind.RELEASED, Kind.DISAPPEARED)


@dataclass(frozen=True, slots=True)
class Answer:
    """The verdict on a figure. ``counted``: None where it cannot be counted.

    ``reports``: those that bear on it, the deciding one first. ``day``: the other day on which it
    was so. ``named``: of how many people the register has this by name, from the least to the most
    it may be. ``value``: what to write instead, with its qualifier. ``since``: whether it is the time
    since when that is wrong.
    """

    verdict: Verdict
    counted: Figure | None = None
    reports: tuple[Report, ...] = ()
    day: date | None = None
    named: tuple[int, int] | None = None
    value: tuple[str, int] | None = None
    partial: bool = False
    since: bool = False


@dataclass
class Counting:
    """Figures of one moment: every question asked is counted once, over lives folded once."""

    as_of: date
    known_on: datetime
    state: str = ""
    _figures: dict[tuple[str, Question], Figure] = field(default_factory=dict)
    _reports: list[Report] | None = None

    def __post_init__(self) -> None:
        if not self.state:
            return
        try:
            self.state = one_state(self.state, self.known_on)
        except QuestionError:
            self.state = ""

    @property
    def reports(self) -> list[Report]:
        """Every figure reported of the state, whatever its day."""
        if self._reports is None:
            views = read.reported(known_on=self.known_on, state=self.state)
            self._reports = [one for view in views if (one := report_of(view)) is not None]
        return self._reports

    def answer(self, claim: Quantity) -> Answer:
        """What the register makes of a claim; of one that may be of several figures, what fits."""
        answer = self._answer(claim)
        if answer.verdict is Verdict.CANNOT_CHECK and claim.since is None and not claim.of_state:
            today = replace(claim, since=self.as_of, until=self.as_of)
            if any(same_question(one, today) for one in self.reports):
                answer = self._answer(today)
        for other in claim.perhaps:
            place = dict(other.scope).get("place", "")
            if answer.verdict in WRONG or place.isdigit():
                told = self._answer(other)
                if self._called(place) if place else told.verdict not in WRONG:
                    answer = told
        return answer

    def _answer(self, claim: Quantity) -> Answer:
        if claim.measure == "listed":
            least, most = claimed(claim)
            everybody = len(read.people(known_on=self.known_on))
            fits = least <= everybody <= most
            return Answer(Verdict.SUPPORTED if fits else Verdict.DIFFERS, named=(0, everybody))
        first, last = self._days_of(claim)
        least, most = claimed(claim)
        told = [one for one in self.reports if same_question(one, claim)]
        near = nearest_of(told, claim, first, last)
        supporting = [one for one in near if does_support(one, claim, first, last)]
        bound = self._bound(claim, last)
        if supporting:
            named = self._named(claim, supporting[0].day, bound)
            return Answer(Verdict.SUPPORTED, None, in_order(supporting, near), named=named)
        if other := since_another_time(self.reports, claim):
            return Answer(Verdict.DIFFERS, None, tuple(other), since=True)
        against = [one for one in near if speaks_against(one, claim, first, last)]
        figure, counted = None, None
        if not (near and bound is not None and (bound < least or (against and bound > _MANY))):
            # Of a day told roughly, a report says which one is meant.
            of_report = bool(against) and claim.of_state and first <= against[0].day <= last
            figure = self._count(claim, against[0].day if of_report else last)
            counted = _agrees(figure, least, most)
            if counted and least == 0 and any(one.low > most for one in near):
                # Few by name bound nothing from above where more are reported.
                counted = False
                against = against or [one for one in near if one.low > most]
        named = self._named(claim, last, bound)
        if counted is True:
            return Answer(Verdict.SUPPORTED, figure, tuple(near), named=named)
        if against:
            return self._differs(claim, figure, against, told, named)
        if near and not self._by_name_too(claim, figure, near):
            return Answer(Verdict.CANNOT_CHECK, figure, tuple(near), named=named)
        return self._by_count_alone(claim, figure, counted, told, named, tuple(near))

    def _by_name_too(self, claim: Quantity, figure: Figure | None, near: Sequence[Report]) -> bool:
        """Whether the register counts, of all time, just what was reported: then it has everybody
        of whom there is a report, and a number that tells no time can be held against it.
        """
        if claim.of_state or claim.since is not None or figure is None or not figure.exact:
            return False
        return claim.number.qualifier == "exactly" and all(
            one.low == one.high == figure.low for one in near
        )

    def _differs(
        self,
        claim: Quantity,
        figure: Figure | None,
        against: list[Report],
        told: list[Report],
        named: tuple[int, int] | None,
    ) -> Answer:
        then = self._other_day(claim, told)
        value = (against[0].view.qualifier, against[0].view.value)
        verdict = Verdict.OTHER_DAY if then else Verdict.DIFFERS
        return Answer(verdict, figure, tuple(against), day=then, named=named, value=value)

    def _by_count_alone(
        self,
        claim: Quantity,
        figure: Figure | None,
        counted: bool | None,
        told: list[Report],
        named: tuple[int, int] | None,
        near: tuple[Report, ...] = (),
    ) -> Answer:
        least, _ = claimed(claim)
        if figure is None or counted is None or (not claim.sure and figure.high == 0):
            return Answer(Verdict.CANNOT_CHECK, figure, named=named)
        partial = self.partial or (figure.high == 0 and not self._held_at_all(claim, figure))
        if not claim.of_state and least > figure.high:
            # Many times everybody the register has: it is no register of what was counted.
            partial = partial or least > _TIMES * len(read.people(known_on=self.known_on))
        then = self._other_day(claim, told)
        if then is None and least > figure.high and partial:
            return Answer(Verdict.CANNOT_CHECK, figure, named=named, partial=True)
        needs_days = MEASURES[claim.measure].asks is not Asks.NOTHING and claim.since is None
        if needs_days and not near:
            return Answer(Verdict.CANNOT_CHECK, figure, named=named)
        verdict = Verdict.OTHER_DAY if then else Verdict.DIFFERS
        value = ("exactly", figure.low) if figure.exact else None
        return Answer(verdict, figure, near, then, named, value)

    def _held_at_all(self, claim: Quantity, figure: Figure) -> bool:
        """Whether nobody being counted is itself an answer: of who is held, in a full register."""
        return (
            claim.measure in ("held", "in_custody")
            and not claim.scope
            and figure.low == 0 == (figure.high)
        )

    @property
    def partial(self) -> bool:
        """Whether the register has the names of less than half of those reported held."""
        held = [r for r in self.reports if r.measure == "held" and not r.scope and r.low > 0]
        if not held:
            return False
        near = min(held, key=lambda one: abs((one.day - self.as_of).days))
        figure = self._figure("held", near.day, {})
        return figure is None or figure.high * 2 < near.low

    def _days_of(self, claim: Quantity) -> tuple[date, date]:
        if claim.day is not None:
            return claim.day.earliest, claim.day.latest
        return self.as_of, self.as_of

    def _bound(self, claim: Quantity, day: date) -> int | None:
        """Of how many people at most the register tells it; None where only a fold can say."""
        if claim.measure not in MEASURES:
            return None
        measure = MEASURES[claim.measure]
        if measure.asks is Asks.NOTHING:
            held = self._figure("held", day, {}) if claim.measure != "in_custody" else None
            return held.high if held is not None else None
        return len(self._told(measure, claim.since or date.min, min(claim.until or date.max, day)))

    def _named(self, claim: Quantity, day: date, bound: int | None) -> tuple[int, int] | None:
        """Of how many people the register tells it: counted where they are few, else bounded."""
        if bound is None or bound > _MANY:
            return None if bound is None else (0, bound)
        figure = self._count(claim, day)
        return (0, bound) if figure is None else (figure.low, figure.high)

    def _told(self, measure: Measure, first: date, last: date) -> list[int]:
        """Those of whom the register tells what a measure counts, within days."""
        return read.people_told(
            measure.kinds or (Kind.DETAINED, *_SHOWN),
            first=first,
            last=last,
            known_on=self.known_on,
            state=self.state,
        )

    def _count(self, claim: Quantity, day: date) -> Figure | None:
        if claim.measure not in MEASURES:
            return None
        scope = dict(claim.scope)
        since, until = claim.since, claim.until
        if MEASURES[claim.measure].asks is not Asks.NOTHING and since is None:
            since = date.min
        place, calling = scope.pop("place", ""), scope.pop("occupation", "")
        figure = self._figure(claim.measure, day, scope, since=since, until=until)
        if calling and figure is not None and figure.high > _MANY:
            scope["occupation"], calling = calling, ""
            figure = self._figure(claim.measure, day, scope, since=since, until=until)
        if place:
            figures = [
                self._figure(claim.measure, day, {**scope, "place": name}, since=since, until=until)
                for name in self._called(place)
            ]
            sure = figure.certain if figure is not None else ()
            figure = detention.together([one for one in figures if one is not None], sure)
        if calling and figure is not None:
            lives = self._lives_of((*figure.certain, *figure.perhaps))
            figure = occupied(figure, calling, lives)
        return figure

    def _called(self, place: str) -> tuple[str, ...]:
        """The names that the register has for a place of detention."""
        return detention.called(place, read.position(), self.known_on)

    def _figure(
        self,
        name: str,
        day: date,
        scope: dict[str, str],
        *,
        since: date | None = None,
        until: date | None = None,
    ) -> Figure | None:
        measure = MEASURES[name]
        if measure.asks is Asks.NOTHING:
            since = until = None
        days = 365 if "days" in measure.needs else None
        try:
            question = ask(
                measure,
                as_of=day,
                known_on=self.known_on,
                state=self.state or "all",
                since=since,
                until=until,
                scope=scope,
                days=days,
            )
        except QuestionError:
            return None
        key = (name, question)
        if key not in self._figures:
            self._figures[key] = self._counted(measure, question)
        return self._figures[key]

    def _counted(self, measure: Measure, question: Question) -> Figure:
        if measure.name == "held" and not question.scope:
            found = EVERYTHING.held(question.as_of, self.known_on, question.body, question.state)
            return Figure(
                measure, question, self.known_on, len(found.certain),
                len(found.certain) + len(found.perhaps), found.certain, found.perhaps,
                found.attested,
            )  # fmt: skip
        if measure.asks is Asks.NOTHING:
            people: Sequence[int] | None = None
            if measure.kinds:
                people = self._held_people(question.as_of)
        else:
            people = self._told(measure, question.since, question.last)
        return count_many([(measure, question)], self.known_on, self._lives_of(people))[0]

    def _held_people(self, day: date) -> tuple[int, ...]:
        found = EVERYTHING.held(day, self.known_on, "", self.state)
        return (*found.certain, *found.perhaps)

    def _lives_of(self, people: Sequence[int] | None) -> list[Timeline]:
        """The lives of these people, each folded once."""
        if people is None:
            people = read.people(known_on=self.known_on)
        kept = _kept(read.position(), self.known_on)
        missing = [person for person in people if person not in kept]
        if missing:
            kept.update((life.person, life) for life in EVERYTHING.lives_of(missing, self.known_on))
        return [kept[person] for person in people if person in kept]

    def _other_day(self, claim: Quantity, told: Sequence[Report]) -> date | None:
        """The nearest other day on which a figure of a state, or of what adds up, was so."""
        if claim.measure not in MEASURES or claim.until is not None:
            return None
        least, most = claimed(claim)
        then = [one.day for one in told if least <= one.low and one.high <= most]
        if not then and claim.measure == "held" and not claim.scope and most < NO_LIMIT:
            levels = EVERYTHING.held_series(
                self.as_of - timedelta(days=_LOOK_BACK), self.as_of, self.known_on, "", self.state
            )
            ends = [*(one.day - timedelta(days=1) for one in levels[1:]), self.as_of]
            then = [
                last
                for one, last in zip(levels, ends, strict=True)
                if least <= one.low and one.high <= most and one.low
            ]
        return min(then, key=lambda day: abs((day - self.as_of).days), default=None)


@lru_cache(maxsize=1)
def _kept(position: int, known_on: datetime) -> dict[int, Timeline]:
    """Lives folded already, kept while nothing is written."""
    return {}


def _agrees(figure: Figure | None, least: int, most: int) -> bool | None:
    """Whether the count supports the claim: yes, no, or it cannot tell."""
    if figure is None:
        return None
    if least <= figure.low and figure.high <= most:
        return True if figure.high else None
    if figure.high < least or most < figure.low:
        return False
    wide = figure.high - figure.low
    return True if wide <= max(1, figure.high // 20) and most < NO_LIMIT else None
