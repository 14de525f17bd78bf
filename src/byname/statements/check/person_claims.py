"""Claims of one person: age, sentence, dates, days without contact, standing, colony, article, prize.

Takes a text with its sentences, the people it names, its numbers and dates; gives :class:`Claim` s.
A claim belongs to the person named last before it in its sentence, else first after it, else last
before its sentence. What cannot be given to one person is left out.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from byname.register.entries import Sex
from byname.statements.check import lexicon_of_people as said
from byname.statements.check.abroad import abroad
from byname.statements.check.claim import Claim
from byname.statements.check.companions import companions
from byname.statements.check.datelines import is_dateline
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.events import events_near
from byname.statements.check.findings import Subject
from byname.statements.check.grounds import of_grounds
from byname.statements.check.leftovers import leftovers
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import Number
from byname.statements.check.occupations import groups
from byname.statements.check.paired import paired
from byname.statements.check.person_numbers import of_numbers
from byname.statements.check.place_claims import colonies_in_words, places_and_articles, regimes
from byname.statements.check.sentences import Span, answered
from byname.statements.check.stretches import narrowed
from byname.statements.check.towns import towns
from byname.statements.check.whose import Course, Whose, others_between


def claims(
    text: str,
    spans: list[Span],
    people: list[Mention],
    numbers: list[Number],
    days: list[Day],
    strangers: Sequence[int] = (),
    sex_of: Callable[[int], Sex | None] = lambda person: None,
) -> list[Claim]:
    """The claims of single people, in order. ``strangers``: where names of nobody stand."""
    found: list[Claim] = []
    days = [day for day in days if not is_dateline(text, day)]
    course = Course(text)
    events: tuple[str, ...] = ()
    for span in answered(text, spans):
        here = [one for one in people if span.holds(one.start) and one.person is not None]
        subject = course.whose(span, here, _of_heading(text, span, people))
        subject.sex_of, subject.earlier = sex_of, _near(text, course.recent, span)
        subject.strangers = [at for at in strangers if span.holds(at)]
        inside = [day for day in days if span.holds(day.at)]
        told = [n for n in numbers if span.holds(n.at) and not _dates(n, inside)]
        subject.paired = paired(text, here, [(day.start, day.end) for day in inside])
        subject.paired |= paired(text, here, [(n.start, n.end) for n in told])
        first = len(found)
        found += of_numbers(text, span, subject, numbers, days)
        told_days = list(_of_days(text, span, subject, days, here))
        if not told_days and here:
            told_days = list(_going_on(text, span, subject, days, events))
        events = told_days[-1].events if told_days else _events_in(text, span)
        found += told_days
        found += _of_standing(text, span, here, subject)
        found += places_and_articles(text, span, subject, days)
        found += colonies_in_words(text, span, subject)
        found += _of_life(text, here, days)
        found += of_grounds(text, span, subject)
        found += regimes(text, span, subject)
        found += towns(text, span, subject, people)
        found += _of_stays(text, span, subject)
        found += _of_awards(text, span, subject)
        found += abroad(text, span, subject)
        found += companions(text, span, subject, told)
        found += leftovers(text, span, subject, numbers, days, found[first:], people)
        found[first:] = [one for one in found[first:] if not _would(text, span, one)]
        found[first:] = [
            one if one.start in subject.paired else _perhaps(text, one, here)
            for one in found[first:]
        ]
        course.go_on(span, here)
    return sorted(found, key=lambda one: one.start)


_FAR = 400  # characters from a name on within which "she" may mean it


def _near(text: str, recent: Sequence[Mention], span: Span) -> list[Mention]:
    """Those named not long before a sentence."""
    return [one for one in recent if 0 <= span.start - one.end < _FAR]


_HEADING = 100  # characters


def _of_heading(text: str, span: Span, people: list[Mention]) -> Mention | None:
    """The one person named right under a heading that tells a calling: "Librarian, 56, freed"."""
    line = text[span.start : span.end]
    if (
        len(line.strip()) > _HEADING
        or "\n" not in text[span.end - 1 : span.end + 1]
        or not groups(line)
    ):
        return None
    end = text.find("\n", span.end + 1)
    under = [one for one in people if span.end <= one.start < (end if end >= 0 else len(text))]
    told = {one.person for one in under}
    return under[0] if len(told) == 1 and None not in told else None


def _dates(number: Number, days: list[Day]) -> bool:
    return any(day.at < number.end and number.at < day.end for day in days)


def _perhaps(text: str, claim: Claim, here: list[Mention]) -> Claim:
    """A claim with the others of its sentence of whom it may be said: of lists, and of "both"."""
    others = {one.person for one in here if one.person is not None} - {claim.person}
    apart = min(
        (abs(claim.start - one.end) for one in here if one.person == claim.person), default=0
    )
    if not others:
        return claim
    heads = claim.end <= here[0].start and ":" in text[claim.end : here[0].start]
    turned = heads or _TURNED.search(text, here[0].start, claim.end)
    if apart < _BESIDE and not turned:
        return claim
    return replace(claim, perhaps=tuple(sorted(others)))


_BESIDE = 25  # characters; what stands nearer to a name is of nobody else
_TURNED = re.compile(
    r"\b(?:both|respectively|former|latter|абодва|абедзве|адпаведна|оба|обе|соответственно)\b", re.I
)


def _of_days(
    text: str, span: Span, subject: Whose, days: list[Day], here: list[Mention]
) -> Iterator[Claim]:
    """Dates of what happened to a person, with the kinds of event the sentence tells of."""
    for told in days:
        day = narrowed(text, told)
        if not span.holds(day.at) or day.exactness == "vague":
            continue
        if day.relation is Relation.AS_OF and day.exactness in ("day", "season"):
            continue
        if ending := said.ENDS.search(text, span.start, day.start):
            if day.start - ending.end() < _ENDING:
                yield Claim(
                    day.start, day.end, Subject.DATE, subject.at(day.start), what="ends", day=day,
                    events=("ends",),
                )  # fmt: skip
                continue
        if _TODAY.search(text[: day.start]):
            continue
        if day.relation is Relation.UNTIL and not day.year_told:
            continue
        if _SUPPOSED.search(text[max(span.start, day.start - 40) : day.start]):
            continue
        if day.exactness == "year" and _of_another(text, span, day):
            continue
        person = subject.of_date(day.start, day.end)
        if person is None:
            continue
        events, sure = events_near(text, span, told, days, here)
        clause = _from(text, span, day.end)
        told_here = any(one.search(clause) for one in said.EVENTS.values())
        if day.relation is Relation.SINCE and not (told_here and events):
            if _CONFINED.search(clause) or (not events and _CONFINED.search(text, *span)):
                events, sure = ("transferred", "captive"), True
        near = text[max(span.start, day.start - 45) : min(day.end + 30, span.end)]
        if (
            day.exactness in ("day", "month")
            and not day.year_told
            and (events[:1] == ("born",) or said.BIRTHDAY.search(near))
        ):
            events, sure = ("birthday",), True
        if events and (
            day.relation is not Relation.NONE or day.exactness != "year" or events[0] == "born"
        ):
            yield Claim(
                day.start, day.end, Subject.DATE, person, what=events[0], day=day, events=events,
                sure=sure,
            )  # fmt: skip


# "Since May 2023 she has been in colony No. 4": brought there then, or in custody since.
_CONFINED = re.compile(
    r"\b(?:colony|prison|jail|ik|pk|behind bars|held|kept)\b|"
    r"\b(?:калон|турм|ПК|ІК|за крат|сядз|трыма|утрымлів)\w*|\b(?:колон|тюрьм|ИК|за реш|сид|содерж)\w*",
    re.IGNORECASE,
)


def _from(text: str, span: Span, at: int) -> str:
    """The words from a place to the end of its clause."""
    stop = _STOPS.search(text, at, span.end)
    return text[at : stop.start() if stop else span.end]


_STOPS = re.compile(r"[,;:.!?—–]")
_GOES_ON = 160  # characters of a sentence that may leave its verb to the one before it


def _events_in(text: str, span: Span) -> tuple[str, ...]:
    """The kind of event that a sentence without dates tells, where it is only one."""
    kinds = tuple(kind for kind in _CARRIED if said.EVENTS[kind].search(text, *span))
    return kinds if len(kinds) == 1 else ()


_CARRIED = ("detained", "sentenced", "released", "died")


def _going_on(
    text: str, span: Span, subject: Whose, days: list[Day], events: tuple[str, ...]
) -> Iterator[Claim]:
    """ "X was freed on 3 July. Y followed on 11 September": what the sentence before tells."""
    if not events or events[0] not in _CARRIED or span.end - span.start > _GOES_ON:
        return
    if any(pattern.search(text, *span) for pattern in said.EVENTS.values()):
        return
    for day in days:
        if not span.holds(day.at) or day.exactness not in ("day", "month", "year"):
            continue
        if day.relation is Relation.AS_OF or not (day.year_told or day.exact):
            continue
        person = subject.of_date(day.start, day.end)
        if person is not None:
            yield Claim(
                day.start, day.end, Subject.DATE, person, what=events[0], day=day,
                events=events[:1], sure=False,
            )  # fmt: skip


_ENDING = 30  # characters between the words for an end of a sentence and its date


_TODAY = re.compile(r"\b(?:today|сегодня|сёння|сення)[,:]?\s+$", re.IGNORECASE)
# "Who has represented our valley since 2017", "мы выходим с 1998 года": of others.
_ANOTHER = re.compile(
    r"(?:\b(?:who|which|that|i|we|our|my|us)\b|"
    r"\b(?:які|якая|якое|якія|я|мы|наш\w*|мой|мая|маё|мае|мне|нам)\b|"
    r"\b(?:который|которая|которое|которые|моя|моё|мои)\b)[^,;:.!?()—]*$",
    re.IGNORECASE,
)


def _of_another(text: str, span: Span, day: Day) -> bool:
    """Whether the clause of a year is of whoever writes, or of somebody told only by "who"."""
    clause = _ANOTHER.search(text[span.start : day.start])
    if clause is None:
        return False
    return not any(pattern.search(clause.group()) for pattern in said.EVENTS.values())


_WOULD = re.compile(r"\b(?:would have|бы|б)\b", re.IGNORECASE)


def _would(text: str, span: Span, claim: Claim) -> bool:
    """Whether an age is one that somebody did not live to: "would have turned 38"."""
    near = text[max(span.start, claim.start - 40) : claim.end + 10]
    return claim.subject is Subject.AGE and bool(_WOULD.search(near))


_SUPPOSED = re.compile(
    r"\b(?:would|could|should|might|will|бы|б|мог\w*|меўся|павінен|должен|выйдет|выйдзе)\b",
    re.IGNORECASE,
)


_YES = re.compile(r"[^?]*\?[\s*_—–-]*(?:[^\W\d_]{1,2}:\s*)?(?:yes|да|так|ага)\b", re.IGNORECASE)


def _asked(text: str, span: Span, match: re.Match[str]) -> bool:
    """Whether words stand in a question that is not answered by yes."""
    end = text.find("?", match.end(), span.end)
    return end >= 0 and _YES.match(text, match.end(), span.end) is None


_SHORT = 60  # characters; a short sentence without a name is of whoever was named before it


def _of_standing(text: str, span: Span, here: list[Mention], subject: Whose) -> Iterator[Claim]:
    """What a sentence says of where people are today; of every person in its list."""
    yield from _of_dead(text, here)
    for what, pattern in said.STANDING.items():
        match = pattern.search(text, span.start, span.end)
        if match is None or _asked(text, span, match):
            continue
        if not here and match.start() - span.start < _SHORT // 4 and span.end - span.start < _SHORT:
            person = subject.at(match.start())
            yield Claim(match.start(), match.end(), Subject.STANDING, person, what=what)
            continue
        before = [one for one in here if one.end <= match.start()]
        if not before or re.search(r"\b(?:not|no longer|не|ня)\s+$", text[: match.start()]):
            continue
        between = text[before[-1].end : match.start()]
        if what == "free" and _SUPPOSED.search(text, span.start, match.start()):
            continue
        if len(between) > 60 or others_between(between):
            continue
        for one in _listed(text, before):
            yield Claim(match.start(), match.end(), Subject.STANDING, one.person, what=what)


def _of_dead(text: str, here: list[Mention]) -> Iterator[Claim]:
    """ "X died", right after the name: of somebody who may be alive."""
    for one in here:
        if match := said.DIED_NEXT.match(text, one.end):
            start, end = match.span("died")
            yield Claim(start, end, Subject.STANDING, one.person, what="dead")


def _listed(text: str, people: list[Mention]) -> list[Mention]:
    """The people of the list that ends with the last one."""
    kept = [people[-1]]
    for one in reversed(people[:-1]):
        between = text[one.end : kept[-1].start]
        if not re.fullmatch(r"[\s,]*(?:and|і|и|ды)?[\s,]*", between):
            break
        kept.append(one)
    return kept


def _of_life(text: str, here: list[Mention], days: list[Day]) -> Iterator[Claim]:
    """The years of birth and death after a name: "(1975–2025)"."""
    for one in here:
        if match := said.LIFE_DAYS.match(text, one.end):
            for day in days:
                group = next(
                    (g for g in ("born", "died") if match.span(g) == (day.at, day.end)), ""
                )
                if group:
                    yield Claim(
                        day.at, day.end, Subject.DATE, one.person, what=group, day=day,
                        events=(group,),
                    )  # fmt: skip
        if match := said.BIRTH_YEAR.match(text, one.end):
            start, end = match.span(match.lastgroup or 0)
            yield _year(start, end, int(text[start:end]), one, "born")
        match = said.LIFE_YEARS.match(text, one.end)
        for group, kind in (("born", "born"), ("died", "died")) if match else ():
            assert match is not None
            start, end = match.span(group)
            yield _year(start, end, int(match[group]), one, kind)


def _year(start: int, end: int, year: int, one: Mention, kind: str) -> Claim:
    day = Day(start, end, start, date(year, 1, 1), date(year, 12, 31), Relation.IN, "year")
    return Claim(start, end, Subject.DATE, one.person, what=kind, day=day, events=(kind,))


_STAY = re.compile(
    r"\b(?:sat|held|imprisoned|jailed|prison|lasted|behind bars|inside|"
    r"сидел\w*|сядзе\w*|адседз\w*|отсиде\w*|за "
    r"крат\w+|за реш\w+|турм\w*|тюрьм\w*)\b[^.;:\d]{0,25}\b(?:from|з|с|у|в)\s(?P<from>(?:19|20)\d\d)"
    r"\s?(?:to|until|till|да|до|па|по|[–-])\s?(?P<to>(?:19|20)\d\d)(?!\d)",
    re.IGNORECASE,
)


def _of_stays(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    """The years of a time in prison: "he also sat from 2011 to 2014"."""
    for match in _STAY.finditer(text, *span):
        start, end = match.span("to")
        person = subject.at(start)
        if person is not None:
            year = int(match["to"])
            day = Day(start, end, start, date(year, 1, 1), date(year, 12, 31), Relation.IN, "year")
            yield Claim(
                start, end, Subject.DATE, person, what="released", day=day, events=("released",)
            )  # fmt: skip


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
