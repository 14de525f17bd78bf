"""Traced days answer as dates do, and note what was asked; what they cannot tell they refuse."""

import operator
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.figures.traced.days import Compared, Day, Earlier, Number, Trace, UnforeseenError
from byname.figures.traced.entries import UNREAD, Mark
from byname.figures.traced.paths import Paths
from byname.register.fold.days import after

DAYS = st.dates(date(2020, 1, 1), date(2020, 1, 9)) | st.dates(date(1990, 1, 1), date(2030, 1, 1))
OPERATORS = st.sampled_from(
    [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]
)
ADDED = (st.integers(-3, 3) | st.integers(-400, 400)).map(timedelta)


def traced(*days, spans=()):
    trace = Trace([day.toordinal() for day in days], spans, operator.lt)
    return trace, [trace.day(place) for place in range(len(days))]


def holds(test, days):
    """What a test says of a life, by its own account."""
    total = sum(times * days[place].toordinal() for place, times in test.terms)
    return total == test.number if test.exactly else total < test.number


@given(
    st.lists(DAYS, min_size=3, max_size=3),
    st.lists(st.tuples(OPERATORS, *[st.integers(0, 2)] * 2, ADDED, ADDED), max_size=25),
)
def test_traced_days_compare_as_dates_do_and_what_is_noted_says_so(days, asked):
    trace, each = traced(*days)
    for compare, one, other, more, less in asked:
        expected = compare(days[one] + more, days[other] - less)
        assert compare(each[one] + more, each[other] - less) is expected
        assert compare(each[one], date.max) is compare(days[one], date.max)
        assert compare(date.min, each[one]) is compare(date.min, days[one])
        ours, theirs = (each[one] - each[other]).days, (days[one] - days[other]).days
        assert compare(ours, more.days) is compare(theirs, more.days)
        assert compare(-ours, ours) is compare(-theirs, theirs)
    assert all(holds(test, days) is found for test, found in trace.asked)


@given(st.lists(DAYS, min_size=4, max_size=4), st.lists(DAYS, min_size=4, max_size=4))
def test_lives_for_which_all_tests_come_out_alike_sort_alike(days, others):
    trace, each = traced(*days)
    order = [each.index(day) for day in sorted(each)]
    assert sorted({*each}) == sorted(each) or len({*days}) < 4
    if all(holds(test, others) is found for test, found in trace.asked):
        assert [others[place] for place in order] == sorted(others)


def test_what_follows_from_what_was_asked_is_not_asked_again():
    trace, (one, other) = traced(date(2020, 1, 1), date(2020, 3, 1))
    assert one < other
    assert one <= other
    assert other > one
    assert one != other
    assert one != other + timedelta(days=1)
    assert max(one, other) is other
    assert len(trace.asked) == 1
    assert trace.asked[0] == (Compared(((0, 1), (1, -1)), 0, exactly=False), True)
    assert one + timedelta(days=60) == other
    assert not one + timedelta(days=59) >= other
    assert len(trace.asked) == 2


def test_what_is_known_of_all_lives_alike_is_not_asked():
    trace, (first, last) = traced(date(2020, 1, 1), date(2020, 1, 31), spans=[(0, 1)])
    assert first < last
    assert first < date.max
    assert after(first) == first + timedelta(days=1)
    assert trace.asked == []
    assert trace.earlier(0, 1)
    assert not trace.earlier(1, 0)
    assert trace.asked == [(Earlier(0, 1), True)]


@pytest.mark.parametrize(
    "read",
    [
        lambda day: day.year,
        lambda day: day.isoformat(),
        lambda day: f"{day}",
        lambda day: date.fromordinal(day.toordinal()),
        lambda day: int(day.toordinal()),
        lambda day: bool(day - date(2020, 1, 1)),
        lambda day: [*range(day.toordinal())],
        lambda day: day + timedelta(hours=1),
        lambda day: UNREAD == UNREAD,
        lambda day: bool(UNREAD),
        lambda day: {UNREAD},
        lambda day: UNREAD.casefold(),
        lambda day: Mark(1) == Mark(2),
        lambda day: Mark(1).years,
        lambda day: len(Mark(1)),
    ],
)
def test_what_cannot_be_traced_is_refused(read):
    _, (day,) = traced(date(2020, 1, 1))
    with pytest.raises((UnforeseenError, TypeError)):
        read(day)


def test_values_that_are_no_days_are_neither_before_nor_after_one():
    _, (day,) = traced(date(2020, 1, 1))
    assert isinstance(day, Day)
    assert isinstance(day.toordinal(), Number)
    assert day != "2020-01-01"
    assert day.toordinal() != "737425"
    with pytest.raises(TypeError):
        assert day < 5
    with pytest.raises(TypeError):
        assert day - "a day"


def test_a_way_that_cannot_be_traced_is_not_tried_again():
    tried = []

    def refused(life):
        tried.append(life)
        raise UnforeseenError("refused")

    paths, lives = Paths(), np.arange(4)
    for _ in range(2):
        ((end, some),) = paths.follow(lives, None, refused, enough=1)
        assert end is None
        assert some.tolist() == [0, 1, 2, 3]
    assert (tried, paths.closed, paths.ends) == ([0], 1, 0)


def test_a_way_is_traced_once_enough_lives_came_to_it():
    days = np.array([3, 9, 4, 1])
    test = Compared(((0, 1),), 5, exactly=False)
    traces = []

    def trace(life):
        traces.append(life)
        return [(test, bool(days[life] < 5))], "below" if days[life] < 5 else "above"

    def answers(test, some):
        return days[some] < test.number

    def followed(lives):
        found = paths.follow(np.array(lives), answers, trace, enough=2)
        return {end: some.tolist() for end, some in found}

    paths = Paths()
    assert followed([0]) == {None: [0]}
    assert followed([0]) == {"below": [0]}
    assert followed([0, 1, 2]) == {"below": [0, 2], None: [1]}
    assert followed([1, 3]) == {"below": [3], "above": [1]}
    assert traces == [0, 1]


def test_a_fold_that_asks_otherwise_after_the_same_answers_is_not_traced():
    tests = iter([Compared(((0, 1),), number, exactly=False) for number in (5, 6)])
    paths = Paths()

    def trace(life):
        return [(next(tests), life == 0)], "an end"

    def answers(test, some):
        return some == 0

    found = [(end, some.tolist()) for end, some in paths.follow(np.arange(2), answers, trace, 1)]
    assert sorted(found, key=str) == [("an end", [0]), (None, [1])]
    assert (paths.ends, paths.closed) == (1, 1)
