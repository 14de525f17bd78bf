"""The measure that a number is a figure of, by the words of its clause and sentence.

Takes a number with what it counts; gives the measure, what narrows it down, and whether the text
itself says so rather than the figure before.
"""

import re

from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.figure_days import of_list, told_days, topic
from byname.statements.check.lexicon import PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span
from byname.statements.check.whereabouts import whereabouts

Found = tuple[str, tuple[tuple[str, str], ...], bool]


def measure_of(
    text: str,
    span: Span,
    part: Span,
    number: Number,
    following: int,
    noun: str,
    before: Quantity | None,
    days: list[Day],
) -> Found | None:
    """The measure by the words of the clause, then of the sentence, then of the claim before."""
    scope: tuple[tuple[str, str], ...] = ()
    if "=" in noun:
        name, _, value = noun.partition("=")
        scope = ((name, value),)
    if noun == "deaths":
        soon = lexicon.TRIGGERS[0].pattern.search(text, part.start, part.end)
        return ("died_soon_after_release" if soon else "died_in_custody"), scope, True
    if noun == "all":
        same = before is not None and before.sentence == span and before.of_state
        return (before.measure, (), False) if before is not None and same else None
    if noun == "sentences":
        return "sentenced", scope, True
    if noun == "cases" and (
        lexicon.UKRAINE.search(text, part.start, part.end)
        or _FOR_UKRAINE_BEFORE.search(text[span.start : number.start])
    ):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),), True
    if noun == "cases":
        return "new_cases", scope, True
    if "=" in noun and _AND_MORE.fullmatch(text[number.end : following]):
        shared = _in_stretch(text, Span(number.start, span.end), number, span.end)
        if shared is not None:
            return shared[0], (*scope, *shared[1]), True
    for stretch in (part, span):
        if stretch is span and (before is not None and before.sentence == span):
            break
        found = _in_stretch(text, stretch, number, following)
        if found is not None:
            measure, narrowed = found
            if measure == "detained" and lexicon.STILL.search(text, part.start, part.end):
                measure = "held"
            told = (
                told_days(span, days) or of_list(text, number.at, days) or topic(text, span, days)
            )
            if measure == "recognised" and not told and not _DID_RECOGNISE.search(text, *part):
                measure = "held"
            if measure == "held" and noun != "prisoners" and _ONE_COLONY.search(text, *part):
                if whereabouts(text, *span) is None:
                    return None
            if measure == "released" and lexicon.DEMAND.search(text, span.start, number.start):
                measure = "held"
            return measure, (*scope, *narrowed), True
    after = text[number.end : max(min(following, span.end), number.end)]
    if noun in ("people", "prisoners", "alone") and (
        _FOR_UKRAINE.match(after) or _FOR_UKRAINE_BEFORE.search(text[span.start : number.start])
    ):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),), True
    if (
        before is not None
        and before.sentence == span
        and _WHOLE_OF.search(text[before.end : number.start])
    ):
        kept = tuple(one for one in before.scope if one[0] not in ("sex", "age", "occupation"))
        return before.measure, scope or kept, True
    if before is not None and before.sentence == span and before.measure != "actions":
        of_them = "=" in noun and lexicon.SUBSET.search(text, before.end, min(following, span.end))
        return before.measure, scope or before.scope, bool(of_them) and before.of_state
    if noun in ("prisoners", "alone") and (
        noun == "prisoners"
        or PRISONERS.search(text, span.start, span.end)
        or lexicon.HELD.search(text, span.start, span.end)
    ):
        return "held", scope, True
    if "=" in noun and PRISONERS.search(text, span.start, span.end):
        return "held", scope, True
    if noun in ("people", "prisoners") and _LIST_HAS.search(text[span.start : number.start]):
        return "held", scope, True
    if (
        "=" in noun
        and not _CELL.match(after)
        and (_OF_OURS.search(text, *span) or whereabouts(text, *span))
    ):
        return "held", scope, True
    return None


# "Five women and nine men are in prison": what the second number counts, the first does too.
_AND_MORE = re.compile(r"\s+[^\W\d_]+(?:\s[^\W\d_]+)?(?:,| and| і| и| ды)\s+", re.IGNORECASE)
# "Our list has 22 names on it", "у нашым спісе 22 імёны".
_LIST_HAS = re.compile(
    r"\b(?:our|the|this) list (?:\w+ )?(?:has had|has|had|holds|held|contains?|counts|counted|stands at|"
    r"stood at)\s+$|\b(?:у|ў|в) (?:\w+ )?(?:спісе|списке)(?: \w+){0,2}\s+$",
    re.IGNORECASE,
)
_CELL = re.compile(r"\s*\|")


# "Seven women from our list", "пяць жанчын з нашага спісу".
_OF_OURS = re.compile(
    r"\b(?:from|of|on|in) (?:our|the|this) list\b|\b(?:з|са|у|ў) (?:нашага|гэтага|нашым|гэтым) спіс\w+|"
    r"\b(?:из|в) (?:нашего|этого|нашем|этом) списк\w+",
    re.IGNORECASE,
)


# "236 of them for supporting Ukraine", "За падтрымку Украіны — 236 чалавек".
# "9 women out of 25 prisoners": the whole that the number before is a part of.
_WHOLE_OF = re.compile(r"\b(?:out of|из|з|са)\s+(?:the |all |всех |усіх )?$", re.IGNORECASE)
_FOR_UKRAINE = re.compile(
    rf"[^.;,\d]{{0,25}}\b(?:for|over|за|из-за|праз)\b[^.;,\d]{{0,15}}(?:{lexicon.UKRAINE.pattern})",
    re.I,
)


_FOR_UKRAINE_BEFORE = re.compile(
    rf"\b(?:for|over|за|из-за|"
    rf"праз)\b[^.;,\d]{{0,15}}(?:{lexicon.UKRAINE.pattern})\w*[^.;,\d]{{0,12}}[—–:-]?\s*$",
    re.I,
)


# "The colony holds 1,500 men": of one place, not of all who are held.
_ONE_COLONY = re.compile(
    r"\b(?:the|this|that|each|his|her) (?:\w+ )?(?:colony|prison|jail|cell|barrack) (?:holds|has|"
    r"houses|keeps|was built)\b|"
    r"\b(?:colony|prison) (?:with|for|of) (?:\w+ )?\d|\bв (?:этой |той |самой )?(?:колонии|камере|"
    r"бараке)\b|"
    r"\b[уў] (?:гэтай |той |самой )?(?:калоніі|камеры|бараку)\b",
    re.IGNORECASE,
)


# What was done, rather than what people are: no count of those held.
_DID_RECOGNISE = re.compile(r"\b(?:прызналі|признали|recogni[sz]ed \d)", re.IGNORECASE)


_FARTHEST = 90  # characters between a number and the words that say what happened


_OTHER_CLAUSE = 20  # what a comma between a number and the words after it weighs


_BEFORE = 5  # what stands before a number belongs to it a little less than what follows


def _in_stretch(
    text: str, stretch: Span, number: Number, following: int
) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The trigger nearest to the number; one tried earlier wins over one it contains."""
    best: tuple[int, str, tuple[tuple[str, str], ...]] | None = None
    taken: list[tuple[int, int]] = []
    end = max(min(stretch.end, following), number.end)
    for trigger in (*lexicon.TRIGGERS, lexicon.HELD_TRIGGER):
        for match in trigger.pattern.finditer(text, stretch.start, end):
            if any(a <= match.start() < b for a, b in taken):
                continue
            if _of_the_next(text, number, match, following):
                continue
            taken.append(match.span())
            apart = max(match.start() - number.end, number.start - match.end() + _BEFORE, 0)
            if apart > _FARTHEST and not match.start() < number.start < match.end():
                continue
            if match.start() > number.end and "," in text[number.end : match.start()]:
                apart += _OTHER_CLAUSE
            if _OTHER_PART.search(text[match.end() : number.start]):
                apart += _OTHER_CLAUSE
            if trigger.measure.startswith("died") and apart < _FARTHEST // 2:
                apart = apart // 4
            if best is None or apart < best[0]:
                best = (apart, trigger.measure, trigger.scope)
    if best is None:
        return None
    measure, scope = best[1], best[2]
    if measure == "prosecuted" and lexicon.UKRAINE.search(text, number.end, end):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    near = Span(max(stretch.start, _after_last_number(text, stretch, number)), end)
    if following < stretch.end:
        near = Span(near.start, _before_the_next(text, number, near.end))
    if measure in ("sentenced", "prosecuted") and compulsory(text, near):
        return "compulsory_treatment", ()
    if measure in ("sentenced", "prosecuted", "detained") and lexicon.UKRAINE.search(text, *near):
        return "prosecuted_for_theme", (("theme", "support of Ukraine"),)
    return measure, scope


_LEADS = 30  # characters from words to the number they lead to


def _of_the_next(text: str, number: Number, match: re.Match[str], following: int) -> bool:
    """Whether words after a number lead to the next one: "8,416 prosecuted, sentenced 7,120"."""
    if match.start() < number.end or "," not in text[number.end : match.start()]:
        return False
    between = text[match.end() : following]
    if following > match.end() and len(between) < _LEADS and not re.search(r"[,;.]", between):
        start = max(text.rfind(sign, 0, number.start) for sign in ".;!?\n")
        before = text[start + 1 : number.start]
        if any(one.pattern.search(before) for one in lexicon.TRIGGERS):
            return True
    return not text[match.end() : following].strip(" :—–-") and following > match.end()


def _before_the_next(text: str, number: Number, end: int) -> int:
    """Where a number's words end before another one's: "sentenced 7,120, sent to treatment 37"."""
    comma = text.find(",", number.end, end)
    return end if comma < 0 else comma


_OTHER_PART = re.compile(r",\s|;\s|\s(?:and|while|і|а|и)\s", re.IGNORECASE)


_LAST_NUMBER = re.compile(r"\d(?=\D*$)")


def _after_last_number(text: str, stretch: Span, number: Number) -> int:
    """Where the words of a number begin: after the one before it, and not far off."""
    start = max(stretch.start, number.start - _FARTHEST // 2)
    last = _LAST_NUMBER.search(text[start : number.start])
    if last is None:
        return start
    breaks = list(_OTHER_PART.finditer(text, start + last.end(), number.start))
    return breaks[-1].end() if breaks else start + last.end()


def compulsory(text: str, stretch: Span) -> bool:
    return any(
        trigger.measure == "compulsory_treatment" and trigger.pattern.search(text, *stretch)
        for trigger in lexicon.TRIGGERS
    )


def scope_of(
    text: str, number: Number, end: int, measure: str, scope: tuple[tuple[str, str], ...]
) -> tuple[tuple[str, str], ...]:
    """What narrows the figure: from the words counted, and of a release its ground."""
    found = dict(scope)
    words = text[number.end : end]
    for (name, value), pattern in lexicon.SCOPES:
        if name not in found and pattern.search(words):
            found[name] = value
    if measure == "released" and "ground" not in found:
        around = _around(text, number, end)
        for ground, pattern in lexicon.GROUNDS:
            if pattern.search(around):
                found["ground"] = ground
                break
    return tuple(sorted(found.items()))


_OTHER_COUNTED = re.compile(
    r"[,;:—–]\s*(?:(?:of (?:them|whom)|з (?:іх|якіх)|из (?:них|которых)|among (?:them|whom))\b|"
    r"[^.,;]{0,30}?\b(?:of them|of whom|з іх|из них)\b)",
    re.IGNORECASE,
)


def _around(text: str, number: Number, end: int) -> str:
    """The words near a number, up to those of a part of it: "12 came out, nine of them by pardon"."""
    after = text[end : end + 60].partition("\n")[0]
    part = _OTHER_COUNTED.search(after)
    start = max(0, number.start - 60, text.rfind("\n", 0, number.start) + 1)
    return text[start:end] + (after[: part.start()] if part else after)
