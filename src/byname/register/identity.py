"""Who is who: from decisions to clusters of records that are one person. Pure.

*Same* is transitive; *different* must not be contradicted by it. Records are never touched: the
clusters are a function of the decisions that stand at a moment, so withdrawing one gives back
exactly what was before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What somebody decided of two records."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class IdentityError(ValueError):
    """A decision would contradict one that stands; the message names both."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; ``left`` < ``right`` are person ids, moments are aware."""

    id: int
    left: int
    right: int
    verdict: Verdict
    recorded: datetime
    recorded_by: str = ""
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""

    def known(self, known_on: datetime) -> bool:
        """Whether the decision stood at the moment."""
        return self.recorded <= known_on and (self.withdrawn is None or self.withdrawn > known_on)


class Clusters:
    """Records grouped into people. The smallest id of a group stands for it."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._parent: dict[int, int] = {}
        self._members: dict[int, set[int]] = {}
        for decision in decisions:
            if decision.verdict is Verdict.SAME:
                self._join(decision.left, decision.right)

    def of(self, person: int) -> int:
        """The id that stands for the person this record belongs to."""
        while (parent := self._parent.get(person, person)) != person:
            person = parent
        return person

    def members(self, person: int) -> frozenset[int]:
        """All records of the person, this one included."""
        root = self.of(person)
        return frozenset(self._members.get(root, {root}))

    def merged(self) -> Iterator[frozenset[int]]:
        """The groups of more than one record."""
        return (frozenset(group) for group in self._members.values())

    def _join(self, left: int, right: int) -> None:
        first, second = sorted((self.of(left), self.of(right)))
        if first == second:
            return
        self._parent[second] = first
        group = self._members.setdefault(first, {first})
        group |= self._members.pop(second, {second})


def clusters(decisions: Iterable[Decision], known_on: datetime) -> Clusters:
    """The people of the register as the decisions known at a moment have them."""
    return Clusters(decision for decision in decisions if decision.known(known_on))


def check_decision(left: int, right: int, verdict: Verdict, standing: Iterable[Decision]) -> None:
    """Refuse a decision that contradicts those that stand. Raises :class:`IdentityError`."""
    standing = list(standing)
    if left == right:
        raise IdentityError(f"record {left} is compared with itself")
    same = Clusters(standing)
    if verdict is Verdict.DIFFERENT and same.of(left) == same.of(right):
        raise IdentityError(
            f"records {left} and {right} were decided to be the same person "
            f"({_name(_path(left, right, standing))}); undo that first"
        )
    if verdict is Verdict.SAME:
        _check_joinable(left, right, same, standing)


def _check_joinable(left: int, right: int, same: Clusters, standing: list[Decision]) -> None:
    ours, theirs = same.members(left), same.members(right)
    for decision in standing:
        pair = {decision.left, decision.right}
        if decision.verdict is Verdict.DIFFERENT and pair & ours and pair & theirs:
            raise IdentityError(
                f"records {left} and {right} cannot be the same person: decision {decision.id} "
                f"says that {decision.left} and {decision.right} are different; undo that first"
            )


def _path(left: int, right: int, standing: list[Decision]) -> list[Decision]:
    """The decisions that make the two one person, any shortest chain of them."""
    same = [decision for decision in standing if decision.verdict is Verdict.SAME]
    reached: dict[int, list[Decision]] = {left: []}
    queue = [left]
    while queue and right not in reached:
        at = queue.pop(0)
        for decision in same:
            for here, there in (
                (decision.left, decision.right),
                (decision.right, decision.left),
            ):
                if here == at and there not in reached:
                    reached[there] = [*reached[at], decision]
                    queue.append(there)
    return reached.get(right, [])


def _name(path: list[Decision]) -> str:
    word = "decision" if len(path) == 1 else "decisions"
    return f"{word} {', '.join(str(decision.id) for decision in path)}"
