"""Columns to join and compare by, worked out once for every distinct text.

Takes a table by role (:mod:`.roles`). Gives one row for every name of every record: `row` (its
number), `record` (the number of the record), and the features. Records with several names have
several rows, of which the best counts. Never compares.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

import pyarrow as pa
import pyarrow.compute as pc
from anyascii import anyascii

from byname.linkage.engine.roles import LISTS, VALUES, Kind
from byname.linkage.engine.tables import text_of
from byname.names import linking
from byname.names.linking import WordKeys
from byname.register import dates

_MAKERS: dict[str, Callable[[str], WordKeys]] = {
    "given_name": linking.given_keys,
    "patronymic": linking.patronymic_keys,
    "surname": linking.surname_keys,
}
_BIRTH = ("birth", "birth_year", "birth_month_day", "birth_swapped", "birth_first", "birth_last")


def features(table: pa.Table, kinds: Mapping[str, Kind]) -> pa.Table:
    """The feature rows of a table by role. Columns of roles that are not mapped are not there.

    `kinds`: of the roles that are not known, how each is compared.
    """
    record, parts = _names(table)
    columns: dict[str, pa.Array | pa.ChunkedArray] = {
        "row": pa.array(range(len(record)), pa.int64()),
        "record": record,
    }
    for role, texts in parts.items():
        columns |= _word_columns(role, texts)
    if "birth_date" in table.column_names:
        columns |= _each(_birth_columns(table["birth_date"]), record)
    for role in VALUES:
        if role in table.column_names:
            columns |= _each({role: _folded(table[role])}, record)
    for role in LISTS:
        if role in table.column_names:
            columns |= _each({role: _lists(table[role])}, record)
    for role, kind in kinds.items():
        columns |= _each(_value_columns(role, table[role], kind), record)
    return pa.table(columns)


def _each(columns: dict[str, pa.Array], record: pa.Array) -> dict[str, pa.Array]:
    """Columns of records as columns of rows."""
    if len(record) == len(next(iter(columns.values()))):
        return columns
    return {name: pc.take(values, record) for name, values in columns.items()}


def _names(table: pa.Table) -> tuple[pa.Array, dict[str, pa.Array]]:
    """The record of each row, and the parts of its name."""
    parts = {role: _texts(table[role]) for role in _MAKERS if role in table.column_names}
    records = list(range(len(table)))
    whole = [role for role in ("name", "names") if role in table.column_names]
    if not whole:
        return pa.array(records, pa.int64()), parts
    rows: list[tuple[int, str, str, str]] = []
    if parts:
        given, father, family = (
            parts[role].to_pylist() if role in parts else [""] * len(records) for role in _MAKERS
        )
        rows += zip(records, given, father, family, strict=True)
    rows += _divided_names(table, whole)
    rows = list(dict.fromkeys(row for row in rows if any(row[1:])))
    there = {row[0] for row in rows}
    rows += [(one, "", "", "") for one in records if one not in there]
    rows.sort()
    columns = list(zip(*rows, strict=True)) if rows else [(), (), (), ()]
    found = {
        role: pa.array(texts, pa.string()) for role, texts in zip(_MAKERS, columns[1:], strict=True)
    }
    return pa.array(columns[0], pa.int64()), found


def _divided_names(table: pa.Table, roles: Sequence[str]) -> list[tuple[int, str, str, str]]:
    rows = []
    for role in roles:
        for record, value in enumerate(table[role].to_pylist()):
            rows += [(record, *linking.divided(text)) for text in _items(value)]
    return rows


def _texts(column: pa.ChunkedArray) -> pa.Array:
    """A column as text, missing as empty."""
    return pc.fill_null(_one(pc.cast(column, pa.string())), "")


def _one(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _folded(column: pa.ChunkedArray) -> pa.Array:
    """A plain value without the accidents of writing: spaces at the ends and capitals."""
    text = pc.utf8_lower(pc.utf8_trim_whitespace(pc.cast(column, pa.string())))
    return _one(pc.if_else(pc.equal(text, ""), None, text))


def _value_columns(role: str, column: pa.ChunkedArray, kind: Kind) -> dict[str, pa.Array]:
    """A value of one's own: as it is, and what its kind is compared by."""
    distinct, indices = _distinct(pc.fill_null(_folded(column), ""))
    made = {role: _spread(distinct, indices)}
    if kind == "exact":
        return made
    made[f"{role}_letters"] = _spread([_one_byte_each(text) for text in distinct], indices)
    if kind == "code":
        return made | {f"{role}_start": _spread([_beginning(text) for text in distinct], indices)}
    words = pa.array([_WORD.findall(text) or None for text in distinct], pa.list_(pa.string()))
    return made | {f"{role}_words": pc.take(words, indices)}


# Words of two letters (of, de) are in common to anything.
_WORD = re.compile(r"\w{3,}")


def _beginning(code: str) -> str:
    """The part of a code that a district has in common."""
    first, _, rest = code.partition(" ")
    return first if rest else code[:-3]


def _lists(column: pa.ChunkedArray) -> pa.Array:
    """A column of lists, or of one value a row; what is missing or empty is null: it says nothing."""
    kept = [sorted(set(_items(value))) or None for value in column.to_pylist()]
    return pa.array(kept, pa.list_(pa.string()))


def _items(value: object) -> list[str]:
    """The values of a list as texts, or the one value there is."""
    values = value if isinstance(value, Iterable) and not isinstance(value, str) else (value,)
    return [text for text in map(text_of, values) if text and text.strip()]


def _distinct(texts: pa.Array) -> tuple[list[str], pa.Array]:
    encoded = pc.dictionary_encode(texts)
    return encoded.dictionary.to_pylist(), encoded.indices


def _spread(values: Sequence[str], indices: pa.Array) -> pa.DictionaryArray:
    """The values of distinct texts for all the rows, each kept once; empty becomes null."""
    texts = pa.array(values, pa.string())
    encoded = pc.dictionary_encode(texts.filter(pc.not_equal(texts, "")))
    code_of = pc.replace_with_mask(
        pa.nulls(len(texts), pa.int32()), pc.not_equal(texts, ""), encoded.indices
    )
    return pa.DictionaryArray.from_arrays(pc.take(code_of, indices), encoded.dictionary)


# DuckDB counts the edits between two texts in bytes, Spark in letters: a letter has to be a byte.
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"
_BYTES = str.maketrans(_CYRILLIC, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*")


def _one_byte_each(text: str) -> str:
    """A word with one ASCII sign for each letter: equal words stay equal, errors stay as many."""
    signs = text.casefold().translate(_BYTES)
    return signs if signs.isascii() else anyascii(signs)


def _word_columns(role: str, texts: pa.Array) -> dict[str, pa.Array]:
    """The keys of one part of the name, for each row."""
    distinct, indices = _distinct(texts)
    keys = [_MAKERS[role](text) for text in distinct]
    short = role.removesuffix("_name")
    columns = {
        short: [text.casefold() for text in distinct],
        f"{short}_key": [key.key for key in keys],
        f"{short}_letters": [_one_byte_each(text) for text in distinct],
        f"{short}_sound": [key.sound for key in keys],
        f"{short}_skeleton": [key.skeleton for key in keys],
        f"{short}_start": [key.start for key in keys],
    }
    columns[f"{short}_sorted"] = ["".join(sorted(word)) for word in columns[f"{short}_letters"]]
    made = {
        name: _spread(values, indices) for name, values in columns.items() if name not in _UNUSED
    }
    if short == "given":
        known = pa.array([int(key.key[:1] == "=") for key in keys])
        made["given_known"] = pc.take(known, indices)
    return made


# Nothing is blocked or compared by these.
_UNUSED = frozenset(("surname_sound", "given_skeleton", "patronymic_sorted", "patronymic_start"))
SHOWN_ONLY = frozenset(("given", "patronymic", "surname"))
"""Columns that are there to be shown; no backend needs them."""


def _birth_columns(column: pa.ChunkedArray) -> dict[str, pa.Array]:
    """A birth date, EDTF or a day, in columns (see `_birth`)."""
    if pa.types.is_timestamp(column.type) or pa.types.is_date(column.type):
        column = column.cast(pa.date32(), safe=False).cast(pa.string())
    distinct, indices = _distinct(_texts(column))
    found = [_birth(text.strip()) for text in distinct]
    return {name: _spread([one[at] for one in found], indices) for at, name in enumerate(_BIRTH)}


def _birth(text: str) -> tuple[str, str, str, str, str, str]:
    """The day, its year, its month and day, with day and month swapped; first and last day.

    A date that is not known to the day has a year if that is known, and its first and last day. A
    text that is no date says nothing.
    """
    told = _days(text)
    if told is None:
        return ("",) * 6
    first, last = told
    day = first.isoformat()
    if first != last:
        year = f"{first.year:04}" if first.year == last.year else ""
        return ("", year, "", "", day, last.isoformat())
    month, number = day[5:7], day[8:]
    # A month has twelve days that could be months, and each month has those days.
    swapped = f"{day[:4]}-{number}-{month}" if month != number <= "12" else ""
    return (day, day[:4], day[5:], swapped, day, day)


def _days(text: str) -> tuple[date, date] | None:
    """The first and last day of a date: ISO 8601, EDTF, or as lists write it; None if it is none."""
    try:
        if _ISO_DAY.fullmatch(text):
            day = date.fromisoformat(text)
            return day, day
        told = dates.parse(text)
    except dates.DateError:
        return _read(text)
    except ValueError:  # the 31st of a month of thirty days
        return None
    return told.earliest, told.latest


def _read(text: str) -> tuple[date, date] | None:
    try:
        told = dates.read(text).date
    except dates.DateError:
        return None
    return told.earliest, told.latest


_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
