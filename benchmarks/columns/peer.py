"""The same questions as plain SQL in DuckDB over the same stretches and events: the peer."""

from bisect import bisect_right
from datetime import date
from functools import partial
from typing import Any

import duckdb
import pyarrow

from benchmarks.columns.asked import DAYS, FIRST, best, each_day, looked_up, question
from byname.figures.columns.tables import Dictionaries, Table, Tables
from byname.figures.columns.whole import Columns
from byname.figures.measures import MEASURES, UNKNOWN


def beside_duckdb(columns: Columns, tables: Tables, codes: Dictionaries) -> None:
    """The same questions over the same stretches and events, as tables of DuckDB."""
    database = duckdb.connect()
    female = codes.texts.known("female")
    named: dict[str, Table] = {**tables.stretches, **tables.happenings}
    for name in ("custody", "recognition", "sex", "sentences"):
        table = named[name]
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
    sql_of = {
        "in_custody": f"select count(distinct person) {custody}",
        "held": f"select count(distinct person) {held}",
        "held_women": f"select count(distinct person) {held}{women}",
        "sentenced": f"select count(distinct person) from sentences where earliest <= {{d}} "
        f"and latest >= {since}",
    }
    for name, sql in sql_of.items():
        asked = question(MEASURES[name], day, since=date(2022, 1, 1))
        text = sql.format(d=day.toordinal())
        ours = columns.answer(MEASURES[name], asked)
        (theirs,) = database.execute(text).fetchone() or (None,)
        assert theirs == ours.high, (name, theirs, ours.high)
        number = best(partial(columns.answer, MEASURES[name], asked))
        who = best(partial(looked_up, columns, MEASURES[name], asked))
        _beside(name, number, best(partial(_fetched, database, text)), who)
    _series_beside(columns, database)
    _broken_down_beside(columns, codes, database, held.format(d=day.toordinal()))


def _series_beside(columns: Columns, database: Any) -> None:
    first = FIRST.toordinal()
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
    each = each_day(MEASURES["in_custody"])
    other = best(partial(_fetched, database, sql))
    theirs = database.execute(sql).fetchall()
    turns = [day for day, _ in theirs]
    ours = columns.levels(MEASURES["in_custody"], each)
    told = [theirs[bisect_right(turns, first + n) - 1][1] for n in range(DAYS)]
    assert told == [high for _, high in ours]
    ours_took = best(partial(columns.levels, MEASURES["in_custody"], each))
    _beside("in_custody by day", ours_took, other)


def _broken_down_beside(columns: Columns, codes: Dictionaries, database: Any, held: str) -> None:
    """Held by sex: DuckDB counts, we say who as well."""
    sql = (
        f"select code, count(*) from (select distinct person {held}) left join sex using (person) "
        "group by code"
    )
    asked = question(MEASURES["held"], date(2024, 6, 1))
    broken_down = partial(columns.broken_down, MEASURES["held"], asked, "sex")
    theirs = {
        UNKNOWN if code is None else codes.texts.values[code]: number
        for code, number in database.execute(sql).fetchall()
    }
    assert theirs == {one.value: one.high for one in broken_down()}
    _beside("held by sex", best(broken_down), best(partial(_fetched, database, sql)))


def _fetched(database: Any, sql: str) -> Any:
    return database.execute(sql).fetchall()


def _beside(what: str, ours: float, theirs: float, who: float | None = None) -> None:
    looked_up = "" if who is None else f" ({who:.1f} ms with the ids of all who count)"
    print(f"{what}: {ours:.1f} ms{looked_up}; DuckDB {theirs:.1f} ms", flush=True)
