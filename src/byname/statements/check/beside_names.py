"""Occupations told beside a name, or of the one person named just before.

Takes a text with the people it names; gives :class:`Claim` s. A former occupation is no claim.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from byname.register.entries import Sex
from byname.statements.check.claim import Claim
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.occupations import groups
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Course

_AFTER = re.compile(
    r"\s*(?:\(\d{2}\)|[,(]\s*\d{2}(?:\s+(?:год|года|лет|гады|гадоў|years "
    r"old))?\)?)?\s*[,(–—\n]\s*(?:an?\s+|the\s+|our\s+)?([^,.;:()\n–—·]{3,40})"
)
_APPOSED = re.compile(
    r"(?:\s*[—–-]\s*|,?\s+(?:is an? |was an? |the |who is an? )?|[’']s an? |,\s+an? )"
    r"([^\W\d_]+)(?=\s*(?:[,.;:!)\n]|$)|\s+(?:and|и|і|at|in|of|з|с|из)\b)"
)
_IS = re.compile(
    r"\s*,?\s*(?:who )?(?:is|was|works as|worked as|had been|быў|была|был|працаваў|працавала|"
    r"работал|работала)"
    r"(?: an?| the)?\s+([^,.;:()\n–—]{3,40})"
)
_LABEL = re.compile(
    r"\b(?:occupation|profession|job|work|trade|прафесія|занятак|род заняткаў|праца|профессия|"
    r"занятие|работа|род "
    r"занятий)[ \t]*[:—–-][ \t]*(?P<label>[^\W\d_]+)|"
    r"\b(?:by (?:trade|profession|training)|по (?:профессии|специальности|образованию)|(?:паводле|па) "
    r"(?:прафесіі|спецыяльнасці|адукацыі))(?: (?:он|она|ён|яна))?[,:—– ]+(?:an? )?(?P<trade>[^\W\d_]+)",
    re.IGNORECASE,
)
_BY_TRADE = re.compile(
    r"(?P<by>[^\W\d_]+) (?:by (?:trade|profession|training)|по (?:профессии|специальности|"
    r"образованию)|(?:паводле|па) "
    r"(?:прафесіі|спецыяльнасці|адукацыі))\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:^|[\s(«\"“])([\w-]+)\s+$")
# "Маці журналісткі Ніны", "адвокату Игоря": perhaps of somebody else's calling, or to them.
_CASED = re.compile(r"(?:у|ом|ам|ем)$", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:former|ex|once|past|be|будущ|будуч|бывш|былы|былая|был)\w*[\s-]*$", re.I
)
_WORD = re.compile(r"[^\W\d_]+")


def occupations(text: str, people: Sequence[Mention]) -> Iterator[Claim]:
    """Occupations told beside a name: "Tatsiana Vymysel, a doctor", "врач Наталья Нездарович"."""
    for mention in people:
        if mention.person is None:
            continue
        if not mention.whole:
            # A given name alone may be told with nothing between: "Анна врач, задержана …".
            if one := _APPOSED.match(text, mention.end):
                yield from occupation(text, *one.span(1), mention.person)
            if (one := _BEFORE.search(text[: mention.start])) and not _CASED.search(one[1]):
                yield from occupation(text, *one.span(1), mention.person)
            continue
        after, before = _AFTER.match(text, mention.end), _BEFORE.search(text[: mention.start])
        stretches = []
        if is_one := _IS.match(text, mention.end):
            stretches.append((is_one.start(1), is_one.end(1)))
        if after:
            stretches.append((after.start(1), after.end(1)))
        if before and not _anothers(before[1], mention):
            stretches.append((before.start(1), before.end(1)))
        for start, end in stretches:
            yield from occupation(text, start, end, mention.person)


# "Адвокат Игоря Байковца": whose lawyer it is, not what he does.
_NOMINATIVE = re.compile(r"(?:[бвгджзклмнпрстфхцчшўь]|ница|ніца)$", re.IGNORECASE)
_GENITIVE = re.compile(r"[аяыіи]$")


def _anothers(word: str, mention: Mention) -> bool:
    """Whether a calling in the nominative stands before a name in another case."""
    given = mention.text.split()[0].casefold()
    if not _NOMINATIVE.search(word) or not _GENITIVE.search(given):
        return False
    return given not in mention.name.casefold().split()


_SHE_IS = re.compile(
    r"\b(?:(?:she|he|you)(?: (?:is|was|are|were)|[’'](?:s|re))|ёй|яму|ей|ему|вам|табе|тебе)"
    r"(?: (?:now|only|just|already|ўжо|ужо|цяпер|толькі|уже|сейчас|только))?\s*[—–-]? ?"
    r"[\w-]+(?: years old| (?:год|года|лет|гады|гадоў))?"
    r"(?:,| and| и| і|, и|, і|;)+ (?:an? |яна |ён |она |он )?(?P<aged>[^\W\d_]+)|"
    r"\b(?:you (?:are|were|used to be) an?|you[’']re an?|ты|вы|she|he|яна|ён|она|он)(?: (?:is|was|"
    r"works as|worked as) an?|[’']s an?| быў| была| был| працаваў| працавала| работал| работала)?"
    r"\s*(?:[—–-]\s*|\?\s*)?(?P<what>[^\W\d_]+)|"
    r"\b(?:\d{2}-(?:гадов\w+|летн\w+)|\d{2}-year-old)\s+(?P<old>[^\W\d_]{4,})|"
    r"\b(?:(?:this|that|it) is an?|гэта(?: якраз)?|это(?: как раз)?)\s*(?:[—–-]\s*)?(?P<this>[^\W\d_]+)"
    r"(?=\s*(?:[,.;:!?()—–]|$)|\s+(?:and|who|from|и|і|з|с|из)\b)|"
    r"\bthe (?P<the>[^\W\d_]+) (?:was|is|has)\b|"
    r"\b(?:яго|яе|яму|ёй|его|е[её]|ему|ей|him|her|he|she|ён|яна|он|она), (?:an? |the "
    r")?(?P<apposed>[^\W\d_]+),",
    re.IGNORECASE,
)
# A sentence that begins with what somebody does: "Teacher, 37.", "— Студэнт, яму 29", "Врачу 58".
_FIRST = re.compile(
    r"\s*(?:[—–•*-]\s*)?(?:A:\s*)?(?:(?:the|an?)\s+)?(?P<first>[^\W\d_]+)"
    r"(?=\s*[,.:;!(—–]|\s*$|\s+\d|\s+(?:was|is|has|got|from|by|па|по|з|из|с|і|и|"
    r"(?:задерж|затрым|забра|взял|узял|судзіл|судил|асудз|осуд|памілав|помилов|вызвал|освоб|перав|перев|трыма|держ|далі|дали|арест|арышт|осужд|асуджан|получил|атрым|пров[её]л|правёл|правял|сядз|сид|адбы|отбы|піша|пишет|памёр|памер|умер|выйш|выш|"
    r"двац|трыц|дваддц|сорак|пяцьд|шэсцьд|семдз|двадц|тридц|сорок|пятьд|шестьд|семьд)\w*))",
    re.IGNORECASE,
)
# "1 лютага медсястру затрымалі", "Арестовали журналистку": of the one just named.
_DONE = (
    r"(?:затрымалі|арыштавалі|асудзілі|узялі|забралі|вызвалілі|памілавалі|прыгаварылі|задержали|"
    r"арестовали|"
    r"осудили|взяли|забрали|освободили|помиловали|приговорили)"
)
_DONE_TO = re.compile(
    rf"(?P<first>[^\W\d_]+(?:у|ю|а|я)) {_DONE}\b|\b{_DONE} (?P<then>[^\W\d_]+(?:у|ю|а|"
    rf"я))\b",
    re.IGNORECASE,
)
_I = re.compile(r"\b(?:I|my|я|мне|мяне|меня|мой|мая|моя)\b")
# Of several: "Students, teachers and doctors".
_SEVERAL = re.compile(
    r"(?:[a-z]s|ікі|ики|цы|нты|ёры|еры|ачы|ачи|істы|исты|теля|одзі)$", re.IGNORECASE
)


# "Перакладчыца", "учительница": of a woman; "перакладчык" may be of one too.
_OF_WOMAN = re.compile(
    r"(?:чыц|ніц|ниц|ист?к|істк|нтк|рк|рш|ўк|льк|ёрк|ачк|ичк|ичк|іц|иц)(?:а|у|ы|і|и|е|ей|ай|ой)$",
    re.I,
)


def _of_another_sex(words: str, sex: Sex | None) -> bool:
    """Whether a calling is told of a woman where the person is a man."""
    return sex is Sex.MALE and any(_OF_WOMAN.search(word) for word in words.split())


def callings(
    text: str,
    spans: Sequence[Span],
    people: Sequence[Mention],
    sex_of: Callable[[int], Sex | None],
) -> Iterator[Claim]:
    """Occupations told of the one person named just before: "She is a nurse", "The nurse was …"."""
    course = Course(text)
    for span in spans:
        here = [one for one in people if span.holds(one.start)]
        who = course.only(here)
        if who is not None:
            for start, end in _told_of_one(text, span, begins=not here):
                if not _of_another_sex(text[start:end], sex_of(who)):
                    yield from occupation(text, start, end, who)
        course.go_on(span, here)


# "Какой она политик", "what a politician she is": asked, not told.
_WHAT_A = re.compile(
    r"\b(?:как(?:ой|ая)|як(?:і|ая)|what(?: kind of)?)(?: из)?(?: не[её]| яго| яе)? (?:он|она|ён|"
    r"яна)\s+$",
    re.I,
)


def _told_of_one(text: str, span: Span, *, begins: bool) -> Iterator[tuple[int, int]]:
    """Where a sentence may tell what one person does. ``begins``: by the word it begins with too."""
    for pattern in (_LABEL, _BY_TRADE, _DONE_TO):
        for label in pattern.finditer(text, span.start, span.end):
            yield label.span(label.lastgroup or 0)
    for found in _SHE_IS.finditer(text, span.start, span.end):
        if found.lastgroup and not _WHAT_A.search(text[: found.start(found.lastgroup)]):
            yield found.span(found.lastgroup)
    first = _FIRST.match(text, span.start, span.end) if begins else None
    if first is not None:
        if _I.search(text, span.start, span.end):
            return
        if not _MUSIC.match(text, first.start("first")) and not _SEVERAL.search(first["first"]):
            yield first.span("first")
    for found in _CLAUSE.finditer(text, *span):
        yield found.span("what")


_MUSIC = re.compile(r"музыка\s*:", re.IGNORECASE)  # music in Russian, a musician in Belarusian
# "…; гісторыка затрымалі", "…: мастак у калоніі": a clause that begins with what somebody does.
_CLAUSE = re.compile(
    r"[;:]\s+(?:(?:the|гэты|гэтага|этого|этот)\s+)?(?P<what>[^\W\d_]{4,})(?=\s+(?:was|is|has|got|were|у|ў|в|"
    r"затрым|задерж|арышт|арест|асудз|асудж|осуд|трыма|держ|сядз|сид|атрым|получ|памёр|памер|умер|"
    r"вызвал|освоб|адбыв|отбыв|знаход|наход)\w*)",
    re.IGNORECASE,
)


def _of_two(text: str, word: re.Match[str], end: int) -> set[str]:
    """What two words tell that the second alone does not: "police officer"."""
    following = _WORD.match(text, word.end() + 1, end)
    if following is None:
        return set()
    return groups(f"{word.group()} {following.group()}") - groups(following.group())


def _tells_of_next(text: str, word: re.Match[str], end: int) -> bool:
    """Whether a word only says of what kind the calling after it is: "школьный учитель"."""
    following = _WORD.match(text, word.end() + 1, end)
    return (
        following is not None
        and _KIND_OF.search(word.group()) is not None
        and bool(groups(following.group()))
    )


_KIND_OF = re.compile(
    r"(?:ный|ная|ным|ной|ного|ны|най|нага|ным|ский|ская|скі|military|school)$", re.IGNORECASE
)


def occupation(text: str, start: int, end: int, person: int) -> Iterator[Claim]:
    """The first occupation that a stretch of text tells."""
    for word in _WORD.finditer(text, start, end):
        told = groups(word.group()) | _of_two(text, word, end)
        if told and _tells_of_next(text, word, end):
            continue
        if told and not _FORMER.search(text[start : word.start()]):
            yield Claim(
                word.start(), word.end(), Subject.OCCUPATION, person, what=min(told),
                events=(word.group(),),
            )  # fmt: skip
            return
