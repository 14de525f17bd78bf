"""`byname statements`: write one, keep its versions, publish one, say what changed since."""

import sys
from datetime import date, datetime
from pathlib import Path

import click

from byname.cli.context import (
    as_of_option,
    day_of,
    json_option,
    known,
    known_on_option,
    now,
    open_register,
)
from byname.cli.output import print_json, print_table
from byname.cli.written import file_options, make, template_called


@click.group(name="statements", epilog="Example: byname statements write factsheet --language be")
def command() -> None:
    """Write statements, keep versions of them, publish them, see which figures have changed."""


_language = click.option("--language", default="en", show_default=True, help="Of which language.")


_WRITE = """\b
Examples:
  byname statements write press-release --out texts
  byname statements write card --person "Mikalai Statkevich" --as-of 2025-05-21 --format pdf
  byname statements write our-release.md --as-of 2026-05-21 --known-on 2026-05-20
"""


@command.command("write", epilog=_WRITE)
@click.argument("template")
@as_of_option
@known_on_option
@click.option(
    "--language",
    type=click.Choice(["en", "be", "ru"]),
    default="en",
    show_default=True,
    help="Of a template shipped with byname.",
)
@click.option("--person", default="", help="Whom a card is of, by name or number.")
@click.option("--site", default="", help="Where your public pages are, for the notes.")
@file_options
@json_option
def write_(
    template: str,
    as_of: date | str,
    known_on: datetime | date | str,
    language: str,
    person: str,
    site: str,
    formats: tuple[str, ...],
    out: Path,
    as_json: bool,
) -> None:
    """Render a statement of any kind to HTML, DOCX and PDF; nothing is kept.

    TEMPLATE is a file of Markdown with live figures, or the name of one shipped with byname:
    press-release, open-letter, factsheet, card, appendix, day-of-political-prisoners-2023,
    letter-to-congress-2025.
    """
    open_register()
    from byname.statements.template import load_template, with_settings

    if template.endswith(".md") or Path(template).is_file():
        read = load_template(Path(template))
    else:
        read = template_called(template, language)
    make(
        with_settings(read, person=person, site=site), as_of=day_of(as_of),
        known_on=known(known_on), formats=formats, out=out, as_json=as_json,
    )  # fmt: skip


@command.command("keep")
@click.argument("slug")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def keep(slug: str, file: Path) -> None:
    """Keep FILE as the next version of the statement SLUG, in its language."""
    open_register()
    from django.conf import settings

    from byname.statements.template import read_text
    from byname.statements.write import add_version

    number = add_version(slug, read_text(file), file.name, by=settings.BYNAME_BY, at=now())
    click.echo(f"Kept: version {number} of {slug}")


@command.command("publish")
@click.argument("slug")
@_language
@click.option("--version", "number", type=int, help="Which version. [default: the last]")
@as_of_option
def publish(slug: str, language: str, number: int | None, as_of: date | str) -> None:
    """Publish a version of SLUG: its figures are pinned to what is known now."""
    open_register()
    from django.conf import settings

    from byname.statements import write

    digest = write.publish(
        slug, language, as_of=day_of(as_of), by=settings.BYNAME_BY, at=now(), number=number
    )
    click.echo(f"Published: {slug} in {language}, SHA-256 {digest}")


@command.command("list")
@known_on_option
@json_option
def list_(known_on: datetime | date | str, as_json: bool) -> None:
    """Every version there is, when it was published, and how many figures have changed since."""
    open_register()
    from byname.statements import read

    moment = known(known_on)
    changed = {
        (one.slug, one.language, one.number, one.known_on): len(read.moved(one, known_on=moment))
        for one in read.published()
    }
    rows = []
    for one in read.versions():
        for at in one.published or (None,):
            moved = changed.get((one.slug, one.language, one.number, at)) if at else None
            rows.append((one.slug, one.language, one.number, at, moved))
    heads = ("statement", "language", "version", "published", "figures changed")
    if as_json:
        print_json([dict(zip(heads, row, strict=True)) for row in rows])
        return
    print_table(heads, [["" if cell is None else cell for cell in row] for row in rows])


@command.command("compare")
@click.argument("slug")
@click.argument("old", type=int)
@click.argument("new", type=int)
@_language
def compare(slug: str, old: int, new: int, language: str) -> None:
    """What changed between two versions of SLUG: words line by line, and calls of figures."""
    open_register()
    from byname.statements import read

    found = read.compare(slug, language, old, new)
    for line in found.words:
        click.echo(line)
    for told, calls in (("Figure gone", found.calls_gone), ("Figure new", found.calls_new)):
        for call in calls:
            click.echo(f"{told}: {call}")


@command.command("side-by-side")
@click.argument("slug")
@as_of_option
@known_on_option
@click.option(
    "--language",
    type=click.Choice(["en", "be", "ru"]),
    default="en",
    show_default=True,
    help="Of the page's own words.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The page to be written. [default: SLUG.html]",
)
def side_by_side(
    slug: str, as_of: date | str, known_on: datetime | date | str, language: str, out: Path | None
) -> None:
    """SLUG in all its languages on one page, paragraph beside paragraph, with its figures.

    Exit code 1 when a paragraph calls other figures than in another language, or is missing.
    """
    open_register()
    from byname.statements import read
    from byname.statements.side_by_side import page, side_by_side

    templates = read.last_versions(slug)
    day, moment = day_of(as_of), known(known_on)
    rows = side_by_side(templates, as_of=day, known_on=moment)
    target = out or Path(f"{slug}.html")
    told = page(templates, rows, language=language, as_of=day, known_on=moment)
    target.write_text(told, encoding="utf-8")
    differing = sum(not row.agree for row in rows)
    click.echo(f"Written: {target}, {len(rows)} paragraphs, {differing} of them differ")
    if differing:
        sys.exit(1)


@command.command("translations")
@click.argument("slug")
def translations(slug: str) -> None:
    """Whether each translation of SLUG calls the same figures; exit code 1 when one does not."""
    open_register()
    from byname.statements import read

    differing = read.differing_translations(slug)
    for language, found in differing.items():
        for call in found.calls_gone:
            click.echo(f"{language}: is missing {call}")
        for call in found.calls_new:
            click.echo(f"{language}: alone has {call}")
    if differing:
        sys.exit(1)
    click.echo("Every translation calls the same figures.")
