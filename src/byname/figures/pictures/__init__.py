"""Pictures of figures, drawn as SVG on the server: no script, no request, readable in print.

Colours and lines come from the page's style sheet by class, so that a picture follows light, dark and
paper. Each has a title and a description for those who hear it.
"""

from byname.figures.pictures.bars import Column, Pair, lying_bars, mirrored_bars, standing_bars
from byname.figures.pictures.held import Reported, held_chart
from byname.figures.pictures.lifeline import Bar, Mark, lifeline

__all__ = [
    "Bar",
    "Column",
    "Mark",
    "Pair",
    "Reported",
    "held_chart",
    "lifeline",
    "lying_bars",
    "mirrored_bars",
    "standing_bars",
]
