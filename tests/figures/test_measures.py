"""The measures by example: little registers, a question, and the answer."""

from datetime import date

import pytest

from byname.figures.count import QuestionError, count, count_timelines, measure_called
from byname.figures.measures import MEASURES, Question
from byname.figures.words import LANGUAGES
from byname.register import read
from byname.register.entries import Contacted, Detained, Recognised
from byname.register.fold import Truth, timeline
from tests.support.database import person, record, source
from tests.support.entries import CUSTODIAL, LATER, SUSPENDED, Told, moment

AS_OF = date(2025, 6, 1)
YES, PERHAPS, NO = Truth.YES, Truth.PERHAPS, Truth.NO


def held(told, **more):
    return [
        told("detained", "2025-01-01", state="aa"),
        told("recognised", "2025-02-01"),
        *([told("described", **more)] if more else []),
    ]


EXAMPLES = [
    ("held", "in custody and recognised", held, {}, YES),
    ("held", "not recognised", lambda t: [t("detained", "2025-01-01")], {}, NO),
    ("held", "recognised and free", lambda t: [t("recognised", "2025-01-01")], {}, NO),
    ("held", "by another body", held, {"body": "Another Body"}, NO),
    ("held", "in another state", held, {"state": "bb"}, NO),
    ("held", "recognised by a list of a later day", lambda t: [t("detained", "2025-01-01"), t("recognised", "../2026-01-01")], {}, PERHAPS),
    ("held_women", "a woman", lambda t: held(t, sex="female"), {}, YES),
    ("held_women", "a man", lambda t: held(t, sex="male"), {}, NO),
    ("held_women", "nobody says", held, {}, PERHAPS),
    ("prosecuted", "charged since", lambda t: [t("charged", "2021-01-01")], {"since": date(2020, 1, 1)}, YES),
    ("prosecuted", "charged before", lambda t: [t("charged", "2019-01-01")], {"since": date(2020, 1, 1)}, NO),
    ("prosecuted", "charged perhaps before", lambda t: [t("charged", "../2021-01-01")], {"since": date(2020, 1, 1)}, PERHAPS),
    ("prosecuted", "committed", lambda t: [t("committed", "2021-01-01")], {"since": date(2020, 1, 1)}, YES),
    ("prosecuted", "only detained", lambda t: [t("detained", "2021-01-01")], {"since": date(2020, 1, 1)}, NO),
    ("prosecuted", "charged after the day of the figure", lambda t: [t("charged", "2025-12-01")], {"since": date(2020, 1, 1)}, NO),
    ("sentenced", "without custody too", lambda t: [t("sentenced", "2021-01-01", penalty=SUSPENDED)], {"since": date(2020, 1, 1)}, YES),
    ("sentenced", "only charged", lambda t: [t("charged", "2021-01-01")], {"since": date(2020, 1, 1)}, NO),
    ("sentenced", "in a year that holds the first day", lambda t: [t("sentenced", "2020")], {"since": date(2020, 6, 1)}, PERHAPS),
    ("released", "within the days", lambda t: [t("detained", "2024-01-01"), t("released", "2024-06-01")], {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, YES),
    ("released", "after them", lambda t: [t("detained", "2024-01-01"), t("released", "2025-01-01")], {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, NO),
    ("released", "between two exports", lambda t: [t("detained", "2024-01-01"), t("released", "2024-12-01/2025-01-15")], {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, PERHAPS),
    ("released", "expelled", lambda t: [t("detained", "2024-01-01"), t("expelled", "2024-06-01")], {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, YES),
    ("released", "by a death", lambda t: [t("detained", "2024-01-01"), t("died", "2024-06-01", in_custody=True)], {"since": date(2024, 1, 1), "until": date(2024, 12, 31)}, NO),
    ("died_in_custody", "as a source says", lambda t: [t("died", "2023-05", in_custody=True)], {"since": date(2020, 1, 1)}, YES),
    ("died_in_custody", "held on the eve", lambda t: [t("detained", "2023-01-01"), t("sentenced", "2023-04-01", penalty=CUSTODIAL), t("died", "2023-05-01")], {"since": date(2020, 1, 1)}, YES),
    ("died_in_custody", "long unheard of", lambda t: [t("detained", "2020-01-01"), t("died", "2023-05-01")], {"since": date(2020, 1, 1)}, PERHAPS),
    ("died_in_custody", "after release", lambda t: [t("detained", "2020-01-01"), t("released", "2022-01-01"), t("died", "2023-05-01")], {"since": date(2020, 1, 1)}, NO),
    ("died_in_custody", "before the first day", lambda t: [t("died", "2019-05", in_custody=True)], {"since": date(2020, 1, 1)}, NO),
    ("died_in_custody", "by a day that may lie before it", lambda t: [t("died", "../2024-04-19", in_custody=True)], {"since": date(2020, 1, 1)}, PERHAPS),
]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "case", "register", "asked", "answer"),
    EXAMPLES,
    ids=[f"{name}: {case}" for name, case, *_ in EXAMPLES],
)
def test_an_example(measure, case, register, asked, answer):
    folded = timeline(register(Told()), as_of=AS_OF, known_on=LATER)
    assert MEASURES[measure].answer(folded, Question(AS_OF, **asked)) is answer
    figure = count_timelines(MEASURES[measure], Question(AS_OF, **asked), LATER, [folded])
    assert (figure.low, figure.high) == (int(answer is YES), int(answer is not NO))


def test_every_measure_of_people_has_examples_and_words_in_every_language():
    for name, measure in MEASURES.items():
        for language in LANGUAGES:
            assert measure.title(language)
            assert len(measure.definition(language)) > 60
        if measure.name in {example[0] for example in EXAMPLES}:
            assert sum(example[0] == name for example in EXAMPLES) >= 3


@pytest.mark.parametrize(
    ("name", "asked", "message"),
    [
        ("hold", {}, "did you mean held"),
        ("prosecuted", {}, "since when"),
        ("released", {"until": date(2024, 1, 1)}, "in which days"),
        ("days_without_contact", {}, "of whom"),
        ("held", {"state": "zz"}, "no cases of 'zz'"),
        ("held", {"body": "Nobody"}, "no single body"),
    ],
)
@pytest.mark.django_db
def test_questions_that_are_not_whole(name, asked, message):
    with pytest.raises(QuestionError, match=message):
        count(name, as_of=AS_OF, known_on=LATER, **asked)


def test_measures_are_found_however_they_are_written():
    assert measure_called("died-in-custody") is measure_called("died in custody")


@pytest.mark.django_db
def test_a_figure_is_of_one_state_unless_all_are_asked_for():
    where = source(moment(0))
    for state in ("aa", "bb"):
        record(
            moment(0),
            person(moment(0)),
            (Detained(), "2025-05-01"),
            (Recognised(by="Fictional Body of Letters"), "2025-05-01"),
            source_=where,
            state=state,
        )
    asked = {"as_of": AS_OF, "known_on": moment(1)}
    with pytest.raises(QuestionError, match="several states: say aa, bb, or all"):
        count("held", **asked)
    assert count("held", state="aa", **asked).low == 1
    assert count("held", state="all", **asked).amount() == "2"
    assert count("held", state="all", body="fictional body", **asked).low == 2


@pytest.mark.django_db
def test_days_without_contact_and_of_whom_they_cannot_be_counted():
    where, who = source(moment(0)), person(moment(0))
    record(moment(0), who, (Detained(), "2025-01-01"), source_=where)
    asked = {"as_of": AS_OF, "known_on": moment(1), "person": who}
    with pytest.raises(QuestionError, match="no contact"):
        count("days_without_contact", **asked)
    record(moment(1), who, (Contacted(), "2025-05-01"), source_=where)
    figure = count("days_without_contact", **asked)
    assert (figure.low, figure.high, figure.rests_on.date.text) == (31, 31, "2025-05-01")
    early = asked | {"as_of": date(2024, 1, 1)}
    with pytest.raises(QuestionError, match="not in custody"):
        count("days_without_contact", **early)
    with pytest.raises(read.NotFoundError):
        count("days_without_contact", **(asked | {"person": 999_999}))
