"""What no wording explains, against a register: whose it is, and what it may be. All are fictional."""

from datetime import date

import pytest

from byname.register.entries import (
    Born,
    Contacted,
    Described,
    Detained,
    Length,
    Named,
    Penalty,
    PenaltyKind,
    Place,
    Sentenced,
    Sex,
    Transferred,
)
from byname.statements.check import Checker, Text, day_of_text
from byname.statements.check.gender import told
from tests.statements.check.kept import forget
from tests.support.database import person, record, source
from tests.support.entries import moment

DAY = date(2026, 5, 21)
YEARS = PenaltyKind.IMPRISONMENT


@pytest.fixture
def checked(db):
    """Checks a text against a man and a woman; gives the words found wrong."""
    forget()
    where = source(moment(0))
    for names, sex, calling, born, arrest, years, court, place, letter in (
        (("Hleb Vyhadanski", "Глеб Выгаданскі", "Глеб Выгаданский"), Sex.MALE,
         "programmer", "1985-06-04", "2021-03-04", 7, "Homel regional court",
         "penal colony No. 15, Mahiliou", "2025-10-05"),
        (("Nina Kazachnaya", "Ніна Казачная", "Нина Казачная"), Sex.FEMALE,
         "teacher; Lantern Prize 2023 (fictional)", "1990-09-12", "2022-11-27", 4,
         "Minsk city court", "penal colony No. 4, Homel", "2026-04-30"),
    ):  # fmt: skip
        who = person(moment(0))
        record(
            moment(0),
            who,
            *(Named(name=name) for name in names),
            (Born(), born),
            (Described(sex=sex, occupation=calling.partition(";")[0], text=calling), arrest),
            (Detained(), arrest),
            (
                Sentenced(penalty=Penalty(YEARS, Length(years=years)), court=court),
                "2023-03-15",
            ),
            (Transferred(place=Place(name=place)), "2023-09-01"),
            (Contacted(), letter),
            source_=where,
            state="by",
        )

    def check(text):
        found = Checker(day_of_text(text, today=DAY) or DAY, moment(1)).check(Text(text))
        return [one.quotation for one in found.wrong]

    return check


BOTH = "Hleb Vyhadanski and Nina Kazachnaya were tried in 2023. "


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # Whose something is: by the sex the words tell, and by who was named last.
        (f"{BOTH}He was given seven years, she four.", []),
        (f"{BOTH}He was given seven years, she five.", ["five"]),
        (f"{BOTH}He is in Mahiliou; she is in Orsha.", ["Orsha"]),
        # A town, a calling, a length by themselves.
        ("Глеб Выгаданский, программист, 7 лет, Могилёв.", []),
        ("Глеб Выгаданский, программист, 6 лет, Брест.", ["6 лет", "Брест"]),
        ("Nina Kazachnaya, teacher, 4 months, colony No. 4.", ["4 months"]),
        ("В могилёвской колонии сидит Глеб Выгаданский.", []),
        ("Глеб Выгаданский сидит в бобруйской колонии.", ["бобруйской"]),
        # Courts by their town and their level.
        ("Нину Казачную осудил Минский городской суд.", []),
        ("Нину Казачную осудил Минский областной суд.", ["Минский областной суд"]),
        ("The Brest Regional Court sentenced Hleb Vyhadanski.", ["Brest Regional Court"]),
        # A surname alone; one that is nobody's says nothing.
        ("Письмо от Казачной: ей 35 лет, она учительница.", []),
        ("Письмо от Казачной: ей 37 лет.", ["37 лет"]),
        ("Письмо от Нездешней: ей 37 лет.", []),
        # Birthdays to come.
        ("4 чэрвеня Глебу Выгаданскаму будзе 41 год.", []),
        ("4 чэрвеня Глебу Выгаданскаму будзе 40 гадоў.", ["40 гадоў"]),
        # Days since something, with and without their unit.
        ("Hleb Vyhadanski has been held for 1,904 days, Nina Kazachnaya for 1,271.", []),
        ("Сколько дней сидит Нина Казачная? 1172.", ["1172"]),
        # A day of last year, a chronicle's dates.
        ("От Глеба Выгаданского нет писем с 5 октября прошлого года.", []),
        ("От Глеба Выгаданского нет писем с 5 ноября прошлого года.", ["5 ноября прошлого года"]),
        # A list by places, and how many are in a list.
        ("- Mahiliou, colony No. 15: Vyhadanski\n- Homel, colony No. 4: Kazachnaya", []),
        ("- Homel, colony No. 4: Vyhadanski, Kazachnaya", ["Vyhadanski"]),
        ("We read two: Hleb Vyhadanski and Nina Kazachnaya.", []),
        ("We read three: Hleb Vyhadanski and Nina Kazachnaya.", ["three"]),
        ("We read three, among them: Hleb Vyhadanski and Nina Kazachnaya.", []),
        # The year of a prize that is no famous one.
        ("Нина Казачная, лауреат премии «Фонарь» 2023 года.", []),
        ("Nina Kazachnaya, winner of the Lantern Prize of 2022, is held.", ["2022"]),
    ],
)
def test_what_is_left_is_compared_with_all_that_is_known(checked, text, wrong):
    found = checked(text)
    assert len(found) == len(wrong), found
    for words, one in zip(wrong, found, strict=True):
        assert words in one or one in words


def test_a_name_too_far_from_a_slip_is_somebodys_where_what_is_said_fits(checked):
    assert checked("Нина Казачинская, учительница, 35 лет, осуждена на 4 года.") == [
        "Нина Казачинская"
    ]
    assert checked("Нина Казачинская пришла с цветами, ей 61 год.") == []


def test_a_date_of_what_happened_is_no_date_of_the_text(checked):
    assert day_of_text("Яе забралі 27 лістапада 2022 года.", today=DAY) is None
    assert checked("Ніна Казачная.\nЯе забралі 27 лістапада 2022 года.\nЁй 35.") == []


@pytest.mark.parametrize(
    ("words", "sex"),
    [
        ("he and she", Sex.FEMALE),
        ("яе муж", Sex.MALE),
        ("затрымана", Sex.FEMALE),
        ("задержаны", None),
        ("их", None),
    ],
)
def test_the_sex_that_words_tell(words, sex):
    found = told(words)
    assert (found[0] if found else None) is sex
