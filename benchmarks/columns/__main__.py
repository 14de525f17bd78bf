"""Columns over a generated register, beside the same questions as plain SQL in DuckDB.

python -m benchmarks.columns [PEOPLE], by default 100,000 people with ten entries each.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.check.register import open_here
from benchmarks.columns.register import fill

PEOPLE = 100_000
_FIRST, _DAYS = date(2019, 3, 1), 2_500
_NEEDED = {
    "occupation": "student", "place": "Fictional colony 7", "article": "342",
    "court": "Fictional court 7", "official": "Testa Fictional-7", "theme": "a theme",
    "ground": "served",
}  # fmt: skip


def main(people: int) -> None:
    """Make the register, load it, ask."""
    with tempfile.TemporaryDirectory(prefix="byname-columns-") as home:
        os.environ["BYNAME_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        subprocess.run([sys.executable, "-m", "byname", "init"], check=True, stdout=-3)
        open_here()
        from byname.config.home import read_environment

        start = time.perf_counter()
        entries = fill(Path(read_environment().database), people)
        print(f"{people:,} people, {entries:,} entries: made in {_since(start):.0f} s", flush=True)
        _measure()


def _measure() -> None:
    from byname.figures import loaded
    from byname.figures.columns.group import Group
    from byname.figures.measures import MEASURES, Asks
    from byname.figures.seen import EVERYTHING
    from byname.register import audit, write
    from byname.register.dates import parse
    from byname.register.entries import Detained, Publication

    at = datetime(2026, 1, 1, tzinfo=UTC)
    audit.add_line(by="benchmark", at=at, action="add sources", subject={})
    loaded.keep()
    start, worked = time.perf_counter(), time.process_time()
    columns = loaded.columns(EVERYTHING, at)
    assert columns is not None
    told = f"loading: {_since(start):.1f} s ({time.process_time() - worked:.1f} s of work)"
    print(f"{told}, at most {_megabytes():,} MB so far", flush=True)

    took = {}
    for name, measure in MEASURES.items():
        if measure.asks is Asks.PERSON:
            continue
        columns.answer(measure, _question(measure, _FIRST))
        days = [_FIRST + timedelta(days=n) for n in (400, 1000, 1700, 2300)]
        ask: list[Callable[[], Any]] = [
            lambda m=measure, d=day: columns.answer(m, _question(m, d)) for day in days
        ]
        took[name] = statistics.median(_best(one) for one in ask)
    _say("a measure of a day, warm", took)
    took = {}
    for name, measure in MEASURES.items():
        if measure.asks is not Asks.PERSON:
            each = [_question(measure, _FIRST + timedelta(days=n)) for n in range(_DAYS)]
            columns.levels(measure, each)
            took[name] = _best(lambda m=measure, e=each: columns.levels(m, e))
    _say(f"a series of {_DAYS:,} days, warm", took)

    later = at + timedelta(hours=1)
    who = write.create_people([Publication.NAME], by="benchmark", at=later)[0]
    new = write.NewEntry(who, Detained(), 1, parse("2025-01-01"), "aa")
    write.record([new], by="benchmark", at=later)
    question = _question(MEASURES["in_custody"], date(2025, 6, 1))

    def anew() -> Any:
        fresh = loaded.columns(EVERYTHING, later)
        assert fresh is not None
        return fresh.answer(MEASURES["in_custody"], question)

    print(f"after one new entry: {_milliseconds(anew):.0f} ms", flush=True)
    group = columns._first
    assert isinstance(group, Group)
    _beside_duckdb(columns, group)
    print(f"at most {_megabytes():,} MB in all", flush=True)


def _beside_duckdb(columns: Any, group: Any) -> None:
    """The same questions over the same stretches and events, as tables of DuckDB."""
    import duckdb
    import pyarrow

    from byname.figures.measures import MEASURES

    database = duckdb.connect()
    female = group.codes.texts.known("female")
    tables = {**group.tables.stretches, **group.tables.happenings}
    for name in ("custody", "recognition", "sex", "sentences"):
        table = tables[name]
        arrow = pyarrow.table({f: getattr(table, f) for f in table.__dataclass_fields__})
        database.register("arrow", arrow)
        database.execute(f"create table {name} as select * from arrow")
    day = date(2024, 6, 1)
    custody = "from custody c where c.possible_from <= {d} and {d} < c.possible_to"
    held = (
        "from custody c join recognition r using (person) where c.possible_from <= {d} and "
        "{d} < c.possible_to and r.possible_from <= {d} and {d} < r.possible_to"
    )
    women = f" and person in (select person from sex where code = {female})"
    since = date(2022, 1, 1).toordinal()
    asked = {
        "in_custody": f"select count(distinct person) {custody}",
        "held": f"select count(distinct person) {held}",
        "held_women": f"select count(distinct person) {held}{women}",
        "sentenced": f"select count(distinct person) from sentences where earliest <= {{d}} "
        f"and latest >= {since}",
    }
    for name, sql in asked.items():
        question = _question(MEASURES[name], day, since=date(2022, 1, 1))
        text = sql.format(d=day.toordinal())
        ours = columns.answer(MEASURES[name], question)
        (theirs,) = database.execute(text).fetchone() or (None,)
        assert theirs == ours.high, (name, theirs, ours.high)
        one = _best(lambda n=name, q=question: columns.answer(MEASURES[n], q))
        other = _best(lambda t=text: database.execute(t).fetchone())
        _ratio(name, one, other)
    _series_beside(columns, database)


def _series_beside(columns: Any, database: Any) -> None:
    from byname.figures.measures import MEASURES

    first = _FIRST.toordinal()
    sql = (
        "with marked as (select person, possible_from as f, possible_to as t, max(possible_to) "
        "over (partition by person order by possible_from rows between unbounded preceding "
        "and 1 preceding) as reached from custody), "
        "islands as (select person, f, t, sum(case when reached >= f then 0 else 1 end) "
        "over (partition by person order by f, t) as island from marked), "
        "whole as (select min(f) as f, max(t) as t from islands group by person, island), "
        "turns as (select f as d, 1 as n from whole union all select t, -1 from whole) "
        "select d, sum(sum(n)) over (order by d) from turns group by d order by d"
    )
    each = [_question(MEASURES["in_custody"], _FIRST + timedelta(days=n)) for n in range(_DAYS)]
    other = _best(lambda: database.execute(sql).fetchall())
    theirs = database.execute(sql).fetchall()
    turns = [day for day, _ in theirs]
    ours = columns.levels(MEASURES["in_custody"], each)
    told = [theirs[bisect_right(turns, first + n) - 1][1] for n in range(_DAYS)]
    assert told == [high for _, high in ours]
    _ratio("in_custody by day", _best(lambda: columns.levels(MEASURES["in_custody"], each)), other)


def _question(measure: Any, as_of: date, since: date | None = None) -> Any:
    from byname.figures.measures import Asks, Question

    return Question(
        as_of=as_of,
        body="Fictional body 1" if "body" in measure.needs else "",
        but_not="Fictional body 2" if "but_not" in measure.needs else "",
        since=date.min if measure.asks is Asks.NOTHING else since or date(2019, 1, 1),
        days=180 if "days" in measure.needs else None,
        scope=tuple((name, _NEEDED[name]) for name in measure.needs if name in _NEEDED),
    )


def _say(what: str, took: dict[str, float]) -> None:
    slowest = sorted(took, key=lambda name: -took[name])[:3]
    told = ", ".join(f"{name} {took[name]:.1f}" for name in slowest)
    median = statistics.median(took.values())
    print(f"{what}: median {median:.1f} ms of {len(took)}; slowest {told}", flush=True)


def _ratio(what: str, ours: float, theirs: float) -> None:
    print(f"{what}: {ours:.1f} ms; DuckDB {theirs:.1f} ms, {theirs / ours:.1f} times", flush=True)


def _best(ask: Callable[[], Any]) -> float:
    """The best of five: what the machine does besides counts least."""
    return min(_milliseconds(ask) for _ in range(5))


def _milliseconds(ask: Callable[[], Any]) -> float:
    start = time.perf_counter()
    ask()
    return _since(start) * 1000


def _since(start: float) -> float:
    return time.perf_counter() - start


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 and sys.argv[1].isdigit() else PEOPLE)
