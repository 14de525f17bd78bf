"""How commands make a statement's files: render it, write all or nothing, say what is in it."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from byname.cli.context import zone
from byname.cli.output import print_json, print_table

if TYPE_CHECKING:
    from byname.statements.draft import Draft
    from byname.statements.template import Template


def file_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options --format and --out."""
    formats = click.option(
        "--format",
        "formats",
        type=click.Choice(["html", "docx", "pdf"]),
        multiple=True,
        help="May be given several times. Default: all three.",
    )
    out = click.option(
        "--out", type=click.Path(path_type=Path), default=Path(), help="Folder to write to."
    )
    return formats(out(command))


def template_called(name: str, language: str) -> "Template":
    """A template shipped with byname, in a language."""
    from byname.statements.template import read_template, shipped

    file = f"{name}.{language}.md"
    return read_template(shipped(file), file)


def make(
    template: "Template",
    *,
    as_of: date,
    known_on: datetime,
    formats: Sequence[str],
    out: Path,
    as_json: bool,
) -> None:
    """Draft a template, write it to ``out`` in each format, and tell its figures."""
    from byname.statements.draft import draft
    from byname.statements.rendering import FORMATS, render

    made = draft(template, as_of=as_of, known_on=known_on.astimezone(zone()))
    stem = Path(template.name).stem
    rendered = {f"{stem}.{one}": render(made, one) for one in formats or FORMATS}
    written = _write(rendered, out)
    figures = _figures(made)
    if as_json:
        print_json({"written": [str(path) for path in written], "figures": figures})
        return
    if figures:
        heads = ("figure", "amount", "as of")
        rows = [(one["measure"], one["amount"], one["as_of"]) for one in figures]
        print_table(heads, rows)
    for path in written:
        click.echo(f"Written: {path}")


def _figures(made: "Draft") -> list[dict[str, object]]:
    return [
        {
            "measure": one.measure.name,
            "definition": one.definition(made.language),
            "amount": one.amount(),
            "low": one.low,
            "high": one.high,
            "as_of": one.as_of.isoformat(),
            "known_on": one.known_on.isoformat(),
        }
        for one in made.figures
    ]


def _write(rendered: dict[str, bytes], out: Path) -> list[Path]:
    """All files, each whole: written beside, then renamed."""
    out.mkdir(parents=True, exist_ok=True)
    beside = [(out / f".{name}.incoming", out / name, data) for name, data in rendered.items()]
    try:
        for temporary, _, data in beside:
            temporary.write_bytes(data)
        for temporary, path, _ in beside:
            temporary.replace(path)
    finally:
        for temporary, _, _ in beside:
            temporary.unlink(missing_ok=True)
    return [path for _, path, _ in beside]
