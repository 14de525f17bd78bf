"""Plain text read: paragraphs of lines. Takes text; gives a document; reads no file."""

from byname.statements.reading.document import (
    MAX_PAGES,
    PAGE_CHARACTERS,
    Document,
    document_of,
    too_long,
)
from byname.statements.reading.lines import Line, hyphenated, paragraphs, passage, wide


def read_plain(text: str, name: str) -> Document:
    """The document of a text whose paragraphs are parted by empty lines, or are lines each.

    Raises :class:`ReadingError` where it has no words or too many.
    """
    if len(text) > 2 * MAX_PAGES * PAGE_CHARACTERS:
        raise too_long(name)
    lines = [Line(one, at) for at, one in enumerate(text.splitlines(), 1)]
    known = hyphenated(lines)
    passages = (passage(group, known) for group in paragraphs(lines, wide(lines)))
    return document_of(passages, name, "txt")
