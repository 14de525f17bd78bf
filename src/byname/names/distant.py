"""Words in Hangul, kana and Arabic to sounds.

Takes a lower-case word in one of these scripts. Gives the sounds of `sounds` as nearly as the
script allows: it has no v or f of its own, one letter for l and r, vowels between consonants that
the name never had (kana, Hangul) or none at all (Arabic), so such words are compared by the
skeleton of `sounds`. Never used for other scripts, which go through anyascii as words of Latin.

Sources of the values: the Unicode names of the jamo (Unicode Standard 3.12) with the Ministry of
Culture's romanisation of Korean of 2000; Hepburn's system for kana (BGN/PCGN 1976) through
anyascii; BGN/PCGN 1956 for Arabic and 1958 for the Persian letters.
"""

from anyascii import anyascii

from byname.names.scripts import Script

_INITIAL = "k k n d t r m b p s s  Z C C k t p h".split(" ")
_VOWEL = "a e A e o e O e o va e e O u vo ve i U  i i".split(" ")
_FINAL = " k k k n n n t l k m l l l p l m p p s s ng t t k t p h".split(" ")
_FIRST_SYLLABLE, _SYLLABLES = 0xAC00, 11172
# Family names of two syllables, of the census of the Republic of Korea (2015).
_LONG_FAMILY_NAMES = frozenset(("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"))

_ARABIC = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ب": "b", "ت": "t", "ث": "t", "ج": "Z",
        "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "S", "ص": "s",
        "ض": "d", "ط": "t", "ظ": "z", "غ": "g", "ف": "f", "ق": "k", "ك": "k", "ل": "l", "م": "m",
        "ن": "n", "ه": "h", "ة": "a", "ي": "i", "ی": "i", "پ": "p", "چ": "C", "ژ": "Z", "گ": "g",
        "ک": "k", "ڤ": "v", "ۆ": "o", "ئ": "i", "ؤ": "u", "ھ": "h", "ہ": "h", "ع": "a",
        "ٹ": "t", "ڈ": "d",
    }
)  # fmt: skip


def _jamo(syllable: str) -> str:
    number = ord(syllable) - _FIRST_SYLLABLE
    if not 0 <= number < _SYLLABLES:
        return ""
    initial, rest = divmod(number, 588)
    vowel, final = divmod(rest, 28)
    if _INITIAL[initial] == "" and _VOWEL[vowel] == "":
        return "u" + _FINAL[final]
    return _INITIAL[initial] + _VOWEL[vowel] + _FINAL[final]


def _hangul(word: str) -> str:
    return "".join(map(_jamo, word))


_HEPBURN = (("tch", "C"), ("ch", "C"), ("sh", "S"), ("ts", "c"), ("j", "Z"), ("y", "j"), ("-", ""))


def _kana(word: str) -> str:
    text = anyascii(word.replace("ヴ", "ブ").replace("ー", "")).lower()
    for written, sound in _HEPBURN:
        text = text.replace(written, sound)
    return text


def _arabic(word: str) -> str:
    """Arabic letters to sounds; و is a vowel between consonants and v at either end."""
    if len(word) > 4 and word.startswith("ال"):
        word = word[2:]
    text = word.replace("تش", "چ").replace("تس", "ت").translate(_ARABIC)
    out = []
    for at, letter in enumerate(text):
        if letter == "و":
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            vocal = bool(before) and before not in "aiu" and after not in ("a", "i")
            out.append("o" if vocal else "v")
        elif letter.isascii():
            out.append(letter)
    return "".join(out)


_READERS = {Script.HANGUL: _hangul, Script.KANA: _kana, Script.ARABIC: _arabic}


def sounds(word: str, script: Script) -> str:
    """The sounds of a word in Hangul, kana or Arabic."""
    return _READERS[script](word)


def divided(word: str) -> tuple[str, ...]:
    """A Korean full name written together, as family name and given name.

    Two to four syllables: the first is the family name, or the first two of the eight long ones.
    """
    if not 2 <= len(word) <= 4:
        return (word,)
    at = 2 if word[:2] in _LONG_FAMILY_NAMES and len(word) > 2 else 1
    return (word[:at], word[at:])
