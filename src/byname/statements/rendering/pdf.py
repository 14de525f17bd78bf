"""A draft as a tagged PDF (PDF/UA-1) with bookmarks, its title, authors, day and language.

Set by Typst with the fonts it brings, so that every machine gives the same bytes. Only a text with
letters that those do not have (Chinese, Arabic, and the like) is set with the machine's own fonts.
"""

import io
import json
from datetime import UTC, datetime, time

import pypdf
import typst

from byname.statements.draft import Draft
from byname.statements.errors import StatementError
from byname.statements.kinds import Kind, kind_of
from byname.statements.pandoc import convert
from byname.statements.rendering.dressing import dressed

_PAGE = """
#set document(title: {title}, author: {author}, keywords: {kind},
  date: datetime(year: {year}, month: {month}, day: {day}))
#set text(lang: {language}, font: "Libertinus Serif", size: {size}pt, hyphenate: false)
#set page(width: {paper[0]}mm, height: {paper[1]}mm, margin: (x: {margins[0]}mm, y: {margins[1]}mm),
  numbering: {numbering})
#set par(justify: false, leading: {leading}em, spacing: 1.1em)
#set enum(indent: 0.4em, spacing: 0.9em)
#set list(indent: 0.4em, spacing: 0.9em)
#set table(stroke: (x: none, y: 0.5pt + rgb("#b9b3a7")), inset: (x: 6pt, y: 5pt))
#show table.cell.where(y: 0): set text(weight: "bold")
#show figure: set block(breakable: true)
#show table: set align(left)
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 1): set block(above: 0.7em)
#show heading.where(level: 1): set text(size: {title_size}pt, fill: rgb("#7a1f2b"))
#show heading.where(level: 2): set text(size: {heading}pt)
#show link: set text(fill: rgb("#7a1f2b"))
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt), gap: 0.6em)
#show footnote.entry: set text(size: {notes}pt)
#show footnote.entry: set par(leading: 0.5em)
#let kind-label(words) = block(below: 0em, text(size: 0.95em, weight: "bold",
  fill: rgb("#4a463f"), words))
{more}
#let horizontalrule = align(center, line(length: 40%, stroke: 0.5pt))

{body}
"""
_LETTER = "could not be displayed"  # what Typst says of a letter that no font has


def render_pdf(draft: Draft) -> bytes:
    """The PDF. Raises StatementError for what cannot stand in a statement or cannot be set."""
    kind = kind_of(draft.kind)
    style = kind.style
    source = _PAGE.format(
        title=_quoted(draft.title),
        author=_quoted(draft.author),
        kind=_quoted(draft.kind),
        language=_quoted(draft.language),
        year=draft.as_of.year,
        month=draft.as_of.month,
        day=draft.as_of.day,
        size=style.size,
        paper=style.paper,
        margins=style.margins,
        numbering='"1 / 1"' if style.numbered else "none",
        leading=style.leading,
        title_size=style.title,
        heading=style.heading,
        notes=style.notes,
        more=style.typst,
        body=convert(dressed(draft, "pdf"), "json", "typst"),
    )
    made = datetime.combine(draft.known_on.date(), time.min, tzinfo=UTC)
    try:
        pdf = _set(source, made)
    except typst.TypstError as error:
        hint = "; install a font that has it, such as Noto" if _LETTER in str(error) else ""
        raise StatementError(f"{draft.name}: the PDF cannot be set: {error}{hint}") from error
    _check_length(pdf, kind, draft)
    return pdf


def _check_length(pdf: bytes, kind: Kind, draft: Draft) -> None:
    """Whether it fits on the pages that its kind has."""
    if kind.pages is None or draft.printed:
        return
    pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
    if pages > kind.pages:
        told = "one page" if kind.pages == 1 else f"{kind.pages} pages"
        raise StatementError(
            f"{draft.name}: a {kind.name} has {told}, this takes {pages}: shorten its text or "
            "leave a figure out, each of which has its note"
        )


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
