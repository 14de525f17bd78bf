"""House typography: how numbers, days, dashes and names stand in a text of each language."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from pyuca import Collator

from byname.register.dates import exact, say
from byname.statements.words import WORDS

SPACE = "\u00a0"  # keeps its neighbours on one line
QUOTES = {
    "en": {"DoubleQuote": "“”", "SingleQuote": "‘’"},
    "be": {"DoubleQuote": "«»", "SingleQuote": "„“"},
    "ru": {"DoubleQuote": "«»", "SingleQuote": "„“"},
}


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


def in_order(names: Iterable[str]) -> list[str]:
    """Names in alphabetical order of every script, by the Unicode Collation Algorithm: Łódź beside
    L, ў beside у, ё beside е.
    """
    key = _collator().sort_key
    return sorted(names, key=lambda name: (key(name.casefold()), name))


def counted(value: int, language: str, forms: tuple[str, str, str]) -> str:
    """A number with its noun: ``forms`` are those after 1, after 2, and after 5."""
    noun = forms[_form(value) if language != "en" else int(value != 1)]
    return f"{number(value, language)}{SPACE}{noun}"


def _form(value: int) -> int:
    if value % 10 == 1 and value % 100 != 11:
        return 0
    return 1 if value % 10 in (2, 3, 4) and value % 100 not in (12, 13, 14) else 2


@lru_cache(maxsize=1)
def _collator() -> Collator:
    return Collator()  # reads its table of weights: a third of a second, once
