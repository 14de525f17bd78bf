"""Names of cities and countries that are a slip away from a known one.

Takes a text; gives the misspelt names of places. Only a name in a place's position counts: after a
word such as "in", or in a list with another known place. A name of a person is never one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from rapidfuzz import process
from rapidfuzz.distance import OSA

from byname.names import base_forms, fold

_CAPITAL = r"[A-ZА-ЯЁІЎҐŁŚŽŠČÖÜ][\w’'ŭ-]+"
_RUN = re.compile(rf"{_CAPITAL}(?: {_CAPITAL}){{0,2}}")
_BEFORE = re.compile(
    r"(?:\b(?:in|of|at|from|to|near|across|outside|and|around|throughout|у|ў|з|са|да|пад|каля|і|"
    r"в|во|из|до|под|около|и)|[,;(])\s+$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:in|at|from|near|across|outside|around|communities of|city of|cities of|"
    r"у|ў|з|са|пад|каля|в|во|из|под|около)\s+$",
    re.IGNORECASE,
)
_SHORTEST = 5
_LONG = 9


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelt name of a place and the right one."""

    start: int
    end: int
    text: str
    right: str


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """The names of places, by their small letters."""
    names = (name for _, line in _lines() for name in line.split(";"))
    return {name.strip().casefold(): name.strip() for name in names}


def _lines() -> Iterable[tuple[str, str]]:
    """The lines of the table with the heading they stand under."""
    text = (resources.files(__package__) / "data" / "places.txt").read_text(encoding="utf-8")
    heading = ""
    for line in text.splitlines():
        if line.startswith("#"):
            heading = line
        elif line:
            yield heading, line


@lru_cache(maxsize=1)
def _folded() -> frozenset[str]:
    """Belarusian places, which texts write in many romanisations, by their sounds."""
    lines = (line for heading, line in _lines() if heading.startswith("# Belarus:"))
    return frozenset(fold(name) for line in lines for name in line.split(";"))


@lru_cache(maxsize=1)
def _variants() -> dict[str, frozenset[str]]:
    """For each Belarusian place by its sounds: all the sounds of its names in three languages."""
    lines = (line for heading, line in _lines() if heading.startswith("# Belarus:"))
    groups = (frozenset(fold(name) for name in line.split(";")) for line in lines)
    return {name: group for group in groups for name in group}


def variants(sound: str) -> frozenset[str]:
    """The sounds of a Belarusian place's other names; its own alone where it has none."""
    return _variants().get(sound, frozenset((sound,)))


def belarusian(name: str) -> bool:
    """Whether a name is that of a Belarusian place, in any case or romanisation."""
    return has_sound({fold(name), *map(fold, base_forms(name.casefold()))})


def has_sound(sounds: Iterable[str]) -> bool:
    """Whether one of these sounds is that of a Belarusian place."""
    return not _folded().isdisjoint(sounds)


def known(name: str) -> bool:
    """Whether a name is that of a known place, in any case or romanisation."""
    lower = name.casefold()
    if lower in _known() or fold(name) in _folded():
        return True
    return any(form in _known() for form in base_forms(lower))


def misspelt(text: str, taken: Sequence[tuple[int, int]]) -> Iterable[Slip]:
    """The misspelt names of places. ``taken``: where names of people stand."""
    for run in _RUN.finditer(text):
        if any(start < run.end() and run.start() < end for start, end in taken):
            continue
        for start, end in _parts(run):
            name = text[start:end]
            if known(name) or not _in_position(text, start, end) or _ADJECTIVE.search(name):
                continue
            right = _nearest(name)
            if right:
                yield Slip(start, end, name, right)
                break


# "У Мінскім гарадскім судзе": made of a name, not one.
_ADJECTIVE = re.compile(r"[сц]к(?:ім|им|ом|ой|ай|ую|ая|і|ий|ага|ого|аму|ому)$")


def _parts(run: re.Match[str]) -> Iterable[tuple[int, int]]:
    """The whole run, then its words: "San Diago" before "Diago"."""
    yield run.span()
    words = [
        (run.start() + m.start(), run.start() + m.end()) for m in re.finditer(r"\S+", run.group())
    ]
    if len(words) > 1:
        yield words[0][0], words[1][1]
        yield words[-2][0], words[-1][1]


def _in_position(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 20) : start]
    if _PREPOSITION.search(before):
        return True
    if not _BEFORE.search(before):
        return False
    around = text[max(0, start - 60) : min(len(text), end + 60)]
    return any(
        known(other.group())
        for other in _RUN.finditer(around)
        if other.group() not in text[start:end]
    )


def _cyrillic(word: str) -> bool:
    return bool(re.search("[а-яёіўґ]", word))


_PLURAL = re.compile(r"(?:ами|ах|ам|ей|амі|аў|оў)$")


def _in_plural(word: str, place: str) -> bool:
    """Whether a word is a place's name in the plural, in another case: Ивацевичами of Ивацевичи."""
    return place[-1:] in "иіы" and _PLURAL.sub("", word) == place[:-1] and word != place


def _softened(word: str, place: str) -> bool:
    """Whether a word is a place's name in the Belarusian locative, its last consonant softened:
    Брэсце of Брэст, Наваградзе of Наваград.
    """
    soft = {"т": "це", "д": "дзе"}.get(place[-1:], "")
    if not soft and place[-1:] == "а":  # Ліда, Рыга: Лідзе, Рызе
        hard = {"т": "це", "д": "дзе", "г": "зе", "к": "цы", "х": "се"}
        return place[-2:-1] in hard and word == f"{place[:-2]}{hard[place[-2]]}"
    return bool(soft) and word == f"{place[:-1]}{soft}"


_OF_NEUTER = re.compile(r"(?:ом|ого|ому|ым|ім|ага|аму)$")


def _neuter(word: str, place: str) -> bool:
    """Whether a word is a place named by an adjective, in another case: Глубоком of Глубокое."""
    return place[-2:] in ("ое", "ае") and _OF_NEUTER.sub("", word) == place[:-2]


@lru_cache(maxsize=4096)
def _nearest(name: str) -> str:
    """The known place one slip away (two for a long name), where there is only one such."""
    lower = name.casefold()
    if len(lower) < _SHORTEST:
        return ""
    if _cyrillic(lower) and any(
        _softened(lower, one) or _in_plural(lower, one) or _neuter(lower, one) for one in _known()
    ):
        return ""
    for form in base_forms(lower):
        most = 2 if len(form) >= _LONG else 1
        found = process.extract(
            form, list(_known()), scorer=OSA.distance, score_cutoff=most, limit=4
        )
        best = [one for one in found if one[1] == min(f[1] for f in found)] if found else []
        if best and best[0][1] > 0 and best[0][0][0] == form[0]:
            if form == lower and _cyrillic(form) and best[0][0][: len(form) - 2] == form[:-2]:
                continue  # only the ending differs: a case
            return _known()[best[0][0]]
    return ""
