"""The only inserter of the queue: proposals in, one transaction, one line in the audit chain."""

import json
from collections.abc import Mapping
from datetime import date, datetime

from byname.linkage.models import Proposal, Run
from byname.linkage.proposing import Found, Proposed
from byname.register import audit
from byname.register.writing import writing


def propose(found: Found, *, as_of: date, by: str, at: datetime) -> int:
    """Keep the proposals of a run over the whole register in place of those before; their number."""
    with writing(by, at):
        Run.objects.all().delete()
        kept = _keep(found, found.proposals, as_of=as_of, by=by, at=at)
        _tell(kept, by=by, at=at)
        return kept


def propose_more(
    found: Found, records: Mapping[str, int], *, as_of: date, by: str, at: datetime
) -> int:
    """Keep proposals between a list just taken in and the register beside those there are.

    `records` gives the person of each id of `found` that is none of the register.
    """
    with writing(by, at):
        there = set(Proposal.objects.values_list("left_id", "right_id"))
        fresh = [one for one in found.proposals if _pair(one, records) not in there]
        kept = _keep(found, fresh, as_of=as_of, by=by, at=at, records=records)
        _tell(kept, by=by, at=at)
        return kept


def _keep(
    found: Found, proposals: "tuple[Proposed, ...] | list[Proposed]", *, as_of: date, by: str,
    at: datetime, records: Mapping[str, int] | None = None,
) -> int:  # fmt: skip
    looked = json.dumps([list(one) for one in found.looked])
    run = Run(
        made=at, made_by=by, as_of=as_of, people=found.people, pairs=found.pairs, looked=looked
    )
    run.save()
    rows = []
    for one in proposals:
        left, right = _pair(one, records or {})
        rows.append(
            Proposal(
                run=run,
                left_id=left,
                right_id=right,
                probability=one.probability,
                weight=one.weight,
                stake=one.stake,
                evidence=json.dumps([list(evidence) for evidence in one.evidence]),
            )
        )
    Proposal.objects.bulk_create(rows, batch_size=500)
    return len(rows)


def _pair(one: Proposed, records: Mapping[str, int]) -> tuple[int, int]:
    people = sorted(records[id_] if id_ in records else int(id_) for id_ in (one.left, one.right))
    return people[0], people[1]


def _tell(kept: int, *, by: str, at: datetime) -> None:
    audit.add_line(by=by, at=at, action="propose identities", subject={"proposals": kept})
