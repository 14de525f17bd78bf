"""Little files for tests of intake. Everybody in them is fictional."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

from byname.intake.claims import Reading
from byname.intake.formats import Options, format_called, recognise_format
from byname.intake.received import Received, receive, received_again

TODAY = date(2026, 11, 1)
VIASNA = [
    "id",
    "url",
    "name",
    "status",
    "gender",
    "photo",
    "description",
    "birthday",
    "arrested",
    "articles",
    "prison",
    "declaration",
    "decision",
    "penalty",
    "judge",
    "councel",
    "penalty_start_date",
    "release_date",
    "verdict_date",
    "appeal_date",
    "fake_terrorist_list",
    "died",
    "clusters",
]


def options(**more) -> Options:
    """Options of a test, whose today is 1 November 2026."""
    return Options(today=TODAY, **more)


def table(header: list[str], *rows: list[str], delimiter: str = ",") -> bytes:
    """A CSV file."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue().encode()


def viasna(*people: dict[str, str]) -> bytes:
    """An export in Viasna's columns, of fictional people."""
    return table(VIASNA, *[[one.get(column, "") for column in VIASNA] for one in people])


def read_bytes(
    data: bytes, name: str = "fictional-2026-08-30.csv", fmt: str = "", **more
) -> Reading:
    """Read bytes as a file of this name; the format is recognised unless given."""
    file = received_again(data, name=name)
    return (format_called(fmt) if fmt else recognise_format(file)).read(file, options(**more))


def put(folder: Path, data: bytes, name: str = "fictional-2026-08-30.csv") -> Path:
    """Write a file."""
    path = folder / name
    path.write_bytes(data)
    return path


def receive_bytes(folder: Path, data: bytes, name: str = "list.csv") -> Received:
    """Receive bytes from a file."""
    return receive(put(folder, data, name), max_bytes=10_000_000)


def ods(rows: list[list[str]], formula: str = "") -> bytes:
    """A small OpenDocument spreadsheet; ``formula`` stands in the last cell of the last row."""
    space = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    body = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"'
            f"{_formula(formula, number, at, rows)}><text:p>{cell}</text:p></table:table-cell>"
            for at, cell in enumerate(row)
        )
        + "</table:table-row>"
        for number, row in enumerate(rows)
    )
    content = (
        f'<?xml version="1.0"?><office:document-content {space}><office:body><office:spreadsheet>'
        f'<table:table table:name="one">{body}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return out.getvalue()


def _formula(formula: str, number: int, at: int, rows: list[list[str]]) -> str:
    last = number == len(rows) - 1 and at == len(rows[number]) - 1
    return f' table:formula="{formula}"' if formula and last else ""
