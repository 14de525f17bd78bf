"""Words of different keys: a slip of the pen, another suffix, another vowel, or other words.

Takes two tokens whose readings do not meet. Gives a `Pair`. Never decides by the rest of the name.
"""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA, Editop, Levenshtein

from byname.names import given, sounds, surnames
from byname.names import weights as w
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
        if by_form < cost and not (_is_short(left, right) and _other_suffix(key, other)):
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
                if len(one) == 1 and _is_vowel((a, b), one[0]):
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
    if (left.given == right.given or _is_short(left, right)) and _other_suffix(*keys):
        if _vowel_by_slip(left.text, right.text):
            return Pair(cost + w.OTHER_SUFFIX_BY_A_LETTER, Reason.SUFFIX)
        slip = _a_letter_more_or_less(left, right, keys) and _letters_of_a_slip(left, right)
        slip = slip or _swapped(left, right)
        slip = slip and not (_sound_of_suffix(left, right) or _sign_of_suffix(*keys))
        more = w.OTHER_SUFFIX_BY_A_LETTER if slip else w.OTHER_SUFFIX
        return Pair(cost + more, Reason.SUFFIX)
    if _swapped(left, right):
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
    vowel = w.OTHER_VOWEL
    if _vowel_by_slip(left.text, right.text):
        vowel = w.RARE_VOWEL
    elif _POLISH_O.search(left.text) or _POLISH_O.search(right.text):
        vowel = 0.0
    elif _by_a_letter(left, right):
        vowel = w.VOWEL_BY_A_LETTER
    extra, strict = _kind_of_error(_written(left, right, keys), apart, vowel, _hard(left, right))
    if strict is not Vowels.ALIKE and (
        _vowel_by_slip(left.text, right.text)
        or _y_cut(left, right)
        or (strict is Vowels.E_I and left.sounds.count("O") != right.sounds.count("O"))
    ):
        extra, strict = extra + w.RARE_VOWEL, Vowels.ALIKE
    if strict is Vowels.E_A and left.script is right.script and one_letter_apart(left, right):
        strict = Vowels.E_A_ALONE
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


def _swapped(left: Token, right: Token) -> bool:
    """Whether the words differ by two neighbouring letters that changed places."""
    return any(
        len(a) == len(b) and OSA.distance(a, b) == 1 and Levenshtein.distance(a, b) == 2
        for a, b in ((left.letters, right.letters), (left.key, right.key))
    )


def _other_suffix(key: str, other: str) -> bool:
    """Whether two readings are one stem with two different suffixes of surnames."""
    mine, others = surnames.splits(key), surnames.splits(other)
    stems = mine.keys() & others.keys()
    return bool(stems) and all(
        _suffix_class(mine[stem]) != _suffix_class(others[stem]) for stem in stems
    )


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
            vowels = a[at : at + 1] in _VOWELS and b[to : to + 1] in _VOWELS
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


_KEY_VOWELS = frozenset("aeiu")
_VOWELS = frozenset("aeiouyаеёиоуыэюяіїє")
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
        if len(left.text) == len(right.text) or not (len(one) == 1 and _is_vowel(keys, one[0])):
            return left.text, right.text
    return keys


def _is_vowel(words: tuple[str, str], change: Editop) -> bool:
    """Whether a change puts a vowel for a vowel."""
    a, b = words[0][change.src_pos : change.src_pos + 1], words[1][change.dest_pos :][:1]
    return change.tag == "replace" and a in _VOWELS and b in _VOWELS


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


def _vowel_by_slip(*texts: str) -> bool:
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
        elif a in _VOWELS and b in _VOWELS:
            rare = {a, b} & _RARE_VOWELS
            if rare == {"э"} and keys[0][at - 1 : at] in _BEFORE_E:
                rare = set()
            vowel = w.RARE_VOWEL if rare else other_vowel
            if not other_vowel and {a, b}.isdisjoint(_SHORT_O):
                vowel = w.OTHER_VOWEL
            extra += vowel if apart == 1 else vowel * w.SECOND_ERROR
    return extra, vowels
