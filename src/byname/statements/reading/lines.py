"""Lines of plain text made paragraphs: wrapped lines are joined, broken words made whole.

Takes numbered lines; gives passages. Never reads a file. Knows nothing of words but the few
prefixes that keep their hyphen.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from byname.statements.reading.cleaning import clean
from byname.statements.reading.document import Kind, Passage

_MARK = re.compile(r"\s*(?:[•◦▪●‣*·–—-]|\(?\d{1,3}[.)]|\(?[a-zа-яёіў]\))\s+")
_BULLET = re.compile(r"\A\s*[•◦▪●‣*·–—-]\s+")
_CLOSED = re.compile(r"[.!?…:;][\"'”»’)\]]*$")
_BROKEN = re.compile(r"([^\W\d_]+)-$")
_WORD = re.compile(r"\b[^\W\d_]{1,40}(?:-[^\W\d_]{1,40}){1,5}")
_TAIL: Final = 60  # characters at a line's end in which its last word is looked for
_UNWRAPPED: Final = 120  # no hand or program wraps lines so late: longer ones are paragraphs
_SHORT: Final = 0.7  # of the width; a line that ends so early was ended on purpose
# Parts that keep the hyphen after them in English, Belarusian and Russian.
_PREFIXES: Final = frozenset(
    "anti co cross ex half long mid multi non post pre pro self semi short well "
    "па по кое кой нехта хтосьці экс анты анти віцэ вице міні мини".split()
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands in a file, with its number (of the line, or of a PDF's page)."""

    text: str
    number: int


def wide(lines: Iterable[Line]) -> int | None:
    """How wide lines were wrapped, in characters; None where every line is a paragraph."""
    longest = max((len(one.text.rstrip()) for one in lines), default=0)
    return longest if longest <= _UNWRAPPED else None


def paragraphs(lines: Iterable[Line], width: int | None) -> list[list[Line]]:
    """Lines that belong together, parted at empty lines and where a line was ended on purpose."""
    made: list[list[Line]] = []
    open_ = False
    for line in lines:
        if not line.text.strip():
            open_ = False
        elif open_ and width is not None and _goes_on(made[-1][-1].text, line.text, width):
            made[-1].append(line)
        else:
            made.append([line])
            open_ = True
    return made


def _goes_on(before: str, after: str, width: int) -> bool:
    """Whether a line was wrapped into the next one, not ended."""
    before = before.rstrip()
    if _BULLET.match(after) or (_MARK.match(after) and _CLOSED.search(before[-_TAIL:])):
        return False
    if _BROKEN.search(before[-_TAIL:]):
        return True
    first = after.split(maxsplit=1)[0]
    if len(before) + 1 + len(first) > width:
        return True
    if len(before) >= _SHORT * width:
        return True
    return not _CLOSED.search(before[-_TAIL:]) and first[0].islower()


def hyphenated(lines: Iterable[Line]) -> Counter[str]:
    """How often each hyphenated word stands within a line: those keep their hyphen at its end."""
    return Counter(word.lower() for one in lines for word in _WORD.findall(one.text))


def passage(
    lines: Sequence[Line], known: Counter[str], *, kind: Kind | None = None, paged: bool = False
) -> Passage:
    """The passage of lines that belong together; ``paged`` where their numbers are of pages."""
    made, breaks, number = "", [], lines[0].number
    for at, line in enumerate(lines):
        text = clean(_BULLET.sub("", line.text) if at == 0 else line.text)
        if at and line.text.strip():
            made = _joined(made, text, known, soft=lines[at - 1].text.rstrip().endswith("\u00ad"))
            if line.number != number:
                breaks.append((len(made), line.number))
                number = line.number
        made += text
    kind = kind or _kind(lines)
    first = lines[0].number
    page, on = (first, None) if paged else (None, first)
    return Passage(made, kind, page, on, tuple(breaks))


def _joined(before: str, after: str, known: Counter[str], *, soft: bool) -> str:
    """What stands before a line's end, ready for what follows it."""
    if soft or not before or not after:
        return before
    broken = _BROKEN.search(before[-_TAIL:])
    if broken is None:
        glued = before.endswith("-") and before[-2:-1].isdigit() and after[0].isdigit()
        return before if glued else before + " "
    rest = re.match(r"[^\W\d_]*", after)
    whole = f"{broken[1]}-{rest.group() if rest else ''}".lower()
    if not after[0].islower() or broken[1].lower() in _PREFIXES or whole in known:
        return before
    return before[:-1]


def _kind(lines: Sequence[Line]) -> Kind:
    first = lines[0].text.strip()
    if _MARK.match(lines[0].text):
        return "item"
    if len(lines) == 1 and len(first) <= 80 and first.isupper() and not first.endswith("."):
        return "heading"
    return "paragraph"
