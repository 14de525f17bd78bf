"""Occupations told beside a name, or of the one person named just before.

Takes a text with the people it names; gives :class:`Claim` s. A former occupation is no claim.
"""

import re
from collections.abc import Iterator, Sequence

from byname.statements.check.claim import Claim
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.occupations import groups
from byname.statements.check.sentences import Span

_AFTER = re.compile(
    r"\s*(?:\(\d{2}\)|[,(]\s*\d{2}(?:\s+(?:год|года|лет|гады|гадоў|years "
    r"old))?\)?)?\s*[,(–—\n]\s*(?:an?\s+|the\s+|our\s+)?([^,.;:()\n–—·]{3,40})"
)
_IS = re.compile(
    r"\s*,?\s*(?:who )?(?:is|was|works as|worked as|had been|быў|была|был|працаваў|працавала|"
    r"работал|работала)"
    r"(?: an?| the)?\s+([^,.;:()\n–—]{3,40})"
)
_LABEL = re.compile(
    r"\b(?:occupation|profession|job|прафесія|занятак|род заняткаў|профессия|занятие|род "
    r"занятий)[ \t]*[:—–-][ \t]*(?P<label>[^\W\d_]+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:^|[\s(«\"“])([\w-]+)\s+$")
_FORMER = re.compile(
    r"\b(?:former|ex|once|past|be|будущ|будуч|бывш|былы|былая|был)\w*[\s-]*$", re.I
)
_WORD = re.compile(r"[^\W\d_]+")


def occupations(text: str, people: Sequence[Mention]) -> Iterator[Claim]:
    """Occupations told beside a name: "Tatsiana Vymysel, a doctor", "врач Наталья Нездарович"."""
    for mention in people:
        if mention.person is None or not mention.whole:
            continue
        after, before = _AFTER.match(text, mention.end), _BEFORE.search(text[: mention.start])
        stretches = []
        if is_one := _IS.match(text, mention.end):
            stretches.append((is_one.start(1), is_one.end(1)))
        if after:
            stretches.append((after.start(1), after.end(1)))
        if before:
            stretches.append((before.start(1), before.end(1)))
        for start, end in stretches:
            yield from occupation(text, start, end, mention.person)


_SHE_IS = re.compile(
    r"\b(?:you (?:are|were|used to be) an?|ты|вы|she|he|яна|ён|она|он)(?: (?:is|was|works as|"
    r"worked as) an?| быў| была| был| працаваў| працавала| работал| работала)?\s*(?:[—–-]\s*|"
    r"\?\s*)?"
    r"(?P<what>[^\W\d_]+)|\bthe (?P<the>[^\W\d_]+) (?:was|is|has)\b|"
    r"\b(?:яго|яе|яму|ёй|его|е[её]|ему|ей|him|her|he|she|ён|яна|он|она), (?:an? |the "
    r")?(?P<apposed>[^\W\d_]+),|"
    r"(?:^|[.!?]\s+)(?:The )?(?P<first>[^\W\d_]+),? (?:was|is|задержан|затрыман|арест|арышт)\w*",
    re.IGNORECASE,
)


def callings(text: str, spans: Sequence[Span], people: Sequence[Mention]) -> Iterator[Claim]:
    """Occupations told of the one person named just before: "She is a nurse", "The nurse was …"."""
    last: int | None = None
    for span in spans:
        here = {one.person for one in people if span.holds(one.start)}
        found = _SHE_IS.search(text, span.start, span.end)
        who = last if not here else (next(iter(here)) if len(here) == 1 else None)
        label = _LABEL.search(text, span.start, span.end)
        if label is not None and who is not None:
            yield from occupation(text, *label.span("label"), who)
        if found is not None and found.lastgroup and who is not None:
            start, end = found.span(found.lastgroup)
            yield from occupation(text, start, end, who)
        if here:
            last = next(iter(here)) if len(here) == 1 else None


def occupation(text: str, start: int, end: int, person: int) -> Iterator[Claim]:
    """The first occupation that a stretch of text tells."""
    for word in _WORD.finditer(text, start, end):
        told = groups(word.group())
        if told and not _FORMER.search(text[start : word.start()]):
            yield Claim(word.start(), word.end(), Subject.OCCUPATION, person, what=min(told))
            return
