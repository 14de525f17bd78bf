"""The parts of a Word document taken apart and put together again, with comments among them.

Takes bytes or parts; gives parts or bytes. Parts that are not changed keep their bytes. No moment
is written: the same parts give the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from byname.statements.reading.archive import Archive
from byname.statements.reading.safe_xml import parsed

MAIN: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT: Final = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATED: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_COMMENTS: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATIONS: Final = {
    MAIN: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    _STRICT: "http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
}
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


def archived(parts: Mapping[str, bytes]) -> bytes:
    """The archive of these parts, in their order."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, content)
    return out.getvalue()


def element(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    """A new last child, in its parent's namespace."""
    space = namespace(parent)
    told = {f"{{{space}}}{key}": value for key, value in attributes.items()}
    return etree.SubElement(parent, f"{{{space}}}{name}", told)


def namespace(one: etree._Element) -> str:
    """The namespace of an element's name."""
    return etree.QName(one).namespace or ""


def serialised(root: etree._Element) -> bytes:
    """A part's bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


class Comments:
    """The comments of a document: those it has, and those that are added."""

    def __init__(self, archive: Archive, main: str, space: str) -> None:
        self._main = main
        self._space = space
        self._archive = archive
        self.part = self._existing() or self._unused()
        if archive.has(self.part):
            self._root = archive.tree(self.part)
        else:
            self._root = etree.Element(f"{{{space}}}comments", nsmap={"w": space})
        used = [int(one.get(f"{{{space}}}id", "0")) for one in self._root]
        self._next = max(used, default=-1) + 1

    def add(self, paragraphs: Sequence[str], author: str) -> str:
        """A comment, its first paragraph bold; gives its id."""
        id_ = str(self._next)
        self._next += 1
        initials = "".join(word[0] for word in author.split()).upper()[:4]
        comment = element(self._root, "comment", id=id_, author=author, initials=initials)
        for at, text in enumerate(paragraphs):
            run = element(element(comment, "p"), "r")
            if at == 0:
                element(element(run, "rPr"), "b")
            words = element(run, "t")
            words.text = text
            words.set(_SPACE, "preserve")
        return id_

    def parts(self) -> dict[str, bytes]:
        """The parts that comments need: their own, and those that tell of it."""
        made = {self.part: serialised(self._root)}
        types = self._archive.tree("[Content_Types].xml")
        path = f"/{self.part}"
        if not any(one.get("PartName") == path for one in types):
            told = {"PartName": path, "ContentType": _COMMENTS}
            etree.SubElement(types, f"{_TYPES}Override", told)
            made["[Content_Types].xml"] = serialised(types)
        relations = self._relations()
        if self._existing() is None:
            taken = {one.get("Id") for one in relations}
            number = next(at for at in range(1, len(taken) + 2) if f"rIdComments{at}" not in taken)
            told = {"Id": f"rIdComments{number}", "Type": _RELATIONS[self._space]}
            told["Target"] = path
            etree.SubElement(relations, f"{{{_RELATED}}}Relationship", told)
            made[self._relations_part()] = serialised(relations)
        return made

    def _existing(self) -> str | None:
        """The part with comments, where there is one."""
        folder = self._main.rpartition("/")[0]
        for one in self._relations():
            if one.get("Type", "") in _RELATIONS.values():
                target = one.get("Target", "")
                return target[1:] if target.startswith("/") else f"{folder}/{target}".lstrip("/")
        return None

    def _unused(self) -> str:
        folder = self._main.rpartition("/")[0]
        names = (f"{folder}/comments{at or ''}.xml".lstrip("/") for at in range(10_000))
        return next(one for one in names if not self._archive.has(one))

    def _relations_part(self) -> str:
        folder, _, file = self._main.rpartition("/")
        return f"{folder}/_rels/{file}.rels".lstrip("/")

    def _relations(self) -> etree._Element:
        part = self._relations_part()
        if self._archive.has(part):
            return self._archive.tree(part)
        empty = f'<Relationships xmlns="{_RELATED}"/>'
        return parsed(empty.encode(), self._archive.name, part)
