"""`byname withdraw`: take an entry back; what was known before stays answerable."""

import click

from byname.cli.context import now, open_register


@click.command(epilog='Example: byname withdraw 1204 --because "the source corrected itself"')
@click.argument("entries", type=int, nargs=-1, required=True)
@click.option("--because", required=True, help="Why; kept with the entry.")
def command(entries: tuple[int, ...], because: str) -> None:
    """Withdraw ENTRIES, by the numbers that `byname show` prints."""
    open_register()
    from django.conf import settings

    from byname.register import write

    write.withdraw(list(entries), by=settings.BYNAME_BY, at=now(), reason=because)
    click.echo(f"Withdrawn: {', '.join(map(str, entries))}.")
