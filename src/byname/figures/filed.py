"""Columns kept in a file of the register's folder, so that a process need not fold everybody again.

Takes and gives columns of the register as it stood at a line of its audit chain. What was written
since is for the reader to take in. A file that cannot be written is done without.
"""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from django.conf import settings

from byname.figures.columns import file
from byname.figures.columns.file import Stamp
from byname.figures.columns.group import Group
from byname.figures.columns.whole import Columns
from byname.figures.seen import Seen
from byname.register import read
from byname.register.read import Written

WORTH_IT = 1_000
"""People of whom a file is worth being written: fewer are folded in a second."""
_log = logging.getLogger(__name__)


def path_of(seen: Seen) -> Path:
    """Where the columns of this part of the register are, or would be."""
    return Path(settings.BYNAME_COLUMNS) / f"{seen.name}.columns"


def there(seen: Seen) -> Stamp | None:
    """What the file is of, when it is of this register and by its rules; else None."""
    stamp = file.stamp_of(path_of(seen))
    if stamp is None or stamp.window != read.window().days:
        return None
    return stamp if read.hash_at(stamp.position) == stamp.hash else None


def taken(seen: Seen) -> tuple[Written, Columns] | None:
    """The columns of the file and how far the register was written then; None without one, or
    where it was folded by another window. Of which chain it is, is for the reader to see.
    """
    found = file.read(path_of(seen))
    if found is None or found[0].window != read.window().days:
        return None
    stamp, tables, codes = found
    then = Written(stamp.position, stamp.at, stamp.hash, last=False)
    return then, Columns(Group(tables, codes))


def put(seen: Seen, written: Written, columns: Columns) -> None:
    """Keep columns that are of a line of the audit chain, if there are people enough for it."""
    if len(columns) < WORTH_IT:
        return
    stamp = Stamp(written.position, written.at, written.hash, read.window().days)
    try:
        file.write(path_of(seen), stamp, *columns.whole())
    except OSError as error:
        _not_kept(seen, error)


@contextmanager
def alone(seen: Seen) -> Iterator[None]:
    """Wait until no other process makes the same columns: what it made can be taken then.

    Where no file can be written there is nothing to wait for.
    """
    path = path_of(seen).with_suffix(".lock")
    with ExitStack() as held:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            fcntl.flock(held.enter_context(path.open("w")), fcntl.LOCK_EX)
        except OSError as error:
            _not_kept(seen, error)
        yield


def _not_kept(seen: Seen, error: OSError) -> None:
    _log.warning("columns are not kept in %s: %s", path_of(seen).parent, error.strerror)
