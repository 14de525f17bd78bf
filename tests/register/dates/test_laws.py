"""Laws of dates that hold for every date, not only for examples."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from byname.register.dates import DateError, EdtfDate, Order, ReadDate, exact, parse, read, say

from .strategies import dates, days, months, plain, points, qualifiers, recent_closed

languages = st.sampled_from(["en", "be", "ru"])


@given(dates)
def test_a_date_is_what_its_text_says(one: EdtfDate) -> None:
    assert parse(str(one)) == one
    assert one.earliest <= one.latest
    assert one.is_exact == (one.width == 0)


@given(dates, dates)
def test_order_follows_the_bounds_and_turns_with_the_sides(one: EdtfDate, other: EdtfDate) -> None:
    turned = {Order.BEFORE: Order.AFTER, Order.AFTER: Order.BEFORE, Order.PERHAPS: Order.PERHAPS}
    order = one.compare(other)
    assert other.compare(one) is turned[order]
    assert one.overlaps(other) == other.overlaps(one) == (order is Order.PERHAPS)
    assert (order is Order.BEFORE) == (one.latest < other.earliest)


@given(days, days)
def test_exact_dates_order_as_days(one: date, other: date) -> None:
    order = exact(one).compare(exact(other))
    assert (order is Order.BEFORE) == (one < other)
    assert (order is Order.AFTER) == (one > other)


@given(days)
def test_a_fuller_text_lies_within_a_shorter(day: date) -> None:
    text = day.isoformat()
    narrow, month, year, decade = (parse(one) for one in (text, text[:7], text[:4], text[:3] + "X"))
    for inner, outer in ((narrow, month), (month, year), (year, decade)):
        assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest
        assert inner.width < outer.width


@given(points)
def test_a_qualifier_only_widens(text: str) -> None:
    bare = text.rstrip("?~%")
    widths = [parse(bare + sign).width for sign in ("", "?", "~", "%")]
    assert widths[0] < widths[1] == widths[2] <= widths[3]
    widened, unqualified = parse(text), parse(bare)
    assert widened.earliest <= unqualified.earliest <= unqualified.latest <= widened.latest


@given(dates, st.none() | days, st.none() | days)
def test_clipping_is_the_intersection(
    one: EdtfDate, earliest: date | None, latest: date | None
) -> None:
    first, last = max(one.earliest, earliest or date.min), min(one.latest, latest or date.max)
    try:
        left = one.clipped(earliest=earliest, latest=latest)
    except DateError:
        assert first > last
        return
    assert (left.earliest, left.latest) == (first, last)
    assert parse(left.text) == left
    assert left.clipped(earliest=earliest, latest=latest) == left


@given(dates, days)
def test_includes_agrees_with_overlaps(one: EdtfDate, day: date) -> None:
    assert one.includes(day) == one.overlaps(exact(day))


@given(dates)
def test_reading_edtf_is_parsing_it(one: EdtfDate) -> None:
    found = read(one.text)
    assert (found.date, found.text, found.rest) == (one, one.text, "")


@given(st.one_of(plain), languages)
def test_what_is_said_of_a_day_month_or_year_is_read_back(text: str, language: str) -> None:
    assert str(read(say(parse(text), language)).date) == text


@given(st.one_of(days.map(date.isoformat), months), qualifiers, languages)
def test_what_is_said_of_a_qualified_date_is_read_back(text: str, sign: str, language: str) -> None:
    assert str(read(say(parse(text + sign), language)).date) == text + sign


@given(recent_closed, languages)
def test_what_is_said_of_an_interval_is_read_back(one: EdtfDate, language: str) -> None:
    found = read(say(one, language))
    assert (found.date.earliest, found.date.latest, found.rest) == (one.earliest, one.latest, "")


@given(dates, languages)
def test_every_date_can_be_said(one: EdtfDate, language: str) -> None:
    said = say(one, language)
    assert said
    assert not set(said) & set("X~?%/{}T")


def read_or_refuse(text: str, day_first: bool | None = None) -> ReadDate | DateError:
    try:
        return read(text, day_first=day_first)
    except DateError as error:
        return error


@given(st.text(max_size=60), st.none() | st.booleans())
def test_any_text_is_read_or_refused(text: str, day_first: bool | None) -> None:
    found = read_or_refuse(text, day_first)
    assert found.text == text
    if isinstance(found, ReadDate):
        assert parse(str(found.date)) == found.date


@given(
    days,
    st.sampled_from(["{0}.{1}.{2}", "{0:02}.{1:02}.{2}", "{0}/{1}/{2}", "{0}-{1}-{2}"]),
)
def test_day_first_figures(day: date, shape: str) -> None:
    written = shape.format(day.day, day.month, day.year)
    assert read(written, day_first=True).date == exact(day)


@given(days)
def test_ambiguous_figures_are_never_guessed(day: date) -> None:
    found = read_or_refuse(f"{day.day:02}/{day.month:02}/{day.year}")
    if day.day > 12 or day.day == day.month:
        assert isinstance(found, ReadDate)
        assert found.date == exact(day)
    else:
        assert day.isoformat() in str(found)
        assert f"{day.year}-{day.day:02}-{day.month:02}" in str(found)
        assert isinstance(found, DateError)
