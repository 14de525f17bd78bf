"""The places of detention of the register that a text means by a number or a town.

Takes what a text calls a place; gives the names that the register has for it, and one figure of those
counted in each.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from byname.figures.count import Figure
from byname.register import read
from byname.register.entries import Kind, Transferred
from byname.statements.check.towns import same

_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@lru_cache(maxsize=256)
def called(place: str, position: int, known_on: datetime) -> tuple[str, ...]:
    """The names in the register for a place told by its number or its town."""
    if place.isdigit():
        return tuple(one for one in _all(position, known_on) if place in _NUMBER.findall(one))
    return tuple(one for one in _all(position, known_on) if same(place, [one]))


@lru_cache(maxsize=2)
def _all(position: int, known_on: datetime) -> tuple[str, ...]:
    told = read.entries_saying(Kind.TRANSFERRED, ("",), known_on=known_on)
    names = {one.details.place.name for one in told if isinstance(one.details, Transferred)}
    return tuple(sorted(names))


def together(figures: Sequence[Figure], everybody: Sequence[int]) -> Figure | None:
    """One figure of those in each place; None where nobody is known to be in any.

    ``everybody``: those counted for certain wherever they are. Of them, one whose place no source
    tells is not held to be in the place perhaps.
    """
    certain = {person for one in figures for person in one.certain}
    perhaps = {person for one in figures for person in one.perhaps} - certain - set(everybody)
    if not certain:
        return None
    return replace(
        figures[0],
        low=len(certain),
        high=len(certain) + len(perhaps),
        certain=tuple(sorted(certain)),
        perhaps=tuple(sorted(perhaps)),
    )
