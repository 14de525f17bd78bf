"""Figures as groups report them: measure, scope, qualifier, value, as_of, publisher, source, note."""

from dataclasses import replace

from byname.intake.claims import Cited, IntakeError, Reading, Reported
from byname.intake.columns import plain
from byname.intake.formats.base import Cells, Match, Options
from byname.intake.received import Received
from byname.register.dates import UNKNOWN, DateError, Order, exact, parse
from byname.register.entries import Visibility

_NEEDED = ("measure", "value", "as of", "publisher", "source")
_KNOWN = {*_NEEDED, "scope", "qualifier", "note", "state"}
QUALIFIERS = ("exactly", "at least", "more than", "about")


class ReportedFormat:
    """See the module."""

    name = "reported"
    title = "Reported figures: measure, value, as_of, publisher, source"

    def recognise(self, file: Received) -> Match:
        """By its columns."""
        try:
            header = {plain(one) for one in file.sheet.header}
        except IntakeError:
            return Match(0.0, "no table")
        fits = header >= set(_NEEDED)
        return Match(0.95, "it has measure, value and as_of") if fits else Match(0.0, "")

    def read(self, file: Received, options: Options) -> Reading:
        """Read every row as one figure."""
        sheet = file.sheet
        header = [plain(one) for one in sheet.header]
        missing = set(_NEEDED) - set(header)
        if missing:
            raise IntakeError(f"{file.name} has no column {', '.join(sorted(missing))}")
        problems = list(sheet.problems)
        figures = []
        for row in sheet.rows:
            cells = Cells(row.number, dict(zip(header, row.cells, strict=True)), problems)
            figure = _figure(cells, options)
            if figure is not None:
                figures.append(figure)
        return Reading(
            format_name=self.name,
            list_name=options.list_name or "reported-figures",
            reported=tuple(figures),
            problems=tuple(problems),
            unasked=tuple(h for h, p in zip(sheet.header, header, strict=True) if p not in _KNOWN),
            rows=len(sheet.rows),
            dated=options.dated,
            state=options.state,
            title=options.title or f"Reported figures ({file.name})",
            publisher=options.publisher,
            url=options.url,
            visibility=options.visibility or Visibility.PUBLIC,
        )


def _figure(cells: Cells, options: Options) -> Reported | None:
    before = len(cells.problems)
    figure = Reported(
        row=cells.row,
        measure=_needed(cells, "measure"),
        scope=cells.pop("scope") or "all",
        qualifier=_qualifier(cells),
        value=_value(cells),
        as_of=UNKNOWN,
        publisher=_needed(cells, "publisher"),
        cited=_cited(_needed(cells, "source")),
        note=cells.pop("note"),
        state=cells.pop("state").lower() or options.state,
    )
    text = _needed(cells, "as of")
    try:
        as_of = parse(text)
        if as_of.compare(exact(options.today)) is Order.AFTER:
            cells.note("as_of", text, "lies in the future", error=True)
    except DateError as error:
        if text:
            cells.note("as_of", text, str(error), error=True)
        return None
    return replace(figure, as_of=as_of) if len(cells.problems) == before else None


def _needed(cells: Cells, column: str) -> str:
    text = cells.pop(column)
    if not text:
        cells.note(column, "", f"a reported figure needs its {column}", error=True)
    return text


def _qualifier(cells: Cells) -> str:
    text = cells.pop("qualifier").lower() or "exactly"
    if text not in QUALIFIERS:
        cells.note("qualifier", text, f"is none of {', '.join(QUALIFIERS)}", error=True)
    return text


def _value(cells: Cells) -> int:
    text = _needed(cells, "value")
    digits = text.replace(",", "").replace(" ", "").replace("\u00a0", "")
    if not digits.isascii() or not digits.isdigit():
        if text:
            cells.note("value", text, "is not a whole number", error=True)
        return 0
    return int(digits)


def _cited(text: str) -> Cited:
    """A source: an address, or the name of a document."""
    if text.startswith(("http://", "https://")) and " " not in text:
        return Cited(url=text)
    return Cited(title=text)
