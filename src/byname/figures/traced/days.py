"""Days that note what is asked of them: a fold run over them tells what its outcome rests on.

A traced day stands for the day at one *place* of a life, with days added to it; a traced number
for a sum of such days. Comparing them gives the answer for the life at hand, and notes the test
and its outcome in the :class:`Trace`: any other life for which all tests come out alike goes
through the fold alike. What cannot be told of a day in this way raises :class:`UnforeseenError`.

A day known never to be the first or the last of the calendar, which stand for "open", is traced;
those two are dates as ever.
"""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, NoReturn

Terms = tuple[tuple[int, int], ...]
"""A sum of days: places in rising order, each with how many times it is added."""
FIRST, LAST = date(1000, 1, 1).toordinal(), date(9000, 1, 1).toordinal()
"""The days that can be traced: far from the ends of the calendar, where adding to a day stops."""


class UnforeseenError(Exception):
    """The fold asked for something that cannot be told of many lives at once."""


class Compared(NamedTuple):
    """Whether a sum of days is below a number, or exactly it."""

    terms: Terms
    number: int
    exactly: bool


class Earlier(NamedTuple):
    """Whether of two entries, by their places in a life, the content of one comes first."""

    one: int
    other: int


class Trace:
    """What was asked while a life was folded, and what came out.

    ``days``: those of the life, by place. ``spans``: the pairs of places of which the second is a
    later day than the first. ``earlier``: answers :class:`Earlier` of this life.
    """

    def __init__(
        self,
        days: Sequence[int],
        spans: Sequence[tuple[int, int]],
        earlier: Callable[[int, int], bool],
    ) -> None:
        self.days, self._earlier = days, earlier
        self.asked: list[tuple[Compared | Earlier, bool]] = []
        self._known: dict[Terms, _Known] = {}
        self._order: dict[Earlier, bool] = {}
        for first, last in spans:
            self._range(((first, 1), (last, -1))).most = -1

    def day(self, place: int) -> Any:
        """The day at a place."""
        return Day(self, ((place, 1),), 0)

    def earlier(self, one: int, other: int) -> bool:
        """Whether the content of one entry comes before that of another."""
        test = Earlier(one, other)
        if test not in self._order:
            found = self._order[test] = self._earlier(one, other)
            self._order[Earlier(other, one)] = not found
            self.asked.append((test, found))
        return self._order[test]

    def below(self, terms: Terms, plus: int) -> bool:
        """Whether a sum of days and a number come to less than nothing."""
        if not terms:
            return plus < 0
        if terms[0][1] < 0:
            return not self._below(_times(terms, -1), plus + 1)
        return self._below(terms, -plus)

    def nothing(self, terms: Terms, plus: int) -> bool:
        """Whether a sum of days and a number come to nothing."""
        if not terms:
            return plus == 0
        if terms[0][1] < 0:
            terms, plus = _times(terms, -1), -plus
        known, number = self._range(terms), -plus
        if not known.least <= number <= known.most or number in known.never:
            return False
        if known.least == known.most:
            return True
        found = self._value(terms) == number
        self.asked.append((Compared(terms, number, exactly=True), found))
        if found:
            known.least = known.most = number
        else:
            known.never.add(number)
        return found

    def _below(self, terms: Terms, number: int) -> bool:
        known = self._range(terms)
        if known.most < number:
            return True
        if known.least >= number:
            return False
        found = self._value(terms) < number
        self.asked.append((Compared(terms, number, exactly=False), found))
        if found:
            known.most = number - 1
        else:
            known.least = number
        return found

    def _value(self, terms: Terms) -> int:
        return sum(times * self.days[place] for place, times in terms)

    def _range(self, terms: Terms) -> "_Known":
        found = self._known.get(terms)
        if found is None:
            ends = [(times * FIRST, times * LAST) for _, times in terms]
            found = _Known(sum(map(min, ends)), sum(map(max, ends)))
            self._known[terms] = found
        return found


class _Known:
    """What is known of a sum by what was asked before: from ``least`` to ``most``."""

    __slots__ = ("least", "most", "never")

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most
        self.never: set[int] = set()


def _times(terms: Terms, times: int) -> Terms:
    return tuple((place, times * one) for place, one in terms)


def _plus(terms: Terms, others: Terms, times: int) -> Terms:
    found = dict(terms)
    for place, one in others:
        found[place] = found.get(place, 0) + times * one
    return tuple(sorted((place, one) for place, one in found.items() if one))


def _never(*_: object) -> NoReturn:
    raise UnforeseenError("a traced value was read in a way that cannot be traced")


class _Traced:
    """What days and numbers share. Alike in a set, so that it has to compare them."""

    __slots__ = ("plus", "terms", "trace")

    def __init__(self, trace: Trace, terms: Terms, plus: int) -> None:
        self.trace, self.terms, self.plus = trace, terms, plus

    def _less(self, other: Any) -> tuple[Terms, int] | None:
        """This less another of its kind; None for what is of no such kind."""
        raise NotImplementedError

    def __lt__(self, other: object) -> bool:
        found = self._less(other)
        return NotImplemented if found is None else self.trace.below(*found)

    def __ge__(self, other: object) -> bool:
        found = self._less(other)
        return NotImplemented if found is None else not self.trace.below(*found)

    def __le__(self, other: object) -> bool:
        found = self._less(other)
        return NotImplemented if found is None else self.trace.below(found[0], found[1] - 1)

    def __gt__(self, other: object) -> bool:
        found = self._less(other)
        return NotImplemented if found is None else not self.trace.below(found[0], found[1] - 1)

    def __eq__(self, other: object) -> bool:
        found = self._less(other)
        return NotImplemented if found is None else self.trace.nothing(*found)

    def __hash__(self) -> int:
        return 0

    def __getattr__(self, name: str) -> Any:
        _never()

    __int__ = __index__ = __float__ = __iter__ = __str__ = __format__ = _never


class Number(_Traced):
    """A whole number that is a sum of days, such as how many lie between two."""

    __slots__ = ()
    __bool__ = _never

    def _less(self, other: Any) -> tuple[Terms, int] | None:
        if isinstance(other, Number):
            return _plus(self.terms, other.terms, -1), self.plus - other.plus
        return (self.terms, self.plus - other) if type(other) is int else None

    @property
    def days(self) -> "Number":
        """As of a length of time."""
        return self

    def __neg__(self) -> "Number":
        return Number(self.trace, _times(self.terms, -1), -self.plus)


class Day(_Traced):
    """A day, as a date is one."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return True

    def _less(self, other: Any) -> tuple[Terms, int] | None:
        if isinstance(other, Day):
            return _plus(self.terms, other.terms, -1), self.plus - other.plus
        return (self.terms, self.plus - other.toordinal()) if type(other) is date else None

    def __add__(self, by: timedelta) -> "Day":
        return Day(self.trace, self.terms, self.plus + _whole(by))

    def __sub__(self, other: Any) -> "Day | Number":
        if isinstance(other, timedelta):
            return Day(self.trace, self.terms, self.plus - _whole(other))
        found = self._less(other)
        return NotImplemented if found is None else Number(self.trace, *found)

    def __rsub__(self, other: Any) -> Number:
        found = self._less(other)
        return NotImplemented if found is None else -Number(self.trace, *found)

    def toordinal(self) -> Number:
        """Its number in the calendar."""
        return Number(self.trace, self.terms, self.plus)


def _whole(by: timedelta) -> int:
    if by != timedelta(by.days):
        _never()
    return by.days
