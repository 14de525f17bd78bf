"""The page of one figure, and the list of all measures, as frozen values for their templates.

Everything is counted from what is public alone. A question that is not whole is no error here: the
page says what is missing and asks for it.
"""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from byname.figures import public as figures
from byname.publish.asked import AskedError
from byname.publish.held_pictures import Picture, held_picture
from byname.publish.labels import attribute_name, value_name
from byname.publish.pages import Shown, amount
from byname.publish.questions import OF_HELD, FigureAsked
from byname.publish.reported import ReportedShown, reported_conflicts, reported_rows
from byname.publish.states import state_name
from byname.register import public as register

_YEARS = 12
_MOST_BARS = 25
_BREAKDOWNS = (
    "sex",
    "age",
    "place",
    "article",
    "occupation",
    "penalty",
    "ground",
    "court",
    "state",
)


@dataclass(frozen=True, slots=True)
class MeasureShown:
    """A measure in the list."""

    url: str
    title: str
    definition: str


@dataclass(frozen=True, slots=True)
class MeasuresPage:
    """The list of measures."""

    measures: tuple[MeasureShown, ...]


@dataclass(frozen=True, slots=True)
class FigurePage:
    """One figure. ``missing``: what the question lacks; then there is no figure yet."""

    name: str
    title: str
    definition: str
    day: str
    known: str
    state: str
    scope: tuple[tuple[str, str], ...]
    missing: str
    amount: str
    exact: bool
    attested: str
    pictures: tuple[Picture, ...]
    reported: tuple[ReportedShown, ...]
    conflicts: tuple[str, ...]
    people: tuple[Shown, ...]
    unnamed: int
    permalink: str
    json: str
    states: tuple[tuple[str, str], ...]
    attributes: tuple[tuple[str, str, str], ...]
    breakdowns: tuple[tuple[str, str], ...]
    by: str
    asks_days: bool
    since: str
    until: str
    days: str
    needs_days: bool
    needs_body: bool
    body: str
    needs_other_body: bool
    but_not: str


def measures_page(language: str) -> MeasuresPage:
    """Every measure of the public figures, in the order they are declared."""
    return MeasuresPage(
        tuple(
            MeasureShown(
                reverse("figure", args=[name]), one.title(language), one.definition(language)
            )
            for name, one in figures.MEASURES.items()
            if one.asks.value != "person"
        )
    )


def figure_page(question: FigureAsked, language: str) -> FigurePage:
    """The page of a figure. Raises AskedError for what cannot be counted; LookupError for a
    measure that is of one person, which has no page of its own.
    """
    measure, asked = question.measure, question.asked
    if measure.asks.value == "person":
        raise LookupError(measure.name)
    missing = _missing(question)
    found = None if missing else _count(question)
    people, unnamed = _people(found, question, language) if found else ((), 0)
    query = question.permalink()
    return FigurePage(
        name=measure.name,
        title=measure.title(language),
        definition=measure.definition(language),
        day=_day(asked.as_of, language),
        known=_day(asked.known_on.date(), language),
        state=state_name("" if asked.state == "all" else asked.state) if asked.state else "",
        scope=tuple(
            (attribute_name(key), value_name(key, value)) for key, value in question.scope.items()
        ),
        missing=missing,
        amount=amount(found.low, found.high) if found else "",
        exact=found is None or found.exact,
        attested=_day(found.attested, language) if found and found.attested else "",
        pictures=_pictures(question, language) if found else (),
        reported=reported_rows(question, language) if found else (),
        conflicts=reported_conflicts(question, language) if found else (),
        people=people,
        unnamed=unnamed,
        permalink=reverse("figure", args=[measure.name]) + query,
        json=reverse("figure-json", args=[measure.name]) + query,
        states=tuple((s, state_name(s)) for s in register.states(known_on=asked.known_on)),
        attributes=tuple(
            (key, attribute_name(key), question.scope.get(key, "")) for key in measure.needs
            if key in figures.ATTRIBUTES and key not in ("body", "state")
        ),
        breakdowns=tuple(
            (key, attribute_name(key))
            for key in (*_BREAKDOWNS, *(OF_HELD if measure.name == "held" else ()))
        ),
        by=question.by,
        asks_days=measure.asks.value in ("since", "in"),
        since=question.since.isoformat() if question.since else "",
        until=question.until.isoformat() if question.until else "",
        days=str(question.days or ""),
        needs_days="days" in measure.needs,
        needs_body="body" in measure.needs,
        body=question.body,
        needs_other_body="but_not" in measure.needs,
        but_not=question.but_not,
    )  # fmt: skip


def figure_data(question: FigureAsked, language: str) -> dict[str, object]:
    """The figure as plain values. People who are published by name alone have theirs."""
    if question.measure.asks.value == "person":
        raise LookupError(question.measure.name)
    if missing := _missing(question):
        raise AskedError(missing)
    found = _count(question)
    names = register.names(found.people, known_on=question.asked.known_on)
    certain = set(found.certain)
    by_name = register.Publication.NAME
    return {
        "measure": question.measure.name,
        "title": question.measure.title(language),
        "definition": question.measure.definition(language),
        "unit": question.measure.unit.value,
        "as_of": found.as_of.isoformat(),
        "known_on": question.asked.known_on.isoformat(),
        "state": question.asked.state,
        "since": question.since.isoformat() if question.since else None,
        "until": question.until.isoformat() if question.until else None,
        "scope": question.scope,
        "low": found.low,
        "high": found.high,
        "last_attestation": found.attested.isoformat() if found.attested else None,
        "people": [
            {
                "person": person,
                "name": names[person].shown(language),
                "certain": person in certain,
                "page": reverse("person", args=[person]),
            }
            for person in found.people
            if person in names and names[person].level is by_name
        ],
        "unnamed": sum(p not in names or names[p].level is not by_name for p in found.people),
        "permalink": reverse("figure", args=[question.measure.name]) + question.permalink(),
    }


def _missing(question: FigureAsked) -> str:
    """What the measure has to be told and was not."""
    measure = question.measure
    if measure.asks.value in ("since", "in") and question.since is None:
        return _("Say since which day.")
    told = {**question.scope, "body": question.body, "but_not": question.but_not,
            "days": question.days, "state": question.asked.state}  # fmt: skip
    lacking = [attribute_name(need) for need in measure.needs if not told.get(need)]
    if "days" in measure.needs and not question.days:
        return _("Say how many days.")
    if lacking:
        return _("Say which: %(what)s.") % {"what": ", ".join(lacking)}
    several = len(register.states(known_on=question.asked.known_on)) > 1
    return _("Say of which state, or all together.") if several and not question.asked.state else ""


def _count(question: FigureAsked) -> figures.Figure:
    asked = question.asked
    try:
        return figures.count(
            question.measure.name, as_of=asked.as_of, known_on=asked.known_on, **question.question()
        )
    except figures.QuestionError as error:
        raise AskedError(str(error)) from error


def _day(day: date, language: str) -> str:
    return register.say(register.exact(day), language)


def _people(
    found: figures.Figure, question: FigureAsked, language: str
) -> tuple[tuple[Shown, ...], int]:
    names = register.names(found.people, known_on=question.asked.known_on)
    certain = set(found.certain)
    shown = [
        Shown(
            name=text,
            page=person if names[person].level is register.Publication.NAME else None,
            certain=person in certain,
        )
        for person in found.people
        if person in names and (text := names[person].shown(language))
    ]
    shown.sort(key=lambda one: (not one.certain, one.name.casefold()))
    return tuple(shown), len(found.people) - len(shown)


def _pictures(question: FigureAsked, language: str) -> tuple[Picture, ...]:
    pictures = [_over_years(question, language)]
    if question.by in OF_HELD:
        pictures.append(held_picture(question, language))
    elif question.by:
        pictures.append(_broken_down(question))
    return tuple(picture for picture in pictures if picture)


def _over_years(question: FigureAsked, language: str) -> Picture | None:
    """The figure at the end of each of the last years, or within each."""
    asked = question.asked
    first = date(max(asked.as_of.year - _YEARS + 1, 1), 1, 1)
    if question.since and question.since > first and question.since <= asked.as_of:
        first = question.since
    told = {
        key: value for key, value in question.question().items() if key not in ("since", "until")
    }
    del told["days"]
    points = figures.series(
        question.measure.name, step="year", first=first, last=asked.as_of, known_on=asked.known_on,
        days=question.days, **told,
    )  # fmt: skip
    if not any(point.high for point in points):
        return None
    columns = [figures.pictures.Column(str(p.last.year), p.low, p.high) for p in points]
    title = _("%(figure)s, by year") % {"figure": question.measure.title(language)}
    description = "; ".join(f"{c.label}: {amount(c.low, c.high)}" for c in columns)
    charts = tuple(
        mark_safe(  # noqa: S308  every text in the picture is escaped where it is drawn
            figures.pictures.standing_bars(
                columns, title=title, description=description, key=f"years-{class_}", width=width,
                class_=f"chart {class_}",
            )
        )
        for class_, width in (("wide", 680), ("narrow", 340))
    )  # fmt: skip
    rows = tuple((column.label, amount(column.low, column.high)) for column in columns)
    return Picture(title, _("Year"), charts, rows)


def _broken_down(question: FigureAsked) -> Picture | None:
    asked = question.asked
    try:
        found = figures.breakdown(
            question.measure.name, by=question.by, as_of=asked.as_of, known_on=asked.known_on,
            **question.question(),
        )  # fmt: skip
    except figures.QuestionError as error:
        raise AskedError(str(error)) from error
    name = attribute_name(question.by)
    columns = [
        figures.pictures.Column(value_name(question.by, one.value), one.low, one.high)
        for one in found.categories
    ]
    if not columns:
        return None
    charts = tuple(
        mark_safe(  # noqa: S308  every text in the picture is escaped where it is drawn
            figures.pictures.lying_bars(
                columns[:_MOST_BARS], title=name,
                description="; ".join(
                    f"{c.label}: {amount(c.low, c.high)}" for c in columns[:_MOST_BARS]
                ),
                key=f"by-{class_}", width=width, class_=f"chart {class_}",
            )
        )
        for class_, width in (("wide", 680), ("narrow", 340))
    )  # fmt: skip
    rows = tuple((column.label, amount(column.low, column.high)) for column in columns)
    return Picture(name, name, charts, rows)


__all__ = ["FigurePage", "MeasuresPage", "figure_data", "figure_page", "measures_page"]
