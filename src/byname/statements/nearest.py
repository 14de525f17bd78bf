"""The nearest of the names there are, for messages about one there is not."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils

_NEAR = 60  # of 100: below this a "nearest" name would mislead more than help
_LISTED = 12


def nearest(name: str, there: Iterable[str]) -> str:
    """The end of a message: the nearest name, the names there are, or that there are none."""
    names = list(there)
    found = process.extractOne(
        name, names, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR
    )
    if found is not None:
        return f"; the nearest is {found[0]!r}"
    if not names:
        return "; there are none yet"
    more = " …" if len(names) > _LISTED else ""
    return f"; there are: {', '.join(names[:_LISTED])}{more}"
