"""What the columns of a table mean to linkage: the roles there are, and a mapping checked.

Takes any table (a pyarrow, pandas or polars frame) and a mapping of roles to its columns. Gives an
Arrow table with the mapped columns under the names of their roles. Never changes a value.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

import pyarrow as pa
import pyarrow.compute as pc

from byname.linkage.engine import tables

ID = "id"
NAME_PARTS = ("given_name", "patronymic", "surname")
NAMES = (*NAME_PARTS, "name", "names")
VALUES = ("sex", "state")
LISTS = ("detained", "sentenced", "articles", "places", "urls", "list_ids")
KNOWN = (ID, *NAMES, "birth_date", *VALUES, *LISTS)
Kind = Literal["text", "exact", "code"]
KINDS: tuple[Kind, ...] = ("text", "exact", "code")


class MappingError(ValueError):
    """A mapping does not fit its table; the message says which role and which column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one's own, and how its values are compared.

    `text`: the same, two typing errors apart, a word in common, or different (a place, an
    occupation). `exact`: the same or different; a near value tells nothing (a cell, a unit).
    `code`: the same, one sign off, the same beginning, or different (a postcode, a telephone); the
    beginning is the first word, or all but the last three signs of a code without spaces.
    """

    name: str
    kind: Kind = "text"


@dataclass(frozen=True, slots=True)
class ByRole:
    """The mapped columns, each under its role, and of the roles that are not `KNOWN` the kinds."""

    table: pa.Table
    kinds: Mapping[str, Kind]


def by_role(table: object, mapping: Mapping[str, str | Column]) -> ByRole:
    """The mapped columns, each under its role; roles that are not `KNOWN` are values of a kind.

    Raises MappingError when `id` is not mapped, a role or a kind is not known, a column is not in
    the table or holds what its role cannot take, an id is missing or there twice, or when there is
    nothing to compare; TypeError for what is no table.
    """
    there = tables.column_names(table)
    asked = {role: _column(role, value) for role, value in mapping.items()}
    if ID not in asked:
        hint = ""
        if ID in (one.name for one in asked.values()):
            hint = "; a mapping goes from the role to the column, as {'id': 'unique_id'}"
        raise MappingError(f"the mapping needs 'id': the column that tells the rows apart{hint}")
    for role, column in asked.items():
        _check_role(role, given=isinstance(mapping[role], Column))
        _check_there(role, column.name, there)
    if set(asked) == {ID}:
        raise MappingError("nothing to compare: map a name, a birth date or another column")
    try:
        found = tables.columns(table, (column.name for column in asked.values()))
    except tables.TableError as error:
        raise MappingError(str(error)) from error
    chosen = {role: found[column.name] for role, column in asked.items()}
    for role, values in chosen.items():
        _check_type(role, asked[role].name, values)
    _check_ids(chosen[ID])
    kinds = {role: column.kind for role, column in asked.items() if role not in KNOWN}
    return ByRole(pa.table(chosen), kinds)


def _column(role: str, value: object) -> Column:
    if isinstance(value, str):
        return Column(value)
    if not isinstance(value, Column):
        raise MappingError(f"{role!r} is mapped to {value!r}; the name of a column is needed")
    if value.kind not in KINDS:
        raise MappingError(f"{role!r} is of kind {value.kind!r}; there are: {', '.join(KINDS)}")
    if role in KNOWN and value.kind != "text":
        raise MappingError(f"{role!r} is compared in its own way; it takes no kind")
    return value


def _check_role(role: str, *, given: bool) -> None:
    """Whether a role is known or can be one's own; a word near a known one is taken for a slip.

    With `given` the caller said by `Column` that it is a column of their own.
    """
    if role in KNOWN:
        return
    near = _MEANT.get(role) or next(iter(get_close_matches(role, KNOWN, n=1, cutoff=0.85)), "")
    if near and not given and f"{role}s" != near:
        raise MappingError(
            f"{role!r} is no role; did you mean {near!r}? If you mean a column of your own, map it"
            f" to Column(...) of its name"
        )
    if not _ROLE.fullmatch(role) or role in _RESERVED or role.endswith(_ENDINGS):
        raise MappingError(
            f"{role!r} cannot be a role: take one of {', '.join(KNOWN)}, or a word of your own"
            " in small Latin letters, digits and underscores that no column of ours has"
        )


_ROLE = re.compile("[a-z][a-z0-9_]{0,40}")
# The beginnings and endings of the columns that are worked out (see `features`).
_RESERVED = frozenset(("row", "record", "given", "birth", "item", "near", "byname", "match", "tf"))
_ENDINGS = ("_letters", "_words", "_start")
# What other tools and tables call a role.
_MEANT = {
    "unique_id": ID, "dob": "birth_date", "born": "birth_date", "birth_day": "birth_date",
    "birthday": "birth_date", "date_of_birth": "birth_date", "first_name": "given_name",
    "forename": "given_name", "given": "given_name", "last_name": "surname",
    "family_name": "surname", "middle_name": "patronymic", "full_name": "name", "gender": "sex",
}  # fmt: skip


def _check_there(role: str, column: str, there: list[str]) -> None:
    if column not in there:
        near = get_close_matches(column, there, n=1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {there}"
        raise MappingError(f"{role!r} is mapped to {column!r}, which the table lacks; {hint}")


def _check_type(role: str, column: str, values: pa.ChunkedArray) -> None:
    """A role that takes one value a row is not given lists or structures."""
    if pa.types.is_nested(values.type) and role not in (*LISTS, "name", "names"):
        raise MappingError(
            f"{role!r} takes one value a row, and column {column!r} holds {values.type}; lists are"
            f" for {', '.join(('names', *LISTS))}"
        )


def _check_ids(ids: pa.ChunkedArray) -> None:
    if ids.null_count:
        raise MappingError(f"{ids.null_count} rows have no id; the first is row {_first_null(ids)}")
    distinct = ids.unique()
    if len(distinct) != len(ids):
        value, times = Counter(map(str, ids.to_pylist())).most_common(1)[0]
        raise MappingError(
            f"{len(ids) - len(distinct)} rows repeat an id of another row: {value!r} is there"
            f" {times} times. Give every row an id of its own"
        )


def _first_null(ids: pa.ChunkedArray) -> int:
    return int(pc.index(ids.is_null(), True).as_py()) + 1
