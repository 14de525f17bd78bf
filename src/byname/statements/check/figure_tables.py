"""Figures of a table written as text: rows that say what is counted under columns that say when.

Takes a text with its numbers and dates; gives :class:`Quantity` s, and the sums that its rows and the
line under it miss. The other way round, and two columns of a label and a number, are read as well. A
cell whose row and column do not say together what is counted is left alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from byname.figures.measures import MEASURES, Asks
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.labelled_words import Label, joined, label
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span

_RULE = re.compile(r"[\s|:+=_–—-]*")
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Table:
    """The cells of a table, each a stretch of the text. ``title``: the line over it."""

    rows: tuple[tuple[Span, ...], ...]
    title: Span

    @property
    def span(self) -> Span:
        """From the first row to the end of the last."""
        return Span(self.rows[0][0].start, self.rows[-1][-1].end)


def tables(text: str) -> list[Table]:
    """The tables of a text: lines in a row that the same sign divides into as many cells."""
    found: list[Table] = []
    rows: list[tuple[Span, ...]] = []
    title = last = Span(0, 0)
    sign = ""
    at = 0
    for line in [*text.splitlines(keepends=True), "\n"]:
        start, at = at, at + len(line)
        here = sign or next((one for one in ("|", "\t", ";") if one in line), "")
        if here and here in line and _RULE.fullmatch(line):
            continue
        cells = _cells(line, start, here) if here and here in line else ()
        if cells and (not rows or len(rows[0]) == len(cells)):
            if not rows:
                title, sign = last, here
            rows.append(cells)
            continue
        if len(rows) >= _LEAST_ROWS:
            found.append(Table(tuple(rows), title))
        rows, sign = [], ""
        if line.strip():
            last = Span(start, at)
    return found


def _cells(line: str, start: int, sign: str) -> tuple[Span, ...]:
    """The cells of a line, without the empty ones outside its outer signs."""
    stripped = line.rstrip()
    begun = len(stripped) - len(stripped.lstrip())
    if sign == "|" and stripped[begun:].startswith("|"):
        begun += 1
    if sign == "|" and stripped.endswith("|"):
        stripped = stripped[:-1]
    cells, at = [], begun
    for cell in stripped[begun:].split(sign):
        cells.append(Span(start + at, start + at + len(cell)))
        at += len(cell) + len(sign)
    return tuple(cells) if len(cells) > 1 else ()


def of_tables(
    text: str, found: Iterable[Table], numbers: Sequence[Number], days: Sequence[Day]
) -> Iterator[Quantity]:
    """The figures of tables."""
    for table in found:
        yield from _of_table(text, table, numbers, days)


def _of_table(
    text: str, table: Table, numbers: Sequence[Number], days: Sequence[Day]
) -> Iterator[Quantity]:
    over = label(text, table.title.start, table.title.end, days)
    head = table.rows[0]
    body = [row for row in table.rows if any(_number(one, numbers, text, days) for one in row[1:])]
    if not body:
        return
    headed = head is not body[0] or any(
        day for day in days if head[1].start <= day.at < head[-1].end
    )
    columns = [label(text, *cell, days) if headed else Label() for cell in head]
    before: tuple[Day, ...] = ()
    for row in body:
        if row is head:
            continue
        own = label(text, *row[0], days)
        if not own.days and own.measure in ("", "held") and any(one.then for one in columns):
            own = replace(own, days=before)
        before = own.days or before
        for place, cell in enumerate(row[1:], start=1):
            number = _number(cell, numbers, text, days)
            if number is None:
                continue
            claim = _of_cell(
                text, number, own, columns[place], over, Span(row[0].start, row[-1].end)
            )
            if claim is not None:
                yield claim


def _of_cell(
    text: str, number: Number, row: Label, column: Label, over: Label, span: Span
) -> Quantity | None:
    """The figure of a cell by its row, its column and the line over the table."""
    crossed = joined(column, row) if column.says and not row.says else joined(row, column)
    if not crossed.says:
        return None
    if not crossed.measure:
        crossed = joined(crossed, replace(over, days=crossed.days or over.days))
    if not crossed.measure and (crossed.scope or crossed.everybody or crossed.people):
        crossed = replace(crossed, measure="held")
    if not crossed.measure:
        return None
    days = crossed.days or over.days
    then = column.then or row.then
    day: Day | None = days[0] if days else None
    if then and len(days) > 1:
        day = days[min(then, len(days)) - 1]
    elif then == 1:
        return None  # an earlier day that nobody tells
    elif then:
        day = days[-1] if days else None
    claim = Quantity(
        number.start, number.end, number, crossed.measure, crossed.scope, sentence=span
    )
    if claim.of_state or crossed.measure not in MEASURES:
        return replace(claim, day=day)
    if day is None or MEASURES[claim.measure].asks is Asks.NOTHING:
        return claim
    return within(claim, day)


def within(claim: Quantity, day: Day) -> Quantity:
    """A figure of what happened, within the time told of it."""
    until = None if day.relation is Relation.SINCE else day.latest
    return replace(claim, since=day.earliest, until=until)


def _number(cell: Span, numbers: Sequence[Number], text: str, days: Sequence[Day]) -> Number | None:
    """The number that a cell is nothing else than."""
    if any(cell.start <= day.at < cell.end for day in days):
        return None
    inside = [one for one in numbers if cell.start <= one.at < cell.end]
    if len(inside) != 1 or inside[0].value != inside[0].whole:
        return None
    rest = text[cell.start : inside[0].start] + text[inside[0].end : cell.end]
    return inside[0] if not rest.strip(" \t*_") else None
