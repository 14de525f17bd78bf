"""A name of a text beside one of the register: right, a slip of the pen, or another name.

Takes two names, that of the text in the nominative; gives a verdict with the slip and its counterpart.
"""

import re

from rapidfuzz.distance import OSA

from byname.names import Part, Reason, base_forms, compare
from byname.statements.check.name_words import cyrillic, is_given, split
from byname.statements.check.pen import plain as plain_of

_RIGHT = frozenset(
    (
        Reason.SAME, Reason.OTHER_SPELLING, Reason.ENDING, Reason.EQUIVALENT, Reason.DIMINUTIVE,
        Reason.INITIAL, Reason.ORDER, Reason.PATRONYMIC_ONCE, Reason.NEAR, Reason.GENDERED,
        Reason.PARTICLE,
    )
)  # fmt: skip


_SLIP = frozenset((Reason.TYPO, Reason.UNCERTAIN_VOWEL))


# Another surname or given name by the comparison, and yet it may be one letter that slipped.
_ANOTHER = frozenset((Reason.SUFFIX, Reason.OTHER_GIVEN, Reason.TYPO, Reason.UNCERTAIN_VOWEL))


_LIGHT = 1.6  # a slip that costs more than this is another name


def verdict_on(plain: str, name: str) -> tuple[str, str, str, float]:
    """Whether a text's name is right, a slip, or another name; with the slip and its counterpart."""
    parts = compare(plain, name).parts
    slips = [part for part in parts if _is_slip(part)]
    others = [
        part
        for part in parts
        if _of_another(part)
        or (part.reason not in _RIGHT and part not in slips and part.reason is not Reason.LITTLE)
    ]
    strong = [part for part in parts if part.reason in _RIGHT and len(part.left) > 2 and part.right]
    if others or not strong:
        return "other", "", "", 9.0
    if not slips:
        enough = sum(1 for part in parts if part.left and part.right) >= 2
        return ("right" if enough else "other"), "", "", 0.0
    if len(slips) > 1:
        return "other", "", "", 9.0
    return "slip", slips[0].left, slips[0].right, slips[0].weight


_FAR, _WHOLE = 0.3, 5


def _of_another(part: Part) -> bool:
    """Whether two whole names are near only by a short form of both: Мікола and Мікіта."""
    if part.reason is not Reason.DIMINUTIVE or part.weight < _FAR:
        return False
    return min(len(part.left), len(part.right)) >= _WHOLE


def _is_slip(part: Part) -> bool:
    """Whether two words are a slip apart: as the comparison says, or by one letter as written."""
    if part.reason in _SLIP and part.weight <= _LIGHT:
        return part.weight > 0
    if part.reason not in _SLIP and part.reason not in _ANOTHER:
        return cyrillic(part.left) and cyrillic(part.right) and _doubled(part.left, part.right)
    if cyrillic(part.left) != cyrillic(part.right) or min(len(part.left), len(part.right)) < 5:
        return False
    return OSA.distance(part.left, part.right, score_cutoff=1) == 1


def unlike(words: list[str], name: str) -> tuple[str, str] | tuple[()]:
    """A word of a text that one slip parts from a name in the same language, and that of the name.

    Belarusian and Russian write a name in one way each: what another language would write is right
    there, and wrong here.
    """
    parts = [plain_of(part) for part in split(name)]
    for word in words:
        plain = plain_of(word)
        if (
            len(plain) < 5
            or language_of_name(plain) == ""
            or set(parts) & set(map(plain_of, base_forms(word)))
        ):
            continue
        for part in parts:
            if _doubled(plain, part):
                return word, part.capitalize()
            same = language_of_name(part) in ("", language_of_name(plain)) and language_of_name(
                name.casefold()
            )
            if same == language_of_name(plain) and OSA.distance(plain, part, score_cutoff=1) == 1:
                return word, part.capitalize()
    return ()


def same_language(name: str, other: str) -> bool:
    if cyrillic(name) != cyrillic(other):
        return False
    languages = {language_of_name(name.casefold()), language_of_name(other.casefold())} - {""}
    return len(languages) < 2


def language_of_name(name: str) -> str:
    """be or ru by the letters of a name; empty where they could be of both."""
    if not cyrillic(name):
        return ""
    if re.search("[іў]", name):
        return "be"
    return "ru" if re.search("[ищъ]", name) else ""


def bent_to(plain: str, name: str) -> str:
    """A text's name with a misspelt word in the nominative that comes nearest to the other name."""
    parts = [part.casefold() for part in split(name)]
    words = []
    for word in plain.split():
        lower = word.casefold()
        apart = min((OSA.distance(lower, part) for part in parts), default=9)
        if apart > 1 and cyrillic(lower):
            near = [
                (OSA.distance(form, part), form) for form in base_forms(lower) for part in parts
            ]
            best = min(near, default=(9, word))
            word = best[1] if best[0] == 1 and len(best[1]) > 4 else word
        words.append(word)
    return " ".join(words)


def same_but_ending(word: str, other: str) -> bool:
    """Whether two words begin alike, so that only the case may tell them apart."""
    alike = 0
    for a, b in zip(word.casefold(), other.casefold(), strict=False):
        if a != b:
            break
        alike += 1
    return alike >= max(len(other) - 3, 3) or (alike > 1 and is_given(other))


def _doubled(word: str, other: str) -> bool:
    """Whether a Cyrillic word has a letter twice that a source has once: Няісныы."""
    return len(word) == len(other) + 1 and any(
        word[:at] + word[at + 1 :] == other and word[at] == word[at - 1]
        for at in range(1, len(word))
    )


def written_as(slip: str, words: list[str]) -> str:
    """The word of the text that the comparison read as ``slip``."""
    bare = [word.rstrip(".") for word in words]
    return min(bare, key=lambda word: OSA.distance(word.lower(), slip.lower()))


def one_slip(word: str, other: str) -> bool:
    if cyrillic(word) != cyrillic(other) or word[0] != other[0]:
        return False
    a, b = word.lower(), other.lower()
    stem = a[: min(len(a), len(b)) - 2] == b[: min(len(a), len(b)) - 2]
    return OSA.distance(a, b, score_cutoff=1) == 1 and not (stem and cyrillic(word))


def begin_alike(word: str, other: str) -> bool:
    """Whether two surnames begin alike and end otherwise: Вересовский, Вересовей."""
    a, b = word.casefold(), other.casefold()
    alike = next(
        (n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b))
    )
    return alike >= max(4, len(b) // 2) and abs(len(a) - len(b)) <= 3
