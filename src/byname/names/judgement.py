"""What one word against another gives: the cost of taking them for the same, and the reason."""

from byname.names.evidence import Reason
from byname.names.vowels import Vowels


class Pair:
    """The cost of taking two words for one (0 the same, 1 and more a contradiction), and why.

    ``vowels``: a difference whose cost only the languages of the two names can tell. ``open`` says
    that the names have a say in the cost: by their languages, or by the sex of who bears them.
    Never changed once made.
    """

    __slots__ = ("cost", "open", "reason", "vowels")

    def __init__(self, cost: float, reason: Reason, vowels: Vowels = Vowels.ALIKE) -> None:
        self.cost = cost if cost > 0.0 else 0.0
        self.reason = reason
        self.vowels = vowels
        self.open = vowels is not Vowels.ALIKE or reason is Reason.GENDERED

    def __repr__(self) -> str:
        return f"Pair({self.cost!r}, {self.reason}, {self.vowels!r})"
