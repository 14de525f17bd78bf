"""What the pictures share: escaping, the frame with its title, a scale of days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import escape


def element(name: str, content: str = "", **attributes: object) -> str:
    """One SVG element; ``class_`` gives ``class``, ``text_anchor`` gives ``text-anchor``."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_number(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{content}</{name}>" if content else f"<{name}{given}/>"


def text(content: str, **attributes: object) -> str:
    """A line of text, escaped."""
    return element("text", escape(content), **attributes)


def frame(
    parts: Iterable[str],
    *,
    width: int,
    height: int,
    title: str,
    description: str,
    key: str,
    class_: str,
) -> str:
    """The whole picture, with its title and description. ``key`` makes its ids unique in a page."""
    named = element("title", escape(title), id=f"{key}-title") + element(
        "desc", escape(description), id=f"{key}-desc"
    )
    return element(
        "svg",
        named + "".join(parts),
        viewBox=f"0 0 {width} {height}",
        class_=class_,
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        xmlns="http://www.w3.org/2000/svg",
    )


def _number(value: object) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def year_labels(days: "Scale", bottom: int, most: int) -> list[str]:
    """The line under a picture, with its years; the last stays within the picture."""
    parts = []
    for day in days.years(most):
        at = days(day)
        anchor = "end" if days.end - at < 18 else "start" if at - days.start < 18 else "middle"
        parts.append(element("line", x1=at, x2=at, y1=bottom, y2=bottom + 5, class_="axis"))
        parts.append(text(str(day.year), x=at, y=bottom + 19, text_anchor=anchor))
    parts.append(element("line", x1=days.start, x2=days.end, y1=bottom, y2=bottom, class_="axis"))
    return parts


@dataclass(frozen=True, slots=True)
class Scale:
    """Days onto a stretch of a line."""

    first: date
    last: date
    start: float
    end: float

    def __call__(self, day: date) -> float:
        """Where a day lies, kept within the stretch."""
        whole = max((self.last - self.first).days, 1)
        part = (min(max(day, self.first), self.last) - self.first).days / whole
        return round(self.start + part * (self.end - self.start), 1)

    def years(self, most: int) -> Iterator[date]:
        """New Year's days within the scale, at most so many, at a round distance."""
        span = max(self.last.year - self.first.year, 1)
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if span / step <= most)
        first = self.first.year + (-self.first.year) % step
        for year in range(max(first, 1), self.last.year + 1, step):
            day = date(year, 1, 1)
            if self.first <= day <= self.last:
                yield day
