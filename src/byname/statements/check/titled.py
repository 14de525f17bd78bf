"""People named by a surname after what they are: "the librarian Persanazhava", "спадар Нічыйны".

Takes a text and who has a surname; gives a :class:`Mention` where only one person does. A surname
with nothing before it is nobody's until the text has named its bearer in full.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from byname.statements.check.mention import Mention
from byname.statements.check.occupations import groups

_TITLE = re.compile(
    r"(?<!\w)(?P<title>[^\W\d_]{2,})(?P<dot>\.)?[ \u00a0]"
    r"(?P<name>[A-ZА-ЯЁІЎҐ][^\W\d_]+(?:-[^\W\d_]+)?)(?![\w’'-])"
)
_HONORIFIC = re.compile(
    r"mr|mrs|ms|miss|dr|prof|professor|comrade|mx|пан|пані|панi|спадар\w*|сп|господин\w*|"
    r"госпож\w+|г|доктор\w*|"
    r"лаўрэат\w*|лауреат\w*|laureate|политзаключ[её]нн\w+|палітвяз\w+|палітзняволен\w+|"
    r"политузни\w+|prisoner",
    re.IGNORECASE,
)
_SHORTEST = 5


def titled(
    text: str, found: Sequence[Mention], bearers: Callable[[str], frozenset[int]]
) -> Iterator[Mention]:
    """The people told by a surname after a calling. ``bearers``: who has a surname."""
    for match in _TITLE.finditer(text):
        start, end = match.span("name")
        if len(match["name"]) < _SHORTEST or _taken(start, end, found):
            continue
        if not _HONORIFIC.fullmatch(match["title"]) and (
            match["dot"] or not groups(match["title"])
        ):
            continue
        if re.match(r"[ \u00a0][A-ZА-ЯЁІЎҐ]", text[end : end + 2]):
            continue
        people = bearers(match["name"])
        if len(people) == 1:
            yield Mention(start, end, match["name"], tuple(people), whole=False)


def _taken(start: int, end: int, found: Sequence[Mention]) -> bool:
    return any(one.start < end and start < one.end for one in found)
