"""Isolation: for each person held, the days since anybody last heard of them, as of a day.

Days are counted as ``days_without_contact`` counts them. People of whom no contact is told stand
apart: nothing says whether they were heard from.
"""

from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import count
from byname.figures.measures.silence import silence
from byname.figures.seen import EVERYTHING, Seen


@dataclass(frozen=True, slots=True)
class Alone:
    """One person's days without contact, low–high. ``certain``: whether they are held for certain."""

    person: int
    low: int
    high: int
    certain: bool


@dataclass(frozen=True, slots=True)
class Isolation:
    """The people held, the longest unheard from first; ``untold``: those without any contact."""

    people: tuple[Alone, ...]
    untold: tuple[int, ...]


def isolation(
    *, as_of: date, known_on: datetime, state: str = "", body: str = "", seen: Seen = EVERYTHING
) -> Isolation:
    """The isolation of everybody held as of a day. Raises QuestionError as a count does."""
    held = count("held", as_of=as_of, known_on=known_on, state=state, body=body, seen=seen)
    certain = set(held.certain)
    told: list[Alone] = []
    untold: list[int] = []
    for life in seen.lives_of(held.people, known_on):
        known = silence(life, as_of)
        if known is None:
            untold.append(life.person)
        else:
            told.append(Alone(life.person, known.low, known.high, life.person in certain))
    told.sort(key=lambda one: (-one.high, -one.low, one.person))
    return Isolation(tuple(told), tuple(untold))
