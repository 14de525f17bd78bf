"""What the commands about identity share: two people named, a decision made and told."""

from datetime import datetime

import click

from byname.cli.context import known, now, open_register, person_called
from byname.cli.failures import UserError
from byname.cli.output import safe_line
from byname.register.identity import Verdict


def two_people(left: str, right: str) -> tuple[int, int]:
    """The people of these numbers or names. Raises UserError for one person named twice."""
    moment = known("now")
    first, second = (person_called(text, moment, as_written=True) for text in (left, right))
    if first == second:
        raise UserError(f"{left!r} and {right!r} are the same record, number {first}")
    return first, second


def name_of(person: int) -> str:
    """What a person is called now."""
    from byname.cli.context import today
    from byname.register import read

    timeline = read.person_timeline(person, as_of=today(), known_on=known("now"))
    return safe_line(timeline.name()) or "(no name)"


def decide(left: int, right: int, verdict: Verdict, reason: str) -> int:
    """Make a decision and give its number."""
    from django.conf import settings

    from byname.register import write

    return write.decide(left, right, verdict, by=settings.BYNAME_BY, at=now(), reason=reason)


def withdraw(decision: int) -> None:
    """Undo a decision."""
    from django.conf import settings

    from byname.register import write

    write.undo_decision(decision, by=settings.BYNAME_BY, at=now())


def standing(left: int, right: int, moment: datetime) -> list[int]:
    """The decisions that say these two records are one person and stand."""
    from byname.register import read

    pair = {left, right}
    return [
        one.id
        for one in read.identity_decisions()
        if one.known(moment) and one.verdict is Verdict.SAME and {one.left, one.right} == pair
    ]


reason_option = click.option(
    "--reason", required=True, help="Why; kept with the decision, for whoever looks again."
)

__all__ = [
    "decide", "name_of", "open_register", "reason_option", "standing", "two_people", "withdraw",
]  # fmt: skip
