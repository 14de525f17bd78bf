"""Blocks of Markdown that calls put in a text: a picture's data, and tables.

A picture travels through the text as data, not as a picture, so that a published text keeps it and
each format draws its own. Pure.
"""

import json
import re
import string
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from byname.figures.pictures import Reported

CHART = "byname-chart"
"""The language of the code block that a chart is kept in; no author may write one."""
NOTE = "\ue000"
"""Where in a block the mark of its note stands; at its end without one."""


@dataclass(frozen=True, slots=True)
class Point:
    """How many are held from a day on."""

    day: date
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Chart:
    """People held over time, with the words that stand for the picture where it cannot be seen."""

    title: str
    description: str
    last: date
    levels: tuple[Point, ...]
    reported: tuple[Reported, ...]


def escape(text: str) -> str:
    """Text from the register or the settings, so that none of it can be taken for Markdown."""
    one_line = re.sub(r"[ \t\r\n]+", " ", text).replace(NOTE, "")
    return "".join(f"\\{sign}" if sign in string.punctuation else sign for sign in one_line)


def chart_block(chart: Chart) -> str:
    """The chart as a block of code, its data as JSON."""
    data = json.dumps(asdict(chart), ensure_ascii=False, default=date.isoformat)
    safe = data.replace("`", "\\u0060")
    return f"```{CHART}\n{safe}\n```"


def read_chart(code: str) -> Chart:
    """The chart that :func:`chart_block` wrote."""
    data = json.loads(code)
    return Chart(
        title=data["title"],
        description=data["description"],
        last=date.fromisoformat(data["last"]),
        levels=tuple(
            Point(date.fromisoformat(one["day"]), one["low"], one["high"]) for one in data["levels"]
        ),
        reported=tuple(
            Reported(date.fromisoformat(day), value, more) for day, value, more in data["reported"]
        ),
    )


def table(heads: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str]]) -> str:
    """A table of Markdown; every cell is plain text. ``widths``: of the columns, as parts."""
    lines = [
        f"| {' | '.join(map(escape, heads))} |",
        f"|{'|'.join('-' * max(width, 3) for width in widths)}|",
        *(f"| {' | '.join(map(escape, row))} |" for row in rows),
    ]
    return "\n".join(lines)
