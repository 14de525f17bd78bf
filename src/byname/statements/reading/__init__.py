"""Files of many formats read as plain text, with the place of every word.

Takes a path or bytes; gives a :class:`Document`, or raises :class:`ReadingError`. The format is
told by the content: a PDF that is called ``letter.docx`` is read as the PDF it is. Reads .txt,
.md, .html, .docx, .odt, .rtf and .pdf. Refuses what is not safe or not text: locked files, macros,
archives that swell, scans, more than :data:`MAX_PAGES` pages. Never opens a connection, never
writes a file.
"""

from pathlib import Path
from typing import Final

from byname.statements.reading.detection import format_of
from byname.statements.reading.document import MAX_PAGES, Block, Document, ReadingError
from byname.statements.reading.docx import read_docx
from byname.statements.reading.encodings import decoded
from byname.statements.reading.html import read_html
from byname.statements.reading.markdown import read_markdown
from byname.statements.reading.odt import read_odt
from byname.statements.reading.pdf import read_pdf
from byname.statements.reading.plain import read_plain
from byname.statements.reading.rtf import read_rtf

MAX_BYTES: Final = 50_000_000
MAX_TEXT_BYTES: Final = 10_000_000  # of formats that hold no pictures

__all__ = [
    "MAX_BYTES",
    "MAX_PAGES",
    "Block",
    "Document",
    "ReadingError",
    "of_text",
    "read",
    "read_bytes",
]

_READERS = {
    "docx": read_docx,
    "html": read_html,
    "odt": read_odt,
    "pdf": read_pdf,
    "rtf": read_rtf,
}


def read(path: Path) -> Document:
    """The document in a file. Raises :class:`ReadingError` for a folder or no file at all too."""
    if path.is_dir():
        raise ReadingError(f"{path}: a folder. Give one file of it")
    if not path.is_file():
        raise ReadingError(f"{path}: no such file. Look at the spelling of its path")
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReadingError(f"{path}: cannot be opened ({error.strerror})") from None
    return read_bytes(content, path.name)


def read_bytes(content: bytes, name: str) -> Document:
    """The document in these bytes; ``name`` is the file's, for its ending and for messages."""
    if len(content) > MAX_BYTES:
        raise ReadingError(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB. Save it without its pictures"
        )
    if not content.strip():
        raise ReadingError(f"{name}: empty. Give a file with text")
    format_ = format_of(content, name)
    if len(content) > MAX_TEXT_BYTES and format_ in ("html", "md", "txt"):
        raise ReadingError(
            f"{name}: larger than {MAX_TEXT_BYTES // 1_000_000} MB of text. Split it"
        )
    if format_ in _READERS:
        return _READERS[format_](content, name)
    text = decoded(content, name)
    return read_markdown(text, name) if format_ == "md" else read_plain(text, name)


def of_text(text: str, name: str = "") -> Document:
    """The document of a plain text. Raises :class:`ReadingError` where it has no words."""
    return read_plain(text, name or "the text")
