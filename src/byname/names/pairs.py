"""One word against another: what it costs to take them for the same, and why.

Takes two tokens. Gives a `Pair`: a cost (0 the same, 1 and more a contradiction) with its reason.
Costs are kept in a bounded memory, since words recur. Never looks at the rest of the names.
"""

import re
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from byname.names import given, sounds, surnames
from byname.names import weights as w
from byname.names.evidence import Reason
from byname.names.tokens import Token


class Pair(NamedTuple):
    """The cost of taking two words for one. `strict` above 0: one language would tell them apart."""

    cost: float
    reason: Reason
    strict: float


_SAME = Pair(0.0, Reason.SAME, 0.0)
_memory: dict[tuple[Token, Token], Pair] = {}
_MOST_REMEMBERED = 200_000


def pair(left: Token, right: Token) -> Pair:
    """The cost and reason of two words, remembered."""
    if left is right:
        return _SAME
    found = _memory.get((left, right))
    if found is None:
        if len(_memory) >= _MOST_REMEMBERED:
            _memory.clear()
        found = _memory[left, right] = judge(left, right)
    return found


def judge(left: Token, right: Token) -> Pair:
    """The cost and reason of two words, by the first rule that knows."""
    if left.text == right.text:
        return _SAME
    if left.initial or right.initial:
        return _initials(left, right)
    if left.key == right.key and not left.far:
        return Pair(w.OTHER_SPELLING, Reason.OTHER_SPELLING, _strict(left, right))
    if left.known.names & right.known.names:
        return _equivalent(left, right)
    if left.far or right.far:
        return _far(left, right)
    if not left.keys.isdisjoint(right.keys):
        return Pair(_other_reading(left, right), Reason.OTHER_SPELLING, 0.0)
    if left.inflected and left.inflected & right.keys:
        return Pair(w.ENDING, Reason.ENDING, 0.0)
    if right.inflected and right.inflected & left.keys:
        return Pair(w.ENDING, Reason.ENDING, 0.0)
    if not left.bare.isdisjoint(right.bare):
        return Pair(w.WITHOUT_MARKS, Reason.OTHER_SPELLING, _strict(left, right))
    return _gendered(left, right) or _misspelt(left, right)


def _strict(left: Token, right: Token) -> float:
    """Whether the key forgives a difference that counts when both words are of one language."""
    if left.given and right.given:
        return 0.0
    if _vowels_of(left) == _vowels_of(right):
        return 0.0
    same_writing = left.script is right.script and _one_letter_apart(left, right)
    return w.AKANNIE_IN_ONE_WRITING if same_writing else 1.0


def _vowels_of(t: Token) -> str:
    """The vowels of a word but и, with я as а and ё as е, and without у for ў."""
    return _SHORT_U.sub("", t.sounds).translate(_VOWELS_WRITTEN)


_SHORT_U = re.compile("(?<=[aeioyAO])u(?![aeioyAOU])")


_VOWELS_WRITTEN = str.maketrans(
    {"A": "a", "O": "e", "U": "u"} | dict.fromkeys("bdDfghxjklmnprsSzZtcCvwiy")
)


def _initials(left: Token, right: Token) -> Pair:
    """An initial fits a word that begins with its sound, or any form of the same given name."""
    if left.initial and right.initial and left.script is right.script:
        if left.text[0] == right.text[0]:
            return Pair(w.INITIALS_ALIKE, Reason.INITIAL, 0.0)
    if left.first & right.first:
        return Pair(w.INITIAL, Reason.INITIAL, 0.0)
    full, initial = (right, left) if left.initial else (left, right)
    if any(initial.first & given.first_letters(name) for name in full.known.names):
        return Pair(w.INITIAL_OF_EQUIVALENT, Reason.INITIAL, 0.0)
    return Pair(w.OTHER_INITIAL, Reason.OTHER_INITIAL, 0.0)


def _other_reading(left: Token, right: Token) -> float:
    """Readings that meet say little of words as short as Zhu and Zhou."""
    short = min(len(left.key), len(right.key)) <= 2
    return w.OTHER_READING_SHORT if short else w.OTHER_READING


def _equivalent(left: Token, right: Token) -> Pair:
    full = left.known.names & right.known.names - left.known.short - right.known.short
    if not full:
        return Pair(w.DIMINUTIVE, Reason.DIMINUTIVE, 0.0)
    if not left.keys.isdisjoint(right.keys):
        return Pair(w.OTHER_READING, Reason.OTHER_SPELLING, 0.0)
    if any({left.key, right.key} & given.native(name) for name in full):
        return Pair(w.EQUIVALENT, Reason.EQUIVALENT, 0.0)
    alike = OSA.distance(left.key, right.key) <= 2
    return Pair(w.EQUIVALENT if alike else w.EQUIVALENT_ELSEWHERE, Reason.EQUIVALENT, 0.0)


def _gendered(left: Token, right: Token) -> Pair | None:
    """Masculine and feminine of one surname, in Slavic, Czech or Lithuanian formation."""
    a, b = left.gendered, right.gendered
    if left.given or right.given:
        return None
    if surnames.czech_feminine(left.key) == right.key != "":
        return Pair(w.GENDERED, Reason.GENDERED, 0.0)
    if surnames.czech_feminine(right.key) == left.key != "":
        return Pair(w.GENDERED, Reason.GENDERED, 0.0)
    if a and b and a.stem == b.stem:
        if a.sex == b.sex:
            return Pair(w.OTHER_READING, Reason.OTHER_SPELLING, 0.0)
        return Pair(w.GENDERED, Reason.GENDERED, 0.0)
    return None


def _far(left: Token, right: Token) -> Pair:
    """Words of which one is in Hangul, kana or Arabic: consonant classes first, then vowels."""
    if left.script is right.script and left.text != right.text:
        return _misspelt(left, right)
    if left.given and right.given:
        return Pair(w.OTHER_GIVEN, Reason.OTHER_GIVEN, 0.0)
    best = min(
        _far_cost(a, b)
        for a in (*left.alternatives, *left.inflected)
        for b in (*right.alternatives, *right.inflected)
    )
    if left.given != right.given:
        known, other = (left, right) if left.given else (right, left)
        by_form = min(_far_cost(form, other.key) for form in _forms(known))
        best = min(best, by_form + w.EQUIVALENT)
    reason = Reason.NEAR if best < w.CONTRADICTION else Reason.DIFFERENT
    return Pair(best, reason, 0.0)


def _far_cost(key: str, other: str) -> float:
    """The cost by the consonant classes of two keys, and by their letters with less weight."""
    consonants, others = sounds.skeleton(key), sounds.skeleton(other)
    apart = Levenshtein.distance(consonants, others) / max(len(consonants), len(others), 1)
    vowels = Levenshtein.normalized_distance(key, other)
    return w.FAR_BASE + w.FAR_CONSONANTS * apart + w.FAR_VOWELS * vowels


def _misspelt(left: Token, right: Token) -> Pair:
    """Words of different keys: a typing error, or different words."""
    key, other, apart = _nearest(left, right)
    apart = min(apart, OSA.distance(left.letters, right.letters, score_cutoff=3))
    shorter = _telling_length(left, right, key, other)
    cost = _errors_cost(apart, shorter)
    if left.given != right.given and not (left.patronymic or right.patronymic):
        by_form = _misspelt_form(left, right)
        if by_form < cost:
            return Pair(by_form, Reason.TYPO, 0.0)
    if cost >= w.CONTRADICTION:
        far = apart / max(len(key), len(other), 1)
        return _contradiction(left, right, w.DIFFERENT + w.DIFFERENT_SLOPE * far)
    return _weighed(left, right, (key, other), apart, cost)


def _telling_length(left: Token, right: Token, key: str, other: str) -> int:
    """How many sounds tell the words apart: a suffix that both share counts for few."""
    (stem, suffix), (other_stem, other_suffix) = left.suffix, right.suffix
    if suffix and suffix == other_suffix and len(suffix) > 2:
        return min(len(stem), len(other_stem)) + w.SUFFIX_TELLS
    written = min(len(left.letters), len(right.letters)) - w.LETTERS_TO_SOUNDS
    return max(min(len(key), len(other)), written)


def _forms(known: Token) -> list[str]:
    """The keys of all the forms of the names that a word may be."""
    return [key for name in known.known.names for key in given.forms_keys(name)]


def _misspelt_form(left: Token, right: Token) -> float:
    """What it costs that an unknown word is a misspelt form of the other's given name."""
    known, other = (left, right) if left.given else (right, left)
    best = w.DIFFERENT
    written = [letters for name in known.known.names for letters in given.forms_letters(name)]
    texts = [text for name in known.known.names for text in given.forms_texts(name)]
    ways = (
        (other.key, _forms(known)),
        (other.letters, written),
        (other.text, texts),
    )
    for word, forms in ways:
        found = process.extractOne(word, forms, scorer=OSA.distance, processor=None, score_cutoff=2)
        if found is not None:
            form, errors, _ = found
            if errors > 1 and len(form) < w.LONG_FORM:
                continue
            cost = _errors_cost(int(errors), max(len(form), len(word))) + w.EQUIVALENT
            best = min(best, cost + (w.FIRST_LETTER if form[:1] != word[:1] else 0.0))
    return best


def _nearest(left: Token, right: Token) -> tuple[str, str, int]:
    """The readings of the two words that are fewest errors apart, and that number."""
    best = (left.key, right.key, OSA.distance(left.key, right.key))
    for a in left.bare:
        for b in right.bare:
            apart = OSA.distance(a, b, score_cutoff=best[2])
            if apart < best[2]:
                best = (a, b, apart)
    if len(left.alternatives) > 1 or len(right.alternatives) > 1:
        for a in left.alternatives:
            for b in right.alternatives:
                apart = OSA.distance(a, b, score_cutoff=best[2])
                if apart < best[2]:
                    best = (a, b, apart)
    return best


def _errors_cost(errors: int, length: int) -> float:
    """What so many typing errors cost in a word of so many sounds."""
    if errors <= 1:
        return w.ONE_ERROR[min(length, len(w.ONE_ERROR) - 1)]
    if errors == 2:
        return w.TWO_ERRORS[min(length, len(w.TWO_ERRORS) - 1)]
    return w.DIFFERENT


def _contradiction(left: Token, right: Token, cost: float) -> Pair:
    if left.given and right.given:
        return Pair(cost, Reason.OTHER_GIVEN, 0.0)
    if left.patronymic and right.patronymic:
        return Pair(cost, Reason.OTHER_PATRONYMIC, 0.0)
    return Pair(cost, Reason.DIFFERENT, 0.0)


def _weighed(left: Token, right: Token, keys: tuple[str, str], apart: int, cost: float) -> Pair:
    """A possible typing error, weighed by what else could explain the difference."""
    if left.given and right.given and not (left.short or right.short):
        return Pair(max(cost, w.OTHER_GIVEN_NEAR), Reason.OTHER_GIVEN, 0.0)
    if _swapped(left, right):
        return Pair(min(cost, w.SWAPPED), Reason.TYPO, 0.0)
    if _other_suffix(left, right):
        return Pair(cost + w.OTHER_SUFFIX, Reason.SUFFIX, 0.0)
    if left.patronymic and right.patronymic:
        a, b = left.patronymic, right.patronymic
        if a.fathers and b.fathers and not a.fathers & b.fathers:
            return Pair(cost + w.OTHER_FATHER, Reason.OTHER_PATRONYMIC, 0.0)
    extra, strict = _kind_of_error(_written(left, right, keys), apart)
    if strict and left.script is right.script and _one_letter_apart(left, right):
        strict = w.IN_ONE_WRITING
    if left.given != right.given:
        # An error makes no known name of another: what is unknown is a slip, whatever the letter.
        return Pair(cost + min(extra, w.FIRST_LETTER) + w.ERROR_IN_GIVEN, Reason.TYPO, 0.0)
    return Pair(cost + extra, Reason.TYPO, strict)


def _swapped(left: Token, right: Token) -> bool:
    """Whether the words differ by two neighbouring letters that changed places."""
    return any(
        len(a) == len(b) and OSA.distance(a, b) == 1 and Levenshtein.distance(a, b) == 2
        for a, b in ((left.letters, right.letters), (left.key, right.key))
    )


def _other_suffix(left: Token, right: Token) -> bool:
    """Whether the words are one stem with two different suffixes of surnames."""
    stems = left.splits.keys() & right.splits.keys()
    return bool(stems) and all(
        _suffix_class(left.splits[stem]) != _suffix_class(right.splits[stem]) for stem in stems
    )


def _suffix_class(suffix: str) -> str:
    """A suffix with what spellings and slips of the pen make of it: -ская, -кая; -евич, -авич."""
    plain = suffix.translate(_SUFFIX_CLASS)
    return "ski" if plain in ("ki", "cki") else plain


_SUFFIX_CLASS = str.maketrans({"e": "a", "C": "c", "t": "c", "S": "s"})


_VOWELS = frozenset("aeiouаеёиоуыэюяіїє")
# Vowels that a different surname seldom has where the other has a common one, and a slip may put.
_RARE_VOWELS = frozenset("ыэюё")
_EXCHANGED = frozenset(frozenset(two) for two in ("ei", "ae", "еи", "ае", "яе", "еі"))
# Letters of one sound class, which spellings confuse more often than typing does.
_ALIKE = frozenset(
    frozenset(two)
    for two in ("sz", "sS", "SZ", "td", "vf", "bp", "kh", "zZ", "ct", "cC", "cs", "cz", "SC")
)


def _written(left: Token, right: Token, keys: tuple[str, str]) -> tuple[str, str]:
    """The words as written when one slip of one script tells them apart, else their keys."""
    if left.script is right.script and _one_letter_apart(left, right):
        return left.text, right.text
    return keys


def _one_letter_apart(left: Token, right: Token) -> bool:
    return OSA.distance(left.text, right.text, score_cutoff=1) == 1


def _kind_of_error(keys: tuple[str, str], apart: int) -> tuple[float, float]:
    """What the kind of the difference adds, and what more within one language.

    A change of vowel costs more than a typing error, which seldom puts a vowel for a vowel; е and и
    change places between languages, as do
    е and а (hard р in Belarusian), so between these it does within one language only.
    """
    extra = strict = 0.0
    if keys[0][:1] != keys[1][:1]:
        extra += w.FIRST_LETTER
    if apart > 1:
        return extra, strict
    for operation in Levenshtein.editops(keys[0], keys[1]):
        tag, at, to = operation.tag, operation.src_pos, operation.dest_pos
        a, b = keys[0][at : at + 1], keys[1][to : to + 1]
        if tag != "replace":
            continue
        if frozenset((a, b)) in _EXCHANGED:
            strict = 1.0
        elif frozenset((a, b)) in _ALIKE:
            extra += w.ALIKE_LETTERS
        elif a in _VOWELS and b in _VOWELS:
            extra += w.RARE_VOWEL if {a, b} & _RARE_VOWELS else w.OTHER_VOWEL
    return extra, strict
