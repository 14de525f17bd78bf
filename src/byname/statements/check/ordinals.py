"""Ordinals in words: "third", "трэцяга", "двадцать первого", in English, Belarusian and Russian.

Takes words; gives numbers from 1 to 31. Belarusian and Russian ones in every case.
"""

import re

_ENGLISH = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
# By number: the stems, to which the endings of adjectives are put.
_STEMS = (
    "перш перв", "друг втор", "трэц трет", "чацвёрт чацверт четвёрт четверт", "пят",
    "шост шест", "сём сем седьм", "восьм", "дзявят девят", "дзясят десят",
    "адзінаццат одиннадцат", "дванаццат двенадцат", "трынаццат тринадцат",
    "чатырнаццат четырнадцат", "пятнаццат пятнадцат", "шаснаццат шестнадцат",
    "сямнаццат семнаццат семнадцат", "васямнаццат восемнадцат", "дзевятнаццат девятнадцат",
    "дваццат двадцат",
)  # fmt: skip
_NUMBERS = {stem: number for number, line in enumerate(_STEMS, 1) for stem in line.split()}
_NUMBERS |= {"трыццат": 30, "тридцат": 30}
_PLAIN = {word: number for number, word in enumerate(_ENGLISH, 1)} | {"thirtieth": 30}
_TENS = {"twenty": 20, "thirty": 30, "дваццаць": 20, "двадцать": 20, "трыццаць": 30, "тридцать": 30}
_ENDING = r"(?:[ьі]?[яеоаыиіїую][гмйяеюі]?[аоуе]?|іх)"
_BY_LENGTH = sorted(_NUMBERS, key=len, reverse=True)
WORDS = (
    rf"(?:(?:{'|'.join(_TENS)})[ -])?(?:(?:{'|'.join(_BY_LENGTH)}){_ENDING}|{'|'.join(_PLAIN)})\b"
)
"""A pattern of ordinals in words, without what stands around them."""
_PARTS = re.compile(
    rf"(?:(?P<tens>{'|'.join(_TENS)})[ -])?"
    rf"(?:(?P<stem>{'|'.join(_BY_LENGTH)}){_ENDING}|(?P<plain>{'|'.join(_PLAIN)}))",
    re.IGNORECASE,
)


def ordinal(words: str) -> int | None:
    """The number of an ordinal in words, None where it is none."""
    match = _PARTS.fullmatch(words)
    if match is None:
        return None
    plain, stem = match["plain"], match["stem"]
    unit = _PLAIN[plain.lower()] if plain else _NUMBERS[stem.lower()]
    if match["tens"] is None:
        return unit
    return _TENS[match["tens"].lower()] + unit if unit < 10 else None
