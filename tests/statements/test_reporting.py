"""Figures that others reported, in a text: found, said with their qualifier, noted, or refused."""

import re

import pytest

from byname.register import write
from byname.register.dates import parse
from byname.register.read import ReportedView
from byname.statements.errors import StatementError
from byname.statements.reporting import scope_of
from tests.statements.conftest import made
from tests.support.database import BY, source
from tests.support.entries import moment


@pytest.fixture
def reported(register) -> None:
    where = source(moment(0), title="a fictional page", url="https://example.org/1")
    told = [
        ("held", "all", "more than", 1500, "2025-05-21", "Fictional Watch"),
        ("held", "women", "exactly", 171, "2025-05-21", "Fictional Watch"),
        ("held", "all", "exactly", 1100, "2025-04", "Fictional Watch"),
        ("actions", "cities", "exactly", 38, "2025-05-21", "Fictional Circle"),
    ]
    write.add_reported(
        [
            write.NewReported(
                measure=measure, scope=scope, qualifier=qualifier, value=value, as_of=parse(day),
                publisher=publisher, source=where, state="aa",
            )
            for measure, scope, qualifier, value, day, publisher in told
        ],
        by=BY,
        at=moment(0),
    )  # fmt: skip


def text(body: str, language: str = "en") -> str:
    markdown = made(body, language).markdown.replace("\u00a0", " ")
    return re.sub(r"\\([^\w\s]|_)", r"\1", markdown)


CALL = '{{{{ reported("held", by="Fictional Watch", on="2025-05-21", scope="{}") }}}}'


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "more than 1,500[^"), ("be", "больш за 1 500[^"), ("ru", "более 1 500[^")],
)
def test_a_reported_figure_keeps_its_qualifier(reported, language, words):
    assert words in text(CALL.format("all"), language)


def test_its_note_names_who_said_it_of_which_day_and_where(reported):
    found = text(CALL.format("women") + ' {{ reported("actions", by="Fictional Circle", on="2025-05-21") }}')  # fmt: skip
    assert "Reported, not counted here. People held, women, as of 21 May 2025" in found
    assert "Fictional Watch. Source: https://example.org/1." in found
    assert "Actions on the day, cities" in found
    assert made(CALL.format("all")).figures == ()


def test_scopes_are_told_in_the_language_of_the_text(reported):
    assert "(жанчыны)" in text(CALL.format("women"), "be")
    call = '{{ reported("held", by="Fictional Watch", on="2025-04-30") }}'
    assert "()" not in text(call, "ru")
    view = ReportedView(
        1, "sentenced", "since 2020-05, women, of a kind", "exactly", 1, "2025", "P", "S", "aa", ""
    )
    assert (
        scope_of(view, "ru").replace("\u00a0", " ")
        == "начало отсчёта: май 2020, женщины, of a kind"
    )
    assert scope_of(view, "en") == "since 2020-05, women, of a kind"


def test_a_figure_of_a_month_is_of_each_of_its_days(reported):
    call = '{{ reported("held", by="Fictional Watch", on="2025-04-30") }}'
    assert "1,100" in text(call)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        ('reported("hold", by="Fictional Watch")', "has the measure 'hold'; the nearest is 'held'"),
        ('reported("held", by="Fictional Wach")', "the nearest is 'Fictional Watch'"),
        ('reported("held", by="Fictional Watch")', "of 2025-12-31; there are: 2025-04, 2025-05-21"),
        (
            'reported("held", by="Fictional Watch", on="2025-05-21", scope="men")',
            "with 2 scopes; write scope= one of: 'all', 'women'",
        ),
        ('reported("held")', "reported is not told 'by'"),
        ('reported("held", by="Fictional Watch", state="zz")', "has the measure 'held'"),
    ],
)
def test_what_nobody_reported_is_refused_with_what_there_is(reported, call, message):
    with pytest.raises(StatementError, match=re.escape(message)):
        made(f"{{{{ {call} }}}}")


def test_what_is_not_yet_known_is_not_told(reported):
    from datetime import date, timedelta

    from byname.statements.draft import draft
    from tests.statements.conftest import template

    with pytest.raises(StatementError, match="no reported figure has the measure"):
        draft(
            template(CALL.format("all")),
            as_of=date(2025, 12, 31),
            known_on=moment(0) - timedelta(days=1),
        )
