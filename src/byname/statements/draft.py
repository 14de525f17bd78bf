"""From a template to Markdown whose figures are counted and noted."""

from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import Figure
from byname.register.dates import DateError, exact, parse, say
from byname.statements.answers import Answer, AnswerError, Answers
from byname.statements.template import Piece, StatementError, Template
from byname.statements.words import WORDS

_SPECIAL = "\\`*_{}[]<>#|~^$"


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement ready to be rendered. ``figures``: as they stand in it, in order."""

    title: str
    language: str
    as_of: date
    known_on: datetime
    markdown: str
    author: str
    figures: tuple[Figure, ...]


def draft(template: Template, *, as_of: date, known_on: datetime) -> Draft:
    """Count the figures of a template. Raises :class:`StatementError` with line and column.

    ``as_of`` holds where neither the template nor a call says another day.
    """
    day = _day_of(template) or as_of
    answers = Answers(as_of=day, known_on=known_on, language=template.language)
    body: list[str] = []
    notes: list[str] = []
    figures: list[Figure] = []
    for piece in template.pieces:
        if piece.call is None:
            body.append(piece.text)
            continue
        answer = _answer(answers, template, piece)
        body.append(escape(answer.text))
        if answer.note:
            notes.append(f"[^{len(notes) + 1}]: {escape(answer.note)}")
            body.append(f"[^{len(notes)}]")
        if answer.figure is not None:
            figures.append(answer.figure)
    text = "\n\n".join(
        part for part in (_head(template, day), "".join(body).strip(), _foot(template)) if part
    )
    return Draft(
        title=template.title,
        language=template.language,
        as_of=day,
        known_on=known_on,
        markdown=text + "\n\n" + "\n\n".join(notes) + "\n",
        author="; ".join(template.signatories),
        figures=tuple(figures),
    )


def escape(text: str) -> str:
    """Text from the register, so that none of it can be taken for Markdown."""
    return "".join(f"\\{letter}" if letter in _SPECIAL else letter for letter in text)


def _day_of(template: Template) -> date | None:
    if not template.as_of:
        return None
    try:
        found = parse(template.as_of)
    except DateError as error:
        raise StatementError(f"{template.name}: as_of: {error}") from error
    if not found.is_exact:
        raise StatementError(f"{template.name}: as_of: {template.as_of!r} is not one day")
    return found.earliest


def _answer(answers: Answers, template: Template, piece: Piece) -> Answer:
    assert piece.call is not None
    try:
        return answers.answer(piece.call.name, piece.call.arguments, piece.call.named)
    except AnswerError as error:
        raise StatementError(f"{template.where(piece)}: {error}") from error


def _head(template: Template, day: date) -> str:
    where = f"{escape(template.place)}, " if template.place else ""
    lines = [f"{where}{say(exact(day), template.language)}"]
    if template.addressee:
        lines.append(f"**{escape(template.addressee)}**")
    return "\n\n".join(lines)


def _foot(template: Template) -> str:
    words = WORDS[template.language]
    parts = []
    if template.signatories:
        signed = "\n".join(f"- {escape(one)}" for one in template.signatories)
        parts.append(f"## {words['signed']}\n\n{signed}")
    if template.contact:
        parts.append(f"{words['contact']}: {escape(template.contact)}")
    return "\n\n".join(parts)
