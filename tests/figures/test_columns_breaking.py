"""Breakdowns by columns are those of the fold: every measure, every attribute, whatever is told."""

from hypothesis import given, settings
from hypothesis import strategies as st

from byname.figures.breakdown import break_down, by_columns
from byname.figures.columns.whole import Columns
from byname.figures.measures import ATTRIBUTES, Subject
from tests.figures.test_columns import COUNTED, QUICK, life, near, questions, register, told_in_full
from tests.support.entries import LATER


def assert_broken_down_alike(columns, lives, measure, question, by):
    folded = break_down(measure, question, ATTRIBUTES[by], LATER, lives)
    assert by_columns(measure, question, ATTRIBUTES[by], LATER, columns) == folded


@settings(max_examples=60, phases=QUICK)
@given(register(), st.data())
def test_every_measure_is_broken_down_by_every_attribute_as_the_fold_does(told, data):
    lives = [life(number * 3, one) for number, one in enumerate(told, start=1)]
    columns = Columns.of(lives)
    days = near([entry for one in told for entry in one])
    for measure in COUNTED:
        question = data.draw(questions(measure, days), label=measure.name)
        for by in data.draw(st.permutations(sorted(ATTRIBUTES)))[:3]:
            assert_broken_down_alike(columns, lives, measure, question, by)


@settings(max_examples=25, phases=QUICK)
@given(register(6), st.lists(told_in_full(5), min_size=1, max_size=3), st.data())
def test_people_folded_again_stand_in_their_new_categories(told, since, data):
    lives = {number * 3: life(number * 3, one) for number, one in enumerate(told, start=1)}
    fresh = {who: life(who, one) for who, one in zip((3, 5, 9), since, strict=False)}
    columns = Columns.of(lives.values()).refreshed(
        {3, *fresh}, [fresh[who] for who in sorted(fresh)]
    )
    after = lives | fresh
    days = near([entry for one in (*told, *since) for entry in one])
    for measure in COUNTED:
        question = data.draw(questions(measure, days), label=measure.name)
        by = data.draw(st.sampled_from(sorted(ATTRIBUTES)))
        now = [after[who] for who in sorted(after)]
        assert_broken_down_alike(columns, now, measure, question, by)


@settings(max_examples=40, phases=QUICK)
@given(register(6), st.data())
def test_the_values_told_are_those_of_the_fold(told, data):
    lives = [life(number * 3, one) for number, one in enumerate(told, start=1)]
    columns = Columns.of(lives)
    day = data.draw(near([entry for one in told for entry in one]))
    for name, attribute in ATTRIBUTES.items():
        folded = {value for one in lives for value in attribute.of(Subject(one, day))}
        assert columns.values(name, day) == folded
