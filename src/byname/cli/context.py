"""What commands share: the register made ready, the clock, and how days are given.

The only place below which nothing reads a clock.
"""

import os
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import click

from byname.cli.failures import UserError


def open_register(*, must_exist: bool = True) -> None:
    """Set Django up for the register in BYNAME_HOME. Raises UserError when there is none."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byname.config.settings")
    import django

    from byname.config.home import read_environment

    environment = read_environment()
    if must_exist and not environment.database_url and not environment.database.exists():
        raise UserError(
            f"there is no register in {environment.home} yet. Make one with: byname init "
            "(or set BYNAME_HOME to the folder where yours is)"
        )
    django.setup()
    if must_exist:
        _check_tables()


def _check_tables() -> None:
    """Refuse a register whose tables an earlier byname made. Raises UserError."""
    import importlib
    import pkgutil

    from django.apps import apps
    from django.db import connection
    from django.db.migrations.recorder import MigrationRecorder
    from django.utils.module_loading import module_has_submodule

    applied = MigrationRecorder(connection).applied_migrations()
    for app in apps.get_app_configs():
        if not app.name.startswith("byname.") or not module_has_submodule(app.module, "migrations"):
            continue
        folder = importlib.import_module(f"{app.name}.migrations").__path__
        for module in pkgutil.iter_modules(folder):
            if module.name[0] in "0123456789" and (app.label, module.name) not in applied:
                raise UserError(
                    "this register was made by an earlier byname and lacks tables. Make a copy of "
                    "it, then bring it up to date with: byname init"
                )


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)


def zone() -> ZoneInfo:
    """The register's time zone."""
    from django.conf import settings

    return ZoneInfo(settings.TIME_ZONE)


def today() -> date:
    """Today in the register's time zone."""
    return now().astimezone(zone()).date()


class Day(click.ParamType[Any]):
    """A day, as 2014-08-10 or the word today."""

    name = "day"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | str:
        """The day; the word is resolved later, when the register's time zone is known."""
        if isinstance(value, date):
            return value
        if value == "today":
            return "today"
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2014-08-10, or today", param, ctx)


class Moment(click.ParamType[Any]):
    """A moment, as 2026-05-21T12:00, a day (its end is meant) or the word now."""

    name = "moment"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime | date | str:
        """The moment, naive unless it names a zone; resolved by :func:`known`."""
        if isinstance(value, date):
            return value
        if value == "now":
            return "now"
        text = str(value)
        try:
            return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        except ValueError:
            self.fail(
                f"{value!r} is not a moment; write 2026-05-21, 2026-05-21T12:00 or now", param, ctx
            )


def day_of(value: date | str) -> date:
    """The day that was given, in the register's time zone."""
    return value if isinstance(value, date) else today()


def known(value: datetime | date | str) -> datetime:
    """The aware moment that was given; a day means its end, in the register's time zone."""
    if isinstance(value, str):
        return now()
    if isinstance(value, datetime):
        return value if value.tzinfo else value.replace(tzinfo=zone())
    midnight = datetime.combine(value + timedelta(days=1), time.min, tzinfo=zone())
    return midnight - timedelta(microseconds=1)


as_of_option = click.option(
    "--as-of", type=Day(), default="today", show_default=True, help="The day it is about."
)
known_on_option = click.option(
    "--known-on",
    type=Moment(),
    default="now",
    show_default=True,
    help="Answer with what was known at this moment.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


def person_called(text: str, known_on: datetime, *, as_written: bool = False) -> int:
    """The person of this number or name, in any spelling.

    ``as_written``: only a name just as the register has it will do, for what changes something.
    Raises UserError when there is none, or several.
    """
    from byname.register import read

    if text.isdigit():
        return int(text)
    found = read.find(text, known_on=known_on)
    best = [one for one in found if one.rank == found[0].rank] if found else []
    if as_written:
        best = [one for one in best if one.rank < 2]
    if len(best) == 1:
        return best[0].person
    if best:
        listed = "\n".join(f"  {one.person}  {one.matched}" for one in best)
        raise UserError(f"several people are called {text!r}; give the number of one:\n{listed}")
    near = read.search(text, known_on=known_on, limit=5)
    sure = [one for one in near if one.score >= read.SURE]
    if len(sure) == 1 and not as_written:
        return sure[0].person
    listed = "\n".join(f"  {one.person}  {one.matched}" for one in near)
    hint = f"; the nearest:\n{listed}" if near else ""
    raise UserError(f"nobody in the register is called {text!r}{hint}")
