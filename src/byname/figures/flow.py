"""In and out: people detained, and people released, expelled or dead in custody, month by month.

Each month is low–high: an event whose day is not known may belong to any month it can lie in. A
person counts once a month and way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from byname.figures.measures import MEASURES, Question
from byname.figures.questions import ask
from byname.figures.seen import EVERYTHING, Progress, Seen, quietly
from byname.figures.series import cut
from byname.register.fold import Truth

IN, OUT = ("detained",), ("released", "died_in_custody")


@dataclass(frozen=True, slots=True)
class Month:
    """One month, its first and last day inclusive: people in and out, low–high."""

    first: date
    last: date
    in_low: int
    in_high: int
    out_low: int
    out_high: int


def flow(
    *,
    first: date,
    last: date,
    known_on: datetime,
    state: str = "",
    seen: Seen = EVERYTHING,
    progress: Progress = quietly,
) -> tuple[Month, ...]:
    """The months from ``first`` to ``last``. Raises QuestionError as a count does."""
    months = list(cut(first, last, "month"))
    given: dict[str, Any] = {"as_of": last, "known_on": known_on, "state": state, "seen": seen}
    asked = {name: ask(MEASURES[name], since=first, until=last, **given) for name in (*IN, *OUT)}
    counts = [[0, 0, 0, 0] for _ in months]
    for life in seen.lives((), known_on, progress):
        for names, at in ((IN, 0), (OUT, 2)):
            surely, perhaps = _months_of(life, names, asked, months)
            for month in surely:
                counts[month][at] += 1
            for month in perhaps:
                counts[month][at + 1] += 1
    return tuple(
        Month(start, end, *count) for (start, end), count in zip(months, counts, strict=True)
    )


def _months_of(
    life: Any, names: Iterable[str], asked: dict[str, Question], months: list[tuple[date, date]]
) -> tuple[set[int], set[int]]:
    """The months in which something surely happened to a person, and in which it may have."""
    surely: set[int] = set()
    perhaps: set[int] = set()
    for name in names:
        shape: Any = MEASURES[name].shape
        for event in shape.events(life, asked[name]):
            within = [
                at
                for at, (start, end) in enumerate(months)
                if event.earliest <= end and start <= event.latest
            ]
            perhaps.update(within)
            if len(within) == 1 and event.sure is Truth.YES:
                surely.update(within)
    return surely, perhaps
