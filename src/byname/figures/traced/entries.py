"""Entries that stand for those of many lives: days are traced, what the fold does not read is unread.

Takes what the entries of one life have in common with those of the others (their :class:`Form`);
gives entries for the fold. Reading what is unread raises UnforeseenError, so that a rule that comes
to read more is noticed at once and never answered wrongly.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, NamedTuple, NoReturn, cast

import msgspec

from byname.figures.traced.days import Trace, UnforeseenError
from byname.register.dates import EdtfDate
from byname.register.entries import (
    KIND_OF,
    Appealed,
    Contacted,
    Denied,
    Derecognised,
    Described,
    Details,
    Died,
    Entry,
    Penalty,
    Place,
    Recognised,
    Sentenced,
    SourceRef,
    Transferred,
)

AT = datetime(1, 1, 1, tzinfo=UTC)
"""The moment at which entries that are traced are recorded, and known."""
_AS_IT_IS: dict[type[Details], tuple[str, ...]] = {
    Described: ("sex",),
    Sentenced: ("in_absentia",),
    Appealed: ("outcome",),
    Denied: ("what",),
    Contacted: ("means",),
    Died: ("in_custody",),
    Recognised: ("by",),
    Derecognised: ("by",),
}
"""What the fold may read of details: a life with another value is traced apart."""


def _never(*_: object) -> NoReturn:
    raise UnforeseenError("the fold read what it does not read of the lives that are traced")


class _HandedOn:
    """Stands for a value that the fold hands on: reading it in any way is refused."""

    def __getattr__(self, name: str) -> Any:
        _never()

    __lt__ = __le__ = __gt__ = __ge__ = __str__ = __format__ = _never
    __len__ = __iter__ = __contains__ = __getitem__ = __int__ = __index__ = _never


class _Unread(_HandedOn):
    """Stands for a value that is nowhere looked at."""

    __bool__ = _never
    __eq__ = __hash__ = _never


UNREAD: Any = _Unread()


class Mark(_HandedOn):
    """Stands for a value of the entry at a place in the life, which is looked up of each life."""

    def __init__(self, place: int) -> None:
        self.place = place

    def __bool__(self) -> bool:
        return True

    def __eq__(self, other: object) -> bool:
        return self is other or _never()

    def __hash__(self) -> int:
        return self.place


class Form(NamedTuple):
    """What the entries at one place of many lives have in common.

    ``details``: of one of them. ``first``, ``last``: the places of its days among those of the
    life, alike for an exact one; None for no bound. ``source``: the number of its source in the
    life, ``dated`` the place of that source's day.
    """

    details: Details
    first: int | None
    last: int | None
    state: str
    source: int
    dated: int | None


def read_of(details: Details) -> tuple[object, ...]:
    """All that the fold reads of details, but for what is marked; alike for those traced alike."""
    kept = tuple(getattr(details, name) for name in _AS_IT_IS.get(type(details), ()))
    penalty = getattr(details, "penalty", None)
    told = (penalty.kind, penalty.length is None) if penalty else None
    return (KIND_OF[type(details)], told, *kept)


@dataclass(frozen=True, slots=True)
class TracedEntry(Entry):
    """An entry whose content is compared by asking which comes first in the life at hand."""

    trace: Trace = field(kw_only=True, compare=False, repr=False)

    @property
    def content(self) -> Any:
        """What it says, to be compared with what others say."""
        return _Content(self.trace, self.id)


@dataclass(frozen=True, slots=True, eq=False)
class _Content:
    trace: Trace
    place: int

    def __lt__(self, other: Any) -> bool:
        return self.trace.earlier(self.place, other.place)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Content) and self.place == other.place

    __hash__ = None  # type: ignore[assignment]


def entries_of(forms: Sequence[Form], trace: Trace) -> list[Entry]:
    """Entries of these forms, each with its place as its id."""
    return [_entry(place, form, trace) for place, form in enumerate(forms)]


def _entry(place: int, form: Form, trace: Trace) -> Entry:
    first = date.min if form.first is None else trace.day(form.first)
    last = date.max if form.last is None else trace.day(form.last)
    if form.first is not None and form.first == form.last:
        last = first
    dated = None if form.dated is None else trace.day(form.dated)
    return TracedEntry(
        id=place,
        person=0,
        date=EdtfDate(UNREAD, first, last),
        details=_unread(form.details, place),
        source=SourceRef(form.source, UNREAD, UNREAD, UNREAD, dated),
        recorded=AT,
        state=form.state,
        trace=trace,
    )


def _unread(details: Details, place: int) -> Details:
    type_ = type(details)
    given = {one.name: UNREAD for one in msgspec.structs.fields(type_)}
    given |= {name: getattr(details, name) for name in _AS_IT_IS.get(type_, ())}
    if isinstance(details, Sentenced | Appealed):
        penalty, mark = details.penalty, cast(Any, Mark(place))
        if penalty is not None:
            length = None if penalty.length is None else mark
            penalty = Penalty(penalty.kind, length, UNREAD, UNREAD)
        given["penalty"] = penalty
    if isinstance(details, Transferred):
        given["place"] = Place(cast(Any, Mark(place)), UNREAD)
    return type_(**given)
