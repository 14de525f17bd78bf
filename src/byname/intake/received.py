"""A file as it was received: its bytes, what they are, and the table or JSON in them.

Takes a path; refuses, before anything is written, what cannot be a list: not a file, empty, too
large, pictures and documents, encrypted and macro workbooks, archives that swell. Never follows a
link in the content and never runs any of it.
"""

import hashlib
import io
import json
import stat
import zipfile
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from byname.intake.claims import IntakeError
from byname.intake.sheets import Sheet, read_csv, read_ods, read_xlsx
from byname.intake.text import decode

CSV = "text/csv"
JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SWELL = 512 * 1024 * 1024
_NOT_LISTS = {
    b"%PDF": "a PDF; export the table behind it as CSV, XLSX or ODS",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\xd0\xcf\x11\xe0": "an old or encrypted Office file; save it, without a password, as .xlsx",
    b"\x1f\x8b": "a compressed file; unpack it first",
    b"SQLite format 3": "a database; export the table as CSV",
    b"PAR1": "a Parquet file; export the table as CSV",
}


@dataclass(frozen=True)
class Received:
    """The bytes of one file and what they are. ``name`` is the file's name, without its folder."""

    name: str
    data: bytes
    media_type: str

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, as 64 hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def decoded(self) -> tuple[str, str]:
        """The text of a CSV or JSON file, and the encoding it was read in."""
        return decode(self.data, self.name)

    @property
    def note(self) -> str:
        """What a user should know of how the file was read; empty when nothing."""
        if self.media_type in (XLSX, ODS):
            return self.sheet.note
        encoding = self.decoded[1]
        return "" if encoding.startswith("utf") else f"The text was read as {encoding}."

    @cached_property
    def sheet(self) -> Sheet:
        """The table. Raises :class:`IntakeError` when the file holds none."""
        if self.media_type == XLSX:
            return read_xlsx(self.data, self.name)
        if self.media_type == ODS:
            return read_ods(self.data, self.name)
        if self.media_type == JSON:
            raise IntakeError(f"{self.name} is JSON, not a table")
        return read_csv(self.decoded[0], self.name)

    @cached_property
    def json(self) -> Any:
        """The JSON value. Raises :class:`IntakeError` with the place of what is wrong."""
        try:
            return json.loads(self.decoded[0])
        except (json.JSONDecodeError, RecursionError) as error:
            raise IntakeError(f"{self.name} is not JSON: {error}") from error


def receive(path: Path, *, max_bytes: int) -> Received:
    """The file at ``path``. Raises :class:`IntakeError` saying what it is and what to do."""
    try:
        found = path.stat()
    except FileNotFoundError:
        raise IntakeError(f"there is no file {path}") from None
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}") from None
    if stat.S_ISDIR(found.st_mode):
        raise IntakeError(f"{path} is a folder; name the file in it")
    if not stat.S_ISREG(found.st_mode):
        raise IntakeError(f"{path} is not a file")
    if found.st_size > max_bytes:
        raise IntakeError(
            f"{path} has {found.st_size:,} bytes, more than the {max_bytes:,} an import takes; "
            "split it, or raise BYNAME_MAX_BYTES"
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise IntakeError(f"{path} cannot be read: {error.strerror}") from None
    return received_again(data, name=path.name)


def received_again(data: bytes, *, name: str) -> Received:
    """Bytes kept earlier, as a file."""
    return Received(name, data, _media_type(data, name))


def _media_type(data: bytes, name: str) -> str:
    if not data.strip():
        raise IntakeError(f"{name} is empty")
    for magic, what in _NOT_LISTS.items():
        if data.startswith(magic):
            raise IntakeError(f"{name} is {what}")
    if data.startswith(b"PK\x03\x04"):
        return _workbook(data, name)
    text = decode(data, name)[0].lstrip("\ufeff \t\r\n")
    return JSON if text[:1] in ("[", "{") else CSV


def _workbook(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            inside = {info.filename: info for info in archive.infolist()}
            kind = (
                archive.read("mimetype").decode("ascii", "replace")
                if ("mimetype" in inside and inside["mimetype"].file_size < 200)
                else ""
            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise IntakeError(f"{name} is a damaged or encrypted archive") from error
    if sum(info.file_size for info in inside.values()) > _SWELL:
        raise IntakeError(f"{name} unpacks to more than {_SWELL:,} bytes; that is no list")
    if any(info.flag_bits & 1 for info in inside.values()):
        raise IntakeError(f"{name} is encrypted; save it without a password")
    if any(path.endswith("vbaProject.bin") for path in inside):
        raise IntakeError(f"{name} is a workbook with macros; save it as a plain .xlsx")
    if "xl/workbook.xml" in inside:
        return XLSX
    if kind == ODS:
        return ODS
    raise IntakeError(f"{name} is an archive, neither XLSX nor ODS; unpack it and name the list")
