"""Search among many names by any spelling: other scripts, typing errors, the beginning of a word.

Takes the names once. Gives the nearest of them for a query, best first. Never changes after it is
built, and keeps nothing but the names and arrays of numbers.

How: each word of the query brings the words like it (`vocabulary`). The names that hold the rarest
of them, and of these first the ones that hold the others too, are scored roughly, word by word;
when none of them is near, words by their letters are added. Of the likeliest, those that could
still be the best are compared in full.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import chain, islice
from math import exp

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from byname.names import given, scripts, sounds, weights
from byname.names.compare import compare
from byname.names.tokens import Token, prepare
from byname.names.vocabulary import BEGINNING, Vocabulary

_COMPARED = 10
_LOOKED_AT, _BY_TEXT = 64, 24
# At most so many names of a word's are gone through, so many of them scored, and so many that
# share no other word with the query where some do.
_MOST_HOLDERS, _MOST_CANDIDATES, _ALONE = 10_000, 300, 100
# A best rough score below the first, or a best score below the second, is worth another look,
# letter by letter.
_NEAR, _FOUND = 0.72, 0.5
# After a score above the first, names whose rough score is more than the second below that of the
# one found are only scored roughly; and so is what comes after as many as the third without one.
_SURE, _BEHIND, _TRIED = 0.60, 0.10, 5
# How like a word is that shares this part of its sounds with the one asked.
_LEAST_ALIKE, _ALIKE = 0.5, 0.8
# What a single word can score at most against a name of two.
_ONE_OF_TWO = exp(-weights.MISSING_GIVEN)

_Likenesses = list[dict[int, float]]
_Rough = list[tuple[int, float]]


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: its position among the names given, its text, and how near it is (0 to 1)."""

    position: int
    name: str
    score: float


class Index:
    """Names made searchable. Built once: a minute or two and 0.4 GB for a million names."""

    def __init__(self, names: Iterable[str], *, loaded: bool = True) -> None:
        """With ``loaded``, the first question does not wait for the tables of given names."""
        self._names: list[str] = []
        self._vocabulary = Vocabulary()
        self._words = array("I")
        self._starts = array("I", [0])
        self._holders: list[array[int]] = []
        for position, name in enumerate(names):
            self._names.append(name)
            numbers = dict.fromkeys(
                chain.from_iterable(map(self._vocabulary.add, scripts.split(name).words))
            )
            while len(self._holders) < len(self._vocabulary.keys):
                self._holders.append(array("I"))
            self._words.extend(numbers)
            for number in numbers:
                self._holders[number].append(position)
            self._starts.append(len(self._words))
        self._vocabulary.close()
        if loaded:
            given.load()

    def __len__(self) -> int:
        return len(self._names)

    def knows(self, word: str) -> bool:
        """Whether some name has this word, in any spelling or case."""
        return self._vocabulary.knows(word)

    def nominative(self, text: str) -> str:
        """The text with each word that is no name here put in the nominative that is one."""
        return self._vocabulary.nominative(prepare(text).tokens) or text

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """The names nearest to the text, best first, at most `limit`; any script, any order.

        The last word may be unfinished. An empty text finds nothing.
        """
        words = [t for t in prepare(text).tokens if not t.initial or len(t.text) > 1]
        if not words:
            words = list(prepare(text).tokens)
        if limit < 1 or not words:
            return []
        like = self._vocabulary.like
        likenesses = [like(word, last=place == len(words)) for place, word in enumerate(words, 1)]
        asked = self._vocabulary.nominative(words) or text
        most = max(_COMPARED, limit)
        rough = self._likeliest(words, likenesses, asked, most)
        hits: list[Hit] = []
        if rough and rough[0][1] >= _NEAR:
            hits = self._compared(asked, rough, limit)
        if not hits or hits[0].score < _FOUND:
            found = self._by_letters(words, text, most)
            both = dict(sorted(rough + found, key=lambda one: one[1]))
            rough = sorted(both.items(), key=lambda one: (-one[1], one[0]))[:most]
            hits = self._compared(asked, rough, limit)
        return hits

    def _by_letters(self, words: list[Token], text: str, most: int) -> _Rough:
        likenesses = [self._vocabulary.by_letters(word) for word in words]
        return self._likeliest(words, likenesses, text, most) if any(likenesses) else []

    def _likeliest(
        self, words: list[Token], likenesses: _Likenesses, text: str, most: int
    ) -> _Rough:
        """The candidates that could be compared in full, by rough score, and of one score by text.

        A full comparison of a name not met before costs some hundred times one of its letters.
        """
        asked = [(word, like) for word, like in zip(words, likenesses, strict=True)]
        likenesses = [like for like in likenesses if like]
        if not likenesses:
            return []
        rough = self._rough(likenesses, len(words))
        first = nlargest(_LOOKED_AT, rough.items(), key=lambda item: (item[1], -item[0]))
        keys = list({number for at, _ in first for number in self._numbers_of(at)})
        likenesses = [self._with_alike(word, like, keys) for word, like in asked]
        rows = _by_number(likenesses)
        first = list(self._likeness([at for at, _ in first], rows, len(words)).items())
        first.sort(key=lambda item: (-item[1], item[0]))
        if len(first) <= most:
            return first
        first = first[: max(_BY_TEXT, 2 * most)] if len(words) > 1 else first
        letters = _in_order(text)
        likeness = {at: fuzz.ratio(letters, _in_order(self._names[at])) for at, _ in first}
        first.sort(key=lambda item: (-item[1], -likeness[item[0]], item[0]))
        return first[:most]

    def _with_alike(self, word: Token, like: dict[int, float], keys: list[int]) -> dict[int, float]:
        """The likenesses with those of the given keys that share the most part of their sounds."""
        found = {
            keys[place]: _ALIKE * part * part
            for _, part, place in process.extract(
                word.key,
                [self._vocabulary.keys[number] for number in keys],
                scorer=OSA.normalized_similarity,
                processor=None,
                score_cutoff=_LEAST_ALIKE,
                limit=None,
            )
        }
        return found | like

    def _numbers_of(self, position: int) -> array[int]:
        return self._words[self._starts[position] : self._starts[position + 1]]

    def _rough(self, likenesses: _Likenesses, words: int) -> dict[int, float]:
        """Candidate names with a rough score: the mean likeness of the query's words."""
        likenesses.sort(key=lambda like: sum(len(self._holders[number]) for number in like))
        rough: dict[int, float] = {}
        rows = _by_number(likenesses)
        for place, like in enumerate(likenesses):
            candidates = self._candidates(like, likenesses[place + 1 :])
            rough |= self._likeness(candidates - rough.keys(), rows, words)
            if len(rough) >= _COMPARED:
                break
        return rough

    def _candidates(self, like: dict[int, float], others: _Likenesses) -> set[int]:
        """The names that hold a word like this, most like first, those with other words first."""
        found: list[int] = []
        for number in sorted(like, key=lambda number: -like[number]):
            found.extend(self._holders[number])
            if len(found) > _MOST_HOLDERS:
                break
        if len(found) <= _MOST_CANDIDATES or not others:
            return set(found[:_MOST_CANDIDATES])
        both = set(found)
        for other in others:
            arrays = (self._holders[number] for number in other if other[number] >= BEGINNING)
            kept: set[int] = set()
            for holders in arrays:
                kept.update(both.intersection(holders))
            both = kept or both
        if len(both) < len(found):
            return {*islice(both, _MOST_CANDIDATES), *found[:_ALONE]}
        return set(found[:_MOST_CANDIDATES])

    def _likeness(
        self, positions: Iterable[int], rows: dict[int, list[float]], words: int
    ) -> dict[int, float]:
        """The mean likeness of the words of a query in the names at these positions."""
        found: dict[int, float] = {}
        numbers, starts = self._words, self._starts
        for at in positions:
            held = [rows[n] for n in numbers[starts[at] : starts[at + 1]] if n in rows]
            found[at] = (sum(held[0]) if len(held) == 1 else sum(map(max, *held))) / words
        return found

    def _compared(self, text: str, best: _Rough, limit: int) -> list[Hit]:
        """The candidates compared in full; a beginning of a name is scored by what is there.

        Once the name itself is found, those that share but one word of two with it are not; nor
        is a whole name with the one word it begins or agrees with, which could add nothing; nor,
        when nothing like it is among the likeliest, those after them, which stay after them.
        """
        hits: list[Hit] = []
        found, tried, least = 0.0, 0, 1.0
        alone = len(scripts.split(text).words) == 1
        for position, likeness in best:
            name, score = self._names[position], likeness * likeness * BEGINNING
            begun = alone and score >= _ONE_OF_TWO and " " in name
            if begun or likeness < found - _BEHIND:
                pass
            elif not found and tried == _TRIED:
                score = min(score, least)
            else:
                full = compare(text, name).score
                if full > _SURE and not found:
                    found = likeness
                score = max(full, score)
                tried, least = tried + 1, min(least, score)
            hits.append(Hit(position, name, score))
        hits.sort(key=lambda hit: (-hit.score, hit.position))
        return hits[:limit]


def _in_order(text: str) -> str:
    """The words of a name in plain Latin letters, in the order of the alphabet."""
    return " ".join(sorted(sounds.letters(text.casefold()).split()))


def _by_number(likenesses: _Likenesses) -> dict[int, list[float]]:
    """For each key like some word of the query, how like it is to each of the words."""
    rows: dict[int, list[float]] = {}
    for place, like in enumerate(likenesses):
        for number, likeness in like.items():
            row = rows.get(number)
            if row is None:
                row = rows[number] = [0.0] * len(likenesses)
            row[place] = likeness
    return rows
