"""People as rows for linkage: everything that tells one from another.

Takes timelines, of the register or of a list that is about to be taken in. Gives one row for each
person. Reads; writes nothing, compares nothing.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import pyarrow as pa

from byname.register import read
from byname.register.entries import Named
from byname.register.fold import Timeline, Told, Truth

# What the columns are to linkage.
MAPPING = {
    name: name
    for name in (
        "id", "names", "birth_date", "sex", "state", "detained", "sentenced", "articles", "places",
        "urls", "list_ids",
    )
}  # fmt: skip
SIDE = "side"
Progress = Callable[[Iterable[Timeline], int], Iterable[Timeline]]


@dataclass(frozen=True, slots=True)
class Row:
    """One person as linkage sees them; ``held`` as of the day of the question."""

    id: str
    names: tuple[str, ...]
    birth_date: str = ""
    sex: str = ""
    state: str = ""
    detained: tuple[str, ...] = ()
    sentenced: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    list_ids: tuple[str, ...] = ()
    held: bool = field(default=False, compare=False)
    recognised: bool = field(default=False, compare=False)


def row_of(timeline: Timeline, *, id_: str, as_of: date, list_ids: tuple[str, ...] = ()) -> Row:
    """The row of one person. Withheld names give none."""
    names = [e.details.name for e in timeline.names if isinstance(e.details, Named)]
    stays = [stay.place.name for stay in timeline.stays if stay.place.name]
    return Row(
        id=id_,
        names=tuple(dict.fromkeys(name for name in names if name.strip())),
        birth_date=_days(timeline.born),
        sex={"female": "f", "male": "m"}.get(str(timeline.sex or ""), ""),
        state=timeline.states[0] if len(timeline.states) == 1 else "",
        detained=_dates(spell.began for spell in timeline.custody),
        sentenced=_dates(timeline.sentences),
        articles=tuple(article.label() for article in timeline.articles()),
        places=tuple(dict.fromkeys(stays)),
        urls=tuple(dict.fromkeys(e.source.url for e in timeline.entries if e.source.url)),
        list_ids=list_ids,
        held=timeline.held(as_of) is not Truth.NO,
        recognised=timeline.recognised(as_of) is not Truth.NO,
    )


def _days(told: Told | None) -> str:
    """A date as EDTF, from the days it can lie on."""
    if told is None or told.earliest == date.min or told.latest == date.max:
        return ""
    first, last = told.earliest.isoformat(), told.latest.isoformat()
    return first if first == last else f"{first}/{last}"


def _dates(told: Iterable[Told | None]) -> tuple[str, ...]:
    """The days that are known to the day: a vague one is in common with too many."""
    return tuple(dict.fromkeys(_days(one) for one in told if one and one.exact))


def rows_of_register(
    *, as_of: date, known_on: datetime, progress: Progress = lambda found, total: found
) -> list[Row]:
    """Everybody in the register with a name, as known at a moment."""
    people = read.people(known_on=known_on)
    on_lists = _list_ids(known_on)
    found = read.timelines(as_of=as_of, known_on=known_on)
    rows = [
        row_of(
            timeline,
            id_=str(timeline.person),
            as_of=as_of,
            list_ids=on_lists.get(timeline.person, ()),
        )
        for timeline in progress(found, len(people))
    ]
    return [row for row in rows if row.names]


def _list_ids(known_on: datetime) -> Mapping[int, tuple[str, ...]]:
    """The places on lists of each person, as "list: id"."""
    who = read.identity(known_on=known_on)
    found: dict[int, tuple[str, ...]] = {}
    for name in sorted({one.list_name for one in read.imports()}):
        for key, record in read.list_records(name).items():
            person = who.of(record)
            if key.startswith("id:"):
                found[person] = (*found.get(person, ()), f"{name}: {key[3:]}")
    return found


def as_table(rows: Iterable[Row], *, side: str = "") -> pa.Table:
    """The rows as a table for :func:`byname.linkage.link`, `MAPPING` saying what they are."""
    rows = list(rows)
    columns: dict[str, pa.Array] = {}
    for name in MAPPING:
        values = [getattr(row, name) for row in rows]
        if name in ("id", "birth_date", "sex", "state"):
            columns[name] = pa.array([value or None for value in values], pa.string())
        else:
            columns[name] = pa.array([list(value) for value in values], pa.list_(pa.string()))
    columns[SIDE] = pa.array([side] * len(rows), pa.string())
    return pa.table(columns)
