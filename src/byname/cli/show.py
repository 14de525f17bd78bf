"""`byname show`: one person's timeline with its sources, on the terminal."""

from datetime import date, datetime

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
from byname.cli.output import print_json, print_table, safe_line
from byname.register.dates import UNKNOWN
from byname.register.entries import Entry, Named
from byname.register.fold import Timeline, Told


@click.command(epilog='Example: byname show "Mikalai Statkevich" --as-of 2025-05-21')
@click.argument("person")
@as_of_option
@known_on_option
@json_option
def command(person: str, as_of: date | str, known_on: datetime | date | str, as_json: bool) -> None:
    """Show the timeline of a PERSON, by name or number, with the source of every line."""
    open_register()
    from byname.register import read

    moment = known(known_on)
    number = person_called(person, moment)
    timeline = read.person_timeline(number, as_of=day_of(as_of), known_on=moment)
    if as_json:
        print_json(_as_json(timeline))
    else:
        _print(timeline)


def _as_json(timeline: Timeline) -> dict[str, object]:
    from byname.register.entries import write_details

    return {
        "person": timeline.person,
        "as_of": timeline.as_of.isoformat(),
        "known_on": timeline.known_on.isoformat(),
        "names": [getattr(entry.details, "name", "") for entry in timeline.names],
        "status": timeline.status(timeline.as_of).value,
        "held": timeline.held(timeline.as_of).name.lower(),
        "custody": [
            {
                "certain": [spell.certain.start, spell.certain.end] if spell.certain else None,
                "possible": [spell.possible.start, spell.possible.end] if spell.possible else None,
                "attested": spell.attested,
                "country": spell.state,
            }
            for spell in timeline.custody
        ],
        "contradictions": [
            {
                "about": one.about,
                "followed": one.followed.id,
                "set_aside": [entry.id for entry in one.set_aside],
                "why": one.why.value,
            }
            for one in timeline.contradictions
        ],
        "unknown": list(timeline.unknown),
        "entries": [
            {
                "entry": entry.id,
                "kind": entry.kind.value,
                "date": entry.date.text,
                "details": write_details(entry.details),
                "source": entry.source.label(),
                "url": entry.source.url,
                "visibility": entry.visibility.value,
            }
            for entry in timeline.entries
        ],
    }


def _print(timeline: Timeline) -> None:
    names = [safe_line(str(getattr(entry.details, "name", ""))) for entry in timeline.names]
    click.secho(f"{timeline.person}  {' · '.join(names) or '(no name)'}", bold=True)
    for line in _summary(timeline):
        click.echo(line)
    for one in timeline.contradictions:
        others = ", ".join(f"{e.date} ({safe_line(e.source.label())})" for e in one.set_aside)
        click.secho(
            f"Contradiction, {one.about}: followed {one.followed.date} "
            f"({safe_line(one.followed.source.label())}), {one.why.value}; set aside {others}",
            fg="yellow",
        )
    if timeline.unknown:
        click.echo(f"Not known: {', '.join(timeline.unknown)}")
    click.echo()
    print_table(
        ("entry", "date", "kind", "what", "source"),
        [
            (e.id, e.date.text if e.date.text != ".." else "—", e.kind.value, what(e), _source(e))
            for e in sorted(timeline.entries, key=lambda entry: entry.date is not UNKNOWN)
        ],
    )


def _summary(timeline: Timeline) -> list[str]:
    lines = [f"As of {timeline.as_of}: {timeline.status(timeline.as_of).value}"]
    if timeline.born:
        lines.append(f"Born {_told(timeline.born)}")
    if timeline.died:
        lines.append(f"Died {_told(timeline.died)}")
    if place := timeline.place():
        lines.append(f"Place {safe_line(place.name)}")
    for spell in timeline.recognition:
        lines.append(f"Recognised by {safe_line(spell.body)}, {_told(spell.began)}")
    if timeline.attested:
        lines.append(f"Last shown held on {timeline.attested}")
    if silence := timeline.silence():
        days = str(silence.low) if silence.low == silence.high else f"{silence.low}–{silence.high}"
        lines.append(f"Last contact {silence.since.date}, {days} days before")
    return lines


def _told(told: Told) -> str:
    return " / ".join(dict.fromkeys(entry.date.text for entry in told.entries))


def _source(entry: Entry) -> str:
    label = safe_line(entry.source.label())
    dated = f", {entry.source.dated}" if entry.source.dated else ""
    url = entry.source.url if entry.source.url != entry.source.label() else ""
    return f"{label}{dated}" + (f"\n{url}" if url else "")


def what(entry: Entry) -> str:
    """What an entry says besides its kind and date, in a line: the source's words if kept."""
    import msgspec

    details = entry.details
    if isinstance(details, Named):
        return safe_line(details.name)
    if details.words:
        return safe_line(details.words)
    plain = msgspec.to_builtins(details)
    return safe_line("; ".join(_flat(key, value) for key, value in plain.items()))


def _flat(key: str, value: object) -> str:
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values())
    if isinstance(value, list | tuple):
        return ", ".join(
            " ".join(str(p) for p in part.values()) if isinstance(part, dict) else str(part)
            for part in value
        )
    return str(value) if key not in ("withheld", "in_absentia") else key
