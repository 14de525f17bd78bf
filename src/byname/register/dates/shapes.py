"""The shapes of single dates in lists: numeric, worded, decades, seasons, bare years.

Takes prepared text; gives each date that stands in it with a four-digit year, and where.
Ranges and the words around a date belong to ``reading``. Never chooses between two readings:
it raises ``DateError`` naming both.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byname.register.dates.edtf import EdtfDate, between, parse
from byname.register.dates.grammar import DateError
from byname.register.dates.words import (
    MONTHS,
    NOT_A_LETTER_AFTER,
    NOT_A_LETTER_BEFORE,
    SEASONS,
    YEAR_WORDS,
    any_of,
)

# In a skeleton, every letter of a month name is MONTH and of a season's name SEASON (two
# private-use characters), and all else stands as it is, at the same place.
MONTH, SEASON = "\ue000", "\ue001"
DASH = r"[-–—‒]"
DAY_END = rf"(?:(?:st|nd|rd|th|-?(?:го|га|ого|е|ае|я|й)){NOT_A_LETTER_AFTER})?"
_NUMBER = r"[0-9]{1,2}(?![0-9])"
_YEAR = r"[1-9][0-9]{3}(?![0-9])"
_YEAR_WORD = rf"(?:\s*(?P<year_word>{any_of(YEAR_WORDS)}){NOT_A_LETTER_AFTER})?"

_SAME_WIDTH = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\t\r\n", " ") | {
    "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u2019": "'", MONTH: " ", SEASON: " ",
})  # fmt: skip
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_SPACES = re.compile(" {2,}")
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Found:
    """A date found in a text, from ``start`` to ``end``.

    ``bare``: only a four-digit number, which words or an empty surrounding must confirm.
    ``signs``: the qualifiers that words around it give. ``beside``: a time of day, left out.
    """

    start: int
    end: int
    date: EdtfDate
    bare: bool = False
    signs: str = ""
    beside: str = ""


_Reader = Callable[["re.Match[str]", str, bool | None], EdtfDate]


@dataclass(frozen=True, slots=True)
class _Shape:
    pattern: re.Pattern[str]
    read: _Reader


def prepare(text: str) -> str:
    """The text composed (NFC), with plain single spaces and hyphens and nothing invisible."""
    composed = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _SPACES.sub(" ", composed.translate(_SAME_WIDTH)).strip()


def skeleton(text: str) -> str:
    """The text with month and season names replaced, letter for letter."""

    def replaced(match: "re.Match[str]") -> str:
        word = match[0].lower()
        if word in MONTHS:
            return MONTH * len(match[0])
        return SEASON * len(match[0]) if word in SEASONS else match[0]

    return _LETTERS.sub(replaced, text)


def month_number(text: str, span: tuple[int, int]) -> int:
    """The number of the month whose name stands at ``span``."""
    return MONTHS[text[slice(*span)].lower()]


def season_number(text: str, span: tuple[int, int]) -> int:
    """The EDTF code of the season whose name stands at ``span``."""
    return SEASONS[text[slice(*span)].lower()]


def found_in(text: str, bones: str, day_first: bool | None) -> Iterator[Found]:
    """Every date with a four-digit year in ``text``, whose skeleton is ``bones``, in order."""
    at = 0
    while (start := _START.search(bones, at)) is not None:
        at = start.start()
        for shape in _SHAPES:
            match = shape.pattern.match(bones, at)
            if match is not None:
                date = shape.read(match, text, day_first)
                yield Found(at, match.end(), date, shape is _BARE and not match["year_word"])
                at = match.end()
                break
        else:
            at += 1


def _iso(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    return parse(match[0])


def _year_first(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    year, month, day = match.group("year", "month", "day")
    return parse(f"{year}-{int(month):02}-{int(day):02}")


def _year_last(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    first, second, year = int(match["first"]), int(match["second"]), match["year"]
    if day_first is None and match["mark"] == ".":
        day_first = True  # the European custom
    if day_first is None:
        day_first = _only_order(first, second, year, match[0])
    day, month = (first, second) if day_first else (second, first)
    return parse(f"{year}-{month:02}-{day:02}")


def _short_year(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    raise DateError(f"{match[0]!r} has a year of two digits. Write the year in full.", match[0])


def _only_order(first: int, second: int, year: str, written: str) -> bool:
    """Whether the day comes first, when only one order makes a date."""
    if first != second and first <= 12 and second <= 12:
        one, other = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
        raise DateError(
            f"{written!r} can be {one} (day first) or {other} (month first). Say which comes "
            "first in this list, or write the date in one of these two ways.",
            written,
        )
    return second <= 12


def _month_year(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    return parse(f"{match['year']}-{int(match['month']):02}")


def _worded(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    year_month = f"{match['year']}-{month_number(text, match.span('month')):02}"
    parts = match.groupdict()
    days = {int(day) for name in ("day", "last") if (day := parts.get(name))}
    if len(days) > 1:
        raise DateError(f"{text[slice(*match.span())]!r} names two days of a month.", match[0])
    if not days:
        return parse(year_month)
    day = parse(f"{year_month}-{days.pop():02}")
    first = parts.get("first")
    return between(parse(f"{year_month}-{int(first):02}"), day) if first else day


def _decade(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    year = match["year"]
    if year.endswith("00"):
        raise DateError(
            f"{match[0]!r} can be ten years ({year[:3]}X) or a hundred ({year[:2]}XX). "
            "Write it in one of these two ways.",
            match[0],
        )
    return parse(f"{year[:3]}X")


def _season(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    number = season_number(text, match.span("season"))
    year, to = int(match["year"]), match["to"]
    written = text[slice(*match.span())]
    if number == 24 and to is None:
        raise DateError(
            f"{written!r} can be the winter that begins in {year} or the one that ends in it. "
            f"Write {year}-24 for the first, {year - 1}-24 for the second.",
            written,
        )
    if to is not None and (number != 24 or int(to) not in (year + 1, (year + 1) % 100)):
        raise DateError(f"{written!r} is not one season.", written)
    return parse(f"{year}-{number}")


def _bare_year(match: "re.Match[str]", text: str, day_first: bool | None) -> EdtfDate:
    return parse(match["year"] + (match["sign"] or ""))


def _shape(read: _Reader, pattern: str) -> _Shape:
    return _Shape(re.compile(pattern, re.IGNORECASE | re.VERBOSE), read)


_START = re.compile(
    f"(?<![0-9])[0-9]|(?<!{MONTH}){MONTH}|(?<!{SEASON}){SEASON}|{NOT_A_LETTER_BEFORE}the\\s", re.I
)
_CENTURIES = "(?:1[89]|20)"  # outside these a bare number is rather a count than a year
_BARE = _shape(
    _bare_year,
    rf"""(?P<year>{_CENTURIES}[0-9]{{2}}(?![0-9])|{_YEAR}(?=\s*(?:{any_of(YEAR_WORDS)})
    {NOT_A_LETTER_AFTER}))(?P<sign>[?~%])?{_YEAR_WORD}""",
)
_SHAPES = (  # at each place the first that fits
    _shape(_iso, rf"{_YEAR}-[0-9]{{2}}(?:-[0-9]{{2}})?(?![0-9]|-[0-9])[?~%]?"),
    _shape(
        _year_first,
        rf"(?P<year>{_YEAR})(?P<mark>[./-])(?P<month>{_NUMBER})(?P=mark)(?P<day>{_NUMBER})",
    ),
    _shape(
        _year_last,
        rf"""(?P<first>{_NUMBER})(?P<mark>[./-])\ ?(?P<second>{_NUMBER})(?P=mark)\ ?
        (?P<year>{_YEAR}){_YEAR_WORD}""",
    ),
    _shape(_short_year, rf"{_NUMBER}(?P<mark>[./-]){_NUMBER}(?P=mark){_NUMBER}(?![./-][0-9])"),
    _shape(_month_year, rf"(?P<month>{_NUMBER})[./](?P<year>{_YEAR}){_YEAR_WORD}"),
    _shape(
        _worded,
        rf"""(?:(?P<last>{_NUMBER})[-/])?
        (?P<month>{MONTH}+)\.?[-/](?P<year>{_YEAR})""",
    ),
    _shape(
        _worded,
        rf"""(?:(?P<day>{_NUMBER}){DAY_END}[\s.,]*(?:of\s+)?)?
        (?P<month>{MONTH}+)\.?
        (?:[\s,]*(?:(?P<first>[0-9]{{1,2}})\s*{DASH}\s*)?
           (?P<last>[0-9]{{1,2}}){DAY_END}[\s.,]+)?
        [\s,]*(?:of\s+)?(?P<year>{_YEAR}){_YEAR_WORD}""",
    ),
    _shape(
        _decade,
        rf"""(?:the\s+)?(?P<year>{_CENTURIES}[0-9]0)
        (?:'?s|-?(?:[еяхй]|ых|ті|ми|мі)){NOT_A_LETTER_AFTER}
        (?:\s+(?:год(?:ы|ов|ами)|гад(?:ы|оў|амі)|рок(?:и|ів)|lata?){NOT_A_LETTER_AFTER})?""",
    ),
    _shape(
        _season,
        rf"""(?P<season>{SEASON}+)[\s,]*(?:of\s+)?(?P<year>{_YEAR})
        (?:(?:{DASH}|/)(?P<to>[0-9]{{4}}|[0-9]{{2}})(?![0-9]))?{_YEAR_WORD}""",
    ),
    _BARE,
)
