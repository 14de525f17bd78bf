"""What events' own entries tell of attributes, by the numbers of what they say.

Of all that an attribute reads alike one is asked, by the attribute itself, and answers for the
others.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.readings import NOBODY, Said, entries_saying
from byname.figures.columns.tables import NONE, OF_EVENTS, Dictionaries
from byname.figures.measures import Attribute, Subject
from byname.figures.measures.attributes import Values
from byname.register.entries import KIND_OF

Truths = NDArray[np.int8]


@dataclass(frozen=True)
class Alike:
    """``one_of``: what is read differently, nothing at last; ``which``: its number by that of what
    an event's entries say.
    """

    one_of: list[Said]
    which: NDArray[np.int32]

    def each(self, asked: Callable[[Said], int]) -> Truths:
        """What is answered, by the number of what an event's entries say."""
        found: Truths = np.array([asked(one) for one in self.one_of], dtype=np.int8)
        return found.take(self.which)


def alike(name: str, codes: Dictionaries) -> Alike:
    """What is told as far as an attribute reads it."""
    one_of = [*codes.read[name].values, ()]
    which = codes.told.rows[:, OF_EVENTS.index(name)]
    return Alike(one_of, np.where(which == NONE, np.int32(len(one_of) - 1), which))


def own(attribute: Attribute, said: Said, wanted: str) -> int:
    """The truth that entries saying this give; NONE where they tell nothing of an attribute."""
    if not any(KIND_OF[type(one)] in attribute.told_by for one in said):
        return NONE
    entries = tuple(entries_saying(said))
    return attribute.holds(Subject(NOBODY, date.max, entries), wanted).value


def values_of(attribute: Attribute, said: Said) -> Values | None:
    """The values that entries saying this give; None where they tell nothing of an attribute."""
    if not any(KIND_OF[type(one)] in attribute.told_by for one in said):
        return None
    return attribute.of(Subject(NOBODY, date.max, tuple(entries_saying(said))))
