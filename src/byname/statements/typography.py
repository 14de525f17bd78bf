"""House typography: how numbers, days, dashes and names stand in a text of each language."""

from collections.abc import Sequence
from datetime import date

from byname.register.dates import exact, say
from byname.statements.words import WORDS

SPACE = "\u00a0"  # keeps its neighbours on one line
QUOTES = {
    "en": {"DoubleQuote": "“”", "SingleQuote": "‘’"},
    "be": {"DoubleQuote": "«»", "SingleQuote": "„“"},
    "ru": {"DoubleQuote": "«»", "SingleQuote": "„“"},
}
_ORDER = str.maketrans({"ё": "е\uffff", "і": "и", "ў": "у\uffff", "ґ": "г\uffff"})


def number(value: int, language: str) -> str:
    """A whole number; thousands are set apart by a comma in English, else by a space."""
    return f"{value:,}".replace(",", "," if language == "en" else SPACE)


def bounds(low: int, high: int, language: str) -> str:
    """A figure with its bounds: "98", or "0–98"."""
    if low == high:
        return number(low, language)
    return f"{number(low, language)}–{number(high, language)}"


def day_in_words(day: date, language: str) -> str:
    """A day written out, its number and month never apart."""
    return say(exact(day), language).replace(" ", SPACE, 1)


def listed(names: Sequence[str], language: str) -> str:
    """Names as a sentence lists them: "A", "A and B", "A, B, and C"; by semicolons where a name
    has a comma of its own.
    """
    if len(names) < 2:
        return "".join(names)
    if any("," in name for name in names):
        return "; ".join(names)
    if language == "en" and len(names) == 2:
        return " and ".join(names)
    return WORDS[language]["and"].format(most=", ".join(names[:-1]), last=names[-1])


def in_order(names: Sequence[str]) -> list[str]:
    """Names in alphabetical order, with the letters that lie outside the Russian alphabet in it."""
    return sorted(names, key=lambda name: (name.casefold().translate(_ORDER), name))
