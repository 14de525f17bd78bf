"""`byname check-register`: is what the register holds whole?"""

import sys

import click

from byname.cli.context import json_option, now, open_register
from byname.cli.output import print_json, stages


@click.command(epilog="Example: byname check-register")
@click.option("--tidy", is_flag=True, help="Remove kept bytes that no source refers to.")
@click.option(
    "--rebuild", is_flag=True, help="Make the spells anew first, as after a change of the window."
)
@json_option
def command(tidy: bool, rebuild: bool, as_json: bool) -> None:
    """Verify the audit chain, the recorded digests, the kept bytes, the triggers and the spells.

    Folds everybody anew and compares with the table that figures are counted from. Leaves with 1
    when anything differs.
    """
    open_register()
    from django.conf import settings

    from byname.register import checks, write

    if rebuild:
        write.rebuild_spells(by=settings.BYNAME_BY, at=now())
    with stages() as tell:
        found = list(checks.check_register(tell=tell))
    tidied = checks.tidy() if tidy else []
    if as_json:
        print_json({"whole": not found, "found": found, "tidied": tidied})
    else:
        for line in found:
            click.echo(line)
        for sha256 in tidied:
            click.echo(f"Removed bytes nobody refers to: {sha256}")
        if not found:
            click.echo("The register is whole: audit chain, entries, bytes, triggers and spells.")
    if found:
        sys.exit(1)
