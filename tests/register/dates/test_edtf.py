"""What EDTF text means: the first and the last day, and what is refused."""

import pickle
from datetime import UTC, date, datetime

import pytest

from byname.register.dates import UNKNOWN, DateError, Order, between, exact, parse

# text, first day, last day
MEANT = [
    ("2020-10-02", "2020-10-02", "2020-10-02"),
    ("2020-10", "2020-10-01", "2020-10-31"),
    ("2020-02", "2020-02-01", "2020-02-29"),
    ("2021-02", "2021-02-01", "2021-02-28"),
    ("2020", "2020-01-01", "2020-12-31"),
    ("0001", "0001-01-01", "0001-12-31"),
    ("2020-10-02T10:30:00", "2020-10-02", "2020-10-02"),
    ("2020-10-02T23:59:59Z", "2020-10-02", "2020-10-02"),
    ("2020-10-02T10:30:00+03", "2020-10-02", "2020-10-02"),
    ("2020-10-02T10:30:00-05:30", "2020-10-02", "2020-10-02"),
    ("2021-01/2021-03", "2021-01-01", "2021-03-31"),
    ("2020/2021-02-03", "2020-01-01", "2021-02-03"),
    ("2021-03/2021-03-15", "2021-03-01", "2021-03-15"),
    ("2020-21", "2020-03-01", "2020-05-31"),
    ("2020-22", "2020-06-01", "2020-08-31"),
    ("2020-23", "2020-09-01", "2020-11-30"),
    ("2020-24", "2020-12-01", "2021-02-28"),
    ("2019-24", "2019-12-01", "2020-02-29"),
    ("9999-24", "9999-12-01", "9999-12-31"),
    ("2020-10-02~", "2020-10-01", "2020-10-03"),
    ("2020-10-02?", "2020-10-01", "2020-10-03"),
    ("2020-10-02%", "2020-09-30", "2020-10-04"),
    ("2020-10~", "2020-09-01", "2020-11-30"),
    ("2020-01?", "2019-12-01", "2020-02-29"),
    ("2020-01%", "2019-11-01", "2020-03-31"),
    ("2020~", "2019-01-01", "2021-12-31"),
    ("2020%", "2018-01-01", "2022-12-31"),
    ("2020-21~", "2019-12-01", "2020-08-31"),
    ("0001~", "0001-01-01", "0002-12-31"),
    ("9999-12-31%", "9999-12-29", "9999-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("198X~", "1970-01-01", "1999-12-31"),
    ("2020-XX", "2020-01-01", "2020-12-31"),
    ("2020-XX-XX", "2020-01-01", "2020-12-31"),
    ("2020-10-XX", "2020-10-01", "2020-10-31"),
    ("2021-01~/2021-03", "2020-12-01", "2021-03-31"),
    ("2021-01/2021-03-05?", "2021-01-01", "2021-03-06"),
    ("../2024-04-19", "0001-01-01", "2024-04-19"),
    ("/2024-04-19", "0001-01-01", "2024-04-19"),
    ("2024-04-19/..", "2024-04-19", "9999-12-31"),
    ("2024-04-19/", "2024-04-19", "9999-12-31"),
    ("../2024~", "0001-01-01", "2025-12-31"),
    ("2020-21/2020-23", "2020-03-01", "2020-11-30"),
    ("..", "0001-01-01", "9999-12-31"),
    ("../..", "0001-01-01", "9999-12-31"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), MEANT)
def test_means(text: str, earliest: str, latest: str) -> None:
    meant = parse(text)
    assert (meant.text, str(meant)) == (text, text)
    assert meant.earliest == date.fromisoformat(earliest)
    assert meant.latest == date.fromisoformat(latest)
    assert meant.width == (meant.latest - meant.earliest).days


REFUSED = [
    ("", "nothing is written"),
    (" ", "EDTF"),
    ("2020-10-02 ", "EDTF"),
    ("2020-10-02\n", "EDTF"),
    ("2021-02-30", "no day 30 in 2021-02"),
    ("2021-02-29", "no day 29"),
    ("2021-00-10", "no month 00"),
    ("2021-10-00", "no day 00"),
    ("2021-13", "no month 13"),
    ("2021-25", "no month 25"),
    ("2021-21-03", "no month 21"),
    ("2021-03/2021-01", "ends before it starts"),
    ("2021-04~/2021-03", "ends before it starts"),
    ("/", "two ends"),
    ("2020/2021/2022", "two ends"),
    ("2020/x", "In '2020/x'"),
    ("2020-10-02T10:30:00/2021", "no time of day"),
    ("2020-10-02T10:30", "EDTF"),
    ("2020-10-02T25:00:00", "EDTF"),
    ("2021-02-30T10:30:00", "no day 30"),
    ("Y17000", "0001 to 9999"),
    ("Y-17000", "0001 to 9999"),
    ("Y2020", "letter Y"),
    ("-0044", "0001 to 9999"),
    ("-0044-03-15", "0001 to 9999"),
    ("0000", "0001 to 9999"),
    ("000X", "0001 to 9999"),
    ("XXXX", "no digit"),
    ("201X-10", "stand alone"),
    ("2020-XX-05", "cannot be placed"),
    ("2020-1X", "EDTF"),
    ("20201002", "EDTF"),
    ("2020-W40-5", "EDTF"),
    ("2020-275", "EDTF"),
    ("2020-1-2", "EDTF"),
    ("20", "EDTF"),
    ("?2020", "EDTF"),
    ("2020?-10", "EDTF"),
    ("2020~?", "EDTF"),
    ("[2020,2021]", "level 2"),
    ("{2020,2021}", "level 2"),
    ("unknown", "EDTF"),
    ("２０２０", "EDTF"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_refuses_what_is_no_date(text: str, why: str) -> None:
    with pytest.raises(DateError) as refused:
        parse(text)
    assert refused.value.text == text
    assert why in str(refused.value)
    assert "Accepted" in str(refused.value)


def test_an_error_shows_only_the_beginning_of_a_long_text() -> None:
    text = "x" * 5000
    with pytest.raises(DateError) as refused:
        parse(text)
    assert refused.value.text == text
    assert len(str(refused.value)) < 500


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2020", False, False),
        ("2020~", True, False),
        ("2020?", False, True),
        ("2020%", True, True),
        ("2020~/2021?", True, True),
        ("..", False, False),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "is_exact"),
    [
        ("2020-10-02", True),
        ("2020-10-02T10:30:00", True),
        ("2020-10-02/2020-10-02", True),
        ("2020-10-02~", False),
        ("2020-10", False),
        ("2020-10-02/2020-10-03", False),
        ("9999-12-31~", False),
        ("0001-01-01?", False),
        ("..", False),
    ],
)
def test_exact_is_one_unqualified_day(text: str, is_exact: bool) -> None:
    assert parse(text).is_exact is is_exact


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2020-10-02", "2020-10-03", Order.BEFORE),
        ("2020-10-03", "2020-10-02", Order.AFTER),
        ("2020-10-02", "2020-10-02", Order.PERHAPS),
        ("2020-10", "2020-10-02", Order.PERHAPS),
        ("2020-09", "2020-10", Order.BEFORE),
        ("2020-09~", "2020-10", Order.PERHAPS),
        ("2021", "2020-12-31", Order.AFTER),
        ("../2020-10-02", "2020-10-03", Order.BEFORE),
        ("2020-10-02/..", "2020-10-03", Order.PERHAPS),
        ("..", "2020", Order.PERHAPS),
    ],
)
def test_compare(one: str, other: str, order: Order) -> None:
    assert parse(one).compare(parse(other)) is order
    assert parse(one).overlaps(parse(other)) is (order is Order.PERHAPS)


def test_includes_its_bounds_and_nothing_beyond() -> None:
    october = parse("2020-10")
    assert october.includes(date(2020, 10, 1))
    assert october.includes(date(2020, 10, 31))
    assert not october.includes(date(2020, 9, 30))
    assert not october.includes(date(2020, 11, 1))


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "left"),
    [
        ("2020", date(2020, 3, 1), None, "2020-03-01/2020-12-31"),
        ("2020", None, date(2020, 3, 1), "2020-01-01/2020-03-01"),
        ("2020", date(2020, 3, 1), date(2020, 3, 1), "2020-03-01"),
        ("2020", date(2019, 3, 1), date(2021, 3, 1), "2020"),
        ("2020~", date(2020, 1, 1), None, "2020-01-01/2021-12-31"),
        ("..", date(2020, 1, 1), None, "2020-01-01/.."),
        ("..", None, date(2020, 1, 1), "../2020-01-01"),
        ("..", None, None, ".."),
    ],
)
def test_clipped(text: str, earliest: date | None, latest: date | None, left: str) -> None:
    assert parse(text).clipped(earliest=earliest, latest=latest) == parse(left)


def test_clipped_to_nothing_is_refused() -> None:
    with pytest.raises(DateError, match="2020 leaves no day between 2021-01-01 and") as refused:
        parse("2020").clipped(earliest=date(2021, 1, 1))
    assert refused.value.text == "2020"


def test_exact_takes_the_day_of_a_moment() -> None:
    assert exact(date(2020, 10, 2)) == parse("2020-10-02")
    assert exact(datetime(2020, 10, 2, 23, 30, tzinfo=UTC)) == parse("2020-10-02")


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2026-08-30", "2026-09-30", "2026-08-30/2026-09-30"),
        ("2021-01", "2021-03", "2021-01/2021-03"),
        ("2021-01/2021-02", "2021-03~", "2021-01/2021-03~"),
        ("..", "2020", "../2020"),
        ("2020", "..", "2020/.."),
        ("..", "..", ".."),
        ("2020-10-02", "2020-10-02", "2020-10-02"),
        ("2020-10-02T10:00:00Z", "2020-10-03", "2020-10-02/2020-10-03"),
    ],
)
def test_between(first: str, last: str, text: str) -> None:
    assert between(parse(first), parse(last)) == parse(text)


def test_between_takes_days_and_refuses_a_reversed_order() -> None:
    assert between(date(2026, 8, 30), date(2026, 9, 30)) == parse("2026-08-30/2026-09-30")
    with pytest.raises(DateError, match="ends before it starts"):
        between(date(2026, 9, 30), date(2026, 8, 30))


def test_unknown_is_one_value() -> None:
    assert parse("..") is UNKNOWN


def test_dates_and_errors_survive_pickling() -> None:
    assert pickle.loads(pickle.dumps(parse("2020-10~"))) == parse("2020-10~")
    error = pickle.loads(pickle.dumps(DateError("no", "x")))
    assert (str(error), error.text) == ("no", "x")
