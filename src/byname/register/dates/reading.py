"""Dates as lists contain them: "July 23rd, 2014", "2 августа 2021 г.", "каля 2020", "24.04.1982".

Takes text; gives the date, the text as written and the words around the date. What cannot be read
is refused with the text kept. Nothing is guessed: a month is never a day, a two-digit year never a
year, and day and month that could be either way round are refused with both readings.
"""

import re
from dataclasses import dataclass

from byname.register.dates.edtf import UNKNOWN, DateError, EdtfDate, parse
from byname.register.dates.months import NUMBER_OF


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date found in a text. ``rest``: the words that were no part of it, "" if none."""

    date: EdtfDate
    text: str
    rest: str


_MONTH = "|".join(sorted(map(re.escape, NUMBER_OF), key=len, reverse=True))
_YEAR_WORD = r"(?:\s*(?:года|году|годзе|год|гг?\b\.?|р\.|roku|r\.))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|-?га|-?го|-?е|-?ае)?\.?"
_YEAR = r"(?P<year>\d{4})(?!\d)" + _YEAR_WORD
_W = r"(?<!\w)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_W}(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})"
        r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)",
        rf"{_W}(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<year>\d{{4}})(?!\d)"
        + _YEAR_WORD,
        rf"{_W}{_DAY}\s*(?:of\s+)?(?P<word>{_MONTH})\b\.?,?\s*(?P<again>\d{{1,2}}\s+)?{_YEAR}",
        rf"{_W}(?P<word>{_MONTH})\b\.?\s*{_DAY}\s*,?\s*{_YEAR}",
        rf"{_W}(?P<word>{_MONTH})(?P<day>\d{{1,2}})\s*,\s*{_YEAR}",
        rf"{_W}(?P<word>{_MONTH})\b\.?,?\s*(?:of\s+)?{_YEAR}",
        rf"{_W}(?P<year>\d{{4}})-(?P<month>\d{{2}})(?![\d-])",
        rf"{_W}{_YEAR}(?!\w)",
    )
)
_RANGE = re.compile(
    rf"{_W}(?P<first>\d{{1,2}})\s*[–—-]\s*(?P<last>\d{{1,2}})\s+(?P<word>{_MONTH})\b\.?,?\s*{_YEAR}",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"^\s*(?:between|паміж|між|между|між|pomiędzy)\s+(.+?)\s+(?:and|і|и|та|a)\s+(.+?)\s*$"
    r"|^\s*(?:from|з|ад|с|от|від|od)\s+(.+?)\s+(?:to|until|till|па|да|по|до)\s+(.+?)\s*$"
    r"|^\s*(\S.*\S)\s+[–—-]\s+(\S.*\S)\s*$",
    re.IGNORECASE,
)
_QUALIFIED = (
    (re.compile(r"(?:\babout|\bcirca|\bca?\.|\baround|\bapprox(?:imately|\.)?|каля|прыкладна|"
                r"около|примерно|близько|приблизно|około|ok\.)\s*$", re.IGNORECASE), "~"),
    (re.compile(r"(?:\bperhaps|\bprobably|магчыма|верагодна|возможно|вероятно|можливо),?\s*$",
                re.IGNORECASE), "?"),
    (re.compile(r"(?:\bbefore|\bby|\buntil|\bno later than|не пазней за|да|не позднее|до|перад|"
                r"перед)\s*$", re.IGNORECASE), "../"),
    (re.compile(r"(?:\bafter|\bsince|\bnot before|\bfrom|не раней за|пасля|не ранее|после|з|ад|с|"
                r"після)\s*$", re.IGNORECASE), "/.."),
)


def read(text: str, *, day_first: bool | None = None) -> ReadDate:
    """The one date in ``text``, EDTF or words. Raises :class:`DateError` that keeps the text.

    ``day_first`` says how 03/04/2014 is meant; without it such a date is refused, unless it can be
    read one way only. Points between numbers put the day first, as is the custom of Europe.
    "Before" and "after" a day include that day.
    """
    stripped = " ".join(text.split())
    if not stripped:
        raise DateError("there is no date in an empty text", text)
    try:
        return ReadDate(parse(stripped), text, "")
    except DateError as error:
        if re.fullmatch(r"[\d/.X~?%-]+", stripped) and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", stripped):
            raise DateError(str(error), text) from None
    return _between(stripped, text, day_first) or _one(stripped, text, day_first)


def _between(stripped: str, text: str, day_first: bool | None) -> ReadDate | None:
    if ranged := _RANGE.search(stripped):
        month = NUMBER_OF[ranged["word"].lower()]
        first, last = (_iso(ranged["year"], month, ranged[end], text) for end in ("first", "last"))
        return ReadDate(parse(f"{first}/{last}"), text, _rest(stripped, ranged))
    found = _BETWEEN.match(stripped)
    if found is None:
        return None
    first_text, last_text = [group for group in found.groups() if group is not None]
    try:
        last = _one(last_text, text, day_first)
        first = _one(_with_year(first_text, last.date.text), text, day_first)
    except DateError:
        return None
    if first.rest or last.rest:
        return None
    return ReadDate(parse(f"{first.date}/{last.date}"), text, "")


def _with_year(first: str, last: str) -> str:
    """ "30 August" before "30 September 2026": the year is said once."""
    return first if re.search(r"\d{4}", first) else f"{first} {last[:4]}"


def _one(stripped: str, text: str, day_first: bool | None) -> ReadDate:
    found = _matches(stripped)
    if not found:
        raise DateError(f"no date can be read in {text!r}", text)
    dates = {_date(match, text, day_first): match for match in found}
    if len(dates) > 1:
        listed = " and ".join(sorted(dates))
        raise DateError(f"{text!r} holds several dates, {listed}; give one", text)
    (edtf, match), = dates.items()
    before = stripped[: match.start()].rstrip()
    for pattern, mark in _QUALIFIED:
        if qualifier := pattern.search(before):
            before = before[: qualifier.start()]
            edtf = mark + edtf if mark == "../" else edtf + mark
            break
    rest = f"{before} {stripped[match.end() :]}"
    return ReadDate(parse(edtf), text, _tidy(rest))


def _matches(stripped: str) -> list[re.Match[str]]:
    """Where dates stand, the fuller readings first, none within another."""
    taken: list[re.Match[str]] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(stripped):
            if all(match.end() <= one.start() or match.start() >= one.end() for one in taken):
                taken.append(match)
    return taken


def _date(match: re.Match[str], text: str, day_first: bool | None) -> str:
    parts = match.groupdict()
    year = parts["year"]
    if parts.get("a"):
        day, month = _either_way(parts, text, day_first)
        return _iso(year, month, day, text)
    month = NUMBER_OF[parts["word"].lower()] if parts.get("word") else parts.get("month")
    if month is None:
        return parse(year).text
    if parts.get("day") is None:
        return parse(f"{year}-{int(month):02d}").text
    if parts.get("again") and int(parts["again"]) != int(parts["day"]):
        raise DateError(f"{text!r} names two days", text)
    return _iso(year, month, parts["day"], text)


def _either_way(
    parts: dict[str, str], text: str, day_first: bool | None
) -> tuple[str, str]:
    """Day and month of "03/04/2014". Raises DateError when it could be either way round."""
    first, second, year = parts["a"], parts["b"], parts["year"]
    if parts["sep"] == "." or day_first is True or int(first) > 12 or int(first) == int(second):
        return first, second
    if day_first is False or int(second) > 12:
        return second, first
    raise DateError(
        f"{text!r} could be {year}-{int(second):02d}-{int(first):02d} or "
        f"{year}-{int(first):02d}-{int(second):02d}; write the month as a word",
        text,
    )


def _iso(year: str, month: int | str, day: str, text: str) -> str:
    try:
        return parse(f"{year}-{int(month):02d}-{int(day):02d}").text
    except DateError as error:
        raise DateError(str(error), text) from None


def _rest(stripped: str, match: re.Match[str]) -> str:
    return _tidy(f"{stripped[: match.start()]} {stripped[match.end() :]}")


def _tidy(rest: str) -> str:
    return " ".join(rest.split()).strip(" ,;:.()")


__all__ = ["UNKNOWN", "ReadDate", "read"]
