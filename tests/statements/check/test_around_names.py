"""What a text says of people by lists, tables, callings and ages. Everybody here is fictional."""

from datetime import date

import pytest

from byname.statements.check.beside_names import callings, occupations
from byname.statements.check.days import mentions
from byname.statements.check.findings import Subject
from byname.statements.check.labels import labelled
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import numbers_in
from byname.statements.check.person_claims import claims
from byname.statements.check.quantities import quantities
from byname.statements.check.sentences import sentences
from byname.statements.check.sums import parts_and_wholes
from byname.statements.check.tables import cells

DAY = date(2026, 5, 21)
NAMES = ("Testa Fictional", "Mara Invented", "Тэста Выдуманая", "Тесту Выдуманную")


def people_of(text):
    """The names of NAMES in a text; the person is the name's number."""
    return sorted(
        (
            Mention(at, at + len(name), name, (number,), name=name)
            for number, name in enumerate(NAMES)
            if (at := text.find(name)) >= 0
        ),
        key=lambda one: one.start,
    )


def told(text):
    """(words, subject, person, value) of each claim of a person."""
    days = mentions(text, as_of=DAY)
    found = claims(text, sentences(text), people_of(text), numbers_in(text), days)
    return [(text[c.start : c.end], c.subject.value, c.person, c.value) for c in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("• Died in custody: 9\n", ("died_in_custody", ())),
        ("2) памерлі ў зняволенні — 9;\n", ("died_in_custody", ())),
        ("— of whom women: 9\n", ("", (("sex", "female"),))),
        ("городов, где прошли акции, — 9.", ("actions", (("of", "cities"),))),
        ("Print run: 9\n", None),
        ("Political prisoners: 9 of the colony\n", None),
    ],
)
def test_a_label_says_what_its_number_counts(text, found):
    at = text.index("9")
    assert labelled(text, at, at + 1) == found


def test_a_part_goes_on_from_the_figure_before():
    text = "15 political prisoners are held. Two in three are men: 10 men and 5 women."
    found = quantities(text, sentences(text), numbers_in(text), [])
    assert [(text[q.start : q.end], q.measure, q.scope) for q in found] == [
        ("15 political prisoners", "held", ()),
        ("10 men", "held", (("sex", "male"),)),
        ("5 women", "held", (("sex", "female"),)),
    ]


def test_a_list_stands_under_its_year():
    text = "Figures for 2025:\n— detained: 614;\n"
    (one,) = quantities(text, sentences(text), numbers_in(text), mentions(text, as_of=DAY))
    assert (one.measure, one.since, one.until) == ("detained", date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "word", "group"),
    [
        ("Testa Fictional, a doctor, is held.", "doctor", "medical worker"),
        ("Суд над врачом: врач Тэста Выдуманая за решёткой.", "врач", "medical worker"),
        ("Testa Fictional is held. She is a nurse.", "nurse", "medical worker"),
        ("Testa Fictional, a former teacher, is held.", None, None),
        ("Testa Fictional met a doctor.", None, None),
    ],
)
def test_a_calling_beside_a_name(text, word, group):
    people = people_of(text)
    found = [*occupations(text, people), *callings(text, sentences(text), people, lambda who: None)]
    assert [(text[c.start : c.end], c.what) for c in found] == ([(word, group)] if word else [])


def test_the_cells_of_a_table_are_what_their_headings_say():
    text = (
        "Name | age | colony | term\nTesta Fictional | 40 | No. 18 | 9 years\nTotal | 1 | 2 | 3\n"
    )
    found = list(cells(text, people_of(text), numbers_in(text), mentions(text, as_of=DAY)))
    assert [(c.subject, c.person, c.what, c.value) for c in found] == [
        (Subject.AGE, 0, "", 40), (Subject.CONFINEMENT, 0, "18", 0), (Subject.SENTENCE, 0, "", 9),
    ]  # fmt: skip


def test_the_first_and_the_second_of_two():
    text = "Testa Fictional and Mara Invented are held. The first got 5 years, the second 7 years in prison."
    assert [(person, value) for _, kind, person, value in told(text) if kind == "sentence"] == [
        (0, 5), (1, 7),
    ]  # fmt: skip


def test_of_two_named_before_nobody_is_guessed():
    text = "Testa Fictional and Mara Invented were released. She had been sentenced to 5 years."
    assert [person for _, kind, person, _ in told(text) if kind == "sentence"] == [None]


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Testa Fictional is 54 now.", False),
        ("Testa Fictional was only 16 when they came on 2 April 2024.", True),
        ("Тесту Выдуманную арестовали 3 марта 2022 года, в 28 лет.", True),
    ],
)
def test_an_age_of_now_and_of_then(text, past):
    days = mentions(text, as_of=DAY)
    found = claims(text, sentences(text), people_of(text), numbers_in(text), days)
    (age,) = [one for one in found if one.subject is Subject.AGE]
    assert age.past is past
    assert (age.day is not None) is past


def test_the_day_of_a_letter_is_no_silence():
    text = "Testa Fictional wrote. The office answered the letter within 8 days."
    assert [kind for _, kind, _, _ in told(text) if kind == "days"] == []


@pytest.mark.parametrize(
    "text",
    [
        "21 мая 2025 года за кратамі было 17 чалавек, сёння — 15: 10 мужчын і 5 жанчын.",
        "On 21 May 2025 17 people were held, today 15: 10 men and 5 women.",
        "21 мая 2025 года за решёткой было 17 человек. Сегодня их 15: 10 мужчин и 5 женщин.",
    ],
)
def test_after_today_another_day_is_over(text):
    found = quantities(text, sentences(text), numbers_in(text), mentions(text, as_of=DAY))
    days = {one.number.whole: one.day and one.day.earliest for one in found}
    assert days[17] == date(2025, 5, 21)
    assert days[10] is days[5] is None
    assert parts_and_wholes(text, found) == []
