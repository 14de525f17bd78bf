"""Single entries: person, kind, date, details, source; each row an entry with its own source.

Of the words in ``details`` what can be taken is taken; the words are kept whole. A ``state`` column
is read where there is one.
"""

from byname.intake.claims import Cited, Claim, IntakeError, ListedPerson, Reading
from byname.intake.columns import plain
from byname.intake.formats.base import Cells, Match, Options, check_people
from byname.intake.received import Received
from byname.intake.wording import people
from byname.intake.wording.telling import details_of
from byname.register.dates import UNKNOWN, DateError, EdtfDate, read
from byname.register.entries import Kind, Named, Publication, Visibility

_NEEDED = ("person", "kind", "date", "details", "source")
_KNOWN = {*_NEEDED, "state"}


class EntriesFormat:
    """See the module."""

    name = "entries"
    title = "Single entries: person, kind, date, details, source"

    def recognise(self, file: Received) -> Match:
        """By its columns."""
        try:
            header = {plain(one) for one in file.sheet.header}
        except IntakeError:
            return Match(0.0, "no table")
        fits = header >= {"person", "kind", "date"}
        return Match(0.95, "it has person, kind and date") if fits else Match(0.0, "")

    def read(self, file: Received, options: Options) -> Reading:
        """Read every row; rows of one person are brought together by the label."""
        sheet = file.sheet
        header = [plain(one) for one in sheet.header]
        problems = list(sheet.problems)
        claims: dict[str, list[Claim]] = {}
        for row in sheet.rows:
            cells = Cells(row.number, dict(zip(header, row.cells, strict=True)), problems)
            label = cells.pop("person")
            if not label:
                cells.note("person", "", "the row names nobody; give the person", error=True)
                continue
            claims.setdefault(label, []).extend(_claims(cells))
        listed = tuple(_listed(label, told) for label, told in claims.items())
        problems += check_people(listed, options.today)
        return Reading(
            format_name=self.name,
            list_name=options.list_name or f"entries:{file.name.rsplit('.', 1)[0]}",
            people=listed,
            problems=tuple(problems),
            unasked=tuple(h for h, p in zip(sheet.header, header, strict=True) if p not in _KNOWN),
            rows=len(sheet.rows),
            dated=options.dated,
            state=options.state,
            title=options.title or f"Entries ({file.name})",
            publisher=options.publisher,
            url=options.url,
            visibility=options.visibility or Visibility.INTERNAL,
            publication=options.publication or Publication.NONE,
        )


def _listed(label: str, claims: list[Claim]) -> ListedPerson:
    """The person with the label as a name, unless the rows give that name themselves."""
    given = {claim.details.name for claim in claims if isinstance(claim.details, Named)}
    anonymous = people.withheld(label)
    first = claims[0] if claims else None
    if label not in given:
        named = Named(name=label, language=_language(label), withheld=anonymous)
        row, cited = (first.row, first.cited) if first else (0, None)
        claims = [Claim(named, UNKNOWN, row, "person", cited=cited), *claims]
    return ListedPerson(row=claims[0].row, label=label, claims=tuple(claims), anonymous=anonymous)


def _language(label: str) -> str:
    return "en" if label.isascii() else people.language_of(label)


def _claims(cells: Cells) -> list[Claim]:
    kind_text, words = cells.pop("kind").lower(), cells.values.pop("details", "").strip()
    try:
        kind = Kind(kind_text)
    except ValueError:
        known = ", ".join(Kind)
        cells.note("kind", kind_text, f"is no kind of entry; there are: {known}", error=True)
        return []
    on, unread = _date(cells)
    cited = _cited(cells)
    details = details_of(kind, "; ".join(filter(None, (words, unread))))
    if not details:
        cells.note("details", words, f"says too little for {kind}: who, what or where?", error=True)
    state = cells.pop("state").lower()
    return [Claim(one, on, cells.row, "details", state, cited) for one in details]


def _date(cells: Cells) -> tuple[EdtfDate, str]:
    """The date, and the text of one that cannot be read."""
    text = cells.values.pop("date", "").strip()
    if not text:
        return UNKNOWN, ""
    try:
        return read(text).date, ""
    except DateError as error:
        cells.note("date", text, f"{error}; the text is kept, without a date")
        return UNKNOWN, f"date as written: {text}"


def _cited(cells: Cells) -> Cited | None:
    text = cells.pop("source")
    if not text:
        cells.note("source", "", "no source is given; the file itself is cited")
        return None
    if text.startswith(("http://", "https://")) and " " not in text:
        return Cited(url=text)
    return Cited(title=text)
