"""Days, months and years in a text, and what stands before them: since, in, on, by, as of.

Takes text and the day the text is of; gives :class:`Mention` s. A day without a year is of the year
that makes it the nearest one not after the text's day (or a week after it, for what is announced).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from byname.statements.check.months import MONTHS
from byname.statements.check.ordinals import WORDS as _ORDINALS
from byname.statements.check.ordinals import ordinal


class Relation(StrEnum):
    """What the words before a date make of it."""

    NONE = ""
    SINCE = "since"
    IN = "in"
    UNTIL = "until"
    AS_OF = "as of"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as a text gives it: its first and last day (both included) and its place.

    ``start`` is that of the words before it, ``at`` that of the date. ``year_told``: whether the
    text says the year. ``places``: how exactly it is told: day, month or year.
    """

    start: int
    end: int
    at: int
    earliest: date
    latest: date
    relation: Relation
    exactness: str
    year_told: bool = True

    @property
    def exact(self) -> bool:
        """Whether it is one day."""
        return self.earliest == self.latest


_MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?!\w)\.?"
_YEAR = r"(?:19|20)\d{2}"
_YEAR_WORD = (
    r"(?:-?(?:га|го|м|ым|ом|му|й|е)(?!\w))?"
    r"(?:[\u00a0 ](?:года|году|годзе|годам|годом|год|г\.|р\.))?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
# "2018 дзён", "2,000 people": a number, and no year.
_COUNTS = (
    r"(?![\u00a0 ](?:days?|people|persons|дз[её]н|дні|дней|дня|день|сутак|суток|чалавек|"
    r"человек)(?!\w))"
)
_FORMS = (
    ("iso", rf"(?P<iso_y>{_YEAR})-(?P<iso_m>\d\d)(?:-(?P<iso_d>\d\d))?(?!\d)"),
    ("dots", rf"(?P<dots_d>{_DAY})[./](?P<dots_m>0?[1-9]|1[0-2])[./](?P<dots_y>{_YEAR})(?!\d)"),
    (
        "dmy",
        rf"(?P<dmy_d>{_DAY}(?!\d)|{_ORDINALS})(?:st|nd|rd|th|-га|-го|-е)?(?: of)?[\u00a0 "
        rf"](?P<dmy_m>{_MONTH})"
        rf"(?:,?[\u00a0 ](?:of )?(?P<dmy_y>{_YEAR}){_YEAR_WORD})?",
    ),
    (
        "mdy",
        rf"(?P<mdy_m>{_MONTH})[\u00a0 ](?:the )?(?P<mdy_d>{_DAY}|{_ORDINALS})(?:st|nd|rd|"
        rf"th)?(?!\d|[.,]\d)"
        rf"(?:,?[\u00a0 ](?:of )?(?P<mdy_y>{_YEAR})(?!\d))?",
    ),
    ("my", rf"(?P<my_m>{_MONTH})(?:,? (?:of )?|[\u00a0 ])(?P<my_y>{_YEAR}){_YEAR_WORD}(?!\d)"),
    ("y", rf"(?<![\d.,№#$€-])(?P<y_y>{_YEAR})(?![\d%])(?![.,]\d){_COUNTS}{_YEAR_WORD}"),
)
_BEFORE = {
    Relation.AS_OF: "as of|as at|as on|by|станам на|стан на|по состоянию на|на",
    Relation.SINCE: "since|from|starting(?: from| in)?|after|beginning(?: from| in)|з|са|ад|пачынаючы з|"
    "с|со|от|начиная с|after",
    Relation.UNTIL: "until|till|through|before|up to|да|до|к",
    Relation.BETWEEN: "between|паміж|между",
    Relation.IN: "in|during|throughout|for|on|у|ў|за|на працягу|в|во|в течение",
}
_RELATION = "|".join(f"(?P<r{at}>{words})" for at, words in enumerate(_BEFORE.values()))
_THE = (
    r"(?:(?:the )?(?:beginning|start|end|early|late|mid|whole|course|spring|summer|autumn|fall|"
    r"winter) "
    r"(?:of )?|the year |the night of |пачатку |пачатак |канца |канцу |начале |начала |конца |"
    r"концу |"
    r"вясны |лета |восені |зімы |вясной |летам |улетку |восенню |увосень |зімой |узімку |"
    r"сярэдзіне |сярэдзіны |"
    r"весны |осени |зимы |весной |летом |осенью |зимой |середине |середины )"
)
_MENTION = re.compile(
    rf"(?:(?<!\w)(?:{_RELATION})[\u00a0 ])?(?:(?<!\w)(?P<vague>{_THE}))?"
    rf"(?<![\w])(?:{'|'.join(f'(?P<{name}>{form})' for name, form in _FORMS)})",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"(?<!\w)(?:{_RELATION})[\u00a0 ](?P<m>{_MONTH})(?![\u00a0 ]*\d)", re.IGNORECASE
)


# Years told from the text's day, with how many years back.
_RELATIVE = (
    (1, r"last year|the (?:past|previous) year|мінулы год|прошлый год|летась|у мінулым годзе|"
    r"мінулага года|за мінулы год|"
        r"в прошлом году|прошлого года|за прошлый год|минувшем году"),
    (2, r"(?:in )?the year before last|пазалетась|у пазамінулым годзе|пазамінулага года|"
        r"в позапрошлом году|позапрошлого года"),
    (0, r"this year|the current year|so far this year|сёлета|у гэтым годзе|гэтага года|сёлетн\w+|"
        r"в этом году|в текущем году|этого года|с начала года|з пачатку года"),
)  # fmt: skip
_SAME_YEAR = re.compile(
    r"(?<!\w)(?:(?:in )?(?:the same|that) year|у той год|в тот год|у тым (?:жа|самым) годзе|таго "
    r"ж года|"
    r"в том же году|того же года)(?!\w)",
    re.IGNORECASE,
)
_YEARS_BACK = tuple(
    (back, re.compile(rf"(?<!\w)(?:in )?(?:{words})(?!\w)", re.IGNORECASE))
    for back, words in _RELATIVE
)


def _relative(text: str, as_of: date) -> list[Mention]:
    found = []
    for back, pattern in _YEARS_BACK:
        for match in pattern.finditer(text):
            year = as_of.year - back
            first, last = date(year, 1, 1), date(year, 12, 31)
            found.append(
                Mention(match.start(), match.end(), match.start(), first, last, Relation.IN, "year")
            )
    return found


# The year after the one just told, and the one before it.
_NEXT_YEAR = re.compile(
    r"(?<!\w)(?:(?:in |during )?the (?:following|next) year|(?:a|one) year later|the year after|"
    r"(?:на |в |у |ў )?(?:следующий год|следующем году|наступны год|наступным годзе|наступнага "
    r"года|следующего года)|"
    r"год спустя|годом позже|годам пазней|праз год|через год)(?!\w)",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"(?<!\w)(?:(?:in |during )?the (?:year before|previous year|preceding year)|(?:a|one) year "
    r"earlier|годом (?:ранее|"
    r"раньше)|годам раней|(?:в|у|ў) (?:предыдущем году|предшествующем году|папярэднім годзе)|за "
    r"год до (?:того|этого)|"
    r"за год да (?:таго|гэтага))(?!\w)",
    re.IGNORECASE,
)
_FROM_THE_YEAR = ((0, _SAME_YEAR), (1, _NEXT_YEAR), (-1, _YEAR_BEFORE))


def _same_year(text: str, found: list[Mention]) -> list[Mention]:
    """ "In the same year", "a year later": by that of the date before it."""
    same: list[Mention] = []
    for on, pattern in _FROM_THE_YEAR:
        for match in pattern.finditer(text):
            before = [one for one in found if one.end <= match.start() and one.year_told]
            if not before or any(
                one.start < match.end() and match.start() < one.end for one in found
            ):
                continue
            last_told = max(before, key=lambda one: one.end)
            # "A year later" than a day is no year of figures, but a time after it.
            if on and last_told.exactness != "year":
                continue
            year = last_told.earliest.year + on
            first, last = date(year, 1, 1), date(year, 12, 31)
            same.append(
                Mention(match.start(), match.end(), match.start(), first, last, Relation.IN, "year")
            )
    return same


def mentions(text: str, *, as_of: date) -> list[Mention]:
    """The dates in a text, in order."""
    found = [one for match in _MENTION.finditer(text) if (one := _mention(match, as_of))]
    found += _relative(text, as_of)
    found += _same_year(text, found)
    taken = [(one.start, one.end) for one in found]
    for match in _ALONE.finditer(text):
        if match["m"].lower() in ("may", "mar", "мая", "маю", "мае", "люты") or any(
            a < match.end() and match.start() < b for a, b in taken
        ):
            continue
        month = MONTHS[match["m"].lower().rstrip(".")]
        year = as_of.year if month <= as_of.month else as_of.year - 1
        first, last = _month(year, month)
        found.append(
            Mention(
                match.start(), match.end(), match.start("m"), first, last,
                _relation(match), "month", year_told=False,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: one.start)


def _mention(match: re.Match[str], as_of: date) -> Mention | None:
    name = next(name for name, _ in _FORMS if match[name] is not None)
    parts = match.groupdict()
    year, month, day = (parts.get(f"{name}_{part}") for part in "ymd")
    number = int(month) if month and month.isdigit() else None
    if month and number is None:
        number = MONTHS[month.lower().rstrip(".")]
    try:
        earliest, latest, exactness = _days(year, number, day, as_of)
    except ValueError:
        return None
    if match["vague"] and exactness == "year" and not re.search("year|whole", match["vague"], re.I):
        exactness = "vague"
    return Mention(
        match.start(), match.end(), match.start(name), earliest, latest, _relation(match),
        exactness, year_told=year is not None,
    )  # fmt: skip


def _days(
    year: str | None, month: int | None, day: str | None, as_of: date
) -> tuple[date, date, str]:
    if day is not None and month is not None:
        if year is not None:
            one = date(int(year), month, _day(day))
        else:
            one = date(as_of.year, month, _day(day))
            if one > as_of + timedelta(days=7):
                one = date(as_of.year - 1, month, _day(day))
        return one, one, "day"
    if year is None:
        raise ValueError("neither a day nor a year")
    if month is not None:
        return *_month(int(year), month), "month"
    return date(int(year), 1, 1), date(int(year), 12, 31), "year"


def _day(words: str) -> int:
    return int(words) if words.isdigit() else ordinal(words) or 0


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _relation(match: re.Match[str]) -> Relation:
    for place, relation in enumerate(_BEFORE):
        if match[f"r{place}"] is not None:
            return relation
    return Relation.NONE
