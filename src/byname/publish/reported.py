"""What others report of a figure, beside what is counted here, and where the reports conflict.

Takes a figure as a page asks for it; gives rows in the words of a language. A report that cannot be
counted stands with a dash for the count.
"""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from byname.figures import public as figures
from byname.publish.labels import value_name
from byname.publish.pages import amount, qualified
from byname.publish.questions import FigureAsked
from byname.register import public as register

_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ReportedShown:
    """A reported figure beside the counted one. ``of``: which part of all, empty for the whole.

    ``source``: an address to open, empty where the source is none.
    """

    value: str
    publisher: str
    source: str
    of: str
    day: str
    counted: str


def reported_rows(question: FigureAsked, language: str) -> tuple[ReportedShown, ...]:
    """What others report of the same measure up to the day, the latest first."""
    asked = question.asked
    found = figures.beside(
        as_of=asked.as_of, known_on=asked.known_on, state=asked.state,
        measure=question.measure.name,
    )  # fmt: skip
    return tuple(_row(one, language) for one in reversed(found[-_MOST_SHOWN:]))


def reported_conflicts(question: FigureAsked, language: str) -> tuple[str, ...]:
    """Sentences on reported figures of the measure that cannot all be true."""
    asked = question.asked
    found = figures.contradictions(
        as_of=asked.as_of, known_on=asked.known_on, state=asked.state,
        measure=question.measure.name,
    )  # fmt: skip
    return tuple(_conflict(one, language) for one in found)


def _row(one: figures.Beside, language: str) -> ReportedShown:
    view = one.reported
    return ReportedShown(
        value=qualified(view.qualifier, view.value),
        publisher=view.publisher,
        source=view.source if view.source.startswith(("https://", "http://")) else "",
        of=_part(view, language),
        day=_day(view.as_of, language),
        counted=amount(one.counted.low, one.counted.high) if one.counted else "—",
    )


def _part(view: figures.ReportedView, language: str) -> str:
    """Which part of all a report is of: "women; from 1 May 2020"; its own words as a last resort."""
    try:
        asked = figures.asked(view)
    except figures.ScopeError:
        return view.scope
    said = [value_name(name, value) for name, value in asked.scope]
    if asked.since is not None:
        first = register.say(register.exact(asked.since), language)
        said.append(_("from %(day)s") % {"day": first})
    if asked.until is not None and asked.until < date.max:
        last = register.say(register.exact(asked.until), language)
        said.append(_("to %(day)s") % {"day": last})
    return "; ".join(said)


def _conflict(one: figures.Conflict, language: str) -> str:
    if one.why is figures.Why.PARTS:
        *parts, whole = one.figures
        return _("%(parts)s make %(sum)s, and the whole is given as %(whole)s (%(by)s).") % {
            "parts": " + ".join(qualified(part.qualifier, part.value) for part in parts),
            "sum": qualified("exactly", sum(part.value for part in parts)),
            "whole": qualified(whole.qualifier, whole.value),
            "by": _by(whole, language),
        }
    first, second = one.figures
    return _("%(one)s (%(by)s) and %(other)s (%(other_by)s) do not agree.") % {
        "one": qualified(first.qualifier, first.value),
        "by": _by(first, language),
        "other": qualified(second.qualifier, second.value),
        "other_by": _by(second, language),
    }


def _by(view: figures.ReportedView, language: str) -> str:
    part = _part(view, language)
    return ", ".join(one for one in (view.publisher, _day(view.as_of, language), part) if one)


def _day(edtf: str, language: str) -> str:
    return register.say(register.parse(edtf), language)


__all__ = ["ReportedShown", "reported_conflicts", "reported_rows"]
