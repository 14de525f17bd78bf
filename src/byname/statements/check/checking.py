"""The check of texts: every claim found, answered from the register, in the order of the text.

Takes documents, a day and a moment; gives :class:`Findings`. Reads no clock and changes nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache

from byname.register import read
from byname.register.entries import Kind
from byname.register.fold import Timeline
from byname.statements.check import lives, places, sums, wording
from byname.statements.check.answers import Counting
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation, mentions
from byname.statements.check.findings import Finding, Findings, Subject, Verdict
from byname.statements.check.languages import language_of
from byname.statements.check.numbers import Number, numbers_in
from byname.statements.check.people import Mention, People
from byname.statements.check.person_claims import Claim, claims
from byname.statements.check.quantities import Quantity, quantities
from byname.statements.check.sentences import Span, sentences

_FIRST = 400  # characters at the head or the foot of a text in which its own day may stand


@dataclass(frozen=True, slots=True)
class Text:
    """A text to check. ``name`` for messages; ``where`` says where in it a character is."""

    text: str
    name: str = ""
    where: Callable[[int], str] = field(default=lambda at: "")


@dataclass
class Checker:
    """Checks texts against one state of the register; keeps what it has read between texts.

    ``as_of``: the day of the texts. ``state``: as of a count.
    """

    as_of: date
    known_on: datetime
    state: str = ""
    _counting: Counting = field(init=False)
    _people: People = field(init=False)
    _lives: dict[int, Timeline] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._counting = Counting(self.as_of, self.known_on, self.state)
        self._people = _people(read.position(), self.known_on)

    def check(self, text: Text, *, language: str = "") -> Findings:
        """The findings of one text. ``language``: of what they say; the text's own by default."""
        said = language or language_of(text.text)
        reading = _Reading(text, self.as_of, self._people)
        found = [
            *self._names(reading, said),
            *_place_names(reading, said),
            *self._figures(reading, said),
            *self._claims(reading, said),
        ]
        found += _clashes(reading, said, found)
        placed = [
            replace(one, document=text.name, where=text.where(one.start))
            for one in sorted(_once(found), key=lambda one: (one.start, one.end))
        ]
        return Findings(text.name, said, self.as_of, self.known_on, tuple(placed))

    def _names(self, reading: "_Reading", language: str) -> Iterable[Finding]:
        for one in reading.people:
            if one.slip:
                says = wording.line(
                    "spelt", language, name=one.name, right=one.right, slip=one.slip
                )
                suggestion = one.text.replace(one.slip, one.right)
                yield reading.finding(
                    one.start, one.end, Subject.NAME, Verdict.MISSPELT, (says,), suggestion
                )
            elif not one.people:
                key = "nearest" if one.nearest else "unknown"
                says = wording.line(key, language, name=one.nearest)
                yield reading.finding(one.start, one.end, Subject.NAME, Verdict.UNKNOWN, (says,))
            elif one.whole:
                says = (
                    one.name
                    if len(one.people) == 1
                    else wording.line("several", language, count=len(one.people))
                )
                yield reading.finding(one.start, one.end, Subject.NAME, Verdict.SUPPORTED, (says,))

    def _figures(self, reading: "_Reading", language: str) -> Iterable[Finding]:
        for claim in reading.quantities:
            answer = self._counting.answer(claim)
            suggestion = ""
            if answer.value is not None and answer.verdict is not Verdict.SUPPORTED:
                suggestion = wording.qualified(*answer.value, language)
            yield reading.finding(
                claim.start,
                claim.end,
                Subject.FIGURE,
                answer.verdict,
                wording.of_answer(answer, language),
                suggestion,
                tuple(dict.fromkeys(one.view.source for one in answer.reports)),
            )

    def _claims(self, reading: "_Reading", language: str) -> Iterable[Finding]:
        for claim in reading.claims:
            if claim.subject is Subject.PRIZE:
                fact = lives.prize(claim, _awards(read.position(), self.known_on))
            elif claim.person is None:
                continue
            else:
                life = self._life(claim.person)
                day = self._day_of(claim, reading)
                fact = lives.judge(claim, life, day, language)
            yield self._fact(reading, claim, fact, language)

    def _fact(
        self, reading: "_Reading", claim: Claim, fact: lives.Fact, language: str
    ) -> Finding:
        says = []
        if fact.told:
            says.append(wording.line("has", language, told=fact.told))
        elif fact.verdict in (Verdict.DIFFERS, Verdict.OTHER_DAY):
            day = wording.day_in_words(self.as_of, language)
            says.append(wording.line("standing", language, day=day))
        if fact.day is not None:
            says.append(
                wording.line("then", language, day=wording.day_in_words(fact.day, language))
            )
        if fact.verdict is Verdict.CANNOT_CHECK:
            says.append(wording.line("nothing", language))
        sources = tuple(
            dict.fromkeys(entry.source.url or entry.source.label() for entry in fact.entries)
        )
        says += [source for source in sources if source][:3]
        suggestion = fact.value if fact.verdict is not Verdict.SUPPORTED else ""
        return reading.finding(
            claim.start, claim.end, claim.subject, fact.verdict, tuple(says), suggestion, sources
        )

    def _day_of(self, claim: Claim, reading: "_Reading") -> date:
        """The day a claim is of: one its own sentence states, else the text's."""
        span = reading.sentence_of(claim.start)
        told = [
            day
            for day in reading.days
            if span.holds(day.at) and day.exact and day.relation is Relation.AS_OF and day.year_told
        ]
        return told[0].earliest if told else self.as_of

    def _life(self, person: int) -> Timeline:
        if person not in self._lives:
            self._lives[person] = read.person_timeline(
                person, as_of=date.max, known_on=self.known_on
            )
        return self._lives[person]


class _Reading:
    """One text taken apart: its sentences, numbers, dates, people and claims."""

    def __init__(self, text: Text, as_of: date, people: People) -> None:
        self.text = text.text
        self.spans: list[Span] = sentences(self.text)
        self.days: list[Day] = mentions(self.text, as_of=as_of)
        self.numbers: list[Number] = numbers_in(self.text)
        self.people: list[Mention] = people.mentions(self.text)
        self.quantities: list[Quantity] = quantities(
            self.text, self.spans, self.numbers, self.days
        )
        self.claims: list[Claim] = [
            claim
            for claim in claims(self.text, self.spans, self.people, self.numbers, self.days)
            if not self._counted(claim)
        ]

    def _counted(self, claim: Claim) -> bool:
        """Whether the claim's words belong to a figure."""
        if claim.subject is Subject.STANDING:
            return False
        if claim.subject is Subject.DATE:
            return any(
                one.sentence.holds(claim.start) and one.start < claim.start for one in self.quantities
            )
        return any(one.start <= claim.start < one.end for one in self.quantities)

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
        quotation = self.text[start:end]
        return Finding(start, end, quotation, subject, verdict, says, suggestion, sources)


def _place_names(reading: _Reading, language: str) -> Iterable[Finding]:
    taken = [(one.start, one.end) for one in reading.people if one.people or one.slip]
    for slip in places.misspelt(reading.text, taken):
        says = wording.line("place", language, right=slip.right, slip=slip.text)
        yield reading.finding(
            slip.start, slip.end, Subject.PLACE_NAME, Verdict.MISSPELT, (says,), slip.right
        )


def _clashes(reading: _Reading, language: str, found: Sequence[Finding]) -> list[Finding]:
    wrong = [(one.start, one.end) for one in found if one.wrong]
    clashes = [
        *sums.parts_and_wholes(reading.text, reading.quantities),
        *sums.changes(reading.text, reading.spans, reading.numbers),
        *sums.spans_of_days(reading.text, reading.spans, reading.numbers, reading.days),
    ]
    more = []
    for clash in clashes:
        if any(clash.start <= start < clash.end for start, _ in wrong):
            continue
        says = wording.line("sum", language, comes_to=clash.comes_to, said=clash.said)
        suggestion = wording.number(clash.total, language) if clash.total is not None else ""
        more.append(
            reading.finding(
                clash.start, clash.end, clash.subject, Verdict.CONTRADICTS_ITSELF, (says,), suggestion
            )
        )
    pairs: list[tuple[Quantity | Claim, Quantity | Claim]] = [
        *sums.told_twice(reading.quantities),
        *sums.people_twice(reading.claims),
    ]
    for one, other in pairs:
        if any(one.start == start or other.start == start for start, _ in wrong):
            continue
        says = wording.line("earlier", language, other=f"“{reading.text[one.start : one.end]}”")
        subject = other.subject if isinstance(other, Claim) else Subject.FIGURE
        more.append(
            reading.finding(other.start, other.end, subject, Verdict.CONTRADICTS_ITSELF, (says,))
        )
    return more


def _once(found: Iterable[Finding]) -> list[Finding]:
    """Each place and subject once, the worse verdict first."""
    best: dict[tuple[int, int, Subject], Finding] = {}
    for one in found:
        key = (one.start, one.end, one.subject)
        if key not in best or one.wrong and not best[key].wrong:
            best[key] = one
    return list(best.values())


@lru_cache(maxsize=2)
def _people(position: int, known_on: datetime) -> People:
    """Everybody's names made ready; kept while nothing is written."""
    return People(read.named_people(known_on=known_on))


@lru_cache(maxsize=2)
def _awards(position: int, known_on: datetime) -> list[tuple[int, str, str, lives.Entry]]:
    described = read.people_with([Kind.DESCRIBED], known_on=known_on)
    told = [
        (person, entry)
        for person, entries in read.entries_of_people(described).items()
        for entry in entries
        if entry.kind is Kind.DESCRIBED and entry.known(known_on)
    ]
    return lives.awards(told)


def day_of_text(text: str, *, today: date) -> date | None:
    """The day a text gives itself near its head or foot: a dateline, or "as of"."""
    for part in (text[:_FIRST], text[-_FIRST:]):
        told = [day for day in mentions(part, as_of=today) if day.exact and day.year_told]
        chosen = [day for day in told if day.relation is Relation.AS_OF] or [
            day for day in told if day.relation in (Relation.NONE, Relation.IN)
        ]
        if chosen:
            return chosen[0].earliest
    return None
