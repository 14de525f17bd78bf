"""Texts with their claims marked: {+true+} and {-wrong=>right-}.

Takes the text of a file; gives it without the marks, and the claims with their places.
"""

import re
from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
_MARK = re.compile(r"\{\+(.*?)\+\}|\{-(.*?)=>(.*?)-\}", re.DOTALL)


@dataclass(frozen=True)
class Claim:
    """A claim: its place, whether it is true, and what it should say."""

    start: int
    end: int
    true: bool
    text: str
    right: str


@dataclass(frozen=True)
class MarkedText:
    """A text and its claims. ``part``: "looked-at" while the check was made, or "untouched"."""

    name: str
    part: str
    text: str
    claims: tuple[Claim, ...]


def read(marked: str, name: str, part: str = "") -> MarkedText:
    """The text of a file, without its marks."""
    plain: list[str] = []
    claims = []
    at = length = 0
    for match in _MARK.finditer(marked):
        plain.append(marked[at : match.start()])
        length += match.start() - at
        said = match[1] if match[1] is not None else match[2]
        right = said if match[1] is not None else match[3]
        claims.append(Claim(length, length + len(said), match[1] is not None, said, right))
        plain.append(said)
        length += len(said)
        at = match.end()
    plain.append(marked[at:])
    return MarkedText(name, part, "".join(plain), tuple(claims))


def all_texts() -> list[MarkedText]:
    """Every text, by name."""
    return [
        read(path.read_text(encoding="utf-8").strip(), path.stem, path.parent.name)
        for path in sorted(TEXTS.glob("*/*.txt"))
    ]
