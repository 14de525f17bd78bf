"""What holds of every measure, whatever the entries."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from byname.figures.measures import ATTRIBUTES, MEASURES, UNKNOWN, Asks, Question
from byname.register.fold import Truth, timeline
from tests.support.entries import LATER
from tests.support.strategies import DAYS, entries, exact_dates

NEEDED = {
    "occupation": "student", "place": "Place A", "article": "342", "court": "Court A",
    "official": "Testa Fictional", "theme": "a theme", "ground": "pardon",
}  # fmt: skip


def question(measure, as_of, **more):
    given_ = {"as_of": as_of, "days": 30, "body": "", "but_not": ""} | more
    if "but_not" in measure.needs:
        given_ |= {"body": "Body A", "but_not": "Body B"}
    elif "body" in measure.needs:
        given_ |= {"body": "Body A"}
    if measure.asks in (Asks.SINCE, Asks.PERIOD):
        given_ |= {"since": date(2020, 3, 1)}
    given_["scope"] = tuple((name, NEEDED[name]) for name in measure.needs if name in NEEDED)
    return Question(**given_)


def life(told, as_of=date.max):
    return timeline(told, as_of=as_of, known_on=LATER, person=1)


@settings(max_examples=80)
@given(entries(dates=exact_dates(), most=8), DAYS)
def test_a_whole_life_answers_as_one_folded_to_the_day(told, day):
    whole, cut = life(told), life(told, day)
    for measure in MEASURES.values():
        asked = question(measure, day)
        assert measure.answer(whole, asked) is measure.answer(cut, asked), measure.name


@settings(max_examples=60)
@given(entries(most=7), DAYS)
def test_a_measure_of_a_group_counts_nobody_beyond_the_whole(told, day):
    whole = life(told)
    for name, measure in MEASURES.items():
        base = (
            name.partition("_")[0] if name.startswith(("held_", "sentenced_", "released_")) else ""
        )
        if base in MEASURES and measure.unit is MEASURES[base].unit:
            asked = question(measure, day)
            plain = question(MEASURES[base], day, body=asked.body)
            of_group = measure.answer(whole, asked).value
            assert of_group <= MEASURES[base].answer(whole, plain).value, name


@settings(max_examples=60)
@given(entries(most=7), DAYS, st.integers(0, 400))
def test_what_happened_since_a_day_only_grows(told, day, more):
    whole = life(told)
    for measure in MEASURES.values():
        if measure.asks in (Asks.SINCE, Asks.PERIOD) and measure.unit.value == "people":
            if "theme" in measure.needs or "ground" in measure.needs:
                continue
            early = question(measure, day)
            late = question(measure, day + timedelta(days=more))
            if measure.answer(whole, early) is Truth.YES:
                assert measure.answer(whole, late) is Truth.YES, measure.name


@settings(max_examples=60)
@given(entries(most=7), DAYS)
def test_a_scope_never_adds_and_unknown_and_told_exclude_each_other(told, day):
    whole = life(told)
    for name in ("in_custody", "prosecuted", "detained"):
        measure = MEASURES[name]
        plain = question(measure, day)
        for by in ATTRIBUTES:
            scoped = Question(day, since=plain.since, scope=((by, UNKNOWN),))
            assert measure.answer(whole, scoped).value <= measure.answer(whole, plain).value
