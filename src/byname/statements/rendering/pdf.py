"""A draft as a tagged PDF (PDF/UA-1) with bookmarks, its title, authors, day and language.

Set by Typst with the fonts it brings, so that every machine gives the same bytes. Only a text with
letters that those do not have (Chinese, Arabic, and the like) is set with the machine's own fonts.
"""

import json
from datetime import UTC, datetime, time

import typst

from byname.statements.document import read_document
from byname.statements.draft import Draft
from byname.statements.errors import StatementError
from byname.statements.pandoc import convert

_PAGE = """
#set document(title: {title}, author: {author}, keywords: {kind},
  date: datetime(year: {year}, month: {month}, day: {day}))
#set text(lang: {language}, font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 26mm, y: 24mm), numbering: "1")
#set par(justify: false, leading: 0.72em, spacing: 1.1em)
#set enum(indent: 0.4em, spacing: 0.9em)
#set list(indent: 0.4em, spacing: 0.9em)
#set table(stroke: (x: none, y: 0.5pt), inset: (x: 6pt, y: 5pt))
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 1): set text(size: 19pt, fill: rgb("#7a1f2b"))
#show heading.where(level: 2): set text(size: 13pt)
#show link: set text(fill: rgb("#7a1f2b"))
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt), gap: 0.6em)
#show footnote.entry: set text(size: 8.5pt)
#show footnote.entry: set par(leading: 0.6em)
#let horizontalrule = align(center, line(length: 40%, stroke: 0.5pt))

{body}
"""
_LETTER = "could not be displayed"  # what Typst says of a letter that no font has


def render_pdf(draft: Draft) -> bytes:
    """The PDF. Raises StatementError for what cannot stand in a statement or cannot be set."""
    source = _PAGE.format(
        title=_quoted(draft.title),
        author=_quoted(draft.author),
        kind=_quoted(draft.kind),
        language=_quoted(draft.language),
        year=draft.as_of.year,
        month=draft.as_of.month,
        day=draft.as_of.day,
        body=convert(read_document(draft), "json", "typst"),
    )
    made = datetime.combine(draft.known_on.date(), time.min, tzinfo=UTC)
    try:
        return _set(source, made)
    except typst.TypstError as error:
        hint = "; install a font that has it, such as Noto" if _LETTER in str(error) else ""
        raise StatementError(f"{draft.name}: the PDF cannot be set: {error}{hint}") from error


def _set(source: str, made: datetime) -> bytes:
    """The source as a PDF; Typst refuses to leave out a letter that no font has."""
    try:
        return _compiled(source, made, machine_fonts=False)
    except typst.TypstError as error:
        if _LETTER not in str(error):
            raise
    return _compiled(source, made, machine_fonts=True)


def _compiled(source: str, made: datetime, *, machine_fonts: bool) -> bytes:
    pdf: bytes = typst.compile(
        source.encode(),
        ignore_system_fonts=not machine_fonts,
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=int(made.timestamp()),
    )
    return pdf


def _quoted(text: str) -> str:
    """A Typst text; its escapes are those of JSON as far as they are needed here."""
    return json.dumps(" ".join(text.split()), ensure_ascii=False)
