"""A claim of one person, as a text makes it."""

from dataclasses import dataclass

from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of one person. ``what``: the kind of event, the award, the place, as its subject needs.

    ``value``: years of age or of a sentence, or how long something lasts, in ``unit`` s. ``past``: an
    age on an earlier day, that of ``day`` where the sentence tells one; ``coming``: perhaps that of
    the next birthday. ``sure``: whether the words for an event stand close to its date.
    ``perhaps``: others of whom the sentence may say it.
    """

    start: int
    end: int
    subject: Subject
    person: int | None
    what: str = ""
    value: float = 0
    qualifier: str = "exactly"
    day: Day | None = None
    at_death: bool = False
    past: bool = False
    coming: bool = False
    unit: str = "days"
    sure: bool = True
    perhaps: tuple[int, ...] = ()
    events: tuple[str, ...] = ()
