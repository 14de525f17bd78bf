"""What the register tells those who may see everything: frozen values out, nothing in.

``as_of`` and ``known_on`` are required keywords wherever a question depends on them. Persons are
given by the id that stands for them once identity decisions are followed. Readers from outside are
answered by :mod:`byname.register.public` instead.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max, Q, QuerySet

from byname.register import sources as source_files
from byname.register.bulk import known_rows, preferred
from byname.register.counting import Held, held, held_series
from byname.register.entries import Entry, Kind, Publication
from byname.register.finding import SURE, Found, Near, find, named_people, names_known, search
from byname.register.fold import Timeline, timeline
from byname.register.identity import Clusters, Decision, clusters
from byname.register.loading import batches, body_of, decisions, entries_of, source_refs
from byname.register.models import (
    AuditLine,
    Import,
    ListRecord,
    Person,
    PublicationDecision,
    ReportedFigure,
    Source,
)
from byname.register.models import Entry as EntryRow
from byname.register.spells import window
from byname.register.touched import people_touched


class NotFoundError(LookupError):
    """There is no such thing in the register; the message says what was asked for."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with all that is known of it."""

    id: int
    sha256: str
    size: int | None
    media_type: str
    title: str
    publisher: str
    url: str
    dated: str
    access: str
    cited_in: int | None
    received: datetime


@dataclass(frozen=True, slots=True)
class ImportView:
    """One list taken in."""

    id: int
    source: int
    sha256: str
    list_name: str
    format_name: str
    profile: str
    dated: date | None
    recorded: datetime


@dataclass(frozen=True, slots=True)
class ReportedView:
    """A figure as a source reports it."""

    id: int
    measure: str
    scope: str
    qualifier: str
    value: int
    as_of: str
    publisher: str
    source: str
    state: str
    note: str


def people(*, known_on: datetime) -> list[int]:
    """The ids that stand for the persons known at a moment, in order."""
    who = identity(known_on=known_on)
    ids = Person.objects.filter(created__lte=known_on).order_by("id").values_list("id", flat=True)
    return sorted({who.of(person) for person in ids})


def people_with(kinds: Sequence[Kind], *, known_on: datetime) -> list[int]:
    """The persons of whom an entry of one of these kinds is known; everybody for no kinds."""
    if not kinds:
        return people(known_on=known_on)
    who = identity(known_on=known_on)
    rows = EntryRow.objects.filter(kind__in=[str(kind) for kind in kinds], recorded__lte=known_on)
    return sorted({who.of(person) for person in rows.values_list("person_id", flat=True)})


def people_told(
    kinds: Sequence[Kind], *, first: date, last: date, known_on: datetime, state: str = ""
) -> list[int]:
    """The persons of whom an entry of these kinds is known that may lie within these days.

    No settled answer: those beside whom no measure of these kinds can count anybody, at little
    cost.
    """
    rows = _known(known_on).filter(
        kind__in=[str(kind) for kind in kinds], earliest__lte=last, latest__gte=first
    )
    if state:
        rows = rows.filter(state__in=(state, ""))
    who = identity(known_on=known_on)
    return sorted({who.of(person) for person in rows.values_list("person_id", flat=True)})


def entries_saying(kind: Kind, words: Iterable[str], *, known_on: datetime) -> list[Entry]:
    """The entries of a kind whose details hold one of these words, each as it is written here."""
    saying = Q()
    for word in words:
        saying |= Q(details__contains=word)
    rows = _known(known_on).filter(saying, kind=str(kind))
    return entries_by_id(rows.values_list("id", flat=True))


def _known(known_on: datetime) -> QuerySet[EntryRow]:
    return EntryRow.objects.filter(recorded__lte=known_on).filter(
        Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on)
    )


def identity(*, known_on: datetime) -> Clusters:
    """Which records are one person, as known at a moment."""
    return clusters(decisions(), known_on)


def identity_decisions() -> list[Decision]:
    """All decisions ever made, withdrawn ones included, in order."""
    return decisions()


def person_timeline(person: int, *, as_of: date, known_on: datetime) -> Timeline:
    """The timeline of one person, all merged records together. Raises NotFoundError."""
    if not Person.objects.filter(pk=person, created__lte=known_on).exists():
        raise NotFoundError(f"no person has the number {person}")
    return next(iter(timelines(as_of=as_of, known_on=known_on, only=[person])))


def timelines(
    *, as_of: date, known_on: datetime, only: Sequence[int] | None = None
) -> Iterator[Timeline]:
    """The timelines of everybody, or of ``only`` these, by id; memory stays bounded."""
    who = identity(known_on=known_on)
    chosen = people(known_on=known_on) if only is None else sorted({who.of(p) for p in only})
    for batch in batches(chosen):
        members = {person: who.members(person) for person in batch}
        told = entries_of(m for group in members.values() for m in group)
        for person, group in members.items():
            entries = [entry for member in sorted(group) for entry in told.get(member, ())]
            yield timeline(entries, as_of=as_of, known_on=known_on, window=window(), person=person)


def entries_by_id(ids: Iterable[int]) -> list[Entry]:
    """These entries, in the order of their ids; missing ones are left out."""
    asked = sorted(set(ids))
    owners = {
        person
        for batch in batches(asked)
        for person in EntryRow.objects.filter(pk__in=batch).values_list("person_id", flat=True)
    }
    wanted = set(asked)
    found = [e for told in entries_of(owners).values() for e in told if e.id in wanted]
    return sorted(found, key=lambda entry: entry.id)


def source(id_: int) -> SourceView:
    """One source. Raises NotFoundError."""
    row = Source.objects.filter(pk=id_).first()
    if row is None:
        raise NotFoundError(f"no source has the number {id_}")
    return SourceView(
        id=row.pk,
        sha256=row.sha256,
        size=row.size,
        media_type=row.media_type,
        title=row.title,
        publisher=row.publisher,
        url=row.url,
        dated=row.dated,
        access=row.access,
        cited_in=row.cited_in_id,
        received=row.received,
    )


def source_bytes(id_: int) -> bytes:
    """The bytes of a source, checked against their SHA-256."""
    return source_files.read(source(id_).sha256)


def cited_sources(urls: Iterable[str]) -> dict[str, int]:
    """Sources that are only cited, by address: the earliest of each."""
    found: dict[str, int] = {}
    asked = sorted(set(urls) - {""})
    for at in range(0, len(asked), 500):
        rows = Source.objects.filter(sha256="", url__in=asked[at : at + 500]).order_by("-id")
        found.update(rows.values_list("url", "id"))
    return found


def imports(list_name: str = "") -> list[ImportView]:
    """The imports so far, of one list if named, in the order of their days and then of recording."""
    rows = Import.objects.select_related("source").order_by("dated", "id")
    if list_name:
        rows = rows.filter(list_name=list_name)
    return [
        ImportView(
            row.pk,
            row.source_id,
            row.source.sha256,
            row.list_name,
            row.format_name,
            row.profile,
            row.dated,
            row.recorded,
        )
        for row in rows
    ]


def sources_of_list(list_name: str) -> frozenset[int]:
    """The sources of all imports of a list, and those cited in them."""
    kept = set(Import.objects.filter(list_name=list_name).values_list("source_id", flat=True))
    cited = Source.objects.filter(cited_in_id__in=kept).values_list("id", flat=True)
    return frozenset(kept | set(cited))


def entries_of_people(people_: Iterable[int]) -> dict[int, list[Entry]]:
    """All entries, withdrawn ones included, of these records, by record as it was recorded."""
    return entries_of(people_)


def list_records(list_name: str) -> dict[str, int]:
    """Which person a list means by each of its own ids."""
    rows = ListRecord.objects.filter(list_name=list_name)
    return dict(rows.values_list("list_id", "person_id"))


def reported(*, measure: str = "", known_on: datetime, state: str = "") -> list[ReportedView]:
    """Reported figures known at a moment, by day."""
    rows = ReportedFigure.objects.filter(recorded__lte=known_on).filter(
        Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on)
    )
    if measure:
        rows = rows.filter(measure=measure)
    if state:
        rows = rows.filter(state=state)
    return [
        ReportedView(
            row.pk,
            row.measure,
            row.scope,
            row.qualifier,
            row.value,
            row.as_of,
            row.publisher,
            row.source.url or row.source.title,
            row.state,
            row.note,
        )
        for row in rows.select_related("source").order_by("earliest", "id")
    ]


def states(*, known_on: datetime) -> list[str]:
    """The states whose cases the register holds, as known at a moment."""
    rows = EntryRow.objects.filter(recorded__lte=known_on).exclude(state="")
    return sorted(rows.values_list("state", flat=True).distinct())


def bodies(*, known_on: datetime) -> list[str]:
    """The bodies that recognised anybody, as known at a moment."""
    rows = EntryRow.objects.filter(kind=str(Kind.RECOGNISED), recorded__lte=known_on)
    return sorted({body_of(text) for text in rows.values_list("details", flat=True).distinct()})


def publication(people_: Iterable[int] | None = None) -> dict[int, Publication]:
    """How records are published now: the latest decision on each."""
    rows = PublicationDecision.objects.order_by("id")
    if people_ is not None:
        rows = rows.filter(person_id__in=list(people_))
    return {person: Publication(level) for person, level in rows.values_list("person_id", "level")}


def last_moment() -> datetime | None:
    """The moment of the last write, None in an empty register."""
    found: datetime | None = AuditLine.objects.aggregate(last=Max("at"))["last"]
    return found


def position() -> int:
    """How far the register has been written: the position of the last audit line."""
    return int(AuditLine.objects.aggregate(last=Max("position"))["last"] or 0)


@dataclass(frozen=True, slots=True)
class Written:
    """How far the register was written at a moment: a line of the audit chain.

    ``hash`` tells it from the same position of any other register; ``last``: nothing came after.
    """

    position: int
    at: datetime
    hash: str
    last: bool


def written(*, known_on: datetime) -> Written | None:
    """How far the register was written by a moment; None where nothing was."""
    told = AuditLine.objects.order_by("-position").values_list("position", "at", "hash")
    then, last = told.filter(at__lte=known_on).first(), told.first()
    return None if then is None else Written(then[0], then[1], then[2], last=then == last)


def hash_at(position_: int) -> str:
    """The hash of the audit line at a position; empty where there is none."""
    rows = AuditLine.objects.filter(position=position_)
    return rows.values_list("hash", flat=True).first() or ""


def changes_since(position_: int) -> list[tuple[int, str, str]]:
    """Audit lines after a position, as (position, action, subject as JSON)."""
    rows = AuditLine.objects.filter(position__gt=position_).order_by("position")
    return list(rows.values_list("position", "action", "subject"))


__all__ = [
    "SURE",
    "Found",
    "Held",
    "ImportView",
    "Near",
    "NotFoundError",
    "ReportedView",
    "SourceView",
    "Written",
    "bodies",
    "changes_since",
    "cited_sources",
    "entries_by_id",
    "entries_of_people",
    "entries_saying",
    "find",
    "hash_at",
    "held",
    "held_series",
    "identity",
    "identity_decisions",
    "imports",
    "known_rows",
    "last_moment",
    "list_records",
    "named_people",
    "names_known",
    "people",
    "people_told",
    "people_touched",
    "people_with",
    "person_timeline",
    "position",
    "preferred",
    "publication",
    "reported",
    "search",
    "source",
    "source_bytes",
    "source_refs",
    "sources_of_list",
    "states",
    "timelines",
    "window",
    "written",
]
