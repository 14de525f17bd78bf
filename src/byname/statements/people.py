"""Blocks about people: the table of all behind a figure, and the card of one.

Takes a figure or a person; gives Markdown and whom it names. Told from what is public alone, and
of people published by name; those by initials are initials, and those as a count a number.
"""

from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.count import Figure
from byname.register import public
from byname.register.entries import Named
from byname.register.fold import Status, Timeline, Truth
from byname.statements import facts
from byname.statements.blocks import NOTE, escape, table
from byname.statements.typography import SPACE, bounds, day_in_words, in_order, number
from byname.statements.words import WORDS

HEADS = ("person", "since_when", "sentence", "where", "sources")
"""The words that head the table of names, after its numbers."""
_WIDTHS = (4, 24, 18, 18, 26, 10)


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says: ``title`` its person's name, ``note`` its sources and days, both plain."""

    title: str
    markdown: str
    note: str
    person: int


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    perhaps: bool
    told: tuple[facts.Fact | None, ...]


def names_table(figure: Figure, language: str) -> str:
    """Everybody behind a figure in alphabetical order, and the sources of what is told of each."""
    words = WORDS[language]
    rows = _rows(figure, language)
    sources = facts.sources_of(fact for row in rows for fact in row.told)
    numbers = {source: str(at) for at, source in enumerate(sources, start=1)}
    heads = ("№", *(words[key] for key in HEADS))
    cells = [
        (
            str(at),
            f"{row.name} ({words['perhaps_too']})" if row.perhaps else row.name,
            *(fact.text if fact else "—" for fact in row.told),
            ", ".join(numbers[one] for one in facts.sources_of(row.told)) or "—",
        )
        for at, row in enumerate(rows, start=1)
    ]
    total = words["in_all"].format(n=bounds(figure.low, figure.high, language))
    parts = [f"**{escape(total)}**{NOTE}"]
    if cells:
        parts.append(table(heads, _WIDTHS, cells))
    if unnamed := len(figure.people) - len(rows):
        parts.append(escape(words["unnamed"].format(n=number(unnamed, language))))
    if sources:
        told = "\n".join(f"{at}. {linked(one)}" for at, one in enumerate(sources, start=1))
        parts.append(f"## {words['sources']}\n\n{told}")
    return "\n\n".join(parts)


def _rows(figure: Figure, language: str) -> list[_Row]:
    """Those certainly counted first, then those perhaps, each in alphabetical order."""
    day, known_on = figure.as_of, figure.known_on
    shown = public.names(figure.people, known_on=known_on)
    lives = public.told(figure.people, as_of=day, known_on=known_on)
    found: list[_Row] = []
    for people, perhaps in ((figure.certain, False), (figure.perhaps, True)):
        named = [
            _Row(name, perhaps, _facts(lives.get(person), language))
            for person, one in shown.items()
            if person in people and (name := one.shown(language))
        ]
        order = {name: at for at, name in enumerate(in_order({row.name for row in named}))}
        found += sorted(named, key=lambda row: order[row.name])
    return found


def _facts(told: Timeline | None, language: str) -> tuple[facts.Fact | None, ...]:
    if told is None:
        return None, None, None
    return tuple(find(told, language) for find in (facts.since, facts.sentence, facts.place))


def card(person: int, *, as_of: date, known_on: datetime, language: str) -> Card:
    """The card of a person published by name. Raises :class:`~byname.figures.count.QuestionError`
    for anybody else, and where the register knows better than what is public.
    """
    told = facts.timeline_of(person, as_of=as_of, known_on=known_on)
    facts.check_custody(told)
    words = WORDS[language]
    name = public.names([told.person], known_on=known_on)[told.person].shown(language)
    lines = _lines(told, language)
    parts = [escape(" · ".join(_other_names(told, name))), _list(lines)]
    held = told.in_custody(as_of) is not Truth.NO and told.dead(as_of) is Truth.NO
    if held and told.in_custody(as_of) is Truth.PERHAPS and told.attested:
        doubt = words["perhaps_held"].format(day=day_in_words(told.attested, language))
        parts.append(f"**{escape(doubt)}**")
    if held:
        parts.append(_writing(language))
    elif not {words["died"], words["released"]} & {label for label, _ in lines}:
        parts.append(f"**{escape(words['not_held'])}**")
    dates = words["dates"].format(
        as_of=day_in_words(as_of, language), known_on=day_in_words(known_on.date(), language)
    )
    sources = facts.sources_of(fact for _, fact in lines)
    note = f"{words['sources']}: {'; '.join(sources) or '—'}. {dates}"
    return Card(name, "\n\n".join(filter(None, parts)), note, told.person)


def _lines(told: Timeline, language: str) -> list[tuple[str, facts.Fact | None]]:
    """What a card tells of its person, in order; the address stands under the place."""
    words = WORDS[language]
    found: list[tuple[str, facts.Fact | None]] = []
    asked = [("born", "born"), ("since_when", "since"), ("sentence", "sentence")]
    if told.status(told.as_of) in (Status.DEAD, Status.PERHAPS_DEAD):
        asked.append(("died", "died"))
    elif told.in_custody(told.as_of) is Truth.NO:
        asked.append(("released", "released"))
    for key, name in asked:
        found.append((words[key], facts.FACTS[name](told, language)))
    found.append((words["where"], facts.place(told, language)))
    place = told.place()
    if place is not None:
        address = place.address or words["no_address"]
        found.append((words["address"], facts.Fact(address, ())))
    return [(label, fact) for label, fact in found if fact]


def _list(lines: list[tuple[str, facts.Fact | None]]) -> str:
    rows = [f"**{escape(label)}:**{SPACE}{escape(fact.text)}" for label, fact in lines if fact]
    return "\n\n".join([*rows[:-1], f"{rows[-1]}{NOTE}"]) if rows else NOTE


def _other_names(told: Timeline, name: str) -> list[str]:
    """The full names in other languages, so that it can be written in the right script."""
    named = [one.details for one in told.names if isinstance(one.details, Named)]
    found = [one.name for one in named if one.language and one.role == "full" and not one.withheld]
    return [one for one in dict.fromkeys(found) if one != name]


def _writing(language: str) -> str:
    words = WORDS[language]
    rules = "\n".join(f"- {escape(rule)}" for rule in words["rules"].split("|"))
    return f"## {words['not_to_write']}\n\n{rules}\n\n{escape(words['to_write'])}"


def linked(source: str) -> str:
    """A source in Markdown; the address at its end is a link."""
    before, space, last = source.rpartition(" ")
    if last.startswith(("http://", "https://")) and not set(last) & set('<>"\\'):
        return f"{escape(before)}{space}[{escape(last)}](<{last}>)"
    return escape(source)
