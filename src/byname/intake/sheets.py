"""Tables out of CSV, XLSX and ODS: a header and numbered rows of text.

Rows are numbered as a spreadsheet numbers them. Every cell becomes text: dates in ISO form, whole
numbers without a fraction. A formula is not trusted: it is reported with its cell.
"""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from xml.etree.ElementTree import ParseError

from byname.intake.claims import IntakeError, Problem, Severity

_DELIMITERS = ",;\t|"
_MOST_COLUMNS = 1_000
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``cells`` are as many as the header has."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. ``problems``: what was wrong with single cells and rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[Problem, ...] = ()
    note: str = ""


_Numbered = tuple[int, list[str]]


def read_csv(text: str, name: str) -> Sheet:
    """The table in a text of separated values, whatever separates them."""
    csv.field_size_limit(10_000_000)
    delimiter = _delimiter(text)
    try:
        rows = list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1))
    except csv.Error as error:
        raise IntakeError(f"{name} cannot be read as separated values: {error}") from error
    problems = [
        Problem(number, _letter(at), cell, "looks like a formula; it is kept as text")
        for number, cells in rows
        for at, cell in enumerate(cells)
        if cell.startswith("=") and len(cell) > 1
    ]
    return _sheet(rows, name, problems)


def read_xlsx(data: bytes, name: str) -> Sheet:
    """The first worksheet that holds anything."""
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=False)
        sheets = [(sheet.title, _xlsx_rows(sheet)) for sheet in book.worksheets]
    except (KeyError, ValueError, OSError, ParseError, zipfile.BadZipFile, TypeError) as error:
        raise IntakeError(f"{name} is a damaged workbook: {type(error).__name__}") from error
    return _first_filled(sheets, name)


def _xlsx_rows(sheet: Any) -> tuple[list[_Numbered], list[Problem]]:
    rows: list[_Numbered] = []
    problems: list[Problem] = []
    for cells in sheet.iter_rows():
        values: list[str] = []
        for cell in cells[:_MOST_COLUMNS]:
            if getattr(cell, "data_type", "") == "f":
                problems.append(_formula(cell.row, cell.column_letter, str(cell.value)))
            values.append(_as_text(cell.value))
        if any(values):
            number = next(cell.row for cell in cells if getattr(cell, "row", None))
            rows.append((number, values))
    return rows, problems


def _formula(row: int, column: str, text: str) -> Problem:
    message = f"cell {column}{row} holds a formula; paste its value instead"
    return Problem(row, column, text, message, Severity.ERROR)


def read_ods(data: bytes, name: str) -> Sheet:
    """The first table of an OpenDocument spreadsheet that holds anything."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import parse

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as content:
            root: Any = parse(content).getroot()
    except (KeyError, ParseError, DefusedXmlException, zipfile.BadZipFile) as error:
        raise IntakeError(f"{name} is a damaged spreadsheet: {type(error).__name__}") from error
    sheets = [
        (table.get(f"{_TABLE}name", ""), _ods_rows(table)) for table in root.iter(f"{_TABLE}table")
    ]
    return _first_filled(sheets, name)


def _ods_rows(table: Any) -> tuple[list[_Numbered], list[Problem]]:
    rows: list[_Numbered] = []
    problems: list[Problem] = []
    number = 0
    for row in table.iter(f"{_TABLE}table-row"):
        number += 1
        values: list[str] = []
        for cell in row:
            repeated = int(cell.get(f"{_TABLE}number-columns-repeated", 1))
            if cell.get(f"{_TABLE}formula"):
                column = _letter(len(values))
                problems.append(_formula(number, column, cell.get(f"{_TABLE}formula")))
            values += [_ods_text(cell)] * min(repeated, _MOST_COLUMNS - len(values))
        repeated = int(row.get(f"{_TABLE}number-rows-repeated", 1))
        if any(values):
            rows += [(number + more, _trimmed(values)) for more in range(min(repeated, 100_000))]
        number += repeated - 1
    return rows, problems


def _ods_text(cell: Any) -> str:
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        return str(cell.get(f"{_OFFICE}date-value", "")).removesuffix("T00:00:00")
    if kind in ("float", "percentage", "currency"):
        return _as_text(float(cell.get(f"{_OFFICE}value", "0")))
    if kind == "boolean":
        return str(cell.get(f"{_OFFICE}boolean-value", "")).upper()
    return "\n".join("".join(part.itertext()) for part in cell.iter(f"{_TEXT}p")).strip()


def _trimmed(values: list[str]) -> list[str]:
    while values and not values[-1]:
        values.pop()
    return values


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        plain = value.replace(microsecond=0)
        return plain.date().isoformat() if plain.time().isoformat() == "00:00:00" else str(plain)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _first_filled(
    sheets: list[tuple[str, tuple[list[_Numbered], list[Problem]]]], name: str
) -> Sheet:
    filled = [(title, rows, problems) for title, (rows, problems) in sheets if len(rows) > 1]
    if not filled:
        raise IntakeError(f"{name} holds no table with a header and rows")
    title, rows, problems = filled[0]
    others = [other for other, _, _ in filled[1:]]
    note = f"Read: the sheet {title!r}. Not read: {', '.join(others)}." if others else ""
    return _sheet(rows, name, problems, note)


def _sheet(rows: Iterable[_Numbered], name: str, problems: list[Problem], note: str = "") -> Sheet:
    filled = [(number, _trimmed(list(cells))) for number, cells in rows]
    filled = [(number, cells) for number, cells in filled if any(cell.strip() for cell in cells)]
    filled = list(_from_header(filled))
    if not filled:
        raise IntakeError(f"{name} holds no table")
    header = _header(filled[0][1], name)
    if len(filled) == 1:
        raise IntakeError(f"{name} has a header and no rows")
    body: list[Row] = []
    for number, cells in filled[1:]:
        if len(cells) > len(header):
            message = f"has {len(cells)} cells where the header has {len(header)}; mend the row"
            problems.append(Problem(number, "", cells[-1], message, Severity.ERROR))
        padded = (*cells, *[""] * (len(header) - len(cells)))
        body.append(Row(number, tuple(cell.strip() for cell in padded[: len(header)])))
    return Sheet(header, tuple(body), tuple(problems), note)


def _from_header(rows: list[_Numbered]) -> Iterator[_Numbered]:
    """The rows without a title above the header: lines of one cell where a table is wider."""
    widths = Counter(len(cells) for _, cells in rows)
    wide = max((width for width, times in widths.items() if times > 1), default=1)
    started = False
    for number, cells in rows:
        started = started or wide == 1 or sum(bool(c.strip()) for c in cells) > 1
        if started:
            yield number, cells


def _header(cells: list[str], name: str) -> tuple[str, ...]:
    header = [" ".join(cell.split()) or f"column {_letter(at)}" for at, cell in enumerate(cells)]
    twice = [one for one, times in Counter(header).items() if times > 1]
    if twice:
        raise IntakeError(f"{name}: two columns are called {twice[0]!r}; rename one")
    return tuple(header)


def _letter(at: int) -> str:
    """The letter of a column: A for 0, AA for 26."""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _delimiter(text: str) -> str:
    """The separator that cuts most lines into equally many cells, and into the most."""

    def fit(delimiter: str) -> tuple[float, int]:
        sample = io.StringIO(text[:200_000], newline="")
        try:
            reader = csv.reader(sample, delimiter=delimiter)
            widths = Counter(len(row) for _, row in zip(range(60), reader, strict=False) if row)
        except csv.Error:
            return 0.0, 0
        wide = {width: times for width, times in widths.items() if width > 1}
        if not wide:
            return 0.0, 0
        width, times = max(wide.items(), key=lambda pair: pair[1])
        return round(times / widths.total(), 1), width

    return max(_DELIMITERS, key=fit)
