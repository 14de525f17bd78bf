"""Lives that differ far more from each other than those of the generated register.

Entries are missing, told by two or three sources on days that do not agree, dated by the month, the
year or an interval; people are taken twice, moved, denied and heard from again and again. Plainly
fictional, and more contradictory than any register the makers know of.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from byname.register.entries import (
    Appealed,
    AppealOutcome,
    Attested,
    Born,
    Charged,
    Contacted,
    ContactMeans,
    Denied,
    Derecognised,
    Described,
    Details,
    Detained,
    Died,
    Expelled,
    Ground,
    Length,
    Named,
    Penalty,
    PenaltyKind,
    Place,
    Privation,
    Punished,
    Recognised,
    Released,
    Sentenced,
    Transferred,
)

SOURCES = ((1, None), (2, "2023-06-01"), (3, "2025-06-01"))
"""The sources of such lives, with the day each speaks from."""
Told = tuple[Details, str, int]
_TOLD_AGAIN = (Detained, Sentenced, Released, Charged, Died, Recognised, Described)


def varied(life: list[tuple[Details, str]], rng: random.Random) -> list[Told]:
    """A life of the generated register, made less even."""
    days = [date.fromisoformat(on) for _, on in life if len(on) == len("2020-01-01")]
    taken, last = min(d for d in days if d.year > 2010), max(days)
    told = [(one, on) for one, on in life if isinstance(one, Named) or rng.random() > 0.1]
    told += _more(taken, last, rng)
    if rng.random() < 0.15:
        told += _again(last, rng)
    found = [(details, _vague(on, rng), rng.choice(SOURCES)[0]) for details, on in told]
    for details, on in told:
        if isinstance(details, _TOLD_AGAIN) and rng.random() < 0.15:
            found.append((details, _vague(_moved(on, rng), rng), rng.choice(SOURCES)[0]))
    return found


def _more(taken: date, last: date, rng: random.Random) -> Iterator[tuple[Details, str]]:
    def day() -> str:
        return (taken + timedelta(days=rng.randrange((last - taken).days + 1))).isoformat()

    for _ in range(rng.choice((0, 0, 1, 1, 2, 3))):
        yield Transferred(place=Place(name=f"Fictional colony {rng.randrange(40)}")), day()
    for _ in range(rng.choice((0, 0, 1, 2, 4))):
        yield Contacted(means=rng.choice(tuple(ContactMeans))), day()
    for _ in range(rng.choice((0, 0, 0, 1, 2))):
        yield Denied(what=(rng.choice(tuple(Privation)),)), day()
    for _ in range(rng.choice((0, 0, 1))):
        yield Punished(), day()
    for _ in range(rng.choice((0, 0, 1, 2))):
        yield Attested(), day()
    if rng.random() < 0.3:
        yield Appealed(outcome=rng.choice(tuple(AppealOutcome)), penalty=_penalty(rng)), day()
    if rng.random() < 0.3:
        yield Recognised(by=f"Fictional body {rng.randrange(3)}"), day()
    if rng.random() < 0.03:
        yield Derecognised(by=f"Fictional body {rng.randrange(3)}"), last.isoformat()
    if rng.random() < 0.04:
        yield Died(in_custody=rng.choice((None, True, False))), _moved(last.isoformat(), rng)
    if rng.random() < 0.04:
        yield Expelled(ground=rng.choice(tuple(Ground))), last.isoformat()
    if rng.random() < 0.02:
        yield Born(), "1980"


def _again(last: date, rng: random.Random) -> Iterator[tuple[Details, str]]:
    """Taken, charged and sentenced once more, and perhaps let go."""
    taken = last + timedelta(days=rng.randrange(1, 500))
    tried = taken + timedelta(days=rng.randrange(10, 200))
    yield Detained(), taken.isoformat()
    yield Charged(), taken.isoformat()
    yield Sentenced(penalty=_penalty(rng)), tried.isoformat()
    if rng.random() < 0.5:
        yield Released(ground=Ground.SERVED), (tried + timedelta(days=400)).isoformat()


def _penalty(rng: random.Random) -> Penalty | None:
    kind = rng.choice((None, *PenaltyKind))
    return kind and Penalty(kind, rng.choice((None, Length(years=rng.randrange(1, 13)))))


def _moved(on: str, rng: random.Random) -> str:
    if len(on) != len("2020-01-01"):
        return on
    return (date.fromisoformat(on) + timedelta(days=rng.choice((0, 0, 1, 2, 30)))).isoformat()


def _vague(on: str, rng: random.Random) -> str:
    """Most dates as they are; some of the month, the year, about a day, or between days."""
    if len(on) != len("2020-01-01"):
        return on
    chance = rng.random()
    if chance < 0.82:
        return on
    if chance < 0.92:
        return on[:7]
    if chance < 0.95:
        return on[:4]
    if chance < 0.97:
        return f"{on}~"
    return f"{on}/{date.fromisoformat(on) + timedelta(days=rng.randrange(2, 60))}"
