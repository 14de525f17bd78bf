"""Drafts checked through the real command, against facts as published (each with its source)."""

from pathlib import Path

import docx
import pytest

from tests.support.files import put

FACTS = Path(__file__).parents[1] / "statements" / "check"
DAY = ("--as-of", "2025-05-21")
LETTER = """Ours to Congress

We ask for the release of 1,171 political prisoners. Since 2020 at least 8,234 people have been
prosecuted, at least 6,900 sentenced and at least 33 sent to compulsory treatment; 241 people were
prosecuted for supporting Ukraine. In 2024 more than 200 people were released.

Vitold Ashurak, sentenced to 5 years, died on 21 May 2021, aged 50, in colony No. 17.

Mikola Statkevich, 68, was sentenced to 14 years. It is 830 days since the last contact with him.
A 2023 Nobel Peace Prize laureate is among the prisoners: Ales Bialitaski. People met in Boston
and in San Diago.
"""


@pytest.fixture
def facts(byname):
    given = ("--country", "by", "--yes")
    assert byname("import", FACTS / "people.csv", "--dated", "2025-12-20", *given).code == 0
    assert byname("import", FACTS / "reported.csv", *given).code == 0
    return byname


def _found(done) -> dict[str, str]:
    (text,) = done.json
    return {one["quotation"]: one["verdict"] for one in text["findings"]}


def test_a_letter(facts, tmp_path):
    letter = put(tmp_path, LETTER.encode(), "letter.txt")
    done = facts("check", letter, *DAY, "--json")
    assert done.code == 1, done.err
    found = _found(done)
    wrong = {said: verdict for said, verdict in found.items() if verdict != "supported"}
    assert wrong == {
        "830 days": "other-day",
        "2023 Nobel Peace Prize": "differs",
        "Ales Bialitaski": "misspelt",
        "San Diago": "misspelt",
    }
    supported = set(found) - set(wrong)
    assert {"1,171 political prisoners", "at least 8,234 people", "at least 6,900", "at least 33",
            "241 people", "more than 200 people", "5 years", "on 21 May 2021", "50",
            "colony No. 17", "68", "14 years"} <= supported  # fmt: skip
    (text,) = done.json
    by_words = {one["quotation"]: one for one in text["findings"]}
    assert by_words["830 days"]["suggestion"] == "832"
    assert "19 May 2025" in " ".join(by_words["830 days"]["says"])
    assert by_words["Ales Bialitaski"]["suggestion"] == "Ales Bialiatski"
    assert by_words["at least 8,234 people"]["sources"] == ["open letter of 21 May 2025"]


def test_what_was_so_on_another_day(facts, tmp_path):
    text = put(tmp_path, b"Today 1,171 political prisoners are held.", "post.txt")
    assert facts("check", text, *DAY).code == 0
    later = facts("check", text, "--as-of", "2025-12-24", "--json")
    assert later.code == 1
    assert _found(later) == {"1,171 political prisoners": "other-day"}
    printed = facts("check", text, "--as-of", "2025-12-24")
    assert "true on another day" in printed.out
    assert "1 to change" in printed.out


def test_a_text_in_belarusian_is_answered_in_it(facts, tmp_path):
    words = "Мікалая Статкевіча, якому 69 гадоў, асудзілі да 14 гадоў. Алесь Бялцкі — лаўрэат."
    text = put(tmp_path, words.encode(), "допіс.md")
    done = facts("check", text, *DAY, "--json")
    assert _found(done)["69 гадоў"] == "other-day"
    assert _found(done)["14 гадоў"] == "supported"
    assert _found(done)["Алесь Бялцкі"] == "misspelt"
    assert "памылка ў імені" in facts("check", text, *DAY).out


def test_parts_that_do_not_make_the_whole(facts, tmp_path):
    text = put(tmp_path, b"The group counts 40 students held: 22 men and 17 women.", "a.txt")
    assert "contradicts-itself" in _found(facts("check", text, *DAY, "--json")).values()


def test_two_texts_are_compared(facts, tmp_path):
    one = put(tmp_path, b"The 2022 Nobel Peace Prize laureate is held.", "one.txt")
    two = put(tmp_path, b"A 2023 Nobel Peace Prize laureate is held.", "two.txt")
    done = facts("check", one, two, *DAY, "--json")
    first, second = (text["findings"][0] for text in done.json)
    assert (first["verdict"], second["verdict"]) == ("supported", "differs")
    assert any("one.txt" in line for line in second["says"])


def test_a_marked_copy_with_comments(facts, tmp_path):
    letter = put(tmp_path, LETTER.encode(), "letter.txt")
    marked = tmp_path / "marked.docx"
    assert facts("check", letter, *DAY, "--marked", marked).code == 1
    comments = [one.text for one in docx.Document(str(marked)).comments]
    assert any("832" in text for text in comments)
    page = tmp_path / "marked.html"
    assert facts("check", letter, *DAY, "--marked", page).code == 1
    html = page.read_text(encoding="utf-8")
    assert "Bialiatski" in html
    assert "<script" not in html
    assert "http://" not in html.replace("http://www.w3.org", "")


def test_what_is_refused_leaves_nothing(facts, tmp_path):
    empty = put(tmp_path, b"", "empty.txt")
    done = facts("check", empty)
    assert done.code == 1
    assert "empty" in done.err
    letter = put(tmp_path, LETTER.encode(), "letter.txt")
    assert "ending" in facts("check", letter, "--marked", tmp_path / "x.pdf").err
    assert (
        "text itself"
        in facts("check", letter, "--marked", letter.rename(tmp_path / "l.docx")).err
        + facts("check", tmp_path / "l.docx", "--marked", tmp_path / "l.docx").err
    )
    assert not (tmp_path / "x.pdf").exists()


def test_names_are_counted_of_the_state_a_text_is_about(facts, tmp_path):
    samples = Path(__file__).parents[2] / "src" / "byname" / "intake" / "samples"
    assert facts("import", samples / "azerbaijan-2014.csv", "--yes").code == 0
    words = "On 21 May 2025 {country} holds 1,171 political prisoners."
    said = {}
    for country in ("Belarus", "Azerbaijan"):
        text = put(tmp_path, words.format(country=country).encode(), "letter.txt")
        (found,) = facts("check", text, *DAY, "--all", "--json").json
        (one,) = found["findings"]
        said[country] = (one["verdict"], " ".join(one["says"]))
    verdict, says = said["Belarus"]
    assert verdict == "supported"
    assert says.endswith("The register has this of 0 people by name.")
    assert said["Azerbaijan"][0] != "supported"
