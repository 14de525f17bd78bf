"""Bars: a figure by category, lying, or by step of time, standing; certain solid, possible lighter."""

from collections.abc import Sequence
from typing import NamedTuple

from byname.figures.pictures.svg import element, frame, text


class Column(NamedTuple):
    """One category or step, and how many: low–high."""

    label: str
    low: int
    high: int


def lying_bars(
    bars: Sequence[Column], *, title: str, description: str, key: str, width: int = 680,
    class_: str = "chart",
) -> str:  # fmt: skip
    """Categories below each other, each label above its bar, so that long names fit a phone.

    Raises ValueError without any bar.
    """
    if not bars:
        raise ValueError("a chart needs at least one bar")
    most = max(bar.high for bar in bars) or 1
    room, step = width - 90, 38
    parts: list[str] = []
    for at, bar in enumerate(bars):
        top = at * step
        parts.append(text(_cut(bar.label, width), x=0, y=top + 13, class_="label"))
        parts += _bar(0, top + 18, room * bar.low / most, room * bar.high / most, 14)
        end = round(room * bar.high / most + 6, 1)
        parts.append(text(_amount(bar), x=end, y=top + 30, class_="value"))
    return frame(
        parts, width=width, height=len(bars) * step + 4, title=title, description=description,
        key=key, class_=class_,
    )  # fmt: skip


def _bar(x: float, y: float, low: float, high: float, thick: float) -> list[str]:
    found = []
    if high > low:
        found.append(
            element("rect", x=x, y=y, width=round(high, 1), height=thick, class_="bar perhaps")
        )
    if low:
        found.append(
            element("rect", x=x, y=y, width=round(low, 1), height=thick, class_="bar certain")
        )
    return found


def standing_bars(
    bars: Sequence[Column], *, title: str, description: str, key: str, width: int = 680,
    height: int = 240, class_: str = "chart",
) -> str:  # fmt: skip
    """Steps of time beside each other; every label that fits. Raises ValueError without any bar."""
    if not bars:
        raise ValueError("a chart needs at least one bar")
    most = max(bar.high for bar in bars) or 1
    top, bottom = 18, height - 24
    step = width / len(bars)
    every = max(1, round(44 / step + 0.499))
    parts: list[str] = [element("path", d=f"M0 {bottom}H{width}", class_="axis")]
    for at, bar in enumerate(bars):
        x, wide = round(at * step + step * 0.12, 1), round(step * 0.76, 1)
        middle = round(x + wide / 2, 1)
        for value, class_of in ((bar.high, "bar perhaps"), (bar.low, "bar certain")):
            tall = round((bottom - top) * value / most, 1)
            if value and (class_of == "bar certain" or bar.high > bar.low):
                parts.append(
                    element(
                        "rect", x=x, y=round(bottom - tall, 1), width=wide, height=tall,
                        class_=class_of,
                    )
                )  # fmt: skip
        if at % every == 0:
            parts.append(
                text(bar.label, x=middle, y=height - 8, text_anchor="middle", class_="label")
            )
        if bar.high and step > 34:
            tip = round(bottom - (bottom - top) * bar.high / most - 4, 1)
            parts.append(text(_amount(bar), x=middle, y=tip, text_anchor="middle", class_="value"))
    return frame(
        parts, width=width, height=height, title=title, description=description, key=key,
        class_=class_,
    )  # fmt: skip


class Pair(NamedTuple):
    """One step of time: how many upwards and how many downwards, each low–high."""

    label: str
    up: tuple[int, int]
    down: tuple[int, int]


def mirrored_bars(
    bars: Sequence[Pair], *, title: str, description: str, key: str, up: str, down: str,
    width: int = 680, height: int = 280, class_: str = "chart",
) -> str:  # fmt: skip
    """Two counts of each step, above and below one line, on one scale; ``up`` and ``down`` say what.

    Raises ValueError without any bar.
    """
    if not bars:
        raise ValueError("a chart needs at least one bar")
    most = max(max(bar.up[1], bar.down[1]) for bar in bars) or 1
    top, bottom, middle = 20, height - 40, (height - 20) / 2
    room = (bottom - top) / 2
    step = width / len(bars)
    every = max(1, round(52 / step + 0.499))
    parts: list[str] = [
        text(up, x=0, y=12, class_="label"),
        text(down, x=0, y=height - 4, class_="label"),
    ]
    for at, bar in enumerate(bars):
        x, wide = round(at * step + step * 0.12, 1), round(step * 0.76, 1)
        for (low, high), upward in ((bar.up, True), (bar.down, False)):
            for value, class_of in ((high, "bar perhaps"), (low, "bar certain")):
                tall = round(room * value / most, 1)
                if value and (class_of == "bar certain" or high > low):
                    y = round(middle - tall, 1) if upward else round(middle, 1)
                    parts.append(
                        element("rect", x=x, y=y, width=wide, height=tall, class_=class_of)
                    )
        if at % every == 0:
            parts.append(
                text(
                    bar.label, x=round(max(x, 0), 1), y=height - 22, text_anchor="start",
                    class_="label",
                )
            )  # fmt: skip
    parts.append(element("path", d=f"M0 {middle}H{width}", class_="axis"))
    parts += _scale_of(most, middle, room, width)
    return frame(
        parts, width=width, height=height, title=title, description=description, key=key,
        class_=class_,
    )  # fmt: skip


def _scale_of(most: int, middle: float, room: float, width: int) -> list[str]:
    """The greatest number, above and below, at the right edge."""
    return [
        text(f"{most:,}", x=width, y=round(y, 1), text_anchor="end", class_="value")
        for y in (middle - room + 4, middle + room + 4)
    ]


def _amount(bar: Column) -> str:
    told = f"{bar.low:,}" if bar.low == bar.high else f"{bar.low:,}–{bar.high:,}"
    return told.replace(",", "\u00a0")  # as in print of every language


def _cut(label: str, width: int) -> str:
    """A label no longer than the picture is wide; the table behind it has the whole."""
    most = width // 8
    return label if len(label) <= most else label[: most - 1] + "…"
