"""`byname changes`: what changed in a figure and why, between days or moments of knowledge."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from byname.cli.asking import language_option, question_options, read_question
from byname.cli.context import (
    Day,
    Moment,
    as_of_option,
    day_of,
    json_option,
    known,
    known_on_option,
    open_register,
)
from byname.cli.failures import UserError
from byname.cli.output import print_json, print_table, progress, safe_line

if TYPE_CHECKING:
    from byname.figures.changes import Change, Changes

_EXAMPLES = """\b
Examples:
  byname changes held --from 2025-05-21 --to 2025-12-23 --country by
  byname changes held --as-of 2025-05-21 --known-from 2025-06-01 --known-to now
"""


@click.command(epilog=_EXAMPLES)
@click.argument("measure")
@click.option("--from", "first", type=Day(), help="The earlier day.")
@click.option("--to", "last", type=Day(), default="today", help="The later day.")
@click.option("--known-from", type=Moment(), help="The earlier moment of knowledge.")
@click.option("--known-to", type=Moment(), default="now", help="The later moment of knowledge.")
@as_of_option
@known_on_option
@question_options
@click.option("--names", is_flag=True, help="Print the people, each with the entry that did it.")
@language_option
@json_option
def command(
    measure: str,
    first: date | str | None,
    last: date | str,
    known_from: datetime | date | str | None,
    known_to: datetime | date | str,
    as_of: date | str,
    known_on: datetime | date | str,
    names: bool,
    language: str,
    as_json: bool,
    **given: Any,
) -> None:
    """Say what changed in a MEASURE and why: between two days (--from, --to), or, for one day,
    between two moments of knowledge (--known-from, --known-to).
    """
    if (first is None) == (known_from is None):
        raise UserError("give either --from and --to, or --known-from and --known-to")
    open_register()
    from byname.figures.changes import between_days, between_moments

    if first is not None:
        moment = known(known_on)
        asked = read_question(given, moment)
        found = between_days(
            measure,
            first=day_of(first),
            last=day_of(last),
            known_on=moment,
            progress=progress,
            **asked,
        )
    else:
        assert known_from is not None
        moment = known(known_to)
        asked = read_question(given, moment)
        found = between_moments(
            measure,
            as_of=day_of(as_of),
            known_from=known(known_from),
            known_to=moment,
            progress=progress,
            **asked,
        )
    if as_json:
        print_json(_as_json(found, language))
    else:
        _print(found, language, names)


def _print(found: "Changes", language: str, names: bool) -> None:
    from byname.figures.changes import in_words

    click.secho(in_words(found, language), bold=True)
    click.echo(found.after.definition(language))
    for figure in (found.before, found.after):
        click.echo(
            f"{figure.amount()}: as of {figure.as_of}, as known on "
            f"{figure.known_on:%Y-%m-%d %H:%M %Z}."
        )
    if names:
        called = _names(found, language)
        rows = [
            (one.person, safe_line(called.get(one.person, "")), one.direction, _why(one))
            for one in found.people
        ]
        print_table(("person", "name", "what", "why"), rows)


def _why(change: "Change") -> str:
    told = [f"{e.kind.value} {e.date} ({e.source.label()})" for e in change.reason.entries]
    return safe_line(f"{change.reason.cause}{': ' if told else ''}{'; '.join(told)}")


def _names(found: "Changes", language: str) -> dict[int, str]:
    """What the people are called, from the knowledge in which they were counted."""
    from byname.register import read

    called: dict[int, str] = {}
    for figure in (found.before, found.after):
        people = [one.person for one in found.people if one.person in set(figure.people)]
        for life in read.timelines(as_of=figure.as_of, known_on=figure.known_on, only=people):
            called[life.person] = life.name(language)
    return called


def _as_json(found: "Changes", language: str) -> dict[str, object]:
    from byname.figures.changes import in_words

    called = _names(found, language)
    return {
        "measure": found.after.measure.name,
        "in_words": in_words(found, language),
        "before": _figure(found.before),
        "after": _figure(found.after),
        "groups": [
            {
                "what": group.direction,
                "cause": group.cause,
                "kind": group.kind,
                "ground": group.ground,
                "people": group.people,
            }
            for group in found.groups()
        ],
        "people": [
            {
                "person": one.person,
                "name": called.get(one.person, ""),
                "what": one.direction,
                "before": one.before.name.lower(),
                "after": one.after.name.lower(),
                "cause": one.reason.cause,
                "kind": one.reason.kind,
                "entries": [entry.id for entry in one.reason.entries],
            }
            for one in found.people
        ],
    }


def _figure(figure: Any) -> dict[str, object]:
    return {
        "low": figure.low,
        "high": figure.high,
        "as_of": figure.as_of.isoformat(),
        "known_on": figure.known_on.isoformat(),
    }
