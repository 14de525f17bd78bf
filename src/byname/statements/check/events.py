"""What happened on a date: the kinds of event that a sentence tells beside it.

Takes a sentence, a date in it and the other dates and names there; gives the kinds of event, the
likeliest first. Words of the date's own clause come before those of another; where a clause has
none ("and his brother on 11 September"), it goes on with what the clause before it tells.
"""

import re
from collections.abc import Sequence

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.mention import Mention
from byname.statements.check.sentences import Span

_COMMA = 12  # what a comma between an event and a date weighs, in characters
_BREAK = 45  # what a full break weighs: a semicolon, a bracket, another date
_SURE = 30  # an event nearer than this is that of the date
_AFTER = 3  # an event after its date belongs to it a little less than one before
_LEAST = 3  # characters by which words may overlap a date's preposition
_BREAKS = re.compile(r"[;:()]|,? (?:but|while|whereas|а|але|но|тады як|тогда как) ", re.IGNORECASE)
_DATES_FIRST = re.compile(r"^\W*(?:\w+\W+){0,2}$")


def events_near(
    text: str, span: Span, day: Day, days: Sequence[Day], people: Sequence[Mention]
) -> tuple[tuple[str, ...], bool]:
    """The kinds of event told in a date's sentence, the likeliest first; whether it is a sure one."""
    inside = [one for one in days if span.holds(one.at)]
    turned = _dates_first(text, span, inside)
    found: dict[str, int] = {}
    for kind, pattern in said.EVENTS.items():
        if kind == "captive" and day.relation is not Relation.SINCE:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            before = match.end() <= day.start + _LEAST
            if not before and match.start() < day.end - _LEAST:
                continue
            start, end = (match.end(), day.start) if before else (day.end, match.start())
            apart = max(end - start, 0) + _weight(text, start, end, day, inside)
            if before if turned else not before:
                apart += _BREAK // 2 if turned else _AFTER
            found[kind] = min(found.get(kind, 9999), apart)
    if day.relation is Relation.SINCE and said.CONTACT.search(text, *span):
        found["contacted"] = min(found.values(), default=1) - 1
    return tuple(sorted(found, key=lambda kind: found[kind])), min(
        found.values(), default=_SURE
    ) < _SURE


def _weight(text: str, start: int, end: int, day: Day, days: Sequence[Day]) -> int:
    """What stands between an event and a date: commas, breaks and other dates."""
    if end <= start:
        return 0
    between = text[start:end]
    others = sum(1 for one in days if one is not day and start <= one.at < end)
    breaks = len(_BREAKS.findall(between))
    return between.count(",") * _COMMA + (breaks + others) * _BREAK


def _dates_first(text: str, span: Span, days: Sequence[Day]) -> bool:
    """Whether each date stands before what happened: "3 March 2022 — arrest, 9 September — trial"."""
    if len(days) < 2:
        return False
    first = days[0].start
    before = any(pattern.search(text, span.start, first) for pattern in said.EVENTS.values())
    return not before and any(
        pattern.search(text, days[-1].end, span.end) for pattern in said.EVENTS.values()
    )
