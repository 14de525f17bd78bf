"""An address that several records share: the more it names, the less it says of any two."""

import pyarrow as pa
import pytest

from byname.linkage import link
from byname.linkage.engine.sharing import MOST_SHARING
from byname.linkage.wording import in_words

MAPPING = {"id": "no", "name": "name", "urls": "pages"}
STEMS = ("Выдум", "Прыклад", "Нестол", "Безымян", "Никто", "Ничей", "Пуст", "Тест", "Проб", "Мним")
GIVEN = ("Адам", "Вера", "Глеб", "Инна", "Марк", "Нина")
# Sixty strangers.
NAMES = [f"{stem}енко {given}" for stem in STEMS for given in GIVEN]


def linked(sharing, *, names=NAMES):
    """A register where the first so many are on one page, and everybody else on a page of their own."""
    pages = [
        ["https://page.example/shared"] if n < sharing else [f"https://page.example/{n}"]
        for n in range(len(names))
    ]
    table = pa.table({"no": list(range(len(names))), "name": names, "pages": pages})
    return link(table, MAPPING, threshold=1e-6)


def of_page(answer):
    """What the shared page weighs, the same for every pair on it."""
    found = [one for p in answer.pairs for one in p.evidence if one.aspect == "urls"]
    assert len({one.weight for one in found}) <= 1
    return found[0] if found else None


def test_the_more_people_a_page_names_the_less_it_weighs():
    weights = [of_page(linked(sharing)).weight for sharing in (2, 3, 7, MOST_SHARING)]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[-1] + 3


def test_a_page_alone_makes_nobody_probably_one():
    for sharing in (3, 7, 12):
        assert all(pair.probability < 0.05 for pair in linked(sharing).pairs), sharing


def test_the_page_of_a_crowd_says_nothing():
    assert of_page(linked(MOST_SHARING + 1)) is None


def test_a_page_never_speaks_against():
    two = of_page(linked(2, names=NAMES[:3]))
    assert two is not None
    assert two.weight >= 0


def test_a_name_and_a_page_are_more_than_a_name():
    names = [*NAMES[:30], NAMES[0], *NAMES[31:]]

    def weight(pages):
        table = pa.table({"no": list(range(60)), "name": names, "pages": pages})
        pairs = link(table, MAPPING, threshold=1e-6).pairs
        return next(p.weight for p in pairs if {p.left, p.right} == {0, 30})

    none = [None] * 60
    both = [["https://page.example/1"] if n in (0, 30) else None for n in range(60)]
    crowd = [["https://page.example/1"] if n % 5 == 0 else None for n in range(60)]
    assert weight(both) > weight(crowd) > weight(none)


@pytest.mark.parametrize(
    ("language", "seven", "two"),
    [
        (
            "en",
            "the same page, which names 7 people (+",
            "the same page, which names nobody else (+",
        ),
        ("be", "тая ж старонка, на якой названа людзей: 7 (+", "больш нікога на ёй няма (+"),
        ("ru", "та же страница, на которой названо людей: 7 (+", "больше никого на ней нет (+"),
    ],
)
def test_the_sentence_says_how_many_a_page_names(language, seven, two):
    assert seven in in_words([of_page(linked(7))], language)
    assert two in in_words([of_page(linked(2))], language)
