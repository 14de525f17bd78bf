"""A name prepared for comparison: its words with all that the tables and rules know of each.

Takes the text of a name. Gives a `Name` of `Token`s: keys in every reading, given name or not,
patronymic or not, initial, sex. Prepared names and tokens are kept in bounded caches, so preparing
is paid once. Never compares.
"""

import re
from functools import lru_cache

from byname.names import cyrillic, distant, given, latin, patronymics, scripts, sounds, surnames
from byname.names.given import NO_LANGUAGES, NOBODY, Known
from byname.names.patronymics import Patronymic
from byname.names.scripts import Script, Word
from byname.names.words import AFTER, GENERATIONS, PARTICLES, TITLES

_FAR = frozenset((Script.HANGUL, Script.KANA, Script.ARABIC))
# The first letters of keys that one written initial may stand for.
_INITIALS = {
    "j": "ieuZhaz", "y": "ieu", "c": "kcCst", "g": "hZ", "z": "zZct", "s": "sS", "w": "vu",
    "v": "vuf", "x": "khS", "i": "ieu", "u": "uva", "e": "ei", "q": "kC", "h": "hu",
    "ц": "ct", "у": "uv", "ў": "uv", "в": "vu", "о": "av", "й": "ie", "і": "ieu",
}  # fmt: skip


class Token:
    """One word of a name. Compared by identity: equal words are the same object while cached."""

    __slots__ = (
        "alternatives",
        "bare",
        "far",
        "fathers",
        "first",
        "gendered",
        "given",
        "inflected",
        "initial",
        "key",
        "keys",
        "known",
        "languages",
        "letters",
        "patronymic",
        "script",
        "sex",
        "short",
        "skeleton",
        "sounds",
        "suffix",
        "text",
    )  # fmt: skip

    def __init__(self, word: Word) -> None:
        self.text = word.text
        self.script = word.script
        self.far = word.script in _FAR
        readings = _readings(word)
        self.sounds = readings[0]
        keys = [sounds.key(reading) for reading in readings]
        self.key = keys[0]
        self.keys = frozenset(keys)
        self.alternatives = tuple(dict.fromkeys(keys))
        self.bare = self.key.translate(_UNMARKED)
        self.letters = sounds.letters(word.text)
        self.inflected = _inflected(word)
        self.skeleton = sounds.skeleton(self.key)
        self.initial = word.dotted or (len(word.text) == 1 and not self.far)
        self.first = _first_letters(word, self.keys)
        self.known = NOBODY if self.initial else _known(word, self.alternatives, self.inflected)
        self.given = bool(self.known.names) and not self.known.family
        self.short = bool(self.known.short)
        self.sex = "" if self.short else self.known.sex
        self.languages = given.languages(self.sounds) if self.given else NO_LANGUAGES
        self.patronymic = None if self.initial or self.far else _patronymic(self)
        self.gendered = None if self.initial or self.far else surnames.gendered(self.key)
        self.suffix = surnames.suffix(surnames.masculine(self.key))

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.key!r})"


def _readings(word: Word) -> tuple[str, ...]:
    if word.script is Script.CYRILLIC:
        return (cyrillic.sounds(word.text) or word.text,)
    if word.script in _FAR:
        return (distant.sounds(word.text, word.script) or word.text,)
    if word.dotted and len(word.text) == 1:
        return (word.text,)
    return latin.readings(word.text) or (word.text,)


def _inflected(word: Word) -> frozenset[str]:
    """The keys of a Latin word without a Baltic ending or an Arabic article, where it has one."""
    if word.script is not Script.LATIN:
        return frozenset()
    bare = {latin.without_ending(word.text), latin.without_article(word.text)} - {word.text}
    return frozenset(sounds.key(reading) for text in bare for reading in latin.readings(text))


def _first_letters(word: Word, keys: frozenset[str]) -> frozenset[str]:
    if len(word.text) == 1 and word.text in _INITIALS:
        return frozenset(_INITIALS[word.text])
    return frozenset(key[0] for key in keys if key)


_UNMARKED = str.maketrans("SZC", "szc")


def _patronymic(t: "Token") -> Patronymic | None:
    """The patronymic a word may be, by its key or without a Baltic ending."""
    for key in (*t.alternatives, *sorted(t.inflected)):
        found = patronymics.read(key)
        if found:
            return found
    return None


def _known(word: Word, keys: tuple[str, ...], inflected: frozenset[str]) -> Known:
    """What the tables know of the first reading that they know at all."""
    if word.script in _FAR:
        return given.known(word.text)
    for key in (*keys, *sorted(inflected)):
        found = given.known(key)
        if found.names:
            return found
    return NOBODY


@lru_cache(maxsize=65_536)
def token(word: Word) -> Token:
    """The token of a word, from the cache when it was met before."""
    return Token(word)


def is_patronymic(word: str) -> bool:
    """Whether one word has the form of a patronymic, in any spelling (Leonidovich, Леанідаўна).

    Many surnames have it too (Lukashevich): only the other words of a name can tell.
    """
    words = scripts.split(word).words
    return len(words) == 1 and token(words[0]).patronymic is not None


class Name:
    """A whole name. `core` leaves out titles, particles and the patronymic.

    `particles`, `patronymic` and `generation` hold what was left out; `sex` is that of the
    patronymic or the given name, or empty; `language` is be, ru or uk when the letters show it.
    """

    __slots__ = (
        "comma", "core", "generation", "language", "particles", "patronymic", "sex", "text",
        "tokens",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        words = scripts.split(text)
        self.text = text
        self.comma = words.comma > 0
        kept, self.generation = _without_titles(words.words)
        self.tokens = tuple(map(token, kept))
        inner = tuple(t for t in self.tokens if t.text not in PARTICLES)
        if len(inner) < 2:
            inner = self.tokens
        self.particles = tuple(t for t in self.tokens if t not in inner)
        at = _patronymic_at(inner)
        self.patronymic = inner[at] if at >= 0 else None
        self.core = tuple(t for place, t in enumerate(inner) if place != at)
        self.sex = _sex_of(self.core, self.patronymic)
        self.language = _language(text, self.core)

    def __repr__(self) -> str:
        return f"Name({self.text!r})"


def _without_titles(words: tuple[Word, ...]) -> tuple[list[Word], str]:
    """The words that are no titles, a lone Korean full name divided, and the generation."""
    start = 0
    while len(words) - start > 2 and words[start].text in TITLES:
        start += 1
    kept = [words[start]] if words else []
    generation = ""
    for word in words[start + 1 :]:
        if word.text in GENERATIONS:
            generation = GENERATIONS[word.text]
        elif word.text not in AFTER:
            kept.append(word)
    if len(kept) == 2 and start == 0 and kept[0].text in TITLES and len(kept[0].text) < 5:
        kept = kept[1:]
    if len(kept) == 1 and kept[0].script is Script.HANGUL:
        kept = [kept[0]._replace(text=part) for part in distant.divided(kept[0].text)]
    return kept, generation


def _patronymic_at(tokens: tuple[Token, ...]) -> int:
    """The place of the patronymic, or -1.

    A word in -ovna always is one when another word remains. A word in -ovich is one in a name of
    three words or more: after a given name if one is there, else the last but not the only one.
    """
    sex = next((t.sex for t in tokens if t.given and t.sex and not t.patronymic), "")
    places = [
        place
        for place, t in enumerate(tokens)
        if t.patronymic and (not sex or t.patronymic.sex == sex)
    ]
    if not places or len(tokens) < 2:
        return -1
    after_given = [place for place in places if place and _may_be_given(tokens[place - 1])]
    for place in places:
        patronymic = tokens[place].patronymic
        if patronymic and patronymic.sex == "f" and (len(tokens) > 2 or place in after_given):
            return place
    if len(tokens) < 3:
        return -1
    if after_given:
        return after_given[-1] if len(after_given) == 1 else _after_known(tokens, after_given)
    return places[-1] if len(places) == 1 and places[0] > 0 else -1


def _may_be_given(t: Token) -> bool:
    return t.given or t.initial


def _after_known(tokens: tuple[Token, ...], places: list[int]) -> int:
    certain = [place for place in places if tokens[place - 1].given]
    return certain[0] if certain else places[0]


def _sex_of(core: tuple[Token, ...], patronymic: Token | None) -> str:
    if patronymic is not None and patronymic.patronymic is not None:
        return patronymic.patronymic.sex
    sexes = {t.sex for t in core if t.given and t.sex}
    return sexes.pop() if len(sexes) == 1 else ""


_UKRAINIAN = re.compile("[їєґ]|і.*и|и.*і")
_RUSSIAN = re.compile("[иъщ]|[ое]в(?:а?)(?:$| )")
_BELARUSIAN_LATIN = re.compile("ŭ|(?:[aeoi]u|[ao]usk\\w+|[ao]uk\\w)\\b|dz[iy]|ts[ie]\\w|iia")
_POLISH_LATIN = re.compile("[łąęńśź]|sz|cz|w(?:icz|sk|a|i)|ow\\b")
_GERMAN_LATIN = re.compile("sch")
_RUSSIAN_LATIN = re.compile("(?:[oe]va?|skiy|sky|eev)\\b")


def _language(text: str, core: tuple[Token, ...]) -> str:
    """The language a name is written in (be, ru, uk, pl), or empty where nothing shows it.

    The form of the given name shows it best (Siarhei, Sergei, Serhii), then letters.
    """
    shown = {language for t in core if len(t.languages) == 1 for language in t.languages}
    if len(shown) == 1:
        return shown.pop()
    lower = text.casefold()
    if any("а" <= letter <= "џ" for letter in lower):
        if "ў" in lower:
            return "be"
        if _UKRAINIAN.search(lower):
            return "uk"
        return "ru" if "і" not in lower and _RUSSIAN.search(lower) else ""
    for pattern, language in _LATIN_LANGUAGES:
        if pattern.search(lower):
            return language
    return ""


_LATIN_LANGUAGES = (
    (_GERMAN_LATIN, ""), (_POLISH_LATIN, "pl"), (_BELARUSIAN_LATIN, "be"), (_RUSSIAN_LATIN, "ru"),
)  # fmt: skip


@lru_cache(maxsize=32_768)
def prepare(text: str) -> Name:
    """The name prepared, from the cache when it was met before."""
    return Name(text)
