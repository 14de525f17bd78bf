"""`byname review`: walk the proposals of who is who, with the evidence side by side."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from byname.cli import identity
from byname.cli.context import known, today
from byname.cli.output import print_json, print_table, safe_line
from byname.cli.show import what
from byname.register.fold import Timeline
from byname.register.identity import IdentityError, Verdict

if TYPE_CHECKING:
    from byname.linkage.read import Proposed

_ANSWERS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT, "u": Verdict.UNSURE}
_ASK = "(s)ame, (d)ifferent, (u)nsure, (n)ext, (b)ack, (q)uit"
_MOST_LINES = 8


@click.command(epilog="Example: byname review --report who-is-who.html")
@click.option("--list", "only_list", is_flag=True, help="List the proposals and leave.")
@click.option("--json", "as_json", is_flag=True, help="Print the proposals as JSON and leave.")
@click.option("--report", type=click.Path(path_type=Path), help="Write a report (HTML) and leave.")
@click.option(
    "--language",
    type=click.Choice(["en", "be", "ru"]),
    default="en",
    show_default=True,
    help="Of the evidence and the report.",
)
@click.option("--limit", type=click.IntRange(1), help="Only so many, from the most worth deciding.")
def command(
    only_list: bool, as_json: bool, report: Path | None, language: str, limit: int | None
) -> None:
    """Decide who is who: each proposal with what speaks for and against it.

    The proposals come from `byname propose` and from imports, the one most worth deciding first.
    Every decision can be undone with `byname undo`.
    """
    identity.open_register()
    from byname.linkage import read

    moment = known("now")
    waiting = read.queue(known_on=moment)
    if report is not None:
        _write_report(report, waiting, language)
        return
    waiting = waiting[:limit]
    if as_json:
        print_json([_as_json(one, language) for one in waiting])
    elif not waiting:
        click.echo("Nothing waits for a decision. To look for more: byname propose")
    elif only_list:
        _list(waiting, language)
    else:
        _walk(waiting, today(), moment, language)


def _write_report(path: Path, waiting: "Sequence[Proposed]", language: str) -> None:
    from byname.linkage import read
    from byname.linkage.report import report

    page = report(waiting, read.last_run(), identity.name_of, language)
    path.write_text(page, encoding="utf-8")
    click.echo(f"Written: {path} ({len(waiting):,} proposals)")


def _as_json(one: "Proposed", language: str) -> dict[str, object]:
    from byname.linkage.wording import in_words

    return {
        "left": one.left,
        "right": one.right,
        "probability": round(one.probability, 4),
        "weight": round(one.weight, 2),
        "worth": round(one.worth, 2),
        "unsure": one.unsure.reason if one.unsure else None,
        "why": in_words(one.evidence, language),
        "evidence": [evidence._asdict() for evidence in one.evidence],
    }


def _list(waiting: "Sequence[Proposed]", language: str) -> None:
    from byname.linkage.wording import in_words

    print_table(
        ("worth", "probability", "people", "evidence"),
        [
            (
                f"{one.worth:.1f}",
                f"{one.probability:.2f}",
                f"{one.left} {identity.name_of(one.left)}\n{one.right} {identity.name_of(one.right)}",
                in_words(one.evidence, language),
            )
            for one in waiting
        ],
    )


def _walk(waiting: "Sequence[Proposed]", day: date, moment: datetime, language: str) -> None:
    """One after the other. An answer by a pipe ends the walk where the pipe ends."""
    at, decided = 0, 0
    while at < len(waiting):
        _show(waiting[at], at, len(waiting), day, moment, language)
        try:
            answer = click.prompt(_ASK, default="n", show_default=False).strip().lower()[:1]
        except click.Abort:
            break
        if answer == "q":
            break
        if answer == "b":
            at = max(0, at - 1)
        elif answer == "n":
            at += 1
        elif answer in _ANSWERS:
            if _decided(waiting[at], _ANSWERS[answer]):
                decided += 1
                at += 1
        else:
            click.echo(f"{answer!r} is none of the answers.")
    click.echo(f"Decided: {decided:,}. Left: {len(waiting) - decided:,}.")


def _decided(one: "Proposed", verdict: Verdict) -> bool:
    """Whether the decision could be made; a contradiction is told and leaves it open."""
    try:
        reason = click.prompt("Why")
    except click.Abort:
        return False
    try:
        decision = identity.decide(one.left, one.right, verdict, reason)
    except IdentityError as error:
        click.secho(f"Not decided: {error}", fg="yellow")
        return False
    click.echo(f"Decided: {verdict.value} (to undo it: byname undo {decision}).")
    return True


def _show(one: "Proposed", at: int, total: int, day: date, moment: datetime, language: str) -> None:
    from byname.linkage.wording import one_in_words
    from byname.register import read

    click.secho(
        f"\n{at + 1} of {total}   probability {one.probability:.2f}, worth {one.worth:.1f}",
        bold=True,
    )
    left, right = (
        read.person_timeline(person, as_of=day, known_on=moment) for person in (one.left, one.right)
    )
    sides = [dict(_told(timeline)) for timeline in (left, right)]
    print_table(
        ("", str(one.left), str(one.right)),
        [(key, sides[0].get(key, ""), sides[1].get(key, "")) for key in {**sides[0], **sides[1]}],
    )
    for evidence in one.evidence:
        click.echo(f"  {one_in_words(evidence, language)}")
    if one.unsure:
        click.secho(f"  Somebody was unsure: {safe_line(one.unsure.reason)}", fg="yellow")


def _told(timeline: Timeline) -> list[tuple[str, str]]:
    """What is known of a person, a line for each kind of entry, with its source."""
    lines: dict[str, list[str]] = {}
    for entry in timeline.entries:
        when = entry.date.text if entry.date.text != ".." else ""
        text = " ".join(part for part in (when, what(entry)) if part) or "—"
        source = safe_line(entry.source.label())
        lines.setdefault(entry.kind.value, []).append(f"{text} [{source}]")
    return [
        (kind, "\n".join([*texts[:_MOST_LINES], *(["…"] if len(texts) > _MOST_LINES else [])]))
        for kind, texts in lines.items()
    ]
