"""Kept statements: versions, what is published of them, and what has changed since."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from byname.register import write as register_write
from byname.register.append_only import AppendOnlyError
from byname.register.entries import (
    Attested,
    Detained,
    Died,
    Named,
    Place,
    Publication,
    Recognised,
    Released,
    Transferred,
)
from byname.statements import public, read, write
from byname.statements.errors import StatementError
from byname.statements.models import Published, Version
from tests.statements.conftest import FRONT
from tests.support.database import person, record
from tests.support.entries import moment

HELD = '{{ figure("held") }} held: {{ people("held") }}'


def keep(body: str = HELD, at: int = 1, language: str = "en") -> int:
    """Keep a version of the fictional statement."""
    return write.add_version(
        "a-day", FRONT.format(language) + body, "letter.md", by="tests", at=moment(at)
    )


def publish(at: int = 1, **more) -> str:
    """Publish the fictional statement, as of the end of 2025."""
    return write.publish("a-day", "en", as_of=date(2025, 12, 31), by="tests", at=moment(at), **more)


def learn_of_another(register, at: int) -> None:
    """Somebody else turns out to have been held on the day."""
    record(
        moment(at),
        person(moment(at)),
        Named(name="Later Fictional"),
        (Detained(), "2025-01-01"),
        (Attested(), "2025-12-31"),
        (Recognised(by="Fictional Body"), "2025-02-01"),
        source_=register["source"],
        state="aa",
    )


def test_versions_are_numbered_within_their_language(register):
    assert [keep(), keep("Other words."), keep(HELD, language="be")] == [1, 2, 1]
    there = [(one.language, one.number) for one in read.versions("a-day")]
    assert there == [("be", 1), ("en", 1), ("en", 2)]
    with pytest.raises(StatementError, match="version 2 already"):
        keep("Other words.")


@pytest.mark.parametrize("slug", ["", "A Day", "../a", "a--b", "a" * 81, "a\n"])
def test_a_name_that_fits_no_address_is_refused(db, slug):
    with pytest.raises(StatementError, match="fits no address"):
        write.add_version(slug, FRONT.format("en"), "x.md", by="tests", at=moment(1))
    assert not read.versions()


def test_a_text_that_cannot_be_read_or_counted_leaves_nothing(register):
    with pytest.raises(StatementError, match=r"letter\.md:6:"):
        keep("{{ figure( }}")
    assert not read.versions()
    keep("![a picture](https://example.org/a.png)")
    with pytest.raises(StatementError, match="pictures"):
        publish()
    keep('{{ figure("hold") }}')
    with pytest.raises(StatementError, match="held"):
        publish()
    assert not read.published()


def test_a_published_text_keeps_its_words_and_says_what_changed(register):
    keep()
    publish()
    before = public.text("a-day", "en", known_on=moment(1))
    assert before is not None
    assert before.moved == ()
    learn_of_another(register, at=2)
    after = public.text("a-day", "en", known_on=moment(3))
    assert after is not None
    assert (after.markdown, after.digest) == (before.markdown, before.digest)
    assert after.moved == (public.Moved("held", "People held", (2, 2), (3, 3)),)
    assert public.text("a-day", "en", known_on=moment(1)).moved == ()


def test_publishing_again_shows_the_figures_of_then(register):
    keep()
    first = publish()
    learn_of_another(register, at=2)
    assert publish(at=3) != first
    shown = public.text("a-day", "en", known_on=moment(4))
    assert shown is not None
    assert shown.moved == ()
    assert [one.figures[0].low for one in read.published("a-day")] == [3, 2]
    assert [one.digest for one in public.published("en", known_on=moment(2))] == [first]


def test_drafts_are_not_public(register):
    keep()
    assert public.published("en", known_on=moment(9)) == []
    assert public.text("a-day", "en", known_on=moment(9)) is None


@pytest.mark.parametrize("body", [HELD, '{{ days_without_contact("Testa Fictional") }} days'])
@pytest.mark.parametrize("level", [Publication.INITIALS, Publication.COUNT, Publication.NONE])
def test_a_text_that_names_somebody_no_longer_published_is_withheld(register, body, level):
    keep(body)
    publish()
    register_write.publish(register["Testa Fictional"], level, by="tests", at=moment(2))
    assert public.text("a-day", "en", known_on=moment(3)) is None
    assert public.published("en", known_on=moment(3)) == []
    assert len(read.published("a-day")) == 1


def test_what_was_published_is_never_changed(register):
    keep()
    publish()
    row = Published.objects.get()
    row.title = "another"
    with pytest.raises(AppendOnlyError):
        row.save()
    for model in (Published, Version):
        table = model._meta.db_table
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET language = 'ru'"):
            if model is Published:
                sql = sql.replace("language", "title")
            with (
                pytest.raises(DatabaseError, match="never changed or deleted"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(sql)


def test_versions_are_compared_by_words_and_by_calls(register):
    keep("Same.\n\n" + HELD)
    keep('Same.\n\n{{ people("held") }} are held.')
    found = read.compare("a-day", "en", 1, 2)
    assert found.calls_gone == ("figure('held')",)
    assert found.calls_new == ()
    assert "-" + HELD in found.words
    with pytest.raises(StatementError, match="no version 3"):
        read.compare("a-day", "en", 1, 3)


def test_translations_call_the_same_figures(register):
    keep('{{ figure("held", since="2020", body="B") }}{{ people("held") }}')
    keep('{{ people("held") }}: {{ figure("held", body="B", since="2020") }}', language="be")
    assert read.differing_translations("a-day") == {}
    keep('{{ people("held") }}', language="ru")
    assert list(read.differing_translations("a-day")) == ["ru"]


@pytest.mark.parametrize(
    "body",
    [
        '{{ person("Testa Fictional") }}',
        '{{ person("Testa Fictional", "since") }}',
        '{{ names("held") }}',
    ],
)
def test_a_text_whose_calls_name_somebody_taken_back_is_withheld(register, body):
    keep(body)
    publish()
    assert public.text("a-day", "en", known_on=moment(2)) is not None
    who = register["Testa Fictional"]
    register_write.publish(who, Publication.COUNT, by="tests", at=moment(2))
    assert public.text("a-day", "en", known_on=moment(3)) is None


def test_a_published_chart_and_card_stay_as_they_were_printed(register):
    for slug, text in (
        ("a-sheet", 'kind = "factsheet"\ntitle = "T"|{{ chart("held", since="2024-06") }}'),
        ("a-card", 'kind = "card"\nperson = "Testa Fictional"|Words.'),
    ):
        front, body = text.split("|")
        whole = f'+++\nlanguage = "en"\nstate = "aa"\n{front}\n+++\n{body}'
        write.add_version(slug, whole, "a.md", by="tests", at=moment(1))
        write.publish(slug, "en", as_of=date(2025, 12, 31), by="tests", at=moment(1))
    learn_of_another(register, 2)
    sheet = public.text("a-sheet", "en", known_on=moment(3))
    assert [(one.printed, one.now) for one in sheet.moved] == [((2, 2), (3, 3))]
    assert "On the last day: 2." in public.body(sheet)
    assert '<svg viewBox="0 0 340' in public.body(sheet)
    card = public.text("a-card", "en", known_on=moment(3))
    assert card.title == "Testa Fictional"
    assert public.file(card, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize(
    "what",
    [
        (Released(), "2026-01-03"),
        (Transferred(place=Place(name="Colony 2")), "2026-01-03"),
        (Died(), "2026-01-03"),
    ],
)
def test_a_card_is_shown_only_while_it_is_still_so(register, what):
    text = '+++\nlanguage = "en"\nkind = "card"\nperson = "Testa Fictional"\n+++\nWords.'
    write.add_version("a-card", text, "a.md", by="tests", at=moment(1))
    write.publish("a-card", "en", as_of=date(2025, 12, 31), by="tests", at=moment(1))
    assert public.text("a-card", "en", known_on=moment(2)) is not None
    record(
        moment(2), register["Testa Fictional"], what, source_=register["source"], state="aa",
    )  # fmt: skip
    assert public.text("a-card", "en", known_on=moment(3)) is None
    assert public.published("en", known_on=moment(3)) == []


def test_a_factsheet_that_overflows_is_not_published(register):
    text = '+++\nlanguage = "en"\nstate = "aa"\nkind = "factsheet"\ntitle = "T"\n+++\n'
    long = f'{text}{{{{ chart("held", since="2024") }}}}\n\n{"Words. " * 1500}'
    write.add_version("a-sheet", long, "a.md", by="tests", at=moment(1))
    with pytest.raises(StatementError, match="a factsheet has one page"):
        write.publish("a-sheet", "en", as_of=date(2025, 12, 31), by="tests", at=moment(1))
    assert not read.published("a-sheet")


def test_what_was_kept_before_there_were_kinds_can_still_be_read(register, monkeypatch):
    monkeypatch.setattr("byname.statements.front._check_kind", lambda *_: None)
    keep()
    publish()
    old = FRONT.format("en").replace("signatories", 'kind = "leaflet"\nsignatories') + HELD
    write.add_version("old", old, "old.md", by="tests", at=moment(1))
    monkeypatch.setattr("byname.statements.draft._check_charts", lambda *_: None)
    write.publish("old", "en", as_of=date(2025, 12, 31), by="tests", at=moment(1))
    monkeypatch.undo()
    there = public.text("old", "en", known_on=moment(2))
    assert (there.kind, there.moved) == ("leaflet", ())
    assert public.file(there, "html")
    with pytest.raises(StatementError, match="no kind of statement is called 'leaflet'"):
        write.publish("old", "en", as_of=date(2025, 12, 31), by="tests", at=moment(2))
