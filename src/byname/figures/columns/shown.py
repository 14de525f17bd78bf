"""The days on which sources show people held, in order: on which attestation a figure rests."""

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.runs import rows_of
from byname.figures.columns.tables import Ints, Shown

_FEW = 10_000  # people all of whose days are looked at
_TOGETHER = 10_000  # rows looked at together, from the latest back


class Attestations:
    """Who was shown held on which day, by some tables."""

    def __init__(self, people: int, shown: Shown) -> None:
        self.people, self.shown = people, shown

    def latest(self, people: Ints, day: int) -> int | None:
        """The latest day up to ``day`` on which a source shows one of these people held."""
        if len(people) < _FEW:
            shown = self.shown.day.take(rows_of(self.shown.person, people))
            found = shown[shown <= day]
            return int(found.max()) if len(found) else None
        return self._latest_of_many(people, day)

    def _latest_of_many(self, people: Ints, day: int) -> int | None:
        wanted = np.zeros(self.people, dtype=bool)
        wanted[people] = True
        days, person = self._by_day
        at = int(np.searchsorted(days, day, side="right"))
        while at > 0:
            start = max(at - _TOGETHER, 0)
            found = np.flatnonzero(wanted.take(person[start:at]))
            if len(found):
                return int(days[start + found[-1]])
            at = start
        return None

    @cached_property
    def _by_day(self) -> tuple[Ints, Ints]:
        """The days in order, and who was shown held on each."""
        days = self.shown.day
        keys: NDArray[Any] = days
        if len(days) and int(days.max()) - int(days.min()) < 1 << 16:
            # Of two bytes the sort is by counting, ten times faster.
            keys = (days - days.min()).astype(np.uint16)
        order = np.argsort(keys, kind="stable")
        return days.take(order), self.shown.person.take(order)
