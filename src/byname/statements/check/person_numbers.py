"""Numbers said of a person: ages, sentences, how long somebody is held or silent.

Takes a sentence with its numbers and whose they may be; gives :class:`Claim` s. A number that could
be several things is taken for what its own words say, then for what the sentence tells.
"""

import re
from collections.abc import Iterator

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.age_claims import age_claim, of_age, year_of_life
from byname.statements.check.claim import Claim
from byname.statements.check.compounds import years
from byname.statements.check.counted_years import ages_counted, counted_years
from byname.statements.check.days import Mention as Day
from byname.statements.check.durations import unit
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.time_claims import (
    between_events,
    days_counted,
    lasts,
    left_of_term,
    months_too,
    served_only,
    since_then,
    whole_term,
)
from byname.statements.check.told_number import Read, Told
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
            yield age_claim(text, span, subject, word.start, word.end, word.value, "exactly", days)
    for birthday in ages_counted(text, span):
        start, end, value = birthday
        yield age_claim(text, span, subject, start, end, value, "exactly", days)
    for counted in counted_years(text, span):
        yield Claim(
            counted.start, counted.end, Subject.DAYS, subject.at(counted.start),
            what=counted.what, value=counted.years, unit="years", qualifier=counted.qualifier,
        )  # fmt: skip
    skip: Number | None = None
    last: Claim | None = None
    for place, number in enumerate(inside):
        if number is skip or any(w.start <= number.at < w.end for w in compounds):
            continue
        following = inside[place + 1] if place + 1 < len(inside) else None
        claim, skip = _of_number(text, span, subject, number, following, days)
        if claim is None and last is not None:
            claim = _gapped(text, span, subject, number, last)
        if claim is not None:
            last = claim
            yield claim


_AFTER_NAME = re.compile(
    r"\s*(?:[—–:-]|,|\s)\s*(?:only |just |уже |ўжо |ужо |к |да |to |for )?", re.IGNORECASE
)
_STOPS = re.compile(r"\s*(?:[.,;!?)]|$|\b(?:and|и|і|а)\b)", re.IGNORECASE)


def _gapped(text: str, span: Span, subject: Whose, number: Number, last: Claim) -> Claim | None:
    """ "Nina got four years, Ada — five": what the first clause tells, its words left out."""
    if last.subject not in (Subject.SENTENCE, Subject.AGE) or number.value > 100:
        return None
    ends = [end for end in subject.ends_before(number.start) if end > last.end]
    if not ends or not _AFTER_NAME.fullmatch(text[ends[-1] : number.start]):
        return None
    if not _STOPS.match(text, number.end, span.end):
        return None
    return Claim(
        number.start, number.end, last.subject, subject.at(number.start), value=number.value,
        qualifier=number.qualifier,
    )  # fmt: skip


def _of_number(
    text: str, span: Span, subject: Whose, number: Number, following: Number | None, days: list[Day]
) -> Read:
    """What one number says; and the next number where it belongs to the same claim."""
    after, before = text[number.end : span.end], text[span.start : number.start]
    before = _ABBREVIATED.sub(" ", before)
    end = min(number.end + (0 if number.unit else _unit_length(after)), span.end)
    if number.unit:
        after = f" {number.unit}{after}"
    after = _FILLER.sub(" ", after, count=1)
    told = Told(
        text, span, subject, number, following, days, before, after, unit(after), end
    )  # fmt: skip
    for read in (
        days_counted,
        since_then,
        year_of_life,
        of_age,
        between_events,
        served_only,
        whole_term,
        lasts,
        left_of_term,
        _sentence,
        _months,
    ):
        if (found := read(told)) is not None:
            return found
    if _bare_sentence(before, after) and number.value <= _LONGEST:
        return told.claim(Subject.SENTENCE, end=number.end), None
    return None, None


def _sentence(told: Told) -> Read | None:
    number = told.number
    if not said.YEARS_AFTER.match(told.after) or not (
        said.SENTENCE_BEFORE.search(told.before)
        or said.SENTENCE_AFTER.match(told.after)
        or _listed_years(told.before, told.after, number)
    ):
        return None
    months, skip = months_too(told)
    if skip is not None and _NOT.search(told.text[number.end : skip.at]):
        months, skip = 0.0, None
    end = told.end if skip is None else skip.end + 7
    claim = told.claim(
        Subject.SENTENCE, value=number.value + months / 12, end=min(end, told.span.end)
    )
    return claim, skip


def _months(told: Told) -> Read | None:
    if _NOT_EVEN.search(told.before):
        return None
    if not said.MONTHS_AFTER.match(told.after) or not (
        said.SENTENCE_BEFORE.search(told.before) or said.SENTENCE_AFTER.match(told.after)
    ):
        return None
    return told.claim(Subject.SENTENCE, value=told.number.value / 12), None


# "Приговору нет и двух месяцев": so long since it.
_NOT_EVEN = re.compile(r"\b(?:нет и|няма і|няма й|not even|not yet)\s+$", re.IGNORECASE)
# "Five long years", "ещё двенадцать долгих лет".
_FILLER = re.compile(
    r"^[\s\u00a0](?:more|long|full|whole|further|bitter|endless|additional|долгих|полных|целых|"
    r"длинных|доўгіх|поўных|цэлых|"
    r"доўгія|долгие|полные|поўныя)\s(?=years?|months?|weeks?|days?|год|года|лет|гад|месяц|дн|дзён|"
    r"тыдн|недел)",
    re.IGNORECASE,
)
# "19 февраля 2024 г. на 3 месяца": this full stop ends nothing.
_ABBREVIATED = re.compile(r"(?<=\d[ \u00a0][гр])\.|(?<=\d[гр])\.")
_NOT = re.compile(r"\b(?:not|не|ня)\b", re.IGNORECASE)


def _unit_length(after: str) -> int:
    if not unit(after) and not said.AGE_AFTER.match(after):
        return 0
    match = re.match(r"[\s\u00a0-]*[^\W\d_]+(?:[\s-](?:old|of age))?", after)
    return match.end() if match else 0


_LISTED_YEARS = re.compile(r"^[\s\u00a0]years?\s*(?=[.,;)]|$)", re.IGNORECASE)
_LISTED_AGAIN = re.compile(
    r"^[\s\u00a0](?:год|года|лет|гады|гадоў|years?)\s*(?=[.,;)]|$)", re.IGNORECASE
)
_AGE_TOLD = re.compile(r"\(\d\d\b|,\s*\d\d(?:\s+(?:год|года|лет|гады|гадоў))?[,:;]", re.IGNORECASE)


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
