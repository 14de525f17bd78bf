"""Names by example: spellings of one name, and names that are near and are not one.

The people whose published names stand here are those of the lists shipped with the project
(src/byname/intake/samples); all others are invented words.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.names import Index, compare, fold, given_names, is_patronymic, keys

SAME, OTHER = 0.85, 0.7

ONE_NAME = [
    ["Сяргей Ціханоўскі", "Сергей Тихановский", "Siarhei Tsikhanouski", "Siarhiej Cichanouski",
     "Sergei Tikhanovsky", "TIKHANOVSKY SERGEY"],
    ["Алесь Бяляцкі", "Алесь Беляцкий", "Ales Byalyatski", "Ales Bialiatski", "BIALIATSKI, Ales"],
    ["Мікалай Статкевіч", "Николай Статкевич", "Mikalaj Statkevič", "Mikola Statkevich", "Nikolai Statkevich"],
    ["Вітольд Ашурак", "Витольд Ашурок", "Vitold Ashurak", "Vito’ld Ašurok"],
    ["Ігар Лосік", "Игорь Лосик", "Igor Losik", "Ihar Losik"],
    ["Аляксандр Выдуманы", "Александр Выдуманый", "Oleksandr Vydumanyi", "Саша Выдуманый"],
    ["Андрэй Прыкладаў", "Андрей Прикладов", "Andrzej Prikladow", "Andrei Prykladau"],
    ["Юлія Узорная", "Юлия Узорная", "Yuliya Uzornaya", "Julija Uzornaja"],
]  # fmt: skip

NEAR_AND_NOT_ONE = [
    ("Siarhei Kavalenka", "Siarhei Kavalchuk", "surnames that differ by a suffix"),
    ("Siarhei Ivanou", "Siamion Ivanou", "two different given names that begin alike"),
    (
        "Siarhei Tsikhanouski",
        "Sviatlana Tsikhanouskaya",
        "the feminine of a surname, another person",
    ),
    ("Иван Петрович Выдуманов", "Иван Иванович Выдуманов", "a conflicting patronymic"),
    ("Тест Иванов", "Тест Иванченко", "surnames that differ by a suffix"),
    ("Анна Выдуманая", "Алла Выдуманая", "two given names, one letter apart"),
    ("Павел Примеров", "Пётр Примеров", "brothers"),
    ("Мікалай Выдуманы", "Міхаіл Выдуманы", "brothers"),
    ("Test Vydumovskaya", "Test Vydumovtskaya", "-ski and -cki of one stem"),
    ("Тест Карэнка", "Тест Каронка", "another vowel, after a hard consonant"),
    ("Test Vydalenko", "Test Vydoulenko", "another vowel, in French letters"),
    ("Тест Прыкладов", "Тест Прыкладан", "one letter makes another common suffix"),
    ("Ales Bialiatski", "Ihar Losik", "strangers"),
]

BETTER_THAN = [
    ("Siarhei Tsikhanouski", "Sergei Tikhanovsky", "Sergei Tikhonov"),
    ("Мікалай Статкевіч", "Mikola Statkevich", "Mikola Stankevich"),
    ("Иван Иванович Выдуманов", "Иван Выдуманов", "Иван Петрович Выдуманов"),
    ("Аляксандр Выдуманы", "А. Выдуманы", "Андрэй Выдуманы"),
    ("Ales Bialiatski", "Ales Bialitaski", "Ales Bialski"),
    ("Kavalenka Ivan", "Ivan Kovalenko", "Ivan Kovalchuk"),
    ("Юлия Узорная-Примерная", "Юлия Узорная", "Юлия Примечательная"),
    ("Наталля Выдуманая", "Natalia Vydumanaya", "Nadezhda Vydumanaya"),
]


@pytest.mark.parametrize("spellings", ONE_NAME, ids=lambda names: names[0])
def test_spellings_of_one_name(spellings):
    for left in spellings:
        for right in spellings:
            assert compare(left, right).score >= SAME, (left, right, compare(left, right).explain())


@pytest.mark.parametrize(("left", "right", "why"), NEAR_AND_NOT_ONE)
def test_near_and_not_one(left, right, why):
    assert compare(left, right).score <= OTHER, (why, compare(left, right).explain())


@pytest.mark.parametrize(("name", "better", "worse"), BETTER_THAN)
def test_ranking(name, better, worse):
    assert compare(name, better).score > compare(name, worse).score


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_texts_give_a_score_the_same_both_ways(left, right):
    found = compare(left, right)
    assert 0 <= found.score <= 1
    assert compare(right, left).score == pytest.approx(found.score)
    assert isinstance(found.explain(), str)
    fold(left)
    keys(left)


@given(st.sampled_from([name for names in ONE_NAME for name in names]))
def test_a_name_is_itself_in_any_order_and_capitals(name):
    assert compare(name, name).score == 1
    turned = " ".join(reversed(name.replace(",", "").split())).upper()
    assert compare(name, turned).score >= SAME


def test_search_by_any_spelling_and_by_a_beginning():
    names = [spellings[0] for spellings in ONE_NAME]
    index = Index(names)
    for position, spellings in enumerate(ONE_NAME):
        for spelling in spellings:
            assert index.search(spelling, limit=3)[0].position == position, spelling
    assert index.search("Tikhan", limit=1)[0].position == 0
    assert index.search("", limit=1) == []
    assert Index([]).search("Testa", limit=1) == []


def test_a_score_says_why():
    assert "diminutive" in compare("Саша Выдуманый", "Александр Выдуманый").explain()
    assert "patronymic" in compare("Тест Иванович Примеров", "Тест Петрович Примеров").explain()


def test_the_table_of_given_names():
    assert len(given_names()) >= 400
    assert is_patronymic("Иванович")
    assert not is_patronymic("Иванов")
