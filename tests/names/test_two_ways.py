"""The score worked out at once is the one that the evidence, gathered apart, adds up to."""

import os
import subprocess
import sys
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.names import Reason, compare, pairs
from byname.names.tokens import prepare

GIVEN = "Сяргей Siarhei Sergei Serhii Марыя Maria Marya Саша Alexander Алла Анна Ю. С.".split()
FAMILY = (
    "Выдуманы Выдуманая Vydumany Vydumanaya Vydumanenka Прыкладаў Прикладов Prikladova Prykladau "
    "Prykladuk Узорны Uzorny Узорной Izorny Каленак Kalionak Калёнок"
).split()
FATHERS = ["", "Иванович", "Ivanovna", "Пятровіч", "Petrovich", "Ivanavna"]
BESIDE = ["", "", "", "Jr.", "van", "Узорная"]


@st.composite
def names(draw: st.DrawFn) -> str:
    """Invented words in some order, with what may stand beside them."""
    words = [draw(st.sampled_from(words)) for words in (GIVEN, FATHERS, FAMILY, BESIDE)]
    return " ".join(word for word in draw(st.permutations(words)) if word)


@given(names(), names())
def test_the_evidence_adds_up_to_the_score(left: str, right: str) -> None:
    found = compare(left, right)
    told = sum(part.weight for part in found.parts)
    assert found.score == pytest.approx(exp(-told)), found.explain()


@given(names(), names())
def test_no_score_is_above_that_of_the_name_itself(left: str, right: str) -> None:
    assert compare(left, right).score <= compare(left, left).score == 1


def test_both_ways_are_tried() -> None:
    assert prepare("Иван Иванович Выдуманов").two
    assert not prepare("Иван Выдуманов Jr.").two
    assert not prepare("Иван Пётр Выдуманов").two
    assert Reason.ORDER in [p.reason for p in compare("Анна Узорная", "Uzornaya Anna").parts]


def test_pairs_of_words_are_remembered_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs.forget()
    monkeypatch.setattr(pairs, "_MOST_REMEMBERED", 6)
    words = prepare("Альфа Бета Гамма Дельта").core
    for left in words:
        for right in words:
            assert pairs.pair(left, right) is pairs.pair(left, right)
            assert sum(len(word.met) for word in words) <= 6
    pairs.forget()
    assert not any(word.met for word in words)


_SCORES = """
from byname.names import compare
names = "Ljaščinovičs Alfreds|Konyagionok, Alfred|E. Bernardovitj LJASJTJAROV|Abrcsuk Vera".split("|")
print([compare(a, b).score for a in names for b in names])
"""


def test_a_score_does_not_hang_on_the_process() -> None:
    """Sets of texts come in another order in every process; nothing may follow it."""
    told = {
        subprocess.run(
            [sys.executable, "-c", _SCORES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(told) == 1
