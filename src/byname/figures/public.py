"""What of the figures may leave: counted from public entries, of people who may be counted."""

from datetime import date, datetime

from byname.figures.measures import MEASURES, Measure, Question
from byname.figures.words import LANGUAGES
from byname.register import public


def held(
    *, as_of: date, known_on: datetime, state: str = "", body: str = ""
) -> public.PublicHeld:
    """Who is held as of a day; ``state`` empty for all."""
    return public.held(as_of=as_of, known_on=known_on, state=state, body=body)


def held_series(
    *, first: date, last: date, known_on: datetime, state: str = "", body: str = ""
) -> list[public.Level]:
    """How many were held on each day, as levels."""
    return public.held_series(
        first=first, last=last, known_on=known_on, state=state, body=body
    )


__all__ = ["LANGUAGES", "MEASURES", "Measure", "Question", "held", "held_series"]
