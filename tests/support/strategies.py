"""Hypothesis strategies: any set of entries of one fictional person."""

from datetime import date, timedelta

from hypothesis import strategies as st

from byname.register.dates import UNKNOWN, parse
from byname.register.entries import Entry, Kind, Place, Preference, SourceRef, Visibility
from tests.support.entries import CUSTODIAL, SUSPENDED, details_of, moment

DAYS = st.dates(date(2019, 1, 1), date(2023, 12, 31))


@st.composite
def written_dates(draw):
    """An EDTF date: to the day, the month or the year, an interval, half open or unknown."""
    day = draw(DAYS)
    other = day + timedelta(days=draw(st.integers(1, 500)))
    return parse(
        draw(
            st.sampled_from(
                [
                    day.isoformat(),
                    day.isoformat(),
                    f"{day:%Y-%m}",
                    f"{day:%Y}",
                    f"{day.isoformat()}/{other.isoformat()}",
                    f"../{day.isoformat()}",
                    f"{day.isoformat()}/..",
                ]
            )
        )
    )


def exact_dates():
    """Dates known to the day."""
    return DAYS.map(lambda day: parse(day.isoformat()))


_VARIED = {
    Kind.SENTENCED: st.sampled_from(
        [
            {},
            {"penalty": CUSTODIAL},
            {"penalty": SUSPENDED},
            {"penalty": CUSTODIAL, "in_absentia": True},
        ]
    ),
    Kind.DIED: st.sampled_from([{}, {"in_custody": True}, {"in_custody": False}]),
    Kind.RECOGNISED: st.sampled_from([{"by": "Body A"}, {"by": "Body B"}]),
    Kind.DERECOGNISED: st.sampled_from([{"by": "Body A"}, {"by": "Body B"}]),
    Kind.TRANSFERRED: st.sampled_from([{"place": Place(name=f"Place {n}")} for n in "AB"]),
    Kind.DESCRIBED: st.sampled_from([{"sex": "female"}, {"sex": "male"}, {}]),
    Kind.RELEASED: st.sampled_from([{}, {"ground": "pardon"}]),
}
_LIKELY = [
    Kind.DETAINED,
    Kind.DETAINED,
    Kind.RELEASED,
    Kind.ATTESTED,
    Kind.RECOGNISED,
    *Kind,
]


@st.composite
def entries(draw, kinds=None, dates=None, most=9, withdrawals=True):
    """A list of entries of one person, recorded and perhaps withdrawn on days 0 to 9."""
    found = []
    for number in range(1, draw(st.integers(0, most)) + 1):
        kind = draw(st.sampled_from(kinds or _LIKELY))
        recorded = draw(st.integers(0, 9))
        gone = draw(st.none() | st.integers(recorded, 9)) if withdrawals else None
        found.append(
            Entry(
                id=number,
                person=1,
                date=draw(dates if dates is not None else written_dates() | st.just(UNKNOWN)),
                details=details_of(kind, **draw(_VARIED.get(kind, st.just({})))),
                source=draw(_sources()),
                recorded=moment(recorded),
                withdrawn=None if gone is None else moment(gone),
                visibility=draw(st.sampled_from(Visibility)),
                state=draw(st.sampled_from(["", "aa", "bb"])),
                preferences=tuple(
                    Preference(moment(day)) for day in draw(st.lists(st.integers(0, 9), max_size=1))
                ),
            )
        )
    return found


@st.composite
def _sources(draw):
    number = draw(st.integers(1, 3))
    dated = {1: None, 2: date(2022, 1, 1), 3: date(2025, 1, 1)}[number]
    return SourceRef(number, title=f"fictional source {number}", dated=dated)
