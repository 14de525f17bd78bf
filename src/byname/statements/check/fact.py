"""What the register says of a claim of one person."""

from dataclasses import dataclass
from datetime import date

from byname.register.entries import Entry
from byname.statements.check.findings import Verdict


@dataclass(frozen=True, slots=True)
class Fact:
    """The verdict on a claim of one person, with what the register has, in words for a reader.

    ``value``: what to write instead of the number or date. ``day``: the other day it was so.
    """

    verdict: Verdict
    told: str = ""
    value: str = ""
    day: date | None = None
    entries: tuple[Entry, ...] = ()


NOTHING = Fact(Verdict.CANNOT_CHECK)
