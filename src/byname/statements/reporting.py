"""Figures that others reported, for a text: found by measure, publisher and day, never counted.

Takes what a call asks; gives the one reported figure. Several, or none, is refused with those there
are.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime

from byname.figures.beside import reported_until
from byname.figures.count import QuestionError
from byname.figures.measures import MEASURES
from byname.register.dates import parse, say
from byname.register.read import ReportedView
from byname.statements.nearest import nearest
from byname.statements.typography import number
from byname.statements.words import WORDS

_TITLES = {
    "actions": {"en": "Actions on the day", "be": "Акцыі дня", "ru": "Акции дня"},
}
# Scopes that sources give often; any other stands as the source has it.
_SCOPES = {
    "be": {
        "women": "жанчыны",
        "men": "мужчыны",
        "cities": "гарады",
        "countries": "краіны",
        "for supporting Ukraine": "за падтрымку Украіны",
    },
    "ru": {
        "women": "женщины",
        "men": "мужчины",
        "cities": "города",
        "countries": "страны",
        "for supporting Ukraine": "за поддержку Украины",
    },
}
_SINCE = re.compile(r"(since|in) (\d{4}(?:-\d\d){0,2})")
_DAYS = {
    "be": {"since": "пачатак адліку: {day}", "in": "час: {day}"},
    "ru": {"since": "начало отсчёта: {day}", "in": "время: {day}"},
}
_QUALIFIED = {"at least": "at_least", "more than": "more_than", "about": "about"}


def reported_figure(
    measure: str, *, by: str, on: date, scope: str, state: str, known_on: datetime
) -> ReportedView:
    """The figure of a measure that a publisher reported of a day.

    ``scope``: as the source has it ("since 2020"); empty for all. Raises :class:`QuestionError`.
    """
    told = reported_until(date.max, known_on=known_on, state="" if state == "all" else state)
    told = _narrowed(told, "measure", measure)
    told = _narrowed(told, "publisher", by)
    days = {one.as_of for one in told}
    told = [one for one in told if parse(one.as_of).earliest <= on <= parse(one.as_of).latest]
    if not told:
        raise QuestionError(f"{by!r} reported no {measure} of {on}; there are: {_some(days)}")
    scopes = {one.scope for one in told}
    found = [one for one in told if _same(one.scope, scope)] if scope or len(told) > 1 else told
    if len({(one.value, one.qualifier) for one in found}) != 1:
        raise QuestionError(
            f"{by!r} reported {measure} of {on} with {len(told)} scopes; "
            f"write scope= one of: {_some(repr(one) for one in scopes)}"
        )
    return found[0]


def words_of(figure: ReportedView, language: str) -> str:
    """The figure with its qualifier: "more than 1,500"."""
    value = number(figure.value, language)
    key = _QUALIFIED.get(figure.qualifier)
    return WORDS[language][key].format(n=value) if key else value


def title_of(figure: ReportedView, language: str) -> str:
    """The title of its measure; the source's word where byname has no such measure."""
    found = MEASURES.get(figure.measure)
    if found:
        return found.title(language)
    return _TITLES.get(figure.measure, {}).get(language, figure.measure.replace("_", " "))


def scope_of(figure: ReportedView, language: str) -> str:
    """What of the measure it is about, in words; "" for all of it."""
    if figure.scope.casefold() in ("", "all"):
        return ""
    if language not in _SCOPES:
        return figure.scope
    return ", ".join(_scope_part(part.strip(), language) for part in figure.scope.split(","))


def _scope_part(part: str, language: str) -> str:
    found = _SINCE.fullmatch(part)
    if found:
        return _DAYS[language][found[1]].format(day=say(parse(found[2]), language))
    return _SCOPES[language].get(part, part)


def _narrowed(told: list[ReportedView], field: str, value: str) -> list[ReportedView]:
    there = sorted({str(getattr(one, field)) for one in told})
    if value not in there:
        raise QuestionError(f"no reported figure has the {field} {value!r}{nearest(value, there)}")
    return [one for one in told if getattr(one, field) == value]


def _same(there: str, asked: str) -> bool:
    return there.casefold() == (asked or "all").casefold()


def _some(values: Iterable[str]) -> str:
    listed = sorted(values)
    return ", ".join(listed[:12]) + (" …" if len(listed) > 12 else "")
