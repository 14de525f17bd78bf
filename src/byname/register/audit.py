"""The audit chain: one line for each write, hashed over the line before it.

A line names what was done and who did it: identifiers, counts and digests, never personal data.
:func:`verify` finds the first line that was changed, removed or put in between.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from django.db import connection

from byname.register.models import AuditLine

FIRST = "0" * 64
_LOCK = 0x6279_6E61_6D65  # "byname": one writer at a time


class ClockError(ValueError):
    """A write is dated before the last one: the clock went backwards, or the moment is naive."""


def lock() -> None:
    """Let one writer at a time through, until its transaction ends.

    SQLite does so by itself (transactions begin IMMEDIATE); PostgreSQL is asked for a lock.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def check_moment(at: datetime) -> None:
    """Refuse a moment that is naive or earlier than the last line's. Raises ClockError."""
    if at.tzinfo is None:
        raise ClockError(f"the moment {at} has no time zone")
    last = AuditLine.objects.order_by("-position").values_list("at", flat=True).first()
    if last is not None and at < last:
        raise ClockError(
            f"the moment {at.isoformat()} lies before the last write, {last.isoformat()}; "
            "what was known yesterday must not change: set the machine's clock right"
        )


def add_line(*, by: str, at: datetime, action: str, subject: dict[str, Any]) -> AuditLine:
    """Append a line to the chain, inside the caller's transaction."""
    last = AuditLine.objects.order_by("-position").first()
    line = AuditLine(
        position=last.position + 1 if last else 1,
        at=at,
        by=by,
        action=action,
        subject=json.dumps(subject, sort_keys=True),
        previous=last.hash if last else FIRST,
    )
    line.hash = line_hash(line)
    line.save()
    return line


def line_hash(line: AuditLine) -> str:
    """SHA-256 of a line and the hash before it, as 64 hexadecimal digits."""
    said = [
        line.position,
        line.at.astimezone(UTC).isoformat(),
        line.by,
        line.action,
        line.subject,
        line.previous,
    ]
    return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()


def digest(rows: Iterable[tuple[Any, ...]]) -> str:
    """SHA-256 over rows as JSON arrays, one a line: what a batch of records said."""
    found = hashlib.sha256()
    for row in rows:
        found.update(json.dumps(row, ensure_ascii=True, default=str).encode())
        found.update(b"\n")
    return found.hexdigest()


def verify() -> Iterator[str]:
    """What is wrong with the chain, a sentence each; nothing when it is whole."""
    previous, position = FIRST, 0
    for line in AuditLine.objects.order_by("position").iterator(2000):
        position += 1
        if line.position != position:
            yield f"audit line {position} is missing; the next there is line {line.position}"
        elif line.previous != previous:
            yield f"audit line {line.position} does not follow line {line.position - 1}"
        elif line_hash(line) != line.hash:
            yield f"audit line {line.position} was changed after it was written"
        position, previous = line.position, line.hash
