"""`byname split`: decide that two records are different people."""

import click

from byname.cli import identity
from byname.cli.context import known
from byname.register.identity import Verdict


@click.command(epilog='Example: byname split 12 340 --reason "brothers, born a year apart"')
@click.argument("left", type=int)
@click.argument("right", type=int)
@identity.reason_option
def command(left: int, right: int, reason: str) -> None:
    """Decide that LEFT and RIGHT, by number, are different people.

    Where a decision had made just these two one person, it is undone first.
    """
    identity.open_register()
    from byname.register.writing import together

    with together():
        undone = identity.standing(left, right, known("now"))
        for decision in undone:
            identity.withdraw(decision)
        made = identity.decide(left, right, Verdict.DIFFERENT, reason)
    if undone:
        click.echo(f"Undone: decision {', '.join(map(str, undone))}.")
    click.echo(
        f"{left} {identity.name_of(left)} and {right} {identity.name_of(right)} are different "
        f"people (decision {made})."
    )
    click.echo(f"To undo it: byname undo {made}")
