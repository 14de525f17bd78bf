"""``python -m benchmarks.linkage [--million] [--spark]``: quality, time and memory of linkage.

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

import pyarrow as pa
import pyarrow.compute as pc
from anyascii import anyascii

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


def ours(people: pa.Table, backend: str) -> dict[str, object]:
    """byname.linkage at a probability of one half, and the blocking recall."""
    from byname.linkage import link

    truth = dict(zip(people["unique_id"].to_pylist(), people["cluster"].to_pylist(), strict=True))
    start = time.perf_counter()
    linked = link(people, MAPPING, backend=backend, threshold=0.001)
    clusters = linked.clusters(0.5)
    seconds = time.perf_counter() - start
    best = max(f1(linked.clusters(one), truth) for one in THRESHOLDS)
    pairs = linked.table()
    cluster = people["cluster"].to_numpy()
    kept = int((cluster[pairs["left"].to_numpy()] == cluster[pairs["right"].to_numpy()]).sum())
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
    found = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, 0.5)
    seconds = time.perf_counter() - start
    best = 0.0
    for threshold in THRESHOLDS:
        found = linker.clustering.cluster_pairwise_predictions_at_threshold(scored, threshold)
        groups = found.as_pyarrow_table()
        ids, numbers = groups["unique_id"].to_pylist(), groups["cluster_id"].to_pylist()
        best = max(best, f1(dict(zip(ids, numbers, strict=True)), truth))
    return {"f1": best, "best": best, "pairs": 0, "recall": 0.0, "seconds": seconds}


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
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        what, size = asked.one
        people = table(int(size), SEED)
        found = plain(people) if what == "splink" else ours(people, what)
        found["mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(found))
        return
    print("| rows | what | cluster F1 at ½ | at its best | blocking recall | pairs | s | MB |")
    print("|---|---|---|---|---|---|---|---|")
    for size in (20_000, 100_000, *((1_000_000,) if asked.million else ())):
        for what in ("duckdb", *(("spark",) if asked.spark else ()), "splink"):
            found = measure(what, size)
            name = "plain Splink, folded text" if what == "splink" else f"byname on {what}"
            if "error" in found:
                print(f"| {size:,} | {name} | failed: {found['error']} |")
                continue
            recall = f"{found['recall']:.3f} | {found['pairs']:,}" if what != "splink" else "– | –"
            half = f"{found['f1']:.4f}" if what != "splink" else "–"
            print(
                f"| {size:,} | {name} | {half} | {found['best']:.4f} | {recall} |"
                f" {found['seconds']:.1f} | {found['mb']:.0f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
