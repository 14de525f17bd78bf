"""Kept statements for the terminal and for screens: frozen values, nothing written.

What changed is told in two ways: between two versions, line by line and call by call; and between
what was published and what is known now, figure by figure.
"""

import difflib
from dataclasses import dataclass
from datetime import date, datetime

from byname.statements.draft import draft
from byname.statements.errors import StatementError
from byname.statements.expressions import Call
from byname.statements.models import Published, Version
from byname.statements.pinned import Pinned, pin, read_figures
from byname.statements.template import Template, read_template


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version; ``published``: the moments it was published at."""

    slug: str
    language: str
    number: int
    text: str
    recorded: datetime
    published: tuple[datetime, ...]


@dataclass(frozen=True, slots=True)
class PublishedView:
    """A text as it was published. ``template``: what it was made of."""

    slug: str
    language: str
    number: int
    title: str
    kind: str
    author: str
    markdown: str
    as_of: date
    known_on: datetime
    figures: tuple[Pinned, ...]
    named: str
    digest: str
    template: Template


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that is counted otherwise now; ``now`` is None where it no longer can be."""

    printed: Pinned
    now: Pinned | None


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two versions: lines with - and +, and calls there and gone."""

    words: tuple[str, ...]
    calls_gone: tuple[str, ...]
    calls_new: tuple[str, ...]


def versions(slug: str = "") -> list[VersionView]:
    """The versions of one statement, or of all, the oldest of each language first."""
    rows = Version.objects.select_related("statement").prefetch_related("published")
    rows = rows.filter(statement__slug=slug) if slug else rows
    return [
        VersionView(
            row.statement.slug, row.language, row.number, row.text, row.recorded,
            tuple(sorted(one.recorded for one in row.published.all())),
        )
        for row in rows.order_by("statement__slug", "language", "number")
    ]  # fmt: skip


def published(slug: str = "", language: str = "") -> list[PublishedView]:
    """What was published, the latest first."""
    rows = Published.objects.select_related("version__statement")
    rows = rows.filter(version__statement__slug=slug) if slug else rows
    rows = rows.filter(version__language=language) if language else rows
    return [_view(row) for row in rows.order_by("-recorded", "-id")]


def moved(text: PublishedView, *, known_on: datetime) -> list[Moved]:
    """The figures of a published text that are others by what is known on a later moment.

    The days stay those of the text; only the knowledge moves. Where the text as a whole cannot be
    counted any more, each figure is listed without a number.
    """
    try:
        made = draft(text.template, as_of=text.as_of, known_on=known_on)
    except StatementError:
        return [Moved(one, None) for one in text.figures]
    now = tuple(map(pin, made.figures))
    if len(now) != len(text.figures):
        return [Moved(one, None) for one in text.figures]
    pairs = zip(text.figures, now, strict=True)
    return [
        Moved(then, later if then.same_call(later) else None)
        for then, later in pairs
        if not then.same_call(later) or (then.low, then.high) != (later.low, later.high)
    ]


def compare(slug: str, language: str, old: int, new: int) -> Compared:
    """What changed from one version to another. Raises :class:`StatementError`."""
    there = {one.number: one.text for one in versions(slug) if one.language == language}
    for number in (old, new):
        if number not in there:
            raise StatementError(f"there is no version {number} of {slug!r} in {language!r}")
    lines = difflib.unified_diff(
        there[old].splitlines(), there[new].splitlines(), f"version {old}", f"version {new}",
        lineterm="", n=1,
    )  # fmt: skip
    before, after = calls(there[old]), calls(there[new])
    return Compared(tuple(lines), _without(before, after), _without(after, before))


def calls(text: str) -> tuple[str, ...]:
    """The calls of a template that make figures or names, written out alike, in order."""
    found = [one.call for one in read_template(text, "a version", kept=True).pieces if one.call]
    return tuple(written(one) for one in found if one.name != "day")


def written(call: Call) -> str:
    """A call written out, alike for all that ask the same."""
    return f"{call.name}({', '.join([*map(repr, call.arguments), *_named(call.named)])})"


def differing_translations(slug: str) -> dict[str, Compared]:
    """Languages whose last version calls other figures than the first language's; none is well.

    Only words are translated: each translation has to call the same, in whatever order.
    """
    last = {one.language: one.text for one in versions(slug)}
    if not last:
        return {}
    first = next(iter(last))
    compared = {
        language: Compared(
            (), _without(calls(last[first]), calls(text)), _without(calls(text), calls(last[first]))
        )
        for language, text in last.items()
    }
    return {key: one for key, one in compared.items() if one.calls_gone or one.calls_new}


def last_versions(slug: str) -> dict[str, Template]:
    """The last version of a statement in each language. Raises :class:`StatementError` for none."""
    found = {
        one.language: read_template(one.text, f"{slug} in {one.language}", kept=True)
        for one in versions(slug)
    }
    if not found:
        raise StatementError(f"no version of {slug!r} is kept; keep one first")
    return found


def _without(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Those of ``some`` that ``others`` lack, as many times as they lack them."""
    left = list(others)
    gone = []
    for one in some:
        if one in left:
            left.remove(one)
        else:
            gone.append(one)
    return tuple(gone)


def _named(given: dict[str, str | int]) -> list[str]:
    return [f"{name}={value!r}" for name, value in sorted(given.items())]


def _view(row: Published) -> PublishedView:
    version = row.version
    return PublishedView(
        slug=version.statement.slug,
        language=version.language,
        number=version.number,
        title=row.title,
        kind=row.kind,
        author=row.author,
        markdown=row.markdown,
        as_of=row.as_of,
        known_on=row.known_on,
        figures=read_figures(row.figures),
        named=row.named,
        digest=row.digest,
        template=read_template(version.text, version.file, kept=True),
    )
