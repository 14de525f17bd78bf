"""Words of different keys: a slip of the pen, another suffix, another vowel, or other words.

Takes two tokens whose readings do not meet. Gives a `Pair`. Never decides by the rest of the name.
"""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from byname.names import changes, given, sounds, suffixes
from byname.names import weights as w
from byname.names.changes import is_vowel, swapped
from byname.names.evidence import Reason
from byname.names.judgement import Pair
from byname.names.scripts import Script
from byname.names.tokens import Token
from byname.names.vowels import Vowels, one_letter_apart


def misspelt(left: Token, right: Token) -> Pair:
    """Words of different keys: a typing error, or different words."""
    key, other, apart = _nearest(left, right)
    if apart == 1 and len(key) != len(other):
        key, other = _with_french_u(left, right) or (key, other)
    apart = min(apart, OSA.distance(left.letters, right.letters, score_cutoff=apart))
    if 1 < apart < 5 and 2 * apart <= max(len(key), len(other)):
        apart = min(apart, 1 + _within_a_sign(left, right))
    shorter = _telling_length(left, right, key, other)
    cost = _errors_cost(apart, shorter)
    if left.given != right.given and not (left.patronymic or right.patronymic):
        by_form = _misspelt_form(left, right)
        if by_form < cost and not (_is_short(left, right) and suffixes.other_suffix(key, other)):
            return Pair(by_form, Reason.TYPO)
    if cost >= w.CONTRADICTION and _given_by_slip(left, right):
        return Pair(w.GIVEN_CUT_SHORT, Reason.OTHER_GIVEN)
    if cost >= w.CONTRADICTION:
        far = apart / max(len(key), len(other), 1)
        return _contradiction(left, right, w.DIFFERENT + w.DIFFERENT_SLOPE * far)
    return _weighed(left, right, (key, other), apart, cost)


# The ou of French before a consonant; -ou and -ousk- are as likely Belarusian.
_FRENCH_U = re.compile("ou(?=[bcdfghklmnpqrtvwz]|s(?!k))")


def _with_french_u(left: Token, right: Token) -> tuple[str, str] | None:
    """Readings in which the ou of one word is the vowel where the other has another, if any.

    Read as a vowel and a v it would be but a letter more, as a slip leaves it.
    """
    if bool(_FRENCH_U.search(left.text)) == bool(_FRENCH_U.search(right.text)):
        return None
    for a in left.alternatives:
        for b in right.alternatives:
            if len(a) == len(b) and OSA.distance(a, b, score_cutoff=1) == 1:
                one = Levenshtein.editops(a, b)
                if any(is_vowel((a, b), change) for change in one):
                    return a, b
    return None


def _within_a_sign(left: Token, right: Token) -> int:
    """How far apart the words are once a slip within tsch, sz or ch is taken out of either.

    Such a slip changes several sounds at once; without the letter the rest is read as meant.
    """
    best = 2
    for word, other in ((left, right), (right, left)):
        if word.script is Script.LATIN and len(word.text) - len(word.key) > 1:
            found = process.extractOne(
                other.key, word.without_a_letter, scorer=OSA.distance, score_cutoff=best
            )
            best = best if found is None else min(best, int(found[1]))
    return best


def _telling_length(left: Token, right: Token, key: str, other: str) -> int:
    """How many sounds tell the words apart: a suffix that both share counts for few."""
    (stem, suffix), (other_stem, other_suffix) = left.suffix, right.suffix
    if suffix and suffix == other_suffix and len(suffix) > 2:
        return min(len(stem), len(other_stem)) + w.SUFFIX_TELLS
    written = min(len(left.letters), len(right.letters)) - w.LETTERS_TO_SOUNDS
    return max(min(len(key), len(other)), written)


def forms_of(known: Token) -> list[str]:
    """The keys of all the forms of the names that a word may be."""
    return [key for name in known.known.names for key in given.forms_keys(name)]


def _misspelt_form(left: Token, right: Token) -> float:
    """What it costs that an unknown word is a misspelt form of the other's given name."""
    known, other = (left, right) if left.given else (right, left)
    best = w.DIFFERENT
    written = [letters for name in known.known.names for letters in given.forms_letters(name)]
    texts = [text for name in known.known.names for text in given.forms_texts(name)]
    ways = (
        (other.key, forms_of(known)),
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
    mine = (*left.alternatives, *sorted(left.inflected))
    others = (*right.alternatives, *sorted(right.inflected))
    if len(mine) > 1 or len(others) > 1:
        for a in mine:
            for b in others:
                apart = OSA.distance(a, b, score_cutoff=best[2])
                if apart < best[2]:
                    best = (a, b, apart)
    if best[2] > 1:
        for a in left.loose:
            for b in right.loose:
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
        return Pair(cost, Reason.OTHER_GIVEN)
    if left.patronymic and right.patronymic:
        return Pair(cost, Reason.OTHER_PATRONYMIC)
    return Pair(cost, Reason.DIFFERENT)


def _weighed(left: Token, right: Token, keys: tuple[str, str], apart: int, cost: float) -> Pair:
    """A possible typing error, weighed by what else could explain the difference."""
    if _is_full(left) and _is_full(right):
        # The table knows both as different names: a slip seldom makes one known name of another.
        near = w.GIVEN_BY_SLIP
        if _as_in_table(left) and _as_in_table(right):
            near = w.OTHER_GIVEN_NEAR
        elif left.script is right.script and one_letter_apart(left, right):
            near = w.GIVEN_BY_ONE_SLIP
        return Pair(max(cost, near), Reason.OTHER_GIVEN)
    if (left.given == right.given or _is_short(left, right)) and suffixes.other_suffix(*keys):
        return Pair(cost + suffixes.cost(left, right, keys), Reason.SUFFIX)
    if swapped(left, right):
        return Pair(min(cost, w.SWAPPED), Reason.TYPO)
    if left.patronymic and right.patronymic:
        a, b = left.patronymic, right.patronymic
        if a.fathers and b.fathers and not a.fathers & b.fathers:
            return Pair(cost + w.OTHER_FATHER, Reason.OTHER_PATRONYMIC)
    if _soft_sign_lost(left, right):
        return Pair(cost + w.SOFT_SIGN_LOST, Reason.TYPO)
    if apart == 1 and _yo(_CHILD, left, right):
        return Pair(cost + w.YO_LOST, Reason.TYPO)
    if apart == 1 and _yo(_OF_YO, left, right):
        return Pair(cost, Reason.TYPO, Vowels.E_O)
    if apart == 1 and _soft_a(left, right):
        more = w.SOFT_A if _mark_lost(left, right) else w.SOFT_A_WRITTEN
        return Pair(cost + more, Reason.TYPO)
    extra, strict = changes.weighed(left, right, keys, apart)
    if left.given != right.given:
        # An error makes no known name of another: what is unknown is a slip, whatever the letter.
        return Pair(cost + min(extra, w.FIRST_LETTER) + w.ERROR_IN_GIVEN, Reason.TYPO)
    return Pair(cost + extra, Reason.TYPO, strict)


def _given_by_slip(left: Token, right: Token) -> bool:
    """Whether a slip in one given name leaves what the tables know by its sound alone.

    Ad of Ada and Em of Emma sound as diminutives of other names, which nobody writes so.
    """
    return (
        left.given
        and right.given
        and not (_as_in_table(left) and _as_in_table(right))
        and OSA.distance(left.letters, right.letters, score_cutoff=1) == 1
    )


def _is_full(t: Token) -> bool:
    """Whether a word is a full given name, whatever else it is the diminutive of."""
    return t.given and t.known.names > t.known.short


def _as_in_table(t: Token) -> bool:
    """Whether a given name has the letters or the sounds of some form in the table.

    Inga has, and Lyudvika, of Людвика; Ygor (of Yegor) has not.
    """
    return bool(t.languages) or any(t.text in given.forms_texts(name) for name in t.known.names)


def _is_short(left: Token, right: Token) -> bool:
    """Whether the known one of two words is but a diminutive, as many surnames are (Kazuk)."""
    return left.short or right.short


def _soft_sign_lost(left: Token, right: Token) -> bool:
    """Whether the words are one when ё is read as о: Ukrainian ьо, whose sign Latin may drop."""
    return any(
        "O" in a.sounds and sounds.key(a.sounds.replace("O", "o")) in b.keys | b.inflected
        for a, b in ((left, right), (right, left))
    )


# Where ё stands at the end of surnames, by the keys of what its dots or its ь leave: е, or о.
_CHILD = re.compile("[ae](?=nak$)")
_OF_YO = re.compile("[ae](?=va?$)")


def _yo(ending: re.Pattern[str], left: Token, right: Token) -> bool:
    """Whether the words are one when a ё before this ending lost its dots in one of them."""
    mine = {ending.sub("e", key) for key in left.alternatives}
    return not mine.isdisjoint(ending.sub("e", key) for key in right.alternatives)


# What says that a plain a in Latin has lost no mark of ISO 9, which has one sign for each letter;
# la for ля is Polish, whatever the rest.
_NOT_ISO = re.compile("[csztk]h|ts|tz|w|sch|cz|sz|ou|[iyj][aeou]|ii$|[iky]y$")
_L_SOFT = re.compile("l[iyj]?a|ля")


def _mark_lost(left: Token, right: Token) -> bool:
    hard = left if left.sounds.count("A") < right.sounds.count("A") else right
    return bool(_L_SOFT.search(hard.text)) or not _NOT_ISO.search(hard.text)


def _soft_a(left: Token, right: Token) -> bool:
    """Whether one word has a я where the other, in Latin, has a plain a.

    Polish writes la for ля (Michalak, Михаляк); the â of ISO 9 is a я that often loses its mark.
    """
    for a, b in ((left.sounds, right.word), (right.sounds, left.word)):
        other = right.sounds if b is right.word else left.sounds
        more = a.count("A") - other.count("A") == 1 and other.count("a") - a.count("a") == 1
        if more and b.script is Script.LATIN:
            return True
    return False
