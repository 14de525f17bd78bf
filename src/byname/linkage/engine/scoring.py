"""The pairs that are looked at, and what Splink weighs them at.

Takes a backend that holds the features, the model and the frequencies of values. Gives an Arrow
table of pairs of rows with the level and the weight of every aspect. Never decides.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc
from splink import Linker

from byname.linkage.engine import candidates
from byname.linkage.engine.backends import Backend
from byname.linkage.engine.candidates import Rule
from byname.linkage.engine.features import SHOWN_ONLY
from byname.linkage.engine.model import Aspect, settings
from byname.linkage.engine.near import near_words
from byname.linkage.engine.sharing import counted, without_crowds

# A rule whose keys alone would give more pairs than this is left out, and said to be.
MOST_PAIRS_A_RULE = 150_000_000
# The pairs for each row, and the pairs in all, that a narrow rule may give.
NARROW, MOST_PAIRS_NARROW = 4, 200_000
# A rule whose keys alone give no more pairs than this, or than a tenth of the rows, is not narrowed
# by its further conditions: where there are few, namesakes of other birth dates are looked at too.
FEW = 20_000
LEAST_WEIGHT = -10.0
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
    words = rows.group_by(["surname_letters", "surname_key"]).aggregate([])
    letters, keys = (pc.cast(words[name], pa.string()) for name in words.column_names)
    keys_of = defaultdict(set)
    for word, key in zip(letters.to_pylist(), keys.to_pylist(), strict=True):
        keys_of[word].add(key)
    found: dict[str, set[str]] = defaultdict(set)
    for key, near in _pairs(keys):
        found[key].add(near)
    for word, near in _pairs(letters):
        for key in keys_of[word]:
            found[key] |= keys_of[near] - {key}
    found.pop("", None)
    return {key: sorted(near) for key, near in sorted(found.items()) if near}


def _pairs(words: pa.ChunkedArray) -> Iterable[tuple[str, str]]:
    near = near_words(words.drop_null())
    return zip(near["word"].to_pylist(), near["near"].to_pylist(), strict=True)


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
        backend.create(candidates.NEAR_ROWS, candidates.near_rows())
    for column, shares in known.shares.items():
        values = {column: pa.array(list(shares)), f"tf_{column}": pa.array(list(shares.values()))}
        backend.load(_frequency_table(column), pa.table(values))


def _frequency_table(column: str) -> str:
    return f"byname_frequency_{column}"


def block(backend: Backend, rules: list[Rule], *, apart: str) -> list[Looked]:
    """Make the table of pairs; say how many each rule added. Rules too wide are left out."""
    every = backend.fetch(candidates.group_sizes(rules)).to_pylist() if rules else []
    sizes = {row["rule"]: row["pairs"] for row in every}
    total = _one(backend, f"select count(*) as pairs from {candidates.FEATURES}")
    narrow = min(NARROW * total, MOST_PAIRS_NARROW)
    most = [narrow if rule.narrow else MOST_PAIRS_A_RULE for rule in rules]
    wide = {at for at, pairs in sizes.items() if pairs > most[at]}
    parts: list[str] = []
    for at, rule in enumerate(rules):
        if at not in wide:
            alone = sizes[at] <= max(FEW, total // 10)
            backend.create(f"byname_rule_{at}", candidates.sql(rule, apart=apart, alone=alone))
            parts.append(f"select *, {at} as match_key from byname_rule_{at}")
    backend.create(
        PAIRS,
        "select join_key_l, join_key_r, min(match_key) as match_key"
        f" from ({' union all '.join(parts) or _NOTHING}) group by join_key_l, join_key_r",
    )
    counted = backend.fetch(f"select match_key, count(*) as pairs from {PAIRS} group by match_key")
    added = {row["match_key"]: row["pairs"] for row in counted.to_pylist()}
    return [
        Looked(rule.name, None if at in wide else added.get(at, 0)) for at, rule in enumerate(rules)
    ]


_NOTHING = (
    "select cast(0 as bigint) as join_key_l, cast(0 as bigint) as join_key_r, 0 as match_key"
    " where 1 = 0"
)


def _one(backend: Backend, sql: str) -> int:
    return int(backend.fetch(sql)["pairs"][0].as_py())


def linker_of(backend: Backend, compared: list[Aspect], *, prior: float) -> Linker:
    """Splink's linker over the features, with the frequencies counted once for every backend."""
    people = backend.api.register(candidates.FEATURES)
    linker = Linker(
        people, settings(compared, prior=prior), log_level="ERROR", validate_settings=False
    )
    used = {level.frequency for aspect in compared for level in aspect.levels if level.frequency}
    for column in sorted(used):
        linker.table_management.register_term_frequency_lookup(
            backend.api.register(_frequency_table(column)), column
        )
    return linker


def score(backend: Backend, compared: list[Aspect], *, prior: float) -> pa.Table:
    """The pairs above `LEAST_WEIGHT`: rows, records, weight, and of each aspect level and weight."""
    linker = linker_of(backend, compared, prior=prior)
    linker.table_management.register_blocked_pairs_for_predict(backend.api.register(PAIRS))
    scored = linker.inference.predict(
        threshold_match_weight=LEAST_WEIGHT, warning_mode="never"
    ).physical_name
    columns = ["row_l", "row_r", "record_l", "record_r", "match_weight as weight", "match_key"]
    for aspect in compared:
        columns.append(f'"gamma_{aspect.column}" as "level {aspect.name}"')
        adjusted = any(level.frequency for level in aspect.levels)
        parts = [f'"mw_{aspect.column}"']
        parts += [f'"mw_tf_adj_{aspect.column}"'] if adjusted else []
        columns.append(f'{" + ".join(parts)} as "weight {aspect.name}"')
    return backend.fetch(f"select {', '.join(columns)} from {scored} order by row_l, row_r")
