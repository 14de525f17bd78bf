"""Web pages read: their words, block by block; no titles of windows, scripts or styles.

Takes the bytes of an HTML file; gives a document. Never fetches what a page refers to.
"""

import re
from typing import Final

from lxml import etree

from byname.statements.reading.cleaning import CALL, clean
from byname.statements.reading.document import Document, Kind, Passage, ReadingError, document_of
from byname.statements.reading.encodings import decoded

_SILENT: Final = frozenset(
    "head title script style noscript template svg math iframe object audio video canvas select "
    "option button textarea input map datalist meta link".split()
)
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS: Final = frozenset(
    "html body address article aside blockquote center dd details dialog div dl dt fieldset "
    "figcaption figure footer form header hr li main nav ol p pre section summary table caption "
    "thead tbody tfoot tr td th ul legend".split()
) | frozenset(_HEADINGS)
_NOTE: Final = re.compile(r"\b(?:footnotes?|endnotes?)\b")
_BACK: Final = re.compile(r"\b(?:footnote-back|footnote-ref)\b")
_CHARSET: Final = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{3,30})""", re.I)
_XML: Final = re.compile(r"^\s*<\?xml[^>]*\?>")
_DEEPEST: Final = 250  # levels of elements; lxml stops at 256 by itself


def read_html(content: bytes, name: str) -> Document:
    """The document. Raises :class:`ReadingError` where there are no words."""
    text = _XML.sub("", _text(content, name))
    parser = etree.HTMLParser(no_network=True, huge_tree=False, remove_comments=True)
    root = etree.fromstring(text, parser) if text.strip() else None
    if root is None:
        raise ReadingError(f"{name}: no words were found in it. Give a file with text")
    reader = _Reader()
    try:
        reader.enter(root)
    except RecursionError:
        raise ReadingError(
            f"{name}: elements nested too deep to be read. Save the text itself"
        ) from None
    reader.close()
    return document_of(reader.passages + reader.notes, name, "html")


def _text(content: bytes, name: str) -> str:
    """The page's characters: as its own declaration says, else as any text file."""
    told = _CHARSET.search(content[:4096])
    if told is not None and not content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return content.decode(told[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # a page that is wrong about itself is read like one that says nothing
    return decoded(content, name)


class _Reader:
    """Collects the words of elements into passages; notes apart."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.notes: list[Passage] = []
        self._words: list[str] = []
        self._kinds: list[Kind] = ["paragraph"]
        self._breaks = 0

    def enter(self, element: etree._Element, depth: int = 0) -> None:
        """Read an element, not the text after it."""
        if not isinstance(element.tag, str) or element.tag in _SILENT:
            return
        if depth > _DEEPEST:
            raise RecursionError
        if element.get("hidden") is not None or _BACK.search(element.get("class", "")):
            return
        if element.tag == "sup" and CALL.fullmatch("".join(map(str, element.itertext()))):
            return
        if element.tag == "br":
            self._break()
            return
        kind = self._kind(element)
        if element.tag in _BLOCKS:
            self.close()
            self._kinds.append(kind)
        self._say(element.text)
        for one in element:
            self.enter(one, depth + 1)
            self._say(one.tail)
        if element.tag in _BLOCKS:
            self.close()
            self._kinds.pop()

    def close(self) -> None:
        """End the passage that is open."""
        text = clean("".join(self._words))
        self._words.clear()
        self._breaks = 0
        if text:
            kind = self._kinds[-1]
            (self.notes if kind == "note" else self.passages).append(Passage(text, kind))

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            if text.strip():
                self._breaks = 0

    def _break(self) -> None:
        """A line break is a space; two of them end a paragraph."""
        self._words.append(" ")
        self._breaks += 1
        if self._breaks > 1:
            self.close()

    def _kind(self, element: etree._Element) -> Kind:
        outer = self._kinds[-1]
        said = f"{element.get('class', '')} {element.get('role', '')} {element.get('id', '')}"
        if outer == "note" or (element.tag not in ("html", "body") and _NOTE.search(said)):
            return "note"
        if element.tag in _HEADINGS:
            return "heading"
        if element.tag in ("td", "th") or outer == "cell":
            return "cell"
        return "item" if element.tag == "li" or outer == "item" else "paragraph"
