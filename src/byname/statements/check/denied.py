"""What a text says is not so: "not seven but ten", "вместо 9 октября", "we wrongly wrote that …".

Takes a text and a place in it; gives yes or no. What a text denies is none of its claims.
"""

import re

_NOT = re.compile(
    r"(?:\b(?:not|rather than|instead of|and not|не|ня|замест|вместо|а не)"
    r"(?: (?:for|to|in|on|at|by|from|since|with|an?|the|на|к|да|до|в|во|у|з|с|со|са))?|,\s+[аa] не)"
    r"[\s«\"“]+$|\bў[\s«\"“]+(?<=не ў )$",
    re.IGNORECASE,
)
# "Not until 2023", "не менее": no denial.
_BOUND = re.compile(
    r"\s*(?:until|till|before|only|just|less|fewer|more|later|earlier|менш|менее|больш|больше|"
    r"более|раней|раньше|пазней|позже|толькі|только|адзін|один)\b",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"\b(?:wrongly|mistakenly|erroneously|incorrectly|by mistake|in error|misprint\w*|misstated|"
    r"памылков\w*|памылілі\w*|ошибочн\w*|ошиблись|по ошибке|па памылцы|неверно|няправільна)\b"
    r"[^.;!?—–]{0,60}$",
    re.IGNORECASE,
)
_RIGHTED = re.compile(
    r"\b(?:in fact|actually|really|should|must read|rather|but|correct\w*|насамрэч|"
    r"на самой справе|трэба|правільна|але|на самом деле|следует|правильно|но|а)\b",
    re.IGNORECASE,
)


# "Correction: last week we wrote that …": what was wrong then.
_CORRECTION = re.compile(
    r"\b(?:corrections?|corrigendum|erratum|папраўк\w*|выпраўленн\w*|поправк\w*|исправлени\w*|"
    r"уточнени\w*)\b",
    re.IGNORECASE,
)
_WE_WROTE = re.compile(
    r"\b(?:we|мы|у нас)\s(?:had |ранее |раней )?"
    r"(?:wrote|said|reported|written|напісалі|пісалі|паведамілі|написали|писали|сообщили|сказали|сказалі)\b[^.!?]*$",
    re.IGNORECASE,
)


def denied(text: str, at: int) -> bool:
    """Whether what begins at a place is said not to be so, or to have been said wrongly."""
    before = text[max(0, at - 90) : at]
    if _NOT.search(before):
        return not _BOUND.match(text, at)
    if _WE_WROTE.search(before) and _CORRECTION.search(text, 0, at):
        return True
    error = _ERROR.search(before)
    return error is not None and not _RIGHTED.search(error.group())
