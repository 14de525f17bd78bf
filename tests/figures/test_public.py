"""Figures for readers from outside: nothing that is not public shows through a sum."""

from datetime import date

import pytest

from byname.figures import public
from byname.figures.breakdown import breakdown
from byname.figures.count import count
from byname.register import read
from byname.register.entries import (
    Contacted,
    Described,
    Detained,
    Publication,
    Recognised,
    Released,
    Visibility,
)
from tests.support.database import person, record, source
from tests.support.entries import moment

ASKED = {"as_of": date(2025, 6, 1), "known_on": moment(1)}
HELD = ((Detained(), "2025-01-01"), (Recognised(by="Open Body"), "2025-02-01"))


@pytest.fixture
def people(db):
    """One published by name, of whom it is not public that she is a woman and was recognised by
    another body; one who is not published at all; one released, which is not public.
    """
    where = source(moment(0))
    levels = (Publication.NAME, Publication.NONE, Publication.COUNT)
    found = [person(moment(0), level) for level in levels]
    for who in found:
        record(moment(0), who, *HELD, source_=where, state="aa")
    hidden = {"source_": where, "visibility": Visibility.INTERNAL}
    secret = (Recognised(by="Secret Body"), "2025-03-01")
    record(
        moment(0), found[0], Described(sex="female"), secret, (Contacted(), "2025-05-01"), **hidden
    )
    record(moment(0), found[2], (Released(), "2025-04-01"), **hidden)
    record(moment(0), found[0], (Detained(), "2020-01-01"), state="bb", **hidden)
    return found


def shown(found):
    return {one.value: (one.low, one.high) for one in found.categories}


def test_a_breakdown_tells_nothing_that_is_not_public(people):
    by_sex = public.breakdown("held", by="sex", **ASKED)
    assert shown(by_sex) == {"unknown": (2, 2)}
    assert shown(breakdown("held", by="sex", state="aa", **ASKED))["female"] == (1, 1)
    assert shown(public.breakdown("held", by="body", **ASKED)) == {
        "Open Body": (2, 2),
        "unknown": (0, 0),
    }


def test_a_count_and_a_series_are_of_those_who_may_be_counted(people):
    for name in ("held", "in_custody", "held_men"):
        figure = public.count(name, **ASKED)
        assert set(figure.people) == {people[0], people[2]}, name
    assert public.count("released", since=date(2025, 1, 1), **ASKED).high == 0
    assert count("released", since=date(2025, 1, 1), state="all", **ASKED).low == 1
    (point,) = public.series(
        "held", step="year", first=date(2025, 1, 1), last=date(2025, 12, 31), known_on=moment(1)
    )
    assert point.high == 2


def test_messages_name_no_body_and_no_state_that_is_not_public(people):
    with pytest.raises(public.QuestionError) as refused:
        public.count("held", body="Nobody", **ASKED)
    assert "Open Body" in str(refused.value)
    assert "Secret" not in str(refused.value)
    with pytest.raises(public.QuestionError) as refused:
        public.count("held", state="zz", **ASKED)
    assert "bb" not in str(refused.value)
    assert set(read.bodies(known_on=moment(1))) == {"Open Body", "Secret Body"}


def test_days_of_one_person_are_not_counted_for_readers_here(people):
    with pytest.raises(public.QuestionError, match="stands on their page"):
        public.count("days_without_contact", person=people[0], **ASKED)
