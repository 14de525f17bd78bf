"""A date as a person would say it, in English, Belarusian and Russian."""

import re
from datetime import date

from byname.register.dates.edtf import EdtfDate, parse
from byname.register.dates.months import SEASON_NAMES, genitive, nominative

_PHRASES = {
    "en": {
        "unknown": "date unknown",
        "by": "by {}",
        "from": "from {} on",
        "between": "between {} and {}",
        "about": "about {}",
        "perhaps": "perhaps {}",
        "both": "perhaps about {}",
        "decade": "the {}s",
        "century": "the years {}",
        "season": "{season} {year}",
    },
    "be": {
        "unknown": "дата невядомая",
        "by": "не пазней за {}",
        "from": "не раней за {}",
        "between": "паміж {} і {}",
        "about": "каля {}",
        "perhaps": "магчыма, {}",
        "both": "магчыма, каля {}",
        "decade": "{}-я гады",
        "century": "гады {}",
        "season": "{season} {year} года",
    },
    "ru": {
        "unknown": "дата неизвестна",
        "by": "не позднее {}",
        "from": "не ранее {}",
        "between": "между {} и {}",
        "about": "около {}",
        "perhaps": "возможно, {}",
        "both": "возможно, около {}",
        "decade": "{}-е годы",
        "century": "годы {}",
        "season": "{season} {year} года",
    },
}
# Instrumental, which "between" governs in Belarusian and Russian, for months without a day.
_INSTRUMENTAL = {
    "be": "студзенем лютым сакавіком красавіком маем чэрвенем ліпенем жніўнем верасенем "
    "кастрычнікам лістападам снежнем".split(),
    "ru": "январём февралём мартом апрелем маем июнем июлем августом сентябрём октябрём "
    "ноябрём декабрём".split(),
}
# Genitive of a month alone ("каля кастрычніка 2020"), and accusative for the Belarusian "за".
_ONE = re.compile(r"(\d{3}X|\d{2}XX|\d{4})(?:-(\d\d|XX))?(?:-(\d\d|\dX|XX))?(?:T.*)?([?~%])?")


def say(value: EdtfDate, language: str) -> str:
    """The date in words of ``language`` (en, be, ru). Raises KeyError for any other language."""
    phrases = _PHRASES[language]
    if value.earliest == date.min and value.latest == date.max:
        return phrases["unknown"]
    if "/" not in value.text:
        return _one(value.text, language, "nominative")
    start, end = value.text.split("/")
    if start in ("", ".."):
        return phrases["by"].format(_one(end, language, "limit"))
    if end in ("", ".."):
        return phrases["from"].format(_one(start, language, "limit"))
    return phrases["between"].format(
        _one(start, language, "between"), _one(end, language, "between")
    )


def _one(text: str, language: str, case: str) -> str:
    found = _ONE.fullmatch(text)
    if found is None:
        return text
    year, month, day, mark = found.groups()
    if mark:
        phrase = {"~": "about", "?": "perhaps", "%": "both"}[mark]
        inner = "nominative" if mark == "?" else "about"
        return _PHRASES[language][phrase].format(_one(text.rstrip("?~%"), language, inner))
    if "X" in year:
        return _vague_year(year, language)
    if month is None or month == "XX":
        return _year(year, language, case)
    if int(month) > 12:
        season = SEASON_NAMES[language][int(month) - 21]
        return _PHRASES[language]["season"].format(season=season, year=int(year))
    if day is None or day == "XX":
        return f"{_month(int(month), language, case)} {_month_year(year, language, case)}"
    if "X" in day:
        days = parse(text)
        return f"{days.earliest.day}–{days.latest.day} {genitive(language, int(month))} {int(year)}"
    return f"{int(day)} {genitive(language, int(month))} {int(year)}"


def _vague_year(year: str, language: str) -> str:
    if year.endswith("XX"):
        return _PHRASES[language]["century"].format(f"{year[:2]}00–{year[:2]}99")
    return _PHRASES[language]["decade"].format(year.replace("X", "0"))


def _year(year: str, language: str, case: str) -> str:
    """A year alone. After a preposition the Slavic languages need the word for year."""
    number = int(year)
    if language == "en" or case in ("nominative", "about"):
        return str(number)
    words = {
        ("be", "limit"): "{} год",
        ("be", "between"): "{} годам",
        ("ru", "limit"): "{} года",
        ("ru", "between"): "{} годом",
    }
    return words[language, case].format(number)


def _month(month: int, language: str, case: str) -> str:
    if language == "en" or case == "nominative":
        return nominative(language, month)
    if case == "between":
        return _INSTRUMENTAL[language][month - 1]
    if language == "be" and case == "limit":
        return nominative(language, month)  # accusative of the inanimate masculine
    return genitive(language, month)


def _month_year(year: str, language: str, case: str) -> str:
    return str(int(year))
