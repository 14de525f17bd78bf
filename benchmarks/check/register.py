"""A fictional register for the texts, made in a folder of its own by the real command."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_HERE = Path(__file__).parent


@contextmanager
def fictional(folder: Path = _HERE) -> Iterator[Path]:
    """The register of a folder's `people.csv` and `reported.csv`; everybody in it is invented."""
    with tempfile.TemporaryDirectory(prefix="byname-check-") as home:
        os.environ["BYNAME_HOME"] = home
        os.environ.pop("DATABASE_URL", None)
        _byname("init")
        _byname(
            "import",
            str(folder / "people.csv"),
            "--country",
            "by",
            "--dated",
            "2026-05-21",
            "--yes",
        )
        _byname("import", str(folder / "reported.csv"), "--country", "by", "--yes")
        yield Path(home)


def _byname(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "byname", *words], check=True, stdout=subprocess.DEVNULL)


def open_here() -> None:
    """Open the register of BYNAME_HOME in this process."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byname.config.settings")
    import django

    django.setup()
