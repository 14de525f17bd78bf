"""The sex that words tell: "she", "ему", "the husband", "задержана".

Takes words of a text in any of the three languages; gives the sex that the last telling one tells,
or None. Words that are of both ("their", "им") tell nothing.
"""

import re

from byname.register.entries import Sex

_DONE_BE = "затрыман|асуджан|арыштаван|вызвален|памілаван|прызнан|пераведзен|этапаван|абвінавачан"
_DONE_RU = (
    "задержан|осужд[её]н|арестован|приговор[её]н|освобожд[её]н|помилован|признан|перевед[её]н|"
    "этапирован|обвин[её]н"
)
_FEMALE = re.compile(
    r"\b(?:she|her|hers|herself|wife|sister|woman|"
    r"яна|яе|ёй|жонк\w*|жонц\w*|сястр\w*|жанчын[аеуы]|"
    r"она|е[её]|ей|нею|ней|жен[аеуы]|женой|сестр[аеуы]|сестрой|женщин[аеуы]|"
    rf"(?:{_DONE_BE}|{_DONE_RU})а|"
    r"нарадзілася|атрымала|памерла|адбывала|родилась|получила|умерла|отбывала)\b",
    re.IGNORECASE,
)
_MALE = re.compile(
    r"\b(?:he|him|his|himself|husband|brother|man|"
    r"ён|яго|яму|муж(?:а|у|ам|ем|ом)?|брат(?:а|у|ам|ом)?|"
    r"он|его|ему|нему|мужчин[аеуы]|"
    rf"(?:{_DONE_BE})ы|(?:{_DONE_RU})|"
    r"нарадзіўся|атрымаў|памёр|адбываў|родился|получил|умер|отбывал)\b",
    re.IGNORECASE,
)


def told(words: str) -> tuple[Sex, int] | None:
    """The sex that the last telling word tells, and where that word begins."""
    found = [
        (match.start(), sex)
        for sex, pattern in ((Sex.FEMALE, _FEMALE), (Sex.MALE, _MALE))
        for match in pattern.finditer(words)
    ]
    return (max(found)[1], max(found)[0]) if found else None
