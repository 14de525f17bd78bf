"""Surnames: masculine and feminine forms, and the suffixes that make different surnames of a stem.

Takes keys of words. Gives the form without its gender, and the suffix. Never says whether a word
is a surname.

Gendered forms are those of the grammars of the four languages (-skі/-skaja, -ov/-ova, -in/-ina,
adjectives), of Czech and Slovak (-ová), and of Lithuanian (-ienė, -aitė, -ytė, -ūtė). The suffixes
are those that Бірыла М. В., Беларуская антрапанімія (1966) and Унбегаун Б. О., Русские фамилии
(1972) describe as forming surnames.
"""

import re
from functools import lru_cache
from typing import NamedTuple


class Gendered(NamedTuple):
    """A surname's stem without the gendered ending, and the sex that the ending shows."""

    stem: str
    sex: str


_ENDINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("(.{2,}[sc]k)(?:ae|a|aee|eie)"), "f"),
    (re.compile("(.{2,}[sc]k)(?:i|ai|e)"), "m"),
    (re.compile("(.{2,}(?:av|ev|iv|in|en))a"), "f"),
    (re.compile("(.{2,}(?:av|ev|iv|in|en))"), "m"),
    (re.compile("(.{3,})(?:ae)"), "f"),
    (re.compile("(.{3,}[^aeiu])(?:i|ai)"), "m"),
    (re.compile("(.{3,})(?:ene|aite|ite|ute)"), "f"),
    (re.compile("(.{3,})(?:as|is|us)"), "m"),
)
# Which of them can match at all, by the last letter: most surnames end in another.
_ENDINGS_BY_LAST = {
    "a": (0, 2), "e": (0, 1, 4, 6), "i": (1, 5), "v": (3,), "n": (3,), "s": (7,),
}  # fmt: skip
_SUFFIXES = (
    "enka Cenka anka uk Cuk ik Cik nik iC aviC eviC niC ak Cak ec nec av ev in ski avski evski inski "
    "cki aka ka ki enak enek uha iha an en aS uS la ai ei ar ala ula aCka eika enia ien ek".split()
)
# Latin without diacritics has с, з, ц for ш, ж, ч.
_UNMARKED = str.maketrans("SZC", "szc")
# Suffixes that tell two surnames apart but are too common at the end of any word to say more.
_TELLING = (*_SUFFIXES, "a", "keviC", "nak", "nek", "enC", "anC")
_KNOWN_SUFFIXES = frozenset(_TELLING) | frozenset(one.translate(_UNMARKED) for one in _TELLING)
_LENGTHS = sorted({len(one) for one in _TELLING})
_SUFFIX = re.compile("(.{2,}?)(" + "|".join(sorted(_SUFFIXES, key=len, reverse=True)) + ")")


def gendered(key: str) -> Gendered | None:
    """The stem and sex of a surname that has a form for each sex, or None."""
    for at in _ENDINGS_BY_LAST.get(key[-1:], ()):
        pattern, sex = _ENDINGS[at]
        found = pattern.fullmatch(key)
        if found:
            return Gendered(found.group(1), sex)
    return None


def czech_feminine(key: str) -> str:
    """The masculine of a Czech or Slovak feminine in -ová, or an empty text."""
    return key[:-3] if key.endswith("ava") and len(key) >= 6 else ""


def suffix(key: str) -> tuple[str, str]:
    """The stem and the suffix of a surname, the longest that leaves two sounds; or no suffix."""
    found = _SUFFIX.fullmatch(key)
    return (found.group(1), found.group(2)) if found else (key, "")


@lru_cache(maxsize=65_536)
def splits(key: str) -> dict[str, str]:
    """Every way to take a surname, in its masculine, for a stem of two sounds and a suffix."""
    key = masculine(key)
    ends = (len(key) - length for length in _LENGTHS)
    return {key[:end]: key[end:] for end in ends if end >= 2 and key[end:] in _KNOWN_SUFFIXES}


def masculine(key: str) -> str:
    """A surname with the ending of its masculine, or as it is."""
    found = gendered(key)
    if found is None or found.sex == "m":
        return key
    return found.stem + ("i" if found.stem[-1] == "k" else "")
