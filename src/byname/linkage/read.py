"""What the queue holds, for the terminal and for screens: frozen values, nothing written.

A pair that is one person by now, or was decided to be different, is not in the queue; one that
somebody was unsure of comes last. The queue is sorted by what a decision is worth.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime

from byname.linkage.engine.evidence import Evidence
from byname.linkage.models import Proposal, Run
from byname.register import read as register
from byname.register.identity import Clusters, Decision, Verdict


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposal that waits for a decision. `worth` is its probability times its stake."""

    left: int
    right: int
    probability: float
    weight: float
    stake: int
    evidence: tuple[Evidence, ...]
    unsure: Decision | None = None

    @property
    def worth(self) -> float:
        """What a decision is worth: the probability that something is wrong, times what hangs on it."""
        return self.probability * self.stake


@dataclass(frozen=True, slots=True)
class RunView:
    """What the last run over the register looked at."""

    made: datetime
    as_of: date
    people: int
    pairs: int
    looked: tuple[tuple[str, int | None], ...]


def queue(*, known_on: datetime) -> list[Proposed]:
    """The proposals that wait, the one most worth deciding first."""
    decided = [one for one in register.identity_decisions() if one.known(known_on)]
    who = Clusters(decided)
    different = {_pair(who, one) for one in decided if one.verdict is Verdict.DIFFERENT}
    unsure = {_pair(who, one): one for one in decided if one.verdict is Verdict.UNSURE}
    best: dict[tuple[int, int], Proposed] = {}
    for row in Proposal.objects.all().order_by("-weight"):
        pair = tuple(sorted((who.of(row.left_id), who.of(row.right_id))))
        key = (pair[0], pair[1])
        if key[0] != key[1] and key not in different and key not in best:
            best[key] = _proposed(row, key, unsure.get(key))
    return sorted(best.values(), key=lambda one: (one.unsure is not None, -one.worth, one.left))


def last_run() -> RunView | None:
    """What the last run looked at; None before the first."""
    row = Run.objects.order_by("-made").first()
    if row is None:
        return None
    looked = tuple((rule, pairs) for rule, pairs in json.loads(row.looked))
    return RunView(row.made, row.as_of, row.people, row.pairs, looked)


def _pair(who: Clusters, decision: Decision) -> tuple[int, int]:
    left, right = sorted((who.of(decision.left), who.of(decision.right)))
    return left, right


def _proposed(row: Proposal, pair: tuple[int, int], unsure: Decision | None) -> Proposed:
    evidence = tuple(Evidence(*one) for one in json.loads(row.evidence))
    return Proposed(*pair, row.probability, row.weight, row.stake, evidence, unsure)
