"""What of the figures may leave: counted from public entries, of people who may be counted."""

from byname.figures import pictures
from byname.figures.measures import MEASURES, Measure
from byname.figures.words import LANGUAGES
from byname.register.public import Publication, PublicHeld, PublicName, held, held_series, names

__all__ = [
    "LANGUAGES",
    "MEASURES",
    "Measure",
    "PublicHeld",
    "PublicName",
    "Publication",
    "held",
    "held_series",
    "names",
    "pictures",
]
