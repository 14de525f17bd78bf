"""Numbers said of a person: ages, sentences, how long somebody is held or silent.

Takes a sentence with its numbers and whose they may be; gives :class:`Claim` s. A number that could
be several things is taken for what its own words say, then for what the sentence tells.
"""

import re
from collections.abc import Iterator

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.ages import coming, of_then, says_age
from byname.statements.check.claim import Claim
from byname.statements.check.compounds import years
from byname.statements.check.days import Mention as Day
from byname.statements.check.durations import anniversary, day_number, lasting, since, unit
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

_LONGEST = 25  # years that a number without its unit may be of a sentence


def of_numbers(
    text: str, span: Span, subject: Whose, numbers: list[Number], days: list[Day]
) -> Iterator[Claim]:
    """The claims that a sentence's numbers make of people."""
    inside = [
        n
        for n in numbers
        if span.holds(n.at) and not any(d.at < n.end and n.at < d.end for d in days)
    ]
    compounds = list(years(text, span))
    for word in compounds:
        if word.of_sentence:
            yield Claim(
                word.start, word.end, Subject.SENTENCE, subject.at(word.start), value=word.value
            )
        else:
            yield _age(text, span, subject, word.start, word.end, word.value, "exactly", days)
    told = anniversary(text, span)
    if told is not None and not coming(text, span):
        yield Claim(
            told.start, told.end, Subject.DAYS, subject.at(told.start), what=told.event,
            value=told.years, unit="years",
        )  # fmt: skip
    skip: Number | None = None
    for place, number in enumerate(inside):
        if number is skip or any(w.start <= number.at < w.end for w in compounds):
            continue
        following = inside[place + 1] if place + 1 < len(inside) else None
        claim, skip = _of_number(text, span, subject, number, following, days)
        if claim is not None:
            yield claim


def _of_number(
    text: str, span: Span, subject: Whose, number: Number, following: Number | None, days: list[Day]
) -> tuple[Claim | None, Number | None]:
    """What one number says; and the next number where it belongs to the same claim."""
    after, before = text[number.end : span.end], text[span.start : number.start]
    before = _ABBREVIATED.sub(" ", before)
    end = min(number.end + _unit_length(after), span.end)
    measured = unit(after)
    if day_number(before) and number.value >= 100:
        return Claim(
            number.start, number.end, Subject.DAYS, subject.at(number.start), what="either",
            value=number.value, qualifier=number.qualifier,
        ), None  # fmt: skip
    whose = subject.at(number.start)
    if measured and (event := since(before, after)):
        if coming(text, span):
            return None, None
        return Claim(
            number.start, end, Subject.DAYS, whose, what=event, value=number.value,
            qualifier=number.qualifier, unit=measured,
        ), None  # fmt: skip
    if year_of_life := said.YEAR_OF_LIFE.match(text, number.at):
        value = number.value - 1
        return (
            _age(text, span, subject, number.start, year_of_life.end(), value, "exactly", days),
            None,
        )
    if says_age(text, span, number, subject):
        value, told = number.value, number.qualifier
        return _age(text, span, subject, number.start, end, value, told, days), None
    if measured and not _WITHIN.search(before) and not _OF_TERM.match(after):
        what = lasting(_part(text, span, number), before, after, measured)
        if what and (what != "either" or number.value >= 100):
            return Claim(
                number.start, end, Subject.DAYS, whose, what=what, value=number.value,
                qualifier=number.qualifier, unit=measured,
            ), None  # fmt: skip
    if said.YEARS_AFTER.match(after) and (
        said.SENTENCE_BEFORE.search(before)
        or said.SENTENCE_AFTER.match(after)
        or _listed_years(before, after, number)
    ):
        months, skip = 0.0, None
        if following is not None:
            between = text[number.end : following.at]
            if (
                len(between) < 16
                and not _NOT.search(between)
                and said.MONTHS_AFTER.match(text[following.end : span.end])
            ):
                months, skip, end = following.value, following, following.end + 7
        return Claim(
            number.start, min(end, span.end), Subject.SENTENCE, whose,
            value=number.value + months / 12, qualifier=number.qualifier,
        ), skip  # fmt: skip
    if said.MONTHS_AFTER.match(after) and (
        said.SENTENCE_BEFORE.search(before) or said.SENTENCE_AFTER.match(after)
    ):
        return Claim(
            number.start, end, Subject.SENTENCE, whose, value=number.value / 12,
            qualifier=number.qualifier,
        ), None  # fmt: skip
    if _bare_sentence(before, after) and number.value <= _LONGEST:
        return Claim(
            number.start, number.end, Subject.SENTENCE, whose, value=number.value,
            qualifier=number.qualifier,
        ), None  # fmt: skip
    return None, None


# "19 февраля 2024 г. на 3 месяца": this full stop ends nothing.
_ABBREVIATED = re.compile(r"(?<=\d[ \u00a0][гр])\.|(?<=\d[гр])\.")


def _part(text: str, span: Span, number: Number) -> str:
    """The part of a sentence, between semicolons, that a number stands in."""
    start = text.rfind(";", span.start, number.start)
    end = text.find(";", number.end, span.end)
    return text[max(start, span.start) : end if end >= 0 else span.end]


def _age(
    text: str,
    span: Span,
    subject: Whose,
    start: int,
    end: int,
    value: float,
    qualifier: str,
    days: list[Day],
) -> Claim:
    dead = said.EVENTS["died"].search(text, span.start, span.end)
    told = [day for day in days if span.holds(day.at) and day.exact and day.year_told]
    past = of_then(text[span.start : start])
    return Claim(
        start, min(end, span.end), Subject.AGE, subject.at(start), value=value,
        qualifier=qualifier, at_death=bool(dead), past=past, coming=coming(text, span),
        day=told[0] if past and len(told) == 1 else None,
    )  # fmt: skip


_NOT = re.compile(r"\b(?:not|не|ня)\b", re.IGNORECASE)
# "Сем гадоў тэрміну": of a sentence, wherever it is told.
_OF_TERM = re.compile(r"\W*\w+\s+(?:тэрміну|срока)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|in|after|the next|(?:дошл|дайш|прыйш|пришл)\w+ за|праз|цягам|на працягу|через|"
    r"в течение|на протяжении)\s+$",
    re.IGNORECASE,
)


def _unit_length(after: str) -> int:
    if not unit(after) and not said.AGE_AFTER.match(after):
        return 0
    match = re.match(r"[\s\u00a0-]*[^\W\d_]+(?:[\s-](?:old|of age))?", after)
    return match.end() if match else 0


_LISTED_YEARS = re.compile(r"^[\s\u00a0]years?\s*(?=[.,;)]|$)", re.IGNORECASE)
_LISTED_AGAIN = re.compile(
    r"^[\s\u00a0](?:год|года|лет|гады|гадоў|years?)\s*(?=[.,;)]|$)", re.IGNORECASE
)
_AGE_TOLD = re.compile(r"\(\d\d\b|,\s*\d\d(?:\s+(?:год|года|лет|гады|гадоў))?,", re.IGNORECASE)


def _listed_years(before: str, after: str, number: Number) -> bool:
    """ "…, blogger, 46, arrested in 2021, 12 years.": years in a list, after the age if there is one."""
    if number.value > _LONGEST or not re.search(r"[,(:·•\n]\s*$|\s[—–-]\s+$|^\s*$", before):
        return False
    if _LISTED_YEARS.match(after):
        return True
    return bool(_LISTED_AGAIN.match(after) and _AGE_TOLD.search(before))


_GOT = re.compile(
    r"(?:\b(?:got|received|gets|given|gave (?:him|her)|serving|doing|атрыма[ўл]а?|получила?|дали|"
    r"далі|мае|"
    r"(?:(?:прысу\w+|назначи\w+|прызначы\w+|впаяли|уляпілі)(?: (?:ему|ей|яму|ёй))?))"
    r"|(?:sentenced|condemned) to"
    r"|(?:осуд|осужд|приговор|асуд|асудж|прысудж|прыгавор|засудз|отправи|"
    r"адправі)\w*[^.;,()\d]{0,45}\b(?:на|к|да))\s+$",
    re.IGNORECASE,
)
_OF_THE_TERM = re.compile(
    r"(?:\b(?:адседз|отсиде|отбы|адбы|served|serv|spent|прав[яё]|пров[её]|остал|заста|"
    r"left)\w*[^.;]{0,60}"
    r"\b(?:из|з|са|со|of)(?: (?:своих|сваіх|их|іх|his|her|the|all|these))?"
    r"|(?:serv|stay|остал|заста|отбы|адбы|сид|сядз)\w*[^.;]{0,60}\b(?:all|все|усе|из|з))\s+$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:[.;,)!?—–]|$|(?:for|under|in|at|and|but|years|по|за|паводле|и|і|у|в|ў|па|але|но|лет|"
    r"гадоў|калоніі|колонии|"
    r"строгого|общего|узмоцненага|агульнага)\b)",
    re.IGNORECASE,
)


def _bare_sentence(before: str, after: str) -> bool:
    """ "…and she got seven.", "отсидел пять из семи": years whose unit is left out."""
    return bool((_GOT.search(before) or _OF_THE_TERM.search(before)) and _ENDS.match(after))
