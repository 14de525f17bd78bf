"""`byname letter`: an open letter whose figures are drawn from the register."""

from datetime import date, datetime
from pathlib import Path

import click

from byname.cli.context import (
    as_of_option,
    day_of,
    json_option,
    known,
    known_on_option,
    open_register,
)
from byname.cli.written import file_options, make, template_called

_EXAMPLES = """\b
Examples:
  byname letter --out letters
  byname letter --language be --format pdf
  byname letter our-letter.md --as-of 2026-05-21 --known-on 2026-05-20
"""


@click.command(epilog=_EXAMPLES)
@click.argument("template", required=False, type=click.Path(path_type=Path))
@as_of_option
@known_on_option
@click.option(
    "--language",
    type=click.Choice(["en", "be", "ru"]),
    default="en",
    help="Of the letter shipped with byname, when no TEMPLATE is given.",
)
@file_options
@json_option
def command(
    template: Path | None,
    as_of: date | str,
    known_on: datetime | date | str,
    language: str,
    formats: tuple[str, ...],
    out: Path,
    as_json: bool,
) -> None:
    """Render an open letter from TEMPLATE (Markdown with live figures) to HTML, DOCX and PDF.

    Its figures are counted from what is public, and each has a note that tells how. A figure with
    two ends is low–high: dates are uncertain, or no source has shown somebody for long.
    """
    open_register()
    from byname.statements.template import load_template

    make(
        load_template(template) if template else template_called("open-letter", language),
        as_of=day_of(as_of), known_on=known(known_on), formats=formats, out=out,
        as_json=as_json,
    )  # fmt: skip
