"""The weights of a model, learnt from the table itself.

Takes a table of features and what is compared in it. Gives the same aspects with m and u of this
table. u, how often two people agree by chance, is counted among random pairs; m, how often two
records of one person agree, is found by Splink's expectation maximisation where enough pairs agree
in full, and stays at its first value elsewhere. Both are drawn towards the first values as a few
more observations would. Always runs on DuckDB, so that every backend weighs alike.
"""

import logging
from collections.abc import Sequence
from dataclasses import replace

import duckdb
from splink.internals.exceptions import SplinkException

from byname.linkage.engine import candidates
from byname.linkage.engine.backends import DuckDB
from byname.linkage.engine.model import Aspect, Level
from byname.linkage.engine.scoring import linker_of

_RANDOM_PAIRS = 30_000
_ROWS_DRAWN = 6_000
_CHANCE_SEEN_BEFORE = 4_000  # random pairs that the first values of u stand for
_AGREEMENT_SEEN_BEFORE = 50  # true pairs that the first values of m stand for
_ENOUGH_TO_LEARN = 200
_ENOUGH_TO_COUNT = 1_000  # rows; among fewer, true pairs are no rarity among random ones

log = logging.getLogger(__name__)


def trained(backend: DuckDB, compared: list[Aspect], *, rows: int) -> list[Aspect]:
    """The aspects with the m and u of the table that `backend` holds as the features."""
    by_chance = _with_u(backend, compared, rows)
    return _with_m(backend, by_chance, rows)


def _plainly(compared: list[Aspect]) -> list[Aspect]:
    """The aspects without the frequencies of values, which training has no use for."""
    return [
        replace(aspect, levels=tuple(replace(level, frequency="") for level in aspect.levels))
        for aspect in compared
    ]


def _with_u(backend: DuckDB, compared: list[Aspect], rows: int) -> list[Aspect]:
    """u counted among random pairs, the same ones each time."""
    if rows < _ENOUGH_TO_COUNT:
        return compared
    backend.create("byname_random", _random_pairs(rows))
    linker = linker_of(backend, _plainly(compared), prior=1 / rows)
    linker.table_management.register_blocked_pairs_for_predict(
        backend.api.register("byname_random")
    )
    scored = linker.inference.predict(warning_mode="never").physical_name
    found = []
    for aspect in compared:
        counts = _counted(backend, scored, aspect)
        found.append(_blended_u(aspect, counts))
    return found


def _random_pairs(rows: int) -> str:
    """Pairs of rows that have nothing to do with each other, among some thousands evenly drawn."""
    drawn = min(rows, _ROWS_DRAWN)
    step = rows // drawn
    return (
        f"select distinct least(a, b) * {step} as join_key_l, greatest(a, b) * {step} as join_key_r,"
        f" '0' as match_key from (select i % {drawn} as a,"
        f" (i % {drawn} + 1 + hash(i) % {drawn - 1}) % {drawn} as b"
        f" from range({_RANDOM_PAIRS}) t(i)) where a <> b"
    )


def _counted(backend: DuckDB, scored: str, aspect: Aspect) -> dict[int, int]:
    column = f'"gamma_{aspect.column}"'
    table = backend.fetch(f"select {column} as level, count(*) as pairs from {scored} group by 1")
    return dict(zip(table["level"].to_pylist(), table["pairs"].to_pylist(), strict=True))


def _blended_u(aspect: Aspect, counts: dict[int, int]) -> Aspect:
    total = sum(pairs for level, pairs in counts.items() if level >= 0 or aspect.alone)
    whole = total + _CHANCE_SEEN_BEFORE
    levels = [
        replace(level, u=(counts.get(value, 0) + _CHANCE_SEEN_BEFORE * level.u) / whole)
        for value, level in _by_value(aspect)
    ]
    return replace(aspect, levels=tuple(levels))


def _by_value(aspect: Aspect) -> list[tuple[int, Level]]:
    """The levels with the values that Splink gives them: the last has 0."""
    count = len(aspect.levels)
    return [(count - 1 - at, level) for at, level in enumerate(aspect.levels)]


def _with_m(backend: DuckDB, compared: list[Aspect], rows: int) -> list[Aspect]:
    """m by expectation maximisation, in rounds that each leave the columns of its block alone."""
    columns = backend.columns(candidates.FEATURES)
    rounds = _rounds(columns, compared)
    seen = _agreeing_in_full(backend, columns)
    if len(rounds) < 2 or seen < _ENOUGH_TO_LEARN:
        return compared
    learnt: dict[str, list[list[float]]] = {aspect.name: [] for aspect in compared}
    for columns_of_block in rounds:
        block = " and ".join(f'l."{name}" = r."{name}"' for name in columns_of_block)
        for name, values in _one_round(backend, compared, block, rows):
            learnt[name].append(values)
    return [_blended_m(aspect, learnt[aspect.name], seen) for aspect in compared]


def _rounds(columns: set[str], compared: Sequence[Aspect]) -> list[tuple[str, ...]]:
    """The blocks of the rounds: columns that agree. Small blocks, each leaving others to learn."""
    plain = [aspect.name for aspect in compared if aspect.plain]
    whole = ("surname_key", "given_key", "patronymic_key")
    rounds: list[tuple[str, ...]] = [("birth", "given_key"), ("birth", "surname_key")]
    rounds.append(whole if "patronymic_key" in columns else whole[:2])
    if "birth" not in columns:
        rounds += [("surname_key", name) for name in plain[:1]]
        rounds += [("given_key", name) for name in plain[:1]]
    return [block for block in rounds if set(block) <= columns]


def _agreeing_in_full(backend: DuckDB, columns: set[str]) -> int:
    """How many pairs agree in surname, given name and birth date, or what there is of these."""
    keys = [key for key in ("surname_key", "given_key", "birth") if key in columns]
    if len(keys) < 2:
        return 0
    there = " and ".join(f"{key} is not null" for key in keys)
    sql = (
        "select coalesce(sum(c * (c - 1) / 2), 0) as pairs from (select count(*) as c"
        f" from {candidates.FEATURES} where {there} group by {', '.join(keys)})"
    )
    return int(backend.fetch(sql)["pairs"][0].as_py())


def _one_round(
    backend: DuckDB, compared: list[Aspect], block: str, rows: int
) -> list[tuple[str, list[float]]]:
    """The m of each aspect that a round could learn, by level. A round that finds nothing to learn
    from gives none; each has a linker of its own, since a failed one leaves its linker unusable.
    """
    linker = linker_of(backend, _plainly(compared), prior=1 / rows)
    try:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block, estimate_without_term_frequencies=True
        )
    except (ValueError, SplinkException, duckdb.Error, ZeroDivisionError):
        log.info("a round of training found nothing to learn from")
        return []
    found = []
    for comparison in linker._settings_obj.comparisons:
        levels = [level for level in comparison.comparison_levels if not level.is_null_level]
        if any(level._has_estimated_m_values for level in levels):
            values = [level.m_probability for level in levels]
            found.append(
                (
                    comparison.output_column_name,
                    [v if isinstance(v, float) else 0.0 for v in values],
                )
            )
    return found


def _blended_m(aspect: Aspect, learnt: list[list[float]], seen: int) -> Aspect:
    """The mean of what the rounds learnt, drawn towards the first values."""
    values = [sum(column) / len(learnt) for column in zip(*learnt, strict=True)]
    total = sum(values)
    if not 0.5 < total < 1.5:
        return aspect
    whole = seen + _AGREEMENT_SEEN_BEFORE
    levels = [
        replace(level, m=(seen * value / total + _AGREEMENT_SEEN_BEFORE * level.m) / whole)
        for value, level in zip(values, aspect.levels, strict=True)
    ]
    return replace(aspect, levels=tuple(levels))
