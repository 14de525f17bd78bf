"""Templates in one line, and a register of fictional people for their figures."""

from datetime import date

import pytest

from byname.register.entries import (
    Attested,
    Contacted,
    Detained,
    Died,
    Named,
    Publication,
    Recognised,
)
from byname.statements.draft import Draft, draft
from byname.statements.template import Template, read_template
from tests.support.database import person, record, source
from tests.support.entries import moment

FRONT = (
    '+++\ntitle = "Тры лічбы: A & <B>"\nlanguage = "{}"\nsignatories = ["Fictional Group"]\n+++\n'
)


def template(body: str, language: str = "en", name: str = "letter.md") -> Template:
    """A template whose body begins on line 6."""
    return read_template(FRONT.format(language) + body, name)


def made(body: str, language: str = "en") -> Draft:
    """The draft of a body, as of the end of 2025."""
    return draft(template(body, language), as_of=date(2025, 12, 31), known_on=moment(1))


@pytest.fixture
def register(db) -> dict[str, int]:
    """Three held (by name, as a count, not published at all) and one who died; all fictional."""
    where = source(moment(0), "2026-01-01", title="a [fictional] *list* & more")
    levels = {
        "Testa Fictional": Publication.NAME,
        "Тэста Выдуманая": Publication.COUNT,
        "Hidden Fictional": Publication.NONE,
    }
    people = {}
    for name, level in levels.items():
        people[name] = who = person(moment(0), level)
        record(
            moment(0),
            who,
            Named(name=name),
            (Detained(), "2025-01-01"),
            (Attested(), "2025-12-31"),
            (Recognised(by="Fictional Body"), "2025-02-01"),
            (Contacted(), "2025-10-01"),
            source_=where,
            state="aa",
        )
    people["Нябожчык Выдуманы"] = dead = person(moment(0))
    record(
        moment(0),
        dead,
        Named(name="Нябожчык Выдуманы"),
        (Died(in_custody=True), "2025-06-01"),
        source_=where,
        state="aa",
    )
    return people | {"source": where}
