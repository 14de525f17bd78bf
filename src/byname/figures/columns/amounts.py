"""Amounts over columns: years of sentence, of everybody at once.

The second way to :mod:`byname.figures.measures.amounts`; lengths are in sixteenths of a day.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.families import Bounds
from byname.figures.columns.happenings import counted
from byname.figures.columns.scoping import Scopes, Truths
from byname.figures.columns.tables import NONE, Codes, Ints, Lasting
from byname.figures.measures import Happening, Question
from byname.figures.measures.amounts import length_in_sixteenths
from byname.figures.measures.events import sentences
from byname.register.entries import Details, Sentenced
from byname.register.fold import Truth

Amounts64 = NDArray[np.int64]
IMPOSED = Happening(sentences)
"""The sentences whose years are added up."""


@dataclass(frozen=True)
class Summed:
    """Amounts by person, one row each or several: what is certain, what is possible, and whether
    there is something to add of which no source says how much.
    """

    person: Ints
    low: Amounts64
    high: Amounts64
    untold: NDArray[np.bool_]


class Lengths:
    """What penalties come to, by their code: the number of NONE is the last, for no penalty."""

    def __init__(self, penalties: list[Lasting | None]) -> None:
        told = [*penalties, None]
        self.length = np.array([one[1] if one else NONE for one in told], dtype=np.int64)
        self.custodial = np.array([_custodial(one).value for one in told], dtype=np.int8)

    def at_least(self, least: Truth) -> Amounts64:
        """What each penalty adds, by its code, where it has to be custodial so surely."""
        told = (self.custodial >= least.value) & (self.length != NONE)
        return np.where(told, self.length, 0)

    def summed(self, person: Ints, code: Ints, sure: Truths) -> Summed:
        """The amounts of people with these penalties, as surely as ``sure``."""
        custodial, length = self.custodial[code], self.length[code]
        there = custodial > Truth.NO.value
        person, sure = person[there], sure[there]
        custodial, length = custodial[there], length[there]
        untold = length == NONE
        high = np.where(untold, 0, length)
        low = np.where((sure == Truth.YES.value) & (custodial == Truth.YES.value), high, 0)
        return Summed(person, low, high, untold)


def _custodial(penalty: Lasting | None) -> Truth:
    if penalty is None or penalty[0].custodial is None:
        return Truth.PERHAPS
    return Truth.YES if penalty[0].custodial else Truth.NO


class Penalties:
    """Penalties of the tables of some people, as they were imposed and as they are in force."""

    def __init__(self, scopes: Scopes) -> None:
        self.scopes = scopes

    def imposed(self, question: Question) -> Summed:
        """Of the sentences within a question's days."""
        found = counted(IMPOSED, question, self.scopes)
        return self.of_sentences.summed(found.events.person, found.events.told, found.sure)

    def in_force(self, held: Bounds, day: int) -> Summed:
        """Of those held as of a day, by the sentence in force."""
        sure = held.on(day)
        person = np.flatnonzero(sure).astype(np.int32)
        table = self.scopes.tables.stretches["penalties"]
        there = (table.possible_from <= day) & (day < table.possible_to)
        code = np.full(self.scopes.people, NONE, dtype=np.int32)
        code[table.person[there]] = table.code[there]
        return self.standing.summed(person, code[person], sure[person])

    @cached_property
    def of_sentences(self) -> Lengths:
        """By what the entries of a sentence say."""
        return Lengths([_penalty(told) for told in self.scopes.codes.told.values])

    @property
    def standing(self) -> Lengths:
        """By the codes of penalties in force."""
        codes: Codes[Lasting] = self.scopes.codes.penalties
        return Lengths([*codes.values])


def _penalty(told: tuple[Details, ...]) -> Lasting | None:
    """The penalty of the first entry that gives one."""
    for one in told:
        if isinstance(one, Sentenced) and one.penalty is not None:
            length = one.penalty.length
            return one.penalty.kind, NONE if length is None else length_in_sixteenths(length)
    return None
