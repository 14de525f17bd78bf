"""Copies of a document with what the check found marked in them.

:func:`marked_html` gives one page, whole in itself; :func:`marked_docx` a Word document with a
comment on each place. Takes a document and its marks; judges nothing; writes no file; has no
clock.
"""

from byname.statements.marking.docx import marked_docx
from byname.statements.marking.html import marked_html
from byname.statements.marking.marks import VERDICTS, Mark

__all__ = ["VERDICTS", "Mark", "marked_docx", "marked_html"]
