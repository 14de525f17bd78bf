"""Penalties, out of the words of a sentence, in English, Belarusian and Russian."""

import re
from functools import lru_cache

from byname.register.entries import Length, Penalty, PenaltyKind

_NUMBER = r"(?P<{0}>\d+(?:[.,]\d+)?)(?:\s*(?P<{0}half>½|1/2))?"
_UNITS = {
    "years": r"years?|yrs?|год\w*|гадоў|гады|гады|лет|года",
    "months": r"months?|месяц\w*|месяц\w*|мес\b\.?",
    "days": r"days?|дзён|дні|дзень|дней|дня|день|сут\w+",
}
_LENGTHS = {
    unit: re.compile(rf"(?<![\d/.,]){_NUMBER.format('n')}\s*(?:and a half\s+)?(?:{words})", re.I)
    for unit, words in _UNITS.items()
}
_HALF = re.compile(rf"(\d+)\s+(?:and a half|з паловай|с половиной)\s+(?:{_UNITS['years']})", re.I)

# The first that fits is taken: the exceptional before the general.
_KINDS = (
    (PenaltyKind.LIFE, r"life imprisonment|пажыццёв|пожизненн"),
    (PenaltyKind.DEATH, r"death penalty|sentenced to death|смяротн|смертн|исключительн"),
    (PenaltyKind.SUSPENDED, r"suspended|probation|[уў]моўн|условн|з адтэрміноўкай|с отсрочкой"),
    (
        PenaltyKind.HOME_CONFINEMENT,
        r"without (?:referral|being sent|sending|direction)|home confinement|house arrest|home "
        r"chemistry|без накіравання|без направления|хатня\w+ хімі|домашн\w+ хими",
    ),
    (
        PenaltyKind.OPEN_FACILITY,
        r"with (?:referral|being sent|sending|direction)|open[- ]type|khimiya|з накіраваннем|"
        r"с направлением|адкрытага тыпу|открытого типа|хімі|хими",
    ),
    # Restricted freedom of which nobody says where it is served: no reason to count anybody held.
    (
        PenaltyKind.OTHER,
        r"restrict\w+ of (?:freedom|liberty)|restricted freedom|limitation of freedom|"
        r"абмежаванн\w+ волі|ограничени\w+ свободы",
    ),
    (
        PenaltyKind.COMMUNITY_SERVICE,
        r"community service|correctional labou?r|грамадск\w+ работ|"
        r"обществен\w+ работ|папраўчы|исправительн\w+ работ",
    ),
    (
        PenaltyKind.IMPRISONMENT,
        r"imprison|prison|colony|penitentiary|deprivation of (?:freedom|liberty)|behind bars|jail|"
        r"custody|security|калон|колон|турм|тюр|пазбаўленн\w+ волі|лишени\w+ свободы|зняволен|рэжым",
    ),
    (PenaltyKind.ARREST, r"\barrest\b|арышт|арест"),
    (PenaltyKind.FINE, r"\bfine|штраф"),
)
_PATTERNS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _KINDS)
_TREATMENT = re.compile(
    r"(?:compulsory|forced|coercive) (?:psychiatric )?(?:treatment|medical)|прымусов\w+ лячэнн|"
    r"принудительн\w+ лечени",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)
def length_of(text: str) -> Length | None:
    """How long, in a text like "4 1/2 years", "2 года 6 месяцев", "15 days"; None if unsaid."""
    text = re.sub(r"(\d)\s+(?:1/2|½)|(\d)½", lambda m: f"{m[1] or m[2]}.5", text)
    text = _HALF.sub(lambda m: f"{m[1]}.5 years", text)
    amounts = {}
    for unit, pattern in _LENGTHS.items():
        found = pattern.search(text)
        amounts[unit] = float(found["n"].replace(",", ".")) if found else 0.0
    years, months = int(amounts["years"]), amounts["months"]
    months += round((amounts["years"] - years) * 12)
    days = int(amounts["days"]) + round((months - int(months)) * 30)
    if not (years or months or days) or years > 200:
        return None
    return Length(years=years, months=int(months), days=days)


@lru_cache(maxsize=20_000)
def kind_of(text: str) -> PenaltyKind | None:
    """The kind of a penalty, None where the words do not tell."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)


def is_treatment(text: str) -> bool:
    """Whether the words are of compulsory treatment, which is no penalty."""
    return bool(_TREATMENT.search(text))


def penalty_of(length: str, regime: str) -> Penalty | None:
    """A penalty out of the words for its length and for its kind; None when neither is told.

    A length without any word of its kind is imprisonment: so the lists of the field mean it.
    """
    kind = kind_of(regime) or kind_of(length)
    found = length_of(length) or length_of(regime)
    if kind is None and found is None:
        return Penalty(kind=PenaltyKind.OTHER, regime=regime) if regime else None
    return Penalty(kind=kind or PenaltyKind.IMPRISONMENT, length=found, regime=regime)
