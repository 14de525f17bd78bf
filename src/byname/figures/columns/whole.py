"""The columns of a whole register: one group of people, and those folded again since.

Takes timelines, gives who counts, by id. What was written after the columns were made is taken in
by :meth:`Columns.refreshed`: the people touched are folded again into a small group of their own,
which takes their places in the first; the columns made before stay as they were.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from byname.figures.columns.group import Answer, Group, People
from byname.figures.columns.ids import Ids
from byname.figures.columns.joining import Part, in_place, together
from byname.figures.columns.rows import tables_of
from byname.figures.columns.tables import Dictionaries, Ints
from byname.figures.columns.turns import Numbers
from byname.figures.measures import Measure, Question, State
from byname.register.fold import Timeline


@dataclass(frozen=True)
class Found:
    """Who counts: ids in order, ``certain`` and ``perhaps`` apart from each other.

    ``low`` and ``high`` are in the base units of the measure; ``attested`` and ``untold`` are as of
    a :class:`~byname.figures.count.Figure`. Who it is, is looked up when first asked for.
    """

    low: int
    high: int
    parts: tuple[tuple[Group, Answer], ...]
    day: int | None
    """The day up to which sources show people held; None of a figure that rests on no such day."""

    @cached_property
    def certain(self) -> Ids:
        """Those who count for certain."""
        return Ids(lambda: self._ids(lambda people: people.certain))

    @cached_property
    def perhaps(self) -> Ids:
        """Those who may count."""
        return Ids(lambda: self._ids(lambda people: people.perhaps))

    @cached_property
    def untold(self) -> Ids:
        """Those of whom there is something to add that no source tells."""
        return Ids(lambda: self._ids(lambda people: people.untold))

    @cached_property
    def attested(self) -> date | None:
        """The latest day on which a source shows one of those who may count held."""
        if self.day is None:
            return None
        found = (group.attested(part.people.possible, self.day) for group, part in self.parts)
        return max((date.fromordinal(one) for one in found if one is not None), default=None)

    def _ids(self, which: Callable[[People], Ints]) -> Numbers:
        ids = [group.ids(which(part.people)) for group, part in self.parts]
        return ids[0] if len(ids) == 1 else np.sort(np.concatenate(ids))


@dataclass(frozen=True)
class Broken:
    """Those who count and have one value of an attribute: ids in order, amounts in base units."""

    value: str
    low: int
    high: int
    certain: Numbers
    perhaps: Numbers

    def beside(self, other: "Broken") -> "Broken":
        """These and others of the same value."""
        return Broken(
            self.value,
            self.low + other.low,
            self.high + other.high,
            np.sort(np.concatenate([self.certain, other.certain])),
            np.sort(np.concatenate([self.perhaps, other.perhaps])),
        )


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
        if later is None:
            return first.tables, first.codes
        replaced = np.zeros(len(first.tables), dtype=bool)
        replaced[first.gone] = True
        return in_place((first.tables, first.codes), replaced, (later.tables, later.codes))

    @property
    def taken_in(self) -> tuple[int, ...]:
        """The ids of those folded again, or found to be gone, since the columns were made."""
        later = self._later.tables.people.tolist() if self._later else ()
        return tuple(sorted({*self._first.ids(self._first.gone).tolist(), *later}))

    def __len__(self) -> int:
        return sum(len(group.tables) - len(group.gone) for group in self._groups)

    def refreshed(self, people: Iterable[int], lives: Iterable[Timeline]) -> "Columns":
        """These columns with ``people`` as ``lives`` tell them now, by id.

        ``people`` have to hold everybody in :attr:`taken_in`. Somebody without a life among
        ``lives`` is there no more: merged into somebody else, or not published any longer.
        """
        ids, all_ids = np.array(sorted(people), dtype=np.int64), self._first.tables.people
        row = np.searchsorted(all_ids, ids)
        inside = row < len(all_ids)
        row, ids = row[inside], ids[inside]
        gone = row[all_ids.take(row) == ids].astype(np.int32)
        codes = Dictionaries()
        later = Group(tables_of(lives, codes), codes)
        return Columns(self._first.without(gone), later)

    @staticmethod
    def answers(measure: Measure) -> bool:
        """Whether columns are kept of what a measure counts."""
        return Group.answers(measure)

    def answer(self, measure: Measure, question: Question) -> Found:
        """Who counts. Raises LookupError for a measure that columns do not answer."""
        parts = tuple((group, group.answer(measure, question)) for group in self._groups)
        rests_on_days = isinstance(measure.shape, State)
        return Found(
            low=sum(part.low for _, part in parts),
            high=sum(part.high for _, part in parts),
            parts=parts,
            day=question.as_of.toordinal() if rests_on_days else None,
        )

    def broken_down(self, measure: Measure, question: Question, by: str) -> list[Broken]:
        """Who counts, by the values of an attribute. Raises LookupError as :meth:`answer`."""
        found: dict[str, Broken] = {}
        for group in self._groups:
            for one in group.broken_down(measure, question, by):
                ids = Broken(
                    one.value, one.low, one.high, group.ids(one.certain), group.ids(one.perhaps)
                )
                before = found.get(one.value)
                found[one.value] = before.beside(ids) if before else ids
        return list(found.values())

    def values(self, name: str, day: date) -> set[str]:
        """The values of an attribute that are told of anybody as of a day."""
        return {one for group in self._groups for one in group.values(name, day.toordinal())}

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
