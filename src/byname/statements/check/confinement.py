"""Where somebody is held or was tried: the number of a colony, and the town.

Takes a claim and the person's timeline; gives a fact. Every place the person was in supports; a town
that nobody knows as one is held against nothing.
"""

import re
from collections.abc import Callable, Iterator

from byname.register.entries import Died, Entry, Sentenced, Transferred
from byname.register.fold import Timeline
from byname.statements.check import abroad
from byname.statements.check.claim import Claim
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Verdict
from byname.statements.check.leftovers import ANY
from byname.statements.check.towns import LEVELS, same

_NUMBER = re.compile(r"\d{1,2}")


def judge(claim: Claim, life: Timeline, known: Callable[[str], bool]) -> Fact:
    """The number of a colony or a town against every place. ``known``: whether a name is a town's."""
    if claim.events == ("regime",):
        return _regime(claim, life)
    if claim.events == abroad.EVENT:
        return abroad.judge(claim, life)
    return _town(claim, life, known) if claim.events else _number(claim, life)


# The four regimes, by the stems that sources and texts use for them.
_REGIMES = (
    ("general", "агульн", "общ"),
    ("medium", "enhanced", "reinforced", "узмоцнен", "усиленн"),
    ("strict", "maximum", "строг"),
    ("special", "асаблів", "особ"),
)


def _regime(claim: Claim, life: Timeline) -> Fact:
    """A regime against those that sentences impose."""
    wanted = _regimes_in(claim.what)
    told = [
        (entry.details.penalty.regime, entry)
        for entry in life.entries
        if isinstance(entry.details, Sentenced) and entry.details.penalty is not None
    ]
    known = [(text, entry) for text, entry in told if _regimes_in(text)]
    for text, entry in known:
        if wanted & _regimes_in(text):
            return Fact(Verdict.SUPPORTED, text, entries=(entry,))
    if not known or not wanted:
        return NOTHING
    return Fact(Verdict.DIFFERS, known[-1][0], entries=(known[-1][1],))


def _regimes_in(text: str) -> set[int]:
    lower = text.lower()
    return {at for at, stems in enumerate(_REGIMES) if any(stem in lower for stem in stems)}


def _town(claim: Claim, life: Timeline, known: Callable[[str], bool]) -> Fact:
    court, anywhere = claim.events == ("court",), claim.events == ANY
    told = list(_courts(life)) if court or anywhere else []
    told += [] if court else _places(life)
    town, _, what = claim.what.partition(" ")
    for text, entry in told:
        if same(town, [text]) and not (court and _another_court(what, text)):
            return Fact(Verdict.SUPPORTED, text, entries=(entry,))
    named = bool(what) and bool(_ADJECTIVE.search(town)) and not _ABROAD.match(town)
    if not told or not (named or known(town)) or not any(_names_a_town(text) for text, _ in told):
        return NOTHING
    text, entry = told[-1]
    return Fact(Verdict.DIFFERS, text, entries=(entry,))


# An adjective right before "court" is the name of one, of whatever district.
_ADJECTIVE = re.compile(r"[сц]к(?:ая|ай|ую|ой|ом|им|ім|ага|ого|аму|ому|і|ий|ае|ое)$")
_ABROAD = re.compile(r"европ|еўрап|гааг|гааж|стра[сз]бур|нюрнберг|міжнарод|междунар|страшн", re.I)


def _another_court(told: str, text: str) -> bool:
    """Whether a court is of a district, a region or a city where the other's is of another."""
    one, other = (
        {at for at, level in enumerate(LEVELS) if level.search(words)} for words in (told, text)
    )
    return bool(one and other and not one & other)


def _names_a_town(text: str) -> bool:
    """Whether a place is told with its town, rather than by a number alone."""
    return any(word[0].isupper() and len(word) > 3 for word in re.findall(r"[^\W\d_]+", text))


def _places(life: Timeline) -> Iterator[tuple[str, Entry]]:
    for entry in life.entries:
        details = entry.details
        if isinstance(details, Transferred):
            yield f"{details.place.name} {details.place.address}".strip(), entry
        elif isinstance(details, Died) and details.place:
            yield details.place, entry


def _courts(life: Timeline) -> Iterator[tuple[str, Entry]]:
    for entry in life.entries:
        if isinstance(entry.details, Sentenced) and entry.details.court:
            yield entry.details.court, entry


def _number(claim: Claim, life: Timeline) -> Fact:
    numbers = [(number, entry) for text, entry in _named(life) for number in _NUMBER.findall(text)]
    if not numbers:
        return NOTHING
    for number, entry in numbers:
        if number == claim.what:
            return Fact(Verdict.SUPPORTED, number, entries=(entry,))
    number, entry = numbers[-1]
    return Fact(Verdict.DIFFERS, number, number, entries=(entry,))


def _named(life: Timeline) -> Iterator[tuple[str, Entry]]:
    """The places by their names only: an address has numbers of its own."""
    for entry in life.entries:
        details = entry.details
        if isinstance(details, Transferred):
            yield details.place.name, entry
        elif isinstance(details, Died):
            yield details.place, entry
