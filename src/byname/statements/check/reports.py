"""Reported figures in the terms of a claim: which are of its question, and for or against it.

Takes what sources reported and a :class:`Quantity`; gives :class:`Report` s and yes or no. A report at
another time only bounds what adds up.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from byname.figures.measures import MEASURES
from byname.figures.reported import NO_LIMIT, ScopeError, asked, values
from byname.register import read
from byname.register.dates import DateError, parse
from byname.statements.check.quantity import Quantity

_SAME_TIME = 45  # days within which a report is of the claim's own time


_CURRENT = 400  # days for which the latest report of a state stands


_FAR = 0.3  # a number farther than this from a report is about something else


_FEW = 5


_FAR_TOLD = 2.0  # the same where the text tells the days counted


@dataclass(frozen=True, slots=True)
class Report:
    """A reported figure in the terms of a claim. ``low``, ``high``: what it lets be true."""

    measure: str
    scope: tuple[tuple[str, str], ...]
    since: date | None
    until: date | None
    day: date
    low: int
    high: int
    view: read.ReportedView


def claimed(claim: Quantity) -> tuple[int, int]:
    """The least and most that a claim lets be true; "four more" may leave out the one before."""
    number = claim.number
    match number.qualifier:
        case "at most":
            return 0, number.whole
        case "less than":
            return 0, number.whole - 1
    least, most = values(number.qualifier, number.whole)
    return (least, most + 1) if number.more and most < NO_LIMIT else (least, most)


def report_of(view: read.ReportedView) -> Report | None:
    try:
        question = asked(view)
    except ScopeError:
        try:
            day = parse(view.as_of).latest
        except DateError:
            return None
        low, high = values(view.qualifier, view.value)
        return Report(view.measure, (("of", view.scope),), None, None, day, low, high, view)
    low, high = values(view.qualifier, view.value)
    scope = tuple(sorted(question.scope))
    return Report(
        question.measure.name,
        scope,
        question.since,
        question.until,
        question.as_of,
        low,
        high,
        view,
    )


def same_question(report: Report, claim: Quantity) -> bool:
    if report.measure != claim.measure:
        return False
    ours = {key: value for key, value in claim.scope if key != "theme"}
    theirs = {key: value for key, value in report.scope if key != "theme"}
    if ours != theirs:
        return False
    if claim.of_state or claim.since is None:
        return claim.of_state or report.until is None or claim.measure not in MEASURES
    if report.since is None:
        return "theme" in dict(report.scope)
    if claim.until is None:
        return report.until is None and _since_the_same(report.since, claim)
    if report.until is None:
        return False
    return (report.since, report.until) == (claim.since, claim.until)


_A_YEAR = 366  # days


def _since_the_same(since: date, claim: Quantity) -> bool:
    """Whether a report is of the time since which a claim tells it: "since 2020" is since any month
    of that year; of two months told, or of two years, each is a time of its own.
    """
    assert claim.since is not None
    if claim.told is None or claim.told.exactness not in ("month", "year"):
        return abs((since - claim.since).days) < _A_YEAR
    if since.year != claim.since.year:
        return False
    whole_year = (since.month, since.day) == (1, 1) or claim.told.exactness == "year"
    return whole_year or since.month == claim.since.month


def since_another_time(reports: Iterable[Report], claim: Quantity) -> list[Report]:
    """The reports of just this number since another time than the text tells."""
    if claim.told is None or claim.since is None or claim.until is not None:
        return []
    return [
        one
        for one in reports
        if one.since is not None
        and one.view.value == claim.number.whole
        and same_question(one, replace(claim, since=one.since, told=None))
        and not _since_the_same(one.since, claim)
    ]


def nearest_of(told: Iterable[Report], claim: Quantity, first: date, last: date) -> list[Report]:
    """The reports that stand at the claim's time: of the nearest day, before rather than after."""
    if claim.until is not None or (not claim.of_state and claim.measure in MEASURES):
        return sorted(told, key=lambda one: _apart(one, first, last))
    standing = [
        one
        for one in told
        if one.day <= last + timedelta(days=14) and one.day >= first - timedelta(days=_CURRENT)
    ]
    if not standing:
        return []
    nearest = min(_apart(one, first, last) for one in standing)
    return [one for one in standing if _apart(one, first, last) == nearest]


def _apart(report: Report, first: date, last: date) -> int:
    if first <= report.day <= last:
        return 0
    return min(abs((report.day - first).days), abs((report.day - last).days))


def _bounds(report: Report, claim: Quantity, first: date, last: date) -> tuple[int, int]:
    """What a report says of the claim's day: of what adds up, only a bound at another time."""
    if claim.of_state or claim.until is not None or claim.measure not in MEASURES:
        return report.low, report.high
    if report.day < first - timedelta(days=_SAME_TIME):
        return report.low, NO_LIMIT
    if report.day > last + timedelta(days=_SAME_TIME):
        return 0, report.high
    return report.low, report.high


def does_support(report: Report, claim: Quantity, first: date, last: date) -> bool:
    least, most = claimed(claim)
    low, high = _bounds(report, claim, first, last)
    if least <= low and high <= most:
        bounded = claim.number.qualifier in ("at least", "more than")
        quotes = bounded and report.view.qualifier in ("at least", "more than")
        return not (quotes and speaks_against(report, claim, first, last))
    same = report.view.value == claim.number.whole or (
        claim.number.more and report.view.value == claim.number.whole + 1
    )
    lower = claim.number.qualifier in ("exactly", "about", "at least", "more than")
    return (
        same
        and lower
        and not (
            high < least
            or (
                most < low
                and claim.number.qualifier == "exactly"
                and report.view.qualifier == "exactly"
            )
        )
    )


def speaks_against(report: Report, claim: Quantity, first: date, last: date) -> bool:
    """Whether a report speaks against the claim: it excludes it, or is of it and says less."""
    least, most = claimed(claim)
    low, high = _bounds(report, claim, first, last)
    value, said = report.view.value, claim.number.whole
    if claim.number.more:
        return said > value and claim.since is not None and high < least
    if high < least or most < low:
        of_claim = claim.sure or abs(value - said) <= max(value * _FAR, _FEW)
        told = claim.of_state or claim.since is not None or claim.measure not in MEASURES
        told = told or (report.since is None and bool(report.scope))
        return of_claim and (told or abs(value - said) <= value * _FAR)
    if claim.until is None and _apart(report, first, last) > _SAME_TIME:
        return False
    if said > value:
        told = claim.since is not None or (claim.sure and claim.measure in MEASURES)
        return abs(value - said) <= value * (_FAR_TOLD if told else _FAR)
    # A number as exact as 8,146 quotes a report; one as round as 8,000 stays below it.
    return said < value and _quoted(said) and abs(value - said) <= value * _FAR


def _quoted(value: int) -> bool:
    """Whether a number is too exact to be a round bound."""
    step = next((s for least, s in ((1000, 100), (200, 50), (40, 10)) if value >= least), 1)
    return step > 1 and value % step != 0


def in_order(first: list[Report], rest: list[Report]) -> tuple[Report, ...]:
    return (*first, *(one for one in rest if one not in first))
