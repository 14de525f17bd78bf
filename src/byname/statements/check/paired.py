"""Two lists of one sentence, told in one order: "X and Y died on 21 May and 17 January".

Takes the people of a sentence and the places of its dates or numbers; gives whose each is. Lists of
other lengths, or with anything between their items, are left alone.
"""

import re
from collections.abc import Sequence

from byname.statements.check.mention import Mention

_BETWEEN_PEOPLE = re.compile(
    r"(?:,?\s+(?:and|&|і|и|ды|а таксама|а также)|,)\s+"
    r"(?:[^\W\d_A-ZА-ЯЁІЎ][^\W\d_]*(?:-[^\W\d_]+)? ){0,2}"
)
_UNIT = r"(?:years?(?: old)?|months?|год\w*|лет|гадоў|гады|года)"
_BETWEEN_ITEMS = re.compile(
    rf"(?:\s{_UNIT})?\s*(?:,|(?:,\s*)?(?:and|і|и|ды))\s*(?:(?:on|in|to|for|в|у|ў|на)\s+)?",
    re.IGNORECASE,
)


def paired(
    text: str, people: Sequence[Mention], places: Sequence[tuple[int, int]]
) -> dict[int, int]:
    """The people by where what is said of them begins."""
    listed = _last_list(text, people)
    if len(listed) < 2:
        return {}
    after = [place for place in places if place[0] >= listed[-1].end]
    items = _first_list(text, after)
    if len(items) != len(listed):
        return {}
    return {
        start: one.person
        for one, (start, _) in zip(listed, items, strict=True)
        if one.person is not None
    }


def _last_list(text: str, people: Sequence[Mention]) -> list[Mention]:
    """Everybody of the sentence, where they stand in one list."""
    for one, other in zip(people, people[1:], strict=False):
        if one.person == other.person or not _BETWEEN_PEOPLE.fullmatch(text[one.end : other.start]):
            return []
    return list(people)


def _first_list(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found = list(places[:1])
    for place in places[1:]:
        if not _BETWEEN_ITEMS.fullmatch(text[found[-1][1] : place[0]]):
            break
        found.append(place)
    return found
