"""A generated register of any number of plainly fictional people, ten entries each, in SQLite.

Rows go straight into the tables that ``byname init`` made: the register's own door is not what is
measured here. One line of the audit chain stands for them all.
"""

import random
import sqlite3
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from benchmarks.columns.varied import SOURCES, varied
from byname.register.dates import parse
from byname.register.entries import (
    KIND_OF,
    Article,
    Attested,
    Born,
    Charged,
    Contacted,
    Described,
    Details,
    Detained,
    Length,
    Named,
    Official,
    OfficialRole,
    Penalty,
    PenaltyKind,
    Place,
    Recognised,
    Released,
    Sentenced,
    Sex,
    Transferred,
    write_details,
)

RECORDED = "2026-01-01 00:00:00"
_ENTRY = (
    "insert into register_entry (person_id, kind, date, earliest, latest, details, source_id, "
    "state, visibility, recorded, recorded_by, withdrawn_by, withdrawn_because) "
    "values (?, ?, ?, ?, ?, ?, ?, 'aa', ?, ?, 'benchmark', '', '')"
)
_ARTICLES = tuple(Article(number=number, part="1") for number in ("342", "368", "130", "361"))
_TELL = 100_000


def fill(database: Path, people: int, *, vary: float = 0) -> int:
    """Write so many people into an empty register; gives the number of entries.

    ``vary``: how large a part of the lives is as in :mod:`benchmarks.columns.varied`.
    """
    connection = sqlite3.connect(database)
    connection.executescript("pragma synchronous=off; pragma cache_size=-200000;")
    connection.executemany(
        "insert into register_source (id, sha256, media_type, title, publisher, url, dated, "
        "dated_latest, access, received, recorded_by) values (?, '', '', 'a fictional list', '', "
        "'', ?, ?, 'public', ?, 'benchmark')",
        [(id_, day or "..", day, RECORDED) for id_, day in SOURCES],
    )
    ids = range(1, people + 1)
    connection.executemany(
        "insert into register_person (id, created, created_by) values (?, ?, 'benchmark')",
        ((person, RECORDED) for person in ids),
    )
    rng = random.Random(11)
    connection.executemany(_ENTRY, (row for person in ids for row in _rows(person, rng, vary)))
    connection.commit()
    entries = connection.execute("select count(*) from register_entry").fetchone()[0]
    connection.close()
    return int(entries)


_written: dict[Details, str] = {}


def _rows(person: int, rng: random.Random, vary: float) -> Iterator[tuple[object, ...]]:
    life = _life(person, rng)
    uneven = vary > 0 and rng.random() < vary
    for details, on, source in varied(life, rng) if uneven else ((*one, 1) for one in life):
        day = parse(on)
        text = _written.get(details) or write_details(details)
        if not isinstance(details, Named):
            _written[details] = text
        visibility = "public" if rng.random() < 0.8 else "internal"
        kind = str(KIND_OF[type(details)])
        yield (
            person, kind, on, day.earliest.isoformat(), day.latest.isoformat(), text, source,
            visibility, RECORDED,
        )  # fmt: skip


def _life(person: int, rng: random.Random) -> list[tuple[Details, str]]:
    """Ten entries: taken, charged, sentenced, moved, recognised, heard from, let go or attested."""
    taken = date(2019, 1, 1) + timedelta(days=rng.randrange(2600))
    tried = taken + timedelta(days=rng.randrange(30, 300))
    end = tried + timedelta(days=rng.randrange(30, 1500))
    years = rng.randrange(1, 13)
    penalty = Penalty(kind=PenaltyKind.IMPRISONMENT, length=Length(years=years))
    judge = Official(name=f"Testa Fictional-{rng.randrange(300)}", role=OfficialRole.JUDGE)
    article = rng.choice(_ARTICLES)
    born = f"{rng.randrange(1940, 2006)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"
    occupation = rng.choice(("", "student", "journalist"))
    last: Details = Released() if end < date(2026, 1, 1) else Attested()
    return [
        (Named(name=f"Testa Fictional-{person}"), ".."),
        (Described(sex=rng.choice(tuple(Sex)), occupation=occupation), ".."),
        (Born(), born),
        (Detained(), f"{taken:%Y-%m}" if rng.random() < 0.1 else taken.isoformat()),
        (Charged(articles=(article,)), taken.isoformat()),
        (
            Sentenced(
                penalty=penalty,
                court=f"Fictional court {rng.randrange(80)}",
                officials=(judge,),
                articles=(article,),
            ),
            tried.isoformat(),
        ),
        (Transferred(place=Place(name=f"Fictional colony {rng.randrange(40)}")), tried.isoformat()),
        (Recognised(by=f"Fictional body {rng.randrange(3)}"), (taken + timedelta(days=20)).isoformat()),
        (Contacted(), (tried + timedelta(days=rng.randrange(1, 200))).isoformat()),
        (last, end.isoformat() if end < date(2026, 1, 1) else "2025-12-31"),
    ]  # fmt: skip
