"""Columns in a file, in parts and put together answer as those they were made from."""

import os
import stat
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.figures.columns import file
from byname.figures.columns.file import Stamp
from byname.figures.columns.group import Group
from byname.figures.columns.rows import tables_of
from byname.figures.columns.tables import LAST_DAY, Dictionaries
from byname.figures.columns.whole import Columns
from byname.register.dates import parse
from byname.register.entries import Detained, Entry, SourceRef
from tests.figures.test_columns import (
    COUNTED,
    QUICK,
    assert_equal,
    life,
    near,
    questions,
    register,
    told_in_full,
)
from tests.support.entries import moment

STAMP = Stamp(7, datetime(2026, 1, 1, tzinfo=UTC), "a" * 64, 365)


def part(lives):
    codes = Dictionaries()
    return tables_of(lives, codes), codes


def assert_answers(columns, lives, told, data):
    days = near([one for life_ in told for one in life_])
    for measure in COUNTED:
        question = data.draw(questions(measure, days), label=measure.name)
        assert_equal(columns, lives, measure, question)


@settings(max_examples=25, phases=QUICK)
@given(register(6), st.data())
def test_columns_of_a_file_answer_as_the_fold(told, data):
    lives = [life(number * 3, one) for number, one in enumerate(told, start=1)]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new" / "some.columns"
        file.write(path, STAMP, *Columns.of(lives).whole())
        stamp, tables, codes = file.read(path)
        assert stamp == file.stamp_of(path) == STAMP
        assert_answers(Columns(Group(tables, codes)), lives, told, data)


@settings(max_examples=25, phases=QUICK)
@given(register(6), register(6), st.data())
def test_columns_made_in_parts_answer_as_the_fold(first, second, data):
    lives = [life(number * 3, one) for number, one in enumerate([*first, *second], start=1)]
    columns = Columns.of_parts([part(lives[: len(first)]), part(lives[len(first) :])])
    assert_answers(columns, lives, [*first, *second], data)


@settings(max_examples=25, phases=QUICK)
@given(register(6), st.lists(told_in_full(5), min_size=1, max_size=4), st.data())
def test_columns_with_those_folded_again_in_their_places_answer_as_the_fold(told, since, data):
    lives = {number * 3: life(number * 3, one) for number, one in enumerate(told, start=1)}
    ids = data.draw(st.permutations(range(1, 16)))
    fresh = {who: life(who, one) for who, one in zip(ids, since, strict=False)}
    gone = data.draw(st.sampled_from(sorted(lives)))
    refreshed = Columns.of(lives.values()).refreshed(
        {gone, *fresh}, [fresh[who] for who in sorted(fresh)]
    )
    after = {who: one for who, one in lives.items() if who != gone} | fresh
    columns = Columns(Group(*refreshed.whole()))
    assert columns.taken_in == ()
    in_order = [after[who] for who in sorted(after)]
    assert_answers(columns, in_order, [*told, *since], data)


def some_columns():
    taken = Entry(1, 1, parse("2024-01-01"), Detained(), SourceRef(1), moment(1))
    return Columns.of([life(1, [taken])]).whole()


def test_a_file_is_its_owners_alone_and_replaces_the_one_before_it(tmp_path):
    path = tmp_path / "kept" / "some.columns"
    file.write(path, STAMP, *some_columns())
    later = Stamp(8, STAMP.at, "b" * 64, 365)
    file.write(path, later, *some_columns())
    assert file.stamp_of(path) == later
    assert [one.name for one in path.parent.iterdir()] == ["some.columns"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@pytest.mark.parametrize("kept", [0, 10, 40, 500, -1])
def test_a_file_cut_short_is_no_file(tmp_path, kept):
    path = tmp_path / "some.columns"
    file.write(path, STAMP, *some_columns())
    path.write_bytes(path.read_bytes()[:kept])
    assert file.read(path) is None


def test_a_file_of_other_rules_or_of_something_else_is_no_file(tmp_path, monkeypatch):
    path = tmp_path / "some.columns"
    assert file.read(path) is None
    path.write_bytes(os.urandom(4_000))
    assert file.read(path) is None
    file.write(path, STAMP, *some_columns())
    assert file.read(path) is not None
    monkeypatch.setattr(file, "rules", lambda: "other")
    assert file.read(path) is None
    assert file.stamp_of(path) is None


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(file.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        file.write(tmp_path / "some.columns", STAMP, *some_columns())
    assert list(tmp_path.iterdir()) == []


def test_an_array_of_one_value_takes_the_room_of_one(tmp_path):
    tables, codes = some_columns()
    shown = tables.shown
    wide = replace(
        shown,
        **{one.name: np.broadcast_to(np.int32(LAST_DAY), (10**6,)) for one in fields(shown)},
    )
    path = tmp_path / "some.columns"
    file.write(path, STAMP, replace(tables, shown=wide), codes)
    assert path.stat().st_size < 100_000
    _, found, _ = file.read(path)
    assert len(found.shown) == 10**6
    assert set(found.shown.day.tolist()) == {LAST_DAY}
    assert date.fromordinal(int(found.shown.day[-1])) == date.max
