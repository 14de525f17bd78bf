"""Claims of figures: numbers that a text says of people held, sentenced, released and so on.

Takes a text with its numbers and dates; gives :class:`Quantity` s, each with the measure it is of,
what narrows it down and the days it is about. What cannot be told is left empty, never guessed.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from byname.figures.measures import MEASURES, Asks
from byname.statements.check import lexicon
from byname.statements.check.ages import not_to_see
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.labels import labelled
from byname.statements.check.lexicon import CASES, CITIES, COUNTRIES, DEATHS, PEOPLE, PRISONERS
from byname.statements.check.lexicon_of_people import EVENTS
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span, answered, clause

_NEAR = 70  # characters after a number within which stands what it counts
_GAP = re.compile(r"^(?:[\s\u00a0-]+[^\s.;:()]+){0,6}?[\s\u00a0-]*$")


_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and what it is said to count.

    ``measure``: a name of a measure, or of something only reported. ``since``, ``until``: the days
    told, None where the text tells none. ``day``: the day it is said of, where it is not the text's
    own. ``sure``: whether the text itself says what is counted, rather than the sentence before.
    """

    start: int
    end: int
    number: Number
    measure: str
    scope: tuple[tuple[str, str], ...] = ()
    since: date | None = None
    until: date | None = None
    day: Day | None = None
    sure: bool = True
    sentence: Span = _NOWHERE

    @property
    def of_state(self) -> bool:
        """Whether it is of a state as of a day, rather than of what happened within days."""
        return self.measure in MEASURES and MEASURES[self.measure].asks is Asks.NOTHING


def quantities(
    text: str, spans: list[Span], numbers: list[Number], days: list[Day]
) -> list[Quantity]:
    """The claims of figures in a text, in order."""
    found: list[Quantity] = []
    for span in answered(text, spans):
        inside = [n for n in numbers if span.holds(n.at) and not _dated(n, days)]
        before, last = None, found[-1] if found else None
        for place, number in enumerate(inside):
            following = inside[place + 1].start if place + 1 < len(inside) else span.end
            claim = _claim(text, span, number, following, days, before)
            if claim is None:
                claim = _of_label(text, span, number, days, found)
            if claim is None and last is not None and _goes_on(text, last, span):
                claim = _part_of(text, span, number, following, last)
            if claim is None:
                claim = _of_then(text, span, number, days, found)
            if claim is None:
                claim = _of_the_list(text, span, number)
            if claim is not None:
                claim = _since_today(text, claim)
                found.append(claim)
                before = claim
    return found


def _since_today(text: str, claim: Quantity) -> Quantity:
    """A figure after "today", said later than another day, is of today."""
    day, sentence = claim.day, claim.sentence
    if day is None:
        return claim
    told = [m.start() for m in lexicon.TODAY.finditer(text, sentence.start, claim.start)]
    later = bool(told) and (not sentence.holds(day.at) or day.at < told[-1])
    return replace(claim, day=None) if later else claim


def _dated(number: Number, days: list[Day]) -> bool:
    return any(day.at < number.end and number.at < day.end for day in days)


def _claim(
    text: str, span: Span, number: Number, following: int, days: list[Day], before: Quantity | None
) -> Quantity | None:
    after = text[number.end : min(span.end, number.end + _NEAR)]
    if number.value != number.whole or lexicon.UNIT.match(after) or number.whole == 0:
        return None
    if not_to_see(text[span.start : number.start]):
        return None
    if _THESE.match(after) and number.whole < _MANY_OF_THESE:
        return None
    counted = _counted(text, span, number, following)
    part = clause(text, span, number.at)
    part = Span(part.start, max(part.end, number.end))
    if counted is None:
        return None
    noun, end = counted
    if noun in ("cities", "countries"):
        return Quantity(number.start, end, number, "actions", (("of", noun),), sentence=span)
    trigger = _trigger(text, span, part, number, following, noun, before, days)
    if trigger is None:
        return None
    measure, scope, sure = trigger
    scope = _scope(text, number, end, measure, scope)
    claim = Quantity(number.start, end, number, measure, scope, sure=sure, sentence=span)
    claim = _dated_claim(text, claim, part, days)
    over = _of_list(text, number.at, days) or _topic(text, span, days)
    if claim.since is None and not claim.of_state and over:
        claim = replace(claim, since=over.earliest, until=over.latest)
    if not sure and before is not None and claim.since is None and claim.day is None:
        claim = replace(claim, since=before.since, until=before.until, day=before.day)
    return claim


def _of_label(
    text: str, span: Span, number: Number, days: list[Day], found: list[Quantity]
) -> Quantity | None:
    """A figure of a list; a label that only narrows ("of whom women") goes on from the one before."""
    label = labelled(text, number.start, number.end)
    if label is None or number.value != number.whole:
        return None
    measure, scope = label
    if not measure:
        if not found or found[-1].measure != "held":
            return None
        measure = "held"
    claim = Quantity(number.start, number.end, number, measure, scope, sentence=span)
    claim = _dated_claim(text, claim, span, days)
    if claim.since is None and not claim.of_state and measure != "actions":
        over = _heading_day(text, number.at, days)
        if over is not None:
            claim = replace(claim, since=over.earliest, until=over.latest)
    return claim


_THESE = re.compile(
    r"\s+(?:of )?(?:these|those|гэтых|гэтыя|этих|эти)\b", re.IGNORECASE
)  # people just named
_MANY_OF_THESE = 100  # so many are of nobody named
_TOPIC = re.compile(
    r"(?:figures?|numbers?|statistics|results|лічбы|статыстыка|вынікі|цифры|статистика|"
    r"итоги)\b[^.\n\d]*$",
    re.IGNORECASE,
)


def _topic(text: str, span: Span, days: list[Day]) -> Day | None:
    """The year that a paragraph's first sentence says its figures are of: "Figures of 2025." """
    start = text.rfind("\n\n", 0, span.start) + 1
    for day in days:
        if start <= day.at < span.start and day.exactness in ("year", "month"):
            if _TOPIC.search(text[max(start, day.start - 40) : day.start]):
                return day
    return None


_ITEM = re.compile(r"[ \t]*(?:[•·*–—-]|\d{1,2}[.)])")


def _of_list(text: str, at: int, days: list[Day]) -> Day | None:
    """The year or month over a list, where a number stands in one of its items."""
    line = text.rfind("\n", 0, at) + 1
    return _heading_day(text, at, days) if _ITEM.match(text, line) else None


def _heading_day(text: str, at: int, days: list[Day]) -> Day | None:
    """The year or month that a list stands under: "Figures for 2025:"."""
    heading = max((m.end() for m in _HEADING.finditer(text, 0, at)), default=0)
    told = [day for day in days if day.end <= heading and "\n" not in text[day.end : heading - 1]]
    return told[-1] if told and told[-1].exactness in ("year", "month") else None


_HEADING = re.compile(r":[ \t]*\n")


def _goes_on(text: str, last: Quantity, span: Span) -> bool:
    """Whether a sentence follows the one of a figure of people held, in the same paragraph."""
    between = text[last.sentence.end : span.start]
    return last.measure == "held" and not last.scope and not between.strip() and "\n" not in between


_SHARE = re.compile(r"\b(?:are|were|is|was|of|з|из)\b", re.IGNORECASE)  # "two in three are men"


def _part_of(
    text: str, span: Span, number: Number, following: int, last: Quantity
) -> Quantity | None:
    """ "15 are held. Two in three are men: 10 men and 5 women": parts of the figure before."""
    if number.value != number.whole or number.whole == 0:
        return None
    counted = _counted(text, span, number, following)
    if counted is None or "=" not in counted[0] or number.whole > last.number.whole:
        return None
    if _SHARE.search(text[number.end : counted[1]]):
        return None
    name, _, value = counted[0].partition("=")
    return replace(
        last, start=number.start, end=counted[1], number=number, scope=((name, value),),
        sure=False, sentence=span,
    )  # fmt: skip


# "A year ago there were 19 of them", "Год назад их было 19", "now it is 15".
_WAS = re.compile(
    r"\b(?:there (?:were|are)|it (?:was|is)|(?:it|the )?(?:figure|number|count|total|list)?"
    r"[^.;\d]{0,25}\b(?:was|were|is|stood at|stands at|counted|came to|had|has)|they were|"
    r"(?:іх |их )?(?:было|былі|были|складал\w+|составля\w+)(?: іх| их)?|(?:іх|их))\s+"
    r"(?:only |just |already |толькі |ўжо |ужо |только |уже )?$",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    r"\s*(?:[.,;:!?)—–]|$|of (?:them|us)\b|(?:people|names|чалавек|человек)\b|and\b|а\b|и\b|і\b)",
    re.I,
)
_LIST = 3  # lines


def _of_then(
    text: str, span: Span, number: Number, days: list[Day], found: list[Quantity]
) -> Quantity | None:
    """The same figure of another day, its noun left out: "A year ago there were 19"."""
    held = next((one for one in reversed(found) if one.measure == "held" and not one.scope), None)
    if held is None or any(one.measure != "held" and one.start > held.start for one in found):
        return None
    if number.value != number.whole or not _ONLY_NUMBER.match(text, number.end):
        return None
    if text.count("\n", held.end, number.start) > _LIST:
        return None
    start = found[-1].end if span.holds(found[-1].start) else span.start
    before = text[start : number.start]
    told = [day for day in days if start <= day.start and day.end <= number.start]
    told = [day for day in told if day.relation is Relation.AS_OF or day.exact]
    today = lexicon.TODAY.search(before)
    if not _WAS.search(before) or not (told or today):
        return None
    return replace(
        held, start=number.start, end=number.end, number=number, sentence=span,
        day=told[-1] if told and not today else None,
    )  # fmt: skip


# "The oldest of the 16", "За каждым из этих 14 имён": of all who are held.
_OF_THE = re.compile(
    r"^\W*(?:of the|out of the|из наших|из этих|з гэтых|з нашых)\s+$|\b(?:(?:old|young)est (?:\w+ )?of(?: (?:the|all|these))+|(?:each|every one|all) of (?:the|these|those)|"
    r"(?:сам\w+ (?:стар|млад|мала)\w+|(?:най)?старэйш\w+|(?:най)?малодш\w+|каждым|каждого|каждой|"
    r"кожным|кожнага|кожнай) (?:\w+ )?(?:из|з|са)(?: (?:этих|гэтых|всех|усіх|нашых|наших))?)\s+$",
    re.IGNORECASE,
)
_OF_THE_NOUN = re.compile(
    rf"\s*(?:[.,;:!?)—–]|$|is\b|are\b|behind\b|стоит\b|стаіць\b|{PEOPLE.pattern}|{PRISONERS.pattern})",
    re.IGNORECASE,
)


def _of_the_list(text: str, span: Span, number: Number) -> Quantity | None:
    """The number of all who are held, told where one of them, or each, is."""
    if number.value != number.whole or number.whole < _FEW_OF_LIST:
        return None
    if not _OF_THE.search(text[span.start : number.start]):
        return None
    if not _OF_THE_NOUN.match(text, number.end):
        return None
    return Quantity(number.start, number.end, number, "held", sentence=span, sure=False)


_FEW_OF_LIST = 6


def _counted(text: str, span: Span, number: Number, following: int) -> tuple[str, int] | None:
    """What the number counts, and where the words for it end."""
    limit = min(span.end, number.end + _NEAR, max(following, number.end))
    after = text[number.end : limit]
    nouns = [("prisoners", PRISONERS), ("cities", CITIES), ("countries", COUNTRIES)]
    nouns += [(f"{name}={value}", pattern) for (name, value), pattern in lexicon.SCOPES]
    nouns += [("people", PEOPLE), ("deaths", DEATHS), ("cases", CASES)]
    best: tuple[int, int, str] | None = None
    for name, pattern in nouns:
        match = pattern.search(after)
        if match and _GAP.match(after[: match.start()]):
            if best is None or match.start() < best[0]:
                best = (match.start(), match.end(), name)
    if best is not None:
        return best[2], number.end + best[1]
    if _IN_ALL.match(after) or (
        _IN_ALL_BEFORE.search(text[span.start : number.start]) and _STOPS.match(after)
    ):
        return "all", number.end
    if asked := _HOW_MANY_ASKED.search(text[span.start : number.start]):
        if not _STOPS.match(after):
            return None
        for what, places in (("cities", CITIES), ("countries", COUNTRIES)):
            if places.search(asked.group()):
                return what, number.end
        scopes = (f"{n}={v}" for (n, v), pattern in lexicon.SCOPES if pattern.search(asked.group()))
        return next(scopes, "alone"), number.end
    if _alone(text, span, number, after):
        return "alone", number.end
    if (told := _NOUN_FIRST.search(text[span.start : number.start])) and _STOPS.match(after):
        scopes = (f"{n}={v}" for (n, v), pattern in lexicon.SCOPES if pattern.search(told["what"]))
        return next(((one, number.end) for one in scopes), None)
    return None


# "Women among them: 6", "Женщин среди них шесть, мужчин десять".
_NOUN_FIRST = re.compile(
    r"(?:^|[,;(—–:.\n]|\b(?:and|а|и|і))\s*(?P<what>[^\W\d_]+)"
    r"(?: (?:among them|among the \w+|(?:среди|сярод|из|з) (?:них|іх|[^\W\d_]+)|there|там|тут|behind bars))?"
    r"\s*[—–:-]?\s*(?:only |всего |только |толькі |усяго |ўсяго )?$",
    re.IGNORECASE,
)


def _alone(text: str, span: Span, number: Number, after: str) -> bool:
    """A number without its noun: "1,171 were held", "the number of political prisoners is 1,171"."""
    if lexicon.VERB_AFTER.match(after):
        return True
    before = text[span.start : number.start]
    label = labelled(text, number.start, number.end)
    if label is None and _follows_verb(before) and not lexicon.UNIT.match(after):
        return True
    if _TODAY_ALONE.search(before) and (
        PRISONERS.search(text, *span) or lexicon.HELD.search(text, *span)
    ):
        return bool(re.match(r"\s*(?:[.,;:!?)]|$)", after))
    if _SENT.search(before) and _compulsory(text, span):
        return True
    told = PRISONERS.search(before) or lexicon.HOW_MANY.search(before)
    return bool(told and lexicon.NUMBER_IS.search(before))


_STOPS = re.compile(r"\s*(?:[.,;:!?)—–]|$)")
# "How many people are behind bars? — 15", "Колькі іх цяпер? Пятнаццаць".
_HOW_MANY_ASKED = re.compile(
    r"\b(?:how many|what is the number|колькі|сколько)\b(?=[^?]*(?:"
    + "|".join((PEOPLE.pattern, PRISONERS.pattern))
    + r"|\b(?:women|men|them|are there|were|have been|іх|жанчын|мужчын|их|женщин|мужчин|за кратамі|за реш\w+|"
    r"памілав\w+|вызвал\w+|затрым\w+|арышт\w+|асуд\w+|памер\w+|помилов\w+|освобо\w+|задерж\w+|арест\w+|осуд\w+|"
    r"умер\w+|cities|towns|countries|гарад\w+|краін\w*|город\w+|стран\w*)\b))"
    r"[^?]*\?[\s—–*-]*(?:A[:.]|Answer:|О:|В:|А:|Адказ:|Ответ:)?[\s*—–-]*(?:[^\W\d_]+ )?$",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    r"\s*(?:in all|in total|altogether|all told|усяго|разам|в общей сложности)\b", re.I
)
_IN_ALL_BEFORE = re.compile(
    r"\b(?:in all|in total|altogether|a total of|усяго|ўсяго|разам|всего|итого|вместе)[,:—– ]*$",
    re.I,
)


_TODAY_ALONE = re.compile(
    r"\b(?:today|now|сёння|цяпер|зараз|сегодня|сейчас|теперь)(?:,| it is| they "
    r"are)?\s*(?:[—–:-]\s*)?(?:only |just |ўжо |уже |толькі |только )?$",
    re.IGNORECASE,
)
_SENT = re.compile(r"\b(?:адправілі|накіравалі|отправили|направили|sent)\s+$", re.IGNORECASE)


def _follows_verb(before: str) -> bool:
    """Whether the words before a number end in what was done to people: "pardoned 381"."""
    if not before.endswith(" "):
        return False
    end = _AS_PRISONERS.sub("", before).rstrip()
    return any(
        match.end() == len(end)
        for trigger in lexicon.TRIGGERS
        for match in trigger.pattern.finditer(end, max(0, len(end) - 40))
    )


# "Recognised as political prisoners: 512": what they were recognised as says nothing of how many.
_AS_PRISONERS = re.compile(
    r"\s(?:(?:as|як|как)\s)?(?:political prisoners|палітвязнямі|политзаключ[её]нными|"
    r"политузниками)\s*[:—–-]?\s*$",
    re.I,
)
_Found = tuple[str, tuple[tuple[str, str], ...], bool]


def _trigger(
    text: str,
    span: Span,
    part: Span,
    number: Number,
    following: int,
    noun: str,
    before: Quantity | None,
    days: list[Day],
) -> _Found | None:
    """The measure by the words of the clause, then of the sentence, then of the claim before."""
    scope: tuple[tuple[str, str], ...] = ()
    if "=" in noun:
        name, _, value = noun.partition("=")
        scope = ((name, value),)
    if noun == "deaths":
        soon = lexicon.TRIGGERS[0].pattern.search(text, part.start, part.end)
        return ("died_soon_after_release" if soon else "died_in_custody"), scope, True
    if noun == "all":
        same = before is not None and before.sentence == span and before.of_state
        return (before.measure, (), False) if before is not None and same else None
    if noun == "cases" and lexicon.UKRAINE.search(text, part.start, part.end):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),), True
    if noun == "cases":
        return "new_cases", scope, True
    for stretch in (part, span):
        if stretch is span and (before is not None and before.sentence == span):
            break
        found = _in_stretch(text, stretch, number, following)
        if found is not None:
            measure, narrowed = found
            if measure == "detained" and lexicon.STILL.search(text, part.start, part.end):
                measure = "held"
            told = (
                _told_days(span, days)
                or _of_list(text, number.at, days)
                or _topic(text, span, days)
            )
            if measure == "recognised" and not told and not _DID_RECOGNISE.search(text, *part):
                measure = "held"
            if measure == "held" and noun != "prisoners" and _ONE_COLONY.search(text, *part):
                return None
            if measure == "released" and lexicon.DEMAND.search(text, span.start, number.start):
                measure = "held"
            return measure, (*scope, *narrowed), True
    after = text[number.end : max(min(following, span.end), number.end)]
    if noun in ("people", "prisoners", "alone") and (
        _FOR_UKRAINE.match(after) or _FOR_UKRAINE_BEFORE.search(text[span.start : number.start])
    ):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),), True
    if before is not None and before.sentence == span and before.measure != "actions":
        return before.measure, scope or before.scope, False
    if noun in ("prisoners", "alone") and (
        noun == "prisoners"
        or PRISONERS.search(text, span.start, span.end)
        or lexicon.HELD.search(text, span.start, span.end)
    ):
        return "held", scope, True
    if "=" in noun and PRISONERS.search(text, span.start, span.end):
        return "held", scope, True
    return None


# "236 of them for supporting Ukraine", "За падтрымку Украіны — 236 чалавек".
_FOR_UKRAINE = re.compile(rf"[^.;,\d]{{0,25}}\b(?:for|over|за|из-за|праз)\b[^.;,\d]{{0,15}}(?:{lexicon.UKRAINE.pattern})", re.I)
_FOR_UKRAINE_BEFORE = re.compile(
    rf"\b(?:for|over|за|из-за|праз)\b[^.;,\d]{{0,15}}(?:{lexicon.UKRAINE.pattern})\w*[^.;,\d]{{0,12}}[—–:-]?\s*$", re.I
)
# "The colony holds 1,500 men": of one place, not of all who are held.
_ONE_COLONY = re.compile(
    r"\b(?:the|this|that|each|his|her) (?:\w+ )?(?:colony|prison|jail|cell|barrack) (?:holds|has|houses|keeps|was built)\b|"
    r"\b(?:colony|prison) (?:with|for|of) (?:\w+ )?\d|\bв (?:этой |той |самой )?(?:колонии|камере|бараке)\b|"
    r"\b[уў] (?:гэтай |той |самой )?(?:калоніі|камеры|бараку)\b",
    re.IGNORECASE,
)
# What was done, rather than what people are: no count of those held.
_DID_RECOGNISE = re.compile(r"\b(?:прызналі|признали|recogni[sz]ed \d)", re.IGNORECASE)


def _told_days(span: Span, days: list[Day]) -> bool:
    """Whether a sentence tells days within which, or since when, something happened."""
    within = (Relation.SINCE, Relation.IN, Relation.UNTIL)
    return any(
        span.holds(day.at)
        and (
            (day.relation in within and day.exactness != "day")
            or (day.relation is Relation.AS_OF and day.exactness in ("year", "vague"))
        )
        for day in days
    )


_FARTHEST = 90  # characters between a number and the words that say what happened
_OTHER_CLAUSE = 20  # what a comma between a number and the words after it weighs
_BEFORE = 5  # what stands before a number belongs to it a little less than what follows


def _in_stretch(
    text: str, stretch: Span, number: Number, following: int
) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The trigger nearest to the number; one tried earlier wins over one it contains."""
    best: tuple[int, str, tuple[tuple[str, str], ...]] | None = None
    taken: list[tuple[int, int]] = []
    end = max(min(stretch.end, following), number.end)
    for trigger in (*lexicon.TRIGGERS, lexicon.HELD_TRIGGER):
        for match in trigger.pattern.finditer(text, stretch.start, end):
            if any(a <= match.start() < b for a, b in taken):
                continue
            if _of_the_next(text, number, match, following):
                continue
            taken.append(match.span())
            apart = max(match.start() - number.end, number.start - match.end() + _BEFORE, 0)
            if apart > _FARTHEST and not match.start() < number.start < match.end():
                continue
            if match.start() > number.end and "," in text[number.end : match.start()]:
                apart += _OTHER_CLAUSE
            if _OTHER_PART.search(text[match.end() : number.start]):
                apart += _OTHER_CLAUSE
            if trigger.measure.startswith("died") and apart < _FARTHEST // 2:
                apart = apart // 4
            if best is None or apart < best[0]:
                best = (apart, trigger.measure, trigger.scope)
    if best is None:
        return None
    measure, scope = best[1], best[2]
    if measure == "prosecuted" and lexicon.UKRAINE.search(text, number.end, end):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    near = Span(max(stretch.start, _after_last_number(text, stretch, number)), end)
    if following < stretch.end:
        near = Span(near.start, _before_the_next(text, number, near.end))
    if measure in ("sentenced", "prosecuted") and _compulsory(text, near):
        return "compulsory_treatment", ()
    if measure in ("sentenced", "prosecuted", "detained") and lexicon.UKRAINE.search(text, *near):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    return measure, scope


def _of_the_next(text: str, number: Number, match: re.Match[str], following: int) -> bool:
    """Whether words after a number lead to the next one: "8,416 prosecuted, sentenced 7,120"."""
    if match.start() < number.end or "," not in text[number.end : match.start()]:
        return False
    return not text[match.end() : following].strip(" :—–-") and following > match.end()


def _before_the_next(text: str, number: Number, end: int) -> int:
    """Where a number's words end before another one's: "sentenced 7,120, sent to treatment 37"."""
    comma = text.find(",", number.end, end)
    return end if comma < 0 else comma


_OTHER_PART = re.compile(r",\s|;\s|\s(?:and|while|і|а|и)\s", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"\d(?=\D*$)")


def _after_last_number(text: str, stretch: Span, number: Number) -> int:
    """Where the words of a number begin: after the one before it, and not far off."""
    start = max(stretch.start, number.start - _FARTHEST // 2)
    last = _LAST_NUMBER.search(text[start : number.start])
    if last is None:
        return start
    breaks = list(_OTHER_PART.finditer(text, start + last.end(), number.start))
    return breaks[-1].end() if breaks else start + last.end()


def _compulsory(text: str, stretch: Span) -> bool:
    return any(
        trigger.measure == "compulsory_treatment" and trigger.pattern.search(text, *stretch)
        for trigger in lexicon.TRIGGERS
    )


def _scope(
    text: str, number: Number, end: int, measure: str, scope: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """What narrows the figure: from the words counted, and of a release its ground."""
    found = dict(scope)
    words = text[number.end : end]
    for (name, value), pattern in lexicon.SCOPES:
        if name not in found and pattern.search(words):
            found[name] = value
    if measure == "released":
        around = text[max(0, number.start - 60) : end + 60]
        for ground, pattern in lexicon.GROUNDS:
            if pattern.search(around):
                found["ground"] = ground
                break
    return tuple(sorted(found.items()))


def _dated_claim(text: str, claim: Quantity, part: Span, days: list[Day]) -> Quantity:
    """The claim with the days that the text tells of it."""
    here = [day for day in days if claim.sentence.holds(day.at)]
    if claim.of_state or claim.measure == "actions":
        told = [
            day
            for day in here
            if (
                day.exactness in ("day", "month", "vague")
                and day.relation is not Relation.SINCE
                and (day.relation is not Relation.NONE or _opens(text, day, claim))
                and not _of_an_event(text, day, claim)
            )
            or day.relation is Relation.AS_OF
        ]
        day = min(told, key=lambda day: (not part.holds(day.at), _apart(day, claim)), default=None)
        return replace(claim, day=None if day and _of_today(text, claim, day) else day)
    told = [
        day
        for day in here
        if day.relation in (Relation.SINCE, Relation.IN, Relation.BETWEEN)
        or (day.relation is Relation.NONE and day.exactness in ("day", "month"))
    ]
    if not told:
        return _by_the_end(claim, here)
    day = min(told, key=lambda one: (not part.holds(one.at), _how_far(text, one, claim)))
    if day.relation is Relation.SINCE:
        until = next(
            (
                d
                for d in here
                if d.relation is Relation.UNTIL or (d.at > day.at and d.at - day.end < 6)
            ),
            None,
        )
        return replace(claim, since=day.earliest, until=until.latest if until else None)
    if day.relation is Relation.BETWEEN:
        other = next((d for d in here if d.at > day.at), None)
        return replace(claim, since=day.earliest, until=other.latest if other else day.latest)
    return replace(claim, since=day.earliest, until=day.latest)


def _of_an_event(text: str, day: Day, claim: Quantity) -> bool:
    """Whether what stands between a figure and a day is somebody's: "15 are held, X arrested on …"."""
    between = text[claim.end : day.start]
    return bool(_NAME.search(between)) and any(
        pattern.search(between) for pattern in EVENTS.values()
    )


_NAME = re.compile(r"[A-ZА-ЯЁІЎ][^\W\d_]+ [A-ZА-ЯЁІЎ][^\W\d_]+")


def _opens(text: str, day: Day, claim: Quantity) -> bool:
    """Whether a day stands right before what was so on it: "21 мая 2025 года за кратамі было 17"."""
    near = 0 <= claim.start - day.end < _NEAR // 2
    return near and day.exact and day.year_told and "," not in text[day.end : claim.start]


def _by_the_end(claim: Quantity, here: list[Day]) -> Quantity:
    """ "By the end of 2025": perhaps within that year, which is not for certain."""
    ends = [
        day
        for day in here
        if day.relation in (Relation.AS_OF, Relation.UNTIL) and day.exactness in ("year", "vague")
    ]
    if not ends:
        return claim
    return replace(claim, since=ends[0].earliest, until=ends[0].latest, sure=False)


def _of_today(text: str, claim: Quantity, day: Day) -> bool:
    """Whether "today" or "now" stands nearer to a number than the date does."""
    start, end = max(claim.sentence.start, claim.start - _NEAR), claim.end + _NEAR
    told = [
        (match.start() - claim.end if match.start() >= claim.end else claim.start - match.end())
        + _OTHER_CLAUSE
        * 2
        * text[min(claim.end, match.end()) : max(claim.start, match.start())].count(",")
        for match in lexicon.TODAY.finditer(text, start, min(end, claim.sentence.end))
    ]
    return bool(told) and min(told) < _apart(day, claim)


def _apart(day: Day, claim: Quantity) -> int:
    return day.at - claim.end if day.at >= claim.end else claim.start - day.end


def _how_far(text: str, day: Day, claim: Quantity) -> int:
    """The same, a comma in between weighing something: "in April 70 cases, in March 50"."""
    between = text[min(day.end, claim.end) : max(day.start, claim.start)]
    return _apart(day, claim) + _OTHER_CLAUSE * between.count(",")
