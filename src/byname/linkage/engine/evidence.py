"""What is said of a pair: plain values that need no engine to be read."""

from collections.abc import Hashable
from typing import NamedTuple


class Evidence(NamedTuple):
    """What one aspect says of a pair: the finding, its weight in bits, and the values compared.

    A weight above 0 speaks for one person, below 0 against. `commonness` is the share of rows (0
    to 1) with the rarer of the two values, where that was weighed; `shared` is how many records
    have the value that is in common, where that was.
    """

    aspect: str
    finding: str
    weight: float
    left: str
    right: str
    commonness: float | None
    shared: int | None = None


class Pair(NamedTuple):
    """Two records that may be one person. `weight` is the whole evidence in bits, prior included."""

    left: Hashable
    right: Hashable
    probability: float
    weight: float
    evidence: tuple[Evidence, ...]
