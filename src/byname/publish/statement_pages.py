"""The pages of published statements: the list, a text with what changed since, its files.

They read the clock and the statements' public door. A draft, and a text that names somebody no
longer shown, answers like an address that is not there.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from byname.publish import views
from byname.statements import public as texts

_TYPES = {
    "html": "text/html; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the table of changes; ``now`` and ``difference`` are empty where there is none."""

    title: str
    printed: str
    now: str
    difference: str


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    """What was published in the page's language, the latest first."""
    there = texts.published(views.language_of_page(), known_on=datetime.now(UTC))
    return views.answered(request, "publish/statements.html", {"texts": there})


@require_safe
def statement(request: HttpRequest, slug: str) -> HttpResponse:
    """One text as it was published, headed by the figures that have changed since."""
    found = texts.text(slug, views.language_of_page(), known_on=datetime.now(UTC))
    if found is None:
        return views.not_found(request)
    context = {
        "text": found,
        "changes": [_change(one) for one in found.moved],
        "formats": texts.FORMATS,
        # Raw markup and anything loaded from elsewhere were refused before it was published.
        "body": mark_safe(texts.body(found)),  # noqa: S308
    }
    return views.answered(request, "publish/statement.html", context)


@require_safe
def statement_file(request: HttpRequest, slug: str, format_: str) -> HttpResponse:
    """The same text as a file."""
    found = texts.text(slug, views.language_of_page(), known_on=datetime.now(UTC))
    if found is None or format_ not in texts.FORMATS:
        return views.not_found(request)
    response = HttpResponse(texts.file(found, format_), content_type=_TYPES[format_])
    name = f"{found.slug}.{found.language}.{format_}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = f"public, max-age={views.FRESH_FOR}"
    return response


def _change(moved: texts.Moved) -> Change:
    if moved.now is None:
        return Change(moved.title, _amount(moved.printed), "", "")
    differences = [now - then for then, now in zip(moved.printed, moved.now, strict=True)]
    told = [f"{one:+,}".replace("-", "−") for one in dict.fromkeys(differences)]
    return Change(moved.title, _amount(moved.printed), _amount(moved.now), " … ".join(told))


def _amount(bounds: tuple[int, int]) -> str:
    return "–".join(f"{one:,}" for one in dict.fromkeys(bounds))
