"""Ages that numbers of a sentence tell: of today, of a birthday, of an earlier day, at death.

Takes a :class:`Told` number; gives a :class:`Claim`, or nothing where it is no age.
"""

import re

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.ages import (
    TURNINGS,
    coming,
    event_of_age,
    not_to_see,
    of_then,
    says_age,
    turning,
)
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject
from byname.statements.check.name_words import is_given
from byname.statements.check.sentences import Span
from byname.statements.check.told_number import Read, Told
from byname.statements.check.whose import Whose


def says_years_of_age(told: Told) -> bool:
    """Whether years are of an age: "Ему 61 год, со дня задержания прошло …"."""
    return told.measured == "years" and says_age(told.text, told.span, told.number, told.subject)


def year_of_life(told: Told) -> Read | None:
    """An age by the year of life that it begins: "in her 41st year"."""
    match = said.YEAR_OF_LIFE.match(told.text, told.number.at)
    if match is None:
        return None
    value = told.number.value - 1
    start, end = told.number.start, match.end()
    return age_claim(
        told.text, told.span, told.subject, start, end, value, "exactly", told.days
    ), None


_YOUNGEST = 14


def of_age(told: Told) -> Read | None:
    """A number that is said to be an age."""
    number = told.number
    if number.unit:
        return None
    birthday = bool(said.YEARS_AFTER.match(told.after)) and number.value > _YOUNGEST
    birthday = birthday and bool(turning(told.text, told.span, number.start))
    if not birthday and not says_age(told.text, told.span, number, told.subject):
        return None
    stranger = _OF_STRANGER.search(told.before)
    if stranger and is_given(stranger["who"]) and not _ends_a_name(told):
        return None, None
    claim = age_claim(
        told.text, told.span, told.subject, number.start, told.end, number.value,
        number.qualifier, told.days,
    )  # fmt: skip
    return claim, None


# "A drawing by Maja, aged 9": of somebody the register does not have.
_OF_STRANGER = re.compile(
    r"\b(?P<who>[A-ZА-ЯЁІЎ][^\W\d_]+),?\s+(?:aged?|ва ўзросце|в возрасте)\s+$"
)


def _ends_a_name(told: Told) -> bool:
    words = told.before.rstrip()
    comma = told.span.start + len(words[: words.rfind(" ")].rstrip(" ,"))
    return any(abs(end - comma) < _NEAR_NAME for end in told.subject.ends_before(told.number.start))


_NEAR_NAME = 14


def age_claim(
    text: str,
    span: Span,
    subject: Whose,
    start: int,
    end: int,
    value: float,
    qualifier: str,
    days: list[Day],
) -> Claim:
    """An age with what its sentence says of when it was so."""
    dead = said.EVENTS["died"].search(text, span.start, span.end)
    told = [day for day in days if span.holds(day.at) and day.exact and day.year_told]
    before = text[span.start : start]
    past = of_then(before)
    dated = [one for one in days if span.holds(one.at) and abs(one.at - start) < _BESIDE]
    if past and _on_a_day(dated) and turning(text, span, start) == "turned":
        past = False
    what = "before" if not_to_see(before) else event_of_age(text, span, start, end) if past else ""
    if past and not what and len(told) == 1 and 0 <= start - told[0].end < _RIGHT_AFTER:
        what = "dated"
    day = told[0] if past and len(told) == 1 else None
    if not past and not what and (what := turning(text, span, start)):
        dated = [one for one in dated if one.exactness in ("day", "year")]
        day = min(dated, key=lambda one: abs(one.at - start), default=None)
    return Claim(
        start, min(end, span.end), Subject.AGE, subject.at(start), what=what,
        value=value, qualifier=qualifier, at_death=bool(dead) and what not in TURNINGS, past=past,
        coming=coming(text, span), day=day,
    )  # fmt: skip


def _on_a_day(dated: list[Day]) -> bool:
    """Whether a birthday is told with its day and no year: the last one or the next."""
    return any(one.exact and not one.year_told for one in dated)


_BESIDE = 40  # characters between an age and the day of the birthday that brings it
_RIGHT_AFTER = 8  # characters between a date and the age that somebody had on it
