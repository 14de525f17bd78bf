"""`byname propose`: work out who in the register may be whom."""

import click

from byname.cli.context import known, now, open_register, today
from byname.cli.output import print_json, progress


@click.command(epilog="Example: byname propose, and then: byname review")
@click.option(
    "--backend",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    envvar="BYNAME_LINKAGE",
    help="Where to work it out; Spark is for millions of people.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(backend: str, as_json: bool) -> None:
    """Propose who is who among everybody in the register. Decides nothing: see `byname review`."""
    open_register()
    from django.conf import settings

    from byname.linkage import proposing, records, write

    day, moment = today(), known("now")
    rows = records.rows_of_register(
        as_of=day, known_on=moment, progress=lambda found, total: progress(found, total, "reading")
    )
    if not as_json:
        click.echo(f"Comparing {len(rows):,} people …", err=True)
    found = proposing.among(rows, backend=backend)
    kept = write.propose(found, as_of=day, by=settings.BYNAME_BY, at=now())
    if as_json:
        print_json({"people": found.people, "pairs": found.pairs, "proposals": kept})
        return
    likely = sum(one.probability >= proposing.PROBABLY for one in found.proposals)
    click.echo(
        f"{found.people:,} people, {found.pairs:,} pairs compared. Proposals: {kept:,}; "
        f"more likely one person than not: {likely:,}."
    )
    if kept:
        click.echo("Decide them with: byname review")
