"""What a statement may say of one person: facts with the entries that say so.

Takes a person and a fact's name; gives its words and the sources. Told from public entries of
people published by name alone, and refused where the register knows better than what is public.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import QuestionError
from byname.register import public, read
from byname.register.dates import say
from byname.register.entries import Described, Died, Entry, Penalty, Place, Released
from byname.register.fold import Timeline, Told, Truth
from byname.statements.typography import SPACE, counted, number
from byname.statements.words import LENGTHS, PENALTIES


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in words, the entries that say so, and those that say otherwise."""

    text: str
    entries: tuple[Entry, ...]
    otherwise: tuple[tuple[str, Entry], ...] = ()


def timeline_of(person: int, *, as_of: date, known_on: datetime) -> Timeline:
    """The public timeline. Raises :class:`QuestionError` for anybody not published by name."""
    try:
        return public.person_timeline(person, as_of=as_of, known_on=known_on)
    except public.NotPublicError:
        raise QuestionError(
            f"person {person} is not published by name, so no text may tell of them"
        ) from None


def fact_of(told: Timeline, name: str, language: str) -> Fact:
    """A fact of a public timeline.

    Raises :class:`QuestionError` when nothing public tells it, or what is public is not all.
    """
    found = FACTS[name](told, language)
    if found is None:
        raise QuestionError(f"nothing public tells of person {told.person}: {name}")
    everything = read.person_timeline(told.person, as_of=told.as_of, known_on=told.known_on)
    known = FACTS[name](everything, language)
    if known is None or known.text != found.text:
        raise QuestionError(
            f"what is public of person {told.person} ({name}) is not what is known: publish the "
            "entries that say so, or leave this out"
        )
    return found


def check_custody(told: Timeline) -> None:
    """Refuse a card that would tell where somebody is while the register knows otherwise."""
    known = read.person_timeline(told.person, as_of=told.as_of, known_on=told.known_on)
    if (known.status(known.as_of), known.place()) != (told.status(told.as_of), told.place()):
        raise QuestionError(
            f"what is public of where person {told.person} is, is not what is known: publish the "
            "entries that say so, or make no card"
        )


def since(told: Timeline, language: str) -> Fact | None:
    """Since when somebody is in the custody they are in as of the day."""
    spells = [one for one in told.custody if one.on(told.as_of) is not Truth.NO]
    return _dated(spells[-1].began, language) if spells else None


def sentence(told: Timeline, language: str) -> Fact | None:
    """The sentence in force."""
    found = told.sentence
    if found is None or found.overturned or found.penalty is None:
        return None
    return Fact(penalty(found.penalty, language), (*found.told.entries, *found.appeals))


def place(told: Timeline, language: str) -> Fact | None:
    """Where somebody is held, as the source names it."""
    found = told.place()
    return Fact(found.name, _who_says(told, found)) if found else None


def penalty(found: Penalty, language: str) -> str:
    """A penalty in words: "5 years"; its kind only where it is not plain imprisonment."""
    length = ""
    if found.length:
        told = {part: getattr(found.length, part) for part in ("years", "months", "days")}
        length = " ".join(
            counted(value, language, LENGTHS[language][part])
            for part, value in told.items()
            if value
        )
    kind = PENALTIES[language].get(found.kind.value, "")
    if not kind and not length:
        kind = found.regime
    return ", ".join(part for part in (length, kind) if part)


def _born(told: Timeline, language: str) -> Fact | None:
    return _dated(told.born, language)


def _died(told: Timeline, language: str) -> Fact | None:
    return _dated(told.died, language)


def _detained(told: Timeline, language: str) -> Fact | None:
    began = [one.began for one in told.custody if one.began]
    return _dated(began[-1], language) if began else None


def _released(told: Timeline, language: str) -> Fact | None:
    ended = [
        one.ended
        for one in told.custody
        if one.ended and isinstance(one.ended.entries[0].details, Released)
    ]
    return _dated(ended[-1], language) if ended else None


def _sentenced(told: Timeline, language: str) -> Fact | None:
    return _dated(told.sentences[-1], language) if told.sentences else None


def _age(told: Timeline, language: str) -> Fact | None:
    """Whole years as of the day, or at death: of the day of birth, else as the source has it."""
    until = told.as_of
    if told.died and told.died.earliest <= until:
        ages = [e for e in told.died.entries if isinstance(e.details, Died) and e.details.age]
        if told.born is None and ages:
            return Fact(number(getattr(ages[0].details, "age", 0), language), (ages[0],))
        until = told.died.latest
    if told.born is None:
        return None
    low, high = (_years(born, until) for born in (told.born.latest, told.born.earliest))
    text = str(low) if low == high else f"{low}–{high}"
    return Fact(text, told.born.entries)


def _years(born: date, until: date) -> int:
    return until.year - born.year - ((until.month, until.day) < (born.month, born.day))


def _honoured(told: Timeline, language: str) -> Fact | None:
    """The day of the latest honour."""
    honours = [
        one
        for one in told.descriptions
        if isinstance(one.details, Described) and one.details.honour
    ]
    return Fact(_day(honours[-1], language), (honours[-1],)) if honours else None


def _dated(told: Told | None, language: str) -> Fact | None:
    if told is None or not told.entries:
        return None
    otherwise = tuple((_day(one, language), one) for one in told.set_aside)
    days = dict.fromkeys(_day(one, language) for one in told.entries)
    return Fact(" / ".join(days), told.entries, otherwise)


def _day(entry: Entry, language: str) -> str:
    return say(entry.date, language).replace(" ", SPACE, 1)


def _who_says(told: Timeline, found: Place) -> tuple[Entry, ...]:
    return tuple(stay.entry for stay in told.stays if stay.place == found)[-1:]


def sources_of(facts: Iterable[Fact | None]) -> tuple[str, ...]:
    """The sources of facts, each once, as a reader is told them."""
    return tuple(
        dict.fromkeys(source_of(entry) for fact in facts if fact for entry in fact.entries)
    )


def source_of(entry: Entry) -> str:
    """A source in a line: what it is, its day, and its address when that is not its name."""
    source = entry.source
    label = source.label()
    dated = f", {source.dated.isoformat()}" if source.dated else ""
    url = f", {source.url}" if source.url and source.url != label else ""
    return f"{label}{dated}{url}"


FACTS: dict[str, Callable[[Timeline, str], Fact | None]] = {
    "age": _age,
    "born": _born,
    "detained": _detained,
    "died": _died,
    "honoured": _honoured,
    "place": place,
    "released": _released,
    "sentence": sentence,
    "sentenced": _sentenced,
    "since": since,
}
