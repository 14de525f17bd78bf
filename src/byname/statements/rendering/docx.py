"""A draft as a Word document: real footnotes, heading styles, and the properties filled in.

Pandoc writes it after a reference document in the house's style. The properties are written here,
without the machine's clock, so that the same draft gives the same bytes.
"""

import tempfile
from pathlib import Path

from lxml import etree

from byname.statements.draft import Draft
from byname.statements.kinds import kind_of
from byname.statements.pandoc import convert
from byname.statements.rendering.dressing import dressed
from byname.statements.rendering.house_style import reference_document, rewritten

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DUBLIN = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
_NAMESPACES = {"cp": _CORE, "dc": _DUBLIN, "dcterms": _TERMS, "xsi": _INSTANCE}


def render_docx(draft: Draft) -> bytes:
    """The document. Raises StatementError for what cannot stand in a statement."""
    with tempfile.TemporaryDirectory(prefix="byname-") as folder:
        reference, path = Path(folder) / "reference.docx", Path(folder) / "statement.docx"
        reference.write_bytes(reference_document(kind_of(draft.kind).style))
        convert(
            dressed(draft, "docx"),
            "json",
            "docx",
            f"--reference-doc={reference}",
            f"--metadata=lang:{draft.language}",
            to=path,
        )
        return rewritten(path.read_bytes(), {"docProps/core.xml": lambda _: _properties(draft)})


def _properties(draft: Draft) -> bytes:
    """The core properties: title, author, subject, language, and the day it was known on."""
    properties = etree.Element(f"{{{_CORE}}}coreProperties", nsmap=_NAMESPACES)
    told = {
        f"{{{_DUBLIN}}}title": draft.title,
        f"{{{_DUBLIN}}}creator": draft.author,
        f"{{{_DUBLIN}}}subject": draft.kind,
        f"{{{_DUBLIN}}}language": draft.language,
    }
    for name, text in told.items():
        etree.SubElement(properties, name).text = text
    for name in ("created", "modified"):
        moment = etree.SubElement(properties, f"{{{_TERMS}}}{name}")
        moment.set(f"{{{_INSTANCE}}}type", "dcterms:W3CDTF")
        moment.text = f"{draft.known_on.date().isoformat()}T00:00:00Z"
    return etree.tostring(properties, xml_declaration=True, encoding="UTF-8", standalone=True)
