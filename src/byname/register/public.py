"""The allow-list of what may leave the register.

Readers from outside see persons who are published, and of them only public entries; everything
here is folded and counted from public entries alone, so that nothing internal shows through a sum.
A person published by name has a page; one by initials is listed by initials; one as a count only
is counted; one not at all is not even counted. Publication is as decided now, whatever the
``known_on`` of the question: a name taken back is taken back from yesterday's figures too, and what
was withdrawn since is told of nobody. Only the numbers of yesterday's figures stay what they were.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from byname.names import Index
from byname.register import counting, entries, fold
from byname.register.bulk import known_rows as rows_known
from byname.register.counting import Level
from byname.register.dates import exact, parse, say
from byname.register.entries import Entry, Named, Publication, RawEntry
from byname.register.finding import SURE, Near, search_among
from byname.register.fold import Timeline, timeline
from byname.register.identity import Clusters, clusters
from byname.register.loading import batches, body_of, decisions, entries_of
from byname.register.models import AuditLine, Person, PublicationDecision
from byname.register.models import Entry as EntryRow
from byname.register.spells import window


class NotPublicError(LookupError):
    """There is no such person for readers from outside; it does not say whether there is one."""


@dataclass(frozen=True, slots=True)
class PublicName:
    """A person as a list of names may show them: by name or initials, empty for a count only."""

    person: int
    level: Publication
    names: tuple[Named, ...]

    def shown(self, language: str = "") -> str:
        """The name or the initials in ``language`` if there is one in it; empty for a count."""
        if self.level.openness < Publication.INITIALS.openness or not self.names:
            return ""
        name = min(self.names, key=lambda one: (one.role != "full", one.language != language)).name
        return name if self.level is Publication.NAME else initials(name)


@dataclass(frozen=True, slots=True)
class PublicHeld:
    """Who is held, of those who are published; see :class:`byname.register.counting.Held`."""

    as_of: date
    known_on: datetime
    certain: tuple[int, ...]
    perhaps: tuple[int, ...]
    attested: date | None

    @property
    def low(self) -> int:
        """How many are held for certain."""
        return len(self.certain)

    @property
    def high(self) -> int:
        """How many are held, counting those who only may be."""
        return len(self.certain) + len(self.perhaps)


def initials(name: str) -> str:
    """The first letter of each word of a name: "Testa Fictional" gives "T. F."."""
    return " ".join(f"{word[0].upper()}." for word in name.split() if word[0].isalpha())


def person_timeline(person: int, *, as_of: date, known_on: datetime) -> Timeline:
    """The public timeline of a person published by name. Raises :class:`NotPublicError`."""
    who = clusters(decisions(), known_on)
    root = who.of(person)
    there = Person.objects.filter(pk=root, created__lte=known_on).exists()
    if not there or _level(who.members(root)) is not Publication.NAME:
        raise NotPublicError(f"no person with the number {person} is published by name")
    return next(_fold([root], who, as_of=as_of, known_on=known_on, telling=True))


def timelines(
    *, as_of: date, known_on: datetime, only: Iterable[int] | None = None
) -> Iterator[Timeline]:
    """The public timelines of everybody who may be counted, or of ``only`` these of them, by id.
    Names in them may not be shown without :func:`names`.
    """
    who = clusters(decisions(), known_on)
    chosen = _levels(who, known_on, only=only)
    return _fold(sorted(chosen), who, as_of=as_of, known_on=known_on)


def people(*, known_on: datetime) -> list[int]:
    """The ids of everybody who may be counted, in order."""
    return sorted(_levels(clusters(decisions(), known_on), known_on))


def known_rows(people: Sequence[int], *, known_on: datetime) -> Iterator[list[RawEntry]]:
    """The public entries of these people, who may be counted, as :mod:`byname.register.bulk`."""
    return rows_known(people, known_on=known_on, public=True)


def told(people: Iterable[int], *, as_of: date, known_on: datetime) -> dict[int, Timeline]:
    """The public timelines of those of ``people`` who are published by name, by id."""
    who = clusters(decisions(), known_on)
    levels = _levels(who, known_on)
    named = [p for p in dict.fromkeys(map(who.of, people)) if levels.get(p) is Publication.NAME]
    found = _fold(sorted(named), who, as_of=as_of, known_on=known_on, telling=True)
    return {one.person: one for one in found}


def held(*, as_of: date, known_on: datetime, body: str = "", state: str = "") -> PublicHeld:
    """Who is held as of a day, of those who may be counted, told from public entries."""
    countable = _levels(clusters(decisions(), known_on), known_on).keys()
    found = counting.held(as_of=as_of, known_on=known_on, body=body, state=state, public=True)
    return PublicHeld(
        as_of=as_of,
        known_on=known_on,
        certain=tuple(person for person in found.certain if person in countable),
        perhaps=tuple(person for person in found.perhaps if person in countable),
        attested=found.attested,
    )


def held_series(
    *, first: date, last: date, known_on: datetime, body: str = "", state: str = ""
) -> list[Level]:
    """How many were held on each day, of those who may be counted, told from public entries."""
    countable = frozenset(_levels(clusters(decisions(), known_on), known_on))
    return counting.held_series(
        first=first,
        last=last,
        known_on=known_on,
        body=body,
        state=state,
        public=True,
        only=countable,
    )


def names(people: Iterable[int], *, known_on: datetime) -> dict[int, PublicName]:
    """How these persons may be shown. Those who may not even be counted are missing."""
    who = clusters(decisions(), known_on)
    levels = _levels(who, known_on)
    asked = [person for person in dict.fromkeys(map(who.of, people)) if person in levels]
    told = entries_of((m for p in asked for m in who.members(p)), public=True)
    found = {}
    for person in asked:
        named = [
            entry.details
            for member in sorted(who.members(person))
            for entry in told.get(member, ())
            if isinstance(entry.details, Named)
            and entry.known(known_on)
            and entry.withdrawn is None
        ]
        shown = levels[person].openness >= Publication.INITIALS.openness
        found[person] = PublicName(person, levels[person], tuple(named) if shown else ())
    return found


def search(text: str, *, known_on: datetime, limit: int = 20) -> list[Near]:
    """People published by name whose public names are nearest to ``text``, nearest first."""
    last = AuditLine.objects.order_by("-position").values_list("hash", "at").first()
    if last is None:
        return []
    named, index = _searchable(last[0], min(known_on, last[1]))
    return search_among(text, named, limit=limit, index=index)


@lru_cache(maxsize=2)
def _searchable(last_hash: str, known_on: datetime) -> tuple[tuple[tuple[int, str], ...], Index]:
    """The public names, made searchable once for each state of the register (its last hash)."""
    who = clusters(decisions(), known_on)
    open_ones = [p for p, level in _levels(who, known_on).items() if level is Publication.NAME]
    named = tuple(
        (person, one.name)
        for person, public in names(open_ones, known_on=known_on).items()
        for one in public.names
        if not one.withheld
    )
    return named, Index(name for _, name in named)


def states(*, known_on: datetime) -> list[str]:
    """The states of which there are public cases."""
    rows = EntryRow.objects.filter(recorded__lte=known_on, visibility="public").exclude(state="")
    return sorted(rows.values_list("state", flat=True).distinct())


def bodies(*, known_on: datetime) -> list[str]:
    """The bodies that recognised anybody, as public entries have it."""
    rows = EntryRow.objects.filter(
        kind="recognised", recorded__lte=known_on, visibility="public"
    ).values_list("details", flat=True)
    return sorted({body_of(text) for text in rows.distinct()})


def last_moment() -> datetime | None:
    """The moment of the last write; None in an empty register."""
    return AuditLine.objects.order_by("-position").values_list("at", flat=True).first()


def position() -> int:
    """How far the register has been written."""
    return AuditLine.objects.order_by("-position").values_list("position", flat=True).first() or 0


def _fold(
    people: Sequence[int],
    who: Clusters,
    *,
    as_of: date,
    known_on: datetime,
    telling: bool = False,
) -> Iterator[Timeline]:
    """Public timelines; for ``telling`` without what was withdrawn at any time since."""
    for batch in batches(list(people)):
        members = {person: sorted(who.members(person)) for person in batch}
        told = entries_of((m for group in members.values() for m in group), public=True)
        for person, group in members.items():
            known: list[Entry] = [
                entry
                for member in group
                for entry in told.get(member, ())
                if not telling or entry.withdrawn is None
            ]
            yield timeline(known, as_of=as_of, known_on=known_on, window=window(), person=person)


def _level(members: Iterable[int]) -> Publication:
    """The least open level among the records of one person; none without a decision."""
    rows = PublicationDecision.objects.filter(person_id__in=list(members)).order_by("id")
    levels = {
        person: Publication(level) for person, level in rows.values_list("person_id", "level")
    }
    if set(levels) != set(members):
        return Publication.NONE
    return min(levels.values(), key=lambda level: level.openness)


def _levels(
    who: Clusters, known_on: datetime, *, only: Iterable[int] | None = None
) -> dict[int, Publication]:
    """The level of everybody who may at least be counted, or of ``only`` these of them, by the id
    that stands for them.
    """
    found: dict[int, Publication] = {}
    for person, level in _decided(who, known_on, only):
        root = who.of(person)
        if root not in found or level.openness < found[root].openness:
            found[root] = level
    return {root: level for root, level in found.items() if level is not Publication.NONE}


def _decided(
    who: Clusters, known_on: datetime, only: Iterable[int] | None
) -> Iterator[tuple[int, Publication]]:
    """Records known at a moment, each with the latest decision on it; none without one."""
    there = Person.objects.filter(created__lte=known_on)
    decisions_ = PublicationDecision.objects.order_by("id")
    if only is None:
        parts = [(there, decisions_)]
    else:
        # Somebody merged into another is asked for by the id that stands for both.
        roots = sorted(person for person in set(only) if who.of(person) == person)
        records = sorted(member for root in roots for member in who.members(root))
        parts = [
            (there.filter(id__in=batch), decisions_.filter(person_id__in=batch))
            for batch in batches(records)
        ]
    for records_, decided in parts:
        level = dict(decided.values_list("person_id", "level"))
        for person in records_.values_list("id", flat=True):
            yield person, Publication(level.get(person, Publication.NONE))


__all__ = [
    "SURE",
    "Entry",
    "Level",
    "Near",
    "NotPublicError",
    "PublicHeld",
    "PublicName",
    "Publication",
    "Timeline",
    "bodies",
    "entries",
    "exact",
    "fold",
    "held",
    "held_series",
    "initials",
    "known_rows",
    "last_moment",
    "names",
    "parse",
    "people",
    "person_timeline",
    "position",
    "say",
    "search",
    "states",
    "timelines",
    "told",
]
