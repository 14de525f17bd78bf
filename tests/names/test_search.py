"""Search by any spelling, case, slip or beginning. Public figures of Belarus, by their names alone."""

import pytest

from byname.names import Index, base_forms

NAMES = [
    "Алесь Бяляцкі",
    "Сяргей Ціханоўскі",
    "Святлана Ціханоўская",
    "Марыя Калеснікава",
    "Ігар Лосік",
    "Мікалай Статкевіч",
    "Віталь Ашурак",
    "Максім Знак",
    "Кацярына Андрэева",
]


@pytest.fixture(scope="module")
def index():
    return Index(NAMES)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Tikhanovskaya", "Святлана Ціханоўская"),
        ("Тихановскую", "Святлана Ціханоўская"),
        ("Ціханоўскай", "Святлана Ціханоўская"),
        ("Сергею Тихановскому", "Сяргей Ціханоўскі"),
        ("Tikhan", "Сяргей Ціханоўскі"),
        ("Бял", "Алесь Бяляцкі"),
        ("Bialitaski", "Алесь Бяляцкі"),
        ("Bialacki", "Алесь Бяляцкі"),
        ("Бяляцкага", "Алесь Бяляцкі"),
        ("Алеся Беляцкого", "Алесь Бяляцкі"),
        ("Колесникову Марию", "Марыя Калеснікава"),
        ("Калесніка", "Марыя Калеснікава"),
        ("Игоря Лосика", "Ігар Лосік"),
        ("Николая Статкевича", "Мікалай Статкевіч"),
        ("Stat", "Мікалай Статкевіч"),
        ("Ашурака", "Віталь Ашурак"),
        ("Знаку", "Максім Знак"),
        ("Андреевой", "Кацярына Андрэева"),
        ("Statkkevitsch", "Мікалай Статкевіч"),
        ("Kolestnikova", "Марыя Калеснікава"),
        ("Serhgei Tikhonavski", "Сяргей Ціханоўскі"),
    ],
)
def test_the_first_found(index, asked, found):
    assert index.search(asked, 3)[0].name == found


def test_a_whole_name_in_another_case_is_as_sure_as_in_the_nominative(index):
    assert index.search("Алеся Беляцкого")[0].score > 0.95


def test_nothing_like_it_is_not_found(index):
    assert all(hit.score < 0.85 for hit in index.search("Qwertyuiop Asdfgh"))
    assert index.search("") == []
    assert index.search("Знак", limit=0) == []


def test_what_is_only_scored_roughly_stays_behind_what_is_compared(index):
    hits = index.search("Siarhei Tsikhanouski", limit=5)
    assert [hit.name for hit in hits[:2]] == ["Сяргей Ціханоўскі", "Святлана Ціханоўская"]
    assert hits[0].score > 0.95 > hits[1].score


def test_a_long_list_of_namesakes_gives_as_many_as_asked():
    namesakes = Index([f"Іван Прыкладаў {letter}." for letter in "абвгдежзіклмнопрст"] * 40)
    hits = namesakes.search("Ivan Prykladau", limit=30)
    assert len(hits) == 30
    assert all(hit.score > 0.7 for hit in hits)


@pytest.mark.parametrize(
    ("inflected", "nominative"),
    [
        ("Бяляцкага", "бяляцкі"),
        ("Беляцкому", "беляцкий"),
        ("Тихановскую", "тихановская"),
        ("Ціханоўскай", "ціханоўская"),
        ("Казловой", "казлова"),
        ("Казлову", "казлов"),
        ("Козловым", "козлов"),
        ("Статкевича", "статкевич"),
        ("Сяргея", "сяргей"),
        ("Ігара", "ігар"),
        ("Игорем", "игорь"),
        ("Марыі", "марыя"),
        ("Анне", "анна"),
        ("Шевченка", "шевченко"),
    ],
)
def test_base_forms(inflected, nominative):
    assert nominative in base_forms(inflected)
    assert base_forms(inflected)[0] == inflected.casefold()


def test_what_is_not_inflected_has_no_other_form():
    assert base_forms("Smith") == ("smith",)
    assert base_forms("Ян") == ("ян",)
