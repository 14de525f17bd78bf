"""What a process remembers while lives go by: dates, details, sources and ways met before.

Takes texts as they lie in the register; gives numbers, and arrays of what each number stands for.
"""

from array import array
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.lives import PARTS
from byname.figures.columns.readings import FIELDS, KINDS, Reader
from byname.figures.columns.tables import NONE, READ, Dictionaries
from byname.figures.measures.amounts import length_in_sixteenths
from byname.figures.traced.days import FIRST, LAST
from byname.figures.traced.entries import read_of
from byname.figures.traced.paths import Paths
from byname.register import dates
from byname.register.dates import EdtfDate
from byname.register.entries import (
    Details,
    Kind,
    Penalty,
    SourceRef,
    Transferred,
    read_details,
    write_details,
)

T = TypeVar("T")
_MOST_FORMS, _MOST_WAYS = 20_000, 5_000  # some hundred bytes each, and some ten thousand
UNDATED, EXACT, BETWEEN, SINCE, UNTIL, FAR = range(6)
"""The forms of dates: without bounds, a day, some days, open at one end; beyond what is traced."""
_MOST = 100_000  # details remembered: more are forgotten, and read again where they are met again
READ_KINDS = frozenset(str(kind) for part in PARTS.values() for kind in part.kinds)
"""The kinds of entries that tell anything of a life's columns."""


class Numbers(dict[T, int]):
    """Values numbered as they are first met."""

    def __init__(self) -> None:
        super().__init__()
        self._values: list[T] = []

    def __missing__(self, value: T) -> int:
        self[value] = number = len(self)
        return number

    @property
    def listed(self) -> list[T]:
        """The values, by their numbers."""
        if len(self._values) < len(self):
            self._values = list(self)
        return self._values


class Dates(dict[str, int]):
    """Numbers of dates by their text, and what each is."""

    def __init__(self) -> None:
        super().__init__()
        self.dates: list[EdtfDate] = []
        self.first, self.last, self.form = array("i"), array("i"), array("b")

    def __missing__(self, text: str) -> int:
        found = dates.parse(text)
        self.dates.append(found)
        self.first.append(found.earliest.toordinal())
        self.last.append(found.latest.toordinal())
        self.form.append(_form(found.earliest, found.latest))
        self[text] = number = len(self.dates) - 1
        return number


def _form(earliest: date, latest: date) -> int:
    starts, ends = earliest != date.min, latest != date.max
    days = [day.toordinal() for day, told in ((earliest, starts), (latest, ends)) if told]
    if any(not FIRST <= day <= LAST for day in days):
        return FAR
    if earliest == latest:
        return EXACT
    return {(False, False): UNDATED, (True, True): BETWEEN, (True, False): SINCE}.get(
        (starts, ends), UNTIL
    )


class KnownDetails(dict[tuple[str, str], int]):
    """Numbers of details by their kind and text, and what the columns need of each.

    ``alike``: the number of all that the fold reads of them; ``readings``: what each attribute
    reads, one after another; ``place`` and ``penalty``: the codes of those they name.
    """

    def __init__(self, codes: Dictionaries) -> None:
        super().__init__()
        self.codes, self.reader = codes, Reader(codes)
        self._alike: dict[object, int] = {}
        self._reads: dict[Kind, list[tuple[int, str, str, dict[Any, Any]]]] = {
            kind: [
                (at, name, FIELDS[name], {}) for at, name in enumerate(READ) if kind in KINDS[name]
            ]
            for kind in Kind
        }
        self._penalties: dict[Penalty, int] = {}
        self.examples: list[Details | None] = []
        self.kinds: list[Kind] = []
        self.forget()

    def forget(self) -> None:
        """Forget them all, but for what the fold reads of them."""
        self.clear()
        self.texts: list[str] = []
        self.alike, self.place, self.penalty = array("i"), array("i"), array("i")
        self.readings = array("i")
        self._decoded: dict[int, Details] = {}

    def put_down(self) -> None:
        """Keep no details but as their text."""
        self._decoded = {}

    def __missing__(self, key: tuple[str, str]) -> int:
        kind = Kind(key[0])
        details = read_details(kind, key[1]) if kind in READ_KINDS else None
        self.texts.append(key[1] if details is None else write_details(details))
        self.alike.append(self._alike_number(kind, details))
        self.place.append(self._place(details))
        self.penalty.append(self._penalty(details))
        self.readings.extend(self._read(kind, details))
        self[key] = number = len(self.texts) - 1
        return number

    def details(self, number: int) -> Details:
        """The details of a number, of a kind that is read."""
        found = self._decoded.get(number)
        if found is None:
            kind = self.kinds[self.alike[number]]
            found = self._decoded[number] = read_details(kind, self.texts[number])
        return found

    def _read(self, kind: Kind, details: Details | None) -> list[int]:
        """What each attribute reads of details."""
        found = [NONE] * len(READ)
        for at, name, field, numbers in self._reads[kind] if details is not None else ():
            value = getattr(details, field)
            if value not in numbers and details is not None:
                numbers[value] = self.reader.one(name, details)
            found[at] = numbers[value]
        return found

    def _alike_number(self, kind: Kind, details: Details | None) -> int:
        key = read_of(details) if details is not None else kind
        found = self._alike.get(key)
        if found is None:
            found = self._alike[key] = len(self.examples)
            self.examples.append(details)
            self.kinds.append(kind)
        return found

    def _place(self, details: Details | None) -> int:
        if isinstance(details, Transferred):
            return self.codes.texts.code(details.place.name)
        return NONE

    def _penalty(self, details: Details | None) -> int:
        penalty = getattr(details, "penalty", None)
        if penalty is None:
            return NONE
        found = self._penalties.get(penalty)
        if found is None:
            length = NONE if penalty.length is None else length_in_sixteenths(penalty.length)
            found = self._penalties[penalty] = self.codes.penalties.code((penalty.kind, length))
        return found


class Sources(dict[int, int]):
    """Numbers of sources by their id, and the day each speaks from, NONE where that is not told."""

    def __init__(self, look_up: Callable[[Iterable[int]], dict[int, SourceRef]]) -> None:
        super().__init__()
        self._look_up = look_up
        self.refs: list[SourceRef] = []
        self.day = array("i")

    def __missing__(self, id_: int) -> int:
        source = self._look_up([id_])[id_]
        self.refs.append(source)
        self.day.append(NONE if source.dated is None else source.dated.toordinal())
        self[id_] = number = len(self.refs) - 1
        return number


class Memory:
    """All that is remembered; ``paths``: the ways of lives by their part and form.

    ``state`` numbers states, ``several`` the states of a life.
    """

    def __init__(
        self, window: timedelta, sources: Callable[[Iterable[int]], dict[int, SourceRef]]
    ) -> None:
        self.window = window
        self.codes = Dictionaries()
        self.dates, self.sources = Dates(), Sources(sources)
        self.details = KnownDetails(self.codes)
        self.state, self.several = Numbers[str](), Numbers[tuple[str, ...]]()
        self.paths: dict[object, Paths] = {}

    def tidy(self) -> None:
        """Forget details when they have become very many, and ways.

        Ways that nobody went go first; then all, for a register in which hardly two lives are alike
        gains nothing by them.
        """
        if len(self.details) > _MOST:
            self.details.forget()
        self.details.put_down()
        if len(self.paths) > _MOST_FORMS:
            self.paths = {key: paths for key, paths in self.paths.items() if paths.ends}
        if sum(paths.ends for paths in self.paths.values()) > _MOST_WAYS:
            self.paths = {}


def as_array(numbers: "array[int]") -> NDArray[Any]:
    """What is remembered by number, as an array of its own."""
    return np.array(numbers, dtype=np.int32)
