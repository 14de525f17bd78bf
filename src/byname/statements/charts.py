"""The chart of people held over time, as a block for a text.

Takes a state and days; gives the data of the picture with the words that stand for it. Counted from
what is public alone; figures that others reported stand beside.
"""

from collections.abc import Sequence
from datetime import date, datetime

from byname.figures.beside import reported_held
from byname.figures.count import QuestionError
from byname.figures.pictures import Reported
from byname.register import public
from byname.register.dates import parse
from byname.statements.blocks import NOTE, Chart, Point, chart_block, escape
from byname.statements.typography import bounds, day_in_words
from byname.statements.words import WORDS


def held_chart(
    *, first: date, last: date, known_on: datetime, state: str, title: str, language: str
) -> str:
    """The block: the picture, and the key to it with the mark of its note.

    Raises :class:`QuestionError` for days in the wrong order.
    """
    if first >= last:
        raise QuestionError(f"a chart from {first} to {last} has no days: give an earlier since")
    words = WORDS[language]
    levels = _levels(first, last, known_on, state)
    told = reported_held(as_of=last, known_on=known_on, state=state)
    reported = tuple(
        Reported(parse(one.as_of).latest, one.value, one.qualifier in ("at least", "more than"))
        for one in told
        if first <= parse(one.as_of).latest <= last
    )
    name = title or words["chart"]
    shown = words["chart_of"].format(title=name, state=state.upper()) if state else name
    chart = Chart(
        title=name if title else shown,
        description=_told(levels, first, last, language),
        last=last,
        levels=levels,
        reported=reported,
    )
    key = words["chart_key"] + (f" {words['chart_reported']}" if reported else "")
    return f"{chart_block(chart)}\n\n**{escape(chart.title)}.** {escape(key)}{NOTE}"


def _levels(first: date, last: date, known_on: datetime, state: str) -> tuple[Point, ...]:
    """The days on which a number changes, beginning with the first."""
    found: list[Point] = []
    for one in public.held_series(first=first, last=last, known_on=known_on, state=state):
        if not found or (found[-1].low, found[-1].high) != (one.low, one.high):
            found.append(Point(one.day, one.low, one.high))
    return tuple(found) or (Point(first, 0, 0),)


def _told(levels: Sequence[Point], first: date, last: date, language: str) -> str:
    """The picture in words: what the line and the band are, and the number of each year's end."""
    words = WORDS[language]
    years = [
        words["chart_year"].format(year=year, amount=_amount(levels, date(year, 12, 31), language))
        for year in range(first.year, last.year)
    ]
    return words["chart_told"].format(
        first=day_in_words(first, language),
        last=day_in_words(last, language),
        amount=_amount(levels, last, language),
        years=" ".join(years),
    ).strip()  # fmt: skip


def _amount(levels: Sequence[Point], day: date, language: str) -> str:
    one = [level for level in levels if level.day <= day][-1]
    return bounds(one.low, one.high, language)
