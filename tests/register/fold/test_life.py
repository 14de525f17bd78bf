"""Recognition, contact, sentence and the rest of a timeline, by example."""

from datetime import date

from byname.register.entries import Length, Penalty, PenaltyKind, Place
from byname.register.fold import Status, Truth, timeline
from tests.support.entries import LATER, Told

YES, PERHAPS, NO = Truth.YES, Truth.PERHAPS, Truth.NO


def fold(entries, as_of="2026-05-01"):
    return timeline(entries, as_of=date.fromisoformat(as_of), known_on=LATER)


def test_recognition_is_a_dated_act_of_one_body():
    told = Told()
    entries = [
        told("recognised", "2021-03-01", by="Body A"),
        told("derecognised", "2022-03-01", by="Body A"),
        told("recognised", "2021-06-01", by="Body B"),
    ]
    folded = fold(entries)
    day = date.fromisoformat
    assert folded.recognised(day("2021-03-01"), body="Body A") is YES
    assert folded.recognised(day("2022-03-01"), body="Body A") is NO
    assert folded.recognised(day("2022-03-01")) is YES
    assert folded.recognised(day("2021-05-31"), body="Body B") is NO


def test_recognition_known_by_a_list_alone_is_certain_from_the_list_on():
    told = Told()
    folded = fold([told("recognised", "../2014-08-10")])
    assert folded.recognised(date(2014, 8, 9)) is PERHAPS
    assert folded.recognised(date(2014, 8, 10)) is YES


def test_recognised_again_after_a_withdrawal():
    told = Told()
    entries = [
        told("recognised", "2021-01-01"),
        told("derecognised", "2022-01-01"),
        told("recognised", "2023-01-01"),
    ]
    folded = fold(entries)
    assert len(folded.recognition) == 2
    assert folded.recognised(date(2022, 6, 1)) is NO
    assert folded.recognised(date(2023, 1, 1)) is YES


def test_held_needs_both_custody_and_recognition():
    told = Told()
    entries = [told("detained", "2020-01-01"), told("attested", "2020-06-01")]
    assert fold(entries).held(date(2020, 6, 1)) is NO
    entries.append(told("recognised", "2020-05"))
    assert fold(entries).held(date(2020, 5, 2)) is PERHAPS
    assert fold(entries).held(date(2020, 6, 1)) is YES


def test_days_since_contact_are_counted_from_the_day_after():
    told = Told()
    entries = [told("detained", "2020-05-31"), told("contacted", "2023-02-09")]
    silence = fold(entries, "2025-05-19").silence()
    assert silence is not None
    assert (silence.low, silence.high) == (830, 830)
    later = fold(entries, "2025-05-21").silence()
    assert later is not None
    assert later.low == 832


def test_a_vague_last_contact_gives_bounds():
    told = Told()
    silence = fold([told("contacted", "2023-02")], "2023-03-10").silence()
    assert silence is not None
    assert (silence.low, silence.high) == (10, 37)


def test_the_sentence_in_force_after_an_appeal():
    told = Told()
    five = Penalty(kind=PenaltyKind.IMPRISONMENT, length=Length(years=5))
    four = Penalty(kind=PenaltyKind.IMPRISONMENT, length=Length(years=4))
    entries = [
        told("sentenced", "2021-01-18", penalty=five),
        told("appealed", "2021-04-01", outcome="changed", penalty=four),
    ]
    assert fold(entries).sentence.penalty == four
    assert fold(entries, "2021-02-01").sentence.penalty == five
    entries.append(told("appealed", "2021-05-01", outcome="overturned"))
    assert fold(entries).sentence.overturned


def test_where_somebody_is_held():
    told = Told()
    entries = [
        told("detained", "2020-01-01"),
        told("transferred", "2020-02-01", place=Place(name="Fictional Prison")),
        told("transferred", "2020-05-01", place=Place(name="Fictional Colony")),
    ]
    assert fold(entries, "2020-03-01").place() == Place(name="Fictional Prison")
    assert fold(entries, "2020-06-01").place() == Place(name="Fictional Colony")


def test_the_statuses_of_a_life_follow_each_other_without_a_gap():
    told = Told()
    entries = [
        told("detained", "2020-01"),
        told("released", "2020-06-01"),
        told("died", "2021-01-01/2021-01-05"),
    ]
    periods = fold(entries).statuses()
    assert [period.status for period in periods] == [
        Status.NOT_IN_CUSTODY,
        Status.PERHAPS_IN_CUSTODY,
        Status.IN_CUSTODY,
        Status.NOT_IN_CUSTODY,
        Status.PERHAPS_DEAD,
        Status.DEAD,
    ]


def test_names_are_given_once_and_by_language():
    told = Told()
    entries = [
        told("named", name="Testa Fictional"),
        told("named", name="Testa Fictional", source=2),
        told("named", name="Тэста Выдуманая", language="be"),
        told("named", name="The Fiction", role="alias"),
    ]
    folded = fold(entries)
    assert len(folded.names) == 3
    assert folded.name("be") == "Тэста Выдуманая"
    assert folded.name("en") in ("Testa Fictional", "Тэста Выдуманая")


def test_two_sources_differ_on_sex():
    told = Told()
    entries = [
        told("described", sex="male", dated=date(2020, 1, 1)),
        told("described", sex="female", dated=date(2022, 1, 1), source=2),
    ]
    folded = fold(entries)
    assert folded.sex == "female"
    assert [one.about for one in folded.contradictions] == ["sex"]
