"""Lives folded together give the rows of lives folded one by one, whatever their entries."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.figures.columns.rows import tables_of
from byname.figures.columns.tables import OF_EVENTS, Dictionaries
from byname.figures.traced.making import columns_of
from byname.figures.traced.memory import Memory
from byname.register.dates import parse
from byname.register.entries import Article, Place, write_details
from byname.register.fold import ATTESTATION_WINDOW, timeline
from tests.figures.test_columns import FULL, JUDGE, QUICK, told_in_full
from tests.support.entries import CUSTODIAL, LATER, SUSPENDED, Told

WHO = ("custody", "recognition")
FIRST = date(2019, 1, 1).toordinal()


def said(codes):
    """What each number of what is said stands for."""
    read = {name: [*codes.read[name].values, ()] for name in OF_EVENTS}
    return [
        tuple(read[name][one] for name, one in zip(OF_EVENTS, row, strict=True))
        for row in codes.told.rows.tolist()
    ]


def spoken(tables, codes):
    """The rows of tables with what their codes stand for, in an order of their own."""
    who, texts, told = [*codes.who.values, None], codes.texts.values, [*said(codes), None]
    which = {"recognitions": who, "deaths_after_release": codes.after.values}

    def rows(table, stands_for):
        columns = []
        for one in fields(table):
            values = getattr(table, one.name).tolist()
            known = stands_for.get(one.name)
            columns.append(values if known is None else [known[value] for value in values])
        return sorted(zip(*columns, strict=True), key=repr)

    found = {name: rows(getattr(tables, name), {}) for name in ("contacts", "shown", "born")}
    for name, table in tables.stretches.items():
        code = who if name in WHO else codes.penalties.values if name == "penalties" else texts
        found[name] = rows(table, {"code": code})
    for name, table in tables.happenings.items():
        known = {"state": who, "told": told, "states": [*codes.states.values, None]}
        known |= {"which": which[name]} if name in which else {}
        found[name] = rows(table, known)
    return tables.people.tolist(), found


def sources_of(lives):
    return {e.source.id: e.source for told in lives.values() for e in told}


def raw(lives):
    """The entries known by now as the register keeps them."""
    return [
        (person, e.id, str(e.kind), e.date.text, write_details(e.details), e.source.id, e.state)
        for person, told in lives.items()
        for e in told
        if e.known(LATER)
    ]


def one_by_one(lives, people):
    for person in people:
        yield timeline(lives[person], as_of=date.max, known_on=LATER, person=person)


def together(lives, memory=None, enough=1, apart=()):
    folded = []

    def fold(people):
        folded.extend(people)
        return one_by_one(lives, people)

    memory = memory or memory_of(lives)
    rows = raw(lives)
    parts = [rows[::2], [], rows[1::2]]
    made = columns_of(sorted(lives), parts, fold, memory, apart=apart, enough=enough)
    return made, folded, memory


def memory_of(lives):
    sources = sources_of(lives)
    return Memory(ATTESTATION_WINDOW, lambda ids: {id_: sources[id_] for id_ in ids})


def plainly(lives):
    codes = Dictionaries()
    return tables_of(one_by_one(lives, sorted(lives)), codes), codes


def closed(memory):
    return sum(paths.closed for paths in memory.paths.values())


def preferred(lives):
    return [who for who, told in lives.items() if any(e.preferences for e in told)]


def moved(told, days):
    """The same entries on other days in the same order, of other places, courts and lengths."""
    found = []
    for entry in told:
        details = FULL.get(entry.kind, (entry.details,))
        alike = [one for one in details if type(one) is type(entry.details)]
        text = entry.date.text
        if entry.date.is_exact and len(text) == len("2020-01-01"):
            ordinal = entry.date.earliest.toordinal()
            text = date.fromordinal(days(ordinal)).isoformat()
        index = alike.index(entry.details) if entry.details in alike else 0
        which = alike[(index + 1) % len(alike)] if alike else entry.details
        found.append(replace(entry, date=parse(text), details=which))
    return found


@st.composite
def registers(draw):
    """A few lives, and others that are much like them."""
    lives = draw(st.lists(told_in_full(7), min_size=1, max_size=4))
    more = []
    for told in lives:
        by, stretched = draw(st.integers(-900, 900)), draw(st.sampled_from([1, 1, 2, 3]))
        more.append(moved(told, lambda day, b=by, s=stretched: FIRST + s * (day - FIRST) + b))
        # Few days, of which many are half a year, a window or a day apart.
        more.append(moved(told, lambda day: FIRST + day % 7 * 183 + day % 3))
        shift = timedelta(days=draw(st.integers(0, 3)))
        more.append(
            [
                replace(e, date=parse((e.date.earliest + shift).isoformat()))
                if e.date.is_exact and "T" not in e.date.text
                else e
                for e in told
            ]
        )
    numbers = draw(st.permutations(range(1, len(lives) + len(more) + 1)))
    found = dict(zip(numbers, [*lives, *more], strict=True))
    return {
        person: [replace(e, id=person * 100 + e.id, person=person) for e in found[person]]
        for person in sorted(found)
    }


@settings(max_examples=300, phases=QUICK)
@given(registers())
def test_lives_folded_together_give_the_rows_of_those_folded_one_by_one(lives):
    expected = spoken(*plainly(lives))
    made, folded, memory = together(lives, apart=preferred(lives))
    assert spoken(*made) == expected
    assert folded == preferred(lives), "every other life can be traced"
    assert closed(memory) == 0


@settings(max_examples=60, phases=QUICK)
@given(registers(), registers())
def test_ways_met_before_hold_for_lives_that_come_later(first, second):
    lives = {person + 1000: told for person, told in second.items()}
    memory = memory_of({**first, **lives})
    together(first, memory, apart=preferred(first))
    for enough in (1, 3):
        made, _, _ = together(lives, memory, enough, apart=preferred(lives))
        assert spoken(*made) == spoken(*plainly(lives))
    memory.details.forget()
    made, _, _ = together(lives, memory, apart=preferred(lives))
    assert spoken(*made) == spoken(*plainly(lives))


def full_life(told, on):
    """A life in which something of every kind happens, and what contradicts it."""
    other = {"source": 2, "dated": date(2025, 1, 1)}
    return [
        told("named", name="Testa Fictional"),
        told("born", "1990-05"),
        told("born", "1991"),
        told("described", sex="female", occupation="student"),
        told("described", sex="male", **other),
        told("disappeared", on[0]),
        told("detained", on[1]),
        told("detained", on[2], **other),
        told("charged", on[1], articles=(Article("342", "1"), Article("342"))),
        told("sentenced", on[3], penalty=CUSTODIAL, court="Court A", officials=(JUDGE,)),
        told("sentenced", on[3], penalty=SUSPENDED, **other),
        told("sentenced", on[4], in_absentia=True, penalty=CUSTODIAL),
        told("appealed", on[4], outcome="upheld"),
        told("appealed", on[5], outcome="changed", penalty=SUSPENDED),
        told("committed", on[5], court="Court B"),
        told("listed", on[5], list="a list"),
        *(told(kind, on[at]) for at, kind in enumerate(("punished", "ill_treated", "health"))),
        told("transferred", on[3], place=Place("Place A")),
        told("transferred", on[4], place=Place("Place B")),
        told("denied", on[3], what=("letters", "visits")),
        told("contacted", on[4], means="letter"),
        told("contacted", on[2], means="visit"),
        told("released", on[6], ground="pardon"),
        told("attested", on[7]),
        told("expelled", on[8], state="aa"),
        told("recognised", on[2], by="Body A"),
        told("derecognised", on[5], by="Body A"),
        told("recognised", on[6], by="Body B", **other),
        told("died", on[9]),
        told("died", on[9], in_custody=False, **other),
    ]


EXACT = [f"202{year}-0{month}-11" for year in range(5) for month in (2, 8)]
VAGUE = [*EXACT[:2], "2021-02", "2021~", EXACT[4], "../2022-08-11", *EXACT[6:9], "2023-08/.."]


@pytest.mark.parametrize("on", [EXACT, VAGUE, EXACT[::-1]])
def test_whatever_the_fold_reads_of_a_full_life_can_be_traced(on):
    whole = full_life(Told(), on)
    lives = {1: whole} | {
        at: [replace(e, id=at * 100 + e.id) for e in whole if e.id != at - 1]
        for at in range(2, len(whole) + 2)
    }
    made, folded, memory = together(lives)
    assert spoken(*made) == spoken(*plainly(lives))
    assert (folded, closed(memory)) == ([], 0)


def test_nobody_and_somebody_of_whom_nothing_is_told():
    for lives in ({}, {7: []}):
        made, _, _ = together(lives)
        assert spoken(*made) == spoken(*plainly(lives))
