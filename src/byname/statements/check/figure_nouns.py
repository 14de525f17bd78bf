"""What a number counts: the noun after it, before it, or left out beside a verb.

Takes a number in its sentence; gives a word for what it counts and where the words for it end.
"""

import re

from byname.statements.check import lexicon, occupations
from byname.statements.check.figure_measures import compulsory
from byname.statements.check.labels import labelled
from byname.statements.check.lexicon import CASES, CITIES, COUNTRIES, DEATHS, PEOPLE, PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span

NEAR = 70
"""Characters after a number within which stands what it counts."""


_GAP = re.compile(r"^(?:[\s\u00a0-]+[^\s.;:()]+){0,6}?[\s\u00a0-]*$")


def counted_by(text: str, span: Span, number: Number, following: int) -> tuple[str, int] | None:
    """What the number counts, and where the words for it end."""
    limit = min(span.end, number.end + NEAR, max(following, number.end))
    after = text[number.end : limit]
    nouns = [("prisoners", PRISONERS), ("cities", CITIES), ("countries", COUNTRIES)]
    nouns += [(f"{name}={value}", pattern) for (name, value), pattern in lexicon.SCOPES]
    nouns += [("people", PEOPLE), ("deaths", DEATHS), ("cases", CASES)]
    if number.whole >= _MANY:
        nouns.append(("sentences", lexicon.SENTENCES))
    best: tuple[int, int, str] | None = None
    for name, pattern in nouns:
        match = pattern.search(after)
        if match and _GAP.match(after[: match.start()]):
            if best is None or match.start() < best[0]:
                best = (match.start(), match.end(), name)
    if best is not None and best[2] in ("cases", "deaths") and lexicon.VERB_AFTER.match(after):
        best = None
    if best is None:
        best = _calling(after)
    if best is not None:
        return best[2], number.end + best[1]
    if _IN_ALL.match(after) or (
        _IN_ALL_BEFORE.search(text[span.start : number.start]) and _STOPS.match(after)
    ):
        return "all", number.end
    if asked := _HOW_MANY_ASKED.search(text[span.start : number.start]):
        if not _STOPS.match(after):
            return None
        for what, places in (("cities", CITIES), ("countries", COUNTRIES)):
            if places.search(asked.group()):
                return what, number.end
        scopes = (f"{n}={v}" for (n, v), pattern in lexicon.SCOPES if pattern.search(asked.group()))
        return next(scopes, "alone"), number.end
    if _alone(text, span, number, after):
        return "alone", number.end
    if (told := _NOUN_FIRST.search(text[span.start : number.start])) and _STOPS.match(after):
        scopes = (f"{n}={v}" for (n, v), pattern in lexicon.SCOPES if pattern.search(told["what"]))
        return next(((one, number.end) for one in scopes), None)
    return None


def _calling(after: str) -> tuple[int, int, str] | None:
    """People told by what they do: "three librarians", "два праграмісты"."""
    for word in list(_WORD.finditer(after))[:_NOUN_WITHIN]:
        if not _OF_MANY.search(word.group()) or not _GAP.match(after[: word.start()]):
            continue
        if "," not in after[: word.start()] and occupations.groups(word.group()):
            return word.start(), word.end(), f"occupation={word.group().lower()}"
    return None


_WORD = re.compile(r"[^\W\d_]{4,}")
_OF_MANY = re.compile(r"(?:s|men|women|[^\Wa-z\d_])$", re.IGNORECASE)
_NOUN_WITHIN = 2  # words after a number
# "Women among them: 6", "Женщин среди них шесть, мужчин десять".
_NOUN_FIRST = re.compile(
    r"(?:^|[,;(—–:.\n]|\b(?:and|а|и|і))\s*(?P<what>[^\W\d_]+)"
    r"(?: (?:among them|among the \w+|(?:среди|сярод|из|з) (?:них|іх|[^\W\d_]+)|there|там|тут|"
    r"behind bars))?"
    r"\s*[—–:-]?\s*(?:only |всего |только |толькі |усяго |ўсяго )?$",
    re.IGNORECASE,
)


def _alone(text: str, span: Span, number: Number, after: str) -> bool:
    """A number without its noun: "1,171 were held", "the number of political prisoners is 1,171"."""
    if lexicon.VERB_AFTER.match(after):
        return True
    before = text[span.start : number.start]
    if number.whole >= _MANY and number.qualifier != "exactly" and _STOPS.match(after):
        clause = re.split(r"[,;:]", before)[-1]
        if any(one.pattern.search(clause) for one in lexicon.TRIGGERS):
            return True
    label = labelled(text, number.start, number.end)
    if label is None and _follows_verb(before) and not lexicon.UNIT.match(after):
        return True
    if _TODAY_ALONE.search(before) and (
        PRISONERS.search(text, *span) or lexicon.HELD.search(text, *span)
    ):
        return bool(re.match(r"\s*(?:[.,;:!?)]|$)", after))
    if _SENT.search(before) and compulsory(text, span):
        return True
    told = PRISONERS.search(before) or lexicon.HOW_MANY.search(before)
    many = number.whole >= _MANY and number.value == number.whole and "," not in before[-1:]
    already = (many or _ALREADY.search(before)) and _STOPS.match(after)
    return bool(told and (already or lexicon.NUMBER_IS.search(before)))


_ALREADY = re.compile(r"\b(?:already|уже|ужо|ўжо)\s+$", re.IGNORECASE)


_MANY = 100  # fewer may be days, years or anything else
_STOPS = re.compile(r"\s*(?:[.,;:!?)—–]|$)")


# "How many people are behind bars? — 15", "Колькі іх цяпер? Пятнаццаць".
_HOW_MANY_ASKED = re.compile(
    r"\b(?:how many|what is the number|колькі|сколько)\b(?=[^?]*(?:"
    + "|".join((PEOPLE.pattern, PRISONERS.pattern))
    + r"|\b(?:women|men|them|are there|were|have been|іх|жанчын|мужчын|их|женщин|"
    r"мужчин|за кратамі|за реш\w+|"
    r"памілав\w+|вызвал\w+|затрым\w+|арышт\w+|асуд\w+|памер\w+|помилов\w+|освобо\w+|задерж\w+|"
    r"арест\w+|осуд\w+|"
    r"умер\w+|cities|towns|countries|гарад\w+|краін\w*|город\w+|стран\w*)\b))"
    r"[^?]*\?[\s—–*-]*(?:A[:.]|Answer:|О:|В:|А:|Адказ:|Ответ:)?[\s*—–-]*(?:[^\W\d_]+ )?$",
    re.IGNORECASE,
)


_IN_ALL = re.compile(
    r"\s*(?:in all|in total|altogether|all told|усяго|разам|в общей сложности)\b", re.I
)


_IN_ALL_BEFORE = re.compile(
    r"\b(?:in all|in total|altogether|a total of|усяго|ўсяго|разам|всего|итого|вместе)[,:—– ]*$",
    re.I,
)


_TODAY_ALONE = re.compile(
    r"\b(?:today|now|сёння|цяпер|зараз|сегодня|сейчас|теперь)(?:,| it is| they "
    r"are)?\s*(?:[—–:-]\s*)?(?:only |just |ўжо |уже |толькі |только )?$",
    re.IGNORECASE,
)


_SENT = re.compile(r"\b(?:адправілі|накіравалі|отправили|направили|sent)\s+$", re.IGNORECASE)


def _follows_verb(before: str) -> bool:
    """Whether the words before a number end in what was done to people: "pardoned 381"."""
    if not before.endswith(" "):
        return False
    end = _AS_PRISONERS.sub("", before).rstrip()
    return any(
        match.end() == len(end)
        for trigger in lexicon.TRIGGERS
        for match in trigger.pattern.finditer(end, max(0, len(end) - 40))
    )


# "Recognised as political prisoners: 512": what they were recognised as says nothing of how many.
_AS_PRISONERS = re.compile(
    r"\s(?:(?:as|як|как)\s)?(?:political prisoners|палітвязнямі|политзаключ[её]нными|"
    r"политузниками)\s*[:—–-]?\s*$",
    re.I,
)
