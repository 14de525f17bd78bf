"""The formats: what each takes from its rows, and what it refuses."""

import json

import pytest

from byname.intake.claims import IntakeError, Severity
from byname.intake.formats.viasna import ViasnaFormat
from byname.intake.profile import TARGETS, find_profile, load_profile, read_profile, save_profile
from byname.register.entries import Kind
from tests.support.files import put, read_bytes, table, viasna

ACTIVE = {
    "id": "1",
    "url": "https://fictional.invalid/1",
    "name": "Testa Fictional",
    "status": "active",
    "gender": "female",
    "birthday": "24 April 1982",
    "arrested": "2020-10-02",
    "articles": "Part 2 of Art. 285 of the Criminal Code — Something\nArt. 342 of the Criminal Code",
    "prison": "Fictional colony No. 1\n220000, Fictionville, vulica Vydumanaja 2",
    "declaration": "https://fictional.invalid/news/1",
    "decision": "4 1/2 years",
    "penalty": "imprisonment in a medium-security penal colony",
    "judge": "Judge Fictional, Other Fictional",
    "councel": "Counsel Fictional",
    "verdict_date": "2021-03-10",
    "appeal_date": "2021-06-10",
    "fake_terrorist_list": "TRUE",
}


def of_kind(person, kind):
    return [claim for claim in person.claims if claim.kind == kind]


def test_an_active_row_of_viasna():
    reading = read_bytes(viasna(ACTIVE))
    (person,) = reading.people
    assert (reading.dated.isoformat(), reading.state, reading.list_name) == (
        "2026-08-30",
        "by",
        "viasna",
    )
    assert (person.held, person.list_id, person.anonymous) == (True, "1", False)
    (charged,) = of_kind(person, Kind.CHARGED)
    assert [one.label() for one in charged.details.articles] == ["285 (2)", "342"]
    (sentenced,) = of_kind(person, Kind.SENTENCED)
    assert sentenced.date.text == "2021-03-10"
    assert (sentenced.details.penalty.length.years, sentenced.details.penalty.length.months) == (
        4,
        6,
    )
    assert [one.name for one in sentenced.details.officials] == [
        "Judge Fictional",
        "Other Fictional",
    ]
    assert sentenced.details.counsel == ("Counsel Fictional",)
    (transferred,) = of_kind(person, Kind.TRANSFERRED)
    assert transferred.details.place.address == "220000, Fictionville, vulica Vydumanaja 2"
    (recognised,) = of_kind(person, Kind.RECOGNISED)
    assert (recognised.details.by, recognised.state_of_list) == ("Viasna", True)
    assert of_kind(person, Kind.LISTED)
    assert of_kind(person, Kind.BORN)[0].date.text == "1982-04-24"
    assert of_kind(person, Kind.RELEASED) == []
    assert reading.problems == ()
    assert reading.unasked == ()
    assert set(reading.ignored) == {"photo", "clusters"}


@pytest.mark.parametrize(
    ("change", "held", "recognised", "released"),
    [
        ({"status": "active"}, True, 1, []),
        ({"status": "former", "prison": "FALSE"}, False, 1, [".."]),
        ({"status": "former", "release_date": "2022-11-30"}, False, 1, ["2022-11-30"]),
        ({"status": "np", "declaration": ""}, False, 0, []),
        ({"status": "np", "declaration": "", "prison": "освобождён"}, False, 0, [".."]),
        ({"status": "active", "release_date": "2027-01-01"}, True, 1, []),
    ],
)
def test_the_statuses_of_viasna(change, held, recognised, released):
    (person,) = read_bytes(viasna(ACTIVE | change)).people
    assert person.held is held
    assert len(of_kind(person, Kind.RECOGNISED)) == recognised
    assert [claim.date.text for claim in of_kind(person, Kind.RELEASED)] == released


def test_a_death_is_no_release():
    (person,) = read_bytes(viasna(ACTIVE | {"status": "former", "died": "2021-05-21"})).people
    assert of_kind(person, Kind.RELEASED) == []
    assert of_kind(person, Kind.DIED)[0].date.text == "2021-05-21"


def test_compulsory_treatment_is_no_sentence():
    row = ACTIVE | {"decision": "", "penalty": "compulsory psychiatric treatment"}
    (person,) = read_bytes(viasna(row)).people
    assert of_kind(person, Kind.SENTENCED) == []
    assert len(of_kind(person, Kind.COMMITTED)) == 1


def test_withheld_names_are_never_names():
    (person,) = read_bytes(viasna(ACTIVE | {"name": "Гражданин К."})).people
    assert person.anonymous
    assert of_kind(person, Kind.NAMED)[0].details.withheld


@pytest.mark.parametrize(
    "header",
    [
        [
            "Імя і прозвішча",
            "Статус",
            "Дата затрымання",
            "Месца ўтрымання",
            "Артыкулы",
            "Дата нараджэння",
        ],
        [
            "Имя и фамилия",
            "Статус",
            "Дата задержания",
            "Место содержания",
            "Статьи",
            "Дата рождения",
        ],
        [
            "Name and surname",
            "Status",
            "Date of detention",
            "Place of detention",
            "Articles",
            "Date of birth",
        ],
    ],
)
def test_headers_of_the_published_table_in_three_languages(header):
    row = ["Тэста Выдуманая", "active", "2020-10-02", "Калонія № 1", "арт. 342 КК", "24.04.1982"]
    reading = read_bytes(table(header, row))
    assert reading.format_name == "viasna"
    assert reading.unasked == ()
    (person,) = reading.people
    assert {claim.kind for claim in person.claims} >= {
        Kind.NAMED,
        Kind.DETAINED,
        Kind.BORN,
        Kind.CHARGED,
        Kind.TRANSFERRED,
    }


def test_flattened_json_says_what_the_csv_says():
    flat = {k: v for k, v in ACTIVE.items() if k not in ("articles", "prison")}
    flat |= {f"articles/{n}": line for n, line in enumerate(ACTIVE["articles"].split("\n"))}
    title, address = ACTIVE["prison"].split("\n")
    flat |= {"prison/title": title, "prison/address": address, "photo": False, "clusters": None}
    from_json = read_bytes(json.dumps([flat]).encode(), "fictional-2026-08-30.json")
    from_csv = read_bytes(viasna(ACTIVE))

    def said(reading):
        return [(c.kind, c.date.text, c.details) for p in reading.people for c in p.claims]

    assert said(from_json) == said(from_csv)


def test_a_repeated_address_identifies_nobody():
    rows = [
        ACTIVE | {"id": "", "name": f"Testa Fictional-{n}", "url": f"https://f.invalid/{n // 2}"}
        for n in range(3)
    ]
    ids = [person.list_id for person in read_bytes(viasna(*rows)).people]
    assert ids == ["", "", "https://f.invalid/1"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([ACTIVE | {"name": ""}], "has no name"),
        ([ACTIVE | {"arrested": "2027-01-01"}], "lies in the future"),
        (
            [ACTIVE | {"status": "former", "release_date": "2020-01-01"}],
            "released before being arrested",
        ),
        ([ACTIVE | {"birthday": "2020-12-01"}], "before being born"),
        (
            [ACTIVE, ACTIVE | {"birthday": "1983-01-01"}],
            "has the id of row 2 and says another date of birth",
        ),
        ([ACTIVE | {"status": "gone"}], "none of active, former and np"),
    ],
)
def test_impossible_rows_are_errors_that_say_where(rows, message):
    errors = read_bytes(viasna(*rows)).errors
    assert any(message in error.message for error in errors)
    assert all(error.row in (2, 3) for error in errors)


def test_the_same_row_twice_is_counted_once_and_told():
    reading = read_bytes(viasna(ACTIVE, ACTIVE))
    assert len(reading.people) == 1
    assert [one.severity for one in reading.problems] == [Severity.WARNING]


def test_cells_that_cannot_be_read_are_kept_as_text_and_told():
    reading = read_bytes(viasna(ACTIVE | {"arrested": "some time in spring", "gender": "x"}))
    (person,) = reading.people
    assert of_kind(person, Kind.DETAINED)[0].details.words == "some time in spring"
    assert {(one.row, one.column) for one in reading.problems} == {(2, "arrested"), (2, "gender")}


def test_columns_nobody_asked_for_are_reported():
    data = viasna(ACTIVE).replace(b"clusters", b"shoe size", 1)
    assert read_bytes(data).unasked == ("shoe size",)


def test_every_column_of_the_export_is_known():
    from byname.intake.formats.viasna import IGNORED, _field
    from tests.support.files import VIASNA

    assert all(_field(column) for column in VIASNA)
    assert all(reason for reason in IGNORED.values())
    assert ViasnaFormat().title


ENTRIES = ["person", "kind", "date", "details", "source"]


def test_single_entries_each_with_its_own_source():
    reading = read_bytes(
        table(
            ENTRIES,
            [
                "Testa Fictional",
                "named",
                "",
                "Тэста Выдуманая (be); Теста (ru)",
                "https://a.invalid/1",
            ],
            [
                "Testa Fictional",
                "died",
                "2021-05-21",
                "Fictional penal colony",
                "https://a.invalid/2",
            ],
            ["Testa Fictional", "died", "2021-05-20", "the day before", "https://a.invalid/3"],
            ["Other Fictional", "sentenced", "2021-12", "15 years; Fictional regional court", ""],
        )
    )
    first, second = reading.people
    assert [claim.cited.url[-1] for claim in of_kind(first, Kind.DIED)] == ["2", "3"]
    assert {claim.details.name for claim in of_kind(first, Kind.NAMED)} == {
        "Testa Fictional",
        "Тэста Выдуманая",
        "Теста",
    }
    assert of_kind(second, Kind.SENTENCED)[0].details.court == "Fictional regional court"
    assert [one.message for one in reading.problems] == [
        "no source is given; the file itself is cited"
    ]


def test_an_unknown_kind_is_an_error_with_the_list_of_kinds():
    (error,) = read_bytes(table(ENTRIES, ["Testa Fictional", "vanished", "", "", "x"])).errors
    assert (error.row, error.column) == (2, "kind")
    assert "disappeared" in error.message


def test_an_unreadable_date_keeps_its_text():
    reading = read_bytes(
        table(ENTRIES, ["Testa Fictional", "detained", "03/04/2020", "at home", "x"])
    )
    (claim,) = of_kind(reading.people[0], Kind.DETAINED)
    assert claim.details.words == "at home; date as written: 03/04/2020"


REPORTED = ["measure", "scope", "qualifier", "value", "as_of", "publisher", "source", "note"]


def test_reported_figures():
    reading = read_bytes(
        table(
            REPORTED,
            ["held", "women", "at least", "1,200", "2022-05", "G", "https://g.invalid", "n"],
        )
    )
    (figure,) = reading.reported
    assert (figure.qualifier, figure.value, figure.as_of.text, figure.scope) == (
        "at least",
        1200,
        "2022-05",
        "women",
    )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (["held", "all", "roughly", "1", "2022", "G", "s", ""], "qualifier"),
        (["held", "all", "exactly", "many", "2022", "G", "s", ""], "value"),
        (["held", "all", "exactly", "1", "May", "G", "s", ""], "as_of"),
        (["held", "all", "exactly", "1", "2030", "G", "s", ""], "as_of"),
        (["held", "all", "exactly", "1", "2022", "", "s", ""], "publisher"),
    ],
)
def test_reported_figures_that_cannot_be(row, column):
    (error,) = read_bytes(table(REPORTED, row)).errors
    assert (error.row, error.column) == (2, column)


def test_a_table_is_read_by_columns_guessed_from_headers_and_values():
    data = table(
        ["Who", "Дата задержания", "Срок", "Цвет", "Source"],
        ["Testa Fictional", "2 августа 2021 г.", "2 года", "red", "x"],
        ["Other Fictional", "2021-08-03", "3 года", "blue", "x"],
    )
    reading = read_bytes(data, fmt="table")
    assert reading.profile.proposed
    assert reading.profile.columns["Who"] == "name"
    assert [claim.date.text for claim in of_kind(reading.people[0], Kind.DETAINED)] == [
        "2021-08-02"
    ]
    assert "Цвет: red" in of_kind(reading.people[0], Kind.DESCRIBED)[0].details.text


PROFILE = 'list = "fictional"\nstate = "xx"\ndated = 2026-08-30\n[columns]\n"Full" = "name"\n"When" = "detained"\n'


def test_a_profile_is_saved_and_found_again(tmp_path):
    profile = read_profile(PROFILE, "p")
    save_profile(profile, tmp_path)
    found = find_profile(["When", "FULL"], tmp_path)
    assert (found.list, found.columns, found.dated) == ("fictional", profile.columns, profile.dated)
    assert read_profile(found.text(), "again") == found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('list = "x"\n', "names no column"),
        ('[columns]\n"a" = "shoes"\n', "mapped to 'shoes'"),
        ('[columns]\n"a" = "detained"\n', "no column is the name"),
        ('colour = "x"\n[columns]\n"a" = "name"\n', "nothing is called 'colour'"),
        ('dated = "2026"\n[columns]\n"a" = "name"\n', "a day without quotes"),
        ("not toml", "is not TOML"),
    ],
)
def test_profiles_that_cannot_be_used(text, message, tmp_path):
    with pytest.raises(IntakeError, match=message):
        load_profile(put(tmp_path, text.encode(), "p.toml"))


def test_a_profile_for_another_table_says_which_column_is_missing():
    with pytest.raises(IntakeError, match="'Full' that .* does not have; it has: name"):
        read_bytes(
            table(["name", "When"], ["x y", "2020"]),
            fmt="table",
            profile=read_profile(PROFILE, "p"),
        )


def test_every_target_of_a_profile_is_read():
    """No target is dropped in silence: what is mapped comes back in some claim or person."""
    values = {
        "id": "7",
        "name": "Testa Fictional",
        "alias": "Aliasa",
        "birth_date": "1990-01-01",
        "sex": "f",
        "occupation": "teacher",
        "citizenship": "xx",
        "description": "described",
        "category": "heading",
        "detained": "2020-01-01",
        "charges": "Article 342",
        "sentenced": "2020-06-01",
        "penalty": "2 years",
        "court": "Fictional court",
        "judge": "Judge Fictional",
        "place": "Fictional place",
        "address": "Fictional street",
        "released": "2022-01-01",
        "died": "2023-01-01",
        "recognised": "2020-02-01",
        "source_url": "https://s.invalid",
        "note": "remark",
    }
    left_out = {"surname", "given_name", "patronymic", "ignore"}
    assert set(values) | left_out == set(TARGETS)
    lines = "\n".join(f'"{target}" = "{target}"' for target in values)
    profile = read_profile(
        f'list = "x"\nrecognised_by = "Fictional Body"\n[columns]\n{lines}\n', "p"
    )
    reading = read_bytes(table(list(values), list(values.values())), fmt="table", profile=profile)
    (person,) = reading.people
    said = (
        " ".join(f"{c.kind} {c.date} {c.details} {c.cited}" for c in person.claims) + person.list_id
    )
    expected = set(values.values()) - {"f", "Article 342", "2 years"} | {"342", "years=2", "female"}
    assert [one for one in expected if one not in said] == []
    assert reading.problems == ()
