"""A draft as one HTML page, whole in itself: its style is inside, and it may load nothing."""

import re
from html import escape

from byname.statements.draft import Draft
from byname.statements.kinds import kind_of
from byname.statements.pandoc import convert
from byname.statements.people import HEADS
from byname.statements.rendering.dressing import CSS, dressed
from byname.statements.words import WORDS

_STYLE = """
:root { color-scheme: light; }
body { font: 1.0625rem/1.55 "Noto Serif", "Liberation Serif", Georgia, serif; color: #1d1b18;
  background: #fff; max-width: 38rem; margin: 2.5rem auto; padding: 0 1.25rem;
  overflow-wrap: break-word; }
h1, h2, h3 { font-family: "Noto Sans", "Liberation Sans", system-ui, sans-serif; line-height: 1.25;
  break-after: avoid; }
h1 { font-size: 1.75rem; color: #7a1f2b; border-bottom: 3px solid #7a1f2b; padding-bottom: .5rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .75rem; }
a { color: #7a1f2b; }
li { margin: .3rem 0; }
sup { line-height: 0; }
.footnote-ref { text-decoration: none; padding: 0 .05em; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid #b9b3a7; padding: .3rem .75rem .3rem 0; text-align: left; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #b9b3a7; }
.footnotes { font-size: .875rem; color: #4a463f; margin-top: 3rem; overflow-wrap: anywhere; }
.footnotes hr { border: 0; border-top: 1px solid #b9b3a7; }
.kind { font-family: "Noto Sans", "Liberation Sans", system-ui, sans-serif; font-weight: 700;
  font-size: .875rem; color: #4a463f; }
.kind p { margin: 0; }
.kind + h1 { margin-top: .4rem; }
figure { margin: 1.5rem 0 .5rem; }
.chart { display: block; width: 100%; height: auto; }
.chart text { font-size: 14px; fill: #4a463f; }
.chart.narrow { display: none; }
@media screen and (max-width: 30rem) {
  .chart.wide { display: none; }
  .chart.narrow { display: block; }
}
"""
_PRINT = """
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
  .footnote-back { display: none; }
  li { break-inside: avoid; }
}
"""
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<meta name="author" content="{author}">
<meta name="keywords" content="{kind}">
<meta name="dcterms.date" content="{day}">
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""
_STACKED = """
@media screen and (max-width: 40rem) {
  table, tbody, tr { display: block; }
  thead { position: absolute; left: -9999px; }
  tr { border-bottom: 1px solid #b9b3a7; padding: .6rem 0; }
  td, td:first-child { display: block; border: 0; padding: 0; text-align: left; }
  td:first-child, td:nth-child(2) { display: inline; }
  td:nth-child(2) { font-weight: 700; }
LABELS
}
"""
_NOTES = re.compile(r"(<section[^>]*\bfootnotes\b[^>]*>\s*<hr ?/?>)")


def render_html(draft: Draft) -> bytes:
    """The page, in UTF-8. Raises StatementError for what cannot stand in a statement."""
    body = convert(dressed(draft, "html"), "json", "html5")
    heading = f"\n<h2>{WORDS[draft.language]['notes']}</h2>"
    page = _PAGE.format(
        language=draft.language,
        title=escape(draft.title),
        author=escape(draft.author),
        kind=escape(draft.kind),
        day=draft.as_of.isoformat(),
        style=_STYLE + _pictures() + _PRINT + _of_kind(draft),
        body=_NOTES.sub(lambda found: found[1] + heading, body).strip(),
    )
    return page.encode()


def _pictures() -> str:
    """The colours of pictures, kept to them."""
    rules = [line for line in CSS.strip().splitlines() if not line.startswith("text")]
    return "\n".join(f".chart {rule}" for rule in rules)


def _of_kind(draft: Draft) -> str:
    """What is of the kind alone; a stacked table says before each cell what it is."""
    style = kind_of(draft.kind).style
    (width, height), (side, top) = style.paper, style.margins
    page = f"@page {{ size: {width}mm {height}mm; margin: {top}mm {side}mm; }}\n"
    if not style.stacked:
        return page + style.css
    words = WORDS[draft.language]
    labels = [
        f'  td:nth-child({at})::before {{ content: "{words[key]}: "; color: #6b665d; }}'
        for at, key in enumerate(HEADS[1:], start=3)
    ]
    return page + style.css + _STACKED.replace("LABELS", "\n".join(labels))
