"""Registers for tests, written through the register's own functions. Everybody is fictional."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction

from byname.register import write
from byname.register.dates import UNKNOWN, EdtfDate, parse
from byname.register.entries import Details, Entry, Publication, Visibility

BY = "tests"


class _RollBack(Exception):
    pass


@contextmanager
def rolled_back() -> Iterator[None]:
    """Everything written inside is gone afterwards: for many examples within one test."""
    try:
        with transaction.atomic():
            yield
            raise _RollBack
    except _RollBack:
        pass


def person(at: datetime, level: Publication = Publication.NAME) -> int:
    """A new person."""
    return write.create_people([level], by=BY, at=at)[0]


def source(at: datetime, dated: str = "..", **more: str) -> int:
    """A source that is only cited."""
    new = write.NewSource(title=more.pop("title", "a fictional list"), dated=parse(dated), **more)
    return write.add_source(new, by=BY, at=at)


def record(
    at: datetime,
    who: int,
    *details: Details | tuple[Details, str],
    source_: int,
    visibility: Visibility = Visibility.PUBLIC,
    state: str = "",
) -> list[int]:
    """Record details, each undated or with its EDTF date."""
    new = []
    for one in details:
        what, on = one if isinstance(one, tuple) else (one, "..")
        day: EdtfDate = UNKNOWN if on == ".." else parse(on)
        new.append(write.NewEntry(who, what, source_, day, state, visibility))
    return write.record(new, by=BY, at=at)


def as_new(entry: Entry, who: int, source_: int) -> write.NewEntry:
    """A pure entry of a test, to be recorded in the database."""
    return write.NewEntry(who, entry.details, source_, entry.date, entry.state, entry.visibility)
