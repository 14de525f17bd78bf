"""Colonies by their number, regimes, and articles that a sentence tells of somebody.

Takes a sentence, whose it is and its dates; gives :class:`Claim` s. Towns are told in :mod:`.towns`.
"""

import re
from collections.abc import Iterator

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import spelt
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose


def places_and_articles(text: str, span: Span, subject: Whose, days: list[Day]) -> Iterator[Claim]:
    """The numbers of colonies and the articles that a sentence tells."""
    for pattern, kind in ((said.COLONY, Subject.CONFINEMENT), (said.ARTICLE, Subject.ARTICLE)):
        for match in pattern.finditer(text, span.start, span.end):
            # "in the colony 21 May": the number is a day's
            group = match.lastindex or 1
            if any(day.at < match.end(group) and match.start(group) < day.end for day in days):
                continue
            person = subject.at(match.start())
            if person is not None:
                yield Claim(match.start(), match.end(), kind, person, what=match.group(group))
            if person is not None and kind is Subject.ARTICLE:
                yield from _further_articles(text, match.end(), person)


_FURTHER = re.compile(
    r"\s*(?:,|and|і|и|,? а также|,? a таксама)\s*(?P<n>\d{3}(?:[-.]\d{1,2})?)(?![\d%])"
)


def _further_articles(text: str, at: int, person: int) -> Iterator[Claim]:
    """The others of a list: "articles 342, 130 and 364"."""
    while (match := _FURTHER.match(text, at)) is not None:
        yield Claim(*match.span("n"), Subject.ARTICLE, person, what=match["n"])
        at = match.end()


_SPELT_COLONY = re.compile(
    r"\b(?:colony (?:number|no\.?)|кало?ні\w+ (?:нумар|№)|колони\w+ (?:номер|"
    r"№))[ \u00a0](?P<n>[^\W\d_]+(?:-[^\W\d_]+)?)",
    re.IGNORECASE,
)


def colonies_in_words(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    """ "Колония номер тринадцать"."""
    for match in _SPELT_COLONY.finditer(text, *span):
        value = spelt(match["n"])
        if value:
            yield Claim(
                *match.span(), Subject.CONFINEMENT, subject.at(match.start()), what=str(int(value))
            )


def regimes(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    """The regime of a colony: "колонии общего режима"."""
    for match in said.REGIME.finditer(text, *span):
        word = next(filter(None, match.groupdict().values()))
        yield Claim(
            match.start(), match.end(), Subject.CONFINEMENT, subject.at(match.start()),
            what=word, events=("regime",),
        )  # fmt: skip
