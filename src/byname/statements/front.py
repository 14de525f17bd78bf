"""The settings at the head of a template: TOML between two lines of +++.

Takes the TOML and the name of the file; gives :class:`Front`. A setting that is not known, or is
not of its type, is refused with its line and column.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from typing import Any

from byname.register.dates import DateError, parse
from byname.statements.errors import StatementError
from byname.statements.nearest import nearest
from byname.statements.words import LANGUAGES

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)")
_SITE = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")


@dataclass(frozen=True, slots=True)
class Front:
    """The settings. ``as_of`` and ``state``: of figures that do not say their own.

    ``signatories`` stand in the order given. ``site``: where the public pages are.
    """

    title: str
    language: str
    kind: str = "open letter"
    addressee: str = ""
    place: str = ""
    signatories: tuple[str, ...] = ()
    contact: str = ""
    as_of: date | None = None
    state: str = ""
    site: str = ""


_KEYS = tuple(Front.__dataclass_fields__)


def read_front(text: str, name: str) -> Front:
    """The settings in ``text``, whose first line is line 2 of the file ``name``."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _unreadable(text, name, str(error)) from error
    for key in values:
        if key not in _KEYS:
            raise _wrong(text, name, key, f"no setting is called {key!r}{nearest(key, _KEYS)}")
    for key in ("title", "language"):
        if not values.get(key):
            raise StatementError(f"{name}:2:1: between the +++ a {key} is missing")
    return Front(**{key: _setting(text, name, key, value) for key, value in values.items()})


def _setting(text: str, name: str, key: str, value: Any) -> Any:
    if key == "signatories":
        if isinstance(value, list) and all(isinstance(one, str) for one in value):
            return tuple(value)
        raise _wrong(text, name, key, 'signatories are a list, such as ["First", "Second"]')
    if key == "as_of":
        return _day(text, name, str(value))
    if not isinstance(value, str):
        raise _wrong(text, name, key, f"{key} is text in quotes")
    if key == "language" and value not in LANGUAGES:
        raise _wrong(text, name, key, f"language is one of {', '.join(LANGUAGES)}, not {value!r}")
    if key == "site" and value and not _SITE.fullmatch(value):
        raise _wrong(text, name, key, f"site is an address such as https://example.org: {value!r}")
    return value.lower() if key == "state" else value


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


def _wrong(text: str, name: str, key: str, message: str) -> StatementError:
    found = re.search(rf"^[ \t]*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    line = text.count("\n", 0, found.start()) + 2 if found else 2
    return StatementError(f"{name}:{line}:1: {message}")


def _unreadable(text: str, name: str, message: str) -> StatementError:
    found = _WHERE.search(message)
    told = _WHERE.sub("", message)
    if found is None or found[1] is None:
        line, column = text.count("\n") + 2, len(text) - text.rfind("\n")
    else:
        line, column = int(found[1]) + 1, int(found[2])
    return StatementError(f"{name}:{line}:{column}: between the +++: {told}")
