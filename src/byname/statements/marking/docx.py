"""A Word document with a comment on each place that was found.

Takes a document, its marks and, where it was a DOCX, its bytes; gives a copy whose words,
formatting and other parts are as they were. Runs are parted where a mark begins or ends within
one. Word allows no comments in headers, footers and text boxes: a mark there is put on the place
they belong to, with the words it is about.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Final
from unicodedata import combining

from lxml import etree

from byname.statements.marking.blank import blank_docx
from byname.statements.marking.marks import Mark, block_at, in_order
from byname.statements.marking.package import (
    Comments,
    archived,
    element,
    namespace,
    serialised,
)
from byname.statements.reading import Document
from byname.statements.reading.archive import opened
from byname.statements.reading.cleaning import clean, clean_mapped
from byname.statements.reading.docx import Paragraph, Story, paragraphs_of

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def marked_docx(
    document: Document, marks: Sequence[Mark], *, author: str, original: bytes | None = None
) -> bytes:
    """The marked copy; ``original`` is the DOCX that ``document`` was read from.

    Without it the copy is made of the text alone. Raises ValueError for marks outside the text,
    and where the original's text is not the document's.
    """
    ordered = in_order(document, marks)
    given = blank_docx(document) if original is None else original
    stories, paragraphs = paragraphs_of(given, document.name)
    places = [_Place.of(one) for one in paragraphs]
    told = [one for one in places if one.text]
    if "\n".join(one.text for one in told) != document.text:
        raise ValueError(
            f"{document.name}: the original's text is not the one that was marked. "
            "Read it anew and mark that reading"
        )
    archive = opened(given, document.name)
    body = stories[0]
    comments = Comments(archive, body.part, namespace(body.root))
    if ordered:
        _Marker(document, told, stories, comments, author).mark(ordered)
    parts = {name: archive.content(name) for name in _files(archive.zip.namelist())}
    changed = {one.part: serialised(one.root) for one in stories} if ordered else {}
    return archived(parts | changed | (comments.parts() if ordered else {}))


def _files(names: Sequence[str]) -> list[str]:
    return [one for one in names if not one.endswith("/")]


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph, its clean text, and where in its own text each clean character comes from."""

    paragraph: Paragraph
    text: str
    origins: list[int]

    @classmethod
    def of(cls, paragraph: Paragraph) -> "_Place":
        return cls(paragraph, *clean_mapped(paragraph.text))

    def begins(self, offset: int) -> int:
        """Where in the paragraph's own text a clean character begins."""
        return self.origins[offset]

    def ends(self, offset: int) -> int:
        """Where in the paragraph's own text a clean character ends, with the marks on it."""
        text, at = self.paragraph.text, self.origins[offset] + 1
        while at < len(text) and combining(text[at]):
            at += 1
        return at

    def piece(self, position: int) -> tuple[etree._Element, int]:
        """The element that gives a character of the own text, and the character's index in it."""
        for one in self.paragraph.pieces:
            if position < len(one.text):
                return one.element, position
            position -= len(one.text)
        raise IndexError("a character that no piece gives")


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a comment begins or ends: a position in the own text of a place's paragraph."""

    place: int
    position: int
    ends: bool
    comment: str


class _Marker:
    """Puts comments into the trees of a document."""

    def __init__(
        self,
        document: Document,
        places: Sequence[_Place],
        stories: Sequence[Story],
        comments: Comments,
        author: str,
    ) -> None:
        self._document = document
        self._places = places
        self._roots = {one.part: one.root for one in stories}
        self._body = stories[0].root
        self._comments = comments
        self._author = author

    def mark(self, marks: Sequence[Mark]) -> None:
        """Mark all, the last place first: what stands before a cut keeps its place."""
        cuts: list[_Cut] = []
        elsewhere: list[tuple[etree._Element, str]] = []
        for one in marks:
            first, last, start, end = self._span(one)
            host = self._host(self._places[first].paragraph)
            id_ = self._comments.add(self._words(one, quoted=host is not None), self._author)
            if host is not None:
                elsewhere.append((host, id_))
                continue
            cuts.append(_Cut(first, self._places[first].begins(start), False, id_))
            cuts.append(_Cut(last, self._places[last].ends(end - 1), True, id_))
        # At one position the beginning is put first: the end then comes to stand before it.
        for cut in sorted(cuts, key=lambda one: (one.place, one.position, not one.ends))[::-1]:
            self._cut(cut)
        for host, id_ in elsewhere:
            host.addprevious(_of(host, "commentRangeStart", id=id_))
            _close(host, id_, before=False)

    def _span(self, mark: Mark) -> tuple[int, int, int, int]:
        """The places a mark begins and ends in, and its offsets in them.

        A comment cannot reach from the body into a note: such a mark ends with its first place.
        """
        first, last = block_at(self._document, mark.start), block_at(self._document, mark.end - 1)
        part = self._places[first].paragraph.part
        if any(
            one.paragraph.part != part or self._host(one.paragraph) is not None
            for one in self._places[first + 1 : last + 1]
        ):
            last = first
        blocks = self._document.blocks
        end = min(mark.end, blocks[last].end) - blocks[last].start
        return first, last, mark.start - blocks[first].start, end

    def _host(self, paragraph: Paragraph) -> etree._Element | None:
        """What to put the comment on where Word allows none on the words themselves."""
        if etree.QName(self._roots[paragraph.part]).localname in ("hdr", "ftr"):
            return _first_run(self._body)
        above = list(paragraph.element.iterancestors())
        boxed = [at for at, one in enumerate(above) if _is(one, "txbxContent")]
        if not boxed:
            return None
        runs = [one for one in above[boxed[-1] :] if _is(one, "r")]
        return runs[-1] if runs else _first_run(self._body)

    def _words(self, mark: Mark, *, quoted: bool) -> list[str]:
        said = [mark.title, *mark.lines, mark.link]
        if quoted:
            said.insert(0, f"“{self._document.text[mark.start : mark.end]}”")
        return [text for one in said if (text := clean(one))]

    def _cut(self, cut: _Cut) -> None:
        element_, index = self._places[cut.place].piece(cut.position - cut.ends)
        node, before = _parted(element_, index + cut.ends)
        if cut.ends:
            _close(node, cut.comment, before=before)
        else:
            start = _of(node, "commentRangeStart", id=cut.comment)
            node.addprevious(start) if before else node.addnext(start)


def _parted(piece: etree._Element, at: int) -> tuple[etree._Element, bool]:
    """The run parted before a piece's character: a run, and whether the cut is before it."""
    run = piece.getparent()
    assert run is not None, "words stand in runs"
    children = list(run)
    index = children.index(piece)
    if at <= 0:
        tail = children[index:]
    elif _is(piece, "t") and at < len(piece.text or ""):
        tail = [_split_words(piece, at), *children[index + 1 :]]
    else:
        tail = children[index + 1 :]
    head = [one for one in run if one not in tail and not _is(one, "rPr")]
    if not head:
        return run, True
    if not tail:
        return run, False
    made = etree.Element(run.tag)
    made.attrib.update(run.attrib)
    made.extend([deepcopy(one) for one in run if _is(one, "rPr")])
    made.extend(tail)
    run.addnext(made)
    return made, True


def _split_words(words: etree._Element, at: int) -> etree._Element:
    """The second half of a ``w:t``, put after the first, which keeps its element."""
    text = words.text or ""
    rest = etree.Element(words.tag)
    words.text, rest.text = text[:at], text[at:]
    for one in (words, rest):
        one.set(_SPACE, "preserve")
    words.addnext(rest)
    return rest


def _close(node: etree._Element, id_: str, *, before: bool) -> None:
    """End a comment's range before or after a run, and put its reference there."""
    end = _of(node, "commentRangeEnd", id=id_)
    run = _of(node, "r")
    element(run, "commentReference", id=id_)
    if before:
        node.addprevious(end)
    else:
        node.addnext(end)
    end.addnext(run)


def _of(node: etree._Element, name: str, **attributes: str) -> etree._Element:
    """A new element in the namespace of another."""
    space = namespace(node)
    told = {f"{{{space}}}{key}": value for key, value in attributes.items()}
    return etree.Element(f"{{{space}}}{name}", told)


def _is(one: etree._Element, name: str) -> bool:
    return etree.QName(one).localname == name


def _first_run(body: etree._Element) -> etree._Element:
    """The first run of a body; an empty one in a new paragraph where it has none."""
    space = namespace(body)
    for run in body.iter(f"{{{space}}}r"):
        if not any(_is(one, "txbxContent") for one in run.iterancestors()):
            return run
    paragraph = _of(body, "p")
    body[0].insert(0, paragraph)
    return element(paragraph, "r")
