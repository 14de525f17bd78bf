"""What every format is given and gives, and the checks they share."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from byname.intake.claims import ListedPerson, Problem, Reading, Severity
from byname.intake.profile import Profile
from byname.intake.received import Received
from byname.register.dates import (
    UNKNOWN,
    DateError,
    EdtfDate,
    Order,
    ReadDate,
    exact,
    parse,
    read,
)
from byname.register.entries import Kind, Publication, Visibility, write_details


@dataclass(frozen=True, slots=True)
class Options:
    """What is known of a file besides its bytes. ``today`` is for finding dates in the future."""

    today: date
    dated: date | None = None
    profile: Profile | None = None
    profiles: Path | None = None
    state: str = ""
    list_name: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    publication: Publication | None = None
    visibility: Visibility | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """How well a file fits a format, 0 to 1, and why."""

    score: float
    why: str = ""


class Format(Protocol):
    """A way to read lists."""

    name: str
    title: str

    def recognise(self, file: Received) -> Match:
        """How well the file fits. Never raises."""

    def read(self, file: Received, options: Options) -> Reading:
        """Read it all. Raises IntakeError for the file as a whole."""


def day_in_name(name: str) -> date | None:
    """The one day written in a file's name, as in export-2026-08-30.csv."""
    found = set(re.findall(r"(?<!\d)(\d{4})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)", name))
    days = set()
    for parts in found:
        try:
            days.add(parse("-".join(parts)).earliest)
        except DateError:
            continue
    return days.pop() if len(days) == 1 else None


class Cells:
    """The cells of one row, popped as they are understood; what is wrong is noted as it is met."""

    def __init__(self, row: int, values: dict[str, str], problems: list[Problem]) -> None:
        self.row, self.values, self.problems = row, values, problems

    def pop(self, column: str) -> str:
        """The text of a cell, "" when there is none or it says there is none."""
        text = self.values.pop(column, "").strip()
        return "" if text.upper() in ("FALSE", "NONE", "NULL", "N/A", "-", "—") else text

    def date(self, column: str) -> ReadDate | None:
        """The date in a cell; an unreadable one is noted, and its text kept with no date."""
        text = self.pop(column)
        if not text:
            return None
        try:
            return read(text)
        except DateError as error:
            self.note(column, text, f"{error}; the text is kept, without a date")
            return ReadDate(UNKNOWN, text, text)

    def note(self, column: str, text: str, message: str, *, error: bool = False) -> None:
        """Keep what is wrong with a cell."""
        severity = Severity.ERROR if error else Severity.WARNING
        self.problems.append(Problem(self.row, column, text, message, severity))


def words_of(found: ReadDate | None) -> str:
    """The words of a date cell worth keeping: those that say more than the date."""
    return found.text if found and (found.rest or found.date is UNKNOWN) else ""


def check_people(people: Iterable[ListedPerson], today: date) -> Iterator[Problem]:
    """Impossible rows: no name, dates in the future, a release before the arrest, and the like."""
    for one in people:
        if not one.label:
            yield _wrong(one.row, "name", "", "has no name; give one, or say it is withheld")
        yield from _check_dates(one, today)


_NEVER_AFTER = (
    ((Kind.DETAINED,), (Kind.RELEASED, Kind.EXPELLED), "is released before being arrested"),
    ((Kind.BORN,), (Kind.DETAINED, Kind.SENTENCED, Kind.DIED), "does something before being born"),
    ((Kind.DETAINED, Kind.SENTENCED), (Kind.DIED,), "dies before that"),
)


def _check_dates(one: ListedPerson, today: date) -> Iterator[Problem]:
    by_kind: dict[Kind, list[EdtfDate]] = {}
    for claim in one.claims:
        if claim.state_of_list or claim.date is UNKNOWN:
            continue
        by_kind.setdefault(claim.kind, []).append(claim.date)
        if claim.date.compare(exact(today)) is Order.AFTER:
            message = f"{claim.kind.value} on {claim.date}, which lies in the future"
            yield _wrong(claim.row or one.row, claim.column, claim.date.text, message)
    for first_kinds, then_kinds, message in _NEVER_AFTER:
        firsts = [day for kind in first_kinds for day in by_kind.get(kind, ())]
        thens = [day for kind in then_kinds for day in by_kind.get(kind, ())]
        for then in thens:
            if firsts and all(then.compare(first) is Order.BEFORE for first in firsts):
                text = f"{one.label}: {message} ({then} before {firsts[0]})"
                yield _wrong(one.row, "", then.text, text)


def _wrong(row: int, column: str, text: str, message: str) -> Problem:
    return Problem(row, column, text, message, Severity.ERROR)


def without_repeated_ids(
    people: list[ListedPerson], problems: list[Problem]
) -> tuple[ListedPerson, ...]:
    """Rows that repeat an id: the same twice is counted once, two different ones are an error."""
    times = Counter(one.list_id for one in people if one.list_id)
    first: dict[str, ListedPerson] = {}
    kept: list[ListedPerson] = []
    for one in people:
        if times[one.list_id] < 2 or not one.list_id:
            kept.append(one)
        elif one.list_id not in first:
            first[one.list_id] = one
            kept.append(one)
        else:
            problems.append(_repeated(first[one.list_id], one))
    return tuple(kept)


def _repeated(first: ListedPerson, second: ListedPerson) -> Problem:
    ours, theirs = _said(first), _said(second)
    if ours == theirs:
        message = f"says again what row {first.row} says; counted once"
        return Problem(second.row, "id", second.list_id, message)
    born = [{text for kind, text, _ in said if kind is Kind.BORN} for said in (ours, theirs)]
    what = "another date of birth" if born[0] != born[1] else "something else"
    return _wrong(
        second.row,
        "id",
        second.list_id,
        f"has the id of row {first.row} and says {what}; which of the two is right?",
    )


def _said(one: ListedPerson) -> set[tuple[Kind, str, str]]:
    return {(claim.kind, claim.date.text, write_details(claim.details)) for claim in one.claims}
