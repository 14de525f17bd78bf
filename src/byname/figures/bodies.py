"""What one body counts and another does not, as lists of people.

Takes two bodies and a day; gives three figures, with the people behind each.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from byname.figures.count import Figure, count
from byname.figures.questions import QuestionError, known_body
from byname.figures.seen import EVERYTHING, Seen


@dataclass(frozen=True, slots=True)
class BetweenBodies:
    """The people held whom both bodies recognise, the first alone, and the second alone."""

    first: str
    second: str
    both: Figure
    first_alone: Figure
    second_alone: Figure


def between_bodies(
    first: str,
    second: str,
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    seen: Seen = EVERYTHING,
) -> BetweenBodies:
    """Who is held according to each of two bodies. Raises :class:`QuestionError`."""
    one, other = (known_body(name, known_on, seen=seen) for name in (first, second))
    if not one or not other or one == other:
        raise QuestionError("say two different bodies, each by its name or its beginning")
    asked = partial(count, as_of=as_of, known_on=known_on, state=state, seen=seen)
    return BetweenBodies(
        first=one,
        second=other,
        both=asked("held", body=one, scope={"body": other}),
        first_alone=asked("held_by_one_body", body=one, but_not=other),
        second_alone=asked("held_by_one_body", body=other, but_not=one),
    )
