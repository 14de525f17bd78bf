"""Who is who, through the real command: what an import proposes, and what somebody decides."""

import json

import pytest

FIRST = """id,name,born,detained
1,Выдуманов Сергей Тестович,1978-08-18,2021-03-04
2,Прыклад Анна,1990-01-02,2020-09-01
3,Нестолов Пётр,,2022-05-06
"""
SECOND = """name,born,detained
Siarhei Vydumanau,1978-08-18,2021-03-04
Новы Чалавек,1960-05-05,2023-01-01
"""


@pytest.fixture
def two_lists(byname, tmp_path):
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_text(FIRST)
    second.write_text(SECOND)
    list_of = ("--country", "aa", "--dated")
    byname("import", first, *list_of, "2024-01-01", "--list", "first", "--yes")
    return ("import", second, *list_of, "2024-02-01", "--list", "second")


def test_a_dry_run_says_who_is_probably_known(byname, two_lists):
    shown = byname(*two_lists)
    assert "Probably 1 person you already have" in shown.out
    assert "the same in another spelling" in shown.out
    (one,) = byname(*two_lists, "--json").json["probably_known"]
    assert (one["label"], one["person"]) == ("Siarhei Vydumanau", 1)
    assert one["probability"] > 0.9
    assert byname("review", "--list").out.startswith("Nothing waits")


def test_review_decides_and_undo_takes_back(byname, two_lists):
    byname(*two_lists, "--yes")
    (waiting,) = byname("review", "--json").json
    assert {waiting["left"], waiting["right"]} == {1, 4}
    walked = byname("review", stdin="x\nb\ns\nsame day of birth and of detention\n")
    assert "none of the answers" in walked.out
    assert "1978-08-18" in walked.out
    assert "Decided: same" in walked.out
    assert byname("review", "--json").json == []
    assert "Vydumanau" in byname("show", "1").out
    assert "same day of birth" in byname("undo").out
    assert byname("undo", "1").code == 0
    assert len(byname("review", "--json").json) == 1
    assert "Vydumanau" not in byname("show", "1").out
    assert byname("undo", "1").code == 1
    assert byname("check-register").code == 0


def test_a_decision_survives_the_next_import_and_a_new_run(byname, two_lists):
    byname(*two_lists, "--yes")
    byname("split", "1", "4", "--reason", "two people, by their lawyer")
    byname(*(part if part != "2024-02-01" else "2024-03-01" for part in two_lists), "--yes")
    assert "Proposals" in byname("propose").out
    assert byname("review", "--json").json == []


def test_merge_and_split(byname, two_lists):
    byname(*two_lists, "--yes")
    assert byname("merge", "1", "1", "--reason", "x").code == 1
    assert byname("merge", "1", "99", "--reason", "x").code == 1
    assert byname("merge", "1", "4").code == 2
    merged = byname("merge", "Выдуманов Сергей Тестович", "4", "--reason", "one birth date")
    assert "are one person (decision 1)" in merged.out
    split = byname("split", "1", "4", "--reason", "a mistake")
    assert "Undone: decision 1" in split.out
    refused = byname("merge", "1", "4", "--reason", "again")
    assert refused.code == 1
    assert "undo that first" in refused.err


def test_the_report_is_written(byname, two_lists, tmp_path):
    byname(*two_lists, "--yes")
    page = tmp_path / "report.html"
    assert byname("review", "--report", page, "--language", "be").code == 0
    assert "Хто можа быць кім" in page.read_text()
    assert json.loads(byname("propose", "--json").out)["people"] == 5
