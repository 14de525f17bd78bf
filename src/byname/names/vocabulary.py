"""The words of many names, found by any spelling of one: by sound, form, beginning, or a slip.

Takes the words once, as names are read. Gives for a word of a query the numbers of the keys like
it, each with how like it is. Never looks at a whole name.

How: a word is looked up by its keys (`sounds`), by the other forms of a given name, by the words
that begin with it, by words whose consonants differ in one place, and at need by words a slip or
two from it as plain Latin letters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from byname.names import sounds
from byname.names.given import forms_keys
from byname.names.inflection import base_forms
from byname.names.scripts import Word
from byname.names.tokens import Token, prepare, token

EXACT, FORM, BEGINNING, ERROR, ERRORS = 1.0, 0.94, 0.90, 0.80, 0.62

_MOST_ERRORS = 100
_MOST_KEPT = 65_536  # words whose numbers are kept while names are read: the commonest come first
_MOST_BEGINNINGS, _FEW_BEGINNINGS = 300, 60


class Vocabulary:
    """The keys of all the words, numbered. Complete once `close` has been called."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._of_word: dict[Word, list[int]] = {}
        self._letters: dict[str, int] = {}
        self.keys: list[str] = []
        self._sorted: list[str] = []
        self._by_skeleton: dict[str, tuple[str, ...]] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        self._by_end: dict[str, tuple[str, ...]] = {}

    def add(self, word: Word) -> list[int]:
        """The numbers of the keys of a word, new ones given."""
        known = self._of_word.get(word)
        if known is not None:
            return known
        one = token(word)
        found: list[int] = []
        if len(self._of_word) < _MOST_KEPT:
            self._of_word[word] = found
        for key in one.alternatives:
            number = self._numbers.setdefault(key, len(self.keys))
            if number == len(self.keys):
                self.keys.append(key)
            found.append(number)
        self._letters.setdefault(one.letters, found[0])
        return found

    def close(self) -> None:
        """Make ready for looking up, after the last word."""
        self._of_word.clear()
        self._sorted = sorted(self._numbers)
        self._by_skeleton = _grouped((sounds.skeleton(key), key) for key in self._sorted)
        self._near = _grouped(
            (shorter, skeleton)
            for skeleton in self._by_skeleton
            for shorter in _shortened(skeleton)
        )
        self._by_end = _grouped((end, found) for found in self._letters for end in _ends(found))

    def knows(self, word: str) -> bool:
        """Whether this word is one of them, in any spelling or case."""
        return any(
            key in self._numbers
            for form in base_forms(word)
            for one in prepare(form).tokens
            for key in one.alternatives
        )

    def nominative(self, words: Iterable[Token]) -> str:
        """The words with each that is none of these in the nominative that is; empty if all are."""
        found = [(word.text, self._base(word)) for word in words]
        return "" if all(text == base for text, base in found) else " ".join(b for _, b in found)

    def _base(self, word: Token) -> str:
        if any(key in self._numbers for key in word.alternatives):
            return word.text
        for form in base_forms(word.text)[1:]:
            if self._numbers.keys() & {one.key for one in prepare(form).tokens}:
                return form
        return word.text

    def like(self, word: Token, *, last: bool) -> dict[int, float]:
        """The numbers of the keys like a word of a query, with how like they are."""
        found: dict[int, float] = {}
        for key in word.alternatives:
            self._add(found, key, EXACT)
        for key in word.inflected:
            self._add(found, key, FORM)
        if not found:
            for form in base_forms(word.text)[1:]:
                for one in prepare(form).tokens:
                    self._add(found, one.key, FORM)
        for name in word.known.names:
            for key in forms_keys(name):
                self._add(found, key, FORM)
        for key in word.alternatives[:2]:
            self._add_beginnings(found, key, _MOST_BEGINNINGS if last else _FEW_BEGINNINGS)
            if len(key) > 2:
                self._add_errors(found, key, far=word.far)
        return found

    def by_letters(self, word: Token) -> dict[int, float]:
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
        return {self._letters[found]: ERROR if d <= 1 else ERRORS for found, d, _ in near}

    def _spelt_like(self, letters: str, most: int) -> list[str]:
        """Words of about this length that begin or end like this one: a slip spares one end."""
        length = len(letters)
        return [
            found
            for end in _ends(letters)
            for found in self._by_end.get(end, ())
            if abs(len(found) - length) <= most
        ]

    def _add(self, found: dict[int, float], key: str, likeness: float) -> None:
        number = self._numbers.get(key)
        if number is not None and found.get(number, 0.0) < likeness:
            found[number] = likeness

    def _add_beginnings(self, found: dict[int, float], key: str, most: int) -> None:
        at = bisect_left(self._sorted, key)
        end = bisect_left(self._sorted, key + "\uffff", at)
        for longer in self._sorted[at : min(end, at + most)]:
            found.setdefault(self._numbers[longer], BEGINNING)

    def _add_errors(self, found: dict[int, float], key: str, *, far: bool) -> None:
        """Words with the same consonants or one changed, at most two letters from the key."""
        skeleton = sounds.skeleton(key)
        near: set[str] = {skeleton, *self._near.get(skeleton, ())}
        for shorter in _shortened(skeleton):
            near.add(shorter)
            near.update(self._near.get(shorter, ()))
        if far:
            for candidate in self._of_skeleton(near):
                same = sounds.skeleton(candidate) == skeleton
                self._add(found, candidate, ERROR if same else ERRORS)
            return
        for candidate, apart, _ in process.extract(
            key,
            self._of_skeleton(near),
            scorer=OSA.distance,
            processor=None,
            score_cutoff=2 if len(key) > 4 else 1,
            limit=_MOST_ERRORS,
        ):
            self._add(found, candidate, ERROR if apart <= 1 else ERRORS)

    def _of_skeleton(self, skeletons: set[str]) -> list[str]:
        found: list[str] = []
        for one in skeletons:
            found += self._by_skeleton.get(one, ())
        return found


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """The second texts gathered by the first."""
    found: dict[str, list[str]] = defaultdict(list)
    for group, text in pairs:
        found[group].append(text)
    return {group: tuple(texts) for group, texts in found.items()}


def _ends(letters: str) -> tuple[str, str]:
    """What a word begins with, and what it ends in."""
    return "^" + letters[:3], letters[-4:] + "$"


def _shortened(skeleton: str) -> set[str]:
    """The skeleton with each of its consonants left out in turn."""
    return {skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton))}
