"""What texts tell in short: years counted, lists in one order, figures without a noun. All fictional."""

from datetime import date

import pytest

from byname.statements.check import occupations as callings
from byname.statements.check.counted_years import ages_counted, counted_years
from byname.statements.check.days import mentions
from byname.statements.check.durations import between, lasting, years_left
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import numbers_in
from byname.statements.check.paired import paired
from byname.statements.check.quantities import quantities
from byname.statements.check.sentences import Span, sentences
from byname.statements.check.stretches import mentions as times
from byname.statements.check.titled import titled

DAY = date(2026, 5, 21)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He spends his fourth year behind bars.", [(4, "captive")]),
        ("Идёт её третий год за решёткой.", [(3, "captive")]),
        ("Гэта яго пяты дзень нараджэння ў турме.", [(5, "birthdays")]),
        ("her second Christmas in prison", [(2, "winters")]),
        ("She is in her fourth year of university.", []),
        ("His fourth year of study was spent in prison.", []),
    ],
)
def test_years_counted_behind_bars(text, found):
    told = counted_years(text, Span(0, len(text)))
    assert [(one.years, one.what) for one in told] == found


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("It is her fifty-first birthday.", [51]),
        ("Сегодня её семидесятый день рождения.", [70]),
        ("сёння яе саракавы дзень народзінаў", [40]),
        ("his third birthday behind bars", []),
    ],
)
def test_ages_told_by_a_birthday_in_words(text, ages):
    assert [value for _, _, value in ages_counted(text, Span(0, len(text)))] == ages


@pytest.mark.parametrize(
    ("before", "after", "kinds"),
    [
        ("He died ", " years after his arrest", ("detained", "died")),
        ("She waited ", " months for her trial", ("detained", "sentenced")),
        ("Суда он ждал ", " года", ("detained", "sentenced")),
        ("арестованная в марте и осуждённая через ", " месяцев", ("sentenced", "detained")),
        ("He was arrested ", " days after the war began", None),
        ("He has been held ", " years", None),
    ],
)
def test_a_time_between_two_events(before, after, kinds):
    assert between(before, after) == kinds


@pytest.mark.parametrize(
    ("before", "after", "is_left"),
    [
        ("He has ", " years left to serve", True),
        ("Ей сидеть ещё ", " года", True),
        ("She got another ", " years", False),
        ("She has served ", " years", False),
    ],
)
def test_what_is_left_of_a_sentence(before, after, is_left):
    assert years_left(before, after) is is_left


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("He has been free for ", " years", "free"),
        ("Она уже ", " года на свободе", "free"),
        ("After ", " years in prison he is home", "captive"),
        ("I have been writing verse for ", " years", ""),
    ],
)
def test_what_lasts(before, after, what):
    assert lasting(f"{before}five{after}", before, after, "years") == what


def _people(text, *names):
    return [
        Mention(text.index(name), text.index(name) + len(name), name, (at,))
        for at, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Ada Testa and Bela Testa died on 1 May 2024 and 2 June 2025.", [0, 1]),
        ("Ada Testa and Bela Testa died on 1 May 2024.", []),
        ("Ada Testa met Bela Testa on 1 May 2024 and 2 June 2025.", []),
    ],
)
def test_two_lists_are_told_in_one_order(text, whose):
    days = mentions(text, as_of=DAY)
    found = paired(text, _people(text, "Ada Testa", "Bela Testa"), [(d.start, d.end) for d in days])
    assert [found[day.start] for day in days if day.start in found] == whose


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One for the librarian Testavaya, who waits.", ["Testavaya"]),
        ("Спадар Тэставы маўчыць.", ["Тэставы"]),
        ("One for the morning Testavaya sang.", []),
        ("The librarian Ada Testavaya waits.", []),
    ],
)
def test_a_surname_after_what_somebody_is(text, found):
    known = frozenset({7})
    told = titled(text, [], lambda word: known)
    assert [(one.text, one.people) for one in told] == [(word, (7,)) for word in found]


@pytest.mark.parametrize(
    ("told", "known", "are_apart"),
    [
        ("nurse", "doctor", True),
        ("хирург", "doctor", False),
        ("blogger", "journalist", True),
        ("medic", "nurse", False),
        ("teacher", "driver", False),
    ],
)
def test_kinds_of_one_group_are_held_apart(told, known, are_apart):
    assert callings.apart(told, [known]) is are_apart


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("15 political prisoners are held. A year ago there were 19.", [15, 19]),
        ("За решёткой 15 политзаключённых. Женщин среди них 5, мужчин 10.", [15, 5, 10]),
        ("Ada is the oldest of the 15.", [15]),
        ("15 political prisoners are held. A year ago there was 1 bus.", [15]),
        ("The colony holds perhaps 1,500 men.", []),
    ],
)
def test_figures_told_without_their_noun(text, values):
    found = quantities(text, sentences(text), numbers_in(text), times(text, as_of=DAY))
    assert [one.number.whole for one in found] == values
    assert {one.measure for one in found} <= {"held"}


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("away for a decade", 10, "years", "exactly"),
        ("молчит полтора года", 1.5, "", "exactly"),
        ("после шести с лишним лет", 6, "", "more than"),
        ("ему дали десятку", 10, "years", "exactly"),
        ("two fewer than the 17 held", 17, "", "exactly"),
    ],
)
def test_numbers_within_words(text, value, unit, qualifier):
    one = numbers_in(text)[-1]
    assert (one.value, one.unit, one.qualifier) == (value, unit, qualifier)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("190 were freed in 2024. In the following year 287 were.", [2024, 2025]),
        ("В 2025 году — 593; годом ранее — 812.", [2025, 2024]),
        ("She was born on 3 May 1990; a year later they moved.", [1990]),
    ],
)
def test_the_year_after_and_the_year_before(text, years):
    assert [day.earliest.year for day in mentions(text, as_of=DAY)] == years
