"""The day a text gives itself: in a dateline, by "as of", or by the name of its file.

Takes a text and today; gives a day, or None. A date of what happened to somebody is no dateline.
"""

import re
from datetime import date

from byname.statements.check import lexicon_of_people as said
from byname.statements.check import places
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation, mentions
from byname.statements.check.people import named_in_full

_FIRST = 400  # characters at the head or the foot of a text in which its own day may stand


_LINE_AT_MOST = 90  # characters of a line that may be a dateline


def day_of_text(text: str, *, today: date, name: str = "") -> date | None:
    """The day a text gives itself: in a dateline, by "as of", or by the name of its file."""
    told = [day for day in mentions(text, as_of=today) if day.exact and day.year_told]
    for day in told:
        if _in_dateline(text, day):
            return day.earliest
    as_ofs = [
        day.earliest for day in told if day.relation is Relation.AS_OF and day.earliest <= today
    ]
    if as_ofs:
        return max(as_ofs)
    named = [day.earliest for day in mentions(name, as_of=today) if day.exact and day.year_told]
    return named[0] if named else None


_PLACE = re.compile(r"\s*[^\W\d_a-zа-яёіўґ][\w-]+(?:[ -][^\W\d_][\w-]+)?,\s*")
_TITLE = re.compile(rf"{_PLACE.pattern}\W*")


# A row of a table or an item of a list: its date is of what it tells.
_ROW = re.compile(r"[|\t]|^\s*(?:[•·*—–-]|\d{1,2}[.)])\s")


# What may stand beside the date on a line of its own: "PRESS RELEASE", a town.
_HARDLY_ANY = re.compile(r"\W*(?:[^\W\d_]+\W+){0,2}(?:[^\W\d_]+)?\W*")


def _tells_an_event(before: str) -> bool:
    """Whether a word before a date tells what happened to somebody: "Arrested: 15.01.2021"."""
    return any(pattern.search(before) for pattern in said.EVENTS.values())


def _in_dateline(text: str, day: Day) -> bool:
    """Whether a date stands on a short line of its own, or before the dash that opens a report."""
    start = text.rfind("\n", 0, day.at) + 1
    end = text.find("\n", day.end)
    line = text[start : end if end >= 0 else len(text)]
    before, after = text[start : day.start], text[day.end :][:4]
    town = start == 0 and _PLACE.fullmatch(before) and places.known(before.strip(" ,\n"))
    if len(before) > _LINE_AT_MOST // 2 or _ROW.search(line):
        return False
    if named_in_full(before) and not town:
        return False
    ends = after.lstrip(" г")[:1] == "." or text[day.end - 1] == "."
    opens = bool(start == 0 and _PLACE.fullmatch(before) and ends) or (
        start < _FIRST and after.lstrip(" .)")[:1] in ("—", "–", "-", ":") and "," in f"{before},"
    )
    beside = text[start : day.start] + text[day.end : start + len(line)]
    alone = (start < _FIRST or start > len(text) - _FIRST) and _HARDLY_ANY.fullmatch(beside)
    named = named_in_full(line) and not (town and _TITLE.fullmatch(beside))
    if alone and (named or _tells_an_event(before)):
        return False
    return opens or (bool(alone) and day.relation in (Relation.NONE, Relation.IN))


_HEAD = 60  # characters at the head of a text in which its own day stands
_REPORTS = re.compile(r"[^\S\n]*(?:г\.?|года)?[^\S\n]*(?:[—–-]\s|\.\s|\n)")


def is_dateline(text: str, day: Day) -> bool:
    """Whether a date is the text's own: "Vilnius, 2 March 2026 — Supporters of …"."""
    return (
        day.exact
        and day.year_told
        and day.start < _HEAD
        and "\n" not in text[: day.start].strip()
        and bool(_TOWN_FIRST.fullmatch(text[: day.start]))
        and bool(_REPORTS.match(text, day.end))
    )


# A town before it, or nothing at all.
_TOWN_FIRST = re.compile(r"\s*(?:[A-ZА-ЯЁІЎҐ][\w-]+(?:[ -][A-ZА-ЯЁІЎҐ][\w-]+)?,\s*)?")
