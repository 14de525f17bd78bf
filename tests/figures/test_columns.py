"""Columns give the same figures as the fold and the measures, whatever the entries."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from byname.figures.columns.whole import Columns
from byname.figures.count import count_timelines
from byname.figures.measures import ATTRIBUTES, MEASURES, UNKNOWN, Amounts, Asks, Question
from byname.figures.series import cut, of_step, over, points
from byname.register.entries import (
    Appealed,
    AppealOutcome,
    Article,
    Charged,
    Committed,
    Contacted,
    ContactMeans,
    Denied,
    Derecognised,
    Described,
    Died,
    Expelled,
    Ground,
    Kind,
    Length,
    Official,
    OfficialRole,
    Penalty,
    PenaltyKind,
    Place,
    Privation,
    Recognised,
    Released,
    Sentenced,
    Sex,
    Transferred,
)
from byname.register.fold import timeline
from tests.support.entries import LATER
from tests.support.strategies import DAYS, entries

NEEDED = {
    "occupation": ("student", "journalist"), "place": ("Place A", "place b"),
    "article": ("342", "361-2"), "court": ("Court A",), "official": ("Testa Fictional",),
    "theme": ("a theme", "support of Ukraine"), "ground": ("pardon", "unknown"),
    "age": ("under 18", "18 to 59", "60 and over"), "sex": ("female", "male"),
    "citizenship": ("Nowhere",), "penalty": ("imprisonment", "fine"), "body": ("Body A", "Body C"),
    "state": ("aa", "bb"), "denied": ("letters", "visits"),
}  # fmt: skip
ARTICLES = tuple(
    Article(*one) for one in (("342",), ("342", "1"), ("342", "", "13"), ("361-2",), ("130", "3"))
)
JUDGE = Official("Testa Fictional", OfficialRole.JUDGE)
PENALTIES = (
    None,
    Penalty(PenaltyKind.IMPRISONMENT),
    Penalty(PenaltyKind.IMPRISONMENT, Length(2, 6)),
    Penalty(PenaltyKind.OPEN_FACILITY, Length(days=100)),
    Penalty(PenaltyKind.FINE),
    Penalty(PenaltyKind.OTHER, Length(1)),
)
FULL = {
    Kind.CHARGED: (
        Charged(),
        Charged(articles=ARTICLES[:1]),
        Charged(articles=ARTICLES[1:3], themes=("support of Ukraine",)),
        Charged(articles=ARTICLES[3:], themes=("a theme", "protests")),
    ),
    Kind.SENTENCED: tuple(
        Sentenced(
            penalty=penalty,
            court=("", "Court A", "Court B")[at % 3],
            officials=(JUDGE,) if at % 2 else (),
            articles=ARTICLES[at % 4 : at % 4 + at % 3],
            in_absentia=at == 7,
            themes=("supporting Ukraine",) if at % 5 == 0 else (),
        )
        for at, penalty in enumerate(PENALTIES * 2)
    ),
    Kind.APPEALED: (
        Appealed(),
        Appealed(outcome=AppealOutcome.OVERTURNED),
        *(Appealed(outcome=AppealOutcome.CHANGED, penalty=penalty) for penalty in PENALTIES),
    ),
    Kind.COMMITTED: (
        Committed(),
        Committed(court="Court A", officials=(JUDGE,)),
        Committed(court="court b"),
    ),
    Kind.TRANSFERRED: tuple(Transferred(place=Place(name=f"Place {name}")) for name in "AAB"),
    Kind.DENIED: tuple(Denied(what=what) for what in ((), (Privation.LETTERS,), tuple(Privation))),
    Kind.CONTACTED: tuple(Contacted(means=means) for means in ContactMeans),
    Kind.RELEASED: tuple(Released(ground=ground) for ground in Ground),
    Kind.EXPELLED: tuple(Expelled(ground=ground) for ground in Ground),
    Kind.DIED: (Died(), Died(in_custody=True), Died(in_custody=False)),
    Kind.RECOGNISED: tuple(Recognised(by=f"Body {name}") for name in "AAB"),
    Kind.DERECOGNISED: tuple(Derecognised(by=f"Body {name}") for name in "AB"),
    Kind.DESCRIBED: (
        Described(sex=Sex.FEMALE, occupation="journalist"),
        Described(sex=Sex.MALE),
        Described(occupation="student", citizenship="Nowhere"),
    ),
}
"""What the entries of a kind may say, plainly fictional."""
HELD = [Kind.DETAINED, Kind.DETAINED, Kind.RECOGNISED, Kind.RECOGNISED]
KINDS = [
    None,
    [*HELD, Kind.CONTACTED, Kind.DENIED, Kind.TRANSFERRED, Kind.RELEASED, Kind.ATTESTED],
    [*HELD, Kind.CHARGED, Kind.SENTENCED, Kind.APPEALED, Kind.COMMITTED, Kind.BORN],
    [*HELD, Kind.RELEASED, Kind.EXPELLED, Kind.DIED, Kind.DERECOGNISED, Kind.DESCRIBED],
]
QUICK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without making a failing example smaller, which takes minutes for registers so large."""
COUNTED = [measure for measure in MEASURES.values() if measure.asks is not Asks.PERSON]


def values(name):
    closed = ATTRIBUTES[name].closed
    return st.sampled_from((*NEEDED[name], *closed, UNKNOWN))


@st.composite
def scopes(draw, needed=()):
    names = [name for name in needed if name in ATTRIBUTES]
    names += draw(st.lists(st.sampled_from(sorted(ATTRIBUTES)), max_size=2))
    return tuple((name, draw(values(name))) for name in names)


@st.composite
def questions(draw, measure, days):
    since, until = date.min, date.max
    if measure.asks in (Asks.SINCE, Asks.PERIOD):
        since = draw(days)
        until = draw(st.one_of(st.just(date.max), days))
    needs_body = "body" in measure.needs
    return Question(
        as_of=draw(days),
        body=draw(st.sampled_from(["Body A", "Body B"] + ([] if needs_body else ["", ""]))),
        state=draw(st.sampled_from(["", "", "aa", "bb", "xx"])),
        since=since,
        until=until,
        scope=draw(scopes(measure.needs)),
        days=draw(st.integers(0, 700)) if "days" in measure.needs else None,
        but_not=draw(st.sampled_from(["Body B", "Body C"])) if "but_not" in measure.needs else "",
    )


def near(told):
    """Days on which something of these entries begins or ends, and those around them."""
    turns = {day for entry in told for day in (entry.date.earliest, entry.date.latest)}
    inside = sorted(day for day in turns if date(2018, 1, 1) < day < date(2026, 1, 1))
    around = [day + timedelta(days=n) for day in inside for n in (-1, 0, 1, 365)]
    return st.one_of(st.sampled_from(around), DAYS) if around else DAYS


def life(person, told):
    return timeline(told, as_of=date.max, known_on=LATER, person=person)


@st.composite
def told_in_full(draw, most=8):
    """Entries of one person whose details say what attributes and amounts read."""
    return [
        replace(entry, details=draw(st.sampled_from(FULL.get(entry.kind, (entry.details,)))))
        for entry in draw(entries(most=most, kinds=draw(st.sampled_from(KINDS))))
    ]


def register(most=8):
    return st.lists(told_in_full(most), min_size=1, max_size=4)


def assert_equal(columns, lives, measure, question):
    folded = count_timelines(measure, question, LATER, lives)
    found = columns.answer(measure, question)
    base = measure.shape.base if isinstance(measure.shape, Amounts) else 1
    assert (found.low // base, found.high // base) == (folded.low, folded.high)
    assert found.certain == folded.certain
    assert found.perhaps == folded.perhaps
    assert found.untold == folded.untold
    assert found.attested == folded.attested


@settings(max_examples=60, phases=QUICK)
@given(register(), st.data())
def test_columns_answer_every_measure_as_the_fold_does(told, data):
    lives = [life(number * 3, one) for number, one in enumerate(told, start=1)]
    columns = Columns.of(lives)
    days = near([entry for one in told for entry in one])
    for measure in COUNTED:
        assert columns.answers(measure), measure.name
        question = data.draw(questions(measure, days), label=measure.name)
        assert_equal(columns, lives, measure, question)


@settings(max_examples=25, phases=QUICK)
@given(register(6), st.lists(told_in_full(5), min_size=1, max_size=4), st.data())
def test_people_folded_again_take_their_places(told, since, data):
    lives = {number * 3: life(number * 3, one) for number, one in enumerate(told, start=1)}
    columns = Columns.of(lives.values())
    new_ids = data.draw(st.permutations(range(1, 16)))
    gone = data.draw(st.sampled_from(sorted(lives)))
    fresh = {who: life(who, one) for who, one in zip(new_ids, since, strict=False)}
    after = {who: one for who, one in lives.items() if who != gone} | fresh
    refreshed = columns.refreshed({gone, *fresh}, [fresh[who] for who in sorted(fresh)])
    days = near([entry for one in (*told, *since) for entry in one])
    assert len(refreshed) == len(after)
    assert set(refreshed.taken_in) >= fresh.keys()
    for measure in COUNTED:
        question = data.draw(questions(measure, days), label=measure.name)
        assert_equal(refreshed, [after[who] for who in sorted(after)], measure, question)
        assert_equal(columns, lives.values(), measure, question)


@settings(max_examples=40, phases=QUICK)
@given(register(7), st.booleans(), st.sampled_from(["day", "month", "year"]), st.data())
def test_a_series_by_columns_is_the_fold_of_each_step(told, cumulative, step, data):
    lives = [life(number * 3, one) for number, one in enumerate(told, start=1)]
    columns = Columns.of(lives).refreshed({3}, [lives[0]])
    first = data.draw(near([entry for one in told for entry in one]))
    steps = list(cut(first, first + timedelta(days=7 if step == "day" else 400), step))
    for measure in COUNTED:
        asked = data.draw(questions(measure, st.just(steps[-1][1])), label=measure.name)
        asked = replace(asked, since=first, until=date.max)
        each = [of_step(measure, asked, one, cumulative) for one in steps]
        by_columns = points(measure, steps, columns.levels(measure, each))
        assert by_columns == over(measure, each, steps, lives)
