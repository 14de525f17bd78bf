"""The pairs that are looked at, weighed by Splink.

Takes a backend that holds the features, the pairs and the frequencies of values, and the model.
Gives an Arrow table of pairs of rows with the level and the weight of every aspect. Never decides.
"""

from typing import Any

import pyarrow as pa
import splink.comparison_level_library as levels
from splink import Linker, SettingsCreator
from splink.comparison_library import CustomComparison
from splink.internals.comparison_level_creator import ComparisonLevelCreator

from byname.linkage.engine import candidates
from byname.linkage.engine.backends import Backend
from byname.linkage.engine.model import Aspect, Level
from byname.linkage.engine.scoring import PAIRS, frequency_table

LEAST_WEIGHT = -10.0


def _level(level: Level) -> ComparisonLevelCreator:
    if level.condition == "else":
        creator: ComparisonLevelCreator = levels.ElseLevel()
    else:
        creator = levels.CustomLevel(level.condition, level.finding, base_dialect_str="duckdb")
    options: dict[str, Any] = {"m_probability": level.m, "u_probability": level.u}
    if level.frequency:
        options["tf_adjustment_column"] = level.frequency
        options["disable_tf_exact_match_detection"] = True
    return creator.configure(**options)


def comparison(aspect: Aspect) -> CustomComparison:
    """An aspect as Splink's comparison."""
    null = levels.CustomLevel(aspect.missing, "missing", base_dialect_str="duckdb")
    return CustomComparison(
        output_column_name=aspect.name,
        comparison_levels=[
            null.configure(is_null_level=True), *map(_level, aspect.levels)
        ],
    )  # fmt: skip


def settings(compared: list[Aspect], *, prior: float) -> SettingsCreator:
    """The whole model as Splink's settings; `prior` is the share of pairs that are one person."""
    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="row",
        probability_two_random_records_match=prior,
        comparisons=[comparison(aspect) for aspect in compared],
        blocking_rules_to_generate_predictions=[],
        retain_matching_columns=True,
        retain_intermediate_calculation_columns=True,
        additional_columns_to_retain=["record"],
    )


def linker_of(backend: Backend, compared: list[Aspect], *, prior: float) -> Linker:
    """Splink's linker over the features, with the frequencies counted once for every backend."""
    people = backend.api.register(candidates.FEATURES)
    linker = Linker(
        people, settings(compared, prior=prior), log_level="ERROR", validate_settings=False
    )
    used = {level.frequency for aspect in compared for level in aspect.levels if level.frequency}
    for column in sorted(used):
        linker.table_management.register_term_frequency_lookup(
            backend.api.register(frequency_table(column)), column
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
