"""The formats there are, explicitly listed, and how one is recognised.

A format takes a :class:`Received` file and :class:`Options` and gives a :class:`Reading`. It raises
:class:`IntakeError` for the file as a whole; what is wrong with a cell goes into the reading.
"""

from byname.intake.claims import IntakeError
from byname.intake.formats.base import Format, Match, Options
from byname.intake.formats.entries import EntriesFormat
from byname.intake.formats.reported import ReportedFormat
from byname.intake.formats.table import TableFormat
from byname.intake.formats.viasna import ViasnaFormat
from byname.intake.received import JSON, Received

FORMATS: tuple[Format, ...] = (ViasnaFormat(), EntriesFormat(), ReportedFormat(), TableFormat())


def format_called(name: str) -> Format:
    """The format of this name. Raises :class:`IntakeError` listing those there are."""
    for one in FORMATS:
        if one.name == name:
            return one
    listed = ", ".join(one.name for one in FORMATS)
    raise IntakeError(f"no format is called {name!r}; there are: {listed}")


def recognise_format(file: Received) -> Format:
    """The format that fits. Raises :class:`IntakeError` saying which it could be."""
    _ = file.json if file.media_type == JSON else file.sheet
    found = sorted(((one.recognise(file), one) for one in FORMATS), key=lambda two: -two[0].score)
    (best, chosen), (second, other) = found[0], found[1]
    if best.score < 0.3:
        tried = "; ".join(f"{one.name}: {match.why}" for match, one in found if match.why)
        raise IntakeError(
            f"{file.name} is in none of the formats known here ({tried}); "
            "say which it is with --format, or map its columns with --profile"
        )
    if best.score - second.score < 0.1:
        raise IntakeError(
            f"{file.name} could be {chosen.name} ({best.why}) or {other.name} ({second.why}); "
            f"say which with --format {chosen.name} or --format {other.name}"
        )
    return chosen


__all__ = ["FORMATS", "Format", "Match", "Options", "format_called", "recognise_format"]
