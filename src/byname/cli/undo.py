"""`byname undo`: take back a decision on who is who."""

import click

from byname.cli import identity
from byname.cli.context import known
from byname.cli.output import print_table, safe_line


@click.command(epilog="Example: byname undo 7. Without a number: lists the decisions that stand.")
@click.argument("decision", type=int, required=False)
def command(decision: int | None) -> None:
    """Take back a DECISION on who is who: the register is again as it was without it."""
    identity.open_register()
    if decision is not None:
        identity.withdraw(decision)
        click.echo(f"Undone: decision {decision}.")
        return
    from byname.register import read

    moment = known("now")
    there = [one for one in read.identity_decisions() if one.known(moment)]
    if not there:
        click.echo("No decision stands.")
        return
    print_table(
        ("decision", "people", "verdict", "on", "by", "reason"),
        [
            (
                one.id,
                f"{one.left} {one.right}",
                one.verdict.value,
                f"{one.recorded:%Y-%m-%d}",
                safe_line(one.recorded_by),
                safe_line(one.reason),
            )
            for one in there
        ],
    )
