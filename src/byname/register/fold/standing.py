"""Recognition spells: which body recognised somebody as a political prisoner, from when to when.

Recognition is a dated act by a named body. Several entries of one body with no withdrawal between
them tell of one recognition; it stands until the body withdraws it. Total, like the whole fold.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from byname.register.entries import Derecognised, Entry, Kind, Recognised
from byname.register.fold.days import days
from byname.register.fold.settle import Contradiction, Told, cluster, settle
from byname.register.fold.timeline import ByKind, RecognitionSpell


def recognition(
    entries: ByKind, known_on: datetime
) -> tuple[tuple[RecognitionSpell, ...], tuple[Contradiction, ...]]:
    """The recognition spells of one person, by body and then in order, and the contradictions."""
    by_body: dict[str, list[Entry]] = {}
    for entry in entries.of(Kind.RECOGNISED, Kind.DERECOGNISED):
        if isinstance(entry.details, Recognised | Derecognised):
            by_body.setdefault(entry.details.by, []).append(entry)
    spells: list[RecognitionSpell] = []
    contradictions: list[Contradiction] = []
    for body in sorted(by_body):
        found, against = _of_body(body, by_body[body], known_on)
        spells.extend(found)
        contradictions.extend(against)
    return tuple(spells), tuple(contradictions)


def _of_body(
    body: str, entries: Sequence[Entry], known_on: datetime
) -> tuple[list[RecognitionSpell], list[Contradiction]]:
    ends = cluster([e for e in entries if e.kind is Kind.DERECOGNISED], known_on)
    ends.sort(key=lambda told: (told.latest, told.earliest))
    starts = [e for e in entries if e.kind is Kind.RECOGNISED]
    spells: list[RecognitionSpell] = []
    contradictions: list[Contradiction] = []
    free_since = date.min
    for end in [*ends, None]:
        until = end.latest if end else date.max
        taken = [e for e in starts if e.date.earliest <= until and e.date.latest >= free_since]
        starts = [e for e in starts if e not in taken]
        if taken:
            began = settle(taken, known_on)
            contradictions.extend(began.contradiction("recognition"))
            spells.append(_spell(body, began, end, free_since))
        free_since = end.earliest if end else free_since
    return spells, contradictions


def _spell(body: str, began: Told, ended: Told | None, free_since: date) -> RecognitionSpell:
    latest_end = ended.latest if ended else date.max
    began = replace(
        began,
        earliest=min(max(began.earliest, free_since), latest_end),
        latest=min(began.latest, latest_end),
    )
    earliest_end = max(ended.earliest, began.earliest) if ended else date.max
    return RecognitionSpell(
        body=body,
        certain=days(began.latest, earliest_end),
        possible=days(began.earliest, latest_end),
        began=began,
        ended=ended,
    )
