"""Findings as marks for a copy of the text."""

from byname.statements.check.findings import Findings, Verdict
from byname.statements.check.wording import VERDICTS, subject_word
from byname.statements.marking import Mark

_SUGGESTION = {"en": "Write: {text}", "be": "Напісаць: {text}", "ru": "Написать: {text}"}


def of(found: Findings, *, verdict_in_title: bool = False) -> list[Mark]:
    """A mark for each finding, with what the register says and what to write.

    ``verdict_in_title``: for a copy without a legend.
    """
    marks = []
    for one in found.findings:
        link = next((source for source in one.sources if source.startswith("http")), "")
        lines = [line for line in one.says if line != link]
        if one.suggestion:
            lines.append(_SUGGESTION[found.language].format(text=one.suggestion))
        title = subject_word(one.subject, found.language)
        if verdict_in_title:
            title = f"{title}: {VERDICTS[found.language][one.verdict]}"
        marks.append(Mark(one.start, one.end, one.verdict.value, title, tuple(lines), link))
    return marks


def legend(language: str) -> dict[str, str]:
    """The verdicts in words."""
    return {verdict.value: VERDICTS[language][verdict] for verdict in Verdict}
