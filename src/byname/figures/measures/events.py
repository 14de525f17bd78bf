"""What happens to people: each function gives the events of one kind in a timeline.

Pure. An event carries the days it can lie on, as its sources bound it, and who tells of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from byname.figures.measures.cases import cases
from byname.figures.measures.shapes import Event, Question, opposite
from byname.figures.measures.silence import at_least
from byname.register.entries import Details, Died, Kind, Sentenced
from byname.register.fold import Timeline, Told, Truth
from byname.register.fold.settle import bounds


@dataclass(frozen=True, slots=True)
class OfEntries:
    """Every entry of these kinds is an event of its own."""

    kinds: tuple[Kind, ...]

    def __call__(self, timeline: Timeline, question: Question) -> Iterator[Event]:
        """The events of one person."""
        for entry in timeline.of_kind(*self.kinds):
            yield Event(*bounds(entry), (entry,))


def detentions(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Beginnings of custody. Custody whose beginning no entry tells began by when it was shown."""
    for spell in timeline.custody:
        if spell.began is not None:
            yield _of(spell.began, spell.state)
        elif spell.possible is not None:
            by = [bounds(entry)[1] for entry in spell.shown]
            by += [spell.ended.latest] if spell.ended else []
            shown = spell.shown[:1] or (spell.ended.entries if spell.ended else ())
            yield Event(spell.possible.start, min(by, default=date.max), shown, spell.state)


def sentences(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Sentences, each once however many sources tell of it."""
    for told in timeline.sentences:
        yield _of(told)


def sentences_to_custody(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Sentences to a penalty served in custody; one whose penalty is not told, only perhaps."""
    for told in timeline.sentences:
        sure = to_custody([entry.details for entry in told.entries])
        if sure is not Truth.NO:
            yield _of(told)._replace(sure=sure)


def to_custody(details: Iterable[Details]) -> Truth:
    """Whether a sentence of which sources tell this is to a penalty served in custody."""
    told = (one.penalty for one in details if isinstance(one, Sentenced))
    custodial = {penalty.kind.custodial for penalty in told if penalty}
    if custodial == {True}:
        return Truth.YES
    return Truth.NO if custodial == {False} else Truth.PERHAPS


def new_cases(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Openings of criminal cases."""
    for case in cases(timeline, question.as_of):
        yield Event(case.earliest, case.latest, case.entries)


@dataclass(frozen=True, slots=True)
class Prosecutions:
    """Openings of the ``least``-th and every later criminal case against one person."""

    least: int

    def __call__(self, timeline: Timeline, question: Question) -> Iterator[Event]:
        """The events of one person."""
        for case in cases(timeline, question.as_of)[self.least - 1 :]:
            yield Event(case.earliest, case.latest, case.entries)


def recognitions(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Recognitions by the body asked about; by any, the first, for that is when it began.

    Without a body only the first counts: who is recognised by a second body is not recognised anew.
    """
    began = [
        _of(spell.began) for spell in timeline.recognition if question.body in ("", spell.body)
    ]
    if question.body or not began:
        yield from began
        return
    entries = tuple(entry for event in began for entry in event.entries)
    yield Event(min(e.earliest for e in began), min(e.latest for e in began), entries)


def releases(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Ends of custody by release, on whatever ground, or by expulsion."""
    for spell in timeline.custody:
        if spell.ended and spell.ended.entries[0].kind in (Kind.RELEASED, Kind.EXPELLED):
            yield _of(spell.ended, spell.state)


def deaths_in_custody(timeline: Timeline, question: Question) -> Iterator[Event]:
    """A death in custody: as a source says, else as being in custody on the eve decides."""
    if timeline.died is not None:
        yield _of(timeline.died)._replace(sure=in_custody_at(timeline.died, timeline))


def deaths_after_release(timeline: Timeline, question: Question) -> Iterator[Event]:
    """A death out of custody, the question's days or fewer after the last release."""
    for death, least, most in releases_survived(timeline):
        longer = at_least(least, most, (question.days or 0) + 1)
        yield death._replace(sure=opposite(longer) & death.sure)


def releases_survived(timeline: Timeline) -> Iterator[tuple[Event, int, int]]:
    """A death that may be out of custody, with the least and most days after the last release."""
    died = timeline.died
    ends = list(releases(timeline, Question(date.max))) if died is not None else []
    if died is None or not ends or in_custody_at(died, timeline) is Truth.YES:
        return
    last = max(ends, key=lambda event: (event.latest, event.earliest))
    least = max((died.earliest - last.latest).days, 0)
    most = (died.latest - last.earliest).days
    if most >= 0:
        free = opposite(in_custody_at(died, timeline))
        yield _of(died)._replace(sure=free), least, most


def in_custody_at(died: Told, timeline: Timeline) -> Truth:
    """Whether somebody died in custody."""
    told = [e.details.in_custody for e in died.entries if isinstance(e.details, Died)]
    if True in told:
        return Truth.YES
    if False in told:
        return Truth.NO
    eve = max(died.earliest, date.min + timedelta(days=1)) - timedelta(days=1)
    return timeline.in_custody(eve)


def _of(told: Told, state: str = "") -> Event:
    return Event(told.earliest, told.latest, told.entries, state)
