"""Claims of one person: age, sentence, dates, days without contact, standing, colony, article, prize.

Takes a text with its sentences, the people it names, its numbers and dates; gives :class:`Claim` s.
A claim belongs to the person named last before it in its sentence, else first after it, else last
before its sentence. What cannot be given to one person is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.ages import of_then, says_age
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.people import Mention
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose, goes_on, others_between


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of one person. ``what``: the kind of event, the award, the place, as its subject needs.

    ``value``: years of age or of a sentence, or days. ``past``: an age on an earlier day, that of
    ``day`` where the sentence tells one.
    """

    start: int
    end: int
    subject: Subject
    person: int | None
    what: str = ""
    value: float = 0
    qualifier: str = "exactly"
    day: Day | None = None
    at_death: bool = False
    past: bool = False
    events: tuple[str, ...] = field(default=())


def claims(
    text: str,
    spans: list[Span],
    people: list[Mention],
    numbers: list[Number],
    days: list[Day],
) -> list[Claim]:
    """The claims of single people, in order."""
    found: list[Claim] = []
    last: Mention | None = None
    pair: list[Mention] = []
    for span in spans:
        here = [one for one in people if span.holds(one.start) and one.person is not None]
        subject = Whose(text, span, here, last, pair if not here else [])
        if here:
            pair = here if len({one.person for one in here}) == len(here) == 2 else []
        found += _of_numbers(text, span, subject, numbers, days)
        found += _of_days(text, span, subject, days)
        found += _of_standing(text, span, here)
        found += _of_places_and_articles(text, span, subject, days)
        found += _of_awards(text, span, subject)
        named = {one.person for one in here}
        if len(named) == 1:
            last = here[-1]
        elif named or not goes_on(text, span):
            last = None
    return sorted(found, key=lambda one: one.start)


def _of_numbers(
    text: str, span: Span, subject: Whose, numbers: list[Number], days: list[Day]
) -> Iterator[Claim]:
    inside = [n for n in numbers if span.holds(n.at)]
    skip: Number | None = None
    for place, number in enumerate(inside):
        if number is skip or any(d.at < number.end and number.at < d.end for d in days):
            continue
        after, before = text[number.end : span.end], text[span.start : number.start]
        end = number.end + _unit_length(after)
        if year_of_life := said.YEAR_OF_LIFE.match(text, number.at):
            yield replace(
                _of_age(text, span, subject, number, year_of_life.end(), days),
                value=number.value - 1,
            )
        elif says_age(text, span, number, subject):
            yield _of_age(text, span, subject, number, end, days)
        elif said.YEARS_AFTER.match(after) and (
            said.SENTENCE_BEFORE.search(before)
            or said.SENTENCE_AFTER.match(after)
            or _listed_years(before, after, number)
        ):
            months = 0.0
            if place + 1 < len(inside):
                following = inside[place + 1]
                between = text[number.end : following.at]
                if len(between) < 16 and said.MONTHS_AFTER.match(text[following.end : span.end]):
                    months, skip, end = following.value, following, following.end + 7
            yield Claim(
                number.start, min(end, span.end), Subject.SENTENCE, subject.at(number.start),
                value=number.value + months / 12, qualifier=number.qualifier,
            )  # fmt: skip
        elif _got(before, after) and number.value <= 25:
            yield Claim(
                number.start, number.end, Subject.SENTENCE, subject.at(number.start),
                value=number.value, qualifier=number.qualifier,
            )  # fmt: skip
        elif said.MONTHS_AFTER.match(after) and said.SENTENCE_BEFORE.search(before):
            yield Claim(
                number.start, end, Subject.SENTENCE, subject.at(number.start),
                value=number.value / 12, qualifier=number.qualifier,
            )  # fmt: skip
        elif said.DAYS_AFTER.match(after) and not _WITHIN.search(before):
            contact = said.CONTACT.search(text, span.start, span.end)
            captive = said.CAPTIVE.search(text, span.start, span.end)
            if contact or captive:
                yield Claim(
                    number.start, end, Subject.DAYS, subject.at(number.start),
                    what="contact" if contact else "captive", value=number.value,
                    qualifier=number.qualifier,
                )  # fmt: skip


_WITHIN = re.compile(
    r"\b(?:within|in|after|the next|(?:дошл|дайш|прыйш|пришл)\w+ за|праз|цягам|на працягу|через|"
    r"в течение|на протяжении)\s+$",
    re.IGNORECASE,
)


def _unit_length(after: str) -> int:
    match = re.match(r"[\s\u00a0-]*[^\W\d_]+(?:[\s-](?:old|of age))?", after)
    return match.end() if match else 0


_LISTED_YEARS = re.compile(r"^[\s\u00a0]years?\s*(?=[.,;)]|$)", re.IGNORECASE)
_LISTED_AGAIN = re.compile(
    r"^[\s\u00a0](?:год|года|лет|гады|гадоў|years?)\s*(?=[.,;)]|$)", re.IGNORECASE
)
_AGE_TOLD = re.compile(r"\(\d\d\b|,\s*\d\d(?:\s+(?:год|года|лет|гады|гадоў))?,", re.IGNORECASE)


def _listed_years(before: str, after: str, number: Number) -> bool:
    """ "…, blogger, 46, arrested in 2021, 12 years.": years in a list, after the age if there is one."""
    if number.value > 25 or not re.search(r"[,(:]\s*$", before):
        return False
    if _LISTED_YEARS.match(after):
        return True
    return bool(_LISTED_AGAIN.match(after) and _AGE_TOLD.search(before))


_GOT = re.compile(r"\b(?:got|received|gets|атрыма[ўл]а?|получила?)\s+$", re.IGNORECASE)


def _got(before: str, after: str) -> bool:
    """ "…and she got seven." """
    return bool(_GOT.search(before) and re.match(r"\s*(?:[.;,)]|$)", after))


def _of_age(
    text: str, span: Span, subject: Whose, number: Number, end: int, days: list[Day]
) -> Claim:
    dead = said.EVENTS["died"].search(text, span.start, span.end)
    told = [day for day in days if span.holds(day.at) and day.exact and day.year_told]
    past = of_then(text[span.start : number.start])
    return Claim(
        number.start, min(end, span.end), Subject.AGE, subject.at(number.start),
        value=number.value, qualifier=number.qualifier, at_death=bool(dead), past=past,
        day=told[0] if past and len(told) == 1 else None,
    )  # fmt: skip


def _of_days(text: str, span: Span, subject: Whose, days: list[Day]) -> Iterator[Claim]:
    """Dates of what happened to a person, with the kinds of event the sentence tells of."""
    for day in days:
        if not span.holds(day.at) or day.exactness == "vague":
            continue
        if day.relation is Relation.AS_OF and day.exactness == "day":
            continue
        if _SUPPOSED.search(text[max(span.start, day.start - 40) : day.start]):
            continue
        person = subject.at(day.start)
        if person is None:
            continue
        events = _events_near(text, span, day)
        if events[:1] == ("born",) and not day.year_told:
            continue  # a birthday comes every year
        if events and (day.relation is not Relation.NONE or day.exactness != "year"):
            yield Claim(
                day.start, day.end, Subject.DATE, person, what=events[0], day=day, events=events
            )


_SUPPOSED = re.compile(
    r"\b(?:would|could|should|might|will|бы|б|мог\w*|меўся|павінен|должен|выйдет|выйдзе)\b",
    re.IGNORECASE,
)


def _events_near(text: str, span: Span, day: Day) -> tuple[str, ...]:
    """The kinds of event told near a date, the nearest first."""
    found: dict[str, int] = {}
    for kind, pattern in said.EVENTS.items():
        if kind == "captive" and day.relation is not Relation.SINCE:
            continue
        for match in pattern.finditer(text, span.start, span.end):
            apart = (
                day.start - match.end() if match.end() <= day.start else match.start() - day.end + 3
            )
            if apart >= -3 and apart <= 90:
                found[kind] = min(found.get(kind, 999), apart)
    if day.relation is Relation.SINCE and said.CONTACT.search(text, *span):
        found["contacted"] = min(found.values(), default=1) - 1
    return tuple(sorted(found, key=lambda kind: found[kind]))


def _of_standing(text: str, span: Span, here: list[Mention]) -> Iterator[Claim]:
    """What a sentence says of where people are today; of every person in its list."""
    for what, pattern in said.STANDING.items():
        match = pattern.search(text, span.start, span.end)
        if match is None:
            continue
        before = [one for one in here if one.end <= match.start()]
        if not before or re.search(r"\b(?:not|no longer|не|ня)\s+$", text[: match.start()]):
            continue
        between = text[before[-1].end : match.start()]
        if len(between) > 60 or others_between(between):
            continue
        for one in _listed(text, before):
            yield Claim(match.start(), match.end(), Subject.STANDING, one.person, what=what)


def _listed(text: str, people: list[Mention]) -> list[Mention]:
    """The people of the list that ends with the last one."""
    kept = [people[-1]]
    for one in reversed(people[:-1]):
        between = text[one.end : kept[-1].start]
        if not re.fullmatch(r"[\s,]*(?:and|і|и|ды)?[\s,]*", between):
            break
        kept.append(one)
    return kept


def _of_places_and_articles(
    text: str, span: Span, subject: Whose, days: list[Day]
) -> Iterator[Claim]:
    for pattern, kind in ((said.COLONY, Subject.CONFINEMENT), (said.ARTICLE, Subject.ARTICLE)):
        for match in pattern.finditer(text, span.start, span.end):
            # "in the colony 21 May": the number is a day's
            if any(day.at < match.end(1) and match.start(1) < day.end for day in days):
                continue
            person = subject.at(match.start())
            if person is not None:
                yield Claim(match.start(), match.end(), kind, person, what=match.group(1))


def _of_awards(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    for match in said.AWARD.finditer(text, span.start, span.end):
        year = match["before"] or match["year"]
        if year is None:
            continue
        start = match.start("before") if match["before"] else match.start("award")
        end = match.end("award") if match["before"] else match.end("year")
        yield Claim(
            start, end, Subject.PRIZE, subject.at(start), what=match["award"], value=float(year)
        )
