"""A number in its sentence, as what it says of a person is read: what stands around it, and its unit."""

from dataclasses import dataclass
from typing import Any

from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject
from byname.statements.check.numbers import Number
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose


@dataclass(frozen=True, slots=True)
class Told:
    """A number in its sentence: what stands before and after it, and its unit of time."""

    text: str
    span: Span
    subject: Whose
    number: Number
    following: Number | None
    days: list[Day]
    before: str
    after: str
    measured: str
    end: int

    def claim(self, subject: Subject, **more: Any) -> Claim:
        """A claim at the place of the number."""
        told: dict[str, Any] = {"value": self.number.value, "qualifier": self.number.qualifier}
        told |= more
        end = told.pop("end", self.end)
        return Claim(self.number.start, end, subject, self.subject.at(self.number.start), **told)


Read = tuple[Claim | None, Number | None]
"""A claim, and the next number where it belongs to the same claim."""
