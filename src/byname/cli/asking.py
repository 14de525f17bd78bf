"""What the commands that count share: the options of a question, and how a figure is put as JSON.

The options of a scope are made from the attributes there are, so that a new one needs no code here.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import click

from byname.cli.context import person_called
from byname.cli.failures import UserError
from byname.figures.measures import ATTRIBUTES, Question

Command = Callable[..., Any]
_APART = ("body", "state")  # asked in words of their own: --body, --country
SCOPES = tuple(name for name in ATTRIBUTES if name not in _APART)

language_option = click.option(
    "--language", type=click.Choice(["en", "be", "ru"]), default="en", help="Of the words."
)


def question_options(command: Command) -> Command:
    """Options for everything a measure may be asked besides its day and its knowledge."""
    options = [
        click.option("--country", default="", help="State whose cases are counted, as az; or all."),
        click.option("--body", default="", help="Count only whom this body recognises."),
        click.option("--but-not", default="", help="And whom this body does not recognise."),
        click.option("--since", default="", help="First day, as 2020 or 2020-08-09."),
        click.option("--in", "period", default="", help="The days counted, as 2024 or 2024-03."),
        click.option("--days", type=click.IntRange(min=0), help="How many days."),
        *(click.option(f"--{name}", default="", help=_help(name)) for name in SCOPES),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def _help(name: str) -> str:
    closed = ATTRIBUTES[name].closed
    values = f": {', '.join(closed)}" if closed else ""
    return f"Count only those of this {name}{values}."


def read_question(given: dict[str, Any], known_on: datetime, person: str = "") -> dict[str, Any]:
    """The question in the options that were given, as keywords of a count."""
    first, last = _days(given["since"], given["period"])
    asked = {
        "state": given["country"].lower(),
        "body": given["body"],
        "but_not": given["but_not"],
        "since": first,
        "until": last,
        "days": given["days"],
        "scope": {name: given[name] for name in SCOPES if given[name]},
    }
    if person:
        asked["person"] = person_called(person, known_on)
    return asked


def _days(since: str, period: str) -> tuple[date | None, date | None]:
    """The first and last day asked about, from --since or --in."""
    from byname.register.dates import parse

    if since and period:
        raise UserError("give --since or --in, not both")
    if not since and not period:
        return None, None
    given = parse(since or period)
    return given.earliest, given.latest if period else None


def question_as_json(asked: Question) -> dict[str, object]:
    """A question's scope, with None for what was not asked."""
    return {
        "country": asked.state or "all",
        "body": asked.body or "any",
        "but_not": asked.but_not or None,
        "since": asked.since.isoformat() if asked.since != date.min else None,
        "until": asked.until.isoformat() if asked.until != date.max else None,
        "days": asked.days,
        "scope": dict(asked.scope),
    }


def question_in_words(asked: Question) -> str:
    """The scope in a line, empty when there is none: "sex female, article 342"."""
    parts = [f"{name} {value}" for name, value in asked.scope]
    if asked.body:
        parts.insert(0, f"recognised by {asked.body}")
    if asked.but_not:
        parts.insert(1, f"not by {asked.but_not}")
    if asked.days is not None:
        parts.append(f"{asked.days:,} days")
    if asked.since != date.min:
        parts.append(f"since {asked.since}")
    if asked.until != date.max:
        parts.append(f"until {asked.until}")
    return ", ".join(parts)
