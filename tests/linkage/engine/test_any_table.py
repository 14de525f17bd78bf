"""Any table goes in: what is missing, mixed, empty or named oddly is read, or refused in words."""

from datetime import date, datetime

import numpy as np
import pandas as pd
import polars as pl
import pytest

from byname.linkage import Column, MappingError, link

MAPPING = {
    "id": "unique_id",
    "given_name": "first_name",
    "surname": "surname",
    "birth_date": "dob",
    "sex": "gender",
    "birth_place": "place",
    "postcode": Column("postcode", "code"),
}
PEOPLE = [
    ("thomas", "ashcombe", "1630-08-01", "male", "north vale", "nv13 8df"),
    ("mary", "tarnwick", "1702-03-14", "female", "westheath", "wh1 2ab"),
    ("hugh", "yarstead", "1811-11-30", "male", "southisle", "si4 4xx"),
    ("jane", "quarmere", "1788-02-09", "female", "eastbarrow", "eb9 1qq"),
    ("ralph", "venhurst", "1695-07-21", "male", "lowerfell", "lf2 7zz"),
]


def frame(rows=50):
    """So many rows, about ten of each of five people, with nicknames, typing errors and gaps."""
    made = []
    for n in range(rows):
        given, surname, born, sex, place, code = PEOPLE[n % 5]
        if n % 7 == 3:
            given, born = "tom" if given == "thomas" else given, None
        if n % 11 == 5:
            surname = surname[:-2] + surname[-1]
        if n % 6 == 4:
            place, code, sex = None, code[:-1] + "k", None
        made.append((f"F{n % 5}-{n}", given, surname, born, sex, place, code))
    columns = ("unique_id", "first_name", "surname", "dob", "gender", "place", "postcode")
    return pd.DataFrame(made, columns=columns)


def groups(linked):
    """The ids of each group."""
    found = {}
    for id_, number in linked.clusters(0.5).items():
        found.setdefault(number, set()).add(id_)
    return sorted(map(sorted, found.values()))


def people_of(linked):
    """The people (F0 to F4) of each group."""
    return [sorted({id_.split("-")[0] for id_ in group}) for group in groups(linked)]


def test_fifty_rows_of_five_people_in_pandas_and_polars():
    answers = [link(table, MAPPING) for table in (frame(), pl.from_pandas(frame()))]
    assert people_of(answers[0]) == [["F0"], ["F1"], ["F2"], ["F3"], ["F4"]]
    assert answers[0].table().equals(answers[1].table())


@pytest.mark.parametrize("rows", [1, 2, 5])
def test_a_row_or_two(rows):
    linked = link(frame(rows), MAPPING)
    assert len(linked.pairs) == 0
    assert len(linked.clusters()) == rows


def test_two_rows_of_one_person():
    linked = link(frame(6).iloc[[0, 5]], MAPPING)
    assert groups(linked) == [["F0-0", "F0-5"]]


@pytest.mark.parametrize(
    ("column", "nothing"),
    [
        ("first_name", None), ("surname", np.nan), ("dob", pd.NaT), ("gender", ""),
        ("place", None), ("postcode", np.nan), ("surname", ""), ("dob", ""), ("dob", None),
    ],
)  # fmt: skip
def test_a_column_of_nothing_says_nothing(column, nothing):
    table = frame()
    table[column] = pd.Series([nothing] * len(table), dtype=object)
    linked = link(table, MAPPING)
    assert all(one.aspect not in _ASPECTS_OF[column] for p in linked.pairs for one in p.evidence)
    assert all(len(people) == 1 for people in people_of(linked))
    assert len(linked.pairs) > 20


_ASPECTS_OF = {
    "first_name": {"given_name"}, "surname": {"surname"}, "dob": {"birth_date"},
    "gender": {"sex"}, "place": {"birth_place"}, "postcode": {"postcode"},
}  # fmt: skip


def test_a_table_of_nothing_but_ids_has_no_pairs():
    table = frame()
    table.loc[:, table.columns[1:]] = None
    linked = link(table, MAPPING)
    assert len(linked.pairs) == 0
    assert len(set(linked.clusters().values())) == 50
    typeless = pl.from_pandas(frame()).with_columns(pl.exclude("unique_id").map_batches(_nulls))
    assert len(link(typeless, MAPPING).pairs) == 0


def _nulls(column):
    return pl.Series(column.name, [None] * len(column), dtype=pl.Null)


def test_only_some_columns_are_mapped():
    few = {"id": "unique_id", "surname": "surname", "birth_date": "dob"}
    linked = link(frame(), few)
    assert {a.name for a in linked.compared} == {"surname", "birth_date"}
    assert all(len(people) == 1 for people in people_of(linked))


def test_columns_may_have_any_name():
    odd = {"surname": "прозвішча", "place": 'мес\'ца "q" {x}', "dob": "dob (naissance)"}
    mapping = MAPPING | {
        "surname": odd["surname"], "birth_place": odd["place"], "birth_date": odd["dob"],
    }  # fmt: skip
    renamed = link(frame().rename(columns=odd), mapping)
    assert renamed.table().equals(link(frame(), MAPPING).table())


def test_ids_come_back_as_they_went_in():
    table = frame()
    table["unique_id"] = range(1000, 1050)
    linked = link(table, MAPPING)
    assert {type(p.left) for p in linked.pairs} == {int}
    assert set(linked.clusters()) == set(range(1000, 1050))


@pytest.mark.parametrize(
    "days",
    [
        lambda told: [None if d is None else date.fromisoformat(d) for d in told],
        lambda told: [pd.NaT if d is None else date.fromisoformat(d) for d in told],
        lambda told: [None if d is None else datetime.fromisoformat(f"{d} 03:00") for d in told],
        lambda told: [np.nan if d is None else f" {d} " for d in told],
        lambda told: pd.array(told, dtype="category"),
        lambda told: [d if n % 2 or d is None else date.fromisoformat(d)
                      for n, d in enumerate(told)],
    ],
    ids=["dates", "dates and NaT", "datetimes", "texts and NaN", "categories", "mixed"],
)  # fmt: skip
def test_days_of_any_type_are_the_same_days(days):
    table = frame()
    told = [None if pd.isna(one) else one for one in table["dob"]]
    table["dob"] = pd.Series(list(days(told)), dtype=object)
    assert link(table, MAPPING).table().equals(link(frame(), MAPPING).table())


def test_polars_dates_are_days():
    table = pl.from_pandas(frame()).with_columns(pl.col("dob").str.to_date())
    assert link(table, MAPPING).table().equals(link(frame(), MAPPING).table())


def test_years_as_numbers_are_years():
    table = frame()
    table["dob"] = [None if pd.isna(one) else float(one[:4]) for one in table["dob"]]
    pair = link(table, MAPPING).pairs[0]
    assert next(e.finding for e in pair.evidence if e.aspect == "birth_date") == (
        "agrees_as_far_as_known"
    )


def test_one_column_for_the_whole_name_or_two():
    table = frame()
    table["full_name"] = table["first_name"] + " " + table["surname"]
    rest = {
        role: column for role, column in MAPPING.items() if role not in ("given_name", "surname")
    }
    whole = link(table, rest | {"name": "full_name"})
    assert people_of(whole) == people_of(link(table, MAPPING))
    both = link(table, MAPPING | {"name": "full_name"})
    assert people_of(both) == people_of(whole)


def test_lists_of_one_value_and_of_many():
    table = frame()
    table["page"] = [f"https://people.example/{n % 5}" for n in range(50)]
    table["held"] = [[date(2020, 1, 1 + n % 5), None] for n in range(50)]
    table["called"] = [[one, None, ""] for one in table["surname"]]
    mapping = {"id": "unique_id", "names": "called", "urls": "page", "detained": "held"}
    pair = next(iter(link(table, mapping).pairs))
    said = {one.aspect: (one.finding, one.left) for one in pair.evidence}
    assert said["urls"][1].startswith("https://people.example/")
    assert said["detained"][1] == f"2020-01-0{1 + int(pair.left[1])}"


def test_kinds_of_ones_own_columns():
    pairs = link(frame(), MAPPING, threshold=1e-6).pairs
    codes = {e.finding for p in pairs for e in p.evidence if e.aspect == "postcode"}
    assert {"same", "one_sign_off"} <= codes
    table = frame()
    table["postcode"] = [code[:-3] + f"{n}xy" for n, code in enumerate(table["postcode"])]
    table["place"] = [f"{place}, county {n}" for n, place in enumerate(table["place"])]
    table.loc[0, "place"] = "at north, near vale"
    found = {
        (e.aspect, e.finding)
        for p in link(table, MAPPING, threshold=1e-6).pairs
        for e in p.evidence
    }
    assert {("postcode", "same_beginning"), ("birth_place", "word_in_common")} <= found
    exact = MAPPING | {"postcode": Column("postcode", "exact")}
    found = {e.finding for p in link(frame(), exact, threshold=1e-6).pairs for e in p.evidence
             if e.aspect == "postcode"}  # fmt: skip
    assert found <= {"same", "different"}


def with_ids(*ids):
    table = frame(len(ids))
    table["unique_id"] = list(ids)
    return table


@pytest.mark.parametrize(
    ("table", "mapping", "message"),
    [
        (with_ids("a", "b", "a"), MAPPING, "1 rows repeat an id of another row: 'a' is there 2"),
        (with_ids("a", None, "c"), MAPPING, "1 rows have no id; the first is row 2"),
        (frame(), MAPPING | {"surnam": "surname"}, "did you mean 'surname'"),
        (frame(), MAPPING | {"dob": "dob"}, "did you mean 'birth_date'"),
        (frame(), MAPPING | {"first_name": "surname"}, "did you mean 'given_name'"),
        (frame(), MAPPING | {"surname": "sirname"}, "did you mean 'surname'"),
        (frame(), MAPPING | {"surname": None}, "mapped to None"),
        (frame(), MAPPING | {"surname": Column("surname", "code")}, "takes no kind"),
        (frame(), MAPPING | {"post": Column("postcode", "near")}, "text, exact, code"),
        (frame(), {"unique_id": "id", "surname": "surname"}, "from the role to the column"),
        (frame(), {"first_name": "given_name", "no": "id"}, "from the role to the column"),
        (frame().assign(place=[["a"]] * 50), MAPPING, "one value a row"),
        (pd.concat([frame(), frame()[["dob"]]], axis=1), MAPPING, "2 columns named 'dob'"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_words(table, mapping, message):
    with pytest.raises(MappingError, match=message):
        link(table, mapping)


def test_a_lazy_frame_is_refused_with_what_to_do():
    with pytest.raises(TypeError, match="collect"):
        link(pl.from_pandas(frame()).lazy(), MAPPING)


def test_a_column_of_ones_own_may_be_called_like_a_role_when_said():
    mapping = {"id": "unique_id", "surname": "surname", "dob": Column("dob", "exact")}
    assert {a.name for a in link(frame(), mapping).compared} == {"surname", "dob"}
