"""The ranking table: which of two names is the nearer, and where nothing can tell."""

from pathlib import Path

import pytest

from byname.names import compare

ALIKE = 0.12


def _rows() -> list[tuple[str, ...]]:
    text = (Path(__file__).parent / "ranking.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [tuple(line.split("\t")) for line in lines[1:]]


ROWS = _rows()


def test_the_table_is_long_enough_and_whole() -> None:
    assert len(ROWS) >= 150
    assert all(len(row) == 5 and row[2] in (">", "~") for row in ROWS)
    assert len({row[:4] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(("name", "better", "sign", "worse", "why"), ROWS)
def test_ranking(name: str, better: str, sign: str, worse: str, why: str) -> None:
    nearer, farther = compare(name, better), compare(name, worse)
    told = f"{why}: {nearer.score:.3f} {nearer.explain()} | {farther.score:.3f} {farther.explain()}"
    if sign == ">":
        assert nearer.score > farther.score, told
    else:
        assert abs(nearer.score - farther.score) <= ALIKE, told
