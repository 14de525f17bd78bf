"""`kill -9` at any moment of an import loses nothing and leaves nothing half-written."""

import random
import shutil
import signal
import sqlite3
import time
from contextlib import closing

import pytest

from tests.intake.test_formats import ACTIVE
from tests.support.files import put, viasna

KILLS = 50
TABLES = ("person", "entry", "source", "import", "auditline", "spell", "listrecord")


def state(home) -> tuple[int, ...]:
    with closing(sqlite3.connect(home / "register.sqlite3")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchone() is None
        return tuple(
            database.execute(f"SELECT count(*) FROM register_{name}").fetchone()[0]
            for name in TABLES
        )


@pytest.mark.slow
def test_fifty_kills_at_random_moments(byname, tmp_path, on_sqlite):
    first = [ACTIVE | {"id": str(n), "url": f"https://f.invalid/{n}"} for n in range(20)]
    second = [ACTIVE | {"id": str(n), "url": f"https://f.invalid/{n}"} for n in range(250)]
    assert byname("import", put(tmp_path, viasna(*first), "x-2026-07-30.csv"), "--yes").code == 0
    path = put(tmp_path, viasna(*second), "x-2026-08-30.csv")
    untouched = tmp_path / "untouched"
    shutil.copytree(byname.home, untouched)
    before = state(untouched)

    start = time.monotonic()
    assert byname("import", path, "--yes").code == 0
    took = time.monotonic() - start
    after = state(byname.home)

    rng, seen = random.Random(), {before: 0, after: 0}
    for _ in range(KILLS):
        shutil.rmtree(byname.home)
        shutil.copytree(untouched, byname.home)
        process = byname.start("import", path, "--yes")
        time.sleep(rng.uniform(0.25 * took, 1.05 * took))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = state(byname.home)
        assert found in (before, after), f"half-written: {found}"
        seen[found] += 1
    assert seen[before], "no kill came before the end: the test proves nothing"
    done = byname("check-register")
    assert done.code == 0, done.out
    again = byname("import", path, "--yes")
    assert again.code == 0, again.err
    assert state(byname.home) == after
    assert byname("check-register", "--tidy").code == 0
