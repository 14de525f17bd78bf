"""The pages of published statements: only what was published, with what changed since."""

from datetime import date

import pytest

from byname.register import write as register_write
from byname.register.entries import Publication
from byname.statements import write
from tests.publish.test_pages import text_of
from tests.support.entries import moment

pytestmark = pytest.mark.django_db
TEXT = '+++\ntitle = "{title}"\nlanguage = "{language}"\nstate = "aa"\n+++\n{body}\n'
BODY = 'There are **{{ figure("held") }}** held: {{ people("held") }}.'
UNCHANGED = {
    "en": "No figure here has changed",
    "be": "Ніводная лічба тут не змянілася",
    "ru": "Ни одна цифра здесь не изменилась",
}


def kept(language: str = "en", body: str = BODY, title: str = "A & <b>fictional</b> day") -> None:
    """Keep a statement of the fictional day."""
    text = TEXT.format(title=title, language=language, body=body)
    write.add_version("a-day", text, "day.md", by="tests", at=moment(1))


def published(language: str = "en", **more) -> None:
    """Keep and publish it, as of the end of 2025."""
    kept(language, **more)
    write.publish("a-day", language, as_of=date(2025, 12, 31), by="tests", at=moment(1))


@pytest.mark.parametrize("language", list(UNCHANGED))
def test_a_published_statement_has_its_page_in_its_language(client, held, language):
    held("Testa Fictional")
    published(language)
    listed = client.get(f"/{language}/statements/")
    assert f"/{language}/statements/a-day/" in listed.content.decode()
    page = client.get(f"/{language}/statements/a-day/")
    text = text_of(page)
    assert page.status_code == 200
    assert "Testa Fictional" in text
    assert UNCHANGED[language] in text
    assert page.content.decode().count("<h1") == 1
    assert "<b>fictional</b>" not in page.content.decode()
    other = next(one for one in UNCHANGED if one != language)
    assert client.get(f"/{other}/statements/a-day/").status_code == 404


def test_a_draft_is_not_on_the_site(client, held):
    held("Testa Fictional")
    kept()
    assert client.get("/en/statements/a-day/").status_code == 404
    assert client.get("/en/statements/a-day.html").status_code == 404
    assert "a-day" not in client.get("/en/statements/").content.decode()


def test_a_text_says_which_of_its_figures_have_changed_and_by_how_much(client, held):
    held("Testa Fictional")
    published()
    held("Later Fictional", known_from=2)
    text = text_of(client.get("/en/statements/a-day/"))
    assert "People held 1 2 +1" in " ".join(text.split())
    assert "Later Fictional" not in text


@pytest.mark.parametrize("level", [Publication.COUNT, Publication.NONE])
def test_nobody_is_named_by_an_old_text_who_is_no_longer_shown(client, held, level):
    who = held("Testa Fictional")
    published()
    register_write.publish(who, level, by="tests", at=moment(2))
    for address in ("", "a-day/", "a-day.html", "a-day.docx"):
        answer = client.get(f"/en/statements/{address}")
        assert b"Testa" not in answer.content
        assert answer.status_code == (404 if address else 200)


@pytest.mark.parametrize(
    ("format_", "begins"), [("html", b"<!doctype html>"), ("docx", b"PK"), ("pdf", b"%PDF")]
)
def test_a_text_can_be_had_as_a_file(client, held, format_, begins):
    held("Тэста Выдуманая")
    published("be")
    answer = client.get(f"/be/statements/a-day.{format_}")
    assert answer.content.startswith(begins)
    assert f"a-day.be.{format_}" in answer.headers["Content-Disposition"]
    assert client.get("/be/statements/a-day.exe").status_code == 404
