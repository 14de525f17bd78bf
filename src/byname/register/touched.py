"""Whom the writes after a position of the audit chain touched.

Takes a position, gives records: those whose folded life may be another now. Lines that tell of
sources, imports, reported figures or the tables of other parts touch nobody.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from byname.register.loading import batches
from byname.register.models import AuditLine, Entry, Preference


def people_touched(position: int) -> frozenset[int]:
    """The records of which something was written, decided or withdrawn after a position."""
    found: set[int] = set()
    lines = AuditLine.objects.filter(position__gt=position).order_by("position")
    for action, subject in lines.values_list("action", "subject"):
        told = TOUCHING.get(action)
        if told is not None:
            found.update(told(json.loads(subject)))
    return frozenset(found)


def _created(subject: dict[str, Any]) -> Iterable[int]:
    first, last = subject["people"]
    return range(first, last + 1)


def _recorded(subject: dict[str, Any]) -> Iterable[int]:
    rows = Entry.objects.filter(pk__range=subject["entries"])
    return rows.values_list("person_id", flat=True).distinct()


def _withdrawn(subject: dict[str, Any]) -> Iterator[int]:
    for batch in batches(subject["entries"]):
        yield from Entry.objects.filter(pk__in=batch).values_list("person_id", flat=True)


def _preferred(subject: dict[str, Any]) -> Iterable[int]:
    return Entry.objects.filter(pk=subject["entry"]).values_list("person_id", flat=True)


def _no_longer_preferred(subject: dict[str, Any]) -> Iterable[int]:
    rows = Preference.objects.filter(pk=subject["preference"])
    return rows.values_list("entry__person_id", flat=True)


def _decided(subject: dict[str, Any]) -> Iterable[int]:
    people: list[int] = subject["people"]
    return people


def _published(subject: dict[str, Any]) -> Iterable[int]:
    return [int(subject["person"])]


TOUCHING: dict[str, Callable[[dict[str, Any]], Iterable[int]]] = {
    "create people": _created,
    "record": _recorded,
    "withdraw": _withdrawn,
    "prefer": _preferred,
    "withdraw preference": _no_longer_preferred,
    "decide identity": _decided,
    "undo identity": _decided,
    "publish": _published,
}
"""The actions of :mod:`byname.register.write` that touch people, and whom each touched."""
TOUCHING_NOBODY = frozenset(
    {"add sources", "add reported", "import", "name in list", "rebuild spells"}
)
"""Its other actions."""
