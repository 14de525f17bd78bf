"""One person's life line: custody and recognition as bars, events as marks on a scale of years."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from byname.figures.pictures.svg import Scale, element, frame, text, year_labels


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of days on a row, half-open. ``certain`` is drawn full, what only may be, lightly."""

    row: str
    start: date
    end: date
    certain: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """An event: the day or days it can lie on, and the number of its line in the words below."""

    number: int
    first: date
    last: date


def lifeline(
    bars: Sequence[Bar],
    marks: Sequence[Mark],
    *,
    rows: Sequence[str],
    first: date,
    last: date,
    title: str,
    description: str,
    key: str,
    width: int = 680,
    class_: str = "chart",
) -> str:
    """The picture as SVG; ``rows`` are the labels of the bars' rows from top to bottom."""
    left, right, row_height = 12, width - 14, 44
    days = Scale(first, last, left, right)
    marks_at = 16
    top = _marks_height(marks, days) + marks_at
    height = top + row_height * len(rows) + 30
    parts = [*_events(marks, days, marks_at, height - 30)]
    for number, row in enumerate(rows):
        y = top + number * row_height
        parts.append(element("line", x1=left, x2=right, y1=y + 27, y2=y + 27, class_="grid"))
        for bar in sorted((b for b in bars if b.row == row), key=lambda one: one.certain):
            parts.append(_bar(bar, days, y + 19))
    for number, row in enumerate(rows):
        parts.append(text(row, x=left, y=top + number * row_height + 12, class_="label"))
    bottom = height - 28
    parts += year_labels(days, bottom, max(width // 80, 3))
    return frame(
        parts,
        width=width,
        height=height,
        title=title,
        description=description,
        key=key,
        class_=class_,
    )


def _bar(bar: Bar, days: Scale, y: float) -> str:
    start, end = days(bar.start), days(bar.end)
    kind = "certain" if bar.certain else "perhaps"
    return element(
        "rect", x=start, y=y, width=round(max(end - start, 1.5), 1), height=16, class_=f"bar {kind}"
    )


def _lanes(marks: Sequence[Mark], days: Scale) -> list[int]:
    """On which lane each mark's number stands, so that no two cover each other."""
    ends: list[float] = []
    lanes = []
    for mark in marks:
        x = days(mark.first)
        lane = next((at for at, end in enumerate(ends) if x - end >= 20), len(ends))
        if lane == len(ends):
            ends.append(x)
        ends[lane] = x
        lanes.append(lane)
    return lanes


def _marks_height(marks: Sequence[Mark], days: Scale) -> int:
    return (max(_lanes(marks, days), default=0) + 1) * 20 + 8 if marks else 0


def _events(marks: Sequence[Mark], days: Scale, top: int, bottom: int) -> list[str]:
    parts = []
    for mark, lane in zip(marks, _lanes(marks, days), strict=True):
        x, y = days(mark.first), top + lane * 20
        parts.append(element("line", x1=x, x2=x, y1=y + 8, y2=bottom, class_="event"))
        if days(mark.last) - x > 2:
            parts.append(element("line", x1=x, x2=days(mark.last), y1=y, y2=y, class_="span"))
        parts.append(element("circle", cx=x, cy=y, r=9, class_="mark"))
        parts.append(text(str(mark.number), x=x, y=y + 4, text_anchor="middle", class_="number"))
    return parts
