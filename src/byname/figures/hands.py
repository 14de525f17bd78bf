"""Folding by several processes: each opens the register for itself and folds some of the people.

Takes ids of people and the moment whose knowledge answers; gives the columns of a part of them at
a time, in order. Nothing of the framework is imported before a process has set it up.
"""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from multiprocessing import get_context

from byname.figures.columns.joining import Part

_AT_A_TIME = 4_000
_RARELY = 100_000  # a fold leaves few circles behind: looking for them cost a tenth of its time


def parts_by(
    hands: int, seen: str, people: Sequence[int], known_on: datetime, database: str
) -> Iterator[Part]:
    """The columns of ``people``, in parts and in order, made by so many processes.

    ``seen``: the name of one of :data:`byname.figures.seen.BY_NAME`. ``database``: what the
    connection of this process is to, which in tests is not that of the settings.
    """
    parts = [people[at : at + _AT_A_TIME] for at in range(0, len(people), _AT_A_TIME)]
    with ProcessPoolExecutor(hands, get_context("spawn"), _open, (database,)) as pool:
        yield from pool.map(_fold, (seen,) * len(parts), parts, (known_on,) * len(parts))


def _open(database: str) -> None:
    import django
    from django.db import connection

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byname.config.settings")
    django.setup()
    connection.settings_dict["NAME"] = database
    gc.set_threshold(_RARELY, 50, 50)


def _fold(seen: str, people: Sequence[int], known_on: datetime) -> Part:
    from byname.figures.columns.rows import tables_of
    from byname.figures.columns.tables import Dictionaries
    from byname.figures.seen import BY_NAME

    codes = Dictionaries()
    return tables_of(BY_NAME[seen].lives_of(people, known_on), codes), codes
