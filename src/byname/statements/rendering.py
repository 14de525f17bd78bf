"""A draft as HTML, DOCX and PDF: one reading of the Markdown, three faces, nothing loaded from afar.

The same draft gives the same HTML and the same PDF, byte for byte.
"""

import io
import re
import tempfile
import zipfile
from datetime import UTC, datetime, time
from pathlib import Path

import pypandoc
import typst

from byname.statements.draft import Draft

FORMATS = ("html", "docx", "pdf")
_MARKDOWN = "markdown-raw_html-raw_tex-raw_attribute+footnotes-yaml_metadata_block-tex_math_dollars"
_NOTES = {"en": "Notes", "be": "Заўвагі", "ru": "Примечания"}
_STYLE = """
:root { color-scheme: light; }
body { font-family: "Noto Serif", "Liberation Serif", Georgia, serif; line-height: 1.5; color: #1d1b18;
  background: #fff; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font-size: 1.0625rem; }
h1, h2 { font-family: "Noto Sans", "Liberation Sans", system-ui, sans-serif; line-height: 1.2; }
h1 { font-size: 1.8rem; border-bottom: 3px solid #7a1f2b; padding-bottom: .4rem; }
h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: #7a1f2b; }
.footnotes { font-size: .88rem; color: #4a463f; margin-top: 3rem; }
.footnotes hr { border: 0; border-top: 1px solid #b9b3a7; }
li { margin: .25rem 0; overflow-wrap: anywhere; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } }
"""
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="author" content="{author}">
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
{body}
</main>
</body>
</html>
"""
_PDF = """
#set document(title: {title}, author: {author}, date: datetime(year: {y}, month: {m}, day: {d}))
#set text(lang: "{language}", font: "Libertinus Serif", size: 11pt, hyphenate: false)
#set page(paper: "a4", margin: (x: 26mm, y: 24mm), numbering: "1")
#set par(justify: false, leading: 0.72em, spacing: 1.1em)
#show heading: set block(above: 1.5em, below: 0.8em)
#show heading.where(level: 1): set text(size: 19pt, fill: rgb("#7a1f2b"))
#show heading.where(level: 2): set text(size: 13pt)
#show link: set text(fill: rgb("#7a1f2b"))
#set footnote.entry(separator: line(length: 30%, stroke: 0.5pt))
#show footnote.entry: set text(size: 8.5pt)
#let horizontalrule = line(length: 100%)
#let blockquote(body) = quote(block: true, body)
#heading(level: 1)[#{title}]

{body}
"""


def render(draft: Draft, format_: str) -> bytes:
    """The draft in one of :data:`FORMATS`. Raises ValueError for any other."""
    if format_ not in FORMATS:
        raise ValueError(f"no format is called {format_!r}; there are: {', '.join(FORMATS)}")
    return {"html": _html, "docx": _docx, "pdf": _pdf}[format_](draft)


def _html(draft: Draft) -> bytes:
    body = pypandoc.convert_text(
        draft.markdown, "html5", format=_MARKDOWN, extra_args=["--wrap=none"]
    )
    heading = f'<h2 id="notes">{_NOTES[draft.language]}</h2>'
    body = re.sub(r"(<section[^>]*footnotes[^>]*>\s*<hr ?/?>)", rf"\1\n{heading}", body)
    page = _PAGE.format(
        language=draft.language,
        title=_escaped(draft.title),
        author=_escaped(draft.author),
        style=_STYLE,
        body=body,
    )
    return page.encode()


def _escaped(text: str) -> str:
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return text


def _docx(draft: Draft) -> bytes:
    with tempfile.TemporaryDirectory(prefix="byname-") as folder:
        path = Path(folder) / "statement.docx"
        pypandoc.convert_text(
            draft.markdown,
            "docx",
            format=_MARKDOWN,
            outputfile=str(path),
            extra_args=[
                f"--metadata=title:{draft.title}",
                f"--metadata=author:{draft.author}",
                f"--metadata=lang:{draft.language}",
            ],
        )
        return _dated(path.read_bytes(), draft)


def _dated(data: bytes, draft: Draft) -> bytes:
    """The document with the draft's moment instead of the machine's clock, so that it repeats."""
    moment = draft.known_on.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(out, "w") as made:
        for name in given.namelist():
            content = given.read(name)
            if name == "docProps/core.xml":
                pattern = rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*"
                content = re.sub(pattern, rb"\g<1>" + moment.encode(), content)
            info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, content)
    return out.getvalue()


def _pdf(draft: Draft) -> bytes:
    body = pypandoc.convert_text(
        draft.markdown, "typst", format=_MARKDOWN, extra_args=["--wrap=none"]
    )
    source = _PDF.format(
        title=_quoted(draft.title),
        author=_quoted(draft.author),
        language=draft.language,
        y=draft.as_of.year,
        m=draft.as_of.month,
        d=draft.as_of.day,
        body=body,
    )
    moment = datetime.combine(draft.known_on.astimezone(UTC).date(), time.min, tzinfo=UTC)
    with tempfile.TemporaryDirectory(prefix="byname-") as folder:
        path = Path(folder) / "statement.typ"
        path.write_text(source, encoding="utf-8")
        made: bytes = typst.compile(
            str(path),
            root=folder,
            ignore_system_fonts=True,
            format="pdf",
            pdf_standards=["ua-1"],
            timestamp=int(moment.timestamp()),
        )
    return made


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
