"""The two pages in a real browser: on a phone, without JavaScript, heard by a screen reader."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("emptied_afterwards"),
]
THEN = "as_of=2025-12-31&known_on=2026-06-01"


@pytest.fixture
def visit(browser, live_server):
    """Opens pages; all are closed before the server stops."""
    contexts = []

    def open_page(path, *, scripts=False, **context):
        contexts.append(browser.new_context(java_script_enabled=scripts, **context))
        page = contexts[-1].new_page()
        asked, said = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        response = page.goto(f"{live_server.url}{path}")
        assert response.status == 200
        return page, asked, said

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["en", "be", "ru"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_pages_on_a_phone(visit, live_server, life, language, scheme):
    paths = [f"/{language}/{end}" for end in ("?", f"people/{life}/?", "people/?q=Testa&")]
    for path in (f"{path}{THEN}" for path in paths):
        page, asked, said = visit(
            path,
            scripts=True,
            viewport={"width": 360, "height": 740},
            color_scheme=scheme,
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert all(url.startswith(live_server.url) for url in asked)
        assert said == []


def test_axe_finds_nothing_to_mend(visit, life):
    searched = "/en/people/?q=Testa"
    for path in (f"/en/?{THEN}", f"/be/people/{life}/?{THEN}", "/ru/?as_of=2027-03-01", searched):
        for scheme in ("light", "dark"):
            page, _, _ = visit(path, scripts=True, color_scheme=scheme, bypass_csp=True)
            page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
            results = Axe().run(page)
            assert results.violations_count == 0, results.generate_report()


def test_from_a_figure_to_a_source_without_javascript(visit, life):
    page, _, _ = visit(f"/en/?{THEN}")
    page.get_by_text("The names behind 1").click()
    page.get_by_role("link", name="Testa Fictional").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Testa Fictional"
    assert "as_of=2025-12-31" in page.url
    assert page.get_by_role("link", name="a fictional page").count() > 0
    page.get_by_role("link", name="Беларуская").click()
    assert page.locator("html").get_attribute("lang") == "be"
    assert "as_of=2025-12-31" in page.url


def test_asking_for_another_day(visit, life):
    page, _, _ = visit("/en/")
    page.get_by_label("As of the day").fill("2025-12-31")
    page.get_by_role("button", name="Show").click()
    assert "As of 31 December 2025" in page.content()
    assert page.locator(".amount .number").first.inner_text() == "1"
