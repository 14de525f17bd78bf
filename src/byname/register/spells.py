"""The spells table: custody and recognition of everybody, ready for counting in SQL.

A second way to the same answer as the fold: rows are made from timelines only for the people a
write touched, kept for every knowledge they were ever valid for, and counted by the database.
:func:`expected` makes the whole table anew, for ``byname check-register`` to compare.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.conf import settings

from byname.register.entries import Entry, Visibility
from byname.register.fold import CustodySpell, Days, RecognitionSpell, timeline
from byname.register.identity import Decision, clusters
from byname.register.loading import batches, decisions, entries_of, moments
from byname.register.models import Person, Spell

CUSTODY, RECOGNITION = "custody", "recognition"


@dataclass(frozen=True, slots=True, order=True)
class SpellRow:
    """One row of the table without the knowledge it is valid for."""

    person: int
    what: str
    body: str
    state: str
    certain_from: date
    certain_to: date
    possible_from: date
    possible_to: date
    attested: date
    internal: bool
    public: bool


NEVER = date.min  # stands for a missing day, so that rows can be compared and sorted


def window() -> timedelta:
    """How long an open spell stays certain after its last attestation."""
    return timedelta(days=settings.BYNAME_ATTESTATION_DAYS)


def rows_of(person: int, entries: Sequence[Entry], known_on: datetime) -> list[SpellRow]:
    """The rows of one person (whose records' entries these are) as known at a moment."""
    internal = set(_rows(person, entries, known_on))
    shown = [entry for entry in entries if entry.visibility is Visibility.PUBLIC]
    public = internal if len(shown) == len(entries) else set(_rows(person, shown, known_on))
    return sorted(SpellRow(*row, row in internal, row in public) for row in internal | public)


_Plain = tuple[int, str, str, str, date, date, date, date, date]


def _rows(person: int, entries: Sequence[Entry], known_on: datetime) -> Iterator[_Plain]:
    folded = timeline(entries, as_of=date.max, known_on=known_on, window=window())
    for spell in folded.custody:
        if spell.possible:
            yield _plain(person, CUSTODY, "", spell.state, spell, spell.attested)
    for standing in folded.recognition:
        if standing.possible:
            yield _plain(person, RECOGNITION, standing.body, "", standing, None)


def _plain(
    person: int,
    what: str,
    body: str,
    state: str,
    spell: CustodySpell | RecognitionSpell,
    attested: date | None,
) -> _Plain:
    possible = spell.possible
    assert possible is not None
    certain = spell.certain or Days(date.min, date.max)
    return (
        person,
        what,
        body,
        state,
        certain.start if spell.certain else NEVER,
        certain.end if spell.certain else NEVER,
        possible.start,
        possible.end,
        attested or NEVER,
    )


def refresh(
    people: Iterable[int],
    at: datetime,
    *,
    tell: Callable[[str, int, int], None] = lambda what, done, total: None,
) -> None:
    """Rebuild the rows of these records' people after a write at ``at``."""
    touched = set(people)
    if not touched:
        return
    all_decisions = decisions()
    now = clusters(all_decisions, at)
    # A merge undone leaves rows under the id that stood for both: they are looked at as well.
    ever = clusters([_never_withdrawn(d) for d in all_decisions], at)
    members = {m for person in touched for m in ever.members(person)} | touched
    groups: dict[int, set[int]] = {}
    for member in members:
        groups.setdefault(now.of(member), set()).update(now.members(member))
    standing = sorted({member for group in groups.values() for member in group})
    for number, batch in enumerate(batches(standing)):
        tell("spells", number * len(batch), len(standing))
        inside = {member: now.of(member) for member in batch}
        _refresh_batch(sorted({*inside.values()} | set(batch)), groups, at)
    tell("spells", len(standing), len(standing))


def _never_withdrawn(decision: Decision) -> Decision:
    return replace(decision, withdrawn=None)


def _refresh_batch(people: list[int], groups: dict[int, set[int]], at: datetime) -> None:
    members = {member for person in people for member in groups.get(person, ())}
    entries = entries_of(members)
    old: dict[int, list[Spell]] = {}
    for row in Spell.objects.filter(person_id__in=people, known_to__isnull=True):
        old.setdefault(row.person_id, []).append(row)
    fresh: list[Spell] = []
    ended: list[int] = []
    for person in people:
        told = [e for member in sorted(groups.get(person, ())) for e in entries.get(member, ())]
        new = rows_of(person, told, at) if told else []
        kept = {_from_row(row): row for row in old.get(person, ())}
        ended.extend(row.pk for values, row in kept.items() if values not in new)
        fresh.extend(_to_row(values, at) for values in new if values not in kept)
    _end(ended, at)
    Spell.objects.bulk_create(fresh, batch_size=2000)


def _end(ids: list[int], at: datetime) -> None:
    for batch in batches(ids):
        rows = Spell.objects.filter(pk__in=batch)
        rows.filter(known_from=at).delete()
        rows.filter(known_from__lt=at).update(known_to=at)


def _to_row(values: SpellRow, known_from: datetime, known_to: datetime | None = None) -> Spell:
    certain = values.certain_to > values.certain_from
    return Spell(
        person_id=values.person,
        what=values.what,
        body=values.body,
        state=values.state,
        certain_from=values.certain_from if certain else None,
        certain_to=values.certain_to if certain else None,
        possible_from=values.possible_from,
        possible_to=values.possible_to,
        attested=None if values.attested == NEVER else values.attested,
        known_from=known_from,
        known_to=known_to,
        internal=values.internal,
        public=values.public,
    )


def _from_row(row: Spell) -> SpellRow:
    return SpellRow(
        row.person_id,
        row.what,
        row.body,
        row.state,
        row.certain_from or NEVER,
        row.certain_to or NEVER,
        row.possible_from,
        row.possible_to,
        row.attested or NEVER,
        row.internal,
        row.public,
    )


Known = tuple[SpellRow, datetime, datetime | None]


def expected(people: Sequence[int], all_decisions: Sequence[Decision]) -> set[Known]:
    """The rows these people (standing ids) must have, with the knowledge each is valid for.

    Folds anew for every moment at which anything about any record they ever held was known to
    change; independent of what the table holds.
    """
    ever = clusters([_never_withdrawn(d) for d in all_decisions], _END_OF_TIME)
    found: set[Known] = set()
    for person in people:
        members = ever.members(person)
        entries = entries_of(members)
        turns = moments(e for told in entries.values() for e in told)
        for decision in all_decisions:
            if decision.left in members:
                turns |= {decision.recorded, decision.withdrawn or decision.recorded}
        found |= _history(person, members, entries, sorted(turns), all_decisions)
    return found


_END_OF_TIME = datetime.fromisoformat("9999-12-31T00:00:00+00:00")


def _history(
    person: int,
    members: frozenset[int],
    entries: dict[int, list[Entry]],
    turns: list[datetime],
    all_decisions: Sequence[Decision],
) -> set[Known]:
    found: set[Known] = set()
    standing: dict[SpellRow, datetime] = {}
    relevant = [d for d in all_decisions if d.left in members]
    for turn in turns:
        now = clusters(relevant, turn)
        own = sorted(now.members(person)) if now.of(person) == person else []
        told = [e for member in own for e in entries.get(member, ())]
        rows = set(rows_of(person, told, turn)) if told else set()
        for row in standing.keys() - rows:
            found.add((row, standing.pop(row), turn))
        for row in rows - standing.keys():
            standing[row] = turn
    return found | {(row, since, None) for row, since in standing.items()}


def stored(people: Sequence[int]) -> set[Known]:
    """The rows the table holds for these people."""
    return {
        (_from_row(row), row.known_from, row.known_to)
        for batch in batches(list(people))
        for row in Spell.objects.filter(person_id__in=batch)
    }


def coalesced(known: Iterable[Known]) -> set[Known]:
    """Rows that follow each other without a gap in knowledge, joined into one."""
    by_values: dict[SpellRow, list[tuple[datetime, datetime | None]]] = {}
    for row, since, until in known:
        by_values.setdefault(row, []).append((since, until))
    joined: set[Known] = set()
    for row, stretches in by_values.items():
        stretches.sort(key=lambda stretch: stretch[0])
        since, until = stretches[0]
        for next_since, next_until in stretches[1:]:
            if next_since == until:
                until = next_until
            else:
                joined.add((row, since, until))
                since, until = next_since, next_until
        joined.add((row, since, until))
    return joined


def rebuild() -> int:
    """Make the whole table anew; gives the number of rows."""
    Spell.objects.all().delete()
    all_decisions = decisions()
    total = 0
    for batch in batches(list(Person.objects.order_by("id").values_list("id", flat=True))):
        rows = [_to_row(*known) for known in sorted(expected(batch, all_decisions), key=repr)]
        Spell.objects.bulk_create(rows, batch_size=2000)
        total += len(rows)
    return total
