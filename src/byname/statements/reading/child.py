"""The process that reads what could be meant to do harm: it limits itself first.

Run by path as ``python -I child.py pdf PAGES`` or ``python -I child.py exec PROGRAM ARGUMENT…``,
with the file on standard input. Imports nothing of byname. ``pdf`` writes the lines of a PDF as
JSON; a file it will not read it refuses on standard error, with exit code 3. Never opens a
connection, writes no file.
"""

import io
import json
import logging
import os
import re
import resource
import sys
from typing import Any

MEMORY = 1_500_000_000  # bytes of address space
PROCESSOR = 50  # seconds
REFUSED = 3
_CHARACTERS = 2_400_000
_LINES = 150_000
_CALL = re.compile(r"\[?(?:\d{1,3}|[*†‡]{1,3})\]?")


def main(arguments: list[str]) -> None:
    """Do the task of the command line."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, PROCESSOR),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    if arguments[0] == "exec":
        os.execv(arguments[1], arguments[1:])  # noqa: S606 no shell, a program of ours
    try:
        found = read_pdf(sys.stdin.buffer.read(), int(arguments[1]))
    except RefusedError as error:
        refuse(str(error))
    except Exception as error:  # pypdf raises whatever a broken file makes it trip over
        refuse(f"damaged, or not a PDF ({type(error).__name__}). Save it anew")
    sys.stdout.write(json.dumps(found))


class RefusedError(Exception):
    """A file that is not read, and why."""


def refuse(why: str) -> None:
    """Say why and end."""
    sys.stderr.write(why)
    sys.stderr.flush()
    os._exit(REFUSED)


def read_pdf(content: bytes, pages: int) -> list[dict[str, Any]]:
    """Each page: ``lines`` of ``[y, size, text]`` from the top, and whether it holds ``pictures``.

    ``y`` and ``size`` are in points. Raises :class:`RefusedError` for a locked or too long file.
    """
    import pypdf

    logging.disable(logging.CRITICAL)
    reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted and not is_open(reader):
        raise RefusedError("encrypted with a password. Save it without one")
    if len(reader.pages) > pages:
        raise RefusedError(
            f"{len(reader.pages)} pages, and no more than {pages} are read. "
            "Split it, and give the parts one by one"
        )
    made, characters, written = [], 0, 0
    for page in reader.pages:
        lines = lines_of(page)
        characters += sum(len(text) for _, _, text in lines)
        written += len(lines)
        if characters > _CHARACTERS or written > _LINES:
            raise RefusedError("its pages hold more words than pages can. Save it anew")
        made.append({"lines": lines, "pictures": has_pictures(page)})
    return made


def is_open(reader: Any) -> bool:
    """Whether an encrypted PDF opens without a password, by a cipher that is at hand."""
    try:
        return bool(reader.decrypt(""))
    except Exception:  # the newer ciphers need a library that byname does without
        return False


class Lines:
    """Collects what pypdf finds on a page into lines, without the calls of footnotes."""

    def __init__(self, links: list[tuple[float, float, float, float]]) -> None:
        self.found: list[list[Any]] = []
        self._links = links
        self._open: list[Any] | None = None

    def take(self, text: str, cm: list[float], tm: list[float], _font: Any, size: float) -> None:
        """A run of characters, with the matrices (of the page and the text) it is set with."""
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        height = abs(size * (tm[3] or tm[1]) * (cm[3] or cm[1]))
        for at, part in enumerate(text.split("\n")):
            if at:
                self._open = None
            if not part or self._is_call(part.strip(), x, y, height):
                continue
            if self._open is None:
                self._open = [round(y, 1), round(height, 1), ""]
                self.found.append(self._open)
            self._open[2] += part

    def _is_call(self, text: str, x: float, y: float, height: float) -> bool:
        """Whether this is a footnote's number: linked within the document, or small and raised."""
        if not _CALL.fullmatch(text):
            return False
        if any(
            left - 2 <= x <= right + 2 and low - 2 <= y <= high + 2
            for left, low, right, high in self._links
        ):
            return True
        if self._open is None:
            return False
        line, size, _ = self._open
        return bool(height < 0.9 * size and 0.15 * size < y - line < size)


def lines_of(page: Any) -> list[list[Any]]:
    """The lines of a page, as :func:`read_pdf` gives them."""
    lines = Lines(links_of(page))
    page.extract_text(visitor_text=lines.take)
    return lines.found


def links_of(page: Any) -> list[tuple[float, float, float, float]]:
    """Where a page leads to another place of its document: left, low, right, high, in points."""
    made = []
    for one in page.get("/Annots") or ():
        link = one.get_object()
        action = link.get("/A")
        goes = "/Dest" in link or (action is not None and action.get_object().get("/S") == "/GoTo")
        if link.get("/Subtype") == "/Link" and goes:
            x1, y1, x2, y2 = (float(value) for value in link["/Rect"])
            made.append((min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)))
    return made


def has_pictures(page: Any) -> bool:
    """Whether a page shows a picture, as a scan does."""
    try:
        resources = page.get("/Resources", {}).get_object()
        objects = resources.get("/XObject", {}).get_object()
        return any(
            one.get_object().get("/Subtype") in ("/Image", "/Form") for one in objects.values()
        )
    except Exception:
        return False


if __name__ == "__main__":
    main(sys.argv[1:])
