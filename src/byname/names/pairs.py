"""One word against another: what it costs to take them for the same, and why.

Takes two tokens. Gives a `Pair`: a cost (0 the same, 1 and more a contradiction) with its reason.
Costs are kept in a bounded memory, since words recur. Never looks at the rest of the names.
"""

from rapidfuzz.distance import OSA, Levenshtein

from byname.names import given, slips, sounds, surnames
from byname.names import weights as w
from byname.names.evidence import Reason
from byname.names.judgement import Pair
from byname.names.tokens import Token
from byname.names.vowels import between

SAME = Pair(0.0, Reason.SAME)
_MOST_REMEMBERED = 200_000
# What each word gave against the others is kept with the word; here stands who keeps how much.
_keepers: list[dict[Token, Pair]] = []
_remembered = 0


def pair(left: Token, right: Token) -> Pair:
    """The cost and reason of two words, remembered."""
    return left.met.get(right) or _keep(left.met, right, judge(left, right))


def fathers(left: Token, right: Token) -> Pair:
    """Two patronymics: the same father by stem or by name, a typing error, or a conflict."""
    return left.fathers_met.get(right) or _keep(left.fathers_met, right, _fathers(left, right))


def _keep(met: dict[Token, Pair], other: Token, found: Pair) -> Pair:
    """Remember what a word gave against another; all is forgotten when it has become too much."""
    global _remembered
    if _remembered >= _MOST_REMEMBERED:
        forget()
    if not met:
        _keepers.append(met)
    _remembered += 1
    met[other] = found
    return found


def forget() -> None:
    """Forget all the pairs of words met so far."""
    global _remembered
    for met in _keepers:
        met.clear()
    _keepers.clear()
    _remembered = 0


def _fathers(left: Token, right: Token) -> Pair:
    a, b = left.patronymic, right.patronymic
    if a is not None and b is not None and (a.stem == b.stem or a.fathers & b.fathers):
        return SAME if a.stem == b.stem else Pair(0.0, Reason.EQUIVALENT)
    found = pair(left, right)
    if found.cost >= w.CONTRADICTION:
        return Pair(found.cost, Reason.OTHER_PATRONYMIC)
    return Pair(found.cost, found.reason)


def judge(left: Token, right: Token) -> Pair:
    """The cost and reason of two words, by the first rule that knows."""
    if left.text == right.text:
        return SAME
    if left.initial or right.initial:
        return _initials(left, right)
    if left.key == right.key and not left.far:
        return Pair(w.OTHER_SPELLING, Reason.OTHER_SPELLING, between(left, right))
    if left.known.names & right.known.names:
        return _equivalent(left, right)
    if left.far or right.far:
        return _far(left, right)
    if not left.keys.isdisjoint(right.keys):
        return Pair(_other_reading(left, right), Reason.OTHER_SPELLING)
    if left.inflected and left.inflected & right.keys:
        return Pair(w.ENDING, Reason.ENDING)
    if right.inflected and right.inflected & left.keys:
        return Pair(w.ENDING, Reason.ENDING)
    if any(key in right.bare for key in left.bare):
        return Pair(w.WITHOUT_MARKS, Reason.OTHER_SPELLING, between(left, right))
    return _gendered(left, right) or slips.misspelt(left, right)


# Letters with which systems in common use begin one name: Yury and Jury, Sinaida and Zinaida.
_ONE_INITIAL = tuple(set(two) for two in "jy iy ey ej vw gh ck kq sz uv еє ії иі еэ вў гґ".split())


def _initials(left: Token, right: Token) -> Pair:
    """An initial fits a word that begins with its sound, or any form of the same given name."""
    if left.initial and right.initial and left.script is right.script:
        if left.text[0] == right.text[0]:
            return Pair(w.INITIALS_ALIKE, Reason.INITIAL)
    if left.first & right.first:
        letters = {left.text[0], right.text[0]}
        fits = left.script is not right.script or len(letters) == 1 or letters in _ONE_INITIAL
        return Pair(w.INITIAL if fits else w.INITIAL_BY_SOUND, Reason.INITIAL)
    full, initial = (right, left) if left.initial else (left, right)
    if any(initial.first & given.first_letters(name) for name in full.known.names):
        return Pair(w.INITIAL_OF_EQUIVALENT, Reason.INITIAL)
    return Pair(w.OTHER_INITIAL, Reason.OTHER_INITIAL)


def _other_reading(left: Token, right: Token) -> float:
    """Readings that meet say little of words as short as Zhu and Zhou."""
    short = min(len(left.key), len(right.key)) <= 2
    return w.OTHER_READING_SHORT if short else w.OTHER_READING


def _equivalent(left: Token, right: Token) -> Pair:
    full = left.known.names & right.known.names - left.known.short - right.known.short
    if not full:
        both_full = left.known.names > left.known.short and right.known.names > right.known.short
        return Pair(w.DIMINUTIVE_OR_FULL if both_full else w.DIMINUTIVE, Reason.DIMINUTIVE)
    if not left.keys.isdisjoint(right.keys):
        return Pair(w.OTHER_READING, Reason.OTHER_SPELLING)
    if any({left.key, right.key} & given.native(name) for name in full):
        return Pair(w.EQUIVALENT, Reason.EQUIVALENT)
    alike = OSA.distance(left.key, right.key) <= 2
    return Pair(w.EQUIVALENT if alike else w.EQUIVALENT_ELSEWHERE, Reason.EQUIVALENT)


def _gendered(left: Token, right: Token) -> Pair | None:
    """Masculine and feminine of one surname, in Slavic, Czech or Lithuanian formation."""
    a, b = left.gendered, right.gendered
    if left.given or right.given:
        return None
    if surnames.czech_feminine(left.key) == right.key != "":
        return Pair(w.GENDERED, Reason.GENDERED)
    if surnames.czech_feminine(right.key) == left.key != "":
        return Pair(w.GENDERED, Reason.GENDERED)
    if a and b and a.stem == b.stem:
        if a.sex == b.sex:
            return Pair(w.OTHER_READING, Reason.OTHER_SPELLING)
        return Pair(w.GENDERED, Reason.GENDERED)
    return None


def _far(left: Token, right: Token) -> Pair:
    """Words of which one is in Hangul, kana or Arabic: consonant classes first, then vowels."""
    if left.script is right.script and left.text != right.text:
        return slips.misspelt(left, right)
    if left.given and right.given:
        return Pair(w.OTHER_GIVEN, Reason.OTHER_GIVEN)
    best = min(
        _far_cost(a, b)
        for a in (*left.alternatives, *left.inflected)
        for b in (*right.alternatives, *right.inflected)
    )
    if left.given != right.given:
        known, other = (left, right) if left.given else (right, left)
        by_form = min(_far_cost(form, other.key) for form in slips.forms_of(known))
        best = min(best, by_form + w.EQUIVALENT)
    reason = Reason.NEAR if best < w.CONTRADICTION else Reason.DIFFERENT
    return Pair(best, reason)


def _far_cost(key: str, other: str) -> float:
    """The cost by the consonant classes of two keys, and by their letters with less weight."""
    consonants, others = sounds.skeleton(key), sounds.skeleton(other)
    apart = Levenshtein.distance(consonants, others) / max(len(consonants), len(others), 1)
    vowels = Levenshtein.normalized_distance(key, other)
    return w.FAR_BASE + w.FAR_CONSONANTS * apart + w.FAR_VOWELS * vowels
