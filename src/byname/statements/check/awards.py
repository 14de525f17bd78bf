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
    """(person, award, year) as descriptions tell of honours: "Nobel Peace Prize 2022"."""
    found = []
    for person, entry in descriptions:
        details = entry.details
        if not isinstance(details, Described):
            continue
        for text in (details.honour, details.text):
            for word, names in AWARDS.items():
                if any(re.search(name, text, re.IGNORECASE) for name in names):
                    found += [
                        (person, word, year, entry)
                        for year in re.findall(r"\b(?:19|20)\d\d\b", text)
                    ]
    return found


AWARDS = {
    "nobel": ("nobel", "нобел", "peace prize", "прэмі\\w+ міру", "преми\\w+ мира"),
    "sakharov": ("sakharov", "сахар"),
    "havel": ("havel", "гавел"),
    "livelihood": ("right livelihood",),
}


AWARD_WORDS = ("Nobel", "Нобел", "Sakharov", "Сахар", "Havel", "Гавел", "Right Livelihood")


def prize(claim: Claim, known: Sequence[tuple[int, str, str, Entry]]) -> Fact:
    """The year of an award against what the register has of it, of the person if one is named."""
    word = next(
        (w for w, names in AWARDS.items() if any(re.search(n, claim.what, re.I) for n in names)), ""
    )
    told = [one for one in known if one[1] == word]
    if claim.person is not None and any(one[0] == claim.person for one in told):
        told = [one for one in told if one[0] == claim.person]
    if not told:
        return NOTHING
    wanted = str(int(claim.value))
    for _, _, year, entry in told:
        if year == wanted:
            return Fact(Verdict.SUPPORTED, year, entries=(entry,))
    return Fact(Verdict.DIFFERS, told[0][2], told[0][2], entries=(told[0][3],))
