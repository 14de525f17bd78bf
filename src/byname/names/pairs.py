"""One word against another: what it costs to take them for the same, and why.

Takes two tokens. Gives a `Pair`: a cost (0 the same, 1 and more a contradiction) with its reason.
Costs are kept in a bounded memory, since words recur. Never looks at the rest of the names.
"""

from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from byname.names import given, sounds
from byname.names import weights as w
from byname.names.evidence import Reason
from byname.names.tokens import Token


class Pair(NamedTuple):
    """The cost of taking two words for one. `strict` is 1 when one language would tell them apart."""

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
        return Pair(w.OTHER_READING, Reason.OTHER_SPELLING, 0.0)
    if left.inflected and left.inflected & right.keys:
        return Pair(w.ENDING, Reason.ENDING, 0.0)
    if right.inflected and right.inflected & left.keys:
        return Pair(w.ENDING, Reason.ENDING, 0.0)
    if left.bare == right.bare:
        return Pair(w.WITHOUT_MARKS, Reason.OTHER_SPELLING, _strict(left, right))
    return _gendered(left, right) or _misspelt(left, right)


def _strict(left: Token, right: Token) -> float:
    """Whether the key forgives a difference that counts when both words are of one language."""
    if left.given and right.given:
        return 0.0
    a, b = left.sounds.translate(_VOWELS_WRITTEN), right.sounds.translate(_VOWELS_WRITTEN)
    return 0.0 if a == b else 1.0


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


def _equivalent(left: Token, right: Token) -> Pair:
    full = left.known.names & right.known.names - left.known.short - right.known.short
    if not full:
        return Pair(w.DIMINUTIVE, Reason.DIMINUTIVE, 0.0)
    if not left.keys.isdisjoint(right.keys):
        return Pair(w.OTHER_READING, Reason.OTHER_SPELLING, 0.0)
    return Pair(w.EQUIVALENT, Reason.EQUIVALENT, 0.0)


def _gendered(left: Token, right: Token) -> Pair | None:
    """Masculine and feminine of one surname, in Slavic, Czech or Lithuanian formation."""
    a, b = left.gendered, right.gendered
    if left.given or right.given:
        return None
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
    best = min(_far_cost(a, b) for a in left.alternatives for b in right.alternatives)
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
    shorter = max(
        min(len(key), len(other)), min(len(left.letters), len(right.letters)) - w.LETTERS_TO_SOUNDS
    )
    cost = _errors_cost(apart, shorter)
    if left.given != right.given and not (left.patronymic or right.patronymic):
        by_form = _misspelt_form(left, right)
        if by_form < cost:
            return Pair(by_form, Reason.TYPO, 0.0)
    if cost >= w.CONTRADICTION:
        far = apart / max(len(key), len(other), 1)
        return _contradiction(left, right, w.DIFFERENT + w.DIFFERENT_SLOPE * far)
    return _weighed(left, right, (key, other), apart, cost)


def _forms(known: Token) -> list[str]:
    """The keys of all the forms of the names that a word may be."""
    return [key for name in known.known.names for key in given.forms_keys(name)]


def _misspelt_form(left: Token, right: Token) -> float:
    """What it costs that an unknown word is a misspelt form of the other's given name."""
    known, other = (left, right) if left.given else (right, left)
    best = w.DIFFERENT
    written = [letters for name in known.known.names for letters in given.forms_letters(name)]
    for word, forms in ((other.key, _forms(known)), (other.letters, written)):
        found = process.extractOne(word, forms, scorer=OSA.distance, processor=None, score_cutoff=2)
        if found is not None:
            form, errors, _ = found
            if errors > 1 and len(form) < w.LONG_FORM:
                continue
            cost = _errors_cost(int(errors), min(len(form), len(word))) + w.EQUIVALENT
            best = min(best, cost + (w.FIRST_LETTER if form[:1] != word[:1] else 0.0))
    return best


def _nearest(left: Token, right: Token) -> tuple[str, str, int]:
    """The readings of the two words that are fewest errors apart, and that number."""
    best = (left.key, right.key, OSA.distance(left.key, right.key))
    marks = OSA.distance(left.bare, right.bare, score_cutoff=best[2])
    if marks < best[2]:
        best = (left.bare, right.bare, marks)
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
    extra, strict = _kind_of_error(keys, apart)
    if left.given != right.given:
        cost += w.ERROR_IN_GIVEN
    return Pair(cost + extra, Reason.TYPO, strict)


def _swapped(left: Token, right: Token) -> bool:
    """Whether the words differ by two neighbouring letters that changed places."""
    return any(
        len(a) == len(b) and OSA.distance(a, b) == 1 and Levenshtein.distance(a, b) == 2
        for a, b in ((left.letters, right.letters), (left.key, right.key))
    )


def _other_suffix(left: Token, right: Token) -> bool:
    """Whether the words are one stem with two different suffixes of surnames."""
    (stem, suffix), (other_stem, other_suffix) = left.suffix, right.suffix
    if not suffix or not other_suffix or stem != other_stem:
        return False
    return suffix.translate(_SUFFIX_CLASS) != other_suffix.translate(_SUFFIX_CLASS)


_SUFFIX_CLASS = str.maketrans({"e": "a", "C": "c", "t": "c", "S": "s"})


_VOWELS = frozenset("aeiu")
# Letters of one sound class, which spellings confuse more often than typing does.
_ALIKE = frozenset(
    frozenset(two)
    for two in ("sz", "sS", "SZ", "td", "vf", "bp", "kh", "zZ", "ct", "cC", "cs", "cz", "SC")
)


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
    for edit in Levenshtein.editops(keys[0], keys[1]):
        at, to = edit.src_pos, edit.dest_pos
        a, b = keys[0][at : at + 1], keys[1][to : to + 1]
        if edit.tag != "replace":
            continue
        if {a, b} in ({"e", "i"}, {"a", "e"}):
            strict = 1.0
        elif frozenset((a, b)) in _ALIKE:
            extra += w.ALIKE_LETTERS
        elif a in _VOWELS and b in _VOWELS:
            extra += w.OTHER_VOWEL
    return extra, strict
