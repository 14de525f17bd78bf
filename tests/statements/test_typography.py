"""House typography by example."""

from datetime import date

import pytest

from byname.statements.typography import bounds, day_in_words, in_order, listed, number


@pytest.mark.parametrize(
    ("language", "text"), [("en", "1,171"), ("be", "1\u00a0171"), ("ru", "1\u00a0171")]
)
def test_thousands_are_set_apart_as_the_language_does(language, text):
    assert number(1171, language) == text


def test_bounds_are_one_number_or_two():
    assert bounds(98, 98, "en") == "98"
    assert bounds(0, 1171, "en") == "0–1,171"


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "10\u00a0August 2014"), ("be", "10\u00a0жніўня 2014"), ("ru", "10\u00a0августа 2014")],
)
def test_a_day_keeps_its_number_and_month_together(language, text):
    assert day_in_words(date(2014, 8, 10), language) == text


@pytest.mark.parametrize(
    ("names", "language", "text"),
    [
        ([], "en", ""),
        (["A"], "en", "A"),
        (["A", "B"], "en", "A and B"),
        (["A", "B", "C"], "en", "A, B, and C"),
        (["А", "Б"], "be", "А і Б"),
        (["А", "Б", "В"], "ru", "А, Б и В"),
        (["A", "B, son of C", "D"], "en", "A; B, son of C; D"),
    ],
)
def test_names_are_listed_as_a_sentence_does(names, language, text):
    assert listed(names, language) == text


def test_names_are_in_the_order_of_the_belarusian_alphabet():
    assert in_order(["Кот", "Ігар", "Яўген", "Ёсіп", "Ева", "Жана", "Алесь"]) == [
        "Алесь",
        "Ева",
        "Ёсіп",
        "Жана",
        "Ігар",
        "Кот",
        "Яўген",
    ]
