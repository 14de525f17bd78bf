"""How long the check of a letter of two pages takes against a register of 10,000 people.

``python -m benchmarks.check.timing`` makes the register by the real command (half a minute), then
times the first call of a process and the next.
"""

import os
import random
import subprocess
import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.check.register import open_here
from benchmarks.fictional_export import COLUMNS, export, rows
from benchmarks.names import people

_HERE = Path(__file__).parent
_PEOPLE = (1100, 4600, 4300)
_LETTER = """Dear members of parliament,

There are 15 political prisoners today, 5 of them women. Since 2020 at least 8,416 people have been
prosecuted and at least 7,120 sentenced; 37 were sent to compulsory treatment. In 2025 the regime
pardoned 351 people and recognised nobody as free. Actions are held in 41 cities of 22 countries,
from Boston and San Diego to Vilnius and Warsaw.
"""
_CALL = """
import sys, time
began = time.perf_counter()
from benchmarks.check.register import open_here
open_here()
from datetime import UTC, date, datetime
from byname.statements.check import check
text = open(sys.argv[1], encoding="utf-8").read()
for which in ("first", "second"):
    found = check(text, as_of=date(2026, 5, 21), known_on=datetime.now(UTC))
    print(which, round(time.perf_counter() - began, 2), len(found.findings))
    began = time.perf_counter()
"""


def main() -> None:
    """Make the register, write the letter, time it."""
    with tempfile.TemporaryDirectory(prefix="byname-check-") as folder:
        home = Path(folder) / "home"
        os.environ["BYNAME_HOME"] = str(home)
        os.environ.pop("DATABASE_URL", None)
        listed = Path(folder) / "fictional-2026-05-21.csv"
        listed.write_bytes(export(_named(rows(*_PEOPLE))))
        for words in (
            ("init",),
            ("import", str(listed), "--yes"),
            ("import", str(_HERE / "reported.csv"), "--country", "by", "--yes"),
        ):
            subprocess.run(
                [sys.executable, "-m", "byname", *words], check=True, stdout=subprocess.DEVNULL
            )
        letter = Path(folder) / "letter.txt"
        letter.write_text(_LETTER + _about_people(), encoding="utf-8")
        subprocess.run([sys.executable, "-c", _CALL, str(letter)], check=True)


def _named(listed: list[list[str]]) -> list[list[str]]:
    """The rows with names of the benchmark of names: no surname is anybody's."""
    rng = random.Random(5)
    made = people.make(len(listed), 0, rng)
    at = COLUMNS.index("name")
    for row, person in zip(listed, made, strict=True):
        given, father, surname = people.spellings(person, rng, common=True)[0]
        if row[at] != "Гражданин К.":
            row[at] = " ".join(word.title() for word in (surname, given, father) if word)
    return listed


def _about_people() -> str:
    """Twenty paragraphs of people in the register: two pages in all."""
    open_here()
    from byname.register import read

    named = [name for _, name in read.named_people(known_on=datetime.now(UTC)) if " " in name]
    chosen = random.Random(11).sample(named, 20)
    born = date(2026, 5, 21).year - 40
    return "".join(
        f"\n{name} was born in {born} and sentenced to 5 years in a penal colony under Article 342. "
        "Nothing has been heard for months, and letters are returned unopened by the censor.\n"
        for name in chosen
    )


if __name__ == "__main__":
    main()
