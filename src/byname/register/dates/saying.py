"""Dates in words, as a person would say them, in English, Belarusian and Russian.

Takes an ``EdtfDate`` and a language; gives a phrase that fits in a table or after a comma. Never
says more than the date knows: a month is never a day, and what is uncertain is said to be.

Belarusian is in the official orthography of 2008. Beside a day, month names stand in the
genitive; "about" takes the genitive, "between" the instrumental, "not later than" the accusative
in Belarusian and the genitive in Russian.
"""

import enum
from dataclasses import dataclass, replace

from byname.register.dates.edtf import EdtfDate, ends
from byname.register.dates.grammar import Point, Precision, point


class _Case(enum.IntEnum):
    """Places in the tables below."""

    NOMINATIVE = 0
    GENITIVE = 1
    ACCUSATIVE = 2
    INSTRUMENTAL = 3


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language. ``{}`` stands for the date; tables are read by case."""

    months: tuple[tuple[str, ...], ...]
    seasons: tuple[tuple[str, ...], ...]
    year: tuple[str, ...]
    decade: tuple[str, ...]
    years_between: str
    unknown: str
    about: str  # before a date that stands alone
    roughly: str  # before a date within a longer phrase
    perhaps: str
    by: str
    in_or_before: str
    on_or_after: str
    in_or_after: str
    between: str
    limit: _Case  # what "by" and "after" govern


def _cases(*rows: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.split()) for row in rows)


_ENGLISH = _Language(
    months=_cases(
        *["January February March April May June July August September October November December"]
        * 4
    ),
    seasons=_cases(*["spring summer autumn winter"] * 4),
    year=("{}",) * 4,
    decade=("the {}s",) * 4,
    years_between="between {} and {}",
    unknown="date unknown",
    about="about {}",
    roughly="about {}",
    perhaps="perhaps {}",
    by="by {}",
    in_or_before="in or before {}",
    on_or_after="on or after {}",
    in_or_after="in or after {}",
    between="between {} and {}",
    limit=_Case.NOMINATIVE,
)
_BELARUSIAN_MONTHS = (
    "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"
)
_BELARUSIAN = _Language(
    months=_cases(
        _BELARUSIAN_MONTHS,
        "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка "
        "лістапада снежня",
        _BELARUSIAN_MONTHS,
        "студзенем лютым сакавіком красавіком маем чэрвенем ліпенем жніўнем вераснем "
        "кастрычнікам лістападам снежнем",
    ),
    seasons=_cases(
        "вясна лета восень зіма",
        "вясны лета восені зімы",
        "вясну лета восень зіму",
        "вясной летам восенню зімой",
    ),
    year=("{}", "{} года", "{} год", "{} годам"),
    decade=("{}-я гады", "{}-х гадоў", "{}-я гады", "{}-мі гадамі"),
    years_between="паміж {} і {} гадамі",
    unknown="дата невядомая",
    about="каля {}",
    roughly="прыкладна {}",
    perhaps="магчыма, {}",
    by="не пазней за {}",
    in_or_before="не пазней за {}",
    on_or_after="не раней за {}",
    in_or_after="не раней за {}",
    between="паміж {} і {}",
    limit=_Case.ACCUSATIVE,
)
_RUSSIAN_MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
_RUSSIAN = _Language(
    months=_cases(
        _RUSSIAN_MONTHS,
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        _RUSSIAN_MONTHS,
        "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём "
        "ноябрём декабрём",
    ),
    seasons=_cases(
        "весна лето осень зима",
        "весны лета осени зимы",
        "весну лето осень зиму",
        "весной летом осенью зимой",
    ),
    year=("{}", "{} года", "{} год", "{} годом"),
    decade=("{}-е годы", "{}-х годов", "{}-е годы", "{}-ми годами"),
    years_between="между {} и {} годами",
    unknown="дата неизвестна",
    about="около {}",
    roughly="примерно {}",
    perhaps="возможно, {}",
    by="не позднее {}",
    in_or_before="не позднее {}",
    on_or_after="не ранее {}",
    in_or_after="не ранее {}",
    between="между {} и {}",
    limit=_Case.GENITIVE,
)
_LANGUAGES = {"en": _ENGLISH, "be": _BELARUSIAN, "ru": _RUSSIAN}


def say(date: EdtfDate, language: str) -> str:
    """The date in words. ``language`` is ``en``, ``be`` or ``ru``; ``ValueError`` for others.

    An end marked ``?`` makes the whole phrase a "perhaps". A date-time is said as its day.
    """
    if language not in _LANGUAGES:
        raise ValueError(f"Dates are said in {', '.join(_LANGUAGES)}, not in {language!r}.")
    words = _LANGUAGES[language]
    phrase = _phrase(*_spoken_ends(date), words)
    return words.perhaps.format(phrase) if date.uncertain else phrase


def _spoken_ends(date: EdtfDate) -> tuple[Point | None, Point | None]:
    """Both ends as they are said: equal for a single date, None for an open side."""
    start, end = (None if one in ("", "..") else point(one) for one in ends(date))
    if start == end and start is not None and not _is_years(start):
        return start, end
    return start and _edge(start, 0), end and _edge(end, 1)


def _is_years(one: Point) -> bool:
    """Said as a range of years: "the 2000s" and "the 20th century" could be misunderstood."""
    decade = one.precision is Precision.DECADE and one.year % 100 == 0
    return decade or one.precision is Precision.CENTURY


def _edge(one: Point, side: int) -> Point:
    if not _is_years(one):
        return one
    year = one.bounds(widened=False)[side].year
    return replace(one, precision=Precision.YEAR, year=year)


def _phrase(start: Point | None, end: Point | None, words: _Language) -> str:
    if start is None and end is None:
        return words.unknown
    if start is None or end is None:
        return _limit(start, end, words)
    if start != end:
        return _between(start, end, words)
    if _approximate(start):
        # A bare year after "about" needs no word for "year" in any of the three languages.
        is_year = start.precision is Precision.YEAR
        case = _Case.NOMINATIVE if is_year else _Case.GENITIVE
        return words.about.format(_said(start, case, words))
    return _said(start, _Case.NOMINATIVE, words)


def _limit(start: Point | None, end: Point | None, words: _Language) -> str:
    bound = start or end
    assert bound is not None
    # English "by 2024" can leave 2024 out; beside a day it does not.
    by_day = bound.precision is Precision.DAY
    if end is not None:
        template = words.by if by_day else words.in_or_before
    else:
        template = words.on_or_after if by_day else words.in_or_after
    return template.format(_within(bound, words.limit, words))


def _between(start: Point, end: Point, words: _Language) -> str:
    case = _Case.INSTRUMENTAL
    if _approximate(start) or _approximate(end):
        return words.between.format(_within(start, case, words), _within(end, case, words))
    if start.precision is end.precision is Precision.YEAR:
        return words.years_between.format(start.year, end.year)
    first = _said(start, case, words)
    if _same_year(start, end):
        first = str(start.day) if _same_month(start, end) else _without_year(start, case, words)
    return words.between.format(first, _said(end, case, words))


def _same_year(start: Point, end: Point) -> bool:
    """Whether the year needs to be said once only; a winter names two."""
    return start.year == end.year and all(
        one.part and one.part != 24 and one.precision is not Precision.YEAR for one in (start, end)
    )


def _same_month(start: Point, end: Point) -> bool:
    return start.part == end.part and bool(start.day and end.day)


def _within(one: Point, case: _Case, words: _Language) -> str:
    said = _said(one, case, words)
    return words.roughly.format(said) if _approximate(one) else said


def _said(one: Point, case: _Case, words: _Language) -> str:
    if one.precision is Precision.YEAR:
        return words.year[case].format(one.year)
    if one.precision is Precision.DECADE:
        return words.decade[case].format(one.year)
    year = f"{one.year}–{one.year + 1}" if one.part == 24 else str(one.year)
    return f"{_without_year(one, case, words)} {year}"


def _without_year(one: Point, case: _Case, words: _Language) -> str:
    if one.precision is Precision.SEASON:
        return words.seasons[case][one.part - 21]
    if one.day:
        return f"{one.day} {words.months[_Case.GENITIVE][one.part - 1]}"
    return words.months[case][one.part - 1]


def _approximate(one: Point) -> bool:
    return one.qualifier in ("~", "%")
