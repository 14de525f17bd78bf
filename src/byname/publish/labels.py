"""What attributes and their values are called on pages."""

from django.utils.translation import gettext as _

from byname.publish.states import state_name


def attribute_name(attribute: str) -> str:
    """The name of an attribute, as a heading has it."""
    return _names().get(attribute, attribute)


def value_name(attribute: str, value: str) -> str:
    """A value of an attribute: a word of ours translated, a free text as it is."""
    if attribute == "state" and len(value) == 2:
        return state_name(value)
    return _values().get(value, value)


def _names() -> dict[str, str]:
    return {
        "sex": _("Sex"),
        "age": _("Age"),
        "occupation": _("Occupation"),
        "citizenship": _("Citizenship"),
        "place": _("Place of detention"),
        "article": _("Article"),
        "theme": _("Theme of the case"),
        "court": _("Court"),
        "official": _("Official"),
        "penalty": _("Penalty"),
        "body": _("Recognising body"),
        "state": _("State"),
        "ground": _("Ground of release"),
        "denied": _("Denied"),
        "month": _("In and out, by month"),
        "length": _("Length of sentence"),
        "silence": _("Days since last contact"),
    }


def _values() -> dict[str, str]:
    return {
        "unknown": _("unknown"),
        "female": _("women"),
        "male": _("men"),
        "under 18": _("under 18"),
        "18 to 59": _("18 to 59"),
        "60 and over": _("60 and over"),
        "imprisonment": _("imprisonment"),
        "life": _("life imprisonment"),
        "death": _("death penalty"),
        "arrest": _("arrest"),
        "open_facility": _("open facility"),
        "home_confinement": _("home confinement"),
        "suspended": _("suspended sentence"),
        "community_service": _("community service"),
        "fine": _("fine"),
        "other": _("other"),
        "served": _("sentence served"),
        "pardon": _("pardon"),
        "amnesty": _("amnesty"),
        "parole": _("parole"),
        "exchange": _("exchange"),
        "acquittal": _("acquittal"),
        "letters": _("letters"),
        "visits": _("visits"),
        "calls": _("calls"),
        "parcels": _("parcels"),
        "lawyer": _("lawyer"),
        "medical_care": _("medical care"),
    }
