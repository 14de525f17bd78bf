"""The columns of the register, kept in memory while the process lives, and in a file.

Takes what of the register is asked about and the moment whose knowledge answers; gives columns, or
None where there are none and the question is not worth making them. Columns are of one line of the
audit chain: as soon as more is written, the people it touched are folded again, and nobody else.
Answers are those of the fold.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from threading import RLock, Thread, current_thread, main_thread

from django.db import connection

from byname.figures import filed
from byname.figures.columns.whole import Columns
from byname.figures.made import made
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.register import read
from byname.register.read import Written

_PAST = 2  # moments of the past whose columns are kept beside those of now
_AT_ONCE = 0.1  # of the people: where more were touched, everybody is folded again
_WHILE_WAITING = 500  # people that are folded while the reader of a page waits


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
        self.loading: set[str] = set()
        self.lock = RLock()
        self.now: dict[str, _Kept] = {}
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


def keeps() -> bool:
    """Whether this process keeps columns."""
    return _memory.keeps


def columns(
    seen: Seen, known_on: datetime, progress: Progress = quietly, *, many: bool = False
) -> Columns | None:
    """The columns as known at a moment; None where there are none, or nothing is written.

    ``many``: make them also where none are kept, for a question that is many at once.
    """
    if not (_memory.keeps or many or filed.there(seen)):
        return None
    written = read.written(known_on=known_on)
    if written is None:
        return None
    if not written.last:
        return _then(seen, written, progress, many=many)
    if not _memory.keeps:
        return _from_file(seen, written) or (_filed(seen, written, progress) if many else None)
    with _memory.lock:
        return _now(seen, written, progress)


def _now(seen: Seen, written: Written, progress: Progress) -> Columns | None:
    kept = _memory.now.get(seen.name)
    found: Columns | None = None
    if kept and kept.window == read.window():
        if kept.written.hash == written.hash:
            return kept.columns
        found = _refreshed(seen, kept.written, kept.columns, written, most=_most())
    if found is None and seen.name not in _memory.loading:
        found = _from_file(seen, written, most=_most())
    if found is None and _memory.behind:
        _load_behind(seen, written)
        return None
    return _keep_now(seen, written, found or _filed(seen, written, progress))


def _keep_now(seen: Seen, written: Written, found: Columns) -> Columns:
    _memory.now[seen.name] = _Kept(written, read.window(), found)
    return found


def _most() -> int | None:
    return _WHILE_WAITING if _memory.behind else None


def _from_file(seen: Seen, written: Written, most: int | None = None) -> Columns | None:
    """Those of the file, with what was written since taken in; None where that is too much."""
    kept = filed.taken(seen)
    found = kept and _refreshed(seen, *kept, written, most)
    if found and len(found.taken_in) >= filed.WORTH_IT:
        filed.put(seen, written, found)
    return found


def _filed(seen: Seen, written: Written, progress: Progress, *, leave: int = 0) -> Columns:
    """Made anew, and put into the file."""
    found = made(seen, written.at, progress, leave=leave)
    filed.put(seen, written, found)
    return found


def _load_behind(seen: Seen, written: Written) -> None:
    """Make the columns in a thread, unless one does so already."""
    if seen.name not in _memory.loading:
        _memory.loading.add(seen.name)
        Thread(target=_load, args=(seen, written), name="columns", daemon=True).start()


def _load(seen: Seen, written: Written) -> None:
    """Of several processes of a server one makes the columns; the others take them from its file."""
    try:
        with filed.alone(seen):
            found = _from_file(seen, written) or _filed(seen, written, quietly, leave=1)
        with _memory.lock:
            if _memory.keeps:
                _keep_now(seen, written, found)
    finally:
        _memory.loading.discard(seen.name)
        if current_thread() is not main_thread():
            connection.close()


def _goes_before(kept: Written, written: Written) -> bool:
    """Whether a line is of the same chain as another, before it or the same."""
    return kept.position <= written.position and read.hash_at(kept.position) == kept.hash


def _refreshed(
    seen: Seen, then: Written, columns: Columns, written: Written, most: int | None = None
) -> Columns | None:
    """With the people touched since folded again; None where that is too many of them, more than
    ``most`` or a tenth of all, or where the columns are of another chain.
    """
    if not _goes_before(then, written):
        return None
    touched = read.people_touched(then.position)
    if not touched:
        return columns
    people = _whole(touched, then.at, written.at) | set(columns.taken_in)
    if len(people) > (most or max(len(columns) * _AT_ONCE, 100)):
        return None
    return columns.refreshed(people, seen.lives_of(people, written.at))


def _whole(records: Iterable[int], *moments: datetime) -> set[int]:
    """These records, and who stood for them before and stands for them now."""
    found = set(records)
    for moment in moments:
        who = read.identity(known_on=moment)
        found |= {who.of(person) for person in records}
    return found


def _then(seen: Seen, written: Written, progress: Progress, *, many: bool) -> Columns | None:
    """Of the past. What is public of it is as published now: another line, another answer."""
    if not _memory.keeps:
        return made(seen, written.at, progress) if many else None
    if _memory.behind:
        return None
    now = "" if seen is EVERYTHING else read.hash_at(read.position())
    which = (seen.name, written.hash, now, read.window())
    with _memory.lock:
        return _of_the_past(seen, written, progress, which)


def _of_the_past(seen: Seen, written: Written, progress: Progress, which: object) -> Columns:
    found = _memory.past.pop(which, None) or made(seen, written.at, progress)
    _memory.past[which] = found
    while len(_memory.past) > _PAST:
        _memory.past.popitem(last=False)
    return found


__all__ = ["columns", "keep", "keeps"]
