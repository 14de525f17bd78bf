"""Years in one word: "васьмігадовы тэрмін", "пятидесятилетняя", "8-летний срок".

Takes a text; gives each such word with its years, and whether it tells an age or a sentence. Words
of which neither can be said are left out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from byname.statements.check.sentences import Span


class Years(NamedTuple):
    """A word of years: its place, the number, and whether it is of a sentence."""

    start: int
    end: int
    value: int
    of_sentence: bool


_ONES = {
    "одно": 1, "адна": 1, "двух": 2, "дву": 2, "трёх": 3, "трех": 3, "трох": 3,
    "четырёх": 4, "четырех": 4, "чатырох": 4, "пяти": 5, "пяці": 5, "шести": 6, "шасці": 6,
    "семи": 7, "сямі": 7, "восьми": 8, "васьмі": 8, "девяти": 9, "дзевяці": 9, "дзесяці": 10,
    "десяти": 10, "одиннадцати": 11, "адзінаццаці": 11, "двенадцати": 12, "дванаццаці": 12,
    "тринадцати": 13, "трынаццаці": 13, "четырнадцати": 14, "чатырнаццаці": 14, "пятнадцати": 15,
    "пятнаццаці": 15, "шестнадцати": 16, "шаснаццаці": 16, "семнадцати": 17, "сямнаццаці": 17,
    "восемнадцати": 18, "васямнаццаці": 18, "девятнадцати": 19, "дзевятнаццаці": 19,
}  # fmt: skip
_TENS = {
    "двадцати": 20, "дваццаці": 20, "тридцати": 30, "трыццаці": 30, "сорока": 40, "сарака": 40,
    "пятидесяти": 50, "пяцідзесяці": 50, "шестидесяти": 60, "шасцідзесяці": 60,
    "семидесяти": 70, "сямідзесяці": 70, "восьмидесяти": 80, "васьмідзесяці": 80,
}  # fmt: skip


def _longest(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_WORD = re.compile(
    rf"(?<!\w)(?:(?P<digits>\d{{1,2}})[-‑–]?\s?(?:ти|х|ми|ці|мі)?-?|"
    rf"(?P<tens>{_longest(_TENS)})?(?P<ones>{_longest(_ONES)})?)"
    r"(?:гадов|летн|гадоваг)\w+",
    re.IGNORECASE,
)
_OF_SENTENCE = re.compile(
    r"(?:срок|тэрмін|приговор|прысуд|заключени|зняволенн|лишени|пазбаўленн|наказани|пакаранн|"
    r"отсидк)\w*",
    re.IGNORECASE,
)
_YOUNGEST = 14


# "З дваццацігадовым стажам": of work.
_OF_WORK = re.compile(r"\s+(?:стаж|вопыт|досвед|опыт|experience|career|practice)", re.IGNORECASE)


def years(text: str, span: Span) -> Iterator[Years]:
    """The words of years in a sentence."""
    for match in _WORD.finditer(text, span.start, span.end):
        value = _value(match)
        if not value:
            continue
        after = text[match.end() : min(span.end, match.end() + 40)]
        if _OF_WORK.match(after):
            continue
        before = text[max(span.start, match.start() - 25) : match.start()]
        near = _OF_SENTENCE.search(re.split(r"[,.;:()]", after)[0])
        told = near or _OF_SENTENCE.search(before)
        if told and (near or value <= 25):
            yield Years(match.start(), match.end(), value, True)
        elif value >= _YOUNGEST:
            yield Years(match.start(), match.end(), value, False)


def _value(match: re.Match[str]) -> int:
    if match["digits"]:
        return int(match["digits"])
    tens, ones = (match["tens"] or "").lower(), (match["ones"] or "").lower()
    return _TENS.get(tens, 0) + _ONES.get(ones, 0)
