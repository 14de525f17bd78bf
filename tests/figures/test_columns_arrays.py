"""The arithmetic under the columns, against doing the same one by one."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from byname.figures.columns import shown, turns
from byname.figures.columns.ids import Ids
from byname.figures.columns.kept import Kept
from byname.figures.columns.levels import Pieces, Steps, of_people
from byname.figures.columns.readings import Reader
from byname.figures.columns.runs import Runs, rows_of
from byname.figures.columns.shown import Attestations
from byname.figures.columns.tables import NONE, Dictionaries, Shown, Stretches, Told
from byname.figures.columns.telling import alike, own
from byname.figures.columns.turns import Turns
from byname.figures.measures import ATTRIBUTES, UNKNOWN
from byname.register.entries import Article, Charged, Length, Penalty, PenaltyKind, Sentenced

PEOPLE = 6
DAYS = st.integers(1, 30)
PERSONS = st.lists(st.integers(0, PEOPLE - 1), max_size=20).map(sorted)
PIECES = st.lists(st.tuples(st.integers(0, PEOPLE - 1), DAYS, DAYS, st.integers(1, 9)), max_size=20)


def ints(values):
    return np.array(list(values), dtype=np.int32)


@given(PIECES, st.booleans())
def test_turns_give_the_sum_of_the_pieces_of_a_day(told, many):
    told = [one for one in told if one[1] < one[2]]
    start, end, weight = (ints(one[at] for one in told) for at in (1, 2, 3))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(turns, "_FEW", -1 if many and told else 100)
        number, total = Turns.of(start, end), Turns.of(start, end, weight)
    for day in range(32):
        there = [one for one in told if one[1] <= day < one[2]]
        assert number.at(day) == len(there)
        assert total.at(day) == sum(one[3] for one in there)
    assert number.at(np.arange(32)).tolist() == [int(number.at(day)) for day in range(32)]


@given(PERSONS, st.data())
def test_the_greatest_so_far_runs_along_each_persons_rows(persons, data):
    each = st.lists(st.integers(0, 2), min_size=len(persons), max_size=len(persons))
    values = data.draw(each)
    runs = Runs(ints(persons))
    expected = [
        max(value for other, value in zip(persons[: at + 1], values, strict=False) if other == one)
        for at, one in enumerate(persons)
    ]
    given_ = np.array(values, dtype=np.int8)
    assert runs.greatest(given_).tolist() == expected
    assert given_.tolist() == values
    assert runs.alone is (len(set(persons)) == len(persons))


@given(PERSONS, st.sets(st.integers(0, PEOPLE)))
def test_the_rows_of_some_people(persons, some):
    found = rows_of(ints(persons), ints(sorted(some)))
    assert found.tolist() == [at for at, person in enumerate(persons) if person in some]


@given(PIECES)
def test_a_person_counts_once_in_a_step_however_many_pieces_hold_it(told):
    told = sorted(one for one in told if one[1] < one[2])
    person, start, end = (ints(one[at] for one in told) for at in range(3))
    pieces = Pieces(np.arange(len(told)), start, end)
    found = of_people(pieces, person, Runs(person), 31)
    expected = [len({who for who, first, last, _ in told if first <= n < last}) for n in range(31)]
    assert found.tolist() == expected


@given(st.lists(DAYS, min_size=1).map(sorted), st.lists(st.integers(-5, 40)))
def test_steps_before_a_day(days, asked):
    steps = Steps(days)
    asked_days = ints(asked)
    assert steps.below(asked_days).tolist() == [sum(one < day for one in days) for day in asked]
    assert steps.up_to(asked_days).tolist() == [sum(one <= day for one in days) for day in asked]


@given(PERSONS, st.data(), st.sets(st.integers(0, PEOPLE - 1)), st.integers(0, 32))
def test_the_latest_attestation_is_the_same_of_few_and_of_many(persons, data, some, day):
    days = data.draw(st.lists(DAYS, min_size=len(persons), max_size=len(persons)))
    kept = Attestations(PEOPLE, Shown(ints(persons), ints(days)))
    people = ints(sorted(some))
    told = [on for who, on in zip(persons, days, strict=True) if who in some and on <= day]
    for few in (0, 100):
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(shown, "_FEW", few)
            patched.setattr(shown, "_TOGETHER", 3)
            assert kept.latest(people, day) == max(told, default=None)


def test_what_was_not_asked_for_longest_goes_first():
    kept, worked_out = Kept(most=80), []

    def get(key):
        def work_out():
            worked_out.append(key)
            return np.zeros(4, dtype=np.int64)

        return kept.get(key, work_out)

    first = get("a")
    get("b")
    assert get("a") is first
    get("c")  # 96 bytes: "b" goes
    assert worked_out == ["a", "b", "c"]
    get("a"), get("c"), get("b")
    assert worked_out == ["a", "b", "c", "b"]
    assert kept.bytes == 64


def test_something_larger_than_all_the_room_is_kept_alone():
    kept = Kept(most=8)
    large = kept.get("large", lambda: np.zeros(100))
    assert kept.get("large", lambda: np.ones(100)) is large


def test_ids_are_looked_up_once_and_only_when_asked_for():
    looked_up = []

    def look_up():
        looked_up.append(True)
        return np.array([3, 5, 9])

    ids = Ids(look_up)
    assert not looked_up
    assert (len(ids), ids[1], 5 in ids, 4 in ids, [*ids]) == (3, 5, True, False, [3, 5, 9])
    assert all(type(one) is int for one in ids)
    assert ids == (3, 5, 9) == ids
    assert ids != (3, 5)
    assert hash(ids) == hash((3, 5, 9))
    assert looked_up == [True]


def test_what_is_read_alike_is_asked_once_and_answers_for_all():
    codes, told = Dictionaries(), []
    reader = Reader(codes)
    penalties = (None, Penalty(PenaltyKind.FINE), Penalty(PenaltyKind.IMPRISONMENT, Length(2)))
    for court in ("Court A", "Court B", ""):
        for penalty in penalties:
            for article in ("342", "130"):
                articles = (Article(article, title="a title"),)
                told.append((Sentenced(penalty=penalty, court=court, articles=articles),))
                told.append((Charged(articles=articles), Sentenced(court=court)))
    numbers = [codes.told.code(reader.of_event(details)) for details in told]
    wanted = {"court": "court a", "penalty": "fine", "article": "342", "ground": "pardon"}
    for name, text in wanted.items():
        attribute, found = ATTRIBUTES[name], alike(name, codes)
        assert len(found.one_of) < len(told)
        for asked in (text, UNKNOWN):
            expected = [own(attribute, details, asked) for details in told]
            answers = found.each(lambda one, a=attribute, w=asked: own(a, one, w))
            assert answers.take(numbers).tolist() == expected


ROWS = st.lists(st.tuples(*[st.integers(-1, 3)] * 6).filter(lambda row: max(row) >= 0), max_size=12)


@given(ROWS, ROWS, st.sampled_from([1, 1 << 20]))
def test_the_numbers_of_what_is_said_stand_for_it(one_by_one, together, apart):
    told, rows = Told(), [tuple(apart * one for one in row) for row in together]
    numbers = [told.code(row) for row in one_by_one]
    many = told.add(np.array(rows, dtype=np.int32).reshape(-1, 6))
    assert [tuple(row) for row in told.rows[numbers].tolist()] == one_by_one
    assert [tuple(row) for row in told.rows[many].tolist()] == rows
    assert len(told) == len({*one_by_one}) + len({*rows})
    assert told.code((NONE,) * 6) == NONE
    assert [told.code(row) for row in one_by_one] == numbers


def test_rows_taken_from_a_column_of_one_value_stay_one_value():
    always = np.broadcast_to(ints([date.min.toordinal()]), (4,))
    table = Stretches(ints(range(4)), ints([7, 8, 7, 8]), always, always, always, always)
    found = table.where(table.code == 7)
    assert found.person.tolist() == [0, 2]
    assert found.possible_from.strides == (0,)
    assert found.possible_from.tolist() == [1, 1]
