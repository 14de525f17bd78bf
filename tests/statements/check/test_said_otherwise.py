"""What a text denies, grounds of release, anniversaries, times since an event. All are fictional."""

from datetime import date

import pytest

from byname.register.entries import Ground
from byname.statements.check import day_of_text
from byname.statements.check.counted_years import anniversary
from byname.statements.check.denied import denied
from byname.statements.check.durations import since
from byname.statements.check.grounds import ground_in
from byname.statements.check.sentences import Span


@pytest.mark.parametrize(
    ("text", "word", "is_denied"),
    [
        ("асудзілі не на сем, а на 10 гадоў", "сем", True),
        ("асудзілі не на сем, а на 10 гадоў", "10", False),
        ("She is a teacher, not a doctor", "doctor", True),
        ("арестован вместо 9 октября 1 мая", "9", True),
        ("осуждены не менее 7 человек", "менее", False),
        ("we wrongly wrote that she is 40", "40", True),
        ("we wrongly wrote that, in fact she is 40", "40", False),
    ],
)
def test_what_is_denied(text, word, is_denied):
    assert denied(text, text.index(word)) is is_denied


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("after serving her full sentence", Ground.SERVED),
        ("отбыв срок", Ground.SERVED),
        ("отбывает срок", None),
        ("памілаваная", Ground.PARDON),
        ("вышел по амнистии", Ground.AMNESTY),
        ("released", None),
    ],
)
def test_grounds_of_release(words, ground):
    assert ground_in(words) is ground


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Today is the third anniversary of his death.", (3, "dead")),
        ("Сёння другая гадавіна.", (2, "dead")),
        ("5-я годовщина ареста", (5, "arrest")),
        ("our second anniversary", None),
        ("Вторая годовщина клуба.", None),
    ],
)
def test_anniversaries(text, found):
    told = anniversary(text, Span(0, len(text)))
    assert (told and (told.years, told.what)) == found


@pytest.mark.parametrize(
    ("before", "after", "event"),
    [
        ("It is ", " years since his arrest", "arrest"),
        ("Ад дня затрымання мінула ", " дзён", "arrest"),
        ("Ровно ", " года, как умер он", "dead"),
        ("", " months after his arrest he was tried", ""),
        ("five or ", " years in a colony", ""),
    ],
)
def test_times_since_an_event(before, after, event):
    assert since(before, after) == event


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nowhereville, 2 May 2025. Today 17 are held.", date(2025, 5, 2)),
        ("| Testa | 2 May 2025 | pardoned |", None),
        ("Maria Fictional, 2 May 2025", None),
        ("Arrested: 02.05.2025", None),
    ],
)
def test_the_day_of_a_row_is_not_that_of_the_text(text, day):
    assert day_of_text(text, today=date(2026, 5, 21)) == day
