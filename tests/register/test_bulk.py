"""Entries of very many people as they are kept: who knew what, and whose it is."""

import pytest

from byname.register import public, read, write
from byname.register.entries import Attested, Detained, Named, Publication, Released, Visibility
from byname.register.identity import Verdict
from tests.support.database import BY, person, record, source

pytestmark = pytest.mark.django_db


def known(people, at, door=read):
    found = [row for part in door.known_rows(people, known_on=at) for row in part]
    return sorted((row[0], row[2], row[3]) for row in found)


def test_rows_are_those_known_at_a_moment(moments):
    at, later, last = next(moments), next(moments), next(moments)
    list_ = source(at)
    who = person(at)
    first = record(at, who, (Detained(), "2020-01-02"), source_=list_)[0]
    record(later, who, Named(name="Testa Fictional"), source_=list_, state="aa")
    write.withdraw([first], by=BY, at=last, reason="a mistake")
    assert known([who], at) == [(who, "detained", "2020-01-02")]
    assert known([who], later) == [(who, "detained", "2020-01-02"), (who, "named", "..")]
    assert known([who], last) == [(who, "named", "..")]
    ((row,),) = read.known_rows([who], known_on=last)
    assert row[4:] == ('{"name":"Testa Fictional"}', list_, "aa")


def test_only_public_rows_leave_by_the_public_door(moments):
    at = next(moments)
    list_, who = source(at), person(at)
    record(at, who, (Detained(), "2020-01-02"), source_=list_)
    record(at, who, Released(), source_=list_, visibility=Visibility.INTERNAL)
    assert known([who], at, public) == [(who, "detained", "2020-01-02")]
    assert len(known([who], at)) == 2


@pytest.mark.parametrize("apart", [1, 3])
def test_rows_are_of_the_people_asked_for_and_of_those_they_were_merged_with(moments, apart):
    at, later = next(moments), next(moments)
    list_ = source(at)
    several = write.create_people([Publication.NAME] * 12, by=BY, at=at)
    for who in several:
        record(at, who, Attested(), source_=list_)
    wanted = several[::apart]
    assert [row[0] for row in known(wanted, at)] == wanted
    write.decide(several[0], several[-2], Verdict.SAME, by=BY, at=later)
    assert [row[0] for row in known(wanted[:2], later)] == [several[0], *wanted[:2]]
    assert [row[0] for row in known(wanted[:2], at)] == wanted[:2]
    assert known([], at) == []


def test_those_of_whom_an_entry_is_preferred(moments):
    at, later, last = next(moments), next(moments), next(moments)
    list_, who, twin = source(at), person(at), person(at)
    entry = record(at, twin, Attested(), source_=list_)[0]
    assert read.preferred([who, twin], known_on=last) == set()
    write.prefer(entry, by=BY, at=later, reason="better")
    assert read.preferred([who, twin], known_on=at) == set()
    assert read.preferred([who, twin], known_on=later) == {twin}
    assert read.preferred([who], known_on=later) == set()
    write.decide(who, twin, Verdict.SAME, by=BY, at=last)
    assert read.preferred([who], known_on=last) == {who}
