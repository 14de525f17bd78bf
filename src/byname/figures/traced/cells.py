"""What a traced life gives in rows: cells that are filled in for each of many lives.

Takes rows as :class:`byname.figures.columns.lives.Into` does; gives them with days as sums of the
days of a life, and with codes as what they are the codes of.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from byname.figures.columns.lives import Cell, Values
from byname.figures.columns.readings import KINDS
from byname.figures.traced.days import Day, Number, Terms, Trace, UnforeseenError
from byname.figures.traced.entries import Mark
from byname.register.entries import Entry, Penalty, PenaltyKind
from byname.register.fold import Truth


class Sum(NamedTuple):
    """A sum of days of the life and a number."""

    terms: Terms
    plus: int


class Coded(NamedTuple):
    """The code, in one of the dictionaries, of a value that is the same of all these lives."""

    dictionary: str
    value: Any


class Looked(NamedTuple):
    """The code of a value of the entry at a place: of its place of detention, of its penalty."""

    what: str
    place: int


class Said(NamedTuple):
    """The number of what the entries at these places say."""

    places: tuple[int, ...]


class Apart(NamedTuple):
    """The code of the least and the most days between two events."""

    least: Any
    most: Any


class Row(NamedTuple):
    """A row of a table, without the person."""

    table: str
    cells: tuple[Any, ...]


class Read(NamedTuple):
    """Rows of the values that an attribute reads of the entries at these places."""

    table: str
    name: str
    places: tuple[int, ...]
    first: Any
    last: Any


class TracedRows:
    """Takes the rows of a traced life."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.rows: list[Row | Read] = []

    def row(self, table: str, *cells: Cell) -> None:
        self.rows.append(Row(table, tuple(map(_cell, cells))))

    def values(self, table: str, values: Values, first: Cell, last: Cell) -> None:
        if isinstance(values, _Reading):
            self.rows.append(Read(table, values.name, values.places, _cell(first), _cell(last)))
            return
        for value, truth in values.items():
            marked = isinstance(value, Mark)
            code = Looked("place", value.place) if marked else Coded("texts", value)
            self.row(table, code, first, last if truth is Truth.YES else first, first, last)

    def read(self, name: str, entries: Sequence[Entry]) -> Values:
        places = tuple(entry.id for entry in entries if entry.kind in KINDS[name])
        return _Reading(name, places) if places else {}

    def who(self, text: str) -> Cell:
        return Coded("who", text)

    def penalty(self, penalty: Penalty) -> Cell:
        if penalty.length is None:
            return Coded("penalties", penalty.kind)
        if not isinstance(penalty.length, Mark):
            raise UnforeseenError("a penalty that no entry gives")
        return Looked("penalty", penalty.length.place)

    def told(self, entries: Sequence[Entry]) -> Cell:
        return Said(tuple(entry.id for entry in entries))

    def states(self, states: tuple[str, ...]) -> Cell:
        return Coded("states", states)

    def after(self, least: int, most: int) -> Cell:
        return Apart(_cell(least), _cell(most))


class _Reading(dict[Any, Truth]):
    """What an attribute reads of some entries, whatever that is of each life."""

    def __init__(self, name: str, places: tuple[int, ...]) -> None:
        super().__init__()
        self.name, self.places = name, places


def _cell(cell: Any) -> Any:
    if isinstance(cell, Day | Number):
        return Sum(cell.terms, cell.plus)
    if isinstance(cell, int | Sum | Coded | Looked | Said | Apart):
        return cell
    return cell.toordinal()


__all__ = [
    "Apart",
    "Coded",
    "Looked",
    "PenaltyKind",
    "Read",
    "Row",
    "Said",
    "Sum",
    "TracedRows",
]
