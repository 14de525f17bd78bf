"""`byname check`: a draft against the register; what is supported, and what has to be changed."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from byname.cli.context import (
    Day,
    day_of,
    json_option,
    known,
    known_on_option,
    open_register,
    today,
)
from byname.cli.failures import UserError
from byname.cli.output import print_json, print_table, safe_line

if TYPE_CHECKING:
    from byname.statements.check import Finding, Findings
    from byname.statements.reading import Document

_EXAMPLES = """\b
Examples:
  byname check letter.docx
  byname check release.md --as-of 2025-05-21 --all
  byname check letter.docx --marked letter-checked.docx
  byname check release-2023.txt letter-2025.pdf --json
"""


@click.command(epilog=_EXAMPLES)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--as-of",
    "as_of",
    type=Day(),
    help="The day the texts are of. Default: the day a text gives itself, else today.",
)
@known_on_option
@click.option("--country", default="", help="State whose cases the figures are of, as by.")
@click.option("--all", "everything", is_flag=True, help="Show what is supported as well.")
@click.option(
    "--marked",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write a marked-up copy here: .html, or .docx with comments.",
)
@click.option(
    "--language",
    type=click.Choice(("en", "be", "ru")),
    help="Language of what is said. Default: that of each text.",
)
@json_option
def command(
    files: tuple[Path, ...],
    as_of: date | str | None,
    known_on: datetime | date | str,
    country: str,
    everything: bool,
    marked: Path | None,
    language: str | None,
    as_json: bool,
) -> None:
    """Check texts against the register: .txt .md .html .docx .odt .rtf .pdf.

    Finds figures, dates, ages, sentences, days without contact and names, and says of each whether
    the register supports it. Several texts are checked against each other too. Ends with exit code
    1 when something has to be changed.
    """
    if marked is not None:
        _check_marked(marked, files)
    open_register()
    from byname.statements.check import Checker, Text, together

    documents = [_read(path) for path in files]
    moment = known(known_on)
    checkers: dict[date, Checker] = {}
    found: list[Findings] = []
    for document in documents:
        day, told = _day(document, as_of)
        if not as_json:
            click.echo(f"{safe_line(document.name)}: as of {day} ({told})", err=True)
        checker = checkers.setdefault(day, Checker(day, moment, country))
        text = Text(document.text, document.name, document.where)
        found.append(checker.check(text, language=language or ""))
    found = together(found)
    if marked is not None:
        _write_marked(marked, files[0], documents[0], found[0])
    if as_json:
        print_json([_as_json(one) for one in found])
    else:
        for document, one in zip(documents, found, strict=True):
            _print(document, one, everything)
        if marked is not None:
            click.echo(f"Marked copy: {marked}")
    if any(one.wrong for one in found):
        raise SystemExit(1)


def _read(path: Path) -> "Document":
    from byname.statements.reading import ReadingError, read

    try:
        return read(path)
    except ReadingError as error:
        raise UserError(str(error)) from error


def _day(document: "Document", as_of: date | str | None) -> tuple[date, str]:
    from byname.statements.check import day_of_text

    if as_of is not None:
        return day_of(as_of), "as asked"
    found = day_of_text(document.text, today=today(), name=document.name)
    return (
        (found, "the day the text or its name gives") if found else (today(), "today; give --as-of")
    )


def _check_marked(marked: Path, files: Sequence[Path]) -> None:
    if marked.suffix.lower() not in (".html", ".htm", ".docx"):
        raise UserError(f"{marked}: a marked copy is .html or .docx; give it one of these endings")
    if len(files) > 1:
        raise UserError("a marked copy is of one text: check them one by one")
    if marked.exists() and marked.resolve() in [one.resolve() for one in files]:
        raise UserError(f"{marked} is the text itself; give the marked copy another name")
    if not marked.parent.is_dir():
        raise UserError(f"{marked.parent}: no such folder; make it first")


def _write_marked(marked: Path, path: Path, document: "Document", found: "Findings") -> None:
    from byname.statements.check import marks
    from byname.statements.marking import marked_docx, marked_html

    if marked.suffix.lower() == ".docx":
        original = path.read_bytes() if document.format == "docx" else None
        content = marked_docx(
            document, marks.of(found, verdict_in_title=True), author="byname", original=original
        )
    else:
        content = marked_html(
            document,
            marks.of(found),
            language=found.language,
            title=document.name,
            legend=marks.legend(found.language),
        ).encode()
    part = marked.with_name(f".{marked.name}.part")
    part.write_bytes(content)
    part.replace(marked)


def _print(document: "Document", found: "Findings", everything: bool) -> None:
    shown = found.findings if everything else tuple(f for f in found.findings if not _quiet(f))
    if shown:
        print_table(
            ("where", "the text", "verdict", "what the register says", "write"),
            [_row(one, found.language) for one in shown],
        )
    for warning in document.warnings:
        click.echo(f"Not read: {safe_line(warning)}")
    click.echo(_summary(found))


def _quiet(finding: "Finding") -> bool:
    from byname.statements.check import Verdict

    return finding.verdict in (Verdict.SUPPORTED, Verdict.CANNOT_CHECK, Verdict.UNKNOWN)


def _row(finding: "Finding", language: str) -> tuple[str, ...]:
    from byname.statements.check.wording import VERDICTS

    return (
        finding.where,
        safe_line(finding.quotation),
        VERDICTS[language][finding.verdict],
        " ".join(safe_line(line) for line in finding.says),
        safe_line(finding.suggestion),
    )


def _summary(found: "Findings") -> str:
    counts: dict[str, int] = {}
    for one in found.findings:
        counts[one.verdict.value] = counts.get(one.verdict.value, 0) + 1
    told = ", ".join(f"{count} {verdict}" for verdict, count in sorted(counts.items()))
    changes = len(found.wrong)
    do = f"{changes} to change" if changes else "nothing to change"
    return f"{len(found.findings)} claims: {told or 'none found'}. {do}."


def _as_json(found: "Findings") -> dict[str, object]:
    return {
        "document": found.document,
        "language": found.language,
        "as_of": found.as_of.isoformat(),
        "known_on": found.known_on.isoformat(),
        "findings": [
            {
                "start": one.start,
                "end": one.end,
                "where": one.where,
                "quotation": one.quotation,
                "subject": one.subject.value,
                "verdict": one.verdict.value,
                "wrong": one.wrong,
                "says": list(one.says),
                "suggestion": one.suggestion,
                "sources": list(one.sources),
            }
            for one in found.findings
        ],
    }
