"""A little register of fictional people, public and not, for the pages."""

import pytest

from byname.register import write
from byname.register.entries import (
    Article,
    Attested,
    Born,
    Charged,
    Contacted,
    Described,
    Detained,
    Died,
    Length,
    Named,
    Penalty,
    PenaltyKind,
    Place,
    Publication,
    Recognised,
    Released,
    Sentenced,
    Sex,
    Transferred,
    Visibility,
)
from tests.support.database import person, record, source
from tests.support.entries import moment


@pytest.fixture
def held():
    """Makes a held person of some level of publication; gives their number."""

    def make(
        name: str,
        level: Publication = Publication.NAME,
        state: str = "aa",
        known_from: int = 0,
        **more,
    ) -> int:
        at = moment(known_from)
        where = source(at, "2026-01-01", publisher="Fictional Group", url="https://f.invalid/l")
        who = person(at, level)
        record(
            at,
            who,
            Named(name=name),
            (Detained(), "2025-03-01"),
            (Attested(), "2025-12-31"),
            (Recognised(by="Fictional Body"), "2025-04-01"),
            source_=where,
            state=state,
            **more,
        )
        return who

    return make


@pytest.fixture
def life(held):
    """A person with something of everything, and secrets beside."""
    who = held("Тэста Выдуманая")
    where = source(moment(0), "2026-01-01", title="a fictional page", url="https://f.invalid/p")
    five = Penalty(
        kind=PenaltyKind.IMPRISONMENT, length=Length(years=5), regime="a fictional colony"
    )
    record(
        moment(0),
        who,
        Named(name="Testa Fictional", language="en"),
        (Born(), "1990-05-01"),
        Described(sex=Sex.FEMALE, occupation="teacher"),
        (Charged(articles=(Article(number="342"),), words="as charged <b>there</b>"), "2025-04"),
        (Sentenced(penalty=five, court="Fictional Court"), "2025-06-01"),
        (
            Transferred(place=Place(name="Fictional Colony No. 1", address="1 Invented Street")),
            "2025-07",
        ),
        (Contacted(words="a last letter"), "2025-08-01"),
        source_=where,
        state="aa",
    )
    record(moment(0), who, (Born(), "1990-05-02"), source_=source(moment(0), title="another page"))
    for secret, visibility in (
        ("secret-internal", Visibility.INTERNAL),
        ("secret-confidential", Visibility.CONFIDENTIAL),
    ):
        record(
            moment(0),
            who,
            Named(name=f"{secret}-name"),
            Described(text=secret, words=secret),
            (Released(words=secret), "2025-09-01"),
            (Died(words=secret), "2025-10-01"),
            source_=source(moment(0), title=f"{secret}-source", url=f"https://{secret}.invalid/"),
            visibility=visibility,
        )
    return who


@pytest.fixture
def withdrawn_secret(held):
    """A public entry that was withdrawn later."""
    who = held("Testa Fictional")
    where = source(moment(0))
    (entry,) = record(moment(0), who, Described(text="secret-withdrawn"), source_=where)
    write.withdraw([entry], by="tests", at=moment(1), reason="a test")
    return who


@pytest.fixture
def emptied_afterwards(transactional_db):
    """Lets Django empty the tables after a test that really commits: takes the triggers off.

    Such tests run last, and none of them asks for the triggers.
    """
    yield
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
