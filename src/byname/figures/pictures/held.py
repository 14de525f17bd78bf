"""People held over time: a line for those held for certain, a band up to those who may be."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Protocol

from byname.figures.pictures.svg import Scale, element, frame, text, year_labels

_TOO_FAR = 3  # times the most that is counted here
Height = Callable[[int], float]


class Level(Protocol):
    """How many are held from a day on."""

    @property
    def day(self) -> date: ...
    @property
    def low(self) -> int: ...
    @property
    def high(self) -> int: ...


class Reported(NamedTuple):
    """A figure that a source reported of a day; ``more``: that many or more."""

    day: date
    value: int
    more: bool


def held_chart(
    levels: Sequence[Level],
    *,
    reported: Sequence[Reported] = (),
    last: date,
    title: str,
    description: str,
    key: str,
    width: int = 680,
    height: int = 260,
    class_: str = "chart",
) -> str:
    """The chart as SVG. ``levels`` in order, the first where the chart begins; ``last`` its end.

    ``reported`` figures stand as rings, or as arrows upwards where that many or more; one outside
    the chart's days, or so far above that the line would be lost, is left to the table.

    Raises ValueError without any level.
    """
    if not levels:
        raise ValueError("a chart needs at least one level")
    left, right, top, bottom = 44, width - 12, 14, height - 28
    days = Scale(levels[0].day, max(last, levels[0].day), left, right)
    counted = max(level.high for level in levels)
    points = [
        one
        for one in reported
        if levels[0].day <= one.day <= last and one.value <= counted * _TOO_FAR
    ]
    most = _round_up(max([counted, *(one.value for one in points)]))

    def y(value: int) -> float:
        return round(bottom - value / most * (bottom - top), 1)

    parts = [
        *_grid(most, y, left, right),
        *year_labels(days, bottom, max(width // 90, 3)),
        element("path", d=_band(levels, days, y), class_="band"),
        element("path", d=_area(levels, days, y, bottom), class_="certain"),
        element("path", d=_steps([(days(v.day), y(v.low)) for v in levels], right), class_="line"),
        *(_point(one, days(one.day), y(one.value)) for one in points),
    ]
    return frame(
        parts,
        width=width,
        height=height,
        title=title,
        description=description,
        key=key,
        class_=class_,
    )


def _point(one: Reported, x: float, y: float) -> str:
    if one.more:
        arrow = f"M{x - 4.5} {y}H{x + 4.5}M{x} {y}V{y - 11}M{x - 3} {y - 7}L{x} {y - 11}L{x + 3} {y - 7}"
        return element("path", d=arrow, class_="reported")
    return element("circle", cx=x, cy=y, r=4, class_="reported")


def _round_up(value: int) -> int:
    """The next number that makes a readable axis of four whole steps."""
    size = 1.0
    while True:
        for step in (1, 2, 2.5, 3, 5):
            if step * size >= 1 and (step * size).is_integer() and step * size * 4 >= value:
                return int(step * size * 4)
        size *= 10


def _grid(most: int, y: Height, left: int, right: int) -> list[str]:
    parts = []
    for quarter in range(5):
        value = most * quarter // 4
        at = y(value)
        parts.append(element("line", x1=left, x2=right, y1=at, y2=at, class_="grid"))
        parts.append(
            text(f"{value:,}".replace(",", "\u00a0"), x=left - 6, y=at + 4, text_anchor="end")
        )
    return parts


def _steps(points: list[tuple[float, float]], right: float) -> str:
    path = f"M{points[0][0]} {points[0][1]}"
    for x, y in points[1:]:
        path += f"H{x}V{y}"
    return f"{path}H{right}"


def _area(levels: Sequence[Level], days: Scale, y: Height, bottom: int) -> str:
    """What lies below the line."""
    upper = _steps([(days(v.day), y(v.low)) for v in levels], days.end)
    return f"{upper}V{bottom}H{days(levels[0].day)}Z"


def _band(levels: Sequence[Level], days: Scale, y: Height) -> str:
    """The upper steps to the right, then the lower steps back to the left."""
    upper = _steps([(days(v.day), y(v.high)) for v in levels], days.end)
    back = f"V{y(levels[-1].low)}"
    for now, before in zip(reversed(levels), reversed(levels[:-1]), strict=False):
        back += f"H{days(now.day)}V{y(before.low)}"
    return f"{upper}{back}H{days(levels[0].day)}Z"
