"""Rich text (RTF) read: body, tables, notes, headers and footers, in any of its code pages.

Takes the bytes of an RTF; gives a document. Written from Microsoft's Rich Text Format
Specification 1.9.1. Pictures, embedded objects, deleted and hidden words are passed over.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

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

_TOKEN: Final = re.compile(
    r"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)",
    re.DOTALL,
)
_BULLET: Final = re.compile(r"\A\s*[•◦▪●·\uf0b7]\s+")
_SIGNS: Final = {
    "tab": " ",
    "line": " ",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "qmspace": " ",
}
_SYMBOLS: Final = {"~": " ", "_": "-", "\n": "\n", "\r": "\n"}
_ENDS: Final = frozenset(("par", "cell", "nestcell", "row", "nestrow", "sect", "page"))
_SKIPPED: Final = frozenset(
    "colortbl stylesheet info pict object themedata listtext pntext xe tc fldinst nonshppict "
    "sp latentstyles datastore generator revtbl listtable listoverridetable filetbl private "
    "bkmkstart bkmkend annotation atnid atnauthor chftnsep ftnsep ftnsepc aftnsep aftnsepc".split()
)
_NOTES: Final = frozenset(
    "footnote header headerl headerr headerf footer footerl footerr footerf".split()
)
# Marked as passable for older programs, but full of the document's words.
_READ: Final = frozenset(("footnote", "shpinst", "shptxt"))
_CHARSETS: Final = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
_DEEPEST: Final = 1_000
_TOKENS: Final = 3_000_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group: taken over by the groups inside, given up at its end."""

    skipped: bool = False
    fonts: bool = False  # the table of fonts is being read
    note: bool = False
    instead: int = 1  # how many characters stand in for one that is told by number
    font: int = 0
    struck: bool = False
    hidden: bool = False
    raised: bool = False


def read_rtf(content: bytes, name: str) -> Document:
    """The document. Raises :class:`ReadingError` where there are no words or too many."""
    reader = _Reader()
    text = content.decode("latin-1")
    at = tokens = 0
    while match := _TOKEN.match(text, at):
        at = match.end() + reader.take(match)
        tokens += 1
        if tokens > _TOKENS:
            raise ReadingError(f"{name}: too involved to be read. Save it as .docx")
        if reader.pages > MAX_PAGES:
            raise too_long(name)
    reader.end()
    return document_of(reader.passages + reader.notes, name, "rtf")


class _Reader:
    """Takes token after token; holds the passages so far."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.notes: list[Passage] = []
        self.pages = 1
        self._state = _State()
        self._outer: list[_State] = []
        self._page = "cp1252"
        self._charsets: dict[int, str] = {}
        self._bytes = bytearray()
        self._words: dict[bool, list[str]] = {False: [], True: []}  # of the body, of a note
        self._kinds: dict[bool, Kind] = {False: "paragraph", True: "note"}
        self._optional = False  # a mark was read that the next word is not known to old programs
        self._passing = 0  # characters that stand in for one told by number

    def take(self, match: re.Match[str]) -> int:
        """Take a token; how many characters after it belong to it (raw bytes)."""
        word, number, byte, symbol, brace, run = match.groups()
        if byte is not None:
            self._byte(int(byte, 16))
        elif run is not None:
            self._run(run)
        elif word is not None:
            return self._word(word, None if number is None else int(number))
        elif brace is not None:
            self._passing = 0
            self._flush()
            self._group(brace)
        elif symbol is not None:
            self._symbol(symbol)
        return 0

    def _group(self, brace: str) -> None:
        if brace == "{" and len(self._outer) < _DEEPEST:
            self._outer.append(self._state)
        elif brace == "}" and self._outer:
            outer = self._outer.pop()
            if self._state.note and not outer.note:
                self.end()
            self._state = outer

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._optional = True
        elif symbol in _SYMBOLS:
            said = _SYMBOLS[symbol]
            self.end() if said == "\n" else self._say(said)
        elif symbol in "\\{}":
            self._run(symbol)

    def _word(self, word: str, number: int | None) -> int:
        if self._passing and word != "u":
            self._passing -= 1
            return 0
        if word != "u":
            self._flush()
        optional, self._optional = self._optional, False
        if optional and word not in _READ:
            self._state = replace(self._state, skipped=True)
        if word == "bin":
            return max(0, number or 0)
        if word == "u":
            self._number(number or 0)
        elif word in _SKIPPED:
            self._state = replace(self._state, skipped=True)
        elif word in _NOTES:
            self._state = replace(self._state, note=True)
        elif word in _SIGNS:
            self._say(_SIGNS[word])
        elif word in _ENDS:
            self._ended(word)
        else:
            self._property(word, number)
        return 0

    def _property(self, word: str, number: int | None) -> None:
        """A word that changes how what follows it is read."""
        state = self._state
        on = number != 0
        if word == "f":
            self._state = replace(state, font=number or 0)
        elif word == "fcharset" and state.fonts:
            self._charsets[state.font] = _CHARSETS.get(number or 0, self._page)
        elif word == "fonttbl":
            self._state = replace(state, fonts=True)
        elif word == "ansicpg":
            self._page = _known(number)
        elif word == "uc":
            self._state = replace(state, instead=number or 0)
        elif word == "deleted":
            self._state = replace(state, struck=on)
        elif word == "v":
            self._state = replace(state, hidden=on)
        elif word in ("super", "nosupersub"):
            self._state = replace(state, raised=word == "super" and on)
        elif word == "plain":
            self._state = replace(state, struck=False, hidden=False, raised=False)
        elif not state.note and not state.skipped:
            self._look(word, number)

    def _look(self, word: str, number: int | None) -> None:
        """What kind of paragraph this is."""
        if word == "pard":
            self._kinds[False] = "paragraph"
        elif word == "intbl":
            self._kinds[False] = "cell"
        elif word == "outlinelevel" and (number or 0) < 9:
            self._kinds[False] = "heading"
        elif word == "ls" and number and self._kinds[False] == "paragraph":
            self._kinds[False] = "item"

    def _number(self, number: int) -> None:
        """A character told by its number, and how many that stand in for it are to be passed."""
        self._flush()
        self._say(chr(number & 0xFFFF))
        self._passing = self._state.instead

    def _byte(self, byte: int) -> None:
        if self._passing:
            self._passing -= 1
        else:
            self._bytes.append(byte)

    def _run(self, run: str) -> None:
        if self._passing:
            passed = min(self._passing, len(run))
            self._passing -= passed
            run = run[passed:]
        self._flush()
        self._say(run)

    def _flush(self) -> None:
        """Say the bytes collected, in the code page of their font."""
        if self._bytes:
            page = self._charsets.get(self._state.font, self._page)
            self._say(self._bytes.decode(page, "replace"))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        state = self._state
        unread = state.skipped or state.fonts or state.struck or state.hidden
        if not unread and not (state.raised and CALL.fullmatch(text)):
            self._words[state.note].append(text)

    def _ended(self, word: str) -> None:
        self.pages += word == "page" and not self._state.skipped
        if word in ("cell", "nestcell"):
            self._kinds[False] = "cell"
        if not self._state.skipped:
            self.end()

    def end(self) -> None:
        """End the paragraph that is open where we are: of the body or of a note."""
        self._flush()
        note = self._state.note
        text = _whole("".join(self._words[note]))
        self._words[note].clear()
        kind = self._kinds[note]
        if kind == "paragraph" and _BULLET.match(text):
            text, kind = _BULLET.sub("", text), "item"
        (self.notes if note else self.passages).append(Passage(clean(text), kind))


def _known(number: int | None) -> str:
    """The code page of this number, or the western one."""
    page = f"cp{number}" if number != 65001 else "utf-8"
    try:
        b"".decode(page)
    except LookupError:
        return "cp1252"
    return page


def _whole(text: str) -> str:
    """Characters beyond the first plane, told in two halves, made one each; lone halves go."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
