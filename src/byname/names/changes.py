"""What the kind of a change of letters costs: a vowel for a vowel, one sound class, a first letter.

Takes two tokens a slip or two apart, and the readings or letters in which they are compared. Gives
costs, and differences of vowels that only the languages of the names can weigh. Never looks at the
rest of the name.
"""

import re

from rapidfuzz.distance import OSA, Editop, Levenshtein

from byname.names import weights as w
from byname.names.scripts import Script
from byname.names.tokens import Token
from byname.names.vowels import Vowels, one_letter_apart

VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
# Vowels that a different surname seldom has where the other has a common one, and a slip may put.
_RARE_VOWELS = frozenset("эюё")
# After these Belarusian writes э for е.
_BEFORE_E = frozenset("рцчшжщдт")
_EXCHANGED = {
    frozenset(two): kind
    for kind, twos in ((Vowels.E_I, ("ei", "еи", "еі")), (Vowels.E_A, ("ae", "ае", "яе")))
    for two in twos
}
# After these, and first of all, Belarusian or Polish may have а for the е of another spelling.
_HARD = frozenset(("", *"rcSZCшжчцр"))
# The same where one word has ш, ж, ч and the other may have lost their marks.
_MAY_HUSH = frozenset("szc")
_HARD_UNMARKED = _HARD | _MAY_HUSH
_HUSHING = frozenset("SZC")
# Letters of one sound class, which spellings confuse more often than typing does.
_ALIKE = frozenset(
    frozenset(two)
    for two in ("sz", "sS", "SZ", "td", "vf", "bp", "kh", "zZ", "ct", "cC", "cs", "cz", "SC")
)


def weighed(left: Token, right: Token, keys: tuple[str, str], apart: int) -> tuple[float, Vowels]:
    """What the difference of two words adds to a typing error, and what more within one language."""
    no_system = vowel_by_slip(left.text, right.text)
    vowel = w.OTHER_VOWEL
    if no_system:
        vowel = w.RARE_VOWEL
    elif _POLISH_O.search(left.text) or _POLISH_O.search(right.text):
        vowel = 0.0
    elif _by_a_letter(left, right):
        vowel = w.VOWEL_BY_A_LETTER
    extra, strict = _kind_of_error(_written(left, right, keys), apart, vowel, _hard(left, right))
    # ё, which is stressed, has no и beside it in any of the languages
    yo = strict is Vowels.E_I and left.sounds.count("O") != right.sounds.count("O")
    if strict is not Vowels.ALIKE and (no_system or yo or _y_cut(left, right)):
        return extra + w.RARE_VOWEL, Vowels.ALIKE
    if strict is Vowels.E_A and left.script is right.script and one_letter_apart(left, right):
        strict = Vowels.E_A_ALONE
    return extra, strict


def _by_a_letter(left: Token, right: Token) -> bool:
    """Whether a letter more or less in one script tells the words apart."""
    same_length = len(left.text) == len(right.text)
    return left.script is right.script and not same_length and one_letter_apart(left, right)


def _written(left: Token, right: Token, keys: tuple[str, str]) -> tuple[str, str]:
    """The words as written when one slip of one script tells them apart, else their keys.

    A letter more that makes a whole vowel another (Goreluk and Gourelouk, Kalik and Kialik) is
    weighed as a vowel: few slips put just the letter that does so.
    """
    if left.script is right.script and one_letter_apart(left, right):
        one = list(Levenshtein.editops(*keys))
        if len(left.text) == len(right.text) or not (len(one) == 1 and is_vowel(keys, one[0])):
            return left.text, right.text
    return keys


def is_vowel(words: tuple[str, str], change: Editop) -> bool:
    """Whether a change puts a vowel for a vowel."""
    a, b = words[0][change.src_pos : change.src_pos + 1], words[1][change.dest_pos :][:1]
    return change.tag == "replace" and a in VOWELS and b in VOWELS


# Stems of Polish surnames whose о is an ó, which Latin without diacritics has as o and Cyrillic as у.
_POLISH_O = re.compile(
    "^(?:krol|gor[sne]|gora[lkc]|podgor|zagor|woj[ct]|wrob|joz|mroz|stroz|drozd|brzoz|piork|zolt|ogor)"
)
# What ó sounds like, one of which is there when it passed for an o.
_SHORT_O = frozenset("uу")
# й or j between consonants, э after a consonant that is soft before е, ы before a vowel, yy before
# a consonant, another vowel within -vich: as no system writes them.
_VOWEL_BY_SLIP = re.compile(
    "[^aeiouyаеёиоуыэюяіїєьъ'’jй][jй][^aeiouyаеёиоуыэюяіїєjй]|[бвгзклмнпсфх]э|ы[аеёиоуэюя]"
    "|yy[bcdfghjklmnpqrstvwxzčšž]|[vw]i[aou](?:t?s?ch|cz|č)$"
)
# A y left of ya, yo, ye or yu, before a consonant: the slip of one letter, since и is written i.
_CUT_Y = re.compile("(?<=[bdfghklmnpstvwz]y)[aeou](?=[bcdfghjklmnpqrstvwxzčšž])")


def vowel_by_slip(*texts: str) -> bool:
    """Whether a word has a й, j, э or ы where no system writes one."""
    return any(_VOWEL_BY_SLIP.search(text) for text in texts)


def _y_cut(left: Token, right: Token) -> bool:
    """Whether one word is the other without the vowel after a y (Byarulov and Byrulov)."""
    longer, shorter = (left, right) if len(left.text) > len(right.text) else (right, left)
    cuts = _CUT_Y.finditer(longer.text) if left.script is right.script is Script.LATIN else ()
    return any(longer.text[: at.start()] + longer.text[at.end() :] == shorter.text for at in cuts)


def _hard(left: Token, right: Token) -> frozenset[str]:
    """The consonants after which е and а pass for each other in these two words."""
    unmarked = _HUSHING.isdisjoint(left.key) != _HUSHING.isdisjoint(right.key)
    return _HARD_UNMARKED if unmarked else _HARD


def _beside_i(keys: tuple[str, str], at: int, to: int, left_out: str) -> bool:
    """Whether a vowel more stands before an и, which it may have become: -ейко, -ийко."""
    longer, place = (keys[0], at) if left_out else (keys[1], to)
    return longer[place + 1 : place + 2] == "i"


def _kind_of_error(
    keys: tuple[str, str], apart: int, other_vowel: float, hard: frozenset[str]
) -> tuple[float, Vowels]:
    """What the kind of the difference adds, and what more within one language.

    A change of vowel costs more than a typing error, which seldom puts a vowel for a vowel; е and и
    change places between languages, as do
    е and а (hard р in Belarusian), so between these it does within one language only.
    """
    extra, vowels = 0.0, Vowels.ALIKE
    if keys[0][:1] != keys[1][:1]:
        extra += w.FIRST_LETTER
    for operation in Levenshtein.editops(keys[0], keys[1]):
        tag, at, to = operation.tag, operation.src_pos, operation.dest_pos
        a, b = keys[0][at : at + 1], keys[1][to : to + 1]
        if tag != "replace":
            if apart == 1 and a + b in ("a", "e") and _beside_i(keys, at, to, a):
                vowels = max(vowels, Vowels.E_I)
            continue
        if apart == 1 and frozenset((a, b)) in _EXCHANGED:
            kind = _EXCHANGED[frozenset((a, b))]
            before = keys[0][at - 1 : at] if at else ""
            if kind is Vowels.E_A and before not in hard:
                extra += w.SOFT_E_A
            elif kind is Vowels.E_I or before not in _MAY_HUSH:
                vowels = max(vowels, kind)
        elif frozenset((a, b)) in _ALIKE:
            extra += w.ALIKE_LETTERS
        elif a in VOWELS and b in VOWELS:
            rare = {a, b} & _RARE_VOWELS
            if rare == {"э"} and keys[0][at - 1 : at] in _BEFORE_E:
                rare = set()
            vowel = w.RARE_VOWEL if rare else other_vowel
            if not other_vowel and {a, b}.isdisjoint(_SHORT_O):
                vowel = w.OTHER_VOWEL
            extra += vowel if apart == 1 else vowel * w.SECOND_ERROR
    return extra, vowels


def swapped(left: Token, right: Token) -> bool:
    """Whether the words differ by two neighbouring letters that changed places."""
    return any(
        len(a) == len(b) and OSA.distance(a, b) == 1 and Levenshtein.distance(a, b) == 2
        for a, b in ((left.letters, right.letters), (left.key, right.key))
    )
