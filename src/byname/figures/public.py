"""What of the figures may leave: counted from public entries, of people who may be counted.

Everything here is asked as in the module it comes from, and counted from what is public alone. How
the people of a figure may be shown is told by :func:`names`. What changed, and days of one person,
are not here: they tell of entries.
"""

from functools import partial

from byname.figures import beside as _beside
from byname.figures import bodies as _bodies
from byname.figures import breakdown as _breakdown
from byname.figures import count as _count
from byname.figures import flow as _flow
from byname.figures import isolation as _isolation
from byname.figures import lengths as _lengths
from byname.figures import pictures
from byname.figures import series as _series
from byname.figures.beside import Beside
from byname.figures.bodies import BetweenBodies
from byname.figures.breakdown import Breakdown, Category
from byname.figures.conflicts import Conflict, Why
from byname.figures.count import Figure
from byname.figures.measures import ATTRIBUTES, MEASURES, UNKNOWN, Measure, Question
from byname.figures.questions import QuestionError, measure_called
from byname.figures.reported import Asked, ScopeError, asked
from byname.figures.seen import PUBLIC
from byname.figures.series import Point, Step
from byname.figures.words import LANGUAGES
from byname.register.public import Publication, PublicHeld, PublicName, held, held_series, names
from byname.register.read import ReportedView

count = partial(_count.count, seen=PUBLIC)
breakdown = partial(_breakdown.breakdown, seen=PUBLIC)
series = partial(_series.series, seen=PUBLIC)
between_bodies = partial(_bodies.between_bodies, seen=PUBLIC)
beside = partial(_beside.beside, seen=PUBLIC)
reported_held = _beside.reported_held
flow = partial(_flow.flow, seen=PUBLIC)
isolation = partial(_isolation.isolation, seen=PUBLIC)
lengths = partial(_lengths.lengths, seen=PUBLIC)
contradictions = partial(_beside.contradictions, seen=PUBLIC)

__all__ = [
    "ATTRIBUTES",
    "LANGUAGES",
    "MEASURES",
    "UNKNOWN",
    "Asked",
    "Beside",
    "BetweenBodies",
    "Breakdown",
    "Category",
    "Conflict",
    "Figure",
    "Measure",
    "Point",
    "PublicHeld",
    "PublicName",
    "Publication",
    "Question",
    "QuestionError",
    "ReportedView",
    "ScopeError",
    "Step",
    "Why",
    "asked",
    "beside",
    "between_bodies",
    "breakdown",
    "contradictions",
    "count",
    "flow",
    "held",
    "held_series",
    "isolation",
    "lengths",
    "measure_called",
    "names",
    "pictures",
    "reported_held",
    "series",
]
