"""Ways in which press releases, cards and letters tell what is published. Everybody here is fictional."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from byname.register.entries import (
    Born,
    Detained,
    Ground,
    Named,
    Place,
    Released,
    Sentenced,
    Transferred,
)
from byname.register.entries.details import Length, Penalty, PenaltyKind
from byname.statements.check import Checker, Text, day_of_text
from byname.statements.check.abroad import country_of
from byname.statements.check.numbers import numbers_in
from byname.statements.check.quantities import quantities
from byname.statements.check.reports import Report, same_question, since_another_time
from byname.statements.check.sentences import sentences
from byname.statements.check.stretches import mentions
from byname.statements.check.towns import forms
from tests.statements.check.kept import forget
from tests.support.database import person, record, source
from tests.support.entries import moment

DAY = date(2026, 5, 21)


@pytest.fixture
def wrong(db):
    """The words of a text that do not hold of a man who was pardoned and taken to Lithuania."""
    forget()
    years = Penalty(PenaltyKind.IMPRISONMENT, Length(years=14))
    for names, rest in (
        (
            ("Hleb Vyhadanski", "Глеб Выгаданскі", "Глеб Выгаданский"),
            (
                (Born(), "1980-05-21"),
                (Detained(), "2024-09-19"),
                (Sentenced(penalty=years), "2024-12-14"),
                (Transferred(place=Place(name="penal colony No. 13, Hlybokaje")), "2025-02-20"),
                (
                    Released(
                        ground=Ground.PARDON, words="by pardon, taken to Lithuania, with 13 others"
                    ),
                    "2025-06-01",
                ),
            ),
        ),
        (
            ("Nina Kazachnaya", "Ніна Казачная", "Нина Казачная"),
            (
                (Born(), "1990-01-02"),
                (Detained(), "2021-03-04"),
                (Transferred(place=Place(name="penal colony No. 4, Homel")), "2022-06-20"),
            ),
        ),
    ):
        record(
            moment(0), person(moment(0)), *(Named(name=name) for name in names), *rest,
            source_=source(moment(0)), state="by",
        )  # fmt: skip

    def check(text):
        found = Checker(day_of_text(text, today=DAY) or DAY, moment(1)).check(Text(text))
        return [one.quotation for one in found.wrong]

    return check


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The country somebody was taken to.
        ("Hleb Vyhadanski was pardoned and taken to Lithuania.", []),
        ("Hleb Vyhadanski was pardoned and taken to Poland.", ["Poland"]),
        ("Глеба Выгаданскага памілавалі і вывезлі ў Літву.", []),
        ("Глеба Выгаданского помиловали и вывезли в Латвию.", ["Латвию"]),
        # And with how many others.
        ("Hleb Vyhadanski was freed on 1 June 2025 with 13 others.", []),
        ("Hleb Vyhadanski was freed on 1 June 2025 with 31 others.", ["31"]),
        ("Глеба Выгаданского помиловали, и с ним ещё 14 человек.", ["14"]),
        # A judge who is not in the register says nothing of whose the sentence is.
        ("Глеб Выгаданский. Судья Иван Нездешний дал ему 14 лет.", []),
        ("Глеб Выгаданский. Судья Иван Нездешний дал ему 4 года.", ["4 года"]),
        # The years of a stay, a town in the Belarusian locative.
        ("Nina Kazachnaya also sat from 2011 to 2014.", []),
        ("Hleb Vyhadanski also sat from 2024 to 2026.", ["2026"]),
        ("Ніна Казачная піша да сяброў у Лідзе.", []),
        # Marks of emphasis around a name.
        ("**Nina Kazachnaya**, 36, Homel.", []),
        ("**Nina Kazachnaya**, 63, Homel.", ["63"]),
        # A correction denies what was wrong.
        ("Correction. Last week we wrote that Hleb Vyhadanski served his sentence.", []),
        # The age that a birthday brings, in a table.
        ("| Who | Turns |\n|---|---|\n| Nina Kazachnaya | 37 |", []),
        ("| Who | Turns |\n|---|---|\n| Nina Kazachnaya | 39 |", ["39"]),
        # Towns in the plural and by an adjective, in another case.
        ("Нина Казачная находится в колонии № 4 в Гомеле.", []),
        ("Нина Казачная находится в колонии № 4 в Горках.", ["Горках"]),
        ("Глеб Выгаданский был в колонии № 13 в Глубоком.", []),
        # So long held, whatever the sentence; a sentence, whatever stands before it.
        ("Hleb Vyhadanski served just eight months of it.", []),
        ("Нина Казачная сидит с марта 2021 года, и с июня 2022 года она в колонии № 4.", []),
        ("Нина Казачная сидит с марта 2021 года, и с июля 2022 года она в колонии № 4.",
         ["с июля 2022 года"]),
        # An item's number, a stranger's age, the text's own day.
        ("1) Нина Казачная — в Гомеле. 2) Глеб Выгаданский — на свободе.", []),
        ("Nina Kazachnaya. On the back: a drawing by Maja, aged 9.", []),
        ("2 января 2026 г.\n\nНине Казачной 36 лет.", []),
        # A surname in another case begins a sentence.
        ("Казачной уже 36 лет.", []),
        ("Казачной уже 63 года.", ["63 года"]),
    ],
)  # fmt: skip
def test_texts_of_two_people(wrong, text, found):
    assert wrong(text) == found


def told(text):
    """(number, measure, the first day told) of each figure."""
    return [
        (one.number.whole, one.measure, one.since or (one.day.earliest if one.day else None))
        for one in quantities(text, sentences(text), numbers_in(text), mentions(text, as_of=DAY))
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Since 2020 at least 8,234 people were prosecuted, and sentences were passed on at "
            "least 6,900.",
            [(8234, "prosecuted", date(2020, 1, 1)), (6900, "sentenced", date(2020, 1, 1))],
        ),
        (
            "С 2020 года преследованию подверглись не менее 8234 человек, приговоры вынесены не "
            "менее чем 6900.",
            [(8234, "prosecuted", date(2020, 1, 1)), (6900, "sentenced", date(2020, 1, 1))],
        ),
        (
            "There are 17 political prisoners, but a year ago there were 20.",
            [(17, "held", None), (20, "held", date(2024, 12, 8))],
        ),
        (
            "This month alone 18 people were recognised as political prisoners.",
            [(18, "recognised", date(2026, 5, 1))],
        ),
        ("This year 50 people were put on the list.", [(50, "recognised", date(2026, 1, 1))]),
        (
            "С 2020 года признано 50 человек, за решёткой уже 20.",
            [(50, "recognised", date(2020, 1, 1)), (20, "held", None)],
        ),
        (
            "Асудзілі не менш за 6900, трыццаць аднаго адправілі на прымусовае лячэнне.",
            [(6900, "sentenced", None), (31, "compulsory_treatment", None)],
        ),
        (
            "More than 1,200 are political prisoners, and more than 2,000 politically motivated "
            "sentences have been passed since 2020.",
            [(1200, "held", None), (2000, "sentenced", date(2020, 1, 1))],
        ),
        (
            "В апреле 2026 года политзаключёнными признали ещё 18 человек. Всего их теперь 1244.",
            [(18, "recognised", date(2026, 4, 1)), (1244, "held", None)],
        ),
        (
            "- помилованы в 2025 году 366\n- вышли на свободу в 2024 году более 240",
            [(366, "released", date(2025, 1, 1)), (240, "released", date(2024, 1, 1))],
        ),
        (
            "PRESS RELEASE, for use at once\n\nThere are five women and nine men in prison.",
            [(5, "held", None), (9, "held", None)],
        ),
        (
            "Two dead: Hleb Vyhadanski in May 2023 and Nina Kazachnaya in June 2024.",
            [(2, "died_in_custody", None)],
        ),
    ],
)
def test_figures_of_press_releases(text, figures):
    assert told(text) == figures


def test_names_of_towns_and_countries_in_other_cases():
    assert forms("Горках") & forms("Горкі")
    assert forms("Глубоком") & forms("Глыбокае")
    assert country_of("вывезены ў Літву") == country_of("taken to Lithuania") == "Lithuania"
    assert country_of("to Atlantis") == ""


def test_a_day_a_year_earlier_counts_from_the_day_told():
    found = mentions("On 21 May 2025 it was 24, a year earlier 27.", as_of=DAY)
    assert found[-1].earliest < date(2024, 5, 21) < found[-1].latest
    (alone,) = mentions("Летась у гэты дзень было 24.", as_of=DAY)
    assert alone.earliest == alone.latest == date(2025, 5, 21)


def test_a_number_since_another_time_than_it_was_reported_of():
    claim = quantities(
        text := "Since March 2021 exactly 2,291 people were recognised as political prisoners.",
        sentences(text), numbers_in(text), mentions(text, as_of=DAY),
    )[0]  # fmt: skip
    view = SimpleNamespace(qualifier="exactly", value=2291)
    may = Report("recognised", (), date(2021, 5, 1), None, DAY, 2291, 2291, view)
    march = replace(may, since=date(2021, 3, 1))
    year = replace(may, since=date(2021, 1, 1))
    assert [same_question(one, claim) for one in (may, march, year)] == [False, True, True]
    assert since_another_time([may, march], claim) == [may]
