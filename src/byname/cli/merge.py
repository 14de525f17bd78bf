"""`byname merge`: decide that two records are one person."""

import click

from byname.cli import identity
from byname.register.identity import Verdict


@click.command(epilog='Example: byname merge 12 340 --reason "same birth date and case number"')
@click.argument("left")
@click.argument("right")
@identity.reason_option
def command(left: str, right: str, reason: str) -> None:
    """Decide that LEFT and RIGHT, by number or name, are the same person.

    Nothing is rewritten: undoing the decision gives back exactly what was before.
    """
    identity.open_register()
    first, second = identity.two_people(left, right)
    names = f"{first} {identity.name_of(first)} and {second} {identity.name_of(second)}"
    decision = identity.decide(first, second, Verdict.SAME, reason)
    click.echo(f"{names} are one person (decision {decision}).")
    click.echo(f"To undo it: byname undo {decision}")
