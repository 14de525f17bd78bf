"""Words beside a name: titles, company words, generations, particles.

Takes `data/words.tsv`, which cites its sources. Gives the sets. Never looks at a name.
"""

from importlib.resources import files

_GENERATION = {"jr": "2", "ii": "2", "iii": "3", "iv": "4", "sr": "1", "senior": "1"}
_OLDER = frozenset(("sr", "senior", "старший", "ст", "старэйшы"))


def _tables() -> dict[str, frozenset[str]]:
    text = (files("byname.names") / "data" / "words.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    pairs = (line.split("\t") for line in lines[1:])
    return {kind: frozenset(words.split()) for kind, words in pairs}


_TABLES = _tables()
TITLES = _TABLES["title"]
AFTER = _TABLES["after"]
PARTICLES = _TABLES["particle"]
# what each word says of the generation: 1 the older, 2 the younger, 3 and 4 as numbered
GENERATIONS: dict[str, str] = {
    word: "1" if word in _OLDER else _GENERATION.get(word, "2") for word in _TABLES["generation"]
}
# every word that is no part of a name proper
BESIDE = TITLES | AFTER | PARTICLES | frozenset(GENERATIONS)
