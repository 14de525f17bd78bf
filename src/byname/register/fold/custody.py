"""Custody spells: from arrests, releases and what shows a person held, to stretches of days.

Takes a person's known entries, gives spells with certain and possible days and what contradicts.
Total: any set of entries gives spells. The rules, in the words of docs/explanation/fold.md:

- Arrests whose dates can both be true are one arrest. Two arrests at most ``SAME_EVENT`` apart with
  nothing between that shows the person held or free are one arrest told twice, and contradict
  each other. Otherwise the second is a re-arrest, and the first spell ended unseen before it.
- A list, a transfer, a punishment or a sentence to custody shows the person held on that day, even
  where no arrest is known; contacts, denials, ill-treatment and health do so within a spell.
- A spell with a known end is certain from its latest beginning to its earliest end. An open one is
  certain up to its last attestation and ``window`` after it, and possible from then on.
- A sentence without custody ends a spell; so do release, expulsion and death. A death that no
  source places in custody leaves an open spell to the window's rule.
- Release and arrest on one day: in custody before, the release comes first; else the arrest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from byname.register.entries import Died, Entry, Kind, Sentenced
from byname.register.fold.days import ONE_DAY, after, days
from byname.register.fold.settle import ByContent, Contradiction, Told, Why, bounds, cluster, one_of
from byname.register.fold.timeline import ByKind, CustodySpell

SAME_EVENT = timedelta(days=366)

_STARTS = frozenset({Kind.DETAINED, Kind.DISAPPEARED})
_ENDS = frozenset({Kind.RELEASED, Kind.EXPELLED})
_SHOWS = frozenset({Kind.ATTESTED, Kind.TRANSFERRED, Kind.PUNISHED})
_SHOWS_WITHIN = frozenset({Kind.CONTACTED, Kind.DENIED, Kind.ILL_TREATED, Kind.HEALTH})


@dataclass(slots=True)
class _Open:
    """A spell while it is being put together: days as bounds, ends inclusive."""

    began: Told | None
    earliest: date
    latest: date
    shown: list[Entry] = field(default_factory=list)
    shown_until: date = date.min

    def show(self, entry: Entry) -> None:
        first, last = bounds(entry)
        self.shown.append(entry)
        self.latest = min(self.latest, max(last, self.earliest))
        self.shown_until = max(self.shown_until, first)


@dataclass(slots=True)
class _Closed:
    """A spell with its end. ``certain_to`` and ``possible_to`` are half-open."""

    spell: _Open
    ended: Told | None
    certain_to: date
    possible_to: date
    without_custody: bool = False


def custody(
    entries: ByKind,
    *,
    known_on: datetime,
    window: timedelta,
    born: date,
    died: Told | None,
    states: tuple[str, ...],
) -> tuple[tuple[CustodySpell, ...], tuple[Contradiction, ...]]:
    """The custody spells of one person, in order, and the contradictions met.

    ``born``: the earliest day of birth, before which nobody is held (date.min when not known).
    """
    walk = _Walk(known_on, window, born)
    relevant = entries.of(*RELEVANT)
    if not relevant and died is None:
        return (), ()
    walk.run(relevant, died)
    return tuple(_finish(closed, states) for closed in walk.closed), tuple(walk.contradictions)


RELEVANT = (*_STARTS, *_ENDS, *_SHOWS, *_SHOWS_WITHIN, Kind.SENTENCED)
"""The kinds of entries that custody is told by."""


class _Walk:
    """Goes through a person's events in time, opening and closing spells."""

    def __init__(self, known_on: datetime, window: timedelta, born: date) -> None:
        self.known_on, self.window = known_on, window
        self.free_since = born
        self.open: _Open | None = None
        self.closed: list[_Closed] = []
        self.contradictions: list[Contradiction] = []
        self.starts: list[Told] = []
        self.end_days: set[date] = set()

    def run(self, entries: Sequence[Entry], died: Told | None) -> None:
        self.starts = cluster([e for e in entries if e.kind in _STARTS], self.known_on)
        self.starts.sort(key=_when)
        ends = cluster([e for e in entries if e.kind in _ENDS], self.known_on)
        let_off = cluster([e for e in entries if _without_custody(e)], self.known_on)
        shows = [e for e in entries if e.kind in _SHOWS or _into_custody(e)]
        within = [e for e in entries if e.kind in _SHOWS_WITHIN]
        events: list[tuple[tuple[date, date, int], Told | Entry]] = [
            *(((*_when(told), 3), told) for told in ends),
            *(((*_when(told), 2), told) for told in let_off),
            *(((bounds(e)[1], bounds(e)[0], 0), e) for e in shows),
            *(((bounds(e)[1], bounds(e)[0], 1), e) for e in within),
        ]
        events.sort(key=lambda event: (event[0], ByContent(_first(event[1]))))
        self.end_days = {told.latest for told in ends if told.exact}
        self._go(events, died)

    def _go(
        self, events: list[tuple[tuple[date, date, int], Told | Entry]], died: Told | None
    ) -> None:
        for (latest, _, rank), event in events:
            if died is not None and _when_of(event)[0] > died.latest:
                self._after_death(died, event)
                continue
            self._start_before(latest)
            if isinstance(event, Entry):
                self._show(event, strong=rank == 0)
            elif rank == 2:
                self._let_off(event)
            else:
                self._end(event)
        self.end_days = set()
        self._start_before(date.max if died is None else died.latest)
        for told in self.starts if died is not None else ():
            self._after_death(died, told)
        self._finish(died)

    def _start_before(self, latest: date) -> None:
        """Take the arrests that come before an event: those not later than it.

        An arrest on the very day of a release comes first unless the person was held already.
        """
        while self.starts and self.starts[0].latest <= latest:
            told = self.starts[0]
            held_already = self.open is not None and told.exact
            if held_already and told.latest == latest and latest in self.end_days:
                return
            self._start(self.starts.pop(0))

    def _start_possibly_before(self, latest: date) -> bool:
        """With nobody in custody, take an arrest that can have come before ``latest``."""
        for at, told in enumerate(self.starts):
            if told.earliest <= latest:
                cut = replace(self.starts.pop(at), latest=min(told.latest, latest))
                self._start(cut)
                return True
        return False

    def _start(self, told: Told) -> None:
        if self.open is None:
            self._begin(told)
            return
        began = self.open.began
        near = began is not None and told.earliest <= after(began.latest, SAME_EVENT)
        if began is not None and near and self.open.shown_until <= began.latest:
            settled = one_of(began, told, self.known_on)
            shown = self.open.shown
            self._begin(settled)
            self.open.shown = shown
            self.contradictions.extend(settled.contradiction("arrest"))
            return
        self._unseen_end(told)
        self._begin(told)

    def _begin(self, told: Told | None, *, latest: date = date.max) -> None:
        earliest = self.free_since if told is None else max(told.earliest, self.free_since)
        latest = latest if told is None else told.latest
        self.open = _Open(told, min(earliest, latest), latest)
        if told is not None:
            self.open.shown_until = self.open.earliest

    def _unseen_end(self, next_start: Told) -> None:
        """The open spell ended some time before another arrest, and no entry says when."""
        assert self.open is not None
        window_end = after(self.open.shown_until, self.window + ONE_DAY)
        self._close(None, min(window_end, next_start.earliest), next_start.latest)

    def _close(
        self, ended: Told | None, certain_to: date, possible_to: date, *, let_off: bool = False
    ) -> None:
        assert self.open is not None
        self.closed.append(_Closed(self.open, ended, certain_to, possible_to, let_off))
        self.free_since = max(self.free_since, min(certain_to, possible_to))
        self.open = None

    def _show(self, entry: Entry, *, strong: bool) -> None:
        first, last = bounds(entry)
        new = self.open is None and strong and not self._within_closed(first, last)
        if new and not self._start_possibly_before(last) and not self._reopen():
            self._begin(None, latest=last)
            self._note_still_held(entry)
        if self.open is not None:
            self.open.show(entry)

    def _within_closed(self, first: date, last: date) -> bool:
        """Whether what a vague date shows can have been in a spell already closed."""
        return any(
            first < closed.possible_to and last >= closed.spell.earliest for closed in self.closed
        )

    def _reopen(self) -> bool:
        """A sentence without custody did not end the spell if a source shows the person held."""
        if self.closed and self.closed[-1].without_custody:
            self.open = self.closed.pop().spell
            return True
        return False

    def _note_still_held(self, entry: Entry) -> None:
        last = self.closed[-1] if self.closed else None
        if last is None or last.ended is None:
            return
        if bounds(entry)[0] <= after(last.ended.latest, SAME_EVENT):
            self.contradictions.append(
                Contradiction("custody after release", entry, last.ended.entries, Why.MORE_RECENT)
            )

    def _let_off(self, told: Told) -> None:
        if self.open is not None:
            self._close(
                told,
                max(told.earliest, self.open.shown_until),
                max(told.latest, self.open.earliest),
                let_off=True,
            )

    def _end(self, told: Told) -> None:
        if self.open is None and not self._start_possibly_before(told.latest):
            if self._told_again(told):
                return
            self._begin(None, latest=told.latest)
        assert self.open is not None
        self.open.latest = min(self.open.latest, max(told.latest, self.open.earliest))
        certain_to = self._certain_to(told, self.open)
        self._close(told, certain_to, max(told.latest, certain_to))

    @staticmethod
    def _certain_to(told: Told, spell: _Open) -> date:
        """A day on which a source shows the person held is certain, unless the very release is of
        that day: as it ends the person is free.
        """
        shown = spell.shown_until if told.exact else min(after(spell.shown_until), told.latest)
        return max(told.earliest, shown)

    def _told_again(self, told: Told) -> bool:
        """A second release soon after the first, with no arrest between, is the same one."""
        last = self.closed[-1] if self.closed else None
        if last is None or last.ended is None or last.without_custody:
            return False
        if told.earliest > after(last.ended.latest, SAME_EVENT):
            return False
        settled = one_of(last.ended, told, self.known_on)
        self.contradictions.extend(settled.contradiction("release"))
        last.ended = settled
        last.certain_to = self._certain_to(settled, last.spell)
        last.possible_to = max(settled.latest, last.certain_to)
        self.free_since = max(self.free_since, last.certain_to)
        return True

    def _after_death(self, died: Told | None, event: Told | Entry) -> None:
        assert died is not None
        entries = (event,) if isinstance(event, Entry) else event.entries
        self.contradictions.append(
            Contradiction("custody after death", died.entries[0], entries, Why.MORE_RECENT)
        )

    def _finish(self, died: Told | None) -> None:
        in_custody = _died_in_custody(died)
        unseen = self.open is None and in_custody
        if died is not None and unseen and not self._start_possibly_before(died.latest):
            self._begin(None, latest=died.latest)
        if self.open is None:
            return
        window_end = after(self.open.shown_until, self.window + ONE_DAY)
        if died is None:
            self._close(None, window_end, date.max)
        elif in_custody:
            certain_to = max(died.earliest, min(self.open.shown_until, died.latest))
            self._close(died, certain_to, max(died.latest, certain_to))
        else:
            ended = died if in_custody is None else None
            self._close(ended, min(window_end, died.earliest), died.latest)


def _finish(closed: _Closed, states: tuple[str, ...]) -> CustodySpell:
    spell = closed.spell
    possible = days(spell.earliest, closed.possible_to)
    certain = days(max(spell.latest, spell.earliest), min(closed.certain_to, closed.possible_to))
    return CustodySpell(
        certain=certain,
        possible=possible,
        began=spell.began,
        ended=closed.ended,
        shown=tuple(spell.shown),
        attested=spell.shown_until if spell.shown_until > date.min else None,
        state=_state(closed, states),
    )


def _state(closed: _Closed, states: tuple[str, ...]) -> str:
    """The state whose custody it is: as an entry says, else the only one the person has."""
    began = closed.spell.began.entries if closed.spell.began else ()
    ended = closed.ended.entries if closed.ended else ()
    for entry in (*began, *closed.spell.shown, *ended):
        if entry.state:
            return entry.state
    return states[0] if len(states) == 1 else ""


def _died_in_custody(died: Told | None) -> bool | None:
    """True or False when a source says so; True wins, for it is the graver thing to miss."""
    if died is None:
        return None
    told = [e.details.in_custody for e in died.entries if isinstance(e.details, Died)]
    return True if True in told else False if False in told else None


def _into_custody(entry: Entry) -> bool:
    details = entry.details
    return (
        isinstance(details, Sentenced)
        and details.penalty is not None
        and details.penalty.kind.custodial is True
        and not details.in_absentia
    )


def _without_custody(entry: Entry) -> bool:
    details = entry.details
    return (
        isinstance(details, Sentenced)
        and details.penalty is not None
        and details.penalty.kind.custodial is False
    )


def _when(told: Told) -> tuple[date, date]:
    return told.latest, told.earliest


def _when_of(event: Told | Entry) -> tuple[date, date]:
    return bounds(event) if isinstance(event, Entry) else (event.earliest, event.latest)


def _first(event: Told | Entry) -> Entry:
    return event if isinstance(event, Entry) else event.entries[0]
