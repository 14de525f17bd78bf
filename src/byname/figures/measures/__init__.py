"""The measures there are: each a definition in words and a small function of a timeline.

Takes a timeline and a :class:`Question`; gives yes, perhaps or no (people), or low–high (amounts).
Pure: it reads nothing but what it is given, and never a clock or a database.

A measure has one of three shapes, declared as data so that a columnar engine answers the same:

(a) :class:`State`: in a state as a day ends. Custody spells, and recognition spells unless custody
    alone is asked for, cut with attributes that have to hold on that day, with days of silence, or
    with a second body that does not recognise.
(b) :class:`Happening`: something happened within the question's days. A function of the timeline
    gives the :class:`Event` s, each with its first and last possible day and how sure it is; a
    person counts as surely as the surest event.
(c) :class:`Amounts`: a number of each person, added up in whole base units.

Attributes (:data:`ATTRIBUTES`) scope a figure and break it down. An event's attributes are read
from the entries that tell of it, else from the person's. Where nothing is told, a fact that is
there whether told or not (sex, age, article) may hold; what counts only when somebody says so
(denied letters, a theme) does not.

The timeline may be folded as of the question's day or any later one: a measure looks no further
than the question's day, so that one fold of a whole life answers a question about every day of it.
"""

from byname.figures.measures.attributes import ATTRIBUTES, UNKNOWN, Attribute, Subject
from byname.figures.measures.registry import MEASURES
from byname.figures.measures.shapes import (
    Amount,
    Amounts,
    Asks,
    Event,
    Happening,
    Measure,
    Question,
    State,
    Unit,
)
from byname.figures.measures.silence import Silent, silence

__all__ = [
    "ATTRIBUTES",
    "MEASURES",
    "UNKNOWN",
    "Amount",
    "Amounts",
    "Asks",
    "Attribute",
    "Event",
    "Happening",
    "Measure",
    "Question",
    "Silent",
    "State",
    "Subject",
    "Unit",
    "silence",
]
