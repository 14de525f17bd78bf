"""Why one person's part in a figure changed: the entries that did it, found by leaving them out.

Takes a person's entries, the question and the answer there was before; tries each group of entries
that can have made the difference, and names the one without which the answer would have been as it
was. Pure. Among several that would do, the last to happen, or to be recorded, is named.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from byname.register.entries import Entry, Expelled, Ground, Kind, Released
from byname.register.fold import Timeline, Truth
from byname.register.fold.settle import bounds


class Cause(StrEnum):
    """What changed somebody's part in a figure.

    Between two days: something happened, no source has shown the person since, or time itself
    (a birthday). Between two moments of knowledge: an entry was recorded, withdrawn, corrected or
    preferred, a whole source was withdrawn, records were merged or parted. ``TOGETHER``: several
    entries, none of which would have been enough.
    """

    HAPPENED = "happened"
    SILENCE = "silence"
    TIME = "time"
    RECORDED = "recorded"
    WITHDRAWN = "withdrawn"
    SOURCE_WITHDRAWN = "source withdrawn"
    CORRECTED = "corrected"
    PREFERRED = "preferred"
    MERGED = "merged"
    PARTED = "parted"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Reason:
    """The cause and the entries that did it. ``kind`` is None where no single kind did."""

    cause: Cause
    kind: Kind | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def ground(self) -> Ground | None:
        """Of a release or expulsion, its ground as the last entry tells it; unknown when none does."""
        told = (e.details for e in reversed(self.entries))
        grounds = [details.ground for details in told if isinstance(details, Released | Expelled)]
        known = [ground for ground in grounds if ground is not Ground.UNKNOWN]
        return next(iter(known or grounds), None)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A reason that may be it, and the person's entries as they would be without it."""

    reason: Reason
    without: tuple[Entry, ...]
    order: tuple[str, int]


def find_reason(
    candidates: Iterable[Candidate],
    answer: Callable[[Sequence[Entry]], Truth],
    *,
    before: Truth,
    after: Truth,
) -> Reason | None:
    """The candidate without which the answer lies nearest to ``before``; None if none brings it
    any nearer.
    """
    best: tuple[int, Candidate] | None = None
    for one in sorted(candidates, key=lambda candidate: candidate.order, reverse=True):
        away = abs(answer(one.without).value - before.value)
        if away < abs(after.value - before.value) and (best is None or away < best[0]):
            best = away, one
    return best[1].reason if best else None


def happened(timeline: Timeline, first: date, last: date) -> Iterator[Candidate]:
    """What can have happened after ``first`` and up to ``last``, by kind of entry."""
    touching = [
        entry for entry in timeline.entries if bounds(entry)[1] > first and bounds(entry)[0] <= last
    ]
    for kind, group in _by_kind(touching).items():
        reason = Reason(Cause.HAPPENED, kind, tuple(group))
        day = max(bounds(entry)[0] for entry in group).isoformat()
        yield _without(reason, timeline.entries, order=day)


def learnt(
    before: Timeline,
    after: Timeline,
    *,
    since: datetime,
    members: frozenset[int],
    sources: frozenset[int],
) -> Iterator[Candidate]:
    """What knowledge came or went between two timelines of one person, by cause and kind.

    ``since``: the earlier moment. ``members``: the records of the person at the later one.
    ``sources``: those of which anything stands at the later one.
    """
    had = {entry.id: entry for entry in before.entries}
    has = {entry.id: entry for entry in after.entries}
    gone = [entry for id_, entry in had.items() if id_ not in has]
    came = [entry for id_, entry in has.items() if id_ not in had]
    parted = [entry for entry in gone if entry.person not in members]
    withdrawn = [entry for entry in gone if entry.person in members]
    merged = [entry for entry in came if entry.recorded <= since]
    recorded = [entry for entry in came if entry.recorded > since]
    taken_back = [entry for entry in withdrawn if entry.source.id not in sources]
    if merged:
        yield _without(Reason(Cause.MERGED, None, tuple(merged)), after.entries)
    if parted:
        yield _with(Reason(Cause.PARTED, None, tuple(parted)), after.entries, parted)
    if taken_back:
        reason = Reason(Cause.SOURCE_WITHDRAWN, None, tuple(taken_back))
        yield _with(reason, after.entries, taken_back)
    yield from _entry_by_entry(after, withdrawn, recorded)
    preferred = [e for id_, e in has.items() if id_ in had and had[id_] != e]
    if preferred:
        as_was = [had.get(entry.id, entry) for entry in after.entries]
        reason = Reason(Cause.PREFERRED, None, tuple(preferred))
        yield Candidate(reason, tuple(as_was), ("", 0))


def _entry_by_entry(
    after: Timeline, withdrawn: Sequence[Entry], recorded: Sequence[Entry]
) -> Iterator[Candidate]:
    """Entries withdrawn, recorded, or both (corrected), by kind; then all of them together."""
    lost, new = _by_kind(withdrawn), _by_kind(recorded)
    for kind, group in lost.items():
        if kind in new:
            rest = [entry for entry in after.entries if entry not in new[kind]]
            reason = Reason(Cause.CORRECTED, kind, (*group, *new[kind]))
            yield _with(reason, rest, group)
        else:
            yield _with(Reason(Cause.WITHDRAWN, kind, tuple(group)), after.entries, group)
    for kind, group in new.items():
        if kind not in lost:
            when = max(entry.recorded for entry in group).isoformat()
            day = max(bounds(entry)[0] for entry in group).toordinal()
            reason = Reason(Cause.RECORDED, kind, tuple(group))
            yield _without(reason, after.entries, order=when, then=day)
    if len(lost.keys() | new.keys()) > 1:
        rest = [entry for entry in after.entries if entry not in recorded]
        reason = Reason(Cause.TOGETHER, None, (*withdrawn, *recorded))
        yield Candidate(reason, (*rest, *withdrawn), ("", -1))


def _by_kind(entries: Iterable[Entry]) -> dict[Kind, list[Entry]]:
    found: dict[Kind, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.kind, []).append(entry)
    return found


def _without(
    reason: Reason, entries: Sequence[Entry], *, order: str = "", then: int = 0
) -> Candidate:
    ids = {entry.id for entry in reason.entries}
    rest = tuple(entry for entry in entries if entry.id not in ids)
    return Candidate(reason, rest, (order, then))


def _with(reason: Reason, entries: Sequence[Entry], more: Sequence[Entry]) -> Candidate:
    return Candidate(reason, (*entries, *more), ("", 1))
