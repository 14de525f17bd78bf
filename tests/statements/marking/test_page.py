"""The marked page: whole in itself, numbered both ways, safe, and readable by everybody."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from byname.statements.marking import VERDICTS, Mark, marked_html
from byname.statements.reading import of_text

LEGEND = {one: f"word for {one}" for one in VERDICTS}
TEXT = "OPEN LETTER\n\nHeld: 1,171 & <b>Testa</b> Fictional, 830 days.\n\n- Free all 1,171.\n"


def page(document, marks, language="en", title="Checked"):
    return marked_html(document, marks, language=language, title=title, legend=LEGEND)


def all_verdicts(document):
    words = ["OPEN", "1,171 & <b>Testa", "Testa</b> Fictional", "830", "days", "Free all", "1,171."]
    starts = [document.text.rindex(one) for one in words]
    return [
        Mark(start, start + len(one), verdict, f"Finding on {one}", ("Said.", "Write so."), link)
        for start, one, verdict, link in zip(
            starts, words, VERDICTS, ["https://example.org/figures/held"] * 7, strict=True
        )
    ]


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_the_words_stay_and_each_mark_leads_to_its_finding_and_back(data):
    document = of_text(TEXT)
    marks = []
    for _ in range(data.draw(st.integers(0, 5))):
        start = data.draw(st.integers(0, len(document.text) - 1))
        end = data.draw(st.integers(start + 1, len(document.text)))
        if document.text[start:end].strip():
            marks.append(Mark(start, end, data.draw(st.sampled_from(VERDICTS)), "Title"))
    tree = html.fromstring(page(document, marks))
    for number in range(1, len(marks) + 1):
        (call,) = tree.xpath(f'//a[@id="mark-{number}"]')
        (finding,) = tree.xpath(f'//li[@id="finding-{number}"]')
        assert call.get("href") == f"#finding-{number}"
        assert finding.xpath(f'.//a[@href="#mark-{number}"]')
    marked = "".join(tree.xpath("//div[@class='row']//mark//text()"))
    covered = {at for one in marks for at in range(one.start, one.end)}
    bare = "".join(document.text[at] for at in sorted(covered)).replace("\n", "")
    assert re.sub(r"\s", "", marked) == re.sub(r"\s", "", bare)
    for one in tree.xpath("//sup | //ul | //div[@class='row']/ul"):
        one.drop_tree()
    shown = [one.text_content() for one in tree.xpath("//div[@class='row']")]
    assert shown == document.text.split("\n")


def test_a_finding_says_where_what_and_its_verdict_in_words():
    document = of_text(TEXT)
    tree = html.fromstring(page(document, all_verdicts(document)))
    first = tree.get_element_by_id("finding-1").text_content()
    assert "word for differs" in first
    assert "Finding on OPEN" in first
    assert "Write so." in first
    (legend,) = tree.xpath('//ul[@class="legend"]')
    assert len(legend) == len(VERDICTS)


def test_nothing_runs_loads_or_breaks_out():
    document = of_text("Held: <script>alert(1)</script> & 12.")
    at = document.text.index("12")
    links = ["javascript:alert(1)", "data:text/html,x", '" onclick="x', "//[bad"]
    marks = [Mark(at, at + 2, "differs", "<img src=x>", ("</ul>",), link) for link in links]
    made = page(document, marks, title="<script>")
    assert "<script" not in made
    assert "<img" not in made
    assert "javascript:" not in made
    assert "onclick" not in made
    assert "default-src 'none'" in made
    assert "://" not in made


def test_what_is_missing_is_said():
    document = of_text(TEXT)
    with pytest.raises(ValueError, match="no words in 'fr'"):
        page(document, [], language="fr")
    with pytest.raises(ValueError, match="legend has no words"):
        marked_html(document, [Mark(0, 4, "differs", "x")], language="en", title="x", legend={})
    assert "Nothing in this text" in page(document, [])


@pytest.mark.browser
@pytest.mark.parametrize("language", ["en", "be", "ru"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_and_heard(browser, language, scheme, tmp_path):
    path = tmp_path / "marked.html"
    document = of_text(TEXT + "\n" + "Unbreakable" * 20)
    path.write_text(page(document, all_verdicts(document), language), encoding="utf-8")
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, color_scheme=scheme, bypass_csp=True
    )
    try:
        opened = context.new_page()
        asked, said = [], []
        opened.on("request", lambda request: asked.append(request.url))
        opened.on("console", lambda message: said.append(message.text))
        opened.goto(path.as_uri())
        assert opened.evaluate("document.documentElement.scrollWidth") <= 360
        assert asked == [path.as_uri()]
        opened.click("#mark-3")
        assert opened.evaluate("document.querySelector(':target').id") == "finding-3"
        opened.click("#finding-3 .number")
        assert opened.evaluate("document.querySelector(':target').id") == "mark-3"
        results = Axe().run(opened)
        assert results.violations_count == 0, results.generate_report()
        assert said == []
        opened.emulate_media(media="print", color_scheme=scheme)
        ground = "getComputedStyle(document.body).backgroundColor"
        assert opened.evaluate(ground) == "rgb(255, 255, 255)"
    finally:
        context.close()
