"""The frame of every write: by whom and when, one transaction, one writer, bytes with their rows.

Inserts nothing itself; :mod:`byname.register.write` does.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from django.db import transaction

from byname.register import audit
from byname.register import sources as source_files


class WriteError(ValueError):
    """What was to be written is not possible; the message says what and why."""


Tell = Callable[[str, int, int], None]


def silently(what: str, done: int, total: int) -> None:
    """Tell nobody how far the work is."""


_fresh_bytes: ContextVar[list[str] | None] = ContextVar("fresh_bytes", default=None)


@contextmanager
def together() -> Iterator[None]:
    """Several writes as one: all of them or none, the bytes of their sources included."""
    if _fresh_bytes.get() is not None:
        with transaction.atomic():
            yield
        return
    fresh: list[str] = []
    token = _fresh_bytes.set(fresh)
    try:
        with transaction.atomic():
            yield
    except BaseException:
        for sha256 in fresh:
            source_files.discard(sha256)
        raise
    finally:
        _fresh_bytes.reset(token)


@contextmanager
def writing(by: str, at: datetime) -> Iterator[None]:
    """One write: a transaction, one writer at a time, no moment before the last write's."""
    if not by.strip():
        raise WriteError("a write needs to say by whom: `by` is empty")
    with transaction.atomic():
        audit.lock()
        audit.check_moment(at)
        yield


def keep_bytes(data: bytes) -> str:
    """Keep bytes for as long as the write they belong to stands; gives their SHA-256."""
    sha256, fresh = source_files.keep(data)
    if fresh and (kept := _fresh_bytes.get()) is not None:
        kept.append(sha256)
    return sha256
