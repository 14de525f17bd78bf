"""Names in sentences written without capitals: "ruslan prybluda is 19".

Takes a text and the people it names; gives words that may be names there.
"""

import re
from collections.abc import Iterable

from byname.names import base_forms
from byname.statements.check.mention import Mention
from byname.statements.check.name_words import given_keys_of, is_given

SMALL = re.compile(r"(?<![\w@#./-])[^\W\d_]{4,}(?![\w@/-])")


BEGINS_SMALL = re.compile(r"(?:^|\n|[.!?…]\s)[ \t•*–—-]*(?=[a-zа-яёіў])[^\n.!?…]*")


# Given names that are words as well.
_WORDS_TOO = frozenset(
    "will mark grace rose faith hope joy frank june april august dawn iris ruby pearl lily daisy "
    "вера вераю надежда надежды надежду надеждой любовь любви слава славы роза розы роман романа "
    "лилия надзея надзеі любоў любові слава лілея раман рамана світа світ света свет мира мира "
    "злата лада воля волі".split()
)


def in_small_letters(
    text: str, owners: dict[str, set[int]], taken: list[Mention]
) -> Iterable[Mention]:
    """Given names of people named before, where a sentence is written without capitals."""
    if not owners:
        return
    for line in BEGINS_SMALL.finditer(text):
        for word in SMALL.finditer(text, *line.span()):
            bare = word.group()
            if not bare.islower() or bare in _WORDS_TOO or not is_given(bare):
                continue
            keys_of = (key for form in base_forms(bare) for key in given_keys_of(form))
            people = next((owners[key] for key in keys_of if key in owners), set())
            if len(people) == 1 and not any(
                one.start < word.end() and word.start() < one.end for one in taken
            ):
                yield Mention(*word.span(), bare, tuple(people), whole=False)
