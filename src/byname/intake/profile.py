"""Profiles: which column of a table means what. A small TOML file, proposed, saved, found again.

list = "fictional-list"
dated = 2026-08-30
state = "by"
recognised_by = "Fictional Body"
[columns]
"Full name" = "name"
"Arrested on" = "detained"
"""

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from importlib import resources
from pathlib import Path

from byname.intake.claims import IntakeError
from byname.register.entries import Publication, Visibility

TARGETS = {
    "id": "the list's own id",
    "name": "full name",
    "surname": "surname",
    "given_name": "given name",
    "patronymic": "patronymic",
    "alias": "another name",
    "birth_date": "date of birth",
    "sex": "sex",
    "occupation": "occupation",
    "citizenship": "citizenship",
    "description": "description",
    "category": "heading the list puts the person under",
    "detained": "date of arrest",
    "charges": "charges",
    "sentenced": "date of the verdict",
    "penalty": "sentence",
    "court": "court",
    "judge": "judge",
    "place": "place of detention",
    "address": "address of the place",
    "released": "date of release",
    "died": "date of death",
    "recognised": "date of recognition",
    "source_url": "address of the source",
    "note": "remark, kept as it is",
    "ignore": "passed over on purpose",
}
_TEXTS = ("list", "title", "publisher", "url", "state", "recognised_by", "held")


@dataclass(frozen=True, slots=True)
class Profile:
    """How a table is read. ``columns`` maps each header to a target.

    ``held``: "all" when everybody on the list is held on its day, "" when it does not say.
    ``proposed``: guessed from the table, not written by a person; ``reasons`` says why.
    """

    list: str
    columns: dict[str, str]
    title: str = ""
    publisher: str = ""
    url: str = ""
    dated: date | None = None
    state: str = ""
    recognised_by: str = ""
    held: str = ""
    visibility: Visibility = Visibility.INTERNAL
    publication: Publication = Publication.NONE
    proposed: bool = False
    reasons: dict[str, str] = field(default_factory=dict)

    def text(self) -> str:
        """The profile as TOML."""
        lines = [f"{key} = {_quoted(getattr(self, key))}" for key in _TEXTS if getattr(self, key)]
        if self.dated:
            lines.append(f"dated = {self.dated.isoformat()}")
        lines.append(f"visibility = {_quoted(self.visibility)}")
        lines.append(f"publication = {_quoted(self.publication)}")
        lines += ["", "[columns]"]
        lines += [f"{_quoted(header)} = {_quoted(to)}" for header, to in self.columns.items()]
        return "\n".join(lines) + "\n"

    def fits(self, header: Iterable[str]) -> bool:
        """Whether the table has just the profile's columns, in whatever order."""
        return {_plain(one) for one in header} == {_plain(one) for one in self.columns}


def _quoted(text: str) -> str:
    return json.dumps(str(text), ensure_ascii=False)


def _plain(header: str) -> str:
    return " ".join(header.casefold().split())


def load_profile(path: Path) -> Profile:
    """The profile in a file. Raises :class:`IntakeError`."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise IntakeError(f"the profile {path} cannot be read: {error}") from error
    return read_profile(text, str(path))


def read_profile(text: str, name: str) -> Profile:
    """The profile in TOML text. Raises :class:`IntakeError` naming what is wrong in it."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise IntakeError(f"{name} is not TOML: {error}") from error
    columns = values.pop("columns", {})
    if not isinstance(columns, dict) or not columns:
        raise IntakeError(
            f'{name} names no column; add lines like "Full name" = "name" to [columns]'
        )
    for header, target in columns.items():
        if target not in TARGETS:
            raise IntakeError(
                f"{name}: column {header!r} is mapped to {target!r}; "
                f"there are: {', '.join(TARGETS)}"
            )
    if not set(columns.values()) & {"name", "surname"}:
        raise IntakeError(f'{name}: no column is the name; map one to "name", or to "surname"')
    return _profile(values, dict(columns), name)


def _profile(values: dict[str, object], columns: dict[str, str], name: str) -> Profile:
    texts = {key: str(values.pop(key)) for key in _TEXTS if key in values}
    dated = values.pop("dated", None)
    if dated is not None and type(dated) is not date:
        raise IntakeError(f"{name}: dated is a day without quotes, as dated = 2026-08-30")
    try:
        visibility = Visibility(str(values.pop("visibility", "internal")))
        publication = Publication(str(values.pop("publication", "none")))
    except ValueError as error:
        raise IntakeError(f"{name}: {error}") from error
    if texts.get("held", "") not in ("", "all"):
        raise IntakeError(f'{name}: held is "all", or left out')
    if values:
        raise IntakeError(f"{name}: nothing is called {next(iter(values))!r} in a profile")
    texts.setdefault("list", "")
    profile = Profile(texts["list"], columns, dated=dated)
    known = {key: text for key, text in texts.items() if key != "list"}
    return replace(profile, visibility=visibility, publication=publication, **known)  # type: ignore[arg-type]


def save_profile(profile: Profile, folder: Path) -> Path:
    """Keep a profile for the next import of such a table; gives its path."""
    folder.mkdir(parents=True, exist_ok=True)
    slug = "".join(c if c.isalnum() else "-" for c in profile.list) or "list"
    path = folder / f"{slug}.toml"
    beside = path.with_suffix(".incoming")
    beside.write_text(profile.text(), encoding="utf-8")
    beside.replace(path)
    return path


def known_profiles(folder: Path | None) -> Iterator[Profile]:
    """The user's saved profiles, then those shipped with the project."""
    if folder is not None and folder.is_dir():
        for path in sorted(folder.glob("*.toml")):
            yield load_profile(path)
    for shipped in sorted(resources.files("byname.intake.profiles").iterdir(), key=str):
        if shipped.name.endswith(".toml"):
            yield read_profile(shipped.read_text(encoding="utf-8"), shipped.name)


def find_profile(header: Iterable[str], folder: Path | None) -> Profile | None:
    """The profile whose columns are the table's, the user's own first."""
    header = tuple(header)
    return next((one for one in known_profiles(folder) if one.fits(header)), None)
