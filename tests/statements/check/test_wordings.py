"""The ways people write what the check reads: times, lengths, names, places. All are fictional."""

from datetime import date

import pytest

from byname.statements.check import pen
from byname.statements.check.addressed import addressed, given_keys
from byname.statements.check.anaphora import told_again
from byname.statements.check.compounds import years
from byname.statements.check.durations import lasting, so_long, unit
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.ordinals import ordinal
from byname.statements.check.sentences import Span, answered, sentences
from byname.statements.check.stretches import mentions, narrowed
from byname.statements.check.towns import same, towns
from byname.statements.check.whose import Whose
from byname.statements.check.wording import subject_word

DAY = date(2026, 5, 21)


def times(text):
    """(words, first day, last day) of each time told."""
    return [
        (text[d.start : d.end], d.earliest.isoformat(), d.latest.isoformat())
        for d in (narrowed(text, one) for one in mentions(text, as_of=DAY))
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in the spring of 2024", "2024-02-01", "2024-06-30"),
        ("летом 2023 года", "2023-05-01", "2023-09-30"),
        ("last June", "2025-06-01", "2025-06-30"),
        ("у верасні мінулага года", "2025-09-01", "2025-09-30"),
        ("прошлой осенью", "2025-08-01", "2025-12-31"),
        ("exactly three years ago", "2023-05-18", "2023-05-24"),
        ("831 days ago", "2024-02-10", "2024-02-10"),
        ("у лютым 2024-га", "2024-02-01", "2024-02-29"),
        ("тридцать первого мая 2021", "2021-05-31", "2021-05-31"),
        ("the third of July, 2024", "2024-07-03", "2024-07-03"),
    ],
)
def test_times_told_otherwise_than_by_a_date(text, first, last):
    assert [(one[1], one[2]) for one in times(text)] == [(first, last)]


def test_a_time_told_once_is_one_mention():
    assert len(times("Летась у чэрвені вызвалілі двух.")) == 1
    assert times("многа дней назад") == []


@pytest.mark.parametrize(
    ("words", "number"),
    [("трэцяга", 3), ("twenty-first", 21), ("сёмага", 7), ("тридцатого", 30), ("сталы", None)],
)
def test_ordinals_in_words(words, number):
    assert ordinal(words) == number


@pytest.mark.parametrize(
    ("text", "value", "of_sentence"),
    [
        ("васьмігадовы тэрмін", 8, True),
        ("пятидесятисемилетний адвокат", 57, False),
        ("8-летний срок", 8, True),
    ],
)
def test_years_in_one_word(text, value, of_sentence):
    (word,) = years(text, Span(0, len(text)))
    assert (word.value, word.of_sentence) == (value, of_sentence)


def test_a_child_of_five_is_no_age_of_a_prisoner():
    assert list(years("пятилетний план", Span(0, 15))) == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("has spent ", " years behind bars", "captive"),
        ("Уже ", " лет за решёткой", "captive"),
        ("was sentenced to ", " years in prison", ""),
        ("няма вестак ", " гады", "contact"),
    ],
)
def test_what_lasts(before, after, what):
    assert lasting(f"{before}5{after}", before, after, unit(after)) == what


@pytest.mark.parametrize(
    ("value", "qualifier", "so"),
    [(5, "exactly", True), (5, "more than", True), (6, "more than", False), (4, "exactly", False)],
)
def test_how_long_five_and_a_half_years_may_be_told(value, qualifier, so):
    assert so_long(value, qualifier, "years", 2026, 2026) is so


NAMES = ("Тэст Выдумавец", "Тест Выдумовец", "Ціна Небывальская")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["Тэст", "Выдумавец"], None),
        (["Тэста", "Выдумаўца"], None),  # a fleeting vowel
        (["Тэсту", "Выдумовцу"], None),  # another language's spelling
        (["Тэста", "Выдуамўца"], ("Выдуамўца", "Выдумавец")),
        (["Цінай", "Небывальскай"], None),
        (["Цінай", "Небывальсай"], ("Небывальсай", "Небывальская")),
        (["Тэст", "Іншы"], None),
    ],
)
def test_slips_of_the_pen_in_any_case(words, found):
    assert pen.slip(words, NAMES, [True, False]) == found


def whose(text, name="Testa Fictional"):
    at = text.find(name)
    here = [Mention(at, at + len(name), name, (1,), name=name)]
    span = Span(0, len(text))
    return span, Whose(text, span, here, None, []), here


@pytest.mark.parametrize(
    ("text", "town", "kind"),
    [
        ("Testa Fictional is serving four years in Nowhereville.", "Nowhereville", "colony"),
        ("Testa Fictional was tried by a court in Nowhereville.", "Nowhereville", "court"),
        ("Testa Fictional: colony No. 4, Nowhereville", "Nowhereville", "colony"),
        ("Testa Fictional was born in Nowhereville.", None, None),
        ("A vigil for Testa Fictional will be held in Nowhereville.", None, None),
    ],
)
def test_towns_are_claims_beside_a_colony_or_a_court(text, town, kind):
    span, of, here = whose(text)
    found = [(one.what, one.events[0]) for one in towns(text, span, of, here)]
    assert found == ([(town, kind)] if town else [])


def test_towns_in_any_script_and_case():
    assert same("Выдуманску", ["penal colony No. 3, Vydumansk"])
    assert same("Выдуманскай", ["penal colony No. 3, Vydumansk"])
    assert not same("Выгаданску", ["penal colony No. 3, Vydumansk"])


def test_a_letter_greets_the_one_person_of_a_name():
    named = {key: frozenset((7,)) for key in given_keys("Yahor")}
    text = "Dear Yegor, today is your birthday."
    (one,) = addressed(text, [], named)
    assert (one.text, one.person) == ("Yegor", 7)
    two = {key: frozenset((7, 8)) for key in named}
    assert addressed(text, [], two) == []


def test_a_calling_tells_who_of_two_is_meant():
    text = "Testa and Mara were there. The teacher is 44, a doctor is 50."
    people = [Mention(0, 5, "Testa", (1,)), Mention(10, 14, "Mara", (2,))]
    callings = {1: {"teacher"}, 2: {"engineer"}}
    found = told_again(text, people, lambda person: callings[person])
    assert [(one.text, one.person) for one in found] == [("teacher", 1)]
    assert told_again(text, people[:1], lambda person: {"teacher"}) == []


def test_a_question_is_one_with_its_answer():
    text = "When was she arrested? On 3 April. A long sentence of its own goes on for a while here."
    spans = answered(text, sentences(text))
    assert [text[a:b].strip()[:8] for a, b in spans] == ["When was", "A long s"]


@pytest.mark.parametrize("subject", list(Subject))
@pytest.mark.parametrize("language", ["en", "be", "ru"])
def test_every_subject_has_its_word(subject, language):
    assert subject_word(subject, language)
