"""What linkage answers: pairs with their probability and evidence, and groups of records.

Takes the scored pairs of rows. Gives pairs of records (of several names the one that speaks most
for the pair) and clusters. A probability is no decision.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pyarrow as pa

from byname.linkage.engine.clusters import grouped
from byname.linkage.engine.evidence import Evidence, Pair
from byname.linkage.engine.model import Aspect
from byname.linkage.engine.scoring import Frequencies, Looked
from byname.linkage.engine.sharing import URLS, sharing
from byname.linkage.engine.training import probability


@dataclass(frozen=True, slots=True)
class Blocking:
    """Which pairs were looked at: by rule, and how many in all."""

    rules: tuple[Looked, ...]
    pairs: int


class Pairs(Sequence[Pair]):
    """The pairs, likeliest first; each is put together when it is asked for."""

    def __init__(self, linked: "Linked", order: np.ndarray) -> None:
        self._linked = linked
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, at):  # type: ignore[no-untyped-def]
        if isinstance(at, slice):
            return [self._linked.pair(int(place)) for place in self._order[at]]
        return self._linked.pair(int(self._order[at]))

    def __iter__(self) -> Iterator[Pair]:
        return (self._linked.pair(int(place)) for place in self._order)


class Linked:
    """The answer of :func:`byname.linkage.link`."""

    def __init__(
        self,
        *,
        ids: list[Hashable],
        rows: pa.Table,
        scored: pa.Table,
        compared: list[Aspect],
        known: Frequencies,
        blocking: Blocking,
        threshold: float,
    ) -> None:
        self.ids = ids
        self.blocking = blocking
        self.compared = compared
        self.threshold = threshold
        self._rows = rows
        self._known = known
        self._scored = scored
        self.weights: np.ndarray = scored["weight"].to_numpy()
        self._left = scored["record_l"].to_numpy()
        self._right = scored["record_r"].to_numpy()

    @cached_property
    def probabilities(self) -> np.ndarray:
        """The probability of every scored pair, in the order of `weights`."""
        return probability(self.weights)

    @cached_property
    def pairs(self) -> Pairs:
        """The pairs that reach the threshold, likeliest first."""
        order = np.argsort(-self.weights, kind="stable")
        return Pairs(self, order[self.probabilities[order] >= self.threshold])

    def clusters(self, threshold: float = 0.5) -> dict[Hashable, int]:
        """Every id with the number of its group: the place in the table of the group's first record.

        Two groups become one when the evidence between all their records, taken together, reaches
        the threshold (a probability); so a record that fits two people who are not one joins one.
        """
        numbers = grouped(self._left, self._right, self.weights, len(self.ids), threshold)
        return dict(zip(self.ids, numbers.tolist(), strict=True))

    def table(self) -> pa.Table:
        """The pairs as an Arrow table: left, right, probability, weight, and a weight by aspect."""
        order = np.argsort(-self.weights, kind="stable")
        order = order[self.probabilities[order] >= self.threshold]
        columns: dict[str, object] = {
            "left": pa.array([self.ids[at] for at in self._left[order]]),
            "right": pa.array([self.ids[at] for at in self._right[order]]),
            "probability": self.probabilities[order],
            "weight": self.weights[order],
        }
        for aspect in self.compared:
            levels = self._scored[f"level {aspect.name}"].to_numpy()[order]
            names = (*aspect.findings, "missing")
            columns[aspect.name] = pa.array([names[level] for level in levels])
            weights = self._scored[f"weight {aspect.name}"].to_numpy()[order]
            columns[f"weight of {aspect.name}"] = weights
        return pa.table(columns)

    def pair(self, place: int) -> Pair:
        """The scored pair at a place, with its evidence, the weightiest first."""
        evidence = [
            self._evidence(aspect, place)
            for aspect in self.compared
            if self._scored[f"level {aspect.name}"][place].as_py() >= 0
        ]
        evidence.sort(key=lambda one: -abs(one.weight))
        left, right = int(self._left[place]), int(self._right[place])
        weight = float(self.weights[place])
        chance = float(self.probabilities[place])
        return Pair(self.ids[left], self.ids[right], chance, weight, tuple(evidence))

    def _evidence(self, aspect: Aspect, place: int) -> Evidence:
        level = self._scored[f"level {aspect.name}"][place].as_py()
        weight = float(self._scored[f"weight {aspect.name}"][place].as_py())
        rows = (self._scored["row_l"][place].as_py(), self._scored["row_r"][place].as_py())
        left, right = (self._value(aspect, row) for row in rows)
        finding = aspect.findings[level]
        if finding == "same" and left != right:
            finding = "same_in_another_spelling"
        commonness = self._commonness(aspect, place)
        shared = None
        if aspect.name == URLS:
            shared = sharing(self._rows, *rows, self._known.sharing)
        return Evidence(aspect.name, finding, weight, left, right, commonness, shared)

    def _value(self, aspect: Aspect, row: int) -> str:
        value = self._rows[_SHOWN.get(aspect.name, aspect.name)][row].as_py()
        if aspect.name == "birth_date":
            last = self._rows["birth_last"][row].as_py()
            return value if value == last else f"{value}/{last}"
        return ", ".join(value) if isinstance(value, list) else str(value or "")

    def _commonness(self, aspect: Aspect, place: int) -> float | None:
        column = aspect.levels[0].frequency or next(
            (level.frequency for level in aspect.levels if level.frequency), ""
        )
        if not column:
            return None
        shares = self._known.shares[column]
        keys = [
            self._rows[column][self._scored[side][place].as_py()].as_py()
            for side in ("row_l", "row_r")
        ]
        return min((shares[key] for key in keys if key in shares), default=None)


_SHOWN = {
    "surname": "surname",
    "given_name": "given",
    "patronymic": "patronymic",
    "birth_date": "birth_first",
}
