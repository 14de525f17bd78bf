"""Attributes over columns: when a value holds of each person, and whether it holds of each event.

The second way to what :class:`byname.figures.measures.Attribute` tells of one life: an event's own
entries come first, then the person's as of the day; where nothing is told, the attribute says what
that means.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

import numpy as np

from byname.figures.columns.families import Bounds, Family, bounds_of
from byname.figures.columns.kept import Kept
from byname.figures.columns.runs import Runs
from byname.figures.columns.tables import (
    FIRST_DAY,
    LAST_DAY,
    NONE,
    Dictionaries,
    Happenings,
    Ints,
    Stretches,
    Tables,
)
from byname.figures.columns.telling import Alike, Truths, alike, own
from byname.figures.measures import ATTRIBUTES, UNKNOWN
from byname.figures.measures.attributes import AGES, COMES_OF_AGE, GROWS_OLD
from byname.figures.measures.events import to_custody
from byname.register.fold import Truth

_NEVER = LAST_DAY + 2
_KEPT_AT_LEAST, _KEPT_OF_EACH = 64 << 20, 400  # bytes of what is worked out, and of each person
OF_SPAN = ("age", "place")
"""The attributes that are read on an event's own days, as its sources bound them."""


@dataclass(frozen=True)
class Own:
    """What each event's own entries say of an attribute, NONE where they tell nothing of it.

    ``told``, ``untold``: whether there are events whose entries do, and such whose do not.
    """

    truths: Truths
    told: bool
    untold: bool

    @property
    def nbytes(self) -> int:
        """The bytes of its arrays."""
        return self.truths.nbytes


class Scopes:
    """What attributes say of the people of some tables; ``kept``: what was worked out before."""

    def __init__(self, tables: Tables, codes: Dictionaries) -> None:
        self.tables, self.codes = tables, codes
        self.people = len(tables)
        self.kept = Kept(_KEPT_AT_LEAST + _KEPT_OF_EACH * self.people)
        self.exact = lru_cache(maxsize=None)(self._exact)
        self.alike = lru_cache(maxsize=None)(self._alike)

    def person(self, name: str, wanted: str) -> Bounds:
        """When an attribute of each person is ``wanted``, as of the days themselves."""
        return self.kept.get(("person", name, wanted), lambda: self._person(name, wanted))

    def stretches(self, table: str, text: str = "") -> Bounds:
        """Custody of a state or recognition by a body; of any where none is asked about."""
        return self.kept.get(("stretches", table, text), lambda: self._stretches(table, text))

    def runs(self, table: str) -> Runs:
        """The rows of each person in a table of happenings."""
        return self.kept.get(("runs", table), lambda: Runs(self.tables.happenings[table].person))

    def _exact(self, table: str) -> bool:
        """Whether the day of every event of a table is known."""
        events = self.tables.happenings[table]
        return bool(np.array_equal(events.earliest, events.latest))

    def _alike(self, name: str) -> Alike:
        """What the entries of events tell of an attribute, each different telling once."""
        return alike(name, self.codes)

    def _person(self, name: str, wanted: str) -> Bounds:
        if name == "age":
            return self._age(wanted)
        attribute = ATTRIBUTES[name]
        if wanted == UNKNOWN:
            untold = self._untold(name)
            return Bounds(untold, untold)
        matching = bounds_of(self.people, self._matching(self.table(name), name, wanted))
        if attribute.untold is Truth.NO:
            return matching
        return Bounds(matching.certain, matching.possible | self._untold(name))

    def _matching(self, table: Stretches, name: str, wanted: str) -> Stretches:
        """The stretches whose text is the same as the one wanted, as the attribute has it."""
        there = np.zeros(int(table.code.max(initial=NONE)) + 1, dtype=bool)
        for code in np.flatnonzero(np.bincount(table.code)).tolist():
            there[code] = ATTRIBUTES[name].same(self.text(name, code), wanted)
        return table.where(there.take(table.code))

    def _stretches(self, table: str, text: str) -> Bounds:
        rows = self.tables.stretches[table]
        if text:
            rows = rows.where(rows.code == self.codes.who.known(text))
        return bounds_of(self.people, rows)

    def table(self, name: str) -> Stretches:
        """The stretches of an attribute's values."""
        if name == "body":
            return self.tables.stretches["recognition"]
        return self.tables.stretches["penalties" if name == "penalty" else name]

    def text(self, name: str, code: int) -> str:
        """The value that a code of an attribute's table stands for."""
        if name == "penalty":
            return self.codes.penalties.values[code][0].value
        if name == "body":
            return self.codes.who.values[code]
        return self.codes.texts.values[code]

    def _untold(self, name: str) -> Family:
        """When no value of an attribute is told of each person."""
        return self.kept.get(("untold", name), lambda: ~self._when_told(self.table(name)))

    def _when_told(self, table: Stretches) -> Family:
        return Family.of(self.people, table.person, table.possible_from, table.possible_to)

    def _age(self, wanted: str) -> Bounds:
        """Of age groups: the youngest somebody can be decides the first, the oldest the second."""
        born = self.birthdays
        everyone = np.arange(self.people, dtype=np.int32)

        def family(start: Ints, end: Ints) -> Family:
            start = np.maximum(start, born.told_from)
            return Family.of(self.people, everyone, start, np.maximum(start, end))

        told = family(born.told_from, np.full(self.people, LAST_DAY + 1, np.int32))
        if wanted == UNKNOWN:
            return Bounds(~told, ~told)
        begin = np.full((2, self.people), FIRST_DAY, dtype=np.int32)
        end = np.full((2, self.people), LAST_DAY + 1, dtype=np.int32)
        grown: list[Ints] = [begin, born.of_age, born.old, end]
        (early, late), (early_out, late_out) = grown[AGES.index(wanted) :][:2]
        return Bounds(family(late, early_out), family(early, late_out) | ~told)

    @cached_property
    def to_custody(self) -> Truths:
        """For each of what events' entries say: whether it is a sentence to custody."""
        return self.alike("penalty").each(lambda details: to_custody(details).value)

    @cached_property
    def birthdays(self) -> "Birthdays":
        """The days on which each person comes of age and grows old."""
        return Birthdays.of(self.people, self.tables)

    def of_events(self, name: str, wanted: str, table: str, as_of: int) -> Truths:
        """Whether an attribute of each event of a table is ``wanted``, asked as of a day."""
        own = self.own_of_events(name, wanted, table)
        if not own.untold:
            return own.truths
        person = self.tables.happenings[table].person
        found = self.as_of(name, wanted, as_of).take(person)
        return np.where(own.truths == NONE, found, own.truths) if own.told else found

    def of_spans(self, name: str, wanted: str, events: Happenings, as_of: int) -> Truths:
        """The same of an attribute of :data:`OF_SPAN`, of these events."""
        if name == "age":
            return self._age_of_events(wanted, events, as_of)
        return self._place_of_events(wanted, events, as_of)

    def own_of_events(self, name: str, wanted: str, table: str) -> Own:
        """What the own entries of each event of a table say of an attribute."""
        return self.kept.get(
            ("own", name, wanted, table),
            lambda: self._own_of_events(name, wanted, self.tables.happenings[table]),
        )

    def _own_of_events(self, name: str, wanted: str, events: Happenings) -> Own:
        by_code = np.empty(0, dtype=np.int8)
        codes = events.told
        if name == "state":
            by_code, codes = self._own_of_states(wanted), events.states
        elif ATTRIBUTES[name].told_by:
            by_code = self._own_of_told(name, wanted)
        # The number of NONE is the last: no entry, nothing told.
        truths = np.append(by_code, np.int8(NONE)).take(codes, mode="wrap")
        told = truths != NONE
        return Own(truths, bool(told.any()), not told.all())

    def as_of(self, name: str, wanted: str, day: int) -> Truths:
        """Whether an attribute of each person is ``wanted`` as of a day."""
        return self.person(name, wanted).on(day)

    def _own_of_told(self, name: str, wanted: str) -> Truths:
        """For each of what events' entries say: the truth they give, NONE where they tell none."""
        attribute = ATTRIBUTES[name]
        return self.alike(name).each(lambda details: own(attribute, details, wanted))

    def _own_of_states(self, wanted: str) -> Truths:
        attribute = ATTRIBUTES["state"]

        def truth(states: tuple[str, ...]) -> Truth:
            if wanted == UNKNOWN:
                return Truth.NO
            return Truth.YES if any(attribute.same(s, wanted) for s in states) else Truth.NO

        return np.array([truth(one).value for one in self.codes.states.values], dtype=np.int8)

    def _age_of_events(self, wanted: str, events: Happenings, as_of: int) -> Truths:
        born, person = self.birthdays, events.person
        last = np.minimum(events.span_to, as_of)
        first = np.minimum(events.span_from, last)
        told = born.told_from[person] <= last
        if wanted == UNKNOWN:
            return np.where(told, 0, 2).astype(np.int8)
        (early, late), (early_old, late_old) = born.of_age, born.old
        least = (first >= late[person]).astype(np.int8) + (first >= late_old[person])
        most = (last >= early[person]).astype(np.int8) + (last >= early_old[person])
        at = AGES.index(wanted)
        truth = ((least <= at) & (at <= most)).astype(np.int8)
        truth += (least == at) & (most == at)
        return np.where(told, truth, np.int8(1)).astype(np.int8)

    def _stayed(self, wanted: str) -> Bounds:
        """When each person was last brought to a place; to any place for an empty text."""
        table = self.tables.stretches["stayed"]
        rows = self._matching(table, "place", wanted) if wanted else table
        return bounds_of(self.people, rows)

    def _place_of_events(self, wanted: str, events: Happenings, as_of: int) -> Truths:
        """By where the person was last brought up to the event's last day."""
        last = np.minimum(events.span_to, as_of).astype(np.int32)
        stayed = self.kept.get(("stayed", ""), lambda: self._stayed(""))
        told = stayed.possible.on_days(events.person, last)
        if wanted == UNKNOWN:
            found = np.where(told, 0, 2)
        else:
            there = self.kept.get(("stayed", wanted), lambda: self._stayed(wanted))
            untold = ATTRIBUTES["place"].untold.value
            found = np.where(told, there.on_days(events.person, last), untold)
        without = events.span_from == LAST_DAY  # no entry tells of it: the day's place is asked for
        if without.any():
            by_day = self.as_of("place", wanted, as_of).take(events.person)
            found = np.where(without, by_day, found)
        return found.astype(np.int8)


class Birthdays:
    """The days on which people come of age and grow old: the earliest and the latest each can be.

    ``told_from``: the first day on which anything can be told of an age, beyond all days where no
    birth is told.
    """

    def __init__(self, people: int) -> None:
        self.told_from = np.full(people, _NEVER, dtype=np.int32)
        self.of_age = np.full((2, people), _NEVER, dtype=np.int32)
        self.old = np.full((2, people), _NEVER, dtype=np.int32)

    @classmethod
    def of(cls, people: int, tables: Tables) -> "Birthdays":
        """From the births of the tables."""
        found, born = cls(people), tables.born
        found.told_from[born.person] = born.earliest
        for at, days in enumerate((born.earliest, born.latest)):
            found.of_age[at][born.person] = years_after(days, COMES_OF_AGE)
            found.old[at][born.person] = years_after(days, GROWS_OLD)
        return found


def years_after(days: Ints, years: int) -> Ints:
    """The birthdays so many years after; of 29 February on 1 March in a common year.

    The last day there is where the calendar ends before.
    """
    as_days = (days - _EPOCH).astype("datetime64[D]")
    month = as_days.astype("datetime64[M]")
    within = (as_days - month.astype("datetime64[D]")).astype(np.int64)
    later = month + np.timedelta64(12 * years, "M")
    first = later.astype("datetime64[D]")
    # Numbered within the month: only 29 February can fall out of its month, and then on 1 March.
    found = first.astype(np.int64) + within + _EPOCH
    birthdays: Ints = np.minimum(found, LAST_DAY + 1).astype(np.int32)
    return birthdays


_EPOCH = date(1970, 1, 1).toordinal()
