"""Scopes, breakdowns, series, changes and reported figures, through the real command."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.files import put, viasna

SAMPLES = Path(__file__).parents[2] / "src/byname/intake/samples"
DAY = ("--as-of", "2014-08-10")


@pytest.fixture
def azerbaijan(byname):
    assert byname("import", SAMPLES / "azerbaijan-2014.csv", "--yes").code == 0
    return byname


def test_a_scope_and_a_breakdown_agree(azerbaijan):
    by_article = azerbaijan("count", "held", *DAY, "--by", "article", "--json").json
    assert by_article["low"] == 98
    assert by_article["categories"][-1]["value"] == "unknown"
    assert by_article["overlapping"]
    first = by_article["categories"][0]
    scoped = azerbaijan("count", "held", *DAY, "--article", first["value"], "--json").json
    assert scoped["low"] >= first["low"] > 0
    assert scoped["scope"] == {"article": first["value"]}
    printed = azerbaijan("count", "held", *DAY, "--article", first["value"]).out
    assert f"Asked: article {first['value']}." in printed
    mistyped = azerbaijan("count", "held", *DAY, "--article", first["value"] + "x").out
    assert f"Nobody is told to be of this article; the nearest: {first['value']}" in mistyped
    assert "Nobody is told" not in printed
    shown = azerbaijan("count", "held", *DAY, "--by", "sex").out
    assert "unknown" in shown.splitlines()[-1]


def test_a_series_ends_with_the_figure_of_its_last_day(azerbaijan):
    days = ("--series", "month", "--from", "2014-01-15", "--to", "2014-08-10")
    points = azerbaijan("count", "held", *days, "--json").json
    assert [one["to"] for one in points][:2] == ["2014-01-31", "2014-02-28"]
    assert (points[0]["from"], points[-1]["low"], points[-1]["high"]) == ("2014-01-15", 98, 98)
    assert "2014-08-10  98" in azerbaijan("count", "held", *days).out


def test_what_changed_between_two_days_and_two_moments(byname, tmp_path):
    row = {"id": "1", "url": "https://example.org/1", "name": "Testa Fictional", "status": "active",
           "arrested": "2024-05-01", "gender": "Female"}  # fmt: skip
    list_ = put(tmp_path, viasna(row), "fictional-2025-05-21.csv")
    given = ("--country", "by", "--dated", "2025-05-21", "--yes")
    assert byname("import", list_, *given).code == 0
    learnt = byname(
        "changes", "held", "--as-of", "2025-05-21", "--known-from", "2026-01-01", "--json"
    )
    assert (learnt.json["before"]["high"], learnt.json["after"]["low"]) == (0, 1)
    (one,) = learnt.json["people"]
    assert (one["name"], one["what"], one["cause"]) == ("Testa Fictional", "came in", "recorded")
    days = ("--from", "2025-05-21", "--to", "2026-08-01")
    shown = byname("changes", "held", *days, "--names")
    assert "1 → 0–1. Became possible only: 1 whom no source has shown held" in shown.out
    assert "Testa Fictional" in shown.out
    by_language = byname("changes", "held", *days, "--language", "be").out
    assert "Сталі толькі магчымымі" in by_language


def test_reported_figures_beside_the_counted_and_against_each_other(byname):
    byname("import", SAMPLES / "belarus-people.csv", "--country", "by", "--yes")
    byname("import", SAMPLES / "belarus-reported.csv", "--country", "by", "--yes")
    found = byname("beside", "--as-of", "2026-09-01", "--json").json
    assert len(found["figures"]) == 48
    of_statkevich = [
        f for f in found["figures"] if f["reported"]["measure"] == "days_without_contact"
    ]
    assert [(f["counted"]["low"], f["holds"], f["difference"]) for f in of_statkevich] == [
        (832, "no", [2, 2])
    ]
    assert {f["why"]: [one["value"] for one in f["figures"]] for f in found["contradictions"]} == {
        "two groups' totals lie far apart": [5, 8],
        "parts do not add up to the whole": [968, 168, 1135],
    }
    printed = byname("beside", "died-in-custody", "--as-of", "2025-06-30").out
    assert "Contradiction" in printed
    assert "1,135" not in printed


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("count", "held", "--by", "colour"), "no attribute is called 'colour'"),
        (("count", "held", "--sex", "feminine"), "it is one of female, male"),
        (("count", "released-on-ground", "--in", "2024"), "on what ground? Give --ground"),
        (("count", "held", "--series", "week", "--from", "2024-01-01"), "no step is called 'week'"),
        (("count", "held", "--series", "month"), "a series needs --from"),
        (("changes", "held"), "give either --from and --to"),
        (("changes", "held", "--from", "2025-01-02", "--to", "2025-01-01"), "earlier day first"),
        (("changes", "sentence-years", "--from", "2025-01-02"), "counts years"),
        (("beside", "hold"), "did you mean held?"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_a_sentence(byname, arguments, message):
    done = byname(*arguments)
    assert done.code == 1
    assert message in done.err
    assert "Traceback" not in done.err


BY_SEVERAL = """
from datetime import datetime, UTC
from byname.config.home import read_environment
import os, sys
os.environ["DJANGO_SETTINGS_MODULE"] = "byname.config.settings"
import django
django.setup()
from byname.figures import hands, made
from byname.figures.columns.whole import Columns
from byname.figures.columns.tables import NONE, OF_EVENTS
from byname.figures.seen import BY_NAME
def said(codes, number):
    rows = [] if number == NONE else zip(OF_EVENTS, codes.told.rows[number].tolist())
    return [None if row == NONE else codes.read[name].values[row] for name, row in rows]
if __name__ == "__main__":
    made._ENOUGH, hands._AT_A_TIME = 1, 30
    for seen in BY_NAME.values():
        at = datetime.now(UTC)
        told = []
        tables, codes = made.made(seen, at, lambda people, total: told.append(total) or people).whole()
        plain, known = Columns.of(seen.lives_of(seen.people(at), at)).whole()
        assert told == [len(tables)]
        assert tables.people.tolist() == plain.people.tolist()
        for name, table in plain.happenings.items():
            ours = tables.happenings[name]
            assert [said(codes, n) for n in ours.told] == [said(known, n) for n in table.told]
            assert ours.earliest.tolist() == table.earliest.tolist()
        print(seen.name, len(tables))
"""


def test_several_processes_fold_what_one_does(azerbaijan, tmp_path):
    script = tmp_path / "by_several.py"
    script.write_text(BY_SEVERAL)
    done = subprocess.run(
        [sys.executable, script], env=azerbaijan.env, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["everything", "98", "public", "98"]
