"""From a list to a figure and a letter, through the real command."""

import sqlite3
from pathlib import Path

import pytest

from tests.intake.test_formats import ACTIVE
from tests.support.files import put, viasna

SAMPLES = Path(__file__).parents[2] / "src/byname/intake/samples"
AZERBAIJAN = SAMPLES / "azerbaijan-2014.csv"


def test_from_nothing_to_a_figure_with_its_names(byname):
    shown = byname("import", AZERBAIJAN)
    assert shown.code == 0
    assert "98 new people" in shown.out
    assert "add --yes" in shown.out
    assert byname("count", "held", "--as-of", "2014-08-10", "--json").json["high"] == 0
    written = byname("import", AZERBAIJAN, "--yes")
    assert "Written: 683 entries, 98 new people" in written.out
    again = byname("import", AZERBAIJAN, "--yes")
    assert (again.code, "nothing changes" in again.out) == (0, True)

    then = byname("count", "held", "--as-of", "2014-08-10", "--country", "az", "--json").json
    assert (then["low"], then["high"], len(then["people"])) == (98, 98, 98)
    assert then["definition"]
    assert {"as_of", "known_on", "last_attestation"} <= then.keys()
    assert all(one["name"] and one["sources"] for one in then["people"])
    now = byname("count", "held", "--names")
    assert "0–98" in now.out
    assert "last attestation this rests on is of 2014-08-10" in now.out
    assert "perhaps" in now.out
    before = byname("count", "held", "--as-of", "2014-08-10", "--known-on", "2026-01-01", "--json")
    assert before.json["high"] == 0
    assert byname("check-register").out.startswith("The register is whole")


def test_a_person_by_name_and_by_number(byname):
    byname("import", SAMPLES / "belarus-people.csv", "--country", "by", "--yes")
    shown = byname("show", "статкевич николай", "--as-of", "2025-05-19")
    assert shown.code == 0
    assert "830 days before" in shown.out
    number = shown.out.split()[0]
    as_json = byname("show", number, "--json").json
    assert as_json["person"] == int(number)
    (contact,) = [entry for entry in as_json["entries"] if entry["kind"] == "contacted"]
    assert contact["url"].startswith("https://energiademocraticaliguria.eu")
    days = byname(
        "count", "days-without-contact", "--person", number, "--as-of", "2025-05-19", "--json"
    )
    assert (days.json["low"], days.json["high"]) == (830, 830)
    contradicted = byname("show", "Vitold Ashurak")
    assert "Contradiction, death: followed 2021-05-21" in contradicted.out


def test_reported_figures_stand_beside_the_counted_one(byname):
    byname("import", SAMPLES / "belarus-people.csv", "--country", "by", "--yes")
    byname("import", SAMPLES / "belarus-reported.csv", "--country", "by", "--yes")
    shown = byname("count", "held", "--as-of", "2025-05-21")
    assert (
        "Reported: exactly 1,171, as of 2025-05-21 (Belarusian American organizations)" in shown.out
    )
    reported = byname("count", "held", "--as-of", "2023-05-21", "--json").json["reported"]
    assert ("more than", 1500) in {(one["qualifier"], one["value"]) for one in reported}
    assert all(one["source"] for one in reported)


def test_withdrawing_and_publishing(byname, tmp_path):
    byname("import", put(tmp_path, viasna(ACTIVE)), "--yes")
    entry = next(
        e for e in byname("show", "1", "--json").json["entries"] if e["kind"] == "recognised"
    )
    assert byname("count", "held", "--as-of", "2026-08-30", "--json").json["low"] == 1
    assert byname("withdraw", entry["entry"], "--because", "a test").code == 0
    assert byname("count", "held", "--as-of", "2026-08-30", "--json").json["high"] == 0
    assert byname("publish", "1", "none").code == 0
    assert byname("check-register", "--json").json["whole"] is True


def test_another_window_is_told_of_and_rebuilt(byname, tmp_path):
    byname("import", put(tmp_path, viasna(ACTIVE)), "--yes")
    other = {"BYNAME_ATTESTATION_DAYS": "30"}
    assert byname("check-register", **other).code == 1
    assert byname("check-register", "--rebuild", **other).code == 0
    late = ("count", "held", "--as-of", "2026-10-30", "--json")
    assert byname(*late, **other).json["low"] == 0


def test_the_letter_on_disk(byname, tmp_path):
    byname("import", AZERBAIJAN, "--yes")
    given = ("--country", "by", "--publish", "name", "--visibility", "public", "--yes")
    byname("import", SAMPLES / "belarus-people.csv", *given)
    done = byname("letter", "--out", tmp_path / "letters", "--json")
    assert done.code == 0, done.err
    assert [one["amount"] for one in done.json["figures"]] == ["98", "4–5", "832"]
    assert sorted(path.name for path in (tmp_path / "letters").iterdir()) == [
        "open-letter.en.docx",
        "open-letter.en.html",
        "open-letter.en.pdf",
    ]
    bad = put(tmp_path, b'+++\ntitle="t"\nlanguage="en"\n+++\n{{ figure("hold") }}', "bad.md")
    refused = byname("letter", bad, "--out", tmp_path / "none")
    assert refused.code == 1
    assert "bad.md:5:1: no measure is called 'hold'; the nearest is 'held'" in refused.err
    assert not (tmp_path / "none").exists()


def test_finding_in_another_script(byname):
    byname("import", SAMPLES / "belarus-people.csv", "--country", "by", "--yes")
    found = byname("find", "Cichanouski", "--json").json
    assert found["known"]
    assert "Tikhanovsky" in byname("show", str(found["found"][0]["person"])).out
    assert byname("show", "Mikałaj Statkiewicz").code == 0
    nobody = byname("find", "Zzyzx Fictional")
    assert (nobody.code, "Nobody in the register is called" in nobody.out) == (0, True)
    refused = byname("publish", "Statkiewicz", "none")
    assert (refused.code, "the nearest" in refused.err) == (1, True)


@pytest.mark.parametrize(
    "command",
    [(), ("init",), ("find",), ("import",), ("show",), ("count",), ("changes",), ("beside",), ("letter",), ("serve",), ("publish",),
     ("withdraw",), ("check-register",)],
)  # fmt: skip
def test_help_everywhere_with_an_example(byname, command):
    done = byname(*command, "--help")
    assert done.code == 0
    assert "Example" in done.out


def test_measures_are_listed_with_their_definitions(byname):
    from byname.figures.measures import MEASURES

    listed = byname("count", "--json").json
    assert [one["measure"] for one in listed] == list(MEASURES)
    assert "--in --ground" in byname("count").out
    assert all(one["definition"] for one in byname("count", "--language", "be", "--json").json)


def test_init_says_what_it_makes_and_does_it_once(tmp_path, on_sqlite):
    from tests.cli.conftest import Command

    command = Command(tmp_path / "new")
    first = command("init")
    assert "Made secret key" in first.out
    assert "tables in sqlite database" in first.out
    assert (tmp_path / "new/keys/secret").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert "nothing was changed" in command("init").out


def test_serving_says_where_and_answers(byname):
    import re
    import time
    import urllib.request

    server = byname.start("serve", "--port", "0", "--workers", "1")
    try:
        line = server.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+", line)[0]
        for _ in range(50):
            try:
                with urllib.request.urlopen(f"{address}/en/", timeout=5) as answer:
                    page = answer.read().decode()
                break
            except OSError:
                time.sleep(0.1)
        assert "Nothing is public here yet" in page
    finally:
        server.terminate()
        server.communicate(timeout=10)


def test_a_register_of_an_earlier_byname_is_not_opened_but_brought_up_to_date(byname):
    if byname.env["DATABASE_URL"]:
        pytest.skip("made by hand in SQLite; the same tables stand in PostgreSQL")
    with sqlite3.connect(byname.home / "register.sqlite3") as rows:
        rows.execute("DELETE FROM django_migrations WHERE app = 'statements'")
        for (table,) in rows.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'statements_%'"
        ).fetchall():
            rows.execute(f"DROP TABLE {table}")
    done = byname("count", "held", "--as-of", "2026-01-01")
    assert done.code == 1
    assert "earlier byname" in done.err
    assert "byname init" in done.err
    assert byname("init").code == 0
    assert byname("count", "held", "--as-of", "2026-01-01").code == 0
