"""Which of the three languages a text is in, by its letters. Takes text; gives en, be or ru."""

import re

LANGUAGES = ("en", "be", "ru")

_CYRILLIC = re.compile("[а-яёіўґ’']", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_BELARUSIAN = re.compile(
    "[ўі]|дз[еіяью]|\\b(?:і|што|ён|яна|яго|быў|была|былі|гэта)\\b", re.IGNORECASE
)
_RUSSIAN = re.compile("[ищъ]|\\b(?:что|это|был|была|были|его|она)\\b", re.IGNORECASE)


def language_of(text: str, *, otherwise: str = "en") -> str:
    """The language most of the letters are of; ``otherwise`` for a text without letters."""
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if not cyrillic and not latin:
        return otherwise
    if latin > cyrillic:
        return "en"
    return "be" if len(_BELARUSIAN.findall(text)) > len(_RUSSIAN.findall(text)) else "ru"
