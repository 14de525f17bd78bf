"""A draft turned into what is kept of it when it is published.

Takes a draft; gives the figures as plain values, whose names the text prints, and
a digest over all of it. Writes nothing.
"""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime

from byname.figures.count import Figure
from byname.register import public
from byname.statements.answers import AnswerError, Answers
from byname.statements.blocks import NOTE
from byname.statements.draft import Draft
from byname.statements.template import Template


@dataclass(frozen=True, slots=True)
class Pinned:
    """A figure as it was printed. ``question``: all that was asked besides the days; ISO dates."""

    measure: str
    question: dict[str, str]
    person: int | None
    as_of: str
    known_on: str
    low: int
    high: int

    def same_call(self, other: "Pinned") -> bool:
        """Whether both ask the same, whatever was known."""
        return (self.measure, self.question, self.person, self.as_of) == (
            other.measure,
            other.question,
            other.person,
            other.as_of,
        )


def pin(figure: Figure) -> Pinned:
    """A figure as plain values."""
    asked = figure.question
    told = {
        name: str(getattr(asked, name))
        for name in ("body", "state", "since", "until", "days", "but_not")
    }
    told |= {f"scope {attribute}": value for attribute, value in asked.scope}
    return Pinned(
        measure=figure.measure.name,
        question=told,
        person=figure.person,
        as_of=figure.as_of.isoformat(),
        known_on=figure.known_on.isoformat(),
        low=figure.low,
        high=figure.high,
    )


def figures_json(made: Draft) -> str:
    """The figures of a draft as JSON, in its order."""
    pinned = [asdict(pin(one)) for one in made.figures]
    return json.dumps(pinned, ensure_ascii=False, sort_keys=True)


def read_figures(text: str) -> tuple[Pinned, ...]:
    """The figures that :func:`figures_json` wrote."""
    return tuple(Pinned(**one) for one in json.loads(text))


def named_json(made: Draft) -> str:
    """Whom the calls of a text name, each with the level of publication they had, as JSON.

    Names that an author types are not known of; only those that calls print.
    """
    shown = public.names(made.named, known_on=made.known_on)
    return json.dumps({str(person): one.level.value for person, one in shown.items()})


def still_named(named: str, language: str, *, known_on: datetime) -> bool:
    """Whether everybody a text names may still be shown as openly as when it was published."""
    levels = {int(person): level for person, level in json.loads(named).items()}
    for person, level in levels.items():
        then = public.Publication(level).openness
        if then < public.Publication.INITIALS.openness:
            continue
        shown = next(iter(public.names([person], known_on=known_on).values()), None)
        if shown is None or shown.level.openness < then or not shown.shown(language):
            return False
    return True


def card_still_so(template: Template, markdown: str, *, known_on: datetime) -> bool:
    """Whether a published card would say the same of its person on the day of ``known_on``.

    A card is acted on: one that asks to write where nobody is any more must not stay up.
    """
    front = template.front
    answers = Answers(as_of=known_on.date(), known_on=known_on, language=front.language)
    try:
        _, now = answers.card(front.person)
    except AnswerError:
        return False
    return markdown.startswith(now.block.replace(NOTE, "[^figure-1]", 1))


def digest_of(*parts: str) -> str:
    """SHA-256 over texts, as 64 hexadecimal digits; where one ends and the next begins counts."""
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True).encode()).hexdigest()
