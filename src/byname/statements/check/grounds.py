"""On what ground a text says that somebody was released: pardoned, or the term served.

Takes a sentence and whose it may be; gives :class:`Claim` s. What somebody asks for, refuses or may
be given is no claim.
"""

import re
from collections.abc import Iterator

from byname.register.entries import Ground
from byname.statements.check.claim import Claim
from byname.statements.check.denied import denied
from byname.statements.check.findings import Subject
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

_THE_TERM = (
    r"(?:out )?(?:his|her|the|their|a|this|that)?\s?"
    r"(?:full |whole |entire |own )?(?:sentence|term)\b"
)
_OF_TERM = r"(?:[^\W\d_]+ ){0,2}?(?:тэрмін|пакаранн|срок|наказани)\w*"
GROUNDS: tuple[tuple[Ground, re.Pattern[str]], ...] = (
    (
        Ground.SERVED,
        re.compile(
            rf"\b(?:served|(?:after|having|on|upon|by) (?:serv|complet|finish)\w+) {_THE_TERM}|"
            r"\b(?:grounds?|basis|основани\w+|падстав\w+)\b\W{1,4}(?:served|full term|end of (?:the )?"
            r"(?:term|sentence)|отбы\w+|адбы\w+)|"
            r"\b(?:sentence|term) (?:served|completed|expired|ended|ran out)\b|"
            r"\b(?:at the end|on completion|on expiry) of (?:his|her|the) (?:sentence|term)|"
            rf"\b(?:отсидел[аи]?|адседзе(?:ў|ла|лі)) {_OF_TERM}|"
            rf"\bадбы(?:ў|ла|ўшы|ўшая|ты)\b {_OF_TERM}|\bотбы(?:л|ла|в|вши|вший|вшая|т)\b {_OF_TERM}|"
            r"\bпа (?:заканчэнні|адбыцці|сканчэнні|выхадзе) (?:тэрміну|пакарання)|"
            r"\bпо (?:окончании|отбытии|истечении) (?:срока|наказания)|"
            r"\b(?:срок|тэрмін) (?:отбыт|адбыты|вышел|выйшаў|скончыўся|закончился|истёк|истек)",
            re.IGNORECASE,
        ),
    ),
    (Ground.PARDON, re.compile(r"\bpardon(?:ed)?\b|\b(?:памілав|помилов)\w*", re.IGNORECASE)),
    (Ground.AMNESTY, re.compile(r"\bamnest\w*|\bамніст\w*|\bамнист\w*", re.IGNORECASE)),
    (Ground.ACQUITTAL, re.compile(r"\bacquitt\w*|\bапраўдан\w*|\bоправдан\w*", re.IGNORECASE)),
    (
        Ground.PAROLE,
        re.compile(r"\bon parole\b|\bparoled\b|\bУДО\b|\bусловно-досрочн\w*|\bумоўна-датэрмін\w*"),
    ),
)
_ASKED = re.compile(
    r"\b(?:ask|request|petition|refus|plea|plead|appl(?:y|ied)|reject|den(?:y|ied)|demand|hop|would|"
    r"could|may|might|will|прас|прось|хадайн|адмов|адмаў|адхіл|спадз|патраб|напіса|мог|можа|бы|"
    r"прос|прош|ходат|отказ|отклон|надея|треб|написа|мож)\w*",
    re.IGNORECASE,
)
_NEVER = re.compile(r"\b(?:никак\w+|ніяк\w+|no|without|без)\s+$", re.IGNORECASE)
_WAS_NOT = re.compile(r"\s+не (?:было|будет|будзе)\b", re.IGNORECASE)
_NEAR = 40


def of_grounds(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    """The grounds of release that a sentence tells."""
    for ground, pattern in GROUNDS:
        for match in pattern.finditer(text, span.start, span.end):
            before = text[max(span.start, match.start() - _NEAR) : match.start()]
            never = _NEVER.search(before) or _WAS_NOT.match(text, match.end())
            if not _ASKED.search(before) and not never and not denied(text, match.start()):
                yield Claim(
                    match.start(), match.end(), Subject.STANDING, subject.at(match.start()),
                    what=ground.value, events=("ground",),
                )  # fmt: skip


def ground_in(text: str) -> Ground | None:
    """The ground that a few words tell, None where they tell none."""
    return next((ground for ground, pattern in GROUNDS if pattern.search(text)), None)
