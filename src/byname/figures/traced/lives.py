"""Lives as arrays: of very many people, those whose entries have the same forms together.

Takes rows of the register; gives :class:`Alike`: for one part of a life, the people whose entries
of this part are of the same kinds, dated in the same way and read alike, with their days.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from byname.figures.columns.lives import PARTS, Part
from byname.figures.columns.tables import NONE, Ints
from byname.figures.traced.cells import Read, Row, TracedRows
from byname.figures.traced.days import FIRST, LAST, Compared, Earlier, Trace
from byname.figures.traced.entries import AT, Form, entries_of
from byname.figures.traced.memory import (
    BETWEEN,
    EXACT,
    FAR,
    READ_KINDS,
    SINCE,
    UNTIL,
    Memory,
    as_array,
)
from byname.figures.traced.paths import Asked, Indices
from byname.register.entries import Details, Entry, RawEntry
from byname.register.fold import Timeline, timeline

_FORMS, _STATES = 8, 1 << 20  # more than there are forms of dates, and states
_SPREAD = np.random.default_rng(11).integers(1, 1 << 62, 512, dtype=np.int64) | 1


@dataclass
class Entries:
    """Entries of some people, by person and then by form. ``person``: the number in ``people``."""

    memory: Memory
    people: NDArray[np.int64]
    person: Ints
    id: NDArray[np.int64]
    details: Ints
    date: Ints
    source: Ints
    state: Ints
    form: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        memory = self.memory
        self.alike = as_array(memory.details.alike)
        self.date_form = as_array(memory.dates.form)
        self.source_day = as_array(memory.sources.day)
        form = self.alike.take(self.details).astype(np.int64)
        form = form * _FORMS + self.date_form.take(self.date)
        form = form * _STATES + self.state
        form = form * 2 + (self.source_day.take(self.source) != NONE)
        order = np.lexsort((self.id, form, self.person))
        self.form = form.take(order)
        for name in ("person", "id", "details", "date", "source", "state"):
            setattr(self, name, getattr(self, name).take(order))

    @classmethod
    def of(cls, memory: Memory, people: Sequence[int], rows: Iterable[list[RawEntry]]) -> "Entries":
        """Of rows as the register gives them, of ``people`` in the order of their ids."""
        ids = np.array(people, dtype=np.int64)
        told: list[list[Any]] = [[] for _ in range(6)]
        for some in filter(None, rows):
            person, id_, kind, on, said, source, state = zip(*some, strict=True)
            # Names and the like are met once each, and nobody reads them here.
            read = [text if one in READ_KINDS else "" for one, text in zip(kind, said, strict=True)]
            columns = (
                np.searchsorted(ids, np.array(person, dtype=np.int64)).astype(np.int32),
                np.array(id_, dtype=np.int64),
                np.array([*map(memory.details.__getitem__, zip(kind, read, strict=True))], "i4"),
                np.array([*map(memory.dates.__getitem__, on)], "i4"),
                np.array([*map(memory.sources.__getitem__, source)], "i4"),
                np.array([*map(memory.state.__getitem__, state)], "i4"),
            )
            for parts, column in zip(told, columns, strict=True):
                parts.append(column)
        empty = np.empty(0, dtype=np.int32)
        whole: list[Any] = [np.concatenate(parts) if parts else empty for parts in told]
        return cls(memory, ids, *whole)

    @cached_property
    def far(self) -> Ints:
        """The people of whom an entry is dated in a way that is not traced."""
        day = self.source_day.take(self.source)
        far = self.date_form.take(self.date) == FAR
        far |= (day != NONE) & ((day < FIRST) | (day > LAST))
        return np.unique(self.person[far])

    @cached_property
    def states_of(self) -> Ints:
        """The number of the states of each life."""
        named, several = self.memory.state.listed, self.memory.several
        found = np.full(len(self.people), several[()], dtype=np.int32)
        stated = self.state != self.memory.state[""]
        pairs = np.unique(self.person[stated].astype(np.int64) * _STATES + self.state[stated])
        person, state = (pairs // _STATES).astype(np.int32), pairs % _STATES
        found[person] = np.array([several[one,] for one in named], "i4").take(state)
        count = np.bincount(person, minlength=len(found))
        for at in np.flatnonzero(count > 1).tolist():
            found[at] = several[tuple(sorted(named[n] for n in state[person == at].tolist()))]
        return found

    def entry(self, row: int) -> Entry:
        """The entry of a row, for the fold."""
        memory = self.memory
        return Entry(
            id=int(self.id[row]),
            person=0,
            date=memory.dates.dates[self.date[row]],
            details=memory.details.details(int(self.details[row])),
            source=memory.sources.refs[self.source[row]],
            recorded=AT,
            state=memory.state.listed[self.state[row]],
        )

    def alike_in(self, name: str) -> Iterator["Alike"]:
        """Everybody, by the forms of their entries of a part of life."""
        kinds = PARTS[name].kinds
        read = np.array([kind in kinds for kind in self.memory.details.kinds], dtype=bool)
        rows = np.flatnonzero(read.take(self.alike.take(self.details)))
        person = self.person.take(rows)
        count = np.bincount(person, minlength=len(self.people))
        first = np.cumsum(count) - count
        for number in np.flatnonzero(np.bincount(count)).tolist():
            who = np.flatnonzero(count == number)
            places = rows[first[who][:, None] + np.arange(number)] if number else None
            yield from self._alike(name, who.astype(np.int32), places, number)

    def _alike(self, name: str, who: Ints, rows: Any, number: int) -> Iterator["Alike"]:
        if rows is None:
            rows = np.empty((len(who), 0), dtype=np.int64)
        source = self.source.take(rows)
        # Of each entry, the place of the first that has the same source.
        same = np.argmax(source[:, :, None] == source[:, None, :], axis=2) if number else source
        key = np.hstack([self.form.take(rows), same, self.states_of.take(who)[:, None]])
        mixed = (key * np.resize(_SPREAD, key.shape[1])).sum(axis=1)
        _, first, group = np.unique(mixed, return_index=True, return_inverse=True)
        if not np.array_equal(key.take(first, axis=0).take(group, axis=0), key):
            _, first, group = np.unique(key, axis=0, return_index=True, return_inverse=True)
        group = group.reshape(-1)
        order = np.argsort(group, kind="stable")
        ends = np.cumsum(np.bincount(group))
        for at, some in zip(first.tolist(), np.split(order, ends[:-1]), strict=True):
            yield Alike(self, name, key[at], who.take(some), rows.take(some, axis=0))


class Alike:
    """People whose entries of a part of life are alike in form.

    ``person``: their numbers; ``rows``: of each their entries, by place.
    """

    def __init__(
        self, entries: Entries, name: str, key: NDArray[np.int64], person: Ints, rows: Any
    ) -> None:
        self.entries, self.name, self.key = entries, name, (name, key.tobytes())
        self._form, self.person, self.rows = key, person, rows.T

    def __len__(self) -> int:
        return len(self.person)

    @property
    def part(self) -> Part:
        """The part of life."""
        return PARTS[self.name]

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The states of these lives."""
        number = int(self.entries.states_of[self.person[0]])
        return self.entries.memory.several.listed[number]

    @cached_property
    def details(self) -> list[Ints]:
        """The numbers of the details of the entries, by place."""
        return [self.entries.details.take(rows) for rows in self.rows]

    def one(self, life: int) -> Timeline:
        """The fold of one life of these, by the entries of this part alone."""
        return self._fold(self.entries.entry(row) for row in self.rows[:, life].tolist())

    def traced(self, life: int) -> tuple[Asked, Sequence[Row | Read]]:
        """What is asked while one life is folded, and the rows of this part that come out."""
        trace = Trace(
            [int(one[life]) for one in self.days], self.spans, partial(self.earlier, life)
        )
        rows = TracedRows(trace)
        self.part.tell(self._fold(entries_of(self.forms, trace)), rows)
        return trace.asked, rows.rows

    def _fold(self, entries: Iterable[Entry]) -> Timeline:
        return timeline(
            entries,
            as_of=date.max,
            known_on=AT,
            window=self.entries.memory.window,
            person=0,
            states=self.states,
        )

    @property
    def forms(self) -> list[Form]:
        """The forms of the entries, by place."""
        return self._formed[0]

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The pairs of places of days of which the second is the later."""
        return self._formed[1]

    @cached_property
    def _formed(self) -> tuple[list[Form], list[tuple[int, int]], list[int]]:
        """Forms, spans, and the places of entries by the day of whose source days are told."""
        key, number, memory = self._form.tolist(), len(self.rows), self.entries.memory
        named = memory.state.listed
        places, spans, told, sources = 0, [], [], list[int]()
        for form, source in zip(key[:number], key[number:], strict=False):
            form, dated = divmod(form, 2)
            form, state = divmod(form, _STATES)
            alike, date_form = divmod(form, _FORMS)
            first = last = None
            if date_form in (EXACT, BETWEEN, SINCE):
                first, places = places, places + 1
            if date_form == EXACT:
                last = first
            elif date_form in (BETWEEN, UNTIL):
                last, places = places, places + 1
            if date_form == BETWEEN and first is not None and last is not None:
                spans.append((first, last))
            details = cast(Details, memory.details.examples[alike])
            told.append((details, first, last, named[state], source, dated))
        of_source: dict[int, int] = {}
        for _, _, _, _, source, dated in told:
            if dated and source not in of_source:
                of_source[source] = places + len(sources)
                sources.append(source)
        forms = [
            Form(details, first, last, state, source, of_source[source] if dated else None)
            for details, first, last, state, source, dated in told
        ]
        return forms, spans, sources

    @cached_property
    def days(self) -> list[Ints]:
        """The days of these lives, by place."""
        entries, memory, found = self.entries, self.entries.memory, {}
        first, last = as_array(memory.dates.first), as_array(memory.dates.last)
        for form, rows in zip(self.forms, self.rows, strict=True):
            dates = entries.date.take(rows)
            if form.first is not None:
                found[form.first] = first.take(dates)
            if form.last is not None and form.last != form.first:
                found[form.last] = last.take(dates)
        for source in self._formed[2]:
            place = self.forms[source].dated
            assert place is not None
            found[place] = entries.source_day.take(entries.source.take(self.rows[source]))
        return [found[place] for place in range(len(found))]

    def answers(self, test: Compared | Earlier, some: Indices) -> NDArray[np.bool_]:
        """The outcome of a test for some of these lives."""
        if isinstance(test, Earlier):
            pairs = zip(
                self.rows[test.one].take(some).tolist(),
                self.rows[test.other].take(some).tolist(),
                strict=True,
            )
            return np.array([self._earlier(*pair) for pair in pairs], dtype=bool)
        (place, times), *more = test.terms
        total = self.days[place].take(some)
        total = total if times == 1 else total * times
        for place, times in more:
            total = total + times * self.days[place].take(some)
        found: NDArray[np.bool_] = total == test.number if test.exactly else total < test.number
        return found

    def earlier(self, life: int, one: int, other: int) -> bool:
        """Whether, in a life, the content of one entry comes before that of another."""
        return self._earlier(int(self.rows[one][life]), int(self.rows[other][life]))

    def _earlier(self, one: int, other: int) -> bool:
        """As :attr:`byname.register.entries.Entry.content` orders two entries, text by text."""
        entries, memory = self.entries, self.entries.memory
        dates = memory.dates.dates
        ours, theirs = dates[entries.date[one]].text, dates[entries.date[other]].text
        if ours == theirs:
            texts = memory.details.texts
            ours, theirs = texts[entries.details[one]], texts[entries.details[other]]
        if ours != theirs:
            return bool(ours < theirs)
        first, second = (memory.sources.refs[entries.source[row]] for row in (one, other))
        return (first.url or first.title, first.publisher, int(entries.id[one])) < (
            second.url or second.title,
            second.publisher,
            int(entries.id[other]),
        )
