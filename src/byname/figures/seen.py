"""What of the register a figure is counted from: everything, or what is public.

Gives two of one kind, :data:`EVERYTHING` and :data:`PUBLIC`, so that the same count answers a
caseworker and a reader; nothing that is not public shows through a sum of the latter.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from byname.register import public, read
from byname.register.counting import Level
from byname.register.entries import Kind, RawEntry
from byname.register.fold import Timeline

WHOLE_LIFE = date.max
"""Timelines are folded as far as this day: a measure looks no further than its question's day."""

Progress = Callable[[Iterable[Any], int], Iterable[Any]]
"""Wraps what is gone through, person by person, with how many there are."""


def quietly(people: Iterable[Any], total: int) -> Iterable[Any]:
    """Show no progress."""
    return people


class HeldFound(Protocol):
    """Who is held, as both the whole register and its public part tell it."""

    @property
    def certain(self) -> tuple[int, ...]: ...
    @property
    def perhaps(self) -> tuple[int, ...]: ...
    @property
    def attested(self) -> date | None: ...


class Seen(Protocol):
    """What a figure needs of the register."""

    @property
    def name(self) -> str:
        """A word for it, in :data:`BY_NAME`."""

    def people(self, known_on: datetime) -> list[int]:
        """The ids of everybody, in order."""

    def lives(
        self, kinds: Sequence[Kind], known_on: datetime, progress: Progress = quietly
    ) -> Iterable[Timeline]:
        """The whole lives of everybody of whom an entry of these kinds is known; of no kinds, of
        everybody.
        """

    def lives_of(self, people: Iterable[int], known_on: datetime) -> Iterator[Timeline]:
        """The whole lives of these people, by id."""

    def rows(self, people: Sequence[int], known_on: datetime) -> Iterator[list[RawEntry]]:
        """The entries of these people as they are kept."""

    def held(self, as_of: date, known_on: datetime, body: str, state: str) -> HeldFound:
        """Who is held as of a day."""

    def held_series(
        self, first: date, last: date, known_on: datetime, body: str, state: str
    ) -> list[Level]:
        """How many were held on each day."""

    def states(self, known_on: datetime) -> list[str]:
        """The states of which there are cases."""

    def bodies(self, known_on: datetime) -> list[str]:
        """The bodies that recognised anybody."""


class _Everything:
    """The whole register, for those who may see everything."""

    name = "everything"

    def people(self, known_on: datetime) -> list[int]:
        return read.people(known_on=known_on)

    def lives(
        self, kinds: Sequence[Kind], known_on: datetime, progress: Progress = quietly
    ) -> Iterable[Timeline]:
        chosen = read.people_with(kinds, known_on=known_on)
        found = read.timelines(as_of=WHOLE_LIFE, known_on=known_on, only=chosen)
        return progress(found, len(chosen))

    def lives_of(self, people: Iterable[int], known_on: datetime) -> Iterator[Timeline]:
        return read.timelines(as_of=WHOLE_LIFE, known_on=known_on, only=sorted(people))

    def rows(self, people: Sequence[int], known_on: datetime) -> Iterator[list[RawEntry]]:
        return read.known_rows(people, known_on=known_on)

    def held(self, as_of: date, known_on: datetime, body: str, state: str) -> HeldFound:
        return read.held(as_of=as_of, known_on=known_on, body=body, state=state)

    def held_series(
        self, first: date, last: date, known_on: datetime, body: str, state: str
    ) -> list[Level]:
        return read.held_series(first=first, last=last, known_on=known_on, body=body, state=state)

    def states(self, known_on: datetime) -> list[str]:
        return read.states(known_on=known_on)

    def bodies(self, known_on: datetime) -> list[str]:
        return read.bodies(known_on=known_on)


class _Public:
    """What is public: public entries of people who may at least be counted."""

    name = "public"

    def people(self, known_on: datetime) -> list[int]:
        return public.people(known_on=known_on)

    def lives(
        self, kinds: Sequence[Kind], known_on: datetime, progress: Progress = quietly
    ) -> Iterable[Timeline]:
        return public.timelines(as_of=WHOLE_LIFE, known_on=known_on)

    def lives_of(self, people: Iterable[int], known_on: datetime) -> Iterator[Timeline]:
        return public.timelines(as_of=WHOLE_LIFE, known_on=known_on, only=people)

    def rows(self, people: Sequence[int], known_on: datetime) -> Iterator[list[RawEntry]]:
        return public.known_rows(people, known_on=known_on)

    def held(self, as_of: date, known_on: datetime, body: str, state: str) -> HeldFound:
        return public.held(as_of=as_of, known_on=known_on, body=body, state=state)

    def held_series(
        self, first: date, last: date, known_on: datetime, body: str, state: str
    ) -> list[Level]:
        return public.held_series(first=first, last=last, known_on=known_on, body=body, state=state)

    def states(self, known_on: datetime) -> list[str]:
        return public.states(known_on=known_on)

    def bodies(self, known_on: datetime) -> list[str]:
        return public.bodies(known_on=known_on)


EVERYTHING: Seen = _Everything()
PUBLIC: Seen = _Public()
BY_NAME = {seen.name: seen for seen in (EVERYTHING, PUBLIC)}
