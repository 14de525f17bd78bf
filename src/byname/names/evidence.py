"""What a comparison says: its score, and the parts that make it up.

Gives plain immutable values. Never a verdict: a score near 1 says that two texts may well be one
name, which two people can share.
"""

from dataclasses import dataclass
from enum import Enum


class Reason(Enum):
    """Why a word of one name stands against a word of the other, in words for a reader."""

    SAME = "same"
    OTHER_SPELLING = "same in another spelling"
    ENDING = "same but for a case ending or an article"
    GENDERED = "masculine and feminine of one surname"
    EQUIVALENT = "an equivalent given name"
    DIMINUTIVE = "a diminutive"
    INITIAL = "an initial that fits"
    TYPO = "a typing error apart"
    NEAR = "near in sound"
    UNCERTAIN_VOWEL = "a vowel apart in one language"
    SUFFIX = "another surname of the same stem"
    OTHER_GIVEN = "a different given name"
    OTHER_INITIAL = "an initial that does not fit"
    OTHER_PATRONYMIC = "a conflicting patronymic"
    DIFFERENT = "different"
    PATRONYMIC_ONCE = "a patronymic in one spelling only"
    MISSING = "missing from the other"
    PARTICLE = "a particle missing from the other"
    ORDER = "the words in another order"
    JOINED = "two words written as one"
    SEX = "names of a man and of a woman"
    GENERATION = "father and son by the words beside the name"
    LITTLE = "too little to tell"


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of evidence: the words, the reason, and its weight.

    `weight` is what it costs: 0 nothing, 0.2 about a typing error, 1 and more a contradiction.
    The score of a comparison is e to the power of minus the sum of the weights.
    """

    left: str
    right: str
    reason: Reason
    weight: float
