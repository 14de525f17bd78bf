"""What the columns of a table mean to linkage: the roles there are, and a mapping checked.

Takes any table (a pyarrow, pandas or polars frame) and a mapping of roles to its columns. Gives an
Arrow table with the mapped columns under the names of their roles. Never changes a value.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Protocol

import pyarrow as pa

ID = "id"
NAME_PARTS = ("given_name", "patronymic", "surname")
NAMES = (*NAME_PARTS, "name", "names")
VALUES = ("sex", "state")
LISTS = ("detained", "sentenced", "articles", "places", "urls", "list_ids")
KNOWN = (ID, *NAMES, "birth_date", *VALUES, *LISTS)


class MappingError(ValueError):
    """A mapping does not fit its table; the message says which role and which column."""


class _Frame(Protocol):
    def to_arrow(self) -> pa.Table: ...


def arrow(table: object) -> pa.Table:
    """The table as Arrow. Raises TypeError for what is no table."""
    if isinstance(table, pa.Table):
        return table
    if hasattr(table, "to_arrow"):  # polars
        return _plain_strings(table.to_arrow())
    if hasattr(table, "to_numpy") and hasattr(table, "columns"):  # pandas
        return pa.Table.from_pandas(table, preserve_index=False)
    if hasattr(table, "__arrow_c_stream__"):
        return pa.table(table)
    raise TypeError(f"a pandas, polars or Arrow table is needed, not {type(table).__name__}")


def _plain_strings(table: pa.Table) -> pa.Table:
    """Without the view types that Spark and DuckDB's registration do not all take."""
    fields = [
        field.with_type(pa.string()) if pa.types.is_string_view(field.type) else field
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


def by_role(table: object, mapping: Mapping[str, str]) -> pa.Table:
    """The mapped columns, each under its role; roles that are not `KNOWN` are plain values.

    Raises MappingError when `id` is not mapped, a column is not in the table, an id is missing or
    there twice, or when there is nothing to compare.
    """
    whole = arrow(table)
    _check_roles(mapping)
    if ID not in mapping:
        raise MappingError("the mapping needs 'id': the column that tells the rows apart")
    for role, column in mapping.items():
        if column not in whole.column_names:
            near = get_close_matches(column, whole.column_names, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"there are {whole.column_names}"
            raise MappingError(f"{role!r} is mapped to {column!r}, which the table lacks; {hint}")
    if set(mapping) == {ID}:
        raise MappingError("nothing to compare: map a name, a birth date or another column")
    chosen = pa.table({role: whole[column] for role, column in mapping.items()})
    _check_ids(chosen[ID])
    return chosen


def _check_roles(mapping: Mapping[str, str]) -> None:
    for role in mapping:
        if not _ROLE.fullmatch(role) or role in _RESERVED:
            raise MappingError(
                f"{role!r} cannot be a role: take one of {', '.join(KNOWN)}, or a word of your own"
                " in small Latin letters, digits and underscores that no column of ours has"
            )


_ROLE = re.compile("[a-z][a-z0-9_]{0,40}")
# The beginnings of the columns that are worked out (see `features`).
_RESERVED = frozenset(("row", "record", "given", "birth", "item", "near", "byname", "match", "tf"))


def _check_ids(ids: pa.ChunkedArray) -> None:
    if ids.null_count:
        raise MappingError(f"{ids.null_count} rows have no id")
    distinct = ids.unique()
    if len(distinct) != len(ids):
        raise MappingError(f"{len(ids) - len(distinct)} rows repeat an id of another row")
