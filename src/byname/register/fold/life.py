"""What a timeline says of a life besides custody and recognition: names, birth, death, sentence.

Takes known entries, gives settled facts with the entries that say so. Total, like the whole fold.
"""

from collections.abc import Sequence
from datetime import date, datetime

from byname.register.entries import (
    Appealed,
    AppealOutcome,
    Described,
    Entry,
    Kind,
    Named,
    Penalty,
    Sentenced,
    Sex,
    Transferred,
)
from byname.register.fold.settle import ByContent, Contradiction, Told, bounds, cluster, settle
from byname.register.fold.timeline import ByKind, Sentence, Stay


def once(entries: ByKind, kind: Kind, known_on: datetime) -> Told | None:
    """An event that happens once in a life (birth, death), as its sources tell it."""
    told = entries.of(kind)
    return settle(told, known_on) if told else None


def names(entries: ByKind) -> tuple[Entry, ...]:
    """Each name once: the entry of the earliest source that gives it; full names first."""
    found: dict[tuple[str, str, str], Entry] = {}
    for entry in sorted(entries.of(Kind.NAMED), key=_name_order):
        details = entry.details
        if isinstance(details, Named):
            found.setdefault((details.name, details.language, details.role), entry)
    return tuple(found.values())


def _name_order(entry: Entry) -> tuple[bool, str, ByContent]:
    dated = entry.source.dated.isoformat() if entry.source.dated else "9999"
    role = entry.details.role if isinstance(entry.details, Named) else ""
    return role != "full", dated, ByContent(entry)


def sex(entries: ByKind, known_on: datetime) -> tuple[Sex | None, tuple[Contradiction, ...]]:
    """The sex that sources give; where they differ, settled as any contradiction is."""
    by_sex: dict[Sex, list[Entry]] = {}
    for entry in entries.of(Kind.DESCRIBED):
        if isinstance(entry.details, Described) and entry.details.sex is not None:
            by_sex.setdefault(entry.details.sex, []).append(entry)
    if not by_sex:
        return None, ()
    if len(by_sex) == 1:
        return next(iter(by_sex)), ()
    ranked = sorted(
        ((found, kept) for found, group in by_sex.items() for kept in group),
        key=lambda pair: (
            not pair[1].preferred(known_on),
            -(pair[1].source.dated.toordinal() if pair[1].source.dated else 0),
            -len(by_sex[pair[0]]),
            ByContent(pair[1]),
        ),
    )
    followed, entry = ranked[0]
    others = tuple(other for found, other in ranked if found is not followed)
    return followed, (_contradiction_of_sex(entry, others, known_on),)


def _contradiction_of_sex(
    entry: Entry, others: tuple[Entry, ...], known_on: datetime
) -> Contradiction:
    from byname.register.fold.settle import Why

    if entry.preferred(known_on):
        why = Why.PREFERRED
    elif entry.source.dated != others[0].source.dated:
        why = Why.MORE_RECENT
    else:
        why = Why.MORE_SOURCES
    return Contradiction("sex", entry, others, why)


def stays(entries: ByKind) -> tuple[Stay, ...]:
    """Places of detention in the order the person came, or was shown, to be in them."""
    return tuple(
        Stay(entry.details.place, entry)
        for entry in entries.of(Kind.TRANSFERRED)
        if isinstance(entry.details, Transferred)
    )


def sentences(entries: ByKind, known_on: datetime) -> tuple[Told, ...]:
    """The sentences, each with the entries that tell of it, in time."""
    told = cluster(entries.of(Kind.SENTENCED), known_on)
    return tuple(sorted(told, key=lambda one: (one.latest, one.earliest)))


def in_force(sentences_: Sequence[Told], appeals: Sequence[Entry]) -> Sentence | None:
    """The last sentence, as appeals decided after it left it; ``appeals`` in time."""
    if not sentences_:
        return None
    last = sentences_[-1]
    penalty = next(
        (
            entry.details.penalty
            for entry in last.entries
            if isinstance(entry.details, Sentenced) and entry.details.penalty
        ),
        None,
    )
    since = tuple(entry for entry in appeals if bounds(entry)[1] >= last.earliest)
    return _after_appeals(Sentence(penalty, last), since)


def _after_appeals(sentence: Sentence, appeals: tuple[Entry, ...]) -> Sentence:
    penalty: Penalty | None = sentence.penalty
    overturned = False
    for entry in appeals:
        if isinstance(entry.details, Appealed):
            overturned = entry.details.outcome is AppealOutcome.OVERTURNED
            penalty = entry.details.penalty or penalty
    return Sentence(None if overturned else penalty, sentence.told, appeals, overturned)


def in_time(entry: Entry) -> tuple[date, date, ByContent]:
    """The order of a timeline: by the latest day an entry can mean, then the earliest."""
    first, last = bounds(entry)
    return last, first, ByContent(entry)
