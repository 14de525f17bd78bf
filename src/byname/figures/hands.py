"""Making columns in parts, here or by several processes that each open the register for themselves.

Takes ids of people and the moment whose knowledge answers; gives the columns of a part of them at
a time, in order. Nothing of the framework is imported before a process has set it up.
"""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from functools import cache
from multiprocessing import get_context
from typing import TYPE_CHECKING

from byname.figures.columns.joining import Part

if TYPE_CHECKING:
    from byname.figures.traced.memory import Memory

_AT_A_TIME, _HERE = 20_000, 5_000  # people: here progress is shown, and somebody waits
_RARELY = 100_000  # a fold leaves few circles behind: looking for them cost a tenth of its time


def parts_here(seen: str, people: Sequence[int], known_on: datetime) -> Iterator[Part]:
    """The columns of ``people``, in parts and in order.

    ``seen``: the name of one of :data:`byname.figures.seen.BY_NAME`.
    """
    memory = _memory()
    for part in _parts(people, _HERE):
        yield _made(seen, part, known_on, memory)


def parts_by(
    hands: int, seen: str, people: Sequence[int], known_on: datetime, database: str
) -> Iterator[Part]:
    """The same, made by so many processes.

    ``database``: what the connection of this process is to, which in tests is not that of the
    settings.
    """
    parts = _parts(people, min(_AT_A_TIME, -(-len(people) // hands)))
    with ProcessPoolExecutor(hands, get_context("spawn"), _open, (database,)) as pool:
        yield from pool.map(_by_hand, (seen,) * len(parts), parts, (known_on,) * len(parts))


def _parts(people: Sequence[int], most: int) -> list[Sequence[int]]:
    return [people[at : at + most] for at in range(0, max(len(people), 1), most)]


def _open(database: str) -> None:
    import django
    from django.db import connection

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byname.config.settings")
    django.setup()
    connection.settings_dict["NAME"] = database
    gc.set_threshold(_RARELY, 50, 50)


def _by_hand(seen: str, people: Sequence[int], known_on: datetime) -> Part:
    return _made(seen, people, known_on, _of_this_process())


def _made(seen: str, people: Sequence[int], known_on: datetime, memory: "Memory") -> Part:
    from byname.figures.seen import BY_NAME
    from byname.figures.traced.making import columns_of
    from byname.register import read

    register = BY_NAME[seen]
    return columns_of(
        people,
        register.rows(people, known_on),
        lambda some: register.lives_of(some, known_on),
        memory,
        apart=read.preferred(people, known_on=known_on),
    )


@cache
def _of_this_process() -> "Memory":
    """What a hand remembers from part to part; the process ends with the last of them."""
    return _memory()


def _memory() -> "Memory":
    from byname.figures.traced.memory import Memory
    from byname.register import read

    return Memory(read.window(), read.source_refs)
