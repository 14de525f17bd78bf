"""Columns as a file: made once, then mapped into memory by every process that asks.

Takes columns and the :class:`Stamp` that says what they are of; gives them back as they were, or
None where the file is not there, is of other rules, or is not whole. A file appears whole or not
at all. Whether it is of the register as it stands, its reader decides by the stamp.

The arrays of a file are read-only, and lie in memory once for all processes that map them.
"""

import hashlib
import os
import tempfile
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import numpy as np

import byname
from byname.figures.columns.readings import Said
from byname.figures.columns.tables import (
    OF_EVENTS,
    Codes,
    Dictionaries,
    Ints,
    Table,
    Tables,
    Told,
    arrays_of,
    tables_of_arrays,
)
from byname.register.entries import DETAILS, KIND_OF, Details, Kind, PenaltyKind

T = TypeVar("T", bound=Table)
_MAGIC = b"byname columns\n"
_BEFORE = len(_MAGIC) + 16  # bytes before the header: these and how long it is, on a line
_ALIGNED = 64
_RULES = ("figures/columns", "figures/measures", "figures/traced", "register")
"""The folders of the package whose code says what columns hold."""


class Stamp(msgspec.Struct, frozen=True):
    """What columns are of: a line of the audit chain, and by which window (in days) folded."""

    position: int
    at: datetime
    hash: str
    window: int


class _Array(msgspec.Struct):
    """Where an array lies; of one value that stands for all of them, only that is kept."""

    at: int
    length: int
    type: str
    alike: bool = False


class _Read(msgspec.Struct):
    """What an attribute reads: details by their kind, and of each reading their numbers.

    Details are numbered through, kind after kind.
    """

    details: dict[Kind, msgspec.Raw]
    several: list[tuple[int, ...]]


class _Codes(msgspec.Struct):
    """What codes stand for, in the order of their numbers."""

    who: list[str]
    texts: list[str]
    penalties: list[tuple[PenaltyKind, int]]
    read: dict[str, _Read]
    states: list[tuple[str, ...]]
    after: list[tuple[int, int]]


class _Header(msgspec.Struct):
    """What a file holds: arrays, the codes of ``told`` bytes after them, nothing else."""

    rules: str
    stamp: Stamp
    size: int
    told: int
    arrays: dict[str, _Array]


@cache
def rules() -> str:
    """A digest of the code that makes columns: other rules, other columns."""
    found = hashlib.sha256()
    for folder in _RULES:
        for path in sorted((Path(byname.__file__).parent / folder).rglob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()


def write(path: Path, stamp: Stamp, tables: Tables, codes: Dictionaries) -> None:
    """Keep columns in a file that only its owner reads. Raises OSError, and leaves none half-made."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    arrays = {**dict(arrays_of(tables)), "told": codes.told.rows.reshape(-1)}
    placed, at = {}, 0
    for name, array in arrays.items():
        alike = len(array) > 1 and array.strides == (0,)
        placed[name] = _Array(at, len(array), array.dtype.str, alike)
        at += _padded(array.itemsize if alike else array.nbytes)
    told = msgspec.json.encode(_standing_for(codes))
    header = msgspec.json.encode(_Header(rules(), stamp, at, len(told), placed))
    handle, beside = tempfile.mkstemp(prefix=".columns-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + f"{len(header):015d}\n".encode())
            file.write(header.ljust(_padded(len(header) + _BEFORE) - _BEFORE))
            for name, array in arrays.items():
                data = (array[:1] if placed[name].alike else array).tobytes()
                file.write(data.ljust(_padded(len(data)), b"\0"))
            file.write(told)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise


def stamp_of(path: Path) -> Stamp | None:
    """What the columns of a file are of; None where there is none to be read."""
    header, _ = _opened(path)
    return header.stamp if header else None


def read(path: Path) -> tuple[Stamp, Tables, Dictionaries] | None:
    """The columns of a file; None where there is none to be read."""
    header, start = _opened(path)
    if header is None:
        return None
    bytes_ = np.memmap(path, dtype=np.uint8, mode="r")
    end = start + header.size
    if len(bytes_) != end + header.told:
        return None
    arrays = {name: _array(bytes_, start, one) for name, one in header.arrays.items()}
    codes = msgspec.json.decode(bytes_[end:].tobytes(), type=_Codes)
    told = arrays.pop("told").reshape(-1, len(OF_EVENTS))
    return header.stamp, tables_of_arrays(arrays), _dictionaries(codes, told)


def _opened(path: Path) -> tuple[_Header | None, int]:
    """The header, and where the arrays begin."""
    try:
        with path.open("rb") as file:
            begins = file.read(_BEFORE)
            if not begins.startswith(_MAGIC):
                return None, 0
            length = int(begins[len(_MAGIC) :])
            header = msgspec.json.decode(file.read(length), type=_Header)
    except (OSError, ValueError, msgspec.MsgspecError):
        return None, 0
    return (header if header.rules == rules() else None), _padded(length + _BEFORE)


def _padded(length: int) -> int:
    return -(-length // _ALIGNED) * _ALIGNED


def _array(bytes_: np.memmap[Any, Any], start: int, told: _Array) -> np.ndarray:
    type_ = np.dtype(told.type)
    kept = 1 if told.alike else told.length
    first = start + told.at
    found = np.asarray(bytes_[first : first + kept * type_.itemsize]).view(type_)
    return np.broadcast_to(found, (told.length,)) if told.alike else found


def _standing_for(codes: Dictionaries) -> _Codes:
    return _Codes(
        who=codes.who.values,
        texts=codes.texts.values,
        penalties=codes.penalties.values,
        read={name: _of_details(read.values) for name, read in codes.read.items()},
        states=codes.states.values,
        after=codes.after.values,
    )


def _dictionaries(codes: _Codes, told: Ints) -> Dictionaries:
    return Dictionaries(
        who=Codes(codes.who),
        texts=Codes(codes.texts),
        penalties=Codes(codes.penalties),
        told=Told(told),
        read={name: Codes(_details(read)) for name, read in codes.read.items()},
        states=Codes(codes.states),
        after=Codes(codes.after),
    )


def _of_details(read: list[Said]) -> _Read:
    by_kind: dict[Kind, dict[Details, int]] = {}
    for several in read:
        for one in several:
            of_kind = by_kind.setdefault(KIND_OF[type(one)], {})
            of_kind.setdefault(one, len(of_kind))
    first, count = {}, 0
    for kind, of_kind in by_kind.items():
        first[kind], count = count, count + len(of_kind)

    def number(one: Details) -> int:
        kind = KIND_OF[type(one)]
        return first[kind] + by_kind[kind][one]

    return _Read(
        {kind: msgspec.Raw(msgspec.json.encode([*of_kind])) for kind, of_kind in by_kind.items()},
        [tuple(map(number, several)) for several in read],
    )


def _details(read: _Read) -> list[Said]:
    values: list[Details] = []
    for kind, raw in read.details.items():
        of_kind: list[Details] = msgspec.json.decode(raw, type=list[DETAILS[kind]])  # type: ignore[valid-type]
        values += of_kind
    return [tuple([values[number] for number in several]) for several in read.several]
