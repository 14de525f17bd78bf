"""What is not read, and what is said of it."""

import io
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.statements.reading import ReadingError, read, read_bytes
from byname.statements.reading import limited as child_process
from tests.statements.reading.files import archive, changed, letter, pdf, png

OLE = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512)


@pytest.fixture(scope="module")
def word(tmp_path_factory) -> bytes:
    return letter("docx", tmp_path_factory.mktemp("word")).read_bytes()


def refused(content: bytes, name: str, *words: str) -> None:
    with pytest.raises(ReadingError) as error:
        read_bytes(content, name)
    said = str(error.value)
    assert said.startswith(f"{name}: ")
    for one in words:
        assert one in said


def test_no_file_and_a_folder(tmp_path):
    with pytest.raises(ReadingError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(ReadingError, match="folder"):
        read(tmp_path)


@pytest.mark.parametrize("content", [b"", b" \n\t ", "\u00ad\u200b\n".encode()])
def test_an_empty_text(content):
    with pytest.raises(ReadingError, match=r"empty|no words"):
        read_bytes(content, "x.txt")


def test_office_files_without_words(word):
    made = io.BytesIO()
    docx.Document().save(made)
    refused(made.getvalue(), "x.docx", "no words")
    refused(b"<html><head><title>x</title></head><body></body></html>", "x.html", "no words")


def test_bytes_that_are_no_text():
    refused(bytes(range(256)) * 4, "x.txt", "not text")
    refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "x.txt", "picture")


def test_a_scan():
    drawing = "#page(rect(width: 100%, height: 100%))"
    refused(pdf(drawing * 3), "x.pdf", "3 of its 3 pages", "scan")


def test_a_pdf_with_one_scanned_page_says_so():
    scan = f"#image(bytes({tuple(png())}))"
    writer = pypdf.PdfWriter()
    for one in (pdf("Held: 12."), pdf("Held: 13."), pdf(scan)):
        writer.append(io.BytesIO(one))
    out = io.BytesIO()
    writer.write(out)
    document = read_bytes(out.getvalue(), "x.pdf")
    assert document.text == "Held: 12.\nHeld: 13."
    assert document.warnings == ("page 3 holds a picture and no text: it was not read",)


def test_a_file_embedded_in_a_docx_is_said_not_to_be_read(word):
    with zipfile.ZipFile(io.BytesIO(word)) as given:
        body = given.read("word/document.xml").replace(b"<w:sectPr", b"<w:altChunk/><w:sectPr")
    document = read_bytes(changed(word, {"word/document.xml": body}), "x.docx")
    assert document.warnings == ("1 embedded files of other formats were not read",)


def test_locked_files(word):
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("Held: 12.")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    refused(out.getvalue(), "x.pdf", "password")
    refused(OLE + "EncryptedPackage".encode("utf-16-le"), "x.docx", "encrypted", "password")
    manifest = {"META-INF/manifest.xml": b"<x><encryption-data/></x>", "content.xml": b"??"}
    mime = {"mimetype": b"application/vnd.oasis.opendocument.text"}
    refused(archive(mime | manifest), "x.odt", "password")


def test_old_word_files_are_told_to_be_saved_anew():
    refused(OLE + "WordDocument".encode("utf-16-le"), "x.doc", "old Word", "Save it as .docx")


def test_macros(word):
    refused(changed(word, {"word/vbaProject.bin": b"x"}), "x.docx", "macros")
    refused(word, "x.docm", "macros")


def test_a_zip_bomb_by_ratio_size_and_number(word):
    refused(changed(word, {"word/media/a.bin": bytes(30_000_000)}), "x.docx", "packed")
    many = {f"word/{at}.xml": b"" for at in range(2_001)}
    refused(changed(word, many), "x.docx", "parts")


def test_an_archive_that_lies_about_its_sizes(word):
    bomb = bytearray(changed(word, {"word/document.xml": b"<x>" + b" " * 900_000 + b"</x>"}))
    with zipfile.ZipFile(io.BytesIO(bytes(bomb))) as given:
        info = given.getinfo("word/document.xml")
    true, small = info.file_size.to_bytes(4, "little"), (100).to_bytes(4, "little")
    refused(bytes(bomb).replace(true, small), "x.docx", "damaged")


def test_a_bomb_of_entities(word):
    bomb = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">
    <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>"""
    refused(changed(word, {"word/document.xml": bomb}), "x.docx", "document type")


def test_a_file_from_outside_is_not_taken_in(word, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret words")
    given = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file://{secret}">]><x>&a;</x>'
    refused(changed(word, {"word/document.xml": given.encode()}), "x.docx", "document type")
    include = f"![]({secret})\n\n<img src='{secret}'>\n\nHeld: 12.\n"
    assert read_bytes(include.encode(), "x.md").text == "Held: 12."


def test_other_archives_and_damage(word):
    refused(archive({"a.txt": b"Held"}), "x.zip", "not a text")
    refused(word[: len(word) // 2], "x.docx", "damaged")
    refused(changed(word, {"word/document.xml": b"<w"}), "x.docx", "damaged", "word/document.xml")
    refused(b"%PDF-1.7\nnothing", "x.pdf", "damaged")


def test_five_hundred_pages(word):
    pages = "#set page(height: 60pt, width: 100pt)\n" + "Held.#pagebreak()\n" * 499 + "End."
    refused(pdf(pages), "x.pdf", "500 pages", "300")
    made = docx.Document()
    for _ in range(499):
        made.add_page_break()
    made.add_paragraph("Held: 12.")
    out = io.BytesIO()
    made.save(out)
    refused(out.getvalue(), "x.docx", "300 pages")
    refused(("Held: 12. " * 60_001).encode(), "x.txt", "300 pages")
    refused(b"{\\rtf1 " + b"Held\\page " * 500 + b"}", "x.rtf", "300 pages")


def test_a_child_that_takes_too_much_is_stopped(monkeypatch):
    """A real child in a real loop: the limits are those of the process."""
    with pytest.raises(ReadingError, match="reading was stopped"):
        child_process.run(["exec", "/bin/sh", "-c", "kill -KILL $$"], b"", "x.pdf")
    monkeypatch.setattr(child_process, "SECONDS", 0.3)
    with pytest.raises(ReadingError, match="seconds"):
        child_process.run(["exec", "/bin/sleep", "5"], b"", "x.pdf")


def test_a_child_may_not_take_all_memory_nor_write_a_file(tmp_path):
    greedy = "import sys; bytearray(3_000_000_000)"
    with pytest.raises(ReadingError, match="memory"):
        child_process.run(["exec", "/usr/bin/env", "python3", "-c", greedy], b"", "x.pdf")
    target = tmp_path / "written"
    with pytest.raises(ReadingError):
        child_process.run(["exec", "/bin/sh", "-c", f"echo words > {target}"], b"", "x.pdf")
    assert not target.exists() or target.read_bytes() == b""


def mutated(content: bytes, changes: list[tuple[int, bytes]]) -> bytes:
    made = bytearray(content)
    for at, words in changes:
        made[at % len(made) : at % len(made) + 1] = words
    return bytes(made)


PIECES = st.sampled_from(
    [b"", b"{", b"}", b"\\u-5", b"\\'f", b"<", b"</w:p>", b"<br>", b"\0", b"\xff"]
)
CHANGES = st.lists(st.tuples(st.integers(0, 10**6), PIECES), min_size=1, max_size=6)


@pytest.mark.parametrize("format_", ["docx", "odt", "rtf", "html"])
@given(changes=CHANGES, member=st.integers(0, 100))
@settings(max_examples=60, deadline=None)
def test_damage_is_read_or_refused_and_nothing_else(format_, changes, member):
    content = whole(format_)
    if format_ in ("docx", "odt") and member % 2:
        with zipfile.ZipFile(io.BytesIO(content)) as archive_:
            names = [one for one in archive_.namelist() if archive_.getinfo(one).file_size]
            name = names[member % len(names)]
            content = changed(content, {name: mutated(archive_.read(name), changes)})
    else:
        content = mutated(content, changes)
    said = outcome(content, f"x.{format_}")
    assert said.strip()


def outcome(content: bytes, name: str) -> str:
    """The text, or what is said against reading it; any other error comes through."""
    try:
        return read_bytes(content, name).text
    except ReadingError as error:
        return str(error).removeprefix(f"{name}: ")


@cache
def whole(format_: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        return letter(format_, Path(folder)).read_bytes()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.html", b"<html><body>" + b"<div>" * 5_000 + b"Held"),
        ("x.md", b">" * 3_000 + b" Held"),
        ("x.rtf", b"{\\rtf1 " + b"{" * 4_000_000),
    ],
)
def test_nesting_beyond_measure(name, content):
    refused(content, name, "too")
