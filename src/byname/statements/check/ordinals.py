"""Ordinals in words: "third", "трэцяга", "двадцать первого", in English, Belarusian and Russian.

Takes words; gives numbers from 1 to 99. Belarusian and Russian ones in every case.
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
_ROUND = {
    30: "трыццат тридцат", 40: "саракав сороков", 50: "пяцідзясят пяцідзесят пятидесят",
    60: "шасцідзясят шасцідзесят шестидесят", 70: "сямідзясят сямідзесят семидесят",
    80: "васьмідзясят васьмідзесят восьмидесят", 90: "дзевяност девяност",
}  # fmt: skip
_NUMBERS |= {stem: number for number, stems in _ROUND.items() for stem in stems.split()}
_PLAIN = {word: number for number, word in enumerate(_ENGLISH, 1)} | {
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90,
}  # fmt: skip
_TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90, "дваццаць": 20, "двадцать": 20, "трыццаць": 30, "тридцать": 30, "сорак": 40,
    "сорок": 40, "пяцьдзясят": 50, "пятьдесят": 50, "шэсцьдзясят": 60, "шестьдесят": 60,
    "семдзесят": 70, "семьдесят": 70, "восемдзесят": 80, "восемьдесят": 80, "дзевяноста": 90,
    "девяносто": 90,
}  # fmt: skip
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
