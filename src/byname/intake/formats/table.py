"""Any table of people: CSV, XLSX or ODS, its columns mapped by a profile.

The profile is given, saved earlier, shipped with the project, or proposed from the table itself.
A column mapped to ``note`` is kept in words; a column the profile does not know is reported.
"""

from collections.abc import Iterator
from dataclasses import replace

from byname.intake.claims import Cited, Claim, IntakeError, ListedPerson, Problem, Reading
from byname.intake.columns import propose
from byname.intake.formats.base import (
    Cells,
    Match,
    Options,
    check_people,
    day_in_name,
    without_repeated_ids,
    words_of,
)
from byname.intake.profile import Profile, find_profile
from byname.intake.received import JSON, Received
from byname.intake.wording import articles, penalties, people
from byname.register.dates import UNKNOWN
from byname.register.entries import (
    Article,
    Born,
    Charged,
    Committed,
    Described,
    Details,
    Detained,
    Died,
    Named,
    NameRole,
    OfficialRole,
    Place,
    Recognised,
    Released,
    Sentenced,
    Transferred,
)


class TableFormat:
    """See the module."""

    name = "table"
    title = "Any table of people, with a profile of its columns"

    def recognise(self, file: Received) -> Match:
        """By a profile that fits, or by columns that can be guessed."""
        if file.media_type == JSON:
            return Match(0.0, "not a table")
        try:
            sheet = file.sheet
        except IntakeError:
            return Match(0.0, "no table")
        if find_profile(sheet.header, None):
            return Match(0.9, "a profile for its columns is known")
        targets = set(propose(sheet, "").columns.values())
        if targets & {"name", "surname"}:
            return Match(0.4, "one of its columns holds names")
        return Match(0.1, "no column of names is seen in it")

    def read(self, file: Received, options: Options) -> Reading:
        """Read every row by the profile."""
        sheet = file.sheet
        profile = self._profile(file, options)
        _check_columns(profile, sheet.header, file.name)
        problems = list(sheet.problems)
        dated = options.dated or profile.dated or day_in_name(file.name)
        listed = []
        for row in sheet.rows:
            values = {
                header: text
                for header, text in zip(sheet.header, row.cells, strict=True)
                if header in profile.columns
            }
            listed.append(_person(row.number, values, profile, problems))
        kept = without_repeated_ids(listed, problems)
        problems += check_people(kept, options.today)
        ignored = {h: "the profile says so" for h, to in profile.columns.items() if to == "ignore"}
        return Reading(
            format_name=self.name,
            list_name=options.list_name or profile.list or file.name.rsplit(".", 1)[0],
            people=kept,
            problems=tuple(problems),
            ignored=ignored,
            unasked=tuple(header for header in sheet.header if header not in profile.columns),
            rows=len(sheet.rows),
            dated=dated,
            state=options.state or profile.state,
            title=options.title or profile.title or file.name,
            publisher=options.publisher or profile.publisher,
            url=options.url or profile.url,
            visibility=options.visibility or profile.visibility,
            publication=options.publication or profile.publication,
            profile=profile,
        )

    def _profile(self, file: Received, options: Options) -> Profile:
        if options.profile is not None:
            return options.profile
        found = find_profile(file.sheet.header, options.profiles)
        return found or propose(file.sheet, options.list_name or file.name.rsplit(".", 1)[0])


def _check_columns(profile: Profile, header: tuple[str, ...], name: str) -> None:
    missing = [column for column in profile.columns if column not in header]
    if missing:
        raise IntakeError(
            f"the profile maps a column {missing[0]!r} that {name} does not have; "
            f"it has: {', '.join(header)}"
        )
    if not set(profile.columns.values()) & {"name", "surname"}:
        raise IntakeError(
            f"no column of {name} is known to hold names; map one in a profile: "
            f'[columns] "{header[0]}" = "name"'
        )


class _Row:
    """One row by targets instead of headers. Several columns may be notes."""

    def __init__(
        self, number: int, values: dict[str, str], profile: Profile, problems: list[Problem]
    ) -> None:
        self.header_of: dict[str, str] = {}
        by_target: dict[str, str] = {}
        self.notes: list[str] = []
        for header, text in values.items():
            target = profile.columns[header]
            if target == "note" and text:
                self.notes.append(f"{header}: {text}")
            elif target not in ("note", "ignore"):
                by_target[target] = text
                self.header_of[target] = header
        self.cells = Cells(number, by_target, problems)
        self.number = number

    def claim(self, details: Details, target: str, *, standing: bool = False) -> Claim:
        """An undated claim from a column."""
        return Claim(
            details, UNKNOWN, self.number, self.header_of.get(target, ""), state_of_list=standing
        )

    def dated(self, target: str, make: type[Details], *, standing: bool = False) -> Iterator[Claim]:
        """The event whose date a column holds; where ``standing``, also without one."""
        found = self.cells.date(target)
        column = self.header_of.get(target, "")
        if found is not None:
            details = make(words=words_of(found))
            yield Claim(details, found.date, self.number, column)
        elif standing:
            yield Claim(make(), UNKNOWN, self.number, column, state_of_list=True)


def _person(
    number: int, values: dict[str, str], profile: Profile, problems: list[Problem]
) -> ListedPerson:
    row = _Row(number, values, profile, problems)
    name = _name(row)
    anonymous = people.withheld(name)
    claims: list[Claim] = [
        *_named(row, name, anonymous),
        *row.dated("birth_date", Born),
        *_described(row),
        *_case(row, profile),
        *row.dated("released", Released),
        *row.dated("died", Died),
    ]
    if profile.recognised_by:
        on = row.cells.date("recognised")
        details = Recognised(by=profile.recognised_by)
        standing = on is None
        claims.append(
            Claim(details, on.date if on else UNKNOWN, number, "", state_of_list=standing)
        )
    cited = _cited(row)
    if cited is not None:
        claims = [replace(claim, cited=cited) for claim in claims]
    list_id = row.cells.pop("id")
    for target, text in row.cells.values.items():
        if text:
            row.cells.note(row.header_of[target], text, f"{target}: nothing to tell it of")
    ended = any(isinstance(claim.details, Released | Died) for claim in claims)
    return ListedPerson(
        row=number,
        label=name,
        claims=tuple(claims),
        list_id=list_id,
        anonymous=anonymous,
        held=profile.held == "all" and not ended,
    )


def _cited(row: _Row) -> Cited | None:
    text = row.cells.pop("source_url")
    if not text:
        return None
    return Cited(url=text) if text.startswith(("http://", "https://")) else Cited(title=text)


def _name(row: _Row) -> str:
    whole = row.cells.pop("name")
    parts = (row.cells.pop(part) for part in ("given_name", "patronymic", "surname"))
    return whole or " ".join(filter(None, parts))


def _named(row: _Row, name: str, anonymous: bool) -> Iterator[Claim]:
    if name:
        named = (Named(name=name, withheld=True),) if anonymous else people.with_alias(name)
        for one in named:
            yield row.claim(one, "name")
    if alias := row.cells.pop("alias"):
        details = Named(name=alias, language=people.language_of(alias), role=NameRole.ALIAS)
        yield row.claim(details, "alias")


def _described(row: _Row) -> Iterator[Claim]:
    text = row.cells.pop("sex")
    sex = people.sex_of(text)
    if text and sex is None:
        row.cells.note(row.header_of["sex"], text, "is neither female nor male; it is left out")
    description = "; ".join(
        filter(None, (row.cells.pop("category"), row.cells.pop("description"), *row.notes))
    )
    details = Described(
        sex=sex,
        occupation=row.cells.pop("occupation"),
        citizenship=row.cells.pop("citizenship"),
        text=description,
    )
    if details != Described():
        yield row.claim(details, "category", standing=True)


def _case(row: _Row, profile: Profile) -> Iterator[Claim]:
    """Arrest, charges, sentence and place."""
    detained = list(row.dated("detained", Detained, standing=profile.held == "all"))
    yield from detained
    charges, slipped = articles.split_place(row.cells.pop("charges"))
    if not charges and detained and detained[0].details.words:
        charges = detained[0].details.words if articles_in(detained[0].details.words) else ""
    if charges:
        found = articles_in(charges)
        if not found:
            message = "no article can be read in it; the words are kept"
            row.cells.note(row.header_of.get("charges", ""), charges, message)
        yield row.claim(Charged(articles=found, words=charges), "charges", standing=True)
    yield from _sentence(row)
    place = row.cells.pop("place") or slipped
    if place:
        details = Transferred(place=Place(name=place, address=row.cells.pop("address")))
        yield row.claim(details, "place", standing=True)


def articles_in(text: str) -> tuple[Article, ...]:
    """The articles in a cell, by whichever notation finds more; none where no article is named."""
    lowered = text.lower()
    named = any(word in lowered for word in ("article", "provision", "art.", "арт", "ст.", "стат"))
    by_line, _ = articles.articles_of_lines(text)
    listed = articles.articles_of_list(text) if named or not any(c.isalpha() for c in text) else ()
    return listed if len(listed) > len(by_line) else by_line


def _sentence(row: _Row) -> Iterator[Claim]:
    on = row.cells.date("sentenced")
    words, court, judge = (row.cells.pop(one) for one in ("penalty", "court", "judge"))
    if not (on or words or court or judge):
        return
    named = people.officials(judge, OfficialRole.JUDGE)
    details: Details
    if penalties.is_treatment(words):
        details = Committed(court=court, officials=named, words=words)
    else:
        penalty = penalties.penalty_of(words, words)
        details = Sentenced(penalty=penalty, court=court, officials=named, words=words)
    column = row.header_of.get("sentenced", row.header_of.get("penalty", ""))
    yield Claim(details, on.date if on else UNKNOWN, row.number, column, state_of_list=on is None)
