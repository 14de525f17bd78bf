"""Whether two surnames are one stem with two suffixes, and what tells that from a slip of the pen.

Takes two tokens and the readings of them that are nearest. Gives what another suffix costs beside a
slip. Never looks at the rest of the name.
"""

from rapidfuzz.distance import Levenshtein

from byname.names import surnames
from byname.names import weights as w
from byname.names.changes import VOWELS, swapped, vowel_by_slip
from byname.names.tokens import Token


def cost(left: Token, right: Token, keys: tuple[str, str]) -> float:
    """What it costs more than a slip that two words have two suffixes."""
    if vowel_by_slip(left.text, right.text):
        return w.OTHER_SUFFIX_BY_A_LETTER
    if _sound_of_suffix(left, right) or _sign_of_suffix(*keys):
        return w.OTHER_SUFFIX
    slip = _a_letter_more_or_less(left, right, keys) and _letters_of_a_slip(left, right)
    return w.OTHER_SUFFIX_BY_A_LETTER if slip or swapped(left, right) else w.OTHER_SUFFIX


def other_suffix(key: str, other: str) -> bool:
    """Whether two readings are one stem with two different suffixes of surnames."""
    mine, others = surnames.splits(key), surnames.splits(other)
    stems = mine.keys() & others.keys()
    return bool(stems) and all(
        _suffix_class(mine[stem]) != _suffix_class(others[stem]) for stem in stems
    )


_KEY_VOWELS = frozenset("aeiu")
# The consonants that one letter of a suffix may be: -ов, -ан, -ец, -ак, -ич.
_OF_SUFFIXES = frozenset("vnckC")


def _sign_of_suffix(key: str, other: str) -> bool:
    """Whether the one sound that differs makes another common suffix: -ов and -ак, -ук and -чук."""
    edits = list(Levenshtein.editops(key, other)) if abs(len(key) - len(other)) < 2 else []
    if len(edits) != 1:
        return False
    at, to = edits[0].src_pos, edits[0].dest_pos
    a, b = key[at : at + 1], other[to : to + 1]
    if edits[0].tag == "replace":
        return {a, b} <= _OF_SUFFIXES or {a, b} <= _KEY_VOWELS
    return (a if edits[0].tag == "delete" else b) == "C"


def _a_letter_more_or_less(left: Token, right: Token, keys: tuple[str, str]) -> bool:
    """Whether one slip that is no vowel for a vowel tells the words apart, as written."""
    for a, b in ((left.letters, right.letters), keys):
        edits = list(Levenshtein.editops(a, b)) if abs(len(a) - len(b)) < 2 else []
        if len(edits) == 1:
            at, to = edits[0].src_pos, edits[0].dest_pos
            vowels = a[at : at + 1] in VOWELS and b[to : to + 1] in VOWELS
            return edits[0].tag != "replace" or not vowels
    return False


def _letters_of_a_slip(left: Token, right: Token) -> bool:
    """Whether two words of one script are as few letters apart as a slip and two systems leave.

    A sound more may be three letters (Petikuk and Petikchuk), which nobody leaves out by a slip.
    """
    if left.script is not right.script:
        return True
    more = abs(len(left.letters) - len(right.letters)) > 1
    return not more or left.letters[-4:] == right.letters[-4:]


def _suffix_class(suffix: str) -> str:
    """A suffix with what spellings and slips of the pen make of it: -ская, -кая; -евич, -авич."""
    plain = suffix.translate(_SUFFIX_CLASS)
    return "ski" if plain == "ki" else plain


_SUFFIX_CLASS = str.maketrans({"e": "a", "C": "c", "t": "c", "S": "s"})


def _sound_of_suffix(left: Token, right: Token) -> bool:
    """Whether one surname ends in -ski and the other in -cki: no letter of a slip, but a sound."""
    ends = {surnames.masculine(t.key)[-3:] for t in (left, right)}
    return ends in ({"ski", "cki"}, {"zki", "cki"}, {"zki", "ski"})
