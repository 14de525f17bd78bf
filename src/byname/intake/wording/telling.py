"""Details of an entry of any kind, out of a few words: what an ``entries`` file says.

Takes a kind and words; gives the details that can be taken from them, the words kept whole in each.
Nothing is given where the words leave out what the kind cannot do without.
"""

import re
from collections.abc import Callable

from byname.intake.wording import articles, penalties, people
from byname.register.entries import (
    DETAILS,
    Appealed,
    AppealOutcome,
    Article,
    Charged,
    Committed,
    Contacted,
    ContactMeans,
    Denied,
    Derecognised,
    Described,
    Details,
    Died,
    Expelled,
    Ground,
    Health,
    HealthMatter,
    Kind,
    Listed,
    Official,
    OfficialRole,
    Penalty,
    Pictured,
    Place,
    Privation,
    Punished,
    Recognised,
    Released,
    Sentenced,
    Transferred,
)

_BY_COURT = re.compile(r"\b(?:by|at|in) (?:the )?((?:\w+ )*?court\b[^,;]*)", re.IGNORECASE)
_COURT = re.compile(r"(?:^|[,;])\s*(?:the\s+)?([^,;]*\bcourt\b[^,;]*)", re.IGNORECASE)
_OFFICIAL = {
    role: re.compile(rf"\b{role.value}\s+([^,;]+)", re.IGNORECASE)
    for role in (OfficialRole.JUDGE, OfficialRole.PROSECUTOR, OfficialRole.INVESTIGATOR)
}
_ARTICLE_PART = re.compile(r"\barticle\s+(\d+(?:-\d+)?)\s*,?\s*part\s+(\d+)", re.IGNORECASE)
_REGIME = re.compile(
    r"(?:^|[,;])\s*([^,;]*\b(?:colony|prison|security|regime|facility)\b[^,;]*)", re.I
)
_CUSTODY_PLACE = re.compile(
    r"(?:^|[,;])\s*([^,;]*\b(?:colony|prison|detention (?:center|centre|facility)|jail)\b[^,;]*)",
    re.IGNORECASE,
)
_IN_CUSTODY = re.compile(
    r"\b(?:colony|prison|detention|custody|jail|калон|турм|тюрьм|сізо|сизо)", re.IGNORECASE
)
_NOT_IN_CUSTODY = re.compile(r"\bafter (?:his |her |the )?release\b|\bat home\b|\bat large\b", re.I)
_CAUSE = re.compile(
    r"(?:^|[,;])\s*([^,;]*\b(?:arrest|attack|stroke|failure|cancer|suicide|covid"
    r"|illness|infarction)\b[^,;]*)",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b(?:aged|age|at the age of)\s+(\d{1,3})\b", re.IGNORECASE)
_HONOUR = re.compile(
    r"([A-Z][\w’' -]*\b(?:Prize|Award|Medal|Order)\b(?:\s+(?:for|of)\s+\w+)?"
    r"(?:,?\s+\d{4})?)"
)
_GROUNDS = (
    (Ground.PARDON, r"pardon|памілав|помилов"),
    (Ground.AMNESTY, r"amnest|амніст|амнист"),
    (Ground.PAROLE, r"parole|датэрмінов|условно-досроч|удо\b"),
    (Ground.EXCHANGE, r"exchange|swap|абмен|обмен"),
    (Ground.ACQUITTAL, r"acquit|апраўда|оправда"),
    (Ground.SERVED, r"served|full term|end of (?:the |his |her )?term|адбы|отбы"),
)
_OUTCOMES = (
    (AppealOutcome.OVERTURNED, r"overturn|quash|annul|cancel|адмен|отмен"),
    (AppealOutcome.CHANGED, r"chang|reduc|increas|soften|змен|смягч|изменен|скара"),
    (AppealOutcome.UPHELD, r"upheld|uphold|unchanged|left in force|dismiss|без змен|без измен"),
)
_MEANS = (
    (ContactMeans.LAWYER, r"lawyer|attorney|адвакат|адвокат"),
    (ContactMeans.VISIT, r"visit|спаткан|свидан"),
    (ContactMeans.CALL, r"\bcall|phone|званок|звонок"),
    (ContactMeans.SEEN, r"\bseen|\bmet\b|video|бачыл|видел"),
    (ContactMeans.LETTER, r"letter|card|ліст|письм|паштоў"),
)
_WHOM = re.compile(
    r"\b(wife|husband|mother|father|sister|brother|son|daughter|lawyer|family)\b", re.I
)
_PRIVATIONS = (
    (Privation.LETTERS, r"letter|correspond|ліст|письм|перапіс|перепис"),
    (Privation.VISITS, r"visit|спаткан|свидан"),
    (Privation.CALLS, r"\bcall|phone|званк|звонк"),
    (Privation.PARCELS, r"parcel|перадач|передач|пасыл|посыл"),
    (Privation.LAWYER, r"lawyer|attorney|адвакат|адвокат"),
    (Privation.MEDICAL_CARE, r"medic|doctor|treatment|hospital|лекар|врач|лячэн|лечен|медыц|медиц"),
)
_HEALTH = (
    (HealthMatter.HUNGER_STRIKE, r"hunger|галадоў|голодов"),
    (HealthMatter.PREGNANCY, r"pregnan|цяжарн|беремен"),
    (HealthMatter.DISABILITY, r"disab|інвалід|инвалид"),
    (HealthMatter.HOSPITAL, r"hospital|бальні|больни|шпітал"),
)


def details_of(kind: Kind, words: str) -> tuple[Details, ...]:
    """The details of one row. Several where the words give several names; none if too little."""
    if kind is Kind.NAMED:
        return people.names_by_language(words)
    made = _MAKERS.get(kind, _plainly)(kind, words)
    return () if made is None else (made,)


def _plainly(kind: Kind, words: str) -> Details | None:
    return DETAILS[kind](words=words)


def _first(choices: tuple[tuple[object, str], ...], words: str, otherwise: object) -> object:
    return next((one for one, pattern in choices if re.search(pattern, words, re.I)), otherwise)


def _group(pattern: re.Pattern[str], words: str) -> str:
    found = pattern.search(words)
    return found[1].strip() if found else ""


def _court(words: str) -> str:
    return _group(_BY_COURT, words) or _group(_COURT, words)


def _articles(words: str) -> tuple[Article, ...]:
    parts = dict(_ARTICLE_PART.findall(words))
    if "article" not in words.lower():
        return articles.articles_of_lines(words)[0]
    text = _ARTICLE_PART.sub(lambda found: f"article {found[1]}", words)
    start = text.lower().index("article")
    stop = re.search(r"[;]|\bjudge\b", text[start:])
    text = text[start : start + stop.start()] if stop else text[start:]
    return tuple(
        Article(number=one.number, part=parts.get(one.number, ""), title=one.title)
        for one in articles.articles_of_list(text)
    )


def _officials(words: str) -> tuple[Official, ...]:
    return tuple(
        Official(name=name.strip(), role=role)
        for role, pattern in _OFFICIAL.items()
        for name in pattern.findall(words)
    )


def _penalty(words: str) -> Penalty | None:
    before_judge = re.split(r"\bjudge\b", words)[0]
    length, kind = penalties.length_of(before_judge), penalties.kind_of(before_judge)
    if length is None and kind is None:
        return None
    return penalties.penalty_of(before_judge, _group(_REGIME, before_judge))


def _charged(kind: Kind, words: str) -> Details:
    return Charged(articles=_articles(words), words=words)


def _sentenced(kind: Kind, words: str) -> Details:
    return Sentenced(
        penalty=_penalty(words),
        court=_court(words),
        officials=_officials(words),
        articles=_articles(words),
        in_absentia=bool(re.search(r"in absentia|завочн|заочн", words, re.I)),
        words=words,
    )


def _appealed(kind: Kind, words: str) -> Details:
    outcome = _first(_OUTCOMES, words, AppealOutcome.UNKNOWN)
    assert isinstance(outcome, AppealOutcome)
    return Appealed(outcome=outcome, court=_court(words), words=words)


def _committed(kind: Kind, words: str) -> Details:
    return Committed(court=_court(words), officials=_officials(words), words=words)


def _died(kind: Kind, words: str) -> Details:
    age = _group(_AGE, words)
    in_custody: bool | None = None
    if _NOT_IN_CUSTODY.search(words):
        in_custody = False
    elif _IN_CUSTODY.search(words):
        in_custody = True
    return Died(
        place=_group(_CUSTODY_PLACE, words),
        cause=_group(_CAUSE, words),
        in_custody=in_custody,
        age=int(age) if age and int(age) <= 130 else None,
        words=words,
    )


def _released(kind: Kind, words: str) -> Details:
    ground = _first(_GROUNDS, words, Ground.UNKNOWN)
    assert isinstance(ground, Ground)
    return Released(ground=ground, words=words)


def _expelled(kind: Kind, words: str) -> Details:
    ground = _first(_GROUNDS, words, Ground.UNKNOWN)
    assert isinstance(ground, Ground)
    return Expelled(to=_group(re.compile(r"\bto ([A-Z]\w+)"), words), ground=ground, words=words)


def _contacted(kind: Kind, words: str) -> Details:
    means = _first(_MEANS, words, ContactMeans.SEEN)
    assert isinstance(means, ContactMeans)
    return Contacted(means=means, whom=_group(_WHOM, words), words=words)


def _denied(kind: Kind, words: str) -> Details:
    what = tuple(one for one, pattern in _PRIVATIONS if re.search(pattern, words, re.I))
    return Denied(what=what, words=words)


def _health(kind: Kind, words: str) -> Details:
    matter = _first(_HEALTH, words, HealthMatter.ILLNESS)
    assert isinstance(matter, HealthMatter)
    return Health(matter=matter, words=words)


def _described(kind: Kind, words: str) -> Details:
    """What stands between semicolons: a sex, "occupation: …", "citizenship: …", and other words."""
    told, rest, sexes = {"occupation": "", "citizenship": ""}, [], set()
    for part in filter(None, (part.strip() for part in words.split(";"))):
        label, _, value = (text.strip() for text in part.partition(":"))
        sex = people.sex_of(value if label.casefold() == "sex" else part)
        if sex is not None:
            sexes.add(sex)
        elif value and not told.get(label.casefold(), "there is no such label"):
            told[label.casefold()] = value
        else:
            rest.append(part)
    return Described(
        sex=sexes.pop() if len(sexes) == 1 else None,
        honour=_group(_HONOUR, words),
        text="; ".join(rest),
        words=words,
        **told,
    )


def _transferred(kind: Kind, words: str) -> Details | None:
    if not words:
        return None
    name, _, address = words.partition(";")
    return Transferred(place=Place(name=name.strip(), address=address.strip()), words=words)


def _recognised(kind: Kind, words: str) -> Details | None:
    body = re.sub(r"^by (?:the )?", "", words).split(";")[0].strip()
    make = Recognised if kind is Kind.RECOGNISED else Derecognised
    return make(by=body, words=words) if body else None


def _listed(kind: Kind, words: str) -> Details | None:
    return Listed(list=words, words=words) if words else None


def _pictured(kind: Kind, words: str) -> Details | None:
    return Pictured(url=words, words=words) if words.startswith("http") else None


_MAKERS: dict[Kind, Callable[[Kind, str], Details | None]] = {
    Kind.DESCRIBED: _described,
    Kind.PICTURED: _pictured,
    Kind.CHARGED: _charged,
    Kind.SENTENCED: _sentenced,
    Kind.APPEALED: _appealed,
    Kind.COMMITTED: _committed,
    Kind.LISTED: _listed,
    Kind.TRANSFERRED: _transferred,
    Kind.PUNISHED: lambda kind, words: Punished(what=words[:2000], words=words),
    Kind.DENIED: _denied,
    Kind.HEALTH: _health,
    Kind.CONTACTED: _contacted,
    Kind.RELEASED: _released,
    Kind.EXPELLED: _expelled,
    Kind.DIED: _died,
    Kind.RECOGNISED: _recognised,
    Kind.DERECOGNISED: _recognised,
}
