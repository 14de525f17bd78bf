"""Amounts of one person: years of sentence, days without contact.

Pure. Lengths are added in sixteenths of a day, in which a year of 365.25 days, its twelfth and a
day are whole numbers: nothing is rounded before the whole is told.
"""

from byname.figures.measures.attributes import Subject, penalty_in_force
from byname.figures.measures.events import sentences
from byname.figures.measures.shapes import (
    Amount,
    Question,
    State,
    in_scope,
    standing_of,
    state_of,
)
from byname.figures.measures.silence import silence
from byname.register.entries import Length, Penalty, Sentenced
from byname.register.fold import Timeline, Truth

YEAR, MONTH, DAY = 5844, 487, 16
_HELD = State()


def sentenced_years(timeline: Timeline, question: Question) -> Amount | None:
    """Years of custody to which the person was sentenced within the question's days."""
    total: Amount | None = None
    standing = standing_of(timeline, question)
    for event in sentences(timeline, question):
        sure = event.within(question) & standing
        if sure is Truth.NO or question.state not in ("", state_of(event, timeline)):
            continue
        sure = sure & in_scope(question.scope, Subject(timeline, question.as_of, event.entries))
        amount = _imposed(_penalty(event.entries), sure)
        total = _sum(total, amount)
    return total


def held_years(timeline: Timeline, question: Question) -> Amount | None:
    """Years of the sentence in force of somebody held as of the day."""
    held = _HELD.answer(timeline, question)
    if held is Truth.NO:
        return None
    return _imposed(penalty_in_force(timeline, question.as_of), held)


def days_without_contact(timeline: Timeline, question: Question) -> Amount | None:
    """Days without contact as of the day; None for somebody free or of whom no contact is told."""
    known = silence(timeline, question.as_of)
    if known is None or timeline.in_custody(question.as_of) is Truth.NO:
        return None
    return Amount(known.low, known.high)


def length_in_sixteenths(length: Length) -> int:
    """A length in sixteenths of a day."""
    return length.years * YEAR + length.months * MONTH + length.days * DAY


def _penalty(entries: tuple[object, ...]) -> Penalty | None:
    told = (getattr(entry, "details", None) for entry in entries)
    return next((d.penalty for d in told if isinstance(d, Sentenced) and d.penalty), None)


def _imposed(penalty: Penalty | None, sure: Truth) -> Amount | None:
    if sure is Truth.NO or (penalty is not None and penalty.kind.custodial is False):
        return None
    if penalty is None or penalty.length is None:
        return Amount(0, 0, told=False)
    length = length_in_sixteenths(penalty.length)
    certain = sure is Truth.YES and penalty.kind.custodial is True
    return Amount(length if certain else 0, length)


def _sum(total: Amount | None, amount: Amount | None) -> Amount | None:
    if total is None or amount is None:
        return amount or total
    return Amount(total.low + amount.low, total.high + amount.high, total.told and amount.told)
