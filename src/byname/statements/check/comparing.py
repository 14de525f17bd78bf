"""Several texts beside each other: one fact told in two ways.

Takes the findings of each text. Gives them again, with a contradiction where two texts tell one
prize, sentence or date of a person differently and neither is held to be wrong by the register.
"""

from collections.abc import Sequence
from dataclasses import replace

from byname.statements.check import wording
from byname.statements.check.findings import Finding, Findings, Subject, Verdict

_LASTING = (Subject.PRIZE,)


def together(found: Sequence[Findings]) -> list[Findings]:
    """The findings with the contradictions between texts."""
    seen: dict[tuple[Subject, str], tuple[str, str]] = {}
    given = []
    for one in found:
        given.append(replace(one, findings=tuple(_compared(f, one, seen) for f in one.findings)))
    return given


def _compared(
    finding: Finding, text: Findings, seen: dict[tuple[Subject, str], tuple[str, str]]
) -> Finding:
    if finding.subject not in _LASTING:
        return finding
    words = "".join(c for c in finding.quotation if not c.isdigit()).split()
    key = (finding.subject, words[0].casefold()[:5] if words else "")
    said = seen.setdefault(key, (text.document, finding.quotation))
    year, other = _digits(finding.quotation), _digits(said[1])
    if year == other or said[0] == text.document:
        return finding
    line = wording.line("other_text", text.language, document=said[0], other=f"“{said[1]}”")
    wrong = finding.verdict is Verdict.CANNOT_CHECK
    verdict = Verdict.CONTRADICTS_ITSELF if wrong else finding.verdict
    return replace(finding, verdict=verdict, says=(*finding.says, line))


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
