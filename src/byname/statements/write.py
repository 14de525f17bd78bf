"""The only inserter of statements: each write in one transaction, with a line in the audit chain.

A version is read before it is kept, so that none is kept that cannot be read; a version is
published with the figures of that moment, or not at all.
"""

import re
from datetime import date, datetime

from byname.register import audit
from byname.register.writing import writing
from byname.statements.document import read_document
from byname.statements.draft import draft
from byname.statements.errors import StatementError
from byname.statements.kinds import kind_of
from byname.statements.models import Published, Statement, Version
from byname.statements.pinned import digest_of, figures_json, named_json
from byname.statements.rendering import render
from byname.statements.template import read_template

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG, _LONGEST_TEXT = 80, 1_000_000


def add_version(slug: str, text: str, file: str, *, by: str, at: datetime) -> int:
    """Keep a template as the next version of a statement in its language; gives its number.

    The statement is made when there is none of this name. Raises :class:`StatementError` for a
    text that cannot be read, that is the last version already, or a name that fits no address.
    """
    if len(slug) > _LONGEST_SLUG or not _SLUG.fullmatch(slug):
        raise StatementError(f"{slug!r} fits no address; write it as day-of-prisoners-2025")
    if len(text) > _LONGEST_TEXT:
        raise StatementError(f"{file}: {len(text):,} characters; the most is {_LONGEST_TEXT:,}")
    language = read_template(text, file).language
    with writing(by, at):
        statement = Statement.objects.filter(slug=slug).first()
        if statement is None:
            statement = Statement(slug=slug, created=at, created_by=by)
            statement.save()
        last = _last(slug, language)
        if last is not None and last.text == text:
            raise StatementError(f"{slug}: this is version {last.number} already, word for word")
        number = last.number + 1 if last else 1
        Version(
            statement=statement, language=language, number=number, file=file[:200], text=text,
            recorded=at, recorded_by=by,
        ).save()  # fmt: skip
        _tell("keep version", slug, language, number, digest_of(text), by=by, at=at)
        return number


def publish(
    slug: str, language: str, *, as_of: date, by: str, at: datetime, number: int | None = None
) -> str:
    """Publish a version, the last unless ``number`` says which; gives the digest of what it is.

    Its figures are pinned to what is known at ``at``. ``as_of`` holds where the text says no other
    day. Raises :class:`StatementError`.
    """
    with writing(by, at):
        version = _version(slug, language, number)
        template = read_template(version.text, version.file)
        made = draft(template, as_of=as_of, known_on=at)
        read_document(made)  # what no format can carry is refused before it is public
        if kind_of(made.kind).pages:
            render(made, "pdf")  # and so is what does not fit on its page
        figures, named = figures_json(made), named_json(made)
        digest = digest_of(made.title, made.author, made.markdown, figures)
        Published(
            version=version, as_of=made.as_of, known_on=at, kind=made.kind, title=made.title,
            author=made.author, markdown=made.markdown, figures=figures, named=named,
            digest=digest, recorded=at, recorded_by=by,
        ).save()  # fmt: skip
        _tell("publish statement", slug, language, version.number, digest, by=by, at=at)
        return digest


def _last(slug: str, language: str) -> Version | None:
    there = Version.objects.filter(statement__slug=slug, language=language)
    found: Version | None = there.order_by("-number").first()
    return found


def _version(slug: str, language: str, number: int | None) -> Version:
    if number is None:
        found = _last(slug, language)
    else:
        there = Version.objects.filter(statement__slug=slug, language=language, number=number)
        found = there.first()
    if found is None:
        which = f"no version {number}" if number is not None else "nothing"
        raise StatementError(f"there is {which} of {slug!r} in {language!r}; keep one first")
    return found


def _tell(
    action: str, slug: str, language: str, number: int, digest: str, *, by: str, at: datetime
) -> None:
    subject = {"statement": slug, "language": language, "version": number, "digest": digest}
    audit.add_line(by=by, at=at, action=action, subject=subject)
