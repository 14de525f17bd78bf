"""The columns of everybody, made from the register by the fold.

Takes what of the register is asked about and the moment whose knowledge answers. A large register
is folded by several processes, which take no time from those who ask in the meantime.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from django.db import connection

from byname.figures.columns.joining import Part
from byname.figures.columns.whole import Columns
from byname.figures.hands import parts_by, parts_here
from byname.figures.seen import Progress, Seen, quietly

_ENOUGH = 20_000  # people from whom on other processes are worth their start


def made(
    seen: Seen, known_on: datetime, progress: Progress = quietly, *, leave: int = 0
) -> Columns:
    """Fold everybody. ``leave``: how many processors to leave to others."""
    people = seen.people(known_on)
    if len(people) < _ENOUGH or _only_here():
        parts = parts_here(seen.name, people, known_on)
        return Columns.of_parts(_shown(parts, people, progress))
    hands = max((os.cpu_count() or 1) - leave, 1)
    database = str(connection.settings_dict["NAME"])
    parts = parts_by(hands, seen.name, people, known_on, database)
    return Columns.of_parts(_shown(parts, people, progress))


def _shown(parts: Iterator[Part], people: Sequence[int], progress: Progress) -> Iterator[Part]:
    """The parts, while progress is told person by person as the fold does."""
    arrived: list[Part] = []

    def each() -> Iterator[int]:
        for part in parts:
            arrived.append(part)
            yield from part[0].people.tolist()

    for _ in progress(each(), len(people)):
        while arrived:
            yield arrived.pop()
    yield from arrived  # a part without people, of whom no progress was told


def _only_here() -> bool:
    """Whether no other process can open the database: one in memory."""
    in_memory: Callable[[], bool] | None = getattr(connection, "is_in_memory_db", None)
    return in_memory is not None and in_memory()
