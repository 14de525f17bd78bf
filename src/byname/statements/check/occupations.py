"""Occupations as texts tell them: the groups that figures know, and some more words for callings.

Takes words; gives the names of groups. Words of no group give nothing, so that nothing is held
against a text for a word that is not known.
"""

import re

from byname.figures.measures.occupations import GROUPS, group_of

_MORE: dict[str, tuple[str, ...]] = {
    "worker": ("worker", "рабочи", "рабоча", "работни", "работні"),
    "engineer": ("engineer", "інжынер", "инженер"),
    "economist": ("economist", "эканаміст", "экономист"),
    "accountant": ("accountant", "bookkeeper", "бухгалтар", "бухгалтер"),
    "politician": ("politician", "палітык", "политик"),
    "soldier": ("soldier", "салдат", "солдат"),
    "driver": ("driver", "кіроўц", "шафёр", "водител", "шофёр", "шофер"),
    "librarian": ("librarian", "бібліятэкар", "библиотекар"),
    "physicist": ("physicist", "фізік", "физик"),
    "farmer": ("farmer", "фермер"),
    "cook": ("cook", "chef", "повар", "кухар"),
}
_WORDS = {
    group: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
    for group, stems in _MORE.items()
}


def groups(text: str) -> set[str]:
    """The groups of occupations that a text's words belong to; none for words of no group."""
    known = {one for one in group_of(text) if one in GROUPS}
    return known | {group for group, stems in _WORDS.items() if stems.search(text)}


__all__ = ["groups"]
