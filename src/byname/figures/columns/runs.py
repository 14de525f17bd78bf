"""Rows of one person that follow each other: the surest of them, running along each person's rows.

Pure arithmetic of arrays. Rows are looked at twice as far back each time, so that of the most rows
a person has only the logarithm counts.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import Ints


class Runs:
    """The rows of a column of persons in rising order."""

    def __init__(self, person: Ints) -> None:
        self.last = np.ones(len(person), dtype=bool)
        """Which rows are their person's last."""
        self._back: list[tuple[int, NDArray[Any]]] = []
        if len(person):
            same = person[1:] == person[:-1]
            self.last[:-1] = ~same
            self._look_back(person, same)

    def _look_back(self, person: Ints, same: NDArray[np.bool_]) -> None:
        step = 1
        while same.any():
            rows = np.flatnonzero(same).astype(np.int32)
            # A mask is faster where many rows have one before them, their numbers where few have.
            self._back.append((step, same if len(rows) * 16 > len(same) else rows))
            step *= 2
            same = person[step:] == person[:-step]

    @property
    def alone(self) -> bool:
        """Whether nobody has more than one row."""
        return not self._back

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        return self.last.nbytes + sum(rows.nbytes for _, rows in self._back)

    def greatest(self, values: NDArray[Any]) -> NDArray[Any]:
        """For each row the greatest value of its person's rows as far as that one; none below 0."""
        found = values
        for step, rows in self._back:
            before = found
            found = before.copy()
            if rows.dtype == np.bool_:
                np.maximum(found[step:], before[:-step] * rows, out=found[step:])
            else:
                found[rows + step] = np.maximum(before[rows + step], before[rows])
        return found

    def before(self, values: NDArray[Any]) -> NDArray[Any]:
        """For each row the value of the row before it, 0 where that is another person's."""
        found = np.zeros_like(values)
        if len(values):
            found[1:] = np.where(self.last[:-1], 0, values[:-1])
        return found


def rows_of(person: Ints, some: Ints) -> NDArray[np.intp]:
    """The rows of some people, in order, in a column of persons in rising order."""
    first, end = (np.searchsorted(person, some, side=side) for side in ("left", "right"))
    count = end - first
    return np.repeat(first - np.cumsum(count) + count, count) + np.arange(count.sum())
