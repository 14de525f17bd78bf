#!/usr/bin/env python3
"""Make .venv and install what uv.lock says. Needs nothing but Python 3.11 with pip."""

import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"


def main() -> None:
    """Create the environment if need be, then sync it with the lock."""
    if sys.version_info < (3, 11):
        sys.exit(f"byname needs Python 3.11 or newer; this is {sys.version.split()[0]}")
    python = VENV / "bin" / "python"
    if not python.exists():
        print("Making .venv …", flush=True)
        try:
            venv.create(VENV, with_pip=True)
        except subprocess.CalledProcessError:
            sys.exit("Python has no venv here; on Debian: apt-get install python3-venv")
    if not (VENV / "bin" / "uv").exists():
        _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv")
    _run(
        VENV / "bin" / "uv",
        "sync",
        "--quiet",
        "--inexact",
        "--frozen",
        "--all-extras",
        "--compile-bytecode",
    )
    # Ours too: a machine may be told to write no bytecode, and then every command would compile.
    _run(VENV / "bin" / "python", "-m", "compileall", "-q", "src")


def _run(*command: object) -> None:
    done = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(f"failed: {' '.join(map(str, command))}")


if __name__ == "__main__":
    main()
