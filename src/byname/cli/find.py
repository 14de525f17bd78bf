"""`byname find`: people by name, in any script and spelling."""

from datetime import date, datetime

import click

from byname.cli.context import json_option, known, known_on_option, open_register
from byname.cli.output import print_json, print_table, safe_line


@click.command(epilog='Example: byname find "Tikhanovskaya"')
@click.argument("name")
@known_on_option
@click.option("--limit", default=10, show_default=True, type=click.IntRange(1, 200))
@json_option
def command(name: str, known_on: datetime | date | str, limit: int, as_json: bool) -> None:
    """Find people by NAME: any script or romanisation, typing errors, the beginning of a word.

    Two people may share a name: a match is never a proof that it is they.
    """
    open_register()
    from byname.register import read

    found = read.search(name, known_on=known(known_on), limit=limit)
    sure = [one for one in found if one.score >= read.SURE]
    if as_json:
        rows = [{"person": n.person, "matched": n.matched, "score": n.score} for n in found]
        print_json({"known": bool(sure), "found": rows})
        return
    if not sure:
        nearest = "; the nearest:" if found else "."
        click.echo(f"Nobody in the register is called {safe_line(name)!r}{nearest}")
    if sure or found:
        rows_ = [(n.person, safe_line(n.matched), f"{n.score:.2f}") for n in sure or found]
        print_table(("person", "matched name", "near"), rows_)
