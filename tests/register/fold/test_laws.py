"""The laws of the fold, for any entries whatever."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from byname.register.entries import Kind
from byname.register.fold import Days, Truth, timeline
from tests.support.entries import moment
from tests.support.strategies import DAYS, entries, exact_dates

AS_OF = date(2024, 6, 1)


def fold(told, known_on=moment(20), as_of=AS_OF):
    return timeline(told, as_of=as_of, known_on=known_on)


@given(entries(), st.integers(0, 10), st.dates())
def test_any_entries_give_a_timeline_for_any_day(told, known, as_of):
    timeline_ = fold(told, moment(known), as_of)
    assert timeline_.statuses()


@given(entries(withdrawals=False), st.data())
def test_withdrawing_is_never_having_recorded_for_later_and_nothing_for_earlier(told, data):
    if not told:
        return
    entry = data.draw(st.sampled_from(told))
    others = [other for other in told if other is not entry]
    withdrawn = [*others, replace(entry, withdrawn=moment(10))]
    assert fold(withdrawn, moment(10)) == fold(others, moment(10))
    assert fold(withdrawn, moment(11)) == fold(others, moment(11))
    for earlier in range(10):
        assert fold(withdrawn, moment(earlier)) == fold(told, moment(earlier))


@given(entries(), st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(told, random):
    shuffled = told.copy()
    random.shuffle(shuffled)
    assert fold(shuffled) == fold(told)


@given(entries(withdrawals=False), st.data())
def test_when_an_entry_was_recorded_matters_only_through_known_on(told, data):
    days = data.draw(st.permutations(range(len(told))))
    first = [replace(e, recorded=moment(0), preferences=()) for e in told]
    again = [
        replace(e, recorded=moment(d), preferences=()) for e, d in zip(told, days, strict=True)
    ]
    ours, theirs = fold(first), fold(again)
    plain = [replace(e, recorded=moment(0)) for e in theirs.entries]
    assert list(ours.entries) == plain
    for day in (date(2019, 6, 1), date(2020, 6, 1), date(2021, 6, 1), date(2023, 6, 1)):
        assert ours.held(day) is theirs.held(day)
        assert ours.status(day) is theirs.status(day)
    assert [(s.certain, s.possible) for s in ours.custody] == [
        (s.certain, s.possible) for s in theirs.custody
    ]


@given(entries(), DAYS, st.integers(0, 9))
def test_what_was_known_yesterday_never_changes(told, as_of, known):
    """Whatever is recorded or withdrawn later, the earlier answer stays."""
    then = [
        replace(
            e,
            withdrawn=e.withdrawn if e.withdrawn and e.withdrawn <= moment(known) else None,
            preferences=tuple(p for p in e.preferences if p.recorded <= moment(known)),
        )
        for e in told
        if e.recorded <= moment(known)
    ]
    assert fold(then, moment(known), as_of) == fold(told, moment(known), as_of)


def _within(certain: Days | None, possible: Days | None) -> bool:
    if certain is None:
        return True
    return possible is not None and possible.start <= certain.start < certain.end <= possible.end


@given(entries())
def test_certain_lies_within_possible(told):
    folded = fold(told)
    for spell in (*folded.custody, *folded.recognition):
        assert _within(spell.certain, spell.possible)


@given(entries(), st.lists(DAYS, max_size=5))
def test_certain_stretches_of_custody_do_not_overlap(told, days):
    folded = fold(told)
    for day in days:
        assert sum(spell.on(day) is Truth.YES for spell in folded.custody) <= 1


@given(entries())
def test_statuses_partition_time(told):
    periods = fold(told).statuses()
    assert periods[0].days.start == date.min
    assert periods[-1].days.end == AS_OF + timedelta(days=1)
    for before, after in zip(periods, periods[1:], strict=False):
        assert before.days.end == after.days.start
        assert before.status is not after.status


@given(entries(), st.lists(DAYS, min_size=1, max_size=10))
def test_the_status_of_a_day_is_that_of_its_period(told, days):
    folded = fold(told)
    for day in days:
        (period,) = [p for p in folded.statuses() if day in p.days]
        assert period.status is folded.status(day)


@given(st.lists(exact_dates(), min_size=1, max_size=7, unique=True))
def test_with_exact_dates_a_closed_spell_is_certain_wherever_it_is_possible(days):
    from tests.support.entries import Told

    told = Told()
    days = sorted(days, key=lambda one: one.earliest)
    known = [
        told("detained" if at % 2 == 0 else "released", day.text) for at, day in enumerate(days)
    ]
    for spell in fold(known).custody:
        if spell.ended:
            assert spell.certain == spell.possible
        else:
            assert spell.certain is not None
            assert spell.possible is not None
            assert spell.certain.start == spell.possible.start


@given(entries(kinds=[Kind.DETAINED, Kind.ATTESTED, Kind.RECOGNISED]), DAYS, DAYS)
def test_an_earlier_as_of_never_contradicts_a_later_one(told, first, second):
    """Clipping a timeline to an earlier day changes nothing before that day."""
    early, late = sorted((first, second))
    assert fold(told, as_of=early).in_custody(early) is fold(told, as_of=late).in_custody(early)
    assert fold(told, as_of=early).held(early) is fold(told, as_of=late).held(early)


@given(entries(), DAYS, DAYS)
def test_held_is_the_same_whatever_the_end_of_the_timeline(told, first, second):
    early, late = sorted((first, second))
    assert fold(told, as_of=early).held(early) is fold(told, as_of=late).held(early)
