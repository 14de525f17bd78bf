"""`byname init`: make what a register needs, and say what was made."""

import secrets
from pathlib import Path

import click

from byname.cli.context import json_option, open_register
from byname.cli.output import print_json


@click.command(epilog="Example: BYNAME_HOME=~/register byname init")
@json_option
def command(as_json: bool) -> None:
    """Make an empty register in BYNAME_HOME, or bring the one there up to date."""
    from byname.config.home import read_environment

    environment = read_environment()
    made: list[str] = []
    for folder in (
        environment.home,
        environment.sources,
        environment.secret_file.parent,
        environment.profiles,
        environment.home / "static",
    ):
        if not folder.is_dir():
            folder.mkdir(mode=0o700, parents=True)
            made.append(f"folder {folder}")
    if not environment.secret_file.exists():
        _write_secret(environment.secret_file)
        made.append(f"secret key {environment.secret_file}")
    made += _tables()
    if as_json:
        print_json({"home": str(environment.home), "made": made})
        return
    for what in made:
        click.echo(f"Made {what}")
    if not made:
        click.echo(f"The register in {environment.home} is complete; nothing was changed.")


def _write_secret(path: Path) -> None:
    beside = path.with_name(".secret-incoming")
    beside.touch(mode=0o600)
    beside.write_text(secrets.token_urlsafe(50), encoding="ascii")
    beside.replace(path)


def _tables() -> list[str]:
    open_register(must_exist=False)
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not missing:
        return []
    call_command("migrate", verbosity=0, interactive=False)
    name = connection.settings_dict["NAME"]
    return [f"tables in {connection.vendor} database {name} ({len(missing)} migrations)"]
