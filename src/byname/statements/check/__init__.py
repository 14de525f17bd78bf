"""The check: which claims of a text the register supports, and which it does not.

Takes a text or document, the day it is of and the moment whose knowledge answers. Gives
:class:`Findings`: every claim with its place, a verdict, what the register says and a suggestion.
Changes nothing and asks nobody outside.
"""

from byname.statements.check.checking import Checker, check
from byname.statements.check.comparing import together
from byname.statements.check.datelines import day_of_text
from byname.statements.check.findings import WRONG, Finding, Findings, Subject, Verdict
from byname.statements.check.reading import Text

__all__ = [
    "WRONG",
    "Checker",
    "Finding",
    "Findings",
    "Subject",
    "Text",
    "Verdict",
    "check",
    "day_of_text",
    "together",
]
