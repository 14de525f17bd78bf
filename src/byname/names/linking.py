"""A name in columns: what record linkage over a whole table needs of each word.

Takes the parts of a name, or a whole name. Gives keys to join and to compare columns by, computed
once for every distinct text. Never compares, and never says that two people are one.
"""

import re
from typing import NamedTuple

from byname.names import cyrillic, given, latin, patronymics, scripts, sounds, surnames
from byname.names.tokens import Name, Token, token


class WordKeys(NamedTuple):
    """One part of a name in columns; empty texts where there is nothing to say.

    `key` is the same for every spelling of the word (a surname in its masculine, a given name by
    its number among the equivalents, a patronymic by its father); `sound` is the key of the word as
    it stands, for typing errors across scripts; `skeleton` its consonants in classes; `start` the
    first sound, which an initial has too.
    """

    key: str
    sound: str
    skeleton: str
    start: str


NOTHING = WordKeys("", "", "", "")


class Divided(NamedTuple):
    """A whole name divided: each part as written, empty where there is none."""

    given: str
    patronymic: str
    surname: str


def surname_keys(text: str) -> WordKeys:
    """The columns of a surname, of one word or several (Kavalenka-Kazlova)."""
    words = _words(text)
    if not words:
        return NOTHING
    keys = [surnames.masculine(key) for _, key in words]
    return WordKeys(
        " ".join(keys),
        " ".join(key for _, key in words),
        " ".join(map(sounds.skeleton, keys)),
        _start(keys[0]),
    )


def given_keys(text: str) -> WordKeys:
    """The columns of a given name. An initial has a `start` and nothing else."""
    words = _words(text)
    if not words:
        return NOTHING
    word, key = words[0]
    if _initial(text, word):
        return NOTHING._replace(start=_start(key))
    known = given.known(key)
    numbers = known.names or known.short
    same = f"={min(numbers)}" if numbers else key
    return WordKeys(same, key, sounds.skeleton(key), _start(key))


def patronymic_keys(text: str) -> WordKeys:
    """The columns of a patronymic: its key is that of the father's name."""
    words = _words(text)
    if not words:
        return NOTHING
    word, key = words[0]
    if _initial(text, word):
        return NOTHING._replace(start=_start(key))
    found = patronymics.read(key)
    same = key
    if found:
        same = f"={min(found.fathers)}" if found.fathers else found.stem
    return WordKeys(same, key, sounds.skeleton(key), _start(key))


def _initial(text: str, word: str) -> bool:
    return len(word) == 1 or (len(word) == 2 and text.strip().endswith("."))


_CYRILLIC = re.compile("[а-яёіўґєї]{2,}")
_LATIN = re.compile("[a-z]{2,}")


def _words(text: str) -> list[tuple[str, str]]:
    """The words with their keys in the likeliest reading; one plain word is read at once."""
    lower = text.casefold()
    if _CYRILLIC.fullmatch(lower):
        return [(lower, sounds.key(cyrillic.sounds(lower)))]
    if _LATIN.fullmatch(lower):
        return [(lower, sounds.key(latin.likeliest(lower)))]
    found = [token(word) for word in scripts.split(text).words]
    return [(t.text, t.key) for t in found]


def divided(text: str) -> Divided:
    """A whole name divided into given name, patronymic and surname, as far as it tells.

    A comma puts the surname first; so does a first word in capitals before others that are not.
    Else the word that the tables know as a given name is one, and of two the first.
    """
    name = Name(text)
    words = [t for t in name.core if not t.initial] or list(name.core)
    patronymic = name.patronymic.text if name.patronymic else ""
    if len(words) < 2:
        initial = next((t.text + "." for t in name.core if t.initial), "")
        alone = words[0].text if words else ""
        given_alone = bool(words) and words[0].given and not initial
        return Divided(alone if given_alone else initial, patronymic, "" if given_alone else alone)
    at = 0 if _given_first(text, words) else len(words) - 1
    rest = words[at + 1 :] if at == 0 else words[:1]
    return Divided(words[at].text, patronymic, rest[-1].text if at == 0 else rest[0].text)


def _given_first(text: str, words: list[Token]) -> bool:
    if "," in text:
        return False
    written = text.split()
    if written[0].isupper() and not written[-1].isupper() and len(written[0]) > 2:
        return False
    return words[0].given or not words[-1].given


def _start(key: str) -> str:
    """The first sound, without the marks that plain Latin leaves out (Š, S)."""
    return key[:1].translate(_UNMARKED)


_UNMARKED = str.maketrans("SZC", "szc")


__all__ = ["Divided", "WordKeys", "divided", "given_keys", "patronymic_keys", "surname_keys"]
