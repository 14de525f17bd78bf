"""Folding: how long one timeline takes, beside counting the same people in SQL.

python -m benchmarks.folding
"""

import time
from datetime import UTC, date, datetime

from byname.register.dates import parse
from byname.register.entries import (
    Attested,
    Charged,
    Detained,
    Entry,
    Named,
    Penalty,
    PenaltyKind,
    Place,
    Recognised,
    Released,
    Sentenced,
    SourceRef,
    Transferred,
)
from byname.register.fold import timeline

PEOPLE = 5_000


def entries(person: int) -> list[Entry]:
    """Ten entries of a fictional person."""
    recorded = datetime(2026, 1, 1, tzinfo=UTC)
    source = SourceRef(1, "a fictional list", dated=date(2026, 8, 30))
    told = [
        (Named(name=f"Testa Fictional-{person}"), ".."),
        (Detained(), "2021-03-01"),
        (Charged(), "../2026-08-30"),
        (Sentenced(penalty=Penalty(kind=PenaltyKind.IMPRISONMENT)), "2021-09-01"),
        (Transferred(place=Place(name="Fictional colony")), "../2026-08-30"),
        (Recognised(by="Fictional body"), "2021-04"),
        (Attested(), "2022-08-30"),
        (Attested(), "2023-08-30"),
        (Released(), "2024-01-01"),
        (Detained(), "2024-01"),
    ]
    return [
        Entry(at, person, parse(on), details, source, recorded)
        for at, (details, on) in enumerate(told)
    ]


def main() -> None:
    """Print microseconds a timeline of ten entries."""
    people = [entries(person) for person in range(PEOPLE)]
    as_of, known_on = date(2026, 9, 1), datetime(2026, 9, 1, tzinfo=UTC)
    start = time.perf_counter()
    for told in people:
        timeline(told, as_of=as_of, known_on=known_on)
    took = time.perf_counter() - start
    print(f"{PEOPLE:,} timelines of 10 entries: {took / PEOPLE * 1e6:.0f} µs each")


if __name__ == "__main__":
    main()
