"""What a reading gives: a document as plain text, and where each of its words stands.

Takes nothing from files. Never changes once made.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

Kind = Literal["heading", "paragraph", "item", "cell", "note"]

MAX_PAGES: Final = 300
PAGE_CHARACTERS: Final = 2_000  # what is counted as a page where a format has none: a full one
_PAGE_BLOCKS: Final = 200  # paragraphs and cells, empty ones too: more fit on no page


class ReadingError(ValueError):
    """A file cannot be read; the message says what is wrong, where, and what to do."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or the like: ``text[start:end]`` of its document.

    ``page`` counts from 1 and is known of PDF alone; ``line`` counts from 1 in the file and is
    known of plain text and Markdown alone.
    """

    start: int
    end: int
    kind: Kind
    page: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file's words.

    ``text`` holds the blocks in order of reading, one line feed between two; notes, headers and
    footers come last. ``breaks`` says at which offsets a further line (of plain text and
    Markdown) or page (of PDF) of the file begins, and its number. ``warnings`` says in plain
    English what was seen but not read.
    """

    name: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    breaks: tuple[tuple[int, int], ...] = ()
    warnings: tuple[str, ...] = ()

    def where(self, offset: int) -> str:
        """Where a character of the text stands in the file: "line 12", "page 2, paragraph 3".

        Offsets past the ends count as the nearest. Paragraphs are counted within a PDF's page,
        notes apart from paragraphs.
        """
        if not self.blocks:
            return "an empty text"
        at = self._block_at(offset)
        block = self.blocks[at]
        if block.line is not None:
            return f"line {self._number(offset, block.start, block.line)}"
        told = ["note" if block.kind == "note" else "paragraph"]
        same = [one for one in self.blocks[: at + 1] if (one.kind == "note") == (told == ["note"])]
        if block.page is None:
            return f"{told[0]} {len(same)}"
        page = self._number(offset, block.start, block.page)
        if page != block.page:
            return f"page {page}, top"
        count = sum(one.page == page for one in same)
        return f"page {page}, {told[0]} {count}"

    def _block_at(self, offset: int) -> int:
        return max(0, bisect_right(self.blocks, offset, key=lambda one: one.start) - 1)

    def _number(self, offset: int, start: int, first: int) -> int:
        """The line or page an offset stands on, in a block that begins on ``first``."""
        at = bisect_right(self.breaks, offset, key=lambda one: one[0]) - 1
        if at < 0 or self.breaks[at][0] < start:
            return first
        return self.breaks[at][1]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block to be: its cleaned text, and the offsets in it where a line or page begins."""

    text: str
    kind: Kind = "paragraph"
    page: int | None = None
    line: int | None = None
    breaks: tuple[tuple[int, int], ...] = ()


def document_of(
    passages: Iterable[Passage], name: str, format_: str, warnings: tuple[str, ...] = ()
) -> Document:
    """The document of these passages; empty ones leave nothing behind.

    Raises :class:`ReadingError` where no words are left, or more than :data:`MAX_PAGES` pages
    (at :data:`PAGE_CHARACTERS` each where the format has none).
    """
    texts: list[str] = []
    blocks: list[Block] = []
    breaks: list[tuple[int, int]] = []
    at = 0
    for count, one in enumerate(passages):
        if count > MAX_PAGES * _PAGE_BLOCKS:
            raise too_long(name)
        if not one.text:
            continue
        texts.append(one.text)
        blocks.append(Block(at, at + len(one.text), one.kind, one.page, one.line))
        breaks += [(at + offset, number) for offset, number in one.breaks]
        at += len(one.text) + 1
        if at > MAX_PAGES * PAGE_CHARACTERS * (2 if format_ == "pdf" else 1):
            raise too_long(name)
    if not texts:
        raise ReadingError(f"{name}: no words were found in it. Give a file with text")
    return Document(name, format_, "\n".join(texts), tuple(blocks), tuple(breaks), warnings)


def too_long(name: str) -> ReadingError:
    """The refusal of a file that is too long to be a text for publication."""
    return ReadingError(
        f"{name}: longer than {MAX_PAGES} pages (a page is counted as {PAGE_CHARACTERS:,} "
        "characters where the format has none). Split it, and give the parts one by one"
    )
