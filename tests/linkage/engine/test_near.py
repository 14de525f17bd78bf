"""Words a typing error apart: the index finds what a comparison of all with all finds."""

import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import DamerauLevenshtein

from byname.linkage.engine.near import near_words

WORDS = st.lists(st.text("aбc-", max_size=5) | st.text(max_size=4), unique=True, max_size=40)


def near(words):
    found = near_words(pa.chunked_array([pa.array(words, pa.string())]))
    return list(zip(found["word"].to_pylist(), found["near"].to_pylist(), strict=True))


@given(WORDS)
def test_the_pairs_are_those_one_error_apart(words):
    every = [(a, b) for a in words for b in words if DamerauLevenshtein.distance(a, b) == 1]
    assert near(words) == sorted(every, key=lambda pair: [one.encode() for one in pair])


def test_each_kind_of_error_and_no_two_of_them():
    words = ["vydum", "vydem", "vydm", "vyydum", "vdyum", "vdyem", "vydumov"]
    assert [b for a, b in near(words) if a == "vydum"] == ["vdyum", "vydem", "vydm", "vyydum"]


def test_a_form_that_very_many_share_tells_nothing():
    words = [f"a{chr(0x4E00 + n)}" for n in range(401)]
    assert near(words) == []
    assert len(near(words[:-1])) == 400 * 399
