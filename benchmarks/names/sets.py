"""The sets that quality is measured on: pairs of texts with the truth, made by a seeded draw.

`slavic` and `all_scripts` hold true pairs and, for each name, its nearest strangers; `near` holds
true pairs with an error in a third of the names against other people with near names.
"""

import random
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz, process

from benchmarks.names import people
from benchmarks.names.people import Person

NEAREST = 20


class Example(NamedTuple):
    """Two texts, whether they are one person's name, and of what kind the pair is."""

    left: str
    right: str
    same: bool
    kind: str


def folded(text: str) -> str:
    """The text as a general tool would fold it."""
    return anyascii(text).lower()


def _same_name(a: Person, b: Person) -> bool:
    return a.given is b.given and a.surname == b.surname


def strangers(part: int, *, count: int, far: float, errors: float = 0.0) -> list[Example]:
    """True pairs of `count` people, `far` of them with a far script, and nearest strangers."""
    rng = random.Random(f"strangers {part} {far}")
    makers = people.make(count, part, rng)
    names: list[tuple[Person, str]] = []
    examples: list[Example] = []
    for person in makers:
        forms = people.spellings(person, rng)
        a = people.written(rng.choice(forms), rng, errors=errors)
        b = people.written(rng.choice(forms), rng, errors=errors)
        if rng.random() < far and (texts := people.far_spellings(person, rng)):
            b = rng.choice(texts)
        examples.append(Example(a, b, True, "true"))
        names += [(person, a), (person, b)]
    pool = [folded(text) for _, text in names]
    for at in range(0, len(names), 2):
        person, text = names[at]
        best = process.extract(folded(text), pool, scorer=fuzz.token_sort_ratio, limit=NEAREST + 8)
        others = [place for _, _, place in best if not _same_name(names[place][0], person)]
        examples += [
            Example(text, names[place][1], False, "stranger") for place in others[:NEAREST]
        ]
    return examples


def near(part: int, *, count: int) -> list[Example]:
    """True pairs with one typing error in a third of the names, and near names of other people."""
    rng = random.Random(f"near {part}")
    examples: list[Example] = []
    for person in people.make(count, part, rng):
        forms = people.spellings(person, rng, common=True)
        short = rng.choice(person.given.short or ("",))
        a = people.written(rng.choice(forms), rng, errors=0)
        b = people.written(rng.choice(forms), rng, errors=1 / 3, short=short)
        examples.append(Example(a, b, True, "true"))
        for kind, other in people.near_misses(person, rng):
            words, others = (people.spellings(p, rng, common=True) for p in (person, other))
            at = rng.randrange(min(len(words), len(others)))
            c, d = rng.choice(words) if rng.random() < 0.5 else words[at], others[at]
            if kind == "patronymics in conflict":
                if not c[1] or not d[1]:
                    continue
                left, right = (f"{w[0]} {w[1]} {w[2]}".title() for w in (c, d))
            else:
                left, right = (people.written(w, rng, errors=0) for w in (c, d))
                if "." in left + right:
                    continue
            examples.append(Example(left, right, False, kind))
    return examples
