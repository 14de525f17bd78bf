"""OpenDocument texts read: body, tables, text boxes, notes, headers and footers.

Takes the bytes of an ODT; gives a document. Words deleted in tracked changes, comments and page
numbers are not read.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from byname.statements.reading.archive import Archive, opened
from byname.statements.reading.cleaning import clean
from byname.statements.reading.document import (
    MAX_PAGES,
    Document,
    Kind,
    Passage,
    ReadingError,
    document_of,
    too_long,
)

_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_PARAGRAPHS: Final = (f"{_TEXT}p", f"{_TEXT}h")
_SPACES: Final = frozenset((f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"))
# Paragraphs of their own, or words that are not the document's.
_PASSED: Final = frozenset(
    (
        f"{_TEXT}note",
        f"{_TEXT}page-number",
        f"{_TEXT}page-count",
        f"{_TEXT}ruby-text",
        f"{_OFFICE}annotation",
        f"{_DRAW}frame",
        *_PARAGRAPHS,
    )
)
_APART: Final = frozenset((f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"))
_KINDS: Final[tuple[tuple[str, Kind], ...]] = (
    (f"{_TEXT}note", "note"),
    (f"{_TABLE}table-cell", "cell"),
    (f"{_TEXT}list", "item"),
)


def read_odt(content: bytes, name: str) -> Document:
    """The document. Raises :class:`ReadingError`; see the package for what is refused."""
    archive = opened(content, name)
    if archive.has("META-INF/manifest.xml"):
        if b"encryption-data" in archive.content("META-INF/manifest.xml"):
            raise ReadingError(f"{name}: encrypted with a password. Save it without one")
    if not archive.has("content.xml"):
        raise ReadingError(
            f"{name}: an ODT without a text. Open it in an office program and save it anew"
        )
    root = archive.tree("content.xml")
    if sum(1 for _ in root.iter(f"{_TEXT}soft-page-break")) >= MAX_PAGES:
        raise too_long(name)
    told = list(_passages(root))
    body = [one for one in told if one.kind != "note"]
    notes = [one for one in told if one.kind == "note"]
    return document_of(body + notes + _edges(archive), name, "odt")


def _passages(root: etree._Element) -> Iterator[Passage]:
    for element in root.iter(*_PARAGRAPHS):
        above = {one.tag for one in element.iterancestors()}
        if above & _APART or f"{_OFFICE}body" not in above:
            continue
        kind: Kind = "heading" if element.tag == f"{_TEXT}h" else "paragraph"
        kind = next((kind_ for tag, kind_ in _KINDS if tag in above), kind)
        yield Passage(clean("".join(_words(element))), kind)


def _edges(archive: Archive) -> list[Passage]:
    """Headers and footers, each wording once."""
    if not archive.has("styles.xml"):
        return []
    made: dict[str, Passage] = {}
    for element in archive.tree("styles.xml").iter(*_PARAGRAPHS):
        above = {one.tag for one in element.iterancestors()}
        if above & {f"{_STYLE}header", f"{_STYLE}footer"}:
            text = clean("".join(_words(element)))
            made.setdefault(text, Passage(text, "note"))
    return list(made.values())


def _words(element: etree._Element) -> Iterator[str]:
    """The characters of a paragraph, in order, but those of what stands apart from it."""
    yield element.text or ""
    for one in element:
        if one.tag in _SPACES:
            yield " "
        elif isinstance(one.tag, str) and one.tag not in _PASSED:
            yield from _words(one)
        yield one.tail or ""
