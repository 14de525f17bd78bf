"""A Word document made of a text that came from some other format.

Takes a document; gives the bytes of a DOCX whose reading gives the same text. The same document
gives the same bytes.
"""

from typing import Final

from lxml import etree

from byname.statements.marking.package import MAIN, archived, element
from byname.statements.reading import Document

_TYPES: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument\
.wordprocessingml.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-\
officedocument.wordprocessingml.numbering+xml"/>
</Types>"""
_RELATIONS: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="word/document.xml" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/officeDocument"/>
</Relationships>"""
_OF_MAIN: Final = b"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="styles.xml" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/styles"/>
<Relationship Id="rId2" Target="numbering.xml" Type="http://schemas.openxmlformats.org/\
officeDocument/2006/relationships/numbering"/>
</Relationships>"""
_NUMBERING: Final = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="{MAIN}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType \
w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>\
<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr>\
</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
_STYLES: Final = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="{MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" \
w:hAnsi="Georgia" w:cs="Georgia"/><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
<w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn \
w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="280"/><w:outlineLvl w:val="0"/></w:pPr>\
<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:b/><w:sz w:val="27"/></w:rPr>\
</w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn \
w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/></w:pPr>\
</w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/>\
<w:rPr><w:sz w:val="18"/></w:rPr></w:style>
</w:styles>"""
_STYLED: Final = {"heading": "Heading1", "item": "ListBullet", "note": "Note"}


def blank_docx(document: Document) -> bytes:
    """A Word document of the text, a paragraph for each block."""
    root = etree.Element(f"{{{MAIN}}}document", nsmap={"w": MAIN})
    body = element(root, "body")
    for block in document.blocks:
        paragraph = element(body, "p")
        if block.kind in _STYLED:
            element(element(paragraph, "pPr"), "pStyle", val=_STYLED[block.kind])
        words = element(element(paragraph, "r"), "t")
        words.text = document.text[block.start : block.end]
    section = element(body, "sectPr")
    element(section, "pgSz", w="11906", h="16838")
    return archived(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATIONS,
            "word/document.xml": etree.tostring(root, xml_declaration=True, encoding="UTF-8"),
            "word/_rels/document.xml.rels": _OF_MAIN,
            "word/styles.xml": _STYLES.encode(),
            "word/numbering.xml": _NUMBERING.encode(),
        }
    )
