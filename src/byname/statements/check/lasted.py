"""How long somebody has been held, silent, free or dead, and how long a sentence goes on.

Takes a claim and the person's timeline as of the text's day; gives a fact with the days counted.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from byname.figures.measures import silence
from byname.register.entries import Entry, Kind, Sentenced
from byname.register.fold import Timeline, Truth
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.durations import DAYS_IN, so_long
from byname.statements.check.event_kinds import KINDS
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Verdict

_Lasted = tuple[int, int, tuple[Entry, ...]]
"""The least and most days, and the entries that tell them."""


def how_long(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """How long what a claim tells of has lasted as of the text's day."""
    if claim.what in _EITHER:
        facts = [
            how_long(replace(claim, what=what), life, as_of)
            for what in _EITHER[claim.what]
            if what != "dead" or life.died is not None
        ]
        facts += [fact for fact in [_since_any(claim, life, as_of)] if fact is not None]
        return next((f for f in facts if f.verdict is Verdict.SUPPORTED), facts[0])
    if claim.what in ("birthdays", "winters"):
        return _times_inside(claim, life, as_of)
    if claim.what == "between":
        return _between(claim, life, as_of)
    found = _MEASURED[claim.what](life, as_of)
    if found is None:
        return NOTHING
    low, high, entries = found
    return _lasted(claim, low, high, as_of, entries)


def _since_any(claim: Claim, life: Timeline, as_of: date) -> Fact | None:
    """Whether it is so long since anything that happened to the person on a day."""
    for kinds in KINDS.values():
        for entry in life.entries:
            if entry.kind in kinds and entry.date.is_exact and entry.date.latest <= as_of:
                days = (as_of - entry.date.latest).days
                found = _lasted(claim, days, days, as_of, (entry,))
                if found.verdict is Verdict.SUPPORTED:
                    return found
    return None


_EITHER = {"either": ("captive", "contact"), "gone": ("dead", "captive")}


def _contact(life: Timeline, as_of: date) -> _Lasted | None:
    known = silence(life, as_of)
    return None if known is None else (known.low, known.high, (known.since,))


def _dead(life: Timeline, as_of: date) -> _Lasted | None:
    if life.died is None:
        return None
    low, high = (as_of - life.died.latest).days, (as_of - life.died.earliest).days
    return low, high, life.died.entries


def _arrest(life: Timeline, as_of: date) -> _Lasted | None:
    began = next((s.began for s in reversed(life.custody) if s.began is not None), None)
    if began is None:
        return None
    return (as_of - began.latest).days, (as_of - began.earliest).days + 1, began.entries


def _captive(life: Timeline, as_of: date) -> _Lasted | None:
    spells = [s for s in life.custody if s.began is not None and s.began.earliest <= as_of]
    if not spells:
        return None
    spell = max(spells, key=lambda one: one.began.earliest if one.began else date.min)
    began = spell.began
    assert began is not None
    last = min(as_of, spell.ended.latest) if spell.ended else as_of
    return (last - began.latest).days, (last - began.earliest).days + 1, began.entries


def _free(life: Timeline, as_of: date) -> _Lasted | None:
    out = [
        entry
        for entry in life.entries
        if entry.kind in (Kind.RELEASED, Kind.EXPELLED) and entry.date.latest <= as_of
    ]
    if not out:
        return None
    last = max(out, key=lambda one: one.date.earliest)
    return (as_of - last.date.latest).days, (as_of - last.date.earliest).days, (last,)


_A_DAY_FOR = 1.5
"""A day held before the verdict counts in Belarus for a day and a half of a general regime."""


def _left(life: Timeline, as_of: date) -> _Lasted | None:
    """How long the last sentence still goes on, with or without the time before it counted more."""
    captive = _captive(life, as_of)
    told = [
        entry
        for entry in life.entries
        if isinstance(entry.details, Sentenced)
        and entry.details.penalty is not None
        and entry.details.penalty.length is not None
    ]
    if captive is None or not told:
        return None
    last = max(told, key=lambda one: one.date.earliest)
    assert isinstance(last.details, Sentenced)
    assert last.details.penalty is not None
    length = last.details.penalty.length
    assert length is not None
    whole = length.in_years() * DAYS_IN["years"]
    served, after = captive[1], max((as_of - last.date.latest).days, 0)
    before = max(served - after, 0)
    low, high = whole - after - before * _A_DAY_FOR, whole - after
    return max(round(low), 0), max(round(high), 0), (last,)


_ROUNDED = 31  # days by which the end of a term may be told off


def when_it_ends(day: Day, life: Timeline, as_of: date) -> Fact:
    """The day or year on which a sentence is said to end."""
    left = _left(life, as_of)
    if left is None or life.in_custody(as_of) is not Truth.YES or day.latest < as_of:
        return NOTHING
    first = as_of + timedelta(days=left[0] - _ROUNDED)
    last = as_of + timedelta(days=left[1] + _ROUNDED)
    told = str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if day.earliest <= last and first <= day.latest:
        return Fact(Verdict.SUPPORTED, told, entries=left[2])
    return Fact(Verdict.DIFFERS, told, entries=left[2])


_MEASURED: dict[str, Callable[[Timeline, date], _Lasted | None]] = {
    "contact": _contact,
    "dead": _dead,
    "arrest": _arrest,
    "captive": _captive,
    "free": _free,
    "left": _left,
}


def _between(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """How long between two events of a life, against every pair of them."""
    ones, others = (
        [e for e in life.entries if e.kind in KINDS[kind] and e.date.is_exact]
        for kind in claim.events
    )
    facts = []
    for one in ones:
        for other in others:
            days = abs((other.date.earliest - one.date.earliest).days)
            facts.append(_lasted(claim, days, days, as_of, (one, other)))
    return next(
        (f for f in facts if f.verdict is Verdict.SUPPORTED), facts[0] if facts else NOTHING
    )


def _times_inside(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """How many birthdays or New Years somebody has had in custody; the next one may be meant."""
    captive = _captive(life, as_of)
    if captive is None:
        return NOTHING
    first = as_of - timedelta(days=captive[1])
    month, day = 1, 1
    if claim.what == "birthdays":
        born = life.born
        if born is None or born.earliest != born.latest:
            return NOTHING
        month, day = born.earliest.month, min(born.earliest.day, 28)
    last = as_of if life.died is None else life.died.latest
    count = sum(
        1 for year in range(first.year, last.year + 1) if first <= date(year, month, day) <= last
    )
    verdict = Verdict.SUPPORTED if int(claim.value) in (count, count + 1) else Verdict.DIFFERS
    return Fact(verdict, str(count), entries=captive[2])


def _nth(claim: Claim, low: int, high: int, entries: tuple[Entry, ...]) -> Fact:
    """Which year of something it is: the fourth is going on after three."""
    least, most = low / DAYS_IN["years"], high / DAYS_IN["years"]
    told = str(int(most) + 1)
    if claim.value - 1 <= most + 0.1 and least - 0.1 <= claim.value:
        return Fact(Verdict.SUPPORTED, told, entries=entries)
    return Fact(Verdict.DIFFERS, told, entries=entries)


def _lasted(claim: Claim, low: int, high: int, as_of: date, entries: tuple[Entry, ...]) -> Fact:
    if claim.qualifier == "nth":
        return _nth(claim, low, high, entries)
    if claim.unit == "days":
        return _days_fact(claim, int(claim.value), low, high, as_of, entries)
    told = f"{low / DAYS_IN[claim.unit]:.1f}"
    if so_long(claim.value, claim.qualifier, claim.unit, low, high):
        return Fact(Verdict.SUPPORTED, told, entries=entries)
    return Fact(Verdict.DIFFERS, told, entries=entries)


def _days_fact(
    claim: Claim, value: int, low: int, high: int, as_of: date, entries: tuple[Entry, ...]
) -> Fact:
    told = str(low) if low == high else f"{low}–{high}"
    if low <= value <= high:
        return Fact(Verdict.SUPPORTED, told, entries=entries)
    if claim.qualifier in ("more than", "at least") and value <= low:
        return Fact(Verdict.SUPPORTED, told, entries=entries)
    if claim.qualifier == "about" and abs(value - high) <= value // 10:
        return Fact(Verdict.SUPPORTED, told, entries=entries)
    day = as_of + timedelta(days=value - low)
    near = abs(value - low) <= 400 and low == high
    verdict = Verdict.OTHER_DAY if near else Verdict.DIFFERS
    return Fact(verdict, told, told if low == high else "", day if near else None, entries)
