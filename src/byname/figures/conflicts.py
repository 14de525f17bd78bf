"""Reported figures that cannot all be true: parts against the whole, and totals against totals.

Takes reported figures, gives the conflicts among them with the figures concerned. Pure. What a
qualifier leaves open ("at least 8") is given the benefit: only what no number can mend is a
conflict, except where two groups' running totals lie too far apart for the days between them.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from fractions import Fraction

from byname.figures.reported import NO_LIMIT, Asked, ScopeError, asked, values
from byname.register.read import ReportedView

SOON = timedelta(days=60)
JUMP = Fraction(1, 10)
"""Two groups' running totals that differ by more than this share within :data:`SOON` conflict."""


class Why(StrEnum):
    """In what way reported figures conflict."""

    PARTS = "parts do not add up to the whole"
    PART_LARGER = "a part is larger than its whole"
    SHRINKS = "a running total shrinks"
    GROUPS = "two groups' totals lie far apart"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Figures that cannot all be true. ``whole`` comes last. ``by``: how far they are apart."""

    why: Why
    figures: tuple[ReportedView, ...]
    by: int


_Known = tuple[ReportedView, Asked]


def conflicts(reported: Iterable[ReportedView]) -> tuple[Conflict, ...]:
    """The conflicts among reported figures, in the order of their days."""
    known: list[_Known] = []
    for one in reported:
        try:
            known.append((one, asked(one)))
        except ScopeError:
            continue
    found = [*_parts(known), *_pairs(known)]
    return tuple(sorted(found, key=lambda one: (one.figures[-1].as_of, one.figures[-1].id)))


def _parts(known: Sequence[_Known]) -> Iterator[Conflict]:
    """Women and men of one publisher, day and scope against the figure of both."""
    for whole, question in known:
        if dict(question.scope).get("sex") or whole.qualifier != "exactly":
            continue
        parts = [
            one
            for sex in ("male", "female")
            for one, other in known
            if other.scope == (*question.scope, ("sex", sex))
            and other.measure is question.measure
            and other.days == question.days
            and (one.publisher, one.state) == (whole.publisher, whole.state)
            and one.qualifier == "exactly"
        ]
        total = sum(one.value for one in parts)
        if len(parts) == 2 and total != whole.value:
            yield Conflict(Why.PARTS, (*parts, whole), total - whole.value)


def _pairs(known: Sequence[_Known]) -> Iterator[Conflict]:
    for at, (one, question) in enumerate(known):
        for other, other_question in known[at + 1 :]:
            if question.measure is not other_question.measure or one.state != other.state:
                continue
            if question.person != other_question.person:
                continue
            found = (
                _larger((one, question), (other, other_question))
                or _larger((other, other_question), (one, question))
                or _apart((one, question), (other, other_question))
            )
            if found is not None:
                yield found


def _larger(part: _Known, whole: _Known) -> Conflict | None:
    """A figure within another, by days and by scope, that is larger than it."""
    (one, inner), (other, outer) = part, whole
    if not (outer.days[0] <= inner.days[0] and inner.days[1] <= outer.days[1]):
        return None
    if not set(outer.scope) <= set(inner.scope):
        return None
    least, _ = values(one.qualifier, one.value)
    _, most = values(other.qualifier, other.value)
    if least <= most:
        return None
    same = inner.scope == outer.scope and inner.days[0] == outer.days[0]
    why = Why.PART_LARGER
    if same and one.publisher == other.publisher and inner.days != outer.days:
        why = Why.SHRINKS
    elif same and one.publisher != other.publisher:
        why = Why.GROUPS
    return Conflict(why, (one, other), least - most)


def _apart(first: _Known, second: _Known) -> Conflict | None:
    """Running totals of two groups from the same day on that no growth in so few days explains."""
    (one, earlier), (other, later) = sorted((first, second), key=lambda known: known[1].days[1])
    if one.publisher == other.publisher or earlier.scope != later.scope:
        return None
    running = earlier.days[0] == later.days[0] and earlier.since is not None
    if not running or not timedelta(0) <= later.days[1] - earlier.days[1] <= SOON:
        return None
    _, most = values(one.qualifier, one.value)
    least, _ = values(other.qualifier, other.value)
    if most == NO_LIMIT or least <= most * (1 + JUMP):
        return None
    return Conflict(Why.GROUPS, (one, other), least - most)
