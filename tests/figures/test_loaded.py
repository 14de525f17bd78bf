"""Columns kept in memory answer as the fold does, whatever is written in the meantime."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byname.figures import filed, loaded
from byname.figures import series as series_module
from byname.figures.breakdown import breakdown
from byname.figures.columns import happenings
from byname.figures.columns.whole import Columns
from byname.figures.count import count
from byname.figures.made import made
from byname.figures.measures import MEASURES, Question
from byname.figures.seen import EVERYTHING, PUBLIC
from byname.figures.series import series
from byname.figures.traced import paths
from byname.register import read, write
from byname.register.entries import (
    Attested,
    Detained,
    Publication,
    Recognised,
    Released,
    Visibility,
)
from byname.register.identity import Verdict
from byname.register.touched import TOUCHING, TOUCHING_NOBODY
from tests.figures.test_columns import QUICK, told_in_full
from tests.support.database import BY, as_new, person, record, rolled_back, source
from tests.support.entries import LATER
from tests.support.strategies import DAYS

pytestmark = pytest.mark.django_db
LAST = date(2024, 12, 31)
ASKED = {"held_women": {}, "in_custody": {}, "detained": {"since": date(2020, 1, 1)},
         "prosecuted": {"since": date(2020, 1, 1), "scope": {"article": "342"}},
         "sentence_years": {"since": date(2019, 1, 1)}, "held_sentence_years": {},
         "released": {"since": date(2020, 1, 1), "scope": {"body": "Body A"}}}  # fmt: skip


@pytest.fixture(autouse=True)
def _kept(monkeypatch):
    monkeypatch.setattr(paths, "ENOUGH", 1)  # of few people, too, the fold is traced
    loaded.keep()
    yield
    loaded.keep(keeps=False)


def both(name, **asked):
    """The figure by columns, which must be there, and by the fold."""
    by_columns = count(name, **asked)
    assert loaded.columns(asked["seen"], asked["known_on"]) is not None
    return by_columns, folded(count, name, **asked)


def folded(ask, name, **asked):
    keeps, loaded._memory.keeps = loaded._memory.keeps, False
    try:
        return ask(name, **asked)
    finally:
        loaded._memory.keeps = keeps


def assert_as_folded(known_on, days):
    for seen in (EVERYTHING, PUBLIC):
        for name, more in ASKED.items():
            asked = {"known_on": known_on, "state": "all", "seen": seen} | more
            for day in days:
                by_columns, by_fold = both(name, as_of=day, **asked)
                assert by_columns == by_fold


BROKEN_DOWN = (("held_sentence_years", "sex"), ("in_custody", "age"), ("prosecuted", "article"))


@settings(
    max_examples=10, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(told_in_full(6), min_size=1, max_size=4), DAYS)
def test_a_breakdown_of_those_who_count_by_columns_is_that_of_everybody(told, day):
    with rolled_back():
        where = source(LATER)
        for entries in told:
            who = person(LATER)
            write.record([as_new(e, who, where) for e in entries], by=BY, at=LATER)
        for seen in (EVERYTHING, PUBLIC):
            for name, by in BROKEN_DOWN:
                asked = {"by": by, "as_of": day, "known_on": LATER, "state": "all", "seen": seen}
                if name == "prosecuted":
                    asked["since"] = date(2019, 6, 1)
                assert breakdown(name, **asked) == folded(breakdown, name, **asked)


@pytest.fixture
def small_registers_too(monkeypatch):
    monkeypatch.setattr(filed, "WORTH_IT", 1)


def another_process():
    """Forget what this one has in memory."""
    loaded.keep()


def recorded(told, data, at):
    """People of whom these entries are recorded, each published in some way; and the source."""
    where = source(at)
    people = [person(at, data.draw(st.sampled_from(Publication))) for _ in told]
    written = []
    for who, entries in zip(people, told, strict=True):
        written += write.record([as_new(e, who, where) for e in entries], by=BY, at=at)
    return people, written, where


WRITES = ("record", "record", "withdraw", "decide", "undo", "publish", "create", "prefer")


@settings(
    max_examples=12, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(told_in_full(6), min_size=2, max_size=4), st.data())
def test_after_any_write_kept_columns_answer_as_the_fold(told, data):
    with rolled_back():
        at = LATER
        people, written, where = recorded(told, data, at)
        days = [data.draw(DAYS), LAST]
        assert_as_folded(at, days)
        for _ in range(3):
            before, at = at, at + timedelta(days=1)
            a_write(data, people, written, where, at)
            assert_as_folded(at, days)
            assert_as_folded(before, days[:1])


@pytest.mark.usefixtures("small_registers_too")
@settings(max_examples=8, phases=QUICK, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(told_in_full(6), min_size=2, max_size=4), st.data())
def test_after_any_write_the_columns_of_a_file_answer_as_the_fold(told, data):
    with rolled_back():
        at = LATER
        people, written, where = recorded(told, data, at)
        days = [data.draw(DAYS), LAST]
        for _ in range(3):
            another_process()
            assert_as_folded(at, days)
            at = at + timedelta(days=1)
            a_write(data, people, written, where, at)
        another_process()
        assert_as_folded(at, days)


def test_a_register_without_anybody_has_columns_too(moments):
    at = next(moments)
    source(at)
    columns = made(EVERYTHING, at)
    assert len(columns) == 0
    assert made(PUBLIC, at).answer(MEASURES["in_custody"], Question(date(2024, 1, 1))).high == 0


def a_few_held(at, number=5):
    where = source(at)
    people = [person(at) for _ in range(number)]
    for who in people:
        record(at, who, (Detained(), "2025-01-01"), source_=where)
    return people, where


DAY = {"as_of": date(2025, 2, 1), "state": "all"}


@pytest.mark.usefixtures("small_registers_too")
def test_a_process_that_begins_folds_nobody_but_those_touched_since(monkeypatch, moments):
    at = next(moments)
    people, where = a_few_held(at)
    assert count("in_custody", known_on=at, **DAY).low == 5
    later = next(moments)
    record(later, people[0], (Released(), "2025-01-20"), source_=where)
    another_process()
    monkeypatch.setattr(loaded, "made", refuse_to_fold_everybody)
    assert count("in_custody", known_on=later, **DAY).certain == tuple(people[1:])
    loaded.keep(keeps=False)
    assert count("in_custody", known_on=later, **DAY).certain == tuple(people[1:])


def refuse_to_fold_everybody(*args, **kwargs):
    raise AssertionError("everybody was folded again")


@pytest.mark.usefixtures("small_registers_too")
def test_what_was_taken_in_goes_into_the_file_when_it_is_much(monkeypatch, moments):
    at = next(moments)
    people, where = a_few_held(at)
    assert count("in_custody", known_on=at, **DAY).low == 5
    later = next(moments)
    record(later, people[0], (Released(), "2025-01-20"), source_=where)
    another_process()
    assert count("in_custody", known_on=later, **DAY).low == 4
    assert filed.there(EVERYTHING).position == read.position()
    another_process()
    monkeypatch.setattr(loaded, "_refreshed", lambda _seen, then, columns, *_: columns)
    assert count("in_custody", known_on=later, **DAY).certain == tuple(people[1:])


@pytest.mark.usefixtures("small_registers_too")
def test_a_file_is_of_one_window_and_of_one_chain(settings, moments):
    at = next(moments)
    with rolled_back():
        a_few_held(at)
        assert count("in_custody", known_on=at, **DAY).low == 5
        assert filed.there(EVERYTHING) is not None
        settings.BYNAME_ATTESTATION_DAYS = 30
        assert filed.there(EVERYTHING) is None
        asked = {"as_of": date(2025, 3, 1), "state": "all", "known_on": at}
        assert (count("in_custody", **asked).low, count("in_custody", **asked).high) == (0, 5)
        settings.BYNAME_ATTESTATION_DAYS = 365
    with rolled_back():
        a_few_held(at, number=2)
        another_process()
        assert filed.there(EVERYTHING) is None
        assert count("in_custody", known_on=at, **DAY).low == 2


@pytest.mark.usefixtures("small_registers_too")
def test_a_file_that_cannot_be_written_is_done_without(settings, tmp_path, moments, caplog):
    (tmp_path / "taken").write_text("a file where the folder would be")
    settings.BYNAME_COLUMNS = tmp_path / "taken"
    at = next(moments)
    a_few_held(at)
    assert count("in_custody", known_on=at, **DAY).low == 5
    assert "columns are not kept in" in caplog.text
    loaded.keep(behind=True)
    loaded._load(EVERYTHING, read.written(known_on=at))
    assert loaded.columns(EVERYTHING, at) is not None, "a server does without it too"


def test_few_people_are_folded_without_a_file(moments):
    at = next(moments)
    a_few_held(at)
    assert count("in_custody", known_on=at, **DAY).low == 5
    assert not filed.path_of(EVERYTHING).exists()


def a_write(data, people, written, where, at):
    what = data.draw(st.sampled_from(WRITES))
    who = data.draw(st.sampled_from(people))
    standing = [e.id for told in read.entries_of_people(people).values() for e in told
                if e.withdrawn is None]  # fmt: skip
    decided = [d.id for d in read.identity_decisions() if d.withdrawn is None]
    if what == "record":
        new = data.draw(told_in_full(3))
        written += write.record([as_new(e, who, where) for e in new], by=BY, at=at)
    elif what == "withdraw" and standing:
        write.withdraw([data.draw(st.sampled_from(standing))], by=BY, at=at, reason="tests")
    elif what == "prefer" and standing:
        write.prefer(data.draw(st.sampled_from(standing)), by=BY, at=at, reason="tests")
    elif what == "decide" and not decided:
        other = data.draw(st.sampled_from([one for one in people if one != who]))
        write.decide(who, other, Verdict.SAME, by=BY, at=at)
    elif what == "undo" and decided:
        write.undo_decision(decided[0], by=BY, at=at)
    elif what == "publish":
        write.publish(who, data.draw(st.sampled_from(Publication)), by=BY, at=at)
    elif what == "create":
        people.append(person(at))


def test_only_the_people_touched_are_folded_again(monkeypatch, moments):
    at = next(moments)
    where = source(at)
    for _ in range(300):
        record(at, person(at), (Detained(), "2025-01-01"), source_=where)
    day = {"as_of": date(2025, 2, 1), "state": "all"}
    assert count("in_custody", known_on=at, **day).low == 300
    later = next(moments)
    new = person(later)
    record(later, new, (Detained(), "2025-01-15"), source_=where)

    folded_again = []
    lives_of = type(EVERYTHING).lives_of
    monkeypatch.setattr(loaded, "made", refuse_to_fold_everybody)
    monkeypatch.setattr(
        type(EVERYTHING),
        "lives_of",
        lambda self, people, on: folded_again.extend(people) or lives_of(self, people, on),
    )
    found = count("in_custody", known_on=later, **day)
    assert (found.low, found.certain[-1], folded_again) == (301, new, [new])


def test_nothing_that_is_not_public_shows_through_kept_columns(moments):
    at = next(moments)
    where = source(at)
    shown, hidden, not_counted = person(at), person(at), person(at, Publication.NONE)
    for who, visibility in ((shown, Visibility.PUBLIC), (hidden, Visibility.INTERNAL)):
        record(at, who, (Detained(), "2025-01-01"), source_=where, visibility=visibility)
    record(at, not_counted, (Detained(), "2025-01-01"), source_=where)
    asked = {"as_of": date(2025, 2, 1), "known_on": at, "state": "all"}
    assert count("in_custody", seen=EVERYTHING, **asked).certain == (shown, hidden, not_counted)
    assert count("in_custody", seen=PUBLIC, **asked).certain == (shown,)
    write.publish(shown, Publication.NONE, by=BY, at=next(moments))
    assert count("in_custody", seen=PUBLIC, **asked).certain == ()


def test_a_series_by_columns_is_the_one_of_the_fold(moments):
    at = next(moments)
    where = source(at)
    for n in range(1, 9):
        record(
            at, person(at), (Detained(), f"2024-0{n}"), (Recognised(by="Body A"), "2024-05-10"),
            (Attested(), "2024-09"), source_=where,
        )  # fmt: skip
    days = {"first": date(2024, 1, 1), "last": date(2024, 12, 31), "step": "day"}
    asked = days | {"known_on": at, "state": "all"}
    for name in ("held", "in_custody", "detained"):
        assert series(name, **asked) == folded_series(name, **asked)


def folded_series(name, **asked):
    many, series_module._MANY = series_module._MANY, 10**9
    try:
        return folded(series, name, **asked)
    finally:
        series_module._MANY = many


def test_a_register_of_another_chain_is_not_taken_for_the_one_kept(moments):
    at = next(moments)
    asked = {"as_of": date(2025, 2, 1), "known_on": at, "state": "all"}
    for people in (1, 2):
        with rolled_back():
            where = source(at)
            ids = [person(at) for _ in range(people)]
            for who in ids:
                record(at, who, (Detained(), "2025-01-01"), source_=where)
            if people == 1:
                write.create_people([Publication.NAME], by=BY, at=at)
                record(at, who, source_=where)
            assert count("in_custody", **asked).low == people


def test_every_action_is_told_as_touching_people_or_nobody():
    actions = set(re.findall(r'action="([^"]+)"', Path(write.__file__).read_text()))
    assert actions == TOUCHING.keys() | TOUCHING_NOBODY


def test_a_measure_without_columns_is_counted_by_the_fold(monkeypatch, moments):
    at = next(moments)
    record(at, person(at), (Detained(), "2025-01-01"), source_=source(at))
    asked = {"as_of": date(2025, 2, 1), "known_on": at, "state": "all"}
    expected = count("detained", since=date(2025, 1, 1), **asked)
    monkeypatch.setattr(happenings, "_TABLES", {})
    assert not Columns.answers(MEASURES["detained"])
    assert count("detained", since=date(2025, 1, 1), **asked) == expected
    days = {"first": date(2025, 1, 1), "last": date(2025, 3, 31), "step": "day"}
    assert series("detained", known_on=at, state="all", **days)[0].high == 1


def test_a_server_answers_by_the_fold_until_the_columns_are_there(monkeypatch, moments):
    waiting = []

    class Later:
        def __init__(self, target, args, **more):
            self.run = lambda: target(*args)

        def start(self):
            waiting.append(self.run)

    monkeypatch.setattr(loaded, "Thread", Later)
    loaded.keep(behind=True)
    at = next(moments)
    record(at, person(at), (Detained(), "2025-01-01"), source_=source(at))
    asked = {"as_of": date(2025, 2, 1), "known_on": at, "state": "all"}
    by_fold = count("in_custody", **asked)
    assert count("in_custody", **asked) == by_fold
    assert len(waiting) == 1
    assert loaded.columns(EVERYTHING, at) is None
    waiting.pop()()
    assert loaded.columns(EVERYTHING, at) is not None
    assert count("in_custody", **asked) == by_fold
    write.publish(by_fold.certain[0], Publication.NONE, by=BY, at=next(moments))
    assert loaded.columns(EVERYTHING, at) is None, "nothing of the past is kept behind a server"
