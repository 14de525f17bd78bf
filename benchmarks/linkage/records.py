"""Records of fictional people of past centuries, about ten of each, where the truth is known.

``python -m benchmarks.linkage.records PEOPLE FILE [--seed N]`` writes them as Parquet. The shape is
that of lists gathered from catalogues: invented English-like people born 1600 to 1940, in families
that share a surname, a place and often a given name. Of each person there are one to nineteen
records: given names shrink to nicknames and initials, words slip by a letter or two, full names lose
or gain a title; birth dates are missing, known by the year (written as the first of January), a
digit off, or with day and month swapped; people move, postcodes with them; an occupation is told in
other words; a fifth of most columns is missing. Rows with the same `cluster` are one person. The
same numbers give the same rows.
"""

import argparse
import datetime
import random
from dataclasses import dataclass
from itertools import accumulate, product

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.names.people import typing_error
from byname.linkage import Column

COLUMNS = (
    "unique_id", "cluster", "full_name", "first_and_surname", "first_name", "surname", "dob",
    "birth_place", "postcode_fake", "gender", "occupation",
)  # fmt: skip
# What byname is told of the columns.
MAPPING = {
    "id": "unique_id",
    "given_name": "first_name",
    "surname": "surname",
    "birth_date": "dob",
    "sex": "gender",
    "birth_place": "birth_place",
    "postcode": Column("postcode_fake", "code"),
    "occupation": "occupation",
}
_MALE = {
    "john": ("jack", "johnny"), "william": ("bill", "will", "billy"), "thomas": ("tom", "tommy"),
    "george": ("georgie",), "james": ("jim", "jimmy", "jamie"), "henry": ("harry", "hal"),
    "charles": ("charlie",), "robert": ("bob", "rob", "robin"), "edward": ("ned", "ted", "eddie"),
    "richard": ("dick", "rick"), "joseph": ("joe",), "samuel": ("sam",), "arthur": ("art",),
    "francis": ("frank",), "frederick": ("fred",), "alexander": ("alec", "sandy"),
    "david": ("dave",), "walter": ("wat",), "peter": ("pete",), "benjamin": ("ben",),
    "hugh": (), "philip": ("phil",), "edmund": (), "daniel": ("dan",), "nathaniel": ("nat",),
    "ralph": (), "humphrey": (), "ambrose": (), "gilbert": ("gil",), "matthew": ("matt",),
}  # fmt: skip
_FEMALE = {
    "mary": ("molly", "polly"), "elizabeth": ("betty", "liz", "eliza"), "anne": ("nan", "annie"),
    "jane": ("jenny",), "sarah": ("sally",), "margaret": ("peggy", "maggie"),
    "catherine": ("kate", "kitty"), "alice": (), "dorothy": ("dolly",), "frances": ("fanny",),
    "eleanor": ("nell",), "charlotte": ("lottie",),
}  # fmt: skip
_BEFORE = (
    "ash birk cald dun ell fen gar hazel ing kel lang mar nether oak pen quar rad sel tarn ul ven"
    " wither yar zel"
)
_AFTER = (
    "bury combe croft don field ford gate ham hurst ington ley low mere more ridge stead stone"
    " thorpe ton wick win worth"
)
SURNAMES = [a + b for a, b in product(_BEFORE.split(), _AFTER.split())]
PLACES = [
    f"{a}{b}"
    for a, b in product(
        "north south east west upper lower great little".split(),
        "vale march heath isle barrow fell dale shire moor wold".split(),
    )
]
OCCUPATIONS = {
    "politician": ("member of parliament", "statesman"), "writer": ("author", "novelist"),
    "painter": ("artist",), "military officer": ("officer", "soldier"),
    "cricketer": ("sportsman",), "priest": ("clergyman", "cleric"), "botanist": ("naturalist",),
    "judge": ("lawyer", "barrister"), "composer": ("musician",), "actor": ("stage actor",),
    "physician": ("doctor", "surgeon"), "architect": (), "merchant": ("trader",),
    "engineer": (), "bishop": ("priest",), "printer": ("publisher",), "diplomat": ("envoy",),
    "philosopher": ("writer",), "footballer": ("sportsman",), "peer": ("politician",),
}  # fmt: skip
_FIRST_DAY, _DAYS = datetime.date(1600, 1, 1), 124_000


@dataclass(frozen=True)
class Fictional:
    """One invented person as they were."""

    male: bool
    given: str
    second: str
    surname: str
    title: str
    born: str
    place: str
    postcode: str
    occupation: str


def _draw(words: "list[str]", rng: random.Random, exponent: float) -> str:
    weights = list(accumulate(1 / (at + 1) ** exponent for at in range(len(words))))
    return rng.choices(words, cum_weights=weights)[0]


def _postcode(place: str, rng: random.Random) -> str:
    """An outward code that goes with the place, and an inward one of its own."""
    at = PLACES.index(place)
    area = chr(97 + at % 26) + chr(97 + at // 2 % 26)
    inward = f"{rng.randrange(10)}{rng.choice('abdefghjln')}{rng.choice('pqrstuwxyz')}"
    return f"{area}{rng.randrange(1, 15)} {inward}"


def _person(rng: random.Random, relative: Fictional | None) -> Fictional:
    """Somebody, or a relative of somebody: surname and often place and given name are the same."""
    male = rng.random() < 0.8
    names = list(_MALE if male else _FEMALE)
    place = relative.place if relative and rng.random() < 0.6 else _draw(PLACES, rng, 0.8)
    given = _draw(names, rng, 0.9)
    if relative and relative.male == male and rng.random() < 0.4:
        given = relative.given
    day = _FIRST_DAY + datetime.timedelta(rng.randrange(_DAYS))
    if relative:  # a child, or a brother or sister
        shift = rng.choice((2, 5, 25, 30)) * 365 + rng.randrange(700)
        day = datetime.date.fromisoformat(relative.born) + datetime.timedelta(shift)
    if rng.random() < 0.3:  # nothing but the year is known
        day = day.replace(month=1, day=1)
    surname = relative.surname if relative else _draw(SURNAMES, rng, 0.5)
    title = ""
    if rng.random() < 0.2:
        number = rng.choice(("1st", "2nd", "3rd", "4th"))
        title = f"{number} {rng.choice(('baron', 'baronet', 'earl'))} of {place}"
    occupation = _draw(list(OCCUPATIONS), rng, 0.7)
    if relative and rng.random() < 0.4:
        occupation = relative.occupation
    second = _draw(names, rng, 0.6) if rng.random() < 0.4 else ""
    return Fictional(
        male, given, second, surname, title, day.isoformat(), place, _postcode(place, rng),
        occupation,
    )  # fmt: skip


def _given(one: Fictional, rng: random.Random) -> str | None:
    what = rng.random()
    short = (_MALE if one.male else _FEMALE)[one.given]
    if what < 0.16 and short:
        return rng.choice(short)
    if what < 0.18:
        return one.given[0]
    if what < 0.21 and one.second:
        return one.second
    if what < 0.27:
        return typing_error(one.given, rng)
    return None if what > 0.985 else one.given


def _surname(one: Fictional, rng: random.Random) -> str | None:
    what = rng.random()
    if what < 0.09:
        return typing_error(one.surname, rng)
    if what < 0.115:
        return typing_error(typing_error(one.surname, rng), rng)
    if what < 0.15 and one.title:
        return one.place
    if what < 0.165:  # another name altogether: married, or a pen name
        return rng.choice(SURNAMES)
    return None if what > 0.985 else one.surname


def _born(day: str, rng: random.Random) -> str | None:
    year, month, number = day.split("-")
    what = rng.random()
    if what < 0.21:
        return None
    if what < 0.27:
        return f"{year}-01-01"
    if what < 0.29:
        return year
    if what < 0.32 and int(number) <= 12:
        return f"{year}-{number}-{month}"
    if what < 0.40:
        digit = rng.randrange(3, 10)
        text = list(day)
        if digit in (3, 9):
            text[digit] = rng.choice("0123456789")
            written = "".join(text)
            return written if _is_day(written) else day
        return f"{year}-{month}-{rng.randrange(1, 29):02}"
    if what < 0.42:
        return f"{int(year) + rng.choice((-2, -1, 1, 2, 10)):04}-{month}-{min(int(number), 28):02}"
    return day


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _lived(one: Fictional, rng: random.Random) -> tuple[str | None, str | None]:
    """Place and postcode: where they were born, where a list puts them, or unknown."""
    place: str | None = one.place
    code: str | None = one.postcode
    what = rng.random()
    if what < 0.08:  # moved
        place = rng.choice(PLACES)
        code = _postcode(place, rng)
    elif what < 0.30:  # another street of the same town
        code = f"{one.postcode.split()[0]} {_postcode(one.place, rng).split()[1]}"
    elif what < 0.34:
        code = typing_error(one.postcode, rng)
    place = None if rng.random() < 0.14 else place
    return place, None if rng.random() < 0.20 else code


def _record(one: Fictional, rng: random.Random) -> tuple[str | None, ...]:
    given, surname = _given(one, rng), _surname(one, rng)
    place, code = _lived(one, rng)
    words = [given or "", one.second if rng.random() < 0.6 else "", surname or ""]
    full = " ".join(word for word in words if word)
    if one.title and rng.random() < 0.6:
        full += f", {one.title}"
    elif rng.random() < 0.03:
        full = f"sir {full}"
    other = OCCUPATIONS[one.occupation]
    work: str | None = rng.choice(other) if other and rng.random() < 0.15 else one.occupation
    if rng.random() < 0.06:
        work = rng.choice(list(OCCUPATIONS))
    both = f"{given} {surname}" if given and surname else given or surname
    gender = ("male" if one.male else "female") if rng.random() < 0.7 else None
    work = None if rng.random() < 0.12 else work
    return full or None, both, given, surname, _born(one.born, rng), place, code, gender, work


def make(people: int, seed: int) -> list[tuple[str | None, ...]]:
    """The rows of so many people, shuffled, in the order of `COLUMNS`."""
    rng = random.Random(seed)
    persons: list[Fictional] = []
    for _ in range(people):
        kin = rng.choice(persons) if persons and rng.random() < 0.25 else None
        persons.append(_person(rng, kin))
    rows = []
    for number, one in enumerate(persons):
        for copy in range(rng.randrange(1, 20)):
            rows.append((f"F{number}-{copy}", f"F{number}", *_record(one, rng)))
    rng.shuffle(rows)
    return rows


def table(people: int, seed: int) -> pa.Table:
    """The records as a table of texts."""
    columns = zip(*make(people, seed), strict=True)
    made = {n: pa.array(c, pa.string()) for n, c in zip(COLUMNS, columns, strict=True)}
    return pa.table(made)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", type=int)
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=5)
    asked = parser.parse_args()
    pq.write_table(table(asked.people, asked.seed), asked.file)
