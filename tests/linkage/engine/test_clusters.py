"""Groups of records from pairs with weights."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.linkage.engine.clusters import grouped


def groups(pairs, size, threshold=0.5):
    left, right, weights = (np.array([pair[at] for pair in pairs]) for at in range(3))
    return grouped(left.astype(int), right.astype(int), weights.astype(float), size, threshold)


def test_strong_pairs_chain():
    assert groups([(0, 1, 9.0), (1, 2, 8.0)], 4).tolist() == [0, 0, 0, 3]


def test_what_speaks_against_keeps_apart():
    assert groups([(0, 1, 9.0), (1, 2, 3.0), (0, 2, -9.0)], 3).tolist() == [0, 0, 2]


def test_nothing_in_nothing_out():
    assert groups([], 3).tolist() == [0, 1, 2]


def test_a_threshold_is_a_probability():
    with pytest.raises(ValueError, match="between 0 and 1"):
        groups([(0, 1, 1.0)], 2, threshold=1.5)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.floats(-9, 20)), max_size=20))
def test_groups_are_groups(pairs):
    pairs = list(
        {(min(a, b), max(a, b)): (min(a, b), max(a, b), w) for a, b, w in pairs if a != b}.values()
    )
    low, high = (groups(pairs, 8, threshold=t).tolist() for t in (0.2, 0.9))
    for numbers in (low, high):
        assert all(numbers[number] == number <= at for at, number in enumerate(numbers))
    together = {frozenset((a, b)) for a, b, w in pairs if w > 0}
    alone = set(range(8)) - set().union(*together, set())
    assert all(high[one] == one for one in alone)
