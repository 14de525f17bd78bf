"""The columns of one group of people, ready to answer: who counts, and how much there is.

The whole register is one group; what was written since is another, which takes people's places in
the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.amounts import Penalties, Summed
from byname.figures.columns.families import Bounds, Family
from byname.figures.columns.happenings import counted, kept_of
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.states import when_in_state
from byname.figures.columns.tables import Dictionaries, Ints, Tables
from byname.figures.measures import Amounts, Happening, Measure, Question, State
from byname.figures.measures.amounts import held_years, sentenced_years

HELD = State()


@dataclass(frozen=True)
class Answer:
    """Rows of people: ``certain`` within ``possible``; ``untold`` as of a figure.

    ``low`` and ``high``: how many there are, or their amounts in base units.
    """

    certain: Ints
    possible: Ints
    low: int
    high: int
    untold: Ints

    @classmethod
    def of_people(cls, certain: Ints, possible: Ints) -> "Answer":
        """People are counted."""
        none = np.empty(0, dtype=np.int32)
        return cls(certain, possible, len(certain), len(possible), none)


class Group:
    """Answers questions about the people of some tables, less those in ``replaced``."""

    def __init__(
        self, tables: Tables, codes: Dictionaries, replaced: NDArray[np.bool_] | None = None
    ) -> None:
        self.tables, self.codes, self.replaced = tables, codes, replaced
        self.scopes = Scopes(tables, codes)
        self.penalties = Penalties(self.scopes)
        self._states = lru_cache(maxsize=64)(self._when)

    def without(self, replaced: NDArray[np.bool_] | None) -> "Group":
        """This group, with all it has worked out, less other people than now."""
        other = object.__new__(Group)
        other.__dict__.update(self.__dict__)
        other.replaced = replaced
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
        found = [self.answer(measure, question) for question in questions]
        return [(one.low, one.high) for one in found]

    def answer(self, measure: Measure, question: Question) -> Answer:
        """Who counts, by the columns. Raises LookupError for a measure without columns."""
        shape = measure.shape
        if isinstance(shape, State):
            bounds, day = self.when(shape, question), question.as_of.toordinal()
            return Answer.of_people(
                self.kept(bounds.certain.on(day)), self.kept(bounds.possible.on(day))
            )
        if isinstance(shape, Happening):
            found = counted(shape, question, self.scopes)
            person = found.events.person
            certain = person[found.sure == 2]
            return Answer.of_people(self.kept(_each(certain)), self.kept(_each(person)))
        return self._amount(self.summed(shape, question))

    def summed(self, shape: Amounts, question: Question) -> Summed:
        """The amounts a measure adds up, by person."""
        if shape.of is sentenced_years:
            found = self.penalties.imposed(question)
        elif shape.of is held_years:
            day = question.as_of.toordinal()
            found = self.penalties.in_force(self.when(HELD, question), day)
        else:
            raise LookupError(f"no columns are kept of {shape.of!r}")
        if self.replaced is None:
            return found
        there = ~self.replaced[found.person]
        return Summed(found.person[there], found.low[there], found.high[there], found.untold[there])

    @staticmethod
    def _amount(found: Summed) -> Answer:
        return Answer(
            _each(found.person[found.low > 0]),
            _each(found.person[found.high > 0]),
            int(found.low.sum()),
            int(found.high.sum()),
            _each(found.person[found.untold]),
        )

    def when(self, shape: State, question: Question) -> Bounds:
        """When each person is in a state; worked out once, whatever the day."""
        timeless = replace(question, as_of=date.max, since=date.min, until=date.max)
        return self._states(shape, timeless)

    def _when(self, shape: State, question: Question) -> Bounds:
        return when_in_state(shape, question, self.scopes)

    def kept(self, person: Ints) -> Ints:
        """These people, less those in ``replaced``."""
        return person if self.replaced is None else person[~self.replaced[person]]

    def family(self, family: Family) -> Family:
        """A family less the people in ``replaced``."""
        if self.replaced is None:
            return family
        there = ~self.replaced[family.person]
        return Family(family.people, family.person[there], family.start[there], family.end[there])

    def ids(self, person: Ints) -> NDArray[np.int64]:
        """The ids of people."""
        return self.tables.people[person]

    def attested(self, possible: Ints, day: int) -> int | None:
        """The latest day up to ``day`` on which a source shows one of these people held."""
        wanted = np.zeros(len(self.tables), dtype=bool)
        wanted[possible] = True
        days, person = self._shown
        at = int(np.searchsorted(days, day, side="right"))
        while at > 0:
            start = max(at - 10_000, 0)
            found = np.flatnonzero(wanted[person[start:at]])
            if len(found):
                return int(days[start + found[-1]])
            at = start
        return None

    @cached_property
    def _shown(self) -> tuple[Ints, Ints]:
        shown = self.tables.shown
        order = np.argsort(shown.day, kind="stable")
        return shown.day[order], shown.person[order]


def _each(person: Ints) -> Ints:
    """People in order, each once."""
    first = np.ones(len(person), dtype=bool)
    first[1:] = person[1:] != person[:-1]
    return person[first]
