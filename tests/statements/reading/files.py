"""Real files for the tests, made by the programs that make them in life."""

import io
import struct
import zipfile
import zlib
from pathlib import Path

import pypandoc
import typst

LETTER = """\
# Адкрыты ліст: 1 171

Testa **Fictional** was held in a *well-known* [colony](https://example.org) since 2020, and
nobody heard of her for 830 days[^1]. Выдуманы Прыклад, Ґрунт, ўсё, żółć, čia.

## Demands

- Free all 1,171.
- Say where Testa is.

| Body   | Count |
|--------|-------|
| Viasna | 1,171 |

A last line – with a dash.

[^1]: Counted to 19 May 2025.
"""
BODY = [
    ("heading", "Адкрыты ліст: 1 171"),
    (
        "paragraph",
        "Testa Fictional was held in a well-known colony since 2020, and nobody heard of her "
        "for 830 days. Выдуманы Прыклад, Ґрунт, ўсё, żółć, čia.",
    ),
    ("heading", "Demands"),
    ("item", "Free all 1,171."),
    ("item", "Say where Testa is."),
    ("cell", "Body"),
    ("cell", "Count"),
    ("cell", "Viasna"),
    ("cell", "1,171"),
    ("paragraph", "A last line – with a dash."),
    ("note", "Counted to 19 May 2025."),
]


def letter(format_: str, folder: Path) -> Path:
    """The letter in a format, written by pandoc, or by Typst where it is a PDF."""
    path = folder / f"letter.{format_}"
    if format_ == "md":
        path.write_text(LETTER, encoding="utf-8")
    elif format_ == "pdf":
        path.write_bytes(pdf(pypandoc.convert_text(LETTER, "typst", "markdown", ["-s"])))
    else:
        more = ["-s", "--metadata=pagetitle:Not of the text"] if format_ == "html" else ["-s"]
        pypandoc.convert_text(LETTER, format_, "markdown", more, outputfile=str(path))
    return path


def pdf(source: str) -> bytes:
    """A PDF of Typst's words."""
    return typst.compile(source.encode())


def archive(members: dict[str, bytes], *, packed: bool = True) -> bytes:
    """A zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return out.getvalue()


def changed(content: bytes, changes: dict[str, bytes]) -> bytes:
    """An archive with some members replaced or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as given:
        return archive({name: given.read(name) for name in given.namelist()} | changes)


def png() -> bytes:
    """A picture of one grey point."""
    made = b"\x89PNG\r\n\x1a\n"
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0\x80")), (b"IEND", b"")):
        sum_ = zlib.crc32(kind + content)
        made += struct.pack(">I", len(content)) + kind + content + struct.pack(">I", sum_)
    return made
