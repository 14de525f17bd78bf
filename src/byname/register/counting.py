"""Counting in SQL over the spells table: who is held as of a day, as known on a moment.

The second, independent way to the answer the fold gives; property tests hold the two equal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection

from byname.register.loading import last_shown
from byname.register.spells import CUSTODY, RECOGNITION

_KNOWN = "{row}.known_from <= %s AND ({row}.known_to IS NULL OR {row}.known_to > %s)"
_HELD = f"""
    SELECT custody.person_id,
           MAX(CASE WHEN custody.certain_from <= %s AND %s < custody.certain_to
                    THEN 1 ELSE 0 END),
           MAX(CASE WHEN recognition.certain_from <= %s AND %s < recognition.certain_to
                    THEN 1 ELSE 0 END),
           MAX(custody.attested)
      FROM register_spell AS custody
      JOIN register_spell AS recognition ON recognition.person_id = custody.person_id
     WHERE custody.what = '{CUSTODY}' AND recognition.what = '{RECOGNITION}'
       AND custody.possible_from <= %s AND %s < custody.possible_to
       AND recognition.possible_from <= %s AND %s < recognition.possible_to
       AND {_KNOWN.format(row="custody")} AND {_KNOWN.format(row="recognition")}
       AND (%s = '' OR recognition.body = %s) AND (%s = '' OR custody.state = %s)
       AND custody.{{audience}} AND recognition.{{audience}}
     GROUP BY custody.person_id ORDER BY custody.person_id
"""  # noqa: S608  nothing from outside stands in the text
_STRETCHES = f"""
    SELECT person_id, what, certain_from, certain_to, possible_from, possible_to
      FROM register_spell AS spell
     WHERE {_KNOWN.format(row="spell")} AND {{audience}}
       AND (what = '{RECOGNITION}' AND (%s = '' OR body = %s)
            OR what = '{CUSTODY}' AND (%s = '' OR state = %s))
     ORDER BY person_id
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Held:
    """Who is held: ``certain`` and ``perhaps`` are persons, apart from each other.

    ``attested``: the latest day up to ``as_of`` on which a source shows any of them held.
    """

    as_of: date
    known_on: datetime
    certain: tuple[int, ...]
    perhaps: tuple[int, ...]
    attested: date | None

    @property
    def low(self) -> int:
        """How many are held for certain."""
        return len(self.certain)

    @property
    def high(self) -> int:
        """How many are held, counting those who only may be."""
        return len(self.certain) + len(self.perhaps)


@dataclass(frozen=True, slots=True)
class Level:
    """How many are held from ``day`` on, until the next level."""

    day: date
    low: int
    high: int


def held(
    *,
    as_of: date,
    known_on: datetime,
    body: str = "",
    state: str = "",
    public: bool = False,
) -> Held:
    """The people held as of a day, by SQL. ``public``: told from public entries alone."""
    audience = "public" if public else "internal"
    values: list[date | datetime | str] = [*([as_of] * 8), *([known_on] * 4)]
    values += [body, body, state, state]
    with connection.cursor() as cursor:
        cursor.execute(_HELD.replace("{audience}", audience), _prepared(values))
        rows = cursor.fetchall()
    attested = max((_day(row[3]) for row in rows if row[3] is not None), default=None)
    if attested is not None and attested > as_of:
        people = [row[0] for row in rows]
        attested = last_shown(people, as_of=as_of, known_on=known_on, public=public)
    return Held(
        as_of=as_of,
        known_on=known_on,
        certain=tuple(row[0] for row in rows if row[1] and row[2]),
        perhaps=tuple(row[0] for row in rows if not (row[1] and row[2])),
        attested=attested,
    )


def held_series(
    *,
    first: date,
    last: date,
    known_on: datetime,
    body: str = "",
    state: str = "",
    public: bool = False,
    only: frozenset[int] | None = None,
) -> list[Level]:
    """How many were held on each day from ``first`` to ``last``: a level for each change."""
    audience = "public" if public else "internal"
    values: list[date | datetime | str] = [known_on, known_on, body, body, state, state]
    with connection.cursor() as cursor:
        cursor.execute(_STRETCHES.replace("{audience}", audience), _prepared(values))
        rows = cursor.fetchall()
    changes: dict[date, list[int]] = {first: [0, 0]}
    for person, of_person in _by_person(rows):
        if only is None or person in only:
            _add(changes, of_person, first, last)
    levels: list[Level] = []
    low = high = 0
    for day in sorted(changes):
        low, high = low + changes[day][0], high + changes[day][1]
        if not levels or (low, high) != (levels[-1].low, levels[-1].high):
            levels.append(Level(day, low, high))
    return levels


_Row = tuple[int, str, object, object, object, object]
_Stretch = tuple[date, date]


def _by_person(rows: Sequence[_Row]) -> Iterator[tuple[int, list[_Row]]]:
    group: list[_Row] = []
    for row in rows:
        if group and group[0][0] != row[0]:
            yield group[0][0], group
            group = []
        group.append(row)
    if group:
        yield group[0][0], group


def _add(changes: dict[date, list[int]], rows: list[_Row], first: date, last: date) -> None:
    for at, columns in enumerate(((2, 3), (4, 5))):
        custody, standing = (
            _union(
                (_day(row[columns[0]]), _day(row[columns[1]]))
                for row in rows
                if row[1] == what and row[columns[0]] is not None
            )
            for what in (CUSTODY, RECOGNITION)
        )
        for start, end in _common(custody, standing):
            start = max(start, first)
            if start > last or start >= end:
                continue
            changes.setdefault(start, [0, 0])[at] += 1
            if end <= last:
                changes.setdefault(end, [0, 0])[at] -= 1


def _union(stretches: Iterator[_Stretch]) -> list[_Stretch]:
    joined: list[_Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _common(ours: list[_Stretch], theirs: list[_Stretch]) -> Iterator[_Stretch]:
    for start, end in ours:
        for other_start, other_end in theirs:
            if max(start, other_start) < min(end, other_end):
                yield max(start, other_start), min(end, other_end)


def _prepared(values: Sequence[date | datetime | str]) -> list[str]:
    """Values as the database driver at hand stores them (SQLite has no dates of its own)."""
    operations = connection.ops
    prepared = []
    for value in values:
        if isinstance(value, datetime):
            prepared.append(str(operations.adapt_datetimefield_value(value)))
        elif isinstance(value, date):
            prepared.append(str(operations.adapt_datefield_value(value)))
        else:
            prepared.append(value)
    return prepared


def _day(value: object) -> date:
    """A day as this driver gives it back from a plain query."""
    return value if isinstance(value, date) else date.fromisoformat(str(value))
