"""What a label says is counted: the words of a row, a column, a heading or a question.

Takes words with the dates in them; gives a :class:`Label`, each part of it empty where the words do
not say it. Two labels that cross in a cell, or a question and the one it goes on from, are joined.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.lexicon import CITIES, COUNTRIES, DEATHS, PEOPLE, PRISONERS

Scope = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """What is counted. ``days``: those told, in order. ``then``: 1 "was", 2 "is now", 0 neither.

    ``everybody``: whether it says that nothing narrows it: "in all", "усяго". ``people``: whether it
    says no more than that people are counted.
    """

    measure: str = ""
    scope: Scope = ()
    days: tuple[Day, ...] = ()
    then: int = 0
    everybody: bool = False
    people: bool = False

    @property
    def says(self) -> bool:
        """Whether it says anything of what is counted."""
        return bool(self.measure or self.scope or self.everybody or self.people)


_ALL = re.compile(
    r"\b(?:all|total|in total|in all|altogether|overall|everyone|everybody|both|усяго|ўсяго|разам|усе|"
    r"агулам|всего|итого|все|вместе)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:was|were|then|before|earlier|previously|было|была|былі|раней|тады|раньше|тогда|прежде)\b",
    re.I,
)
_NOW = re.compile(
    r"\b(?:now|today|currently|is now|became|after|стала|стало|цяпер|сёння|зараз|"
    r"сейчас|сегодня|теперь)\b",
    re.IGNORECASE,
)
# What is counted, but is nobody: a label that says it is left alone.
_NOTHING_OF_OURS = re.compile(
    r"\b(?:letters?|cards?|postcards?|days?|years?|months?|candles?|balloons?|posters?|copies|books?|cost|"
    r"price|ліст\w*|паштов\w+|дзён|дні|дзень|гадоў|гады|свеч\w*|кніг\w*|плакат\w*|"
    r"пис[её]м\w*|открыт\w+|дней|дня|лет|свеч\w*|шарик\w*|книг\w*|кош[тт]\w*|age|узрост|возраст)\b",
    re.IGNORECASE,
)


def label(text: str, start: int, end: int, days: Sequence[Day]) -> Label:
    """What the words from ``start`` to ``end`` say is counted."""
    words = text[start:end]
    inside = tuple(day for day in days if start <= day.at < end)
    then = (
        1 if _WAS.fullmatch(words.strip(" *_")) else 2 if _NOW.fullmatch(words.strip(" *_")) else 0
    )
    if _NOTHING_OF_OURS.search(without(words, start, inside)):
        return Label(days=inside)
    measure, narrowed = measure_in(text, start, end)
    scope = {
        name: value for (name, value), pattern in lexicon.SCOPES if pattern.search(words)
    } | dict(narrowed)
    if measure == "released":
        ground = next((name for name, one in lexicon.GROUNDS if one.search(words)), "")
        scope |= {"ground": ground} if ground else {}
    everybody = bool(_ALL.search(words)) and not scope
    people = bool(PEOPLE.search(words)) and not scope
    return Label(measure, tuple(sorted(scope.items())), inside, then, everybody, people)


def without(words: str, start: int, days: Sequence[Day]) -> str:
    """Words with their dates blotted out."""
    for day in days:
        first, last = max(day.start - start, 0), day.end - start
        words = words[:first] + " " * (min(last, len(words)) - first) + words[last:]
    return words


def measure_in(text: str, start: int, end: int) -> tuple[str, Scope]:
    """The measure that words tell, empty where they tell none."""
    words = text[start:end]
    if lexicon.UKRAINE.search(words):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    for what, pattern in (("cities", CITIES), ("countries", COUNTRIES)):
        if pattern.search(words):
            return "actions", (("of", what),)
    for trigger in (*lexicon.TRIGGERS, lexicon.HELD_TRIGGER):
        if trigger.pattern.search(words):
            if trigger.measure == "detained" and lexicon.STILL.search(words):
                return "held", ()
            return trigger.measure, trigger.scope
    if DEATHS.search(words):
        return "died_in_custody", ()
    return ("held", ()) if PRISONERS.search(words) else ("", ())


def joined(one: Label, other: Label) -> Label:
    """Both labels of a cell, what the first says before what the second does."""
    scope = dict(other.scope) | dict(one.scope)
    measure = one.measure or other.measure
    if one.measure and other.measure and one.measure != other.measure:
        scope = dict(one.scope)
    return replace(
        one,
        measure=measure,
        scope=() if one.everybody and not one.scope else tuple(sorted(scope.items())),
        days=one.days or other.days,
        then=one.then or other.then,
        everybody=one.everybody or other.everybody,
        people=one.people or other.people,
    )
