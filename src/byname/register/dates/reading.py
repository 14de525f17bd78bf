"""Dates as lists write them, read into EDTF.

Takes the text of a cell or of a short sentence in English, Belarusian, Russian, Ukrainian or
Polish; gives the one date in it and the words left over. Never guesses: what can be read in two
ways, names two dates, or lacks a part of its year is refused with the reason. The numbers of
days by which spreadsheets store dates are not read.

Byname's own rules:

- "before", "by", "until" and "after" include the day they name: ``../2021-08-02``. Lists use
  them both ways, and the wider reading is never false.
- "1–3 June 2014" and "between 1 and 3 June 2014" mean some day of the three.
- "about" becomes ``~``, "perhaps" ``?``; beside a range they qualify both its ends.
- With ``day_first`` not given, dots mean day first, by European custom; with strokes and
  hyphens the order must follow from the numbers.
- A time of day beside a date is left over, except midnight, which spreadsheets add.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from byname.register.dates import words
from byname.register.dates.edtf import UNKNOWN, EdtfDate, between, ends, parse
from byname.register.dates.grammar import SHOWN, DateError
from byname.register.dates.shapes import (
    DASH,
    DAY_END,
    MONTH,
    SEASON,
    Found,
    found_in,
    month_number,
    prepare,
    season_number,
    skeleton,
)
from byname.register.dates.words import NOT_A_LETTER_AFTER, NOT_A_LETTER_BEFORE, any_of, whole


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A date read from a list: the date, the text as written, and the words beside the date."""

    date: EdtfDate
    text: str
    rest: str


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


# Words that end with a dot ("ca.") or are signs ("~") need no boundary after them.
def _lead(listed: str) -> str:
    return rf"{NOT_A_LETTER_BEFORE}(?:{any_of(listed)})(?:(?<=[.~≈])|{NOT_A_LETTER_AFTER})"


_LEADING = _compiled(
    rf"""(?:(?P<about>{_lead(words.ABOUT)})|(?P<perhaps>{_lead(words.PERHAPS)})
    |(?P<before>{_lead(words.BEFORE)})|(?P<after>{_lead(words.AFTER)}))
    [\s,(]*(?:(?:{any_of(words.AND)}|{any_of(words.OR)})\s+)?(?:the\s+|on\s+)?$"""
)
_TRAILING = _compiled(
    rf"""[\s,(]*(?:(?P<about>{_lead(words.ABOUT)})|(?P<perhaps>{_lead(words.PERHAPS)})
    |(?P<after>{whole(words.OR_LATER)})|(?P<before>{whole(words.OR_EARLIER)}))
    \)?(?=\s*(?:[),.;]|$))|\s*(?P<sign>\(\?\)|\?)"""
)
_SIGNS = {"about": "~", "perhaps": "?", "sign": "?"}
_WORD_NEXT = re.compile(r"\s*[^\W\d_]")
_PREPOSITION = _compiled(r"in|on|the|у|ў|в|во|w")
_IN_YEAR = _compiled(rf"{whole(words.IN_YEAR)}\s*$")
_BETWEEN = _compiled(rf"{whole(words.BETWEEN)}[\s,]*$")
_FROM = _compiled(rf"{whole(words.FROM)}\s*(?:the\s+)?$")
_LINK = rf"(?:(?P<dash>{DASH}|/)|(?P<to>{whole(words.TO)})|(?P<and>{whole(words.AND)}))"
_GLUE = _compiled(rf",?\s*{_LINK}\s*(?:the\s+)?")
# The first half of a range that takes its year, or month and year, from the second.
_FIRST_HALF = _compiled(
    rf"""(?<![0-9:])(?:(?P<day>[0-9]{{1,2}}){DAY_END}[\s.]*(?:of\s+)?(?P<month>{MONTH}+)?
    |(?P<month_first>(?<!{MONTH}){MONTH}+)\.?\s*(?:(?P<day_last>[0-9]{{1,2}}){DAY_END})?
    |(?P<season>(?<!{SEASON}){SEASON}+))
    \.?\s*{_LINK}\s*(?:the\s+)?$"""
)
_TIME = _compiled(
    r"""(?:,?\s*T|,?\s+)(?P<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?
    (?:\s*(?:Z|[+-][0-9]{2}:?[0-9]{2}))?)(?![0-9:])"""
)
_MIDNIGHT = re.compile(r"0?0:00(?::00(?:\.0+)?)?")

_LINKS = rf"(?:{whole(words.AND)}|{whole(words.OR)}|{whole(words.TO)})"
_NUMBER_BEFORE = _compiled(
    rf"(?:[0-9]+{DAY_END}|{MONTH}+|{SEASON}+|[/~%<>≤≥±=*]|\.\.)[\s.,;:–—-]*(?:{_LINKS}\s*)?$"
)
_NUMBER_AFTER = _compiled(
    rf"[\s.,;:–—-]*(?:{_LINKS}\s*)?(?:[0-9]+|{MONTH}+|{SEASON}+|[/~%<>≤≥±=*])|\s*\.\."
)
_HALF_RANGE = _compiled(rf"{whole(words.BETWEEN)}.*{whole(words.AND)}\s*$")
_WITHOUT_YEAR = _compiled(
    rf"""(?<![0-9])[0-9]{{1,2}}{DAY_END}[\s.]*(?:of\s+)?{MONTH}+
    |{MONTH}+\.?\s*[0-9]{{1,2}}(?![0-9])"""
)
_ONLY_MARKS = re.compile(r"[\s.,;:()\[\]\"'«»„“”]*")
_SAID_UNKNOWN = _compiled(rf"(?:{any_of(words.UNKNOWN_WORDS)})\.?")


def read(text: str, *, day_first: bool | None = None) -> ReadDate:
    """The one date in ``text``, which may be EDTF, a date in words or figures, or a sentence.

    ``day_first`` says how the list writes ``03/04/2014``: True for 3 April, False for 4 March,
    None when that is not known. Raises ``DateError``, which keeps ``text``.
    """
    plain = prepare(text)
    try:
        return ReadDate(parse(plain), text, "")
    except DateError:
        pass  # not EDTF: read it as words
    if _SAID_UNKNOWN.fullmatch(plain):
        return ReadDate(UNKNOWN, text, "")
    try:
        return _read(plain, text, day_first)
    except DateError as error:
        raise DateError(_in_context(plain, str(error)), text) from error


def _in_context(plain: str, message: str) -> str:
    """The message with the text it is about, unless it repeats that already or there is none."""
    shown = plain if len(plain) <= SHOWN else plain[: SHOWN - 1] + "…"
    return message if repr(shown) in message or not plain else f"In {shown!r}: {message}"


def _read(plain: str, text: str, day_first: bool | None) -> ReadDate:
    bones = skeleton(plain)
    dates = list(_dates(plain, bones, day_first))
    if not dates:
        raise DateError(_why_none(bones), text)
    distinct = sorted({str(one.date) for one in dates})
    if len(distinct) > 1:
        raise DateError(f"It names more than one date: {' and '.join(distinct)}.", text)
    gaps = _gaps(dates, len(plain))
    _refuse_strays(gaps, plain, bones)
    return ReadDate(dates[0].date, text, _rest(dates, gaps, plain))


def _dates(plain: str, bones: str, day_first: bool | None) -> Iterator[Found]:
    """The dates and ranges of the text, with what the words beside them say."""
    found = _with_times(found_in(plain, bones, day_first), plain)
    singles = [_with_signs(one, bones) for one in found]
    for one in _joined(singles, plain, bones):
        date = _with_sides(one, bones)
        if _is_date(date, plain, bones):
            yield date


def _gaps(dates: list[Found], length: int) -> list[tuple[int, int]]:
    starts = [0, *(one.end for one in dates)]
    return list(zip(starts, [*(one.start for one in dates), length], strict=True))


def _rest(dates: list[Found], gaps: list[tuple[int, int]], plain: str) -> str:
    """The words and times of day that are no part of the dates, without a lone preposition."""
    times = ["", *(one.beside for one in dates)]
    kept = [
        part
        for time, (start, end) in zip(times, gaps, strict=True)
        for part in (time, _kept(plain[start:end]))
        if part
    ]
    rest = " … ".join(kept)
    return "" if _PREPOSITION.fullmatch(rest) else rest


def _kept(piece: str) -> str:
    return "" if _ONLY_MARKS.fullmatch(piece) else piece.strip().lstrip(".,;: ").rstrip(",;: ")


def _with_times(found: Iterator[Found], plain: str) -> Iterator[Found]:
    for one in found:
        time = None if one.bare else _TIME.match(plain, one.end)
        if time is None:
            yield one
        else:
            beside = "" if _MIDNIGHT.fullmatch(time["time"]) else time["time"]
            yield replace(one, end=time.end(), beside=beside)


def _with_signs(one: Found, bones: str) -> Found:
    """The date with the words beside it that say how sure it is."""
    while (beside := _word_beside(one, bones)) and beside[1] in _SIGNS:
        one = replace(beside[0], signs=one.signs + _SIGNS[beside[1]])
    return one


def _with_sides(one: Found, bones: str) -> Found:
    """The date as the words beside it qualify it or make it the end of an open interval."""
    sides = set[str]()
    while beside := _word_beside(one, bones):
        one = replace(beside[0], signs=one.signs + _SIGNS.get(beside[1], ""))
        sides.add(beside[1])
    date = _qualified(one.date, one.signs)
    if {"before", "after"} <= sides:
        raise DateError("It says both before and after one date.", str(date))
    if "before" in sides:
        date = between(UNKNOWN, date)
    elif "after" in sides:
        date = between(date, UNKNOWN)
    return replace(one, date=date)


def _word_beside(one: Found, bones: str) -> tuple[Found, str] | None:
    """The date widened by one qualifying word before or after it, and what the word says."""
    match = _LEADING.search(bones, 0, one.start)
    if match:
        # "About 2020 people": the number is no year, whatever stands before it.
        counted = _WORD_NEXT.match(bones, one.end) is not None
        wider = replace(one, start=match.start(), bare=one.bare and counted)
    else:
        match = _TRAILING.match(bones, one.end)
        if match is None:
            return None
        since = _FROM.search(bones, 0, one.start) if match["after"] else None
        wider = replace(one, start=since.start() if since else one.start, end=match.end())
    return wider, next(name for name, word in match.groupdict().items() if word)


def _qualified(date: EdtfDate, signs: str) -> EdtfDate:
    """The date with ``signs`` added to whatever qualifies its ends already."""
    if not signs:
        return date
    start, end = (_qualified_end(one, signs) for one in ends(date))
    return parse(start) if start == end else parse(f"{start}/{end}")


def _qualified_end(written: str, signs: str) -> str:
    if written in ("", ".."):
        return written
    point = written.rstrip("?~%")
    all_signs = set(signs + written[len(point) :])
    return point + ("%" if "%" in all_signs or len(all_signs) > 1 else all_signs.pop())


def _joined(singles: list[Found], plain: str, bones: str) -> Iterator[Found]:
    """Ranges made of two dates, or of a date and a first half without a year; else the dates."""
    waiting: Found | None = None
    for one in singles:
        whole_range = waiting and _range(waiting, one, bones)
        if whole_range:
            yield whole_range
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = _with_first_half(one, plain, bones)
    if waiting:
        yield waiting


def _range(first: Found, last: Found, bones: str) -> Found | None:
    link = _GLUE.fullmatch(bones, first.end, last.start)
    if link is None:
        return None
    opening = _opening(link, bones, first.start)
    if opening is None:
        return None
    return Found(
        opening,
        last.end,
        between(first.date, last.date),
        first.bare and last.bare and opening == first.start,
        first.signs + last.signs,
        " ".join(filter(None, (first.beside, last.beside))),
    )


def _opening(link: "re.Match[str]", bones: str, start: int) -> int | None:
    """Where the range begins, its "between" or "from" included; None when it is none.

    "And" makes a range only after "between": "5 and 7 May 2014" are two days.
    """
    opened = _BETWEEN.search(bones, 0, start)
    if link["and"] and not opened:
        return None
    opened = opened or _FROM.search(bones, 0, start)
    return opened.start() if opened else start


def _with_first_half(one: Found, plain: str, bones: str) -> Found:
    half = _FIRST_HALF.search(bones, 0, one.start)
    opening = half and _opening(half, bones, half.start())
    if half is None or opening is None or one.bare:
        return one
    start = parse(_half_text(half, plain, ends(one.date)[0]))
    return replace(one, start=opening, date=between(start, one.date))


def _half_text(half: "re.Match[str]", plain: str, other: str) -> str:
    """The first half of a range in EDTF, completed from the second: ``1–`` of 3 June 2014."""
    year, _, rest = other.rstrip("?~%").partition("-")
    if half["season"]:
        return f"{year}-{season_number(plain, half.span('season'))}"
    name = "month" if half["month"] else "month_first"
    month = f"{month_number(plain, half.span(name)):02}" if half[name] else rest[:2]
    day = half["day"] or half["day_last"]
    if day and not half[name] and len(rest) != len("MM-DD"):
        raise DateError(f"A day ({day}) and a whole month do not make a range.", half[0])
    return f"{year}-{month}-{int(day):02}" if day else f"{year}-{month}"


def _is_date(one: Found, plain: str, bones: str) -> bool:
    """Whether a bare number is a year: said to be one, or all that the text holds."""
    if not one.bare:
        return True
    if _ONLY_MARKS.fullmatch(plain, 0, one.start) and _ONLY_MARKS.fullmatch(plain, one.end):
        return True
    counted = _WORD_NEXT.match(bones, one.end) is not None
    return not counted and _IN_YEAR.search(bones, 0, one.start) is not None


def _refuse_strays(gaps: list[tuple[int, int]], plain: str, bones: str) -> None:
    """Refuse a text in which a number, month or half a date beside the date was not read."""
    for start, end in gaps:
        without_year = _WITHOUT_YEAR.search(bones, start, end)
        if without_year:
            written = plain[slice(*without_year.span())]
            raise DateError(f"{written!r} is a date without a year of four digits.", plain)
        before = end < len(bones) and (
            _NUMBER_BEFORE.search(bones, start, end) or _HALF_RANGE.search(bones, start, end)
        )
        after = start > 0 and _NUMBER_AFTER.match(bones, start, end)
        stray = before or after
        if stray:
            written = plain[slice(*stray.span())].strip()
            raise DateError(f"What {written!r} beside the date means is not clear.", plain)


def _why_none(bones: str) -> str:
    if not bones:
        return "Nothing is written. Write .. if the date is unknown."
    if MONTH in bones:
        return "A month stands without a year of four digits. Write the year in full."
    if re.fullmatch(r"[0-9.,]+", bones):
        return (
            "A number alone is not a date, and the day numbers of spreadsheets are not guessed. "
            "Write the date as 2020-10-02."
        )
    return "No date was found. Write it as 2 October 2020, October 2020, 2020 or in EDTF."
