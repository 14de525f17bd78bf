"""Lengths of sentence, isolation, in and out by month: told apart, and summing to the figure held."""

from datetime import date

import pytest

from byname.figures.flow import flow
from byname.figures.isolation import isolation
from byname.figures.lengths import lengths
from byname.figures.pictures import Pair, mirrored_bars
from byname.register.entries import (
    Attested,
    Contacted,
    Detained,
    Length,
    Named,
    Penalty,
    PenaltyKind,
    Recognised,
    Released,
    Sentenced,
)
from tests.support.database import person, record, source
from tests.support.entries import moment

DAY = date(2025, 12, 31)


def _sentenced(years: int) -> Sentenced:
    return Sentenced(penalty=Penalty(PenaltyKind.IMPRISONMENT, Length(years=years)))


@pytest.fixture
def three(db):
    """Two held (one with a sentence of seven years and a letter, one with neither), one released."""
    where = source(moment(0), "2026-01-01")
    people = []
    for at, more in enumerate(
        (
            [(_sentenced(7), "2024-06-01"), (Contacted(), "2025-12-01")],
            [],
            [(Released(), "2025-03-10")],
        )
    ):
        who = person(moment(0))
        people.append(who)
        held = [] if at == 2 else [(Attested(), "2025-12-31")]
        record(
            moment(0), who, Named(name=f"Testa Fictional {at}"), (Detained(), "2024-05"),
            (Recognised(by="Fictional Body"), "2024-06-01"), *held, *more,
            source_=where, state="aa",
        )  # fmt: skip
    return people


def test_lengths_sum_to_the_people_held(three):
    found = lengths(as_of=DAY, known_on=moment(1))
    told = {(one.years, one.until): (one.low, one.high) for one in found}
    assert told[7, 10] == (1, 1)
    assert told[None, None] == (1, 1)
    assert sum(one.high for one in found) == 2


def test_isolation_counts_days_and_says_of_whom_nothing_is_told(three):
    found = isolation(as_of=DAY, known_on=moment(1))
    assert [(one.person, one.low, one.high) for one in found.people] == [(three[0], 30, 30)]
    assert found.untold == (three[1],)


def test_in_and_out_by_month(three):
    months = flow(first=date(2024, 4, 1), last=DAY, known_on=moment(1))
    by_month = {(one.first.year, one.first.month): one for one in months}
    arrests = by_month[2024, 5]
    assert (arrests.in_low, arrests.in_high) == (3, 3)
    assert by_month[2024, 6].in_high == 0
    assert (by_month[2025, 3].out_low, by_month[2025, 3].out_high) == (1, 1)
    assert sum(one.out_high for one in months) == 1


def test_a_day_that_may_be_in_two_months_is_sure_in_neither(db):
    who = person(moment(0))
    record(
        moment(0), who, Named(name="Testa Fictional"), (Detained(), "2024-05-31/2024-06-02"),
        source_=source(moment(0), "2026-01-01"), state="aa",
    )  # fmt: skip
    months = flow(first=date(2024, 5, 1), last=date(2024, 6, 30), known_on=moment(1))
    assert [(one.in_low, one.in_high) for one in months] == [(0, 1), (0, 1)]


def test_mirrored_bars_have_a_title_and_need_a_bar():
    drawn = mirrored_bars(
        [Pair("05.2024", (1, 2), (0, 0))], title="In & out", description="d", key="k",
        up="in", down="out",
    )  # fmt: skip
    assert "In &amp; out" in drawn
    assert drawn.count("<rect") == 2
    with pytest.raises(ValueError, match="one bar"):
        mirrored_bars([], title="t", description="d", key="k", up="in", down="out")
