"""What columns are asked: every measure of people and years, of days and of thousands of days."""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import date, timedelta
from functools import partial
from typing import Any

from byname.figures.columns.tables import Table, Tables
from byname.figures.columns.whole import Columns, Found
from byname.figures.measures import ATTRIBUTES, MEASURES, Asks, Measure, Question

FIRST, DAYS = date(2019, 3, 1), 2_500
_NEEDED = {
    "occupation": "student", "place": "Fictional colony 7", "article": "342",
    "court": "Fictional court 7", "official": "Testa Fictional-7", "theme": "a theme",
    "ground": "served",
}  # fmt: skip
COUNTED = [measure for measure in MEASURES.values() if measure.asks is not Asks.PERSON]


def question(measure: Measure, as_of: date, since: date | None = None) -> Question:
    """A question of a measure, with all that it has to be told."""
    return Question(
        as_of=as_of,
        body="Fictional body 1" if "body" in measure.needs else "",
        but_not="Fictional body 2" if "but_not" in measure.needs else "",
        since=date.min if measure.asks is Asks.NOTHING else since or date(2019, 1, 1),
        days=180 if "days" in measure.needs else None,
        scope=tuple((name, _NEEDED[name]) for name in measure.needs if name in _NEEDED),
    )


def each_day(measure: Measure) -> list[Question]:
    """The questions of a daily series."""
    return [question(measure, FIRST + timedelta(days=n)) for n in range(DAYS)]


def ask(columns: Columns, what: str = "") -> None:
    """All measures of four days, first of one day that nobody asked about before; then series."""
    days = [FIRST + timedelta(days=n) for n in (400, 1000, 1700, 2300)]
    first, number, who, series = {}, {}, {}, {}
    for measure in COUNTED:
        asked = [question(measure, day) for day in days]
        first[measure.name] = milliseconds(partial(columns.answer, measure, asked[0]))
        number[measure.name] = _median(partial(columns.answer, measure, one) for one in asked)
        who[measure.name] = _median(partial(looked_up, columns, measure, one) for one in asked)
    say(f"a measure of a day{what}, asked for the first time", first)
    say(f"a measure of a day{what}, warm", number)
    say(f"the same, with the ids of all who count and the last attestation{what}", who)
    first = {}
    for measure in COUNTED:
        levels = partial(columns.levels, measure, each_day(measure))
        first[measure.name], series[measure.name] = milliseconds(levels), best(levels)
    say(f"a series of {DAYS:,} days{what}, asked for the first time", first)
    say(f"a series of {DAYS:,} days{what}, warm", series)


def break_down(columns: Columns) -> None:
    """Every measure by every attribute, people and all, as of one day."""
    first, warm = {}, {}
    for measure in COUNTED:
        asked = question(measure, FIRST + timedelta(days=2000))
        for by in ATTRIBUTES:
            broken_down = partial(columns.broken_down, measure, asked, by)
            name = f"{measure.name} by {by}"
            first[name], warm[name] = milliseconds(broken_down), milliseconds(broken_down)
    say("a measure broken down, with the ids, asked for the first time", first)
    say("a measure broken down, with the ids, warm", warm)


def looked_up(columns: Columns, measure: Measure, asked: Question) -> Found:
    """The answer, and who counts."""
    found = columns.answer(measure, asked)
    found.certain.array, found.perhaps.array, found.untold.array, found.attested  # noqa: B018
    return found


def _median(asked: Any) -> float:
    return statistics.median(best(one) for one in asked)


def say(what: str, took: dict[str, float]) -> None:
    """Print the median and the slowest three."""
    slowest = sorted(took, key=lambda name: -took[name])[:3]
    told = ", ".join(f"{name} {took[name]:.1f}" for name in slowest)
    median = statistics.median(took.values())
    print(f"{what}: median {median:.1f} ms of {len(took)}; slowest {told}", flush=True)


def say_bytes(tables: Tables) -> None:
    """Print how many bytes of the tables there are for each person."""
    named: dict[str, Table] = {**tables.stretches, **tables.happenings}
    named |= {"contacts": tables.contacts, "shown": tables.shown, "born": tables.born}
    each = {name: _bytes(table) / len(tables) for name, table in named.items()}
    told = ", ".join(f"{name} {each[name]:.0f}" for name in sorted(each, key=lambda n: -each[n]))
    print(f"bytes of tables for each person: {sum(each.values()) + 8:.0f}; {told}", flush=True)


def _bytes(table: Table) -> int:
    columns = [getattr(table, one.name) for one in fields(table)]
    return sum(column.itemsize if column.strides == (0,) else column.nbytes for column in columns)


def best(ask: Callable[[], Any]) -> float:
    """The best of five: what the machine does besides counts least."""
    return min(milliseconds(ask) for _ in range(5))


def milliseconds(ask: Callable[[], Any]) -> float:
    """How long one asking took."""
    start = time.perf_counter()
    ask()
    return (time.perf_counter() - start) * 1000


def megabytes() -> int:
    """The most memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
