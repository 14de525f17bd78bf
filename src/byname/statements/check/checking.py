"""The check of texts: every claim found, answered from the register, in the order of the text.

Takes documents, a day and a moment; gives :class:`Findings`. Reads no clock and changes nothing.
"""

import gc
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache

from byname.register import read
from byname.register.entries import Described, Entry, Kind, Sex, Transferred
from byname.register.fold import Timeline
from byname.statements.check import (
    adding,
    awards,
    confinement,
    lists_of_names,
    lives,
    places,
    sums,
    towns,
    wording,
)
from byname.statements.check.answers import Counting
from byname.statements.check.claim import Claim
from byname.statements.check.days import Relation
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import WRONG, Finding, Findings, Subject, Verdict
from byname.statements.check.languages import language_of
from byname.statements.check.leftovers import ANY
from byname.statements.check.mention import Mention
from byname.statements.check.occupations import groups
from byname.statements.check.people import People
from byname.statements.check.quantity import Quantity
from byname.statements.check.reading import Reading, Text
from byname.statements.check.states import state_of

_NAMESAKES = 8  # the lives of more bearers of one name than these are read only when asked for


@dataclass
class Checker:
    """Checks texts against one state of the register; keeps what it has read between texts.

    ``as_of``: the day of the texts. ``state``: as of a count; where a register holds cases of
    several and none is given, each text is of the state it names most often.
    """

    as_of: date
    known_on: datetime
    state: str = ""
    _countings: dict[str, Counting] = field(init=False, default_factory=dict)
    _people: People = field(init=False)
    _states: list[str] = field(init=False, default_factory=list)
    _lives: dict[int, Timeline] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        # Nothing was written after the last moment: what is kept for it answers for every later one.
        self.known_on = min(self.known_on, read.last_moment() or self.known_on)
        position = read.position()
        self._states = _states(position, self.known_on)
        self._people = _people(position, self.known_on)

    def check(self, text: Text, *, language: str = "") -> Findings:
        """The findings of one text. ``language``: of what they say; the text's own by default."""
        said = language or language_of(text.text)
        reading = Reading(
            text, self.as_of, self._people, self._callings, self._sex, self._read_lives
        )
        claims = self._claims(reading, said)
        found = [
            *self._names(reading, said),
            *_place_names(reading, said),
            *self._figures(reading, said),
            *claims,
        ]
        found += _clashes(reading, said, found)
        placed = [
            replace(one, document=text.name, where=text.where(one.start))
            for one in sorted(_once(found), key=lambda one: (one.start, one.end))
        ]
        return Findings(text.name, said, self.as_of, self.known_on, tuple(placed))

    def _names(self, reading: "Reading", language: str) -> Iterable[Finding]:
        told: set[tuple[int, ...]] = set()
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
            elif one.whole and one.people not in told:
                told.add(one.people)
                says = (
                    one.name
                    if len(one.people) == 1
                    else wording.line("several", language, count=len(one.people))
                )
                yield reading.finding(one.start, one.end, Subject.NAME, Verdict.SUPPORTED, (says,))

    def _figures(self, reading: "Reading", language: str) -> Iterable[Finding]:
        counting = self._counting_of(reading.text)
        for claim in reading.quantities:
            answer = counting.answer(claim)
            suggestion = ""
            if answer.value is not None and answer.verdict is not Verdict.SUPPORTED:
                suggestion = wording.qualified(*answer.value, language)
            told = claim.told if answer.since else None
            yield reading.finding(
                min(claim.start, told.start) if told else claim.start,
                max(claim.end, told.end) if told else claim.end,
                Subject.FIGURE,
                answer.verdict,
                wording.of_answer(answer, language),
                suggestion,
                tuple(dict.fromkeys(one.view.source for one in answer.reports)),
            )

    def _counting_of(self, text: str) -> Counting:
        """The figures of the state that a text is about."""
        state = self.state
        if not state and len(self._states) > 1:
            state = state_of(text, self._states)
        if state not in self._countings:
            self._countings[state] = Counting(self.as_of, self.known_on, state)
        return self._countings[state]

    def _claims(self, reading: "Reading", language: str) -> list[Finding]:
        """The findings of single people. Names that may be somebody's are taken for theirs where
        what is said fits them, and for nobody's else.
        """
        judged = [
            (claim, fact)
            for claim in reading.claims
            if (fact := self._judged(claim, reading, language)) is not None
        ]
        fits = {claim.person for claim, fact in judged if fact.verdict is Verdict.SUPPORTED}
        named = {one.person for one in reading.people if not one.doubtful}
        nobodys = {one.person for one in reading.people if one.doubtful} - (fits | named)
        reading.people = [
            replace(one, people=(), slip="") if one.doubtful and one.person not in fits else one
            for one in reading.people
        ]
        return [
            self._fact(reading, claim, fact, language)
            for claim, fact in judged
            if claim.person not in nobodys
        ]

    def _judged(self, claim: Claim, reading: "Reading", language: str) -> Fact | None:
        """What the register has on a claim; None for a claim of nobody."""
        if claim.subject is Subject.PRIZE:
            return awards.prize(claim, _awards(read.position(), self.known_on))
        if claim.person is None:
            return None
        fact = self._of_person(claim, claim.person, reading, language)
        if fact.verdict in WRONG:
            others = (self._of_person(claim, one, reading, language) for one in claim.perhaps)
            fact = next((f for f in others if f.verdict is Verdict.SUPPORTED), fact)
        return fact

    def _of_person(self, claim: Claim, person: int, reading: "Reading", language: str) -> Fact:
        life = self._life(person)
        if claim.subject is Subject.CONFINEMENT:
            known = self._is_town if claim.events != ANY else self._is_of_country
            return confinement.judge(claim, life, known)
        if claim.events == ANY and claim.subject is Subject.DAYS and self._since_any(claim, life):
            return Fact(Verdict.SUPPORTED, str(int(claim.value)))
        if claim.events == ANY and claim.subject is Subject.SENTENCE:
            return self._of_years(claim, life, reading, language)
        return lives.judge(claim, life, self._day_of(claim, reading), language)

    def _is_town(self, name: str) -> bool:
        """Whether a name is that of a place: one of the world, or one in the register."""
        return (
            places.known(name) or places.has_sound(towns.forms(name)) or self._is_of_register(name)
        )

    def _of_years(self, claim: Claim, life: Timeline, reading: "Reading", language: str) -> Fact:
        """Of years that may be an age or a sentence: wrong where they are neither."""
        day = self._day_of(claim, reading)
        facts = [
            lives.judge(replace(claim, subject=Subject.AGE), life, day, language),
            lives.judge(replace(claim, subject=Subject.AGE, past=True), life, day, language),
            lives.judge(replace(claim, subject=Subject.SENTENCE), life, day, language),
        ]
        if all(fact.verdict in WRONG for fact in facts):
            return min(facts, key=lambda one: _apart(one.value, claim.value))
        return next((one for one in facts if one.verdict is Verdict.SUPPORTED), NOTHING)

    def _since_any(self, claim: Claim, life: Timeline) -> bool:
        """Whether so many days lie between today, or what else happened, and anything told."""
        told = [entry.date.earliest for entry in life.entries if entry.date.is_exact]
        days = {abs((one - other).days) for one in (*told, self.as_of) for other in told}
        return bool(days & {int(claim.value) - 1, int(claim.value)})

    def _is_of_country(self, name: str) -> bool:
        """Whether a name is that of a town of the country, or one where the register has somebody."""
        return places.belarusian(name) or self._is_of_register(name)

    def _is_of_register(self, name: str) -> bool:
        """Whether a name is that of a town in which the register has somebody held."""
        return bool(towns.forms(name) & _towns(read.position(), self.known_on))

    def _callings(self, person: int) -> set[str]:
        """What the register says a person does, as groups of occupations."""
        return {
            group
            for entry in self._life(person).entries
            if isinstance(entry.details, Described)
            for group in groups(f"{entry.details.occupation} {entry.details.text}")
        }

    def _sex(self, person: int) -> Sex | None:
        return self._life(person).sex

    def _fact(self, reading: "Reading", claim: Claim, fact: Fact, language: str) -> Finding:
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

    def _day_of(self, claim: Claim, reading: "Reading") -> date:
        """The day a claim is of: one its own sentence states, else the text's."""
        span = reading.sentence_of(claim.start)
        told = [
            day
            for day in reading.days
            if span.holds(day.at)
            and day.exactness == "day"
            and day.relation is Relation.AS_OF
            and day.year_told
        ]
        return told[0].earliest if told else self.as_of

    def _read_lives(self, named: list[Mention]) -> None:
        """The lives of those named, in a few questions: one by one, each would take five.

        A surname that very many bear is nobody's life yet.
        """
        told = {p for one in named if len(one.people) <= _NAMESAKES for p in one.people}
        lives = read.timelines(
            as_of=date.max, known_on=self.known_on, only=sorted(told - self._lives.keys())
        )
        self._lives |= {life.person: life for life in lives if life.person is not None}

    def _life(self, person: int) -> Timeline:
        if person not in self._lives:
            self._lives[person] = read.person_timeline(
                person, as_of=date.max, known_on=self.known_on
            )
        return self._lives[person]


def _apart(told: str, value: float) -> float:
    """How far a number is from one that is told in words of the register."""
    try:
        return abs(float(told) - value)
    except ValueError:
        return 99


def _place_names(reading: Reading, language: str) -> Iterable[Finding]:
    taken = [(one.start, one.end) for one in reading.people if one.people or one.slip]
    for slip in places.misspelt(reading.text, taken):
        says = wording.line("place", language, right=slip.right, slip=slip.text)
        yield reading.finding(
            slip.start, slip.end, Subject.PLACE_NAME, Verdict.MISSPELT, (says,), slip.right
        )


def _clashes(reading: Reading, language: str, found: Sequence[Finding]) -> list[Finding]:
    wrong = [(one.start, one.end) for one in found if one.wrong]
    clashes = [
        *sums.parts_and_wholes(reading.text, reading.quantities),
        *sums.changes(reading.text, reading.spans, reading.numbers),
        *adding.added_up(reading.text, reading.spans, reading.numbers, reading.days),
        *lists_of_names.miscounted(reading.text, reading.numbers, reading.people),
        *sums.spans_of_days(reading.text, reading.spans, reading.numbers, reading.days),
    ]
    right = {
        one.start
        for one in found
        if one.subject is Subject.FIGURE and one.verdict is Verdict.SUPPORTED
    }
    more = []
    for clash in clashes:
        # Where both numbers of a change are so, it is the difference that is wrong.
        if clash.by and sum(clash.start <= start < clash.by for start in right) > 1:
            clash = replace(clash, start=clash.by)
        if any(clash.start <= start < clash.end for start, _ in wrong):
            continue
        says = wording.line("sum", language, comes_to=clash.comes_to, said=clash.said)
        suggestion = wording.number(clash.total, language) if clash.total is not None else ""
        more.append(
            reading.finding(
                clash.start,
                clash.end,
                clash.subject,
                Verdict.CONTRADICTS_ITSELF,
                (says,),
                suggestion,
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
        if key not in best or (one.wrong and not best[key].wrong):
            best[key] = one
    return list(best.values())


@lru_cache(maxsize=2)
def _states(position: int, known_on: datetime) -> list[str]:
    """The states of the cases of the register."""
    return read.states(known_on=known_on)


@lru_cache(maxsize=2)
def _people(position: int, known_on: datetime) -> People:
    """Everybody's names made ready; kept while nothing is written."""
    named = read.named_people(known_on=known_on)
    # All that is made here stays: looking for garbage in it takes a fifth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        return People(named)
    finally:
        if collects:
            gc.enable()


@lru_cache(maxsize=2)
def _towns(position: int, known_on: datetime) -> frozenset[str]:
    """The names in the places of detention of the register, by their sounds."""
    told = read.entries_saying(Kind.TRANSFERRED, ("",), known_on=known_on)
    named = {entry.details.place.name for entry in told if isinstance(entry.details, Transferred)}
    return frozenset(name for text in named for name in towns.named_in(text))


@lru_cache(maxsize=2)
def _awards(position: int, known_on: datetime) -> list[tuple[int, str, str, Entry]]:
    told = read.entries_saying(Kind.DESCRIBED, awards.AWARD_WORDS, known_on=known_on)
    who = read.identity(known_on=known_on)
    return awards.awards((who.of(entry.person), entry) for entry in told)


def check(
    text: str, *, as_of: date, known_on: datetime, state: str = "", language: str = ""
) -> Findings:
    """The findings of one text of the day ``as_of``, as known on ``known_on``.

    ``state``: as of a count. ``language``: of what the findings say; the text's own by default.
    """
    return Checker(as_of, known_on, state).check(Text(text), language=language)
