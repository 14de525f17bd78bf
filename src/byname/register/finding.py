"""Finding people by name: as it is written here, or by any spelling.

:func:`find` wants the name as some entry gives it, whole or in part, whatever the capitals and the
order. :func:`search` takes any script, romanisation, typing error or beginning of a name, and says
how near each name it gives is. Withheld names identify nobody and are never found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from byname.names import Index
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


@dataclass(frozen=True, slots=True)
class Near:
    """A person searched for: the nearest of their names, and how near it is, 0 to 1."""

    person: int
    matched: str
    score: float


SURE = 0.85  # from here on a name is taken for the one asked for; below it is only the nearest


def search(text: str, *, known_on: datetime, limit: int = 20) -> list[Near]:
    """People whose names are nearest to ``text``, nearest first. Never says that it is they."""
    return search_among(text, named_people(known_on=known_on), limit=limit)


def search_among(
    text: str,
    named: Sequence[tuple[int, str]],
    *,
    limit: int = 20,
    index: Index | None = None,
) -> list[Near]:
    """The same among given (person, name) pairs; ``index`` is that of their names, if there is."""
    index = index or Index(name for _, name in named)
    best: dict[int, Near] = {}
    for hit in index.search(text, limit=limit * 4):
        person = named[hit.position][0]
        if person not in best or hit.score > best[person].score:
            best[person] = Near(person, hit.name, hit.score)
    return sorted(best.values(), key=lambda near: (-near.score, near.matched))[:limit]


def find(text: str, *, known_on: datetime, limit: int = 20) -> list[Found]:
    """People of whom ``text`` is a name (rank 0), the words of one (1) or part of one (2)."""
    words = text.casefold().split()
    if not words:
        return []
    best: dict[int, Found] = {}
    for person, name in named_people(known_on=known_on):
        rank = _rank(words, name.casefold().split())
        if rank is not None and (person not in best or rank < best[person].rank):
            best[person] = Found(person, name, rank)
    return sorted(best.values(), key=lambda found: (found.rank, found.matched))[:limit]


def names_known(*, known_on: datetime) -> list[str]:
    """Every name somebody is known by, each once; withheld ones left out."""
    return sorted({name for _, name in named_people(known_on=known_on)})


def named_people(*, known_on: datetime) -> list[tuple[int, str]]:
    """Everybody's names with the person they stand for; withheld ones left out."""
    rows = Entry.objects.filter(kind=str(Kind.NAMED), recorded__lte=known_on).filter(
        Q(withdrawn__isnull=True) | Q(withdrawn__gt=known_on)
    )
    who = clusters(decisions(), known_on)
    found = []
    for person, details in rows.order_by("id").values_list("person_id", "details"):
        named = read_details(Kind.NAMED, details)
        if isinstance(named, Named) and not named.withheld:
            found.append((who.of(person), named.name))
    return found


def _rank(asked: list[str], name: list[str]) -> int | None:
    if asked == name:
        return 0
    if sorted(asked) == sorted(name):
        return 1
    if all(any(word.startswith(part) for word in name) for part in asked):
        return 2
    return None
