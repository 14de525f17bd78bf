"""The two pages as bytes: what they say, in which language, and what never stands in them."""

import re
from html import unescape

import pytest

from byname.register import write
from byname.register.entries import Publication, Visibility
from tests.support.entries import moment

pytestmark = pytest.mark.django_db
LANGUAGES = ("en", "be", "ru")
THEN = "as_of=2025-12-31&known_on=2026-06-01"


def text_of(response) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", response.content.decode()))


@pytest.mark.parametrize(
    ("accepts", "language"), [("be,en;q=0.5", "be"), ("ru-RU", "ru"), ("fr", "en")]
)
def test_the_root_leads_to_the_readers_language(client, accepts, language):
    response = client.get("/", headers={"accept-language": accepts})
    assert (response.status_code, response.url) == (302, f"/{language}/")


def test_an_empty_register_says_so(client):
    assert "Nothing is public here yet" in text_of(client.get("/en/"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["1", "person held", "As of 31 December 2025"]),
        ("be", ["чалавек у няволі", "31 снежня 2025"]),
        ("ru", ["человек в неволе", "31 декабря 2025"]),
    ],
)
def test_the_figure_in_each_language_with_its_definition(client, held, language, words):
    from byname.figures.measures import MEASURES

    held("Testa Fictional")
    text = text_of(client.get(f"/{language}/?{THEN}"))
    for word in [*words, MEASURES["held"].definition(language), "Testa Fictional"]:
        assert word in text


def test_states_are_not_added_up_unless_asked_for(client, held):
    held("Testa Fictional", state="aa")
    held("Other Fictional", state="bb")
    apart = client.get(f"/en/?{THEN}").content.decode()
    assert apart.count('<span class="number">1</span>') == 2
    together = client.get(f"/en/?{THEN}&state=all").content.decode()
    assert '<span class="number">2</span>' in together
    one = text_of(client.get(f"/en/?{THEN}&state=bb"))
    assert "Other Fictional" in one
    assert "Testa Fictional" not in one


def test_after_the_window_the_figure_is_a_range_and_says_why(client, held):
    held("Testa Fictional")
    text = text_of(client.get("/en/?as_of=2027-01-01&known_on=2026-06-01"))
    assert "0–1" in text
    assert "1 more person may be held" in text
    assert "The latest day on which a source shows any of them held is 31 December 2025" in text


@pytest.mark.parametrize(
    "query", ["as_of=yesterday", "as_of=2025-02-30", "known_on=then", "state=zz"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_cannot_be_answered_is_told_in_the_language(client, held, query, language):
    held("Testa Fictional")
    response = client.get(f"/{language}/?{query}")
    assert response.status_code == 400
    assert f'<html lang="{language}">' in response.content.decode()


def test_a_life_in_words_and_as_a_picture(client, life):
    page = client.get(f"/en/people/{life}/?{THEN}")
    text = text_of(page)
    for words in (
        "Testa Fictional",
        "Тэста Выдуманая",
        "In custody",
        "1 May 1990 (aged 35)",
        "5 years; imprisonment; a fictional colony",
        "Fictional Colony No. 1, 1 Invented Street",
        "152 days ago, on 1 August 2025",
        "as charged <b>there</b>",
        "Sources differ on the date of birth",
        "Fictional Group",
    ):
        assert words in text
    html = page.content.decode()
    assert '<svg viewBox="0 0 680' in html
    assert 'href="https://f.invalid/p" rel="noreferrer nofollow external"' in html
    assert "<b>there</b>" not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_internal_shows_on_any_page(client, life, withdrawn_secret, language):
    for path in (
        f"/{language}/",
        f"/{language}/people/{life}/",
        f"/{language}/people/{withdrawn_secret}/",
    ):
        for query in ("", THEN, "as_of=2025-11-01&known_on=2026-01-01"):
            response = client.get(f"{path}?{query}")
            assert response.status_code == 200
            assert b"secret" not in response.content


@pytest.mark.parametrize(
    ("level", "on_front", "page"),
    [
        (Publication.NAME, "Testa Fictional", 200),
        (Publication.INITIALS, "T. F.", 404),
        (Publication.COUNT, None, 404),
        (Publication.NONE, None, 404),
    ],
)
def test_each_level_of_publication(client, held, level, on_front, page):
    who = held("Testa Fictional", level)
    other = held("Somebody Fictional")
    front = text_of(client.get(f"/en/?{THEN}"))
    assert ("Testa" in front) == (level is Publication.NAME)
    assert on_front is None or on_front in front
    assert ("2 people held" in " ".join(front.split())) == (level is not Publication.NONE)
    assert ("not named" in front) == (level is Publication.COUNT)
    assert client.get(f"/en/people/{who}/").status_code == page
    assert client.get(f"/en/people/{other}/").status_code == 200


def test_a_page_that_is_not_there_and_one_that_is_not_public_are_the_same_bytes(client, held):
    hidden = held("Testa Fictional", Publication.NONE)
    there, nowhere = client.get(f"/en/people/{hidden}/"), client.get("/en/people/9999999/")
    assert (there.status_code, nowhere.status_code) == (404, 404)
    number = re.compile(rb"/people/\d+/")
    assert number.sub(b"", there.content) == number.sub(b"", nowhere.content)


def test_a_person_all_of_whose_entries_are_internal_has_an_empty_page(client, held):
    who = held("secret-name", visibility=Visibility.INTERNAL)
    response = client.get(f"/en/people/{who}/")
    assert b"secret" not in response.content
    assert "No entry on this person is public" in text_of(response)
    assert "people held" not in text_of(client.get(f"/en/?{THEN}"))


def test_a_name_taken_back_is_gone_from_yesterdays_page_too(client, held):
    who = held("Testa Fictional")
    write.publish(who, Publication.COUNT, by="tests", at=moment(3))
    assert "Testa" not in text_of(client.get(f"/en/?{THEN}"))
    assert "Testa" not in text_of(client.get("/en/?as_of=2025-12-31&known_on=2026-01-01"))


def test_the_headers_that_keep_readers_safe(client, held):
    held("Testa Fictional")
    headers = client.get("/en/").headers
    assert "default-src 'none'" in headers["Content-Security-Policy"]
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Frame-Options"] == "DENY"
    assert "Set-Cookie" not in headers


def test_pages_write_nothing(client, held, django_assert_num_queries):
    from byname.register import read

    who = held("Testa Fictional")
    before = read.position()
    client.get("/en/")
    client.get(f"/en/people/{who}/")
    assert read.position() == before
    assert client.post("/en/").status_code == 405


def test_no_page_loads_anything_from_elsewhere(client, life):
    for path in ("/en/", f"/en/people/{life}/"):
        html = client.get(path).content.decode()
        loaded = re.findall(
            r'<(?:script|link|img|iframe|source|object)[^>]*(?:src|href)="([^"]+)"', html
        )
        assert all(url.startswith("/") for url in loaded), loaded
        assert "<script" not in html
        assert " style=" not in html


@pytest.mark.parametrize("asked", ["Тэста Выдуманая", "testa vydumanaya", "ВЫДУМАНАЯ ТЭСТА"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_somebody_is_found_in_any_spelling(client, held, asked, language):
    who = held("Тэста Выдуманая")
    response = client.get(f"/{language}/people/", {"q": asked})
    assert f'href="/{language}/people/{who}/"' in response.content.decode()


def test_an_unknown_name_says_so_and_offers_the_nearest_of_the_published(client, held):
    held("Testa Fictional")
    held("Testa Fictionally", Publication.COUNT)
    text = text_of(client.get("/en/people/", {"q": "Resta Fictionel"}))
    assert "Nobody published here is called “Resta Fictionel”" in text or "Testa Fictional" in text
    assert "Fictionally" not in text
    assert "<script>" not in client.get("/en/people/", {"q": "<script>x</script>"}).content.decode()
    assert "any script or spelling" in text_of(client.get("/en/people/"))


def test_what_was_just_published_is_found_and_what_was_taken_back_is_not(client, held):
    who = held("Testa Fictional", Publication.NONE)
    asked = {"q": "Testa Fictional"}
    link = f"/en/people/{who}/"
    assert link not in client.get("/en/people/", asked).content.decode()
    write.publish(who, Publication.NAME, by="tests", at=moment(1))
    assert link in client.get("/en/people/", asked).content.decode()
    write.publish(who, Publication.INITIALS, by="tests", at=moment(2))
    assert link not in client.get("/en/people/", asked).content.decode()
