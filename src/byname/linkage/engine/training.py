"""The weights of a model, learnt from the table itself.

Takes a table of features and what is compared in it, then the scored pairs. Gives the same aspects
with m and u of this table. u, how often two people agree by chance, is counted among random pairs;
m, how often two records of one person agree, and the share of pairs that are one person are found
by expectation maximisation over all the pairs that were looked at (Dempster, Laird and Rubin,
1977). The share is worked out apart for pairs of which something is missing and for those without
gaps: where second records are poorer, a gap is more often one person's, and one share
for all makes such pairs seem too unlikely. Since nearly every true pair is among them, m is that
of all true pairs, not of those that one block happens to keep; u
stays as counted, for pairs that were looked at agree more than others.
Both are drawn towards the first values as a few more observations would. Never asks a backend, so
that every backend weighs alike.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

from byname.linkage.engine.backends import duckdb_with
from byname.linkage.engine.model import Aspect, Level

_RANDOM_PAIRS = 60_000
_ROWS_DRAWN = 8_000
_PAIRS_AT_ONCE = 10_000
_CHANCE_SEEN_BEFORE = 4_000  # random pairs that the first values of u stand for
_AGREEMENT_SEEN_BEFORE = 50  # true pairs that the first values of m stand for
_ENOUGH_TO_COUNT = 1_000  # rows; among fewer, true pairs are no rarity among random ones
_ROUNDS = 60
_SETTLED = 0.001  # bits
_TRUE_PAIRS_SEEN_BEFORE = 20  # that say nothing about gaps
# Bits. In a list without second records the likeliest pairs are families, and training would learn
# that given names differ between two records of one person.
_MOST_TO_DISAGREEMENT = 2.5
_MOST_BY_GAPS = 8.0  # times the share, or an eighth of it: more is no evidence but an accident


def with_chance(rows: pa.Table, compared: list[Aspect]) -> list[Aspect]:
    """The aspects with u counted among random pairs of these rows, the same ones each time."""
    if len(rows) < _ENOUGH_TO_COUNT:
        return compared
    drawn = min(len(rows), _ROWS_DRAWN)
    needed = sorted(_columns(rows, compared))
    some = rows.select(needed).take(np.arange(drawn) * (len(rows) // drawn))
    left = np.arange(_RANDOM_PAIRS) % drawn
    right = (left + 1 + np.random.default_rng(1).integers(0, drawn - 1, _RANDOM_PAIRS)) % drawn
    sides = [
        some.take(places).rename_columns([f"{name}_{side}" for name in needed])
        for side, places in (("l", left), ("r", right))
    ]
    pairs = pa.table({name: side[name] for side in sides for name in side.column_names})
    levels = ", ".join(f'{_case(aspect)} as "{aspect.name}"' for aspect in compared)
    with duckdb_with() as connection:
        # In batches, each of which a thread takes.
        batches = pairs.unify_dictionaries().combine_chunks().to_batches(_PAIRS_AT_ONCE)
        connection.register("pairs", pa.Table.from_batches(batches))
        found = connection.sql(f"select {levels} from pairs").to_arrow_table()
    return [_blended_u(aspect, found[aspect.name].to_numpy()) for aspect in compared]


def _columns(rows: pa.Table, compared: list[Aspect]) -> set[str]:
    """The columns that the conditions read."""
    conditions = " ".join(
        f"{aspect.missing} {' '.join(level.condition for level in aspect.levels)}"
        for aspect in compared
    )
    return {name for name in rows.column_names if f"{name}_l" in conditions}


def _case(aspect: Aspect) -> str:
    """The level of a pair as SQL, with the values that Splink gives the levels."""
    cases = " ".join(
        f"when {level.condition} then {value}"
        for value, level in _by_value(aspect)
        if level.condition != "else"
    )
    return f"cast(case when {aspect.missing} then -1 {cases} else 0 end as tinyint)"


def _by_value(aspect: Aspect) -> list[tuple[int, Level]]:
    """The levels with the values that Splink gives them: the last has 0."""
    count = len(aspect.levels)
    return [(count - 1 - at, level) for at, level in enumerate(aspect.levels)]


def _blended_u(aspect: Aspect, levels: np.ndarray) -> Aspect:
    counts = np.bincount(levels[levels >= 0], minlength=len(aspect.levels))
    total = len(levels) if aspect.alone else int(counts.sum())
    whole = total + _CHANCE_SEEN_BEFORE
    blended = tuple(
        replace(level, u=(float(counts[value]) + _CHANCE_SEEN_BEFORE * level.u) / whole)
        for value, level in _by_value(aspect)
    )
    return replace(aspect, levels=blended)


@dataclass(frozen=True, slots=True)
class Trained:
    """What the scored pairs taught: them with their new weights, and the aspects with their m."""

    scored: pa.Table
    compared: list[Aspect]


def with_agreement(
    scored: pa.Table, compared: list[Aspect], *, prior: float, every: int, without_gaps: int
) -> Trained:
    """m and the shares of true pairs, and the weights that follow from them.

    `prior`: the share that the weights were scored with; `every`: all the pairs that there are, and
    `without_gaps`: those of which nothing is missing. At least one pair is taken to be true. A table
    of a few hundred rows teaches the shares and no m: its likeliest pairs may all be of families.
    """
    teaches = every >= _ENOUGH_TO_COUNT * (_ENOUGH_TO_COUNT - 1) // 2
    first = scored["weight"].to_numpy() - _bits(prior)
    levels = {aspect.name: scored[f"level {aspect.name}"].to_numpy() for aspect in compared}
    gaps = np.zeros(len(first), dtype=bool)
    for aspect in compared:
        gaps |= (levels[aspect.name] < 0) & (not aspect.alone)
    there = (max(every, 2), without_gaps)
    changes = {aspect.name: np.zeros(len(aspect.levels) + 1) for aspect in compared}
    weights, odds = first, np.full(2, _bits(prior))
    for _ in range(_ROUNDS):
        chances = probability(weights + odds[gaps.astype(int)])
        found = changes
        if teaches:
            found = {one.name: _change(one, levels[one.name], chances) for one in compared}
        shares = _shares(chances, gaps, *there)
        moved = max((abs(found[name] - changes[name]).max() for name in changes), default=0.0)
        moved = max(moved, abs(shares - odds).max())
        changes, odds = found, shares
        # The last place of a change is that of level -1, missing, which says nothing.
        weights = first + sum(changes[name][levels[name]] for name in changes)
        if moved < _SETTLED:
            break
    return Trained(
        _reweighed(scored, weights + odds[gaps.astype(int)], levels, changes),
        [_with_m(aspect, changes[aspect.name]) for aspect in compared],
    )


def _shares(chances: np.ndarray, gaps: np.ndarray, every: int, without_gaps: int) -> np.ndarray:
    """The shares of true pairs, in bits, among pairs without gaps and among those with gaps."""
    expected = max(1.0, float(chances.sum()))
    shares = []
    for some, pairs in ((False, without_gaps), (True, every - without_gaps)):
        part = pairs / every
        seen = float(chances[gaps == some].sum()) + _TRUE_PAIRS_SEEN_BEFORE * part
        usual = (expected + _TRUE_PAIRS_SEEN_BEFORE) * part
        times = seen / usual if usual else 1.0
        times = min(max(times, 1 / _MOST_BY_GAPS), _MOST_BY_GAPS)
        shares.append(_bits(min(times * expected / every, 0.5)))
    return np.array(shares)


def _change(aspect: Aspect, levels: np.ndarray, chances: np.ndarray) -> np.ndarray:
    """How many bits the weight of each level changes by, with m as `chances` make it."""
    change = np.zeros(len(aspect.levels) + 1)
    if aspect.alone:
        return change
    said = levels >= 0
    counts = np.bincount(levels[said], chances[said], minlength=len(aspect.levels))
    whole = counts.sum() + _AGREEMENT_SEEN_BEFORE
    for value, level in _by_value(aspect):
        m = (counts[value] + _AGREEMENT_SEEN_BEFORE * level.m) / whole
        change[value] = math.log2(m / level.m)
    # Value 0 is the last level, everything else.
    change[0] = min(change[0], _MOST_TO_DISAGREEMENT)
    return change


def _with_m(aspect: Aspect, change: np.ndarray) -> Aspect:
    levels = tuple(
        replace(level, m=level.m * 2 ** float(change[value])) for value, level in _by_value(aspect)
    )
    return replace(aspect, levels=levels)


def _reweighed(
    scored: pa.Table, weights: np.ndarray, levels: Mapping[str, np.ndarray],
    changes: Mapping[str, np.ndarray],
) -> pa.Table:  # fmt: skip
    columns = {name: scored[name] for name in scored.column_names} | {"weight": pa.array(weights)}
    for name, change in changes.items():
        before = scored[f"weight {name}"].to_numpy()
        columns[f"weight {name}"] = pa.array(before + change[levels[name]])
    return pa.table(columns)


def _bits(share: float) -> float:
    return math.log2(share / (1 - share))


def probability(weights: np.ndarray) -> np.ndarray:
    """The probability of a weight in bits: odds of two to its power."""
    odds: np.ndarray = np.exp2(np.clip(weights, -60.0, 60.0))
    return odds / (1.0 + odds)
