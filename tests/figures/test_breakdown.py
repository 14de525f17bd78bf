"""Breakdowns, series and the people one body counts and another does not."""

from datetime import date

import pytest
from hypothesis import given, settings

from byname.figures.bodies import between_bodies
from byname.figures.breakdown import break_down, breakdown
from byname.figures.count import QuestionError, count, count_timelines
from byname.figures.measures import ATTRIBUTES, MEASURES, UNKNOWN, Question
from byname.figures.series import cut, series
from byname.register.entries import (
    Article,
    Described,
    Detained,
    Length,
    Penalty,
    PenaltyKind,
    Recognised,
    Released,
)
from byname.register.fold import timeline
from tests.support.database import person, record, source
from tests.support.entries import LATER, Told, moment
from tests.support.strategies import entries

AS_OF = date(2025, 6, 1)
ASKED = {"as_of": AS_OF, "known_on": moment(1)}
HELD = ((Detained(), "2025-01-01"), (Recognised(by="Body A"), "2025-02-01"))


def folded(*lives):
    return [
        timeline(life, as_of=date.max, known_on=LATER, person=n) for n, life in enumerate(lives)
    ]


def life(*told):
    made = Told()
    return [made(*args[:2], **args[2]) for args in told]


@pytest.fixture
def register(db):
    """Three people held: a woman of Body A and B, a man of Body A, one whose sex nobody tells."""
    where = source(moment(0))
    people = [person(moment(0)) for _ in range(3)]
    for who in people:
        record(moment(0), who, *HELD, source_=where, state="aa")
    record(moment(0), people[0], Described(sex="female"), source_=where)
    record(moment(0), people[0], (Recognised(by="Body B"), "2025-03-01"), source_=where)
    record(moment(0), people[1], Described(sex="male"), source_=where)
    record(moment(0), people[1], (Released(ground="pardon"), "2025-04-10"), source_=where)
    return people


def shown(found):
    return {one.value: (one.low, one.high) for one in found.categories}


def test_unknown_is_a_category_even_when_nobody_is_in_it(register):
    found = breakdown("held", by="sex", **ASKED)
    assert shown(found) == {"female": (1, 1), UNKNOWN: (1, 1)}
    assert (found.figure.low, found.overlapping) == (2, False)
    women = breakdown("held_women", by="sex", **ASKED | {"as_of": date(2025, 4, 1)})
    assert shown(women) == {"female": (1, 1), UNKNOWN: (0, 1)}
    assert shown(breakdown("released", by="ground", since=date(2025, 1, 1), **ASKED)) == {
        "pardon": (1, 1),
        UNKNOWN: (0, 0),
    }


def test_bodies_overlap_and_say_so(register):
    found = breakdown("held", by="body", **ASKED)
    assert shown(found) == {"Body A": (2, 2), "Body B": (1, 1), UNKNOWN: (0, 0)}
    assert found.overlapping


def test_what_one_body_counts_and_another_does_not(register):
    woman, _, untold = register
    found = between_bodies("Body A", "Body B", **ASKED)
    assert found.both.certain == (woman,)
    assert found.first_alone.certain == (untold,)
    assert found.second_alone.people == ()
    with pytest.raises(QuestionError, match="two different bodies"):
        between_bodies("Body A", "Body A", **ASKED)


def test_a_vague_age_stands_in_two_groups_as_possible():
    question = Question(AS_OF)
    lives = folded(
        life(("detained", "2025-01-01", {}), ("recognised", "2025-02-01", {}), ("born", "2007", {}))
    )
    found = break_down(MEASURES["held"], question, ATTRIBUTES["age"], LATER, lives)
    assert shown(found) == {"under 18": (0, 1), "18 to 59": (0, 1), UNKNOWN: (0, 0)}
    assert found.overlapping


def test_an_event_is_placed_by_its_own_entries():
    lives = folded(
        life(
            ("sentenced", "2021-01-01", {"court": "Court A"}),
            ("sentenced", "2023-01-01", {"court": "Court B"}),
        )
    )
    question = Question(AS_OF, since=date(2022, 1, 1))
    found = break_down(MEASURES["sentenced"], question, ATTRIBUTES["court"], LATER, lives)
    assert shown(found) == {"Court B": (1, 1), UNKNOWN: (0, 0)}


def test_years_of_sentence_by_article():
    five = {"penalty": Penalty(PenaltyKind.IMPRISONMENT, Length(years=5))}
    lives = folded(
        life(("sentenced", "2021-01-01", five | {"articles": (Article("342"),)})),
        life(("sentenced", "2021-01-01", five)),
    )
    question = Question(AS_OF, since=date(2020, 1, 1))
    found = break_down(MEASURES["sentence_years"], question, ATTRIBUTES["article"], LATER, lives)
    assert shown(found) == {"342": (5, 5), UNKNOWN: (5, 5)}
    assert found.figure.amount() == "10"


@settings(max_examples=40)
@given(entries(most=7))
def test_a_scope_and_a_breakdown_agree_on_every_value(told):
    lives = folded(told)
    asked = {"since": date(2020, 1, 1), "until": date(2022, 12, 31)}
    for name in ("held", "released", "sentenced"):
        question = Question(date(2022, 6, 1), **(asked if name != "held" else {}))
        for by in ("sex", "ground", "body", "penalty"):
            found = break_down(MEASURES[name], question, ATTRIBUTES[by], LATER, lives)
            for one in found.categories:
                scoped = Question(
                    question.as_of,
                    since=question.since,
                    until=question.until,
                    scope=((by, one.value),),
                )
                figure = count_timelines(MEASURES[name], scoped, LATER, lives)
                assert figure.low == one.low
                assert figure.high >= one.high


@settings(max_examples=40)
@given(entries(most=7))
def test_everybody_counted_stands_in_a_category(told):
    lives = folded(told)
    question = Question(date(2022, 6, 1), since=date(2020, 1, 1))
    for name in ("in_custody", "prosecuted", "detained", "recognised"):
        for by in ATTRIBUTES:
            found = break_down(MEASURES[name], question, ATTRIBUTES[by], LATER, lives)
            placed = {p for one in found.categories for p in (*one.certain, *one.perhaps)}
            assert placed == set(found.figure.people)
            assert found.categories[-1].value == UNKNOWN


def test_a_series_is_the_figure_of_each_day(register):
    points = series(
        "held", step="day", first=date(2025, 1, 25), last=date(2025, 4, 15), known_on=moment(1)
    )
    for point in points:
        figure = count("held", as_of=point.last, known_on=moment(1))
        assert (point.low, point.high) == (figure.low, figure.high)
    scoped = series(
        "held",
        step="month",
        first=date(2025, 1, 1),
        last=date(2025, 5, 31),
        known_on=moment(1),
        scope={"sex": "male"},
    )
    assert [(p.low, p.high) for p in scoped] == [(0, 0), (1, 2), (1, 2), (0, 1), (0, 1)]


def test_events_are_counted_within_each_step_or_from_the_first(register):
    asked = {
        "first": date(2025, 3, 1),
        "last": date(2025, 5, 31),
        "known_on": moment(1),
        "step": "month",
    }
    assert [p.low for p in series("released", **asked)] == [0, 1, 0]
    assert [p.low for p in series("released", cumulative=True, **asked)] == [0, 1, 1]


def test_steps_cover_every_day_once():
    months = list(cut(date(2024, 1, 15), date(2024, 3, 2), "month"))
    assert months == [
        (date(2024, 1, 15), date(2024, 1, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2024, 3, 1), date(2024, 3, 2)),
    ]
    assert list(cut(date(2024, 12, 31), date(2025, 1, 1), "year")) == [
        (date(2024, 12, 31), date(2024, 12, 31)),
        (date(2025, 1, 1), date(2025, 1, 1)),
    ]
    with pytest.raises(QuestionError, match="no step is called 'week'"):
        list(cut(date(2024, 1, 1), date(2024, 2, 1), "week"))
    with pytest.raises(QuestionError, match="has no day"):
        list(cut(date(2024, 2, 1), date(2024, 1, 1), "day"))
