"""Linkage from end to end: any table and a mapping in, pairs with evidence and clusters out."""

import logging
import math
from collections.abc import Mapping

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from byname.linkage.engine import backends, candidates, scoring
from byname.linkage.engine.backends import Backend, DuckDB
from byname.linkage.engine.features import features, plain_roles
from byname.linkage.engine.linked import Blocking, Linked, probability
from byname.linkage.engine.model import Aspect, aspects
from byname.linkage.engine.roles import ID, MappingError, arrow, by_role
from byname.linkage.engine.scoring import Frequencies
from byname.linkage.engine.training import trained

BETWEEN = "byname_between"
_ROUNDS = 30


def link(
    table: object,
    mapping: Mapping[str, str],
    *,
    between: str = "",
    backend: str = "duckdb",
    threshold: float = 0.05,
    memory: str = "1GB",
) -> Linked:
    """Propose which rows of a table are one person.

    `table` is a pandas, polars or Arrow table of one record a row. `mapping` says what its columns
    are: role → column, where `id` is needed and the others are `given_name`, `patronymic`,
    `surname`, or `name` for a whole name and `names` for a list of them, `birth_date` (EDTF or
    ISO 8601), `sex`, `state`, and the lists `detained`, `sentenced` (EDTF), `articles`, `places`,
    `urls`, `list_ids` (list and id in it, as one text). Any other role is compared as a plain value.

    `between`: a column; only rows that differ in it are paired. `backend`: duckdb, or spark.
    `threshold`: the least probability of a pair that is returned. `memory`: what the backend may
    use. Raises `MappingError`, `BackendError`, and ValueError for a threshold that is none.
    """
    if not 0 < threshold < 1:
        raise ValueError(f"a threshold lies between 0 and 1, not at {threshold}")
    logging.getLogger("splink").setLevel(logging.ERROR)
    chosen = by_role(table, mapping)
    plain = plain_roles(chosen)
    rows = features(chosen)
    known = scoring.frequencies(rows, plain)
    rows = scoring.prepared(rows, known)
    apart = "l.record <> r.record"
    if between:
        rows = rows.append_column(BETWEEN, _side_of(table, between, rows))
        apart += f" and l.{BETWEEN} <> r.{BETWEEN}"
    compared = aspects(rows.column_names, plain)
    scored, compared, blocking = _scored(rows, compared, known, plain, apart, backend, memory)
    scored = _calibrated(scored, rows, between)
    return Linked(
        ids=chosen[ID].to_pylist(),
        rows=rows,
        scored=_best_of_each(scored),
        compared=compared,
        known=known,
        blocking=blocking,
        threshold=threshold,
    )


def _side_of(table: object, column: str, rows: pa.Table) -> pa.Array:
    whole = arrow(table)
    if column not in whole.column_names:
        raise MappingError(f"'between' names {column!r}, which the table lacks")
    return pc.take(pc.cast(whole[column], pa.string()), rows["record"])


def _scored(
    rows: pa.Table, compared: list[Aspect], known: Frequencies, plain: list[str], apart: str,
    backend: str, memory: str,
) -> tuple[pa.Table, list[Aspect], Blocking]:  # fmt: skip
    """Train on DuckDB, then score there or on the backend asked for."""
    rules = candidates.rules(rows.column_names, plain)
    with backends.opened("duckdb", memory=memory) as here:
        assert isinstance(here, DuckDB)
        scoring.load(here, rows, known)
        compared = trained(here, compared, rows=len(rows))
        if backend == here.name:
            return _on(here, rows, rules, apart, compared)
    with backends.opened(backend, memory=memory) as there:
        scoring.load(there, rows, known)
        return _on(there, rows, rules, apart, compared)


def _on(
    backend: Backend, rows: pa.Table, rules: list[candidates.Rule], apart: str,
    compared: list[Aspect],
) -> tuple[pa.Table, list[Aspect], Blocking]:  # fmt: skip
    looked = scoring.block(backend, rules, apart=apart)
    pairs = backend.fetch(f"select count(*) as pairs from {scoring.PAIRS}")["pairs"][0].as_py()
    scored = scoring.score(backend, compared, prior=_first_prior(rows))
    return scored, compared, Blocking(tuple(looked), pairs)


def _first_prior(rows: pa.Table) -> float:
    return 1 / max(len(rows), 2)


def _calibrated(scored: pa.Table, rows: pa.Table, between: str) -> pa.Table:
    """The weights with the share of true pairs that the pairs themselves make likely.

    The share is the fixed point of expectation maximisation for the prior alone: the sum of the
    probabilities over all the pairs that there are. At least one pair is taken to be true.
    """
    weights = scored["weight"].to_numpy()
    every = _all_pairs(rows, between)
    first = _bits(_first_prior(rows))
    shift = 0.0
    for _ in range(_ROUNDS):
        expected = max(1.0, float(probability(weights + shift).sum()))
        share = min(expected / max(every, 2), 0.5)
        if abs(_bits(share) - first - shift) < 0.001:
            break
        shift = _bits(share) - first
    return scored.set_column(
        scored.column_names.index("weight"), "weight", pa.array(weights + shift)
    )


def _bits(share: float) -> float:
    return math.log2(share / (1 - share))


def _all_pairs(rows: pa.Table, between: str) -> int:
    """How many pairs there are that could have been looked at."""
    total = len(rows)
    pairs = total * (total - 1) // 2
    if between:
        counts = pc.value_counts(rows[BETWEEN]).field("counts").to_pylist()
        pairs -= sum(count * (count - 1) // 2 for count in counts)
    return int(pairs)


def _best_of_each(scored: pa.Table) -> pa.Table:
    """Of several pairs of names of two records, the one that weighs most."""
    left, right = (scored[side].to_numpy() for side in ("record_l", "record_r"))
    weights = scored["weight"].to_numpy()
    low, high = np.minimum(left, right), np.maximum(left, right)
    order = np.lexsort((-weights, high, low))
    first = np.ones(len(order), dtype=bool)
    first[1:] = (low[order][1:] != low[order][:-1]) | (high[order][1:] != high[order][:-1])
    return scored.take(pa.array(np.sort(order[first])))
