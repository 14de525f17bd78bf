"""The person a letter is written to by a given name alone: "Dear Yahor", "Здравствуйте, Николай!".

Takes a text and everybody's names; gives a :class:`Mention` where only one person has the name.
"""

import re
from collections.abc import Mapping, Sequence

from byname.names import base_forms, keys
from byname.statements.check.mention import Mention

_GREETING = re.compile(
    r"(?:^|[\n.!?«“\"—–-])[ \t*_#>]*(?:(?:my |our )?dear(?:est)?|hello|hi|hey|good (?:day|"
    r"morning|evening)|happy birthday|"
    r"здравствуй(?:те)?|привет|добрый (?:день|вечер)|(?:наш\w* |мо\w+ )?дорог(?:ой|ая)|с дн[её]м "
    r"рождения|"
    r"добры (?:дзень|вечар)|прывітанне|вітаю|(?:наш\w* |мо\w+ )?дараг(?:і|ая)|з днём нараджэння|"
    r"паважан(?:ы|ая)|"
    r"уважаем(?:ый|ая)|шаноўн(?:ы|ая))[,!]?[ \t]+(?P<name>[^\W\d_][^\W\d_’'-]{2,})(?=[ "
    r"\t]*[,!.\n:—–-])",
    re.IGNORECASE,
)


def greets(text: str) -> bool:
    """Whether a text greets somebody at all."""
    return _GREETING.search(text) is not None


def addressed(
    text: str, found: Sequence[Mention], named: Mapping[str, frozenset[int]]
) -> list[Mention]:
    """The people greeted by a given name. ``named``: who has it, by the key of the name."""
    told = []
    for match in _GREETING.finditer(text):
        start, end = match.span("name")
        if not match["name"][0].isupper() or any(
            one.start < end and start < one.end for one in found
        ):
            continue
        people = frozenset().union(
            *(named.get(key, frozenset()) for key in given_keys(match["name"]))
        )
        if len(people) == 1:
            told.append(Mention(start, end, match["name"], tuple(people), whole=False))
    return told


def given_keys(word: str) -> set[str]:
    """What tells a given name, in any script, case or form of it."""
    return {key for form in base_forms(word) for key in keys(form) if key[0] == "="}
