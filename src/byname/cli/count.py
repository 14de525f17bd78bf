"""`byname count`: figures on the terminal, with their definition and, if asked, the names."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from byname.cli.asking import (
    language_option,
    question_as_json,
    question_in_words,
    question_options,
    read_question,
)
from byname.cli.context import (
    Day,
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
    from byname.figures.breakdown import Breakdown
    from byname.figures.count import Figure
    from byname.figures.series import Point
    from byname.register.read import ReportedView

_REPORTED = 5
_EXAMPLES = """\b
Examples:
  byname count
  byname count held --as-of 2014-08-10 --country az --names
  byname count held --as-of 2014-08-10 --article 234 --by sex
  byname count sentenced --since 2020 --country by
  byname count released --series month --from 2025-01-01 --to 2025-12-31
  byname count days-without-contact --person "Mikalai Statkevich" --as-of 2025-05-19
"""


@click.command(epilog=_EXAMPLES)
@click.argument("measure", required=False)
@as_of_option
@known_on_option
@question_options
@click.option("--person", default="", help="The person, by name or number.")
@click.option("--by", default="", help="Break down by this attribute.")
@click.option("--series", "step", default="", help="Over time, by day, month or year.")
@click.option("--from", "first", type=Day(), help="The first day of a series.")
@click.option("--to", "last", type=Day(), help="The last day of a series; today by default.")
@click.option("--names", is_flag=True, help="Print the people counted.")
@language_option
@json_option
def command(
    measure: str | None,
    as_of: date | str,
    known_on: datetime | date | str,
    person: str,
    by: str,
    step: str,
    first: date | str | None,
    last: date | str | None,
    names: bool,
    language: str,
    as_json: bool,
    **given: Any,
) -> None:
    """Count a MEASURE from the register; without one, list the measures there are.

    The answer is low–high: they differ where dates are uncertain or nobody has been heard of.
    """
    if measure is None:
        _list_measures(language, as_json)
        return
    open_register()
    moment = known(known_on)
    asked = read_question(given, moment, person)
    if step:
        if first is None or by or asked["since"]:
            raise UserError("a series needs --from, and goes without --by, --since and --in")
        _series(measure, step, (day_of(first), day_of(last or as_of)), moment, asked, as_json)
    elif by:
        _broken_down(measure, by, day_of(as_of), moment, asked, language, as_json)
    else:
        _count(measure, day_of(as_of), moment, asked, language, names, as_json)


def _count(
    measure: str,
    day: date,
    moment: datetime,
    asked: dict[str, Any],
    language: str,
    names: bool,
    as_json: bool,
) -> None:
    from byname.figures.count import count

    figure = count(measure, as_of=day, known_on=moment, progress=progress, **asked)
    if as_json:
        print_json(_as_json(figure, language))
        return
    print_figure(figure, language)
    _print_nearest(figure)
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


def _print_nearest(figure: "Figure") -> None:
    """Where a value of the scope is nobody's, the nearest there are."""
    from byname.figures.breakdown import nearest_values

    for name, near in nearest_values(figure).items():
        there = f"; the nearest: {safe_line('; '.join(near))}" if near else ""
        click.secho(f"Nobody is told to be of this {name}{there}.", fg="yellow")


def _series(
    measure: str,
    step: str,
    days: tuple[date, date],
    moment: datetime,
    asked: dict[str, Any],
    as_json: bool,
) -> None:
    from byname.figures.series import series

    asked = {key: value for key, value in asked.items() if key not in ("since", "until")}
    points = series(
        measure,
        step=step,
        first=days[0],
        last=days[1],
        known_on=moment,
        progress=progress,
        **asked,
    )
    if as_json:
        print_json([_point(one) for one in points])
        return
    print_table(
        ("from", "to", "figure"), [(p.first, p.last, _bounds(p.low, p.high)) for p in points]
    )


def _point(point: "Point") -> dict[str, object]:
    return {"from": point.first, "to": point.last, "low": point.low, "high": point.high}


def _broken_down(
    measure: str,
    by: str,
    day: date,
    moment: datetime,
    asked: dict[str, Any],
    language: str,
    as_json: bool,
) -> None:
    from byname.figures.breakdown import breakdown

    found = breakdown(measure, by=by, as_of=day, known_on=moment, **asked)
    if as_json:
        print_json(_breakdown_as_json(found, language))
        return
    print_figure(found.figure, language)
    print_table(
        (by, found.figure.measure.unit.value),
        [(one.value, _bounds(one.low, one.high)) for one in found.categories],
    )
    if found.overlapping:
        click.echo("Somebody stands in several of these: they add up to more than the figure.")


def _breakdown_as_json(found: "Breakdown", language: str) -> dict[str, object]:
    return {
        **_as_json(found.figure, language),
        "by": found.by,
        "overlapping": found.overlapping,
        "categories": [
            {
                "value": one.value,
                "low": one.low,
                "high": one.high,
                "certain": one.certain,
                "perhaps": one.perhaps,
            }
            for one in found.categories
        ],
    }


def _bounds(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _list_measures(language: str, as_json: bool) -> None:
    from byname.figures.measures import MEASURES

    rows = [
        (m.name, m.title(language), m.asks.value, m.needs, m.definition(language))
        for m in MEASURES.values()
    ]
    if as_json:
        keys = ("measure", "title", "asks", "needs", "definition")
        print_json([dict(zip(keys, row, strict=True)) for row in rows])
        return
    print_table(
        ("measure", "asks", "what it counts"),
        [
            (
                name,
                " ".join(
                    f"--{one.replace('_', '-')}"
                    for one in ("" if asks == "nothing" else asks, *needs)
                    if one
                ),
                text,
            )
            for name, _, asks, needs, text in rows
        ],
    )


def _people(figure: "Figure", language: str) -> list[dict[str, object]]:
    """The people behind a figure, each with whether they are certain."""
    from byname.register import read

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


def _as_json(figure: "Figure", language: str) -> dict[str, object]:
    return {
        "measure": figure.measure.name,
        "unit": figure.measure.unit.value,
        "definition": figure.definition(language),
        "low": figure.low,
        "high": figure.high,
        "as_of": figure.as_of.isoformat(),
        "known_on": figure.known_on.isoformat(),
        **question_as_json(figure.question),
        "last_attestation": figure.attested.isoformat() if figure.attested else None,
        "without_amount": [*figure.untold],
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


def _reported(figure: "Figure") -> list["ReportedView"]:
    """The latest reported figures of the same measure and state, up to the figure's day."""
    from byname.register import read
    from byname.register.dates import parse

    reported = read.reported(
        measure=figure.measure.name, known_on=figure.known_on, state=figure.question.state
    )
    return [one for one in reported if parse(one.as_of).earliest <= figure.as_of][-_REPORTED:]


def print_figure(figure: "Figure", language: str) -> None:
    """A figure with its definition, its scope, its days and what it rests on."""
    from byname.figures.measures import Unit

    click.secho(f"{figure.measure.title(language)}: {figure.amount()}", bold=True)
    click.echo(figure.definition(language))
    if scope := question_in_words(figure.question):
        click.echo(f"Asked: {safe_line(scope)}.")
    click.echo(f"As of {figure.as_of}, as known on {figure.known_on:%Y-%m-%d %H:%M %Z}.")
    if figure.rests_on is not None:
        entry = figure.rests_on
        click.echo(f"Counted from {entry.kind.value}, {entry.date}: {entry.source.label()}.")
    elif not figure.exact and figure.measure.unit is Unit.PEOPLE:
        click.echo(
            f"{len(figure.certain):,} for certain; {len(figure.perhaps):,} possible only, because "
            "a date is uncertain or no source has shown them since, or because no source tells."
        )
    if figure.untold:
        click.echo(f"{len(figure.untold):,} people add nothing, for no source gives how much.")
    if figure.attested:
        click.echo(f"The last attestation this rests on is of {figure.attested}.")
    for one in _reported(figure):
        scope = "" if one.scope == "all" else f", {safe_line(one.scope)}"
        click.echo(
            f"Reported: {one.qualifier} {one.value:,}{scope}, as of {one.as_of} "
            f"({safe_line(one.publisher)})"
        )
