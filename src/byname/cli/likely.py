"""Who of a list that is about to be taken in is probably in the register already."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from byname.cli.context import now, today
from byname.cli.output import print_table, safe_line
from byname.register import read
from byname.register.fold import timeline

if TYPE_CHECKING:
    from byname.intake.plan import Plan
    from byname.linkage.proposing import Found, Proposed

_SHOWN = 12
_NEW = "new:"


def look(plan: "Plan") -> "Found | None":
    """Compare the new people of a plan with everybody in the register; None if there is no need.

    Not with those of the same list, where it has ids: these decide there.
    """
    if not plan.new or plan.already or not read.people(known_on=plan.known_on):
        return None
    from byname.intake.plan import would_be
    from byname.linkage import proposing, records

    day = today()
    theirs = []
    for at, one in enumerate(plan.new):
        entries = would_be(one, plan)
        life = timeline(entries, as_of=day, known_on=plan.known_on)
        on_list = f"{plan.reading.list_name}: {one.listed.list_id}" if one.listed.list_id else ""
        theirs.append(
            records.row_of(
                life, id_=f"{_NEW}{at}", as_of=day, list_ids=(on_list,) if on_list else ()
            )
        )
    theirs = [row for row in theirs if row.names]
    ours = records.rows_of_register(as_of=day, known_on=plan.known_on)
    if any(row.list_ids for row in theirs):
        here = f"{plan.reading.list_name}: "
        ours = [row for row in ours if not any(one.startswith(here) for one in row.list_ids)]
    return proposing.between(ours, theirs) if ours and theirs else None


def likely(found: "Found | None") -> "list[Proposed]":
    """Those more likely one person than not, the strongest first."""
    from byname.linkage.proposing import PROBABLY

    return [one for one in found.proposals if one.probability >= PROBABLY] if found else []


def _two(one: "Proposed", plan: "Plan") -> tuple[str, int, str]:
    """The label on the list, and the number and name of the person in the register."""
    listed, person = (one.left, one.right) if one.left.startswith(_NEW) else (one.right, one.left)
    label = plan.new[int(listed.removeprefix(_NEW))].listed.label
    known = read.person_timeline(int(person), as_of=today(), known_on=plan.known_on)
    return safe_line(label), int(person), safe_line(known.name())


def show(found: "Found | None", plan: "Plan", *, everybody: bool) -> None:
    """Say how many are probably known already, and why, the strongest first."""
    if found is None:
        return
    from byname.linkage.wording import in_words

    probable = likely(found)
    if not probable:
        click.echo("None of the new people is probably somebody you already have.")
        return
    new = {one.left if one.left.startswith(_NEW) else one.right for one in probable}
    word = "person" if len(new) == 1 else "people"
    click.secho(f"\nProbably {len(new):,} {word} you already have", bold=True)
    shown = probable if everybody else probable[:_SHOWN]
    print_table(
        ("on the list", "in the register", "probability", "why"),
        [
            (label, f"{person} {name}", f"{one.probability:.2f}", in_words(one.evidence))
            for one in shown
            for label, person, name in [_two(one, plan)]
        ],
    )
    if len(probable) > len(shown):
        click.echo(f"… and {len(probable) - len(shown):,} more (all of them with --all)")
    click.echo("Nobody is merged by this: after the import, decide with byname review.")


def as_json(found: "Found | None", plan: "Plan") -> list[dict[str, object]]:
    """The same for machines."""
    from byname.linkage.wording import in_words

    return [
        {
            "label": label,
            "person": person,
            "name": name,
            "probability": round(one.probability, 4),
            "why": in_words(one.evidence),
        }
        for one in likely(found)
        for label, person, name in [_two(one, plan)]
    ]


def keep(found: "Found | None", plan: "Plan") -> int:
    """Put the proposals into the queue, now that the people of the list have numbers."""
    if found is None or not found.proposals:
        return 0
    from django.conf import settings

    from byname.linkage import write

    there: Mapping[str, int] = read.list_records(plan.reading.list_name)
    records = {f"{_NEW}{at}": there[one.key] for at, one in enumerate(plan.new)}
    return write.propose_more(found, records, as_of=today(), by=settings.BYNAME_BY, at=now())
