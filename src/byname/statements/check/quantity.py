"""A claim of a figure: a number, what it counts, what narrows it down, and the days it is about."""

from dataclasses import dataclass
from datetime import date

from byname.figures.measures import MEASURES, Asks
from byname.statements.check.days import Mention as Day
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span

_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it is said to count.

    ``measure``: a name of a measure, or of something only reported. ``since``, ``until``: the days
    told, None where the text tells none. ``day``: the day it is said of, where it is not the text's
    own. ``told``: the words that tell since when. ``sure``: whether the text itself says what is
    counted, rather than the sentence before. ``perhaps``: what else the same number may count,
    where the words leave it open.
    """

    start: int
    end: int
    number: Number
    measure: str
    scope: tuple[tuple[str, str], ...] = ()
    since: date | None = None
    until: date | None = None
    day: Day | None = None
    told: Day | None = None
    sure: bool = True
    sentence: Span = _NOWHERE
    perhaps: "tuple[Quantity, ...]" = ()

    @property
    def of_state(self) -> bool:
        """Whether it is of a state as of a day, rather than of what happened within days."""
        return self.measure in MEASURES and MEASURES[self.measure].asks is Asks.NOTHING
