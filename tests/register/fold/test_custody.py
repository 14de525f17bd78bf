"""Custody by example: little registers and what the fold makes of them."""

from datetime import date

import pytest

from byname.register.fold import Truth, Why, timeline
from tests.support.entries import CUSTODIAL, LATER, SUSPENDED, Told

YES, PERHAPS, NO = Truth.YES, Truth.PERHAPS, Truth.NO


def fold(entries, as_of="2026-05-01"):
    return timeline(entries, as_of=date.fromisoformat(as_of), known_on=LATER)


def on(entries, day):
    return fold(entries).in_custody(date.fromisoformat(day))


def test_from_the_day_of_arrest_to_the_eve_of_release():
    told = Told()
    entries = [told("detained", "2020-03-01"), told("released", "2021-03-01")]
    assert [on(entries, day) for day in ("2020-02-29", "2020-03-01", "2021-02-28")] == [
        NO,
        YES,
        YES,
    ]
    assert on(entries, "2021-03-01") is NO


def test_a_vague_arrest_is_possible_first_and_certain_later():
    told = Told()
    entries = [told("detained", "2020-10"), told("released", "2021-03-01")]
    assert [on(entries, day) for day in ("2020-09-30", "2020-10-01", "2020-10-30")] == [
        NO,
        PERHAPS,
        PERHAPS,
    ]
    assert on(entries, "2020-10-31") is YES


def test_nobody_is_held_for_ever_by_silence():
    told = Told()
    entries = [told("detained", "2014-01-01"), told("attested", "2014-08-10")]
    assert on(entries, "2015-08-10") is YES
    assert on(entries, "2015-08-11") is PERHAPS
    assert fold(entries).attested == date(2014, 8, 10)


def test_somebody_without_a_date_of_arrest_is_held_on_the_day_of_the_list():
    told = Told()
    listed = date(2014, 8, 10)
    entries = [told("detained", "..", dated=listed), told("attested", "2014-08-10", dated=listed)]
    assert on(entries, "2014-08-10") is YES
    assert on(entries, "2014-08-09") is PERHAPS
    assert "arrest" not in fold(entries).unknown or fold(entries).custody[0].began is not None


def test_a_release_and_an_arrest_on_one_day():
    told = Told()
    entries = [
        told("detained", "2020-05-31"),
        told("released", "2025-09-11"),
        told("detained", "2025-09-11"),
    ]
    spells = fold(entries).custody
    assert [spell.ended is None for spell in spells] == [False, True]
    assert on(entries, "2025-09-11") is YES
    assert on(entries, "2025-09-10") is YES


def test_an_arrest_and_a_release_on_one_day_with_nothing_before():
    told = Told()
    entries = [told("detained", "2020-05-31"), told("released", "2020-05-31")]
    assert on(entries, "2020-05-31") is NO
    assert len(fold(entries).custody) == 1


def test_the_same_arrest_misdated_by_another_source_is_one_arrest_and_a_contradiction():
    told = Told()
    entries = [
        told("detained", "2011"),
        told("released", "2014"),
        told("detained", "2021-07-14"),
        told("detained", "2020"),
        told("released", "2025-12-13"),
    ]
    folded = fold(entries)
    assert len(folded.custody) == 2
    (contradiction,) = folded.contradictions
    assert contradiction.about == "arrest"
    assert contradiction.followed.date.text == "2021-07-14"
    assert [entry.date.text for entry in contradiction.set_aside] == ["2020"]
    assert contradiction.why is Why.BETTER_DATED


def test_an_arrest_long_after_another_is_a_new_one_and_the_end_between_is_unseen():
    told = Told()
    entries = [told("detained", "2010-01-01"), told("detained", "2020-01-01")]
    first, second = fold(entries, "2020-02-01").custody
    assert first.ended is None
    assert first.certain is not None
    assert first.certain.end == date(2011, 1, 2)
    assert on(entries, "2015-01-01") is PERHAPS
    assert second.certain is not None
    assert second.certain.start == date(2020, 1, 1)


def test_a_release_without_any_arrest():
    told = Told()
    entries = [told("released", "2020-06-01")]
    assert on(entries, "2020-05-31") is PERHAPS
    assert on(entries, "2020-06-01") is NO


def test_a_sentence_to_custody_shows_the_person_held_and_one_without_ends_custody():
    told = Told()
    custodial = [told("sentenced", "2021-12-14", penalty=CUSTODIAL)]
    assert on(custodial, "2021-12-14") is YES
    suspended = [told("detained", "2010-12-19"), told("sentenced", "2011-05-16", penalty=SUSPENDED)]
    assert on(suspended, "2011-05-15") is YES
    assert on(suspended, "2011-05-16") is NO


def test_a_sentence_in_absence_shows_nothing():
    told = Told()
    entries = [told("sentenced", "2021-12-14", penalty=CUSTODIAL, in_absentia=True)]
    assert on(entries, "2021-12-14") is NO


def test_seen_in_custody_after_a_sentence_without_custody():
    told = Told()
    entries = [
        told("detained", "2020-01-01"),
        told("sentenced", "2020-06-01", penalty=SUSPENDED),
        told("attested", "2020-07-01"),
    ]
    assert on(entries, "2020-06-15") is YES
    assert len(fold(entries).custody) == 1


def test_shown_held_after_a_release_with_no_arrest_between_is_held_and_contradicts():
    told = Told()
    entries = [
        told("detained", "2020-01-01"),
        told("released", "2021-01-01"),
        told("attested", "2021-02-01"),
    ]
    assert on(entries, "2021-02-01") is YES
    assert on(entries, "2021-01-15") is PERHAPS
    assert [one.about for one in fold(entries).contradictions] == ["custody after release"]


def test_two_days_of_death_from_two_sources():
    told = Told()
    entries = [
        told("detained", "2020-09-19"),
        told("sentenced", "2021-01-18", penalty=CUSTODIAL),
        told("died", "2021-05-20", source=2, in_custody=True),
        told("died", "2021-05-21", source=1, in_custody=True),
    ]
    folded = fold(entries)
    (contradiction,) = folded.contradictions
    assert (contradiction.about, contradiction.why) == ("death", Why.LATER_DAY)
    assert contradiction.followed.date.text == "2021-05-21"
    assert folded.in_custody(date(2021, 5, 20)) is YES
    assert folded.in_custody(date(2021, 5, 21)) is NO


def test_a_preference_decides_and_an_older_knowledge_does_not_know_it():
    told = Told()
    entries = [
        told("died", "2021-05-20", source=2, preferred=30),
        told("died", "2021-05-21", source=1),
    ]
    assert fold(entries).contradictions[0].why is Why.PREFERRED
    before = timeline(entries, as_of=date(2026, 1, 1), known_on=told("born").recorded)
    assert before.died is not None
    assert before.died.latest == date(2021, 5, 21)


def test_the_more_recent_source_is_followed_where_dates_are_equally_good():
    told = Told()
    entries = [
        told("detained", "2020-03-01", dated=date(2020, 4, 1)),
        told("detained", "2020-03-05", dated=date(2022, 4, 1), source=2),
    ]
    (contradiction,) = fold(entries).contradictions
    assert contradiction.why is Why.MORE_RECENT
    assert contradiction.followed.date.text == "2020-03-05"


def test_a_death_no_source_places_in_custody_does_not_stretch_an_old_arrest():
    told = Told()
    entries = [told("detained", "2010-01-01"), told("died", "2023-05")]
    assert on(entries, "2015-01-01") is PERHAPS
    in_custody = [told("detained", "2010-01-01"), told("died", "2023-05", in_custody=True)]
    assert on(in_custody, "2015-01-01") is YES


def test_custody_after_death_is_set_aside_and_said():
    told = Told()
    entries = [told("died", "2020-01-01"), told("detained", "2021-01-01")]
    assert on(entries, "2021-01-01") is NO
    assert [one.about for one in fold(entries).contradictions] == ["custody after death"]


def test_a_vague_release_covers_the_lists_that_show_the_person_held_before_it():
    told = Told()
    entries = [
        told("detained", "2013-01-01"),
        told("attested", "2014-08-10"),
        told("released", "2014"),
    ]
    assert on(entries, "2014-08-10") is YES
    assert on(entries, "2014-08-11") is PERHAPS
    assert on(entries, "2014-12-31") is NO


def test_a_transfer_known_only_by_a_later_list_opens_no_spell():
    told = Told()
    entries = [
        told("detained", "2020-01-01"),
        told("released", "2021-01-01"),
        told("transferred", "../2026-01-01"),
    ]
    assert len(fold(entries).custody) == 1


@pytest.mark.parametrize("kind", ["contacted", "denied", "ill_treated", "health"])
def test_contact_and_its_kin_show_custody_only_within_a_spell(kind):
    told = Told()
    alone = [told(kind, "2021-01-01")]
    assert on(alone, "2021-01-01") is NO
    within = [told("detained", "2020-01-01"), told(kind, "2021-06-01")]
    assert on(within, "2021-12-01") is YES


def test_as_of_leaves_out_what_came_later_but_uses_it_as_a_witness():
    told = Told()
    entries = [told("detained", "2010-01-01"), told("released", "2020-01-01")]
    folded = fold(entries, "2015-01-01")
    assert folded.custody[0].ended is None
    assert folded.in_custody(date(2015, 1, 1)) is YES
    assert [entry.kind for entry in folded.entries] == ["detained"]
