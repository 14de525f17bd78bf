"""The columns of one group of people, ready to answer: who counts, and how much there is.

The whole register is one group; what was written since is another, which takes people's places in
the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.amounts import IMPOSED, Penalties, Summed, Weighed
from byname.figures.columns.breaking import Breaking, Standing, Subjects
from byname.figures.columns.families import Bounds, Family
from byname.figures.columns.happenings import Candidates, counted, kept_of
from byname.figures.columns.levels import Series, happened, of_people, of_pieces
from byname.figures.columns.runs import rows_of
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.shown import Attestations
from byname.figures.columns.states import when_in_state
from byname.figures.columns.tables import Dictionaries, Ints, Tables
from byname.figures.columns.turns import Numbers, net
from byname.figures.measures import Amounts, Happening, Measure, Question, State
from byname.figures.measures.amounts import held_years, sentenced_years
from byname.figures.measures.shapes import Shape
from byname.register.fold import Truth

HELD = State()
_NOBODY = np.empty(0, dtype=np.int32)


@dataclass(frozen=True)
class People:
    """Rows of people: ``certain`` within ``possible``; ``untold`` as of a figure."""

    certain: Ints
    possible: Ints
    untold: Ints = field(default_factory=lambda: _NOBODY)

    @property
    def perhaps(self) -> Ints:
        """Those who are possible and not certain."""
        if len(self.certain) == len(self.possible):
            return _NOBODY
        only = np.zeros(int(self.possible[-1]) + 1, dtype=bool)
        only[self.possible] = True
        only[self.certain] = False
        return np.flatnonzero(only).astype(np.int32)


@dataclass(frozen=True)
class Answer:
    """``low`` and ``high``: how many people count, or their amounts in base units; and who does,
    who are looked up only when somebody wants to know.
    """

    low: int
    high: int
    look_up: Callable[[], People]

    @cached_property
    def people(self) -> People:
        """Who counts."""
        return self.look_up()


class Group:
    """Answers questions about the people of some tables, less those in the rows ``gone``."""

    def __init__(self, tables: Tables, codes: Dictionaries) -> None:
        self.tables, self.codes, self.gone = tables, codes, _NOBODY
        self.scopes = Scopes(tables, codes)
        self.penalties = Penalties(self.scopes)
        self._attestations = Attestations(len(tables), tables.shown)

    def without(self, gone: Ints) -> "Group":
        """This group, with all it has worked out, less other people than now."""
        other = object.__new__(Group)
        other.__dict__.update(self.__dict__)
        other.gone = gone
        return other

    @staticmethod
    def answers(measure: Measure) -> bool:
        """Whether columns are kept of what a measure counts."""
        shape = measure.shape
        if isinstance(shape, Amounts):
            return shape.of in (sentenced_years, held_years)
        return isinstance(shape, State) or kept_of(shape.happened)

    def levels(self, measure: Measure, questions: Sequence[Question]) -> list[tuple[int, int]]:
        """How many count in each of the questions of a series, low and high."""
        found = self._levels(measure.shape, questions)
        if found is None:
            answers = [self.answer(measure, question) for question in questions]
            return [(one.low, one.high) for one in answers]
        return list(zip(*(low_or_high.tolist() for low_or_high in found), strict=True))

    def _levels(self, shape: Shape, questions: Sequence[Question]) -> Sequence[Numbers] | None:
        days = np.array([question.as_of.toordinal() for question in questions], dtype=np.int32)
        if isinstance(shape, State):
            bounds = self.when(shape, questions[0])
            return [self._number(one, days) for one in (bounds.certain, bounds.possible)]
        if isinstance(shape, Amounts) and shape.of is held_years:
            return [self._sum(weighed, days) for weighed in self._held_years(questions[0])]
        imposed = shape if isinstance(shape, Happening) else IMPOSED
        found = happened(imposed, questions, self.scopes, self.gone)
        if found is None:
            return None
        return self._people(found) if isinstance(shape, Happening) else self._years(found)

    def _people(self, found: Series) -> Sequence[Numbers]:
        runs, person = self.scopes.runs(found.table), found.events.person
        certain = of_people(found.certain, person, runs, found.steps)
        if found.certain is found.possible:
            return certain, certain
        return certain, of_people(found.possible, person, runs, found.steps)

    def _years(self, found: Series) -> Sequence[Numbers]:
        weights = self.penalties.of_events
        return [
            of_pieces(pieces.start, pieces.end, weight.take(pieces.row), found.steps)
            for pieces, weight in ((found.certain, weights.low), (found.possible, weights.high))
        ]

    def answer(self, measure: Measure, question: Question) -> Answer:
        """Who counts, by the columns. Raises LookupError for a measure without columns."""
        shape, day = measure.shape, question.as_of.toordinal()
        if isinstance(shape, State):
            bounds = self.when(shape, question)
            low, high = (int(self._number(one, day)) for one in (bounds.certain, bounds.possible))
            return Answer(low, high, lambda: self._in_state(bounds, day))
        if isinstance(shape, Happening):
            return self._counted(counted(shape, question, self.scopes))
        if shape.of is sentenced_years:
            return self._imposed(shape, question)
        if shape.of is held_years:
            low, high = (int(self._sum(one, day)) for one in self._held_years(question))
            return Answer(low, high, lambda: self._amounts(self._summed(shape, question)))
        raise LookupError(f"no columns are kept of {shape.of!r}")

    def _in_state(self, bounds: Bounds, day: int) -> People:
        possible = self._kept(bounds.possible.on(day))
        if bounds.certain is bounds.possible:
            return People(possible, possible)
        return People(self._kept(bounds.certain.on(day)), possible)

    def broken_down(self, measure: Measure, question: Question, by: str) -> list[Standing]:
        """Who stands in which category of an attribute. Raises LookupError as :meth:`answer`."""
        breaking = Breaking(by, question.as_of.toordinal(), self.scopes)
        return breaking.standing(self._who_counts(measure.shape, question))

    def values(self, name: str, day: int) -> list[str]:
        """The values of an attribute that are told of anybody as of a day."""
        return Breaking(name, day, self.scopes).told()

    def _who_counts(self, shape: Shape, question: Question) -> Subjects:
        if isinstance(shape, Happening):
            found = self._less_gone(counted(shape, question, self.scopes))
            return Subjects(found.events.person, found.sure, found.events)
        everybody = np.arange(self.scopes.people, dtype=np.int32)
        if isinstance(shape, State):
            sure = self.when(shape, question).on(question.as_of.toordinal())
            sure[self.gone] = Truth.NO.value
            return Subjects(everybody, sure)
        summed = self._summed(shape, question)
        low, high = (
            np.bincount(summed.person, weights=one, minlength=self.scopes.people).astype(np.int64)
            for one in (summed.low, summed.high)
        )
        sure = (low > 0).astype(np.int8) + (high > 0)
        sure[self.gone] = Truth.NO.value
        return Subjects(everybody, sure, None, low, high)

    def _summed(self, shape: Amounts, question: Question) -> Summed:
        """The amounts of people, in one row each or several."""
        if shape.of is held_years:
            return self.penalties.in_force(self.when(HELD, question), question.as_of.toordinal())
        if shape.of is not sentenced_years:
            raise LookupError(f"no columns are kept of {shape.of!r}")
        told, sure = self.penalties.imposed(question)
        person, rows = self.scopes.tables.happenings["sentences"].person, np.flatnonzero(sure)
        which = self.penalties.of_told(told.take(rows))
        return self.penalties.of_sentences.summed(person.take(rows), which, sure.take(rows))

    def _less_gone(self, found: Candidates) -> Candidates:
        if len(self.gone):
            found.sure[rows_of(found.events.person, self.gone)] = Truth.NO.value
        return found

    def _counted(self, found: Candidates) -> Answer:
        found = self._less_gone(found)
        person, sure = found.events.person, found.sure
        runs = self.scopes.runs(found.table)
        if not runs.alone:
            sure = runs.greatest(sure) * runs.last
        certain, possible = sure == Truth.YES.value, sure != Truth.NO.value
        low, high = (int(np.count_nonzero(rows)) for rows in (certain, possible))

        def people() -> People:
            all_of_them = person.take(np.flatnonzero(possible))
            if low == high:
                return People(all_of_them, all_of_them)
            return People(person.take(np.flatnonzero(certain)), all_of_them)

        return Answer(low, high, people)

    def _imposed(self, shape: Amounts, question: Question) -> Answer:
        _, sure = self.penalties.imposed(question)
        weights = self.penalties.of_events
        if len(self.gone):
            person = self.scopes.tables.happenings["sentences"].person
            sure[rows_of(person, self.gone)] = Truth.NO.value
        high = int((weights.high * (sure != Truth.NO.value)).sum())
        low = int((weights.low * (sure == Truth.YES.value)).sum())

        return Answer(low, high, lambda: self._amounts(self._summed(shape, question)))

    def _amounts(self, found: Summed) -> People:
        some = (found.low > 0, found.high > 0, found.untold)
        return People(
            *(self._kept(_each(found.person.take(np.flatnonzero(rows)))) for rows in some)
        )

    def when(self, shape: State, question: Question) -> Bounds:
        """When each person is in a state; worked out once, whatever the day."""
        timeless = _timeless(question)
        return self.scopes.kept.get(
            ("state", shape, timeless), lambda: when_in_state(shape, timeless, self.scopes)
        )

    def _held_years(self, question: Question) -> list[Weighed]:
        held, key = self.when(HELD, question), _timeless(question)
        return [self.penalties.held_years(held, one, key) for one in (Truth.YES, Truth.PERHAPS)]

    def _number(self, family: Family, days: Ints | int) -> Numbers:
        """How many people a family holds on each day, less those in ``gone``."""
        return family.turns.at(days) - self._less(family, None, days)

    def _sum(self, weighed: Weighed, days: Ints | int) -> Numbers:
        return weighed.turns.at(days) - self._less(weighed, weighed.weight, days)

    def _less(
        self, pieces: Family | Weighed, weight: Numbers | None, days: Ints | int
    ) -> Numbers | int:
        """What those in ``gone`` make of the sum on each day."""
        rows = rows_of(pieces.person, self.gone)
        if not len(rows):
            return 0
        start, end = pieces.start.take(rows), pieces.end.take(rows)
        each = np.atleast_1d(days)
        begins, ends = (np.searchsorted(each, day) for day in (start, end))
        weights = None if weight is None else weight.take(rows)
        change = net(begins, ends, weights, len(each) + 1)
        found: Numbers = np.cumsum(change)[:-1].reshape(np.shape(days))
        return found

    def _kept(self, person: Ints) -> Ints:
        """These people, in order, less those in ``gone``."""
        rows = rows_of(person, self.gone)
        return np.delete(person, rows) if len(rows) else person

    def ids(self, person: Ints) -> NDArray[np.int64]:
        """The ids of people."""
        return self.tables.people.take(person)

    def attested(self, possible: Ints, day: int) -> int | None:
        """The latest day up to ``day`` on which a source shows one of these people held."""
        return self._attestations.latest(possible, day)


def _timeless(question: Question) -> Question:
    return replace(question, as_of=date.max, since=date.min, until=date.max)


def _each(person: Ints) -> Ints:
    """People in order, each once."""
    first = np.ones(len(person), dtype=bool)
    first[1:] = person[1:] != person[:-1]
    return person.take(np.flatnonzero(first))
