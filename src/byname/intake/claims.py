"""What a format reads out of a file, before the register is asked anything.

Formats give a :class:`Reading`; the plan (:mod:`byname.intake.plan`) compares it with the register.
Pure: nothing here knows a database, and a reading of the same bytes is always the same.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from byname.intake.profile import Profile

from byname.register.dates import UNKNOWN, EdtfDate
from byname.register.entries import KIND_OF, Details, Kind, Publication, Visibility


class IntakeError(ValueError):
    """The file as a whole cannot be taken in; the message says what, where and what to do."""


class Severity(StrEnum):
    """``error``: nothing is imported while it stands. ``warning``: reported, imported as text."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be read, or is contradicted: where it stands, its text, what to do.

    ``row`` is the line a person sees (a table's header is row 1); 0 when it concerns no row.
    """

    row: int
    column: str
    text: str
    message: str
    severity: Severity = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Cited:
    """A source of its own that a row names, other than the file itself."""

    url: str = ""
    title: str = ""
    publisher: str = ""
    dated: EdtfDate = UNKNOWN


@dataclass(frozen=True, slots=True)
class Claim:
    """What the list says of a person, ready to become an entry.

    ``state_of_list``: true when the list shows a standing fact without saying since when
    (recognised, free again, held in a place). Such a claim is recorded once, dated "by the day of
    the list", or between two exports when it is new since the previous one.
    ``date`` is then ignored.
    """

    details: Details
    date: EdtfDate = UNKNOWN
    row: int = 0
    column: str = ""
    state: str = ""
    cited: Cited | None = None
    state_of_list: bool = False
    visibility: Visibility | None = None

    @property
    def kind(self) -> Kind:
        """The kind of entry this would become."""
        return KIND_OF[type(self.details)]


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person as a list gives them.

    ``list_id``: the list's own id for the person, which decides who is who within that list; empty
    when the list has none. ``anonymous``: the name is withheld and must never identify anybody.
    ``held``: the list shows the person held on its day, which attests it.
    """

    row: int
    label: str
    claims: tuple[Claim, ...]
    list_id: str = ""
    anonymous: bool = False
    held: bool = False


@dataclass(frozen=True, slots=True)
class Reported:
    """A figure as a source reports it. ``qualifier``: exactly, at least, more than or about."""

    row: int
    measure: str
    scope: str
    qualifier: str
    value: int
    as_of: EdtfDate
    publisher: str
    cited: Cited
    note: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything a format read out of one file.

    ``list_name`` names the list across its exports ("viasna", "azerbaijan-2014"); ``dated`` is the
    day the list speaks from, None when nothing in the file tells. ``ignored`` gives, for each column
    that is passed over on purpose, the reason; ``unasked`` the columns nobody asked for.
    ``rows`` counts the rows of data read. ``profile``: by which a table's columns were mapped.
    """

    format_name: str
    list_name: str
    people: tuple[ListedPerson, ...] = ()
    reported: tuple[Reported, ...] = ()
    problems: tuple[Problem, ...] = ()
    ignored: dict[str, str] = field(default_factory=dict)
    unasked: tuple[str, ...] = ()
    rows: int = 0
    dated: date | None = None
    state: str = ""
    title: str = ""
    publisher: str = ""
    url: str = ""
    visibility: Visibility = Visibility.INTERNAL
    publication: Publication = Publication.NONE
    profile: "Profile | None" = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that forbid the import."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)
