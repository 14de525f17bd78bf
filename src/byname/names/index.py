"""Search among many names by any spelling: other scripts, typing errors, the beginning of a word.

Takes the names once. Gives the nearest of them for a query, best first. Never changes after it is
built, and keeps nothing but the names and arrays of numbers.

How: every word is kept under its keys (`sounds`) with the positions of the names that hold it. A
word of the query is looked up by key, by the other forms of a given name, by the words that begin
with it, and by words whose consonants differ in one place. The names that hold the rarest word of
the query, and of these first the ones that hold the others too, are then compared in full.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from itertools import islice
from math import exp

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from byname.names import scripts, sounds, weights
from byname.names.compare import compare
from byname.names.given import forms_keys
from byname.names.inflection import base_forms
from byname.names.tokens import Token, prepare, token

_COMPARED = 10
_LOOKED_AT = 64
_MOST_ERRORS = 100
_MOST_CANDIDATES = 500
_MOST_BEGINNINGS, _FEW_BEGINNINGS = 300, 60
# A best score below this is worth another look, letter by letter.
_FOUND = 0.5
# After a score above the first, names whose words are on average no more like than the second are
# only scored roughly.
_SURE, _HALF_ALIKE = 0.70, 0.62
# What a single word can score at most against a name of two.
_ONE_OF_TWO = exp(-weights.MISSING_GIVEN)
_EXACT, _FORM, _BEGINNING, _ERROR, _ERRORS = 1.0, 0.94, 0.90, 0.80, 0.62


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: its position among the names given, its text, and how near it is (0 to 1)."""

    position: int
    name: str
    score: float


class Index:
    """Names made searchable. Built once: about 10 s and 0.4 GB for a million names."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: list[str] = []
        self._letters: dict[str, int] = {}
        self._by_end: dict[str, tuple[str, ...]] = {}
        self._numbers: dict[str, int] = {}
        self._words = array("I")
        self._starts = array("I", [0])
        holders: list[array[int]] = []
        for position, name in enumerate(names):
            self._names.append(name)
            for number in self._keys_of(name, holders):
                self._words.append(number)
                holders[number].append(position)
            self._starts.append(len(self._words))
        self._holders = holders
        self._keys = list(self._numbers)
        self._sorted = sorted(self._numbers)
        self._by_skeleton = _grouped((sounds.skeleton(key), key) for key in self._sorted)
        self._near = _grouped(
            (shorter, skeleton)
            for skeleton in self._by_skeleton
            for shorter in _shortened(skeleton)
        )
        if self._names:
            self.search(self._names[0], limit=1)  # loads the tables, so that no reader waits for it

    def __len__(self) -> int:
        return len(self._names)

    def _keys_of(self, name: str, holders: list[array[int]]) -> set[int]:
        """The numbers of the keys of a name's words, new ones added."""
        found: set[int] = set()
        for word in scripts.split(name).words:
            one = token(word)
            for key in one.alternatives:
                number = self._numbers.setdefault(key, len(holders))
                if number == len(holders):
                    holders.append(array("I"))
                found.add(number)
            self._letters.setdefault(one.letters, self._numbers[one.key])
        return found

    def knows(self, word: str) -> bool:
        """Whether some name has this word, in any spelling or case."""
        return any(
            key in self._numbers
            for form in base_forms(word)
            for one in prepare(form).tokens
            for key in one.alternatives
        )

    def nominative(self, text: str) -> str:
        """The text with each word that is no name here put in the nominative that is one."""
        return self._nominative(list(prepare(text).tokens)) or text

    def search(self, text: str, limit: int = 10) -> list[Hit]:
        """The names nearest to the text, best first, at most `limit`; any script, any order.

        The last word may be unfinished. An empty text finds nothing.
        """
        words = [t for t in prepare(text).tokens if not t.initial or len(t.text) > 1]
        if not words:
            words = list(prepare(text).tokens)
        likenesses = [
            like
            for place, word in enumerate(words, 1)
            if (like := self._like(word, last=place == len(words)))
        ]
        if limit < 1:
            return []
        hits = self._ranked(self._nominative(words) or text, likenesses, len(words), limit)
        if not hits or hits[0].score < _FOUND:
            by_letters = [like for word in words if (like := self._by_letters(word))]
            hits += self._ranked(text, by_letters, len(words), limit) if by_letters else []
            hits = sorted(dict.fromkeys(hits), key=lambda hit: (-hit.score, hit.position))
        return hits[:limit]

    def _ranked(
        self, text: str, likenesses: list[dict[int, float]], words: int, limit: int
    ) -> list[Hit]:
        if not likenesses:
            return []
        rough = self._rough(likenesses, words)
        return self._compared(text, self._likeliest(text, rough, max(_COMPARED, limit)), limit)

    def _likeliest(self, text: str, rough: dict[int, float], most: int) -> list[tuple[int, float]]:
        """The candidates to be compared in full: by rough score, and of one score by letters.

        A full comparison of a name not met before costs some hundred times one of its letters.
        """
        first = nlargest(_LOOKED_AT, rough.items(), key=lambda item: (item[1], -item[0]))
        if len(first) <= most:
            return first
        letters = _in_order(text)
        likeness = {at: fuzz.ratio(letters, _in_order(self._names[at])) for at, _ in first}
        first.sort(key=lambda item: (-item[1], -likeness[item[0]], item[0]))
        return first[:most]

    def _nominative(self, words: list[Token]) -> str:
        """The query in the nominative, where a word is no name here and one of its base forms is."""
        found = [self._base(word) for word in words]
        return "" if found == [word.text for word in words] else " ".join(found)

    def _base(self, word: Token) -> str:
        if any(key in self._numbers for key in word.alternatives):
            return word.text
        for form in base_forms(word.text)[1:]:
            if self._numbers.keys() & {one.key for one in prepare(form).tokens}:
                return form
        return word.text

    def _by_letters(self, word: Token) -> dict[int, float]:
        """The words a slip or two from it as plain Latin letters: what the sounds do not bring."""
        letters = word.letters
        most = 1 if len(letters) < 6 else 2
        near = process.extract(
            letters,
            self._spelt_like(letters, most),
            scorer=OSA.distance,
            processor=None,
            score_cutoff=most,
            limit=_MOST_ERRORS,
        )
        return {self._letters[found]: _ERROR if d <= 1 else _ERRORS for found, d, _ in near}

    def _spelt_like(self, letters: str, most: int) -> list[str]:
        """Words of about this length that begin or end like this one: a slip spares one end."""
        if not self._by_end:
            self._by_end = _grouped((end, found) for found in self._letters for end in _ends(found))
        length = len(letters)
        return [
            found
            for end in _ends(letters)
            for found in self._by_end.get(end, ())
            if abs(len(found) - length) <= most
        ]

    def _like(self, word: Token, *, last: bool) -> dict[int, float]:
        """The numbers of the keys like a word of the query, with how like they are."""
        found: dict[int, float] = {}
        for key in word.alternatives:
            self._add(found, key, _EXACT)
        for key in word.inflected:
            self._add(found, key, _FORM)
        if not found:
            for form in base_forms(word.text)[1:]:
                for one in prepare(form).tokens:
                    self._add(found, one.key, _FORM)
        for name in word.known.names:
            for key in forms_keys(name):
                self._add(found, key, _FORM)
        for key in word.alternatives[:2]:
            self._add_beginnings(found, key, _MOST_BEGINNINGS if last else _FEW_BEGINNINGS)
            if len(key) > 2:
                self._add_errors(found, key, far=word.far)
        return found

    def _add(self, found: dict[int, float], key: str, likeness: float) -> None:
        number = self._numbers.get(key)
        if number is not None and found.get(number, 0.0) < likeness:
            found[number] = likeness

    def _add_beginnings(self, found: dict[int, float], key: str, most: int) -> None:
        at = bisect_left(self._sorted, key)
        end = bisect_left(self._sorted, key + "\uffff", at)
        for longer in self._sorted[at : min(end, at + most)]:
            found.setdefault(self._numbers[longer], _BEGINNING)

    def _add_errors(self, found: dict[int, float], key: str, *, far: bool) -> None:
        """Words with the same consonants or one changed, at most two letters from the key."""
        skeleton = sounds.skeleton(key)
        near: set[str] = {skeleton, *self._near.get(skeleton, ())}
        for shorter in _shortened(skeleton):
            near.update(self._near.get(shorter, ()))
        most = 2 if len(key) > 4 else 1
        if far:
            for candidate in self._of_skeleton(near):
                same = sounds.skeleton(candidate) == skeleton
                self._add(found, candidate, _ERROR if same else _ERRORS)
            return
        for candidate, apart, _ in process.extract(
            key,
            self._of_skeleton(near),
            scorer=OSA.distance,
            processor=None,
            score_cutoff=most,
            limit=_MOST_ERRORS,
        ):
            self._add(found, candidate, _ERROR if apart <= 1 else _ERRORS)

    def _of_skeleton(self, skeletons: set[str]) -> list[str]:
        return [key for one in skeletons for key in self._by_skeleton.get(one, ())]

    def _rough(self, likenesses: list[dict[int, float]], words: int) -> dict[int, float]:
        """Candidate names with a rough score: the mean likeness of the query's words."""
        likenesses.sort(key=lambda like: sum(len(self._holders[number]) for number in like))
        rough: dict[int, float] = {}
        for place, like in enumerate(likenesses):
            for position in self._candidates(like, likenesses[place + 1 :]):
                if position not in rough:
                    rough[position] = self._likeness(position, likenesses) / words
            if len(rough) >= _COMPARED:
                break
        return rough

    def _candidates(self, like: dict[int, float], others: list[dict[int, float]]) -> list[int]:
        """The names that hold a word like this, most like first, those with other words first."""
        ranked = sorted(like, key=lambda number: -like[number])
        found: list[int] = []
        for number in ranked:
            found.extend(self._holders[number])
            if len(found) > 20 * _MOST_CANDIDATES:
                break
        if len(found) <= _MOST_CANDIDATES // 4 or not others:
            return found[:_MOST_CANDIDATES]
        both = set(found)
        for other in others:
            arrays = (self._holders[number] for number in other if other[number] >= _BEGINNING)
            kept: set[int] = set()
            for holders in arrays:
                kept.update(both.intersection(holders))
            both = kept or both
        return [*islice(both, _MOST_CANDIDATES), *found[: _MOST_CANDIDATES // 4]]

    def _likeness(self, position: int, likenesses: list[dict[int, float]]) -> float:
        total = 0.0
        words = self._words[self._starts[position] : self._starts[position + 1]]
        for like in likenesses:
            best = 0.0
            for number in words:
                if number in like and like[number] > best:
                    best = like[number]
            total += best
        return total

    def _compared(self, text: str, best: list[tuple[int, float]], limit: int) -> list[Hit]:
        """The candidates compared in full; a beginning of a name is scored by what is there.

        Once the name itself is found, those that share but one word of two with it are not; nor
        is a whole name with the one word it begins or agrees with, which could add nothing.
        """
        hits = []
        found, alone = False, len(scripts.split(text).words) == 1
        for position, likeness in best:
            name, score = self._names[position], likeness * likeness * _BEGINNING
            enough = likeness <= _HALF_ALIKE if found else alone and score >= _ONE_OF_TWO
            if not enough or " " not in name:
                full = compare(text, name).score
                found = found or full > _SURE
                score = max(full, score)
            hits.append(Hit(position, name, score))
        hits.sort(key=lambda hit: (-hit.score, hit.position))
        return hits[:limit]


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The second texts gathered by the first."""
    found: dict[str, list[str]] = defaultdict(list)
    for group, text in pairs:
        found[group].append(text)
    return {group: tuple(texts) for group, texts in found.items()}


def _in_order(text: str) -> str:
    """The words of a name in plain Latin letters, in the order of the alphabet."""
    return " ".join(sorted(sounds.letters(text.casefold()).split()))


def _ends(letters: str) -> tuple[str, str]:
    """What a word begins with, and what it ends in."""
    return "^" + letters[:3], letters[-4:] + "$"


def _shortened(skeleton: str) -> set[str]:
    """The skeleton with each of its consonants left out in turn."""
    return {skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton))}
