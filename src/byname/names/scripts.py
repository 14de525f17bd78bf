"""Text to words: which writing a word is in, and where a name's words begin and end.

Takes a name as somebody wrote it. Gives lower-case words with the script of each, whether a comma
put the surname first, and which words are hyphenated together. Never guesses what a word means:
that is the business of `tokens`.
"""

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii


class Script(Enum):
    """The writings told apart; everything without a table of its own goes through anyascii."""

    LATIN = "Latin"
    CYRILLIC = "Cyrillic"
    HANGUL = "Hangul"
    KANA = "kana"
    ARABIC = "Arabic"
    HAN = "Han"
    OTHER = "other"

    # Enum's own, by the name, is a function in Python that every look-up of a word would call.
    __hash__ = object.__hash__


class Word(NamedTuple):
    """One word of a name: its text in lower case, its script, and whether it was one letter."""

    text: str
    script: Script
    dotted: bool


class Words(NamedTuple):
    """The words of a name in order; `comma` is the number of words before the first comma, or 0."""

    words: tuple[Word, ...]
    comma: int


# Signs inside words that say how to pronounce, or that keyboards put for them: the apostrophe of
# Belarusian and Ukrainian, the romanised soft sign, Arabic ayn and hamza in scholarly Latin.
_SILENT = dict.fromkeys(map(ord, "'`´‘’ʼʻ′ʹʺ″“”\"ˈʾʿʽ·̇‛＇­​‌‍‎‏"))
_SILENT[ord("・")] = " "
_SILENT[ord("·")] = " "
_BRACKET = re.compile(r"[(\[{«„]")
_BRACKETED = re.compile(r"\s*[(\[{«„][^)\]}»“]*[)\]}»“]")
# A word: letters with their marks; a dot directly after one or two letters makes an initial.
_WORD = re.compile(r"[^\W\d_]+(?:[̀-ͯー][^\W\d_]*)*")
_JOINED_CAPITALS = re.compile(r"[A-Z][a-z]*")
# Where each script lies, as ranges of code points, most frequent first.
_RANGES: tuple[tuple[int, int, Script], ...] = (
    (0x0041, 0x024F, Script.LATIN),
    (0x0400, 0x052F, Script.CYRILLIC),
    (0x1E00, 0x1EFF, Script.LATIN),
    (0xAC00, 0xD7A3, Script.HANGUL),
    (0x1100, 0x11FF, Script.HANGUL),
    (0x3130, 0x318F, Script.HANGUL),
    (0x3040, 0x30FF, Script.KANA),
    (0x31F0, 0x31FF, Script.KANA),
    (0x0600, 0x077F, Script.ARABIC),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFF, Script.ARABIC),
    (0x3400, 0x9FFF, Script.HAN),
    (0x0250, 0x02AF, Script.LATIN),
)
# Latin letters that keyboards and scans put inside Cyrillic words, and the reverse.
_LOOKALIKES_TO_CYRILLIC = str.maketrans("aceopxyikhbmtё", "асеорхуікһвмтё")
_LOOKALIKES_TO_LATIN = str.maketrans("асеорхуіј", "aceopxyij")


@lru_cache(maxsize=4096)
def script_of(letter: str) -> Script:
    """The script of one letter."""
    code = ord(letter)
    for low, high, script in _RANGES:
        if low <= code <= high:
            return script
    return Script.OTHER


def _one_script(text: str) -> tuple[str, Script]:
    """The word with look-alike letters put into the script of its majority, and that script."""
    first = script_of(text[0])
    if text.isascii() or all(script_of(letter) is first for letter in text[1:]):
        return text, first
    scripts = [script_of(letter) for letter in text]
    cyrillic, latin = scripts.count(Script.CYRILLIC), scripts.count(Script.LATIN)
    if cyrillic and latin:
        if cyrillic >= latin:
            return text.translate(_LOOKALIKES_TO_CYRILLIC), Script.CYRILLIC
        return text.translate(_LOOKALIKES_TO_LATIN), Script.LATIN
    return text, max(set(scripts), key=scripts.count)


def _romanised(text: str) -> list[str]:
    """A word of a script without a table of its own, in Latin letters, by anyascii's syllables."""
    ascii_text = anyascii(text)
    return [part.lower() for part in _JOINED_CAPITALS.findall(ascii_text)] or re.findall(
        r"[a-z]+", ascii_text.lower()
    )


# Words of letters that need no preparing: no mark, no sign between words, no ligature.
_PLAIN = re.compile("(?:[А-Яа-яЁёІіЎўЄєҐґ]+|[A-Za-z]+)(?: (?:[А-Яа-яЁёІіЎўЄєҐґ]+|[A-Za-z]+))*")


@lru_cache(maxsize=65_536)
def _word(raw: str, dotted: bool) -> tuple[Word, ...]:
    text, script = _one_script(raw.casefold())
    if script is Script.HAN:
        return tuple(Word(part, script, False) for part in _romanised(text))
    if script is Script.OTHER:
        joined = "".join(_romanised(text))
        return (Word(joined, script, dotted),) if joined else ()
    return (Word(text, script, dotted),)


def split(name: str) -> Words:
    """The words of a name, lower case, silent signs removed, what stands in brackets left out.

    Hyphens separate words. An initial is a word of one letter, or of two before a dot ("Yu.").
    """
    if _PLAIN.fullmatch(name):
        return Words(tuple([_word(word, False)[0] for word in name.split(" ")]), 0)
    text = unicodedata.normalize("NFKC", name).translate(_SILENT)
    if _BRACKET.search(text):
        bare = _BRACKETED.sub(" ", text)
        text = bare if any(letter.isalpha() for letter in bare) else text
    words: list[Word] = []
    comma, comma_at = 0, text.find(",")
    for found in _WORD.finditer(text):
        if comma_at >= 0 and not comma and found.start() > comma_at:
            comma = len(words)
        end = found.end()
        dotted = end < len(text) and text[end] == "." and end - found.start() <= 2
        words += _word(found.group(), dotted)
    return Words(tuple(words), comma)
