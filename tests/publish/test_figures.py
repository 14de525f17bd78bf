"""The page of each figure, its permalink and its JSON, from what is public alone."""

import json
import re

import pytest

from byname.figures.measures import MEASURES
from byname.figures.pictures import Column, lying_bars, standing_bars
from byname.register import write
from byname.register.dates import parse
from byname.register.entries import Publication
from tests.publish.test_pages import text_of
from tests.support.database import source
from tests.support.entries import moment

pytestmark = pytest.mark.django_db
THEN = "as_of=2025-12-31&known_on=2026-06-01"
LATER = "as_of=2025-12-31&known_on=2028-01-01"


def of(client, address, language="en"):
    return client.get(f"/{language}/figures/{address}")


def data(client, address):
    return json.loads(of(client, address).content)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_every_measure_has_its_page_in_every_language(client, held, language):
    held("Testa Fictional")
    listed = of(client, "", language).content.decode()
    for name, measure in MEASURES.items():
        if measure.asks.value == "person":
            assert f"/figures/{name}/" not in listed
            continue
        assert f"/figures/{name}/" in listed
        page = of(client, f"{name}/?{THEN}", language)
        assert page.status_code == 200, name
        assert measure.definition(language) in text_of(page)


def test_a_figure_with_its_definition_names_and_breakdown(client, held):
    held("Testa Fictional")
    held("Other Fictional")
    page = of(client, f"held/?{THEN}&by=sex")
    text = text_of(page)
    for word in ("People held", "2", "Testa Fictional", "Other Fictional", "unknown"):
        assert word in text
    assert page.content.decode().count("<svg") == 4
    assert "<script" not in page.content.decode()


def test_the_permalink_answers_as_it_did(client, held):
    held("Testa Fictional")
    page = of(client, f"held/?{THEN}").content.decode()
    link = re.search(r'href="/en/figures/(held/\?[^"]*known_on[^"]*)"', page)[1].replace(
        "&amp;", "&"
    )
    before = data(client, link.replace("held/", "held.json"))
    held("Later Fictional", known_from=500)
    assert data(client, link.replace("held/", "held.json")) == before
    now = data(client, f"held.json?{LATER}")
    assert (before["high"], now["high"]) == (1, 2)


def test_json_says_the_same_as_the_page(client, held):
    held("Testa Fictional")
    found = data(client, f"held.json?{THEN}")
    assert (found["measure"], found["low"], found["high"], found["unit"]) == (
        "held",
        1,
        1,
        "people",
    )
    assert [one["name"] for one in found["people"]] == ["Testa Fictional"]
    assert found["definition"] == MEASURES["held"].definition("en")


def test_who_is_not_named_is_counted_without_a_name(client, held):
    person = held("Testa Fictional")
    write.publish(person, Publication.COUNT, by="tests", at=moment(300))
    found = data(client, f"held.json?{LATER}")
    assert (found["high"], found["people"], found["unnamed"]) == (1, [], 1)
    assert "Testa" not in of(client, f"held/?{LATER}").content.decode()
    write.publish(person, Publication.NONE, by="tests", at=moment(301))
    assert data(client, f"held.json?{LATER}")["high"] == 0


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("nothing/", 404, "no such page"),
        ("days_without_contact/", 404, "no such page"),
        ("held/?as_of=yesterday", 400, "is not a day"),
        ("held/?by=colour", 400, "to break a figure down by"),
        ("held_without_contact/?days=-3", 400, "is not a number of days"),
        ("prosecuted/", 200, "Say since which day"),
        ("held_in_place/", 200, "Say which: Place of detention"),
        ("held_without_contact/", 200, "Say how many days"),
        ("held/?state=zz&as_of=2025-12-31", 400, "zz"),
        ("nothing.json", 404, "no such measure"),
        ("prosecuted.json", 400, "Say since which day"),
    ],
)
def test_questions_that_are_not_whole(client, held, address, status, said):
    held("Testa Fictional")
    answer = of(client, address)
    assert answer.status_code == status
    assert said in answer.content.decode().replace("&quot;", '"')


def test_bars_are_escaped_and_say_their_bounds():
    columns = [Column("<b>" * 40, 3, 5), Column("none", 0, 0), Column("all", 7, 7)]
    for draw in (lying_bars, standing_bars):
        picture = draw(columns, title="<t>", description="a & b", key="k")
        assert "<b>" not in picture
        assert "3–5" in picture
        assert "a &amp; b" in picture
        assert 'role="img"' in picture
        with pytest.raises(ValueError, match="at least one bar"):
            draw([], title="t", description="d", key="k")


@pytest.mark.parametrize("language", ["en", "be", "ru"])
@pytest.mark.parametrize("by", ["month", "length", "silence"])
def test_the_pictures_of_the_people_held(client, life, held, by, language):
    held("Other Fictional")
    page = of(client, f"held/?{THEN}&by={by}", language)
    assert page.status_code == 200
    assert page.content.decode().count("<svg") == 4


def test_no_picture_of_isolation_where_no_contact_is_told(client, held):
    held("Testa Fictional")
    assert of(client, f"held/?{THEN}&by=silence").content.decode().count("<svg") == 2


def test_only_people_held_have_those_pictures(client, held):
    held("Testa Fictional")
    assert of(client, f"sentenced/?{THEN}&by=month").status_code == 400


@pytest.mark.parametrize(
    ("language", "part", "sentence"),
    [
        ("en", "women", "6 + 3 make 9, and the whole is given as 8"),
        ("be", "жанчыны", "6 + 3 дае 9, а агулам названа 8"),
        ("ru", "женщины", "6 + 3 составляет 9, а всего названо 8"),
    ],
)
def test_reports_say_of_whom_they_are_and_where_they_conflict(
    client, held, language, part, sentence
):
    held("Testa Fictional")
    where = source(moment(1), "2025-12-31", publisher="Fictional Watch", url="https://f.invalid/r")
    for scope, value in (("men", 6), ("women", 3), ("all", 8)):
        told = write.NewReported(
            measure="held", scope=scope, value=value, as_of=parse("2025-12-31"),
            publisher="Fictional Watch", source=where, state="aa",
        )  # fmt: skip
        write.add_reported([told], by="tests", at=moment(1))
    page = of(client, f"held/?{THEN}", language).content.decode()
    assert f'<span class="perhaps">{part}</span>' in page
    assert sentence in page
    assert page.count('href="https://f.invalid/r" rel="noreferrer"') == 3


def test_nobody_counted_is_no_proof(client, held):
    held("Testa Fictional")
    text = text_of(of(client, "held/?as_of=2020-01-01&known_on=2026-06-01"))
    assert "that is no proof that there were none" in text
