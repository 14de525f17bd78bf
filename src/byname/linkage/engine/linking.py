"""Linkage from end to end: any table and a mapping in, pairs with evidence and clusters out."""

import gc
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from byname.linkage.engine import backends, candidates, inference, scoring, sharing, tables
from byname.linkage.engine.features import features
from byname.linkage.engine.linked import Blocking, Linked
from byname.linkage.engine.model import Aspect, aspects
from byname.linkage.engine.roles import ID, Column, Kind, MappingError, by_role
from byname.linkage.engine.scoring import Frequencies
from byname.linkage.engine.training import with_agreement, with_chance

BETWEEN = "byname_between"


def link(
    table: object,
    mapping: Mapping[str, str | Column],
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
    `urls`, `list_ids` (list and id in it, as one text). Any other role is a column of your own,
    compared as text unless `Column` gives another kind: `Column("postcode_fake", "code")`.

    `between`: a column; only rows that differ in it are paired. `backend`: duckdb, or spark.
    `threshold`: the least probability of a pair that is returned. `memory`: what the backend may
    use. Raises `MappingError`, `BackendError`, and ValueError for a threshold that is none.
    """
    if not 0 < threshold < 1:
        raise ValueError(f"a threshold lies between 0 and 1, not at {threshold}")
    with _keeping_garbage():
        return _linked(table, mapping, between, backend, threshold, memory)


@contextmanager
def _keeping_garbage() -> Iterator[None]:
    """Without looking for garbage: nearly all that is made stays, and looking takes long."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _linked(
    table: object, mapping: Mapping[str, str | Column], between: str, backend: str,
    threshold: float, memory: str,
) -> Linked:  # fmt: skip
    logging.getLogger("splink").setLevel(logging.ERROR)
    asked = by_role(table, mapping)
    kinds = asked.kinds
    rows = features(asked.table, kinds)
    known = scoring.frequencies(rows, kinds)
    rows = scoring.prepared(rows, known)
    apart = "l.record <> r.record"
    if between:
        rows = rows.append_column(BETWEEN, _side_of(table, between, rows))
        apart += f" and l.{BETWEEN} <> r.{BETWEEN}"
    scored, compared, blocking = _scored(rows, known, kinds, apart, backend, memory)
    scored = sharing.reweighed(scored, rows, known.sharing, compared)
    trained = with_agreement(
        _best_of_each(scored), compared, prior=_first_prior(rows),
        every=_all_pairs(rows, between),
        without_gaps=_all_pairs(_whole(rows, compared), between),
    )  # fmt: skip
    return Linked(
        ids=asked.table[ID].to_pylist(),
        rows=rows,
        scored=trained.scored,
        compared=trained.compared,
        known=known,
        blocking=blocking,
        threshold=threshold,
    )


def _side_of(table: object, column: str, rows: pa.Table) -> pa.Array:
    if column not in tables.column_names(table):
        raise MappingError(f"'between' names {column!r}, which the table lacks")
    sides = pc.cast(tables.columns(table, (column,))[column], pa.string())
    return pc.take(sides, rows["record"])


def _scored(
    rows: pa.Table, known: Frequencies, kinds: Mapping[str, Kind], apart: str, backend: str,
    memory: str,
) -> tuple[pa.Table, list[Aspect], Blocking]:  # fmt: skip
    """The pairs worth a look, weighed on the backend asked for, and what they are weighed by."""
    rules = candidates.rules(rows.column_names, kinds)
    compared = with_chance(rows, aspects(rows.column_names, kinds))
    with backends.opened(backend, memory=memory) as there:
        scoring.load(there, rows, known)
        looked = scoring.block(there, rules, rows, apart=apart)
        pairs = there.fetch(f"select count(*) as pairs from {scoring.PAIRS}")["pairs"][0].as_py()
        scored = inference.score(there, compared, prior=_first_prior(rows))
    return scored, compared, Blocking(tuple(looked), pairs)


def _first_prior(rows: pa.Table) -> float:
    return 1 / max(len(rows), 2)


def _whole(rows: pa.Table, compared: list[Aspect]) -> pa.Table:
    """The rows of which nothing is missing that is compared, in the columns that tell sides apart."""
    there = np.ones(len(rows), dtype=bool)
    for name in {one for aspect in compared if not aspect.alone for one in aspect.needs}:
        there &= pc.is_valid(rows[name]).to_numpy()
    return rows.select([one for one in ("row", BETWEEN) if one in rows.column_names]).filter(
        pa.array(there)
    )


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
