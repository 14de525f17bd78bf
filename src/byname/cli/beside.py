"""`byname beside`: reported figures beside the counted ones, and against each other."""

from collections.abc import Sequence
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
)
from byname.cli.output import print_json, print_table, progress, safe_line

if TYPE_CHECKING:
    from byname.figures.beside import Beside
    from byname.figures.conflicts import Conflict
    from byname.register.read import ReportedView

_HOLDS = {"YES": "yes", "NO": "no", "PERHAPS": "perhaps", None: ""}


@click.command(epilog="Example: byname beside held --as-of 2025-12-31 --country by")
@click.argument("measure", required=False)
@as_of_option
@known_on_option
@click.option("--country", default="", help="State whose figures are shown, as by; or all.")
@json_option
def command(
    measure: str | None,
    as_of: date | str,
    known_on: datetime | date | str,
    country: str,
    as_json: bool,
) -> None:
    """Show reported figures beside those counted on the same day; of one MEASURE, or of all.

    "By name": how many of the people counted are in the register by name. Figures that contradict
    each other come last.
    """
    open_register()
    from byname.figures.beside import beside, contradictions
    from byname.figures.questions import measure_called

    name = "" if measure is None else measure_called(measure).name
    day, moment, state = day_of(as_of), known(known_on), country.lower()
    found = beside(as_of=day, known_on=moment, state=state, measure=name, progress=progress)
    against = contradictions(as_of=day, known_on=moment, state=state, measure=name)
    if as_json:
        print_json(
            {
                "figures": [_as_json(one) for one in found],
                "contradictions": [_conflict_as_json(one) for one in against],
            }
        )
        return
    _print(found, against)


def _print(found: Sequence["Beside"], against: Sequence["Conflict"]) -> None:
    print_table(
        ("as of", "measure", "reported", "by", "counted", "holds", "by name", ""),
        [
            (
                one.reported.as_of,
                one.reported.measure,
                safe_line(_said(one.reported)),
                safe_line(one.reported.publisher),
                one.counted.amount() if one.counted else "",
                _HOLDS[one.holds.name if one.holds is not None else None],
                _bounds(*one.named) if one.counted else "",
                safe_line(one.why_not),
            )
            for one in found
        ],
    )
    for conflict in against:
        figures = "; ".join(
            f"{one.measure} {_said(one)} ({one.publisher}, {one.as_of})" for one in conflict.figures
        )
        click.secho(
            f"Contradiction, {conflict.why}, by {conflict.by:,}: {safe_line(figures)}", fg="yellow"
        )


def _said(one: "ReportedView") -> str:
    scope = "" if one.scope == "all" else f", {one.scope}"
    return f"{one.qualifier} {one.value:,}{scope}"


def _bounds(low: int, high: int) -> str:
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def _as_json(one: "Beside") -> dict[str, object]:
    holds = one.holds
    return {
        "reported": _reported_as_json(one.reported),
        "counted": {"low": one.counted.low, "high": one.counted.high} if one.counted else None,
        "counts": one.counted.measure.name if one.counted else None,
        "why_not": one.why_not,
        "holds": None if holds is None else holds.name.lower(),
        "difference": one.difference,
        "by_name": one.named if one.counted else None,
    }


def _conflict_as_json(one: "Conflict") -> dict[str, object]:
    return {
        "why": one.why,
        "by": one.by,
        "figures": [_reported_as_json(figure) for figure in one.figures],
    }


def _reported_as_json(one: "ReportedView") -> dict[str, object]:
    return {
        "measure": one.measure,
        "scope": one.scope,
        "qualifier": one.qualifier,
        "value": one.value,
        "as_of": one.as_of,
        "publisher": one.publisher,
        "source": one.source,
    }
