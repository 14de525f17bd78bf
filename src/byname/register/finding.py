"""Finding a person by a name, whole or in part, without regard to capitals or word order."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from byname.register.entries import Kind, Named, read_details
from byname.register.identity import clusters
from byname.register.loading import decisions
from byname.register.models import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """A person found, and the name that matched. Lower ``rank`` is the better match."""

    person: int
    matched: str
    rank: int


def find(text: str, *, known_on: datetime, limit: int = 20) -> list[Found]:
    """People of whom ``text`` is a name (rank 0), the words of one (1) or part of one (2).

    Withheld names identify nobody and are never found.
    """
    words = text.casefold().split()
    if not words:
        return []
    rows = Entry.objects.filter(kind=str(Kind.NAMED), recorded__lte=known_on).filter(
        Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on)
    )
    who = clusters(decisions(), known_on)
    best: dict[int, Found] = {}
    for person, details in rows.values_list("person_id", "details"):
        named = read_details(Kind.NAMED, details)
        if not isinstance(named, Named) or named.withheld:
            continue
        rank = _rank(words, named.name.casefold().split())
        id_ = who.of(person)
        if rank is not None and (id_ not in best or rank < best[id_].rank):
            best[id_] = Found(id_, named.name, rank)
    return sorted(best.values(), key=lambda found: (found.rank, found.matched))[:limit]


def names_known(*, known_on: datetime) -> list[str]:
    """Every name somebody is known by, each once; withheld ones left out."""
    rows = Entry.objects.filter(kind=str(Kind.NAMED), recorded__lte=known_on).filter(
        Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on)
    )
    found = (read_details(Kind.NAMED, text) for text in rows.values_list("details", flat=True))
    return sorted({one.name for one in found if isinstance(one, Named) and not one.withheld})


def _rank(asked: list[str], name: list[str]) -> int | None:
    if asked == name:
        return 0
    if sorted(asked) == sorted(name):
        return 1
    if all(any(word.startswith(part) for word in name) for part in asked):
        return 2
    return None
