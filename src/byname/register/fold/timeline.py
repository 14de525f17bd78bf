"""A timeline: the fold of one person's entries, and what can be asked of it.

Frozen values with the entries that say so; nothing here reads a clock or a database. Days are
half-open as in :mod:`byname.register.fold.days`; ``certain`` always lies within ``possible``.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from byname.register.entries import (
    Article,
    Entry,
    Kind,
    Named,
    Penalty,
    Place,
    Privation,
    Sex,
)
from byname.register.fold.days import Days, Truth, after, truth
from byname.register.fold.settle import Contradiction, Told


class Status(StrEnum):
    """In what state a person is on a day; exactly one for each day."""

    NOT_IN_CUSTODY = "not in custody"
    PERHAPS_IN_CUSTODY = "perhaps in custody"
    IN_CUSTODY = "in custody"
    PERHAPS_DEAD = "perhaps dead"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class StatusPeriod:
    """The days on which a person is in one status."""

    days: Days
    status: Status


class ByKind:
    """Entries in an order of their own, sorted by kind once for all that asks for some kinds."""

    __slots__ = ("_by_kind", "_of_several", "entries")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = tuple(entries)
        self._by_kind: dict[Kind, tuple[Entry, ...]] = {}
        self._of_several: dict[tuple[Kind, ...], tuple[Entry, ...]] = {}
        for entry in self.entries:
            kind = entry.kind
            self._by_kind[kind] = (*self._by_kind.get(kind, ()), entry)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByKind) and self.entries == other.entries

    def __hash__(self) -> int:
        return hash(self.entries)

    def of(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The entries of these kinds, in their order."""
        if len(kinds) == 1:
            return self._by_kind.get(kinds[0], ())
        found = self._of_several.get(kinds)
        if found is None:
            there = [kind for kind in kinds if kind in self._by_kind]
            if len(there) > 1:
                found = tuple(entry for entry in self.entries if entry.kind in there)
            else:
                found = self._by_kind[there[0]] if there else ()
            self._of_several[kinds] = found
        return found

    def until(self, day: date) -> "ByKind":
        """Those that can have happened by the end of a day."""
        if day == date.max:
            return self
        return ByKind(entry for entry in self.entries if entry.date.earliest <= day)


@dataclass(frozen=True, slots=True)
class CustodySpell:
    """One stretch of custody.

    ``began`` is None when no entry says when it began, ``ended`` while none says that it ended.
    ``shown`` are the entries between that show the person held; ``attested`` the latest day on
    which any source does. ``possible`` is None for an arrest and a release on one day: as that day
    ends nobody is held.
    """

    certain: Days | None
    possible: Days | None
    began: Told | None
    ended: Told | None
    shown: tuple[Entry, ...]
    attested: date | None
    state: str

    @property
    def open(self) -> bool:
        """Whether nothing says that it ended."""
        return self.ended is None

    def on(self, day: date) -> Truth:
        """Whether the person is in custody, in this spell, as of ``day``."""
        return truth(day, self.certain, self.possible)


@dataclass(frozen=True, slots=True)
class RecognitionSpell:
    """One stretch of recognition as a political prisoner by one body."""

    body: str
    certain: Days | None
    possible: Days | None
    began: Told
    ended: Told | None

    def on(self, day: date) -> Truth:
        """Whether the body recognises the person as of ``day``."""
        return truth(day, self.certain, self.possible)


@dataclass(frozen=True, slots=True)
class Stay:
    """A place of detention and the entry that brings, or shows, the person there."""

    place: Place
    entry: Entry


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence in force, after appeal, with the entries that say so."""

    penalty: Penalty | None
    told: Told
    appeals: tuple[Entry, ...] = ()
    overturned: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Days since somebody was last heard from, counted from ``since``, the last contact.

    Counted from the day after the contact to the as-of day, inclusive. ``low`` and ``high`` are
    equal when the contact is known to the day.
    """

    low: int
    high: int
    since: Entry


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the register knew at ``known_on`` of one person's life up to ``as_of``."""

    person: int
    as_of: date
    known_on: datetime
    told: ByKind
    names: tuple[Entry, ...]
    born: Told | None
    died: Told | None
    sex: Sex | None
    descriptions: tuple[Entry, ...]
    custody: tuple[CustodySpell, ...]
    recognition: tuple[RecognitionSpell, ...]
    stays: tuple[Stay, ...]
    contacts: tuple[Entry, ...]
    denials: tuple[Entry, ...]
    charges: tuple[Entry, ...]
    sentences: tuple[Told, ...]
    sentence: Sentence | None
    contradictions: tuple[Contradiction, ...]
    unknown: tuple[str, ...]
    states: tuple[str, ...]

    def in_custody(self, day: date, *, state: str = "") -> Truth:
        """Whether the person is in custody as of ``day``, in a case of ``state`` if given."""
        answer = Truth.NO
        for spell in self.custody:
            if not state or spell.state == state:
                answer = answer | spell.on(day)
        return answer

    def recognised(self, day: date, *, body: str = "") -> Truth:
        """Whether ``body``, or any body when none is given, recognises the person as of ``day``."""
        answer = Truth.NO
        for spell in self.recognition:
            if not body or spell.body == body:
                answer = answer | spell.on(day)
        return answer

    def held(self, day: date, *, body: str = "", state: str = "") -> Truth:
        """In custody and recognised, as of ``day``."""
        return self.in_custody(day, state=state) & self.recognised(day, body=body)

    def dead(self, day: date) -> Truth:
        """Whether the person has died by the end of ``day``."""
        if self.died is None or day < self.died.earliest:
            return Truth.NO
        return Truth.YES if day >= self.died.latest else Truth.PERHAPS

    def status(self, day: date) -> Status:
        """The one status of the person as of ``day``."""
        match self.dead(day), self.in_custody(day):
            case Truth.YES, _:
                return Status.DEAD
            case Truth.PERHAPS, _:
                return Status.PERHAPS_DEAD
            case _, Truth.YES:
                return Status.IN_CUSTODY
            case _, Truth.PERHAPS:
                return Status.PERHAPS_IN_CUSTODY
        return Status.NOT_IN_CUSTODY

    def statuses(self) -> tuple[StatusPeriod, ...]:
        """The statuses of the person: they follow each other and cover every day to ``as_of``."""
        turns = sorted({day for day in self._turns() if day <= self.as_of} | {date.min})
        ends = [*turns[1:], after(self.as_of)]
        periods: list[StatusPeriod] = []
        for start, end in zip(turns, ends, strict=True):
            if start >= end:
                continue
            status = self.status(start)
            if periods and periods[-1].status is status:
                periods[-1] = StatusPeriod(Days(periods[-1].days.start, end), status)
            else:
                periods.append(StatusPeriod(Days(start, end), status))
        return tuple(periods)

    def silence(self) -> Silence | None:
        """Days since the last contact as of the timeline's day; None without any contact."""
        if not self.contacts:
            return None
        last = self.contacts[-1]
        most = max(entry.date.earliest for entry in self.contacts)
        least = min(max(entry.date.latest for entry in self.contacts), self.as_of)
        return Silence((self.as_of - least).days, (self.as_of - most).days, last)

    def place(self) -> Place | None:
        """Where the person is held as of the timeline's day, as far as the entries tell."""
        if self.in_custody(self.as_of) is Truth.NO:
            return None
        spell = next((s for s in reversed(self.custody) if s.on(self.as_of) is not Truth.NO), None)
        stays = [
            stay
            for stay in self.stays
            if spell and spell.possible and stay.entry.date.latest >= spell.possible.start
        ]
        return stays[-1].place if stays else None

    def name(self, language: str = "") -> str:
        """The name to call the person by: in ``language`` if there is one, else the first full."""
        return self.named(language).name if self.names else ""

    def named(self, language: str = "") -> Named:
        """The details of that name. Raises LookupError when no entry names the person."""
        named = [entry.details for entry in self.names if isinstance(entry.details, Named)]
        if not named:
            raise LookupError(f"no entry names person {self.person}")
        return min(named, key=lambda one: (one.role != "full", one.language != language))

    @property
    def attested(self) -> date | None:
        """The latest day on which any source shows the person held, up to ``as_of``."""
        days = [spell.attested for spell in self.custody if spell.attested]
        return max(days, default=None)

    @property
    def last_contact(self) -> Entry | None:
        """The last contact up to ``as_of``."""
        return self.contacts[-1] if self.contacts else None

    def denied(self) -> dict[Privation, tuple[Entry, ...]]:
        """What the person is denied, each with the entries that say so."""
        found: dict[Privation, tuple[Entry, ...]] = {}
        for entry in self.denials:
            for what in getattr(entry.details, "what", ()):
                found[what] = (*found.get(what, ()), entry)
        return found

    def articles(self) -> tuple[Article, ...]:
        """The articles of all charges and sentences, each once, in the order they came.

        One without a part is left out where another source names its part.
        """
        found: dict[str, Article] = {}
        for entry in (*self.charges, *(e for told in self.sentences for e in told.entries)):
            for article in getattr(entry.details, "articles", ()):
                found.setdefault(article.label(), article)
        told_by_part = {article.number for article in found.values() if article.part}
        return tuple(a for a in found.values() if a.part or a.number not in told_by_part)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries up to ``as_of``, in time."""
        return self.told.entries

    def of_kind(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The entries of these kinds, in the timeline's order."""
        return self.told.of(*kinds)

    def _turns(self) -> Iterator[date]:
        for spell in self.custody:
            if spell.possible:
                yield from (spell.possible.start, spell.possible.end)
            if spell.certain:
                yield from (spell.certain.start, spell.certain.end)
        if self.died is not None:
            yield from (self.died.earliest, self.died.latest)
