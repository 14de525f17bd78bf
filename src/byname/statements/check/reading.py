"""One text taken apart: its sentences, numbers, dates, people, figures and claims.

Takes a text, its day, everybody's names and what people do; asks the register nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from byname.register.entries import Sex
from byname.statements.check import stretches
from byname.statements.check.anaphora import told_again
from byname.statements.check.bare import of_before
from byname.statements.check.beside_names import callings, occupations
from byname.statements.check.claim import Claim
from byname.statements.check.companions import EVENT as COMPANIONS
from byname.statements.check.days import Mention as Day
from byname.statements.check.denied import denied
from byname.statements.check.emphasis import plain
from byname.statements.check.findings import Finding, Subject, Verdict
from byname.statements.check.lists_of_names import under_places
from byname.statements.check.lone import official_before
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import Number, numbers_in
from byname.statements.check.people import People
from byname.statements.check.person_claims import claims
from byname.statements.check.quantities import quantities
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span, sentences
from byname.statements.check.tables import cells

_LONGEST = 25  # years that a bare number beside a name may be of a sentence


@dataclass(frozen=True, slots=True)
class Text:
    """A text to check. ``name`` for messages; ``where`` says where in it a character is."""

    text: str
    name: str = ""
    where: Callable[[int], str] = field(default=lambda at: "")


class Reading:
    """One text taken apart: its sentences, numbers, dates, people and claims."""

    def __init__(
        self,
        text: Text,
        as_of: date,
        people: People,
        callings_of: Callable[[int], set[str]],
        sex_of: Callable[[int], Sex | None],
        named: Callable[[list[Mention]], None] = lambda found: None,
    ) -> None:
        """``named`` is told who is in the text before anything is asked of them."""
        self.original = text.text
        self.text = plain(text.text)
        self.spans: list[Span] = sentences(self.text)
        self.days: list[Day] = stretches.mentions(self.text, as_of=as_of)
        self.numbers: list[Number] = numbers_in(self.text)
        self.people: list[Mention] = people.mentions(self.text)
        named(self.people)
        counted = quantities(self.text, self.spans, self.numbers, self.days)
        self.quantities: list[Quantity] = [
            one for one in counted if of_before(self.text, one) or not denied(self.text, one.start)
        ]
        again = told_again(self.text, self.people, callings_of)
        told_of = sorted((*self.people, *again), key=lambda one: one.start)
        told = claims(
            self.text,
            self.spans,
            told_of,
            self.numbers,
            self.days,
            [
                one.start
                for one in self.people
                if not one.people and not one.slip and not official_before(self.text, one.start)
            ],
            sex_of,
        )
        # What the heading of a column says of a cell is surer than the words around it.
        rows = list(cells(self.text, self.people, self.numbers, self.days))
        places = {claim.start for claim in rows}
        told += occupations(self.text, self.people)
        told += callings(self.text, self.spans, self.people, sex_of)
        told = [*(one for one in told if one.start not in places), *rows]
        told += under_places(self.text, self.people)
        gapped = {one.start for one in told if one.subject is Subject.SENTENCE}
        self.quantities = [
            one
            for one in self.quantities
            if one.start not in gapped or one.end > one.number.end or (one.number.whole > _LONGEST)
        ]
        others = {one.start for one in told if one.events == COMPANIONS}
        self.quantities = [one for one in self.quantities if one.number.at not in others]
        self.claims: list[Claim] = [claim for claim in told if not self._counted(claim)]

    def _counted(self, claim: Claim) -> bool:
        """Whether the claim's words belong to a figure, or say what is not so."""
        if claim.subject is Subject.STANDING:
            return False
        if denied(self.text, claim.start):
            return True
        if claim.subject is Subject.DATE:
            since = claim.day.earliest if claim.day is not None else None
            return any(
                one.sentence.holds(claim.start)
                and (one.start < claim.start or (since is not None and one.since == since))
                and not (claim.sure and self._named_between(one.end, claim))
                for one in self.quantities
            )
        return any(one.start <= claim.start < one.end for one in self.quantities)

    def _named_between(self, at: int, claim: Claim) -> bool:
        """Whether the person of a claim is named between a figure and what is claimed."""
        return any(
            at <= one.start and one.end <= claim.start and one.person == claim.person
            for one in self.people
        )

    def sentence_of(self, at: int) -> Span:
        """The sentence a character is in."""
        return next((span for span in self.spans if span.holds(at)), Span(0, len(self.text)))

    def finding(
        self,
        start: int,
        end: int,
        subject: Subject,
        verdict: Verdict,
        says: tuple[str, ...],
        suggestion: str = "",
        sources: tuple[str, ...] = (),
    ) -> Finding:
        """A finding at a place of this text."""
        quotation = self.original[start:end]
        return Finding(start, end, quotation, subject, verdict, says, suggestion, sources)
