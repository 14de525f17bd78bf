"""What is to be marked in a document, and the order of importance of verdicts.

Takes nothing from files. A mark says where, how it was judged and what the register says; it
never says how that looks.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from byname.statements.reading import Document

# The most pressing first: where marks overlap, that one gives the words between them their look.
VERDICTS: Final = (
    "differs",
    "contradicts-itself",
    "misspelt",
    "other-day",
    "unknown",
    "cannot-check",
    "supported",
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding on ``text[start:end]`` of a document.

    ``verdict`` is one of :data:`VERDICTS`; ``title`` says the finding in a line, ``lines`` what
    the register says and what to write instead; ``link`` leads to the figure or person.
    """

    start: int
    end: int
    verdict: str
    title: str
    lines: tuple[str, ...] = ()
    link: str = ""


def in_order(document: Document, marks: Sequence[Mark]) -> list[Mark]:
    """The marks in the order of the text, without spaces and line ends at their own ends.

    Raises ValueError for one that is outside the text, has no words, or is of an unknown verdict.
    """
    made = []
    for one in marks:
        if one.verdict not in VERDICTS:
            raise ValueError(
                f"no verdict is called {one.verdict!r}; there are: {', '.join(VERDICTS)}"
            )
        words = document.text[one.start : one.end] if one.start >= 0 else ""
        if one.end > len(document.text) or not words.strip():
            raise ValueError(
                f"a mark from {one.start} to {one.end} does not lie on words of the "
                f"{len(document.text)} characters of {document.name}; mark its own text"
            )
        start = one.start + len(words) - len(words.lstrip())
        made.append(replace(one, start=start, end=start + len(words.strip())))
    return sorted(made, key=lambda one: (one.start, one.end))


def block_at(document: Document, offset: int) -> int:
    """The number, from 0, of the block that the character at ``offset`` stands in."""
    return bisect_right(document.blocks, offset, key=lambda one: one.start) - 1
