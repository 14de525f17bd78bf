"""Figures of people of one occupation, by what sources say of each, in whatever words.

Takes a figure of people, the words for an occupation and their lives; gives the figure of those of
them who have it. Measures know some groups of occupations; texts count librarians and nurses too.
"""

from collections.abc import Iterable
from dataclasses import replace

from byname.figures.count import Figure
from byname.register.fold import Timeline
from byname.statements.check import occupations


def occupied(figure: Figure, wanted: str, lives: Iterable[Timeline]) -> Figure:
    """Those of a figure who have an occupation; perhaps, where a source calls them by a word near
    to it or no source says what they do.
    """
    certain, perhaps = [], []
    sure = set(figure.certain)
    for life in lives:
        told = occupations.told(life)
        groups = {group for text in told for group in occupations.groups(text)}
        has = any(occupations.agree(one, groups) for one in occupations.groups(wanted))
        if has and life.person in sure and not occupations.apart(wanted, told):
            certain.append(life.person)
        elif has or not groups:
            perhaps.append(life.person)
    return replace(
        figure,
        low=len(certain),
        high=len(certain) + len(perhaps),
        certain=tuple(certain),
        perhaps=tuple(perhaps),
    )
