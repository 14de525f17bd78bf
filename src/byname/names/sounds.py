"""The alphabet of sounds, the key that brings spellings together, and the skeleton of far scripts.

Takes the sounds of a word as `cyrillic`, `latin` and `distant` give them, one character each.
Gives its *key*, the same for all the spellings that differ by system and not by name, and its
*skeleton*, coarser, for scripts that write few of the distinctions. Only `letters` looks at letters.

The sounds: `b d D f g h x j k l m n p r s S z Z t c C v w` (D дз, x х, S ш, Z ж, c ц, C ч, w ў),
hard vowels `a e i o u y`, soft vowels `A O U` (я ё ю).

The key keeps `a e i u` and `b c C d f h k l m n p r s S t v z Z` by these rules:

- akannie: о and а are one vowel, as Belarusian writes them alike when unstressed
  (Kavalenka, Kovalenko);
- yakannie and iotation: е, ё, я and every ia/ya/ja/ie/ye/je are one vowel, since Belarusian
  writes я for unstressed е (Bialiatski, Beliatsky) and Russian prints ё as е;
- и, і, ы, й, ї and i, y, j are one;
- г, ґ, х and g, h, kh are one, as г is h in Belarusian and Ukrainian, g in Russian, and х is
  h in ISO 9, Finnish or Croatian;
- dzekannie and tsekannie: дз is д; ц before a soft vowel is т (Tsikhan, Tikhan);
- ў and у after a vowel are в (Kazlou, Kozlov); щ, шч and ш are one;
- after ч, ш, ж the vowels а, о, е are one, as Belarusian has them hard (Charnyshou, Chernyshev);
- double letters are single.
"""

import re

HARD_VOWELS = "aeiouy"
SOFT_VOWELS = "AOU"

_MERGED = str.maketrans(
    {"o": "a", "y": "i", "j": "i", "A": "e", "O": "e", "g": "h", "x": "h", "w": "v", "D": "d"}
)
# The rules in order, each with the letter without which it has nothing to do; U (ю) is still told
# from u until the last of them.
_RULES: tuple[tuple[str, re.Pattern[str], str], ...] = (
    ("C", re.compile("[sS]C"), "S"),
    ("Z", re.compile("dZ"), "Z"),
    ("t", re.compile("t[sc]"), "c"),
    ("d", re.compile("d[sc]"), "c"),
    ("C", re.compile("tC"), "C"),
    ("c", re.compile("c(?=[eiU])"), "t"),
    ("u", re.compile("(?<=[aei])u(?![aeiuU])"), "v"),
    ("i", re.compile("i+(?=[aeU])"), "i"),
    ("i", re.compile("i[ae]"), "e"),
    ("i", re.compile("i[uU]"), "u"),
    ("U", re.compile("U"), "u"),
    ("C", re.compile("Ca"), "Ce"),
    ("S", re.compile("Sa"), "Se"),
    ("Z", re.compile("Za"), "Ze"),
)
_DOUBLE = re.compile(r"(.)\1+")
_SKELETON = str.maketrans(
    {
        "b": "p", "v": "p", "f": "p", "d": "t", "c": "t", "C": "t", "S": "s", "z": "s", "Z": "s",
        "h": "k", "l": "r", "a": None, "e": None, "i": None, "u": None,
    }
)  # fmt: skip
_READABLE = str.maketrans({"c": "ts", "C": "ch", "S": "sh", "Z": "zh"})


def key(sounds: str) -> str:
    """The key of a word's sounds, by the rules above. Empty only for an empty word."""
    text = sounds.translate(_MERGED)
    for letter, pattern, merged in _RULES:
        if letter in text:
            text = pattern.sub(merged, text)
    return _DOUBLE.sub(r"\1", text)


def merged(sounds: str) -> str:
    """The sounds with those that the key makes one wherever they stand, doubled ones single."""
    return _DOUBLE.sub(r"\1", sounds.translate(_MERGED).replace("U", "u"))


def readable(key_of_word: str) -> str:
    """A key in plain Latin letters: ts, ch, sh, zh for the four that have a sign of their own."""
    return key_of_word.translate(_READABLE)


def skeleton(key_of_word: str) -> str:
    """The consonants of a key in six classes (p t s k r, m, n), `*` before them for a first vowel.

    What survives the passage through Hangul, kana or Arabic: b p v f are one, as are d t ts ch,
    s z sh zh, k g h, r l; vowels are lost.
    """
    bare = key_of_word.translate(_SKELETON)
    return "*" + bare if key_of_word[:1] in "aeiu" else bare


# One plain way of writing each Cyrillic letter in Latin, to see a typing error made in the other.
_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "ё": "io", "є": "e",
        "ж": "zh", "з": "z", "и": "i", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m",
        "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ў": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "i", "ь": "",
        "э": "e", "ю": "iu", "я": "ia", "y": "i", "j": "i", "w": "v", "h": "g", "ł": "l",
    }
)  # fmt: skip


def letters(word: str) -> str:
    """A lower-case word letter by letter in plain Latin, for counting typing errors."""
    return word.translate(_LETTERS)
