"""The columns of the register, kept in memory while the process lives.

Takes what of the register is asked about and the moment whose knowledge answers; gives columns, or
None where a process keeps none. Columns are of one line of the audit chain: as soon as more is
written, the people it touched are folded again, and nobody else. Answers are those of the fold.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from threading import RLock, Thread, current_thread, main_thread

from django.db import connection

from byname.figures.columns.whole import Columns
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.register import read
from byname.register.read import Written

_PAST = 2  # moments of the past whose columns are kept beside those of now
_AT_ONCE = 0.1  # of the people: where more were touched, everybody is folded again


@dataclass(frozen=True, slots=True)
class _Kept:
    """Columns, of which line of the audit chain, and by which length of the window."""

    written: Written
    window: object
    columns: Columns


class _Memory:
    """What is kept: of everything and of what is public, now and at a few moments of the past."""

    def __init__(self) -> None:
        self.keeps = self.behind = False
        self.loading: set[int] = set()
        self.lock = RLock()
        self.now: dict[int, _Kept] = {}
        self.past: OrderedDict[object, Columns] = OrderedDict()


_memory = _Memory()


def keep(*, keeps: bool = True, behind: bool = False) -> None:
    """Keep columns from now on, as a process that answers many questions should; or forget them.

    ``behind``: make them in a thread behind the answers, which come from the fold until they are
    there; a server does not let a reader wait for it. Of the past it then keeps none.
    """
    with _memory.lock:
        _memory.keeps, _memory.behind = keeps, behind
        _memory.now.clear()
        _memory.past.clear()


def columns(
    seen: Seen, known_on: datetime, progress: Progress = quietly, *, many: bool = False
) -> Columns | None:
    """The columns as known at a moment; None where none are kept, or nothing is written.

    ``many``: make them also where none are kept, for a question that is many at once.
    """
    if not (_memory.keeps or many):
        return None
    written = read.written(known_on=known_on)
    if written is None:
        return None
    if not _memory.keeps:
        return _loaded(seen, written, progress)
    with _memory.lock:
        if written.last:
            return _now(seen, written, progress)
        return None if _memory.behind else _then(seen, written, progress)


def _loaded(seen: Seen, written: Written, progress: Progress) -> Columns:
    return Columns.of(seen.lives((), written.at, progress))


def _now(seen: Seen, written: Written, progress: Progress) -> Columns | None:
    kept = _memory.now.get(id(seen))
    found: Columns | None = None
    if kept and kept.window == read.window() and _goes_before(kept.written, written):
        if kept.written.hash == written.hash:
            return kept.columns
        found = _refreshed(seen, kept, written)
    if found is None and _memory.behind:
        _load_behind(seen, written)
        return None
    return _keep_now(seen, written, found or _loaded(seen, written, progress))


def _keep_now(seen: Seen, written: Written, found: Columns) -> Columns:
    _memory.now[id(seen)] = _Kept(written, read.window(), found)
    return found


def _load_behind(seen: Seen, written: Written) -> None:
    """Make the columns in a thread, unless one does so already."""
    if id(seen) not in _memory.loading:
        _memory.loading.add(id(seen))
        Thread(target=_load, args=(seen, written), name="columns", daemon=True).start()


def _load(seen: Seen, written: Written) -> None:
    try:
        found = _loaded(seen, written, quietly)
        with _memory.lock:
            if _memory.keeps:
                _keep_now(seen, written, found)
    finally:
        _memory.loading.discard(id(seen))
        if current_thread() is not main_thread():
            connection.close()


def _goes_before(kept: Written, written: Written) -> bool:
    """Whether a line is of the same chain as another, before it or the same."""
    return kept.position <= written.position and read.hash_at(kept.position) == kept.hash


def _refreshed(seen: Seen, kept: _Kept, written: Written) -> Columns | None:
    """With the people touched since folded again; None where that is too many of them."""
    touched = read.people_touched(kept.written.position)
    if not touched:
        return kept.columns
    people = _whole(touched, kept.written.at, written.at) | set(kept.columns.taken_in)
    if len(people) > max(len(kept.columns) * _AT_ONCE, 100):
        return None
    return kept.columns.refreshed(people, seen.lives_of(people, written.at))


def _whole(records: Iterable[int], *moments: datetime) -> set[int]:
    """These records, and who stood for them before and stands for them now."""
    found = set(records)
    for moment in moments:
        who = read.identity(known_on=moment)
        found |= {who.of(person) for person in records}
    return found


def _then(seen: Seen, written: Written, progress: Progress) -> Columns:
    """Of the past. What is public of it is as published now: another line, another answer."""
    now = "" if seen is EVERYTHING else read.hash_at(read.position())
    which = (id(seen), written.hash, now, read.window())
    found = _memory.past.pop(which, None) or _loaded(seen, written, progress)
    _memory.past[which] = found
    while len(_memory.past) > _PAST:
        _memory.past.popitem(last=False)
    return found


__all__ = ["columns", "keep"]
