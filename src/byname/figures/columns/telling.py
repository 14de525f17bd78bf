"""What events' own entries tell of attributes, by the codes of what they say.

A large register says hundreds of thousands of different things, of a few hundred courts and
officials. Each attribute reads one field of the entries that tell it: of all that is the same in
this field one is asked, by the attribute itself, and answers for the others.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.tables import NONE, Codes
from byname.figures.measures import ATTRIBUTES, Attribute, Subject
from byname.figures.measures.attributes import Values
from byname.register.dates import UNKNOWN as UNDATED
from byname.register.entries import KIND_OF, Details, Entry, SourceRef, Visibility
from byname.register.fold import timeline

Truths = NDArray[np.int8]
_READS = {
    "article": "articles", "theme": "themes", "court": "court", "official": "officials",
    "penalty": "penalty", "ground": "ground",
}  # fmt: skip
"""Which field of the entries an attribute reads."""
_MOMENT = datetime(1, 1, 1, tzinfo=UTC)
_NOBODY = timeline((), as_of=date.max, known_on=_MOMENT)


@dataclass(frozen=True)
class Alike:
    """``one_of``: one for each of what is told differently; ``which``: by code, its number."""

    one_of: list[tuple[Details, ...]]
    which: NDArray[np.int32]

    def each(self, asked: Callable[[tuple[Details, ...]], int]) -> Truths:
        """What is answered, by code."""
        found: Truths = np.array([asked(one) for one in self.one_of], dtype=np.int8)
        return found.take(self.which)


def alike(name: str, told: Codes[tuple[Details, ...]]) -> Alike:
    """What is told, as far as an attribute of :data:`_READS` reads it."""
    read = _reader(name)
    numbers: dict[Any, int] = {}
    one_of: list[tuple[Details, ...]] = []
    which = np.empty(len(told), dtype=np.int32)
    for code, details in enumerate(told.values):
        key = read(details)
        number = numbers.get(key)
        if number is None:
            number = numbers[key] = len(one_of)
            one_of.append(details)
        which[code] = number
    return Alike(one_of, which)


def _reader(name: str) -> Callable[[tuple[Details, ...]], Any]:
    kinds, field = ATTRIBUTES[name].told_by, _READS[name]
    read_of = {type_ for type_, kind in KIND_OF.items() if kind in kinds}

    def read(details: tuple[Details, ...]) -> Any:
        return tuple(getattr(one, field) for one in details if type(one) in read_of)

    return read


def own(attribute: Attribute, details: tuple[Details, ...], wanted: str) -> int:
    """The truth that entries saying this give; NONE where they tell nothing of an attribute."""
    if not any(KIND_OF[type(one)] in attribute.told_by for one in details):
        return NONE
    entries = tuple(_entries(details))
    return attribute.holds(Subject(_NOBODY, date.max, entries), wanted).value


def values_of(attribute: Attribute, details: tuple[Details, ...]) -> Values | None:
    """The values that entries saying this give; None where they tell nothing of an attribute."""
    if not any(KIND_OF[type(one)] in attribute.told_by for one in details):
        return None
    return attribute.of(Subject(_NOBODY, date.max, tuple(_entries(details))))


def _entries(details: tuple[Details, ...]) -> Iterator[Entry]:
    for one in details:
        yield Entry(0, 0, UNDATED, one, SourceRef(0), _MOMENT, None, Visibility.INTERNAL, "", ())
