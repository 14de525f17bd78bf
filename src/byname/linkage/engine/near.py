"""Words a typing error apart, found among all the words of a column.

Takes distinct words. Gives the pairs of words one error apart (a
letter changed, left out, put in, or two neighbours swapped: the optimal string alignment distance
of rapidfuzz), by the deletion index of W. Garbe's SymSpell: two words one error apart share a form
with one letter deleted. Never looks at whose words they are.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz.distance import OSA

# A form shared by more words than this tells nothing (the one letter left of many short words).
_MOST_SHARING = 400


def near_words(words: Iterable[str]) -> dict[str, list[str]]:
    """For each word that has any, the words one typing error from it, in alphabetical order."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        for form in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            sharing[form].append(word)
    found: dict[str, set[str]] = defaultdict(set)
    for alike in sharing.values():
        if not 1 < len(alike) <= _MOST_SHARING:
            continue
        for a, b in combinations(alike, 2):
            if b not in found[a] and OSA.distance(a, b, score_cutoff=1) <= 1:
                found[a].add(b)
                found[b].add(a)
    return {word: sorted(near) for word, near in found.items() if near}
