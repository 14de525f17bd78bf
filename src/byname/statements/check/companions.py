"""How many others somebody was released with: "with 51 others", "яшчэ 13 чалавек".

Takes a sentence with its numbers and whose it is; gives :class:`Claim` s of :data:`EVENT`; and takes a
claim with the person's timeline, and gives a fact.
"""

import re
from collections.abc import Iterator, Sequence

from byname.register.fold import Timeline
from byname.statements.check import lexicon_of_people as said
from byname.statements.check.claim import Claim
from byname.statements.check.event_kinds import KINDS
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Subject, Verdict
from byname.statements.check.numbers import Number, numbers_in
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

EVENT = ("companions",)
_WITH = re.compile(
    r"\b(?:with|alongside|з|с)\b[^.;:\d]{0,25}$|"
    r"\b(?:he|she|ён|яна|он|она|(?-i:[A-ZА-ЯЁІЎ])\w+) (?:and|і|и|ды)\s+"
    r"(?:(?:ещё|еще|яшчэ|another)\s+)?$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:together with|разам з|вместе с)\s(?:ещё |еще |яшчэ )?$", re.IGNORECASE
)
_OTHERS = re.compile(
    r"\s+(?:others?\b|other (?:people|prisoners|men|women)|more\b|чалавек|человек|інш\w+|други\w+)",
    re.IGNORECASE,
)


def companions(text: str, span: Span, subject: Whose, numbers: Sequence[Number]) -> Iterator[Claim]:
    """The others with whom a sentence says somebody came out."""
    for number in numbers:
        if not span.holds(number.at) or number.value != number.whole:
            continue
        before = text[span.start : number.start]
        together = _TOGETHER.search(before)
        others = number.more or together or "other" in text[number.end : number.end + 10]
        if not others or not _OTHERS.match(text, number.end):
            continue
        if not (_WITH.search(before) or said.EVENTS["released"].search(text, *span)):
            continue
        if (person := subject.at(number.at)) is not None:
            yield Claim(
                number.at, number.end, Subject.STANDING, person, value=number.value, events=EVENT
            )


def judge(claim: Claim, life: Timeline) -> Fact:
    """The number against those that the sources of a release tell."""
    told = [
        (number, entry)
        for entry in life.entries
        if entry.kind in KINDS["released"]
        for number in numbers_in(entry.details.words)
        if re.search(r"\bwith\s$", entry.details.words[: number.at])
    ]
    for number, entry in told:
        if number.value == claim.value:
            return Fact(Verdict.SUPPORTED, str(number.whole), entries=(entry,))
    if not told:
        return NOTHING
    number, entry = told[-1]
    return Fact(Verdict.DIFFERS, str(number.whole), str(number.whole), entries=(entry,))
