"""From a file to a plan: receive the bytes, recognise the format, read, compare.

The one way in for commands and screens. Writes nothing; :func:`byname.intake.write.carry_out` does.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from byname.intake.claims import IntakeError, Reading
from byname.intake.formats import FORMATS, Format, Options, format_called, recognise_format
from byname.intake.plan import Plan, make_plan
from byname.intake.profile import Profile, load_profile, read_profile, save_profile
from byname.intake.received import Received, receive, received_again
from byname.register import read
from byname.register.entries import Publication, Visibility

Tell = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says of a file; empty where they leave it to the format."""

    format_name: str = ""
    profile: Path | None = None
    dated: date | None = None
    state: str = ""
    list_name: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    publication: str | None = None
    visibility: str | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan with what is needed to carry it out. ``notes``: what a user should know of it."""

    plan: Plan
    data: bytes
    media_type: str
    profile_text: str = ""
    notes: list[str] = field(default_factory=list)
    profile: Profile | None = None
    profiles: Path | None = None

    def save_profile(self) -> None:
        """Keep a profile that was proposed, for the next import of such a table."""
        if self.profile is not None and self.profiles is not None and self.profile.proposed:
            save_profile(self.profile, self.profiles)


def prepare(
    path: Path,
    given: Given,
    *,
    today: date,
    known_on: datetime,
    max_bytes: int,
    profiles: Path,
    tell: Tell = lambda what, done, total: None,
) -> Prepared:
    """Make the plan of taking in a file. Raises :class:`IntakeError` when it cannot be taken in."""
    tell("reading", 0, 1)
    file = receive(path, max_bytes=max_bytes)
    found = format_called(given.format_name) if given.format_name else None
    profile = load_profile(given.profile) if given.profile else None
    if found is None:
        found = format_called("table") if profile else recognise_format(file)
    options = _options(given, today, profile, profiles)
    reading = found.read(file, options)
    tell("reading", 1, 1)
    previous = _previous(found, reading, options)
    tell("comparing", 0, 1)
    plan = make_plan(reading, sha256=file.sha256, previous=previous, known_on=known_on)
    tell("comparing", 1, 1)
    used = reading.profile
    return Prepared(
        plan=plan,
        data=file.data,
        media_type=file.media_type,
        profile_text=used.text() if used else "",
        notes=_notes(file, reading, used),
        profile=used,
        profiles=profiles,
    )


def _options(given: Given, today: date, profile: Profile | None, profiles: Path) -> Options:
    return Options(
        today=today,
        dated=given.dated,
        profile=profile,
        profiles=profiles,
        state=given.state,
        list_name=given.list_name,
        publisher=given.publisher,
        title=given.title,
        url=given.url,
        publication=Publication(given.publication) if given.publication else None,
        visibility=Visibility(given.visibility) if given.visibility else None,
    )


def _previous(found: Format, reading: Reading, options: Options) -> Reading | None:
    """The last import of the same list up to this one's day, read again from its kept bytes."""
    earlier = [
        one
        for one in read.imports(reading.list_name)
        if one.dated is None or reading.dated is None or one.dated <= reading.dated
    ]
    if not earlier:
        return None
    last = earlier[-1]
    file = received_again(read.source_bytes(last.source), name=f"import {last.id}")
    again = replace(
        options,
        dated=last.dated,
        list_name=last.list_name,
        profile=read_profile(last.profile, "the saved profile") if last.profile else None,
    )
    by_name = {one.name: one for one in FORMATS}
    if last.format_name not in by_name:
        raise IntakeError(
            f"the list's last import was in a format {last.format_name!r} unknown now"
        )
    return by_name[last.format_name].read(file, again)


def _notes(file: Received, reading: Reading, profile: Profile | None) -> list[str]:
    notes = [file.note] if file.note else []
    if profile is not None and profile.proposed:
        notes.append("The columns were guessed; look at them before you add --yes:")
        notes += [
            f"  {header} → {target} ({profile.reasons.get(header, 'by its header')})"
            for header, target in profile.columns.items()
        ]
    return notes
