"""What entries say of attributes, each different saying once.

A large register says hundreds of thousands of different things, of a few hundred courts and
officials. Each attribute reads one field of the entries that tell it; what it reads there has a
number, a *reading*, and what an event's entries say is a row of such numbers. The rules of an
attribute are asked of its readings: nothing of them is written here a second time.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from byname.figures.columns.tables import NONE, OF_EVENTS, Dictionaries
from byname.figures.measures import ATTRIBUTES, Subject
from byname.register.dates import UNKNOWN as UNDATED
from byname.register.entries import (
    KIND_OF,
    Article,
    Details,
    Entry,
    Kind,
    Penalty,
    SourceRef,
    Visibility,
)
from byname.register.fold import Truth, timeline

Said = tuple[Details, ...]
"""What entries say, cut down to what one attribute reads of them."""
FIELDS = {
    "article": "articles", "theme": "themes", "court": "court", "official": "officials",
    "penalty": "penalty", "ground": "ground", "occupation": "occupation",
    "citizenship": "citizenship",
}  # fmt: skip
"""Which field of the entries an attribute reads."""
KINDS = {name: ATTRIBUTES[name].told_by or (Kind.DESCRIBED,) for name in FIELDS}
_MOMENT = datetime(1, 1, 1, tzinfo=UTC)
NOBODY = timeline((), as_of=date.max, known_on=_MOMENT)


class Reader:
    """Numbers of readings, while entries go by; ``codes`` takes up what is met."""

    def __init__(self, codes: Dictionaries) -> None:
        self.codes = codes
        self._ones: dict[tuple[str, type[Details], Any], int] = {}
        self._values: dict[tuple[str, int], tuple[tuple[int, Truth], ...]] = {}

    def one(self, name: str, details: Details) -> int:
        """What an attribute reads of one entry; NONE where it reads nothing of this kind."""
        type_ = type(details)
        if KIND_OF[type_] not in KINDS[name]:
            return NONE
        value: Any = getattr(details, FIELDS[name])
        found = self._ones.get((name, type_, value))
        if found is None:
            said = type_(**{FIELDS[name]: _bare(value)})
            found = self._ones[name, type_, value] = self.codes.read[name].code((said,))
        return found

    def several(self, name: str, readings: Sequence[int]) -> int:
        """What an attribute reads of several entries of which it reads this, in their order."""
        there = [one for one in readings if one != NONE]
        if len(there) < 2:
            return there[0] if there else NONE
        read = self.codes.read[name]
        return read.code(tuple(said for one in there for said in read.values[one]))

    def of_event(self, details: Sequence[Details]) -> tuple[int, ...]:
        """What the entries of an event say: the reading of each attribute that events tell."""
        return tuple(
            self.several(name, [self.one(name, one) for one in details]) for name in OF_EVENTS
        )

    def values(self, name: str, reading: int) -> tuple[tuple[int, Truth], ...]:
        """The values of an attribute of a person of whom this is read, as codes of texts."""
        found = self._values.get((name, reading))
        if found is None:
            entries = tuple(entries_saying(self.codes.read[name].values[reading]))
            subject = Subject(NOBODY, date.max, entries)
            if not ATTRIBUTES[name].told_by:
                subject = Subject(replace(NOBODY, descriptions=entries), date.max)
            told = ATTRIBUTES[name].of(subject)
            found = tuple((self.codes.texts.code(text), truth) for text, truth in told.items())
            self._values[name, reading] = found
        return found


def entries_saying(said: Said) -> Iterator[Entry]:
    """Entries of nobody that say this."""
    for one in said:
        yield Entry(0, 0, UNDATED, one, SourceRef(0), _MOMENT, None, Visibility.INTERNAL, "", ())


def _bare(value: Any) -> Any:
    """A penalty without its regime, articles without their titles, anything else as it is."""
    if isinstance(value, Penalty):
        return Penalty(value.kind, value.length)
    if isinstance(value, tuple) and value and isinstance(value[0], Article):
        return tuple(Article(one.number, one.part, one.through) for one in value)
    return value
