"""The reference document that Word statements are written after: fonts, sizes, colours, paper.

Made from the reference document that comes with pandoc, with its styles changed to those of a kind
of statement. Takes the style; gives the bytes of a DOCX, the same each time.
"""

import io
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import pypandoc
from lxml import etree

from byname.statements.kinds import Style

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SERIF, _SANS = "Georgia", "Arial"  # on most office computers, with every Cyrillic letter
_INK, _ACCENT, _QUIET = "1D1B18", "7A1F2B", "4A463F"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style: ``size`` in half points, ``before`` and ``after`` in twentieths of one."""

    font: str
    size: int
    colour: str
    bold: bool
    before: int
    after: int


def _looks(style: Style) -> dict[str, _Look]:
    """The looks of a kind's paragraphs; the note under a table's figures stands close."""
    text, notes = round(style.size * 2), round(style.notes * 2)
    title, heading = round(style.title * 2) - 2, round(style.heading * 2) - 1
    near = 120 if style.size >= 11 else 80
    return {
        "Normal": _Look(_SERIF, text, _INK, False, 0, near),
        "BodyText": _Look(_SERIF, text, _INK, False, near, near),
        "Compact": _Look(_SERIF, text, _INK, False, 40, 40),
        "Heading1": _Look(_SANS, title, _ACCENT, True, 0, 2 * near),
        "Heading2": _Look(_SANS, heading, _INK, True, 320 if near > 80 else 200, near),
        "Heading3": _Look(_SANS, text, _INK, True, 280, 80),
        "FootnoteText": _Look(_SERIF, notes, _INK, False, 0, 60),
        "Kind": _Look(_SANS, text - 2, _QUIET, True, 0, 60),
        "Footer": _Look(_SANS, 17, _QUIET, False, 0, 0),
    }


_FOOTER = (
    f'<w:ftr xmlns:w="{_W}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:jc w:val="center"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>'
)
_FOOTER_ID = "rIdFooter"


def rewritten(
    data: bytes, changes: dict[str, Callable[[bytes], bytes]], more: dict[str, bytes] | None = None
) -> bytes:
    """The archive with some of its files changed, with ``more`` in it, and without the moment it
    was made.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            made.writestr(_undated(name), changes.get(name, bytes)(given.read(name)))
        for name, content in (more or {}).items():
            made.writestr(_undated(name), content)
    return out.getvalue()


def _undated(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    return info


@lru_cache(maxsize=8)
def reference_document(style: Style) -> bytes:
    """The reference document of a style."""
    asked = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    given = subprocess.run(asked, check=True, capture_output=True).stdout
    changes: dict[str, Callable[[bytes], bytes]] = {
        "word/styles.xml": partial(_styled, style=style),
        "word/document.xml": partial(_on_paper, style=style),
        "word/_rels/document.xml.rels": _with_footer,
        "[Content_Types].xml": _with_footer_type,
    }
    return rewritten(given, changes, {"word/footer1.xml": _FOOTER.encode()})


def _with_footer(data: bytes) -> bytes:
    tree = etree.fromstring(data)
    etree.SubElement(
        tree,
        f"{{{_RELATIONS}}}Relationship",
        Id=_FOOTER_ID,
        Type=f"{_OFFICE}/footer",
        Target="footer1.xml",
    )
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _with_footer_type(data: bytes) -> bytes:
    tree = etree.fromstring(data)
    etree.SubElement(
        tree,
        f"{{{_TYPES}}}Override",
        PartName="/word/footer1.xml",
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    )
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _styled(data: bytes, style: Style) -> bytes:
    tree = etree.fromstring(data)
    looks = _looks(style)
    there = {one.get(_name("styleId"), "") for one in tree.iter(_name("style"))}
    for name in sorted(looks.keys() - there):
        made = _add(tree, "style", type="paragraph", styleId=name, customStyle="1")
        _add(made, "name", val=name)
        _add(made, "basedOn", val="Normal")
    for one in tree.iter(_name("style")):
        look = looks.get(one.get(_name("styleId"), ""))
        if look is not None:
            _dress(one, look)
        if one.get(_name("styleId")) == "Table":
            _rule(one)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _dress(style: etree._Element, look: _Look) -> None:
    """Give a style its look; what it says of outline levels and of keeping together stays."""
    paragraph, run = style.find(_name("pPr")), style.find(_name("rPr"))
    if run is not None:
        style.remove(run)
    if paragraph is None:
        paragraph = etree.SubElement(style, _name("pPr"))
    for old in paragraph.findall(_name("spacing")):
        paragraph.remove(old)
    _put_spacing(paragraph, look)
    run = etree.Element(_name("rPr"))
    paragraph.addnext(run)
    fonts = dict.fromkeys(("ascii", "hAnsi", "cs", "eastAsia"), look.font)
    _add(run, "rFonts", **fonts)
    if look.bold:
        _add(run, "b")
        _add(run, "bCs")
    _add(run, "color", val=look.colour)
    _add(run, "sz", val=str(look.size))
    _add(run, "szCs", val=str(look.size))


def _rule(style: etree._Element) -> None:
    """Thin lines between the rows of tables."""
    table = style.find(_name("tblPr"))
    if table is None:
        table = _add(style, "tblPr")
    borders = _add(table, "tblBorders")
    for side in ("top", "bottom", "insideH"):
        _add(borders, side, val="single", sz="4", space="0", color="B9B3A7")
    margins = table.find(_name("tblCellMar"))
    if margins is not None:  # which the schema wants after the borders
        borders.addnext(margins)


def _put_spacing(paragraph: etree._Element, look: _Look) -> None:
    """Spacing, where the schema wants it: after what keeps together, before the rest."""
    keeping = [one for one in paragraph if one.tag in (_name("keepNext"), _name("keepLines"))]
    spacing = _add(paragraph, "spacing", before=str(look.before), after=str(look.after))
    spacing.set(_name("line"), "276")
    spacing.set(_name("lineRule"), "auto")
    paragraph.insert(len(keeping), spacing)


def _on_paper(data: bytes, style: Style) -> bytes:
    """The paper of a style; its pages numbered, unless there is one only."""
    tree = etree.fromstring(data)
    width, height = (str(_twentieths(one)) for one in style.paper)
    side, top = (str(_twentieths(one)) for one in style.margins)
    for section in tree.iter(_name("sectPr")):
        if style.numbered:
            footer = _add(section, "footerReference", type="default")
            footer.set(f"{{{_OFFICE}}}id", _FOOTER_ID)
            section.insert(0, footer)
        _add(section, "pgSz", w=width, h=height)
        _add(
            section, "pgMar", top=top, right=side, bottom=top, left=side, header="567",
            footer="567", gutter="0",
        )  # fmt: skip
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _twentieths(millimetres: float) -> int:
    """Millimetres in twentieths of a point."""
    return round(millimetres * 72 / 25.4 * 20)


def _add(parent: etree._Element, name: str, **values: str) -> etree._Element:
    found = etree.SubElement(parent, _name(name))
    for key, value in values.items():
        found.set(_name(key), value)
    return found


def _name(name: str) -> str:
    return f"{{{_W}}}{name}"
