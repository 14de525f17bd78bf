"""The closed lists of the register: what an entry can say, and who may see it.

Gives enumerations only. A value outside them is refused where it comes in, never stored.
"""

from enum import StrEnum


class Kind(StrEnum):
    """What an entry says happened (DESIGN: who, prosecution, confinement, end, standing)."""

    NAMED = "named"
    BORN = "born"
    DESCRIBED = "described"
    PICTURED = "pictured"

    DETAINED = "detained"
    DISAPPEARED = "disappeared"
    CHARGED = "charged"
    SENTENCED = "sentenced"
    APPEALED = "appealed"
    COMMITTED = "committed"
    LISTED = "listed"

    TRANSFERRED = "transferred"
    PUNISHED = "punished"
    DENIED = "denied"
    ILL_TREATED = "ill_treated"
    HEALTH = "health"
    CONTACTED = "contacted"
    ATTESTED = "attested"

    RELEASED = "released"
    EXPELLED = "expelled"
    DIED = "died"

    RECOGNISED = "recognised"
    DERECOGNISED = "derecognised"


class Visibility(StrEnum):
    """Who may see an entry. Public reads open `public` entries and no others."""

    PUBLIC = "public"
    INTERNAL = "internal"
    CONFIDENTIAL = "confidential"


class Publication(StrEnum):
    """How a person is published: by name, by initials, as a count only, or not at all."""

    NAME = "name"
    INITIALS = "initials"
    COUNT = "count"
    NONE = "none"

    @property
    def openness(self) -> int:
        """0 for `none` to 3 for `name`; the less open of two wins when people are merged."""
        return _OPENNESS[self]


_OPENNESS = {
    Publication.NONE: 0,
    Publication.COUNT: 1,
    Publication.INITIALS: 2,
    Publication.NAME: 3,
}


class NameRole(StrEnum):
    """What a name is to the person who bears it."""

    FULL = "full"
    BIRTH = "birth"
    ALIAS = "alias"
    PSEUDONYM = "pseudonym"


class Sex(StrEnum):
    """Sex as the source states it."""

    FEMALE = "female"
    MALE = "male"


class PenaltyKind(StrEnum):
    """What a court imposed. `custodial` says whether the sentence is served in custody."""

    IMPRISONMENT = "imprisonment"
    LIFE = "life"
    DEATH = "death"
    ARREST = "arrest"
    OPEN_FACILITY = "open_facility"
    HOME_CONFINEMENT = "home_confinement"
    SUSPENDED = "suspended"
    COMMUNITY_SERVICE = "community_service"
    FINE = "fine"
    OTHER = "other"

    @property
    def custodial(self) -> bool | None:
        """True or False; None when the penalty's name does not tell."""
        return _CUSTODIAL.get(self)


_CUSTODIAL = {
    PenaltyKind.IMPRISONMENT: True,
    PenaltyKind.LIFE: True,
    PenaltyKind.DEATH: True,
    PenaltyKind.ARREST: True,
    # Restricted freedom "with referral" is served in an open facility: its inmates are not
    # behind bars, but the lists of the field keep them as held, and so does the register.
    PenaltyKind.OPEN_FACILITY: True,
    PenaltyKind.HOME_CONFINEMENT: False,
    PenaltyKind.SUSPENDED: False,
    PenaltyKind.COMMUNITY_SERVICE: False,
    PenaltyKind.FINE: False,
}


class OfficialRole(StrEnum):
    """In what capacity an official acted."""

    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    INVESTIGATOR = "investigator"
    HEAD = "head"


class AppealOutcome(StrEnum):
    """What the court of appeal did with the sentence."""

    UPHELD = "upheld"
    CHANGED = "changed"
    OVERTURNED = "overturned"
    UNKNOWN = "unknown"


class Privation(StrEnum):
    """What a prisoner is denied."""

    LETTERS = "letters"
    VISITS = "visits"
    CALLS = "calls"
    PARCELS = "parcels"
    LAWYER = "lawyer"
    MEDICAL_CARE = "medical_care"


class HealthMatter(StrEnum):
    """What an entry on health is about."""

    ILLNESS = "illness"
    DISABILITY = "disability"
    HOSPITAL = "hospital"
    HUNGER_STRIKE = "hunger_strike"
    PREGNANCY = "pregnancy"


class ContactMeans(StrEnum):
    """How a prisoner was heard from."""

    LETTER = "letter"
    CALL = "call"
    VISIT = "visit"
    LAWYER = "lawyer"
    SEEN = "seen"


class Ground(StrEnum):
    """On what ground somebody was released."""

    SERVED = "served"
    PARDON = "pardon"
    AMNESTY = "amnesty"
    PAROLE = "parole"
    EXCHANGE = "exchange"
    ACQUITTAL = "acquittal"
    UNKNOWN = "unknown"
