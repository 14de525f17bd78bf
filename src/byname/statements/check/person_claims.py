"""Claims of one person: age, sentence, dates, days without contact, standing, colony, article, prize.

Takes a text with its sentences, the people it names, its numbers and dates; gives :class:`Claim` s.
A claim belongs to the person named last before it in its sentence, else first after it, else last
before its sentence. What cannot be given to one person is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.findings import Subject
from byname.statements.check.lexicon import PEOPLE, PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.people import Mention
from byname.statements.check.sentences import Span


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
        subject = _Subject(text, span, here, last, pair if not here else [])
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
        elif named or not _goes_on(text, span):
            last = None
    return sorted(found, key=lambda one: one.start)


_PRONOUN = re.compile(
    r"\b(?:he|she|his|her|him|the (?:activist|journalist|politician|blogger|prisoner|man|woman|laureate|"
    r"teacher|student|doctor|worker|lawyer|engineer|soldier|programmer|pensioner|entrepreneur)|"
    r"ён|яна|яго|яму|ёй|яе|ім|он|она|его|ему|ей|её|ее|активист\w*|журналист\w*|журналіст\w*|актывіст\w*)\b",
    re.IGNORECASE,
)


def _goes_on(text: str, span: Span) -> bool:
    """Whether a sentence may speak of somebody named before it: of one, not of many."""
    words = text[span.start : span.end]
    return bool(_PRONOUN.search(words)) or not _plural(text, span)


def _plural(text: str, span: Span) -> bool:
    """Whether a sentence speaks of people in number."""
    words = text[span.start : span.end]
    return bool(PRISONERS.search(words) or _MANY.search(words))


_MANY = re.compile(
    r"\b(?:people|persons|individuals|women|men|they|them|their|others|many|"
    r"людзі|людзей|чалавек|яны|іх|жанчын|мужчын|люди|людей|человек|они|их|женщин|мужчин)\b",
    re.IGNORECASE,
)


_ORDINAL = re.compile(
    r"\b(?:(?P<one>the (?:first|former)|перш(?:ы|ая|аму|ай|ага)|перв(?:ый|ая|ому|ой|ого))|"
    r"(?P<two>the (?:second|latter)|друг(?:і|ая|ому|ой|ога)|втор(?:ой|ая|ому|ого)))\b",
    re.IGNORECASE,
)


def _ordinal(before: str) -> int:
    """Which of two people named before is meant: 1, 2, or 0 where the words do not tell."""
    found = list(_ORDINAL.finditer(before))
    if not found:
        return 0
    return 1 if found[-1]["one"] else 2


class _Subject:
    """Whom something said at a place of a sentence is of."""

    def __init__(
        self,
        text: str,
        span: Span,
        here: list[Mention],
        last: Mention | None,
        pair: list[Mention],
    ) -> None:
        self._text, self._span, self._here = text, span, here
        self._last, self._pair = last, pair

    def at(self, place: int) -> int | None:
        if self._pair and (of_pair := _ordinal(self._words_before(place))):
            return self._pair[of_pair - 1].person
        before = [one for one in self._here if one.end <= place]
        if before:
            between = self._text[before[-1].end : place]
            if _others_between(between):
                return None
            return before[-1].person
        after = [one for one in self._here if one.start >= place]
        if self._last is not None and (not after or _PRONOUN.search(self._words_before(place))):
            if _goes_on(self._text, self._span) and not _others_between(self._words_before(place)):
                return self._last.person
        return after[0].person if after else None

    def ends_before(self, place: int) -> list[int]:
        """Where the names before a place end."""
        return [one.end for one in self._here if one.end <= place]

    def _words_before(self, place: int) -> str:
        return self._text[self._span.start : place]


_COUNTED = re.compile(r"\b\d[\d,. ]*\s+(?:\w+\s+){0,2}$")


def _others_between(text: str) -> bool:
    """Whether other people are spoken of in between: "and 33 others were sentenced to"."""
    for pattern in (PRISONERS, PEOPLE):
        for match in pattern.finditer(text):
            if _COUNTED.search(text[: match.start()]):
                return True
    return bool(
        re.search(
            r"\b(?:others|colleagues|her husband|his wife|яго жонка|его жена|іншыя|другие)\b",
            text,
            re.I,
        )
    )


def _of_numbers(
    text: str, span: Span, subject: _Subject, numbers: list[Number], days: list[Day]
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
        elif (
            said.AGE_AFTER.match(after)
            or (
                said.AGE_BEFORE.search(before)
                and not said.SENTENCE_AFTER.match(after)
                and not said.IMPOSED.search(before[-60:])
                and number.value < 110
                and not (said.YEARS_AFTER.match(after) and re.search(r"\b(?:is|was)\s*$", before))
                and (
                    re.search(r"(?:age|ўзрос|возраст)\w*(?: of)?\s*$", before, re.I)
                    or said.YEARS_AFTER.match(after)
                )
            )
            or _comma_age(before, after, number, subject, span)
            or _bare_age(before, after, number)
            or _after_name(text, span, number, after, subject)
            or (_TURNED.search(before) and 14 < number.value < 100)
            or _is_so_old(text, span, number, before, after, subject)
            or _at_an_event(before, after, number)
            or (_A_DOCTOR_OF.search(before) and re.match(r"\s*(?:[.,;)]|and\b|$)", after))
        ):
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


def _comma_age(before: str, after: str, number: Number, subject: _Subject, span: Span) -> bool:
    """ "Mikola Statkevich, 68, …": a number between commas right after a name."""
    if not (
        said.COMMA_AGE.search(before) and re.match(r"\s*[,)]", after) and 14 < number.value < 100
    ):
        return False
    place = span.start + len(before.rstrip(", ("))
    return place in subject.ends_before(place)


_TURNED = re.compile(r"\b(?:turned|turns|споўнілася|исполнилось)\s+$", re.IGNORECASE)


_IS = re.compile(
    r"^[,\s]*(?:who )?(?:is|was)\s+(?:(?:now|only|just|already|barely)\s+)?$", re.IGNORECASE
)


_HE_IS = re.compile(r"\b(?:he|she) (?:is|was) (?:(?:now|only|just|already) )?$", re.IGNORECASE)


def _is_so_old(
    text: str, span: Span, number: Number, before: str, after: str, subject: _Subject
) -> bool:
    """ "Mikalai Kazkavets is 69 and …" """
    if not 14 < number.value < 100 or not re.match(
        r"(?:\s+(?:and|but|now|when|at the time)\b|[.,;)]|$)", after
    ):
        return False
    ends = subject.ends_before(number.start)
    if not ends:
        return bool(_HE_IS.search(before))
    return bool(_IS.match(text[max(ends) : number.start]) or _HE_IS.search(before))


def _after_name(text: str, span: Span, number: Number, after: str, subject: _Subject) -> bool:
    """ "Руслану Прыблудзе 19 гадоў": years right after a name."""
    if not 14 < number.value < 100 or not _YEARS_ALONE.match(after):
        return False
    return any(not text[end : number.start].strip() for end in subject.ends_before(number.start))


_DATIVE = re.compile(r"(?:[,—–-]\s*|\b\w+(?:у|ю|му|ой|ай|эй|ёй|цы|не|ке)\s+)$", re.IGNORECASE)
_YEARS_ALONE = re.compile(
    r"^[\s\u00a0](?:год|года|лет|гады|гадоў)\s*(?=[,.;:)—–]|$)", re.IGNORECASE
)


def _bare_age(before: str, after: str, number: Number) -> bool:
    """ "Программисту 41 год", ", 56 лет,": years with nothing to say that they are a sentence."""
    if not 14 < number.value < 100 or not _YEARS_ALONE.match(after):
        return False
    return bool(_DATIVE.search(before)) and not said.SENTENCE_BEFORE.search(before[-45:])


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


_A_DOCTOR_OF = re.compile(r"\ban? \w+ of $", re.IGNORECASE)
_AT_AN_EVENT = re.compile(r"(?:^|[\s,(])[вуў]\s+$", re.IGNORECASE)
_THEN = re.compile(
    r"(?:\b(?:was|were|быў|была|было|был|исполнилось|споўнілася)(?: (?:only|just|already|barely|"
    r"толькі|ўсяго|ужо|только|всего|уже))?|(?:^|[\s,(])[вуў]|\bat (?:the age of )?)\s+$",
    re.IGNORECASE,
)


def _at_an_event(before: str, after: str, number: Number) -> bool:
    """ "Арестовали её в 27 лет": how old somebody was when something happened."""
    if not 14 <= number.value < 100 or not _AT_AN_EVENT.search(before):
        return False
    return bool(_YEARS_ALONE.match(after))


def _of_age(
    text: str, span: Span, subject: _Subject, number: Number, end: int, days: list[Day]
) -> Claim:
    dead = said.EVENTS["died"].search(text, span.start, span.end)
    told = [day for day in days if span.holds(day.at) and day.exact and day.year_told]
    past = _THEN.search(text[span.start : number.start]) is not None
    return Claim(
        number.start, min(end, span.end), Subject.AGE, subject.at(number.start),
        value=number.value, qualifier=number.qualifier, at_death=bool(dead), past=past,
        day=told[0] if past and len(told) == 1 else None,
    )  # fmt: skip


def _of_days(text: str, span: Span, subject: _Subject, days: list[Day]) -> Iterator[Claim]:
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
        if len(between) > 60 or _others_between(between):
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
    text: str, span: Span, subject: _Subject, days: list[Day]
) -> Iterator[Claim]:
    for pattern, kind in ((said.COLONY, Subject.CONFINEMENT), (said.ARTICLE, Subject.ARTICLE)):
        for match in pattern.finditer(text, span.start, span.end):
            # "in the colony 21 May": the number is a day's
            if any(day.at < match.end(1) and match.start(1) < day.end for day in days):
                continue
            person = subject.at(match.start())
            if person is not None:
                yield Claim(match.start(), match.end(), kind, person, what=match.group(1))


def _of_awards(text: str, span: Span, subject: _Subject) -> Iterator[Claim]:
    for match in said.AWARD.finditer(text, span.start, span.end):
        year = match["before"] or match["year"]
        if year is None:
            continue
        start = match.start("before") if match["before"] else match.start("award")
        end = match.end("award") if match["before"] else match.end("year")
        yield Claim(
            start, end, Subject.PRIZE, subject.at(start), what=match["award"], value=float(year)
        )
