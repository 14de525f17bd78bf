"""Figures of tables, of questions and answers, of numbers alone, and sums told in a sentence."""

from datetime import date

import pytest

from byname.statements.check.adding import added_up
from byname.statements.check.numbers import numbers_in
from byname.statements.check.quantities import quantities
from byname.statements.check.sentences import sentences
from byname.statements.check.stretches import mentions
from byname.statements.check.sums import changes

DAY = date(2026, 5, 21)


def told(text):
    """(number, measure, scope, the first day told) of each figure."""
    days = mentions(text, as_of=DAY)
    return [
        (
            one.number.whole,
            one.measure,
            dict(one.scope),
            (one.since or (one.day.earliest if one.day else None)),
        )
        for one in quantities(text, sentences(text), numbers_in(text), days)
    ]


def test_rows_say_what_is_counted_and_columns_say_when():
    text = (
        "| | 1 March 2024 | 1 March 2025 |\n|---|---|---|\n| women | 6 | 4 |\n| **all** | 20 | 17 |"
    )
    assert told(text) == [
        (6, "held", {"sex": "female"}, date(2024, 3, 1)),
        (4, "held", {"sex": "female"}, date(2025, 3, 1)),
        (20, "held", {}, date(2024, 3, 1)),
        (17, "held", {}, date(2025, 3, 1)),
    ]


def test_a_table_the_other_way_round():
    text = "| Дата | Женщины | Мужчины |\n|---|---|---|\n| 1 марта 2025 | 4 | 13 |\n| 1 марта 2026 | 3 | 9 |"
    assert told(text) == [
        (4, "held", {"sex": "female"}, date(2025, 3, 1)),
        (13, "held", {"sex": "male"}, date(2025, 3, 1)),
        (3, "held", {"sex": "female"}, date(2026, 3, 1)),
        (9, "held", {"sex": "male"}, date(2026, 3, 1)),
    ]


def test_columns_of_was_and_now_take_the_days_of_the_row():
    text = (
        "| Паказчык | Было | Стала |\n|---|---|---|\n| Усяго за кратамі (май 2025 → май 2026) | 20 | 17 |\n"
        "| Вызвалена за год (2024 → 2025) | 3 | 5 |\n| Кружак | 50 | 48 |"
    )
    assert told(text) == [
        (20, "held", {}, date(2025, 5, 1)),
        (17, "held", {}, date(2026, 5, 1)),
        (3, "released", {}, date(2024, 1, 1)),
        (5, "released", {}, date(2025, 1, 1)),
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Q: How many are there now?\nA: Seventeen. A year earlier, on 21 May 2025, it was 20.",
            [(17, "held", {}, None), (20, "held", {}, date(2025, 5, 21))],
        ),
        (
            "Пытанне: Колькі людзей вызвалілі летась?\nАдказ: Пяць. У 2024-м было тры.",
            [(5, "released", {}, date(2025, 1, 1)), (3, "released", {}, date(2024, 1, 1))],
        ),
        (
            "— Сколько женщин за решёткой?\n— Четыре.\n— А мужчин?\n— 13.",
            [(4, "held", {"sex": "female"}, None), (13, "held", {"sex": "male"}, None)],
        ),
        (
            "How many people were released in 2025?\nFive.\nAnd in 2024?\nThree.",
            [(5, "released", {}, date(2025, 1, 1)), (3, "released", {}, date(2024, 1, 1))],
        ),
    ],
)
def test_an_answer_is_of_what_was_asked(text, figures):
    assert told(text) == figures


def test_a_line_of_a_factsheet_is_of_those_it_is_headed_by():
    text = "WOMEN IN PRISON\n\n- In colony no. 4, Homel: 3."
    assert told(text) == [(3, "held", {"sex": "female", "place": "4"}, None)]


@pytest.mark.parametrize(
    "text",
    [
        "— Колькі дзён сядзіць Зміцер Выдуманы? — 1703.",
        "Seventeen people are held. The oldest is 71.",
        "Seventeen people are held. Two of them, Anna Invented and Ivan Madeup, are ill.",
        "1/ Seventeen people are held.\n4/ Since 2020, they ask to go home.",
    ],
)
def test_a_number_of_something_else_counts_nobody(text):
    assert [one[0] for one in told(text) if one[0] != 17] == []


def test_the_ground_of_a_part_is_not_that_of_the_whole():
    text = "In 2025, 12 people were released, nine of them by pardon."
    assert [(one[0], one[2]) for one in told(text)] == [(12, {}), (9, {"ground": "pardon"})]


def test_the_whole_of_a_part_is_not_narrowed_as_it_is():
    assert [(one[0], one[2]) for one in told("Held now: 4 women out of 17 prisoners.")] == [
        (4, {"sex": "female"}),
        (17, {}),
    ]


@pytest.mark.parametrize(
    ("text", "comes_to"),
    [
        ("On the list: 17 held, five released, two dead, which makes 25.", [24]),
        ("On the list: 17 held, five released, two dead, which makes 24.", []),
        ("Сроки: шесть и пять лет, вместе двенадцать.", [11]),
        ("Вышли двенадцать, помилованы девять, остальные четверо отбыли срок.", [3]),
        ("Вышли двенадцать, помилованы девять, остальные трое отбыли срок.", []),
        ("Выйшлі дванаццаць, памілаваныя дзевяць, астатнія трое адбылі тэрмін.", []),
        ("There are 17 held, of them 4 women, 21 altogether.", []),
    ],
)
def test_sums_and_remainders_of_a_sentence(text, comes_to):
    found = added_up(text, sentences(text), numbers_in(text), mentions(text, as_of=DAY))
    assert [one.total for one in found] == comes_to


def test_a_change_told_in_words():
    text = "The number fell from 20 to 17, that is by four."
    (found,) = changes(text, sentences(text), numbers_in(text))
    assert found.total == 3


def test_a_figure_that_changed_is_of_two_days():
    text = "From 21 May 2025 to this day the number of political prisoners fell from 20 to 17."
    assert told(text) == [(20, "held", {}, date(2025, 5, 21)), (17, "held", {}, None)]


def test_an_item_of_a_list_does_not_lend_its_year_to_the_one_before():
    text = "Over 5,400 people sentenced since 2020; 538 detained in 2025."
    assert [(one[1], one[3].year) for one in told(text)] == [
        ("sentenced", 2020),
        ("detained", 2025),
    ]
