"""Short ways to say entries in tests. Everybody here is fictional."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from byname.register.dates import UNKNOWN, parse
from byname.register.entries import (
    DETAILS,
    Details,
    Entry,
    Kind,
    Penalty,
    PenaltyKind,
    Place,
    Preference,
    SourceRef,
    Visibility,
    read_details,
    write_details,
)

START = datetime(2026, 1, 1, tzinfo=UTC)
LATER = datetime(2026, 6, 1, tzinfo=UTC)


def moment(day: int) -> datetime:
    """The moment ``day`` days after the start of 2026."""
    return START + timedelta(days=day)


def details_of(kind: Kind, **given: Any) -> Details:
    """Details of a kind, with something harmless where a field is required."""
    needed: dict[Kind, dict[str, Any]] = {
        Kind.NAMED: {"name": "Testa Fictional"},
        Kind.LISTED: {"list": "a fictional list"},
        Kind.TRANSFERRED: {"place": Place(name="Fictional Colony No. 1")},
        Kind.RECOGNISED: {"by": "Fictional Body"},
        Kind.DERECOGNISED: {"by": "Fictional Body"},
    }
    made = DETAILS[kind](**(needed.get(kind, {}) | given))
    return read_details(kind, write_details(made))


class Told:
    """Makes entries with ids in the order they are made."""

    def __init__(self, person: int = 1) -> None:
        self.person, self.count = person, 0

    def __call__(
        self,
        kind: str,
        on: str = "..",
        *,
        dated: date | None = None,
        source: int = 1,
        recorded: int = 0,
        withdrawn: int | None = None,
        preferred: int | None = None,
        state: str = "",
        visibility: Visibility = Visibility.PUBLIC,
        **details: Any,
    ) -> Entry:
        self.count += 1
        return Entry(
            id=self.count,
            person=self.person,
            date=UNKNOWN if on == ".." else parse(on),
            details=details_of(Kind(kind), **details),
            source=SourceRef(source, title=f"fictional source {source}", dated=dated),
            recorded=moment(recorded),
            withdrawn=None if withdrawn is None else moment(withdrawn),
            visibility=visibility,
            state=state,
            preferences=() if preferred is None else (Preference(moment(preferred)),),
        )


CUSTODIAL = Penalty(kind=PenaltyKind.IMPRISONMENT)
SUSPENDED = Penalty(kind=PenaltyKind.SUSPENDED)
