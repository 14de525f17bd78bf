"""From rows to the pure values the fold reads: entries, decisions, in bulk and in a fixed order."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Max, Q

from byname.register import dates
from byname.register.entries import (
    Details,
    Entry,
    Kind,
    Preference,
    Recognised,
    SourceRef,
    Visibility,
    read_details,
)
from byname.register.identity import Decision, Verdict, clusters
from byname.register.models import Entry as EntryRow
from byname.register.models import IdentityDecision, Source
from byname.register.models import Preference as PreferenceRow

_FIELDS = (
    "id",
    "person_id",
    "kind",
    "date",
    "details",
    "source_id",
    "recorded",
    "withdrawn",
    "visibility",
    "state",
)
_BATCH = 500  # SQLite takes at most 999 parameters in its oldest builds


@lru_cache(maxsize=50_000)
def _details(kind: str, text: str) -> Details:
    return read_details(Kind(kind), text)


def entries_of(people: Iterable[int], *, public: bool = False) -> dict[int, list[Entry]]:
    """All entries, standing or withdrawn, of these records, by record.

    ``public`` leaves out what is not public. Records without entries are missing from the answer.
    """
    found: dict[int, list[Entry]] = {}
    sources: dict[int, SourceRef] = {}
    for batch in batches(sorted(set(people))):
        rows = EntryRow.objects.filter(person_id__in=batch)
        if public:
            rows = rows.filter(visibility=str(Visibility.PUBLIC))
        listed = list(rows.order_by("id").values_list(*_FIELDS))
        _add_sources(sources, {row[5] for row in listed})
        preferences = _preferences(batch)
        for row in listed:
            found.setdefault(row[1], []).append(_entry(row, sources, preferences))
    return found


def _entry(
    row: tuple[Any, ...], sources: dict[int, SourceRef], preferences: dict[int, list[Preference]]
) -> Entry:
    id_, person, kind, date_, details, source, recorded, withdrawn, visibility, state = row
    return Entry(
        id=id_,
        person=person,
        date=dates.parse(date_),
        details=_details(kind, details),
        source=sources[source],
        recorded=recorded,
        withdrawn=withdrawn,
        visibility=Visibility(visibility),
        state=state,
        preferences=tuple(preferences.get(id_, ())),
    )


def source_refs(ids: Iterable[int]) -> dict[int, SourceRef]:
    """What entries need to know of these sources."""
    found: dict[int, SourceRef] = {}
    _add_sources(found, set(ids))
    return found


def _add_sources(found: dict[int, SourceRef], ids: set[int]) -> None:
    for batch in batches(sorted(ids - found.keys())):
        fields = ("id", "title", "publisher", "url", "dated_latest")
        for id_, title, publisher, url, dated in Source.objects.filter(id__in=batch).values_list(
            *fields
        ):
            found[id_] = SourceRef(id_, title, publisher, url, dated)


def _preferences(people: list[int]) -> dict[int, list[Preference]]:
    found: dict[int, list[Preference]] = {}
    rows = PreferenceRow.objects.filter(entry__person_id__in=people).order_by("id")
    for entry, recorded, withdrawn in rows.values_list("entry_id", "recorded", "withdrawn"):
        found.setdefault(entry, []).append(Preference(recorded, withdrawn))
    return found


_SHOWING = ("attested", "transferred", "punished", "detained", "disappeared")


def last_shown(
    people: Iterable[int], *, as_of: date, known_on: datetime, public: bool = False
) -> date | None:
    """The latest day up to ``as_of`` on which an entry shows one of these people held."""
    who = clusters(decisions(), known_on)
    members = sorted({member for person in people for member in who.members(person)})
    latest: date | None = None
    for batch in batches(members):
        rows = EntryRow.objects.filter(person_id__in=batch, kind__in=_SHOWING)
        rows = rows.filter(earliest__lte=as_of, recorded__lte=known_on).exclude(date="..")
        rows = rows.filter(Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on))
        if public:
            rows = rows.filter(visibility=str(Visibility.PUBLIC))
        found = rows.exclude(earliest=date.min).aggregate(day=Max("earliest"))["day"]
        latest = max((day for day in (latest, found) if day), default=None)
    return latest


def decisions(people: Iterable[int] | None = None) -> list[Decision]:
    """Identity decisions, standing or withdrawn: all, or those that name one of ``people``."""
    rows = IdentityDecision.objects.order_by("id")
    if people is not None:
        ids = list(people)
        rows = rows.filter(Q(left_id__in=ids) | Q(right_id__in=ids))
    return [
        Decision(
            id=row.id,
            left=row.left_id,
            right=row.right_id,
            verdict=Verdict(row.verdict),
            recorded=row.recorded,
            recorded_by=row.recorded_by,
            withdrawn=row.withdrawn,
            withdrawn_by=row.withdrawn_by,
            reason=row.reason,
        )
        for row in rows
    ]


def batches(ids: list[int], size: int = _BATCH) -> Iterator[list[int]]:
    """``ids`` in lists short enough for one query."""
    return (ids[at : at + size] for at in range(0, len(ids), size))


def body_of(details: str) -> str:
    """The body in the details, as JSON, of a recognition."""
    read = _details(str(Kind.RECOGNISED), details)
    assert isinstance(read, Recognised)
    return read.by


def latest_day(text: str) -> date | None:
    """The day a source dated ``text`` speaks from: its latest, None when it is open."""
    latest = dates.parse(text).latest
    return None if latest == date.max else latest


def moments(people_entries: Iterable[Entry]) -> set[datetime]:
    """The moments at which knowledge of these entries changed."""
    found: set[datetime] = set()
    for entry in people_entries:
        found.add(entry.recorded)
        if entry.withdrawn:
            found.add(entry.withdrawn)
        for choice in entry.preferences:
            found.add(choice.recorded)
            if choice.withdrawn:
                found.add(choice.withdrawn)
    return found
