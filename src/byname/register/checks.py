"""Whole-table invariants: what must be true of a register, and what is wrong with this one.

Reads everything, changes nothing (except :func:`tidy`, which removes bytes nobody refers to).
"""

import json
from collections.abc import Callable, Iterator

from django.db import connection

from byname.register import audit, spells
from byname.register import sources as source_files
from byname.register.identity import Clusters, Verdict
from byname.register.loading import batches, decisions
from byname.register.models import AuditLine, Entry, Person, Source
from byname.register.triggers import APPEND_ONLY
from byname.register.write import digest, source_digest

Tell = Callable[[str, int, int], None]


def check_register(*, tell: Tell = lambda what, done, total: None) -> Iterator[str]:
    """What is wrong, a sentence each. ``tell(stage, done, total)`` is called as it goes."""
    yield from audit.verify()
    yield from _digests(tell)
    yield from _bytes(tell)
    yield from _triggers()
    yield from _identity()
    yield from _spells(tell)


def _digests(tell: Tell) -> Iterator[str]:
    """Recorded rows say today what the audit line of their recording says they said."""
    lines = list(
        AuditLine.objects.filter(action__in=["record", "add sources"])
        .order_by("position")
        .values_list("position", "action", "subject")
    )
    covered = {"record": 0, "add sources": 0}
    for at, (position, action, text) in enumerate(lines):
        tell("digests", at, len(lines))
        subject = json.loads(text)
        if action == "record":
            first, last = subject["entries"]
            rows = Entry.objects.filter(pk__gte=first, pk__lte=last).order_by("pk")
            found = digest(rows.iterator(2000))
        else:
            first, last = subject["sources"]
            found = source_digest(Source.objects.filter(pk__gte=first, pk__lte=last).order_by("pk"))
        covered[action] += last - first + 1
        if found != subject["digest"]:
            yield f"{action} {first} to {last} are not what audit line {position} says was written"
    tell("digests", len(lines), len(lines))
    for action, model in (("record", Entry), ("add sources", Source)):
        if model.objects.count() > covered[action]:
            yield f"there are more rows in {model._meta.db_table} than the audit chain knows of"


def _bytes(tell: Tell) -> Iterator[str]:
    needed = sorted(set(Source.objects.exclude(sha256="").values_list("sha256", flat=True)))
    for at, sha256 in enumerate(needed):
        tell("bytes of sources", at, len(needed))
        try:
            source_files.read(sha256)
        except source_files.SourceError as error:
            yield str(error)
    tell("bytes of sources", len(needed), len(needed))


def tidy() -> list[str]:
    """Remove kept bytes that no source refers to; gives their SHA-256."""
    needed = set(Source.objects.exclude(sha256="").values_list("sha256", flat=True))
    stray = [name for name in source_files.kept() if name not in needed]
    for name in stray:
        source_files.discard(name)
    return stray


def _triggers() -> Iterator[str]:
    """The triggers that refuse changes are there: rebuilding a table can lose them."""
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query)
        there = {row[0] for row in cursor.fetchall()}
    for table in APPEND_ONLY:
        for word in ("update", "delete"):
            if f"{table}_no_{word}" not in there:
                yield f"the trigger {table}_no_{word}, which protects recorded rows, is missing"


def _identity() -> Iterator[str]:
    """No two records are decided to be both the same person and different ones."""
    standing = [decision for decision in decisions() if decision.withdrawn is None]
    same = Clusters(standing)
    for decision in standing:
        if decision.verdict is Verdict.DIFFERENT and same.of(decision.left) == same.of(
            decision.right
        ):
            yield f"decision {decision.id} is contradicted by decisions of sameness"


def _spells(tell: Tell) -> Iterator[str]:
    """The table that figures are counted from is what the fold gives."""
    people = list(Person.objects.order_by("id").values_list("id", flat=True))
    all_decisions = decisions()
    done = 0
    for batch in batches(people):
        tell("spells", done, len(people))
        stored, expected = (
            spells.coalesced(spells.stored(batch)),
            spells.expected(batch, all_decisions),
        )
        for person in sorted({row.person for row, _, _ in stored ^ expected}):
            yield f"the spells of person {person} are not what their entries give"
        done += len(batch)
    tell("spells", done, len(people))
