"""From an exception to what is said and the exit code.

What the user can mend is told in a sentence, with exit code 1. What they cannot (a locked database,
a full disk, a defect of ours) gets code 3 and says what to do. No traceback, unless BYNAME_DEBUG=1.
"""

import errno
import os
import traceback


class UserError(Exception):
    """What was given is wrong; the message says what, where and what to do."""


def explain(error: Exception) -> tuple[str, int]:
    """The message and the exit code for whatever went wrong."""
    if os.environ.get("BYNAME_DEBUG") == "1":
        traceback.print_exception(error)
    if isinstance(error, UserError | ValueError | LookupError) and _ours(error):
        return f"Error: {_text(error)}", 1
    if isinstance(error, OSError):
        return _of_machine(error), 3
    if type(error).__module__.startswith("django.db"):
        return _of_database(error)
    return (
        f"byname failed, and nothing was half-written: {type(error).__name__}. This is a defect. "
        "Run the command again with BYNAME_DEBUG=1 to see where, and report it "
        "(the report holds no names unless you add them).",
        3,
    )


def _ours(error: Exception) -> bool:
    """Whether the exception is one of byname's own, whose messages are written for people."""
    return type(error).__module__.startswith("byname.")


def _text(error: Exception) -> str:
    return str(error.args[0]) if error.args else str(error)


def _of_machine(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Error: the disk is full. Nothing was half-written; make room and run it again."
    where = f" ({error.filename})" if error.filename else ""
    return f"Error: {error.strerror or error}{where}. Nothing was half-written."


def _of_database(error: Exception) -> tuple[str, int]:
    text = str(error).lower()
    if "locked" in text or "lock timeout" in text:
        return (
            "Error: somebody else is writing to the register. Nothing was written; "
            "run it again when they are done (BYNAME_LOCK_SECONDS says how long to wait).",
            3,
        )
    if "full" in text and ("disk" in text or "database" in text):
        return _of_machine(OSError(errno.ENOSPC, "")), 3
    if "no such table" in text or "does not exist" in text or "unable to open" in text:
        return "Error: there is no register here yet. Make one with: byname init", 1
    return f"Error: the database refused ({type(error).__name__}). Nothing was written.", 3
