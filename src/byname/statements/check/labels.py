"""Figures of a list: a label, a colon and a number on a line ("Died in custody: 9").

Takes a text and a place in it; gives what the label says is counted. Never reads past the line.
"""

import re

from byname.statements.check import lexicon
from byname.statements.check.lexicon import CITIES, COUNTRIES, DEATHS, PRISONERS

_LABEL = re.compile(
    r"(?:^|\n|[.;!?]\s)(?:[\s•·*–—-]|\d{1,2}[.)])*([^\n:;]{3,80}?)[ \t]*(?::|[,]?[ \t][—–-])[ \t]*$"
)
_ENDS = re.compile(r"[ \t]*(?:\n|$|[.;,(]|or more\b|і больш\b|и более\b)")
Labelled = tuple[str, tuple[tuple[str, str], ...]]
"""A measure, empty where the label only narrows the one before, and a scope."""


def labelled(text: str, start: int, end: int) -> Labelled | None:
    """What the number from ``start`` to ``end`` counts by its label, None where it has none."""
    label = _LABEL.search(text[max(0, start - 100) : start])
    if label is None or not _ENDS.match(text[end : end + 12]):
        return None
    words = label[1]
    scope = tuple(
        (name, value) for (name, value), pattern in lexicon.SCOPES if pattern.search(words)
    )
    if lexicon.UKRAINE.search(words):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    for trigger in (*lexicon.TRIGGERS, lexicon.HELD_TRIGGER):
        if trigger.pattern.search(words):
            if trigger.measure == "released":
                grounds = (name for name, one in lexicon.GROUNDS if one.search(words))
                scope += tuple(("ground", name) for name in list(grounds)[:1])
            return trigger.measure, tuple(sorted({**dict(scope), **dict(trigger.scope)}.items()))
    for what, pattern in (("cities", CITIES), ("countries", COUNTRIES)):
        if pattern.search(words):
            return "actions", (("of", what),)
    if DEATHS.search(words):
        return "died_in_custody", scope
    if PRISONERS.search(words):
        return "held", scope
    return ("", scope) if scope else None
