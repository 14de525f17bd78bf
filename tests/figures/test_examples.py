"""The measures by their examples, which are also their pages of documentation."""

import dataclasses

import pytest

from byname.figures.examples import examples
from byname.figures.examples.lines import entry_of
from byname.figures.measures import ATTRIBUTES, MEASURES, Amounts, Happening
from byname.figures.questions import check_told
from byname.figures.words import LANGUAGES, WORDS

ALL = [one for group in examples().values() for one in group]


@pytest.mark.parametrize("example", ALL, ids=lambda one: f"{one.measure.name}: {one.says}")
def test_an_example_is_answered_as_it_says(example):
    check_told(example.measure, example.question)
    assert example.counted(example.timelines()) == example.answer


@pytest.mark.parametrize("example", ALL, ids=lambda one: f"{one.measure.name}: {one.says}")
def test_a_life_folded_no_further_than_the_day_answers_the_same(example):
    assert example.counted(example.timelines(example.as_of)) == example.answer


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_has_examples_that_differ_and_words_in_every_language(name):
    measure, own = MEASURES[name], examples()[name]
    assert 3 <= len(own) <= 8
    assert len({one.answer for one in own}) >= 2
    assert len({one.says for one in own}) == len(own)
    assert set(measure.words) == set(LANGUAGES)
    for language in LANGUAGES:
        assert measure.title(language)
        assert len(measure.definition(language)) > 60
        assert measure.definition(language).endswith(".")
    assert len({measure.title(language) for language in LANGUAGES}) == 3


def test_there_are_words_of_measures_alone():
    assert set(WORDS) == set(MEASURES)
    for language in LANGUAGES:
        titles = [words[language].title for words in WORDS.values()]
        assert len(set(titles)) == len(titles)


def test_what_a_measure_needs_is_something_a_question_can_say():
    known = {*ATTRIBUTES, "body", "but_not", "days"}
    assert [m.name for m in MEASURES.values() if not set(m.needs) <= known] == []


def test_every_event_measure_asks_for_days_and_no_state_does():
    for measure in MEASURES.values():
        if not isinstance(measure.shape, Amounts):
            dated = measure.asks.value in ("since", "in")
            assert dated == isinstance(measure.shape, Happening), measure.name


@pytest.mark.parametrize(
    "line", ["detained 2025-13-01", "arrested 2025-01-01", "detained; colour=red", "detained x"]
)
def test_a_line_that_says_no_entry_is_refused(line):
    with pytest.raises(ValueError, match="no entry is said by"):
        entry_of(line, 1, 1)


def test_an_example_with_another_answer_would_be_seen():
    example = examples()["held"][0]
    free = dataclasses.replace(example, lives=((*example.lives[0], "released 2025-03-01"),))
    assert (example.answer, free.counted(free.timelines())) == ("1", "0")
