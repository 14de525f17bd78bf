"""What the numbers of a stretch of text are of: the question they answer, the heading over them.

Takes a text with its sentences and dates; gives :class:`Topic` s in order. A question that names only
whom ("And women?") or when ("And in 2024?") goes on from the question before it. One that asks for
anything else has no label, and ends what was asked before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.labelled_words import Label, joined, label, without
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span


@dataclass(frozen=True, slots=True)
class Topic:
    """What is asked or headed from ``start`` to ``end``. ``before``: what was asked before it.

    ``label``: None where it is nothing that is counted here. ``asked``: whether it is a question.
    """

    start: int
    end: int
    label: Label | None
    before: Label | None = None
    asked: bool = True


_HOW_MANY = re.compile(
    r"\b(?:how many|what (?:is|was) the (?:number|figure|total)|колькі|якая колькасць|"
    r"сколько|каково число)\b",
    re.IGNORECASE,
)
_THERE_NOW = re.compile(
    r"\b(?:there|inside|now|today|left|цяпер|зараз|сёння|засталося|там|сейчас|теперь|сегодня|осталось)\b",
    re.IGNORECASE,
)
_LIGHT = frozenset(
    "so and but how many what about in of them there were was is are the all total then year since now "
    "а і и але но ну дык так колькі сколько іх их у ў в з с из усяго ўсяго всего тады тогда было былі "
    "были сярод среди ў q п в пытанне вопрос question".split()
)
_HEADING_AT_MOST = 90  # characters
_ENDS_A_SENTENCE = re.compile(r"[.!?…;,]$")
_BULLET = re.compile(r"\s*(?:[•·*–—-]|\d{1,2}[.)])\s")
_COUNTED = re.compile(r"(?<![\w.])\d+(?![\w.])|\|")


def topics(text: str, spans: Sequence[Span], days: Sequence[Day]) -> list[Topic]:
    """The questions and headings, in order."""
    found: list[Topic] = []
    asked: Label | None = None
    for span in spans:
        words = text[span.start : span.end].strip()
        if words.endswith(("?", "?»", "?”", '?"', "?*", "?_")):
            told = _of_question(text, span, days, asked)
            found.append(Topic(span.start, span.end, told, asked))
            asked = told or asked
        elif _is_heading(text, span, words, days):
            told = label(text, span.start, span.end, days)
            if told.measure or told.scope:
                measure = told.measure or "held"
                found.append(
                    Topic(span.start, span.end, replace(told, measure=measure), asked=False)
                )
                asked = None
    return found


def topic_at(found: Sequence[Topic], at: int) -> Topic | None:
    """The question or heading that a place stands under, or in."""
    before = [one for one in found if one.start <= at]
    return before[-1] if before else None


def _of_question(text: str, span: Span, days: Sequence[Day], before: Label | None) -> Label | None:
    words = text[span.start : span.end]
    own = label(text, span.start, span.end, days)
    many = _HOW_MANY.search(words)
    if many and own.measure:
        return own
    goes_on = before is not None and _names_only(words, span, own)
    if goes_on and before is not None:
        return joined(own, before) if own.says or own.days else None
    if many and (own.people or own.scope) and before is not None and not own.measure:
        return joined(own, before)
    if many and not own.measure and _THERE_NOW.search(words) and not _of_things(words, many):
        return replace(own, measure="held")
    return None


def _of_things(words: str, many: re.Match[str]) -> bool:
    """Whether "how many" goes on with a noun of its own: "how many pages are there"."""
    after = re.match(r"\s+(?P<next>[^\W\d_]+)", words[many.end() :])
    light = (
        "are were is there of them people prisoners іх их людзей людей чалавек человек цяпер сейчас"
    )
    return after is not None and after["next"].lower() not in light.split()


def _names_only(words: str, span: Span, own: Label) -> bool:
    """Whether a question says no more than whom or when."""
    left = without(words, span.start, own.days)
    for _, pattern in lexicon.SCOPES:
        left = pattern.sub(" ", left)
    left = lexicon.PEOPLE.sub(" ", left)
    told = re.findall(r"[^\W\d_]+", left.lower())
    return all(word in _LIGHT for word in told)


def _is_heading(text: str, span: Span, words: str, days: Sequence[Day]) -> bool:
    """Whether a line is a heading: short, alone, without a full stop or a number that counts."""
    if not words or len(words) > _HEADING_AT_MOST or _ENDS_A_SENTENCE.search(words):
        return False
    start = text.rfind("\n", 0, span.start + len(text[span.start : span.end]) - len(words)) + 1
    if text[start : span.start].strip() or _BULLET.match(text[span.start : span.end].lstrip("\n")):
        return False
    follows = text[span.end :].lstrip(" ")
    alone = text[span.start : span.end].endswith("\n") or follows.startswith("\n") or not follows
    plain = without(text[span.start : span.end], span.start, [d for d in days if span.holds(d.at)])
    return alone and not _COUNTED.search(plain)


_TIME_ASKED = re.compile(
    r"\b(?:how (?:many (?:days|weeks|months|years|times|hours)|long|old)|"
    r"(?:колькі|сколько)\s+(?:\w+\s+)?(?:дзён|сутак|гадоў|месяцаў|тыдняў|дней|суток|лет|месяцев|недель|раз))\b",
    re.IGNORECASE,
)


def asks_for_a_time(text: str, topic: Topic | None, number: Number) -> bool:
    """Whether a number answers a question of how long, or how old: it counts nobody."""
    if topic is None or not topic.asked or number.start < topic.end:
        return False
    between = text[topic.end : number.start]
    asked = _TIME_ASKED.search(text, topic.start, topic.end)
    return bool(asked) and not re.search(r"\d|[.!?\n]\s*\S", between.strip())
