"""The fold: entries into timelines. Pure; knows no framework and reads no clock."""

from byname.register.fold.days import Days, Truth
from byname.register.fold.folding import ATTESTATION_WINDOW, timeline
from byname.register.fold.settle import Contradiction, Told, Why
from byname.register.fold.timeline import (
    CustodySpell,
    RecognitionSpell,
    Sentence,
    Silence,
    Status,
    StatusPeriod,
    Stay,
    Timeline,
)

__all__ = [
    "ATTESTATION_WINDOW",
    "Contradiction",
    "CustodySpell",
    "Days",
    "RecognitionSpell",
    "Sentence",
    "Silence",
    "Status",
    "StatusPeriod",
    "Stay",
    "Timeline",
    "Told",
    "Truth",
    "Why",
    "timeline",
]
