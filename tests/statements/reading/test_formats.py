"""One letter in every format is one text."""

import io

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement

from byname.statements.reading import read, read_bytes
from tests.statements.reading.files import BODY, LETTER, letter, pdf


def told(document):
    return [(one.kind, document.text[one.start : one.end]) for one in document.blocks]


@pytest.mark.parametrize("format_", ["md", "html", "docx", "odt", "rtf"])
def test_every_format_gives_the_same_text(format_, tmp_path):
    document = read(letter(format_, tmp_path))
    assert document.format == format_
    assert told(document) == BODY
    assert document.text == "\n".join(text for _, text in BODY)


def test_a_pdf_gives_the_same_words_where_only_the_look_told_what_a_block_is(tmp_path):
    document = read(letter("pdf", tmp_path))
    assert document.format == "pdf"
    kinds = {text: kind for kind, text in told(document)}
    assert list(kinds) == [
        *(text for _, text in BODY[:5]),
        "Body Count",
        "Viasna 1,171",
        BODY[-2][1],
        BODY[-1][1],
    ]
    assert kinds["Demands"] == "heading"
    assert kinds["Free all 1,171."] == "item"
    assert {one.page for one in document.blocks} == {1}


@pytest.mark.parametrize("format_", ["md", "html", "docx", "odt", "rtf", "pdf"])
def test_the_name_does_not_decide_the_format(format_, tmp_path):
    path = letter(format_, tmp_path)
    wrong = read_bytes(path.read_bytes(), "letter.txt" if format_ != "html" else "letter")
    assert wrong.format == (format_ if format_ != "md" else "txt")


def test_a_docx_that_is_a_pdf_is_read_as_the_pdf_it_is():
    assert read_bytes(pdf("Held: 12."), "letter.docx").format == "pdf"


def test_lines_of_markdown_are_those_of_the_file(tmp_path):
    document = read(letter("md", tmp_path))
    for _, words in BODY[:5]:
        at = document.text.index(words)
        first = document.where(at)
        line = LETTER.splitlines()[int(first.removeprefix("line ")) - 1]
        assert words.split()[0] in line.replace("*", "")
    nobody = document.text.index("nobody")
    assert document.where(nobody) == "line 4"
    assert document.where(document.text.index("Counted")) == "line 17"


def test_front_matter_and_tags_in_markdown_are_not_text_and_move_no_line():
    source = '+++\ntitle = "Not read"\n+++\n\nHeld: <b>12</b>.\n\n<!-- not\nread -->\n\nLast.\n'
    document = read_bytes(source.encode(), "x.md")
    assert document.text == "Held: 12.\nLast."
    assert document.where(0) == "line 5"
    assert document.where(len("Held: 12.\n")) == "line 10"


def test_what_a_web_page_does_not_show_is_not_read():
    page = (
        "<!doctype html><html><head><title>Not read</title><style>p{}</style></head><body>"
        "<script>no()</script><!-- no --><p hidden>no</p><p>Held<br>12<sup>1</sup> on the"
        " 21<sup>st</sup>.</p>Loose<br><br>words<div>in <b>a</b> box</div></body></html>"
    )
    document = read_bytes(page.encode(), "page.html")
    assert document.text == "Held 12 on the 21st.\nLoose\nwords\nin a box"


def test_a_web_page_says_its_encoding():
    page = '<html><head><meta charset="windows-1251"></head><body>Выдуманы ўсё</body></html>'
    assert read_bytes(page.encode("windows-1251"), "p.html").text == "Выдуманы ўсё"


def word(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_word_headers_and_tables_are_read_and_deleted_words_are_not():
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "Fictional Group"
    paragraph = made.add_paragraph("Held: ")
    gone = OxmlElement("w:del")
    struck = paragraph.add_run("13")._r
    gone.append(struck)
    paragraph._p.append(gone)
    run = paragraph.add_run("1\u00ad2\u00a0people\u200b")
    run.add_break(WD_BREAK.LINE)
    run.add_text("and\tTesta")
    outer = made.add_table(1, 2)
    outer.cell(0, 0).text = "left"
    outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "inner"
    document = read_bytes(word(made), "x.docx")
    assert document.text == "Held: 12 people and Testa\nleft\ninner\nFictional Group"
    assert [one.kind for one in document.blocks] == ["paragraph", "cell", "cell", "note"]
    assert document.where(0) == "paragraph 1"
    assert document.where(len(document.text)) == "note 1"


def test_a_raised_figure_in_word_is_the_call_of_a_note():
    made = docx.Document()
    paragraph = made.add_paragraph("830 days")
    paragraph.add_run("1").font.superscript = True
    paragraph.add_run(", on the 21")
    paragraph.add_run("st").font.superscript = True
    assert read_bytes(word(made), "x.docx").text == "830 days, on the 21st"


def test_rich_text_in_russian_code_page_and_by_number():
    source = (
        rb"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}"
        rb"{\info{\title Not read}}{\*\generator Not read;}\f1 \'c2\'fb\'e4\'f3\'ec\'e0\'ed\'fb "
        rb"\f0 caf\'e9 \u1118?\u1089\'f1\u1105? {\deleted 13}{\v hidden}12\par second\~line{\super 1}"
        rb"{\*\footnote{\super 1} A note}\par}"
    )
    document = read_bytes(source, "x.rtf")
    assert document.text == "Выдуманы café ўсё 12\nsecond line\nA note"
    assert document.blocks[-1].kind == "note"


def test_a_pdf_joins_words_lines_and_pages():
    source = (
        '#set page(height: 150pt, width: 230pt, margin: 20pt, numbering: "1")\n'
        '#set text(hyphenate: true, lang: "en")\n#set par(justify: true)\n'
        + "Representatives of international organisations demanded unconditional release "
        "of the officially recognised fictional prisoners " * 4 + "and flow.\n\n= Next\n\nOne more."
    )
    document = read_bytes(pdf(source), "x.pdf")
    first, *rest = told(document)
    assert first[1].count("international organisations demanded unconditional release") == 4
    assert first[1].count("recognised fictional prisoners") == 4
    assert rest == [("heading", "Next"), ("paragraph", "One more.")]
    assert document.where(0) == "page 1, paragraph 1"
    assert document.where(document.text.index("and flow")).startswith("page ")
    assert document.where(document.text.index("and flow")) != "page 1, paragraph 1"


def test_figures_in_a_pdf_are_not_lengthened_by_their_footnotes():
    source = "Held: 1,171#footnote[A note.], and 830 days#super[2] later."
    document = read_bytes(pdf(source), "x.pdf")
    assert document.text.startswith("Held: 1,171, and 830 days")
    assert "A note." in document.text
    assert "1711" not in document.text.replace(",", "")


def test_running_headers_and_notes_do_not_part_a_sentence():
    source = (
        "#set page(height: 170pt, width: 230pt, margin: 35pt, header: [Fictional Group, 2025])\n"
        "The first words#footnote[A note of the first page.] "
        + "of one long sentence about invented people which goes on and on and on " * 9
        + "and ends."
    )
    document = read_bytes(pdf(source), "x.pdf")
    texts = [text for _, text in told(document)]
    assert texts[0] == "Fictional Group, 2025"
    assert texts[1].startswith("The first words of one long")
    assert texts[1].endswith("on and ends.")
    assert texts[1].count("people which goes on") == 9
    assert texts[2:] == ["A note of the first page."]
    assert document.breaks[-1][1] >= 3
    assert document.where(document.text.index("and ends")) == f"page {document.breaks[-1][1]}, top"
