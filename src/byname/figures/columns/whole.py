"""The columns of a whole register: one group of people, and those folded again since.

Takes timelines, gives who counts, by id. What was written after the columns were made is taken in
by :meth:`Columns.refreshed`: the people touched are folded again into a small group of their own,
which takes their places in the first; the columns made before stay as they were.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from byname.figures.columns.group import Answer, Group
from byname.figures.columns.joining import Part, in_place, together
from byname.figures.columns.lives import tables_of
from byname.figures.columns.tables import Dictionaries
from byname.figures.measures import Measure, Question, State
from byname.register.fold import Timeline


@dataclass(frozen=True, slots=True)
class Found:
    """Who counts: ids in order, ``certain`` and ``perhaps`` apart from each other.

    ``low`` and ``high`` are in the base units of the measure; ``attested`` and ``untold`` are as of
    a :class:`~byname.figures.count.Figure`.
    """

    low: int
    high: int
    certain: tuple[int, ...]
    perhaps: tuple[int, ...]
    untold: tuple[int, ...]
    attested: date | None


class Columns:
    """The columns of everybody, ready for any measure that :meth:`answers`."""

    def __init__(self, first: Group, later: Group | None = None) -> None:
        self._first, self._later = first, later
        self._groups = (first,) if later is None else (first, later)

    @classmethod
    def of(cls, lives: Iterable[Timeline]) -> "Columns":
        """From whole lives, by id."""
        codes = Dictionaries()
        return cls(Group(tables_of(lives, codes), codes))

    @classmethod
    def of_parts(cls, parts: Iterable[Part]) -> "Columns":
        """From the columns of people made apart, in the order of their ids."""
        return cls(Group(*together(parts)))

    def whole(self) -> Part:
        """The tables of everybody, those folded again in their places, and the codes."""
        first, later = self._first, self._later
        if later is None or first.replaced is None:
            return first.tables, first.codes
        return in_place((first.tables, first.codes), first.replaced, (later.tables, later.codes))

    @property
    def taken_in(self) -> tuple[int, ...]:
        """The ids of those folded again, or found to be gone, since the columns were made."""
        replaced, later = self._first.replaced, self._later
        gone = () if replaced is None else self._first.tables.people[replaced].tolist()
        return tuple(sorted({*gone, *(later.tables.people.tolist() if later else ())}))

    def __len__(self) -> int:
        replaced = self._first.replaced
        return sum(len(group.tables) for group in self._groups) - (
            0 if replaced is None else int(replaced.sum())
        )

    def refreshed(self, people: Iterable[int], lives: Iterable[Timeline]) -> "Columns":
        """These columns with ``people`` as ``lives`` tell them now, by id.

        ``people`` have to hold everybody in :attr:`taken_in`. Somebody without a life among
        ``lives`` is there no more: merged into somebody else, or not published any longer.
        """
        replaced = np.isin(self._first.tables.people, np.array(sorted(people), dtype=np.int64))
        codes = Dictionaries()
        later = Group(tables_of(lives, codes), codes)
        return Columns(self._first.without(replaced), later)

    @staticmethod
    def answers(measure: Measure) -> bool:
        """Whether columns are kept of what a measure counts."""
        return Group.answers(measure)

    def answer(self, measure: Measure, question: Question) -> Found:
        """Who counts. Raises LookupError for a measure that columns do not answer."""
        parts = [(group, group.answer(measure, question)) for group in self._groups]
        certain = _ids([(group, part.certain) for group, part in parts])
        possible = _ids([(group, part.possible) for group, part in parts])
        attested = None
        if isinstance(measure.shape, State):
            attested = _latest(parts, question.as_of.toordinal())
        return Found(
            low=sum(part.low for _, part in parts),
            high=sum(part.high for _, part in parts),
            certain=tuple(certain.tolist()),
            perhaps=tuple(_without(possible, certain).tolist()),
            untold=tuple(_ids([(group, part.untold) for group, part in parts]).tolist()),
            attested=attested,
        )

    def levels(self, measure: Measure, questions: Sequence[Question]) -> list[tuple[int, int]]:
        """How many there are, low and high, for each of the questions of a series.

        ``questions`` are alike but for their days, which follow each other. Raises LookupError as
        :meth:`answer`.
        """
        parts = [group.levels(measure, questions) for group in self._groups]
        return [
            (sum(low for low, _ in step), sum(high for _, high in step))
            for step in zip(*parts, strict=True)
        ]


def _ids(parts: Sequence[tuple[Group, np.ndarray]]) -> np.ndarray:
    ids = [group.ids(person) for group, person in parts]
    return ids[0] if len(ids) == 1 else np.sort(np.concatenate(ids))


def _without(possible: np.ndarray, certain: np.ndarray) -> np.ndarray:
    """The ids among ``possible`` that are not ``certain``; both in order, the latter within."""
    only = np.ones(len(possible), dtype=bool)
    only[np.searchsorted(possible, certain)] = False
    return possible[only]


def _latest(parts: Sequence[tuple[Group, Answer]], day: int) -> date | None:
    found = [group.attested(part.possible, day) for group, part in parts]
    return max((date.fromordinal(one) for one in found if one is not None), default=None)
