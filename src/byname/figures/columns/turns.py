"""How much there is day by day: the days on which it turns, and the sum from each of them on.

Takes pieces, each from a day until a day, with a weight or none; gives their sum on any day. Made
once of very many pieces, it answers for a day or for thousands of them without looking at a piece.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import Ints

Numbers = NDArray[np.int64]
_FEW = 100_000  # pieces up to which sorting the days is faster than counting on every day there is


@dataclass(frozen=True)
class Turns:
    """``level``: the sum from each of ``days`` on; nothing before the first."""

    days: NDArray[np.int64]
    level: Numbers

    @classmethod
    def of(cls, start: Ints, end: Ints, weight: NDArray[Any] | None = None) -> "Turns":
        """The turns of these pieces."""
        if len(start) > _FEW:
            longest = int(max(start.max(), end.max())) + 1
            change = net(start, end, weight, longest)
            days = np.flatnonzero(change)
            return cls(days, np.cumsum(change.take(days)))
        days, at = np.unique(np.concatenate([start, end]), return_inverse=True)
        change = net(at[: len(start)], at[len(start) :], weight, len(days))
        return cls(days.astype(np.int64), np.cumsum(change))

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        return self.days.nbytes + self.level.nbytes

    def at(self, days: Any) -> Numbers:
        """The sum on each of these days."""
        row = np.searchsorted(self.days, days, side="right")
        found: Numbers = np.concatenate([[0], self.level])[row]
        return found


def net(start: Any, end: Any, weight: NDArray[Any] | None, length: int) -> Numbers:
    """What begins at each number below ``length`` less what ends there."""
    begins, ends = (np.bincount(at, weights=weight, minlength=length) for at in (start, end))
    # Sums of whole numbers below 2 ** 53 are exact in floating point.
    return (begins - ends).astype(np.int64)
