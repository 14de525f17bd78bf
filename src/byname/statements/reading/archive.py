"""Office documents are zip archives: opened only after their list of contents was judged.

Takes bytes; gives the parts asked for. Never unpacks to disk, and never reads more of a part than
its entry in the list, judged before, said it holds.
"""

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Final

from lxml import etree

from byname.statements.reading.document import ReadingError
from byname.statements.reading.safe_xml import parsed

MAX_MEMBERS: Final = 2_000
MAX_UNPACKED: Final = 200_000_000  # bytes, pictures included
MAX_PART: Final = 16_000_000  # bytes of one part that is read; a page takes some 20,000
MAX_RATIO: Final = 100  # text in XML is packed to a tenth, rarely to a thirtieth
_SMALL: Final = 1_000_000  # bytes; below that a ratio does no harm
# What Python's reader trips over in archives that are damaged, on purpose or not.
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IndexError,
    OSError,
    RuntimeError,  # and with it NotImplementedError: a way of packing it does not know
    ValueError,
)
_MACROS: Final = ("vbaproject.bin", "vbadata.xml")


@dataclass(frozen=True, slots=True)
class Archive:
    """An office document's parts."""

    name: str
    zip: zipfile.ZipFile

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self.zip.NameToInfo

    def content(self, part: str) -> bytes:
        """A part's bytes. Raises :class:`ReadingError` where it is too large or damaged."""
        if self.zip.getinfo(part).file_size > MAX_PART:
            raise ReadingError(
                f"{self.name}: its part {part} is larger than {MAX_PART // 1_000_000} MB. "
                "Split the document"
            )
        try:
            return self.zip.read(part)
        except _BROKEN as error:
            raise _damaged(self.name, error) from None

    def tree(self, part: str) -> etree._Element:
        """A part's XML. Raises :class:`ReadingError` as :func:`safe_xml.parsed` does."""
        return parsed(self.content(part), self.name, part)


def opened(content: bytes, name: str) -> Archive:
    """The archive, judged by its list of contents alone.

    Raises :class:`ReadingError` where it is damaged, locked, holds macros, or would unpack to
    more than a document needs.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except _BROKEN as error:
        raise _damaged(name, error) from None
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or len(archive.NameToInfo) < len(members):
        raise _bomb(name, f"{len(members):,} parts, or several of one name")
    if sum(one.file_size for one in members) > MAX_UNPACKED:
        raise _bomb(name, f"more than {MAX_UNPACKED // 1_000_000} MB when unpacked")
    for one in members:
        if one.file_size > _SMALL and one.file_size > MAX_RATIO * max(1, one.compress_size):
            raise _bomb(name, f"a part packed more than {MAX_RATIO} times over")
        if one.flag_bits & 1:
            raise ReadingError(f"{name}: locked by a password. Save it without one")
        if one.filename.lower().rsplit("/", 1)[-1] in _MACROS or _is_basic(one.filename):
            raise ReadingError(
                f"{name}: it holds macros (programs). Save it as .docx or .odt without them"
            )
    return Archive(name, archive)


def _is_basic(part: str) -> bool:
    return part.startswith(("Basic/", "Scripts/")) and not part.endswith("/")


def _bomb(name: str, why: str) -> ReadingError:
    return ReadingError(
        f"{name}: not opened, for it holds {why}, which no document for publication does. "
        "Open it in an office program and save it anew, without its pictures"
    )


def _damaged(name: str, error: Exception) -> ReadingError:
    return ReadingError(f"{name}: damaged ({error}). Open it in an office program, save it anew")
