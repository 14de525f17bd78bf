"""Other programs, run on files from strangers: little memory, little time, no way out.

Takes a task and bytes; gives what the child process wrote. The child is :mod:`child`, run by path
and isolated, so that it loads nothing of ours. Never leaves a child behind.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

from byname.statements.reading.document import ReadingError

SECONDS: Final = 60  # of the clock; the child's own limit is on the processor's time
_CHILD: Final = str(Path(__file__).with_name("child.py"))
REFUSED: Final = 3  # the child's exit code for a file it will not read; it says why


def run(task: list[str], content: bytes, name: str) -> bytes:
    """What the child makes of these bytes.

    Raises :class:`ReadingError` with what the child says, or that it was stopped.
    """
    try:
        done = subprocess.run(
            [sys.executable, "-I", _CHILD, *task],
            input=content,
            capture_output=True,
            timeout=SECONDS,
            env={"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _stopped(name, f"it took more than {SECONDS} seconds") from None
    if done.returncode == REFUSED:
        raise ReadingError(f"{name}: {done.stderr.decode('utf-8', 'replace').strip()}")
    if done.returncode != 0:
        raise _stopped(name, "it took too much memory or time, or is damaged")
    return done.stdout


def _stopped(name: str, why: str) -> ReadingError:
    return ReadingError(f"{name}: reading was stopped, for {why}. Save it anew as .docx or .txt")
