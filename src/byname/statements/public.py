"""What of the statements may leave: those that were published, as they were printed.

A text that names somebody who may no longer be shown as openly is withheld whole, and so is a card
that would say something else of its person now: it stays in the register, but its words leave no
more.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from byname.figures.measures import MEASURES
from byname.statements import read
from byname.statements.draft import Draft
from byname.statements.pandoc import convert
from byname.statements.pinned import Pinned, card_still_so, still_named
from byname.statements.rendering import FORMATS, render
from byname.statements.rendering.dressing import dressed

__all__ = ["FORMATS", "Moved", "Printed", "body", "file", "published", "text"]

_TITLE = re.compile(r"<h1\b.*?</h1>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Moved:
    """A figure that is counted otherwise now. ``now``: low and high; None where it cannot be."""

    measure: str
    title: str
    printed: tuple[int, int]
    now: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Printed:
    """A published text: ``markdown`` is all but the title, ``moved`` what has changed since."""

    slug: str
    language: str
    number: int
    title: str
    kind: str
    author: str
    markdown: str
    as_of: date
    known_on: datetime
    digest: str
    moved: tuple[Moved, ...] = ()


def published(language: str, *, known_on: datetime) -> list[Printed]:
    """The latest text of each statement in a language, the latest first; none that is withheld."""
    latest: dict[str, read.PublishedView] = {}
    for one in read.published(language=language):
        if one.known_on <= known_on:
            latest.setdefault(one.slug, one)
    return [_printed(one) for one in latest.values() if _open(one, known_on)]


def text(slug: str, language: str, *, known_on: datetime) -> Printed | None:
    """A statement's latest text with what has changed since; None where there is none to show."""
    there = [one for one in read.published(slug, language) if one.known_on <= known_on]
    if not there or not _open(there[0], known_on):
        return None
    return _printed(there[0], read.moved(there[0], known_on=known_on))


def body(printed: Printed) -> str:
    """All but the title as a fragment of HTML; it loads nothing from anywhere."""
    whole = convert(dressed(_draft(printed), "html"), "json", "html5")
    return _TITLE.sub("", whole, count=1)


def file(printed: Printed, format_: str) -> bytes:
    """The text in one of :data:`FORMATS`, as it was printed. Raises ValueError for any other."""
    return render(_draft(printed), format_)


def _draft(printed: Printed) -> Draft:
    return Draft(
        name=f"{printed.slug}.{printed.language}.md",
        kind=printed.kind,
        title=printed.title,
        language=printed.language,
        as_of=printed.as_of,
        known_on=printed.known_on,
        markdown=printed.markdown,
        author=printed.author,
        figures=(),
        printed=True,
    )


def _open(one: read.PublishedView, known_on: datetime) -> bool:
    if not still_named(one.named, one.language, known_on=known_on):
        return False
    if not one.template.front.person:
        return True
    return card_still_so(one.template, one.markdown, known_on=known_on)


def _printed(one: read.PublishedView, moved: list[read.Moved] | None = None) -> Printed:
    return Printed(
        slug=one.slug,
        language=one.language,
        number=one.number,
        title=one.title,
        kind=one.kind,
        author=one.author,
        markdown=one.markdown,
        as_of=one.as_of,
        known_on=one.known_on,
        digest=one.digest,
        moved=tuple(_moved(each, one.language) for each in moved or ()),
    )


def _moved(each: read.Moved, language: str) -> Moved:
    name = each.printed.measure
    title = MEASURES[name].title(language) if name in MEASURES else name
    return Moved(name, title, _bounds(each.printed), _bounds(each.now) if each.now else None)


def _bounds(figure: Pinned) -> tuple[int, int]:
    return figure.low, figure.high
