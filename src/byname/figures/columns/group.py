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

from byname.figures.columns import levels
from byname.figures.columns.amounts import IMPOSED, Penalties, Summed
from byname.figures.columns.families import Bounds, Family
from byname.figures.columns.happenings import counted, kept_of
from byname.figures.columns.levels import Numbers, Pieces, by_level, days_of, happened, of_family
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.states import when_in_state
from byname.figures.columns.tables import Dictionaries, Happenings, Ints, Tables
from byname.figures.measures import Amounts, Happening, Measure, Question, State
from byname.figures.measures.amounts import held_years, sentenced_years
from byname.figures.measures.shapes import Shape
from byname.register.fold import Truth

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
        found = self._levels(measure.shape, questions)
        if found is None:
            answers = [self.answer(measure, question) for question in questions]
            return [(one.low, one.high) for one in answers]
        return list(zip(*(low_or_high.tolist() for low_or_high in found), strict=True))

    def _levels(self, shape: Shape, questions: Sequence[Question]) -> Sequence[Numbers] | None:
        days, first = days_of(questions), questions[0]
        if isinstance(shape, State):
            bounds = self.when(shape, first)
            return [of_family(self.family(one), days) for one in (bounds.certain, bounds.possible)]
        if isinstance(shape, Amounts) and shape.of is held_years:
            return list(levels.held_years(self.when(HELD, first), self.penalties, self.there, days))
        amounts = isinstance(shape, Amounts)
        found = happened(shape if isinstance(shape, Happening) else IMPOSED, questions, self.scopes)
        if found is None:
            return None
        events, *both = found
        truths = (Truth.YES, Truth.PERHAPS)
        level = self._years if amounts else self._people
        return [level(events, part, least, days) for part, least in zip(both, truths, strict=True)]

    def _people(self, events: Happenings, pieces: Pieces, least: Truth, days: Ints) -> Numbers:
        person = events.person[pieces.row]
        family = Family.of(len(self.tables), person, pieces.start, pieces.end)
        return of_family(self.family(family), days)

    def _years(self, events: Happenings, pieces: Pieces, least: Truth, days: Ints) -> Numbers:
        weight = self.penalties.of_sentences.at_least(least)[events.told[pieces.row]]
        there = self.there[events.person[pieces.row]]
        return by_level(pieces.start[there], pieces.end[there], weight[there], days)

    @property
    def there(self) -> NDArray[np.bool_]:
        """Which people are not in ``replaced``."""
        if self.replaced is None:
            return np.ones(len(self.tables), dtype=bool)
        return ~self.replaced

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
