"""What an entry says, as a sentence in the reader's language. The source's words are quoted beside.

Takes public entries; never adds what the details do not hold.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from byname.register.public import Entry, entries

_KINDS = {
    "named": gettext_lazy("Name"),
    "born": gettext_lazy("Born"),
    "described": gettext_lazy("Described"),
    "pictured": gettext_lazy("Portrait"),
    "detained": gettext_lazy("Detained"),
    "disappeared": gettext_lazy("Disappeared"),
    "charged": gettext_lazy("Charged"),
    "sentenced": gettext_lazy("Sentenced"),
    "appealed": gettext_lazy("Appeal"),
    "committed": gettext_lazy("Committed to compulsory treatment"),
    "listed": gettext_lazy("Put on an official list"),
    "transferred": gettext_lazy("Held in"),
    "punished": gettext_lazy("Punished in custody"),
    "denied": gettext_lazy("Denied"),
    "ill_treated": gettext_lazy("Ill-treated"),
    "health": gettext_lazy("Health"),
    "contacted": gettext_lazy("Heard from"),
    "attested": gettext_lazy("Shown still held"),
    "released": gettext_lazy("Released"),
    "expelled": gettext_lazy("Expelled from the country"),
    "died": gettext_lazy("Died"),
    "recognised": gettext_lazy("Recognised as a political prisoner"),
    "derecognised": gettext_lazy("No longer recognised as a political prisoner"),
}
_PENALTIES = {
    "imprisonment": gettext_lazy("imprisonment"),
    "life": gettext_lazy("imprisonment for life"),
    "death": gettext_lazy("death penalty"),
    "arrest": gettext_lazy("short-term arrest"),
    "open_facility": gettext_lazy("restricted freedom in an open facility"),
    "home_confinement": gettext_lazy("restricted freedom at home"),
    "suspended": gettext_lazy("suspended sentence"),
    "community_service": gettext_lazy("community service"),
    "fine": gettext_lazy("fine"),
    "other": gettext_lazy("another penalty"),
}
_GROUNDS = {
    "served": gettext_lazy("term served in full"),
    "pardon": gettext_lazy("pardon"),
    "amnesty": gettext_lazy("amnesty"),
    "parole": gettext_lazy("parole"),
    "exchange": gettext_lazy("exchange"),
    "acquittal": gettext_lazy("acquittal"),
}
_OUTCOMES = {
    "upheld": gettext_lazy("sentence upheld"),
    "changed": gettext_lazy("sentence changed"),
    "overturned": gettext_lazy("sentence overturned"),
}
_MEANS = {
    "letter": gettext_lazy("letter"),
    "call": gettext_lazy("call"),
    "visit": gettext_lazy("visit"),
    "lawyer": gettext_lazy("through a lawyer"),
    "seen": gettext_lazy("seen"),
}
_PRIVATIONS = {
    "letters": gettext_lazy("letters"),
    "visits": gettext_lazy("visits"),
    "calls": gettext_lazy("calls"),
    "parcels": gettext_lazy("parcels"),
    "lawyer": gettext_lazy("a lawyer"),
    "medical_care": gettext_lazy("medical care"),
}
_ROLES = {
    "judge": gettext_lazy("judge"),
    "prosecutor": gettext_lazy("prosecutor"),
    "investigator": gettext_lazy("investigator"),
    "head": gettext_lazy("head of the colony"),
}
_SEXES = {"female": gettext_lazy("woman"), "male": gettext_lazy("man")}
_HEALTH = {
    "illness": gettext_lazy("illness"),
    "disability": gettext_lazy("disability"),
    "hospital": gettext_lazy("hospital"),
    "hunger_strike": gettext_lazy("hunger strike"),
    "pregnancy": gettext_lazy("pregnancy"),
}


def kind_name(entry: Entry) -> str:
    """The kind of entry in words."""
    return str(_KINDS[entry.kind])


def tell(entry: Entry) -> str:
    """What the entry says besides its kind and date; "" where that is all."""
    details = entry.details
    match details:
        case entries.Named():
            return details.name
        case entries.Born():
            return details.place
        case entries.Described():
            sex = str(_SEXES[details.sex]) if details.sex else ""
            honour = "" if details.honour in details.text else details.honour
            return _joined(sex, details.occupation, details.citizenship, honour, details.text)
        case entries.Charged():
            return articles(details.articles)
        case entries.Sentenced():
            return _sentenced(details)
        case entries.Appealed():
            outcome = str(_OUTCOMES.get(details.outcome, ""))
            return _joined(outcome, details.court, penalty(details.penalty))
        case entries.Committed():
            return _joined(details.court, _officials(details.officials))
        case entries.Listed():
            return details.list
        case entries.Transferred():
            return _joined(details.place.name, details.place.address)
        case entries.Denied():
            return _joined(*(str(_PRIVATIONS[what]) for what in details.what))
        case entries.Health():
            return str(_HEALTH[details.matter])
        case entries.Contacted():
            return str(_MEANS[details.means])
        case entries.Released() | entries.Expelled():
            to = getattr(details, "to", "")
            return _joined(to, str(_GROUNDS.get(details.ground, "")))
        case entries.Died():
            age = (
                ngettext("at the age of %(years)d", "at the age of %(years)d", details.age)
                % {"years": details.age}
                if details.age is not None
                else ""
            )
            return _joined(age, details.place, details.cause)
        case entries.Recognised() | entries.Derecognised():
            return _("by %(body)s") % {"body": details.by}
        case entries.Detained() | entries.Disappeared():
            return _("by %(body)s") % {"body": details.by} if details.by else ""
    return ""


def quoted(entry: Entry) -> str:
    """The source's own words, where they say more than what is told of them."""
    words = entry.details.words.strip()
    told = tell(entry)
    return "" if not words or words.casefold() in told.casefold() else words


def articles(found: tuple[object, ...]) -> str:
    """Articles of a criminal code by number: "Articles 285 (2), 342"."""
    labels = list(dict.fromkeys(one.label() for one in found))  # type: ignore[attr-defined]
    if not labels:
        return ""
    text = ngettext("article %(list)s", "articles %(list)s", len(labels))
    return text % {"list": ", ".join(labels)}


def penalty(found: object) -> str:
    """A penalty in words: its kind, its length and, as the source has it, its regime."""
    if not isinstance(found, entries.Penalty):
        return ""
    regime = found.regime
    kind = str(_PENALTIES[found.kind])
    return _joined(_length(found.length), kind, "" if regime.casefold() == kind else regime)


def _length(found: object) -> str:
    if not isinstance(found, entries.Length):
        return ""
    parts = []
    if found.years:
        parts.append(ngettext("%(n)d year", "%(n)d years", found.years) % {"n": found.years})
    if found.months:
        parts.append(ngettext("%(n)d month", "%(n)d months", found.months) % {"n": found.months})
    if found.days:
        parts.append(ngettext("%(n)d day", "%(n)d days", found.days) % {"n": found.days})
    return " ".join(parts)


def _sentenced(details: "entries.Sentenced") -> str:
    return _joined(
        penalty(details.penalty),
        details.court,
        _officials(details.officials),
        articles(details.articles),
        _("in absentia") if details.in_absentia else "",
    )


def _officials(found: tuple[object, ...]) -> str:
    return ", ".join(f"{_ROLES[one.role]} {one.name}" for one in found)  # type: ignore[attr-defined]


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
