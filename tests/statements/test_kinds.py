"""Every kind of statement: what it takes, what it shows, in three formats and three languages."""

import io
import re
import zipfile
from datetime import date

import docx
import pypdf
import pytest
from lxml import html

from byname.register.entries import (
    Born,
    Described,
    Detained,
    Died,
    Length,
    Named,
    Penalty,
    Place,
    Publication,
    Released,
    Sentenced,
    Transferred,
    Visibility,
)
from byname.statements.blocks import read_chart
from byname.statements.document import read_document
from byname.statements.draft import Draft, draft
from byname.statements.errors import StatementError
from byname.statements.kinds import KINDS
from byname.statements.rendering import FORMATS, render
from byname.statements.template import read_template, shipped, with_settings
from tests.support.database import person, record
from tests.support.entries import moment

LETTERS = "Łódź, Žemaitija, ė ų ą ę į š č; ў і ґ ё ъ"
DAY = date(2025, 12, 31)
SETTINGS = {
    "press release": 'place = "Łódź"\ncontact = "Fictional Group"\n',
    "open letter": 'demands = ["First *thing*", "Second"]\nsignatories = ["B Group", "A Group"]\n',
    "factsheet": "",
    "card": 'person = "Testa Fictional"\n',
    "appendix": "",
}
BODIES = {
    "factsheet": '| | |\n|--|--|\n| {{ figure("held") }} | held |\n\n'
    '{{ chart("held", since="2024-06") }}\n\n',
    "appendix": '{{ names("held") }}\n\n',
}


def made(kind: str, body: str | None = None, language: str = "en", more: str = "") -> Draft:
    told = BODIES.get(kind, "") + LETTERS if body is None else body
    title = "" if kind == "card" else 'title = "Žemaitija & <Łódź>"\n'
    front = f'kind = "{kind}"\n{title}language = "{language}"\nstate = "aa"\n{SETTINGS[kind]}{more}'
    return draft(read_template(f"+++\n{front}+++\n{told}", "a.md"), as_of=DAY, known_on=moment(1))


@pytest.fixture
def told(register) -> dict[str, int]:
    """The fictional register, with more of one of its people."""
    record(
        moment(0),
        register["Testa Fictional"],
        Named(name="Тэста Выдуманая-Ў", language="be"),
        (Born(), "1980-07-01"),
        (Sentenced(penalty=Penalty(kind="imprisonment", length=Length(years=5))), "2025-03-01"),
        (Transferred(place=Place(name="Colony | 1", address="1 Fictional Street")), "2025-04-01"),
        (Described(honour="Fictional Prize"), "2022-10-07"),
        source_=register["source"],
        state="aa",
    )
    return register


def text_of(data: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(data))
    return " ".join("".join(page.extract_text() for page in reader.pages).split())


def alternatives(data: bytes) -> list[str]:
    """The words that stand for pictures in the tags of a PDF."""
    reader = pypdf.PdfReader(io.BytesIO(data))
    objects = (reader.get_object(number) for number in range(1, len(reader.xref[0]) + 1))
    return [str(one["/Alt"]) for one in objects if isinstance(one, dict) and "/Alt" in one]


@pytest.mark.parametrize("language", ["en", "be", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_tagged_pdf_with_every_letter(told, kind, language):
    data = render(made(kind, language=language), "pdf")
    reader = pypdf.PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == (language, True)
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    named = {"be": "Тэста Выдуманая-Ў"}.get(language, "Testa Fictional")
    title = named if kind == "card" else "Žemaitija & <Łódź>"
    assert reader.metadata.title == title
    assert reader.outline[0].title == title
    text = text_of(data)
    assert LETTERS in text.replace("\u00a0", " ")
    width, height = (round(float(one) * 25.4 / 72) for one in reader.pages[0].mediabox[2:])
    assert (width, height) == KINDS[kind].style.paper
    if KINDS[kind].style.numbered:
        assert f"1 / {len(reader.pages)}" in text
    else:
        assert len(reader.pages) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_word_document_on_its_paper(told, kind):
    data = render(made(kind), "docx")
    document = docx.Document(io.BytesIO(data))
    section = document.sections[0]
    style = KINDS[kind].style
    assert (round(section.page_width.mm), round(section.page_height.mm)) == style.paper
    assert any(LETTERS in one.text.replace("\u00a0", " ") for one in document.paragraphs)
    footer = section.footer._element.xpath(".//w:instrText")
    assert [one.text.strip() for one in footer] == (["PAGE"] if style.numbered else [])
    label = KINDS[kind].label.get("en", "").replace(" ", "\u00a0")
    above = [one.text for one in document.paragraphs if one.style.name == "Kind"]
    assert above == ([label] if label else [])
    (heading,) = [one for one in document.paragraphs if one.style.name == "Heading 1"]
    assert heading.runs[0].font.size is None
    assert document.styles["Heading 1"].font.size.pt == pytest.approx(style.title - 1, abs=0.5)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_a_page_that_loads_nothing(told, kind):
    tree = html.fromstring(render(made(kind), "html").decode())
    assert tree.xpath("//script|//link|//img|//iframe|//@src") == []
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert len(tree.xpath("//h1")) == 1
    assert "url(" not in tree.findtext(".//style")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_draft_gives_the_same_bytes(told, kind, format_):
    first = render(made(kind), format_)
    assert first == render(made(kind), format_)


def test_an_unknown_kind_says_line_column_and_the_nearest():
    text = '+++\ntitle = "T"\nkind = "pres release"\nlanguage = "en"\n+++\n'
    message = (
        r"a\.md:3:8: no kind of statement is called 'pres release'.*nearest is 'press release'"
    )
    with pytest.raises(StatementError, match=message):
        read_template(text, "a.md")


@pytest.mark.parametrize(
    ("kind", "more", "message"),
    [
        ("factsheet", 'addressee = "x"\n', "a.md:5:1: a factsheet has no addressee; it takes"),
        ("appendix", 'demands = ["x"]\n', "a.md:5:1: an appendix has no demands"),
        ("press release", 'contact = "x"\n', "a place is missing (press release)"),
        ("press release", 'place = "x"\n', "a contact is missing (press release)"),
        ("card", "", "a person is missing (card)"),
        ("open letter", 'demands = "x"\n', "a.md:5:1: demands are a list"),
    ],
)
def test_what_a_kind_lacks_or_does_not_have_is_told(kind, more, message):
    text = f'+++\ntitle = "T"\nlanguage = "en"\nkind = "{kind}"\n{more}+++\n'
    with pytest.raises(StatementError, match=re.escape(message)):
        read_template(text, "a.md")


READING = {
    "title": "A fictional text",
    "publisher": "Fictional Press",
    "date": "2023-03-24",
    "address": "https://example.org/a?b=1",
    "archived": "https://archive.example.org/2023/https://example.org/a?b=1",
}


def readings(**changed: str) -> str:
    told = {**READING, **changed}
    return "".join(
        f"[[readings]]\n{''.join(f'{k} = {v!r}{chr(10)}' for k, v in one.items() if v)}"
        for one in (READING, told)
    )


def test_a_press_release_has_dateline_readings_and_contact_in_order(told):
    made_ = made("press release", "Words.\n\n## Why?\n\nBecause.", more=readings())
    tree = html.fromstring(render(made_, "html").decode())
    first = tree.xpath("//p[strong]")[0].text_content().replace("\u00a0", " ")
    assert first == "Łódź, 31 December 2025 — Words."
    heads = [one.text_content() for one in tree.xpath("//main//h2")]
    assert heads == ["Why?", "Further reading", "Contact"]
    assert READING["archived"] in tree.xpath("//li//a/@href")
    reading = tree.xpath("//ul/li")[0].text_content().replace("\u00a0", " ")
    assert reading.startswith("A fictional text. Fictional Press, 24 March 2023. https://example")


def test_a_press_release_that_begins_with_a_heading_keeps_it(told):
    made_ = made("press release", "## Why?\n\nBecause.")
    heads = html.fromstring(render(made_, "html")).xpath("//h2/text()")
    assert heads == ["Why?", "Contact"]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"archived": ""}, "a.md:14:1: reading 2: archived is missing; keep a copy"),
        ({"address": "example"}, "a.md:14:1: reading 2: address is an address such as"),
        ({"date": "May"}, "a.md:14:1: reading 2: date:"),
        ({"titel": "x"}, "reading 2: there is no 'titel'; the nearest is 'title'"),
    ],
)
def test_a_reading_is_whole_or_refused(db, changed, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made("press release", "x", more=readings(**changed))


def test_a_letter_has_its_demands_numbered_and_its_signatories_in_order(told):
    document = docx.Document(io.BytesIO(render(made("open letter"), "docx")))
    texts = [one.text for one in document.paragraphs]
    at = texts.index("What we ask")
    assert texts[at + 1 : at + 3] == ["First *thing*", "Second"]
    assert texts[at + 3 : at + 6] == ["Signed by", "B Group", "A Group"]
    tree = html.fromstring(render(made("open letter"), "html"))
    assert len(tree.xpath("//ol[not(ancestor::section)]/li")) == 2


def test_a_factsheet_shows_its_chart_in_every_format_with_words_for_it(told):
    made_ = made("factsheet")
    title = "People held over time: AA"
    tree = html.fromstring(render(made_, "html").decode())
    described = tree.xpath("//*[local-name()='desc']/text()")
    assert len(described) == 2  # for wide and for narrow screens
    spoken = described[0].replace("\u00a0", " ")
    assert spoken.startswith("From 1 June 2024 to 31 December 2025. The line shows")
    assert spoken.endswith("On the last day: 2. At the end of 2024: 0.")
    archive = zipfile.ZipFile(io.BytesIO(render(made_, "docx")))
    assert [one for one in archive.namelist() if one.endswith(".png")]
    words = archive.read("word/document.xml").decode()
    assert f'descr="{title}. From' in words
    assert any(one.startswith(f"{title}. From") for one in alternatives(render(made_, "pdf")))
    assert [one.measure.name for one in made_.figures] == ["held", "held"]


def test_the_chart_in_a_text_is_data_and_counts_only_the_public(told):
    code = re.search(r"```byname-chart\n(.*)\n```", made("factsheet").markdown)
    assert code
    chart = read_chart(code[1])
    assert [(one.low, one.high) for one in chart.levels][-1] == (2, 2)
    assert "Hidden" not in code[1]


def test_a_chart_is_never_written_by_hand(db):
    body = "x\n\n```byname-chart\n{}\n```"
    with pytest.raises(StatementError, match=r"a\.md:11:4: byname-chart is made by"):
        made("open letter", body)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("x", "a factsheet has 1 chart, this has 0"),
        ('{{ chart("held", since="2024") }}\n\n{{ chart("held", since="2024") }}', "this has 2"),
        ('{{ chart("hold", since="2024") }}', "no chart is drawn of 'hold'; the nearest is 'held'"),
        ('{{ chart("held", since="2027") }}', "has no days: give an earlier since"),
        ('Look: {{ chart("held", since="2024") }}', "a.md:7:7: chart makes paragraphs"),
    ],
)
def test_a_factsheet_has_one_chart_on_lines_of_its_own(told, body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made("factsheet", body)


def test_a_factsheet_longer_than_a_page_is_refused(told):
    long = made("factsheet", BODIES["factsheet"] + "Words. " * 900)
    with pytest.raises(StatementError, match=r"a factsheet has one page, this takes [23]"):
        render(long, "pdf")


def test_a_card_tells_what_is_public_and_what_not_to_write(told):
    text = text_of(render(made("card"), "pdf"))
    for words in (
        "Testa Fictional",
        "Тэста Выдуманая-Ў",
        "Born: 1 July 1980",
        "Held since: 1 January 2025",
        "Sentence: 5 years",
        "Place: Colony | 1",
        "Address: 1 Fictional Street",
        "What not to write",
        "a [fictional] *list* & more",
    ):
        assert words in text


@pytest.mark.parametrize("who", ["Тэста Выдуманая", "Hidden Fictional"])
def test_nobody_has_a_card_who_is_not_published_by_name(told, who):
    text = '+++\nkind = "card"\nlanguage = "en"\nperson = "{}"\n+++\n'
    message = r"a\.md:4:1: person: .*not published by name"
    for person_ in (who, told[who]):
        asked = read_template(text.format(person_), "a.md")
        with pytest.raises(StatementError, match=message):
            draft(asked, as_of=DAY, known_on=moment(1))


def test_no_card_sends_a_letter_where_the_register_knows_somebody_is_not(told):
    record(
        moment(0),
        told["Testa Fictional"],
        (Transferred(place=Place(name="Colony 2")), "2025-11-01"),
        source_=told["source"],
        state="aa",
        visibility=Visibility.CONFIDENTIAL,
    )
    with pytest.raises(StatementError, match="is not what is known"):
        made("card")


def test_nobody_is_asked_to_write_to_those_who_are_out_or_dead(told):
    record(
        moment(0),
        told["Testa Fictional"],
        (Released(), "2026-01-01"),
        source_=told["source"],
        state="aa",
    )
    text = '+++\nkind = "card"\nlanguage = "en"\nperson = "Testa Fictional"\n+++\n'
    card = draft(read_template(text, "a.md"), as_of=date(2026, 1, 2), known_on=moment(1))
    out = card.markdown.replace("\u00a0", " ")
    assert "**Released:** 1 January 2026[^figure-1]" in out
    assert "What not to write" not in out
    dead = read_template(
        '+++\nkind = "card"\nlanguage = "en"\nperson = "Нябожчык Выдуманы"\n+++\n', "a.md"
    )
    told_ = draft(dead, as_of=DAY, known_on=moment(1)).markdown.replace("\u00a0", " ")
    assert "**Died:** 1 June 2025[^figure-1]" in told_
    assert "Not in custody" not in told_  # which goes without saying
    assert "a \\[fictional\\]" in told_  # whose source is in the note
    assert "What not to write" not in told_


def test_a_card_of_somebody_never_detained_says_so(told):
    record(
        moment(0), person(moment(0)), Named(name="Free Fictional"), source_=told["source"]
    )  # fmt: skip
    text = '+++\nkind = "card"\nlanguage = "en"\nperson = "Free Fictional"\n+++\n'
    card = draft(read_template(text, "a.md"), as_of=DAY, known_on=moment(1)).markdown
    assert "Not in custody" in card
    assert "What not to write" not in card


def test_a_card_says_when_it_is_not_certain_that_somebody_is_still_held(told):
    text = '+++\nkind = "card"\nlanguage = "en"\nperson = "Testa Fictional"\n+++\n'
    late = draft(read_template(text, "a.md"), as_of=date(2027, 6, 1), known_on=moment(1))
    assert "last shown held on 31 December 2025" in late.markdown.replace("\u00a0", " ")
    assert "last shown held" not in made("card").markdown


def test_only_a_card_is_of_one_person(db):
    read = read_template(shipped("appendix.en.md"), "appendix.en.md")
    with pytest.raises(StatementError, match="appendix is of no one person"):
        with_settings(read, person="Testa Fictional")


def test_an_appendix_lists_those_who_may_be_shown_in_order_with_sources(told):
    for name, level in (
        ("Łukasz Fictional", Publication.NAME),
        ("Maja Fictional", Publication.INITIALS),
        ("Lena Fictional", Publication.NAME),
    ):
        record(
            moment(0), person(moment(0), level), Named(name=name),
            (Detained(), "2025-01-01"), source_=told["source"], state="aa",
        )  # fmt: skip
    body = '{{ names("detained", period="2025") }}'
    tree = html.fromstring(render(made("appendix", body), "html").decode())
    rows = [[cell.text_content() for cell in row.xpath("td")] for row in tree.xpath("//tbody/tr")]
    assert [row[1] for row in rows] == [
        "Lena Fictional", "Łukasz Fictional", "M. F.", "Testa Fictional",
        "Нябожчык Выдуманы (perhaps)",
    ]  # fmt: skip
    assert rows[3][2:] == ["1\u00a0January 2025", "5\u00a0years", "Colony | 1", "1"]
    assert rows[2][2:] == ["—", "—", "—", "—"]
    text = tree.text_content()
    assert "Not shown by name or initials: 1." in text
    assert "Выдуманая " not in text.replace("Выдуманая-Ў", "")
    assert "Hidden" not in text
    assert "a [fictional] *list* & more" in text


@pytest.mark.parametrize("kind", sorted({"press-release", "open-letter", "factsheet", "card",
    "appendix", "day-of-political-prisoners-2023", "letter-to-congress-2025"}))  # fmt: skip
@pytest.mark.parametrize("language", ["be", "ru"])
def test_the_shipped_templates_are_one_text_in_three_languages(kind, language):
    read, english = (read_template(shipped(f"{kind}.{one}.md"), "x") for one in (language, "en"))
    assert read.language == language
    assert read.front.kind == english.front.kind
    calls = [sorted(map(repr, (p.call for p in t.pieces if p.call))) for t in (read, english)]
    assert calls[0] == calls[1]
    assert len(read.front.readings) == len(english.front.readings)
    assert len(read.front.demands) == len(english.front.demands)


def test_a_document_of_a_kind_that_is_no_more_is_an_open_letter(told):
    old = made("open letter", "Words.")
    changed = Draft(**{name: getattr(old, name) for name in Draft.__slots__} | {"kind": "leaflet"})
    assert read_document(changed)
    assert render(changed, "pdf")


def test_facts_of_a_person_stand_with_their_sources(told):
    text = made(
        "open letter",
        '{{ person("Testa Fictional") }}, {{ person("Testa Fictional", "age") }}, '
        '{{ person("Testa Fictional", "sentence") }}, {{ person("Testa Fictional", "honoured") }}',
    ).markdown.replace("\u00a0", " ")
    assert "Testa Fictional, 45[^figure-1], 5 years[^figure-2], 7 October 2022[^figure-3]" in text
    assert r"age\, 45\. Source\: a \[fictional\]" in text


def test_a_contradiction_is_told_in_the_note(told):
    record(
        moment(0), told["Нябожчык Выдуманы"], (Died(in_custody=True), "2025-06-02"),
        source_=told["source"], state="aa",
    )  # fmt: skip
    text = made("open letter", '{{ person("Нябожчык Выдуманы", "died") }}').markdown
    assert "Told otherwise by" in text


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            '{{ person("Testa Fictional", "agge") }}',
            "a.md:9:1: no fact of a person is called 'agge'",
        ),
        ('{{ person("Testa Fictional", "died") }}', "nothing public tells of person"),
        ('{{ person("Hidden Fictional") }}', "not published by name"),
        ('{{ person("Testa Fictionel") }}', "the nearest is 'Testa Fictional'"),
        ('{{ names("hold") }}', "no measure is called 'hold'"),
    ],
)
def test_facts_there_are_not_are_refused(told, body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made("open letter", body)


def test_a_fact_is_not_told_where_more_is_known_than_is_public(told):
    record(
        moment(0),
        told["Testa Fictional"],
        (Sentenced(penalty=Penalty(kind="imprisonment", length=Length(years=9))), "2025-12-01"),
        source_=told["source"],
        state="aa",
        visibility=Visibility.INTERNAL,
    )
    with pytest.raises(StatementError, match=r"\(sentence\) is not what is known"):
        made("open letter", '{{ person("Testa Fictional", "sentence") }}')
