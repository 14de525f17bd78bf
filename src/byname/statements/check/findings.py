"""What the check says: findings, each with its place in the text, a verdict and what it rests on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Verdict(StrEnum):
    """What the register makes of one claim."""

    SUPPORTED = "supported"
    DIFFERS = "differs"
    OTHER_DAY = "other-day"
    CONTRADICTS_ITSELF = "contradicts-itself"
    MISSPELT = "misspelt"
    UNKNOWN = "unknown"
    CANNOT_CHECK = "cannot-check"


WRONG = frozenset(
    (Verdict.DIFFERS, Verdict.OTHER_DAY, Verdict.CONTRADICTS_ITSELF, Verdict.MISSPELT)
)
"""The verdicts that ask for a change of the text."""


class Subject(StrEnum):
    """What a claim is about."""

    FIGURE = "figure"
    NAME = "name"
    PLACE_NAME = "place-name"
    AGE = "age"
    SENTENCE = "sentence"
    DATE = "date"
    DAYS = "days"
    STANDING = "standing"
    PRIZE = "prize"
    CONFINEMENT = "confinement"
    ARTICLE = "article"
    OCCUPATION = "occupation"
    SUM = "sum"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Finding:
    """One claim and what the register says of it.

    ``start``, ``end``: where it stands in the text, in characters, the end not included. ``says``:
    lines for a reader. ``suggestion``: what to write instead, empty where there is nothing to
    suggest. ``sources``: addresses that the answer rests on. ``document``: which of the texts.
    """

    start: int
    end: int
    quotation: str
    subject: Subject
    verdict: Verdict
    says: tuple[str, ...]
    suggestion: str = ""
    sources: tuple[str, ...] = ()
    document: str = ""
    where: str = ""

    @property
    def wrong(self) -> bool:
        """Whether the text should be changed."""
        return self.verdict in WRONG


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one text, in its order."""

    document: str
    language: str
    as_of: date
    known_on: datetime
    findings: tuple[Finding, ...]

    @property
    def wrong(self) -> tuple[Finding, ...]:
        """Those that ask for a change."""
        return tuple(one for one in self.findings if one.wrong)

    def of(self, verdicts: Iterable[Verdict]) -> tuple[Finding, ...]:
        """The findings of these verdicts."""
        wanted = frozenset(verdicts)
        return tuple(one for one in self.findings if one.verdict in wanted)
