"""Several sources tell of one event: which is followed, and why.

Sources whose dates can both be true agree, and narrow each other. Where they cannot, one is
followed and the others are kept as a contradiction. The rule: a caseworker's explicit preference;
else the better dated (fewer days it can mean); else the more recent source; else the one that more
sources tell; else the later day. Nothing depends on the order in which entries were recorded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from byname.register.entries import Entry


class Why(StrEnum):
    """Why one of several contradicting entries is followed."""

    PREFERRED = "preferred"
    BETTER_DATED = "better dated"
    MORE_RECENT = "more recent"
    MORE_SOURCES = "more sources"
    LATER_DAY = "later day"


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Entries that cannot all be true. ``about``: what they disagree on, a key of the glossary."""

    about: str
    followed: Entry
    set_aside: tuple[Entry, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class Told:
    """One event as its sources tell it: the days it can lie on, and who says so."""

    earliest: date
    latest: date
    entries: tuple[Entry, ...]
    set_aside: tuple[Entry, ...] = ()
    why: Why | None = None

    @property
    def exact(self) -> bool:
        """Whether the event is known to the day."""
        return self.earliest == self.latest

    def contradiction(self, about: str) -> tuple[Contradiction, ...]:
        """The contradiction in this telling, if there is one."""
        if self.why is None:
            return ()
        return (Contradiction(about, self.entries[0], self.set_aside, self.why),)


def bounds(entry: Entry) -> tuple[date, date]:
    """The first and last day the entry's date can mean.

    Nothing a source reports can have happened after the day the source speaks from.
    """
    earliest, latest = entry.date.earliest, entry.date.latest
    dated = entry.source.dated
    if dated is not None and earliest <= dated < latest:
        latest = dated
    return earliest, latest


class ByContent:
    """An entry where what it says is the last to order it by: only told when all else is equal."""

    __slots__ = ("_content", "entry")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._content: Any = None

    @property
    def content(self) -> Any:
        """What the entry says, told once."""
        if self._content is None:
            self._content = self.entry.content
        return self._content

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ByContent) and self.content == other.content

    def __lt__(self, other: "ByContent") -> bool:
        return bool(self.content < other.content)

    __hash__ = None  # type: ignore[assignment]


def settle(entries: Sequence[Entry], known_on: datetime) -> Told:
    """All ``entries`` (at least one) tell of the same event: follow one, narrow by the agreeing."""
    if len(entries) == 1:
        return Told(*bounds(entries[0]), (entries[0],))
    ranked = _rank(entries, known_on)
    earliest, latest = bounds(ranked[0])
    agreeing, set_aside = [ranked[0]], []
    for entry in ranked[1:]:
        first, last = bounds(entry)
        if first <= latest and last >= earliest:
            earliest, latest = max(earliest, first), min(latest, last)
            agreeing.append(entry)
        else:
            set_aside.append(entry)
    why = _why(ranked[0], set_aside[0], entries, known_on) if set_aside else None
    return Told(earliest, latest, tuple(agreeing), tuple(set_aside), why)


def cluster(entries: Iterable[Entry], known_on: datetime) -> list[Told]:
    """Group entries of one kind of event into events: dates that can both be true are one event.

    The better dated come first, so that a vague date joins an event rather than bridging two.
    """
    entries = list(entries)
    if len(entries) == 1:
        return [settle(entries, known_on)]
    groups: list[tuple[date, date, list[Entry]]] = []
    for entry in _rank(entries, known_on):
        first, last = bounds(entry)
        for at, (earliest, latest, group) in enumerate(groups):
            if first <= latest and last >= earliest:
                groups[at] = (max(earliest, first), min(latest, last), [*group, entry])
                break
        else:
            groups.append((first, last, [entry]))
    return [Told(earliest, latest, tuple(group)) for earliest, latest, group in groups]


def one_of(first: Told, second: Told, known_on: datetime) -> Told:
    """Two tellings of the same event that contradict each other, settled into one."""
    told = settle([first.entries[0], second.entries[0]], known_on)
    kept, other = (first, second) if told.entries[0] is first.entries[0] else (second, first)
    set_aside = (*kept.set_aside, *other.entries, *other.set_aside)
    return Told(kept.earliest, kept.latest, kept.entries, set_aside, kept.why or told.why)


def _rank(entries: Sequence[Entry], known_on: datetime) -> list[Entry]:
    """Best first."""
    return sorted(entries, key=lambda entry: _merit(entry, entries, known_on))


def _merit(
    entry: Entry, entries: Sequence[Entry], known_on: datetime
) -> tuple[bool, int, int, int, int, ByContent]:
    earliest, latest = bounds(entry)
    return (
        not entry.preferred(known_on),
        (latest - earliest).days,
        -_recency(entry),
        -_tellers(entry, entries),
        -latest.toordinal(),
        ByContent(entry),
    )


def _recency(entry: Entry) -> int:
    return entry.source.dated.toordinal() if entry.source.dated else 0


def _tellers(entry: Entry, entries: Sequence[Entry]) -> int:
    return len({other.source.id for other in entries if bounds(other) == bounds(entry)})


def _why(followed: Entry, other: Entry, entries: Sequence[Entry], known_on: datetime) -> Why:
    """The first rule by which ``followed`` and ``other`` differ."""
    reasons = (Why.PREFERRED, Why.BETTER_DATED, Why.MORE_RECENT, Why.MORE_SOURCES)
    ours, theirs = _merit(followed, entries, known_on), _merit(other, entries, known_on)
    for reason, mine, its in zip(reasons, ours, theirs, strict=False):
        if mine != its:
            return reason
    return Why.LATER_DAY
