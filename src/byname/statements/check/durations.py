"""How long something has lasted: behind bars, or without a word; in days, weeks, months or years.

Takes a number with the words around it; gives what lasts and the unit. "5 years" that a court gave
last nothing yet: those are a sentence.
"""

import re

from byname.statements.check import lexicon_of_people as said

DAYS_IN = {"days": 1.0, "weeks": 7.0, "months": 30.44, "years": 365.25}
_UNITS = (
    ("years", re.compile(r"^[\s\u00a0-]*(?:years?|год|года|году|годов|гады|гадоў|лет)\b", re.I)),
    ("months", re.compile(r"^[\s\u00a0-]*(?:months?|месяц\w*)\b", re.I)),
    ("weeks", re.compile(r"^[\s\u00a0-]*(?:weeks?|тыдн\w+|тыдзень|недел\w+)\b", re.I)),
    ("days", said.DAYS_AFTER),
)
_SILENT = re.compile(
    r"\b(?:no|not|nobody|no one|without|silen\w+|quiet|nothing|never|not a|incommunicado|since "
    r"(?:anyone|anybody|his|her|the last)|"
    r"last|silent)\b|\b(?:ня?ма|без|не|ні|маўч\w+|цішын\w+|апошн\w+|ніхто)\b|\b(?:нет|без|не|ни|молч\w+|"
    r"тишин\w+|последн\w+|никто)\b",
    re.I,
)
_SPENT = re.compile(
    r"\b(?:spent|spends|spending|been (?:behind bars|in (?:prison|custody|jail|captivity)|"
    r"imprisoned|held|detained|"
    r"locked up|inside)|(?:behind bars|in (?:prison|custody|jail|captivity)|imprisoned|held|"
    r"detained)(?: now)? for|"
    r"(?:freed|free|released|out|home|freedom|walked (?:free|out)) after|"
    r"gone for|(?:been|is|are) away for|apart from (?:us|his|her)[^.;]{0,12} for|(?:not|n[’\']t) "
    r"(?:been )?home for|without (?:him|her) for|"
    r"отсиде\w+|просиде\w+|пров[её]\w+|сид(?:ит|ел|ела)|нахо?д[ия]тся|адседз\w+|праседз\w+|"
    r"прав[яё]\w+|сядз\w+|"
    r"за реш[её]тк\w+|за кратамі|[уў] (?:няволі|зняволенні|турме)|в (?:неволе|заключении|"
    r"тюрьме))\b[^.;:]{0,30}$",
    re.I,
)
_ALREADY = re.compile(
    r"\b(?:уже|ўжо|ужо|already|for(?: the (?:last|past))?|вот|вось)\s+$|^\W*$", re.I
)
_INSIDE = re.compile(
    r"^[^.;,]{0,14}\b(?:behind bars|in (?:prison|custody|jail|captivity|detention)|of "
    r"(?:captivity|imprisonment)|inside|"
    r"за реш[её]тк\w+|за кратамі|[уў] (?:няволі|зняволенні|турме)|в (?:неволе|заключении|тюрьме)|"
    r"няволі|неволи)\b",
    re.I,
)
# "After six years of prison", "после шести с лишним лет колонии": spent, and no sentence.
_AFTER = re.compile(r"\b(?:after|после|пасля)(?: (?:almost|nearly|почти|амаль))?\s+$", re.I)
_OF_PRISON = re.compile(
    r"^[^.;,\d]{0,20}\b(?:(?:of|in) (?:prison|jail|captivity|imprisonment|custody|the colony)|"
    r"behind bars|inside|"
    r"тюрьмы|колонии|заключения|неволи|за реш[её]ткой|в (?:тюрьме|колонии|заключении|неволе)|"
    r"турмы|калоніі|"
    r"зняволення|няволі|за кратамі|[уў] (?:турме|калоніі|зняволенні|няволі))\b",
    re.I,
)


# "I have been writing verse for eleven years": of whoever writes.
_OF_ME = re.compile(
    r"(?:^|[.;,:—–]\s*)\s*(?:and |but |а |и |і |но |але )?(?:I|we|я|мы)\b[^.;,:—–]*$", re.I
)
_COUNT_OF_DAYS = re.compile(
    r"^[\s\u00a0]\w+(?:[\s\u00a0](?:today|сегодня|сёння|ўжо|уже|already))?\s*(?:[.!,)]|$)", re.I
)
_DAY_NUMBER = re.compile(r"\bday\s+$", re.I)


def day_number(before: str) -> bool:
    """ "Day 1,205": a number of days by the word before it."""
    return _DAY_NUMBER.search(before) is not None


def unit(after: str) -> str:
    """The unit of time right after a number, empty where there is none."""
    return next((name for name, pattern in _UNITS if pattern.match(after)), "")


_WHAT_WAS = (
    r"(?:(?P<arrest>arrest|detention|imprisonment|(?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) "
    r"(?:was|were) "
    r"(?:arrested|detained|taken|jailed)|затрым|арышт|задерж|арест)|"
    r"(?P<dead>death|(?:he|she|they|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:died|passed away|was "
    r"killed)|we lost|смерц|смерт|гібел|гибел|кончын|кончин)|"
    r"(?P<contact>(?:last |that )?(?:letter|message|postcard)|(?:апошн\w+ |таго )?(?:ліст|пасланн)|"
    r"(?:последн\w+ |того )?(?:письм|весточк)))\w*"
)
_FROM = (
    r"\b(?:since|ever since|(?:з|ад|со?|от) (?:дня|моманту|момента|часу|времени|даты)|(?:з|са|ад|с|со|"
    r"от)|пасля|после)\s+(?:[^\W\d_]+\s+){0,2}?"
)
_SINCE_AFTER = re.compile(
    rf"^[\s\u00a0-]*[^\W\d_]+(?:\s+[^\W\d_]+){{0,4}}?,?\s+{_FROM}{_WHAT_WAS}", re.I
)
_SINCE_BEFORE = re.compile(
    rf"{_FROM}{_WHAT_WAS}[^.;:()\d]{{0,40}}\b(?:passed|gone by|elapsed|been|мін\w+|прайшл\w+|"
    r"прамінул\w+|прошл\w+|минул\w+|миновал\w+|идёт|ідзе)(?:\s+[^\W\d_]+)?\s+$",
    re.I,
)
# "Five months after his arrest he was sentenced": between two events, not until today.
_THEN = re.compile(r"^\W*\w+ (?:пасля|после)\b", re.I)


# "Три года, как умер", "пяць гадоў, як яго арыштавалі".
_SINCE_VERB = re.compile(
    r"^[\s\u00a0]*[^\W\d_]+(?:\s+[^\W\d_]+){0,2}?,?\s+(?:как|як)\s+(?:[^\W\d_]+\s+){0,2}?"
    r"(?:(?P<arrest>арестова|задержа|арышта|затрыма|забра|посади|пасадзі)|"
    r"(?P<dead>умер|погиб|сконча|не стало|памёр|памер|загіну|не стала|няма|нет))",
    re.I,
)


def since(before: str, after: str) -> str:
    """The event since which a number of days or years is told: "arrest", "dead", "contact"."""
    if _THEN.match(after):
        return ""
    found = _SINCE_AFTER.match(after) or _SINCE_VERB.match(after) or _SINCE_BEFORE.search(before)
    return (found.lastgroup or "") if found else ""


_KINDS = ("detained", "sentenced", "released", "died", "transferred")
_ANCHOR = re.compile(
    r"^[\s\u00a0-]*[^\W\d_]+(?: and a half| с половиной| з паловай)?,? (?:after|before|following|"
    r"from|пасля|да|перад|после|до|перед|с|"
    r"з|от|ад|со дня|ад дня)\b(?P<what>[^.;,:]{0,40})|^[\s\u00a0-]*[^\W\d_]+ (?:later|afterwards|"
    r"on|спустя|пазней|позже)\b",
    re.I,
)
_AFTER_SO = re.compile(r"\b(?:through|праз|через|спустя|after|within)\s+$", re.I)
_WAITED = re.compile(
    r"(?:\b(?:wait\w*|spent|held|sat)\b[^.;]{0,40}\b(?:trial|verdict|sentence)\b|\b(?:ждал|"
    r"дожидал|чакал)\w*[^.;]{0,25}\b(?:суд|приговор|"
    r"прысуд)\w*|\b(?:суд|приговор|прысуд)\w*[^.;]{0,25}\b(?:ждал|дожидал|чакал)\w*)[^.;]{0,12}$",
    re.I,
)
_FOR_TRIAL = re.compile(
    r"^[\s\u00a0]*[^\W\d_]+ (?:for|awaiting|before|until|до|да|чакал\w*|ждал\w*|в ожидании|у "
    r"чаканні) (?:\w+ )?"
    r"(?:trial|verdict|суда|приговора|прысуду)\b",
    re.I,
)


def between(before: str, after: str) -> tuple[str, str] | None:
    """The two kinds of event that a time is told between, the earlier first as the words have them."""
    if _WAITED.search(before) or (
        _FOR_TRIAL.match(after)
        and re.search(
            r"\b(?:wait|spent|sat|held|ждал|чакал|прове|праве|пров[её]|прав[яё])\w*", before, re.I
        )
    ):
        return "detained", "sentenced"
    found = _ANCHOR.match(after)
    if found is None:
        if not _AFTER_SO.search(before):
            return None
        first, second = _last_kind(before), _first_kind(after)
        if not second:
            second = _last_kind(before, but=first)
    elif found["what"]:
        first = _first_kind(found["what"])
        second = _last_kind(before) or _first_kind(after[found.end() :])
    else:
        first, second = _last_kind(before), _first_kind(after[found.end() :])
    return (first, second) if first and second and first != second else None


def _first_kind(words: str) -> str:
    """The kind of event told first."""
    found = [
        (match.start(), kind)
        for kind in _KINDS
        if (match := said.EVENTS[kind].search(words)) is not None
    ]
    return min(found)[1] if found else ""


def _last_kind(words: str, but: str = "") -> str:
    """The kind of event told last."""
    found = [
        (match.start(), kind)
        for kind in _KINDS
        if kind != but
        for match in said.EVENTS[kind].finditer(words)
    ]
    return max(found)[1] if found else ""


_TO_SERVE = (
    r"(?:serve|go|spend|sit|behind bars|in (?:prison|jail|the colony)|of (?:his|her) (?:term|sentence)|"
    r"(?:до|да) (?:свободы|волі|освобождения|вызвалення|конца|канца))"
)
_LEFT_AFTER = re.compile(
    rf"^[\s\u00a0-]*[^\W\d_]+ (?:more |still |left |remaining )*(?:to |before |until )?(?:left\b|"
    rf"{_TO_SERVE})",
    re.I,
)
_LEFT_BEFORE = re.compile(
    r"\b(?:(?:сидеть|отбывать|провести|сядзець|адбываць|правесці) (?:ей |ему |ёй |яму )?(?:ещё|"
    r"еще|яшчэ)|"
    r"(?:ещё|еще|яшчэ) (?:сидеть|отбывать|сядзець|адбываць)|оста\w+(?: ей| ему)?(?: ещё| еще)?(?: "
    r"(?:сидеть|"
    r"отбывать))?|заста\w+(?: ёй| яму)?(?: яшчэ)?(?: (?:сядзець|адбываць))?|"
    r"(?:has|have|with|for) (?:another|still)|still has)\s+$",
    re.I,
)
_MORE_TO = re.compile(
    r"\b(?:more|another|left|remain\w*|still|ещё|еще|яшчэ|оста\w+|заста\w+)\b", re.I
)


def years_left(before: str, after: str) -> bool:
    """Whether a number of years is what is left of a sentence: "has three more years to serve"."""
    if _LEFT_BEFORE.search(before) and not re.search(r"\bhas another\s+$", before):
        return True
    found = _LEFT_AFTER.match(after)
    return found is not None and bool(_MORE_TO.search(found.group()) or _LEFT_BEFORE.search(before))


_FREE_FOR = re.compile(
    r"\b(?:been |now )?(?:free|at liberty|at large|a free (?:man|woman)|on the outside|at home|"
    r"out of (?:prison|jail))"
    r"(?: now| again)? for(?: the (?:last|past))?\s+$|\b(?:на свободе|на воле|на волі|на свабодзе|"
    r"дома)(?: уже| ўжо| ужо)\s+$",
    re.I,
)
_FREE_AFTER = re.compile(
    r"^[\s\u00a0-]*[^\W\d_]+(?: уже| как| ўжо| ужо| як)? (?:на свободе|на воле|на волі|на "
    r"свабодзе|of freedom|"
    r"at liberty|of liberty|свободы\b(?<!лишения свободы)|волі\b)",
    re.I,
)
_GONE = re.compile(
    r"^[\s\u00a0-]*[^\W\d_]+,?(?: как| як)? (?:нет|няма) (?:с нами|з намі|дома|рядом|побач)\b", re.I
)


def lasting(sentence: str, before: str, after: str, measured: str) -> str:
    """What lasts so long: "contact" of silence, "captive" of time in custody, or nothing."""
    if (me := _OF_ME.search(before)) and not _SILENT.search(me.group()):
        return ""
    if said.CONTACT.search(sentence) and (measured == "days" or _SILENT.search(sentence)):
        if not (said.SENTENCE_BEFORE.search(before[-45:]) or said.IMPOSED.search(before[-60:])):
            return "contact"
    if measured == "days":
        if _AFTER.search(before) and said.EVENTS["released"].search(sentence):
            return "captive"
        if said.CAPTIVE.search(sentence) or _SPENT.search(before):
            return "captive"
        return "either" if _COUNT_OF_DAYS.match(after) else ""
    if said.IMPOSED.search(before[-60:]) or re.search(r"\b(?:на|к|да|to)\s+$", before):
        return ""
    if _AFTER.search(before) and _OF_PRISON.match(after):
        return "captive"
    if _FREE_FOR.search(before) or _FREE_AFTER.match(after):
        return "free"
    if _GONE.match(after) and _ALREADY.search(before):
        return "gone"
    if (
        said.EVENTS["died"].search(before)
        and _ALREADY.search(before)
        and not after.lstrip().lower().startswith("of")
    ):
        return "dead"
    if _SPENT.search(before):
        return "captive"
    if _INSIDE.match(after) and _ALREADY.search(before):
        return "captive"
    return ""


def so_long(value: float, qualifier: str, measured: str, low: float, high: float) -> bool:
    """Whether a time of ``low`` to ``high`` days may be told as ``value`` units."""
    each = DAYS_IN[measured]
    least, most = low / each, high / each
    short, over = {"years": (0.35, 0.85), "months": (0.8, 1.3), "weeks": (1.2, 1.6)}[measured]
    if value != int(value):
        short, over = 0.35, 0.45
    match qualifier:
        case "more than" | "at least":
            return value - 0.1 <= most and least < value * 1.5 + 1
        case "about":
            return value - short - 0.35 <= most and least < value + over
        case "at most" | "less than":
            return least <= value and most > value * 0.5
    return value - short <= most and least < value + over
