"""Slips of the pen in a Cyrillic name, in any case: "Небыльцы" for "Небыліцы".

Takes the words of a text's name and the names a source gives the person; gives the word that is a
slip away and the one it should be. Belarusian and Russian write a name in one way each, so a word
that is no form of any of the person's names, and nearly is, is misspelt.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from byname.names import base_forms, is_patronymic

_ENDINGS = (
    "ага аго ого ому аму яга яму его ему ыми ими ымі імі ами амі ямі ями ая яя ую юю ай ой ей эй "
    "ёй яй аю ою ею ёю яю "
    "ою ью ам ом ем ём ым им ім ых их іх аў оў ов ев ям ях ах ый ий ы і и а я у ю е э о ой ья ье "
    "ыя ія ое ае"
).split()
_SHORTEST = 5
_STEM = 3


class Slip(NamedTuple):
    """A word of the text and the word of the name it is a slip from."""

    word: str
    right: str


def slip(words: list[str], names: tuple[str, ...], given: list[bool]) -> Slip | None:
    """The one word that is a slip from a word of the names; None where none or several are.

    ``given``: which words are known given names; those are written in many ways.
    """
    parts = [
        part for name in names for part in re.findall(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*", name)
        if _cyrillic(part)
    ]  # fmt: skip
    found = []
    for word, is_given in zip(words, given, strict=True):
        bare = word.rstrip(".")
        if is_given or len(bare) < _SHORTEST or is_patronymic(bare):
            continue
        if not _cyrillic(bare):
            return None
        apart, part = min(((_apart(bare, one), one) for one in parts), default=(9, ""))
        if apart == 1:
            found.append(Slip(bare, part))
        elif apart > 1:
            return None
    return found[0] if len(found) == 1 else None


def _apart(word: str, part: str) -> int:
    """How many slips part a word from a name in any case; 0 where it may be a form of it."""
    if len(part) < _SHORTEST:
        return 0 if plain(word) == plain(part) else 9
    if plain(part) in map(plain, base_forms(word)):
        return 0
    ours, theirs = _stems_of_word(plain(word)), _stems(plain(part))
    return min(OSA.distance(a, b, score_cutoff=2) for a in ours for b in theirs)


@lru_cache(maxsize=4096)
def _stems_of_word(word: str) -> tuple[str, ...]:
    found = [word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _STEM:
            found.append(stem)
    return tuple(dict.fromkeys(found))


_ALTERNATE = (("ў", "в"), ("д", "дз"), ("т", "ц"), ("к", "ц"), ("г", "з"), ("х", "с"), ("к", "ч"))


@lru_cache(maxsize=8192)
def _stems(part: str) -> tuple[str, ...]:
    """A nominative, and what its cases are made from: with fleeting vowels and changed consonants."""
    found = [part]
    for ending in ("ая", "яя", "ый", "ий", "ой", "ы", "і", "а", "я", "о", "й", "ь", "э", "е"):
        stem = part.removesuffix(ending)
        if stem != part and len(stem) > _STEM:
            found.append(stem)
    for bare in tuple(found):
        if match := re.fullmatch(r"(.+?)([ьй]?)(?:е|ё|о|а|э)([цклнр])", bare):
            found += [match[1] + match[3], f"{match[1]}ь{match[3]}"]
            if match[1].endswith("в"):
                found.append(f"{match[1][:-1]}ў{match[3]}")
        for end, other in _ALTERNATE:
            if bare.endswith(end):
                found.append(bare[: -len(end)] + other)
    return tuple(dict.fromkeys(found))


def plain(word: str) -> str:
    """A word without what its spelling leaves open: ё or е, ў or у at its beginning."""
    lower = word.casefold().replace("ё", "е").replace("’", "'").replace("ʼ", "'")
    return "у" + lower[1:] if lower[:1] == "ў" else lower


def _cyrillic(word: str) -> bool:
    return bool(re.search("[а-яёіўґ]", word, re.IGNORECASE))
