"""Awards: what descriptions in the register tell of them, and the year a text gives.

Takes entries and claims; gives facts. An award that the register does not have cannot be checked.
"""

import re
from collections.abc import Iterable, Sequence

from byname.register.entries import Described, Entry
from byname.statements.check.claim import Claim
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Verdict


def awards(descriptions: Iterable[tuple[int, Entry]]) -> list[tuple[int, str, str, Entry]]:
    """(person, award, year) as descriptions tell of honours: "Nobel Peace Prize 2022".

    The award is one of :data:`AWARDS`, or :data:`OTHER`.
    """
    found: list[tuple[int, str, str, Entry]] = []
    for person, entry in descriptions:
        details = entry.details
        if not isinstance(details, Described):
            continue
        for text in (details.honour, details.text):
            years = re.findall(r"\b(?:19|20)\d\d\b", text)
            if years and _ANY.search(text):
                found += [(person, award_in(text), year, entry) for year in years]
    told = {(person, award, year): entry for person, award, year, entry in found}
    return [(*key, entry) for key, entry in told.items()]


OTHER = "other"


def award_in(text: str) -> str:
    """Which of the awards known by name a text tells of; :data:`OTHER` for another."""
    return next(
        (w for w, names in AWARDS.items() if any(re.search(n, text, re.I) for n in names)), OTHER
    )


AWARDS = {
    "nobel": ("nobel", "нобел", "peace prize", "прэмі\\w+ міру", "преми\\w+ мира"),
    "sakharov": ("sakharov", "сахар"),
    "havel": ("havel", "гавел", "гаўл", "гавла"),
    "livelihood": ("right livelihood",),
}


AWARD_WORDS = (
    "Nobel", "Нобел", "Sakharov", "Сахар", "Havel", "Гавел", "Гаўл", "Right Livelihood", "rize", "ward",
    "рэмі", "реми",
)  # fmt: skip
_ANY = re.compile(
    "|".join(
        (*(name for names in AWARDS.values() for name in names), "prize", "award", "прэмі", "преми")
    ),
    re.I,
)


_OTHER_NOBEL = re.compile(r"liter|physic|chemis|medic|econom|літар|литер|фіз|физ|хім|хим|мед", re.I)


def prize(claim: Claim, known: Sequence[tuple[int, str, str, Entry]]) -> Fact:
    """The year of an award against what the register has of it, of the person if one is named.

    An award of the same person and year by another name is another award.
    """
    word, wanted = award_in(claim.what), str(int(claim.value))
    own = [one for one in known if one[0] == claim.person] if claim.person is not None else []
    told = [one for one in known if one[1] == word] if word != OTHER else []
    told = [one for one in own if one[1] == word] or told
    if not told and len(own) == 1 and own[0][2] == wanted and OTHER not in (word, own[0][1]):
        return Fact(Verdict.DIFFERS, f"{own[0][1].capitalize()} {wanted}", entries=(own[0][3],))
    if not told:
        return NOTHING
    if word == "nobel" and _OTHER_NOBEL.search(claim.what) and own:
        return Fact(Verdict.DIFFERS, "Nobel Peace Prize", entries=(told[0][3],))
    for _, _, year, entry in told:
        if year == wanted:
            return Fact(Verdict.SUPPORTED, year, entries=(entry,))
    return Fact(Verdict.DIFFERS, told[0][2], told[0][2], entries=(told[0][3],))
