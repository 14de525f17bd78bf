"""Ages: which numbers of a sentence say how old somebody is, or was.

Takes a sentence with a number and whose it may be; gives yes or no. A court's years are no age.
"""

import re

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.numbers import Number
from byname.statements.check.occupations import groups
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose


def says_age(text: str, span: Span, number: Number, whose: Whose) -> bool:
    """Whether a number of a sentence is said to be an age."""
    after, before = text[number.end : span.end], text[span.start : number.start]
    if _NOT_YET.search(before) and not not_to_see(before):
        return False
    if 14 < number.value < 100 and now_aged(before, after):
        return True
    return bool(
        said.AGE_AFTER.match(after)
        or _by_words(before, after, number)
        or _comma_age(before, after, number, whose, span)
        or _bare_age(before, after, number)
        or _after_name(text, span, number, after, whose)
        or (_TURNED.search(before) and 14 < number.value < 100 and not _NOT_YET.search(before))
        or _is_so_old(text, span, number, before, after, whose)
        or _at_an_event(before, after, number)
        or (_A_DOCTOR_OF.search(before) and re.match(r"\s*(?:[.,;)]|and\b|$)", after))
        or _birthday(after, number)
        or _turns(before, after, number)
        or _not_to_see(before, number)
        or (_HOW_OLD.search(before) and 14 < number.value < 110)
        or _bare_dative(text, span, number, before, after, whose)
        or (_LABEL.search(before) and 14 < number.value < 110)
        or (number.value > 25 and not before.strip(" \n*•—–-") and _YEARS_ALONE.match(after))
    )


_NOW = re.compile(r"(?:^|[.;:!?\s])(?:now|today|сейчас|сегодня|теперь|цяпер|сёння|зараз)\s+$", re.I)
_OF_HIM = re.compile(r"\s*,\s*(?:he|she|ён|яна|он|она|яго|яе|его|е[её])\b", re.IGNORECASE)


def now_aged(before: str, after: str) -> bool:
    """ "Now 56, he was arrested …": an age, before the one it is of."""
    return bool(_NOW.search(before) and _OF_HIM.match(after))


_MONTHS = (
    "январ|феврал|март|апрел|ма[ея]|июн|июл|август|сентябр|октябр|ноябр|декабр|студзен|лют|"
    "сакавік|красавік|"
    "траўн|чэрвен|ліпен|жніў|верас|кастрычнік|лістапад|снежн"
)
_BIRTHDAY = re.compile(
    r"^(?:st|nd|rd|th)? birthday\b|^-?(?:годдзе|лецце|летие|летия|годдзя)\b|^[- ]?(?:й|ы|ое|е)? "
    r"(?:дзень нараджэння|день рождения)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|\W)(?:age|узрост|возраст)\s*[:=—–-]\s*$", re.IGNORECASE)
_HOW_OLD = re.compile(
    r"(?:how old|what age|her age|his age|колькі (?:\w+ )*гадоў|сколько (?:\w+ )*лет|які ўзрост|"
    r"какой возраст)[^?.]*\?[\s*—–-]*(?:(?:A|О|В|А|Адказ|Ответ|Answer)[:.]\s*)?$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"\b(?:яму|ёй|ему|ей|вам|табе|тебе|якому|якой|которому|которой|перв(?:ому|ой)|втор(?:ому|ой)|"
    r"перш(?:аму|ай)|друг(?:ому|ой))(?: (?:ужо|уже|было|цяпер|сейчас|толькі|только|всего|"
    r"усяго|ўсяго|споўнілася|исполнилось|сегодня|сёння|тогда|тады|завтра|заўтра|будет|будзе|скоро|хутка|"
    r"зараз|теперь))*\s*[—–-]?\s*$",
    re.IGNORECASE,
)
_STOPS = re.compile(r"\s*(?:[.,;:!?()—–]|$|(?:и|і|а|але|но|ды|and)\b)", re.IGNORECASE)


# "Whose 40th birthday we marked": of an earlier year.
_WAS_KEPT = re.compile(
    r"^(?:st|nd|rd|th)? birthday (?:\w+ ){0,4}(?:marked|celebrated|spent|kept|was)\b", re.IGNORECASE
)


def _birthday(after: str, number: Number) -> bool:
    """ "His 70th birthday": the years it makes."""
    return 14 < number.value < 100 and bool(_BIRTHDAY.match(after)) and not _WAS_KEPT.match(after)


# "Will be 31", "осенью ему исполнится 31": an age to come, or one just reached.
_TURNS = re.compile(
    r"\b(?:(?:will|would|to) (?:be|turn|become|have turned)|is (?:turning|about to turn|going to "
    r"be)|turn(?:s|ed|ing)?|"
    r"(?:he|she|you|they)[’'](?:ll|d) (?:be|turn|have turned)|"
    r"reach(?:es|ed)?|celebrat\w+ (?:his|her)|mark\w* (?:his|her)|has (?:just )?turned|"
    r"исполни\w+|исполня\w+|стукн\w+|сравнял\w+|споўні\w+|спаўня\w+|стукн\w+|"
    r"(?:ему|ей|яму|ёй|вам|тебе|табе)(?: \w+){0,2} (?:будет|было|будзе|было|станет|стане|пош[её]л|"
    r"пайшоў))"
    r"(?: (?:only|just|already|уже|ужо|ўжо|только|толькі|всего|ўсяго|усяго))?\s+$",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\s*(?:[.,;:!?)—–]|$|(?:год|года|лет|гады|гадоў|years old)\b|(?:in|on|this|next|when|while|"
    r"behind|there|today|и|і|"
    r"а|в|у|ў|за|калі|когда|сёння|сегодня|and|but)\b)",
    re.IGNORECASE,
)


def _turns(before: str, after: str, number: Number) -> bool:
    return (
        14 < number.value < 100
        and not _NOT_YET.search(before)
        and bool(_TURNS.search(before))
        and bool(_AT_ONCE.match(after))
        and not said.IMPOSED.search(before[-40:])
    )


_NOT_YET = re.compile(
    r"\b(?:not|never|hadn[’']t|hasn[’']t|wasn[’']t|не|ня)\b(?: \w+){0,2}\s+$", re.IGNORECASE
)
_NOT_TO_SEE = re.compile(
    r"(?:(?:not|never) (?:live|lived) to (?:see|be|turn|reach)(?: (?:his|her))?|died before (?:he|"
    r"she) (?:was|turned|reached|"
    r"could turn)|не дож\w+ до(?: своих)?|не даж\w+ да(?: сваіх)?)\s+$",
    re.IGNORECASE,
)


def not_to_see(before: str) -> bool:
    """Whether an age is one that somebody did not live to: "не дожил до 34"."""
    return _NOT_TO_SEE.search(before) is not None


def _not_to_see(before: str, number: Number) -> bool:
    return 14 < number.value < 110 and not_to_see(before)


# "Журналистке 44", "Цяпер настаўніку сорак": a calling in the dative.
_CALLING_TO = re.compile(
    r"(?:^|[\s«(])(?P<who>[^\W\d_]{3,}(?:у|ю|е|цы|цэ|і|и))"
    r"\s+(?:(?:сейчас|теперь|сегодня|уже|цяпер|зараз|сёння|ужо|ўжо|было) )*$",
    re.IGNORECASE,
)


def _bare_dative(
    text: str, span: Span, number: Number, before: str, after: str, whose: Whose
) -> bool:
    """ "Ей сорок девять.", "Блогеру Сергею Небылому сорок шесть": no word for years."""
    if not 14 < number.value < 100 or not _STOPS.match(after) or number.qualifier == "more than":
        return False
    if _NOT_YET.search(before):
        return False
    if _TO.search(before):
        return True
    dative = any(
        re.fullmatch(
            r"\s*(?:,[^,.;\d]{3,60},\s*|[—–-]\s*|\s)?(?:(?:ужо|уже|ўжо|сегодня|сёння|сейчас|цяпер|"
            r"зараз|теперь|"
            r"тогда|тады|было|будет|будзе|скоро|хутка|только|толькі|всего|усяго|ўсяго|осенью|"
            r"весной|летом|зимой|"
            r"восенню|увосень|вясной|улетку|узімку|споўнілася|исполнилось|исполнится|споўніцца|"
            r"стукнула|стукнуло|"
            rf"(?:в|у|ў) (?:{_MONTHS})\w*|завтра|заўтра) )*",
            text[end : number.start],
        )
        and re.search(r"(?:у|ю|му|цы|не|зе|дзе|е|ой|ай)$", text[:end])
        for end in whose.ends_before(number.start)
    )
    if (told := _CALLING_TO.search(before)) and groups(told["who"]):
        return True
    return dative and bool(
        re.search("[а-яё]", text[: number.start][-3:], re.I) or before[-2:] == ", "
    )


_COMING = re.compile(
    rf"\b[вуў] (?:{_MONTHS})\w* \d\d\b|\b(?:will|would|shall|next|turns?|about to|soon|tomorrow|"
    rf"in \w+ days?|[’']ll)\b|"
    r"\b(?:завтра|послезавтра|заўтра|паслязаўтра|наступающим|надыходзячым|через \w+ (?:дн|день|"
    r"недел|месяц)\w*|"
    r"праз \w+ (?:дн|дзень|тыдн|месяц)\w*)\b|\b(?:будзе|споўніцца|стане|хутка|"
    r"наступн\w+)\b|"
    r"\b(?:будет|исполнится|станет|скоро|следующ\w+)\b",
    re.IGNORECASE,
)


def coming(text: str, span: Span) -> bool:
    """Whether a sentence may speak of the next birthday."""
    return _COMING.search(text, span.start, span.end) is not None


_BIRTHDAYS = (
    ("will turn", re.compile(
        r"\b(?:will (?:be|turn)|going to (?:be|turn)|about to turn|"
        r"будзе|споўніцца|будет|исполнится|стукнет|"
        r"стане|станет)\b", re.I)),
    ("turned", re.compile(
        r"\b(?:turned|споўнілася|споўніўся|исполнилось|исполнился|спаўнялася|стукнула|стукнуло)\b",
        re.I)),
    ("turns", re.compile(r"\b(?:turns|turning|спаўняецца|исполняется)\b", re.I)),
)  # fmt: skip
TURNINGS = tuple(how for how, _ in _BIRTHDAYS)
_NEAR = 40  # characters


def turning(text: str, span: Span, start: int) -> str:
    """How a birthday is told just before an age: "will turn", "turned", "turns", or nothing."""
    before = text[max(span.start, start - _NEAR) : start]
    found = [
        (match.start(), how) for how, pattern in _BIRTHDAYS for match in pattern.finditer(before)
    ]
    return max(found)[1] if found else ""


def of_then(before: str) -> bool:
    """Whether the words before an age say that it was one of an earlier day."""
    return _THEN.search(before) is not None


def _by_words(before: str, after: str, number: Number) -> bool:
    """ "aged 68", "ва ўзросце 68", "ему 68 лет", and no court's years."""
    if not said.AGE_BEFORE.search(before) or said.SENTENCE_AFTER.match(after):
        return False
    if said.IMPOSED.search(before[-60:]) or number.value >= 110:
        return False
    years = said.YEARS_AFTER.match(after)
    if years and re.search(r"\b(?:is|was)\s*$", before):
        return False
    of_age = re.search(r"(?:age|ўзрос|возраст)\w*(?: of)?\s*$", before, re.I)
    return bool(of_age or years)


def _comma_age(before: str, after: str, number: Number, whose: Whose, span: Span) -> bool:
    """ "Mikola Statkevich, 68, …": a number between commas right after a name."""
    if not (14 < number.value < 100 and re.match(r"\s*(?:[,).!;:]|[—–-]\s|$)", after)):
        return False
    only = _ONLY.search(before)
    if only is None:
        return False
    place = span.start + len(before[: only.start()].rstrip(", (—–-"))
    ends = whose.ends_before(place)
    if not re.match(r"\s*[,):]", after):
        calling = ends and _CALLING.search(before[ends[-1] - span.start :])
        return place in ends or bool(calling)
    if place in whose.ends_before(place) or _APPOSED.search(before):
        return True
    ends = whose.ends_before(place)
    return bool(ends and _AFTER_CALLING.search(before[ends[-1] - span.start :]))


_ONLY = re.compile(
    r"(?:[,(]|\s[—–-]\s)\s*(?:(?:just|only|now|already|barely|all of|толькі|усяго|ўсяго|ужо|ўжо|цяпер|"
    r"только|всего|уже|сейчас)\s+)*$",
    re.IGNORECASE,
)
# "A doctor, 59, arrested in …": after a calling as after a name.
_AFTER_CALLING = re.compile(r"^,\s*[^,.;:\d]{3,40},\s*$")
# The same at the end of a sentence, where the word between is one that callings are: "…, nurse, 36."
_CALLING = re.compile(r"^,\s*(?:an? )?[^\W\d_]{4,20}(?: [^\W\d_]{4,20})?,\s*$")
_APPOSED = re.compile(r"\b(?:an?|the) [^\W\d_]+, $", re.IGNORECASE)


_TURNED = re.compile(r"\b(?:turned|turns|споўнілася|исполнилось)\s+$", re.IGNORECASE)


_IS = re.compile(
    r"^[,\s]*(?:who )?(?:is|was)\s+(?:(?:now|only|just|already|barely)\s+)?$", re.IGNORECASE
)


_IS_NOW = re.compile(
    r"(?:,|\)|\s)\s*(?:who )?is (?:now|today|only|just|already|still)\s+$|"
    r"(?:,|\))\s*who (?:is|was)\s+(?:only |just |already )?$",
    re.IGNORECASE,
)
_IS_SO = re.compile(r",\s+is\s+$")
_IS_TODAY = re.compile(r"\s+(?:today|now)\b")
_HE_IS = re.compile(
    r"\b(?:he|she|you|the [^\W\d_]+(?:er|or|ist|ian|man|woman|ant|ent))"
    r"(?: (?:is|was|are|were)|[’'](?:s|re)) (?:(?:now|only|just|already) )?$",
    re.IGNORECASE,
)


def _is_so_old(
    text: str, span: Span, number: Number, before: str, after: str, whose: Whose
) -> bool:
    """ "Mikalai Kazkavets is 69 and …" """
    if not 14 < number.value < 100 or not re.match(
        r"(?:\s+(?:and|but|now|then|today|still|this|when|at the time|that day|years)\b|[.,;)]|$)",
        after,
    ):
        return False
    ends = whose.ends_before(number.start)
    if _IS_SO.search(before) and re.match(r"\s+and\b", after):
        return True
    if _IS_NOW.search(before) or (_IS_TODAY.match(after) and re.search(r"\bis\s+$", before)):
        return True
    if not ends:
        return bool(_HE_IS.search(before))
    return bool(_IS.match(text[max(ends) : number.start]) or _HE_IS.search(before))


def _after_name(text: str, span: Span, number: Number, after: str, whose: Whose) -> bool:
    """ "Руслану Прыблудзе 19 гадоў": years right after a name."""
    if not 14 < number.value < 100 or not _YEARS_ALONE.match(after):
        return False
    return any(not text[end : number.start].strip() for end in whose.ends_before(number.start))


_DATIVE = re.compile(
    r"(?:[,(:—–-]\s*|\b\w+(?:у|ю|му|ой|ай|эй|ёй|цы|не|ке)\s+(?:(?:уже|ужо|ўжо|сейчас|цяпер|сегодня|"
    r"сёння|только|толькі|всего|усяго|теперь)\s+)?)$",
    re.IGNORECASE,
)
_YEARS_ALONE = re.compile(
    r"^[\s\u00a0](?:год|года|лет|гады|гадоў)\s*(?=[,.;:)—–]|$)", re.IGNORECASE
)


def _bare_age(before: str, after: str, number: Number) -> bool:
    """ "Программисту 41 год", ", 56 лет,": years with nothing to say that they are a sentence."""
    if not 14 < number.value < 100 or not _YEARS_ALONE.match(after):
        return False
    return bool(_DATIVE.search(before)) and not said.SENTENCE_BEFORE.search(before[-45:])


_A_DOCTOR_OF = re.compile(r"\ban? \w+ of $", re.IGNORECASE)
_AT_AN_EVENT = re.compile(r"(?:^|[\s,(])[вуў]\s+$", re.IGNORECASE)
_THEN = re.compile(
    r"(?:\b(?:ва ўзросце|у ўзросце|в возрасте|was|were|быў|была|было|был|исполнилось|"
    r"споўнілася)(?: (?:only|just|already|barely|"
    r"толькі|ўсяго|ужо|только|всего|уже))?|(?:^|[\s,(])[вуў]|\band|\bat (?:the age of )?)\s+$",
    re.IGNORECASE,
)


_AT = re.compile(
    r"(?:arrested|detained|seized|jailed|imprisoned|died|sentenced|convicted|dead|behind "
    r"bars)[^.;\d]{0,25} at\s+$",
    re.IGNORECASE,
)
_THE_SECOND_AT = re.compile(
    r"\bthe (?:first|second|latter|former|other)(?: died)? at\s+$", re.IGNORECASE
)
_HAPPENED = re.compile(
    "|".join(said.EVENTS[kind].pattern for kind in ("detained", "sentenced", "died", "released"))
    + r"|за реш[её]тк|за крат",
    re.IGNORECASE,
)


def _at_an_event(before: str, after: str, number: Number) -> bool:
    """ "Арестовали её в 27 лет": how old somebody was when something happened."""
    if not 14 <= number.value < 100 or number.value != number.whole:
        return False
    if _AT_AN_EVENT.search(before):
        bare = re.match(r"\s*(?:[.,;!)]|$)", after) and _HAPPENED.search(before)
        return bool(_YEARS_ALONE.match(after) or bare)
    if _THE_SECOND_AT.search(before) and re.match(r"\s*(?:[.,;!)]|$)", after):
        return True
    return bool(_AT.search(before) and re.match(r"\s*(?:[.,;!)]|$|in\b)", after)) or bool(
        re.match(r"\s+when (?:he|she|they|the|it)\b", after)
    )


# What happened when somebody was so old: "was 32 when the trial opened", "when they came for him".
_WHEN = re.compile(
    r"^[\s\u00a0]*(?:years? old|год\w*|лет|гады|гадоў)?[\s,]*(?:when|at the time|then|калі|когда|"
    r"at (?:his|her))\b"
    r"(?P<told>[^.;:]{0,60})",
    re.IGNORECASE,
)
_KINDS = ("detained", "sentenced", "released")


def event_of_age(text: str, span: Span, start: int, end: int) -> str:
    """The kind of event that a past age was of: told after it, or the only one told just before."""
    when = _WHEN.match(text[end : span.end])
    told = when["told"] if when is not None else ""
    if not any(said.EVENTS[kind].search(told) for kind in _KINDS):
        told = text[max(span.start, start - _JUST_BEFORE) : start]
    kinds = [kind for kind in _KINDS if said.EVENTS[kind].search(told)]
    return kinds[0] if len(kinds) == 1 else ""


_JUST_BEFORE = 60  # characters
