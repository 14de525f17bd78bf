"""The only inserter of the register.

Every function here takes ``by=`` (who writes) and ``at=`` (the aware moment of writing), runs in
one transaction and leaves a line in the audit chain that says what and who, without personal data.
A moment earlier than the last write is refused. Bad input raises :class:`WriteError` or one of its
kin, and then nothing at all is written.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from byname.register import audit, spells
from byname.register.dates import UNKNOWN, EdtfDate
from byname.register.entries import (
    KIND_OF,
    Details,
    Publication,
    Visibility,
    check_details,
    write_details,
)
from byname.register.identity import Verdict, check_decision
from byname.register.loading import decisions, latest_day
from byname.register.models import (
    Entry,
    IdentityDecision,
    Import,
    ListRecord,
    Person,
    Preference,
    PublicationDecision,
    ReportedFigure,
    Source,
)
from byname.register.writing import Tell, WriteError, keep_bytes, silently, together, writing


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An entry to be recorded."""

    person: int
    details: Details
    source: int
    date: EdtfDate = UNKNOWN
    state: str = ""
    visibility: Visibility = Visibility.INTERNAL


@dataclass(frozen=True, slots=True)
class NewSource:
    """A source to be kept (``data``) or cited (``url`` or ``title``, found in ``cited_in``)."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    dated: EdtfDate = UNKNOWN
    access: Visibility = Visibility.INTERNAL
    media_type: str = ""
    data: bytes | None = None
    cited_in: int | None = None


@dataclass(frozen=True, slots=True)
class NewReported:
    """A figure as a source reports it, to be recorded."""

    measure: str
    value: int
    as_of: EdtfDate
    publisher: str
    source: int
    scope: str = "all"
    qualifier: str = ReportedFigure.EXACTLY
    state: str = ""
    note: str = ""


def add_source(source: NewSource, *, by: str, at: datetime) -> int:
    """Keep the bytes of a source, or cite one; gives its id."""
    return add_sources([source], by=by, at=at)[0]


def add_sources(new: Sequence[NewSource], *, by: str, at: datetime) -> list[int]:
    """Keep or cite sources; gives their ids, in order. Bytes already kept are kept once."""
    with together(), writing(by, at):
        rows = [_source_row(source, by, at) for source in new]
        Source.objects.bulk_create(rows, batch_size=1000)
        ids = [row.pk for row in rows]
        if ids:
            subject = {"sources": [ids[0], ids[-1]], "digest": source_digest(rows)}
            audit.add_line(by=by, at=at, action="add sources", subject=subject)
        return ids


def _source_row(source: NewSource, by: str, at: datetime) -> Source:
    if source.data is None and not (source.url or source.title):
        raise WriteError("a source needs bytes, an address or a title")
    sha256 = ""
    if source.data is not None:
        sha256 = keep_bytes(source.data)
    return Source(
        sha256=sha256,
        size=None if source.data is None else len(source.data),
        media_type=source.media_type,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        dated=source.dated.text,
        dated_latest=latest_day(source.dated.text),
        access=str(source.access),
        cited_in_id=source.cited_in,
        received=at,
        recorded_by=by,
    )


def source_digest(rows: Iterable[Source]) -> str:
    """What a batch of sources said, for the audit chain."""
    return audit.digest(
        (row.pk, row.sha256, row.title, row.publisher, row.url, row.dated, row.access)
        for row in rows
    )


def create_people(levels: Sequence[Publication], *, by: str, at: datetime) -> list[int]:
    """Make as many persons as there are publication levels; gives their ids, in order."""
    with writing(by, at):
        people = [Person(created=at, created_by=by) for _ in levels]
        Person.objects.bulk_create(people, batch_size=2000)
        ids = [person.pk for person in people]
        _publish(dict(zip(ids, levels, strict=True)), by, at)
        if ids:
            subject = {"people": [ids[0], ids[-1]], "count": len(ids)}
            audit.add_line(by=by, at=at, action="create people", subject=subject)
        return ids


def publish(person: int, level: Publication, *, by: str, at: datetime) -> None:
    """Decide how a person is published from now on."""
    with writing(by, at):
        _check_people([person])
        _publish({person: level}, by, at)
        subject = {"person": person, "level": str(level)}
        audit.add_line(by=by, at=at, action="publish", subject=subject)


def _publish(levels: dict[int, Publication], by: str, at: datetime) -> None:
    PublicationDecision.objects.bulk_create(
        [
            PublicationDecision(person_id=person, level=str(level), recorded=at, recorded_by=by)
            for person, level in levels.items()
        ],
        batch_size=2000,
    )


def _check_people(people: Iterable[int]) -> None:
    asked = set(people)
    there = set(Person.objects.filter(pk__in=asked).values_list("pk", flat=True))
    if asked - there:
        raise WriteError(f"no person has the number {min(asked - there)}")


def _check_sources(ids: Iterable[int]) -> None:
    asked = set(ids)
    there = set(Source.objects.filter(pk__in=asked).values_list("pk", flat=True))
    if asked - there:
        raise WriteError(f"no source has the number {min(asked - there)}")


def record(new: Sequence[NewEntry], *, by: str, at: datetime, tell: Tell = silently) -> list[int]:
    """Record entries; gives their ids, in order. The spells of their people are rebuilt.

    ``tell(stage, done, total)`` is called as it goes.
    """
    with writing(by, at):
        _check_sources(entry.source for entry in new)
        rows = []
        for start in range(0, len(new), 2000):
            tell("entries", start, len(new))
            part = [_entry_row(entry, by, at) for entry in new[start : start + 2000]]
            rows += Entry.objects.bulk_create(part)
        tell("entries", len(new), len(new))
        ids = [row.pk for row in rows]
        if ids:
            subject = {"entries": [ids[0], ids[-1]], "count": len(ids), "digest": digest(rows)}
            audit.add_line(by=by, at=at, action="record", subject=subject)
            spells.refresh({entry.person for entry in new}, at, tell=tell)
        return ids


def _entry_row(entry: NewEntry, by: str, at: datetime) -> Entry:
    check_details(entry.details)
    if entry.state and not (len(entry.state) == 2 and entry.state.islower()):
        raise WriteError(
            f"state: {entry.state!r} is not a code of ISO 3166-1 in small letters, as by or az"
        )
    return Entry(
        person_id=entry.person,
        kind=str(KIND_OF[type(entry.details)]),
        date=entry.date.text,
        earliest=entry.date.earliest,
        latest=entry.date.latest,
        details=write_details(entry.details),
        source_id=entry.source,
        state=entry.state,
        visibility=str(entry.visibility),
        recorded=at,
        recorded_by=by,
    )


def digest(rows: Iterable[Entry]) -> str:
    """What a batch of entries said, for the audit chain."""
    return audit.digest(
        (
            row.pk,
            row.person_id,
            row.kind,
            row.date,
            row.details,
            row.source_id,
            row.state,
            row.visibility,
        )
        for row in rows
    )


def withdraw(entries: Sequence[int], *, by: str, at: datetime, reason: str) -> None:
    """Withdraw entries that stand. What was known before stays answerable as it was known."""
    with writing(by, at):
        rows = Entry.objects.filter(pk__in=entries, withdrawn__isnull=True)
        people = set(rows.values_list("person_id", flat=True))
        if rows.count() != len(set(entries)):
            standing = set(rows.values_list("pk", flat=True))
            missing = min(set(entries) - standing)
            raise WriteError(f"entry {missing} is not in the register or was withdrawn before")
        rows.withdraw(at=at, by=by, reason=reason)
        subject = {"entries": sorted(set(entries))}
        audit.add_line(by=by, at=at, action="withdraw", subject=subject)
        spells.refresh(people, at)


def prefer(entry: int, *, by: str, at: datetime, reason: str) -> int:
    """Follow this entry where sources contradict each other; gives the preference's id."""
    with writing(by, at):
        row = Entry.objects.filter(pk=entry, withdrawn__isnull=True).first()
        if row is None:
            raise WriteError(f"entry {entry} is not in the register or was withdrawn")
        choice = Preference(entry=row, reason=reason, recorded=at, recorded_by=by)
        choice.save()
        audit.add_line(by=by, at=at, action="prefer", subject={"entry": entry})
        spells.refresh({row.person_id}, at)
        return int(choice.pk)


def withdraw_preference(preference: int, *, by: str, at: datetime) -> None:
    """Take back a preference that stands."""
    with writing(by, at):
        row = Preference.standing().filter(pk=preference).select_related("entry").first()
        if row is None:
            raise WriteError(f"preference {preference} is not there or was withdrawn before")
        Preference.standing().filter(pk=preference).withdraw(at=at, by=by)
        subject = {"preference": preference}
        audit.add_line(by=by, at=at, action="withdraw preference", subject=subject)
        spells.refresh({row.entry.person_id}, at)


def decide(
    left: int, right: int, verdict: Verdict, *, by: str, at: datetime, reason: str = ""
) -> int:
    """Decide who two records are to each other; gives the decision's id.

    Raises :class:`byname.register.identity.IdentityError` where it contradicts what stands.
    """
    with writing(by, at):
        _check_people([left, right])
        left, right = sorted((left, right))
        check_decision(left, right, verdict, [d for d in decisions() if d.known(at)])
        row = IdentityDecision(
            left_id=left,
            right_id=right,
            verdict=str(verdict),
            reason=reason,
            recorded=at,
            recorded_by=by,
        )
        row.save()
        subject = {"decision": row.pk, "people": [left, right], "verdict": str(verdict)}
        audit.add_line(by=by, at=at, action="decide identity", subject=subject)
        spells.refresh({left, right}, at)
        return int(row.pk)


def undo_decision(decision: int, *, by: str, at: datetime) -> None:
    """Withdraw an identity decision: the register is again as it was without it."""
    with writing(by, at):
        row = IdentityDecision.standing().filter(pk=decision).first()
        if row is None:
            raise WriteError(f"decision {decision} is not there or was undone before")
        IdentityDecision.standing().filter(pk=decision).withdraw(at=at, by=by)
        subject = {"decision": decision, "people": [row.left_id, row.right_id]}
        audit.add_line(by=by, at=at, action="undo identity", subject=subject)
        spells.refresh({row.left_id, row.right_id}, at)


def rebuild_spells(*, by: str, at: datetime) -> int:
    """Make the whole spells table anew, as after a change of the window; gives its rows."""
    with writing(by, at):
        rows = spells.rebuild()
        audit.add_line(by=by, at=at, action="rebuild spells", subject={"rows": rows})
        return rows


def add_reported(new: Sequence[NewReported], *, by: str, at: datetime) -> list[int]:
    """Record reported figures; gives their ids, in order."""
    with writing(by, at):
        rows = [_reported_row(figure, by, at) for figure in new]
        ReportedFigure.objects.bulk_create(rows, batch_size=1000)
        ids = [row.pk for row in rows]
        if ids:
            subject = {"reported": [ids[0], ids[-1]], "count": len(ids)}
            audit.add_line(by=by, at=at, action="add reported", subject=subject)
        return ids


def _reported_row(figure: NewReported, by: str, at: datetime) -> ReportedFigure:
    if figure.value < 0:
        raise WriteError(f"value: {figure.value} is below zero")
    if figure.qualifier not in ("exactly", "at least", "more than", "about"):
        raise WriteError(
            f"qualifier: {figure.qualifier!r} is none of exactly, at least, more than, about"
        )
    if not figure.measure or not figure.publisher:
        raise WriteError("a reported figure needs a measure and a publisher")
    return ReportedFigure(
        measure=figure.measure,
        scope=figure.scope or "all",
        qualifier=figure.qualifier,
        value=figure.value,
        as_of=figure.as_of.text,
        earliest=figure.as_of.earliest,
        latest=figure.as_of.latest,
        publisher=figure.publisher,
        state=figure.state,
        note=figure.note,
        source_id=figure.source,
        recorded=at,
        recorded_by=by,
    )


def name_in_list(list_name: str, people: dict[str, int], *, by: str, at: datetime) -> None:
    """Keep which person a list means by each of its own ids."""
    with writing(by, at):
        ListRecord.objects.bulk_create(
            [
                ListRecord(list_name=list_name, list_id=list_id, person_id=person)
                for list_id, person in people.items()
            ],
            batch_size=2000,
        )
        subject = {"list": list_name, "count": len(people)}
        audit.add_line(by=by, at=at, action="name in list", subject=subject)


def add_import(
    *,
    source: int,
    list_name: str,
    format_name: str,
    profile: str,
    dated: date | None,
    counts: str,
    by: str,
    at: datetime,
) -> int:
    """Keep that a list was taken in; gives the import's id."""
    with writing(by, at):
        row = Import(
            source_id=source,
            list_name=list_name,
            format_name=format_name,
            profile=profile,
            dated=dated,
            counts=counts,
            recorded=at,
            recorded_by=by,
        )
        row.save()
        subject = {"import": row.pk, "source": source, "list": list_name}
        audit.add_line(by=by, at=at, action="import", subject=subject)
        return int(row.pk)


__all__ = [
    "NewEntry",
    "NewReported",
    "NewSource",
    "WriteError",
    "add_import",
    "add_reported",
    "add_source",
    "add_sources",
    "create_people",
    "decide",
    "name_in_list",
    "prefer",
    "publish",
    "rebuild_spells",
    "record",
    "together",
    "undo_decision",
    "withdraw",
    "withdraw_preference",
]
