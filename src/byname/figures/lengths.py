"""Lengths of sentence: how many of the people held serve how many years, as of a day.

The sentence in force counts, as appeals decided by then left it. Somebody without a sentence, or
whose sentence has no length that is told, is of the untold; life and death sentences are of them too.
"""

from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import count
from byname.figures.measures.amounts import YEAR, length_in_sixteenths
from byname.figures.measures.attributes import penalty_in_force
from byname.figures.seen import EVERYTHING, Seen
from byname.register.fold import Timeline

STEPS = (0, 1, 2, 3, 4, 5, 7, 10, 15)
"""Years from which the lengths are told apart; the last has no end."""


@dataclass(frozen=True, slots=True)
class Lengths:
    """People by length: from ``years`` up to the next step, low–high; ``years`` None is untold."""

    years: int | None
    until: int | None
    low: int
    high: int


def lengths(
    *, as_of: date, known_on: datetime, state: str = "", body: str = "", seen: Seen = EVERYTHING
) -> tuple[Lengths, ...]:
    """The people held as of a day by length of sentence, the untold last.

    Raises QuestionError as a count does. The sums are those of the figure of people held.
    """
    held = count("held", as_of=as_of, known_on=known_on, state=state, body=body, seen=seen)
    certain = set(held.certain)
    low, high = [0] * (len(STEPS) + 1), [0] * (len(STEPS) + 1)
    for life in seen.lives_of(held.people, known_on):
        at = _step(life, as_of)
        high[at] += 1
        low[at] += life.person in certain
    ends = (*STEPS[1:], None)
    told = [
        Lengths(first, last, low[at], high[at])
        for at, (first, last) in enumerate(zip(STEPS, ends, strict=True))
    ]
    return (*told, Lengths(None, None, low[-1], high[-1]))


def _step(life: Timeline, day: date) -> int:
    penalty = penalty_in_force(life, day)
    if penalty is None or penalty.length is None or penalty.kind.custodial is False:
        return len(STEPS)
    years = length_in_sixteenths(penalty.length) // YEAR
    return max(at for at, first in enumerate(STEPS) if first <= years)
