"""The fold: one person's entries into a timeline, as of a day and as known on a moment.

Pure and total: any set of entries gives a timeline, never an exception, and the same set gives the
same timeline in whatever order it was recorded. What was withdrawn by ``known_on`` or recorded
after it has no part in the answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from byname.register.entries import Entry, Kind
from byname.register.fold import life
from byname.register.fold.custody import custody
from byname.register.fold.days import Days
from byname.register.fold.settle import Contradiction, Told, bounds
from byname.register.fold.standing import recognition
from byname.register.fold.timeline import ByKind, CustodySpell, RecognitionSpell, Timeline

ATTESTATION_WINDOW = timedelta(days=365)


def timeline(
    entries: Iterable[Entry],
    *,
    as_of: date,
    known_on: datetime,
    window: timedelta = ATTESTATION_WINDOW,
    person: int | None = None,
    states: tuple[str, ...] | None = None,
) -> Timeline:
    """Fold the entries of one person (or of several records that are one person).

    ``as_of``: the day the question is about; what happened later has no place in the timeline,
    though a later release still tells that the person was held before. ``known_on``: the aware
    moment whose knowledge answers. ``window``: how long an open spell stays certain after its last
    attestation. ``person``: the id that stands for the records' person; the smallest by default.
    ``states``: those of the whole life, where ``entries`` are only some of it.
    """
    known = ByKind(known_entries(entries, known_on))
    if states is None:
        states = tuple(sorted({entry.state for entry in known if entry.state}))
    born = life.once(known, Kind.BORN, known_on)
    died = life.once(known, Kind.DIED, known_on)
    spells, custody_against = custody(
        known,
        known_on=known_on,
        window=window,
        born=born.earliest if born else date.min,
        died=died,
        states=states,
    )
    bodies, body_against = recognition(known, known_on)
    found_sex, sex_against = life.sex(known, known_on)
    against = (
        *(born.contradiction("birth") if born else ()),
        *(died.contradiction("death") if died else ()),
        *custody_against,
        *body_against,
        *sex_against,
    )
    past = known.until(as_of)
    sentences = life.sentences(past, known_on)
    return Timeline(
        person=min((e.person for e in known), default=0) if person is None else person,
        as_of=as_of,
        known_on=known_on,
        told=past,
        names=life.names(known),
        born=born,
        died=died if died and died.earliest <= as_of else None,
        sex=found_sex,
        descriptions=known.of(Kind.DESCRIBED),
        custody=_custody_until(spells, as_of),
        recognition=_recognition_until(bodies, as_of),
        stays=life.stays(past),
        contacts=past.of(Kind.CONTACTED),
        denials=past.of(Kind.DENIED),
        charges=past.of(Kind.CHARGED),
        sentences=sentences,
        sentence=life.in_force(sentences, past.of(Kind.APPEALED)),
        contradictions=_until(against, as_of),
        unknown=_unknown(spells, bodies, born, found_sex is None),
        states=states,
    )


def known_entries(entries: Iterable[Entry], known_on: datetime) -> list[Entry]:
    """The entries known at a moment, as they were known then, in an order of their own.

    What a later moment did to them (a withdrawal, a preference) is taken off, so that yesterday's
    knowledge stays what it was.
    """
    known = []
    for entry in entries:
        if not entry.known(known_on):
            continue
        if entry.withdrawn is not None or entry.preferences:
            standing = tuple(
                replace(choice, withdrawn=None)
                for choice in entry.preferences
                if choice.recorded <= known_on
                and (choice.withdrawn is None or choice.withdrawn > known_on)
            )
            entry = replace(entry, withdrawn=None, preferences=standing)
        known.append(entry)
    return sorted(known, key=life.in_time)


def _clip(days: Days | None, as_of: date) -> Days | None:
    return days.until(as_of) if days else None


def _custody_until(spells: Sequence[CustodySpell], as_of: date) -> tuple[CustodySpell, ...]:
    """The spells as far as the day: what begins later is left out, what ends later is open."""
    if as_of == date.max:
        return tuple(spells)
    kept = []
    for spell in spells:
        begins = spell.possible.start if spell.possible else _earliest(spell.began)
        if begins > as_of:
            continue
        kept.append(
            replace(
                spell,
                certain=_clip(spell.certain, as_of),
                possible=_clip(spell.possible, as_of),
                ended=spell.ended if spell.ended and spell.ended.earliest <= as_of else None,
                shown=tuple(e for e in spell.shown if e.date.earliest <= as_of),
                attested=_attested_by(spell, as_of),
            )
        )
    return tuple(kept)


def _attested_by(spell: CustodySpell, as_of: date) -> date | None:
    """The latest day up to ``as_of`` on which a source shows the person held in this spell."""
    if spell.attested is None or spell.attested <= as_of:
        return spell.attested
    told = [bounds(entry)[0] for entry in spell.shown]
    if spell.began is not None:
        told.append(spell.began.earliest)
    return max((day for day in told if day <= as_of), default=None)


def _recognition_until(
    spells: Sequence[RecognitionSpell], as_of: date
) -> tuple[RecognitionSpell, ...]:
    if as_of == date.max:
        return tuple(spells)
    return tuple(
        replace(
            spell,
            certain=_clip(spell.certain, as_of),
            possible=_clip(spell.possible, as_of),
            ended=spell.ended if spell.ended and spell.ended.earliest <= as_of else None,
        )
        for spell in spells
        if spell.began.earliest <= as_of
    )


def _earliest(told: Told | None) -> date:
    return told.earliest if told else date.min


def _until(against: Sequence[Contradiction], as_of: date) -> tuple[Contradiction, ...]:
    """The contradictions of which something was told by the day."""
    return tuple(
        one
        for one in against
        if any(e.date.earliest <= as_of for e in (one.followed, *one.set_aside))
    )


def _unknown(
    spells: Sequence[CustodySpell],
    bodies: Sequence[RecognitionSpell],
    born: Told | None,
    no_sex: bool,
) -> tuple[str, ...]:
    """What a caseworker would ask next, as keys of the glossary."""
    found = []
    if born is None:
        found.append("birth")
    if no_sex:
        found.append("sex")
    if any(spell.began is None or spell.began.latest == date.max for spell in spells):
        found.append("arrest")
    if any(
        spell.possible and spell.possible.end != date.max and spell.ended is None
        for spell in spells
    ):
        found.append("end of custody")
    if any(spell.began.earliest == date.min for spell in bodies):
        found.append("recognition")
    return tuple(found)
