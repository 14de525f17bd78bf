"""What one word against another gives: the cost of taking them for the same, and the reason."""

from typing import NamedTuple

from byname.names.evidence import Reason
from byname.names.vowels import Vowels


class Pair(NamedTuple):
    """The cost of taking two words for one (0 the same, 1 and more a contradiction), and why.

    ``vowels``: a difference whose cost only the languages of the two names can tell.
    """

    cost: float
    reason: Reason
    vowels: Vowels = Vowels.ALIKE
