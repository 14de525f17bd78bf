"""Any table as Arrow: pandas, polars or Arrow in, the columns asked for out.

Takes a frame and the names of columns. Gives them with what is missing as null (None, NaN, NaT).
A column of several types becomes text. Never changes a value that has one type.
"""

import math
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc


class TableError(ValueError):
    """A column cannot be taken out of a table; the message says which and why."""


def column_names(table: object) -> list[str]:
    """The names of the columns, in order. Raises TypeError for what is no table."""
    if isinstance(table, pa.Table):
        return list(table.column_names)
    if hasattr(table, "collect"):
        raise TypeError("a lazy frame has no rows yet: give the frame of its collect()")
    if _is_frame(table):
        return [str(name) for name in table.columns]  # type: ignore[attr-defined]
    if hasattr(table, "__arrow_c_stream__"):
        return list(pa.table(table).column_names)
    raise TypeError(f"a pandas, polars or Arrow table is needed, not {type(table).__name__}")


def _is_frame(table: object) -> bool:
    return hasattr(table, "columns") and (hasattr(table, "to_arrow") or hasattr(table, "to_numpy"))


def columns(table: object, names: Iterable[str]) -> dict[str, pa.ChunkedArray]:
    """These columns of the table. Raises TableError where two columns have one name."""
    wanted = list(dict.fromkeys(names))
    there = column_names(table)
    for name in wanted:
        if there.count(name) > 1:
            raise TableError(f"the table has {there.count(name)} columns named {name!r}")
    if not isinstance(table, pa.Table) and not _is_frame(table):
        table = pa.table(table)
    if isinstance(table, pa.Table):
        return {name: _plain(table[name]) for name in wanted}
    if hasattr(table, "to_arrow"):  # polars
        some: pa.Table = table[wanted].to_arrow()  # type: ignore[index]
        return {name: _plain(some[name]) for name in wanted}
    at = {str(name): name for name in table.columns}  # type: ignore[attr-defined]
    return {name: _plain(_of_series(table[at[name]])) for name in wanted}  # type: ignore[index]


def _of_series(series: Any) -> pa.ChunkedArray:
    """A column of pandas; one of several types as text."""
    try:
        made = pa.array(series, from_pandas=True)
    except (pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
        made = pa.array([text_of(value) for value in series.tolist()], pa.string())
    return made if isinstance(made, pa.ChunkedArray) else pa.chunked_array([made])


def _plain(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Without dictionaries, without the view types that not every backend takes, without NaN."""
    kind = column.type
    if pa.types.is_dictionary(kind):
        column = column.cast(kind.value_type)
        kind = column.type
    if pa.types.is_string_view(kind) or pa.types.is_large_string(kind) or pa.types.is_null(kind):
        column = column.cast(pa.string())
    if pa.types.is_floating(kind):
        column = pc.if_else(pc.is_nan(column), None, column)
    return column


def text_of(value: object) -> str | None:
    """A value as text: days as ISO 8601, whole numbers without a fraction, nothing as None."""
    if value is None or value != value:  # NaN and NaT are the values that differ from themselves
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return str(value)
