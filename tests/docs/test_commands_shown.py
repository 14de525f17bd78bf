"""Commands shown in the documentation are run, not typed."""

import re
import shlex
import shutil
from pathlib import Path

import docx
import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)


def commands(page: Path) -> list[list[str]]:
    blocks = "\n".join(BLOCK.findall(page.read_text(encoding="utf-8")))
    lines = [line[2:] for line in blocks.splitlines() if line.startswith("$ byname ")]
    return [shlex.split(line)[1:] for line in lines]


WITH_COMMANDS = [page for page in PAGES if commands(page)]


def test_there_are_commands_to_run():
    assert {page.name for page in WITH_COMMANDS} >= {"README.md", "first-register.md"}


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.name)
def test_the_commands_of_a_page_work_in_their_order(page, byname, tmp_path, monkeypatch):
    (tmp_path / "src").symlink_to(ROOT / "src")
    shutil.copy(ROOT / "src/byname/intake/samples/azerbaijan-2014.csv", tmp_path / "list.csv")
    (tmp_path / "release.md").write_text("# A heading\n\nNothing that could be wrong.\n")
    letter = docx.Document()
    letter.add_paragraph("Dear friends, nothing in this letter could be wrong.")
    letter.save(str(tmp_path / "letter.docx"))
    monkeypatch.chdir(tmp_path)
    for arguments in commands(page):
        if arguments[0] == "serve":
            continue
        done = byname(*arguments)
        assert done.code == 0, f"{arguments}: {done.out}{done.err}"


def test_every_command_is_in_the_reference():
    from byname.cli.main import COMMANDS

    text = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f"`byname {name}" not in text] == []


def test_every_function_kind_and_setting_of_statements_is_in_the_reference():
    from byname.statements import facts
    from byname.statements.answers import Answers
    from byname.statements.kinds import KINDS

    text = (ROOT / "docs/reference/statements.md").read_text(encoding="utf-8")
    functions = [f"{name}(" for name in Answers.functions()]
    settings = [f"`{setting}`" for kind in KINDS.values() for setting in kind.takes]
    names = [f"`{name}`" for name in (*KINDS, *facts.FACTS)]
    assert [one for one in (*functions, *settings, *names) if one not in text] == []


def test_the_generated_pages_are_up_to_date():
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, ROOT / "tools/reference.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
