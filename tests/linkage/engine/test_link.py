"""Linkage of a table: what is found, what is kept apart, and what is said of it."""

from datetime import date, timedelta

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from byname.linkage import BackendError, MappingError, link

PLAIN = {
    "id": "no",
    "given_name": "given",
    "patronymic": "father",
    "surname": "family",
    "birth_date": "born",
}
COLUMNS = ("no", "given", "father", "family", "born")


def _day(n):
    return (date(1940, 1, 1) + timedelta(days=n * 7919 % 23_000)).isoformat()


def people(*rows):
    """A list with filler people around the rows, so that frequencies mean something."""
    filler = [
        (f"f{n}", given, "", f"{stem}{end}", _day(n))
        for n, (given, stem, end) in enumerate(
            (given, stem, end)
            for given in ("Адам", "Вера", "Глеб", "Инна", "Марк", "Нина")
            for stem in ("Выдум", "Прыклад", "Нестол", "Безымян", "Никто", "Ничей")
            for end in ("ов", "енко", "ский", "чук")
        )
    ]
    return pa.table(dict(zip(COLUMNS, zip(*rows, *filler, strict=True), strict=True)))


def the_pair(linked, left, right):
    return next(p for p in linked.pairs if {p.left, p.right} == {left, right})


def findings(pair):
    return {one.aspect: one.finding for one in pair.evidence}


def test_one_person_in_two_spellings():
    linked = link(
        people(
            ("a", "Сергей", "Леонидович", "Тестовский", "1978-08-18"),
            ("b", "Siarhei", None, "Tsestauski", "1978-08-18"),
        ),
        PLAIN,
    )
    pair = the_pair(linked, "a", "b")
    assert pair.probability > 0.9
    assert findings(pair) == {
        "surname": "same_in_another_spelling",
        "given_name": "same_in_another_spelling",
        "birth_date": "same",
    }
    surname = next(one for one in pair.evidence if one.aspect == "surname")
    assert (surname.left, surname.right) == ("тестовский", "tsestauski")
    assert surname.weight > 3
    assert 0 < surname.commonness < 0.1
    assert linked.clusters(0.5)["a"] == linked.clusters(0.5)["b"]


@pytest.mark.parametrize(
    ("born", "finding"),
    [
        ("1978-08-11", "same"),
        ("1978-11-08", "day_and_month_swapped"),
        ("1979-08-11", "one_digit_off"),
        ("1978", "agrees_as_far_as_known"),
        ("1978-08", "agrees_as_far_as_known"),
        ("1978-08-26", "same_month"),
        ("1964-08-11", "other_year"),
        ("1978-02-25", "same_year"),
        ("1931-02-25", "different"),
    ],
)
def test_birth_dates(born, finding):
    linked = link(
        people(
            ("a", "Сергей", "Тестович", "Выдуманский", "1978-08-11"),
            ("b", "Сергей", "Тестович", "Выдуманский", born),
        ),
        PLAIN,
        threshold=1e-6,
    )
    assert findings(the_pair(linked, "a", "b"))["birth_date"] == finding


def test_the_closer_the_dates_the_more_they_weigh():
    def weight(born):
        rows = [
            ("a", "Сергей", "Тестович", "Выдуманский", "1978-08-11"),
            ("b", "Сергей", "Тестович", "Выдуманский", born),
        ]
        return the_pair(link(people(*rows), PLAIN, threshold=1e-6), "a", "b").weight

    exact, swapped, digit, year, other = map(
        weight, ("1978-08-11", "1978-11-08", "1979-08-11", "1978", "1931-02-25")
    )
    assert exact > swapped > digit > year > other


@pytest.mark.parametrize(
    ("given", "family", "aspect", "finding"),
    [
        ("Сергей", "Выдумнский", "surname", "typing_error"),
        ("Сергей", "Выдумасниый", "surname", "typing_errors"),
        ("Cергей", "Выдуманский", "given_name", "same"),
        ("Серегй", "Выдуманский", "given_name", "typing_error"),
        ("С.", "Выдуманский", "given_name", "initial_fits"),
        ("П.", "Выдуманский", "given_name", "initial_does_not_fit"),
        ("Павел", "Выдуманский", "given_name", "different"),
        ("Сяргей", "Выдуманскі", "given_name", "same_in_another_spelling"),
    ],
)
def test_names(given, family, aspect, finding):
    linked = link(
        people(
            ("a", "Сергей", "Тестович", "Выдуманский", "1978-08-11"),
            ("b", given, "Тестович", family, "1978-08-11"),
        ),
        PLAIN,
        threshold=1e-6,
    )
    assert findings(the_pair(linked, "a", "b"))[aspect].startswith(finding)


def test_a_record_between_two_people_joins_the_likelier_and_not_both():
    clusters = link(
        people(
            ("a", "Сергей", "Тестович", "Выдуманский", "1978-08-11"),
            ("b", "Сергей", "Прыкладович", "Выдуманский", "1931-02-25"),
            ("c", "Сергей", None, "Выдуманский", "1978-08-12"),
        ),
        PLAIN,
    ).clusters(0.5)
    assert clusters["a"] == clusters["c"] != clusters["b"]


def test_pandas_polars_and_arrow_answer_alike():
    table = people(
        ("a", "Сергей", None, "Тестовский", "1978-08-18"),
        ("b", "Siarhei", None, "Tsestauski", "1978-08-18"),
    )
    answers = [
        link(frame, PLAIN).table().to_pydict()
        for frame in (table, table.to_pandas(), pl.from_arrow(table))
    ]
    assert answers[0] == answers[1] == answers[2]
    assert {"left", "right", "probability", "surname", "weight of surname"} <= answers[0].keys()


def test_pandas_timestamps_and_numbers_missing():
    frame = pd.DataFrame(
        {
            "no": [1, 2, 3],
            "family": ["Выдуманский", "Vydumanski", "Прыклад"],
            "born": pd.to_datetime(["1978-08-11", "1978-08-11", None]),
            "cell": [7.0, 7.0, None],
        }
    )
    linked = link(frame, {"id": "no", "surname": "family", "birth_date": "born", "cell": "cell"})
    assert findings(the_pair(linked, 1, 2)) == {
        "surname": "same_in_another_spelling",
        "birth_date": "same",
        "cell": "same",
    }


def test_of_several_names_the_best_counts():
    table = pa.table(
        {
            "no": ["a", "b", "c"],
            "names": [
                ["Прыклад Иван", "Тестовский Сергей"],
                ["Siarhei Tsestauski"],
                ["Выдуман Анна"],
            ],
            "born": ["1978-08-18", "1978-08-18", "1990-01-01"],
        }
    )
    linked = link(table, {"id": "no", "names": "names", "birth_date": "born"})
    pair = the_pair(linked, "a", "b")
    assert findings(pair)["surname"] == "same_in_another_spelling"
    assert len(linked.clusters()) == 3
    assert [(p.left, p.right) for p in linked.pairs].count(("a", "b")) == 1


def test_lists_and_places_on_lists_are_evidence():
    def made(detained, articles):
        return pa.table(
            {
                "no": ["a", "b"],
                "family": ["Выдуманский", "Выдуманский"],
                "detained": [["2021-01-02"], detained],
                "articles": [["342"], articles],
            }
        )

    mapping = {"id": "no", "surname": "family", "detained": "detained", "articles": "articles"}
    with_both = link(made(["2021-01-02"], ["342", "130"]), mapping, threshold=1e-6).pairs[0]
    with_none = link(made(["2023-05-05"], ["361"]), mapping, threshold=1e-6).pairs[0]
    with_nothing = link(made(None, []), mapping, threshold=1e-6).pairs[0]
    assert findings(with_both) == {
        "surname": "same", "detained": "in_common", "articles": "in_common",
    }  # fmt: skip
    assert findings(with_none)["detained"] == "nothing_in_common"
    assert findings(with_nothing).keys() == {"surname"}
    assert with_both.weight > with_nothing.weight > with_none.weight


def test_only_rows_that_differ_in_between_are_paired():
    table = people(
        ("a", "Сергей", None, "Тестовский", "1978-08-18"),
        ("b", "Siarhei", None, "Tsestauski", "1978-08-18"),
    )
    for sides, expected in ((["x", "y"], True), (["x", "x"], False)):
        rest = ["x"] * (len(table) - 2)
        whole = table.append_column("side", pa.array(sides + rest))
        pairs = link(whole, PLAIN, between="side").pairs
        assert any({p.left, p.right} == {"a", "b"} for p in pairs) is expected


@pytest.mark.parametrize(
    ("mapping", "message"),
    [
        ({"surname": "family"}, "needs 'id'"),
        ({"id": "no", "surname": "famly"}, "did you mean 'family'"),
        ({"id": "no"}, "nothing to compare"),
        ({"id": "father", "surname": "family"}, "repeat an id|have no id"),
        ({"id": "no", "Sur name": "family"}, "cannot be a role"),
        ({"id": "no", "row": "family"}, "cannot be a role"),
    ],
)
def test_a_mapping_that_does_not_fit_is_refused(mapping, message):
    with pytest.raises(MappingError, match=message):
        link(people(("a", "Сергей", "x", "Тестовский", "1978-08-18")), mapping)


def test_other_things_are_refused():
    table = people(("a", "Сергей", None, "Тестовский", "1978-08-18"))
    with pytest.raises(TypeError, match="not list"):
        link([1], PLAIN)
    with pytest.raises(ValueError, match="between 0 and 1"):
        link(table, PLAIN, threshold=1.0)
    with pytest.raises(BackendError, match="duckdb, spark"):
        link(table, PLAIN, backend="oracle")
    with pytest.raises(MappingError, match="between"):
        link(table, PLAIN, between="nowhere")


@pytest.mark.parametrize("size", [0, 1, 2])
def test_tables_of_hardly_anybody(size):
    rows = [("a", "Сергей", None, "Тестовский", "1978-08-18"), ("b", "", "", "", "")][:size]
    columns = {
        name: pa.array([row[at] for row in rows], pa.string()) for at, name in enumerate(COLUMNS)
    }
    linked = link(pa.table(columns), PLAIN)
    assert len(linked.pairs) == 0
    assert len(linked.clusters()) == size


def test_signs_that_are_no_words_say_nothing():
    linked = link(people(("a", "Ян", "", "?", None), ("b", "Ян", "", "??", None)), PLAIN)
    assert all("surname" not in findings(pair) for pair in linked.pairs)
    assert len(linked.clusters()) == 146
