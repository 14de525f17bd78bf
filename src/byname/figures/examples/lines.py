"""One line of an example into an entry: its kind, its date, and details by name.

Refuses with ValueError what it cannot read, naming the line. Only for examples.
"""

import re
from datetime import UTC, date, datetime
from typing import Any

from byname.register.dates import UNKNOWN, parse
from byname.register.entries import Entry, Kind, SourceRef, read_details

_RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
_NEEDED = {
    Kind.NAMED: {"name": "Testa Fictional"},
    Kind.RECOGNISED: {"by": "Body A"},
    Kind.DERECOGNISED: {"by": "Body A"},
    Kind.LISTED: {"list": "a fictional list"},
}
_LENGTH = re.compile(r"(\d+)([ymd])")
_ARTICLE = re.compile(r"(?:(\S+)-)?(\S+)(?: \((\S+)\))?")


def entry_of(line: str, number: int, person: int) -> Entry:
    """The entry a line says. Raises ValueError that repeats the line."""
    try:
        head, *details = (part.strip() for part in line.split(";"))
        kind_text, _, day = head.partition(" ")
        kind = Kind(kind_text)
        given = dict(part.split("=", 1) for part in details)
        state, dated = given.pop("state", ""), given.pop("dated", "")
        told = _NEEDED.get(kind, {}) | _details(given)
        return Entry(
            id=number,
            person=person,
            date=parse(day) if day else UNKNOWN,
            details=read_details(kind, told),
            source=SourceRef(1, dated=date.fromisoformat(dated) if dated else None),
            recorded=_RECORDED,
            state=state,
        )
    except ValueError as error:
        raise ValueError(f"no entry is said by {line!r}: {error}") from error


def _details(given: dict[str, str]) -> dict[str, Any]:
    details: dict[str, Any] = {}
    for key, text in given.items():
        match key:
            case "articles":
                details[key] = [_article(one) for one in _listed(text)]
            case "themes" | "what":
                details[key] = _listed(text)
            case "place":
                details[key] = {"name": text}
            case "penalty":
                details[key] = _penalty(text)
            case "judge" | "prosecutor":
                details["officials"] = [{"name": text, "role": key}]
            case "in_custody" | "in_absentia":
                details[key] = text == "yes"
            case _:
                details[key] = text
    return details


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",")]


def _article(text: str) -> dict[str, str]:
    found = _ARTICLE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no article")
    through, number, part = found.groups(default="")
    return {"number": number, "part": part, "through": through}


def _penalty(text: str) -> dict[str, Any]:
    kind, *lengths = text.split()
    names = {"y": "years", "m": "months", "d": "days"}
    parts = [found.groups() for one in lengths if (found := _LENGTH.fullmatch(one))]
    length = {names[unit]: int(amount) for amount, unit in parts}
    return {"kind": kind, "length": length} if length else {"kind": kind}
