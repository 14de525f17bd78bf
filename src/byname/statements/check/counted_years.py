"""Years told by counting: the second anniversary, the fourth year behind bars, a fifth birthday there.

Takes a sentence; gives what is counted and the number. An anniversary of something else than an
arrest or a death, and what is to come, are left out.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from byname.statements.check.ages import coming
from byname.statements.check.ordinals import WORDS as _ORDINALS
from byname.statements.check.ordinals import ordinal
from byname.statements.check.sentences import Span


class Counted(NamedTuple):
    """A counted year: its place, how many, and of what.

    ``what``: "dead", "arrest", "captive" (of years of it), "birthdays" or "winters" (New Years) in
    custody. ``qualifier``: "nth" where the year counted is still going on.
    """

    start: int
    end: int
    years: int
    what: str
    qualifier: str = "exactly"


def counted_years(text: str, span: Span) -> Iterator[Counted]:
    """The years that a sentence counts."""
    told = anniversary(text, span)
    if told is not None and not coming(text, span):
        yield told
    yield from _in_captivity(text, span)


_NTH = (
    rf"(?P<n>{_ORDINALS}|"
    r"\d{1,2}(?:st|nd|rd|th|-?(?:я|ая|ую|ю|й|ай|ой|е|ае|ое|ы|ым|ом|м|ые|ыя|ія))?)"
)
_ANNIVERSARY = re.compile(rf"\b{_NTH}\s+(?:anniversary|гадавін\w+|угодк\w+|годовщин\w+)", re.I)
_OF_ARREST = re.compile(r"\b(?:arrest|detention|затрым|арышт|задерж|арест)\w*", re.I)
_OF_ELSE = re.compile(
    r"\b(?:birth|born|wedding|sentenc|verdict|trial|found|independen|elect|народ|нарадж|вясел|прысуд|"
    r"суд|засн|рожд|свадьб|приговор|основа|выбар|выбор)\w*",
    re.I,
)


_OURS = re.compile(
    r"\b(?:our|my|wedding|нашай|наша|нашу|мая|маёй|маю|моя|моей|мою|нашей)\s+$", re.IGNORECASE
)
_OF_DEATH = re.compile(
    r"\s*(?:[.,;:!?)—–]|$|(?:(?:today|сёння|сегодня|since|of|з|со|ад|дня|дні|яго|яе|его|е[её]|"
    r"his|her|the|that|day) )*"
    r"(?:death|passing|dying|arrest|detention|смерц|смерт|гібел|гибел|кончын|кончин|арышт|арест|"
    r"затрым|задерж|today|сёння|сегодня|he|she|як|как))",
    re.IGNORECASE,
)


def anniversary(text: str, span: Span) -> Counted | None:
    """ "The second anniversary of his death", "другая гадавіна"; None where it is of another event."""
    match = _ANNIVERSARY.search(text, span.start, span.end)
    if match is None or _OURS.search(text[span.start : match.start()]):
        return None
    if not _OF_DEATH.match(text, match.end()) or _OF_ELSE.search(text, match.end(), span.end):
        return None
    years = _value(match["n"])
    if not years:
        return None
    of_arrest = _OF_ARREST.search(text, match.end(), span.end)
    return Counted(*match.span("n"), years, "arrest" if of_arrest else "dead")


def _value(words: str) -> int | None:
    digits = re.match(r"\d+", words)
    return int(digits.group()) if digits else ordinal(words)


_MOST = 13  # a birthday of a higher number is an age
_INSIDE = re.compile(
    r"\b(?:behind bars|prison|jail|custody|captiv\w+|imprison\w+|cell|colony|detention|incarcerat\w+|"
    r"без свабоды|без свободы)\b|"
    r"\b(?:за реш|за крат|тюрьм|турм|колони|калоні|заключени|зняволенн|неволе|неволи|няволі|сид[ие]т|"
    r"сидел|сядз|вязн|заперт|отбыва|адбыва|пад вартай|под стражей)\w*",
    re.I,
)
_YEAR_OF = re.compile(
    rf"\b{_NTH}\s+(?:full |whole |straight |consecutive )?(?:year|год|годзе|году|года)\b"
    r"(?!\s+(?:of (?:his|her) life|жизни|жыцця|обучени|study|студ|навучан|student|anniv))",
    re.I,
)
_RUNNING = re.compile(
    r"\b(?:сид\w+|сядз\w+|ид[её]т|пош[её]л|ідзе|пайшоў|уже|ужо|ўжо|in (?:his|her|their|its|the)|"
    r"(?:is|was|be|spends?|spending|serv\w+|starts?|started|mark\w*) (?:his|her|their|the)|into "
    r"(?:his|her|a)|enter\w* (?:his|her|a)|begin\w* (?:his|her|a)|"
    r"began (?:his|her|a)|for (?:a|the)|на|его|ее|её|яго|яе|this is the|it is the|это|"
    r"гэта)\s+(?:already |"
    r"уже |ужо )?$",
    re.I,
)
_DAY_OF = re.compile(
    rf"\b{_NTH}\s+(?:(?:such|in a row|подряд|запар)\s+)?(?:(?P<birth>birthday|день рождения|дзень "
    rf"(?:нараджэння|"
    r"народзінаў))|(?P<winter>new year|christmas|winter|новый год|новы год|рождество|каляды|зим\w|"
    r"зім\w))",
    re.I,
)


def _in_captivity(text: str, span: Span) -> Iterator[Counted]:
    """ "Сидит четвёртый год", "her third birthday behind bars"."""
    if not _INSIDE.search(text, *span):
        return
    for match in _YEAR_OF.finditer(text, *span):
        years = _value(match["n"])
        if years and years < 30 and _RUNNING.search(text[span.start : match.start()]):
            yield Counted(*match.span(), years, "captive", "nth")
    for match in _DAY_OF.finditer(text, *span):
        years = _value(match["n"])
        if years and years <= _MOST:
            yield Counted(*match.span(), years, "birthdays" if match["birth"] else "winters", "nth")


_AGE_DAY = re.compile(
    rf"\b(?P<n>{_ORDINALS}|\d{{2}}(?:st|nd|rd|th|-?(?:й|ы|ое|ае))?)[ \u00a0]"
    r"(?:birthday|день рождения|дзень (?:нараджэння|народзінаў)|юбилей|юбілей)",
    re.I,
)


def ages_counted(text: str, span: Span) -> Iterator[tuple[int, int, int]]:
    """Ages told by a birthday in words, with their places: "her fiftieth birthday"."""
    for match in _AGE_DAY.finditer(text, *span):
        years = _value(match["n"])
        if years and years > _MOST and not match["n"][:1].isdigit():
            yield *match.span("n"), years
