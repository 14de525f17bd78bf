"""Words as they are read: no soft hyphens, no invisible signs, one kind of space.

Takes the text of a paragraph as a file has it; gives it clean, and says from where each character
came. Never joins paragraphs and never looks a word up.
"""

import re
import unicodedata
from typing import Final

# Soft hyphen, zero-width signs, marks of writing direction, byte order mark, other controls.
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f"
    "\ufeff\ufff9-\ufffc\ufffe\uffff\ud800-\udfff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
_SPECIAL: Final = re.compile(
    rf"[\s{_INVISIBLE}]+"  # spaces of any kind become one; what cannot be seen goes
    "|[\ufb00-\ufb06\u2011]"  # ligatures become letters, the unbreakable hyphen a hyphen
    "|[^\\W\\d_][\u0300-\u036f]+"  # a letter and its marks become one letter where there is one
)

# Raised figures are calls of footnotes: read as figures they would make 830 days 8,301.
CALL: Final = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?\s*")


def _plain(match: re.Match[str]) -> str:
    found = match.group()
    if found == "\u2011":
        return "-"
    if "\ufb00" <= found <= "\ufb06":
        return unicodedata.normalize("NFKC", found)
    if found[0].isalpha():
        return unicodedata.normalize("NFC", found)
    return " " if any(one.isspace() for one in found) else ""


def clean(text: str) -> str:
    """The text without what cannot be seen, every run of spaces one space, none at its ends."""
    return _SPECIAL.sub(_plain, text).strip(" ")


def clean_mapped(text: str) -> tuple[str, list[int]]:
    """:func:`clean`, and for each of its characters the offset in ``text`` it came from."""
    made: list[str] = []
    origins: list[int] = []
    at = 0
    for match in _SPECIAL.finditer(text):
        made.append(text[at : match.start()])
        origins += range(at, match.start())
        instead = _plain(match)
        made.append(instead)
        origins += [match.start()] * len(instead)
        at = match.end()
    made.append(text[at:])
    origins += range(at, len(text))
    whole = "".join(made)
    start = len(whole) - len(whole.lstrip(" "))
    end = max(start, len(whole.rstrip(" ")))
    return whole[start:end], origins[start:end]
