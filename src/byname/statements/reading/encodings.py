"""Bytes of a text file made characters, whatever they were written in.

Takes bytes; gives text. Never replaces a byte it cannot read by a question mark: it refuses.
"""

import codecs
import re
from typing import Final

from byname.statements.reading.document import ReadingError

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_RUN = re.compile(rb"[\xc0-\xff\xa2\xa1\xb2\xb3\xa8\xb8]{2,}")
_HIGH = re.compile(rb"[\x80-\xff]")


def decoded(content: bytes, name: str) -> str:
    """The text: by its byte order mark, as UTF-8, as UTF-16 or as windows-1251 or -1252.

    A text that is none of the former is windows-1251 where most of its letters beyond ASCII
    stand side by side, as they do in Cyrillic words and do not in those of western Europe.
    Raises :class:`ReadingError` where none fits.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding, name)
    if b"\0" in content:
        return _strictly(content, _wide(content), name)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    together = sum(len(run) for run in _RUN.findall(content))
    cyrillic = together * 2 >= len(_HIGH.findall(content))
    return _strictly(content, "windows-1251" if cyrillic else "windows-1252", name)


def _wide(content: bytes) -> str:
    """UTF-16 without its mark: spaces and line ends show which byte comes first."""
    little, big = content.count(b" \0"), content.count(b"\0 ")
    return "utf-16-le" if little >= big else "utf-16-be"


def _strictly(content: bytes, encoding: str, name: str) -> str:
    try:
        text = content.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise ReadingError(
            f"{name}: not text in UTF-8, UTF-16, windows-1251 or windows-1252 ({error}). "
            "Save it as UTF-8"
        ) from None
    if "\0" in text:
        raise ReadingError(f"{name}: not a text, its bytes are those of some other kind of file")
    return text
