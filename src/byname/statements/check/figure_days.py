"""Of which days a figure is: those its sentence tells, the heading over it, or today.

Takes a text with its dates and a :class:`Quantity`; gives it with the days that the text tells of it.
"""

import re
from dataclasses import replace

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.lexicon_of_people import EVENTS
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span

_NEAR = 70  # characters within which a date stands beside a figure
_OTHER_CLAUSE = 20  # what a comma between a number and a date weighs


_TOPIC = re.compile(
    r"(?:figures?|numbers?|statistics|results|лічбы|статыстыка|вынікі|цифры|статистика|"
    r"итоги)\b[^.\n\d]*$",
    re.IGNORECASE,
)


def topic(text: str, span: Span, days: list[Day]) -> Day | None:
    """The year that a paragraph's first sentence says its figures are of: "Figures of 2025." """
    start = text.rfind("\n\n", 0, span.start) + 1
    for day in days:
        if start <= day.at < span.start and day.exactness in ("year", "month"):
            if _TOPIC.search(text[max(start, day.start - 40) : day.start]):
                return day
    return None


_ITEM = re.compile(r"[ \t]*(?:[•·*–—-]|\d{1,2}[.)])")


def of_list(text: str, at: int, days: list[Day]) -> Day | None:
    """The year or month over a list, where a number stands in one of its items."""
    line = text.rfind("\n", 0, at) + 1
    return heading_day(text, at, days) if _ITEM.match(text, line) else None


def heading_day(text: str, at: int, days: list[Day]) -> Day | None:
    """The year or month that a list stands under: "Figures for 2025:"."""
    heading = max((m.end() for m in _HEADING.finditer(text, 0, at)), default=0)
    told = [day for day in days if day.end <= heading and "\n" not in text[day.end : heading - 1]]
    return told[-1] if told and told[-1].exactness in ("year", "month") else None


# "Figures for 2025:", or a line of its own over a blank one.
_HEADING = re.compile(r":[ \t]*\n|(?<=[^\n.!?…])\n(?=[ \t]*\n)")


def told_days(span: Span, days: list[Day]) -> bool:
    """Whether a sentence tells days within which, or since when, something happened."""
    within = (Relation.SINCE, Relation.IN, Relation.UNTIL)
    return any(
        span.holds(day.at)
        and (
            (day.relation in within and day.exactness != "day")
            or (day.relation is Relation.AS_OF and day.exactness in ("year", "vague"))
        )
        for day in days
    )


def dated(text: str, claim: Quantity, part: Span, days: list[Day]) -> Quantity:
    """The claim with the days that the text tells of it."""
    here = [day for day in days if claim.sentence.holds(day.at)]
    if claim.of_state or claim.measure == "actions":
        told = [
            day
            for day in here
            if (
                day.exactness in ("day", "month", "vague")
                and day.relation is not Relation.SINCE
                and (day.relation is not Relation.NONE or _opens(text, day, claim))
                and not _of_an_event(text, day, claim)
            )
            or day.relation is Relation.AS_OF
        ]
        told = [day for day in told if not _OF_THE_NEXT.search(text[claim.end : day.start])]
        day = min(told, key=lambda day: (not part.holds(day.at), _apart(day, claim)), default=None)
        return replace(claim, day=day)
    told = [
        day
        for day in here
        if day.relation in (Relation.SINCE, Relation.IN, Relation.BETWEEN)
        or (day.relation is Relation.NONE and day.exactness in ("day", "month"))
    ]
    told = [day for day in told if not _of_another_item(text, day, claim)]
    told = [day for day in told if not _LISTED.search(text, claim.end, max(day.start, claim.end))]
    if not told:
        return _by_the_end(claim, here)
    day = min(told, key=lambda one: (not part.holds(one.at), _how_far(text, one, claim)))
    if day.relation is Relation.SINCE:
        until = next(
            (
                d
                for d in here
                if d.relation is Relation.UNTIL or (d.at > day.at and d.at - day.end < 6)
            ),
            None,
        )
        last = until.latest if until else None
        return replace(claim, since=day.earliest, until=last, told=day)
    if day.relation is Relation.BETWEEN:
        other = next((d for d in here if d.at > day.at), None)
        return replace(claim, since=day.earliest, until=other.latest if other else day.latest)
    return replace(claim, since=day.earliest, until=day.latest)


# "Two dead: X in May 2023 and Y …": of those listed, each has a day of his own.
_LISTED = re.compile(r":\s[^:;.]*[A-ZА-ЯЁІЎ][^\W\d_]+ [A-ZА-ЯЁІЎ]")


def _of_an_event(text: str, day: Day, claim: Quantity) -> bool:
    """Whether what stands between a figure and a day is somebody's: "15 are held, X arrested on …"."""
    between = text[claim.end : day.start]
    return bool(_NAME.search(between)) and any(
        pattern.search(between) for pattern in EVENTS.values()
    )


# "Today it is 22, but a year ago …": the day of the number after it.
_OF_THE_NEXT = re.compile(
    r"[,;—–]\s*(?:а|але|but|while|whereas|но|and|и|і)\s[^\d]{0,20}$", re.IGNORECASE
)
_NAME = re.compile(r"[A-ZА-ЯЁІЎ][^\W\d_]+ [A-ZА-ЯЁІЎ][^\W\d_]+")


def _opens(text: str, day: Day, claim: Quantity) -> bool:
    """Whether a day stands right before what was so on it: "21 мая 2025 года за кратамі было 17"."""
    near = 0 <= claim.start - day.end < _NEAR // 2
    return near and day.exact and day.year_told and "," not in text[day.end : claim.start]


def _by_the_end(claim: Quantity, here: list[Day]) -> Quantity:
    """ "By the end of 2025": perhaps within that year, which is not for certain."""
    ends = [
        day
        for day in here
        if day.relation in (Relation.AS_OF, Relation.UNTIL) and day.exactness in ("year", "vague")
    ]
    if not ends:
        return claim
    return replace(claim, since=ends[0].earliest, until=ends[0].latest, sure=False)


def of_today(text: str, claim: Quantity) -> Quantity:
    """The claim, of no other day where "today" stands nearer to the number, or later than the day."""
    day, sentence = claim.day, claim.sentence
    if day is None:
        return claim
    told = list(lexicon.TODAY.finditer(text, sentence.start, claim.start))
    later = bool(told) and (not sentence.holds(day.at) or day.at < told[-1].start())
    return replace(claim, day=None) if later or _today_is_nearer(text, claim, day) else claim


def _today_is_nearer(text: str, claim: Quantity, day: Day) -> bool:
    start, end = max(claim.sentence.start, claim.start - _NEAR), claim.end + _NEAR
    told = [
        (match.start() - claim.end if match.start() >= claim.end else claim.start - match.end())
        + _OTHER_CLAUSE
        * 2
        * text[min(claim.end, match.end()) : max(claim.start, match.start())].count(",")
        for match in lexicon.TODAY.finditer(text, start, min(end, claim.sentence.end))
        if not _OF_THE_NEXT.search(text[claim.end : max(claim.end, match.start())])
    ]
    return bool(told) and min(told) < _apart(day, claim)


def _apart(day: Day, claim: Quantity) -> int:
    return day.at - claim.end if day.at >= claim.end else claim.start - day.end


def _how_far(text: str, day: Day, claim: Quantity) -> int:
    """The same, a comma in between weighing something: "in April 70 cases, in March 50"."""
    between = text[min(day.end, claim.end) : max(day.start, claim.start)]
    return _apart(day, claim) + _OTHER_CLAUSE * between.count(",")


_ITEM_WITH_NUMBER = re.compile(r";[^;]*\d")


def _of_another_item(text: str, day: Day, claim: Quantity) -> bool:
    """Whether a later item with a number of its own tells a day: "5 sentenced; 3 detained in 2025"."""
    return bool(_ITEM_WITH_NUMBER.search(text[claim.end : max(day.start, claim.end)]))
