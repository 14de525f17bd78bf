"""A statement's template: settings between lines of +++, then Markdown with ``{{ calls }}``.

Takes a file or a text; gives a :class:`Template`, read and checked as far as that goes without a
register. Counts nothing.
"""

import re
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from byname.statements.blocks import CHART
from byname.statements.errors import StatementError
from byname.statements.expressions import Call, ExpressionError, read_expression
from byname.statements.front import Front, read_front
from byname.statements.kinds import kind_of
from byname.statements.nearest import nearest

_EXPRESSION = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n?^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_BRACES = re.compile(r"\{\{|\}\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of Markdown, or the call that stands in its place, and where it begins."""

    text: str = ""
    call: Call | None = None
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Template:
    """A template, read: its name, its settings, and its Markdown and calls in order.

    ``kept``: whether it is of a version that was kept already.
    """

    name: str
    front: Front
    pieces: tuple[Piece, ...]
    kept: bool = False

    @property
    def language(self) -> str:
        """The language it is written in."""
        return self.front.language

    def where(self, piece: Piece) -> str:
        """Where a piece stands, for messages."""
        return f"{self.name}:{piece.line}:{piece.column}"


def shipped(name: str) -> str:
    """The text of a template shipped with the project. Raises :class:`StatementError`."""
    folder = resources.files("byname.statements.templates")
    there = sorted(one.name for one in folder.iterdir() if one.name.endswith(".md"))
    if name not in there:
        raise StatementError(f"no template is called {name!r}{nearest(name, there)}")
    return (folder / name).read_text(encoding="utf-8")


def load_template(path: Path) -> Template:
    """The template in a file. Raises :class:`StatementError`."""
    return read_template(read_text(path), path.name)


def read_text(path: Path) -> str:
    """The text of a template's file. Raises :class:`StatementError`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise StatementError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise StatementError(f"{path} is not UTF-8 text; save it as UTF-8") from error


def read_template(text: str, name: str, *, kept: bool = False) -> Template:
    """The template in a text. Raises :class:`StatementError` with line and column.

    ``kept``: of a version that was kept already: the rules of its kind are not asked again.
    """
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        raise StatementError(
            f"{name}:1:1: a template begins with a line of +++, its settings, and +++ again"
        )
    settings = read_front(front[1], name, kept=kept)
    return Template(name, settings, _pieces(text, front.end(), name), kept)


def with_settings(template: Template, *, person: str = "", site: str = "") -> Template:
    """The template with settings given from outside in place of its own; empty ones stay.

    Raises :class:`StatementError` for one that its kind does not have.
    """
    if person and "person" not in kind_of(template.front.kind).takes:
        raise StatementError(f"{template.name}: a {template.front.kind} is of no one person")
    front = template.front
    changed = replace(front, person=person or front.person, site=site or front.site)
    return replace(template, front=changed)


def _pieces(text: str, start: int, name: str) -> tuple[Piece, ...]:
    found, at = [], start
    for match in _EXPRESSION.finditer(text, start):
        found.append(_stretch(text, at, match.start(), name))
        line, column = _place(text, match.start())
        try:
            call = read_expression(match[1])
        except ExpressionError as error:
            line, column = _place(text, match.start(1) + error.offset)
            raise StatementError(f"{name}:{line}:{column}: {match[0]} {error}") from error
        found.append(Piece(call=call, line=line, column=column))
        at = match.end()
    return (*found, _stretch(text, at, len(text), name))


def _stretch(text: str, begin: int, end: int, name: str) -> Piece:
    """Markdown between calls, in which no braces may stand alone."""
    stray = _BRACES.search(text, begin, end)
    if stray is not None:
        line, column = _place(text, stray.start())
        raise StatementError(
            f"{name}:{line}:{column}: braces are opened or closed without the other"
        )
    drawn = text.find(CHART, begin, end)
    if drawn >= 0:
        line, column = _place(text, drawn)
        raise StatementError(
            f'{name}:{line}:{column}: {CHART} is made by {{{{ chart("held", since="2020") }}}}'
        )
    return Piece(text=text[begin:end])


def _place(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - text.rfind("\n", 0, offset)
