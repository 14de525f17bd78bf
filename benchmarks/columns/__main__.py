"""Columns over a generated register, beside the same questions as plain SQL in DuckDB.

python -m benchmarks.columns [PEOPLE], by default 100,000 people with ten entries each. With
`--repeated` only 20,000 are folded, and told again and again until there are so many: a million in
a minute or two. What is asked takes as long; what loading takes is measured by
`benchmarks.columns.loading`.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.check.register import open_here
from benchmarks.columns.register import fill

if TYPE_CHECKING:
    from byname.figures.columns.whole import Columns

AT = datetime(2026, 1, 1, tzinfo=UTC)
_FOLDED = 20_000


def main() -> None:
    """Make the register, load it, ask."""
    parser = argparse.ArgumentParser()
    parser.add_argument("people", nargs="?", type=int, default=100_000)
    parser.add_argument("--repeated", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="byname-columns-") as home:
        os.environ["BYNAME_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        subprocess.run([sys.executable, "-m", "byname", "init"], check=True, stdout=-3)
        open_here()
        _measure(given.people, repeat=given.repeated)


def _measure(people: int, *, repeat: bool) -> None:
    from benchmarks.columns import asked, peer

    columns = _loaded(_FOLDED if repeat else people)
    if repeat:
        columns = _repeated(columns, people)
    tables, codes = columns.whole()
    asked.say_bytes(tables)
    asked.ask(columns)
    asked.break_down(columns)
    print(f"at most {asked.megabytes():,} MB so far", flush=True)
    _one_more(columns, repeat=repeat)
    peer.beside_duckdb(columns, tables, codes)
    print(f"at most {asked.megabytes():,} MB in all", flush=True)


def _loaded(people: int) -> "Columns":
    from byname.config.home import read_environment
    from byname.figures import loaded
    from byname.figures.seen import EVERYTHING
    from byname.register import audit

    start = time.perf_counter()
    entries = fill(Path(read_environment().database), people)
    made = time.perf_counter() - start
    print(f"{people:,} people, {entries:,} entries: made in {made:.0f} s", flush=True)
    audit.add_line(by="benchmark", at=AT, action="add sources", subject={})
    loaded.keep()
    start = time.perf_counter()
    columns = loaded.columns(EVERYTHING, AT)
    assert columns is not None
    print(f"loading: {time.perf_counter() - start:.1f} s", flush=True)
    return columns


def _repeated(columns: "Columns", people: int) -> "Columns":
    from benchmarks.columns.repeated import repeated
    from byname.figures.columns.group import Group
    from byname.figures.columns.whole import Columns

    tables, codes = columns.whole()
    start = time.perf_counter()
    found = Columns(Group(repeated(tables, codes, people), codes))
    took = time.perf_counter() - start
    print(
        f"told again as {people:,} people in {took:.0f} s: {len(codes.told):,} things said of events"
    )
    return found


def _one_more(columns: "Columns", *, repeat: bool) -> None:
    """Record one entry and count; then everything again, with one person folded anew."""
    from benchmarks.columns import asked
    from byname.figures import loaded
    from byname.figures.measures import MEASURES
    from byname.figures.seen import EVERYTHING
    from byname.register import write
    from byname.register.dates import parse
    from byname.register.entries import Detained, Publication

    later = AT + timedelta(hours=1)
    who = write.create_people([Publication.NAME], by="benchmark", at=later)[0]
    new = write.NewEntry(who, Detained(), 1, parse("2025-01-01"), "aa")
    write.record([new], by="benchmark", at=later)

    def kept() -> "Columns":
        fresh = loaded.columns(EVERYTHING, later)
        assert fresh is not None
        return fresh

    def taken_in() -> "Columns":
        return columns.refreshed({who}, EVERYTHING.lives_of({who}, later))

    anew: Callable[[], Columns] = taken_in if repeat else kept
    measure = MEASURES["in_custody"]
    question = asked.question(measure, date(2025, 6, 1))
    took = asked.milliseconds(lambda: anew().answer(measure, question))
    print(f"after one new entry, the first count: {took:.0f} ms", flush=True)
    asked.ask(anew(), " after one new entry")


if __name__ == "__main__":
    main()
