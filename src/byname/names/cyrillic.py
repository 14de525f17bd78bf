"""Cyrillic words to sounds.

Takes a lower-case Cyrillic word of any language. Gives the sounds of `sounds.SOUNDS`, one
character each. Never depends on the language of the word: what two languages read differently
(г, и, е, щ) gets a sound that the key of `sounds` brings together again.

Sources of the values: the tables of romanisation by BGN/PCGN for Belarusian (1979), Russian (1947)
and Ukrainian (2019), ISO 9:1995 for the other Cyrillic letters.
"""

import re

LETTERS: dict[str, str] = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "ѓ": "g", "д": "d", "ђ": "d", "е": "e",
    "ё": "O", "є": "e", "ж": "Z", "з": "z", "ѕ": "D", "и": "i", "і": "i", "ї": "i", "й": "j",
    "ј": "j", "к": "k", "ќ": "k", "л": "l", "љ": "l", "м": "m", "н": "n", "њ": "n", "о": "o",
    "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "C", "у": "u", "ў": "w", "ф": "f", "х": "x",
    "ц": "c", "ч": "C", "џ": "dZ", "ш": "S", "щ": "SC", "ъ": "", "ы": "y", "ь": "", "э": "e",
    "ю": "U", "я": "A", "ѣ": "e", "ѳ": "f", "ѵ": "i", "ӏ": "",
    # letters of other languages written in Cyrillic, at their nearest neighbour (ISO 9)
    "ә": "a", "ӕ": "a", "ғ": "g", "ҕ": "g", "җ": "Z", "ҙ": "z", "қ": "k", "ҡ": "k", "ҟ": "k",
    "ң": "n", "ҥ": "n", "ө": "o", "ӧ": "o", "ү": "u", "ұ": "u", "ӯ": "u", "ӱ": "u", "һ": "h",
    "ҳ": "h", "ҷ": "C", "ӌ": "C", "ҫ": "s", "ӑ": "a", "ӗ": "e", "ӣ": "i", "ӓ": "a", "ӥ": "i",
}  # fmt: skip
_TABLE = str.maketrans(LETTERS)
# дз is one sound in Belarusian and what д became before soft vowels (dzekannie); ьо and йо are
# the two ways to write ё where there is no letter for it.
_DIGRAPHS = (
    ("дз", "ѕ"), ("тс", "ц"), ("йо", "ё"), ("ьо", "ё"), ("йа", "я"), ("йу", "ю"), ("йе", "е"),
    ("ја", "я"), ("ју", "ю"), ("је", "е"), ("јо", "ё"), ("ўё", "вё"),
)  # fmt: skip
_HAS_DIGRAPH = re.compile("дз|тс|[йјь][оауе]")


def sounds(word: str) -> str:
    """The sounds of a lower-case Cyrillic word; letters unknown to the table are left out."""
    if _HAS_DIGRAPH.search(word):
        for written, letter in _DIGRAPHS:
            word = word.replace(written, letter)
    return word.translate(_TABLE)
