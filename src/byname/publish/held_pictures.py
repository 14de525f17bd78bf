"""Pictures of the people held: in and out by month, lengths of sentence, isolation.

Everything is counted from what is public alone; only people published by name are named.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from byname.figures import public as figures
from byname.publish.asked import AskedError
from byname.publish.labels import attribute_name
from byname.publish.pages import amount
from byname.publish.questions import FigureAsked
from byname.register import public as register

_MONTHS = 24
_MOST_PEOPLE = 40
_WIDTHS = (("wide", 680), ("narrow", 340))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, for wide and for narrow screens, with the table behind it."""

    heading: str
    column: str
    charts: tuple[SafeString, ...]
    rows: tuple[tuple[str, str], ...]


def held_picture(question: FigureAsked, language: str) -> Picture | None:
    """The picture that ``question.by`` names; None where there is nothing to draw."""
    draw = {"month": _in_and_out, "length": _lengths, "silence": _isolation}[question.by]
    try:
        return draw(question, language)
    except figures.QuestionError as error:
        raise AskedError(str(error)) from error


def _in_and_out(question: FigureAsked, language: str) -> Picture | None:
    asked = question.asked
    first = _months_before(asked.as_of, _MONTHS - 1)
    months = figures.flow(first=first, last=asked.as_of, known_on=asked.known_on, state=asked.state)
    pairs = [
        figures.pictures.Pair(
            f"{one.first:%m.%Y}", (one.in_low, one.in_high), (one.out_low, one.out_high)
        )
        for one in months
    ]
    if not any(pair.up[1] or pair.down[1] for pair in pairs):
        return None
    up, down = _("detained"), _("released, expelled or dead in custody")
    title = attribute_name("month")
    told = "; ".join(f"{p.label}: {amount(*p.up)} / {amount(*p.down)}" for p in pairs)
    charts = _drawn(
        lambda class_, width: figures.pictures.mirrored_bars(
            pairs if width > 400 else pairs[-12:], title=title,
            description=f"{up} / {down}. {told}", key=f"flow-{class_}", up=up, down=down,
            width=width, class_=f"chart {class_}",
        )
    )  # fmt: skip
    rows = tuple(
        (pair.label, f"{up}: {amount(*pair.up)}; {down}: {amount(*pair.down)}") for pair in pairs
    )
    return Picture(title, _("Month"), charts, rows)


def _months_before(day: date, count: int) -> date:
    """The first day of the month so many months before that of ``day``."""
    month = day.year * 12 + day.month - 1 - count
    return date(max(month // 12, 1), month % 12 + 1, 1)


def _lengths(question: FigureAsked, language: str) -> Picture | None:
    asked = question.asked
    found = figures.lengths(
        as_of=asked.as_of, known_on=asked.known_on, state=asked.state, body=question.body
    )
    columns = [
        figures.pictures.Column(_length_name(one.years, one.until), one.low, one.high)
        for one in found
    ]
    return _bars(columns, "length") if any(one.high for one in found) else None


def _length_name(years: int | None, until: int | None) -> str:
    if years is None:
        return _("not told, or no sentence yet")
    if until is None:
        return _("%(years)s years or more") % {"years": years}
    if years == 0:
        return _("under a year")
    return _("from %(years)s to under %(until)s years") % {"years": years, "until": until}


def _isolation(question: FigureAsked, language: str) -> Picture | None:
    asked = question.asked
    found = figures.isolation(
        as_of=asked.as_of, known_on=asked.known_on, state=asked.state, body=question.body
    )
    names = register.names([one.person for one in found.people], known_on=asked.known_on)
    columns = [
        figures.pictures.Column(names[one.person].shown(language), one.low, one.high)
        for one in found.people
        if one.person in names and names[one.person].level is register.Publication.NAME
    ]
    unnamed = len(found.people) - len(columns)
    if not columns:
        return None
    picture = _bars(columns[:_MOST_PEOPLE], "silence")
    rows = [(column.label, amount(column.low, column.high)) for column in columns]
    if unnamed:
        rows.append((_("people who are not named"), amount(unnamed, unnamed)))
    if found.untold:
        count = len(found.untold)
        rows.append((_("people of whom no contact is told"), amount(count, count)))
    return Picture(picture.heading, _("Name"), picture.charts, tuple(rows))


def _bars(columns: list[figures.pictures.Column], by: str) -> Picture:
    name = attribute_name(by)
    told = "; ".join(f"{c.label}: {amount(c.low, c.high)}" for c in columns)
    charts = _drawn(
        lambda class_, width: figures.pictures.lying_bars(
            columns, title=name, description=told, key=f"{by}-{class_}", width=width,
            class_=f"chart {class_}",
        )
    )  # fmt: skip
    rows = tuple((column.label, amount(column.low, column.high)) for column in columns)
    return Picture(name, name, charts, rows)


def _drawn(draw: Callable[[str, int], str]) -> tuple[SafeString, ...]:
    return tuple(
        mark_safe(draw(class_, width))  # noqa: S308  every text is escaped where it is drawn
        for class_, width in _WIDTHS
    )
