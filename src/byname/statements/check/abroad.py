"""The country that somebody was taken to on release: "by pardon, taken to Lithuania".

Takes a sentence and whose it is; gives a :class:`Claim` of :data:`EVENT`; and takes the claim with the
person's timeline, and gives a fact. A country that no source of a release names is held against
nothing unless a source names another.
"""

import re
from collections.abc import Iterator

from byname.register.entries import Entry, Expelled
from byname.register.fold import Timeline
from byname.statements.check.claim import Claim
from byname.statements.check.event_kinds import KINDS
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Subject, Verdict
from byname.statements.check.sentences import Span
from byname.statements.check.whose import Whose

EVENT = ("abroad",)
# By its English name: the beginnings of a country's name in three languages.
_COUNTRIES = {
    "Lithuania": ("lithuania", "vilnius", "літв", "литв", "вільн", "вильн"),
    "Poland": ("poland", "warsaw", "польш", "варшав"),
    "Latvia": ("latvia", "riga", "латві", "латви", "рыг", "риг"),
    "Estonia": ("estonia", "эстон"),
    "Ukraine": ("ukraine", "украін", "украин"),
    "Germany": ("germany", "германі", "нямеччын", "германи"),
    "Russia": ("russia", "расі", "росси"),
    "Georgia": ("georgia", "грузі", "грузи"),
    "Czechia": ("czech", "чэхі", "чехи"),
    "the United States": ("united states", "америк", "амерык", "сша", "зша"),
}
_NAMES = {
    country: re.compile(rf"(?<!\w)(?:{'|'.join(stems)})", re.IGNORECASE)
    for country, stems in _COUNTRIES.items()
}
_TAKEN = re.compile(
    r"\b(?:(?:taken|driven|brought|flown|expelled|deported|sent|moved|forced|cross(?:ed)?|freed|released)"
    r"(?: \w+){0,3}? (?:(?:in)?to|over to)|expulsion to)\s+(?P<en>[A-Z]\w+)|"
    r"\b(?:вывез\w*|увез\w*|завез\w*|адправ\w*|отправ\w*|доставил\w*|павез\w*|повез\w*|привез\w*|"
    r"прывез\w*|высла\w*|депорт\w*|дэпарт\w*|выдвор\w*|адвез\w*|отвез\w*|выйш\w*|выеха\w*|все|усе)"
    r"(?: \w+){0,2}? (?:в|во|у|ў)\s+(?P<cyr>[А-ЯЁІЎ]\w+)",
    re.IGNORECASE,
)


def abroad(text: str, span: Span, subject: Whose) -> Iterator[Claim]:
    """Where a sentence says that somebody was taken."""
    for match in _TAKEN.finditer(text, *span):
        start, end = match.span(match.lastgroup or 0)
        if country_of(text[start:end]) and (person := subject.at(start)) is not None:
            yield Claim(
                start, end, Subject.CONFINEMENT, person, what=text[start:end], events=EVENT
            )  # fmt: skip


def judge(claim: Claim, life: Timeline) -> Fact:
    """The country against those that the sources of a release name."""
    wanted = country_of(claim.what)
    told = [(name, entry) for entry in life.entries for name in _told(entry)]
    for name, entry in told:
        if name == wanted:
            return Fact(Verdict.SUPPORTED, name, entries=(entry,))
    if not told:
        return NOTHING
    return Fact(Verdict.DIFFERS, told[-1][0], entries=(told[-1][1],))


def country_of(text: str) -> str:
    """The first country that a text names, empty where it names none."""
    return next((name for name, pattern in _NAMES.items() if pattern.search(text)), "")


def _told(entry: Entry) -> Iterator[str]:
    if entry.kind not in KINDS["released"]:
        return
    words = entry.details.words
    if isinstance(entry.details, Expelled):
        words = f"{entry.details.to} {words}"
    if name := country_of(words):
        yield name
