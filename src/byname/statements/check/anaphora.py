"""People told again by what they do: "The journalist is 44", where one of those named is one.

Takes a text with its people and what the register says they do; gives :class:`Mention` s. Only a word
that begins a clause, and fits one person of two or more named before it, tells who is meant.
"""

import re
from collections.abc import Callable, Sequence

from byname.statements.check.mention import Mention
from byname.statements.check.occupations import agree, groups

_BEGINS = re.compile(
    r"(?:^|[.!?:;]\s+|\n[ \t]*|,\s+(?:а|and|but|но|але)?\s*|[—–]\s+)(?:(?:the|а|and|but|но|"
    r"але)\s+)?(?P<word>[^\W\d_]{4,})",
    re.IGNORECASE,
)
_BESIDE = re.compile(r"\s*[,:(—–-]?\s*")


def told_again(
    text: str, people: Sequence[Mention], known: Callable[[int], set[str]]
) -> list[Mention]:
    """The callings that stand for people named before. ``known``: what somebody does, as groups."""
    found = []
    for match in _BEGINS.finditer(text):
        start, end = match.span("word")
        before = {one.person for one in people if one.end <= start and one.person is not None}
        if len(before) < 2 or any(
            (one.end <= start and _BESIDE.fullmatch(text[one.end : start]))
            or (one.start >= end and _BESIDE.fullmatch(text[end : one.start]))
            or (one.start < end and start < one.end)
            for one in people
        ):
            continue
        told = groups(match["word"])
        if not told:
            continue
        fit = [one for one in before if any(agree(group, known(one)) for group in told)]
        if len(fit) == 1:
            found.append(Mention(start, end, match["word"], (fit[0],), whole=False))
    return found
