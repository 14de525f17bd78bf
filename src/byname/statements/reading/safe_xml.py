"""XML from strangers, parsed so that it can neither reach out nor swell.

Takes bytes; gives a tree. Never loads a DTD, expands an entity or opens a connection.
"""

from typing import Any

from lxml import etree

from byname.statements.reading.document import ReadingError


def parsed(content: bytes, name: str, part: str) -> etree._Element:
    """The root element of a part of a file.

    Raises :class:`ReadingError` for broken XML and for any document type declaration: no part
    of an office document needs one, and bombs of entities are built with them.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(
            f"{name}: damaged at {part} ({error}). Open it in an office program and save it anew"
        ) from None
    tree: Any = root.getroottree()
    if tree.docinfo.doctype:
        raise ReadingError(
            f"{name}: {part} declares a document type, which no office program writes. "
            "Open it in an office program and save it anew"
        )
    return root
