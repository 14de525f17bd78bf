"""`byname import`: take in a list, shown before it is written."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from byname.cli.context import known, now, open_register, today
from byname.cli.failures import UserError
from byname.cli.output import print_json, print_table, safe_line, stages

if TYPE_CHECKING:
    from byname.intake.plan import Plan
    from byname.intake.taking import Prepared

_EXAMPLES = """\b
Examples:
  byname import list.csv
  byname import export-2026-08-30.csv --yes
  byname import cases.xlsx --profile cases.toml --dated 2026-08-30 --country az
"""
_SHOWN = 12


@click.command(epilog=_EXAMPLES)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="", help="viasna, table, entries or reported.")
@click.option("--profile", type=click.Path(path_type=Path), help="TOML profile of a table.")
@click.option("--dated", default="", help="The day the list is of, as 2026-08-30.")
@click.option("--country", default="", help="State whose cases these are, as by.")
@click.option("--list", "list_name", default="", help="Name of the list across its exports.")
@click.option("--publisher", default="", help="Who publishes the list.")
@click.option("--title", default="", help="What the list is called.")
@click.option("--url", default="", help="Where the list is published.")
@click.option(
    "--publish",
    type=click.Choice(["name", "initials", "count", "none"]),
    help="How the new people are published. Default: as the format or profile says.",
)
@click.option(
    "--visibility",
    type=click.Choice(["public", "internal", "confidential"]),
    help="Who may see the entries. Default: as the format or profile says.",
)
@click.option("--yes/--dry-run", default=False, help="Write it. Without, only show what would be.")
@click.option("--all", "everybody", is_flag=True, help="Show all who are probably known already.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def command(
    file: Path, yes: bool, as_json: bool, everybody: bool, profile: Path | None, **given: str
) -> None:
    """Take in FILE: a list of people, single entries, or reported figures.

    Shows who is new and who is known, what would be added, what contradicts what, and what could
    not be read. Writes only with --yes, and then all of it or nothing.
    """
    open_register()
    from django.conf import settings

    from byname.cli import likely
    from byname.intake.taking import Given, prepare

    asked = Given(
        format_name=given["format_name"],
        profile=profile,
        dated=_day(given["dated"]),
        state=given["country"].lower(),
        list_name=given["list_name"],
        publisher=given["publisher"],
        title=given["title"],
        url=given["url"],
        publication=given["publish"],
        visibility=given["visibility"],
    )
    with stages() as tell:
        prepared = prepare(
            file,
            asked,
            today=today(),
            known_on=known("now"),
            max_bytes=settings.BYNAME_MAX_BYTES,
            profiles=Path(settings.BYNAME_PROFILES),
            tell=tell,
        )
        plan = prepared.plan
        tell("who is who", 0, 1)
        found = None if plan.reading.errors else likely.look(plan)
        tell("who is who", 1, 1)
    if as_json:
        known_already = {"probably_known": likely.as_json(found, plan)}
        print_json({"written": yes and not plan.already, **_as_json(plan), **known_already})
    else:
        _show(plan, prepared.notes)
        likely.show(found, plan, everybody=everybody)
    if plan.reading.errors:
        click.echo("Nothing was written: mend the errors above and run it again.", err=True)
        sys.exit(1)
    if plan.already or not yes:
        if not yes and not plan.already and not as_json:
            click.echo("Nothing was written yet. To write it, add --yes")
        return
    _write(prepared)
    proposals = likely.keep(found, plan)
    if not as_json:
        click.secho(
            f"Written: {plan.entries:,} entries, {len(plan.new):,} new people, "
            f"{len(plan.reading.reported):,} reported figures.",
            bold=True,
        )
        if proposals:
            click.echo(f"Proposals of who is who: {proposals:,}. To decide them: byname review")


def _write(prepared: "Prepared") -> None:
    from django.conf import settings

    from byname.intake.write import carry_out

    with stages() as tell:
        carry_out(
            prepared.plan,
            prepared.data,
            media_type=prepared.media_type,
            profile=prepared.profile_text,
            by=settings.BYNAME_BY,
            at=now(),
            tell=tell,
        )
    prepared.save_profile()


def _day(text: str) -> date | None:
    from byname.register.dates import DateError, read

    if not text:
        return None
    try:
        day = read(text).date
    except DateError as error:
        raise UserError(f"--dated: {error}") from error
    if not day.is_exact:
        raise UserError(f"--dated: {text!r} is not one day; write it as 2026-08-30")
    return day.earliest


def _as_json(plan: "Plan") -> dict[str, object]:
    reading = plan.reading
    return {
        "format": reading.format_name,
        "list": reading.list_name,
        "dated": reading.dated,
        "previous": plan.previous,
        "already": plan.already,
        **plan.counts(),
        "unasked": list(reading.unasked),
        "ignored": reading.ignored,
        "problem_list": [
            {
                "row": one.row,
                "column": one.column,
                "text": one.text,
                "message": one.message,
                "severity": one.severity.value,
            }
            for one in reading.problems
        ],
        "change_list": [
            {
                "person": one.person,
                "label": one.listed.label,
                "kind": change.kind.value,
                "date": change.date.text,
            }
            for one, change in plan.changes
        ],
        "vanished_list": list(plan.vanished),
    }


def _show(plan: "Plan", notes: list[str]) -> None:
    reading = plan.reading
    dated = f", of {reading.dated}" if reading.dated else ""
    click.secho(f"{reading.title or reading.list_name}{dated} ({reading.format_name})", bold=True)
    for note in notes:
        click.echo(note)
    if plan.already:
        click.echo(f"This file was taken in on {plan.already:%Y-%m-%d %H:%M}; nothing changes.")
        return
    _show_numbers(plan)
    if plan.new:
        _show_publication(plan)
    _show_some(
        "Changed since the list of " + str(plan.previous),
        [
            (safe_line(one.listed.label), change.kind.value, change.date.text)
            for one, change in plan.changes
        ],
        ("name", "what", "when"),
    )
    _show_some(
        "On the list before and not now (reported, never deleted)",
        [(person, safe_line(plan.labels.get(person, ""))) for person in plan.vanished],
        ("person", "name"),
    )
    _show_some(
        "Contradictions",
        [
            (
                one.listed.row,
                safe_line(one.listed.label),
                against.about,
                against.followed.date.text,
                ", ".join(entry.date.text for entry in against.set_aside),
                against.why.value,
            )
            for one, against in plan.contradictions
        ],
        ("row", "name", "about", "followed", "set aside", "why"),
    )
    _show_some(
        "Cells to look at",
        [
            (one.severity.value, one.row or "", one.column, safe_line(one.text)[:60], one.message)
            for one in sorted(reading.problems, key=lambda one: one.severity.value)
        ],
        ("", "row", "column", "text", "what is wrong"),
    )
    if reading.unasked:
        click.echo(f"Columns nobody asked for: {', '.join(map(safe_line, reading.unasked))}")
    for column, why in reading.ignored.items():
        click.echo(f"Column passed over: {safe_line(column)} ({why})")


def _show_numbers(plan: "Plan") -> None:
    counts = plan.counts()
    click.echo(
        f"{counts['rows']:,} rows: {counts['new']:,} new people, {counts['recognised']:,} already "
        f"known from this list, {counts['entries']:,} entries to add"
        + (f", {counts['reported']:,} reported figures" if counts["reported"] else "")
        + (f"; {counts['anonymous']:,} with their names withheld" if counts["anonymous"] else "")
    )


def _show_publication(plan: "Plan") -> None:
    """Who will see what is written: said before it is."""
    reading = plan.reading
    click.echo(
        f"Entries will be {reading.visibility.value}; new people are published: "
        f"{reading.publication.value} (change with --visibility and --publish)"
    )


def _show_some(title: str, rows: list[tuple[object, ...]], headers: tuple[str, ...]) -> None:
    if not rows:
        return
    click.secho(f"\n{title}: {len(rows):,}", bold=True)
    print_table(headers, rows[:_SHOWN])
    if len(rows) > _SHOWN:
        click.echo(f"… and {len(rows) - _SHOWN:,} more (all of them with --json)")
