"""What of the figures may leave: counted from public entries, of people who may be counted."""

from byname.figures import pictures
from byname.figures.measures import MEASURES, Measure
from byname.figures.words import LANGUAGES
from byname.register.public import PublicHeld, held, held_series

__all__ = ["LANGUAGES", "MEASURES", "Measure", "PublicHeld", "held", "held_series", "pictures"]
