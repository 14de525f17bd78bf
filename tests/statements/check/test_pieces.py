"""What a text is taken apart into: numbers, dates, what a number counts. No register is asked."""

from datetime import date

import pytest

from byname.statements.check.days import Relation, mentions
from byname.statements.check.languages import language_of
from byname.statements.check.numbers import numbers_in
from byname.statements.check.quantities import quantities
from byname.statements.check.sentences import sentences
from byname.statements.check.states import state_of

DAY = date(2025, 5, 21)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("more than 1500 people", 1500, "more than"),
        ("at least 8,234 individuals", 8234, "at least"),
        ("1 171 палітвязень", 1171, "exactly"),
        ("больш за 1 200 чалавек", 1200, "more than"),
        ("не менее 33 человек", 33, "at least"),
        ("two hundred and five people", 205, "exactly"),
        ("трыста сорак два чалавекі", 342, "exactly"),
        ("some 4 thousand people", 4000, "about"),
        ("up to 500 people", 500, "at most"),
        ("1,500+ people", 1500, "at least"),
        ("50 or more people", 50, "at least"),
        ("19.5 years", 19.5, "exactly"),
        ("two and a half years", 2.5, "exactly"),
    ],
)
def test_numbers(text, value, qualifier):
    (found,) = numbers_in(text)
    assert (found.value, found.qualifier) == (value, qualifier)
    assert text[found.start : found.end] in text


@pytest.mark.parametrize(
    "text",
    ["Article 342", "colony No. 17", "40 % of them", "калонія № 4", "$500", "https://x.org/45"],
)
def test_what_counts_nothing(text):
    assert numbers_in(text) == []


def test_four_more_is_told_apart():
    assert numbers_in("the deaths of four more people")[0].more
    assert numbers_in("яшчэ пяць чалавек")[0].more
    assert not numbers_in("more than four people")[0].more


@pytest.mark.parametrize(
    ("text", "first", "last", "relation"),
    [
        ("since 2020", "2020-01-01", "2020-12-31", Relation.SINCE),
        ("in April of 2025", "2025-04-01", "2025-04-30", Relation.IN),
        ("as of 21 May 2025", "2025-05-21", "2025-05-21", Relation.AS_OF),
        ("станам на 21 траўня 2025 года", "2025-05-21", "2025-05-21", Relation.AS_OF),
        ("у 2024 годзе", "2024-01-01", "2024-12-31", Relation.IN),
        ("с 9 августа 2020 года", "2020-08-09", "2020-08-09", Relation.SINCE),
        ("14.07.2021", "2021-07-14", "2021-07-14", Relation.NONE),
        ("On May 21st", "2025-05-21", "2025-05-21", Relation.IN),
        ("on December 3", "2024-12-03", "2024-12-03", Relation.IN),
        ("летась", "2024-01-01", "2024-12-31", Relation.IN),
    ],
)
def test_dates(text, first, last, relation):
    (found,) = mentions(text, as_of=DAY)
    assert (found.earliest.isoformat(), found.latest.isoformat()) == (first, last)
    assert found.relation is relation


def test_the_same_year_is_that_of_the_date_before():
    found = mentions("У 2022 годзе адно, у тым жа годзе другое", as_of=DAY)
    assert [one.earliest.year for one in found] == [2022, 2022]


def _claims(text):
    return [
        (text[one.start : one.end], one.measure, dict(one.scope))
        for one in quantities(text, sentences(text), numbers_in(text), mentions(text, as_of=DAY))
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "There are 98 political prisoners, of whom 12 are journalists.",
            [("98 political prisoners", "held", {}),
             ("12 are journalists", "held", {"occupation": "journalist"})],
        ),
        (
            "We demand the release of all 1,171 political prisoners.",
            [("1,171 political prisoners", "held", {})],
        ),
        (
            "In 2025 police detained 120 people and 25 were sentenced.",
            [("120 people", "detained", {}), ("25", "sentenced", {})],
        ),
        (
            "The courts sent 33 people to compulsory treatment.",
            [("33 people", "compulsory_treatment", {})],
        ),
        (
            "В 2024 году по помилованию освобождены 227 человек.",
            [("227 человек", "released", {"ground": "pardon"})],
        ),
        (
            "Летась палітвязнямі прызналі 509 чалавек.",
            [("509 чалавек", "recognised", {})],
        ),
        ("The appeal was signed by 120 organisations.", []),
        ("The 2020 elections were stolen; 535 members of Congress know.", []),
    ],
)  # fmt: skip
def test_what_a_number_counts(text, claims):
    assert _claims(text) == claims


def test_the_days_of_a_figure():
    text = "Since 2020, at least 8,234 people have been prosecuted."
    spans = sentences(text)
    (one,) = quantities(text, spans, numbers_in(text), mentions(text, as_of=DAY))
    assert (one.since, one.until) == (date(2020, 1, 1), None)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Five people are held", "en"), ("За кратамі пяць чалавек, і ўсе чакаюць", "be"),
     ("За решёткой пять человек, и все ждут", "ru"), ("123", "en")],
)  # fmt: skip
def test_language(text, language):
    assert language_of(text) == language


def test_sentences_are_not_broken_by_numbers_and_initials():
    text = "He is in colony No. 17. A. B. Выдуманы is there too.\n\nA heading\nMore."
    assert len(sentences(text)) == 4


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Belarus holds people; Belarusians write.", "by"),
        ("У Беларусі за кратамі людзі, і ў Расіі таксама; беларускія суды.", "by"),
        ("В Азербайджане держат журналистов.", "az"),
        ("Nobody says where.", ""),
        ("One in Belarus, one in Azerbaijan.", ""),
    ],
)
def test_the_state_a_text_is_about(text, state):
    assert state_of(text, ["az", "by"]) == state
