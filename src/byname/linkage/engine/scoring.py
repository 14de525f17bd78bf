"""The pairs that are looked at, and how often the values are there that they are weighed by.

Takes the features and a backend. Gives the frequencies of values, and leaves the pairs of rows with
the backend. Never weighs a pair.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from byname.linkage.engine import candidates
from byname.linkage.engine.backends import Backend
from byname.linkage.engine.candidates import Rule
from byname.linkage.engine.features import SHOWN_ONLY
from byname.linkage.engine.near import near_words
from byname.linkage.engine.sharing import counted, without_crowds

# A rule whose keys alone would give more pairs than this is left out, and said to be.
MOST_PAIRS_A_RULE = 150_000_000
# The pairs for each row, and the pairs in all, that a narrow rule may give.
NARROW, MOST_PAIRS_NARROW = 4, 200_000
# A rule whose keys alone give no more pairs than this, or than a tenth of the rows, is not narrowed
# by its further conditions: where there are few, namesakes of other birth dates are looked at too.
FEW = 20_000
PAIRS = "byname_pairs"


@dataclass(frozen=True, slots=True)
class Frequencies:
    """How often the values of a column are there: by column, value and share of rows (0..1).

    `sharing`: of each address, how many records have it.
    """

    shares: Mapping[str, Mapping[str, float]]
    near: Mapping[str, list[str]]
    rare: frozenset[str]
    sharing: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Looked:
    """One rule of blocking and how many pairs it added to those of the rules before it.

    None where it was left out, since too many rows share its keys.
    """

    rule: str
    pairs: int | None


def frequencies(rows: pa.Table, plain: Iterable[str]) -> Frequencies:
    """The shares of all values by whose frequencies agreement is weighed."""
    columns = ("surname_key", "given_key", "patronymic_key", "birth", *plain)
    counts = {name: _counts(rows[name]) for name in columns if name in rows.column_names}
    surnames = counts.get("surname_key", {})
    near = _near_surnames(rows) if surnames else {}
    most = max(3, len(rows) // 200_000)
    rare = frozenset(word for word, count in surnames.items() if count <= most)
    shares = {name: _shares(name, values) for name, values in counts.items()}
    if "surname_key" in rows.column_names:
        total = sum(surnames.values())
        shares["surname_near"] = {
            word: max(1, sum(surnames[one] for one in others if one in rare)) / total
            for word, others in near.items()
        }
    return Frequencies(shares, near, rare, counted(rows))


def _near_surnames(rows: pa.Table) -> dict[str, list[str]]:
    """The keys a typing error from each other: as sounds, or as the words are written.

    A key can hide an error (doubled letters are one) or widen it (an ending that is no longer one).
    """
    letters, keys = (pc.cast(rows[f"surname_{one}"], pa.string()) for one in ("letters", "key"))
    words = pa.table({"letters": letters, "key": keys}).group_by(["letters", "key"]).aggregate([])
    words = words.drop_null()
    by_letters = near_words(words["letters"])
    for side in ("word", "near"):
        by_letters = by_letters.join(words.rename_columns([side, f"{side}_key"]), side)
    by_letters = by_letters.select(["word_key", "near_key"]).rename_columns(["word", "near"])
    pairs = pa.concat_tables([near_words(words["key"]), by_letters])
    pairs = pairs.filter(pc.not_equal(pairs["word"], pairs["near"]))
    return _listed(pairs.group_by(["word", "near"]).aggregate([]))


def _listed(pairs: pa.Table) -> dict[str, list[str]]:
    """Of each word the words near it, all in order."""
    pairs = pairs.sort_by([("word", "ascending"), ("near", "ascending")])
    counted = pc.value_counts(pairs["word"].combine_chunks())
    words, counts = counted.field("values").to_pylist(), counted.field("counts").to_numpy()
    near, ends = pairs["near"].to_pylist(), np.cumsum(counts).tolist()
    parts = zip(words, pairwise((0, *ends)), strict=True)
    return {word: near[start:end] for word, (start, end) in parts}


def _counts(column: pa.ChunkedArray) -> dict[str, int]:
    counted = pc.value_counts(column.drop_null())
    values, counts = counted.field("values"), counted.field("counts")
    return dict(zip(values.to_pylist(), counts.to_pylist(), strict=True))


# What larger populations show of how common a value is, and the rows that this counts for: in a
# list of a hundred, the two records of one person alone would make their birth date a common one.
_BEFOREHAND = {
    "surname_key": (0.0007, 1_000),
    "given_key": (0.015, 300),
    "patronymic_key": (0.02, 300),
    "birth": (1 / 20_000, 20_000),
}


def _shares(column: str, counts: Mapping[str, int]) -> dict[str, float]:
    """The share of rows with each value, drawn towards what is usual in larger populations."""
    usual, weight = _BEFOREHAND.get(column, (0.0, 0))
    total = sum(counts.values()) + weight
    return {value: (count + usual * weight) / total for value, count in counts.items()}


def prepared(rows: pa.Table, known: Frequencies) -> pa.Table:
    """The features with the columns that depend on all the rows."""
    rows = without_crowds(rows, known.sharing)
    if "surname_key" not in rows.column_names:
        return rows
    keys = pc.cast(rows["surname_key"], pa.string())
    rare = pc.is_in(keys, pa.array(sorted(known.rare), pa.string()))
    rare = pc.cast(rare, pa.int32())
    return rows.append_column("surname_near", rows["surname_key"]).append_column(
        "surname_rare", rare
    )


def load(backend: Backend, rows: pa.Table, known: Frequencies) -> None:
    """Hand the features and the words near each other to the backend."""
    backend.load(
        candidates.FEATURES, rows.drop_columns(sorted(SHOWN_ONLY & set(rows.column_names)))
    )
    if "surname_key" in rows.column_names:
        near = [(word, one) for word in sorted(known.rare) for one in known.near.get(word, ())]
        words, others = zip(*near, strict=True) if near else ((), ())
        table = {"word": pa.array(words, pa.string()), "near": pa.array(others, pa.string())}
        backend.load(candidates.NEAR, pa.table(table))
    for column, shares in known.shares.items():
        values = {column: pa.array(list(shares)), f"tf_{column}": pa.array(list(shares.values()))}
        backend.load(frequency_table(column), pa.table(values))


def frequency_table(column: str) -> str:
    """The name under which the shares of a column are with the backend."""
    return f"byname_frequency_{column}"


def block(backend: Backend, rules: list[Rule], rows: pa.Table, *, apart: str) -> list[Looked]:
    """Make the table of pairs of `rows`; say how many each rule added.

    Rules too wide are left out.
    """
    total = len(rows)
    every = backend.fetch(candidates.group_sizes(rules)).to_pylist() if rules else []
    sizes = {row["rule"]: row["pairs"] for row in every}
    near = [rule for rule in rules if rule.near]
    if near:
        sql = candidates.near_rows(near, rows.column_names, apart=apart)
        backend.create(candidates.NEAR_ROWS, sql)
    narrow = min(NARROW * total, MOST_PAIRS_NARROW)
    most = [narrow if rule.narrow else MOST_PAIRS_A_RULE for rule in rules]
    wide = {at for at, pairs in sizes.items() if pairs > most[at]}
    made = {}
    for at, rule in enumerate(rules):
        if at not in wide:
            alone = sizes[at] <= max(FEW, total // 10)
            made[f"byname_rule_{at}"] = candidates.sql(rule, apart=apart, alone=alone)
    for name, sql in made.items():
        backend.create(name, sql)
    parts = [f"select *, {name.rpartition('_')[2]} as match_key from {name}" for name in made]
    backend.create(
        PAIRS,
        "select join_key_l, join_key_r, min(match_key) as match_key"
        f" from ({' union all '.join(parts) or _NOTHING}) group by join_key_l, join_key_r",
    )
    backend.divide(PAIRS)
    counted = backend.fetch(f"select match_key, count(*) as pairs from {PAIRS} group by match_key")
    added = {row["match_key"]: row["pairs"] for row in counted.to_pylist()}
    return [
        Looked(rule.name, None if at in wide else added.get(at, 0)) for at, rule in enumerate(rules)
    ]


_NOTHING = (
    "select cast(0 as bigint) as join_key_l, cast(0 as bigint) as join_key_r, 0 as match_key"
    " where 1 = 0"
)
