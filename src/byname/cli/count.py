"""`byname count`: figures on the terminal, with their definition and, if asked, the names."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from byname.cli.context import (
    as_of_option,
    day_of,
    json_option,
    known,
    known_on_option,
    open_register,
    person_called,
)
from byname.cli.failures import UserError
from byname.cli.output import print_json, print_table, progress, safe_line

if TYPE_CHECKING:
    from byname.register.read import ReportedView

_REPORTED = 5
_EXAMPLES = """\b
Examples:
  byname count
  byname count held --as-of 2014-08-10 --country az --names
  byname count sentenced --since 2020 --country by
  byname count released --in 2025
  byname count days-without-contact --person "Mikalai Statkevich" --as-of 2025-05-19
"""


@click.command(epilog=_EXAMPLES)
@click.argument("measure", required=False)
@as_of_option
@known_on_option
@click.option("--country", default="", help="State whose cases are counted, as az; or all.")
@click.option("--body", default="", help="Count only whom this body recognises.")
@click.option("--since", default="", help="First day, as 2020 or 2020-08-09.")
@click.option("--in", "period", default="", help="The days counted, as 2024 or 2024-03.")
@click.option("--person", default="", help="The person, by name or number.")
@click.option("--names", is_flag=True, help="Print the people counted.")
@click.option(
    "--language", type=click.Choice(["en", "be", "ru"]), default="en", help="Of the words."
)
@json_option
def command(
    measure: str | None,
    as_of: date | str,
    known_on: datetime | date | str,
    country: str,
    body: str,
    since: str,
    period: str,
    person: str,
    names: bool,
    language: str,
    as_json: bool,
) -> None:
    """Count a MEASURE from the register; without one, list the measures there are.

    The answer is low–high: they differ where dates are uncertain or nobody has been heard of.
    """
    if measure is None:
        _list_measures(language, as_json)
        return
    open_register()
    from byname.figures import count as counting

    moment = known(known_on)
    first, last = _days(since, period)
    figure = counting.count(
        measure,
        as_of=day_of(as_of),
        known_on=moment,
        state=country.lower(),
        body=body,
        since=first,
        until=last,
        person=person_called(person, moment) if person else None,
        progress=lambda timelines, total: progress(timelines, total),
    )
    if as_json:
        print_json(_as_json(figure, language))
        return
    _print(figure, language, names)


def _days(since: str, period: str) -> tuple[date | None, date | None]:
    """The first and last day asked about, from --since or --in."""
    from byname.register.dates import parse

    if since and period:
        raise UserError("give --since or --in, not both")
    if not since and not period:
        return None, None
    given = parse(since or period)
    return given.earliest, given.latest if period else None


def _list_measures(language: str, as_json: bool) -> None:
    from byname.figures.measures import MEASURES

    rows = [
        (m.name, m.title(language), m.asks.value, m.definition(language)) for m in MEASURES.values()
    ]
    if as_json:
        keys = ("measure", "title", "asks", "definition")
        print_json([dict(zip(keys, row, strict=True)) for row in rows])
        return
    print_table(
        ("measure", "asks", "what it counts"),
        [(name, "" if asks == "nothing" else f"--{asks}", text) for name, _, asks, text in rows],
    )


def _people(figure: object, language: str) -> list[dict[str, object]]:
    """The people behind a figure, each with whether they are certain."""
    from byname.figures.count import Figure
    from byname.register import read

    assert isinstance(figure, Figure)
    certain = set(figure.certain)
    timelines = read.timelines(as_of=figure.as_of, known_on=figure.known_on, only=figure.people)
    return [
        {
            "person": timeline.person,
            "name": timeline.name(language),
            "certain": timeline.person in certain,
            "sources": sorted({entry.source.label() for entry in timeline.entries}),
            "source": "; ".join(sorted({entry.source.label() for entry in timeline.entries})),
        }
        for timeline in timelines
    ]


def _as_json(figure: object, language: str) -> dict[str, object]:
    from byname.figures.count import Figure

    assert isinstance(figure, Figure)
    asked = figure.question
    return {
        "measure": figure.measure.name,
        "unit": figure.measure.unit.value,
        "definition": figure.definition(language),
        "low": figure.low,
        "high": figure.high,
        "as_of": figure.as_of.isoformat(),
        "known_on": figure.known_on.isoformat(),
        "country": asked.state or "all",
        "body": asked.body or "any",
        "since": asked.since.isoformat() if asked.since != date.min else None,
        "until": asked.until.isoformat() if asked.until != date.max else None,
        "last_attestation": figure.attested.isoformat() if figure.attested else None,
        "reported": [
            {
                "qualifier": one.qualifier,
                "value": one.value,
                "scope": one.scope,
                "as_of": one.as_of,
                "publisher": one.publisher,
                "source": one.source,
            }
            for one in _reported(figure)
        ],
        "people": _people(figure, language),
    }


def _reported(figure: object) -> list["ReportedView"]:
    """The latest reported figures of the same measure and state, up to the figure's day."""
    from byname.figures.count import Figure
    from byname.register import read
    from byname.register.dates import parse

    assert isinstance(figure, Figure)
    known = read.reported(
        measure=figure.measure.name, known_on=figure.known_on, state=figure.question.state
    )
    return [one for one in known if parse(one.as_of).earliest <= figure.as_of][-_REPORTED:]


def _print(figure: object, language: str, names: bool) -> None:
    from byname.figures.count import Figure
    from byname.figures.measures import Unit

    assert isinstance(figure, Figure)
    click.secho(f"{figure.measure.title(language)}: {figure.amount()}", bold=True)
    click.echo(figure.definition(language))
    click.echo(f"As of {figure.as_of}, as known on {figure.known_on:%Y-%m-%d %H:%M %Z}.")
    if figure.rests_on is not None:
        entry = figure.rests_on
        click.echo(f"Counted from {entry.kind.value}, {entry.date}: {entry.source.label()}.")
    elif not figure.exact and figure.measure.unit is Unit.PEOPLE:
        click.echo(
            f"{len(figure.certain):,} for certain; {len(figure.perhaps):,} possible only, because "
            "a date is uncertain or no source has shown them since."
        )
    if figure.attested:
        click.echo(f"The last attestation this rests on is of {figure.attested}.")
    for one in _reported(figure):
        scope = "" if one.scope == "all" else f", {safe_line(one.scope)}"
        click.echo(
            f"Reported: {one.qualifier} {one.value:,}{scope}, as of {one.as_of} "
            f"({safe_line(one.publisher)})"
        )
    if names:
        rows = [
            (
                one["person"],
                safe_line(str(one["name"])),
                "certain" if one["certain"] else "perhaps",
                safe_line(str(one["source"])),
            )
            for one in _people(figure, language)
        ]
        print_table(("person", "name", "counted", "sources"), rows)
