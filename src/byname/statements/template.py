"""A statement's template: TOML between lines of +++, then Markdown with ``{{ calls }}``."""

import re
import tomllib
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from byname.statements.expressions import Call, ExpressionError, read_expression

_EXPRESSION = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*\n", re.DOTALL)
_KEYS = {"kind", "title", "language", "addressee", "place", "signatories", "contact", "as_of"}


class StatementError(ValueError):
    """A template cannot be rendered; the message says file, line, column, what and what instead."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of Markdown, or the call that stands in its place, and where it begins."""

    text: str = ""
    call: Call | None = None
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Template:
    """A template, read. ``as_of``: the day its figures are about unless they say another."""

    name: str
    title: str
    language: str
    pieces: tuple[Piece, ...]
    kind: str = "open letter"
    addressee: str = ""
    place: str = ""
    signatories: tuple[str, ...] = ()
    contact: str = ""
    as_of: str = ""

    def where(self, piece: Piece) -> str:
        """Where a piece stands, for messages."""
        return f"{self.name}:{piece.line}:{piece.column}"


def shipped(name: str) -> str:
    """The text of a template shipped with the project. Raises StatementError listing them."""
    folder = resources.files("byname.statements.templates")
    there = sorted(one.name for one in folder.iterdir() if one.name.endswith(".md"))
    if name not in there:
        raise StatementError(f"no template is called {name!r}; shipped are: {', '.join(there)}")
    return (folder / name).read_text(encoding="utf-8")


def load_template(path: Path) -> Template:
    """The template in a file. Raises :class:`StatementError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise StatementError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise StatementError(f"{path} is not UTF-8 text") from error
    return read_template(text, path.name)


def read_template(text: str, name: str) -> Template:
    """The template in a text. Raises :class:`StatementError` with line and column."""
    text = text.replace("\r\n", "\n")
    front = _FRONT.match(text)
    if front is None:
        raise StatementError(f"{name}:1:1: a template begins with +++, its settings, and +++ again")
    try:
        values = tomllib.loads(front[1])
    except tomllib.TOMLDecodeError as error:
        raise StatementError(f"{name}: between the +++: {error}") from error
    unknown = sorted(set(values) - _KEYS)
    if unknown:
        raise StatementError(
            f"{name}: no setting is called {unknown[0]!r}; there are: {_list(_KEYS)}"
        )
    if not values.get("title") or values.get("language") not in ("en", "be", "ru"):
        raise StatementError(f"{name}: a template needs a title, and a language of en, be, ru")
    return Template(
        name=name,
        title=str(values.pop("title")),
        language=str(values.pop("language")),
        signatories=tuple(map(str, values.pop("signatories", ()))),
        pieces=_pieces(text, front.end(), name),
        **{key: str(value) for key, value in values.items()},
    )


def _list(words: set[str]) -> str:
    return ", ".join(sorted(words))


def _pieces(text: str, start: int, name: str) -> tuple[Piece, ...]:
    found, at = [], start
    for match in _EXPRESSION.finditer(text, start):
        found.append(Piece(text=text[at : match.start()]))
        line, column = _place(text, match.start())
        try:
            call = read_expression(match[1])
        except ExpressionError as error:
            line, column = _place(text, match.start(1) + error.offset)
            raise StatementError(f"{name}:{line}:{column}: {match[0]} {error}") from error
        found.append(Piece(call=call, line=line, column=column))
        at = match.end()
    rest = text[at:]
    if "{{" in rest or "}}" in rest:
        line, column = _place(text, at + max(rest.find("{{"), rest.find("}}")))
        raise StatementError(
            f"{name}:{line}:{column}: braces are opened or closed without the other"
        )
    return (*found, Piece(text=rest))


def _place(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - text.rfind("\n", 0, offset)
