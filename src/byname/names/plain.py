"""The commonest names weighed at once: two words each beside a patronymic, and nothing else.

Takes two such names (`Name.two`). Gives the sum of the costs alone, the same to the last digit as
`compare` gives with the evidence for it. Never says why.
"""

from byname.names import weights as w
from byname.names.assigning import settled, two_and_two
from byname.names.evidence import Reason
from byname.names.pairs import fathers
from byname.names.tokens import Name


def plain(left: Name, right: Name) -> float:
    """What two names of two words each come to."""
    a, b = left.core
    c, d = right.core
    first, second, crossed = two_and_two(a, b, c, d)
    total = first.cost + second.cost
    if first.open or second.open:
        if crossed:
            c, d = d, c
        total = settled(first, a, c, left, right)[0] if first.open else first.cost
        total += settled(second, b, d, left, right)[0] if second.open else second.cost
    mine, others = left.patronymic, right.patronymic
    if mine is None and others is None:
        return total
    if mine is None or others is None:
        total += w.PATRONYMIC_ONCE
    else:
        total += fathers(mine, others).cost
    if left.sex != right.sex and left.sex and right.sex:
        if not (first.reason is Reason.OTHER_GIVEN or second.reason is Reason.OTHER_GIVEN):
            total += w.SEX
    return total
