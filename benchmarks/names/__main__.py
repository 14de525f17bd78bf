"""``python -m benchmarks.names [--quick] [--million] [--words FILE] [--write]``: all the figures.

Quality is measured on the test parts of the sets that `sets` and `general` make, whose surnames are
in no training part; peers are measured beside in the same run: rapidfuzz on folded text always,
nomenklatura's logic-v2 where it is installed (it needs PyICU). `--words` takes a file of English and
Russian spellings of words (columns latin, cyrillic, count); `--write` puts the tables into RESULTS.md.
"""

import argparse
import csv
import platform
from collections.abc import Callable
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.names import general, quality, sets, speed
from benchmarks.names.sets import Example, folded
from byname.names import compare

RESULTS = Path(__file__).parent / "RESULTS.md"
TEST = 1
Scorer = Callable[[str, str], float]


def ours(left: str, right: str) -> float:
    """The score of `byname.names`."""
    return compare(left, right).score


def plain(left: str, right: str) -> float:
    """rapidfuzz's ratio of sorted words on text folded by anyascii."""
    return fuzz.token_sort_ratio(folded(left), folded(right)) / 100


def logic_v2() -> Scorer | None:
    """nomenklatura's logic-v2 on names alone, or None where it is not installed."""
    try:
        from followthemoney import model
        from nomenklatura.matching.logic_v2.model import LogicV2
        from nomenklatura.matching.logic_v2.names.match import name_match
    except ImportError:
        return None
    config = LogicV2.default_config()
    entities: dict[str, object] = {}

    def entity(name: str) -> object:
        if name not in entities:
            properties = {"name": [name]}
            entities[name] = model.get_proxy(
                {"id": name, "schema": "Person", "properties": properties}
            )
        return entities[name]

    def score(left: str, right: str) -> float:
        return float(name_match(entity(left), entity(right), config).score)

    return score


def measured_sets(size: int) -> dict[str, list[Example]]:
    """The test part of every set."""
    return {
        "Latin and Cyrillic": sets.strangers(TEST, count=size, far=0),
        "the same, an error in a third": sets.strangers(TEST, count=size, far=0, errors=1 / 3),
        "all scripts (an eighth far)": sets.strangers(TEST, count=size, far=1 / 8),
        "general": general.general(TEST, count=size),
    }


def quality_rows(scorers: dict[str, Scorer], size: int) -> list[str]:
    """The table of F1, area under the curve and recall at 1."""
    rows = ["| set | comparer | pairs | best F1 | AUC | recall@1 |", "|---|---|---|---|---|---|"]
    for label, examples in measured_sets(size).items():
        for name, scorer in scorers.items():
            pairs = quality.scored(examples, scorer)
            f1, _ = quality.best_f1(pairs)
            figures = f"{f1:.3f} | {quality.area(pairs):.4f} | {quality.recall_at_1(pairs):.3f}"
            rows.append(f"| {label} | {name} | {len(pairs):,} | {figures} |")
    return rows


def near_rows(scorers: dict[str, Scorer], size: int) -> list[str]:
    """The table of near names taken for one, at thresholds that keep 99, 98 and 97% of true pairs."""
    examples = sets.near(TEST, count=size)
    rows = [
        "| comparer | true pairs kept | near names taken for one | by kind |",
        "|---|---|---|---|",
    ]
    for name, scorer in scorers.items():
        pairs = quality.scored(examples, scorer)
        for keep in (0.99, 0.98, 0.97):
            share, kinds = quality.false_at(pairs, keep)
            by_kind = ", ".join(f"{kind} {one:.1%}" for kind, one in kinds.items())
            rows.append(f"| {name} | {keep:.0%} | {share:.1%} | {by_kind} |")
    return rows


def word_rows(path: Path) -> list[str]:
    """Of real words spelt in English and in Russian, how many score as one, and how strangers do."""
    if not path.exists():
        print(f"SKIPPED: {path} is not there, real words are not measured")
        return []
    with path.open(encoding="utf-8") as file:
        words = [row for row in csv.DictReader(file, delimiter="\t") if int(row["count"]) >= 5]
    words = [row for row in words if len(row["latin"]) > 3 and len(row["cyrillic"]) > 3]
    same = [ours(f"Test {row['latin']}", f"Тест {row['cyrillic']}") for row in words]
    pairs = zip(words, words[1:], strict=False)
    other = [ours(f"Test {a['latin']}", f"Тест {b['cyrillic']}") for a, b in pairs]
    return [
        f"{len(words):,} words written at least five times: {_over(same):.1%} of the pairs score "
        f"0.6 or more, and {_over(other):.1%} of each word beside its neighbour in the alphabet."
    ]


def _over(scores: list[float]) -> float:
    return sum(score >= 0.6 for score in scores) / len(scores)


def speed_rows(scorers: dict[str, Scorer], sizes: list[int]) -> list[str]:
    """The table of times and memory."""
    seconds, megabytes = speed.first_comparison()
    rows = [
        "| what | measured |",
        "|---|---|",
        f"| import and first comparison | {seconds:.2f} s, {megabytes:.0f} MB |",
    ]
    examples = sets.strangers(TEST, count=150, far=0)
    for name, scorer in scorers.items():
        rows.append(f"| warm comparison, {name} | {speed.warm(scorer, examples):.1f} µs |")
    for label, spent in speed.keys_time(50_000).items():
        rows.append(f"| `{label}` of a name never met | {spent:.0f} µs |")
    for label, spent in speed.keys_again(50_000).items():
        rows.append(f"| `{label}` of a name whose words were met | {spent:.1f} µs |")
    for size in sizes:
        found = speed.search_times(size)
        rows.append(
            f"| search among {size:,} | median {found['median ms']:.1f} ms, "
            f"p95 {found['p95 ms']:.1f} ms; built in {found['build s']:.0f} s |"
        )
    return rows


def main() -> None:
    """Measure everything and print it; write it down when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a fifth of the pairs")
    parser.add_argument("--million", action="store_true", help="search among a million too")
    parser.add_argument("--words", type=Path, help="English and Russian words, tab-separated")
    parser.add_argument("--write", action="store_true", help="put the tables into RESULTS.md")
    args = parser.parse_args()
    scorers: dict[str, Scorer] = {"byname.names": ours, "rapidfuzz, folded": plain}
    peer = logic_v2()
    if peer is None:
        print("SKIPPED: nomenklatura is not installed, logic-v2 is not measured")
    else:
        scorers["logic-v2"] = peer
    size = 100 if args.quick else 500
    parts = {
        "Spellings of one name against the 20 nearest strangers (3 for general)": quality_rows(
            scorers, size
        ),
        "Near names of other people": near_rows(scorers, 2 * size),
        "Real words": word_rows(args.words) if args.words else [],
        "Time and memory": speed_rows(scorers, [100_000] + [1_000_000] * args.million),
    }
    text = f"Python {platform.python_version()}, {platform.machine()}, one process.\n"
    for title, rows in parts.items():
        if rows:
            text += f"\n## {title}\n\n" + "\n".join(rows) + "\n"
    print(text)
    if args.write:
        head = RESULTS.read_text(encoding="utf-8").split("<!-- measured -->")[0]
        RESULTS.write_text(head + "<!-- measured -->\n\n" + text, encoding="utf-8")


if __name__ == "__main__":
    main()
