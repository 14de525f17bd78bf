"""Sums told within one sentence: parts that "make" a number, and what is left of a whole.

Takes a text with its sentences, numbers and dates; gives :class:`Clash` es. Only numbers that are said
to be added up are: "25 held, six released, three dead, which makes 34"; "twelve came out, nine by
pardon, the other three …".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.sums import Clash

_MAKES = re.compile(
    r"(?:\b(?:which|that|this|it|together(?: they)?|what) (?:makes|make|comes to|gives|adds up to)|"
    r"\b(?:altogether|together|in (?:all|total)),?|"
    r"\b(?:разам|усяго разам|што (?:дае|складае)|вместе|итого|что да[её]т|в сумме|у суме),?)"
    r"(?:\s(?:it is|they are|гэта|это))?\s*[—–:]?\s*(?:exactly |just |роўна |ровно )?$",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:the (?:other|rest|remaining)|астатні\w*|рэшта|остальн\w+|оставши\w+)\s*[—–:,]?\s*$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    r"\b(?:of (?:them|whom|these)|among|including|з (?:іх|якіх)|сярод|у тым ліку|из (?:них|которых)|"
    r"среди|в том числе)\b",
    re.IGNORECASE,
)
_MOST = 6  # parts


def added_up(
    text: str, spans: Iterable[Span], numbers: Sequence[Number], days: Sequence[Day]
) -> list[Clash]:
    """Sums and remainders of one sentence that come to another number."""
    found: list[Clash] = []
    for span in spans:
        inside = [
            one
            for one in numbers
            if span.holds(one.at) and not any(day.at < one.end and one.at < day.end for day in days)
        ]
        for place, number in enumerate(inside):
            if number.qualifier != "exactly" or number.value != number.whole:
                continue
            before = text[span.start : number.start]
            if _MAKES.search(before):
                found += _made(text, span, number, inside[:place])
            elif _REST.search(before):
                found += _left(text, span, number, inside[:place])
    return found


def _made(text: str, span: Span, total: Number, before: Sequence[Number]) -> Iterator[Clash]:
    """Numbers after the last colon, or of the whole sentence, against what they are said to make."""
    colon = text.rfind(":", span.start, total.start)
    starts = [colon] if colon >= 0 else [span.start]
    parts = [one for one in before if one.start >= starts[0]]
    if not _plain(text, parts, total) or len(parts) < 2:
        return
    comes_to = sum(one.whole for one in parts)
    if comes_to != total.whole:
        sums = " + ".join(str(one.whole) for one in parts)
        yield Clash(
            total.start, total.end, Subject.SUM, str(total.whole), f"{sums} = {comes_to}", comes_to
        )


def _left(text: str, span: Span, rest: Number, before: Sequence[Number]) -> Iterator[Clash]:
    """The first number of a sentence less the parts told, against what is said to be left."""
    if len(before) < 2 or not _plain(text, before[1:], rest):
        return
    whole, parts = before[0], before[1:]
    left = whole.whole - sum(one.whole for one in parts)
    if whole.qualifier == "exactly" and left > 0 and left != rest.whole:
        sums = " − ".join(str(one.whole) for one in (whole, *parts))
        yield Clash(rest.start, rest.end, Subject.SUM, str(rest.whole), f"{sums} = {left}", left)


def _plain(text: str, parts: Sequence[Number], last: Number) -> bool:
    """Whether parts are apart from each other and of one unit, one in each part of the sentence."""
    if not parts or len(parts) > _MOST:
        return False
    if any(one.qualifier != "exactly" or one.value != one.whole for one in parts):
        return False
    ends = [*[one.start for one in parts[1:]], last.start]
    between = [text[one.end : end] for one, end in zip(parts, ends, strict=True)]
    if any(_OF_THEM.search(words) for words in between[:-1] if len(parts) > 1):
        return False
    timed = [bool(lexicon.UNIT.match(words)) for words in between]
    if any(timed) and not timed[-1]:
        return False
    return all(re.search(r"[,;]|\b(?:and|і|и|plus|плюс)\b", words) for words in between)
