"""Recall of planted errors and precision on texts by others; time of a letter of two pages.

``python -m benchmarks.check [--show PART]`` prints the figures of both parts; ``--show`` also what
was missed and what was held against a true claim.
"""

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.check.marked import MarkedText, all_texts
from benchmarks.check.register import fictional, open_here

DAY = date(2026, 5, 21)
# All of them have been looked at, those of others-d since 28 November 2026: none measures what a
# text nobody has seen would meet.
PARTS = (
    "looked-at",
    "untouched",
    "others-a",
    "others-b",
    "others-c",
    "others-e",
    "others-f",
    "grid",
)
REGISTERS = Path(__file__).parent / "registers"
"""Other fictional registers, each by the writer of the texts of its part."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", default="", help="a part: looked-at, or untouched")
    parser.add_argument("--language", default="")
    parser.add_argument("--only", default="", help="a pattern that names of texts match")
    parser.add_argument("--register", default="", help="only the texts of one of `registers`")
    given = parser.parse_args()
    # A process opens one register: the texts of another are measured in a process of their own.
    if given.register:
        with fictional(REGISTERS / given.register):
            _parts((f"others-{given.register}",), given)
        return
    with fictional():
        _parts(PARTS, given)
    for folder in sorted(REGISTERS.iterdir()):
        words = [*sys.argv[1:], "--register", folder.name]
        subprocess.run([sys.executable, "-m", "benchmarks.check", *words], check=True)


def _parts(parts: Sequence[str], given: argparse.Namespace) -> None:
    open_here()
    for part in parts:
        texts = [one for one in all_texts() if one.part == part]
        texts = [one for one in texts if one.name.startswith(given.language)]
        texts = [one for one in texts if re.search(given.only, one.name)]
        _measure(part, texts, show=given.show == part)


def _measure(part: str, texts: Sequence[MarkedText], *, show: bool) -> None:
    from byname.statements.check import Checker, Text, day_of_text

    moment = datetime.now(UTC)
    tally: Counter[str] = Counter()
    by_language: Counter[tuple[str, str]] = Counter()
    for one in texts:
        day = day_of_text(one.text, today=DAY) or DAY
        found = Checker(day, moment).check(Text(one.text, one.name))
        wrong = found.wrong
        language = one.name[:2]
        for claim in one.claims:
            hit = any(f.start < claim.end and claim.start < f.end for f in wrong)
            if claim.true:
                key = "true held wrong" if hit else "true"
            else:
                key = "error found" if hit else "error missed"
            tally[key] += 1
            by_language[language, key] += 1
            if show and key in ("error missed", "true held wrong"):
                about = [f for f in found.findings if f.start < claim.end and claim.start < f.end]
                said = "; ".join(f"{f.verdict}/{f.subject} {f.says[:2]}" for f in about)
                print(f"  {key}: {one.name}: {claim.text!r} (right: {claim.right!r}) {said}")
        for finding in wrong:
            about = [c for c in one.claims if finding.start < c.end and c.start < finding.end]
            right = any(not claim.true for claim in about)
            key = "finding right" if right else "finding wrong"
            tally[key] += 1
            by_language[language, key] += 1
            if show and not about:
                print(
                    f"  unmarked: {one.name}: {finding.quotation!r} {finding.verdict} {finding.says}"
                )
    _print(part, len(texts), tally)
    for language in sorted({key[0] for key in by_language}):
        mine = Counter({k: n for (lang, k), n in by_language.items() if lang == language})
        _print(f"  {language}", len([t for t in texts if t.name[:2] == language]), mine)


def _print(part: str, texts: int, tally: Counter[str]) -> None:
    errors = tally["error found"] + tally["error missed"]
    findings = tally["finding right"] + tally["finding wrong"]
    recall = tally["error found"] / errors if errors else 1.0
    precision = tally["finding right"] / findings if findings else 1.0
    print(
        f"{part}: {texts} texts, {errors} planted errors, {tally['true'] + tally['true held wrong']} "
        f"true claims: recall {recall:.3f}, precision {precision:.3f}"
    )


if __name__ == "__main__":
    main()
