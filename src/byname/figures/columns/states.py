"""Measures of a state (held, in custody) over columns: when each person is in it.

The second way to :meth:`byname.figures.measures.State.answer`, for everybody and every day at once.
"""

import numpy as np

from byname.figures.columns.families import Bounds, Family, intersection
from byname.figures.columns.scoping import Scopes
from byname.figures.columns.tables import LAST_DAY, Ints
from byname.figures.measures import Question, State


def when_in_state(shape: State, question: Question, scopes: Scopes) -> Bounds:
    """When each person is in the state a question asks about; the question's day is not read."""
    found = [scopes.stretches("custody", question.state)]
    if shape.recognised or question.body:
        found.append(scopes.stretches("recognition", question.body))
    if shape.by_one_body:
        found.append(~scopes.stretches("recognition", question.but_not))
    if shape.silent:
        found.append(_silent(scopes, question.days or 0))
    found += [scopes.person(*asked) for asked in shape.where + question.scope]
    return intersection(found)


def _silent(scopes: Scopes, days: int) -> Bounds:
    """Not heard from for so many days: by the last contact, or for as long as custody can last.

    Where no contact is told somebody may have been heard from all the same: only perhaps.
    """
    told, custody = scopes.tables.contacts, scopes.tables.stretches["custody"]
    if days == 0:
        start_least = start_most = told.known_from
    else:
        start_least = np.minimum(told.least, LAST_DAY + 1 - days) + np.int32(days)
        start_most = np.minimum(told.most, LAST_DAY + 1 - days) + np.int32(days)

    def known(start: Ints) -> Family:
        start = np.maximum(start, told.known_from)
        return Family.of(scopes.people, told.person, start, np.maximum(start, told.known_to))

    untold = ~Family.of(scopes.people, told.person, told.known_from, told.known_to)
    start = np.minimum(custody.possible_from, LAST_DAY + 1 - days) + np.int32(days)
    if days == 0:
        long_enough = Family.everybody(scopes.people)
    else:
        long_enough = Family.of(scopes.people, custody.person, start, custody.possible_to)
    certain = known(start_least)
    if np.array_equal(told.least, told.most):
        return Bounds(certain, certain | (untold & long_enough))
    return Bounds(certain, known(start_most) | (untold & long_enough))
