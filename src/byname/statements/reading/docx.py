"""Word documents read: body, tables, text boxes, notes, headers and footers.

Takes the bytes of a DOCX; gives a document. :func:`walk` gives its paragraphs with the elements
their words stand in, in the same order, for whoever marks a copy. Deleted words of tracked
changes are not read, nor page numbers, nor comments.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from byname.statements.reading.archive import Archive, opened
from byname.statements.reading.cleaning import CALL, clean
from byname.statements.reading.document import (
    MAX_PAGES,
    Document,
    Kind,
    Passage,
    ReadingError,
    document_of,
    too_long,
)

_SPACES: Final = frozenset(("tab", "ptab", "br", "cr"))
# Words struck by tracked changes, doubles for older programs, readings above a word, and what is
# said of a run or paragraph rather than in it. Text boxes hold paragraphs of their own.
_PASSED: Final = frozenset(
    ("del", "moveFrom", "Fallback", "rt", "rPr", "pPr", "sdtPr", "txbxContent", "instrText", "sym")
)
_COUNTERS: Final = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES"))
_SEPARATORS: Final = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_NESTED: Final = 20  # fields within fields; Word's own limit is as high
_BREAKS: Final = ("lastRenderedPageBreak", "pageBreakBefore")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a paragraph and the element (``w:t``, ``w:tab``…) that gives them."""

    text: str
    element: etree._Element


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph: the part of the archive it stands in, its kind, element and pieces."""

    part: str
    kind: Kind
    element: etree._Element
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """What its pieces say, not yet cleaned."""
        return "".join(one.text for one in self.pieces)


@dataclass(frozen=True, slots=True)
class Story:
    """A part that holds text, as a tree: the body, the footnotes, a header."""

    part: str
    root: etree._Element
    note: bool


def read_docx(content: bytes, name: str) -> Document:
    """The document. Raises :class:`ReadingError`; see the package for what is refused."""
    told = stories(opened(content, name))
    if _pages(told[0].root) > MAX_PAGES:
        raise too_long(name)
    return document_of(
        (Passage(clean(one.text), one.kind) for one in walk(told, _styles(content, name))),
        name,
        "docx",
        _warnings(told),
    )


def _warnings(told: list[Story]) -> tuple[str, ...]:
    chunks = sum(1 for one in told for _ in one.root.iter(f"{_space(one.root)}altChunk"))
    return (f"{chunks} embedded files of other formats were not read",) if chunks else ()


def paragraphs_of(content: bytes, name: str) -> tuple[list[Story], list[Paragraph]]:
    """The parts with text, and their paragraphs in the order :func:`read_docx` reads them."""
    told = stories(opened(content, name))
    return told, list(walk(told, _styles(content, name)))


def main_part(archive: Archive) -> str:
    """The part with the body. Raises :class:`ReadingError` where there is none."""
    for target, type_ in _relations(archive, ""):
        if type_ == "officeDocument" and archive.has(target):
            return target
    raise ReadingError(
        f"{archive.name}: a DOCX without a text. Open it in an office program and save it anew"
    )


def stories(archive: Archive) -> list[Story]:
    """The parts that hold text: body, footnotes, endnotes, headers and footers."""
    main = main_part(archive)
    told = [Story(main, archive.tree(main), note=False)]
    related = _relations(archive, main)
    for wanted in ("footnotes", "endnotes", "header", "footer"):
        parts = sorted({part for part, type_ in related if type_ == wanted and archive.has(part)})
        told += [Story(part, archive.tree(part), note=True) for part in parts]
    return told


def _relations(archive: Archive, part: str) -> list[tuple[str, str]]:
    """The parts a part relates to within the archive, each with the type of relation."""
    folder, _, file = part.rpartition("/")
    path = f"{folder}/_rels/{file}.rels".lstrip("/")
    if not archive.has(path):
        return []
    made = []
    for one in archive.tree(path):
        target = one.get("Target", "")
        if one.get("TargetMode") != "External":
            whole = target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")
            made.append((whole, one.get("Type", "").rsplit("/", 1)[-1]))
    return made


def _styles(content: bytes, name: str) -> dict[str, Kind]:
    """The styles of headings and list items, by their id: names are English in any Word."""
    archive = opened(content, name)
    parts = [part for part, type_ in _relations(archive, main_part(archive)) if type_ == "styles"]
    made: dict[str, Kind] = {}
    for part in parts:
        if archive.has(part):
            root = archive.tree(part)
            space = _space(root)
            for style in root.iter(f"{space}style"):
                label = style.find(f"{space}name")
                called = "" if label is None else label.get(f"{space}val", "").lower()
                if called.startswith(("heading", "title", "subtitle")):
                    made[style.get(f"{space}styleId", "")] = "heading"
                elif called.startswith("list "):
                    made[style.get(f"{space}styleId", "")] = "item"
    return made


def _space(root: etree._Element) -> str:
    """The namespace of Word's elements here (there are two, of the same words), in braces."""
    return f"{{{etree.QName(root).namespace}}}"


def _pages(root: etree._Element) -> int:
    """The pages that the breaks in a body make, at least."""
    space = _space(root)
    asked = sum(one.get(f"{space}type") == "page" for one in root.iter(f"{space}br"))
    return 1 + max(asked, *(sum(1 for _ in root.iter(space + one)) for one in _BREAKS))


def walk(told: list[Story], styles: dict[str, Kind]) -> Iterator[Paragraph]:
    """All paragraphs, empty ones too, but a header or footer that says what one before said."""
    seen: set[str] = set()
    for story in told:
        space = _space(story.root)
        edge = etree.QName(story.root).localname in ("hdr", "ftr")
        for element in story.root.iter(f"{space}p"):
            above = {etree.QName(one).localname: one for one in element.iterancestors()}
            if "Fallback" in above or _separates(above, space):
                continue
            pieces = tuple(_pieces(element, space))
            made = Paragraph(
                story.part, _kind(element, above, space, styles, story.note), element, pieces
            )
            if edge and made.text in seen:
                continue
            if edge:
                seen.add(made.text)
            yield made


def _separates(above: dict[str, etree._Element], space: str) -> bool:
    note = above.get("footnote", above.get("endnote"))
    return note is not None and note.get(f"{space}type") in _SEPARATORS


def _kind(
    element: etree._Element,
    above: dict[str, etree._Element],
    space: str,
    styles: dict[str, Kind],
    note: bool,
) -> Kind:
    if note:
        return "note"
    if "tc" in above:
        return "cell"
    said = element.find(f"{space}pPr")
    if said is None:
        return "paragraph"
    if said.find(f"{space}outlineLvl") is not None:
        return "heading"
    style = said.find(f"{space}pStyle")
    kind = None if style is None else styles.get(style.get(f"{space}val", ""))
    if kind is None and said.find(f"{space}numPr") is not None:
        return "item"
    return kind or "paragraph"


def _pieces(paragraph: etree._Element, space: str) -> Iterator[Piece]:
    """The pieces of a paragraph's own text, without the results of fields that count pages."""
    fields: list[str] = []
    for element in _within(paragraph):
        tag = element.tag
        local = tag[tag.rfind("}") + 1 :]
        if local == "fldChar":
            _step(fields, element.get(f"{space}fldCharType", ""))
        elif local == "instrText" and fields:
            fields[-1] = (fields[-1] + (element.text or ""))[:100]
        elif any(one.strip().split(" ")[0].upper() in _COUNTERS for one in fields):
            continue
        elif tag == f"{space}t" and not _is_call(element, space):
            yield Piece(element.text or "", element)
        elif tag.startswith(space) and local in _SPACES:
            yield Piece(" ", element)
        elif tag == f"{space}noBreakHyphen":
            yield Piece("-", element)


def _is_call(element: etree._Element, space: str) -> bool:
    """Whether this is the raised number of a note that is no footnote of Word's."""
    if not CALL.fullmatch(element.text or ""):
        return False
    run = element.getparent()
    raised = None if run is None else run.find(f"{space}rPr/{space}vertAlign")
    return raised is not None and raised.get(f"{space}val") == "superscript"


def _step(fields: list[str], what: str) -> None:
    if what == "begin" and len(fields) < _NESTED:
        fields.append("")
    elif what == "end" and fields:
        fields.pop()


def _within(element: etree._Element) -> Iterator[etree._Element]:
    """The elements below, in order, but what is not read; instructions of fields are given."""
    pending = list(reversed(element))
    while pending:
        one = pending.pop()
        local = str(one.tag)[str(one.tag).rfind("}") + 1 :]
        if local == "fldSimple" and _counts(one):
            continue
        if local not in _PASSED:
            yield one
            pending += reversed(one)
        elif local == "instrText":
            yield one


def _counts(field: etree._Element) -> bool:
    space = _space(field)
    return field.get(f"{space}instr", "").strip().split(" ")[0].upper() in _COUNTERS
