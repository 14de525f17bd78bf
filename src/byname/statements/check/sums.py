"""Where a text contradicts itself: parts that do not make the total, one figure told twice, days
between two dates miscounted.

Takes the claims of one text or of several; gives :class:`Clash` es. Asks no register.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from byname.figures.reported import NO_LIMIT
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.reports import claimed
from byname.statements.check.sentences import Span

_WHOLES = (
    (("sex", "male"), ("sex", "female")),
    (("age", "under 18"), ("age", "18 to 59"), ("age", "60 and over")),
)
_CHANGE = re.compile(
    r"\b(?:from|з|ад|с|от)\s+(?P<first>\S.{0,30}?)\s+(?:to|да|до)\s+"
    r"(?P<last>\S.{0,60}?)(?:,| —| –| \()?\s*"
    r"(?:(?:that is|that means|i\.e\.|which is|гэта значыць|гэта|то бок|то есть|это|т\. ?е\.)[,:]?\s+)?"
    r"(?:(?:a |an )?(?:drop|fall|decrease|increase|rise|growth|difference) of|by|на|down|up|"
    r"меней на|больш на|меньше на|больше на)\s+(?P<by>\d\S*|[^\W\d_]+(?=[\s.,;)!]|$))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clash:
    """A contradiction: its place, what the text says (in figures), and what it comes to."""

    start: int
    end: int
    subject: Subject
    said: str
    comes_to: str
    total: int | None = None
    by: int | None = None  # of a change, where the difference stands


def parts_and_wholes(text: str, quantities: Sequence[Quantity]) -> list[Clash]:
    """Men and women who do not add up to the number of people beside them."""
    found = []
    for whole in quantities:
        if (
            any(key in ("sex", "age") for key, _ in whole.scope)
            or whole.number.qualifier != "exactly"
        ):
            continue
        for parts in _WHOLES:
            pieces = [_part(whole, part, quantities, text) for part in parts[:2]]
            if any(piece is None for piece in pieces):
                continue
            chosen = [piece for piece in pieces if piece is not None]
            if any(piece.number.qualifier != "exactly" for piece in chosen):
                continue
            total = sum(piece.number.whole for piece in chosen)
            if total != whole.number.whole:
                everything = [whole, *chosen]
                found.append(
                    Clash(
                        min(one.start for one in everything), max(one.end for one in everything),
                        Subject.SUM, f"{whole.number.whole}",
                        f"{' + '.join(str(p.number.whole) for p in chosen)} = {total}", total,
                    )
                )  # fmt: skip
    return found


def _part(
    whole: Quantity, part: tuple[str, str], quantities: Sequence[Quantity], text: str
) -> Quantity | None:
    """The part of a whole that stands near it, with the same measure."""
    near = [
        one
        for one in quantities
        if part in one.scope
        and one.measure == whole.measure
        and {pair for pair in one.scope if pair != part} in (set(), set(whole.scope))
        and _days(one) == _days(whole)
        and (one.sentence == whole.sentence or 0 <= one.start - whole.sentence.end < 120)
        and "\n\n" not in text[min(one.start, whole.start) : max(one.end, whole.end)]
    ]
    if len(near) != 1 and len([one for one in near if one.sentence == whole.sentence]) != 1:
        return None
    return next((one for one in near if one.sentence == whole.sentence), near[0])


def _days(one: Quantity) -> tuple[date | None, date | None, date | None]:
    return one.since, one.until, one.day.earliest if one.day else None


def changes(text: str, spans: Iterable[Span], numbers: Sequence[Number]) -> list[Clash]:
    """ "From 1,171 to 1,135, by 46": a difference that is another."""
    found = []
    for span in spans:
        for match in _CHANGE.finditer(text, span.start, span.end):
            first = _number_at(numbers, match.start("first"), match.end("first"))
            last = _number_at(numbers, match.start("last"), match.end("last"))
            by = _number_at(numbers, match.start("by"), match.end("by"))
            if first is None or last is None or by is None or first.value == last.value:
                continue
            if re.match(r"\s*(?:%|per|адсотк|процент|years?|гад|год|лет|days?)", text[by.end :]):
                continue
            if by.qualifier == "exactly" and by.value != abs(first.value - last.value):
                right = abs(first.whole - last.whole)
                found.append(
                    Clash(first.start, by.end, Subject.SUM, str(by.whole),
                          f"{first.whole} − {last.whole} = {first.whole - last.whole}", right, by.start)
                )  # fmt: skip
    return found


def _number_at(numbers: Sequence[Number], start: int, end: int) -> Number | None:
    inside = [n for n in numbers if start <= n.at and n.at < end + 1]
    return inside[0] if inside else None


_DAYS = re.compile(r"^[\s\u00a0-]*(?:days?|дз[её]н\w*|дні|дня|дней|сут\w+)\b", re.IGNORECASE)


def spans_of_days(
    text: str, spans: Iterable[Span], numbers: Sequence[Number], days: Sequence[Day]
) -> list[Clash]:
    """A number of days that is not the time between the two dates of its sentence."""
    found = []
    for span in spans:
        dates = [day for day in days if span.holds(day.at) and day.exact and day.year_told]
        if len(dates) != 2 or dates[0].relation is not Relation.SINCE:
            continue
        between = (dates[1].earliest - dates[0].earliest).days
        for number in numbers:
            if not span.holds(number.at) or not _DAYS.match(text[number.end : span.end]):
                continue
            if number.qualifier == "exactly" and number.whole not in (between, between + 1):
                found.append(
                    Clash(number.start, number.end, Subject.SPAN, str(number.whole),
                          str(between), between)
                )  # fmt: skip
    return found


def told_twice(quantities: Sequence[Quantity]) -> list[tuple[Quantity, Quantity]]:
    """Pairs of claims of one figure that cannot both be so; the later one second."""
    found = []
    for place, one in enumerate(quantities):
        for other in quantities[place + 1 :]:
            if _same_figure(one, other) and _exclude(claimed(one), claimed(other)):
                found.append((one, other))
    return found


def _same_figure(one: Quantity, other: Quantity) -> bool:
    if not (one.sure and other.sure) or one.number.more or other.number.more:
        return False
    if one.sentence == other.sentence and one.measure != "held":
        return False
    same_day = (one.day.earliest if one.day else None) == (
        other.day.earliest if other.day else None
    )
    needs = one.of_state or one.since is not None
    return (
        needs
        and same_day
        and (one.measure, one.scope, one.since, one.until)
        == (other.measure, other.scope, other.since, other.until)
    )


def _exclude(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return (
        one[1] < other[0] or other[1] < one[0] or (one != other and NO_LIMIT not in (*one, *other))
    )


def _of_one_day(one: Claim, other: Claim) -> bool:
    """Whether two ages are of the same day: of then, of today, of the next birthday, at death."""

    def of(claim: Claim) -> tuple[bool, bool, bool, str]:
        return claim.at_death, claim.past, claim.coming, claim.what

    return of(one) == of(other)


def people_twice(claims: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """Pairs of claims of one person's age, sentence or prize that differ."""
    found = []
    for place, one in enumerate(claims):
        for other in claims[place + 1 :]:
            if one.subject is not other.subject or one.value == other.value:
                continue
            if one.subject is Subject.PRIZE:
                if one.what.lower()[:5] == other.what.lower()[:5]:
                    found.append((one, other))
            elif one.subject is Subject.AGE and one.person is not None:
                if one.person == other.person and _of_one_day(one, other):
                    found.append((one, other))
    return found
