"""A list of fictional people with second records, where the truth is known.

``python -m benchmarks.linkage.lists ROWS FILE [--seed N]`` writes it as Parquet. A tenth of the rows
are second records of somebody on the list: a third of them in another language or in one of twenty
Latin systems, a third with a typing error or two, and both in a few; birth dates slip or are missing,
patronymics and districts are missing, given names shrink to an initial. Names are drawn with
Zipf's law. Rows with the same `cluster` are one person. The same numbers give the same file.
"""

import argparse
import datetime
import random
from itertools import accumulate, product

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.names import people, writing
from byname.names.given import GivenName

DISTRICTS = [f"{stem}ский" for stem in "Выдум Прыкл Нестол Безым Новин Дальн Ближн Средн".split()]
DISTRICTS += [f"{a}{b.lower()}" for a, b in product("Верхне Нижне Старо Ново".split(), DISTRICTS)]
DISTRICTS += [f"{a}-{n}" for a, n in product(DISTRICTS[:20], range(2, 6))]
FIRST_DAY = datetime.date(1936, 1, 1)

Row = tuple[str, str | None, str, str | None, str | None, int]


def _zipf(size: int, exponent: float) -> list[float]:
    return list(accumulate(1 / (at + 1) ** exponent for at in range(size)))


def _form(name: GivenName, language: str) -> str:
    return dict(name.forms)[language][0].lower()


class _People:
    """Draws people; a person is a tuple of indices, so that a second record can be written."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        stems = product(people.STEMS, people.MIDDLES, people.SUFFIXES)
        self.surnames = ["".join(parts).lower() for parts in stems]
        self.rng.shuffle(self.surnames)
        self.weights = {
            size: _zipf(size, exponent)
            for size, exponent in ((len(self.surnames), 0.65), (60, 0.8), (len(DISTRICTS), 0.6))
        }

    def _draw(self, size: int) -> int:
        return self.rng.choices(range(size), cum_weights=self.weights[size])[0]

    def person(self) -> "tuple[str, GivenName, GivenName, str, int, str, str]":
        sex = self.rng.choice("mf")
        given = (people.MALE if sex == "m" else people.FEMALE)[self._draw(60)]
        father = people.MALE[self._draw(60)]
        surname = self.surnames[self._draw(len(self.surnames))]
        born = FIRST_DAY + datetime.timedelta(self.rng.randrange(26_000))
        district = DISTRICTS[self._draw(len(DISTRICTS))]
        return sex, given, father, surname, self.rng.randrange(1, 4), born.isoformat(), district


def _in_language(language: str, sex: str, given: GivenName, father: GivenName, surname: str,
                 stress: int) -> tuple[str, str, str]:  # fmt: skip
    family = people.feminine(surname, language) if sex == "f" else surname
    if language == "be":
        family = writing.belarusian(family, stress)
    elif language == "uk":
        family = writing.ukrainian(family)
    fathers = people.patronymic(_form(father, language), sex, language)
    return _form(given, language), fathers, family


def _other_writing(one: tuple[str, GivenName, GivenName, str, int], rng: random.Random,
                   ) -> tuple[str, str, str]:  # fmt: skip
    """In Belarusian or Ukrainian, or in Latin from one of the three."""
    language = rng.choices(("be", "ru", "uk"), (5, 4, 1))[0]
    words = _in_language(language, *one)
    if language != "ru" and rng.random() < 0.4:
        return words
    systems = {
        "be": writing.FROM_BELARUSIAN,
        "uk": writing.FROM_UKRAINIAN,
        "ru": writing.FROM_RUSSIAN,
    }[language]
    system = rng.choice(systems)
    given, father, family = (writing.latin(word, system) for word in words)
    if rng.random() < 0.5:
        given, father, family = map(writing.plain, (given, father, family))
    return given, father, family


def _slipped(day: str, rng: random.Random) -> str:
    year, month, date = day.split("-")
    what = rng.random()
    if what < 0.35 and int(date) <= 12:
        return f"{year}-{date}-{month}"
    if what < 0.7:
        return f"{year}-{month}-{max(1, min(28, int(date) + rng.choice((-1, 1, 10, -10)))):02}"
    return f"{int(year) + rng.choice((-1, 1, 10, -10))}-{month}-{date}"


def make(size: int, seed: int) -> list[Row]:
    """The rows of a list, shuffled: given name, patronymic, surname, birth, district, cluster."""
    source = _People(seed)
    rng = source.rng
    persons = [source.person() for _ in range(size - size // 10)]
    rows: list[Row] = []
    for cluster, (sex, given, father, surname, stress, born, district) in enumerate(persons):
        words = _in_language("ru", sex, given, father, surname, stress)
        rows.append((*(word.title() for word in words), born, district, cluster))  # type: ignore[arg-type]
    for _ in range(size // 10):
        cluster = rng.randrange(len(persons))
        rows.append(_second(persons[cluster], cluster, rng))
    rng.shuffle(rows)
    return rows


def _second(
    person: tuple[str, GivenName, GivenName, str, int, str, str], cluster: int, rng: random.Random
) -> Row:
    *name, day, where = person
    sex, given_name, father_name, surname, stress = name
    words = _in_language("ru", sex, given_name, father_name, surname, stress)
    what = rng.random()
    if what < 0.36:
        words = _other_writing((sex, given_name, father_name, surname, stress), rng)
    given, father, family = words
    if 0.33 < what < 0.70:
        for at in rng.sample((0, 1, 1), rng.choice((1, 1, 2))):
            if at:
                family = people.typing_error(family, rng)
            else:
                given = people.typing_error(given, rng)
    born: str | None = day
    if (slip := rng.random()) < 0.30:
        born = _slipped(day, rng) if slip < 0.15 else None
    district: str | None = where
    if (moved := rng.random()) < 0.27:
        district = rng.choice(DISTRICTS) if moved < 0.07 else None
    patronymic = None if rng.random() < 0.35 else father.title()
    given = given[0] + "." if rng.random() < 0.03 else given
    return given.title(), patronymic, family.title(), born, district, cluster


COLUMNS = ("given_name", "patronymic", "surname", "birth_date", "district", "cluster")
MAPPING = {"id": "unique_id"} | {name: name for name in COLUMNS[:-1]}


def table(size: int, seed: int) -> pa.Table:
    """The list as a table, with `unique_id` by place."""
    columns = list(zip(*make(size, seed), strict=True))
    named = {name: pa.array(column) for name, column in zip(COLUMNS, columns, strict=True)}
    return pa.table({"unique_id": pa.array(range(size)), **named})


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("file")
    parser.add_argument("--seed", type=int, default=5)
    asked = parser.parse_args()
    pq.write_table(table(asked.rows, asked.seed), asked.file)
