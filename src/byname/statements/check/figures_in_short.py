"""Figures told in short, by what stands before them: parts of one, the same of another day.

Takes a number that says nothing of what it counts; gives a :class:`Quantity` where a figure of people
held before it, or the words for all of them, tell.
"""

import re
from dataclasses import replace

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.figure_nouns import counted_by
from byname.statements.check.lexicon import PEOPLE, PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span


def goes_on(text: str, last: Quantity, span: Span) -> bool:
    """Whether a sentence follows the one of a figure of people held, in the same paragraph."""
    between = text[last.sentence.end : span.start]
    return last.measure == "held" and not last.scope and not between.strip() and "\n" not in between


_SHARE = re.compile(r"\b(?:are|were|is|was|of|з|из)\b", re.IGNORECASE)  # "two in three are men"


def part_of(
    text: str, span: Span, number: Number, following: int, last: Quantity
) -> Quantity | None:
    """ "15 are held. Two in three are men: 10 men and 5 women": parts of the figure before."""
    if number.value != number.whole or number.whole == 0:
        return None
    counted = counted_by(text, span, number, following)
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
    r"(?:іх |их )?(?:было|былі|были|складал\w+|составля\w+|"
    r"насчит\w+|налічв\w+|налічы\w+)(?: іх| их)?|(?:іх|их))\s+"
    r"(?:only |just |already |толькі |ўжо |ужо |только |уже )?$",
    re.IGNORECASE,
)


_SOMEBODY_WAS = re.compile(
    r"\b(?:he|she|who|ён|яна|он|она|ему|ей|яму|ёй|якому|якой|которому|которой) (?:\w+ )?$|"
    r"\b(?:he|she|who) (?:was|is)\s+(?:only |just )?$",
    re.IGNORECASE,
)
_ONLY_NUMBER = re.compile(
    r"\s*(?:[.,;:!?)—–]|$|of (?:them|us)\b|(?:people|names|чалавек|человек)\b|and\b|а\b|и\b|і\b)",
    re.I,
)


_THE_COUNT = re.compile(
    r"\b(?:the (?:count|figure|tally|list|total) (?:was|stood|had)|насчитыва\w+|налічва\w+)\b", re.I
)
_LIST = 3  # lines


def of_then(
    text: str, span: Span, number: Number, days: list[Day], found: list[Quantity]
) -> Quantity | None:
    """The same figure of another day, its noun left out: "A year ago there were 19"."""
    held = next((one for one in reversed(found) if one.measure == "held" and not one.scope), None)
    counted = _THE_COUNT.search(text[span.start : number.start])
    since = [one for one in found if held is not None and one.start > held.start]
    if held is None or (not counted and any(one.measure != "held" for one in since)):
        return None
    if number.value != number.whole or not _ONLY_NUMBER.match(text, number.end):
        return None
    if text.count("\n", held.end, number.start) > _LIST:
        return None
    start = found[-1].end if span.holds(found[-1].start) else span.start
    before = text[start : number.start]
    told = [day for day in days if start <= day.start and day.end <= number.start]
    told = [
        day
        for day in told
        if day.relation is Relation.AS_OF or day.exact or day.exactness == "month"
    ]
    today = lexicon.TODAY.search(before)
    if not _WAS.search(before) or not (told or today) or _SOMEBODY_WAS.search(before):
        return None
    return replace(
        held, start=number.start, end=number.end, number=number, sentence=span,
        day=told[-1] if told and not today else None,
    )  # fmt: skip


# "Sixteen candles, one for each political prisoner": as many as are held.
_ONE_FOR_EACH = re.compile(
    r"[^.;!?\d]{0,40}\b(?:one for (?:each|every)|one per|as many as (?:there are )?(?:\w+ )?|the "
    r"number of|"
    r"по одно[йм]у? (?:за|на|для) кажд\w+|па адн\w+ (?:за|на|для) кожн\w+|по числу|паводле колькасці|"
    rf"па ліку|столько же, сколько|столькі ж, колькі) (?:of )?(?:the |our |наших |нашых "
    rf")?(?:{PRISONERS.pattern}|"
    rf"(?:(?:person|one|man|woman|name|of (?:them|those)|челов\w+|чалав\w+),? )?"
    rf"(?:,? ?(?:who|хто|кто) )?(?:[^\W\d_]+ ){{0,3}}?(?:{lexicon.HELD.pattern}))",
    re.IGNORECASE,
)
# "The oldest of the 16", "За каждым из этих 14 имён": of all who are held.
_OF_THE = re.compile(
    r"^\W*(?:of the|out of the|из наших|из этих|з гэтых|з нашых)\s+$|\b(?:(?:old|young)est (?:\w+ "
    r")?of(?: (?:the|all|these))+|(?:each|every one|all) of (?:the|these|those)|"
    r"(?:сам\w+ (?:стар|млад|мала)\w+|(?:най)?старэйш\w+|(?:най)?малодш\w+|каждым|каждого|каждой|"
    r"кожным|кожнага|кожнай) (?:\w+ )?(?:из|з|са)(?: (?:этих|гэтых|всех|усіх|нашых|наших))?)\s+$",
    re.IGNORECASE,
)


_OF_THE_NOUN = re.compile(
    rf"\s*(?:[.,;:!?)—–]|$|is\b|are\b|behind\b|стоит\b|стаіць\b|{PEOPLE.pattern}|{PRISONERS.pattern})",
    re.IGNORECASE,
)


def of_the_list(text: str, span: Span, number: Number) -> Quantity | None:
    """The number of all who are held, told where one of them, or each, is."""
    if number.value != number.whole or number.whole < _FEW_OF_LIST:
        return None
    if _ONE_FOR_EACH.match(text, number.end, span.end):
        return Quantity(number.start, number.end, number, "held", sentence=span, sure=False)
    if _ALL_THE.search(text[span.start : number.start]) and _WHO_ARE.match(text, number.end):
        return Quantity(number.start, number.end, number, "held", sentence=span, sure=False)
    if not _OF_THE.search(text[span.start : number.start]):
        return None
    if not _OF_THE_NOUN.match(text, number.end):
        return None
    return Quantity(number.start, number.end, number, "held", sentence=span, sure=False)


_FEW_OF_LIST = 6
# "All 22 who are behind bars", "усіх дваццаці двух, хто за кратамі".
_ALL_THE = re.compile(
    r"\b(?:all|all the|all of the|усе|усіх|усім|все|всех|всем)\s+$", re.IGNORECASE
)
_WHO_ARE = re.compile(
    rf"\s*,?\s*(?:who|хто|кто|які\w|которые)\b[^.;,\d]{{0,25}}?(?:{lexicon.HELD.pattern})",
    re.IGNORECASE,
)
