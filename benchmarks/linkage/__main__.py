"""``python -m benchmarks.linkage [--million] [--spark] [--records]``: quality, time and memory.

Lists of fictional people with known truth (`lists`), each size in a process of its own, from the
table in memory to clusters: keys, training, scoring and grouping included. Beside it, in the same
run, the peer: Splink with its own comparisons of names (Jaro-Winkler) and dates over text folded to
Latin by anyascii, its thresholds taken at their best.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from anyascii import anyascii

from benchmarks.linkage import records
from benchmarks.linkage.lists import MAPPING, table

SEED = 5
THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99)


def f1(clusters: Mapping[Hashable, int], truth: Mapping[Hashable, int]) -> float:
    """Pairwise F1 of clusters: the pairs they make, against the pairs there are."""
    groups: dict[int, list[int]] = defaultdict(list)
    for id_, number in clusters.items():
        groups[number].append(truth[id_])

    def pairs(sizes: "list[int]") -> int:
        return sum(size * (size - 1) // 2 for size in sizes)

    made = pairs([len(group) for group in groups.values()])
    right = sum(pairs(list(Counter(group).values())) for group in groups.values())
    return 2 * right / (made + pairs(list(Counter(truth.values()).values())))


def ours(people: pa.Table, backend: str, mapping: Mapping[str, Any] = MAPPING) -> dict[str, object]:
    """byname.linkage at a probability of one half, and the blocking recall."""
    from byname.linkage import link

    truth = dict(zip(people["unique_id"].to_pylist(), people["cluster"].to_pylist(), strict=True))
    start = time.perf_counter()
    linked = link(people, mapping, backend=backend, threshold=0.001)
    clusters = linked.clusters(0.5)
    seconds = time.perf_counter() - start
    best = max(f1(linked.clusters(one), truth) for one in THRESHOLDS)
    pairs = linked.table()
    cluster = np.array([truth[one] for one in people["unique_id"].to_pylist()])
    place = {one: at for at, one in enumerate(people["unique_id"].to_pylist())}
    left, right = ([place[one] for one in pairs[side].to_pylist()] for side in ("left", "right"))
    kept = int((cluster[left] == cluster[right]).sum())
    total = sum(n * (n - 1) // 2 for n in Counter(truth.values()).values())
    return {
        "f1": f1(clusters, truth),
        "best": best,
        "pairs": linked.blocking.pairs,
        "recall": kept / total,
        "seconds": seconds,
    }


def plain(people: pa.Table) -> dict[str, object]:
    """Splink's own comparisons over text folded to Latin."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    truth = dict(zip(people["unique_id"].to_pylist(), people["cluster"].to_pylist(), strict=True))
    start = time.perf_counter()
    folded = {name: people[name] for name in ("unique_id", "birth_date")}
    for name in ("given_name", "patronymic", "surname", "district"):
        words = pc.dictionary_encode(people[name].combine_chunks())
        latin = [anyascii(word).lower() for word in words.dictionary.to_pylist()]
        folded[name] = pc.take(pa.array(latin), words.indices)
    rules = [
        block_on("birth_date", "given_name"),
        block_on("birth_date", "surname"),
        block_on("surname", "given_name", "patronymic"),
        block_on("surname", "given_name", "district"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.NameComparison("given_name"),
            cl.NameComparison("surname"),
            cl.NameComparison("patronymic"),
            cl.DateOfBirthComparison("birth_date", input_is_string=True),
            cl.ExactMatch("district").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    api = DuckDBAPI()
    linker = Linker(api.register(pa.table(folded)), settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(
        [block_on("birth_date", "given_name", "surname")], recall=0.5
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=1_000_001)
    for rule in (
        block_on("birth_date", "surname"),
        block_on("given_name", "surname", "patronymic"),
    ):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    scored = linker.inference.predict(threshold_match_probability=0.05)
    linker.clustering.cluster_pairwise_predictions_at_threshold(scored, 0.5)
    seconds = time.perf_counter() - start
    best = _best_of_splink(linker, scored, truth)
    return {"f1": best, "best": best, "pairs": 0, "recall": 0.0, "seconds": seconds}


def ours_of_records(people: pa.Table) -> dict[str, object]:
    """byname.linkage over records of past centuries, from pandas."""
    return ours(people, "duckdb", records.MAPPING)


def plain_of_records(people: pa.Table) -> dict[str, object]:
    """Splink with its own comparisons, blocked and trained as its manual does for such records."""
    import splink.comparison_library as cl
    from splink import DuckDBAPI, Linker, SettingsCreator, block_on

    truth = dict(zip(people["unique_id"].to_pylist(), people["cluster"].to_pylist(), strict=True))
    start = time.perf_counter()
    district, given, family = (
        "substr(postcode_fake, 1, 3)", "substr(first_name, 1, 3)", "substr(surname, 1, 4)",
    )  # fmt: skip
    rules = [
        block_on(given, family),
        block_on("surname", "dob"),
        block_on("first_name", "dob"),
        block_on("postcode_fake", "first_name"),
        block_on("postcode_fake", "surname"),
        block_on("dob", "birth_place"),
        block_on(district, "dob"),
        block_on(district, "first_name"),
        block_on(district, "surname"),
    ]
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=[
            cl.ForenameSurnameComparison(
                "first_name", "surname", forename_surname_concat_col_name="first_and_surname"
            ),
            cl.DateOfBirthComparison("dob", input_is_string=True),
            cl.PostcodeComparison("postcode_fake"),
            cl.ExactMatch("birth_place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("occupation").configure(term_frequency_adjustments=True),
        ],
        blocking_rules_to_generate_predictions=rules,
    )
    linker = Linker(DuckDBAPI().register(people), settings, log_level="ERROR")
    linker.training.estimate_probability_two_random_records_match(
        [block_on("first_name", "surname", "dob"), block_on("dob", "postcode_fake")], recall=0.6
    )
    linker.training.estimate_u_using_random_sampling(max_pairs=5_000_000)
    for rule in (block_on("first_name", "surname"), block_on("dob")):
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    scored = linker.inference.predict(threshold_match_probability=0.05)
    linker.clustering.cluster_pairwise_predictions_at_threshold(scored, 0.95)
    seconds = time.perf_counter() - start
    best = _best_of_splink(linker, scored, truth)
    return {"f1": best, "best": best, "pairs": 0, "recall": 0.0, "seconds": seconds}


def _best_of_splink(linker: Any, scored: Any, truth: Mapping[Hashable, Any]) -> float:
    """Cluster F1 at the best of the thresholds."""
    best = 0.0
    for threshold in (*THRESHOLDS, 0.999):
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, threshold)
        groups = found.as_pyarrow_table()
        ids, numbers = groups["unique_id"].to_pylist(), groups["cluster_id"].to_pylist()
        best = max(best, f1(dict(zip(ids, numbers, strict=True)), truth))
    return best


def measure(what: str, size: int) -> dict[str, object]:
    """One measurement in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "benchmarks.linkage", "--one", what, str(size)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"error": done.stderr.strip().splitlines()[-1:]}
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--records", action="store_true", help="only records of past centuries")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        what, size = asked.one
        if what.endswith("of records"):
            people = records.table(int(size), SEED)
            found = plain_of_records(people) if "splink" in what else ours_of_records(people)
        else:
            people = table(int(size), SEED)
            found = plain(people) if what == "splink" else ours(people, what)
        found["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(found))
        return
    print("| rows | what | cluster F1 at ½ | at its best | blocking recall | pairs | s | MB |")
    print("|---|---|---|---|---|---|---|---|")
    if asked.records:
        for what in ("byname of records", "splink of records"):
            _print(5_000, what, "people", peer="splink" in what)
        return
    for size in (20_000, 100_000, *((1_000_000,) if asked.million else ())):
        for what in ("duckdb", *(("spark",) if asked.spark else ()), "splink"):
            _print(size, what, "rows", peer=what == "splink")


def _print(size: int, what: str, of: str, *, peer: bool) -> None:
    """Measure, and print a line of the table."""
    found = measure(what, size)
    name = "plain Splink" if peer else f"byname, {what}"
    if "error" in found:
        print(f"| {size:,} {of} | {name} | failed: {found['error']} |")
        return
    recall = "– | –" if peer else f"{found['recall']:.3f} | {found['pairs']:,}"
    half = "–" if peer else f"{found['f1']:.4f}"
    print(
        f"| {size:,} {of} | {name} | {half} | {found['best']:.4f} | {recall} |"
        f" {found['seconds']:.1f} | {found['mb']:.0f} |",
        flush=True,
    )


if __name__ == "__main__":
    main()
