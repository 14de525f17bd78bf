"""Amounts over columns: years of sentence, of everybody at once.

The second way to :mod:`byname.figures.measures.amounts`; lengths are in sixteenths of a day.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.families import Bounds, Family
from byname.figures.columns.happenings import counted
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.tables import NONE, Ints, Lasting
from byname.figures.columns.telling import Truths
from byname.figures.columns.turns import Numbers, Turns
from byname.figures.measures import Happening, Question
from byname.figures.measures.amounts import length_in_sixteenths
from byname.figures.measures.events import sentences
from byname.register.entries import Details, Sentenced
from byname.register.fold import Truth

IMPOSED = Happening(sentences)
"""The sentences whose years are added up."""


@dataclass(frozen=True)
class Summed:
    """Amounts by person, one row each or several: what is certain, what is possible, and whether
    there is something to add of which no source says how much.
    """

    person: Ints
    low: Numbers
    high: Numbers
    untold: NDArray[np.bool_]


class Lengths:
    """What penalties come to, by their code: the number of NONE is the last, for no penalty."""

    def __init__(self, penalties: list[Lasting | None]) -> None:
        told = [*penalties, None]
        self.length = np.array([one[1] if one else NONE for one in told], dtype=np.int64)
        self.custodial = np.array([_custodial(one).value for one in told], dtype=np.int8)

    def at_least(self, least: Truth) -> Numbers:
        """What each penalty adds, by its code, where it has to be custodial so surely."""
        told = (self.custodial >= least.value) & (self.length != NONE)
        return np.where(told, self.length, 0)

    def summed(self, person: Ints, code: Ints, sure: Truths) -> Summed:
        """The amounts of people with these penalties, as surely as ``sure``."""
        custodial = self.custodial[code]
        there = np.flatnonzero(custodial > Truth.NO.value)
        person, sure, custodial = person.take(there), sure.take(there), custodial.take(there)
        length = self.length[code.take(there)]
        untold = length == NONE
        high = np.where(untold, 0, length)
        low = np.where((sure == Truth.YES.value) & (custodial == Truth.YES.value), high, 0)
        return Summed(person, low, high, untold)


def _custodial(penalty: Lasting | None) -> Truth:
    if penalty is None or penalty[0].custodial is None:
        return Truth.PERHAPS
    return Truth.YES if penalty[0].custodial else Truth.NO


@dataclass(frozen=True)
class Weighed:
    """Pieces of people, each with a weight, and their sum day by day."""

    person: Ints
    start: Ints
    end: Ints
    weight: Numbers
    turns: Turns

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        arrays = (self.person, self.start, self.end, self.weight, self.turns)
        return sum(one.nbytes for one in arrays)


@dataclass(frozen=True)
class Weights:
    """What each event of a table adds, for certain and perhaps."""

    low: Numbers
    high: Numbers

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        return self.low.nbytes + self.high.nbytes


class Penalties:
    """Penalties of the tables of some people, as they were imposed and as they are in force."""

    def __init__(self, scopes: Scopes) -> None:
        self.scopes = scopes

    def imposed(self, question: Question) -> tuple[Ints, Truths]:
        """The sentences within a question's days: what each says, and how surely it counts."""
        found = counted(IMPOSED, question, self.scopes)
        return found.events.told, found.sure

    @property
    def of_events(self) -> Weights:
        """What each sentence adds."""
        return self.scopes.kept.get(("weights",), self._of_events)

    def _of_events(self) -> Weights:
        which = self.of_told(self.scopes.tables.happenings["sentences"].told)
        low, high = (self.of_sentences.at_least(one) for one in (Truth.YES, Truth.PERHAPS))
        return Weights(low.take(which), high.take(which))

    def of_told(self, told: Ints) -> Ints:
        """By what the entries of sentences say, the numbers of :attr:`of_sentences`."""
        alike = self.scopes.alike("penalty")
        return np.append(alike.which, np.int32(len(alike.one_of))).take(told, mode="wrap")

    def in_force(self, held: Bounds, day: int) -> Summed:
        """Of those held as of a day, by the sentence in force."""
        sure = held.on(day)
        person = np.flatnonzero(sure).astype(np.int32)
        table = self.scopes.tables.stretches["penalties"]
        there = np.flatnonzero((table.possible_from <= day) & (table.possible_to > day))
        code = np.full(self.scopes.people, NONE, dtype=np.int32)
        code[table.person.take(there)] = table.code.take(there)
        return self.standing.summed(person, code.take(person), sure.take(person))

    def held_years(self, held: Bounds, least: Truth, key: object) -> Weighed:
        """The sentences in force of those held: when, and how much each is.

        ``key``: the question whose people ``held`` are, whatever its day.
        """
        return self.scopes.kept.get(
            ("held years", key, least),
            lambda: self._held_years(held.certain if least is Truth.YES else held.possible, least),
        )

    def _held_years(self, family: Family, least: Truth) -> Weighed:
        table = self.scopes.tables.stretches["penalties"]
        in_force = Family(self.scopes.people, table.person, table.possible_from, table.possible_to)
        ours, theirs = family.pairs(in_force)
        start = np.maximum(family.start.take(ours), in_force.start.take(theirs))
        end = np.minimum(family.end.take(ours), in_force.end.take(theirs))
        weight = self.standing.at_least(least)[table.code.take(theirs)]
        there = np.flatnonzero((start < end) & (weight > 0))
        start, end, weight = start.take(there), end.take(there), weight.take(there)
        person = family.person.take(ours.take(there))
        return Weighed(person, start, end, weight, Turns.of(start, end, weight))

    @cached_property
    def of_sentences(self) -> Lengths:
        """By what the entries of a sentence say of its penalty."""
        return Lengths([_penalty(told) for told in self.scopes.alike("penalty").one_of])

    @cached_property
    def standing(self) -> Lengths:
        """By the codes of penalties in force."""
        return Lengths([*self.scopes.codes.penalties.values])


def _penalty(told: tuple[Details, ...]) -> Lasting | None:
    """The penalty of the first entry that gives one."""
    for one in told:
        if isinstance(one, Sentenced) and one.penalty is not None:
            length = one.penalty.length
            return one.penalty.kind, NONE if length is None else length_in_sixteenths(length)
    return None
