"""Given names: which forms are one name, which are diminutives, and of which sex.

Takes the shipped tables (`data/given.tsv`, `data/elsewhere.tsv`; their sources are in their heads).
Gives the table itself (`given_names`) and a look-up by the key of a word (`known`), so that a form
is found in any spelling. Never says that two people are one: Ivan and Jan are forms of one name,
and two people may bear them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from byname.names import cyrillic, latin, sounds
from byname.names.scripts import Script, script_of

LANGUAGES = ("be", "ru", "uk", "pl", "other")


@dataclass(frozen=True, slots=True)
class GivenName:
    """One name: `sex` is m or f (u: a family name), `forms` by language, `short` its diminutives."""

    number: int
    sex: str
    forms: tuple[tuple[str, tuple[str, ...]], ...]
    short: tuple[str, ...]

    def full(self) -> tuple[str, ...]:
        """Every full form, in the order of the languages."""
        return tuple(form for _, forms in self.forms for form in forms)


class Known(NamedTuple):
    """What the tables know of a word: the numbers of its names, those it shortens, the sex."""

    names: frozenset[int]
    short: frozenset[int]
    sex: str
    family: bool


NO_LANGUAGES: frozenset[str] = frozenset()
NOBODY = Known(frozenset(), frozenset(), "", False)


def _rows(table: str) -> Iterator[list[str]]:
    """The rows of a shipped table below its comments and its head."""
    text = (files("byname.names") / "data" / table).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    for line in lines[1:]:
        yield line.split("\t")


@cache
def given_names() -> tuple[GivenName, ...]:
    """The whole table: names of the four languages first, then those of elsewhere."""
    found: list[GivenName] = []
    for sex, *columns, short in _rows("given.tsv"):
        forms = zip(LANGUAGES, (tuple(column.split()) for column in columns), strict=True)
        found.append(GivenName(len(found), sex, tuple(forms), tuple(short.split())))
    for sex, full, short in _rows("elsewhere.tsv"):
        forms_elsewhere = (("other", tuple(full.split())),)
        found.append(GivenName(len(found), sex, forms_elsewhere, tuple(short.split())))
    return tuple(found)


@cache
def _look_up_key(form: str) -> str:
    """What a form is found by: its key, or the text itself in scripts far from Latin."""
    text = _text(form)
    script = script_of(text[0])
    if script is Script.CYRILLIC:
        return sounds.key(cyrillic.sounds(text))
    if script is Script.LATIN:
        return sounds.key(latin.likeliest(text))
    return text


def _sex(sexes: set[str]) -> str:
    return next(iter(sexes)) if len(sexes) == 1 and "u" not in sexes else ""


@cache
def _index() -> dict[str, Known]:
    return _gathered(_look_up_key)


@cache
def _by_text() -> dict[str, Known]:
    return _gathered(_text)


def _text(form: str) -> str:
    return form.casefold().replace("'", "").replace("ʼ", "")


def _gathered(found_by: Callable[[str], str]) -> dict[str, Known]:
    """The names of every form, gathered by what the form is found by."""
    full: dict[str, set[int]] = defaultdict(set)
    short: dict[str, set[int]] = defaultdict(set)
    for name in given_names():
        for form in name.full():
            full[found_by(form)].add(name.number)
        for form in name.short:
            short[found_by(form)].add(name.number)
    sexes = [name.sex for name in given_names()]
    found: dict[str, Known] = {}
    for key in full.keys() | short.keys():
        names = frozenset(full[key] | short[key])
        only_short = frozenset(short[key] - full[key])
        of_key = {sexes[number] for number in names}
        found[key] = Known(names, only_short, _sex(of_key), of_key == {"u"})
    return found


@cache
def native(number: int) -> frozenset[str]:
    """The keys of a name's forms and diminutives in the four languages."""
    name = given_names()[number]
    forms = [form for language, forms in name.forms if language != "other" for form in forms]
    return frozenset(map(_look_up_key, (*forms, *(name.short if forms else ()))))


@cache
def first_letters(number: int) -> frozenset[str]:
    """The first letters of the keys of a name's full forms, for comparing with initials."""
    keys = map(_look_up_key, given_names()[number].full())
    return frozenset(key[0] for key in keys if key)


def known(key: str) -> Known:
    """What the tables know of a word with this key (or this text, in a far script)."""
    return _index().get(key, NOBODY)


def both(surer: Known, other: Known) -> Known:
    """What a word's text shows, with what its key adds that is of the same sex."""
    added = {n for n in other.names if given_names()[n].sex in (surer.sex or "mf")}
    if surer.family:
        return surer
    return surer._replace(names=surer.names | added, short=surer.short | (other.short & added))


def known_text(text: str) -> Known:
    """What the tables know of a lower-case word spelt just so; surer than its key."""
    return _by_text().get(text, NOBODY)


@cache
def forms_keys(number: int) -> tuple[str, ...]:
    """The keys of every form and diminutive of a name."""
    name = given_names()[number]
    return tuple(dict.fromkeys(map(_look_up_key, (*name.full(), *name.short))))


@cache
def forms_texts(number: int) -> tuple[str, ...]:
    """Every form and diminutive of a name as it is written."""
    name = given_names()[number]
    return tuple(dict.fromkeys(map(_text, (*name.full(), *name.short))))


_LOOSE = str.maketrans({"h": "g", "x": "g", "j": "i", "y": "i", "O": "e", "w": "v", "D": "d"})


def _loose(sounds_of_form: str) -> str:
    """Sounds with г one, й and ы as и, doubled letters single; vowels kept as written."""
    text = sounds_of_form.translate(_LOOSE)
    return "".join(a for a, b in zip(text, text[1:] + " ", strict=True) if a != b)


@cache
def _languages() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in given_names():
        for language, forms in name.forms:
            for form in forms if language in ("be", "ru", "uk") else ():
                text = form.casefold().replace("'", "")
                found[_loose(cyrillic.sounds(text))].add(language)
    return {key: frozenset(languages) for key, languages in found.items()}


def languages(sounds_of_word: str) -> frozenset[str]:
    """Which of Belarusian, Russian and Ukrainian have a given name of just these sounds."""
    return _languages().get(_loose(sounds_of_word), NO_LANGUAGES)


@cache
def forms_letters(number: int) -> tuple[str, ...]:
    """Every form and diminutive of a name, letter by letter in plain Latin."""
    name = given_names()[number]
    return tuple(dict.fromkeys(sounds.letters(f.casefold()) for f in (*name.full(), *name.short)))


def load() -> None:
    """Read and gather all the tables now, so that the first question does not wait for them."""
    _index()
    _by_text()
    _languages()
    for name in given_names():
        forms_keys(name.number)
        forms_letters(name.number)
        forms_texts(name.number)
        native(name.number)
