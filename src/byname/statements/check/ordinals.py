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
    "перш перв", "друг втор", "трэц трет", "чацв[её]рт четв[её]рт", "пят", "шост шест",
    "с[её]м седьм", "восьм", "дзявят девят", "дзясят десят", "адзінаццат одиннадцат",
    "дванаццат двенадцат", "трынаццат тринадцат", "чатырнаццат четырнадцат", "пятнаццат пятнадцат",
    "шаснаццат шестнадцат", "с[яе]мнаццат семнадцат", "васямнаццат восемнадцат",
    "дзевятнаццат девятнадцат", "дваццат двадцат",
)  # fmt: skip
_ENDING = (
    r"(?:ь?яга|ь?яму|ь?его|ь?ему|ь?ім|ь?ем|ага|ога|ому|аму|ого|ы[ймяе]?|ом|ым|ая|ай|ую|ой|ое|ае|і|ий|іх|"
    r"ий|ья|ье|яя|юю|яй|ей|їй)"
)
_TENS = {"twenty": 20, "thirty": 30, "дваццаць": 20, "двадцать": 20, "трыццаць": 30, "тридцать": 30}
_THIRTIETH = rf"thirtieth|трыццат{_ENDING}|тридцат{_ENDING}"
_ONE = [
    (number, rf"{english}|{'|'.join(f'{stem}{_ENDING}' for stem in stems.split())}")
    for number, (english, stems) in enumerate(zip(_ENGLISH, _STEMS, strict=True), 1)
]
WORDS = (
    rf"(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(form for number, form in _ONE if number < 10)})"
    rf"|{_THIRTIETH}|{'|'.join(form for _, form in reversed(_ONE))})"
)
"""A pattern of ordinals in words, without what stands around them."""


def ordinal(words: str) -> int | None:
    """The number of an ordinal in words, None where it is none."""
    lower = words.casefold()
    if re.fullmatch(_THIRTIETH, lower):
        return 30
    tens, _, unit = lower.replace("-", " ").rpartition(" ")
    for number, form in _ONE:
        if re.fullmatch(form, unit) and (not tens or number < 10):
            return _TENS.get(tens, 0) + number
    return None
