"""The words of names in a text: stretches of capitals, and what single words share.

Takes text or words; gives words with their places, keys and scripts. Knows nobody of the register.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from byname.names import base_forms, fold, keys

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*\.?", re.UNICODE)


BETWEEN = re.compile(r"[ \u00a0]+")


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str


_POSSESSIVE = re.compile(r"(?<=[A-Za-z])[’'ʼ]s\.?$")


def runs(text: str) -> list[list[Word]]:
    """Stretches of words with a capital that stand next to each other."""
    runs: list[list[Word]] = []
    last: Word | None = None
    for match in _WORD.finditer(text):
        word = match.group()
        if word.endswith(".") and len(word) > 3:
            word = word[:-1]
        word = _POSSESSIVE.sub("", word)
        if not word[0].isupper():
            last = None
            continue
        found = Word(match.start(), match.start() + len(word), word)
        if last is not None and BETWEEN.fullmatch(text[last.end : found.start]):
            runs[-1].append(found)
        else:
            runs.append([found])
        last = found
    return runs


def split(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*", name)


def cyrillic(word: str) -> bool:
    return bool(re.search("[а-яёіўґ]", word, re.IGNORECASE))


@lru_cache(maxsize=8192)
def keys_of(word: str) -> frozenset[str]:
    """What two spellings of one word share: its folded form, or the number of a given name."""
    return frozenset((fold(word), *(key for key in keys(word) if key.startswith("="))))


@lru_cache(maxsize=32_768)
def given_keys_of(word: str) -> frozenset[str]:
    """What tells a given name in the nominative, in any script or form of it."""
    return frozenset(key for key in keys(word) if key[0] == "=")


@lru_cache(maxsize=8192)
def is_given(word: str) -> bool:
    """Whether a word is a known given name, in any case."""
    bare = word.rstrip(".")
    if len(bare) < 3:
        return False
    return any(key.startswith("=") for form in base_forms(bare) for key in keys(form))
