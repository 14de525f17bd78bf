"""Claims of figures: numbers that a text says of people held, sentenced, released and so on.

Takes a text with its numbers and dates; gives :class:`Quantity` s, each with the measure it is of,
what narrows it down and the days it is about. What cannot be told is left empty, never guessed.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from byname.statements.check import lexicon
from byname.statements.check.ages import not_to_see, now_aged
from byname.statements.check.bare import bare
from byname.statements.check.changed import changed
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.figure_days import dated, heading_day, of_list, of_today, topic
from byname.statements.check.figure_measures import measure_of, scope_of
from byname.statements.check.figure_nouns import counted_by
from byname.statements.check.figure_tables import of_tables, tables
from byname.statements.check.figures_in_short import goes_on, of_the_list, of_then, part_of
from byname.statements.check.labels import labelled
from byname.statements.check.lexicon import PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span, answered, clause
from byname.statements.check.topics import asks_for_a_time, topic_at, topics
from byname.statements.check.whereabouts import whereabouts

NEAR = 70  # characters after a number within which stands what it counts


def quantities(
    text: str, spans: list[Span], numbers: list[Number], days: list[Day]
) -> list[Quantity]:
    """The claims of figures in a text, in order."""
    cells = list(of_tables(text, tables(text), numbers, days))
    numbers = [one for one in numbers if not any(c.sentence.holds(one.at) for c in cells)]
    asked = topics(text, spans, days)
    found: list[Quantity] = []
    for span in answered(text, spans):
        inside = [n for n in numbers if span.holds(n.at) and not _dated(n, days)]
        before, last = None, found[-1] if found else None
        for place, number in enumerate(inside):
            following = inside[place + 1].start if place + 1 < len(inside) else span.end
            topic = topic_at(asked, number.start)
            if asks_for_a_time(text, topic, number):
                continue
            claim = changed(text, span, number, inside, days)
            if claim is None:
                claim = bare(text, span, number, inside, days, found, topic)
            if claim is None:
                claim = _claim(text, span, number, following, days, before)
            if claim is None:
                claim = _of_label(text, span, number, days, found)
            if claim is None and last is not None and goes_on(text, last, span):
                claim = part_of(text, span, number, following, last)
            if claim is None:
                claim = of_then(text, span, number, days, found)
            if claim is None:
                claim = of_the_list(text, span, number)
            if claim is None:
                claim = bare(text, span, number, inside, days, found, topic, verbs=True)
            if claim is None and not found:
                # A number alone under a table goes on from what its cells count.
                above = [one for one in cells if one.end <= number.start]
                claim = bare(text, span, number, inside, days, above, topic)
            if claim is not None:
                claim = _on_a_list(text, of_today(text, claim))
                found.append(claim)
                before = claim
    return sorted((*found, *cells), key=lambda one: one.start)


_LIST_TOLD = re.compile(
    r"\b(?:list|register|спіс\w*|рэестр\w*|списк\w*|список|реестр\w*)\b", re.IGNORECASE
)
_HELD_INDEED = re.compile(
    r"\b(?:behind bars|prison|jail|custody|held|cells?|remain\w*|за кратамі|за крат\w*|няволі|турм\w*|"
    r"сядз\w*|за реш\w+|неволе|тюрьм\w*|сид\w+|оста[юл]\w*|заст\w*)\b|" + PRISONERS.pattern,
    re.IGNORECASE,
)


def _on_a_list(text: str, claim: Quantity) -> Quantity:
    """A number of people on a list is of those held, or of everybody the register has."""
    if claim.measure != "held" or claim.scope:
        return claim
    part = clause(text, claim.sentence, claim.start)
    near = text[max(part.start, claim.start - NEAR) : min(part.end, claim.end + NEAR // 2)]
    if not _LIST_TOLD.search(near) or _HELD_INDEED.search(near):
        return claim
    listed = replace(claim, measure="listed", day=None, perhaps=())
    return replace(claim, perhaps=(*claim.perhaps, listed))


def _dated(number: Number, days: list[Day]) -> bool:
    return any(day.at < number.end and number.at < day.end for day in days)


def _claim(
    text: str, span: Span, number: Number, following: int, days: list[Day], before: Quantity | None
) -> Quantity | None:
    after = text[number.end : min(span.end, number.end + NEAR)]
    if number.value != number.whole or lexicon.UNIT.match(after) or number.whole == 0:
        return None
    if number.value == 1 and _FOR_EACH.match(after):
        return None
    if now_aged(text[span.start : number.start], after):
        return None
    if not_to_see(text[span.start : number.start]):
        return None
    if _THESE.match(after) and number.whole < _MANY_OF_THESE:
        return None
    counted = counted_by(text, span, number, following)
    part = clause(text, span, number.at)
    part = Span(part.start, max(part.end, number.end))
    if counted is None:
        return None
    noun, end = counted
    if noun.startswith("occupation") and _WITH.search(text[span.start : number.start]):
        return None
    if noun in ("cities", "countries"):
        return Quantity(number.start, end, number, "actions", (("of", noun),), sentence=span)
    trigger = measure_of(text, span, part, number, following, noun, before, days)
    if trigger is None:
        return None
    measure, scope, sure = trigger
    scope = scope_of(text, number, end, measure, scope)
    claim = Quantity(number.start, end, number, measure, scope, sure=sure, sentence=span)
    claim = dated(text, claim, part, days)
    over = of_list(text, number.at, days) or topic(text, span, days)
    if claim.since is None and not claim.of_state and over:
        claim = replace(claim, since=over.earliest, until=over.latest)
    if not sure and before is not None and claim.since is None and claim.day is None:
        claim = replace(claim, since=before.since, until=before.until, day=before.day)
    since = before.end if before is not None and span.holds(before.start) else span.start
    part = Span(min(part.start, since), part.end)
    return replace(claim, perhaps=tuple(_other_figures(text, part, claim, days)))


def _other_figures(text: str, part: Span, claim: Quantity, days: list[Day]) -> Iterator[Quantity]:
    """What else the words of a figure of people held may count."""
    if claim.measure != "held":
        return
    where = whereabouts(text, part.start, claim.start) or whereabouts(text, *part)
    if where is not None:
        scope = dict(claim.scope) | {"place": where.what}
        yield replace(claim, scope=tuple(sorted(scope.items())))
    if _LIST_TOLD.search(text, *claim.sentence):
        for day in days:
            if claim.sentence.holds(day.at) and day.relation is Relation.SINCE:
                yield replace(claim, measure="recognised", day=None, since=day.earliest)
    if _RECOGNISED.search(text, *part):
        over = heading_day(text, claim.start, days)
        since, until = (over.earliest, over.latest) if over else (None, None)
        yield replace(claim, measure="recognised", day=None, since=since, until=until)


_RECOGNISED = next(one.pattern for one in lexicon.TRIGGERS if one.measure == "recognised")


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
    claim = dated(text, claim, span, days)
    if claim.since is None and not claim.of_state and measure != "actions":
        over = heading_day(text, number.at, days)
        if over is not None:
            claim = replace(claim, since=over.earliest, until=over.latest)
    return claim


# "Before some 40 reporters", "разам з двума настаўнікамі": those who are with somebody.
_WITH = re.compile(
    r"\b(?:in front of|before|with|to|by|for|перад|перед|разам з|вместе с|для)\s+(?:the |some )?$",
    re.IGNORECASE,
)
# "One for each political prisoner": no number of them.
_FOR_EACH = re.compile(r"\s+(?:for|per|за|на|для)\s+(?:each|every|кажд|кожн)", re.IGNORECASE)
_THESE = re.compile(
    r"\s+(?:of )?(?:these|those|гэтых|гэтыя|этих|эти)\b", re.IGNORECASE
)  # people just named
_MANY_OF_THESE = 100  # so many are of nobody named
