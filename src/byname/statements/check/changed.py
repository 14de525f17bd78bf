"""A figure of people held that went from one number to another: the first then, the last now.

Takes a sentence with its numbers and dates; gives a :class:`Quantity` for either number. Only where the
sentence tells the day of the first, and says that it is of political prisoners or of who is held.
"""

import re
from collections.abc import Sequence

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.labelled_words import label
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span

_FROM = re.compile(r"\b(?:from|з|ад|с|от)\s+$", re.IGNORECASE)
_TO = re.compile(
    r"\s+(?:(?:political )?prisoners?\s+|people\s+|человек\s+|чалавек\s+)?(?:to|да|до)\s+$",
    re.IGNORECASE,
)


def changed(
    text: str, span: Span, number: Number, others: Sequence[Number], days: Sequence[Day]
) -> Quantity | None:
    """The claim of a number that a figure of those held went from or to."""
    place = next((at for at, one in enumerate(others) if one is number), 0)
    pairs = (others[place : place + 2], others[max(place - 1, 0) : place + 1])
    pair = next((two for two in pairs if len(two) == 2 and _is_change(text, span, two)), None)
    if pair is None or number.value != number.whole:
        return None
    told = [day for day in days if span.start <= day.start < pair[0].start and day.exact]
    counted = label(text, span.start, pair[0].start, days)
    if len(told) != 1 or counted.measure not in ("", "held"):
        return None
    if not counted.measure and not lexicon.HOW_MANY.search(text, span.start, pair[0].start):
        return None
    day = told[0] if number is pair[0] else None
    return Quantity(number.start, number.end, number, "held", counted.scope, day=day, sentence=span)


def _is_change(text: str, span: Span, two: Sequence[Number]) -> bool:
    before = text[span.start : two[0].start]
    return bool(_FROM.search(before) and _TO.fullmatch(text[two[0].end : two[1].start]))
