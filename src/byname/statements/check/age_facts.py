"""What the register says of an age: on the text's day, at death, or on an earlier day.

Takes a claim and the person's timeline; gives a fact.
"""

from datetime import date, timedelta

from byname.figures.measures.attributes import age_within
from byname.register.entries import Died, Entry, Kind
from byname.register.fold import Timeline, Truth
from byname.statements.check.ages import TURNINGS
from byname.statements.check.claim import Claim
from byname.statements.check.event_kinds import KINDS
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Verdict


def age_fact(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """The age on the text's day, or at death where the sentence tells of the death."""
    value = int(claim.value)
    entries = life.born.entries if life.born else ()
    if claim.what == "before":
        return _age_not_reached(claim, life, entries)
    if claim.what in TURNINGS and life.dead(as_of) is not Truth.YES:
        return _birthday_age(claim, life, as_of, entries)
    died = [e for e in life.entries if e.kind is Kind.DIED]
    of_the_dead = claim.at_death or life.dead(as_of) is Truth.YES
    if of_the_dead and died and life.died is not None:
        told = [e.details.age for e in died if isinstance(e.details, Died) and e.details.age]
        if value in told:
            return Fact(Verdict.SUPPORTED, str(value), entries=tuple(died))
        within = age_within(life, life.died.earliest, life.died.latest)
        if within is None and told:
            return Fact(Verdict.DIFFERS, str(told[0]), str(told[0]), entries=tuple(died))
    else:
        within = age_within(life, as_of, as_of)
        if claim.past:
            return _age_then(claim, life, within, entries)
    if within is None:
        return NOTHING
    low, high = within
    if claim.coming and value == high + 1:
        return Fact(Verdict.SUPPORTED, str(value), entries=entries)
    told_age = str(low) if low == high else f"{low}–{high}"
    if low <= value <= high:
        return Fact(Verdict.SUPPORTED, told_age, entries=entries)
    other = None if of_the_dead else _day_of_age(life, value, as_of)
    verdict = Verdict.OTHER_DAY if other else Verdict.DIFFERS
    return Fact(verdict, told_age, told_age if low == high else "", other, entries)


_TURNS = (Kind.DETAINED, Kind.SENTENCED, Kind.RELEASED)


def _age_not_reached(claim: Claim, life: Timeline, entries: tuple[Entry, ...]) -> Fact:
    """An age that somebody did not live to."""
    if life.died is None:
        return NOTHING
    within = age_within(life, life.died.earliest, life.died.latest)
    if within is None:
        return NOTHING
    told = str(within[1] + 1)
    verdict = Verdict.SUPPORTED if claim.value > within[0] else Verdict.DIFFERS
    return Fact(verdict, told, told, entries=entries)


_LATELY = timedelta(days=92)


def _birthday_age(claim: Claim, life: Timeline, as_of: date, entries: tuple[Entry, ...]) -> Fact:
    """The age that a birthday brings: the last one, or the next, as the words and the day say."""
    now = age_within(life, as_of, as_of)
    if now is None:
        return NOTHING
    value, day = int(claim.value), claim.day
    low, high = now
    ages = {"will turn": {high + 1}, "turned": {low, high}}.get(claim.what, {low, high, high + 1})
    if day is not None and day.exactness == "year":
        ages = {*(age_within(life, day.latest, day.latest) or ())}
    elif day is not None and day.year_told:
        ages = {*(age_within(life, day.earliest, day.earliest) or ())}
    elif day is not None and claim.what == "turns":
        past = as_of - _LATELY < day.earliest <= as_of
        ages = {low, high} if past else {high + 1}
    if not ages:
        return NOTHING
    told = "–".join(str(age) for age in sorted({min(ages), max(ages)}))
    if value in ages:
        return Fact(Verdict.SUPPORTED, str(value), entries=entries)
    return Fact(Verdict.DIFFERS, told, told if len(ages) == 1 else "", entries=entries)


def _age_then(
    claim: Claim, life: Timeline, now: tuple[int, int] | None, entries: tuple[Entry, ...]
) -> Fact:
    """An age on an earlier day: the one told, else that of what happened to the person."""
    told = claim.day
    kinds = tuple(kind for kind in KINDS.get(claim.what, ()) if kind in _TURNS)
    if told is not None:
        days = [(told.earliest, told.latest)]
    else:
        turned = [e for e in life.entries if e.kind in (kinds or _TURNS)]
        days = [(e.date.earliest, e.date.latest) for e in turned]
    ages = [age for first, last in days if (age := age_within(life, first, last))]
    value = int(claim.value)
    turns = [
        age
        for e in life.entries
        if e.kind in (kinds or _TURNS) and (age := age_within(life, e.date.earliest, e.date.latest))
    ]
    if claim.what == "dated" and ages:
        turns, now = [], None
    for low, high in (*ages, *turns, *([now] if now and not kinds else [])):
        if low <= value <= high:
            return Fact(Verdict.SUPPORTED, str(value), entries=entries)
    if not ages or (told is None and claim.qualifier != "exactly"):
        return NOTHING
    low, high = ages[0]
    said = str(low) if low == high else f"{low}–{high}"
    return Fact(Verdict.DIFFERS, said, str(low) if low == high else "", entries=entries)


def _day_of_age(life: Timeline, value: int, as_of: date) -> date | None:
    """The nearest day on which the person was this old, where it is within two years."""
    for years in (1, 2):
        for day in (as_of - timedelta(days=365 * years), as_of + timedelta(days=365 * years)):
            found = age_within(life, day, day)
            if found and found[0] == found[1] == value:
                return _first_day(life, value, day)
    return None


def _first_day(life: Timeline, value: int, day: date) -> date:
    while (found := age_within(life, day, day)) and found == (value, value) and day < date.max:
        last = day
        day += timedelta(days=30)
        if day - last > timedelta(days=400):
            break
    return last
