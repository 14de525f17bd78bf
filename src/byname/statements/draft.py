"""From a template to Markdown whose figures are counted and noted.

Takes a template, a day and a moment; gives a :class:`Draft`. Reads no clock; renders nothing.
"""

from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import Figure
from byname.statements.answers import Answer, AnswerError, Answers
from byname.statements.blocks import NOTE, escape
from byname.statements.errors import StatementError
from byname.statements.frame import framed
from byname.statements.kinds import Kind, kind_of
from byname.statements.template import Piece, Template
from byname.statements.words import WORDS


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement ready to be rendered. ``figures``: as they stand in it, in order.

    ``markdown``: all but the title. ``author``: the signatories. ``named``: the people
    whose names, facts or initials calls print. ``printed``: whether it was published already.
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
    named: tuple[int, ...] = ()
    printed: bool = False


def draft(template: Template, *, as_of: date, known_on: datetime) -> Draft:
    """Count the figures of a template. Raises :class:`StatementError` with line and column.

    ``as_of`` holds where neither the template nor a call says another day. The day of
    ``known_on`` is that of its own time zone.
    """
    front, kind = template.front, kind_of(template.front.kind)
    day = front.as_of or as_of
    answers = _answers(template, day, known_on)
    title, head = _card(answers, template) if front.person else (front.title, None)
    pieces = [_answer(answers, template, piece) for piece in template.pieces]
    if not template.kept:
        _check_charts(kind, template)
    told = ([head] if head else []) + pieces
    body = _body(template, pieces, first=2 if head else 1)
    parts = (
        _marked(head, 1) if head else "",
        framed(front, day, body),
        _notes(told, front.language),
    )
    return Draft(
        name=template.name,
        kind=front.kind,
        title=title,
        language=front.language,
        as_of=day,
        known_on=known_on,
        markdown="\n\n".join(part for part in parts if part) + "\n",
        author="; ".join(front.signatories),
        figures=tuple(one.figure for one in told if one and one.figure),
        named=tuple(dict.fromkeys(who for one in told if one for who in one.named)),
    )


def answered(
    template: Template, *, as_of: date, known_on: datetime
) -> tuple[tuple[Piece, Answer | None], ...]:
    """The pieces of a template, each call with its answer. Raises :class:`StatementError`.

    ``as_of``: as for :func:`draft`.
    """
    answers = _answers(template, template.front.as_of or as_of, known_on)
    return tuple((piece, _answer(answers, template, piece)) for piece in template.pieces)


def _answers(template: Template, day: date, known_on: datetime) -> Answers:
    front = template.front
    return Answers(
        as_of=day, known_on=known_on, language=front.language, state=front.state, site=front.site
    )


def _card(answers: Answers, template: Template) -> tuple[str, Answer]:
    front = template.front
    try:
        return answers.card(front.person)
    except AnswerError as error:
        raise StatementError(f"{template.name}:{front.person_line}:1: person: {error}") from error


def _check_charts(kind: Kind, template: Template) -> None:
    """Whether there are as many charts as the kind has; the place is that of one too many."""
    drawn = [piece for piece in template.pieces if piece.call and piece.call.name == "chart"]
    if kind.charts is None or len(drawn) == kind.charts:
        return
    where = template.where(drawn[kind.charts]) if len(drawn) > kind.charts else template.name
    hint = ' (write one as {{ chart("held", since="2020") }})' if not drawn else ""
    raise StatementError(
        f"{where}: a {kind.name} has {kind.charts} chart, this has {len(drawn)}{hint}"
    )


def _answer(answers: Answers, template: Template, piece: Piece) -> Answer | None:
    if piece.call is None:
        return None
    try:
        return answers.answer(piece.call)
    except AnswerError as error:
        raise StatementError(f"{template.where(piece)}: {error}") from error


def _body(template: Template, answered: list[Answer | None], *, first: int) -> str:
    """The Markdown with each call's words in its place, and the mark of its note.

    ``first``: the number of the first note.
    """
    parts, number = [], first
    for at, (piece, answer) in enumerate(zip(template.pieces, answered, strict=True)):
        if answer is None:
            parts.append(piece.text)
            continue
        if answer.block and not _stands_alone(template, at):
            raise StatementError(
                f"{template.where(piece)}: {piece.call.name if piece.call else ''} makes "
                "paragraphs: give it a line of its own, with an empty line before and after"
            )
        parts.append(_marked(answer, number))
        number += bool(answer.note)
    return "".join(parts).strip()


def _stands_alone(template: Template, at: int) -> bool:
    """Whether the call at this place has a line of its own between empty ones.

    Before and after every call stands Markdown, if only an empty stretch of it.
    """
    before, after = template.pieces[at - 1].text, template.pieces[at + 1].text
    opens = before.endswith("\n\n") or (at == 1 and not before.strip())
    return opens and (after.startswith("\n\n") or not after.strip())


def _marked(answer: Answer, number: int) -> str:
    """The words or the block of an answer, with the mark of its note."""
    mark = f"[^figure-{number}]" if answer.note else ""
    if not answer.block:
        return escape(answer.text) + mark
    return answer.block.replace(NOTE, mark, 1) if NOTE in answer.block else answer.block + mark


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


__all__ = ["Draft", "answered", "draft", "escape"]
