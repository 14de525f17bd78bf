"""Statements: the little language, live figures with their notes, and the three faces."""

import io
import re
from datetime import date

import docx
import pypdf
import pytest
from lxml import html

from byname.register.entries import (
    Attested,
    Contacted,
    Detained,
    Died,
    Named,
    Publication,
    Recognised,
)
from byname.statements.draft import draft, escape
from byname.statements.expressions import ExpressionError, read_expression
from byname.statements.rendering import render
from byname.statements.template import StatementError, read_template, shipped
from tests.support.database import person, record, source
from tests.support.entries import moment

FRONT = (
    '+++\ntitle = "Тры лічбы: A & <B>"\nlanguage = "{}"\nsignatories = ["Fictional Group"]\n+++\n'
)


def template(body: str, language: str = "en"):
    return read_template(FRONT.format(language) + body, "letter.md")


@pytest.mark.parametrize(
    ("text", "name", "arguments", "named"),
    [
        ('figure("held")', "figure", ("held",), {}),
        (' figure("held", state="az") ', "figure", ("held",), {"state": "az"}),
        ("days_without_contact(7)", "days_without_contact", (7,), {}),
        ('people("held", as_of="2020-01-01")', "people", ("held",), {"as_of": "2020-01-01"}),
    ],
)
def test_a_call_is_read(text, name, arguments, named):
    call = read_expression(text)
    assert (call.name, call.arguments, call.named) == (name, arguments, named)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "held",
        "figure",
        "figure(held)",
        "figure('a' + 'b')",
        "figure(open('/etc/passwd'))",
        "().__class__",
        "figure.__globals__()",
        "__import__('os').system('true')",
        "figure(**{})",
        "figure(*[1])",
        "figure(lambda: 1)",
        "figure(f'{1}')",
        "[figure('held')]",
        "figure('held') if 1 else 2",
        "figure((((((((((((((((((((((((",
    ],
)
def test_nothing_but_a_call_with_plain_values_is_read(text):
    with pytest.raises(ExpressionError):
        read_expression(text)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('One\ntwo {{ figure("held }} three', "letter.md:7:"),
        ("One }} two", "letter.md:6:5: braces"),
        ("{{ a + b }}", "is not a call"),
    ],
)
def test_a_template_that_cannot_be_read_says_line_and_column(body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        template(body)


def test_settings_of_a_template_are_checked():
    for front, message in (
        ("no front", "begins with"),
        ("+++\ntitle = \n+++\n", "between the"),
        ('+++\ntitle = "x"\nlanguage = "xx"\n+++\n', "needs a title, and a language"),
        (
            '+++\ntitle = "x"\nlanguage = "en"\ncolour = "red"\n+++\n',
            "no setting is called 'colour'",
        ),
    ):
        with pytest.raises(StatementError, match=message):
            read_template(front, "t.md")


@pytest.fixture
def register(db):
    """Two held, one dead in custody, one published as a count only; all fictional."""
    where = source(moment(0), "2026-01-01", title="a [fictional] *list*")
    levels = {"Testa Fictional": Publication.NAME, "Тэста Выдуманая": Publication.COUNT}
    for name, level in levels.items():
        who = person(moment(0), level)
        record(
            moment(0),
            who,
            Named(name=name),
            (Detained(), "2025-01-01"),
            (Attested(), "2025-12-31"),
            (Recognised(by="Fictional Body"), "2025-02-01"),
            (Contacted(), "2025-10-01"),
            source_=where,
            state="aa",
        )
    dead = person(moment(0))
    record(
        moment(0), dead, Named(name="Нябожчык Выдуманы"), (Died(in_custody=True), "2025-06-01"),
        source_=where, state="aa",
    )  # fmt: skip


def made(body: str, language: str = "en"):
    return draft(template(body, language), as_of=date(2025, 12, 31), known_on=moment(1))


def test_figures_stand_in_the_text_with_their_notes(register):
    text = made(
        '**{{ figure("held") }}** held; {{ days_without_contact("Testa Fictional") }} days.'
    ).markdown
    assert "**2[^1]** held; 91[^2] days." in text
    assert "[^1]: People held. People who, as that day ends" in text
    assert "As of 31 December 2025, as known on 2 January 2026." in text
    assert "Counted from 1 October 2025; source: a \\[fictional\\] \\*list\\*." in text


def test_names_of_those_not_published_are_counted_and_not_written(register):
    text = made('{{ people("held") }}').markdown
    assert "Testa Fictional, and 1 more" in text
    assert "Выдуманая" not in text
    with pytest.raises(StatementError, match="not published by name"):
        made('{{ days_without_contact("Тэста Выдуманая") }}')


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            'x\n\n  {{ figure("hold") }}',
            "letter.md:8:3: no measure is called 'hold'; the nearest is 'held'",
        ),
        ('{{ figur("held") }}', "no function is called 'figur'; the nearest is 'figure'"),
        ('{{ days_without_contact("Testa Fictionel") }}', "the nearest is 'Testa Fictional'"),
        ('{{ figure("held", colour="red") }}', "called with what it does not take"),
        ('{{ figure("prosecuted") }}', "since when?"),
        ('{{ figure("held", as_of="2025") }}', "is not one day"),
        ('{{ figure("held", state="zz") }}', "no cases of 'zz'"),
    ],
)
def test_what_cannot_be_answered_says_where_and_the_nearest(register, body, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made(body)


def test_a_vague_figure_is_a_range_and_its_note_says_why(register):
    late = draft(template('{{ figure("held") }}'), as_of=date(2027, 6, 1), known_on=moment(1))
    assert "0–2[^1]" in late.markdown
    assert "0 for certain; 2 possible only" in late.markdown
    assert "held: 31 December 2025" in late.markdown


def test_nothing_from_the_register_is_taken_for_markdown():
    assert escape("[a](b) *c* <d> `e`") == "\\[a\\](b) \\*c\\* \\<d\\> \\`e\\`"


BODY = 'Літары: ў і ё ї ґ Ł ž ė. **{{ figure("held") }}**, {{ people("died_in_custody", since="2020") }}.\n\n## Частка\n\nКанец.'


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_pdf_is_tagged_named_and_in_its_language(register, language):
    data = render(made(BODY, language), "pdf")
    reader = pypdf.PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata.title == "Тры лічбы: A & <B>"
    assert [one.title for one in reader.outline if not isinstance(one, list)]
    text = "".join(page.extract_text() for page in reader.pages)
    for words in ("Літары: ў і ё ї ґ Ł ž ė", "Нябожчык Выдуманы", "Частка"):
        assert words in text
    assert b"/URI (http" not in data


def test_docx_has_real_footnotes_and_properties(register):
    data = render(made(BODY, "be"), "docx")
    document = docx.Document(io.BytesIO(data))
    assert document.core_properties.title == "Тры лічбы: A & <B>"
    assert document.core_properties.author == "Fictional Group"
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Літары: ў і ё ї ґ Ł ž ė" in text
    (notes,) = [
        r.target_part for r in document.part.rels.values() if r.reltype.endswith("/footnotes")
    ]
    assert "Людзі ў няволі" in notes.blob.decode()


def test_html_is_whole_in_itself(register):
    page = render(made(BODY, "ru"), "html").decode()
    tree = html.fromstring(page)
    assert tree.get("lang") == "ru"
    assert tree.findtext(".//title") == "Тры лічбы: A & <B>"
    assert tree.xpath("//script|//link|//img|//iframe") == []
    assert [a for a in tree.xpath("//a/@href") if not a.startswith("#")] == []
    assert tree.xpath("//section[contains(@class, 'footnotes')]//h2/text()") == ["Примечания"]


@pytest.mark.parametrize("format_", ["html", "docx", "pdf"])
def test_the_same_draft_gives_the_same_bytes(register, format_):
    assert render(made(BODY), format_) == render(made(BODY), format_)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_the_shipped_letters_are_one_letter_in_three_languages(language):
    read = read_template(shipped(f"open-letter.{language}.md"), "x")
    english = read_template(shipped("open-letter.en.md"), "x")
    assert read.language == language
    assert [p.call for p in read.pieces if p.call] == [p.call for p in english.pieces if p.call]
    assert len(read.signatories) == 2
