"""Questions made whole, and figures counted from a register."""

from datetime import date

import pytest

from byname.figures.count import QuestionError, count, measure_called
from byname.register import read
from byname.register.entries import Contacted, Detained, Recognised
from byname.register.fold import Truth
from tests.support.database import person, record, source
from tests.support.entries import LATER, moment

AS_OF = date(2025, 6, 1)
YES, PERHAPS, NO = Truth.YES, Truth.PERHAPS, Truth.NO


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
