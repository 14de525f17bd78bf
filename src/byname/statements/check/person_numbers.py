"""Numbers said of a person: ages, sentences, how long somebody is held or silent.

Takes a sentence with its numbers and whose they may be; gives :class:`Claim` s. A number that could
be several things is taken for what its own words say, then for what the sentence tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
from byname.statements.check.compounds import years
from byname.statements.check.counted_years import ages_counted, counted_years
from byname.statements.check.days import Mention as Day
from byname.statements.check.durations import between, day_number, lasting, since, unit, years_left
from byname.statements.check.findings import Subject
from byname.statements.check.name_words import is_given
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
    for birthday in ages_counted(text, span):
        start, end, value = birthday
        yield _age(text, span, subject, start, end, value, "exactly", days)
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


@dataclass(frozen=True, slots=True)
class _Told:
    """A number in its sentence: what stands before and after it, and its unit of time."""

    text: str
    span: Span
    subject: Whose
    number: Number
    following: Number | None
    days: list[Day]
    before: str
    after: str
    measured: str
    end: int

    def claim(self, subject: Subject, **more: Any) -> Claim:
        """A claim at the place of the number."""
        told: dict[str, Any] = {"value": self.number.value, "qualifier": self.number.qualifier}
        told |= more
        end = told.pop("end", self.end)
        return Claim(self.number.start, end, subject, self.subject.at(self.number.start), **told)


_Read = tuple[Claim | None, Number | None]
"""A claim, and the next number where it belongs to the same claim."""


def _of_number(
    text: str, span: Span, subject: Whose, number: Number, following: Number | None, days: list[Day]
) -> _Read:
    """What one number says; and the next number where it belongs to the same claim."""
    after, before = text[number.end : span.end], text[span.start : number.start]
    before = _ABBREVIATED.sub(" ", before)
    end = min(number.end + (0 if number.unit else _unit_length(after)), span.end)
    if number.unit:
        after = f" {number.unit}{after}"
    after = _FILLER.sub(" ", after, count=1)
    told = _Told(
        text, span, subject, number, following, days, before, after, unit(after), end
    )  # fmt: skip
    for read in (
        _days_counted,
        _since,
        _year_of_life,
        _of_age,
        _between,
        _served_only,
        _whole_term,
        _lasting,
        _left,
        _sentence,
        _months,
    ):
        if (found := read(told)) is not None:
            return found
    if _bare_sentence(before, after) and number.value <= _LONGEST:
        return told.claim(Subject.SENTENCE, end=number.end), None
    return None, None


def _days_counted(told: _Told) -> _Read | None:
    if not day_number(told.before) or told.number.value < 100:
        return None
    return told.claim(Subject.DAYS, what="either", end=told.number.end), None


def _since(told: _Told) -> _Read | None:
    event = since(told.before, told.after) if told.measured else ""
    if not event or (_COMMA_NEXT.match(told.after) and _aged(told)):
        return None
    if coming(told.text, told.span):
        return None, None
    return told.claim(Subject.DAYS, what=event, unit=told.measured), None


_COMMA_NEXT = re.compile(r"^[\s\u00a0]*[^\W\d_]+,")


def _aged(told: _Told) -> bool:
    """Whether years are of an age: "Ему 61 год, со дня задержания прошло …"."""
    return told.measured == "years" and says_age(told.text, told.span, told.number, told.subject)


def _year_of_life(told: _Told) -> _Read | None:
    match = said.YEAR_OF_LIFE.match(told.text, told.number.at)
    if match is None:
        return None
    value = told.number.value - 1
    start, end = told.number.start, match.end()
    return _age(told.text, told.span, told.subject, start, end, value, "exactly", told.days), None


_YOUNGEST = 14


def _of_age(told: _Told) -> _Read | None:
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
    claim = _age(
        told.text, told.span, told.subject, number.start, told.end, number.value,
        number.qualifier, told.days,
    )  # fmt: skip
    return claim, None


# "A drawing by Maja, aged 9": of somebody the register does not have.
_OF_STRANGER = re.compile(
    r"\b(?P<who>[A-ZА-ЯЁІЎ][^\W\d_]+),?\s+(?:aged?|ва ўзросце|в возрасте)\s+$"
)


def _ends_a_name(told: _Told) -> bool:
    words = told.before.rstrip()
    comma = told.span.start + len(words[: words.rfind(" ")].rstrip(" ,"))
    return any(abs(end - comma) < _NEAR_NAME for end in told.subject.ends_before(told.number.start))


_NEAR_NAME = 14


def _between(told: _Told) -> _Read | None:
    """How long between two events: "died three years after his arrest", "waited two years for trial"."""
    if not told.measured:
        return None
    kinds = between(told.before, told.after)
    if kinds is None:
        return None
    return told.claim(Subject.DAYS, what="between", events=kinds, unit=told.measured), None


# "Served his two years to the last day": of the sentence, not of the days counted.
_SERVED = re.compile(
    r"\b(?:served|serving|отсиде\w+|отбы\w+|адседз\w+|адбы\w+)(?: (?:his|her|their|the|all|full|"
    r"whole|entire|свои|свой|все|"
    r"все свои|свае|усе|усе свае))*\s+$",
    re.IGNORECASE,
)
_TO_THE_END = re.compile(
    r"^[^.;]{0,30}\b(?:to the (?:last day|end)|in full|every day|day for day|до (?:последнего дня|"
    r"конца)|полностью|"
    r"от звонка до звонка|да (?:апошняга дня|канца)|цалкам|поўнасцю|ад званка да званка)\b",
    re.IGNORECASE,
)
_HIS = re.compile(r"\b(?:his|her|their|свои|свой|свае|свой)\s+$", re.IGNORECASE)


# "He served just eight months of it": so long he was held, whatever the sentence.
_SERVED_ONLY = re.compile(
    r"\b(?:served|spent|sat|отсидел\w*|отбы\w+|пров[её]л\w*|адседзе\w+|адбы\w+|прав[её]\w+) "
    r"(?:only|just|"
    r"barely|less than|about|almost|всего|только|лишь|усяго|ўсяго|толькі)\s+$",
    re.IGNORECASE,
)


def _served_only(told: _Told) -> _Read | None:
    if not told.measured or told.measured == "days" or not _SERVED_ONLY.search(told.before):
        return None
    return told.claim(Subject.DAYS, what="captive", unit=told.measured), None


def _whole_term(told: _Told) -> _Read | None:
    if told.measured != "years" or not _SERVED.search(told.before):
        return None
    if not (_TO_THE_END.match(told.after) or _HIS.search(told.before)):
        return None
    months, skip = _months_too(told)
    return told.claim(Subject.SENTENCE, value=told.number.value + months / 12), skip


# "Two days after the war began": after something else.
_AFTER_ELSE = re.compile(
    r"^[\s\u00a0]*[^\W\d_]+ (?:after|before|earlier|later|пасля|после|перад|перед|раней|раньше|"
    r"пазней|позже)\b",
    re.IGNORECASE,
)


def _lasting(told: _Told) -> _Read | None:
    if not told.measured or _WITHIN.search(told.before) or _OF_TERM.match(told.after):
        return None
    if _AFTER_ELSE.match(told.after) or _between_commas(told) or _GIVEN.search(told.before):
        return None
    if told.measured != "days" and _TERM_IS.search(told.before):
        return None
    part = _part(told.text, told.span, told.number)
    what = lasting(part, told.before, told.after, told.measured)
    if not what or (what == "either" and told.number.value < 100):
        return None
    months, skip = _months_too(told) if told.measured == "years" else (0.0, None)
    value = told.number.value + months / 12
    return told.claim(Subject.DAYS, what=what, unit=told.measured, value=value), skip


_TERM_IS = re.compile(
    r"\b(?:срок|тэрмін|прысуд|приговор|sentence|term|вырак)\w*\s*[:—–-]?\s*$", re.IGNORECASE
)
_GIVEN = re.compile(
    r"\b(?:got|received|was given|gave (?:him|her)|sentenced to|дали|получил\w*|атрыма\w+|далі|"
    r"осужд\w+ на|асудж\w+ на|приговор\w+ к|прысудзі\w+)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)


def _months_too(told: _Told) -> tuple[float, Number | None]:
    """The months told right after years, and their number."""
    following = told.following
    if following is None:
        return 0.0, None
    between = told.text[told.number.end : following.at]
    if len(between) < 16 and said.MONTHS_AFTER.match(told.text[following.end : told.span.end]):
        return following.value, following
    return 0.0, None


_COMMA_BEFORE, _COMMA_AFTER = re.compile(r"[,;:—–]\s*$"), re.compile(r"\s*[^\W\d_]+\s*[,;]")


def _between_commas(told: _Told) -> bool:
    """Whether years stand by themselves: "a programmer, 7 years, Zarechcha"."""
    return bool(
        told.measured == "years"
        and _COMMA_BEFORE.search(told.before)
        and _COMMA_AFTER.match(told.after)
    )


def _left(told: _Told) -> _Read | None:
    """How long of a sentence is left: "three more years to serve"."""
    if told.measured != "years" or not years_left(told.before, told.after):
        return None
    return told.claim(Subject.DAYS, what="left", unit=told.measured), None


def _sentence(told: _Told) -> _Read | None:
    number, following = told.number, told.following
    if not said.YEARS_AFTER.match(told.after) or not (
        said.SENTENCE_BEFORE.search(told.before)
        or said.SENTENCE_AFTER.match(told.after)
        or _listed_years(told.before, told.after, number)
    ):
        return None
    months, skip, end = 0.0, None, told.end
    if following is not None:
        between = told.text[number.end : following.at]
        if (
            len(between) < 16
            and not _NOT.search(between)
            and said.MONTHS_AFTER.match(told.text[following.end : told.span.end])
        ):
            months, skip, end = following.value, following, following.end + 7
    claim = told.claim(
        Subject.SENTENCE, value=number.value + months / 12, end=min(end, told.span.end)
    )
    return claim, skip


def _months(told: _Told) -> _Read | None:
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
_NOT = re.compile(r"\b(?:not|не|ня)\b", re.IGNORECASE)
# "Сем гадоў тэрміну": of a sentence, wherever it is told.
_OF_TERM = re.compile(r"\W*\w+\s+(?:тэрміну|срока)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|in|after|the next|(?:дошл|дайш|прыйш|пришл)\w+ за|праз|цягам|на працягу|через|"
    r"в течение|на протяжении|за)\s+$",
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
