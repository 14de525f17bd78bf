"""Towns in which a text says that somebody is held or was tried.

Takes a sentence and whose it may be; gives :class:`Claim` s of a place of detention, with the town as
the text writes it; compares towns in any script and case. Only a town told beside a word for a
colony, for being held or for a court is a claim.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from byname.names import base_forms, fold
from byname.statements.check import places
from byname.statements.check.claim import Claim
from byname.statements.check.findings import Subject
from byname.statements.check.mention import Mention
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

_CAPITAL = r"[A-ZА-ЯЁІЎҐŁŚŽŠČ][\w’'ŭ-]+"
_AT = re.compile(
    rf"\b(?:in|at|of|near|outside|у|ў|в|во|пад|под|каля|з|из|са)(?: (?:the )?(?:town|city|colony|"
    rf"prison|court)(?: of| in| at)?"
    rf"|(?: горад\w*| город\w*| г\.))?[ \u00a0](?P<town>{_CAPITAL})",
)
_IS = re.compile(rf"\b(?i:town|city|горад|город)\s+(?:is|was|[—–:-])\s+(?P<town>{_CAPITAL})")
_OF = re.compile(
    rf"(?P<town>{_CAPITAL})(?:’s|'s)?[ \u00a0](?i:(?:penal|women’s|women's|strict|regime|men’s) )*"
    r"(?P<what>(?i:(?:(?:district|regional|region|city|town|military) )?court|colony|prison|jail|"
    r"калон\w+|калоні\w+|колон\w+|турм\w+|тюрьм\w+|"
    r"(?:(?:раённ|абласн|гарадск|гарнізонн|районн|областн|городск|гарнизонн)\w+ )?суд\w*|"
    r"(?:обл|рай|гор)суд\w*))\b",
)
LEVELS = (
    re.compile(r"\b(?:district|раённ|районн|райсуд)", re.I),
    re.compile(r"\b(?:region|абласн|областн|облсуд)", re.I),
    re.compile(r"\b(?:city|town|гарадск|городск|горсуд)", re.I),
)
"""The words for a court of a district, of a region, of a city."""
# "Суд Мроиского района", "суд Ленинского р-на": a court by the town of its district.
# "Ленинский районный суд Бреста".
# "В могилёвской колонии".
_COLONY_OF = re.compile(
    r"\b(?P<town>[а-яёіў’']+[сц]к(?:ой|ай|ую|ая|ае|ое|ом|ім|им))[ \u00a0](?:калон|колон|тюрьм|турм)\w+"
)
_COURT_OF = re.compile(
    rf"(?i:суд\w{{0,3}})[ \u00a0](?:(?i:г\.|горада|города)[ \u00a0]?)?(?P<town>{_CAPITAL})"
    r"(?![ \u00a0](?:раён|район|р-н|вобл|обл))"
)
_DISTRICT = re.compile(
    rf"(?i:суд\w*)[ \u00a0](?:(?i:г\.|горада|города)[ \u00a0]?)?(?P<town>{_CAPITAL}(?:ага|аго|ого|"
    rf"его|яга))[ \u00a0]"
    r"(?:раён|район|р-н|вобласц|област)\w*"
)
_CUES = (
    ("court", re.compile(
        r"\b(?:court|judge|tried|(?<!pre-)trial|sentenced|convicted|verdict)\b|"
        r"\b(?:дал[іи]|давалі|давали)\b|\b(?:суд|суддз|судзі|асудж|асудзі|прыгавор|прысуд)\w*|\b(?:судь|суд|осуд|осужд|"
        r"приговор)\w*", re.I)),
    ("colony", re.compile(
        r"\b(?:colony|prison|jail|(?:is|are|being|still|now|been) held|serv(?:es|ing|ed)|"
        r"transferred|moved|kept|imprisoned|behind bars|locked|ik|pk|"
        r"custody|detention|remand|spend\w*|sits|inmate|prisoner|term|camp|sent to|dead|died|death)\b|"
        r"\b(?:калон|турм|адбыв|трыма|"
        r"утрымлів|перав|этап|зняволен|вязен|"
        r"сядз|вязн|за кратамі|ПК|адпра[вў]|памер|памёр|смерц)\w*|"
        r"\b(?:колон|тюрьм|отбыв|держ|содерж|перев|этап|заключ|сид|"
        r"находит|ИК|за реш|узни|отправ|умер|умир|смерт|погиб)\w*", re.I)),
    ("other", re.compile(
        r"\b(?:born|birth|lives?|lived|from|native|home|detained|arrested|family|mother|wife|"
        r"friend|we|met|rally|died of|"
        r"studied|worked|works|taught|street|support|gather\w*|demonstrat\w*|vigil|concert|"
        r"letter(?!s? to)|read|held a)\b|"
        r"\b(?:нарадз|жыў|жыве|родам|затрым|арышт|маці|сям|працава|вучы|вучылася|збіра|мы|нашы|"
        r"чыта)\w*|"
        r"\b(?:роди|жил|жив[её]т|родом|задерж|арест|мать|семь|работа|учи|собира|мы|наш|"
        r"чита)\w*", re.I)),
)  # fmt: skip


def towns(text: str, span: Span, subject: Whose, people: Sequence[Mention]) -> Iterator[Claim]:
    """The towns in which a sentence says that somebody is held or was tried."""
    taken: list[int] = [
        at for one in people if span.holds(one.start) for at in range(one.start, one.end)
    ]
    seen: set[int] = set()
    for pattern in (_OF, _DISTRICT, _COURT_OF, _COLONY_OF, _AT):
        for match in pattern.finditer(text, span.start, span.end):
            start, end = match.span("town")
            if start in taken or start in seen:
                continue
            what = _cue(text, span, start, end, match)
            if what in ("court", "colony"):
                seen.add(start)
                whole = match["town"] + (f" {match['what']}" if match.re is _OF else "")
                whole += (
                    " district" if match.re is _DISTRICT and not _REGION.search(match[0]) else ""
                )
                yield Claim(
                    start, match.end() if match.re is _OF else end, Subject.CONFINEMENT,
                    subject.at(start), what=whole, events=(what,),
                )  # fmt: skip
    told = [*_NUMBERED.finditer(text, *span), *_IS.finditer(text, *span)]
    for match in told:
        start, end = match.span("town")
        if start not in taken and start not in seen:
            yield Claim(
                start, end, Subject.CONFINEMENT, subject.at(start), what=match["town"],
                events=("colony",),
            )  # fmt: skip


_NUMBERED = re.compile(
    r"(?:(?i:colony|калон\w+|колон\w+|ПК|ИК|IK|PK)[\s\u00a0-]*(?i:No\.?|№|nr\.?|"
    r"number)?[\s\u00a0-]?\d{1,2}"
    rf"|(?i:калоні[іяю]|колони[иияю]|турм[еуы]|тюрьм[еуы]))(?i:,? г\.|,? гор\.|,? м\.|,? "
    rf"горад[ае]?|,? город[ае]?|,? (?:the )?(?:town|city) of)?,?[ \u00a0]\(?(?P<town>{_CAPITAL})"
)


_HE_IS = re.compile(
    r"\b(?:he|she|ён|яна|он|она)"
    r"(?: (?:is|was|now|today|цяпер|зараз|сёння|сейчас|теперь|сегодня|ўжо|уже))*\s$",
    re.IGNORECASE,
)
_REGION = re.compile(r"(?:вобласц|област)\w*$", re.IGNORECASE)


def _cue(text: str, span: Span, start: int, end: int, match: re.Match[str]) -> str:
    """The kind of place by the nearest word: a court, a colony, or another."""
    if match.re is _DISTRICT:
        return "court"
    if match.re is _OF:
        return "court" if re.search("court|суд", match["what"], re.I) else "colony"
    if match.re is _COURT_OF:
        return "court"
    if match.re is _COLONY_OF:
        return "colony"
    if _HE_IS.search(text[span.start : match.start()] + " "):
        return "colony"
    best = (999, "")
    for kind, pattern in _CUES:
        for cue in pattern.finditer(text, span.start, span.end):
            apart = start - cue.end() if cue.end() <= start else cue.start() - end + 8
            apart += 32 * len(
                re.findall("[;:,]", text[min(cue.end(), end) : max(cue.start(), start)])
            )
            if 0 <= apart < best[0]:
                best = (apart, kind)
    return best[1] if best[0] < 60 else ""


_ADJECTIVE = re.compile(r"(?<=[сц]к)(?:ая|ай|ую|ой|ом|им|ім|ага|ого|аму|ому|і|ий|ае|ое|я|и)$")
_CYRILLIC = re.compile("[а-яёіў]")
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")


def forms(town: str) -> set[str]:
    """What a town's name may be in the nominative, by its sounds; also of an adjective made of it."""
    lower = town.casefold()
    words = [*base_forms(lower), *_whole_forms(lower)]
    if lower[-1:] in "ея" and _CYRILLIC.search(lower):
        words += [f"{lower[:-1]}{other}" for other in ("а", "о", "ь", "")]
    bare = _ADJECTIVE.sub("", lower)
    if bare != lower:
        words += [bare, bare[:-2], f"{bare[:-2]}а", *_towns_of(bare)]
    return {sound for word in words for sound in places.variants(fold(word))}


_PLURAL = re.compile(r"(?:ах|ях|ам|ям|амі|ями|ами)$")
_NEUTER = (("ом", "ое"), ("ого", "ое"), ("ому", "ое"), ("ім", "ае"), ("ым", "ае"), ("ага", "ае"))


def _whole_forms(lower: str) -> list[str]:
    """Towns in the plural or named by an adjective: Горках of Горкі, Глубоком of Глубокое."""
    if not _CYRILLIC.search(lower):
        return []
    stem = _PLURAL.sub("", lower)
    found = [f"{stem}{end}" for end in "иіы"] if stem != lower else []
    return found + [
        f"{lower.removesuffix(end)}{whole}" for end, whole in _NEUTER if lower.endswith(end)
    ]


# How an adjective is made of a town's name: Гродненский of Гродно, Барановичский of Барановичи.
_MADE = (
    ("сцк", ("ст",)), ("стск", ("ст",)),
    ("енск", ("о", "а")), ("зенск", ("на", "но")), ("енск", ("на", "но")), ("анск", ("а",)),
    ("цк", ("чи", "чы")), ("чск", ("чи", "чы")), ("чэск", ("чы",)), ("инск", ("ино", "о")),
    ("ск", ("о", "а", "и", "ы", "ь")),
)  # fmt: skip


def _towns_of(adjective: str) -> list[str]:
    """Towns that an adjective without its ending may be made of."""
    return [
        f"{adjective.removesuffix(ending)}{other}"
        for ending, others in _MADE
        if adjective.endswith(ending)
        for other in others
    ]


def named_in(text: str) -> set[str]:
    """The names in words of the register that may be of a town, by their sounds."""
    return {fold(word) for word in _WORD.findall(text) if word[0].isupper()}


def same(town: str, texts: Iterable[str]) -> bool:
    """Whether one of the register's texts names the town."""
    wanted = forms(town)
    return any(wanted & named_in(text) for text in texts)
