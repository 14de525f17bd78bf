"""Patronymics: names after the father, -ovich and -ovna in every spelling.

Takes keys of words. Gives the father's stem and the sex of the bearer. Never decides whether a word
in -ovich is a patronymic or a surname (Lukashevich): `tokens` does, from the words around it.

The formation (full and short suffixes, fleeting vowels) is that of the Belarusian, Russian and
Ukrainian grammars; the key has already made о and а, е and я, -ич and -іч, -ўна and -вна one.
"""

import re
from typing import NamedTuple

from byname.names import given


class Patronymic(NamedTuple):
    """A father's stem in the alphabet of keys, the bearer's sex, the father's possible names."""

    stem: str
    sex: str
    fathers: frozenset[int]


ENDINGS = ("iC", "na")
_SON = re.compile("(.{2,}?)(?:[aei]v)iC")
_DAUGHTER = re.compile("(.{2,}?)(?:[aei]v)na")
_SHORT_SON = re.compile("(il|kuzm|luk|fam|ham|nikit|sav)iC")
_SHORT_DAUGHTER = re.compile("(il|kuzm|luk|fam|ham|nikit|sav)(?:in)?iCna")
_PATTERNS = ((_SON, "m"), (_DAUGHTER, "f"), (_SHORT_SON, "m"), (_SHORT_DAUGHTER, "f"))
# Stems that differ from the father's name by a fleeting vowel or an inserted l.
_IRREGULAR = {
    "pavl": "pavel", "lv": "lev", "ekavl": "ekav", "petr": "petr", "iasif": "esif",
    "alhirdav": "alherd", "mihal": "mihail", "lvav": "lev",
}  # fmt: skip
_FINAL_VOWELS = re.compile("[aei]+$")


def _stem(key: str) -> str:
    return _FINAL_VOWELS.sub("", key)


def _fathers(stem: str) -> frozenset[int]:
    """The names whose bearer's child has this stem in the patronymic."""
    found: set[int] = set()
    for ending in ("", "i", "a", "e", "ei", "ai", "ii", "el", "u"):
        entry = given.known(stem + ending)
        if entry.sex == "m":
            found |= entry.names - entry.short
    if stem in _IRREGULAR:
        found |= given.known(_IRREGULAR[stem]).names
    return frozenset(found)


def read(key: str) -> Patronymic | None:
    """The patronymic that a word with this key may be, or None."""
    if not key.endswith(ENDINGS):
        return None
    for pattern, sex in _PATTERNS:
        found = pattern.fullmatch(key)
        if found:
            stem = _stem(found.group(1))
            return Patronymic(stem, sex, _fathers(stem))
    return None
