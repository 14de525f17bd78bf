"""The two documents of the Day, rebuilt from the published facts that come with byname."""

import re
from pathlib import Path

import pypdf
import pytest

SAMPLES = Path(__file__).parents[2] / "src/byname/intake/samples"


@pytest.fixture
def filled(byname):
    people, reported = SAMPLES / "belarus-people.csv", SAMPLES / "belarus-reported.csv"
    public = ("--country", "by", "--publish", "name", "--visibility", "public", "--yes")
    assert byname("import", people, *public).code == 0
    assert byname("import", reported, "--country", "by", "--yes").code == 0
    return byname


def text(path: Path) -> str:
    pages = (page.extract_text() for page in pypdf.PdfReader(path).pages)
    return re.sub(r"\s+", " ", " ".join(pages))


def test_the_release_and_the_letter_give_the_same_facts(filled, tmp_path):
    for name in ("day-of-political-prisoners-2023", "letter-to-congress-2025"):
        done = filled("statements", "write", name, "--format", "pdf", "--out", tmp_path)
        assert done.code == 0, done.err
    release = text(tmp_path / "day-of-political-prisoners-2023.en.pdf")
    for fact in ("38", "19", "more than 1,500", "1,525", "5 years", "21 May 2021", "San Diego",
                 "Nobel Peace Prize of 2022", "7 October 2022", "Told otherwise by"):  # fmt: skip
        assert fact in release
    assert "2023 Nobel" not in release
    letter = text(tmp_path / "letter-to-congress-2025.en.pdf")
    for fact in ("1,171", "at least 8,234", "at least 6,900", "at least 33", "241",
                 "more than 200", "more than 50", "14 years", "832", "aged 50", "aged 68",
                 "Nobel Peace Prize of 2022", "Reported, not counted here"):  # fmt: skip
        assert fact in letter


def test_a_card_is_of_whom_the_command_says_and_of_nobody_hidden(filled, tmp_path):
    write = ("statements", "write", "card", "--format", "html", "--out", tmp_path)
    done = filled(*write, "--person", "Ihar Losik", "--as-of", "2025-05-21", "--language", "be")
    assert done.code == 0, done.err
    assert "<title>Ігар Лосік</title>" in (tmp_path / "card.be.html").read_text(encoding="utf-8")
    assert filled("publish", "Ihar Losik", "count").code == 0
    refused = filled(*write, "--person", "Ihar Losik", "--as-of", "2025-05-21")
    assert refused.code == 1
    assert "card.en.md:" in refused.err
    assert "not published by name" in refused.err
    assert not (tmp_path / "card.en.html").exists()


def test_an_unknown_template_names_the_nearest(byname):
    refused = byname("statements", "write", "factshet")
    assert (refused.code, "the nearest is 'factsheet.en.md'" in refused.err) == (1, True)
