"""Reported figures: their scopes, their qualifiers, beside the counted ones, against each other."""

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.figures.beside import beside, contradictions
from byname.figures.conflicts import Why, conflicts
from byname.figures.reported import ScopeError, asked, holds, values
from byname.register import write
from byname.register.dates import parse
from byname.register.entries import Contacted, Described, Detained, Named, Recognised
from byname.register.fold import Truth
from byname.register.read import ReportedView
from tests.support.database import BY, person, record, source
from tests.support.entries import moment

SAMPLE = Path(__file__).parents[2] / "src/byname/intake/samples/belarus-reported.csv"
YES, PERHAPS, NO = Truth.YES, Truth.PERHAPS, Truth.NO


def reported(measure, scope, qualifier, value, as_of, publisher="Group A", number=1):
    return ReportedView(
        number, measure, scope, qualifier, value, as_of, publisher, "a source", "by", ""
    )


def sample():
    with SAMPLE.open(encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            told = (row[key] for key in ("measure", "scope", "qualifier"))
            yield reported(*told, int(row["value"]), row["as_of"], row["publisher"], number)


@pytest.mark.parametrize(
    ("qualifier", "value", "low", "high", "answer"),
    [
        ("more than", 1500, 1525, 1525, YES),
        ("more than", 1525, 1525, 1525, NO),
        ("more than", 1500, 1400, 1525, PERHAPS),
        ("at least", 1525, 1525, 1600, YES),
        ("exactly", 1171, 1171, 1171, YES),
        ("exactly", 1171, 1100, 1200, PERHAPS),
        ("exactly", 1171, 1172, 1200, NO),
        ("about", 1000, 950, 1100, YES),
        ("about", 1000, 1101, 1200, NO),
    ],
)
def test_the_qualifier_is_honoured(qualifier, value, low, high, answer):
    assert holds(qualifier, value, low, high) is answer


@given(st.sampled_from(["exactly", "at least", "more than", "about"]), st.integers(0, 10**6))
def test_a_figure_holds_against_what_it_lets_be_true_and_nothing_else(qualifier, value):
    least, most = values(qualifier, value)
    assert holds(qualifier, value, least, least) is (YES if least <= most else NO)
    assert holds(qualifier, value, least - 1, least - 1) is NO
    assert holds(qualifier, value, most + 1, most + 1) is NO


@pytest.mark.parametrize(
    ("measure", "scope", "name", "since", "until", "attributes"),
    [
        ("held", "all", "held", None, None, ()),
        ("held", "women", "held", None, None, (("sex", "female"),)),
        ("recognised", "since 2020-05, women", "recognised", "2020-05-01", None, (("sex", "female"),)),
        ("released", "by pardon in 2024", "released", "2024-01-01", "2024-12-31", (("ground", "pardon"),)),
        ("released", "by pardon on 2025-06-21", "released", "2025-06-21", "2025-06-21", (("ground", "pardon"),)),
        ("prosecuted", "for supporting Ukraine", "prosecuted_for_theme", None, None, (("theme", "supporting Ukraine"),)),
    ],
)  # fmt: skip
def test_scopes_are_read(measure, scope, name, since, until, attributes):
    found = asked(reported(measure, scope, "exactly", 1, "2025-12-23"))
    assert found.measure.name == name
    assert (found.since, found.until) == tuple(
        date.fromisoformat(day) if day else None for day in (since, until)
    )
    assert found.scope == attributes


@pytest.mark.parametrize(
    ("measure", "scope"), [("actions", "cities"), ("held", "in the north"), ("held", "all rows")]
)
def test_a_scope_that_no_count_is_asked_is_refused(measure, scope):
    with pytest.raises(ScopeError):
        asked(reported(measure, scope, "exactly", 1, "2025-01-01"))


def test_of_the_real_figures_two_sets_contradict_each_other():
    found = {one.why: [figure.value for figure in one.figures] for one in conflicts(sample())}
    assert found == {Why.PARTS: [968, 168, 1135], Why.GROUPS: [5, 8]}


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (
            ("recognised", "since 2020", "exactly", 300, "2024-01-01"),
            ("recognised", "since 2020", "exactly", 290, "2024-06-01"),
            Why.SHRINKS,
        ),
        (
            ("held", "women", "at least", 200, "2024-01-01"),
            ("held", "all", "exactly", 150, "2024-01-01"),
            Why.PART_LARGER,
        ),
        (
            ("released", "in 2024-05", "exactly", 20, "2024-12-31"),
            ("released", "in 2024", "exactly", 10, "2024-12-31"),
            Why.PART_LARGER,
        ),
        (
            ("held", "all", "exactly", 150, "2024-01-01"),
            ("held", "all", "more than", 140, "2024-01-01"),
            None,
        ),
        (
            ("recognised", "since 2020", "at least", 300, "2024-01-01"),
            ("recognised", "since 2020", "exactly", 310, "2024-06-01"),
            None,
        ),
        (
            ("held", "all", "exactly", 300, "2024-01-01"),
            ("held", "all", "exactly", 290, "2024-06-01"),
            None,
        ),
    ],
)
def test_what_cannot_both_be_true(first, second, why):
    pair = [reported(*first, number=1), reported(*second, number=2)]
    for order in (pair, pair[::-1]):
        assert [one.why for one in conflicts(order)] == ([why] if why else [])


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 300))
def test_one_growing_total_of_one_group_never_contradicts_itself(first, more, days):
    later = (date(2024, 1, 1) + timedelta(days=days)).isoformat()
    pair = [
        reported("sentenced", "since 2020", "exactly", first, "2024-01-01"),
        reported("sentenced", "since 2020", "exactly", first + more, later, number=2),
    ]
    assert (conflicts(pair) == ()) == (days > 0 or more == 0)


@pytest.fixture
def register(db):
    """Two held, one of them a woman and named, and what was reported of them."""
    where = source(moment(0))
    people = [person(moment(0)) for _ in range(2)]
    for who in people:
        record(
            moment(0),
            who,
            (Detained(), "2025-01-01"),
            (Recognised(by="Body A"), "2025-02-01"),
            source_=where,
            state="by",
        )
    woman = people[0]
    record(
        moment(0),
        woman,
        Named(name="Testa Fictional"),
        Described(sex="female"),
        (Contacted(), "2025-03-01"),
        source_=where,
    )
    record(moment(0), people[1], Named(name="Citizen F.", withheld=True), source_=where)
    for told in (
        ("held", "all", "more than", 1, "2025-05-01"),
        ("held", "women", "exactly", 3, "2025-05-01"),
        ("held", "men", "exactly", 1, "2025-05-01"),
        ("days_without_contact", "Testa Fictional", "exactly", 61, "2025-05-01"),
        ("days_without_contact", "Nemo Nobody", "exactly", 61, "2025-05-01"),
        ("actions", "cities", "exactly", 38, "2025-05-01"),
        ("held", "all", "exactly", 2, "2025-09-01"),
    ):
        add_reported(told, where)
    return people


def add_reported(told, where):
    measure, scope, qualifier, value, as_of = told
    new = write.NewReported(
        measure=measure, scope=scope, qualifier=qualifier, value=value, as_of=parse(as_of),
        publisher="Group A", source=where, state="by",
    )  # fmt: skip
    write.add_reported([new], by=BY, at=moment(0))


def test_each_reported_figure_stands_beside_the_counted_one_of_its_day(register):
    found = beside(as_of=date(2025, 6, 1), known_on=moment(1))
    assert [(one.reported.scope, one.holds) for one in found] == [
        ("all", YES),
        ("women", NO),
        ("men", PERHAPS),
        ("Testa Fictional", YES),
        ("Nemo Nobody", None),
        ("cities", None),
    ]
    everybody, women, men, days, nobody, actions = found
    assert (everybody.counted.low, everybody.difference, everybody.named) == (2, (1, 1), (1, 1))
    assert (women.difference, women.named) == ((-2, -1), (1, 1))
    assert (men.counted.amount(), men.named) == ("0–1", (0, 0))
    assert days.counted.rests_on.date.text == "2025-03-01"
    assert "nobody in the register" in nobody.why_not
    assert "no measure 'actions'" in actions.why_not


def test_contradictions_among_what_was_reported_up_to_a_day(register):
    add_reported(("held", "all", "exactly", 3, "2025-05-01"), source(moment(0)))
    (found,) = contradictions(as_of=date(2025, 6, 1), known_on=moment(1))
    assert (found.why, found.by) == (Why.PARTS, 1)
    assert contradictions(as_of=date(2025, 4, 1), known_on=moment(1)) == ()
