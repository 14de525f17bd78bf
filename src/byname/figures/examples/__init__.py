"""The measures by example: little registers, a question, and the answer.

The files beside this one hold them, by measure; they are the measures' tests and their pages of
documentation. Everybody and every body in them is fictional. Gives :class:`Example` s, pure.

A life is a list of entries, each on a line: its kind, its EDTF date or nothing, and details:
``sentenced 2025-03-01; penalty=imprisonment 3y 6m; articles=342, 361 (2)``. ``dated``: the day the
source speaks from; ``state``: whose case it is.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from typing import Any

from byname.figures.examples.lines import entry_of
from byname.figures.measures import ATTRIBUTES, MEASURES, Amounts, Measure, Question
from byname.register.dates import parse
from byname.register.entries import Entry
from byname.register.fold import Timeline, Truth, timeline

AS_OF = date(2025, 6, 1)
KNOWN_ON = datetime(2026, 6, 1, tzinfo=UTC)
_FILES = ("states.toml", "events.toml", "amounts.toml")


@dataclass(frozen=True, slots=True)
class Example:
    """One example. ``lives``: the lines of each person; ``asked``: the question as written.

    ``answer``: the figure as a text prints it, "1" or "0–1".
    """

    measure: Measure
    says: str
    lives: tuple[tuple[str, ...], ...]
    asked: dict[str, str]
    as_of: date
    answer: str

    @property
    def question(self) -> Question:
        """The question as a measure takes it."""
        asked = dict(self.asked)
        days = asked.pop("days", None)
        since, period = asked.pop("since", ""), asked.pop("in", "")
        given = parse(since or period) if since or period else None
        return Question(
            as_of=self.as_of,
            body=asked.pop("body", ""),
            state=asked.pop("state", ""),
            since=given.earliest if given else date.min,
            until=given.latest if given and period else date.max,
            but_not=asked.pop("but_not", ""),
            days=None if days is None else int(days),
            scope=tuple((name, asked[name]) for name in ATTRIBUTES if name in asked),
        )

    def entries(self) -> tuple[tuple[Entry, ...], ...]:
        """The entries of each person; persons and entries are numbered from 1."""
        lives: list[tuple[Entry, ...]] = []
        number = 0
        for person, lines in enumerate(self.lives, 1):
            first = number + 1
            number += len(lines)
            lives.append(tuple(entry_of(line, n, person) for n, line in enumerate(lines, first)))
        return tuple(lives)

    def timelines(self, as_of: date = date.max) -> tuple[Timeline, ...]:
        """The timelines of the people, their whole lives unless an earlier day is given."""
        return tuple(
            timeline(entries, as_of=as_of, known_on=KNOWN_ON, person=person)
            for person, entries in enumerate(self.entries(), 1)
        )

    def counted(self, timelines: Iterable[Timeline]) -> str:
        """The figure over these timelines, as a text prints it."""
        question, shape = self.question, self.measure.shape
        if isinstance(shape, Amounts):
            amounts = [amount for one in timelines if (amount := shape.of(one, question))]
            low, high = (sum(part) // shape.base for part in zip(*_bounds(amounts), strict=True))
        else:
            answers = [self.measure.answer(one, question) for one in timelines]
            low = answers.count(Truth.YES)
            high = low + answers.count(Truth.PERHAPS)
        return str(low) if low == high else f"{low}–{high}"


def _bounds(amounts: list[Any]) -> list[tuple[int, int]]:
    return [(0, 0), *((amount.low, amount.high) for amount in amounts)]


@cache
def examples() -> dict[str, tuple[Example, ...]]:
    """All examples, by measure, in the order of the measures."""
    read: dict[str, list[dict[str, Any]]] = {}
    for name in _FILES:
        read |= tomllib.loads(files(__name__).joinpath(name).read_text(encoding="utf-8"))
    if unknown := set(read) - set(MEASURES):
        raise ValueError(f"examples of no measure: {', '.join(sorted(unknown))}")
    return {name: tuple(_example(name, one) for one in read.get(name, ())) for name in MEASURES}


def _example(name: str, given: dict[str, Any]) -> Example:
    return Example(
        measure=MEASURES[name],
        says=given["says"],
        lives=tuple(tuple(life) for life in given["lives"]),
        asked={key: str(value) for key, value in given.get("asked", {}).items()},
        as_of=given.get("as_of", AS_OF),
        answer=given["answer"],
    )
