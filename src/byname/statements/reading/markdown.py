"""Markdown read: its words without its marks, with the line each stands on.

Takes text; gives a document. Pandoc reads it (as CommonMark with tables and footnotes) in a
sandbox and a limited process; headings, emphasis and links keep their words, pictures and raw
HTML are passed over.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pypandoc

from byname.statements.reading.cleaning import CALL
from byname.statements.reading.document import (
    MAX_PAGES,
    PAGE_CHARACTERS,
    Document,
    Kind,
    Passage,
    ReadingError,
    document_of,
    too_long,
)
from byname.statements.reading.limited import run
from byname.statements.reading.lines import Line, hyphenated, passage

_FORMAT: Final = "commonmark_x-smart-raw_html+sourcepos"
_FRONT: Final = re.compile(r"\A(\+\+\+|---)[ \t]*\n.*?\n\1[ \t]*(?=\n|\Z)", re.DOTALL)
_TAG: Final = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def read_markdown(text: str, name: str) -> Document:
    """The document; front matter between ``+++`` or ``---`` is not part of it.

    Raises :class:`ReadingError` where there are no words or too many.
    """
    if len(text) > 1.25 * MAX_PAGES * PAGE_CHARACTERS:  # a quarter more for the marks
        raise too_long(name)
    text = _bare("\n".join(text.splitlines()))
    task = ["exec", pypandoc.get_pandoc_path(), "+RTS", "-M700m", "-RTS"]
    task += ["--sandbox", f"--from={_FORMAT}", "--to=json"]
    reader = _Reader(hyphenated([Line(text, 0)]))
    try:
        reader.blocks(json.loads(run(task, text.encode(), name))["blocks"], "paragraph")
    except RecursionError:
        raise ReadingError(
            f"{name}: lists or quotations nested too deep to be read. Write it more plainly"
        ) from None
    return document_of(reader.passages + reader.notes, name, "md")


def _bare(text: str) -> str:
    """The text without front matter, tags and comments of HTML; lines keep their numbers."""
    text = _FRONT.sub(lambda found: "\n" * found.group().count("\n"), text)
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + len("-->")
    text = "".join([*parts, text[at:]])
    return _TAG.sub(lambda found: "\n" * found.group().count("\n"), text)


class _Reader:
    """Walks pandoc's tree and collects passages, notes apart."""

    def __init__(self, known: Counter[str]) -> None:
        self.passages: list[Passage] = []
        self.notes: list[Passage] = []
        self._known = known
        self._line = 1

    def blocks(self, blocks: list[dict[str, Any]], kind: Kind) -> None:
        """Read blocks, whose paragraphs are of this kind."""
        for block in blocks:
            content: Any = block.get("c")
            match block["t"]:
                case "Para" | "Plain":
                    self._words(content, kind)
                case "Header":
                    self._at(content[1])
                    self._words(content[2], "heading" if kind == "paragraph" else kind)
                case "BulletList":
                    self._items(content, kind)
                case "OrderedList":
                    self._items(content[1], kind)
                case "Div" | "Figure":
                    self._at(content[0])
                    self.blocks(content[-1], kind)
                case "BlockQuote":
                    self.blocks(content, kind)
                case "CodeBlock":
                    self._at(content[0])
                    self._code(content[1], kind)
                case "LineBlock":
                    for line in content:
                        self._words(line, kind)
                case "DefinitionList":
                    for term, meanings in content:
                        self._words(term, kind)
                        self._items(meanings, kind)
                case "Table":
                    self._table(content)

    def _items(self, items: list[list[dict[str, Any]]], kind: Kind) -> None:
        for item in items:
            self.blocks(item, "item" if kind == "paragraph" else kind)

    def _table(self, content: list[Any]) -> None:
        _, caption, _, head, bodies, foot = content
        self.blocks(caption[1], "paragraph")
        rows = [*head[1]]
        for body in bodies:
            rows += [*body[2], *body[3]]
        for _, cells in [*rows, *foot[1]]:
            for cell in cells:
                self.blocks(cell[4], "cell")

    def _code(self, text: str, kind: Kind) -> None:
        for at, line in enumerate(text.split("\n")):
            self._add([Line(line, self._line + at)], kind)

    def _words(self, inlines: list[dict[str, Any]], kind: Kind) -> None:
        lines: list[list[str]] = [[]]
        numbers: list[int] = []
        held: list[tuple[list[dict[str, Any]], int]] = []
        for word in self._inlines(inlines, held):
            if not numbers:
                numbers.append(self._line)
            if word == "\n":
                lines.append([])
                numbers.append(numbers[-1] + 1)
            else:
                lines[-1].append(word)
        self._add(
            [Line("".join(one), at) for one, at in zip(lines, numbers, strict=False)],
            kind,
        )
        for blocks, line in held:
            self._line = line
            self.blocks(blocks, "note")

    def _inlines(
        self, inlines: list[dict[str, Any]], held: list[tuple[list[dict[str, Any]], int]]
    ) -> Iterator[str]:
        """The words, with a line feed where a line of the file ends; notes are held back."""
        for one in inlines:
            content: Any = one.get("c")
            match one["t"]:
                case "Str":
                    yield content
                case "Space":
                    yield " "
                case "SoftBreak" | "LineBreak":
                    yield "\n"
                case "Code" | "Math":
                    yield content[1]
                case "Note":
                    held.append((content, self._line))
                case "Emph" | "Strong" | "Underline" | "Strikeout" | "SmallCaps":
                    yield from self._inlines(content, held)
                case "Superscript" | "Subscript":
                    words = list(self._inlines(content, held))
                    yield from () if CALL.fullmatch("".join(words)) else words
                case "Span":
                    self._at(content[0])
                    yield from self._inlines(content[1], held)
                case "Link":
                    self._at(content[0])
                    yield from self._inlines(content[1], held)
                case "Quoted" | "Cite":
                    yield from self._inlines(content[1], held)

    def _at(self, attributes: list[Any]) -> None:
        """Note the line of the file that pandoc says an element begins on."""
        told = dict(attributes[2]).get("data-pos", "")
        found = re.search(r"(\d+):\d+-", told)
        if found:
            self._line = int(found[1])

    def _add(self, lines: list[Line], kind: Kind) -> None:
        if any(one.text.strip() for one in lines):
            made = passage(lines, self._known, kind=kind)
            (self.notes if kind == "note" else self.passages).append(made)
