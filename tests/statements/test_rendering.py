"""The three faces of a statement, opened with other people's readers."""

import io

import docx
import pypdf
import pytest
from lxml import html

from byname.statements.errors import StatementError
from byname.statements.rendering import FORMATS, render
from tests.statements.conftest import made

BODY = (
    'Літары: ў і ё ї ґ Ł ž ė. **{{ figure("held") }}**, '
    '{{ people("died_in_custody", since="2020") }}: "так" — і #ўсё $x$ @усім.\n\n'
    "## Частка\n\n| а | б |\n|---|---|\n| 1 | 2 |\n\nКанец.[^мая]\n\n[^мая]: Мая заўвага."
)


@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_pdf_is_tagged_named_and_in_its_language(register, language):
    data = render(made(BODY, language), "pdf")
    reader = pypdf.PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    assert reader.metadata.title == "Тры лічбы: A & <B>"
    assert reader.metadata.author == "Fictional Group"
    assert reader.metadata.creation_date.date().isoformat() == "2025-12-31"
    assert b"/URI (http" not in data


def test_pdf_has_bookmarks_and_every_letter(register):
    reader = pypdf.PdfReader(io.BytesIO(render(made(BODY, "be"), "pdf")))
    top, below = reader.outline
    assert top.title == "Тры лічбы: A & <B>"
    assert [one.title for one in below] == ["Частка", "Падпісалі"]
    text = "".join(page.extract_text() for page in reader.pages).replace("\u00a0", " ")
    for words in (
        "Літары: ў і ё ї ґ Ł ž ė",
        "Нябожчык Выдуманы",
        "«так»",
        "#ўсё $x$ @усім",
        "Мая заўвага",
    ):
        assert words in text


def test_docx_has_real_footnotes_and_properties(register):
    document = docx.Document(io.BytesIO(render(made(BODY, "be"), "docx")))
    properties = document.core_properties
    assert properties.title == "Тры лічбы: A & <B>"
    assert properties.author == "Fictional Group"
    assert properties.language == "be"
    assert properties.created.isoformat().startswith("2026-01-02")
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Літары: ў\u00a0і\u00a0ё ї ґ Ł ž ė" in text
    assert "«так»\u00a0— і\u00a0#ўсё $x$ @усім" in text
    (notes,) = [
        r.target_part for r in document.part.rels.values() if r.reltype.endswith("/footnotes")
    ]
    assert "Людзі ў\u00a0няволі" in notes.blob.decode()
    assert "Мая заўвага" in notes.blob.decode()


def test_docx_wears_the_house_style(register):
    document = docx.Document(io.BytesIO(render(made(BODY), "docx")))
    headings = {p.text: p.style.name for p in document.paragraphs if "Heading" in p.style.name}
    assert headings["Тры лічбы: A & <B>"] == "Heading 1"
    assert headings["Частка"] == "Heading 2"
    style = document.styles["Heading 1"]
    assert (style.font.name, style.font.size.pt, style.font.bold) == ("Arial", 18, True)
    assert document.styles["Normal"].font.name == "Georgia"
    assert document.styles["Footnote Text"].font.size.pt == 8.5
    assert round(document.sections[0].page_width.mm) == 210


def test_html_is_whole_in_itself(register):
    tree = html.fromstring(render(made(BODY, "ru"), "html").decode())
    assert tree.get("lang") == "ru"
    assert tree.findtext(".//title") == "Тры лічбы: A & <B>"
    assert [one.text for one in tree.xpath("//h1")] == ["Тры лічбы: A & <B>"]
    assert tree.xpath("//script|//link|//img|//iframe|//@style|//@src") == []
    assert [a for a in tree.xpath("//a/@href") if not a.startswith("#")] == []
    assert tree.xpath("//section[contains(@class, 'footnotes')]//h2/text()") == ["Примечания"]
    style = tree.findtext(".//style")
    assert "url(" not in style
    assert "@import" not in style
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")


def test_every_note_of_html_leads_back_to_its_figure(register):
    tree = html.fromstring(render(made(BODY), "html").decode())
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in tree.xpath("//a/@href")} <= set(ids)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_draft_gives_the_same_bytes(register, format_):
    assert render(made(BODY), format_) == render(made(BODY), format_)


def test_letters_that_bundled_fonts_lack_are_never_left_out(register):
    """Set with the machine's fonts if these have them, refused if not; never an empty box."""
    refused = set_ = ""
    try:
        data = render(made("Імя: 試験"), "pdf")
        set_ = pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text()
    except StatementError as error:
        refused = str(error)
    assert "試験" in set_ or "letter.md: the PDF cannot be set" in refused
    assert "試験" in set_ or "install a font" in refused


def test_an_unknown_format_is_refused(register):
    with pytest.raises(ValueError, match="no format is called 'odt'; there are: html, docx, pdf"):
        render(made("x"), "odt")
