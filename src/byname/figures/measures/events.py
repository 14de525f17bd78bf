"""What happens to people: each function gives the events of one kind in a timeline.

Pure. An event carries the days it can lie on, as its sources bound it, and who tells of it.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from byname.figures.measures.cases import cases
from byname.figures.measures.shapes import Event, Question, opposite
from byname.figures.measures.silence import at_least
from byname.register.entries import Died, Kind, Sentenced
from byname.register.fold import Timeline, Told, Truth
from byname.register.fold.settle import bounds


def of_entries(*kinds: Kind) -> Callable[[Timeline, Question], Iterable[Event]]:
    """Every entry of these kinds is an event of its own."""

    def happened(timeline: Timeline, question: Question) -> Iterator[Event]:
        for entry in timeline.of_kind(*kinds):
            yield Event(*bounds(entry), (entry,))

    return happened


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
        custodial = {
            entry.details.penalty.kind.custodial
            for entry in told.entries
            if isinstance(entry.details, Sentenced) and entry.details.penalty
        }
        if True in custodial or None in custodial or not custodial:
            sure = Truth.YES if custodial == {True} else Truth.PERHAPS
            yield _of(told)._replace(sure=sure)


def new_cases(timeline: Timeline, question: Question) -> Iterator[Event]:
    """Openings of criminal cases."""
    for case in cases(timeline, question.as_of):
        yield Event(case.earliest, case.latest, case.entries)


def nth_prosecution(least: int) -> Callable[[Timeline, Question], Iterable[Event]]:
    """Openings of the ``least``-th and every later criminal case against one person."""

    def happened(timeline: Timeline, question: Question) -> Iterator[Event]:
        for case in cases(timeline, question.as_of)[least - 1 :]:
            yield Event(case.earliest, case.latest, case.entries)

    return happened


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
    died = timeline.died
    ends = [event for event in releases(timeline, question) if died is not None]
    if died is None or not ends or in_custody_at(died, timeline) is Truth.YES:
        return
    last = max(ends, key=lambda event: (event.latest, event.earliest))
    least = max((died.earliest - last.latest).days, 0)
    most = (died.latest - last.earliest).days
    if most < 0:
        return
    longer = at_least(least, most, (question.days or 0) + 1)
    free = opposite(in_custody_at(died, timeline))
    yield _of(died)._replace(sure=opposite(longer) & free)


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
