"""The queue of proposals: what waits, in which order, and that decisions survive and can be undone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.linkage import proposing, read, records, wording, write
from byname.linkage.engine.evidence import Evidence
from byname.linkage.report import report
from byname.register import read as register
from byname.register import write as register_write
from byname.register.entries import Attested, Born, Detained, Named, Recognised
from byname.register.identity import IdentityError, Verdict
from tests.support.database import BY, person, record, rolled_back, source
from tests.support.entries import moment

AS_OF = date(2025, 6, 1)
BODY = "Fictional Body of Letters"


def somebody(where, name, born="", *, held=False, detained="2021-03-04"):
    who = person(moment(0))
    told = [(Named(name=name), ".."), (Detained(), detained)]
    told += [(Born(), born)] if born else []
    told += [(Recognised(by=BODY), "2021-04-01"), (Attested(), "2025-05-01")] if held else []
    record(moment(0), who, *told, source_=where, state="aa")
    return who


@pytest.fixture
def people(db):
    """Two spellings of one held person, two of one who is not, and a stranger."""
    where = source(moment(0))
    held = [
        somebody(where, name, "1978-08-18", held=True)
        for name in ("Выдуманов Сергей", "Siarhei Vydumanau")
    ]
    free = [
        somebody(where, name, "1990-01-02", detained="2020-09-01")
        for name in ("Прыклад Анна", "Hanna Pryklad")
    ]
    return held, free, somebody(where, "Нестолов Пётр", "1961-07-07", detained="2019-01-01")


def found():
    return proposing.among(records.rows_of_register(as_of=AS_OF, known_on=moment(1)))


def proposed():
    write.propose(found(), as_of=AS_OF, by=BY, at=moment(1))
    return pairs()


def pairs(at=9):
    return [(one.left, one.right) for one in read.queue(known_on=moment(at))]


def test_what_is_counted_twice_comes_first(people):
    held, free, _ = people
    assert proposed() == [tuple(held), tuple(free)]
    first, second = read.queue(known_on=moment(2))
    assert first.stake == 8
    assert second.stake == 1
    assert first.worth > second.worth
    assert {one.aspect for one in first.evidence} >= {"surname", "given_name", "birth_date"}
    run = read.last_run()
    assert (run.people, run.as_of) == (5, AS_OF)
    assert run.pairs >= 2


def test_nothing_is_merged_by_a_score(people):
    proposed()
    assert len(register.people(known_on=moment(2))) == 5


def test_decisions_leave_the_queue_survive_a_new_run_and_come_back_when_undone(people):
    held, free, _ = people
    proposed()
    same = register_write.decide(*held, Verdict.SAME, by=BY, at=moment(2), reason="test")
    different = register_write.decide(*free, Verdict.DIFFERENT, by=BY, at=moment(2), reason="test")
    assert pairs() == []
    write.propose(found_at(3), as_of=AS_OF, by=BY, at=moment(3))
    assert pairs() == []
    register_write.undo_decision(same, by=BY, at=moment(4))
    register_write.undo_decision(different, by=BY, at=moment(4))
    write.propose(found_at(5), as_of=AS_OF, by=BY, at=moment(5))
    assert pairs() == [tuple(held), tuple(free)]


def found_at(at):
    return proposing.among(records.rows_of_register(as_of=AS_OF, known_on=moment(at)))


def test_who_was_unsure_comes_last_with_the_reason(people):
    held, free, _ = people
    proposed()
    register_write.decide(*held, Verdict.UNSURE, by=BY, at=moment(2), reason="ask the family")
    queue = read.queue(known_on=moment(3))
    assert [(one.left, one.right) for one in queue] == [tuple(free), tuple(held)]
    assert queue[1].unsure.reason == "ask the family"
    assert pairs(at=1) == [tuple(held), tuple(free)]


def test_namesakes_born_on_one_day_stay_two_until_somebody_decides(db):
    where = source(moment(0))
    twice = [
        somebody(where, "Выдуманов Сергей", "1978-08-18", detained=day)
        for day in ("2020-02-02", "2023-02-02")
    ]
    assert proposed() == [tuple(twice)]
    assert register.people(known_on=moment(2)) == twice


def test_a_proposal_against_a_decision_is_refused(people):
    held, _, _ = people
    register_write.decide(*held, Verdict.DIFFERENT, by=BY, at=moment(1), reason="test")
    with pytest.raises(IdentityError, match="undo that first"):
        register_write.decide(*held, Verdict.SAME, by=BY, at=moment(2), reason="test")


def test_two_on_one_list_are_told_apart_by_its_ids(people):
    held, _, _ = people
    register_write.name_in_list(
        "fictional", {"id:1": held[0], "id:2": held[1]}, by=BY, at=moment(0)
    )
    register_write.add_import(
        source=source(moment(0), title="fictional list"), list_name="fictional",
        format_name="table", profile="", dated=None, counts="{}", by=BY, at=moment(0),
    )  # fmt: skip
    assert tuple(held) not in proposed()


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(Verdict)), max_size=8)
)
@pytest.mark.django_db
def test_decisions_undone_give_back_what_was(asked):
    with rolled_back():
        where = source(moment(0))
        five = [somebody(where, f"Выдуман {n}") for n in range(5)]
        before = register.people(known_on=moment(9))
        made = []
        for left, right, verdict in asked:
            try:
                decided = register_write.decide(
                    five[left], five[right], verdict, by=BY, at=moment(1)
                )
            except IdentityError:
                continue
            made.append(decided)
        for decision in made:
            register_write.undo_decision(decision, by=BY, at=moment(2))
        assert register.people(known_on=moment(9)) == before
        lives = list(register.timelines(as_of=AS_OF, known_on=moment(9)))
        assert [life.person for life in lives] == five


def test_the_report_stands_alone_in_three_languages(people):
    proposed()
    for language, words in (("en", "hardest"), ("be", "Найцяжэйшыя"), ("ru", "трудные")):
        page = report(
            read.queue(known_on=moment(2)), read.last_run(), lambda n: f"<b>{n}", language
        )
        assert words in page
        assert "<b>" not in page
        assert "&lt;b&gt;" in page
        assert "<script" not in page
        assert "http" not in page.replace("http-equiv", "")
        assert page.count("<svg") == 1
        assert "0.99–1" in page
    assert "дата рождения, имя" in page  # what was looked at, in words
    assert "No proposal" in report([], None, str, "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "surname: the same in another spelling, rare (+7.1); birth date: one digit off (+3.2); day of the verdict: nothing in common (−2.4)"),
        ("be", "прозвішча: тое самае ў іншым напісанні, рэдкае (+7.1); дата нараджэння: адрозненне ў адну лічбу (+3.2); дзень прысуду: нічога агульнага (−2.4)"),
        ("ru", "фамилия: то же в другом написании, редкое (+7.1); дата рождения: отличие в одну цифру (+3.2); день приговора: ничего общего (−2.4)"),
    ],
)  # fmt: skip
def test_evidence_in_words(language, said):
    evidence = (
        Evidence("surname", "same_in_another_spelling", 7.13, "a", "b", 0.0001),
        Evidence("birth_date", "one_digit_off", 3.2, "a", "b", 0.0001),
        Evidence("sentenced", "nothing_in_common", -2.4, "a", "b", None),
    )
    assert wording.in_words(evidence, language) == said
