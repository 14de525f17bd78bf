"""Linkage of a whole list with known truth: how much of it is found, on either backend."""

import os
import shutil
from collections import Counter, defaultdict

import pytest
from benchmarks.linkage.lists import MAPPING, table

from byname.linkage import link


def pairwise(clusters, truth):
    """Precision and recall of the pairs that clusters make."""
    groups = defaultdict(list)
    for id_, number in clusters.items():
        groups[number].append(truth[id_])

    def pairs(sizes):
        return sum(size * (size - 1) // 2 for size in sizes)

    made = pairs(len(group) for group in groups.values())
    right = sum(pairs(Counter(group).values()) for group in groups.values())
    return right / made, right / pairs(Counter(truth.values()).values())


def test_a_list_of_eight_thousand_is_brought_together():
    people = table(8_000, seed=21)
    linked = link(people, MAPPING)
    truth = dict(zip(people["unique_id"].to_pylist(), people["cluster"].to_pylist(), strict=True))
    precision, recall = pairwise(linked.clusters(0.5), truth)
    assert precision > 0.97
    assert recall > 0.93
    assert linked.blocking.pairs < 8 * len(people)


def test_the_same_list_answers_the_same_each_time():
    people = table(3_000, seed=22)
    assert link(people, MAPPING).table().equals(link(people, MAPPING).table())


@pytest.mark.slow
def test_spark_and_duckdb_weigh_alike():
    if shutil.which("java") is None:
        if os.environ.get("CI"):
            pytest.fail("Java is needed to test Spark: apt-get install openjdk-17-jre-headless")
        pytest.skip("LOUD: no Java, so linkage on Spark is not tested")
    people = table(20_000, seed=23)
    here, there = (link(people, MAPPING, backend=name) for name in ("duckdb", "spark"))
    weights = [{(p.left, p.right): p.weight for p in linked.pairs} for linked in (here, there)]
    assert weights[0].keys() == weights[1].keys()
    assert len(weights[0]) > 1_500
    assert all(abs(weight - weights[1][pair]) < 1e-6 for pair, weight in weights[0].items())
    assert here.blocking == there.blocking


def test_a_probability_is_what_it_says():
    """Of the pairs said to be as likely as not about a half are true, gaps or no gaps."""
    people = table(20_000, seed=24)
    linked = link(people, MAPPING, threshold=0.001)
    cluster = people["cluster"].to_numpy()
    pairs = linked.table()
    true = cluster[pairs["left"].to_numpy()] == cluster[pairs["right"].to_numpy()]
    chances = pairs["probability"].to_numpy()
    between = (chances > 0.2) & (chances < 0.9)
    assert between.sum() > 40
    # Of fifty pairs a share is known to 0.07; three such errors.
    assert abs(true[between].mean() - chances[between].mean()) < 0.21
    assert abs(true.sum() - chances.sum()) < 0.02 * true.sum()
