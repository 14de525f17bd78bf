"""Attributes: what a figure can be scoped and broken down by, each read from a timeline.

An attribute gives values, each with how surely it is one; none at all means that no source tells.
Pure. A free text (a place, a court) is its own value; a closed list is refused outside it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from byname.figures.measures.occupations import group_of
from byname.register.entries import (
    Article,
    Charged,
    Committed,
    ContactMeans,
    Denied,
    Described,
    Entry,
    Expelled,
    Ground,
    Kind,
    Penalty,
    PenaltyKind,
    Privation,
    Released,
    Sentenced,
    Sex,
)
from byname.register.fold import Timeline, Truth
from byname.register.fold.life import in_force
from byname.register.fold.settle import bounds

UNKNOWN = "unknown"
MINOR, ADULT, OLD = "under 18", "18 to 59", "60 and over"
AGES = (MINOR, ADULT, OLD)
COMES_OF_AGE, GROWS_OLD = 18, 60
_CHARGES = (Kind.CHARGED, Kind.SENTENCED)
_COURTS = (Kind.SENTENCED, Kind.COMMITTED)
_SENTENCES = (Kind.SENTENCED,)
_RELEASES = (Kind.RELEASED, Kind.EXPELLED)


class Subject(NamedTuple):
    """Of whom, and as of which day. ``entries``: those that tell of the event that is counted."""

    timeline: Timeline
    day: date
    entries: tuple[Entry, ...] = ()

    @property
    def span(self) -> tuple[date, date]:
        """The first and last day meant: those of the event as its sources bound it, else the day."""
        if not self.entries:
            return self.day, self.day
        told = [bounds(entry) for entry in self.entries]
        last = min(min(latest for _, latest in told), self.day)
        return min(max(earliest for earliest, _ in told), last), last

    def told(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The event's own entries of these kinds, else the person's, as far as the day."""
        own = tuple(e for e in self.entries if e.kind in kinds) if self.entries else ()
        return own or tuple(e for e in self.timeline.of_kind(*kinds) if e.date.earliest <= self.day)


Values = dict[str, Truth]


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute: its name, its values for a subject, and what nothing told means for it.

    ``untold``: PERHAPS for a fact that is there whether told or not (sex, age), NO for what counts
    only when somebody says so (denied letters). ``closed``: its only values, empty for free text.
    ``told_by``: the entries of an event that, where it has any, tell the attribute for the person.
    """

    name: str
    of: Callable[[Subject], Values]
    untold: Truth = Truth.PERHAPS
    closed: tuple[str, ...] = ()
    told_by: tuple[Kind, ...] = ()
    same: Callable[[str, str], bool] = lambda value, wanted: value.casefold() == wanted.casefold()

    def holds(self, subject: Subject, wanted: str) -> Truth:
        """Whether the attribute is ``wanted``; :data:`UNKNOWN` asks whether nothing is told."""
        values = self.of(subject)
        if wanted == UNKNOWN:
            return Truth.NO if values else Truth.YES
        if not values:
            return self.untold
        found = Truth.NO
        for value, truth in values.items():
            found = found | truth if self.same(value, wanted) else found
        return found


def _sure(values: Iterable[str]) -> Values:
    return {value: Truth.YES for value in values if value}


def _sex(subject: Subject) -> Values:
    found = subject.timeline.sex
    return {} if found is None else {found.value: Truth.YES}


def age_within(timeline: Timeline, first: date, last: date) -> tuple[int, int] | None:
    """The least and most years of age from ``first`` to ``last``; None where no birth is told.

    A birthday is complete on its day; one of 29 February on 1 March in a common year.
    """
    born = timeline.born
    if born is None or born.earliest == date.min or born.earliest > last:
        return None
    return _years(min(born.latest, first), first), _years(born.earliest, last)


def _years(start: date, day: date) -> int:
    return day.year - start.year - ((day.month, day.day) < (start.month, start.day))


def _age(subject: Subject) -> Values:
    ages = age_within(subject.timeline, *subject.span)
    if ages is None:
        return {}
    groups = list(dict.fromkeys(_group(age) for age in ages))
    spanned = AGES[AGES.index(groups[0]) : AGES.index(groups[-1]) + 1]
    return dict.fromkeys(spanned, Truth.YES if len(spanned) == 1 else Truth.PERHAPS)


def _group(age: int) -> str:
    if age < COMES_OF_AGE:
        return MINOR
    return ADULT if age < GROWS_OLD else OLD


def _described(field: str, read: Callable[[str], Iterable[str]]) -> Callable[[Subject], Values]:
    def of(subject: Subject) -> Values:
        told = (e.details for e in subject.timeline.descriptions)
        texts = (getattr(details, field) for details in told if isinstance(details, Described))
        return _sure(value for text in texts for value in read(text))

    return of


def _place(subject: Subject) -> Values:
    """Where the person is held as of the day, or was last shown before the event."""
    day = subject.day
    if subject.entries:
        last = subject.span[1]
        told = [one for one in subject.timeline.stays if one.entry.date.earliest <= last]
        return _sure(stay.place.name for stay in told[-1:])
    spells = [s for s in subject.timeline.custody if s.on(day) is not Truth.NO and s.possible]
    start = spells[-1].possible.start if spells and spells[-1].possible else date.max
    stays = [
        stay.place.name
        for stay in subject.timeline.stays
        if stay.entry.date.earliest <= day and stay.entry.date.latest >= start
    ]
    return _sure(stays[-1:])


def _articles(subject: Subject) -> Values:
    told = subject.told(*_CHARGES)
    found: dict[str, Article] = {}
    for entry in told:
        if isinstance(entry.details, Charged | Sentenced):
            found |= {article.label(): article for article in entry.details.articles}
    by_part = {article.number for article in found.values() if article.part}
    return _sure(a.label() for a in found.values() if a.part or a.number not in by_part)


def _same_article(value: str, wanted: str) -> bool:
    """``342`` asks for every part of article 342, also by way of a preparatory article."""
    bare = value.partition(" ")[0]
    return wanted.replace(" ", "") in (value.replace(" ", ""), bare, bare.rpartition("-")[2])


def _themes(subject: Subject) -> Values:
    told = (e.details for e in subject.told(*_CHARGES))
    return _sure(t for d in told if isinstance(d, Charged | Sentenced) for t in d.themes)


def _same_theme(value: str, wanted: str) -> bool:
    """Whether two wordings of a theme have the same long words: "supporting Ukraine" is "support
    of Ukraine". Only the beginnings of words are compared.
    """

    def beginnings(text: str) -> set[str]:
        return {word[:6] for word in text.casefold().split() if len(word) > 3}

    return value.casefold() == wanted.casefold() or (
        bool(beginnings(value)) and beginnings(value) == beginnings(wanted)
    )


def _courts(subject: Subject) -> Values:
    told = (e.details for e in subject.told(*_COURTS))
    return _sure(d.court for d in told if isinstance(d, Sentenced | Committed))


def _officials(subject: Subject) -> Values:
    told = (e.details for e in subject.told(*_COURTS))
    return _sure(o.name for d in told if isinstance(d, Sentenced | Committed) for o in d.officials)


def _bodies(subject: Subject) -> Values:
    found: Values = {}
    for spell in subject.timeline.recognition:
        on = spell.on(subject.day)
        if on is not Truth.NO:
            found[spell.body] = found.get(spell.body, Truth.NO) | on
    return found


def _states(subject: Subject) -> Values:
    own = {entry.state for entry in subject.entries if entry.state}
    return _sure(sorted(own) or subject.timeline.states)


def _grounds(subject: Subject) -> Values:
    told = (e.details for e in subject.told(*_RELEASES))
    grounds = {d.ground for d in told if isinstance(d, Released | Expelled)}
    known = sorted(ground.value for ground in grounds - {Ground.UNKNOWN})
    return dict.fromkeys(known, Truth.YES if len(known) == 1 else Truth.PERHAPS)


def _penalties(subject: Subject) -> Values:
    """Of the event's sentence, else of the sentence in force."""
    own = [e.details.penalty for e in subject.entries if isinstance(e.details, Sentenced)]
    if own:
        return _sure(penalty.kind.value for penalty in own if penalty)
    penalty = penalty_in_force(subject.timeline, subject.day)
    return _sure([penalty.kind.value] if penalty else [])


def penalty_in_force(timeline: Timeline, day: date) -> Penalty | None:
    """The penalty of the last sentence as of ``day``, as appeals decided by then left it."""
    sentences = [told for told in timeline.sentences if told.earliest <= day]
    appeals = [one for one in timeline.of_kind(Kind.APPEALED) if one.date.earliest <= day]
    sentence = in_force(sentences, appeals)
    return sentence.penalty if sentence else None


_ENDS = {
    Privation.LETTERS: ContactMeans.LETTER,
    Privation.VISITS: ContactMeans.VISIT,
    Privation.CALLS: ContactMeans.CALL,
    Privation.LAWYER: ContactMeans.LAWYER,
}


def _denied(subject: Subject) -> Values:
    """What the person is denied in the custody of the day; what came through since ends it."""
    found: Values = {}
    for what, entry in _denials(subject):
        came = [
            contact.date
            for contact in subject.timeline.contacts
            if getattr(contact.details, "means", None) == _ENDS.get(what, "")
            and contact.date.earliest <= subject.day
        ]
        since = entry.date
        truth = Truth.YES
        if any(contact.latest > since.earliest for contact in came):
            truth = Truth.PERHAPS
        if any(contact.earliest > since.latest for contact in came):
            truth = Truth.NO
        found[what.value] = found.get(what.value, Truth.NO) | truth
    return {what: truth for what, truth in found.items() if truth is not Truth.NO}


def _denials(subject: Subject) -> Iterator[tuple[Privation, Entry]]:
    spells = [s for s in subject.timeline.custody if s.on(subject.day) is not Truth.NO]
    start = spells[-1].possible.start if spells and spells[-1].possible else date.max
    for entry in subject.timeline.denials:
        current = entry.date.latest >= start and entry.date.earliest <= subject.day
        if current and isinstance(entry.details, Denied):
            yield from ((what, entry) for what in entry.details.what)


ATTRIBUTES: dict[str, Attribute] = {
    attribute.name: attribute
    for attribute in (
        Attribute("sex", _sex, closed=tuple(sex.value for sex in Sex)),
        Attribute("age", _age, closed=AGES),
        Attribute("occupation", _described("occupation", group_of)),
        Attribute("citizenship", _described("citizenship", lambda text: [text])),
        Attribute("place", _place),
        Attribute("article", _articles, told_by=_CHARGES, same=_same_article),
        Attribute("theme", _themes, untold=Truth.NO, told_by=_CHARGES, same=_same_theme),
        Attribute("court", _courts, told_by=_COURTS),
        Attribute("official", _officials, told_by=_COURTS),
        Attribute(
            "penalty",
            _penalties,
            closed=tuple(kind.value for kind in PenaltyKind),
            told_by=_SENTENCES,
        ),
        Attribute("body", _bodies, untold=Truth.NO),
        Attribute("state", _states),
        Attribute(
            "ground", _grounds, closed=tuple(ground.value for ground in Ground), told_by=_RELEASES
        ),
        Attribute(
            "denied", _denied, untold=Truth.NO, closed=tuple(what.value for what in Privation)
        ),
    )
}
