"""Writes: identity, publication, preferences, sources, the audit chain, and what is refused."""

import json
from datetime import date

import pytest
from django.db import connection

from byname.register import audit, checks, public, read, sources, spells, write
from byname.register.dates import parse
from byname.register.entries import (
    DetailsError,
    Detained,
    Died,
    Named,
    Publication,
    Recognised,
    Visibility,
)
from byname.register.identity import IdentityError, Verdict
from byname.register.models import AuditLine, Entry, Spell
from tests.support.database import BY, person, record, source
from tests.support.entries import moment

pytestmark = pytest.mark.django_db


def test_sameness_is_transitive_and_a_merge_rewrites_nothing():
    a, b, c = (person(moment(0)) for _ in range(3))
    where = source(moment(0))
    for at, who in enumerate((a, b, c)):
        record(moment(1), who, (Detained(), f"2020-01-0{at + 1}"), source_=where)
    before = list(Entry.objects.values())
    write.decide(a, b, Verdict.SAME, by=BY, at=moment(2))
    write.decide(b, c, Verdict.SAME, by=BY, at=moment(3))
    assert read.people(known_on=moment(3)) == [a]
    assert read.people(known_on=moment(2)) == [a, c]
    assert read.people(known_on=moment(1)) == [a, b, c]
    folded = read.person_timeline(c, as_of=date(2026, 1, 1), known_on=moment(3))
    assert folded.person == a
    assert len(folded.entries) == 3
    assert list(Entry.objects.values()) == before


def test_a_decision_that_contradicts_another_is_refused_and_says_which():
    a, b, c = (person(moment(0)) for _ in range(3))
    different = write.decide(a, c, Verdict.DIFFERENT, by=BY, at=moment(1))
    write.decide(a, b, Verdict.SAME, by=BY, at=moment(1))
    with pytest.raises(IdentityError, match=f"decision {different} says"):
        write.decide(b, c, Verdict.SAME, by=BY, at=moment(2))
    with pytest.raises(IdentityError, match="undo that first"):
        write.decide(a, b, Verdict.DIFFERENT, by=BY, at=moment(2))
    write.undo_decision(different, by=BY, at=moment(3))
    write.decide(b, c, Verdict.SAME, by=BY, at=moment(4))
    assert read.people(known_on=moment(4)) == [a]
    with pytest.raises(IdentityError, match="itself"):
        write.decide(a, a, Verdict.SAME, by=BY, at=moment(5))


def test_a_write_before_the_last_one_is_refused():
    person(moment(5))
    with pytest.raises(audit.ClockError, match="before the last write"):
        person(moment(4))


def test_impossible_details_are_refused_with_the_field_and_nothing_is_written():
    who, where = person(moment(0)), source(moment(0))
    bad = Died(age=500)
    with pytest.raises(DetailsError, match="age"):
        record(moment(1), who, Named(name="Testa Fictional"), bad, source_=where)
    assert Entry.objects.count() == 0
    with pytest.raises(write.WriteError, match="state"):
        record(moment(1), who, Detained(), source_=where, state="Belarus")


def test_the_audit_chain_names_no_names():
    who, where = person(moment(0)), source(moment(0))
    record(moment(1), who, Named(name="Testa Fictional", words="a secret of hers"), source_=where)
    text = " ".join(AuditLine.objects.values_list("subject", flat=True))
    assert "Testa" not in text
    assert "secret" not in text
    assert list(audit.verify()) == []


def _by_force(statement: str) -> None:
    """Change a protected row as somebody could who owns the database file."""
    assert connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        triggers = cursor.fetchall()
        for name, _ in triggers:
            cursor.execute(f'DROP TRIGGER "{name}"')
        cursor.execute(statement)
        for _, made_by in triggers:
            cursor.execute(made_by)


@pytest.mark.skipif("connection.vendor != 'sqlite'")
@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE register_auditline SET by = 'x' WHERE position = 2", "line 2 was changed"),
        ("DELETE FROM register_auditline WHERE position = 2", "line 2 is missing"),
        ("UPDATE register_entry SET date = '2019-01-01'", "not what audit line"),
        ("DELETE FROM register_spell", "are not what their entries give"),
        ("UPDATE register_spell SET possible_from = '2001-01-01'", "are not what their entries"),
    ],
)
def test_check_register_finds_what_was_tampered_with(statement, finding):
    who, where = person(moment(0)), source(moment(0))
    record(moment(1), who, (Detained(), "2020-01-01"), source_=where)
    assert list(checks.check_register()) == []
    _by_force(statement)
    assert any(finding in line for line in checks.check_register())


def test_kept_bytes_are_checked_when_read(settings):
    new = write.NewSource(title="a fictional list", data=b"name\nTesta Fictional\n")
    id_ = write.add_source(new, by=BY, at=moment(0))
    assert read.source_bytes(id_) == b"name\nTesta Fictional\n"
    path = sources.path_of(read.source(id_).sha256)
    path.chmod(0o600)
    path.write_bytes(b"name\nSomebody Else\n")
    with pytest.raises(sources.SourceError, match="were changed"):
        read.source_bytes(id_)
    assert any("were changed" in line for line in checks.check_register())


def test_bytes_of_a_failed_write_are_not_kept():
    with pytest.raises(RuntimeError), write.together():
        write.add_source(write.NewSource(title="t", data=b"kept?"), by=BY, at=moment(0))
        raise RuntimeError
    assert list(sources.kept()) == []
    sources.keep(b"stray")
    assert len(checks.tidy()) == 1


def test_a_preference_is_followed_and_can_be_taken_back():
    who, where = person(moment(0)), source(moment(0))
    first, _ = record(moment(1), who, (Died(), "2021-05-20"), (Died(), "2021-05-21"), source_=where)

    def day(known):
        folded = read.person_timeline(who, as_of=date(2026, 1, 1), known_on=moment(known))
        return folded.died.latest.day

    choice = write.prefer(first, by=BY, at=moment(2), reason="the death certificate")
    write.withdraw_preference(choice, by=BY, at=moment(3))
    assert [day(known) for known in (1, 2, 3)] == [21, 20, 21]


def test_after_another_window_a_rebuild_is_asked_for(settings):
    who, where = person(moment(0)), source(moment(0))
    record(moment(1), who, (Detained(), "2020-01-01"), source_=where)
    settings.BYNAME_ATTESTATION_DAYS = 30
    assert any("spells" in line for line in checks.check_register())
    spells.rebuild()
    assert list(checks.check_register()) == []
    assert Spell.objects.count() == 1


def _held_person(level: Publication, visibility: Visibility = Visibility.PUBLIC) -> int:
    who, where = person(moment(0), level), source(moment(0))
    record(
        moment(0),
        who,
        Named(name="Testa Fictional"),
        (Detained(), "2020-01-01"),
        (Recognised(by="Fictional Body"), "2020-02-01"),
        source_=where,
        visibility=visibility,
    )
    return who


@pytest.mark.parametrize(
    ("level", "counted", "shown", "has_page"),
    [
        (Publication.NAME, 1, "Testa Fictional", True),
        (Publication.INITIALS, 1, "T. F.", False),
        (Publication.COUNT, 1, "", False),
        (Publication.NONE, 0, None, False),
    ],
)
def test_each_level_of_publication(level, counted, shown, has_page):
    who = _held_person(level)
    asked = {"as_of": date(2020, 3, 1), "known_on": moment(1)}
    assert public.held(**asked).low == counted
    names = public.names([who], known_on=moment(1))
    assert (names[who].shown() if who in names else None) == shown
    if has_page:
        assert public.person_timeline(who, **asked).names
    else:
        with pytest.raises(public.NotPublicError):
            public.person_timeline(who, **asked)


def test_internal_entries_show_in_no_public_answer():
    who = _held_person(Publication.NAME, Visibility.INTERNAL)
    asked = {"as_of": date(2020, 3, 1), "known_on": moment(1)}
    assert read.held(**asked).low == 1
    assert public.held(**asked).low == 0
    assert public.person_timeline(who, **asked).entries == ()
    assert public.names([who], known_on=moment(1))[who].shown() == ""
    series = public.held_series(first=date(2020, 1, 1), last=date(2021, 1, 1), known_on=moment(1))
    assert {level.high for level in series} == {0}


def test_a_merged_person_is_published_as_the_least_open_of_the_records():
    open_one, closed_one = _held_person(Publication.NAME), _held_person(Publication.NONE)
    write.decide(open_one, closed_one, Verdict.SAME, by=BY, at=moment(2))
    asked = {"as_of": date(2020, 3, 1), "known_on": moment(2)}
    assert public.held(**asked).high == 0
    with pytest.raises(public.NotPublicError):
        public.person_timeline(open_one, **asked)


def test_a_name_taken_back_is_taken_back_from_yesterday_too():
    who = _held_person(Publication.NAME)
    write.publish(who, Publication.NONE, by=BY, at=moment(9))
    assert public.held(as_of=date(2020, 3, 1), known_on=moment(1)).high == 0
    assert public.names([who], known_on=moment(1)) == {}


def test_reported_figures_keep_qualifier_scope_and_source():
    where = source(moment(0))
    new = write.NewReported(
        "held", 1500, parse("2023-05-21"), "Fictional Group", where, qualifier="more than"
    )
    write.add_reported([new], by=BY, at=moment(1))
    (figure,) = read.reported(measure="held", known_on=moment(1))
    assert (figure.qualifier, figure.value, figure.scope) == ("more than", 1500, "all")
    assert read.reported(known_on=moment(0)) == []
    with pytest.raises(write.WriteError, match="qualifier"):
        write.add_reported(
            [write.NewReported("held", 1, parse("2023"), "G", where, qualifier="roughly")],
            by=BY,
            at=moment(2),
        )


def test_changes_since_a_position():
    where = source(moment(0))
    position = read.position()
    who = person(moment(1))
    record(moment(1), who, Named(name="Testa Fictional"), source_=where)
    changes = read.changes_since(position)
    assert [action for _, action, _ in changes] == ["create people", "record"]
    assert json.loads(changes[0][2])["count"] == 1


def test_finding_by_name_in_any_order_and_capitals():
    who, where = person(moment(0)), source(moment(0))
    record(moment(1), who, Named(name="Тэста Выдуманая"), source_=where)
    withheld = person(moment(1))
    record(moment(1), withheld, Named(name="Гражданка В.", withheld=True), source_=where)
    assert [f.person for f in read.find("ВЫДУМАНАЯ тэста", known_on=moment(1))] == [who]
    assert [f.rank for f in read.find("тэст", known_on=moment(1))] == [2]
    assert read.find("Гражданка В.", known_on=moment(1)) == []
    assert read.find("", known_on=moment(1)) == []
