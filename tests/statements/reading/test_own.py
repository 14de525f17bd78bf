"""Statements of our own, in each of their faces, are read as the same text."""

import pytest

from byname.statements.reading import read_bytes
from byname.statements.rendering import render
from tests.statements.conftest import made

BODY = (
    'Today {{ figure("held") }} are held, and {{ figure("held") }} were.\n\n## Demands\n\n'
    '- Free all {{ figure("died_in_custody", since="2020") }}\n- Say so.\n\n'
    "The representatives of international organisations were unconditionally released from "
    "unacceptable confinement on 21 May 2025.\n"
)
READ = [
    ("paragraph", "Today 2 are held, and 2 were."),
    ("heading", "Demands"),
    ("item", "Free all 1"),
    ("item", "Say so."),
    (
        "paragraph",
        "The representatives of international organisations were unconditionally released from "
        "unacceptable confinement on 21 May 2025.",
    ),
    ("heading", "Signed by"),
]


@pytest.mark.parametrize("format_", ["html", "docx", "pdf"])
def test_figures_and_words_are_those_of_the_statement(register, format_):
    document = read_bytes(render(made(BODY), format_), f"letter.{format_}")
    told = [(one.kind, document.text[one.start : one.end]) for one in document.blocks]
    assert told[0] == ("heading", "Тры лічбы: A & <B>")
    at = told.index(READ[0])
    assert told[at : at + len(READ)] == READ
    assert sum(text.startswith("People held. ") for _, text in told) == 2
