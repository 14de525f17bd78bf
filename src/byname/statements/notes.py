"""The note behind a figure: everything a reader needs to check it.

Definition, scope, as of, known on, why low and high differ, and what it rests on. Gives plain text;
the draft makes it Markdown and adds where the figure can be opened.
"""

from byname.figures.count import Figure
from byname.figures.measures import Unit
from byname.register.dates import say
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
    parts.append(
        words["dates"].format(
            as_of=day_in_words(figure.as_of, language),
            known_on=day_in_words(figure.known_on.date(), language),
        )
    )
    return " ".join([*parts, *_why(figure, language)])


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
