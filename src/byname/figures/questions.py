"""Questions: what a figure is asked, made whole and checked against what the register holds.

Gives a :class:`~byname.figures.measures.Question`; refuses with :class:`QuestionError`, which says
what is missing or unknown and how to say it. Counts nothing.
"""

from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches

from byname.figures.measures import (
    ATTRIBUTES,
    MEASURES,
    UNKNOWN,
    Asks,
    Attribute,
    Measure,
    Question,
)
from byname.figures.seen import EVERYTHING, Seen

ALL = "all"


class QuestionError(ValueError):
    """A figure cannot be counted as asked; the message says what is missing or unknown."""


def measure_called(name: str) -> Measure:
    """The measure of this name. Raises :class:`QuestionError` with the nearest name."""
    name = name.replace("-", "_").replace(" ", "_")
    if name in MEASURES:
        return MEASURES[name]
    near = get_close_matches(name, MEASURES, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(MEASURES)}"
    raise QuestionError(f"no measure is called {name!r}; {hint}")


def ask(
    measure: Measure,
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    body: str = "",
    since: date | None = None,
    until: date | None = None,
    person: int | None = None,
    scope: Mapping[str, str] | None = None,
    days: int | None = None,
    but_not: str = "",
    seen: Seen = EVERYTHING,
) -> Question:
    """The question, whole. Raises :class:`QuestionError`.

    ``scope``: values by the name of their attribute, as ``{"sex": "female", "article": "342"}``.
    """
    _check_asked(measure, since, person)
    question = Question(
        as_of=as_of,
        body=known_body(body, known_on, seen=seen),
        state="" if measure.asks is Asks.PERSON else one_state(state, known_on, seen=seen),
        since=since or date.min,
        until=until or date.max,
        scope=checked_scope(scope or {}),
        days=days,
        but_not=known_body(but_not, known_on, seen=seen),
    )
    check_told(measure, question)
    return question


def check_told(measure: Measure, question: Question) -> None:
    """Whether the question says all that the measure needs. Raises :class:`QuestionError`."""
    told = dict(question.scope)
    if question.days is not None and question.days < 0:
        raise QuestionError(f"{question.days} days: a number of days is 0 or more")
    for need in measure.needs:
        given = told.get(need) or getattr(question, need, None)
        if given in (None, ""):
            raise QuestionError(f"{measure.name}: {_WHAT.get(need, f'which {need}')}? {_how(need)}")


_WHAT = {
    "days": "how many days",
    "body": "recognised by whom",
    "but_not": "and not recognised by whom",
    "ground": "on what ground",
}


def _how(need: str) -> str:
    listed = ATTRIBUTES[need].closed if need in ATTRIBUTES else ()
    said = f": {', '.join(listed)}" if listed else ""
    return f"Give --{need.replace('_', '-')}{said}"


def checked_scope(scope: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """A scope in the order of the attributes. Raises :class:`QuestionError`."""
    for name, value in scope.items():
        attribute = attribute_called(name)
        if attribute.closed and value not in (*attribute.closed, UNKNOWN):
            there = ", ".join((*attribute.closed, UNKNOWN))
            raise QuestionError(f"{name} is not {value!r}: it is one of {there}")
    return tuple((name, scope[name]) for name in ATTRIBUTES if scope.get(name))


def attribute_called(name: str) -> Attribute:
    """The attribute of this name. Raises :class:`QuestionError` with the nearest name."""
    if name in ATTRIBUTES:
        return ATTRIBUTES[name]
    near = get_close_matches(name, ATTRIBUTES, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(ATTRIBUTES)}"
    raise QuestionError(f"no attribute is called {name!r}; {hint}")


def one_state(state: str, known_on: datetime, *, seen: Seen = EVERYTHING) -> str:
    """The state a figure is of, empty for all. Raises :class:`QuestionError` when it is unclear."""
    if state == ALL:
        return ""
    there = seen.states(known_on)
    if state and state not in there:
        known = f"cases of {', '.join(there)}" if there else "no cases yet"
        raise QuestionError(f"the register holds no cases of {state!r}; it holds {known}")
    if not state and len(there) > 1:
        raise QuestionError(
            f"the register holds cases of several states: say {', '.join(there)}, or all"
        )
    return state


def known_body(body: str, known_on: datetime, *, seen: Seen = EVERYTHING) -> str:
    """The body of this name, or the only one it begins. Raises :class:`QuestionError`."""
    if not body:
        return ""
    there = seen.bodies(known_on)
    matching = [name for name in there if name.casefold().startswith(body.casefold())]
    if body in there:
        return body
    if len(matching) == 1:
        return matching[0]
    listed = "; ".join(matching or there) or "none yet"
    raise QuestionError(f"no single body is called {body!r}; the register has: {listed}")


def _check_asked(measure: Measure, since: date | None, person: int | None) -> None:
    if measure.asks is Asks.SINCE and since is None:
        raise QuestionError(
            f"{measure.name}: since when? Give --since, as 2020 or 2020-08-09, or --in"
        )
    if measure.asks is Asks.PERIOD and since is None:
        raise QuestionError(
            f"{measure.name}: in which days? Give --in, as 2024 or 2024-03, or --since"
        )
    if measure.asks is Asks.PERSON and person is None:
        raise QuestionError(f"{measure.name}: of whom? Give --person, a name or a number")
