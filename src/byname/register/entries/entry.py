"""One entry as the fold reads it: frozen, complete, without a database behind it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from byname.register.dates import EdtfDate
from byname.register.entries.details import KIND_OF, Details, write_details
from byname.register.entries.kinds import Kind, Visibility

RawEntry = tuple[int, int, str, str, str, int, str]
"""An entry as it is kept, unread: whose it is, its id, kind, date, details, source and state."""


@dataclass(frozen=True, slots=True)
class SourceRef:
    """What an entry needs to know of its source.

    ``dated``: the day the source speaks from (publication, export), if known: nothing it reports
    can have happened later, and of two sources that contradict each other the later is followed.
    """

    id: int
    title: str = ""
    publisher: str = ""
    url: str = ""
    dated: date | None = None

    def label(self) -> str:
        """How a reader is told the source in one line."""
        named = ", ".join(part for part in (self.publisher, self.title) if part)
        return named or self.url or f"source {self.id}"


@dataclass(frozen=True, slots=True)
class Preference:
    """A caseworker's explicit choice to follow an entry where sources contradict each other."""

    recorded: datetime
    withdrawn: datetime | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """*This source says that this happened to this person on this date.*

    ``recorded`` and ``withdrawn`` are moments (aware, UTC). ``state`` is the ISO 3166-1 code, in
    small letters, of the state whose case this is; empty when the source does not tell.
    """

    id: int
    person: int
    date: EdtfDate
    details: Details
    source: SourceRef
    recorded: datetime
    withdrawn: datetime | None = None
    visibility: Visibility = Visibility.INTERNAL
    state: str = ""
    preferences: tuple[Preference, ...] = ()

    @property
    def kind(self) -> Kind:
        """The entry's kind, told by the type of its details."""
        return KIND_OF[type(self.details)]

    @property
    def content(self) -> Any:
        """What the entry says, for an order that does not depend on when it was recorded."""
        source = self.source
        return (
            self.date.text,
            write_details(self.details),
            source.url or source.title,
            source.publisher,
            self.id,
        )

    def known(self, known_on: datetime) -> bool:
        """Whether the register held this entry at the moment ``known_on``."""
        return self.recorded <= known_on and (self.withdrawn is None or self.withdrawn > known_on)

    def preferred(self, known_on: datetime) -> bool:
        """Whether, at ``known_on``, a caseworker's preference for this entry stood."""
        return any(
            choice.recorded <= known_on
            and (choice.withdrawn is None or choice.withdrawn > known_on)
            for choice in self.preferences
        )
