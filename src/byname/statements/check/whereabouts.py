"""Where those counted are held: the colony or the town that a part of a sentence names.

Takes a stretch of a text; gives the place as it is written. Only a colony with its number, or a town
that everybody knows after a word such as "in", is one.
"""

import re
from dataclasses import dataclass

from byname.statements.check import places

_CAPITAL = r"[A-ZА-ЯЁІЎҐŁŚŽŠČ][\w’'ŭ-]+"
_IN = r"(?:\b(?:in|at|from|у|ў|в|во|з|из)\s+)?"
_COLONY = re.compile(
    rf"{_IN}(?i:(?:(?:the|women’s|women's|penal|strict|жаночай|женской)\s+)*"
    r"(?:colony|prison|jail|калон\w+|турм\w+|колон\w+|тюрьм\w+|ик|пк|ik|pk))[ \u00a0-]*"
    r"(?i:no\.?|nr\.?|№|number|нумар|номер)?[ \u00a0]*(?P<number>\d{1,2})(?!\d)"
    rf"(?:,?[ \u00a0](?:(?:in|у|ў|в|во)\s)?(?P<at>{_CAPITAL}))?"
)
_TOWN = re.compile(
    rf"\b(?i:in|at|у|ў|в|во)\s+(?i:(?:the\s)?(?:town|city|colony|prison|jail|калоні\w*|турм\w*|горад\w*|колони\w*|тюрьм\w*|"
    rf"город\w*)\s(?:(?:of|in|у|ў|в)\s)?)?(?P<town>{_CAPITAL})"
)


@dataclass(frozen=True, slots=True)
class Where:
    """A place of detention: where its words stand, and its number or its town."""

    start: int
    end: int
    what: str


def whereabouts(text: str, start: int, end: int) -> Where | None:
    """The place that a stretch names, None where it names none or several."""
    found = [
        Where(match.start(), match.end(), match["number"])
        for match in _COLONY.finditer(text, start, end)
    ]
    if not found:
        found = [
            Where(match.start(), match.end(), match["town"])
            for match in _TOWN.finditer(text, start, end)
            if places.known(match["town"])
        ]
    return found[0] if len(found) == 1 else None
