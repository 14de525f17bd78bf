"""Figures that only the register counts: by calling, place, ground, of a list. All are fictional."""

from datetime import date

import pytest

from byname.register.entries import (
    Attested,
    Born,
    Described,
    Detained,
    Died,
    Ground,
    Named,
    Place,
    Recognised,
    Released,
    Sentenced,
    Sex,
    Transferred,
)
from byname.statements.check import Checker, Text
from byname.statements.check.number_words import UNITS
from byname.statements.check.numbers import numbers_in
from tests.statements.check.kept import forget
from tests.support.database import person, record, source
from tests.support.entries import moment

DAY = date(2026, 5, 21)
_LIVES = (
    ("Hleb Vyhadanski", Sex.MALE, "journalist", "penal colony No. 15, Mahiliou", None),
    ("Nina Kazachnaya", Sex.FEMALE, "librarian", "penal colony No. 4, Homel", None),
    ("Iryna Nichyinaya", Sex.FEMALE, "librarian", "penal colony No. 4, Homel", None),
    ("Alena Mroinaya", Sex.FEMALE, "doctor", "penal colony No. 24, Zarechcha", None),
    ("Vasil Niadouhi", Sex.MALE, "nurse", "", Released(ground=Ground.PARDON)),
    ("Piotr Kazkavy", Sex.MALE, "farmer", "", Released(ground=Ground.SERVED)),
    ("Yanka Vydumany", Sex.MALE, "worker", "", Died(in_custody=True)),
)


@pytest.fixture
def wrong(db):
    """The words of a text that do not hold against seven people, four of them held."""
    forget()
    where = source(moment(0))
    for name, sex, calling, place, end in _LIVES:
        who = person(moment(0))
        told = [
            Named(name=name),
            (Born(), "1990-10-03"),
            (Described(sex=sex, text=calling), "2022-01-10"),
            (Detained(), "2021-11-05"),
            (Recognised(by="Group"), "2021-12-01"),
            (Sentenced(), "2022-01-10"),
        ]
        told += [(Transferred(place=Place(name=place)), "2022-03-01")] if place else []
        told += [(end, "2025-02-07") if end is not None else (Attested(), "2026-05-01")]
        record(moment(0), who, *told, source_=where, state="by")

    def check(text):
        found = Checker(DAY, moment(1)).check(Text(text))
        return [one.quotation for one in found.wrong]

    return check


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # By calling, in the words of the text: a nurse is no doctor.
        ("Two librarians are behind bars today.", []),
        ("Three librarians are behind bars today.", ["Three librarians"]),
        ("Сёння за кратамі дзве бібліятэкаркі.", []),
        ("Сёння за кратамі чатыры бібліятэкаркі.", ["чатыры бібліятэкаркі"]),
        ("At the briefing we met 40 librarians.", []),
        # By place: the number of a colony, in a list too.
        ("В колонии № 4 сидят две женщины из нашего списка.", []),
        ("В колонии № 4 сидят три женщины из нашего списка.", ["три женщины"]),
        ("- Homel, colony No. 4: two women\n- Zarechcha, colony No. 24: two women", ["two women"]),
        # Of a list, and of all in it.
        ("Our list has four names on it.", []),
        ("Our list has nine names on it.", ["nine names"]),
        ("Мы прочли имена всех четырёх, кто сегодня за решёткой.", []),
        ("Five candles, one for each person in prison.", []),  # too few to be of a list
        # By ground; of those who came out, and of those who will not.
        ("In 2025 one person was pardoned and one person served the sentence.", []),
        (
            "In 2025 one person was pardoned and three people served their sentence.",
            ["three people"],
        ),
        ("У 2025 годзе памілавалі дваіх палітвязняў.", ["дваіх палітвязняў"]),
        # Part of those told before, by their ground after a dash; of the dead, told by what they are.
        ("У 2025 годзе вызвалілі дваіх, з іх аднаго — па памілаванні.", []),
        ("У 2025 годзе вызвалілі дваіх, з іх дваіх — па памілаванні.", ["дваіх"]),
        ("В 2025 году освободили двоих, умерших: один.", []),
        # Recognised and held by one word.
        ("Since 2020 seven people were recognised.", []),
        ("Since 2020 nine people were recognised.", ["nine people"]),
    ],
)
def test_texts_against_the_people_of_the_register(wrong, text, found):
    assert wrong(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # An age of the arrest is of the day of the arrest.
        ("Hleb Vyhadanski was arrested when he was 31.", []),
        ("Hleb Vyhadanski was arrested when he was 30.", ["30"]),
        ("Глеба Выгаданского задержали, ему был 31 год.", []),
        # Somebody who died in custody was never let out.
        ("Yanka Vydumany was released in February 2025.", ["was released", "in February 2025"]),
        # Brought to a colony, with no word for it.
        ("Since March 2022 Nina Kazachnaya has been in colony No. 4.", []),
        ("Since May 2022 Nina Kazachnaya has been in colony No. 4.", ["Since May 2022"]),
        # Ages said in other ways.
        ("Hleb Vyhadanski, who was 31 then, is 35 today.", []),
        ("Hleb Vyhadanski, who was 31 then, is 37 today.", ["37"]),
        ("Два имени: Hleb Vyhadanski и Nina Kazachnaya. Первому 35, второй 53.", ["53"]),
        ("Hleb Vyhadanski: яму 35 гадоў, з дня арышту прайшло 1658 дзён.", []),
        # Days since anything that happened.
        ("Vasil Niadouhi came out on 7 February 2025; that is 468 days.", []),
        # A day without its year, beside the name.
        ("Vasil Niadouhi, 7 February: home.", []),
        ("Vasil Niadouhi, 7 March: home.", ["7 March"]),
        # Callings near each other are not the same.
        ("Hleb Vyhadanski is a 35-year-old beekeeper.", ["beekeeper"]),
        ("Hleb Vyhadanski is a 35-year-old photographer.", []),
        ("Яму 35. Гэта якраз журналіст Hleb Vyhadanski.", []),
        # A surname that begins a sentence, or follows another word that does.
        ("Kazachnaya is free again.", ["is free"]),
        ("And Kazachnaya? She is 35.", []),
        ("And Kazachnaya? She is 53.", ["53"]),
    ],
)
def test_texts_of_one_person(wrong, text, found):
    assert wrong(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("вызвалілі дваіх", 2), ("памілавалі васьмярых", 8), ("двоих", 2), ("пятерых", 5),
        ("десятью", 10), ("пяццюдзесяццю двума", 52), ("тремястами", None), ("семью", None),
    ],
)  # fmt: skip
def test_words_for_numbers_in_every_case(text, value):
    assert [one.value for one in numbers_in(text)] == ([] if value is None else [value])


def test_each_form_has_one_value():
    assert len(UNITS) > 300
    assert UNITS["чацвярых"] == UNITS["четверых"] == 4
