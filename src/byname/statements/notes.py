"""The note behind a figure: everything a reader needs to check it.

Definition, scope, as of, known on, why low and high differ, and what it rests on. Gives plain text;
the draft makes it Markdown and adds where the figure can be opened.
"""

from datetime import date, datetime

from byname.figures.count import Figure
from byname.figures.measures import Unit
from byname.register.dates import parse, say
from byname.register.read import ReportedView
from byname.statements.facts import Fact, source_of
from byname.statements.reporting import scope_of, title_of
from byname.statements.typography import day_in_words, number
from byname.statements.words import WORDS


def note(figure: Figure, language: str, *, since: str, period: str, of: str) -> str:
    """The note. ``since``, ``period``: in words, or empty; ``of``: the name of a single person."""
    words = WORDS[language]
    asked = figure.question
    parts = [f"{figure.measure.title(language)}{f', {of}' if of else ''}."]
    parts.append(figure.definition(language))
    scope = {"state": asked.state.upper(), "body": asked.body, "since": since, "period": period}
    parts += [words[key].format(**{key: value}) for key, value in scope.items() if value]
    parts.append(_dates(figure.as_of, figure.known_on, language))
    return " ".join([*parts, *_why(figure, language)])


def fact_note(
    fact: Fact, name: str, kind: str, as_of: date, known_on: datetime, language: str
) -> str:
    """The note of a fact of one person: who says so, who says otherwise, and the days."""
    words = WORDS[language]
    sources = "; ".join(dict.fromkeys(map(source_of, fact.entries)))
    label = words[_LABELS.get(kind, kind)].lower()
    parts = [words["told_by"].format(name=name, fact=label, value=fact.text, source=sources)]
    quoted = [one.details.words for one in fact.entries if one.details.words]
    if kind in _QUOTED and quoted:
        parts.append(f"“{quoted[0]}”." if language == "en" else f"«{quoted[0]}».")
    for value, entry in fact.otherwise:
        parts.append(words["otherwise"].format(source=source_of(entry), value=value))
    parts.append(_dates(as_of, known_on, language))
    return " ".join(parts)


def reported_note(figure: ReportedView, language: str) -> str:
    """The note of a figure that others reported: what, of which day, by whom and where."""
    words = WORDS[language]
    scope = scope_of(figure, language)
    told = words["publisher_says"].format(
        measure=title_of(figure, language),
        scope=words["says_scope"].format(scope=scope) if scope else "",
        as_of=say(parse(figure.as_of), language).replace(" ", "\u00a0", 1),
        publisher=figure.publisher,
    )
    return f"{told} {words['source'].format(source=figure.source)}"


_LABELS = {"place": "where", "since": "since_when", "sentenced": "sentenced_on"}
_QUOTED = ("honoured", "sentence")


def _dates(as_of: date, known_on: datetime, language: str) -> str:
    return WORDS[language]["dates"].format(
        as_of=day_in_words(as_of, language), known_on=day_in_words(known_on.date(), language)
    )


def _why(figure: Figure, language: str) -> list[str]:
    """Why low and high differ, and the latest day or the entry that the figure rests on."""
    words, parts = WORDS[language], []
    if not figure.exact and figure.measure.unit is Unit.DAYS:
        parts.append(words["bounds_days"])
    elif not figure.exact:
        low, perhaps = (number(len(p), language) for p in (figure.certain, figure.perhaps))
        parts.append(words["bounds"].format(low=low, perhaps=perhaps))
    if figure.attested:
        parts.append(words["attested"].format(day=day_in_words(figure.attested, language)))
    if figure.rests_on is not None:
        entry = figure.rests_on
        day = say(entry.date, language).replace(" ", "\u00a0", 1)
        parts.append(words["counted_from"].format(day=day, source=entry.source.label()))
    return parts
