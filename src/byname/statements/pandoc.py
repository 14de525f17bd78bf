"""Pandoc, called: text in one format becomes text or a file in another, in a sandbox."""

from pathlib import Path

import pypandoc

from byname.statements.errors import StatementError

_ALWAYS = ("--sandbox", "--wrap=none", "--syntax-highlighting=none")


def convert(text: str, given: str, wanted: str, *more: str, to: Path | None = None) -> str:
    """``text`` from the format ``given`` to ``wanted``; with ``to``, into that file.

    Raises :class:`StatementError` with what pandoc says.
    """
    try:
        made: str = pypandoc.convert_text(
            text,
            wanted,
            format=given,
            extra_args=[*_ALWAYS, *more],
            outputfile=str(to) if to else None,
        )
    except RuntimeError as error:
        raise StatementError(f"pandoc cannot write {wanted}: {error}") from error
    return made
