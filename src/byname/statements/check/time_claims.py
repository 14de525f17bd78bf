"""How long something has lasted, as numbers of a sentence tell it: held, silent, free; what is left.

Takes a :class:`Told` number; gives a :class:`Claim`, or nothing where it measures no such time.
"""

import re

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.age_claims import says_years_of_age
from byname.statements.check.ages import coming
from byname.statements.check.durations import between, day_number, lasting, since, years_left
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.told_number import Read, Told


def days_counted(told: Told) -> Read | None:
    """A day by its number: "Day 1,205"."""
    if not day_number(told.before) or told.number.value < 100:
        return None
    return told.claim(Subject.DAYS, what="either", end=told.number.end), None


_COMMA_NEXT = re.compile(r"^[\s\u00a0]*[^\W\d_]+,")


def since_then(told: Told) -> Read | None:
    """How long since an arrest, a death or the last letter."""
    event = since(told.before, told.after) if told.measured else ""
    if not event or (_COMMA_NEXT.match(told.after) and says_years_of_age(told)):
        return None
    if coming(told.text, told.span):
        return None, None
    return told.claim(Subject.DAYS, what=event, unit=told.measured), None


def between_events(told: Told) -> Read | None:
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


def served_only(told: Told) -> Read | None:
    """So long held, told beside a sentence that was longer."""
    if not told.measured or told.measured == "days" or not _SERVED_ONLY.search(told.before):
        return None
    return told.claim(Subject.DAYS, what="captive", unit=told.measured), None


def whole_term(told: Told) -> Read | None:
    """Years served to the last day: those of the sentence."""
    if told.measured != "years" or not _SERVED.search(told.before):
        return None
    if not (_TO_THE_END.match(told.after) or _HIS.search(told.before)):
        return None
    months, skip = months_too(told)
    return told.claim(Subject.SENTENCE, value=told.number.value + months / 12), skip


# "Two days after the war began": after something else.
_AFTER_ELSE = re.compile(
    r"^[\s\u00a0]*[^\W\d_]+ (?:after|before|earlier|later|пасля|после|перад|перед|раней|раньше|"
    r"пазней|позже)\b",
    re.IGNORECASE,
)


def lasts(told: Told) -> Read | None:
    """How long somebody has been held, silent or free."""
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
    months, skip = months_too(told) if told.measured == "years" else (0.0, None)
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


def months_too(told: Told) -> tuple[float, Number | None]:
    """The months told right after years, and their number."""
    following = told.following
    if following is None:
        return 0.0, None
    between = told.text[told.number.end : following.at]
    if len(between) < 16 and said.MONTHS_AFTER.match(told.text[following.end : told.span.end]):
        return following.value, following
    return 0.0, None


_COMMA_BEFORE, _COMMA_AFTER = re.compile(r"[,;:—–]\s*$"), re.compile(r"\s*[^\W\d_]+\s*[,;]")


def _between_commas(told: Told) -> bool:
    """Whether years stand by themselves: "a programmer, 7 years, Zarechcha"."""
    return bool(
        told.measured == "years"
        and _COMMA_BEFORE.search(told.before)
        and _COMMA_AFTER.match(told.after)
    )


def left_of_term(told: Told) -> Read | None:
    """How long of a sentence is left: "three more years to serve"."""
    if told.measured != "years" or not years_left(told.before, told.after):
        return None
    return told.claim(Subject.DAYS, what="left", unit=told.measured), None


def _part(text: str, span: Span, number: Number) -> str:
    """The part of a sentence, between semicolons, that a number stands in."""
    start = text.rfind(";", span.start, number.start)
    end = text.find(";", number.end, span.end)
    return text[max(start, span.start) : end if end >= 0 else span.end]


# "Сем гадоў тэрміну": of a sentence, wherever it is told.
_OF_TERM = re.compile(r"\W*\w+\s+(?:тэрміну|срока)\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|in|after|the next|(?:дошл|дайш|прыйш|пришл)\w+ за|праз|цягам|на працягу|через|"
    r"в течение|на протяжении|за)\s+$",
    re.IGNORECASE,
)
