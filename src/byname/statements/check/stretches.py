"""Times told otherwise than by a date: a season, a part of a year, "last June", "two years ago".

Takes a text, the day it is of and the dates already found; gives :class:`Mention` s. A season or a
part of a year is as wide as its words can be meant.
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from byname.statements.check import days
from byname.statements.check.days import Mention, Relation
from byname.statements.check.months import MONTHS
from byname.statements.check.numbers import numbers_in, spelt


def mentions(text: str, *, as_of: date) -> list[Mention]:
    """The dates of a text and the times told otherwise, in order."""
    plain = days.mentions(text, as_of=as_of)
    told = list(stretches(text, as_of, plain))
    kept = [one for one in plain if not any(t.start < one.end and one.start < t.end for t in told)]
    return sorted((*kept, *told), key=lambda one: one.start)


_SEASONS = (
    (re.compile(r"\b(?:spring|вяс[но]\w*|вес(?:на|ны|ну|ной|не))\b", re.I), (2, 6)),
    (re.compile(r"\b(?:summer|лет(?:а|ам|ась|о|ом)|улетку)\b", re.I), (5, 9)),
    (re.compile(r"\b(?:autumn|fall|вос[ео]н\w*|увосень|осен\w*)\b", re.I), (8, 12)),
)
_WINTER = re.compile(r"\b(?:winter|зім\w*|узімку|зим\w*)\b", re.I)
_PARTS = (
    (re.compile(r"\b(?:beginning|start|early|пачат\w+|начал\w+)\b", re.I), (1, 4)),
    (re.compile(r"\b(?:end|late|кан[еэц]\w+|конц\w+|конец)\b", re.I), (9, 12)),
    (re.compile(r"\b(?:mid|middle|сярэдзін\w+|середин\w+)\b", re.I), (4, 9)),
)


def narrowed(text: str, day: Mention) -> Mention:
    """A date told by a season or a part of its year, with the first and last day it can mean."""
    words = text[day.start : day.at]
    year = day.earliest.year
    if day.exactness != "vague":
        return day
    if _WINTER.search(words):
        winter = date(year - 1, 12, 1), date(year + 1, 2, 28)
        return replace(day, earliest=winter[0], latest=winter[1], exactness="season")
    for pattern, (first, last) in (*_SEASONS, *_PARTS):
        if pattern.search(words):
            span = date(year, first, 1), _end(year, last)
            return replace(day, earliest=span[0], latest=span[1], exactness="season")
    return day


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_LAST = (
    r"(?:in )?last (?P<m1>{month})\b|(?:у |в |ў )?(?P<m2>{month})[\u00a0 ](?:мінулага|прошлого|"
    r"минувшего) "
    r"(?:года|году)|(?:у |ў )?(?P<m3>{month})[\u00a0 ]летась|летась (?:у |ў )?(?P<m4>{month})\b|"
    r"(?:в )?прошл(?:ом|ый) (?P<m5>{month})\b|(?:in )?(?P<m6>{month}) (?:of )?last year|"
    r"(?:у )?мінул(?:ым|ы) (?P<m7>{month})\b|"
    r"(?:у |в |ў )?(?P<m8>{month})[\u00a0 ](?:гэтага|сёлетняга|этого|сего|нынешнего) года|"
    r"(?:in )?(?P<m9>{month}) (?:of )?this year"
).replace("{month}", f"(?:{_MONTH})")
_LAST_MONTH = re.compile(rf"(?<!\w)(?:{_LAST})", re.I)
_LAST_SEASON = re.compile(
    r"(?<!\w)(?:last (?P<s1>spring|summer|autumn|fall|winter)|прошл(?:ой|ым) (?P<s2>весной|летом|"
    r"осенью|зимой)|"
    r"мінул(?:ай|ым) (?P<s3>вясной|летам|восенню|зімой)|(?P<s4>весной|летом|осенью|вясной|летам|"
    r"восенню|улетку|увосень)"
    r" (?:прошлого|минувшего|мінулага) года)(?!\w)",
    re.I,
)
_SAME_YEAR_SEASON = re.compile(
    r"(?<!\w)(?:in )?(?:the )?(?P<s>spring|summer|autumn|fall|весной|летом|осенью|вясной|летам|"
    r"восенню|улетку|увосень)"
    r" (?:of )?(?:the same year|that year|того же года|таго ж(?:а)? года)(?!\w)",
    re.I,
)


def stretches(text: str, as_of: date, found: Iterable[Mention]) -> Iterator[Mention]:
    """Last months and seasons, those of the same year, and how long ago something was."""
    for match in _LAST_MONTH.finditer(text):
        group = match.lastgroup or ""
        month = MONTHS[match[group].lower()]
        this = group in ("m8", "m9")
        if group in ("m2", "m3", "m6", "m8", "m9") and (
            day := _day_of(text, match, match.start(group), month, as_of, this=this)
        ):
            yield day
            continue
        if this:
            yield _stretch(match, date(as_of.year, month, 1), _end(as_of.year, month), "month")
            continue
        last_year = group in ("m2", "m3", "m4", "m6")
        year = as_of.year - 1 if last_year or month >= as_of.month else as_of.year
        # "Last January" in May is the one of this year, or for some the one of the year before.
        first = year - 1 if group in ("m1", "m5", "m7") and month < as_of.month else year
        yield _stretch(match, date(first, month, 1), _end(year, month), "month")
    for match in _LAST_SEASON.finditer(text):
        season = match[match.lastgroup or ""]
        year = as_of.year - 1
        yield _stretch(match, *_season(season, year), "season")
    told = sorted((one for one in found if one.year_told), key=lambda one: one.end)
    for match in _SAME_YEAR_SEASON.finditer(text):
        before = [one for one in told if one.end <= match.start()]
        if before:
            yield _stretch(match, *_season(match["s"], before[-1].earliest.year), "season")
    yield from _ago(text, as_of)
    yield from _earlier(text, as_of, list(found))
    if as_of.month >= _LATE:
        for match in _OVER_THE_YEAR.finditer(text):
            yield _stretch(match, date(as_of.year, 1, 1), _end(as_of.year, 12), "year")
    month_so_far = as_of.replace(day=1), _end(as_of.year, as_of.month)
    for match in _THIS_MONTH.finditer(text):
        yield Mention(*match.span(), match.start(), *month_so_far, Relation.IN, "month")


_THIS_DAY = re.compile(
    r"(?<!\w)(?:(?:on |at )?(?:this|the same) (?:day|time) (?:last year|a year (?:ago|earlier))|"
    r"last year on (?:this|the same) day|летась (?:у|ў|на) гэты (?:самы |ж |жа )?дзень|"
    r"(?:у|ў|на) гэты (?:самы )?дзень летась|"
    r"(?:в прошлом году )?в этот (?:же |самый )?день (?:в прошлом году|год назад|прошлого года)|"
    r"в прошлом году в этот (?:же |самый )?день)(?!\w)",
    re.I,
)
_LATE = 11  # the month from which "за год" is of the year that ends
_OVER_THE_YEAR = re.compile(
    r"(?<!\w)(?:за (?:весь |увесь |ўвесь )?год|over the year)(?! (?:до|да|назад|таму|before))(?!\w)",
    re.I,
)
_THIS_MONTH = re.compile(
    r"(?<!\w)(?:(?:in |during )?this month(?: alone)?|(?:у |ў |за )?гэт(?:ым месяцы|ы месяц)|"
    r"(?:в |за )?эт(?:ом месяце|от месяц))(?!\w)",
    re.I,
)
_EARLIER = re.compile(
    r"(?<!\w)(?:(?P<en>a|one|two|three) years? (?:earlier|before)(?! (?:he|she|the|his|her|that))|"
    r"(?:(?P<n>двумя|двума|дзвюма|тремя|трыма)[ \u00a0])?(?:годом|годам|годами|гадамі) "
    r"(?:раньше|ранее|раней))(?!\w)",
    re.I,
)
_HOW_MANY = {"two": 2, "двумя": 2, "двума": 2, "дзвюма": 2, "three": 3, "тремя": 3, "трыма": 3}
_FAR = 160  # characters between a day and "a year earlier" that counts from it


def _earlier(text: str, as_of: date, found: list[Mention]) -> Iterator[Mention]:
    """ "On this day last year", "a year earlier" than the day told last, or than the text's."""
    for match in _THIS_DAY.finditer(text):
        day = _years_before(as_of, 1)
        yield Mention(*match.span(), match.start(), day, day, Relation.AS_OF, "day")
    for match in _EARLIER.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in found):
            continue
        near = [one for one in found if 0 <= match.start() - one.end < _FAR and one.year_told]
        if near and not near[-1].exact:
            continue
        back = _HOW_MANY.get((match["en"] or match["n"] or "").lower(), 1)
        day = _years_before(near[-1].latest if near else as_of, back)
        slack = timedelta(days=30)
        yield Mention(
            *match.span(), match.start(), day - slack, day + slack, Relation.AS_OF, "ago"
        )  # fmt: skip


def _years_before(day: date, years: int) -> date:
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)


_DAY_BEFORE = re.compile(
    r"(?:\b(?P<since>с|з|са|со|from|since|ад|от)[\u00a0 ])?(?P<day>\d{1,2})[\u00a0 ]$", re.I
)


def _day_of(
    text: str, match: re.Match[str], at: int, month: int, as_of: date, *, this: bool
) -> Mention | None:
    """A day of last year's month, or of this year's: "14 июля прошлого года"."""
    before = _DAY_BEFORE.search(text[:at])
    if before is None:
        return None
    try:
        day = date(as_of.year - (not this), month, int(before["day"]))
    except ValueError:
        return None
    relation = Relation.SINCE if before["since"] else Relation.IN
    return Mention(before.start(), match.end(), before.start("day"), day, day, relation, "day")


def _season(words: str, year: int) -> tuple[date, date]:
    for pattern, (first, last) in _SEASONS:
        if pattern.search(words):
            return date(year, first, 1), _end(year, last)
    return date(year - 1, 12, 1), date(year + 1, 2, 28)


def _stretch(match: re.Match[str], first: date, last: date, exactness: str) -> Mention:
    return Mention(
        match.start(), match.end(), match.start(), first, last, Relation.IN, exactness,
        year_told=exactness != "month",
    )  # fmt: skip


_SPELT = r"\d{1,5}|[^\W\d_]+(?:[ -][^\W\d_]+){0,8}"
_AGO = re.compile(
    rf"(?<!\w)(?:(?P<about>about|around|nearly|almost|some|more than|over|каля|амаль|больш за|"
    rf"больш як|около|почти|"
    rf"более|больше|более чем|больше чем) )?(?:(?P<n>{_SPELT})[\u00a0 ])?"
    r"(?P<unit>years?|months?|weeks?|days?|год|года|гады|гадоў|лет|месяц\w*|месяц|тыдн\w+|"
    r"тыдзень|недел\w+|"
    r"дзень|дні|дзён|день|дня|дней|полгода|паўгода|полтора года|паўтара года)"
    r"[\u00a0 ](?:ago|earlier today|таму|назад|тому назад)(?! як\b)(?!\w)",
    re.I,
)
_HALVES = {"half a": 0.5, "полтора": 1.5, "паўтара": 1.5, "half": 0.5}


def _ago(text: str, as_of: date) -> Iterator[Mention]:
    for match in _AGO.finditer(text):
        unit = match["unit"].lower()
        each, most = _unit(unit)
        words = (match["n"] or "").lower()
        spelt = numbers_in(match["n"] or "")
        count: float | None
        if spelt and spelt[-1].end == len(words) and not words.isdigit():
            count, start = spelt[-1].whole, spelt[-1].at
        else:
            count, start = _count(words)
        if count is None and words and unit.startswith(("пол", "паў")):
            count = 1
        if count is None or (start > len(words) and unit in _PLURAL):
            continue
        begun = match.start("n") + start if match["n"] else match.start()
        if match["about"]:
            begun, most = match.start(), most * 1.6
        middle = round(count * each)
        slack = max(1, round(each * most * min(count, 1))) if each > 1 else 0
        if _AND_DAYS.search(text[: match.start()]):
            continue  # "five years and three days ago": told by the days alone it is another time
        exactly = re.search(r"\b(?:exactly|today|ровно|роўна)\b", text[max(0, begun - 12) : begun])
        slack = 3 if exactly and each > 30 else slack
        yield Mention(
            begun, match.end(), begun, as_of - timedelta(days=middle + slack),
            as_of - timedelta(days=max(middle - slack, 0)), Relation.AS_OF, "ago", year_told=True,
        )  # fmt: skip


_AND_DAYS = re.compile(
    r"\b(?:years?|months?|weeks?|год|года|гады|гадоў|лет|месяц\w*|тыдн\w*|недел\w*)\s(?:and|і|и)\s$",
    re.I,
)
_PLURAL = frozenset(
    "years months weeks days годов гады гадоў лет месяцев месяцаў месяца месяцы тыдняў недель "
    "дней дня дзён дні".split()
)


def _unit(unit: str) -> tuple[float, float]:
    """Days of a unit, and how much of one a number of them may be off."""
    if unit.startswith(("полг", "паўг")):
        return 182.6, 0.35
    if unit.startswith(("полт", "паўт")):
        return 548.0, 0.3
    if unit.startswith(("year", "год", "гад", "лет")):
        return 365.25, 0.45
    if unit.startswith(("month", "месяц")):
        return 30.44, 1.1
    if unit.startswith(("week", "тыд", "недел")):
        return 7, 1.0
    return 1, 0


def _count(words: str) -> tuple[float | None, int]:
    """The number before a unit, and where in the words it begins."""
    if not words or words in ("a", "an", "one"):
        return 1, 0
    if words.isdigit():
        return float(words), 0
    if words in _HALVES:
        return _HALVES[words], 0
    value = spelt(words)
    if value is not None:
        return value, 0
    last = words.rpartition(" ")[2]
    at = len(words) - len(last)
    if last in ("a", "an"):
        return 1, at
    if last in _HALVES:
        return _HALVES[last], at
    value = float(last) if last.isdigit() else spelt(last)
    # "Ровно год назад": the word before the unit is none of a number.
    return (value, at) if value is not None else (1, len(words) + 1)
