"""The plan of an import: what a reading would add to the register, told before anything is written.

Takes a :class:`Reading` (and that of the list's previous import); reads the register; gives a frozen
:class:`Plan`. Writes nothing. Within one list the list's own id decides who is who; a list without
ids is followed from one import to the next by the names that are unique in it. Nobody is matched
across lists here, and somebody whose name is withheld never by name.
"""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from byname.intake.changes import Change, entries_of_listed
from byname.intake.claims import Claim, IntakeError, ListedPerson, Reading
from byname.register import read
from byname.register.entries import Entry, SourceRef, write_details
from byname.register.fold import Contradiction, timeline


@dataclass(frozen=True, slots=True)
class Planned:
    """One listed person and what would be recorded. ``person`` is None for somebody new."""

    listed: ListedPerson
    key: str
    person: int | None
    add: tuple[Claim, ...]
    changes: tuple[Change, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything an import would do. ``position``: how far the register was when it was made."""

    reading: Reading
    people: tuple[Planned, ...]
    vanished: tuple[int, ...]
    position: int
    known_on: datetime
    previous: date | None = None
    already: datetime | None = None
    labels: dict[int, str] = field(default_factory=dict)

    @property
    def new(self) -> tuple[Planned, ...]:
        """People the register does not know from this list."""
        return tuple(one for one in self.people if one.person is None)

    @property
    def recognised(self) -> tuple[Planned, ...]:
        """People known by the list's own id or from an earlier import of it."""
        return tuple(one for one in self.people if one.person is not None)

    @property
    def entries(self) -> int:
        """How many entries would be added."""
        return sum(len(one.add) for one in self.people)

    @property
    def contradictions(self) -> tuple[tuple[Planned, Contradiction], ...]:
        """What would contradict what the register holds, or the list itself."""
        return tuple((one, against) for one in self.people for against in one.contradictions)

    @property
    def changes(self) -> tuple[tuple[Planned, Change], ...]:
        """What changed since the list's previous export."""
        return tuple((one, change) for one in self.people for change in one.changes)

    def counts(self) -> dict[str, int]:
        """The plan in numbers."""
        return {
            "rows": self.reading.rows,
            "new": len(self.new),
            "recognised": len(self.recognised),
            "anonymous": sum(one.listed.anonymous for one in self.people),
            "entries": self.entries,
            "changes": len(self.changes),
            "contradictions": len(self.contradictions),
            "vanished": len(self.vanished),
            "problems": len(self.reading.problems),
            "reported": len(self.reading.reported),
        }


def make_plan(
    reading: Reading, *, sha256: str, previous: Reading | None, known_on: datetime
) -> Plan:
    """Compare a reading with the register as known at a moment.

    ``previous`` is the reading of the list's last import up to this one's day, None for the first.
    Raises :class:`IntakeError` when the list's day has to be known and is not.
    """
    _check_dated(reading)
    done = [one for one in read.imports(reading.list_name) if one.sha256 == sha256]
    if done and done[-1].dated == reading.dated:
        return Plan(reading, (), (), read.position(), known_on, already=done[-1].recorded)
    keys = keys_of(reading.people)
    there = read.list_records(reading.list_name)
    sources = read.sources_of_list(reading.list_name)
    before = dict(zip(keys_of(previous.people), previous.people, strict=True)) if previous else {}
    known = read.entries_of_people({there[key] for key in keys if key in there})
    planned = [
        _planned(
            listed,
            key,
            there.get(key),
            known,
            before.get(key),
            reading,
            previous,
            sources,
            known_on,
        )
        for key, listed in zip(keys, reading.people, strict=True)
    ]
    vanished = sorted({there[key] for key in before if key not in set(keys) and key in there})
    return Plan(
        reading=reading,
        people=tuple(planned),
        vanished=tuple(vanished),
        position=read.position(),
        known_on=known_on,
        previous=previous.dated if previous else None,
        labels={there[key]: listed.label for key, listed in before.items() if key in there},
    )


def would_be(one: Planned, plan: Plan) -> list[Entry]:
    """The entries that a listed person would have, with numbers below 0 until they are recorded."""
    return [
        _would_be(claim, -number, plan.reading, plan.known_on)
        for number, claim in enumerate(one.add, 1)
    ]


def keys_of(people: Sequence[ListedPerson]) -> list[str]:
    """By what each person is followed within the list: its id, a name unique in it, else the row.

    Rows without an id whose names are withheld, or borne by several, are told apart by all they
    say; rows that say the same are numbered.
    """
    names = Counter(_name_key(one) for one in people if not one.list_id)
    seen: Counter[str] = Counter()
    keys = []
    for one in people:
        key = f"id:{one.list_id}" if one.list_id else _name_key(one)
        if not one.list_id and (one.anonymous or names[key] > 1):
            key = f"row:{_digest(one)}"
        seen[key] += 1
        if seen[key] > 1 and one.list_id:
            raise IntakeError(
                f"row {one.row}: the list's id {one.list_id!r} stands there a second time"
            )
        keys.append(key if seen[key] == 1 else f"{key}#{seen[key]}")
    return keys


def _name_key(one: ListedPerson) -> str:
    return f"name:{' '.join(one.label.casefold().split())}"


def _digest(one: ListedPerson) -> str:
    said = sorted(
        f"{claim.kind} {claim.date} {write_details(claim.details)}"
        for claim in one.claims
        if not claim.state_of_list
    )
    return hashlib.sha256("\n".join([one.label, *said]).encode()).hexdigest()[:32]


def _check_dated(reading: Reading) -> None:
    shows = any(one.held or any(c.state_of_list for c in one.claims) for one in reading.people)
    if shows and reading.dated is None:
        raise IntakeError(
            "the list shows who is held, but nothing in it says on what day; "
            "give the day it was made with --dated, as --dated 2026-08-30"
        )


def _planned(
    listed: ListedPerson,
    key: str,
    person: int | None,
    known: dict[int, list[Entry]],
    before: ListedPerson | None,
    reading: Reading,
    previous: Reading | None,
    sources: frozenset[int],
    known_on: datetime,
) -> Planned:
    claims, changes = entries_of_listed(listed, before, reading, previous)
    there = [e for e in known.get(person or 0, ()) if e.known(known_on)]
    from_list = {_said(e) for e in there if e.source.id in sources}
    add = tuple(claim for claim in claims if _said_by(claim) not in from_list)
    against = _contradictions(add, there, reading, known_on) if add else ()
    return Planned(listed, key, person, add, changes, against)


def _said(entry: Entry) -> tuple[str, str, str, str]:
    return entry.kind, entry.date.text, write_details(entry.details), entry.source.url


def _said_by(claim: Claim) -> tuple[str, str, str, str]:
    url = claim.cited.url if claim.cited else ""
    return claim.kind, claim.date.text, write_details(claim.details), url


def _contradictions(
    add: tuple[Claim, ...], there: list[Entry], reading: Reading, known_on: datetime
) -> tuple[Contradiction, ...]:
    """What the timeline would say contradicts itself that it does not say without ``add``."""
    would = [_would_be(claim, -number, reading, known_on) for number, claim in enumerate(add, 1)]
    as_of = max(reading.dated or date.min, known_on.date())
    after = timeline([*there, *would], as_of=as_of, known_on=known_on).contradictions
    if not after:
        return ()
    before = timeline(there, as_of=as_of, known_on=known_on).contradictions
    return tuple(one for one in after if one not in before)


def _would_be(claim: Claim, number: int, reading: Reading, known_on: datetime) -> Entry:
    cited = claim.cited
    source = (
        SourceRef(number, cited.title, cited.publisher, cited.url)
        if cited
        else SourceRef(0, reading.title, reading.publisher, reading.url, reading.dated)
    )
    return Entry(
        id=number,
        person=0,
        date=claim.date,
        details=claim.details,
        source=source,
        recorded=known_on,
        state=claim.state or reading.state,
    )
