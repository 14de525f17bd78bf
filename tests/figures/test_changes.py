"""What changed in a figure, and the entry that did it."""

from datetime import date

import pytest
from hypothesis import given, settings

from byname.figures.changes import Direction, between_days, between_moments, in_words
from byname.figures.count import QuestionError, count
from byname.figures.reasons import Cause
from byname.figures.words import LANGUAGES
from byname.figures.words.changes import label
from byname.register import read, write
from byname.register.entries import (
    Attested,
    Born,
    Contacted,
    Derecognised,
    Detained,
    Died,
    Ground,
    Kind,
    Recognised,
    Released,
)
from byname.register.fold import Truth
from byname.register.identity import Verdict
from tests.support.database import BY, as_new, person, record, rolled_back, source
from tests.support.entries import moment
from tests.support.strategies import entries

FIRST, LAST = date(2025, 5, 21), date(2025, 12, 23)
HELD = ((Detained(), "2025-01-01"), (Recognised(by="Body A"), "2025-02-01"))
pytestmark = pytest.mark.django_db


@pytest.fixture
def where(db):
    return source(moment(0))


def held(where, *more, at=0):
    who = person(moment(at))
    record(moment(at), who, *HELD, *more, source_=where, state="aa")
    return who


def days(name="held", **asked):
    return between_days(name, first=FIRST, last=LAST, known_on=moment(9), **asked)


def moments(name="held", as_of=FIRST, **asked):
    return between_moments(name, as_of=as_of, known_from=moment(1), known_to=moment(9), **asked)


def told(changes):
    return {
        one.person: (one.direction, one.reason.cause, one.reason.kind, one.reason.ground)
        for one in changes.people
    }


def test_between_two_days_each_person_with_the_entry_that_did_it(where):
    pardoned = held(where, (Released(ground=Ground.PARDON), "2025-06-21"))
    died = held(where, (Died(in_custody=True), "2025-07-01"))
    dropped = held(where, (Derecognised(by="Body A"), "2025-08-01"))
    stays = held(where)
    new = person(moment(0))
    record(
        moment(0),
        new,
        (Recognised(by="Body A"), "2025-05-01"),
        (Detained(), "2025-09-01"),
        source_=where,
    )
    early = person(moment(0))
    record(
        moment(0),
        early,
        (Recognised(by="Body A"), "2025-09-01"),
        (Detained(), "2025-08-01"),
        source_=where,
    )
    found = days()
    assert told(found) == {
        pardoned: (Direction.LEFT, Cause.HAPPENED, Kind.RELEASED, Ground.PARDON),
        died: (Direction.LEFT, Cause.HAPPENED, Kind.DIED, None),
        dropped: (Direction.LEFT, Cause.HAPPENED, Kind.DERECOGNISED, None),
        new: (Direction.CAME, Cause.HAPPENED, Kind.DETAINED, None),
        early: (Direction.CAME, Cause.HAPPENED, Kind.RECOGNISED, None),
    }
    assert stays in found.before.certain
    assert (found.before.low, found.after.low) == (4, 3)
    assert found.people[0].reason.entries[0].date.text == "2025-06-21"
    assert in_words(found, "en") == (
        "4 → 3. Went out: 1 no longer recognised; 1 died; 1 released by pardon. "
        "Came in: 1 detained; 1 recognised."
    )
    assert "памілаванне: 1" in in_words(found, "be")


def test_silence_and_time_change_a_figure_without_any_entry(where):
    silent = person(moment(0))
    record(
        moment(0),
        silent,
        (Detained(), "2024-08-01"),
        (Recognised(by="Body A"), "2024-09-01"),
        source_=where,
    )
    found = days()
    assert told(found) == {silent: (Direction.VAGUER, Cause.SILENCE, None, None)}
    grown = held(where, (Born(), "2007-08-01"))
    assert told(days("held_minors"))[grown] == (Direction.LEFT, Cause.TIME, None, None)
    record(moment(1), silent, (Attested(), "2025-11-01"), source_=where)
    later = between_days("held", first=date(2025, 10, 1), last=LAST, known_on=moment(9))
    assert silent not in told(later)


def test_a_contact_ends_a_silence(where):
    heard = held(where, (Contacted(), "2025-02-01"), (Contacted(), "2025-12-01"))
    found = days("held_without_contact", days=60)
    assert told(found) == {heard: (Direction.LEFT, Cause.HAPPENED, Kind.CONTACTED, None)}


def test_between_two_moments_what_was_recorded_and_withdrawn(where):
    wrong = source(moment(0), title="a list that was wrong")
    late, unsourced, lost, corrected = held(where), held(wrong), held(where), held(where)
    record(moment(2), late, (Released(ground=Ground.SERVED), "2025-03-01"), source_=where)
    write.withdraw(_ids(unsourced), by=BY, at=moment(3), reason="wrong list")
    write.withdraw(_ids(lost, Kind.RECOGNISED), by=BY, at=moment(3), reason="a mistake")
    write.withdraw(_ids(corrected, Kind.DETAINED), by=BY, at=moment(3), reason="a mistake")
    record(moment(3), corrected, (Detained(), "2025-06-01"), source_=where)
    learnt_late = held(where, at=4)
    found = moments()
    assert told(found) == {
        late: (Direction.LEFT, Cause.RECORDED, Kind.RELEASED, Ground.SERVED),
        unsourced: (Direction.LEFT, Cause.SOURCE_WITHDRAWN, None, None),
        lost: (Direction.LEFT, Cause.WITHDRAWN, Kind.RECOGNISED, None),
        learnt_late: (Direction.CAME, Cause.RECORDED, Kind.RECOGNISED, None),
        corrected: (Direction.LEFT, Cause.CORRECTED, Kind.DETAINED, None),
    }
    assert "1 because a source was withdrawn" in in_words(found, "en")
    assert "1 recorded later (released at the end of the term)" in in_words(found, "en")


def test_a_merge_and_its_undoing(where):
    first, second = held(where), held(where)
    decision = write.decide(first, second, Verdict.SAME, by=BY, at=moment(2))
    merged = moments()
    assert told(merged) == {second: (Direction.LEFT, Cause.MERGED, None, None)}
    write.undo_decision(decision, by=BY, at=moment(10))
    parted = between_moments("held", as_of=FIRST, known_from=moment(5), known_to=moment(11))
    assert told(parted) == {second: (Direction.CAME, Cause.PARTED, None, None)}


def test_a_merge_that_brings_what_was_missing(where):
    arrested, listed = person(moment(0)), person(moment(0))
    record(moment(0), arrested, HELD[0], source_=where)
    record(moment(0), listed, HELD[1], source_=where)
    write.decide(arrested, listed, Verdict.SAME, by=BY, at=moment(2))
    assert told(moments()) == {arrested: (Direction.CAME, Cause.MERGED, None, None)}


def _ids(who, *kinds):
    told_ = read.entries_of_people([who])[who]
    return [entry.id for entry in told_ if not kinds or entry.kind in kinds]


def test_questions_that_cannot_be_asked(where):
    held(where)
    with pytest.raises(QuestionError, match="counts years"):
        days("held_sentence_years")
    with pytest.raises(QuestionError, match="earlier day first"):
        between_days("held", first=LAST, last=FIRST, known_on=moment(1))
    with pytest.raises(QuestionError, match="earlier moment first"):
        between_moments("held", as_of=FIRST, known_from=moment(3), known_to=moment(1))


@settings(max_examples=20)
@given(entries(most=6), entries(most=6))
def test_the_changes_lead_from_one_figure_to_the_other(one, other):
    with rolled_back():
        where = source(moment(0))
        new = [
            as_new(entry, who, where)
            for life in (one, other)
            for who in [person(moment(0))]
            for entry in life
        ]
        for at, entry in enumerate(new):
            write.record([entry], by=BY, at=moment(at))
        asked = {"state": "all"}
        for name in ("held", "in_custody"):
            found = between_days(
                name, first=date(2020, 6, 1), last=date(2022, 6, 1), known_on=moment(9), **asked
            )
            learnt = between_moments(
                name, as_of=date(2022, 6, 1), known_from=moment(2), known_to=moment(9), **asked
            )
            for changes in (found, learnt):
                _leads(changes)
            whole = count(name, as_of=date(2022, 6, 1), known_on=moment(9), **asked)
            assert (found.after.low, found.after.high) == (whole.low, whole.high)
            assert (learnt.after.low, learnt.after.high) == (whole.low, whole.high)


def _leads(changes):
    by = {Truth.NO: (0, 0), Truth.PERHAPS: (0, 1), Truth.YES: (1, 1)}
    low = sum(by[one.after][0] - by[one.before][0] for one in changes.people)
    high = sum(by[one.after][1] - by[one.before][1] for one in changes.people)
    assert changes.before.low + low == changes.after.low
    assert changes.before.high + high == changes.after.high
    assert sum(len(group.people) for group in changes.groups()) == len(changes.people)


def test_every_cause_and_every_end_of_custody_has_words():
    keys = [*Cause, *Direction, *(f"released {ground}" for ground in Ground)]
    for language in LANGUAGES:
        words = [label(key, language) for key in keys if key != Cause.HAPPENED]
        assert "another entry" not in words
        assert len(set(words)) == len(words)
