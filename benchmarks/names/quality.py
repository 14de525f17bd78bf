"""Figures of quality from scored pairs: F1, area under the curve, recall at 1, false matches."""

from collections import defaultdict
from collections.abc import Callable, Sequence

from benchmarks.names.sets import Example

Scorer = Callable[[str, str], float]
Scored = Sequence[tuple[Example, float]]


def scored(examples: Sequence[Example], scorer: Scorer) -> Scored:
    """The examples with the score that a comparer gives each."""
    return [(example, scorer(example.left, example.right)) for example in examples]


def best_f1(pairs: Scored) -> tuple[float, float]:
    """The best F1 over all thresholds, and the threshold."""
    ranked = sorted(pairs, key=lambda pair: -pair[1])
    positives = sum(example.same for example, _ in ranked)
    best, threshold, hits = 0.0, 0.0, 0
    for taken, (example, score) in enumerate(ranked, 1):
        hits += example.same
        if taken < len(ranked) and ranked[taken][1] == score:
            continue
        f1 = 2 * hits / (taken + positives)
        if f1 > best:
            best, threshold = f1, score
    return best, threshold


def area(pairs: Scored) -> float:
    """The chance that a true pair scores above a false one, ties counted half."""
    ranked = sorted(pairs, key=lambda pair: pair[1])
    below, total, at = 0, 0.0, 0
    while at < len(ranked):
        end = at
        while end < len(ranked) and ranked[end][1] == ranked[at][1]:
            end += 1
        group = [example.same for example, _ in ranked[at:end]]
        same = sum(group)
        total += same * (below + (len(group) - same) / 2)
        below += len(group) - same
        at = end
    positives = sum(example.same for example, _ in pairs)
    negatives = len(pairs) - positives
    return total / (positives * negatives) if positives and negatives else 0.0


def recall_at_1(pairs: Scored) -> float:
    """The share of names whose own other spelling scores above all their strangers."""
    own: dict[str, float] = {}
    others: dict[str, float] = defaultdict(float)
    for example, score in pairs:
        if example.same:
            own[example.left] = score
        else:
            others[example.left] = max(others[example.left], score)
    return sum(score > others[left] for left, score in own.items()) / len(own)


def false_at(pairs: Scored, keep: float) -> tuple[float, dict[str, float]]:
    """The share of false pairs taken for one at the threshold that keeps `keep` of the true ones."""
    true = sorted(score for example, score in pairs if example.same)
    threshold = true[int(len(true) * (1 - keep))]
    kinds: dict[str, list[bool]] = defaultdict(list)
    for example, score in pairs:
        if not example.same:
            kinds[example.kind].append(score >= threshold)
    taken = [one for group in kinds.values() for one in group]
    return sum(taken) / len(taken), {kind: sum(g) / len(g) for kind, g in sorted(kinds.items())}
