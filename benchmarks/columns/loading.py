"""Loading a register into columns: everybody folded once, then taken from the file by a process.

python -m benchmarks.columns.loading [PEOPLE], by default 100,000 people with ten entries each. With
`--keep FOLDER` the register is made there, or taken as it is there, and left. With
`--varied SHARE` such a part of the lives differ far more from each other than others (`varied.py`).
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import nullcontext
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.check.register import open_here
from benchmarks.columns.register import fill

AT = datetime(2026, 1, 1, tzinfo=UTC)
_AGAIN = "from benchmarks.columns import loading; loading.again()"
_ONE_MORE = "from benchmarks.columns import loading; loading.one_more()"


def main() -> None:
    """Make the register, fold everybody, then open it anew."""
    parser = argparse.ArgumentParser()
    parser.add_argument("people", nargs="?", type=int, default=100_000)
    parser.add_argument("--keep", default="")
    parser.add_argument("--varied", type=float, default=0)
    given = parser.parse_args()
    kept = Path(given.keep).absolute() if given.keep else None
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory() as home:
        os.environ["BYNAME_HOME"] = str(home)
        os.environ.pop("DATABASE_URL", None)
        if not (kept and (kept / "register.sqlite3").exists()):
            _make(given.people, vary=given.varied)
        _first()
        for code in (_AGAIN, _ONE_MORE):
            subprocess.run([sys.executable, "-c", code], check=True)


def _make(people: int, *, vary: float = 0) -> None:
    subprocess.run([sys.executable, "-m", "byname", "init"], check=True, stdout=-3)
    open_here()
    from byname.config.home import read_environment
    from byname.register import audit

    start = time.perf_counter()
    entries = fill(Path(read_environment().database), people, vary=vary)
    audit.add_line(by="benchmark", at=AT, action="add sources", subject={})
    print(f"{people:,} people, {entries:,} entries: made in {_since(start):.0f} s", flush=True)


def _first() -> None:
    open_here()
    from byname.figures import filed, loaded
    from byname.figures.seen import EVERYTHING
    from byname.register import read

    path = filed.path_of(EVERYTHING)
    path.unlink(missing_ok=True)
    loaded.keep()
    now = read.last_moment() or AT
    start = time.perf_counter()
    loaded.columns(EVERYTHING, now)
    took = _since(start)
    size = path.stat().st_size >> 20
    ours, theirs = (_megabytes(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"everybody folded, by {os.cpu_count()} processes: {took:.0f} s ({_worked():.0f} s of their "
        f"time), at most {ours:,} MB here and {theirs:,} in one of them; a file of {size:,} MB",
        flush=True,
    )


def again() -> None:
    """Open the register anew and count, as the first process that asks after a start does."""
    start = time.perf_counter()
    open_here()
    from byname.figures import loaded
    from byname.figures.count import count
    from byname.figures.seen import EVERYTHING
    from byname.register import read

    imported = _since(start)
    loaded.keep()
    now = read.last_moment() or AT
    start = time.perf_counter()
    loaded.columns(EVERYTHING, now)
    took = _since(start)
    start = time.perf_counter()
    found = count("held_women", as_of=date(2024, 6, 1), known_on=now, state="all")
    first = _since(start)
    print(
        f"a new process: imports {imported:.1f} s, columns from the file {took:.1f} s, first "
        f"figure ({found.low:,} to {found.high:,} women held) {first:.2f} s, at most "
        f"{_megabytes(resource.RUSAGE_SELF):,} MB with what it maps, "
        f"{_private():,} MB its own",
        flush=True,
    )


def one_more() -> None:
    """Record one entry after the file was written, and count in a new process."""
    open_here()
    from byname.figures.count import count
    from byname.register import write
    from byname.register.dates import parse
    from byname.register.entries import Detained, Publication

    later = datetime.now(UTC) + timedelta(seconds=1)
    who = write.create_people([Publication.NAME], by="benchmark", at=later)[0]
    new = write.NewEntry(who, Detained(), 1, parse("2025-01-01"), "aa")
    write.record([new], by="benchmark", at=later)
    asked = {"as_of": date(2025, 6, 1), "known_on": later, "state": "all"}
    for what in ("first", "next"):
        start = time.perf_counter()
        found = count("in_custody", **asked)
        assert who in found.certain
        print(f"after one entry, the {what} count: {_since(start):.2f} s", flush=True)


def _since(start: float) -> float:
    return time.perf_counter() - start


def _megabytes(who: int) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def _worked() -> float:
    """Seconds of processor time of this process and those it waited for."""
    each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in each)


def _private() -> int:
    """Megabytes that are this process's alone, not of the file it maps."""
    status = Path("/proc/self/status").read_text()
    (line,) = (one for one in status.splitlines() if one.startswith("RssAnon:"))
    return int(line.split()[1]) // 1024


if __name__ == "__main__":
    main()
