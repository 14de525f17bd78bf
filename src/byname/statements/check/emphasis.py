"""Markdown's marks of emphasis, blotted out so that words stand beside their signs: "**Name**, 24".

Takes a text; gives one of the same length, each other character in its place.
"""

import re

_BEFORE_SIGN = re.compile(r"(?<=[\w)»”\"])(\*\*|__)([,.;:!?)]+)")
_OPEN = re.compile(r"(?<![\w*_])(?:\*\*|__)(?=[^\s*_])")
_CLOSED = re.compile(r"(?<=[^\s*_])(?:\*\*|__)(?![\w*_])")


def plain(text: str) -> str:
    """The text without marks of strong emphasis; a sign after one moves to the word."""
    moved = _BEFORE_SIGN.sub(lambda found: f"{found[2]}  ", text)
    return _CLOSED.sub("  ", _OPEN.sub("  ", moved))
