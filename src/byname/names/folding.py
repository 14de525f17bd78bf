"""Keys for columns: the folded text of a name for search, and its keys for blocking.

Takes the text of a name. Gives text to store: `fold` for a search column (the same for every
spelling that the key of `sounds` brings together, readable, in the order of the words), and `keys`
for record linkage (coarser, so that two spellings share a key even across scripts). Never compares.
"""

from functools import lru_cache

from byname.names import scripts, sounds
from byname.names.scripts import Word
from byname.names.tokens import token
from byname.names.words import BESIDE


@lru_cache(maxsize=65_536)
def _folded(word: Word) -> str:
    return sounds.readable(token(word).key)


def fold(text: str) -> str:
    """The name in plain lower-case Latin letters, spelling-insensitive, words in their order.

    `fold("Ціханоўскі Сяргей")` and `fold("Tikhanovsky Sergey")` are both "tihanavski serhei".
    Empty for a text without letters. Fold the query of a search in the same way.
    """
    return " ".join(map(_folded, scripts.split(text).words))


@lru_cache(maxsize=65_536)
def _blocking(word: Word) -> tuple[str, ...]:
    """A word's blocking keys: its given names by number where known, else its skeletons."""
    t = token(word)
    if t.initial:
        return ()
    if t.given:
        return tuple(f"={number}" for number in sorted(t.known.names))
    found = [sounds.skeleton(key) for key in t.alternatives]
    if t.gendered:
        found.append(sounds.skeleton(t.gendered.stem))
    found += [sounds.skeleton(key) for key in sorted(t.inflected)]
    return tuple(dict.fromkeys(key for key in found if key))


def keys(text: str) -> tuple[str, ...]:
    """The blocking keys of a name, sorted, each once; titles, particles and initials give none.

    A given name that the tables know gives one key for each name it may be a form of ("=17"), so
    that a diminutive meets its full form; in a name of three words or more those in -ovich and
    -ovna give none; every other word gives its
    skeleton (`sounds.skeleton`) in each reading, with and without a gendered ending. Two spellings
    of a name share at least one key for each of its words, but for typing errors in a consonant.
    """
    words = scripts.split(text).words
    tokens = [token(word) for word in words if word.text not in BESIDE]
    found: set[str] = set()
    for t in tokens:
        if t.patronymic is None or len(tokens) < 3:
            found.update(_blocking(t.word))
    return tuple(sorted(found))
