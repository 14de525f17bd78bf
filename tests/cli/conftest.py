"""The real command, in a process and a register of its own."""

import json
import os
import shutil
import subprocess
import sys
import time
import uuid
from dataclasses import dataclass
from pathlib import Path

import pytest

DATABASE_URL = os.environ.get("DATABASE_URL", "")


@dataclass
class Done:
    """How a run of the command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Command:
    """Runs `byname` with a home of its own."""

    def __init__(self, home: Path, url: str = "") -> None:
        self.home = home
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("BYNAME_")}
        self.env |= {"BYNAME_HOME": str(home), "BYNAME_BY": "tests", "DATABASE_URL": url}

    def __call__(self, *arguments: object, stdin: str = "", **env: str) -> Done:
        done = self.start(*arguments, stdin=subprocess.PIPE, **env)
        out, err = done.communicate(input=stdin, timeout=120)
        return Done(done.returncode, out, err)

    def start(
        self, *arguments: object, stdin: int = subprocess.DEVNULL, **env: str
    ) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "byname", *map(str, arguments)],
            env=self.env | env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            stdin=stdin,
            text=True,
        )


@pytest.fixture(scope="session")
def empty_register(tmp_path_factory) -> Path:
    """A register just made; copied for each test."""
    home = tmp_path_factory.mktemp("register") / "home"
    done = Command(home)("init")
    assert done.code == 0, done.err
    return home


@pytest.fixture
def byname(empty_register, tmp_path):
    """The command over an empty register: SQLite, or PostgreSQL where DATABASE_URL names one."""
    home = tmp_path / "home"
    shutil.copytree(empty_register, home)
    if not DATABASE_URL:
        yield Command(home)
        return
    import psycopg

    name = f"byname_cli_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(DATABASE_URL, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        command = Command(home, DATABASE_URL.rsplit("/", 1)[0] + f"/{name}")
        assert command("init").code == 0
        yield command
        _drop(connection, name)


def _drop(connection, name: str) -> None:
    """Drop a database; the server itself may be looking into it for a moment."""
    import psycopg

    for attempt in range(20):
        try:
            connection.execute(f"DROP DATABASE {name}")
            return
        except psycopg.errors.ObjectInUse:
            if attempt == 19:
                raise
            time.sleep(0.25)


@pytest.fixture
def on_sqlite():
    """For what concerns the file a SQLite register is."""
    if DATABASE_URL:
        pytest.skip("concerns the SQLite file; run on SQLite")
