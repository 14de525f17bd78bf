"""A draft as HTML, DOCX and PDF: one reading of the Markdown, three faces, nothing from afar.

The same draft gives the same bytes in each format. Writes no file but in a temporary folder.
"""

from byname.statements.draft import Draft
from byname.statements.rendering.docx import render_docx
from byname.statements.rendering.html import render_html
from byname.statements.rendering.pdf import render_pdf

_RENDERERS = {"html": render_html, "docx": render_docx, "pdf": render_pdf}
FORMATS = tuple(_RENDERERS)


def render(draft: Draft, format_: str) -> bytes:
    """The draft in one of :data:`FORMATS`. Raises ValueError for any other."""
    if format_ not in _RENDERERS:
        raise ValueError(f"no format is called {format_!r}; there are: {', '.join(FORMATS)}")
    return _RENDERERS[format_](draft)
