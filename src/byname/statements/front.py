"""The settings at the head of a template: TOML between two lines of +++.

Takes the TOML and the name of the file; gives :class:`Front`. A setting that is not known, that the
kind of statement does not have, or that is not of its type, is refused with its line and column.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from byname.register.dates import DateError, parse
from byname.statements.errors import StatementError
from byname.statements.kinds import DEFAULT, KINDS, Kind
from byname.statements.nearest import nearest
from byname.statements.words import LANGUAGES

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_SITE = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+")
_LISTS = ("signatories", "demands")


@dataclass(frozen=True, slots=True)
class Reading:
    """Something to read on: where it is, and where a copy of it is kept."""

    title: str
    publisher: str
    date: str
    address: str
    archived: str


@dataclass(frozen=True, slots=True)
class Front:
    """The settings. ``as_of`` and ``state``: of figures that do not say their own.

    ``signatories`` and ``demands`` stand in the order given. ``person``: whom a card is of, by name
    or number. ``site``: where the public pages are.
    """

    title: str
    language: str
    kind: str = DEFAULT.name
    addressee: str = ""
    place: str = ""
    person: str = ""
    demands: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    contact: str = ""
    readings: tuple[Reading, ...] = ()
    as_of: date | None = None
    state: str = ""
    site: str = ""
    person_line: int = 1


_KEYS = tuple(key for key in Front.__dataclass_fields__ if key != "person_line")
_READING = tuple(Reading.__dataclass_fields__)


def read_front(text: str, name: str, *, kept: bool = False) -> Front:
    """The settings in ``text``, whose first line is line 2 of the file ``name``.

    ``kept``: of a version that was kept already, perhaps before there were kinds; what its kind
    takes and needs is not asked again.
    """
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(text, name, str(error)) from error
    for key in values:
        if key not in _KEYS:
            raise _wrong(text, name, key, f"no setting is called {key!r}{nearest(key, _KEYS)}")
    if not kept:
        _check_kind(text, name, values)
    missing = [key for key in ("title", "language") if not values.get(key)]
    if "person" in values:  # a card is headed by the name of its person
        values.setdefault("title", str(values["person"]))
        missing = [key for key in missing if key != "title"]
    for key in missing:
        raise StatementError(f"{name}:2:1: between the +++ a {key} is missing")
    read = {key: _setting(text, name, key, value) for key, value in values.items()}
    return Front(**read, person_line=_place(text, "person")[0])


def _check_kind(text: str, name: str, values: dict[str, Any]) -> None:
    """Whether the settings are those that the kind takes and needs."""
    kind = _kind(text, name, values.get("kind", DEFAULT.name))
    for key in values:
        if key not in kind.takes:
            raise _wrong(
                text, name, key, f"{_a(kind)} has no {key}; it takes {', '.join(kind.takes)}"
            )
    for key in kind.needs:
        if not values.get(key):
            raise StatementError(f"{name}:2:1: between the +++ a {key} is missing ({kind.name})")


def _a(kind: Kind) -> str:
    return f"{'an' if kind.name[0] in 'aeiou' else 'a'} {kind.name}"


def _kind(text: str, name: str, value: Any) -> Kind:
    if value not in KINDS:
        message = f"no kind of statement is called {value!r}{nearest(str(value), KINDS)}"
        raise _wrong(text, name, "kind", message, at_value=True)
    return KINDS[value]


def _setting(text: str, name: str, key: str, value: Any) -> Any:
    if key in _LISTS:
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        raise _wrong(text, name, key, f'{key} are a list, such as ["First", "Second"]')
    if key == "readings":
        return _readings(text, name, value)
    if key == "as_of":
        return _day(text, name, str(value))
    if key == "person" and type(value) is int:
        return str(value)
    if not isinstance(value, str):
        raise _wrong(text, name, key, f"{key} is text in quotes")
    if key == "language" and value not in LANGUAGES:
        raise _wrong(text, name, key, f"language is one of {', '.join(LANGUAGES)}, not {value!r}")
    if key == "site" and value and not _SITE.fullmatch(value):
        raise _wrong(text, name, key, f"site is an address such as https://example.org: {value!r}")
    return value.lower() if key == "state" else value


def _readings(text: str, name: str, value: Any) -> tuple[Reading, ...]:
    """What to read on: each a table [[readings]] of text, whole, with a copy that is kept."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise _wrong(text, name, "readings", "each reading is a table headed [[readings]]")
    found = []
    for number, one in enumerate(value, start=1):
        told = {key: str(given).strip() for key, given in one.items()}
        for key in told:
            if key not in _READING:
                message = f"reading {number}: there is no {key!r}{nearest(key, _READING)}"
                raise _wrong(text, name, "readings", message, which=number)
        for key in _READING:
            if not told.get(key):
                hint = "; keep a copy in a web archive first" if key == "archived" else ""
                message = f"reading {number}: {key} is missing{hint}"
                raise _wrong(text, name, "readings", message, which=number)
        for key in ("address", "archived"):
            if not _ADDRESS.fullmatch(told[key]):
                message = f"reading {number}: {key} is an address such as https://example.org/a"
                raise _wrong(text, name, "readings", message, which=number)
        _dated(text, name, told["date"], number)
        found.append(Reading(**told))
    return tuple(found)


def _dated(text: str, name: str, value: str, number: int) -> None:
    try:
        parse(value)
    except DateError as error:
        message = f"reading {number}: date: {error}"
        raise _wrong(text, name, "readings", message, which=number) from error


def _day(text: str, name: str, value: str) -> date | None:
    if not value:
        return None
    try:
        found = parse(value)
    except DateError as error:
        raise _wrong(text, name, "as_of", f"as_of: {error}") from error
    if not found.is_exact:
        raise _wrong(text, name, "as_of", f"as_of: {value!r} is not one day")
    return found.earliest


def _wrong(
    text: str, name: str, key: str, message: str, *, at_value: bool = False, which: int = 1
) -> StatementError:
    line, column = _place(text, key, which=which)
    return StatementError(f"{name}:{line}:{column if at_value else 1}: {message}")


def _place(text: str, key: str, *, which: int = 1) -> tuple[int, int]:
    """The line of a setting in the file, and the column of its value."""
    pattern = rf"^[ \t]*(?:\[\[[ \t]*)?[\"']?{re.escape(key)}\b[\"']?(?:[ \t]*=[ \t]*)?"
    found = list(re.finditer(pattern, text, re.MULTILINE))
    if not found:
        return 2, 1
    one = found[min(which, len(found)) - 1]
    return text.count("\n", 0, one.start()) + 2, one.end() - one.start() + 1


def _unreadable(text: str, name: str, message: str) -> StatementError:
    found = _WHERE.search(message)
    told = _WHERE.sub("", message)
    if found is None or found[1] is None:
        line, column = text.count("\n") + 2, len(text) - text.rfind("\n")
    else:
        line, column = int(found[1]) + 1, int(found[2])
    return StatementError(f"{name}:{line}:{column}: between the +++: {told}")
