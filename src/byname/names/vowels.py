"""How the vowels of two words differ where their keys forgive it, and what that costs.

Takes two tokens, then the languages the whole names are written in. A vowel that passes between
languages (о and а, я and е between Russian and Belarusian; і and е between Ukrainian and Russian)
tells two names apart when both are written in one language. Never looks at consonants.

The passages are those of the orthographies: akannie and yakannie of Belarusian (Правілы беларускай
арфаграфіі і пунктуацыі, 2008), Ukrainian і for old ѣ and for о, е in a closed syllable (Український
правопис, 2019).
"""

import re
from enum import IntEnum

from rapidfuzz.distance import OSA

from byname.names import weights as w
from byname.names.tokens import Token


class Vowels(IntEnum):
    """The kind of a difference in vowels, the more telling the higher."""

    ALIKE = 0
    MERGED = 1  # one key: о for а, я for е
    MERGED_ALONE = 2  # the same, and nothing else differs in one script
    E_A = 3  # е for а where the key keeps them, as after a hardened consonant
    E_A_ALONE = 4
    E_I = 5
    E_O = 6  # the two ways to lose a ё, of which Ukrainian ьо leaves о


def between(left: Token, right: Token) -> Vowels:
    """The difference that the key of two words forgives; none where both are given names."""
    if (left.given and right.given) or _of(left) == _of(right):
        return Vowels.ALIKE
    # A vowel put in or left out is a slip; one for another may be another surname.
    same_length = len(left.text) == len(right.text)
    alone = same_length and left.script is right.script and one_letter_apart(left, right)
    return Vowels.MERGED_ALONE if alone else Vowels.MERGED


def one_letter_apart(left: Token, right: Token) -> bool:
    """Whether one slip makes the one word of the other, as written."""
    return OSA.distance(left.text, right.text, score_cutoff=1) == 1


def cost(vowels: Vowels, language: str, other: str, *, one_script: bool) -> float:
    """What the difference costs between names in these languages (be, ru, uk, or empty)."""
    if not language or not other:
        if vowels is Vowels.MERGED and not one_script:
            return 0.0
        return w.VOWELS_IN_UNKNOWN[vowels]
    passes = "uk" if vowels in (Vowels.E_I, Vowels.E_O) else "be"
    if language != other and passes in (language, other):
        return w.VOWELS_BETWEEN_LANGUAGES[vowels]
    return w.VOWELS_IN_ONE_LANGUAGE[vowels]


_SHORT_U = re.compile("(?<=[aeioyAO])u(?![aeioyAOU])")
_WRITTEN = str.maketrans(
    {"A": "a", "O": "e", "U": "u"} | dict.fromkeys("bdDfghxjklmnprsSzZtcCvwiy")
)


def _of(t: Token) -> str:
    """The vowels of a word but и, with я as а and ё as е, and without у for ў."""
    return _SHORT_U.sub("", t.sounds).translate(_WRITTEN)
