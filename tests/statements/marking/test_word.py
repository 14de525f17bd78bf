"""Comments in a Word document stand on the words that were marked, and change none of them."""

import io
import zipfile
from functools import cache

import docx
import pypandoc
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from byname.statements.marking import VERDICTS, Mark, marked_docx
from byname.statements.reading import of_text, read_bytes
from byname.statements.reading.cleaning import clean

BOX = (
    f'<w:r {nsdecls("w")}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
    "<w:txbxContent><w:p><w:r><w:t>Boxed: 12</w:t></w:r></w:p></w:txbxContent></v:textbox>"
    "</v:shape></w:pict></w:r>"
)


STRICT = b"http://purl.oclc.org/ooxml/"


def saved(made) -> bytes:
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@cache
def letter() -> bytes:
    """Runs of several looks, a link, tracked words, a table, odd characters."""
    made = docx.Document()
    made.add_heading("Адкрыты ліст", 1)
    paragraph = made.add_paragraph("Held: ")
    paragraph.add_run("1\u00ad171").bold = True
    paragraph.add_run("\u00a0people,\tnobody  e\ufb03cient\u200b, вы")
    paragraph.add_run("и\u0306шлі").italic = True
    link = OxmlElement("w:hyperlink")
    link.append(paragraph.add_run(" a linked name")._r)
    paragraph._p.append(link)
    new = OxmlElement("w:ins")
    new.append(paragraph.add_run(" newly")._r)
    paragraph._p.append(new)
    gone = OxmlElement("w:del")
    struck = paragraph.add_run("13")._r
    struck.t_lst[0].tag = qn("w:delText")
    gone.append(struck)
    paragraph._p.append(gone)
    paragraph.add_run(" and\nlast")
    table = made.add_table(2, 2)
    for at, cell in enumerate(table._cells):
        cell.text = f"cell {at}"
    made.add_paragraph("The end.")
    return saved(made)


@cache
def with_notes() -> bytes:
    source = "Held: 12[^1], and 13[^2].\n\nLast.\n\n[^1]: Counted by Testa.\n\n[^2]: By *nobody*.\n"
    return pypandoc_docx(source)


def pypandoc_docx(source: str) -> bytes:
    import tempfile

    with tempfile.NamedTemporaryFile(suffix=".docx") as file:
        pypandoc.convert_text(source, "docx", "markdown", outputfile=file.name)
        return file.read()


def commented(content: bytes) -> dict[str, tuple[str, str]]:
    """Each comment's id, the words it stands on and its own; read without our own code."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [one for one in archive.namelist() if one.endswith(".xml")]
        parts = {one: etree.fromstring(archive.read(one)) for one in names}
    words: dict[str, str] = {}
    for name in sorted(parts):
        opened: set[str] = set()
        for one in parts[name].iter():
            tag = etree.QName(one).localname
            if tag == "commentRangeStart":
                opened.add(one.get(qn("w:id")))
                words[one.get(qn("w:id"))] = ""
            elif tag == "commentRangeEnd":
                opened.remove(one.get(qn("w:id")))
            said = {"p": "\n", "tab": " ", "br": " "}.get(tag, one.text if tag == "t" else "")
            for id_ in opened:
                words[id_] += said or ""
        assert not opened
    told = {one.get(qn("w:id")): one for one in parts.get("word/comments.xml", ())}
    assert set(told) >= set(words)
    references = [
        one.get(qn("w:id"))
        for root in parts.values()
        for one in root.iter(qn("w:commentReference"))
    ]
    assert sorted(references) == sorted(words)
    return {id_: (words[id_], "".join(told[id_].itertext())) for id_ in words}


def spans(draw, text: str, most: int = 4) -> list[Mark]:
    made = []
    for at in range(draw(st.integers(1, most))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 40)))
        if text[start:end].strip():
            made.append(Mark(start, end, "differs", f"mark {at}.", ("Write another.",)))
    return made


def looks(content: bytes) -> list[tuple[str, bool | None, bool | None]]:
    """Each visible character with its look."""
    made = docx.Document(io.BytesIO(content))
    return [
        (letter, run.bold, run.italic)
        for paragraph in made.paragraphs
        for run in paragraph.runs
        for letter in run.text
    ]


def flat(text: str) -> str:
    return clean(text)


@pytest.mark.parametrize("original", [letter, with_notes])
@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_a_mark_anywhere_comes_back_at_the_same_words(original, data):
    content = original()
    document = read_bytes(content, "x.docx")
    marks = spans(data.draw, document.text)
    made = marked_docx(document, marks, author="byname", original=content)
    assert read_bytes(made, "x.docx").text == document.text
    assert looks(made) == looks(content)
    found = sorted((flat(words), said.split(".")[0]) for words, said in commented(made).values())
    wanted = sorted((flat(_within_one_part(document, one)), one.title.rstrip(".")) for one in marks)
    assert [told for _, told in found] == [told for _, told in wanted]
    for (words, _), (expected, _) in zip(found, wanted, strict=True):
        assert words == expected or _ligature(words, expected)


def _ligature(words: str, expected: str) -> bool:
    """A mark that ends or begins within a ligature takes all of it."""
    return "ffi" in words and expected in words and len(words) - len(expected) <= 4


def _within_one_part(document, mark: Mark) -> str:
    """What a comment can cover: not from the body into a note."""
    start = mark.start
    while document.text[start] in " \n":
        start += 1
    notes = [one.start for one in document.blocks if one.kind == "note"]
    stop = mark.end
    if notes and start < notes[0] < mark.end:
        first = next(one for one in document.blocks if one.end > start)
        stop = min(first.end, mark.end)
    return document.text[start:stop]


@given(st.data())
@settings(max_examples=30, deadline=None)
def test_without_an_original_the_copy_has_the_same_text(data):
    document = of_text("HEADING\n\nHeld: 12 & <13>.\n\n- one\n- two: ўсё\n\nTesta Fictional.\n")
    marks = spans(data.draw, document.text)
    made = marked_docx(document, marks, author="byname")
    again = read_bytes(made, "x.docx")
    assert again.text == document.text
    assert [one.kind for one in again.blocks] == [one.kind for one in document.blocks]
    found = sorted(flat(words) for words, _ in commented(made).values())
    assert found == sorted(flat(document.text[one.start : one.end]) for one in marks)
    assert made == marked_docx(document, marks, author="byname")


def test_what_a_comment_says_and_who_says_it():
    document = of_text("Held: 12.")
    mark = Mark(6, 8, "differs", "Counted: 13", ("Write 13.",), "https://example.org/figures/held")
    made = docx.Document(io.BytesIO(marked_docx(document, [mark], author="byname check")))
    (comment,) = made.comments
    assert comment.author == "byname check"
    assert comment.initials == "BC"
    assert [one.text for one in comment.paragraphs] == [
        "Counted: 13",
        "Write 13.",
        "https://example.org/figures/held",
    ]


def test_comments_that_were_there_stay():
    made = docx.Document()
    run = made.add_paragraph("Held: ").add_run("12")
    made.add_comment(run, "An older comment", author="Testa")
    content = saved(made)
    document = read_bytes(content, "x.docx")
    marks = [Mark(0, 8, "differs", "A newer comment")]
    again = marked_docx(document, marks, author="byname", original=content)
    told = sorted(commented(again).values())
    assert told == [("12", "An older comment"), ("Held: 12", "A newer comment")]


def test_headers_and_text_boxes_take_no_comments_but_are_quoted():
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "As of 21 May 2025"
    paragraph = made.add_paragraph("Held: 12.")
    paragraph._p.append(parse_xml(BOX))
    content = saved(made)
    document = read_bytes(content, "x.docx")
    assert document.text == "Held: 12.\nBoxed: 12\nAs of 21 May 2025"
    at = [document.text.index(words) for words in ("Boxed", "21 May")]
    marks = [Mark(at[0], at[0] + 5, "differs", "Box"), Mark(at[1], at[1] + 6, "differs", "Head")]
    told = commented(marked_docx(document, marks, author="byname", original=content))
    assert sorted(said for _, said in told.values()) == ["“21 May”Head", "“Boxed”Box"]


def test_other_parts_keep_their_bytes():
    content = letter()
    document = read_bytes(content, "x.docx")
    made = marked_docx(document, [Mark(0, 3, "supported", "Yes")], author="a", original=content)
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(io.BytesIO(made)) as after:
        for name in ("word/styles.xml", "docProps/core.xml"):
            assert before.read(name) == after.read(name)


def test_no_marks_no_comments():
    content = letter()
    document = read_bytes(content, "x.docx")
    made = marked_docx(document, [], author="a", original=content)
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(made)).namelist()
    assert read_bytes(made, "x.docx") == document


@pytest.mark.parametrize(
    ("start", "end", "verdict", "said"),
    [
        (0, 100, "differs", "does not lie"),
        (-1, 2, "differs", "does not lie"),
        (2, 2, "differs", "does not lie"),
        (5, 6, "differs", "does not lie"),
        (0, 2, "wrong", "no verdict"),
    ],
)
def test_marks_that_are_nowhere_are_refused(start, end, verdict, said):
    with pytest.raises(ValueError, match=said):
        marked_docx(of_text("Held: 12."), [Mark(start, end, verdict, "x")], author="a")


def test_an_original_of_another_text_is_refused():
    marks = [Mark(0, 4, VERDICTS[0], "x")]
    with pytest.raises(ValueError, match="not the one that was marked"):
        marked_docx(of_text("Held: 12."), marks, author="a", original=letter())


def test_the_strict_kind_of_word_document_is_read_and_marked():
    with zipfile.ZipFile(io.BytesIO(letter())) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    pairs = [
        (
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            STRICT + b"wordprocessingml/main",
        ),
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            STRICT + b"officeDocument/relationships",
        ),
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            for old, new in pairs:
                content = content.replace(old, new)
            made.writestr(name, content)
    document = read_bytes(out.getvalue(), "x.docx")
    assert document.text == read_bytes(letter(), "x.docx").text
    marks = [Mark(0, 8, "differs", "Title")]
    again = marked_docx(document, marks, author="a", original=out.getvalue())
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        space = f"{{{(STRICT + b'wordprocessingml/main').decode()}}}"
        assert len(list(body.iter(f"{space}commentReference"))) == 1
        assert b"Title" in archive.read("word/comments.xml")
