"""What the two pages show, as frozen values for their templates.

Reads other parts' public doors; all words are in the language at hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from byname.figures import public as figures
from byname.publish.asked import Asked, AskedError
from byname.publish.lives import PersonPage, person_page
from byname.publish.states import state_name
from byname.register import public as register

ALL = "all"
_EARLIEST = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody in a list of names; ``page`` is their number where they have a page."""

    name: str
    page: int | None
    certain: bool


@dataclass(frozen=True, slots=True)
class Year:
    """A row of the table behind the chart."""

    day: str
    amount: str


@dataclass(frozen=True, slots=True)
class ReportedHeld:
    """What a source reported of the people held on a day."""

    day: str
    value: str
    publisher: str


@dataclass(frozen=True, slots=True)
class StateFigure:
    """The figure of one state."""

    key: str
    name: str
    low: int
    high: int
    amount: str
    noun: str
    reason: str
    attested: str
    charts: tuple[SafeString, ...]
    table: tuple[Year, ...]
    reported: tuple[ReportedHeld, ...]
    people: tuple[Shown, ...]
    unnamed: int


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The front page: a figure for each state asked for."""

    title: str
    definition: str
    day: str
    known: str
    figures: tuple[StateFigure, ...]
    states: tuple[tuple[str, str], ...]
    empty: bool


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody found: the name to show, and the spelling that matched where it is another."""

    page: int
    name: str
    matched: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Who was searched for, and found. ``sure``: whether anybody is called so."""

    text: str
    sure: bool
    people: tuple[FoundPerson, ...]


_LONGEST_NAME = 200


def search_page(text: str, asked: Asked, language: str) -> SearchPage:
    """The people called ``text`` in any spelling or, where nobody is, the nearest."""
    text = " ".join(text.split())[:_LONGEST_NAME]
    near = register.search(text, known_on=asked.known_on) if text else []
    sure = [one for one in near if one.score >= register.SURE]
    names = register.names((one.person for one in sure or near[:5]), known_on=asked.known_on)
    people = []
    for one in sure or near[:5]:
        name = names[one.person].shown(language)
        people.append(FoundPerson(one.person, name, "" if one.matched == name else one.matched))
    return SearchPage(text, bool(sure), tuple(people))


def front_page(asked: Asked, language: str) -> FrontPage:
    """The front page of a question. Raises AskedError for a state of which there are no cases."""
    there = register.states(known_on=asked.known_on)
    if asked.state and asked.state not in (*there, ALL):
        raise AskedError(
            _("There are no public cases of the state “%(code)s”.") % {"code": asked.state}
        )
    wanted = [""] if asked.state == ALL else [asked.state] if asked.state else there
    measure = figures.MEASURES["held"]
    return FrontPage(
        title=measure.title(language),
        definition=measure.definition(language),
        day=_day(asked.as_of, language),
        known=_day(asked.known_on.date(), language),
        figures=tuple(_figure(state, asked, language) for state in wanted),
        states=tuple((code, state_name(code)) for code in there),
        empty=not there,
    )


def _figure(state: str, asked: Asked, language: str) -> StateFigure:
    found = figures.held(as_of=asked.as_of, known_on=asked.known_on, state=state)
    levels = _levels(state, asked)
    name = state_name(state)
    people, unnamed = _people(found, asked, language)
    reported = figures.reported_held(as_of=asked.as_of, known_on=asked.known_on, state=state)
    return StateFigure(
        key=state or ALL,
        name=name,
        low=found.low,
        high=found.high,
        amount=amount(found.low, found.high),
        noun=ngettext("person held", "people held", found.high),
        reason=_reason(found, language),
        attested=_day(found.attested, language) if found.attested else "",
        charts=_charts(levels, name, state or ALL, asked, language, reported),
        table=_table(levels, asked.as_of, language),
        reported=tuple(_reported_held(one, language) for one in reported),
        people=people,
        unnamed=unnamed,
    )


def amount(low: int, high: int) -> str:
    """A figure with its bounds: "98", "0–98"; thousands are set apart."""
    if low == high:
        return _thousands(low)
    return f"{_thousands(low)}–{_thousands(high)}"


def _thousands(value: int) -> str:
    return f"{value:,}".replace(",", "\u00a0")


def _day(day: date, language: str) -> str:
    return register.say(register.exact(day), language)


def _reason(found: figures.PublicHeld, language: str) -> str:
    """Why low and high differ, or why there is nobody, in a sentence."""
    perhaps = len(found.perhaps)
    if not found.high:
        return _(
            "No source here shows anybody both in custody and recognised on that day; "
            "that is no proof that nobody was."
        )
    if not perhaps:
        return ""
    sentence = ngettext(
        "%(certain)s for certain. %(n)s more person may be held: a date is uncertain, or no source "
        "has shown them held for longer than the register lets pass.",
        "%(certain)s for certain. %(n)s more people may be held: dates are uncertain, or no source "
        "has shown them held for longer than the register lets pass.",
        perhaps,
    )
    return sentence % {"certain": _thousands(found.low), "n": _thousands(perhaps)}


def _levels(state: str, asked: Asked) -> list[register.Level]:
    """The levels from the first day on which anybody may be held; none when nobody ever was."""
    levels = figures.held_series(
        first=_EARLIEST, last=asked.as_of, known_on=asked.known_on, state=state
    )
    begun = [at for at, level in enumerate(levels) if level.high and level.day > _EARLIEST]
    if not begun:
        return [level for level in levels if level.high]
    start = levels[begun[0]]
    eve = register.Level(start.day - timedelta(days=1), 0, 0)
    return [eve, *levels[begun[0] :]]


def _reported_held(one: figures.ReportedView, language: str) -> ReportedHeld:
    day = register.say(register.parse(one.as_of), language)
    return ReportedHeld(day, qualified(one.qualifier, one.value), one.publisher)


def qualified(qualifier: str, value: int) -> str:
    """A reported number with its qualifier, in words."""
    words = {
        "at least": _("at least %(number)s"),
        "more than": _("more than %(number)s"),
        "about": _("about %(number)s"),
    }
    return words.get(qualifier, "%(number)s") % {"number": _thousands(value)}


def _charts(
    levels: list[register.Level],
    name: str,
    key: str,
    asked: Asked,
    language: str,
    reported: Sequence[figures.ReportedView],
) -> tuple[SafeString, ...]:
    """The chart twice: for wide screens and for narrow ones. Only one of them is ever shown."""
    if not levels:
        return ()
    title = _("People held over time: %(state)s") % {"state": name}
    points = [
        figures.pictures.Reported(
            register.parse(one.as_of).latest, one.value, one.qualifier in ("at least", "more than")
        )
        for one in reported
    ]
    last = levels[-1]
    words = {
        "first": _day(levels[0].day, language),
        "last": _day(asked.as_of, language),
        "amount": amount(last.low, last.high),
    }
    description = (
        _(
            "From %(first)s to %(last)s. The line shows people held for certain, the band reaches up "
            "to those who may be held. On the last day: %(amount)s."
        )
        % words
    )
    return tuple(
        mark_safe(  # noqa: S308  every text in the picture is escaped where it is drawn
            figures.pictures.held_chart(
                levels,
                reported=points,
                last=asked.as_of,
                title=title,
                description=description,
                key=f"{key}-{class_}",
                width=width,
                height=height,
                class_=f"chart {class_}",
            )
        )
        for class_, width, height in (("wide", 680, 270), ("narrow", 340, 240))
    )


def _table(levels: list[register.Level], last: date, language: str) -> tuple[Year, ...]:
    """How many at the end of each year, and on the last day."""
    if not levels:
        return ()
    ends = [date(year, 12, 31) for year in range(levels[0].day.year, last.year)]
    rows = []
    for day in [*ends, last]:
        level = [one for one in levels if one.day <= day][-1]
        rows.append(Year(_day(day, language), amount(level.low, level.high)))
    return tuple(rows)


def _people(
    found: figures.PublicHeld, asked: Asked, language: str
) -> tuple[tuple[Shown, ...], int]:
    """Those who may be listed, by name, and how many are counted without one."""
    counted = (*found.certain, *found.perhaps)
    names = register.names(counted, known_on=asked.known_on)
    certain = set(found.certain)
    shown = [
        Shown(
            name=text,
            page=person if names[person].level is register.Publication.NAME else None,
            certain=person in certain,
        )
        for person in counted
        if person in names and (text := names[person].shown(language))
    ]
    shown.sort(key=lambda one: (not one.certain, one.name.casefold()))
    return tuple(shown), len(counted) - len(shown)


__all__ = ["FrontPage", "PersonPage", "amount", "front_page", "person_page", "search_page"]
