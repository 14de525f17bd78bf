"""What was recorded is never changed or deleted, by any door."""

import pytest
from django.db import DatabaseError, connection, transaction

from byname.register import write
from byname.register.append_only import AppendOnlyError
from byname.register.entries import Detained, Named
from byname.register.models import AuditLine, Entry, Person, Source
from byname.register.triggers import APPEND_ONLY
from tests.support.database import BY, person, record, source
from tests.support.entries import moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def entry():
    who, where = person(moment(0)), source(moment(0))
    (id_,) = record(moment(1), who, (Detained(), "2020-01-01"), source_=where)
    return Entry.objects.get(pk=id_)


def test_the_orm_refuses_to_change_or_delete(entry):
    entry.details = "{}"
    for act in (
        entry.save,
        entry.delete,
        lambda: Entry.objects.filter(pk=entry.pk).update(details="{}"),
        lambda: Entry.objects.filter(pk=entry.pk).delete(),
        lambda: Entry.objects.bulk_update([entry], ["details"]),
        Person.objects.all().delete,
        AuditLine.objects.all().delete,
        lambda: Source.objects.all().update(title="another"),
    ):
        with pytest.raises(AppendOnlyError):
            act()


@pytest.mark.parametrize("table", APPEND_ONLY)
def test_triggers_protect_every_append_only_table(table):
    query = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgrelid = CAST(%s AS regclass)",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(query, [table])
        there = {row[0] for row in cursor.fetchall()}
    assert {f"{table}_no_update", f"{table}_no_delete"} <= there


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE register_entry SET details = '{}'",
        "UPDATE register_entry SET date = '2021-01-01'",
        "UPDATE register_entry SET withdrawn = recorded, withdrawn_by = 'x', details = 'null'",
        "DELETE FROM register_entry",
        "DELETE FROM register_auditline",
        "UPDATE register_auditline SET subject = 'nothing happened'",
        "UPDATE register_person SET created_by = 'somebody else'",
        "UPDATE register_source SET title = 'another'",
    ],
)
def test_the_database_refuses_whoever_comes_by_another_door(entry, statement):
    refused = pytest.raises(DatabaseError, match="never changed or deleted")
    with refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_a_withdrawal_is_made_once(entry):
    write.withdraw([entry.pk], by=BY, at=moment(2), reason="a test")
    with pytest.raises(write.WriteError, match="withdrawn before"):
        write.withdraw([entry.pk], by=BY, at=moment(3), reason="again")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE register_entry SET withdrawn = NULL, withdrawn_by = ''")
    row = Entry.objects.get(pk=entry.pk)
    assert (row.withdrawn, row.withdrawn_by, row.withdrawn_because) == (moment(2), BY, "a test")


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE register_entry SET withdrawn = recorded", "who"),
        (
            "INSERT INTO register_source (sha256, media_type, title, publisher, url, dated, access,"
            " received, recorded_by) VALUES ('', '', '', '', '', '..', 'public', '2026-01-01', 'x')",
            "an empty source",
        ),
        (
            "INSERT INTO register_source (sha256, media_type, title, publisher, url, dated, access,"
            " received, recorded_by) VALUES ('', '', 't', '', '', '..', 'all', '2026-01-01', 'x')",
            "an unknown access class",
        ),
    ],
)
def test_constraints_hold(entry, statement, what):
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_saying_nothing_of_who_writes_is_refused():
    with pytest.raises(write.WriteError, match="by whom"):
        write.create_people([], by=" ", at=moment(0))


def test_an_entry_needs_a_source_that_is_there(entry):
    new = write.NewEntry(entry.person_id, Named(name="Testa Fictional"), source=999_999)
    with pytest.raises(write.WriteError, match="no source has the number 999999"):
        write.record([new], by=BY, at=moment(2))
