"""What is left in a sentence of somebody: towns, callings, years and dates that no wording explains.

Takes a sentence, whose it is and what was found in it; gives more :class:`Claim` s. People tell each
other facts in many more ways than can be listed ("Он теперь в Орше", "she five"). What is left is
compared with all that the register has of the person: it is a claim with ``events`` of
:data:`ANY`, and is held against a text only where it looks like one fact, wrongly told.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.beside_names import occupation
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.durations import unit
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

ANY = ("any",)
"""The events of a claim whose words do not say what it tells."""
Taken = Callable[[int, int], bool]
_CAPITAL = r"[A-ZА-ЯЁІЎҐŁŚŽŠČ][\w’'ŭ-]{3,}"
_TOWN = re.compile(
    rf"(?:\b(?:in|now in|у|ў|в|во)[ \u00a0](?:(?:г|м|гор)\. ?)?|[—–(,;:|][ \u00a0]*(?:(?:г|м)\. ?)?)"
    rf"(?P<town>{_CAPITAL})(?=\s*(?:[,.;:!?)|—–]|$|\n)|\s+(?:and|with|since|and|і|и|з|с|а|тепер|цяпер|"
    r"теперь|now|today|калон|колон|colony|№)\b|\s+(?:on )?\d)",
)
_TOWN_ONLY = re.compile(rf"\s*(?i:тоже |таксама |also |too |now )?(?P<town>{_CAPITAL})\s*[.!]?\s*")
_ELSEWHERE = re.compile(
    r"\b(?:born|birth|lives?|lived|native|home|homeland|detained|arrested|family|mother|wife|"
    r"friend|we|our|us|i|my|met|meet|rally|studied|worked|works|taught|street|support\w*|gather\w*|"
    r"demonstrat\w*|vigil|concert|read|reads|sends?|sent|writes?|come|join|park|square|church|"
    r"hall|club|library|embassy|consulate|office|university|school)\b|"
    r"\b(?:нарадз|жыў|жыла|жыве|жыву|родам|сябр|друз|затрым|арышт|маці|сям|працава|працуе|вучы|збіра|мы\b|нас\b|"
    r"нам\b|наш|чыта|прыход|прыяз|плошч|вуліц|парк|касц|царк|залe|клуб|бібліятэк|пасольств|школ|"
    r"універсітэт|роди|жил|жив[её]т|живу|родом|задерж|арест|мать|семь|работа|учи|собира|чита|"
    r"приход|приез|площад|улиц|церк|зале|библиотек|посольств|университет)\w*",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"[,—–(:|]\s*(?:(?:an?|the|our|наш\w*|в прошлом|былы|бывш\w*)\s+)?(?P<what>[^\W\d_]{4,})"
    r"(?=\s*(?:[,.;)|]|$|\n))"
)
_ENDS = re.compile(r"\s*(?:[,.;:!?)|—–]|$|\n)")
_DIFFERENT = re.compile(
    r"\b(?:ago|later|before|after|earlier|work|taught|teach|together|married|marriage|lived|know|"
    r"friend|every|назад|таму|праз|через|пасля|после|працава|работа|праработ|прорабо|отработ|адпрацава|"
    r"учи|вучы|знаем|ведаем|жыл|жил|разам|вместе|дружы|дружи|шлюб|брак\w|каждые|кожныя|осталось|"
    r"засталося|turns?)\w*|"
    r"\b(?:нет и|няма і|няма й|not even|будзе|будет|will|i|my|we|our|us|мне|меня|мяне|я|мой|мая|моя|"
    r"мо(?:ей|ему|их|им)|ма(?:ёй|іх|ім)|мы|нам|нас|наш(?:а|ы|и|ай|ей|ага|его|аму|ему|ых|их|ым|им|у)?)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*\d+[.)]")
_LONGEST = 30
_FEWEST, _MANY = 10, 100  # days that are of somebody's silence, or of a time behind bars
_FEW_WORDS = 7  # of a clause: in a longer one a number may be of anything


def leftovers(
    text: str,
    span: Span,
    subject: Whose,
    numbers: Sequence[Number],
    days: Sequence[Day],
    found: Sequence[Claim],
    people: Sequence[Mention],
) -> Iterator[Claim]:
    """The claims that may be in what is left of a sentence."""
    spoken_for = [(one.start, one.end) for one in found]
    spoken_for += [(one.start, one.end) for one in people]

    def taken(start: int, end: int) -> bool:
        return any(start < last and first < end for first, last in spoken_for)

    yield from _towns(text, span, subject, taken)
    yield from _callings(text, span, subject, taken)
    yield from _years(text, span, subject, numbers, days, taken, found)
    yield from _dates(text, span, subject, days, taken)
    yield from _days(text, span, subject, numbers, taken, found)


def _towns(text: str, span: Span, subject: Whose, taken: Taken) -> Iterator[Claim]:
    for match in (*_TOWN.finditer(text, *span), *_town_only(text, span)):
        start, end = match.span("town")
        if taken(start, end) or _ELSEWHERE.search(_clause(text, span, start)):
            continue
        person = subject.at(start)
        if person is not None:
            yield Claim(start, end, Subject.CONFINEMENT, person, what=match["town"], events=ANY)


def _town_only(text: str, span: Span) -> list[re.Match[str]]:
    """A town that is all a sentence says: "Тоже Витьба."."""
    match = _TOWN_ONLY.fullmatch(text, *span)
    return [match] if match else []


def _callings(text: str, span: Span, subject: Whose, taken: Taken) -> Iterator[Claim]:
    for match in _APPOSED.finditer(text, *span):
        start, end = match.span("what")
        person = None if taken(start, end) else subject.at(start)
        if person is not None:
            yield from occupation(text, start, end, person)


def _years(
    text: str,
    span: Span,
    subject: Whose,
    numbers: Sequence[Number],
    days: Sequence[Day],
    taken: Taken,
    found: Sequence[Claim],
) -> Iterator[Claim]:
    """Years with their unit in a short clause; and without, where years were told just before."""
    sentenced = {one.person for one in found if one.subject is Subject.SENTENCE}
    skip: Number | None = None
    for at, number in enumerate(numbers):
        if (
            number is skip
            or not span.holds(number.at)
            or taken(number.at, number.end)
            or number.value > 100
        ):
            continue
        if any(day.start <= number.at < day.end for day in days) or number.qualifier != "exactly":
            continue
        after = text[number.end : span.end]
        told = said.YEARS_AFTER.match(after)
        months = None if told else said.MONTHS_AFTER.match(after)
        more, skip = (
            _and_months(text, span, number, numbers[at + 1 : at + 2]) if told else (0.0, None)
        )
        if _SINCE.match(after) or _WITHIN.search(text[span.start : number.start]):
            continue
        clause = _clause(text, span, number.at)
        if _DIFFERENT.search(clause) or len(clause.split()) > _FEW_WORDS:
            continue
        person = subject.at(number.at)
        # "He was given six years, she five": of another than those whose years were told.
        elliptic = bool(sentenced) and person not in sentenced and _ENDS.match(after)
        if _ITEM.fullmatch(text[text.rfind("\n", 0, number.at) + 1 : number.end + 1]):
            continue
        if person is not None and (told or months or (elliptic and number.value <= _LONGEST)):
            measure = told or months
            yield Claim(
                number.at, number.end + (measure.end() if measure else 0), Subject.SENTENCE, person,
                value=number.value / (12 if months else 1) + more / 12, events=ANY if measure else (),
            )  # fmt: skip


def _days(
    text: str,
    span: Span,
    subject: Whose,
    numbers: Sequence[Number],
    taken: Taken,
    found: Sequence[Claim],
) -> Iterator[Claim]:
    """Days with their unit, or without it for another person: "she 1,485 days, he 1,470"."""
    counted = {one.person for one in found if one.subject is Subject.DAYS and one.unit == "days"}
    silent = said.CONTACT.search(text, *span)
    for number in numbers:
        if not span.holds(number.at) or taken(number.at, number.end) or number.value < _FEWEST:
            continue
        after = text[number.end : span.end]
        person = subject.at(number.at)
        if person is None or _DIFFERENT.search(_clause(text, span, number.at)):
            continue
        before = text[span.start : number.start]
        told = unit(after) == "days" and bool(silent or number.value >= _MANY)
        told = told or (number.value >= _MANY and bool(_DAYS_BEFORE.search(before)))
        elliptic = (
            counted and person not in counted and number.value >= _MANY and _ENDS.match(after)
        )
        if told or elliptic:
            yield Claim(
                number.start, number.end, Subject.DAYS, person, what="either",
                value=number.value, qualifier=number.qualifier, events=ANY,
            )  # fmt: skip


# "Счёт дней — 2013", "Сколько дней он сидит? 1511".
_DAYS_BEFORE = re.compile(
    r"\b(?:дней|дзён|days)\s*[:—–-]\s*$|"
    r"\b(?:how many days|колькі дзён|сколько дней)\b[^?]*\?\s*[—–-]?\s*$",
    re.IGNORECASE,
)


def _dates(
    text: str, span: Span, subject: Whose, days: Sequence[Day], taken: Taken
) -> Iterator[Claim]:
    for day in days:
        if not span.holds(day.at) or taken(day.start, day.end):
            continue
        month = day.exactness == "month" and day.year_told
        if not (month or (day.exact and day.exactness == "day")) or day.relation is Relation.AS_OF:
            continue
        if (month or not day.year_told) and not _beside(text, span, day, subject):
            continue
        person = subject.of_date(day.start, day.end)
        if person is not None:
            yield Claim(day.start, day.end, Subject.DATE, person, what="any", day=day, events=ANY)


_BESIDE = 45  # characters from a name within which a day without its year may be of its bearer


def _beside(text: str, span: Span, day: Day, subject: Whose) -> bool:
    """Whether a day without its year stands close after somebody's name, with no verb of another."""
    ends = [end for end in subject.ends_before(day.start) if day.start - end < _BESIDE]
    if not ends or _ELSEWHERE.search(text[max(ends) : day.end]) or _COMING.search(text, *span):
        return False
    return not _DIFFERENT.search(text[max(ends) : day.end])


_COMING = re.compile(
    r"\b(?:will|shall|would|going to|tomorrow|next|birthday|turns?|born|budz\w*)\b|"
    r"\b(?:будз|споўн|нарадж|нарадз|дзень нараджэння|заўтра|будет|исполн|рожден|рожд|родил|завтра)\w*",
    re.IGNORECASE,
)
# "Good news of a year and a half": within that time.
_WITHIN = re.compile(r"\b(?:за|within|in the last|in the past)\s+$", re.IGNORECASE)
# "Five years since the sentence", "два года без писем": of another time.
_SINCE = re.compile(
    r"\s*[^\W\d_]+\s+(?:since|after|before|ago|of|without|from|на|без|с|со|з|са|от|ад|после|пасля|"
    r"назад|таму|как|як|до|да)\b",
    re.IGNORECASE,
)


def _and_months(
    text: str, span: Span, number: Number, following: Sequence[Number]
) -> tuple[float, Number | None]:
    """The months after years, and their number: "2 years 6 months"."""
    for one in following:
        between = text[number.end : one.at]
        if span.holds(one.at) and len(between) < 16 and said.MONTHS_AFTER.match(text[one.end :]):
            return one.value, one
    return 0.0, None


_BREAK = re.compile(r"[,;:.!?()|—–\n]")


def _clause(text: str, span: Span, at: int) -> str:
    """The words between the breaks around a place."""
    start, end = span
    for match in _BREAK.finditer(text, *span):
        if match.end() <= at:
            start = match.end()
        elif match.start() > at:
            end = match.start()
            break
    return text[start:end]
