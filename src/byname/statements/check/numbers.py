"""Numbers in a text: digits and words, and the qualifier before them.

Takes text. Gives :class:`Number` s with their places. Knows nothing of what they count; a number
that is part of a date, a web address, a sum of money or an ordinal is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from byname.statements.check.number_words import DOZEN, HALVES, TIMES, UNITS

QUALIFIERS = ("exactly", "at least", "more than", "about", "at most", "less than")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as a text gives it. ``start`` is that of the qualifier where there is one.

    ``value`` is a whole number, or a fraction such as 19.5. ``more``: an addition to something
    said before ("four more").
    """

    start: int
    end: int
    value: float
    qualifier: str = "exactly"
    more: bool = False
    at: int = 0  # where the number itself begins
    unit: str = ""  # "years" where it is told within the number: "a decade"

    @property
    def whole(self) -> int:
        """The value, rounded down."""
        return int(self.value)


_WORD = "|".join(sorted((*UNITS, *TIMES, *DOZEN, *HALVES), key=len, reverse=True))
_SPELT = rf"(?<!\w)(?:(?:{_WORD})(?![\w’'])(?:[ \-]+(?:and )?(?=(?:{_WORD})(?![\w’'])))?)+"
_DIGITS = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?"
_HALF = r"(?: and a half|½| с половиной| з паловай)"
_BEFORE = {
    "at least": "at least|no fewer than|not fewer than|no less than|not less than|a minimum of|"
    "as many "
    "as|прынамсі|не менш(?: за| як| чым)?|як мінімум|минимум|как минимум|не менее(?: чем)?|по "
    "меньшей мере|по крайней мере|не меньше(?: чем)?|мінімум",
    "more than": "more than|over|in excess of|upwards? of|above|exceed(?:s|ed|ing)?|больш(?: за| "
    "як| "
    "чым)?|болей(?: за| як| чым)?|звыш|больше(?: чем)?|более(?: чем)?|свыше|превысил[оаи]?|"
    "перавысіл[аі]?",
    "about": "about|around|approximately|some|nearly|almost|roughly|close to|каля|прыблізна|амаль|"
    "прыкладна|около|примерно|почти|приблизительно|порядка",
    "at most": "at most|no more than|not more than|up to|максімум|не больш(?: за| як| чым)?|не "
    "более"
    "(?: чем)?|максимум",
    "less than": "less than|fewer than|under|below|менш(?: за| як| чым)|меней(?: за| як| чым)|менее"
    "(?: чем)?|меньше(?: чем)?",
}
_QUALIFIER = "|".join(f"(?P<q{at}>{words})" for at, words in enumerate(_BEFORE.values()))
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?:{_QUALIFIER})\s+(?:the |of |a )?)?"
    rf"(?<![\w.,/№#§$€£@&=:–-])(?:(?P<digits>{_DIGITS})(?P<half>{_HALF})?"
    rf"(?P<times>[ \u00a0](?:thousand|тысяч[аіиу]?|тыс)\b)?|"
    rf"(?P<spelt>{_SPELT})(?P<and_half>{_HALF})?)"
    rf"(?P<plus>\+)?(?![\d%]|[.,:/]\d|[ \u00a0]?(?:%|per ?cent|percent|адсотк|працэнт|процент))",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s+(?:or more|and more|або больш|ці болей|или более)\b", re.IGNORECASE)
# "Шести с лишним лет": more than six.
_AND_ODD = re.compile(
    r"(?:-| )(?:с (?:лишним|небольшим|хвостиком|половиной(?= лишним))|з (?:лішкам|лішнім|гакам|"
    r"невялікім)|odd)(?=\s)",
    re.I,
)
_FEWER_BY = re.compile(rf"(?:\d|\b(?:{_WORD})) $", re.IGNORECASE)
_MORE = re.compile(
    r"\s+(?:more|others?|further|additional)\b(?! than)|\s+(?:іншы\w*|інших)\b", re.IGNORECASE
)
_MORE_BEFORE = re.compile(r"(?:\b(?:another|other|further|яшчэ|ещё|еще)\s+)$", re.IGNORECASE)
_NOT_AFTER = re.compile(
    r"(?:№|\bno\.?|\bnr\.?|#|§|\barticles?|\bart\.?|\bарт(?:ыкул\w*|\.)?|\bст(?:ать\w+|атт\w+|\.)?"
    r"|\bpart|\bч(?:аст\w+)?\.?|\broom|\bpage|\bcolony|\bik-?|\bпк-?|\bик-?|\bкалоні\w+|[$€£])\s*$",
    re.IGNORECASE,
)


def numbers_in(text: str) -> list[Number]:
    """The numbers, in order."""
    found = []
    for match in _NUMBER.finditer(text):
        start_of_digits = match.start("digits") if match["digits"] else match.start("spelt")
        if _NOT_AFTER.search(text[max(0, start_of_digits - 14) : start_of_digits]):
            continue
        value = _value(match)
        if value is None or _begins_item(text, match):
            continue
        found.append(_number(text, match, value, start_of_digits))
    long = list(_times(text))
    kept = [one for one in found if not any(t.at < one.end and one.at < t.end for t in long)]
    return sorted((*kept, *long), key=lambda one: one.start)


_ITEM_BEFORE = re.compile(r"(?:^|[.;:!?\n])\s*$")


def _begins_item(text: str, match: re.Match[str]) -> bool:
    """Whether a number only counts the items of a list: "1) the first; 2) the second"."""
    if not match["digits"] or text[match.end() : match.end() + 2] not in (") ", ")\n"):
        return False
    before = text[: match.start()]
    return bool(_ITEM_BEFORE.search(before[-6:])) and "(" not in before[-3:]


# Times whose unit is within the word: "a year and a half", "half a year", "a decade", "девятку".
_LONG = (
    (10.0, r"(?:a|one) decade|дес[яі]цігоддзе|десятилетие|дзесяцігоддзе"),
    (1.5, r"(?:a|one) year and a half|(?:one|a) and a half years?"),
    (0.5, r"half a year|полгода|паўгода|паўгады"),
    (1.0, r"(?:a|one) year(?= (?:before|after|until|later)\b)|(?<=через )год(?! назад)|(?<=праз )год|"
          r"(?<=for )(?:a|one) (?:full |whole )?year(?! and)|(?<=уже )год|(?<=ужо )год|(?<=ўжо )год|"
          r"целый год|цэлы год|(?:a|one) (?:full |whole )year"),
)  # fmt: skip
_SLANG = {
    3: "трёшку трешку тройку", 5: "пятёрку пятерку пяцёрку", 6: "шестёрку шестерку шасцёрку",
    7: "семёрку семерку сямёрку", 8: "восьмёрку восьмерку васьмёрку", 9: "девятку дзявятку дзевятку",
    10: "десятку дзясятку дзесятку червонец",
}  # fmt: skip
_WITHIN = tuple(
    (value, re.compile(rf"(?:(?<!\w)(?:{_QUALIFIER})\s+)?(?<!\w)(?P<n>{words})(?!\w)", re.I))
    for value, words in (
        *_LONG,
        *(
            (
                float(n),
                rf"(?<=дали )(?:{alts})|(?<=далі )(?:{alts})|(?<=впаяли )(?:{alts})|"
                rf"(?<=получил )(?:{alts})|(?<=получила )(?:{alts})|(?<=атрымаў )(?:{alts})|"
                rf"(?<=атрымала )(?:{alts})|(?<=уляпілі )(?:{alts})",
            )
            for n, forms in _SLANG.items()
            for alts in ["|".join(forms.split())]
        ),
    )
)


def _times(text: str) -> Iterator[Number]:
    for value, pattern in _WITHIN:
        for match in pattern.finditer(text):
            qualifier = next(
                (q for place, q in enumerate(_BEFORE) if match[f"q{place}"] is not None), "exactly"
            )
            yield Number(
                match.start(), match.end(), value, qualifier, at=match.start("n"), unit="years"
            )


def _number(text: str, match: re.Match[str], value: float, at: int) -> Number:
    qualifier = next(
        (q for place, q in enumerate(_BEFORE) if match[f"q{place}"] is not None), "exactly"
    )
    if qualifier == "less than" and _FEWER_BY.search(
        text[max(0, match.start() - 14) : match.start()]
    ):
        qualifier = "exactly"  # "two fewer than the 17": no bound
    end = match.end()
    if match["plus"] or _AFTER.match(text, end):
        qualifier = "at least"
    if after := _AFTER.match(text, end):
        end = after.end()
    if odd := _AND_ODD.match(text, end):
        qualifier, end = "more than", odd.end()
    more = bool(_MORE.match(text, end) or _MORE_BEFORE.search(text[max(0, at - 12) : at]))
    return Number(match.start(), end, value, qualifier, more, at)


def _value(match: re.Match[str]) -> float | None:
    if match["digits"]:
        value = _digits(match["digits"])
        value += 0.5 if match["half"] else 0
        return value * 1000 if match["times"] else value
    spelt = _spelt(match["spelt"].lower())
    return spelt + 0.5 if spelt and match["and_half"] else spelt


def _digits(text: str) -> float:
    grouped = re.fullmatch(r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+", text)
    if grouped:
        return float(re.sub(r"\D", "", text))
    return float(text.replace(",", "."))


def spelt(words: str) -> float | None:
    """The value of words that are all a number's, None where they are not."""
    return _spelt(words.lower()) if re.fullmatch(_SPELT, words, re.IGNORECASE) else None


def _spelt(text: str) -> float | None:
    """The value of number words: "two hundred and five", "трыста сорак два"."""
    total = part = 0.0
    for word in re.findall(r"[^\s-]+", text):
        if word == "and":
            continue
        if word in DOZEN:
            part = max(part, 1) * DOZEN[word]
        elif word in TIMES:
            times = TIMES[word]
            part = max(part, 1) * times
            if times == 1000:
                total, part = total + part, 0
        else:
            part += HALVES.get(word) or UNITS[word]
    value = total + part
    return float(value) if value else None
