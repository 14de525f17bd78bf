"""The typed details of each kind of entry.

Takes JSON or keyword arguments; gives frozen values that cannot hold an unknown key or an
impossible value. Refuses with :class:`DetailsError`, which names the field. Never guesses: what a
source's words do not say stays empty, and the words themselves are kept in ``words``.
"""

from typing import Annotated, Any

import msgspec

from byname.register.entries.kinds import (
    AppealOutcome,
    ContactMeans,
    Ground,
    HealthMatter,
    Kind,
    NameRole,
    OfficialRole,
    PenaltyKind,
    Privation,
    Sex,
)

Text = Annotated[str, msgspec.Meta(max_length=20_000)]
Line = Annotated[str, msgspec.Meta(max_length=2_000)]
Filled = Annotated[str, msgspec.Meta(min_length=1, max_length=2_000)]
Language = Annotated[str, msgspec.Meta(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$")]


class DetailsError(ValueError):
    """The details of an entry name an unknown field or hold an impossible value."""


class _Frozen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every value in details shares: frozen, no unknown fields, defaults left out."""


class Details(_Frozen, frozen=True):
    """Details of an entry. ``words``: what the source says, in its own words."""

    words: Text = ""


class Article(_Frozen, frozen=True):
    """One article of a criminal code: ``285``, part ``2``; ``through`` a preparatory article.

    ``title`` is the article's name as the source gives it.
    """

    number: Filled
    part: Line = ""
    through: Line = ""
    title: Text = ""

    def label(self) -> str:
        """The article as lists print it: ``13-293 (1)``, ``285 (2)``, ``342``."""
        number = f"{self.through}-{self.number}" if self.through else self.number
        return f"{number} ({self.part})" if self.part else number


class Official(_Frozen, frozen=True):
    """Somebody named as acting in a case."""

    name: Filled
    role: OfficialRole


class Length(_Frozen, frozen=True):
    """How long a penalty lasts, in whole years, months and days."""

    years: Annotated[int, msgspec.Meta(ge=0, le=200)] = 0
    months: Annotated[int, msgspec.Meta(ge=0, le=1200)] = 0
    days: Annotated[int, msgspec.Meta(ge=0, le=36_500)] = 0

    def __post_init__(self) -> None:
        if not (self.years or self.months or self.days):
            raise ValueError("a length needs years, months or days; leave it out when not known")

    def in_years(self) -> float:
        """Years as a decimal: a month is a twelfth of a year, a day 1/365.25 of one."""
        return self.years + self.months / 12 + self.days / 365.25


class Penalty(_Frozen, frozen=True):
    """What was imposed: its kind, its length, the regime ("medium-security penal colony")."""

    kind: PenaltyKind
    length: Length | None = None
    regime: Line = ""
    amount: Line = ""


class Place(_Frozen, frozen=True):
    """A place of detention as a source names it, with its postal address if given."""

    name: Filled
    address: Line = ""


class Named(Details, frozen=True, kw_only=True):
    """A name the person is known by.

    ``withheld``: the text stands for a name that is not given ("Гражданин К."): many people
    may share it, and it never identifies anybody.
    """

    name: Filled
    language: Language = ""
    role: NameRole = NameRole.FULL
    withheld: bool = False


class Born(Details, frozen=True):
    """Birth; the entry's date is the date of birth."""

    place: Line = ""


class Described(Details, frozen=True):
    """Who the person is: sex, occupation, citizenship, honours, a line of description."""

    sex: Sex | None = None
    occupation: Line = ""
    citizenship: Line = ""
    honour: Line = ""
    text: Text = ""


class Pictured(Details, frozen=True):
    """A portrait: its address or the SHA-256 of its bytes, and whom to credit."""

    url: Line = ""
    sha256: Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?$")] = ""
    credit: Line = ""


class Detained(Details, frozen=True):
    """Taken into custody, ``by`` whom."""

    by: Line = ""


class Disappeared(Details, frozen=True):
    """Taken, whereabouts denied."""

    by: Line = ""


class Charged(Details, frozen=True):
    """Charged under articles of a criminal code. ``themes``: what the case is about, in a word
    or two that the register keeps to ("support of Ukraine")."""

    articles: tuple[Article, ...] = ()
    themes: tuple[Filled, ...] = ()


class Sentenced(Details, frozen=True):
    """A court's sentence. ``in_absentia``: the person was not in the court's hands.

    ``themes``: as of a charge.
    """

    penalty: Penalty | None = None
    court: Line = ""
    officials: tuple[Official, ...] = ()
    counsel: tuple[Filled, ...] = ()
    articles: tuple[Article, ...] = ()
    in_absentia: bool = False
    themes: tuple[Filled, ...] = ()


class Appealed(Details, frozen=True):
    """An appeal decided: its outcome, the court, the penalty when it was changed."""

    outcome: AppealOutcome = AppealOutcome.UNKNOWN
    court: Line = ""
    penalty: Penalty | None = None


class Committed(Details, frozen=True):
    """Committed to compulsory treatment by a court."""

    court: Line = ""
    officials: tuple[Official, ...] = ()
    place: Place | None = None


class Listed(Details, frozen=True, kw_only=True):
    """Put on an official list of "extremists" or "terrorists"."""

    list: Filled


class Transferred(Details, frozen=True, kw_only=True):
    """Brought to, or shown to be in, a place of detention."""

    place: Place


class Punished(Details, frozen=True):
    """Punished in custody (punishment cell, stricter regime)."""

    what: Line = ""


class Denied(Details, frozen=True):
    """Denied letters, visits, calls, parcels, a lawyer or medical care."""

    what: tuple[Privation, ...] = ()


class IllTreated(Details, frozen=True):
    """Torture or other ill-treatment; the words tell."""


class Health(Details, frozen=True):
    """Illness, disability, hospital, hunger strike, pregnancy."""

    matter: HealthMatter = HealthMatter.ILLNESS


class Contacted(Details, frozen=True):
    """Heard from: by letter, call, visit, through a lawyer, or seen. ``whom``: who heard."""

    means: ContactMeans = ContactMeans.LETTER
    whom: Line = ""


class Attested(Details, frozen=True):
    """A list or another source shows the person still held on this day."""


class Released(Details, frozen=True):
    """Released from custody, on what ground."""

    ground: Ground = Ground.UNKNOWN


class Expelled(Details, frozen=True):
    """Forced out of the country, ``to`` another."""

    to: Line = ""
    ground: Ground = Ground.UNKNOWN


class Died(Details, frozen=True):
    """Death. ``in_custody``: True or False when the source says so, else None."""

    place: Line = ""
    cause: Line = ""
    in_custody: bool | None = None
    age: Annotated[int, msgspec.Meta(ge=0, le=130)] | None = None


class Recognised(Details, frozen=True, kw_only=True):
    """Recognised as a political prisoner ``by`` a body; ``announcement`` is its address."""

    by: Filled
    announcement: Line = ""


class Derecognised(Details, frozen=True, kw_only=True):
    """The body no longer recognises the person as a political prisoner."""

    by: Filled
    announcement: Line = ""


DETAILS: dict[Kind, type[Details]] = {
    Kind.NAMED: Named,
    Kind.BORN: Born,
    Kind.DESCRIBED: Described,
    Kind.PICTURED: Pictured,
    Kind.DETAINED: Detained,
    Kind.DISAPPEARED: Disappeared,
    Kind.CHARGED: Charged,
    Kind.SENTENCED: Sentenced,
    Kind.APPEALED: Appealed,
    Kind.COMMITTED: Committed,
    Kind.LISTED: Listed,
    Kind.TRANSFERRED: Transferred,
    Kind.PUNISHED: Punished,
    Kind.DENIED: Denied,
    Kind.ILL_TREATED: IllTreated,
    Kind.HEALTH: Health,
    Kind.CONTACTED: Contacted,
    Kind.ATTESTED: Attested,
    Kind.RELEASED: Released,
    Kind.EXPELLED: Expelled,
    Kind.DIED: Died,
    Kind.RECOGNISED: Recognised,
    Kind.DERECOGNISED: Derecognised,
}
KIND_OF: dict[type[Details], Kind] = {details: kind for kind, details in DETAILS.items()}

_encoder = msgspec.json.Encoder(order="sorted")
_decoders: dict[Kind, msgspec.json.Decoder[Details]] = {
    kind: msgspec.json.Decoder(type_) for kind, type_ in DETAILS.items()
}


def write_details(details: Details) -> str:
    """Details as JSON with sorted keys and without defaults: equal details give equal text."""
    return _encoder.encode(details).decode()


def read_details(kind: Kind, value: str | bytes | dict[str, Any]) -> Details:
    """The details of ``kind`` from JSON text or a dictionary.

    Raises :class:`DetailsError` that names the field when a key is unknown or a value impossible.
    """
    try:
        if isinstance(value, str | bytes):
            return _decoders[kind].decode(value)
        return msgspec.convert(value, DETAILS[kind])
    except msgspec.MsgspecError as error:
        raise DetailsError(f"{kind.value}: {error}") from error


def check_details(details: Details) -> None:
    """Refuse details built in Python that break a rule JSON would have been refused for.

    Constructors do not check their arguments' types; everything that is to be recorded passes here.
    """
    kind = KIND_OF.get(type(details))
    if kind is None:
        raise DetailsError(f"{type(details).__name__} is not the details of any kind of entry")
    read_details(kind, write_details(details))
