"""The bytes of sources, kept as received: content-addressed files under the data folder.

A file's name is its SHA-256; what is read is checked against it. A file appears whole or not at
all: it is written beside, brought to the disk, then renamed.
"""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings


class SourceError(Exception):
    """Kept bytes are missing or are not what was received; the message names their SHA-256."""


def folder() -> Path:
    """Where the bytes are kept."""
    return Path(settings.BYNAME_SOURCES)


def path_of(sha256: str) -> Path:
    """Where the bytes with this SHA-256 are, or would be."""
    return folder() / sha256[:2] / sha256


def keep(data: bytes) -> tuple[str, bool]:
    """Keep bytes; gives their SHA-256, and whether the file is new. Raises OSError when full."""
    sha256 = hashlib.sha256(data).hexdigest()
    target = path_of(sha256)
    if target.exists():
        return sha256, False
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, beside = tempfile.mkstemp(prefix=".incoming-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).replace(target)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)
    return sha256, True


def discard(sha256: str) -> None:
    """Remove bytes that no source refers to."""
    path_of(sha256).unlink(missing_ok=True)


def read(sha256: str) -> bytes:
    """The bytes with this SHA-256. Raises :class:`SourceError` when missing or changed."""
    try:
        data = path_of(sha256).read_bytes()
    except OSError as error:
        raise SourceError(f"the bytes of source {sha256} cannot be read: {error}") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise SourceError(f"the bytes of source {sha256} were changed since they were received")
    return data


def kept() -> Iterator[str]:
    """The SHA-256 of all kept bytes; names of unfinished files begin with a dot."""
    return (path.name for path in sorted(folder().glob("??/*")))


def _sync_folder(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
