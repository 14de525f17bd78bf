"""The reference document that Word statements are written after: fonts, sizes, colours, paper.

Made from the reference document that comes with pandoc, with its styles changed. Takes nothing;
gives the bytes of a DOCX, the same each time.
"""

import io
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pypandoc
from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SERIF, _SANS = "Georgia", "Arial"  # on most office computers, with every Cyrillic letter
_INK, _ACCENT = "1D1B18", "7A1F2B"


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph style: ``size`` in half points, ``before`` and ``after`` in twentieths of one."""

    font: str
    size: int
    colour: str
    bold: bool
    before: int
    after: int


_LOOKS = {
    "Normal": _Look(_SERIF, 22, _INK, False, 0, 120),
    "BodyText": _Look(_SERIF, 22, _INK, False, 120, 120),
    "Compact": _Look(_SERIF, 22, _INK, False, 40, 40),
    "Heading1": _Look(_SANS, 36, _ACCENT, True, 0, 240),
    "Heading2": _Look(_SANS, 25, _INK, True, 320, 120),
    "Heading3": _Look(_SANS, 22, _INK, True, 280, 80),
    "FootnoteText": _Look(_SERIF, 17, _INK, False, 0, 60),
}
_A4 = {"w": "11906", "h": "16838"}
_MARGINS = {
    "top": "1361",
    "right": "1474",
    "bottom": "1361",
    "left": "1474",
    "header": "709",
    "footer": "709",
    "gutter": "0",
}


def rewritten(data: bytes, changes: dict[str, Callable[[bytes], bytes]]) -> bytes:
    """The archive with some of its files changed, and without the moment it was made."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, changes.get(name, bytes)(given.read(name)))
    return out.getvalue()


@lru_cache(maxsize=1)
def reference_document() -> bytes:
    """The reference document."""
    asked = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.docx"]
    given = subprocess.run(asked, check=True, capture_output=True).stdout
    return rewritten(given, {"word/styles.xml": _styled, "word/document.xml": _on_a4})


def _styled(data: bytes) -> bytes:
    tree = etree.fromstring(data)
    for style in tree.iter(_name("style")):
        look = _LOOKS.get(style.get(_name("styleId"), ""))
        if look is not None:
            _dress(style, look)
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


def _put_spacing(paragraph: etree._Element, look: _Look) -> None:
    """Spacing, where the schema wants it: after what keeps together, before the rest."""
    keeping = [one for one in paragraph if one.tag in (_name("keepNext"), _name("keepLines"))]
    spacing = _add(paragraph, "spacing", before=str(look.before), after=str(look.after))
    spacing.set(_name("line"), "276")
    spacing.set(_name("lineRule"), "auto")
    paragraph.insert(len(keeping), spacing)


def _on_a4(data: bytes) -> bytes:
    tree = etree.fromstring(data)
    for section in tree.iter(_name("sectPr")):
        _add(section, "pgSz", **_A4)
        _add(section, "pgMar", **_MARGINS)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _add(parent: etree._Element, name: str, **values: str) -> etree._Element:
    found = etree.SubElement(parent, _name(name))
    for key, value in values.items():
        found.set(_name(key), value)
    return found


def _name(name: str) -> str:
    return f"{{{_W}}}{name}"
