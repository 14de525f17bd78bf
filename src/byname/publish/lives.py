"""A person's page: the life line as a picture and the timeline in words, each line with its source."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from byname.figures import public as figures
from byname.publish import telling
from byname.publish.asked import Asked
from byname.register import public as register
from byname.register.public import Entry, Timeline, entries, fold

_ABOUT = {
    "birth": gettext_lazy("date of birth"),
    "death": gettext_lazy("date of death"),
    "arrest": gettext_lazy("date of arrest"),
    "release": gettext_lazy("date of release"),
    "recognition": gettext_lazy("date of recognition"),
    "sex": gettext_lazy("sex"),
    "end of custody": gettext_lazy("when custody ended"),
    "custody after release": gettext_lazy("shown held after a release"),
    "custody after death": gettext_lazy("custody after death"),
}
_WHY = {
    "preferred": gettext_lazy("a caseworker chose it"),
    "better dated": gettext_lazy("its date is more exact"),
    "more recent": gettext_lazy("its source is more recent"),
    "more sources": gettext_lazy("more sources say so"),
    "later day": gettext_lazy("nothing else decides between them, and it is the later day"),
}
_STATUSES = {
    "not in custody": gettext_lazy("Not in custody, as far as the sources tell"),
    "perhaps in custody": gettext_lazy("Perhaps in custody"),
    "in custody": gettext_lazy("In custody"),
    "perhaps dead": gettext_lazy("Perhaps dead"),
    "dead": gettext_lazy("Dead"),
}
_MARKED = {
    "detained",
    "disappeared",
    "charged",
    "sentenced",
    "appealed",
    "committed",
    "transferred",
    "contacted",
    "released",
    "expelled",
    "died",
    "recognised",
    "derecognised",
    "attested",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the timeline. ``number`` is that of its mark in the picture, 0 for none."""

    number: int
    date: str
    kind: str
    told: str
    quoted: str
    source: str
    source_date: str
    url: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of the summary, under its heading."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything the page of a person shows."""

    number: int
    name: str
    other_names: tuple[str, ...]
    status: str
    day: str
    known: str
    facts: tuple[Fact, ...]
    contradictions: tuple[str, ...]
    unknown: str
    pictures: tuple[SafeString, ...]
    lines: tuple[Line, ...]


def person_page(person: int, asked: Asked, language: str) -> PersonPage:
    """The page of a person published by name. Raises NotPublicError for any other."""
    timeline = register.person_timeline(person, as_of=asked.as_of, known_on=asked.known_on)
    name = timeline.name(language) or _("Name not public")
    others = [
        details.name
        for entry in timeline.names
        if isinstance(details := entry.details, entries.Named)
    ]
    told = sorted(timeline.entries, key=_reading_order)
    numbered = _numbers(told)
    return PersonPage(
        number=timeline.person,
        name=name,
        other_names=tuple(other for other in dict.fromkeys(others) if other != name),
        status=str(_STATUSES[timeline.status(asked.as_of)]),
        day=register.say(register.exact(asked.as_of), language),
        known=register.say(register.exact(asked.known_on.date()), language),
        facts=tuple(_facts(timeline, language)),
        contradictions=tuple(_contradictions(timeline, language)),
        unknown=", ".join(str(_ABOUT[one]) for one in timeline.unknown),
        pictures=_pictures(timeline, told, numbered, name, language),
        lines=tuple(
            _line(entry, numbered.get(entry.id, 0), language)
            for entry in told
            if entry.kind != "named"
        ),
    )


def _reading_order(entry: Entry) -> tuple[bool, date, date, int]:
    """What has no date first, then by day."""
    first, last = entry.date.earliest, entry.date.latest
    day = last if first == date.min else first
    return day != date.max, day, last, entry.id


def _numbers(told: list[Entry]) -> dict[int, int]:
    """The numbers of the entries that are marked in the picture: those with a day or nearly one."""
    marked = [
        entry
        for entry in told
        if entry.kind in _MARKED and entry.date.earliest != date.min and entry.date.width < 800
    ]
    return {entry.id: number for number, entry in enumerate(marked, 1)}


def _line(entry: Entry, number: int, language: str) -> Line:
    source = entry.source
    dated = register.say(register.exact(source.dated), language) if source.dated else ""
    undated = entry.date.earliest == date.min and entry.date.latest == date.max
    label = source.label()
    return Line(
        number=number,
        date="" if undated else register.say(entry.date, language),
        kind=telling.kind_name(entry),
        told=telling.tell(entry),
        quoted=telling.quoted(entry),
        source=_host(label) if label.startswith("http") else label,
        source_date=dated,
        url=source.url if source.url.startswith(("https://", "http://")) else "",
    )


def _host(url: str) -> str:
    """A link's text: where it leads, without the rest of a long address."""
    return url.split("/")[2].removeprefix("www.")


def _facts(timeline: Timeline, language: str) -> list[Fact]:
    def say(day: object) -> str:
        return register.say(day, language)  # type: ignore[arg-type]

    found = []
    if timeline.born:
        found.append(Fact(_("Born"), _born(timeline, language)))
    if timeline.died:
        found.append(Fact(_("Died"), say(timeline.died.entries[0].date)))
    described = "; ".join(
        dict.fromkeys(filter(None, (telling.tell(entry) for entry in timeline.descriptions)))
    )
    if described:
        found.append(Fact(_("Who"), described))
    if place := timeline.place():
        address = f", {place.address}" if place.address else ""
        found.append(Fact(_("Place of detention"), f"{place.name}{address}"))
    for spell in timeline.recognition:
        since = say(spell.began.entries[0].date)
        found.append(Fact(_("Recognised as a political prisoner"), f"{spell.body}, {since}"))
    if articles := telling.articles(timeline.articles()):
        found.append(Fact(_("Charges"), articles))
    if timeline.sentence and (penalty := telling.penalty(timeline.sentence.penalty)):
        found.append(Fact(_("Sentence in force"), penalty))
    found += _heard(timeline, language)
    return found


def _born(timeline: Timeline, language: str) -> str:
    assert timeline.born is not None
    text = register.say(timeline.born.entries[0].date, language)
    if timeline.died is None and timeline.born.exact:
        born, now = timeline.born.earliest, timeline.as_of
        age = now.year - born.year - ((now.month, now.day) < (born.month, born.day))
        text += " " + ngettext("(aged %(n)d)", "(aged %(n)d)", age) % {"n": age}
    return text


def _heard(timeline: Timeline, language: str) -> list[Fact]:
    found = []
    if timeline.attested:
        day = register.say(register.exact(timeline.attested), language)
        found.append(Fact(_("Last shown held"), day))
    silence = timeline.silence()
    if silence and timeline.in_custody(timeline.as_of) is not fold.Truth.NO:
        days = str(silence.low) if silence.low == silence.high else f"{silence.low}–{silence.high}"
        text = ngettext(
            "%(days)s day ago, on %(date)s", "%(days)s days ago, on %(date)s", silence.high
        )
        day = register.say(silence.since.date, language)
        found.append(Fact(_("Last contact"), text % {"days": days, "date": day}))
    return found


def _contradictions(timeline: Timeline, language: str) -> list[str]:
    found = []
    for one in timeline.contradictions:
        aside = ", ".join(_dated(entry, language) for entry in one.set_aside)
        sentence = _(
            "Sources differ on the %(about)s. Followed: %(followed)s, because %(why)s. "
            "Set aside: %(aside)s."
        )
        found.append(
            sentence
            % {
                "about": _ABOUT[one.about],
                "followed": _dated(one.followed, language),
                "why": _WHY[one.why],
                "aside": aside,
            }
        )
    return found


def _dated(entry: Entry, language: str) -> str:
    """What an entry tells in a contradiction: its day, or what it says."""
    told = telling.tell(entry) if entry.kind == "described" else ""
    label = entry.source.label()
    source = _host(label) if label.startswith("http") else label
    return f"{told or register.say(entry.date, language)} ({source})"


def _pictures(
    timeline: Timeline, told: list[Entry], numbered: dict[int, int], name: str, language: str
) -> tuple[SafeString, ...]:
    days = [day for entry in told if entry.id in numbered for day in _days(entry)]
    if not days:
        return ()
    first = max(min(days) - timedelta(days=120), date.min)
    rows = [str(_("Custody")), str(_("Recognition"))]
    bars = [*_bars(timeline.custody, rows[0], first), *_bars(timeline.recognition, rows[1], first)]
    marks = [
        figures.pictures.Mark(numbered[entry.id], *_days(entry))
        for entry in told
        if entry.id in numbered
    ]
    words = {
        "name": name,
        "first": register.say(register.exact(first), language),
        "last": register.say(register.exact(timeline.as_of), language),
    }
    description = _(
        "From %(first)s to %(last)s. Full bars are certain, light ones only possible. The numbered "
        "marks are the numbered lines of the timeline below."
    )
    return tuple(
        mark_safe(  # noqa: S308  every text in the picture is escaped where it is drawn
            figures.pictures.lifeline(
                bars,
                marks,
                rows=rows,
                first=first,
                last=max(timeline.as_of, first),
                title=_("Life line of %(name)s") % words,
                description=description % words,
                key=f"life-{class_}",
                width=width,
                class_=f"chart {class_}",
            )
        )
        for class_, width in (("wide", 680), ("narrow", 340))
    )


def _days(entry: Entry) -> tuple[date, date]:
    return entry.date.earliest, min(entry.date.latest, entry.date.earliest + timedelta(days=800))


def _bars(
    spells: Sequence[fold.CustodySpell | fold.RecognitionSpell], row: str, first: date
) -> list[figures.pictures.Bar]:
    bars = []
    for spell in spells:
        for days, certain in ((spell.possible, False), (spell.certain, True)):
            if days is not None and days.end > first:
                bars.append(figures.pictures.Bar(row, max(days.start, first), days.end, certain))
    return bars
