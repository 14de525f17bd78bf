"""A text divided into sentences. Takes text; gives spans of characters, the ends not included."""

import re
from typing import NamedTuple

from byname.statements.check.months import MONTHS


class Span(NamedTuple):
    """A stretch of text."""

    start: int
    end: int

    def holds(self, at: int) -> bool:
        """Whether a character is in it."""
        return self.start <= at < self.end


_END = re.compile(r"[.!?…]+[\"”»’)\]*_]*(?=\s+[\"“„«(\[•—–-]*\s?[^\W_a-zа-яёіўґ])|\n+")
_SHORT = re.compile(
    r"(?:\b(?:[A-ZА-ЯЁІЎ]|Mr|Mrs|Ms|Dr|St|vs|art|ст|арт|г|гг|р|ул|вул|им|імя|тыс|U\.S|е\.g|"
    r"i\.e|см|гл|п))$"
)


_NUMERO = re.compile(r"\b[Nn][or]\. ?\d")  # "colony no. 4", and not the answer "No."


def sentences(text: str) -> list[Span]:
    """The sentences and headings of a text, in order, without those that are empty."""
    spans = []
    start = 0
    for match in _END.finditer(text):
        if match.group()[0] == "." and _SHORT.search(
            text[max(0, match.start() - 4) : match.start()]
        ):
            continue
        if match.group() == "." and _NUMERO.search(
            text, max(0, match.start() - 4), match.end() + 2
        ):
            continue
        if match.group() == "\n" and _wrapped(text, match.start()):
            continue
        spans.append(Span(start, match.end()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return [span for span in spans if text[span.start : span.end].strip()]


_FULL_LINE = 50  # characters; a shorter line was not broken for want of room


def _wrapped(text: str, at: int) -> bool:
    """Whether a line feed only breaks a long line: the next goes on in small letters or a number."""
    long = at - (text.rfind("\n", 0, at) + 1) >= _FULL_LINE
    following = text[at + 1 : at + 2]
    return long and text[at - 1] not in ":;" and (following.islower() or following.isdigit())


_BREAK = re.compile(
    r"[;:()—]|,? (?:but|while|whereas|whom|including|а|але|тады як|но|тогда как|в том числе|у "
    r"тым ліку) "
    r"|, (?:and|і|и) ",
)


def clause(text: str, span: Span, at: int) -> Span:
    """The part of a sentence, between breaks, that ``at`` is in."""
    start, end = span
    for match in _BREAK.finditer(text, span.start, span.end):
        if match.end() <= at:
            start = match.end()
        elif match.start() > at:
            end = match.start()
            break
    return Span(start, end)


_ANSWER_AT_MOST = 60  # characters; a longer sentence says itself what it tells of


_DATE_ONLY = re.compile(
    r"\s*(?:[•·*—–-]\s*)?\d{1,2}(?:-?(?:га|го|е))?[ \u00a0](?P<month>[^\W\d_]{3,9})(?:[ \u00a0]\d{4})?"
    r"(?:[ \u00a0](?:г|года)\.?)?[.:]\s*"
)


def _with_their_dates(text: str, spans: list[Span]) -> list[Span]:
    """A chronicle's dates with what happened on them: "9 мая. Открытка от …"."""
    found: list[Span] = []
    for span in spans:
        before = found[-1] if found else None
        if (
            before is not None
            and (date := _DATE_ONLY.fullmatch(text, *before))
            and date["month"].lower() in MONTHS
            and "\n" not in text[before.end : span.start + 1].rstrip(" ")
        ):
            found[-1] = Span(before.start, span.end)
        else:
            found.append(span)
    return found


def answered(text: str, spans: list[Span]) -> list[Span]:
    """The sentences, each question with its short answer: "When? On 3 April." """
    found: list[Span] = []
    for span in _with_their_dates(text, spans):
        asked = found and text[found[-1].start : found[-1].end].rstrip().endswith("?")
        between = text[found[-1].end : span.start] if found else ""
        if asked and len(text[span.start : span.end].strip()) <= _ANSWER_AT_MOST:
            if "\n\n" not in between:
                found[-1] = Span(found[-1].start, span.end)
                continue
        found.append(span)
    return found
