"""Words a typing error apart, found among all the words of a column.

Takes distinct words. Gives the pairs of words one error apart (a letter changed, left out, put in,
or two neighbours swapped: Damerau's distance of one), by the deletion index of W. Garbe's SymSpell:
two words one error apart share a form with one letter deleted. The forms are told apart by numbers
of 64 bits (the polynomial hash of Karp and Rabin, 1987), since a million texts would take long to
make; what looks like a pair is then compared as it is written. Never looks at whose words they are.
"""

import numpy as np
import pyarrow as pa
from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import cpdist

# A form shared by more words than this tells nothing (the one letter left of many short words).
_MOST_SHARING = 400
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_INVERSE = np.uint64(pow(_BASE, -1, 2**64))
_AT_ONCE = 1_000_000  # pairs that are compared at a time: a list of their words takes memory


def near_words(words: pa.ChunkedArray) -> pa.Table:
    """The pairs of different words one typing error apart, each both ways: `word` and `near`."""
    texts = words.unique()
    written = np.array(texts.to_pylist(), dtype=object)
    left, right = _sharing(*_forms(written))
    near = _one_error_apart(written, left, right)
    left, right = left[near], right[near]
    both = pa.array(np.concatenate((left, right))), pa.array(np.concatenate((right, left)))
    pairs = pa.table({"word": texts.take(both[0]), "near": texts.take(both[1])})
    return pairs.sort_by([("word", "ascending"), ("near", "ascending")])


def _forms(words: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The numbers of all forms, the words themselves among them, and the place of the word of each."""
    lengths = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
    signs = np.frombuffer("".join(words).encode("utf-32-le"), dtype=np.uint32)
    owner = np.repeat(np.arange(len(words)), lengths)
    first = np.cumsum(lengths) - lengths
    place = np.arange(len(signs)) - first[owner]
    until = np.zeros(len(signs) + 1, dtype=np.uint64)
    np.cumsum(_mixed(signs) * _powers(int(lengths.max(initial=0)))[place], out=until[1:])
    whole = until[first + lengths] - until[first]
    before = until[:-1] - until[first][owner]
    after = until[first + lengths][owner] - until[1:]
    # Of a letter and its like beside it, the one that is left out makes no difference.
    again = np.zeros(len(signs), dtype=bool)
    again[1:] = (signs[1:] == signs[:-1]) & (place[1:] > 0)
    without = (before + after * _INVERSE)[~again]
    return np.concatenate((whole, without)), np.concatenate((np.arange(len(words)), owner[~again]))


def _mixed(signs: np.ndarray) -> np.ndarray:
    """A number of 64 bits for each sign that has little to do with its neighbour's (SplitMix64)."""
    mixed = (signs.astype(np.uint64) + np.uint64(1)) * np.uint64(_BASE)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _powers(count: int) -> np.ndarray:
    """The base to the power of 0, 1, 2 … (modulo 2 to the 64th)."""
    powers = np.full(max(count, 1), np.uint64(_BASE))
    powers[0] = 1
    return np.cumprod(powers)


def _sharing(forms: np.ndarray, owner: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The pairs of words that share a form, by their places, each once."""
    order = np.argsort(forms, kind="stable")
    forms, owner = forms[order], owner[order]
    starts = np.flatnonzero(np.concatenate(([True], forms[1:] != forms[:-1]))[: len(forms)])
    sizes = np.diff(np.append(starts, len(forms)))
    ends = np.repeat(starts + sizes, sizes)
    at = np.flatnonzero(np.repeat((sizes >= 2) & (sizes <= _MOST_SHARING), sizes))
    found = []
    apart = 1
    while len(at := at[at + apart < ends[at]]):
        one, other = owner[at], owner[at + apart]
        found.append(np.minimum(one, other) << 32 | np.maximum(one, other))
        apart += 1
    pairs = np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return pairs >> 32, pairs & 0xFFFFFFFF


def _one_error_apart(words: np.ndarray, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Which of these pairs are one error apart, as they are written."""
    parts = [np.empty(0, dtype=bool)]
    for start in range(0, len(left), _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        distances = cpdist(
            words[left[some]], words[right[some]], scorer=DamerauLevenshtein.distance,
            score_cutoff=1, dtype=np.uint8,
        )  # fmt: skip
        parts.append(distances == 1)
    return np.concatenate(parts)
