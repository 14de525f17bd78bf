"""From a template to Markdown whose figures are counted and noted.

Takes a template, a day and a moment; gives a :class:`Draft`. Reads no clock; renders nothing.
"""

import re
import string
from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import Figure
from byname.statements.answers import Answer, AnswerError, Answers
from byname.statements.errors import StatementError
from byname.statements.template import Piece, Template
from byname.statements.typography import day_in_words
from byname.statements.words import WORDS


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement ready to be rendered. ``figures``: as they stand in it, in order.

    ``markdown``: all but the title. ``author``: the signatories.
    """

    name: str
    kind: str
    title: str
    language: str
    as_of: date
    known_on: datetime
    markdown: str
    author: str
    figures: tuple[Figure, ...]


def draft(template: Template, *, as_of: date, known_on: datetime) -> Draft:
    """Count the figures of a template. Raises :class:`StatementError` with line and column.

    ``as_of`` holds where neither the template nor a call says another day. The day of
    ``known_on`` is that of its own time zone.
    """
    front = template.front
    day = front.as_of or as_of
    answers = Answers(
        as_of=day, known_on=known_on, language=front.language, state=front.state, site=front.site
    )
    answered = [_answer(answers, template, piece) for piece in template.pieces]
    parts = (
        _head(template, day),
        _body(template, answered),
        _foot(template),
        _notes(answered, front.language),
    )
    return Draft(
        name=template.name,
        kind=front.kind,
        title=front.title,
        language=front.language,
        as_of=day,
        known_on=known_on,
        markdown="\n\n".join(part for part in parts if part) + "\n",
        author="; ".join(front.signatories),
        figures=tuple(one.figure for one in answered if one and one.figure),
    )


def escape(text: str) -> str:
    """Text from the register or the settings, so that none of it can be taken for Markdown."""
    one_line = re.sub(r"[ \t\r\n]+", " ", text)
    return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in one_line)


def _answer(answers: Answers, template: Template, piece: Piece) -> Answer | None:
    if piece.call is None:
        return None
    try:
        return answers.answer(piece.call)
    except AnswerError as error:
        raise StatementError(f"{template.where(piece)}: {error}") from error


def _body(template: Template, answered: list[Answer | None]) -> str:
    """The Markdown with each call's words in its place, and the mark of its note."""
    parts, marked = [], 0
    for piece, answer in zip(template.pieces, answered, strict=True):
        if answer is None:
            parts.append(piece.text)
            continue
        parts.append(escape(answer.text))
        if answer.note:
            marked += 1
            parts.append(f"[^figure-{marked}]")
    return "".join(parts).strip()


def _notes(answered: list[Answer | None], language: str) -> str:
    noted = [_note(one, language) for one in answered if one and one.note]
    return "\n\n".join(f"[^figure-{n}]: {text}" for n, text in enumerate(noted, start=1))


def _note(answer: Answer, language: str) -> str:
    """A note in Markdown; a whole address is a link, a path is only told."""
    if not answer.address:
        return escape(answer.note)
    told = escape(answer.address)
    where = told if answer.address.startswith("/") else f"[{told}](<{answer.address}>)"
    return f"{escape(answer.note)} {WORDS[language]['opened'].format(address=where)}"


def _head(template: Template, day: date) -> str:
    front = template.front
    where = f"{escape(front.place)}, " if front.place else ""
    lines = [f"{where}{day_in_words(day, front.language)}"]
    if front.addressee:
        lines.append(f"**{escape(front.addressee)}**")
    return "\n\n".join(lines)


def _foot(template: Template) -> str:
    front, words = template.front, WORDS[template.language]
    parts = []
    if front.signatories:
        signed = "\n".join(f"- {escape(one)}" for one in front.signatories)
        parts.append(f"## {words['signed']}\n\n{signed}")
    if front.contact:
        parts.append(f"{words['contact']}: {escape(front.contact)}")
    return "\n\n".join(parts)
