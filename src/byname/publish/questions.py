"""A figure's whole question from an address, and its permalink back.

Takes what stands in the address. Gives a :class:`FigureAsked`; a mistake is an AskedError for the
reader. The permalink names the day and the moment, so that it answers in a year as it does now.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from byname.figures import public as figures
from byname.publish.asked import Asked, AskedError

_LONGEST = 200
# What the people held are shown by besides attributes: months in and out, lengths, isolation.
OF_HELD = ("month", "length", "silence")


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """A measure and all that it is asked. ``by``: the attribute it is broken down by, or empty."""

    measure: figures.Measure
    asked: Asked
    since: date | None
    until: date | None
    body: str
    but_not: str
    days: int | None
    scope: dict[str, str]
    by: str

    def question(self) -> dict[str, Any]:
        """What a count takes besides the days."""
        return {
            "state": self.asked.state,
            "body": self.body,
            "but_not": self.but_not,
            "since": self.since,
            "until": self.until,
            "days": self.days,
            "scope": self.scope,
        }

    def permalink(self) -> str:
        """The end of the address that asks just this, day and moment pinned."""
        given: dict[str, object] = {
            "as_of": self.asked.as_of.isoformat(),
            "known_on": self.asked.known_on.isoformat(timespec="microseconds"),
            "state": self.asked.state,
            "since": self.since or "",
            "until": self.until or "",
            "body": self.body,
            "but_not": self.but_not,
            "days": self.days or "",
            **self.scope,
            "by": self.by,
        }
        return "?" + urlencode({key: value for key, value in given.items() if value})


def read_question(name: str, given: Mapping[str, str], asked: Asked) -> FigureAsked:
    """The question of an address. Raises AskedError; LookupError for a measure there is not."""
    if name not in figures.MEASURES:
        raise LookupError(name)
    by = given.get("by", "")
    if by and by not in figures.ATTRIBUTES and not (name == "held" and by in OF_HELD):
        raise AskedError(
            _("There is nothing called “%(by)s” to break a figure down by.") % {"by": by}
        )
    scope = {
        key: given[key][:_LONGEST]
        for key in figures.ATTRIBUTES
        if given.get(key) and key not in ("state", "body")
    }
    return FigureAsked(
        measure=figures.MEASURES[name],
        asked=asked,
        since=_day(given.get("since", "")),
        until=_day(given.get("until", "")),
        body=given.get("body", "")[:_LONGEST],
        but_not=given.get("but_not", "")[:_LONGEST],
        days=_number(given.get("days", "")),
        scope=scope,
        by=by,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise AskedError(
            _("“%(text)s” is not a day. Write it as 2026-05-21.") % {"text": text}
        ) from None


def _number(text: str) -> int | None:
    if not text:
        return None
    if not text.isdigit() or not 0 < int(text[:6]) < 100_000:
        raise AskedError(_("“%(text)s” is not a number of days.") % {"text": text})
    return int(text)
