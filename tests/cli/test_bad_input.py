"""What is given wrong, or goes wrong: a message that says what and where, and nothing written."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest

from tests.intake.test_formats import ACTIVE
from tests.support.files import put, table, viasna


def counts(byname) -> tuple[int, ...]:
    """How many rows the tables hold, and how many files are kept."""
    opened = sqlite3.connect(f"file:{byname.home}/register.sqlite3?mode=ro", uri=True)
    with closing(opened) as database:
        rows = [
            database.execute(f"SELECT count(*) FROM register_{name}").fetchone()[0]
            for name in ("person", "entry", "source", "import", "auditline", "spell")
        ]
    kept = [path for path in (byname.home / "sources").rglob("*") if path.is_file()]
    return (*rows, len(kept))


@pytest.mark.parametrize(
    ("name", "data", "arguments", "message"),
    [
        ("gone.csv", None, (), "there is no file"),
        ("empty.csv", b"", (), "is empty"),
        ("picture.csv", b"\x89PNG\r\n\x1a\n", (), "is a picture"),
        ("binary.csv", bytes(range(256)) * 9, (), "holds bytes that no text has"),
        ("colour.csv", b"colour,shape\nred,round\n", (), "none of the formats"),
        ("x-2026-08-30.csv", viasna(ACTIVE | {"name": ""}), (), "has no name"),
        ("x-2026-08-30.csv", viasna(ACTIVE | {"arrested": "2030-01-01"}), (), "lies in the future"),
        (
            "x-2026-08-30.csv",
            viasna(ACTIVE | {"status": "former", "release_date": "2019-01-01"}),
            (),
            "released before being arrested",
        ),
        (
            "x-2026-08-30.csv",
            viasna(ACTIVE, ACTIVE | {"birthday": "1999-01-01"}),
            (),
            "says another date of birth",
        ),
        ("undated.csv", viasna(ACTIVE), (), "--dated"),
        ("undated.csv", viasna(ACTIVE), ("--dated", "spring"), "--dated: In 'spring': No date"),
        ("t.csv", table(["name"], ["Testa Fictional"]), ("--profile", "no.toml"), "cannot be read"),
        (
            "t.csv",
            table(["name"], ["Testa Fictional"]),
            ("--format", "magic"),
            "no format is called",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_code_1(
    byname, tmp_path, on_sqlite, name, data, arguments, message
):
    path = tmp_path / name
    if data is not None:
        put(tmp_path, data, name)
    before = counts(byname)
    done = byname("import", path, *arguments, "--yes")
    assert done.code == 1, done.err
    assert message in " ".join((done.out + done.err).split())
    assert "Traceback" not in done.err
    assert counts(byname) == before


def test_a_profile_that_names_no_column(byname, tmp_path):
    profile = put(tmp_path, b'list = "x"\n', "p.toml")
    path = put(tmp_path, table(["name"], ["Testa Fictional"]), "t.csv")
    done = byname("import", path, "--profile", profile, "--yes")
    assert (done.code, "names no column" in done.err) == (1, True)


def test_a_folder(byname, tmp_path):
    done = byname("import", tmp_path, "--yes")
    assert (done.code, "is a folder" in done.err) == (1, True)


def test_a_database_that_is_locked(byname, tmp_path, on_sqlite):
    before = counts(byname)
    path = put(tmp_path, viasna(ACTIVE))
    opened = sqlite3.connect(byname.home / "register.sqlite3", isolation_level=None)
    with closing(opened) as database:
        database.execute("BEGIN IMMEDIATE")
        done = byname("import", path, "--yes", BYNAME_LOCK_SECONDS="1")
        database.execute("ROLLBACK")
    assert done.code == 3
    assert "somebody else is writing" in done.err
    assert counts(byname) == before
    assert byname("import", path, "--yes").code == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can make a small disk")
def test_a_disk_that_is_full(byname, tmp_path, on_sqlite):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(small)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk can be made here: {mounted.stderr!r}")
    try:
        shutil.copytree(byname.home, small / "home")
        byname.env["BYNAME_HOME"], byname.home = str(small / "home"), small / "home"
        many = [ACTIVE | {"id": str(n), "url": f"https://f.invalid/{n}"} for n in range(2000)]
        path = put(tmp_path, viasna(*many))
        before = counts(byname)
        done = byname("import", path, "--yes")
        assert done.code == 3, done.err
        assert "disk is full" in done.err
        assert counts(byname) == before
        assert byname("check-register").code == 0
    finally:
        subprocess.run(["umount", "-l", str(small)], capture_output=True, check=True)


def test_commands_used_wrongly_leave_with_2(byname):
    for arguments in (("imprt",), ("count", "held", "--as-of", "soon"), ("publish", "1", "loudly")):
        assert byname(*arguments).code == 2


def test_questions_that_are_not_whole_leave_with_1_and_say_what_is_missing(byname):
    for arguments, message in (
        (("count", "hold"), "did you mean held?"),
        (("count", "prosecuted"), "--since"),
        (("count", "held", "--country", "zz"), "no cases of 'zz'"),
        (("show", "Nobody Fictional"), "nobody in the register is called"),
        (("show", "77"), "no person has the number 77"),
        (("withdraw", "7", "--because", "x"), "is not in the register"),
    ):
        done = byname(*arguments)
        assert (done.code, message in done.err) == (1, True), done.err


def test_without_a_register_the_way_to_one_is_told(tmp_path, on_sqlite):
    from tests.cli.conftest import Command

    done = Command(tmp_path / "nowhere")("count", "held")
    assert (done.code, "byname init" in done.err) == (1, True)
    assert not (tmp_path / "nowhere").exists()


def test_a_setting_that_cannot_be_names_the_variable(byname):
    done = byname("count", "held", BYNAME_TIME_ZONE="Mars/Olympus")
    assert (done.code, "BYNAME_TIME_ZONE" in done.err) == (1, True)


def test_what_a_list_holds_cannot_steer_the_terminal(byname, tmp_path):
    evil = ACTIVE | {"name": "Testa \x1b[31mFictional\x07"}
    byname("import", put(tmp_path, viasna(evil)), "--yes")
    done = byname("show", "1")
    assert done.code == 0
    assert "\x1b" not in done.out
    assert "\x07" not in done.out
