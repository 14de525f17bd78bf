"""Two ways to one answer: the spells table counted in SQL, and the fold."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byname.register import public, read, spells, write
from byname.register.entries import Publication
from byname.register.fold import Truth
from byname.register.identity import IdentityError, Verdict
from byname.register.loading import decisions
from byname.register.models import Entry, IdentityDecision, Person, Spell
from tests.support.database import BY, as_new, rolled_back, source
from tests.support.entries import moment
from tests.support.strategies import DAYS, entries

pytestmark = pytest.mark.django_db


def by_fold(
    timelines: object, as_of: date, state: str, body: str
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    found: dict[Truth, list[int]] = {Truth.YES: [], Truth.PERHAPS: [], Truth.NO: []}
    for timeline in timelines:  # type: ignore[attr-defined]
        found[timeline.held(as_of, state=state, body=body)].append(timeline.person)
    return tuple(found[Truth.YES]), tuple(found[Truth.PERHAPS])


class Writer:
    """Writes what Hypothesis draws, a day later each time."""

    def __init__(self) -> None:
        self.day = 0
        self.levels = list(Publication)
        self.people = write.create_people(self.levels, by=BY, at=moment(0))
        dates = ("..", "2022-01-01", "2025-01-01")
        self.sources = [source(moment(0), dated) for dated in dates]

    @property
    def at(self) -> datetime:
        return moment(self.day)

    def step(self, draw: object) -> None:
        self.day += draw(st.integers(0, 1))  # type: ignore[operator]
        acts = [self.record, self.record, self.record, self.withdraw, self.decide, self.undo]
        draw(st.sampled_from(acts))(draw)  # type: ignore[operator]

    def record(self, draw: object) -> None:
        told = draw(entries(most=4, withdrawals=False))  # type: ignore[operator]
        who = draw(st.sampled_from(self.people))  # type: ignore[operator]
        new = [as_new(entry, who, self.sources[entry.source.id - 1]) for entry in told]
        write.record(new, by=BY, at=self.at)

    def withdraw(self, draw: object) -> None:
        standing = list(Entry.standing().values_list("pk", flat=True))
        if standing:
            chosen = draw(st.sampled_from(standing))  # type: ignore[operator]
            write.withdraw([chosen], by=BY, at=self.at, reason="a test")

    def decide(self, draw: object) -> None:
        left, right = draw(  # type: ignore[operator]
            st.lists(st.sampled_from(self.people), min_size=2, max_size=2, unique=True)
        )
        try:
            write.decide(left, right, draw(st.sampled_from(Verdict)), by=BY, at=self.at)  # type: ignore[operator]
        except IdentityError:
            return

    def undo(self, draw: object) -> None:
        standing = list(IdentityDecision.standing().values_list("pk", flat=True))
        if standing:
            chosen = draw(st.sampled_from(standing))  # type: ignore[operator]
            write.undo_decision(chosen, by=BY, at=self.at)


@settings(max_examples=60)
@given(st.data(), st.integers(1, 9), st.lists(DAYS, min_size=2, max_size=4))
def test_sql_and_fold_agree_after_any_writes(data, steps, days):
    with rolled_back():
        writer = Writer()
        for _ in range(steps):
            writer.step(data.draw)
        for as_of in days:
            known_on = moment(data.draw(st.integers(0, writer.day)))
            state = data.draw(st.sampled_from(["", "aa"]))
            body = data.draw(st.sampled_from(["", "Body A"]))
            inside = read.held(as_of=as_of, known_on=known_on, state=state, body=body)
            timelines = read.timelines(as_of=as_of, known_on=known_on)
            assert (inside.certain, inside.perhaps) == by_fold(timelines, as_of, state, body)
            outside = public.held(as_of=as_of, known_on=known_on, state=state, body=body)
            timelines = public.timelines(as_of=as_of, known_on=known_on)
            assert (outside.certain, outside.perhaps) == by_fold(timelines, as_of, state, body)


@settings(max_examples=40)
@given(st.data(), st.integers(1, 9))
def test_the_table_kept_up_is_the_table_made_anew(data, steps):
    with rolled_back():
        writer = Writer()
        for _ in range(steps):
            writer.step(data.draw)
        kept = spells.coalesced(spells.stored(writer.people))
        assert kept == spells.expected(writer.people, decisions())
        spells.rebuild()
        assert spells.stored(writer.people) == kept


@settings(max_examples=40)
@given(st.data(), st.integers(1, 6), st.integers(1, 4))
def test_as_known_yesterday_never_changes(data, before, after):
    with rolled_back():
        writer = Writer()
        for _ in range(before):
            writer.step(data.draw)
        then, as_of = writer.at, data.draw(DAYS)
        held = read.held(as_of=as_of, known_on=then)
        folded = list(read.timelines(as_of=as_of, known_on=then))
        writer.day += 1
        for _ in range(after):
            writer.step(data.draw)
        assert read.held(as_of=as_of, known_on=then) == held
        assert list(read.timelines(as_of=as_of, known_on=then)) == folded


@settings(max_examples=40)
@given(st.data(), st.integers(1, 6))
def test_undoing_a_merge_gives_back_exactly_what_was(data, steps):
    with rolled_back():
        writer = Writer()
        for _ in range(steps):
            writer.step(data.draw)
        left, right = writer.people[:2]
        as_of = data.draw(DAYS)

        def answer(known_on):
            folded = read.timelines(as_of=as_of, known_on=known_on)
            return [(t.person, t.custody, t.recognition, t.names, t.contradictions) for t in folded]

        writer.day += 1
        before = answer(writer.at)
        try:
            decision = write.decide(left, right, Verdict.SAME, by=BY, at=writer.at)
        except IdentityError:
            return
        writer.day += 1
        write.undo_decision(decision, by=BY, at=writer.at)
        assert answer(writer.at) == before
        held = read.held(as_of=as_of, known_on=writer.at)
        timelines = read.timelines(as_of=as_of, known_on=writer.at)
        assert (held.certain, held.perhaps) == by_fold(timelines, as_of, "", "")


@settings(max_examples=40)
@given(st.data(), st.integers(1, 6))
def test_the_series_gives_each_day_what_counting_that_day_gives(data, steps):
    with rolled_back():
        writer = Writer()
        for _ in range(steps):
            writer.step(data.draw)
        first, last = date(2019, 1, 1), date(2024, 12, 31)
        levels = read.held_series(first=first, last=last, known_on=writer.at)
        for day in [*data.draw(st.lists(DAYS, max_size=3)), first, last]:
            level = [one for one in levels if one.day <= day][-1]
            held = read.held(as_of=day, known_on=writer.at)
            assert (level.low, level.high) == (held.low, held.high)


def test_only_the_people_touched_are_rebuilt():
    with rolled_back():
        first, second = write.create_people([Publication.NAME] * 2, by=BY, at=moment(0))
        where = source(moment(0))
        from byname.register.entries import Detained
        from tests.support.database import record

        record(moment(1), first, (Detained(), "2020-01-01"), source_=where)
        row = Spell.objects.get(person_id=first)
        record(moment(2), second, (Detained(), "2020-01-01"), source_=where)
        assert Spell.objects.get(person_id=first).pk == row.pk
        assert Spell.objects.get(person_id=first).known_to is None


def test_nobody_held_is_an_answer():
    held = read.held(as_of=date(2020, 1, 1), known_on=moment(0))
    assert (held.low, held.high, held.attested) == (0, 0, None)
    assert Person.objects.count() == 0
    assert (
        read.held_series(
            first=date(2020, 1, 1), last=date(2020, 1, 1) + timedelta(days=9), known_on=moment(0)
        )[0].high
        == 0
    )


def test_the_attestation_a_figure_rests_on_is_never_of_a_later_day():
    from byname.register.entries import Attested, Detained, Recognised
    from tests.support.database import record

    (who,) = write.create_people([Publication.NAME], by=BY, at=moment(0))
    where = source(moment(0))
    told = [(Detained(), "2020-01-01"), (Recognised(by="Body A"), "2020-01-05")]
    told += [(Attested(), "2020-06-01"), (Attested(), "2021-06-01")]
    record(moment(0), who, *told, source_=where)
    for day, shown in (
        (date(2020, 3, 1), date(2020, 1, 1)),
        (date(2020, 12, 1), date(2020, 6, 1)),
        (date(2021, 12, 1), date(2021, 6, 1)),
    ):
        assert read.held(as_of=day, known_on=moment(1)).attested == shown
        assert public.held(as_of=day, known_on=moment(1)).attested == shown
        folded = read.person_timeline(who, as_of=day, known_on=moment(1))
        assert folded.attested == shown
