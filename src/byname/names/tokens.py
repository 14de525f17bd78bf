"""A name prepared for comparison: its words with all that the tables and rules know of each.

Takes the text of a name. Gives a `Name` of `Token`s: keys in every reading, given name or not,
patronymic or not, initial, sex. Prepared names and tokens are kept in bounded caches, so preparing
is paid once. Never compares.
"""

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from byname.names import cyrillic, distant, given, latin, patronymics, scripts, sounds, surnames
from byname.names.asked import asked_once
from byname.names.given import NO_LANGUAGES, NOBODY, Known
from byname.names.patronymics import Patronymic
from byname.names.scripts import Script, Word, Words
from byname.names.surnames import Gendered
from byname.names.words import AFTER, GENERATIONS, PARTICLES, TITLES

if TYPE_CHECKING:
    from byname.names.judgement import Pair

_FAR = frozenset((Script.HANGUL, Script.KANA, Script.ARABIC))
# The first letters of keys that one written initial may stand for.
_INITIALS = {
    "j": "ieuZhaz", "y": "ieu", "c": "kcCsth", "g": "hZ", "z": "zZcts", "s": "sSzZC", "w": "vu",
    "v": "vuf", "x": "khS", "i": "ieu", "u": "uva", "e": "ei", "q": "kC", "h": "hu", "k": "kh",
    "ц": "ct", "у": "uv", "ў": "uv", "в": "vu", "о": "av", "й": "ie", "і": "ieu",
}  # fmt: skip


class Token:
    """One word of a name. Compared by identity: equal words are the same object while cached.

    `sounds` is its likeliest reading; `key`, `keys` and `alternatives` are the keys of all, the
    likeliest first; `known` is what the table of given names has of it. What only some comparisons
    need is worked out when first asked for. `met` and `fathers_met` are what it gave against the
    words it was compared with, kept by `pairs`.
    """

    __slots__ = (
        "__dict__", "alternatives", "far", "fathers_met", "initial", "key", "keys", "met",
        "readings", "script", "sounds", "text", "word",
    )  # fmt: skip

    def __init__(self, word: Word) -> None:
        self.met: dict[Token, Pair] = {}
        self.fathers_met: dict[Token, Pair] = {}
        self.word = word
        self.text = word.text
        self.script = word.script
        self.far = word.script in _FAR
        readings = _readings(word)
        self.readings = readings
        self.sounds = readings[0]
        self.alternatives = tuple(dict.fromkeys(map(sounds.key, readings)))
        self.key = self.alternatives[0]
        self.keys = frozenset(self.alternatives)
        self.initial = word.dotted or (len(word.text) == 1 and not self.far)

    @asked_once
    def known(self) -> Known:
        """What the tables of given names know of the word."""
        if self.initial:
            return NOBODY
        return _known(self.word, self.alternatives, self.inflected)

    @asked_once
    def given(self) -> bool:
        """Whether the word is a known given name."""
        return bool(self.known.names) and not self.known.family

    @asked_once
    def short(self) -> bool:
        """Whether the word is a diminutive of some name."""
        return bool(self.known.short)

    @asked_once
    def sex(self) -> str:
        """The sex of the given name, m or f; empty where the name does not tell."""
        return "" if self.short or not self.given else self.known.sex

    @asked_once
    def inflected(self) -> frozenset[str]:
        """The keys without a Baltic ending or an Arabic article, where the word has one."""
        return _inflected(self.word)

    @asked_once
    def bare(self) -> tuple[str, ...]:
        """The keys with ш, ж, ч as с, з, ц, as Latin without diacritics has them."""
        return tuple(dict.fromkeys(key.translate(_UNMARKED) for key in self.alternatives))

    @asked_once
    def loose(self) -> tuple[str, ...]:
        """The sounds of every reading with like ones made one, but none by its neighbours.

        A slip may change what the rules of the key make of the letters beside it.
        """
        return tuple(dict.fromkeys(map(sounds.merged, self.readings)))

    @asked_once
    def letters(self) -> str:
        """The word letter by letter in plain Latin."""
        return sounds.letters(self.text)

    @asked_once
    def without_a_letter(self) -> tuple[str, ...]:
        """The keys of the word with each one of its letters left out that is part of a sign.

        Signs (tsch, sz, ch) are written in consonants that stand together.
        """
        text = self.text
        within = {
            at for sign in _SIGN.finditer(text) for at in range(max(sign.start(), 1), sign.end())
        }
        texts = {text[:at] + text[at + 1 :] for at in within}
        return tuple({sounds.key(reading) for text in texts for reading in latin.readings(text)})

    @asked_once
    def first(self) -> frozenset[str]:
        """The first letters of its keys; of an initial, of all the words it may stand for."""
        return _first_letters(self.word, self.keys)

    @asked_once
    def languages(self) -> frozenset[str]:
        """Which of be, ru, uk have a given name of just these sounds."""
        return given.languages(self.sounds) if self.given else NO_LANGUAGES

    @asked_once
    def patronymic(self) -> Patronymic | None:
        """The patronymic that the word has the form of."""
        return None if self.initial or self.far else _patronymic(self)

    @asked_once
    def gendered(self) -> Gendered | None:
        """The surname without its gender, where its form shows one."""
        return None if self.initial or self.far else surnames.gendered(self.key)

    @asked_once
    def suffix(self) -> tuple[str, str]:
        """The stem and suffix of the word taken for a surname, in its masculine."""
        return surnames.suffix(surnames.masculine(self.key))

    def __repr__(self) -> str:
        return f"Token({self.text!r}, {self.key!r})"


def _readings(word: Word) -> tuple[str, ...]:
    if word.script is Script.CYRILLIC:
        return (cyrillic.sounds(word.text) or word.text,)
    if word.script in _FAR:
        return (distant.sounds(word.text, word.script) or word.text,)
    if word.dotted and len(word.text) == 1:
        return (sounds.letters(unicodedata.normalize("NFD", word.text)[0]),)
    return latin.readings(word.text) or (word.text,)


def _inflected(word: Word) -> frozenset[str]:
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
    """The patronymic a word may be, by its keys or without a Baltic ending.

    The first reading whose father the tables know, else the first: Ourbanovna is Urban's.
    """
    first = None
    for key in (*t.alternatives, *sorted(t.inflected)):
        if not key.endswith(patronymics.ENDINGS):
            continue
        found = patronymics.read(key)
        if found is not None and found.fathers:
            return found
        first = first or found
    return first


def _known(word: Word, keys: tuple[str, ...], inflected: frozenset[str]) -> Known:
    """What the tables know of the first reading that they know at all."""
    if word.script in _FAR:
        return given.known(word.text)
    spelt_so = given.known_text(word.text)
    for key in (*keys, *sorted(inflected)):
        found = given.known(key)
        if found.names:
            return given.both(spelt_so, found) if spelt_so.names else found
    return spelt_so


_SIGN = re.compile("[bcdfghjklmnpqrstvwxzčšžć]{2,}")


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
    patronymic or the given name, or empty; `count` is the words of `core` and `particles`; `two`
    says that there are two words in `core` and nothing beside them but a patronymic.
    """

    __slots__ = (
        "__dict__", "core", "count", "generation", "particles", "patronymic", "text", "tokens", "two",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        words = scripts.split(text)
        self.text = text
        kept, self.generation = _without_titles(words)
        self.tokens = tuple(map(token, kept))
        inner, self.particles = _without_particles(self.tokens)
        at = _patronymic_at(inner)
        self.patronymic = inner[at] if at >= 0 else None
        self.core = inner if at < 0 else inner[:at] + inner[at + 1 :]
        self.count = len(self.core) + len(self.particles)
        self.two = len(self.core) == 2 == self.count and not self.generation

    @asked_once
    def sex(self) -> str:
        """The sex that the patronymic or the given name shows, or empty."""
        return _sex_of(self.core, self.patronymic)

    @asked_once
    def language(self) -> str:
        """The language the name is written in: be, ru, uk, or empty."""
        father = _of_father(self.patronymic) if self.patronymic is not None else ""
        return father or _language(self.text, self.core)

    def __repr__(self) -> str:
        return f"Name({self.text!r})"


def _without_particles(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """The words that are no particles and those that are; all, when fewer than two remain."""
    inner = tuple(t for t in tokens if t.text not in PARTICLES)
    if len(inner) == len(tokens) or len(inner) < 2:
        return tokens, ()
    if sum(not _after_father(t) for t in inner) < 2:
        # A given name cut short stands before a patronymic (Al Klimavich), no particle does.
        return tokens, ()
    return inner, tuple(t for t in tokens if t.text in PARTICLES)


def _after_father(t: Token) -> bool:
    """Whether a word is the patronymic of a father whom the tables know."""
    return t.patronymic is not None and bool(t.patronymic.fathers)


_PLAIN_TITLES = frozenset(("dr", "mr", "mrs", "ms", "miss", "sir", "др"))


def _without_titles(split: Words) -> tuple[list[Word], str]:
    """The words that are no titles, a lone Korean full name divided, and the generation."""
    words, start = split.words, 0
    while split.comma != 1 and len(words) - start > 2 and words[start].text in TITLES:
        start += 1
    kept = [words[start]] if words else []
    generation = ""
    for word in words[start + 1 :]:
        if word.text in GENERATIONS:
            generation = GENERATIONS[word.text]
        elif word.text not in AFTER:
            kept.append(word)
    if len(kept) == 2 and kept[0].text in _PLAIN_TITLES:
        kept = kept[1:]
    if len(kept) == 1 and kept[0].script is Script.HANGUL:
        kept = [kept[0]._replace(text=part) for part in distant.divided(kept[0].text)]
    return kept, generation


def _patronymic_at(tokens: tuple[Token, ...]) -> int:
    """The place of the patronymic, or -1.

    A word in -ovna always is one when another word remains. A word in -ovich is one in a name of
    three words or more: after a given name if one is there, else the last but not the only one.
    """
    places = [place for place, t in enumerate(tokens) if t.patronymic]
    if not places or len(tokens) < 2:
        return -1
    sex = next((t.sex for t in tokens if t.sex and not t.patronymic), "")
    if sex:
        places = [p for p in places if (found := tokens[p].patronymic) and found.sex == sex]
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


# -авіч, -аўна after a consonant, where Russian and Ukrainian have о (but Miroslavich).
_BELARUSIAN_FATHER = re.compile("(?<!sl)(?<=[^aeioyuAOU])a(?:viC|[vwu]na)$")
_UKRAINIAN_FATHER = re.compile("ivna$|[oj]ovyC$")
_RUSSIAN_FATHER = re.compile("[oO]v(?:iC|na)$")


def _of_father(patronymic: Token) -> str:
    """The language that the form of a patronymic shows; ru is shown in Latin letters alone."""
    if _BELARUSIAN_FATHER.search(patronymic.sounds):
        return "be"
    if _UKRAINIAN_FATHER.search(patronymic.sounds):
        return "uk"
    russian = patronymic.script is Script.LATIN and _RUSSIAN_FATHER.search(patronymic.sounds)
    return "ru" if russian else ""


_UKRAINIAN_ALONE = frozenset(("uk",))
_UKRAINIAN = re.compile("[їєґ]|і.*и|и.*і")
_RUSSIAN = re.compile("[иъщ]|[ое]в(?:$| )")
# г as h, as Belarusian has it; where g is written too, h is the х of ISO 9 or Finnish.
_H_FOR_G = re.compile("^[^g]*(?<![cksztpgdj])h[^g]*$")
_BELARUSIAN_LATIN = re.compile("ŭ|(?:[aeoi]u|[ao]usk\\w+|[ao]uk\\w)\\b|dz[iy]|ts[ie]\\w")
_GERMAN_LATIN = re.compile("sch")
_RUSSIAN_LATIN = re.compile("(?:[oe]v|skiy|sky|eev)\\b")


def _language(text: str, core: tuple[Token, ...]) -> str:
    """The language a name is written in (be, ru, uk), or empty where nothing shows it.

    A letter of one alphabet alone shows it best, then the form of the given name (Siarhei, Sergei,
    Serhii), then other letters.
    """
    if "ў" in text or "Ў" in text:
        return "be"
    for t in core:
        if t.languages and "be" not in t.languages:
            return "uk" if t.languages == _UKRAINIAN_ALONE else "ru"
        if len(t.languages) == 1:
            return "be"
    lower = text.casefold()
    if any("а" <= letter <= "џ" for letter in lower):
        if "ў" in lower:
            return "be"
        if _UKRAINIAN.search(lower):
            return "uk"
        if "і" in lower:
            return "be"
        return "ru" if _RUSSIAN.search(lower) else ""
    for pattern, language in _LATIN_LANGUAGES:
        if pattern.search(lower):
            return language
    return ""


_LATIN_LANGUAGES = (
    (_GERMAN_LATIN, ""), (_BELARUSIAN_LATIN, "be"), (_RUSSIAN_LATIN, "ru"), (_H_FOR_G, "be"),
)  # fmt: skip


@lru_cache(maxsize=32_768)
def prepare(text: str) -> Name:
    """The name prepared, from the cache when it was met before."""
    return Name(text)
