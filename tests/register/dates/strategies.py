"""Dates of every shape that EDTF levels 0 and 1 can write, for property tests."""

from datetime import date

from hypothesis import strategies as st

from byname.register.dates import EdtfDate, between, exact, parse


def _months(years: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(years, st.integers(1, 12)).map(lambda part: f"{part[0]}-{part[1]:02}")


# Words are read with years of four digits; a register of people needs no earlier ones.
days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
years = st.integers(1000, 9999).map(str)
months = _months(years)
seasons = st.tuples(years, st.integers(21, 24)).map(lambda part: f"{part[0]}-{part[1]}")
vague = st.one_of(
    st.integers(100, 999).map(lambda decade: f"{decade}X"),
    st.integers(10, 99).map(lambda century: f"{century}XX"),
    years.map(lambda year: f"{year}-XX"),
    years.map(lambda year: f"{year}-XX-XX"),
    months.map(lambda month: f"{month}-XX"),
)
plain = st.one_of(days.map(date.isoformat), months, years)
qualifiers = st.sampled_from(["", "?", "~", "%"])
points = st.tuples(st.one_of(plain, seasons, vague), qualifiers).map("".join)
timed = days.map(lambda day: f"{day.isoformat()}T10:30:00Z")


def _ordered(pair: tuple[str, str]) -> EdtfDate:
    """An interval of both points, the one that can be earlier first."""
    first, last = sorted((parse(one) for one in pair), key=lambda one: one.earliest)
    return between(first, last)


# The centuries in which lists read a bare number as a year.
_recent_years = st.integers(1800, 2099).map(str)
_recent = st.one_of(
    st.dates(date(1800, 1, 1), date(2099, 12, 31)).map(date.isoformat),
    _months(_recent_years),
    _recent_years,
)
recent_closed = st.tuples(_recent, _recent).map(_ordered)
closed = st.tuples(plain, plain).map(_ordered)
half_open = st.tuples(points, st.sampled_from(["../{}", "{}/..", "/{}", "{}/"])).map(
    lambda pair: parse(pair[1].format(pair[0]))
)
dates = st.one_of(
    st.just(".."), points, timed
).map(parse) | closed | half_open | days.map(exact)  # fmt: skip
