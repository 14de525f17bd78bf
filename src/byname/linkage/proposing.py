"""From people to proposals: linkage run over the register, or between it and a list.

Takes rows of people. Gives pairs with their evidence and what a decision is worth. Writes nothing:
:mod:`byname.linkage.write` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa

from byname.linkage.engine.evidence import Evidence
from byname.linkage.engine.linked import Linked
from byname.linkage.engine.linking import link
from byname.linkage.records import MAPPING, SIDE, Row, as_table

# What is shown as "probably": more likely one person than not.
PROBABLY = 0.5
# The least probability that is worth somebody's time.
WORTH_A_LOOK = 0.05


@dataclass(frozen=True, slots=True)
class Proposed:
    """Two people who may be one; ids as in the rows. ``stake``: see :func:`stake`."""

    left: str
    right: str
    probability: float
    weight: float
    stake: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a run found, and what it looked at: rules of blocking with the pairs each added."""

    proposals: tuple[Proposed, ...]
    people: int
    pairs: int
    looked: tuple[tuple[str, int | None], ...]


def stake(left: Row, right: Row) -> int:
    """What hangs on whether two people are one: 8 when both are held, since one is counted twice.

    5 when one is held (the other's entries are missing from a life that is in a figure), 3 when one
    is recognised, 1 else. A decision is worth its probability times its stake.
    """
    held = left.held + right.held
    if held == 2:
        return 8
    if held == 1:
        return 5
    return 3 if left.recognised or right.recognised else 1


def among(rows: Sequence[Row], *, backend: str = "duckdb") -> Found:
    """Who may be whom among these people."""
    return _found(rows, link(as_table(rows), MAPPING, backend=backend, threshold=WORTH_A_LOOK))


def between(ours: Sequence[Row], theirs: Sequence[Row], *, backend: str = "duckdb") -> Found:
    """Who of a list may be whom of the register. The ids of both must be distinct."""
    table = pa.concat_tables([as_table(ours, side="ours"), as_table(theirs, side="theirs")])
    linked = link(table, MAPPING, between=SIDE, backend=backend, threshold=WORTH_A_LOOK)
    return _found([*ours, *theirs], linked)


def _found(rows: Sequence[Row], linked: Linked) -> Found:
    by_id = {row.id: row for row in rows}
    proposals = []
    for pair in linked.pairs:
        left, right = by_id[str(pair.left)], by_id[str(pair.right)]
        if not _two_on_one_list(left, right):
            proposals.append(
                Proposed(
                    left.id, right.id, pair.probability, pair.weight, stake(left, right),
                    pair.evidence,
                )
            )  # fmt: skip
    looked = tuple((one.rule, one.pairs) for one in linked.blocking.rules)
    return Found(tuple(proposals), len(rows), linked.blocking.pairs, looked)


def _two_on_one_list(left: Row, right: Row) -> bool:
    """Whether a list has both under ids of its own: within one list its own id decides."""
    ours, theirs = ({one.rpartition(": ")[0] for one in row.list_ids} for row in (left, right))
    return bool(ours & theirs) and not set(left.list_ids) & set(right.list_ids)
