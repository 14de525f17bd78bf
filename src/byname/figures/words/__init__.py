"""The words of the measures: title and definition in English, Belarusian and Russian.

A test demands that every measure has them in every language.
"""

from byname.figures.words.amounts import AMOUNTS
from byname.figures.words.events import EVENTS
from byname.figures.words.states import STATES
from byname.figures.words.words import LANGUAGES, Words

WORDS: dict[str, dict[str, Words]] = STATES | EVENTS | AMOUNTS

__all__ = ["LANGUAGES", "WORDS", "Words"]
