"""Entries of very many people as they lie in the table, for a fold of many lives at once.

Takes ids that stand for people and the moment whose knowledge answers; gives rows, unread, with
the id of the person each is of. What is not known at the moment, or withdrawn by then, is left out.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from django.db.models import Q, QuerySet

from byname.register.entries import RawEntry, Visibility
from byname.register.identity import clusters
from byname.register.loading import batches, decisions
from byname.register.models import Entry as EntryRow
from byname.register.models import Preference as PreferenceRow

_AT_A_TIME = 5_000  # rows that are in memory at once
_DENSE = 2  # of so many ids in a row at least one is asked for, where a range is read


def known_rows(
    people: Sequence[int], *, known_on: datetime, public: bool = False
) -> Iterator[list[RawEntry]]:
    """The entries of people, some thousand at a time."""
    roots = _roots(people, known_on)
    records = sorted(roots) if roots is not None else sorted(people)
    rows = EntryRow.objects.filter(recorded__lte=known_on)
    rows = rows.filter(Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on))
    if public:
        rows = rows.filter(visibility=str(Visibility.PUBLIC))
    without_gaps = records and records[-1] - records[0] + 1 == len(records)
    wanted = None if without_gaps else set(records)
    for some in _parts(rows, records):
        listed = some.values_list(
            "person_id", "id", "kind", "date", "details", "source_id", "state"
        )
        found = listed.iterator(chunk_size=_AT_A_TIME)
        while told := list(islice(found, _AT_A_TIME)):
            yield _of(told, wanted, roots)


def preferred(people: Sequence[int], *, known_on: datetime) -> set[int]:
    """Those of ``people`` of whom a preference may count at a moment."""
    # Asked for in one query, people would be looked for among all entries there are.
    chosen = PreferenceRow.objects.filter(recorded__lte=known_on).values_list("entry_id", flat=True)
    entries = sorted(set(chosen))
    if not entries:
        return set()
    records = {
        record
        for batch in batches(entries)
        for record in EntryRow.objects.filter(pk__in=batch).values_list("person_id", flat=True)
    }
    who = clusters(decisions(), known_on)
    return {who.of(record) for record in records} & set(people)


def _roots(people: Sequence[int], known_on: datetime) -> dict[int, int] | None:
    """By record, the person it is of; None where every record is a person of its own."""
    who = clusters(decisions(), known_on)
    if not any(True for _ in who.merged()):
        return None
    return {record: person for person in people for record in who.members(person)}


def _parts(rows: QuerySet[EntryRow], records: list[int]) -> Iterator[QuerySet[EntryRow]]:
    """The rows of these records: from the first to the last of them, or only theirs."""
    if not records:
        return
    if records[-1] - records[0] < _DENSE * len(records):
        yield rows.filter(person_id__gte=records[0], person_id__lte=records[-1])
        return
    for batch in batches(records):
        yield rows.filter(person_id__in=batch)


def _of(
    rows: list[RawEntry], wanted: set[int] | None, roots: dict[int, int] | None
) -> list[RawEntry]:
    if wanted is not None:
        rows = [row for row in rows if row[0] in wanted]
    return rows if roots is None else [(roots[row[0]], *row[1:]) for row in rows]
