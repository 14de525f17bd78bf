"""A list of plainly fictional people in the shape and size of Viasna's machine export.

8,696 rows by default: 889 active, 3,953 former, 3,854 np; 20 groups of rows that share a URL (50
rows); 2 groups that share a name and a full birth date (4 rows); 40 places of detention; people
whose names are withheld. Everything is invented; the same seed gives the same bytes.
"""

import csv
import io
import random
from datetime import date, timedelta

COLUMNS = [
    "id",
    "url",
    "name",
    "status",
    "gender",
    "photo",
    "description",
    "birthday",
    "arrested",
    "articles",
    "prison",
    "declaration",
    "decision",
    "penalty",
    "judge",
    "councel",
    "penalty_start_date",
    "release_date",
    "verdict_date",
    "appeal_date",
    "fake_terrorist_list",
    "died",
    "clusters",
]
ARTICLES = (
    "Art. 342 of the Criminal Code — Organization and preparation of actions that grossly violate "
    "public order, or active participation in them",
    "Part 2 of Art. 293 of the Criminal Code — Participation in riots",
    "Art. 130 of the Criminal Code — Incitement to hatred",
    "Part 1 of Art. 368 of the Criminal Code — Insulting the president",
    "Art. 369 of the Criminal Code — Insulting a government official",
    "Part 1 of Article 13 and Article 293 of the Criminal Code — Preparation for mass riots",
    "Part 1 of Art. 361-4 of the Criminal Code — Promoting extremist activities",
)
LISTED = date(2026, 8, 30)
PENALTIES = (
    "imprisonment in a general-security penal colony",
    "imprisonment in a medium-security penal colony",
    "restriction of freedom with referral to an open-type facility",
    "restriction of freedom without referral to an open-type facility",
)
PLACES = [
    f"Fictional colony No. {n}\n2{n:05d}, Fictionville, vulica Vydumanaja {n}" for n in range(40)
]


def rows(active: int = 889, former: int = 3953, np: int = 3854, seed: int = 7) -> list[list[str]]:
    """Rows in the columns of the export, shuffled, with their ids in order."""
    rng = random.Random(seed)
    statuses = ["active"] * active + ["former"] * former + ["np"] * np
    rng.shuffle(statuses)
    made = [_row(number, status, rng) for number, status in enumerate(statuses, 1)]
    _share_urls(made, rng)
    _share_names(made)
    return made


def export(rows_: list[list[str]]) -> bytes:
    """The rows as the CSV file an export is."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    writer.writerows(rows_)
    return out.getvalue().encode()


def _row(number: int, status: str, rng: random.Random) -> list[str]:
    arrested = date(2020, 8, 1) + timedelta(rng.randrange(1600))
    verdict = arrested + timedelta(rng.randrange(100, 300))
    years = rng.randrange(1, 12)
    sentenced = rng.random() < 0.9
    free = status == "former" or (status == "np" and rng.random() < 0.6)
    released = free and rng.random() < 0.6
    left = min(verdict + timedelta(years * 200), LISTED - timedelta(rng.randrange(1, 200)))
    withheld = rng.random() < 0.02
    name = "Гражданин К." if withheld else f"Testa-{number} Fictional-{number % 4001}"
    values = {
        "id": number,
        "url": f"https://fictional.invalid/en/person/{number}",
        "name": name,
        "status": status,
        "gender": rng.choice(["male", "male", "male", "female"]),
        "description": f"fictional person, sentenced to {years} years" if sentenced else "",
        "birthday": (date(1955, 1, 1) + timedelta(rng.randrange(18_000))).isoformat(),
        "arrested": arrested.isoformat(),
        "articles": "\n".join(rng.sample(ARTICLES, rng.randrange(1, 4))),
        "prison": "FALSE" if free else rng.choice(PLACES),
        "declaration": "" if status == "np" else f"https://fictional.invalid/news/{number % 300}",
        "decision": f"{years} years" if sentenced else "",
        "penalty": rng.choice(PENALTIES) if sentenced else "",
        "judge": f"Fictional Judge {rng.randrange(200)}" if sentenced else "",
        "councel": "",
        "release_date": left.isoformat() if released else "",
        "verdict_date": verdict.isoformat() if sentenced else "",
        "appeal_date": (verdict + timedelta(90)).isoformat() if rng.random() < 0.3 else "",
        "fake_terrorist_list": "TRUE" if rng.random() < 0.2 else "",
    }
    return [str(values.get(column, "")) for column in COLUMNS]


def _share_urls(made: list[list[str]], rng: random.Random) -> None:
    chosen = rng.sample(range(len(made)), 50)
    sizes = [2] * 10 + [3] * 10
    for size in sizes:
        group, chosen = chosen[:size], chosen[size:]
        for at in group[1:]:
            made[at][1] = made[group[0]][1]


def _share_names(made: list[list[str]]) -> None:
    for first, second in ((10, 20), (30, 40)):
        for column in (2, 7):
            made[second][column] = made[first][column]
