"""Which format a file is in, by its first bytes; its name decides between kinds of text alone.

Takes bytes and a name; gives a format that is read, or refuses. Never unpacks more than a list.
"""

import re
from typing import Final

from byname.statements.reading.archive import opened
from byname.statements.reading.document import ReadingError

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES: Final = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_WEB: Final = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html\b)", re.I
)
_SAVE: Final = "Save it as .docx, .odt or .pdf"


def format_of(content: bytes, name: str) -> str:
    """One of "txt", "md", "html", "docx", "odt", "rtf", "pdf".

    Raises :class:`ReadingError` for pictures, locked and old Word files, and other archives.
    """
    if b"%PDF-" in content[:1024]:
        return "pdf"
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _archived(content, name)
    if content.startswith(_OLE):
        raise _ole(content, name)
    if content.lstrip()[:5] == b"{\\rtf":
        return "rtf"
    if content.startswith(_PICTURES) and b"\0" in content[:4096]:
        raise ReadingError(f"{name}: a picture, which holds no text. Give the text itself")
    return _text(content, name)


def _text(content: bytes, name: str) -> str:
    ending = name.rpartition(".")[2].lower()
    if ending in ("html", "htm", "xhtml") or _WEB.match(content[:4096].lstrip(b"\xef\xbb\xbf")):
        return "html"
    return "md" if ending in ("md", "markdown") else "txt"


def _archived(content: bytes, name: str) -> str:
    """The kind of an archive, once it was found safe to look into."""
    archive = opened(content, name)
    if archive.has("[Content_Types].xml"):
        types = archive.content("[Content_Types].xml")
        if b"macroEnabled" in types or name.lower().endswith((".docm", ".dotm")):
            raise ReadingError(f"{name}: it may hold macros (programs). Save it as .docx")
        if b"wordprocessingml" in types:
            return "docx"
    elif archive.has("mimetype"):
        mime = archive.content("mimetype").strip()
        if mime.startswith(b"application/vnd.oasis.opendocument.text"):
            return "odt"
    raise ReadingError(f"{name}: an archive or a table, not a text. {_SAVE}")


def _ole(content: bytes, name: str) -> ReadingError:
    """Why a file of Microsoft's older container is refused: its list of streams tells."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return ReadingError(f"{name}: encrypted with a password. Save it without one")
    if "WordDocument".encode("utf-16-le") in content:
        return ReadingError(f"{name}: an old Word file (.doc). Save it as .docx")
    return ReadingError(f"{name}: an old office file that is not a text. {_SAVE}")
