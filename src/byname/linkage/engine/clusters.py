"""Groups of records from pairs with weights.

Takes pairs, likeliest first or not. Gives a number for each record. Where a simple chain of pairs
would join A with C over B, the evidence between A and C has its say: two groups become one only when
the mean weight over all pairs between them reaches the threshold (average linkage; a pair that was
not scored counts as `NOT_SCORED`, and always as much against as 15 to 1 below the threshold). So a
record that fits two different people goes to the likelier.
"""

import math

import numpy as np

NOT_SCORED = -4.0


def grouped(
    left: np.ndarray, right: np.ndarray, weights: np.ndarray, size: int, threshold: float
) -> np.ndarray:
    """For each of `size` records the smallest record of its group. `threshold` is a probability.

    Raises ValueError for a threshold that is no probability.
    """
    if not 0 < threshold < 1:
        raise ValueError(f"a threshold lies between 0 and 1, not at {threshold}")
    least = math.log2(threshold / (1 - threshold))
    found = _Groups(left, right, weights, min(NOT_SCORED, least + NOT_SCORED))
    order = np.argsort(-weights, kind="stable")
    for place in order[weights[order] >= least].tolist():
        found.join(int(left[place]), int(right[place]), least)
    numbers = np.arange(size)
    for members in found.members.values():
        numbers[members] = min(members)
    return numbers


class _Groups:
    def __init__(
        self, left: np.ndarray, right: np.ndarray, weights: np.ndarray, not_scored: float
    ) -> None:
        self.not_scored = not_scored
        pairs = zip(left.tolist(), right.tolist(), weights.tolist(), strict=True)
        self.weights = {(a, b) if a < b else (b, a): weight for a, b, weight in pairs}
        self.group: dict[int, int] = {}
        self.members: dict[int, list[int]] = {}

    def join(self, a: int, b: int, least: float) -> None:
        """Make one group of those of two records, unless the pairs between them say otherwise."""
        first, second = self._of(a), self._of(b)
        if first == second or self._between(first, second) < least:
            return
        if len(self.members[first]) < len(self.members[second]):
            first, second = second, first
        moved = self.members.pop(second)
        self.members[first].extend(moved)
        for record in moved:
            self.group[record] = first

    def _of(self, record: int) -> int:
        group = self.group.setdefault(record, record)
        self.members.setdefault(group, [record])
        return group

    def _between(self, first: int, second: int) -> float:
        """The mean weight of all pairs between two groups."""
        ours, theirs = self.members[first], self.members[second]
        total: float = sum(
            self.weights.get((a, b) if a < b else (b, a), self.not_scored)
            for a in ours
            for b in theirs
        )
        return total / (len(ours) * len(theirs))
