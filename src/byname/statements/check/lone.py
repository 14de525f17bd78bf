"""People named by a surname alone: "A letter from Listapadnik", "Ёй, Снежавей, 69".

Takes a text, the names found in it and who has a surname; gives a :class:`Mention` where the whole
register has only one bearer. Not of a word that begins a sentence like any other, of a town, of an
organisation or a title of several words, or of an official.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from byname.statements.check import places
from byname.statements.check.mention import Mention

_ALONE = re.compile(
    r"(?<![\w@#./’'«“\"-])(?P<name>[A-ZА-ЯЁІЎҐŁŚŽŠČ][a-zа-яёіўґłśžšč’'ʼŭ]{4,}(?:-[A-ZА-ЯЁІЎ]\w{3,})?)"
    r"(?![\w@-]|\.\w)"
)
# "А Снежавей?": a conjunction or preposition of one letter that begins a sentence is no name.
_CAPITAL_BESIDE = re.compile(
    r"(?<![\w’'.-])(?![АИІЗСВУЎОКAI][ \u00a0]$)[A-ZА-ЯЁІЎҐ][\w’'.-]*[ \u00a0]$"
)
_BEGINS = re.compile(r"(?:^|[.!?…:\n»”\"])[\s—–•*>-]*$")
_GOES_ON = re.compile(r"\s*(?:[,:(—–|]|\d)")
_ITEM = re.compile(r"(?:^|\n)\s*(?:[—–•*|-]|\d+[.)])[\s—–•*|-]*$")
_INITIALS = 4  # characters: "А. Б." is of the name after it, "Вітольда." ends a sentence
_JOINING = frozenset(
    "and but so or for with from also yes no answer а але так нет да но или".split()
)
# "Журналистов двое: Каламарный и Волошковая": the first of a list after its colon.
_IN_A_LIST = re.compile(r"\s+(?:and|і|и|ды)\s+[A-ZА-ЯЁІЎҐ]")
_IS = re.compile(r"[ \u00a0](?:is|was|has|had|got|will|remains|turned|stays|sits|writes|wrote)\b")
_IS_OF = re.compile(
    r"[ \u00a0](?:среди|сярод|нет|няма|у|ў|в|во|на|за|з|с|са|со|было|быў|был|была|далі|дали|ужо|ўжо|"
    r"уже|сёння|сегодня|цяпер|"
    r"сейчас|споўн\w+|исполн\w+|прысудз\w+|присуд\w+|затрым\w+|задерж\w+|арыштав\w+|арестов\w+|асудз\w+|"
    r"осуд\w+|памілав\w+|помилов\w+|вызвал\w+|освобо\w+|трыма\w+|держ\w+|сядз\w+|"
    r"сид\w+|нарадз\w+|родил\w+|памёр|памерла|умер|умерла|выйшаў|выйшла|вышел|вышла|пісаў|пісала|писал|"
    r"писала|піша|пишет|атрыма\w+|получил\w*|адбыв\w+|отбыв\w+|адбы\w+|отбы\w+|знаход\w+|наход\w+|"
    r"вывез\w+|высла\w+|выдвор\w+|выгна\w+|депорт\w+|дэпарт\w+|вярну\w+|верну\w+|маўч\w+|молч\w+|"
    r"свобод\w+|вольны|вольная|дома)\b"
)
_CYRILLIC = re.compile("[а-яёіў]", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:judge|prosecutor|minister|president|senator|investigator|mayor|king|queen|pope|colonel|"
    r"general|officer|chairman|speaker|mr|mrs|ms|street|st|avenue|суддз\w|пракурор\w*|міністр\w*|"
    r"прэзідэнт\w*|следч\w+|начальнік\w*|вул|вуліц\w+|праспек\w+|плошч\w+|судь\w|прокурор\w*|"
    r"министр\w*|президент\w*|следовател\w+|начальник\w*|ул|улиц\w+|проспект\w*|площад\w+|имени|імя)"
    r"\.?[ \u00a0]$",
    re.IGNORECASE,
)


def official_before(text: str, at: int) -> bool:
    """Whether a name is that of a judge or another official, by the word before it."""
    return _OFFICIAL.search(text[max(0, at - 40) : at]) is not None


def lone(
    text: str, found: Sequence[Mention], bearers: Callable[[str], frozenset[int]]
) -> Iterator[Mention]:
    """The people told by a surname alone. ``bearers``: who in the register has a surname."""
    for match in _ALONE.finditer(text):
        start, end = match.span("name")
        word, before, after = match["name"], text[max(0, start - 40) : start], text[end : end + 12]
        if any(one.start < end and start < one.end for one in found):
            continue
        beside = _CAPITAL_BESIDE.search(before)
        beside_it = beside.group().strip() if beside else ""
        ended = beside_it.endswith(".") and len(beside_it) > _INITIALS
        if beside_it and not ended and beside_it.casefold() not in _JOINING:
            continue
        if re.match(r"[ \u00a0][A-ZА-ЯЁІЎҐ]", after):
            continue
        if _OFFICIAL.search(before) or places.known(word):
            continue
        begins = _BEGINS.search(before) and not _ITEM.search(before)
        if begins and not _GOES_ON.match(after) and not _IN_A_LIST.match(text, end):
            if not (_IS_OF if _CYRILLIC.search(word) else _IS).match(text, end):
                continue
        people = bearers(word)
        if len(people) == 1:
            yield Mention(start, end, word, tuple(people), whole=False)
