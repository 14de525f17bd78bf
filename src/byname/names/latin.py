"""Latin words to sounds, in every way of writing met in practice.

Takes a lower-case Latin word. Gives its readings: the sounds of `sounds`, first the likeliest and
then those of other ways of writing whose letter groups occur in the word (`ch` is ч in English,
х in Polish, Czech and German, ш in French). Never decides between readings: `pairs` takes the one
that agrees best.

Sources of the values, by style:

- base: the Belarusian systems of 2000 and 2007 and the passports that use them without
  diacritics, BGN/PCGN for Belarusian (1979), Russian (1947) and Ukrainian (2019), the Ukrainian
  system of 2010, ICAO Doc 9303 part 3 section 6, and English press habits, which between them
  agree on sh, zh, ch, kh, ts, and differ in the iotated vowels, all of which are read;
- iso: ISO 9:1995 (â û ŝ è);
- slavic: Łacinka, the scholarly system, Czech, Slovak, Croatian, Slovene, Lithuanian and Latvian
  orthography (c, ch, č, š, ž, ŭ, ć);
- polish, german, french, spanish, italian, hungarian, nordic (with Dutch), turkish (with
  Azerbaijani): the orthography of each, as used for Slavic names in its press and encyclopaedias;
- unmarked: the slavic style as forms and tickets print it, without its diacritics (c for č);
- korean: the romanisation of 2000 and the spellings of passports (eo, eu, oo, j);
- endings: the masculine -s, -as, -is, -us, -ius that Latvian and Lithuanian add to foreign names.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import partial
from itertools import product
from typing import NamedTuple

MOST_READINGS = 5

_LETTERS: dict[str, str] = {
    **dict(zip("abdefghijklmnoprstuvwy", "abdefghijklmnoprstuvwy", strict=True)),
    "c": "k", "q": "k", "x": "ks", "ß": "s", "æ": "e", "œ": "e", "ä": "e", "ö": "O", "ø": "O",
    "ő": "O", "å": "o", "ü": "u", "ű": "u", "ı": "y", "ə": "a", "đ": "d", "ð": "d", "þ": "t",
    "ł": "l", "ŭ": "w", "ŵ": "w", "š": "S", "ş": "S", "ș": "S", "ŝ": "S", "č": "C", "ĉ": "C",
    "ž": "Z", "ż": "Z", "ź": "z", "ś": "s", "ć": "t", "ç": "s", "ţ": "c", "ț": "c", "ħ": "h",
    "ë": "O", "ĥ": "x", "ĵ": "Z", "ĝ": "dZ", "ě": "e", "é": "e", "è": "e", "ê": "e", "ï": "j",
    "ó": "o", "ą": "a", "ę": "e", "à": "a", "ğ": "g", "â": "a", "û": "u",
}  # fmt: skip
# Groups of letters; keys are regular expressions, tried longest first.
_IOTATED: dict[str, str] = {
    "[iyjï]a": "A", "[iyj]o": "O", "[iyjï]u": "U", "[iyjï]e": "e", "[iyj]ou": "U",
    "[iyj]ou$": "Ow", "[iyj]ou(?=sk)": "Ow",
    "[iyj][éèê]": "e", "[iyjï][iyj](?![aeou])": "i", "[iyj][ëó]": "O",
}  # fmt: skip
_BASE: dict[str, str] = _IOTATED | {
    "shch": "SC", "schtsch": "SC", "shtsh": "SC", "stsch": "SC", "šč": "SC", "tsch": "C",
    "tch": "C", "tsh": "C", "sch": "S", "ch": "C", "sh": "S", "zh": "Z", "kh": "x", "ts": "c",
    "tz": "c", "tc": "c", "dz": "D", "dź": "D", "dzh": "dZ", "dž": "dZ", "gh": "g", "ph": "f",
    "th": "t", "ck": "k", "ck(?=(?:[iy]|[iy][ijy]|a|a[ijy]a|oj|[ijy]m|oho)$)": "ck",
    "c(?=[eiyéèę])": "s", "gu(?=[eéi])": "g", "(?<=[iI])ć$": "C", "o[fw]f$": "ov", "e[fw]f$": "ev",
    "qu": "k", "szcz": "SC", "šć": "SC", "cz": "C", "sz": "S", "tš": "C", "štš": "SC",
}  # fmt: skip
_SLAVIC: dict[str, str] = {"c": "c", "c(?=[eiyéèę])": "c", "ch": "x", "ć": "t", "ck": "ck"}
_POLISH: dict[str, str] = _SLAVIC | {
    "rz": "Z", "ó": "u", "ą": "on", "ę": "en", "ą(?=[pb])": "om", "ę(?=[pb])": "em", "dż": "dZ",
    "ć$": "C",
}  # fmt: skip
_GERMAN: dict[str, str] = {
    "ch": "x", "z": "c", "tz": "c", "th": "t", "dsch": "dZ", "ck": "k", "c": "k", "chs": "ks",
    "eu": "oj", "ei": "aj",
    "(?<!s)s(?=[aeiouyäöüj])": "z",
}  # fmt: skip
_GERMAN_ZH: dict[str, str] = _GERMAN | {"sch": "Z"}
_HARD_J = {"j": "Z"} | {f"j{vowel}": f"Z{vowel}" for vowel in "aeiouy"}
_FRENCH: dict[str, str] = _HARD_J | {
    "ou": "u", "ch": "S", "tch": "C", "chtch": "SC", "j": "Z", "dj": "dZ", "ine$": "in",
    "jà": "Za", "eff$": "ev", "off$": "ov", "jou": "Zu",
    "g(?=[eiéy])": "Z", "oui": "uj",
}  # fmt: skip
_SPANISH: dict[str, str] = {"ja": "xa", "jo": "xo", "ju": "xu", "je": "xe", "j": "x", "x": "x"}
_ITALIAN: dict[str, str] = {
    "c(?=[ei])": "C", "ch": "k", "g(?=[ei])": "dZ", "sc(?=[ei])": "S", "z": "c", "gh": "g",
}  # fmt: skip
_HUNGARIAN: dict[str, str] = {
    "sz": "s", "s": "S", "cs": "C", "zs": "Z", "c": "c", "c(?=[eiyéèę])": "c", "gy": "d",
    "ny": "n", "ly": "l", "scs": "SC", "cz": "c",
}  # fmt: skip
_NORDIC: dict[str, str] = {
    "sj": "S", "tj": "C", "tsj": "C", "zj": "Z", "sjtj": "SC", "sjtsj": "SC", "oe": "u", "aa": "a",
    "uu": "u", "sk(?=[iy])": "sk", "dzj": "dZ", "ch": "x", "sk": "sk",
}  # fmt: skip
_TURKISH: dict[str, str] = {
    "c": "dZ", "c(?=[eiyéèę])": "dZ", "ç": "C", "x": "x", "q": "g", "j": "Z", "ğ": "g",
}  # fmt: skip
_ENGLISH: dict[str, str] = _HARD_J | {"ee": "i", "oo": "u", "x": "ks"}
_KOREAN: dict[str, str] = _HARD_J | {
    "yeo": "O", "eo": "o", "eu": "u", "oo": "u", "you(?=ng)": "O", "hyu(?=n)": "hO", "nghyu(?=n)": "ngO",
    "ae": "e", "joo": "Zu", "jeo": "Zo", "jae": "Ze", "u(?=ng$)": "o",
}  # fmt: skip
_UNMARKED: dict[str, str] = {"c": "C", "c(?=[eiyéèę])": "C", "ch": "x", "sc": "SC", "ck": "Ck"}
_ISO: dict[str, str] = {"â": "A", "û": "U", "ŝ": "SC"}


class _Style(NamedTuple):
    """A way of writing: the pattern that shows it may be meant, and how it reads letter groups."""

    cue: re.Pattern[str]
    read: Callable[[str], str]


_Value = str | tuple[tuple[re.Pattern[str], str], ...]


def _reader(style: Mapping[str, str]) -> Callable[[str], str]:
    """A function from a word to its sounds: the longest groups first, the style's own before."""
    table = _BASE | dict(style)
    order = sorted(table, key=lambda group: (-_length(group), group not in style, -len(group)))
    values: dict[str, _Value] = {}
    for group in order:
        for letters in _spelt_out(group):
            known = values.get(letters, ())
            rules = ((re.compile(group), table[group]),)
            values[letters] = (*known, *rules) if isinstance(known, tuple) else known
    singles = _LETTERS | {group: value for group, value in style.items() if len(group) == 1}
    pattern = re.compile("|".join(order))
    return partial(_read, pattern, _settled(values), str.maketrans(singles))


def _settled(values: Mapping[str, _Value]) -> dict[str, _Value]:
    """The values with those that only one rule gives put in plainly."""
    return {
        letters: value[0][1] if isinstance(value, tuple) and len(value) == 1 else value
        for letters, value in values.items()
    }


_AROUND = re.compile(r"\(\?[^()]*(?:\([^()]*\)[^()]*)*\)|\$")
_CLASS = re.compile(r"\[([^]]*)\]|(.)")


def _length(group: str) -> int:
    """How many letters a group takes up, what must stand around it apart."""
    return len(_CLASS.findall(_AROUND.sub("", group)))


def _spelt_out(group: str) -> list[str]:
    """Every sequence of letters that a group's classes allow."""
    choices = [letters or one for letters, one in _CLASS.findall(_AROUND.sub("", group))]
    return ["".join(letters) for letters in product(*choices)]


def _read(
    pattern: re.Pattern[str], values: Mapping[str, _Value], singles: dict[int, str], word: str
) -> str:
    """The sounds of a word: those of the groups found in it, and of the letters between."""
    word = _plain(word, singles)
    out: list[str] = []
    end = 0
    for found in pattern.finditer(word):
        at = found.start()
        if at > end:
            out.append(word[end:at].translate(singles))
        value = values[found.group()]
        if not isinstance(value, str):
            value = next(sound for rule, sound in value if rule.match(word, at))
        out.append(value)
        end = found.end()
    out.append(word[end:].translate(singles))
    return "".join(out)


_MARKED = re.compile("[^a-z]")


def _plain(word: str, singles: Mapping[int, str]) -> str:
    """The word with marks taken off the letters that have no sound of their own."""
    if word.isascii():
        return word

    def bare(found: re.Match[str]) -> str:
        letter = found.group()
        if ord(letter) in singles or letter in _IN_GROUPS:
            return letter
        plain = unicodedata.normalize("NFD", letter)[0]
        return plain if plain.isascii() else ""

    return _MARKED.sub(bare, word)


_IN_GROUPS = frozenset("óąęûâïéèêàćëáíú")


_read_base = _reader({})
_read_slavic = _reader(_SLAVIC)
_read_polish = _reader(_POLISH)
_read_german = _reader(_GERMAN)
_ENDING = "(?:o[uv]|[ae]u|ev[ao]?|ova|eva|in|ina|ski|sk[iya][jya]?a?|i[cč]h?|enk[ao]|[uiya]k|cki?)"
_SLAVIC_FIRST = re.compile(
    rf"[čšžŭ]|^c[aeiouy].*{_ENDING}$|[aeiouyrn]c[aeiouyk].*{_ENDING}$|[aeiouy]c$|^c[vh]?[aeiouyv].*iej$"
)
_POLISH_FIRST = re.compile("sz|[ąęłż]|cz|w.*(?:ski|ska|icz)$|^w|[aeo]w[aeiosn]|ow$|[rl]z[yę]")
_GERMAN_FIRST = re.compile("t?sch")
# The other ways, each with the letters without which it would read nothing differently.
_STYLES: tuple[_Style, ...] = (
    _Style(re.compile("c"), _read_slavic),
    _Style(re.compile("[ąęó]|rz"), _read_polish),
    _Style(re.compile("eo|eu|oo|ae|youn|hyun|j[aeiou]"), _reader(_KOREAN)),
    _Style(re.compile("[stz]j|oe"), _reader(_NORDIC)),
    _Style(re.compile("c(?![hz])"), _reader(_UNMARKED)),
    _Style(re.compile("[âûŝ]"), _reader(_ISO)),
    _Style(re.compile("ch|sch|ei|eu|z|w"), _read_german),
    _Style(re.compile("(?<!t)sch(?!t)"), _reader(_GERMAN_ZH)),
    _Style(re.compile("ou|ch|ine$|j[aeou]|e[f]f"), _reader(_FRENCH)),
    _Style(re.compile("j|[aeiou]x"), _reader(_SPANISH)),
    _Style(re.compile("sz|cs|zs|gy"), _reader(_HUNGARIAN)),
    _Style(re.compile("[çşığəqx]|c[aou]"), _reader(_TURKISH)),
    _Style(re.compile("c[ei]|sc|g[ei]"), _reader(_ITALIAN)),
    _Style(re.compile("ee|oo|j"), _reader(_ENGLISH)),
)
_ANY_CUE = re.compile("|".join(style.cue.pattern for style in _STYLES))


def _first(word: str) -> Callable[[str], str]:
    """The reader of the likeliest way of writing a word."""
    if _GERMAN_FIRST.search(word) and "w" in word:
        return _read_german
    if _POLISH_FIRST.search(word):
        return _read_polish
    return _read_slavic if _SLAVIC_FIRST.search(word) else _read_base


def readings(word: str) -> tuple[str, ...]:
    """The sounds of a lower-case Latin word, likeliest first, at most `MOST_READINGS`."""
    first = _first(word)
    found = [first(word)]
    if first is not _read_base:
        found.append(_read_base(word))
    if _ANY_CUE.search(word):
        for style in _STYLES:
            if style.cue.search(word):
                found.append(style.read(word))
    return tuple(dict.fromkeys(reading for reading in found if reading))[:MOST_READINGS]


_BALTIC = re.compile("(?:ius|(?<!i)us|as|(?<=[^aeious])s|(?<=ki)s|(?<=ji)s|e)$")


def without_ending(word: str) -> str:
    """The word without the nominative ending Latvian and Lithuanian give a foreign man's name.

    The word itself when there is none to take, or too little would be left (under four letters).
    """
    bare = _BALTIC.sub("", word)
    return bare if len(bare) >= 4 else word


_ARTICLE = re.compile("^(?:al|el|ul)(?=[^aeiouy]...)")


def without_article(word: str) -> str:
    """The word without the Arabic article written together with it, or the word itself."""
    return _ARTICLE.sub("", word)


def likeliest(word: str) -> str:
    """The sounds of a lower-case Latin word in its likeliest way of writing alone."""
    return _first(word)(word)
