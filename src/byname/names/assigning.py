"""Which word of one name stands against which word of the other.

Takes the words of two names, the patronymics apart. Gives each word of the shorter name with its
counterpart, so that the costs together are least; and what a pair costs once the names have had
their say. Never adds anything up.
"""

from itertools import permutations

from byname.names import vowels
from byname.names import weights as w
from byname.names.evidence import Reason
from byname.names.judgement import Pair
from byname.names.pairs import pair
from byname.names.tokens import Name, Token

Chosen = list[tuple[Token, Token, Pair]]


def assigned(core: tuple[Token, ...], other: tuple[Token, ...]) -> Chosen:
    """The words set against each other, those of `core` first in each pair."""
    if len(core) == 2 and len(other) == 2:
        (a, b), (c, d) = core, other
        first, second, crossed = two_and_two(a, b, c, d)
        return [(a, d, first), (b, c, second)] if crossed else [(a, c, first), (b, d, second)]
    if len(core) <= len(other):
        return _one_each(core, other)
    return [(b, a, found) for a, b, found in _one_each(other, core)]


def two_and_two(a: Token, b: Token, c: Token, d: Token) -> tuple[Pair, Pair, bool]:
    """The commonest case: two words each, straight or crossed (which is said last)."""
    met, others = a.met, b.met
    first, second = met.get(c) or pair(a, c), others.get(d) or pair(b, d)
    straight = first.cost + second.cost
    if straight < w.ORDER or not first.cost or not second.cost:
        return first, second, False
    crossed = met.get(d) or pair(a, d)
    if crossed.cost + w.ORDER < straight:
        back = others.get(c) or pair(b, c)
        if crossed.cost + back.cost + w.ORDER < straight:
            return crossed, back, True
    return first, second, False


_MOST_TRIED = 4
_SIZES = range(1, _MOST_TRIED + 1)
# Every way to give each of the few a place of its own among the many, by how many these are.
_ORDERS = {
    (many, few): tuple(permutations(range(many), few))
    for many in _SIZES
    for few in range(1, many + 1)
}


def _one_each(few: tuple[Token, ...], many: tuple[Token, ...]) -> Chosen:
    """Each of the few words against one of the many, at the least cost together."""
    found = [[a.met.get(b) or pair(a, b) for b in many] for a in few]
    if len(many) > _MOST_TRIED:
        return _greedy(few, many, found)
    costs = [[one.cost for one in row] for row in found]
    best: float = 1e9
    order: tuple[int, ...] = ()
    for places in _ORDERS[len(many), len(few)]:
        cost = 0.0
        for row, place in zip(costs, places, strict=True):
            cost += row[place]
        if cost < best:
            best, order = cost, places
    return [(few[row], many[place], found[row][place]) for row, place in enumerate(order)]


def _greedy(few: tuple[Token, ...], many: tuple[Token, ...], found: list[list[Pair]]) -> Chosen:
    """For long names: the cheapest pair first, then the cheapest of what remains."""
    ranked = sorted(
        (found[row][place].cost, row, place)
        for row in range(len(few))
        for place in range(len(many))
    )
    rows: set[int] = set()
    places: set[int] = set()
    chosen: Chosen = []
    for _, row, place in ranked:
        if row not in rows and place not in places:
            rows.add(row)
            places.add(place)
            chosen.append((few[row], many[place], found[row][place]))
    return chosen


def settled(found: Pair, a: Token, b: Token, left: Name, right: Name) -> tuple[float, Reason]:
    """The cost and reason of a pair that is open, by the languages or the sex of the names."""
    if found.reason is Reason.GENDERED:
        return found.cost + _against_sex(left.sex, right.sex), found.reason
    one_script = a.script is b.script
    more = vowels.cost(found.vowels, left.language, right.language, one_script=one_script)
    reason = Reason.UNCERTAIN_VOWEL if more >= w.TELLING_VOWEL else found.reason
    return found.cost + more, reason


def _against_sex(sex: str, other: str) -> float:
    """A surname in both its gendered forms: nothing for a woman, much for a man, else some."""
    if "m" in (sex, other):
        return w.GENDERED_AGAINST_SEX
    return 0.0 if "f" in (sex, other) else w.GENDERED_UNKNOWN
