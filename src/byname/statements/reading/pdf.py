"""PDF read: the lines of its pages made paragraphs again.

Takes the bytes of a PDF; gives a document. A limited process reads the pages (see :mod:`child`);
lines are put together here by the gaps between them. Page numbers are not read. Never guesses
letters from a picture: a scan is refused.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from byname.statements.reading.document import (
    MAX_PAGES,
    Document,
    Kind,
    Passage,
    ReadingError,
    document_of,
)
from byname.statements.reading.limited import run
from byname.statements.reading.lines import Line, hyphenated, paragraphs, passage, wide

_GAP: Final = 1.3  # of the usual step from line to line: more space than that parts paragraphs
_LARGER: Final = 1.12  # of the usual size of letters: a heading
_BODY: Final = 0.1  # of all characters are in the body's size, and fewer in any heading's
_DOUBLE: Final = 2.0  # times the size of its letters is the widest that lines are set apart
_NOTES: Final = 30  # at the foot of a page, at most
_COUNTED: Final = re.compile(
    r"\W*(?:(?:page|p\.|старонка|с\.|стр\.|страница)\s*)?\d{1,3}"
    r"(?:\s*(?:/|of|з|из)\s*\d{1,3})?\W*",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(r"[.!?…:;][\"'”»’)\]\d¹²³⁴⁵⁶⁷⁸⁹⁰]*$")
_READABLE: Final = 0.6  # of the characters are letters, digits, spaces or stops in any real text


@dataclass(frozen=True, slots=True)
class _Row:
    """A line on a page: where it stands from the bottom and how tall its letters are, points."""

    y: float
    size: float
    line: Line


def read_pdf(content: bytes, name: str) -> Document:
    """The document. Raises :class:`ReadingError`; see the package for what is refused."""
    told = json.loads(run(["pdf", str(MAX_PAGES)], content, name))
    pages = [_rows(page["lines"], at) for at, page in enumerate(told, 1)]
    silent = [at for at, rows in enumerate(pages, 1) if not rows]
    if len(silent) * 2 > len(pages) or not pages:
        raise ReadingError(
            f"{name}: {len(silent)} of its {len(pages)} pages hold no text: a scan, or pictures "
            "of pages. Give the text itself, or have letters recognised (OCR) first"
        )
    _refuse_unreadable(pages, name)
    scans = [at for at in silent if told[at - 1]["pictures"]]
    warnings = tuple(f"page {at} holds a picture and no text: it was not read" for at in scans)
    return document_of(_passages(_without_running(pages)), name, "pdf", warnings)


def _rows(lines: Sequence[tuple[float, float, str]], page: int) -> list[_Row]:
    """A page's lines, without its number at the top or the bottom."""
    rows = [_Row(y, size, Line(text, page)) for y, size, text in lines if text.strip()]
    for at in (0, -1):
        if len(rows) > 1 and _COUNTED.fullmatch(rows[at].line.text.strip()[:40]):
            rows.pop(at)
    return rows


def _without_running(pages: list[list[_Row]]) -> list[list[_Row]]:
    """The pages without the lines that stand at the top or bottom of most; the first keeps them."""
    counted = Counter(
        said for rows in pages for said in {_said(row) for row in rows[:1] + rows[-1:]}
    )
    running = {one for one, count in counted.items() if count >= 3 and count * 2 > len(pages)}
    for rows in pages[1:]:
        for at in (0, -1):
            if len(rows) > 1 and _said(rows[at]) in running:
                rows.pop(at)
    return pages


def _said(row: _Row) -> str:
    """A line's words, whatever its figures: those may count pages."""
    return re.sub(r"\d+", "0", row.line.text.strip())


def _refuse_unreadable(pages: Sequence[Sequence[_Row]], name: str) -> None:
    """Some programs write letters without saying which they are: better refused than misread."""
    text = "".join(row.line.text for rows in pages for row in rows)
    known = sum(one.isalnum() or one.isspace() or one in ".,;:-–—'\"«»“”’()%/" for one in text)
    private = sum("\ue000" <= one <= "\uf8ff" or one == "\ufffd" for one in text)
    if known < _READABLE * len(text) or private > 0.1 * len(text):
        raise ReadingError(
            f"{name}: its letters cannot be told, for its fonts do not say which they are. "
            "Give the file it was made from"
        )


def _passages(pages: Sequence[Sequence[_Row]]) -> Iterator[Passage]:
    lines = [row.line for rows in pages for row in rows]
    known = hyphenated(lines)
    width = wide(lines) or max(len(one.text.rstrip()) for one in lines)
    usual = _usual_size(pages)
    steps = _steps(pages)
    for group in _across([group for rows in pages for group in _groups(rows, steps)]):
        kind: Kind | None = "heading" if _is_heading(group, usual) else None
        for told in [group] if kind else _parted(group, width):
            yield passage([row.line for row in told], known, kind=kind, paged=True)


def _usual_size(pages: Sequence[Sequence[_Row]]) -> float:
    """The size of the body's letters: the largest that is more than here and there.

    The most frequent would not do: the notes of a short statement are longer than its text.
    """
    counted: Counter[float] = Counter()
    for rows in pages:
        for row in rows:
            counted[row.size] += len(row.line.text)
    return max(size for size, count in counted.items() if count >= _BODY * counted.total())


def _steps(pages: Sequence[Sequence[_Row]]) -> dict[float, float]:
    """The usual step from line to line for each size of letters, in points."""
    found: dict[float, list[float]] = {}
    for rows in pages:
        for before, after in zip(rows, rows[1:], strict=False):
            if before.size == after.size and before.y > after.y:
                found.setdefault(before.size, []).append(before.y - after.y)
    # The lower half: steps within paragraphs, not those between them.
    return {
        size: min(median(sorted(steps)[: len(steps) // 2 + 1]), _DOUBLE * size)
        for size, steps in found.items()
    }


def _groups(rows: Sequence[_Row], steps: dict[float, float]) -> list[list[_Row]]:
    """Lines of one page that no gap, change of size or jump upwards parts."""
    made: list[list[_Row]] = []
    for row in rows:
        before = made[-1][-1] if made else None
        if before is None or not _near(before, row, steps):
            made.append([row])
        else:
            made[-1].append(row)
    return made


def _near(before: _Row, after: _Row, steps: dict[float, float]) -> bool:
    if max(before.size, after.size) > _LARGER * min(before.size, after.size):
        return False
    step = steps.get(max(before.size, after.size), _DOUBLE * after.size)
    return -0.5 * step <= before.y - after.y <= _GAP * step


def _across(groups: list[list[_Row]]) -> list[list[_Row]]:
    """Groups of lines, put together where a sentence runs on over the end of a page.

    The notes at the foot of the page it began on, in smaller letters, then come after it.
    """
    made: list[list[_Row]] = []
    page = 0
    for group in groups:
        first = group[0]
        before = _last_in_size(made, first) if first.line.number > page else None
        page = first.line.number
        if before is not None and _runs_on(before[-1].line.text, first.line.text):
            before += group
        else:
            made.append(group)
    return made


def _last_in_size(groups: list[list[_Row]], row: _Row) -> list[_Row] | None:
    """The last group of the page before, notes passed over, if its letters are as large."""
    for group in reversed(groups[-_NOTES:]):
        last = group[-1]
        if last.size >= row.size:
            on_the_page_before = last.line.number == row.line.number - 1
            return group if last.size == row.size and on_the_page_before else None
    return None


def _runs_on(before: str, after: str) -> bool:
    before, after = before.strip(), after.strip()
    return not _ENDED.search(before) and (after[0].islower() or before.endswith("-"))


def _is_heading(group: Sequence[_Row], usual: float) -> bool:
    return group[0].size >= _LARGER * usual and sum(len(row.line.text) for row in group) < 250


def _parted(group: list[_Row], width: int) -> list[list[_Row]]:
    """A group parted at items of lists and lines that were ended on purpose."""
    rows = iter(group)
    return [[next(rows) for _ in lines] for lines in paragraphs((row.line for row in group), width)]
