"""Numbers that stand without their noun: what they count is told by what comes before.

Takes a text with its numbers, dates and the claims so far; gives a :class:`Quantity` for a number whose
part of the sentence says nothing but a time, whom of those it counts, or a place. What is counted
comes from the question it answers, the figure before it, or the heading over it. A part that says
anything else is left alone.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from byname.figures.measures import MEASURES
from byname.statements.check import lexicon
from byname.statements.check.days import Mention as Day
from byname.statements.check.days import Relation
from byname.statements.check.labelled_words import Label, joined, label, measure_in
from byname.statements.check.lexicon import PEOPLE, PRISONERS
from byname.statements.check.numbers import Number
from byname.statements.check.quantity import Quantity
from byname.statements.check.sentences import Span
from byname.statements.check.topics import Topic
from byname.statements.check.whereabouts import Where, whereabouts

# Words that add nothing to a number: what joins, what it is said with, who is meant, by whom told.
_LIGHT = frozenset(
    """
    a an the it its there they them was were is are has have had been be stood stands only just
    already now today still currently in all total altogether overall this that then and but or so
    yes of our the figure number count people persons person ones down up from to instead earlier
    before later by until as reported about answer q again same also exactly on for year month
    came come out went among whom which those these one's last previous
    было была былі быў быць ёсць стала сталі стаў іх яны гэта толькі ўжо ужо яшчэ цяпер зараз сёння
    усяго ўсяго разам у ў з са па на да і а але дык так не замест адказ пытанне лічба колькасць чалавек
    людзей чалавекі людзі сярод якіх тых выйшлі выйшла выйшаў раней пазней таму год годзе года месяц
    мінулым летась таксама праз канец канцы пачатку
    были было был есть стало стали стал их они это лишь только уже еще ещё сейчас сегодня теперь всего
    вместе итого в во с со по на до и а но да так нет вместо против ответ вопрос цифра число
    количество человек людей люди среди которых тех вышли вышло вышел ранее раньше позже назад год году
    года месяц прошлом прошлый также через из конец конце начале прошлого мінулага п о а:
    """.split()
)
_CUT = re.compile(
    r"[,;:()—–\n?!…]|\.(?=\s|$)|(?<=\s)(?:and|but|while|whereas|а|але|і|и|но|ды|"
    r"тогда как|тады як)(?=\s)",
    re.IGNORECASE,
)
# "10 instead of 13", "down from 13": what was so before.
_INSTEAD = re.compile(
    r"\b(?:instead of|down from|up from|against|compared (?:to|with)|замест|супраць|у параўнанні з|"
    r"вместо|против|по сравнению с)\s+$",
    re.IGNORECASE,
)
# "З іх двое — па памілаванні": a dash before how they came out.
_ON_GROUND = re.compile(r"\s*[—–-]\s+(?:по|па|праз|через|by|on)\s", re.IGNORECASE)
_AGE = re.compile(r"\b(?:at|in|aged?|у|ў|в|ва ўзросце|в возрасте)\s+$", re.I)
_OF_THEM = re.compile(
    r"\b(?:of them|of whom|of these|з іх|з якіх|сярод іх|из них|из которых|среди них)\b", re.I
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


def of_before(text: str, claim: Quantity) -> bool:
    """Whether a figure is told as that of another day: "10 instead of 13" denies nothing."""
    return claim.day is not None and bool(_INSTEAD.search(text[: claim.start][-30:]))


def part_of(text: str, span: Span, number: Number) -> Span:
    """The part of a sentence, between its signs and joining words, that a number is in."""
    start, end = span
    for cut in _CUT.finditer(text, span.start, span.end):
        if cut.end() <= number.start:
            start = cut.end()
        elif cut.start() >= number.end:
            if _ON_GROUND.match(text, cut.start()):
                continue
            end = cut.start()
            break
    if not text[start : number.start].strip():
        start = _labelled_from(text, span, start)
    return Span(start, end)


def _labelled_from(text: str, span: Span, start: int) -> int:
    """Where the label of a number begins that stands right after its colon or dash."""
    before = text[span.start : start].rstrip()
    sign = before[-1:]
    before = before.rstrip(" ,—–:")
    if sign == ":":
        cut = max((before.rfind(one) for one in "?!;\n"), default=-1)
        return span.start + cut + 1
    if sign and sign in "—–":
        cuts = [cut.end() for cut in _CUT.finditer(before)]
        return span.start + (cuts[-1] if cuts else 0)
    return start


def bare(
    text: str,
    span: Span,
    number: Number,
    others: Sequence[Number],
    days: Sequence[Day],
    found: Sequence[Quantity],
    topic: Topic | None,
    *,
    verbs: bool = False,
) -> Quantity | None:
    """The figure of a number alone. ``others``: the numbers of its sentence; ``topic``: the question
    or the heading that it stands under. ``verbs``: whether its part may say what happened to them.
    """
    if number.value != number.whole or number.whole == 0 or number.unit:
        return None
    if _begins_item(text, number) or _of_a_date(text, number, days):
        return None
    part = part_of(text, span, number)
    if lexicon.UNIT.match(text, number.end) or lexicon.UNIT.match(
        text[number.end : number.end + 30]
    ):
        return None
    where = whereabouts(text, part.start, part.end)
    instead = _INSTEAD.search(text[part.start : number.start])
    if not _adds_nothing(text, part, number, others, days, where, bool(instead), verbs):
        return None
    own = label(text, part.start, part.end, days)
    if verbs:
        return _happened(text, span, part, number, others, days, found, own, topic)
    answers = _answers(text, span, number, topic)
    base = _base(text, span, found, topic, answers=answers)
    if base is None:
        return None
    day = _day(text, span, part, number, others, days)
    told = bool(day) or _today(text, part)
    if _today(text, part) and isinstance(base, Quantity) and not base.of_state and not own.measure:
        base = Label("held")  # "18 were recognised. Now there are 1,244 of them"
    closes = _closes(text, span, part, others)
    narrows = bool((own.scope or where) and closes) and not _told_after(text, span, number)
    then = day or next((one.day for one in reversed(found[-_BACK:]) if one.day), None)
    if instead and found and then:
        return _made(number, span, found[-1], own, where, then)
    if instead or not (answers or told or narrows):
        return None
    if _OF_THEM.search(text, *part) and not (own.scope or where):
        return None
    if not closes and not (answers or told):
        return None
    made = _made(number, span, base, own, where, day)
    return replace(made, end=_noun_ends(text, part, number)) if made is not None else None


_BACK = 5  # claims back among which the earlier day may be told


def _noun_ends(text: str, part: Span, number: Number) -> int:
    """Where the words after a number end that say whom it counts, of its own part."""
    nouns = [pattern for _, pattern in lexicon.SCOPES] + [PRISONERS, PEOPLE]
    ends = [one.end() for noun in nouns for one in noun.finditer(text, number.end, part.end)]
    return max([number.end, *ends])


def _adds_nothing(
    text: str,
    part: Span,
    number: Number,
    others: Sequence[Number],
    days: Sequence[Day],
    where: Where | None,
    instead: bool,
    verbs: bool,
) -> bool:
    """Whether a number's part of the sentence says no more than when, whom or where."""
    if _AGE.search(text[part.start : number.start]):
        return False
    blots = [(number.start, number.end)]
    blots += [(day.start, day.end) for day in days]
    if where is not None:
        blots.append((where.start, where.end))
    for other in others:
        if other is not number and part.holds(other.at):
            if any(day.start < other.end and other.at < day.end for day in days):
                continue
            before = text[part.start : max(number.start, other.start)]
            if not (instead or _INSTEAD.search(before)):
                return False
            blots.append((other.start, other.end))
    letters = list(text[part.start : part.end])
    for start, end in blots:
        for at in range(max(start, part.start), min(end, part.end)):
            letters[at - part.start] = " "
    words = "".join(letters)
    for _, pattern in lexicon.SCOPES:
        words = pattern.sub(" ", words)
    happened = [one.pattern for one in (*lexicon.TRIGGERS, lexicon.HELD_TRIGGER)] if verbs else []
    grounds = [pattern for _, pattern in lexicon.GROUNDS] if verbs else []
    for pattern in (
        *happened, *grounds, PRISONERS, PEOPLE, lexicon.TODAY, lexicon.SUBSET,
    ):  # fmt: skip
        words = pattern.sub(" ", words)
    return all(word.lower() in _LIGHT for word in _WORD.findall(words))


def _happened(
    text: str,
    span: Span,
    part: Span,
    number: Number,
    others: Sequence[Number],
    days: Sequence[Day],
    found: Sequence[Quantity],
    own: Label,
    topic: Topic | None,
) -> Quantity | None:
    """ "Шасцёра выйшлі на волю", "умерли трое": of the time told before, where it tells none."""
    if not own.measure or own.measure == "actions":
        return None
    day = _day(text, span, part, number, others, days)
    claim = Quantity(number.start, number.end, number, own.measure, own.scope, sentence=span)
    if _OF_THEM.search(text, *part) and not any(_near(text, one, span) for one in found[-2:]):
        return None
    here = [one for one in found if span.holds(one.start) and one.since is not None]
    base: Quantity | Label = here[-1] if here else Label()
    if not here and topic is not None and topic.asked and topic.label is not None:
        base = Label(days=topic.label.days) if not claim.of_state else base
    return _when(claim, base, day)


def _near(text: str, claim: Quantity, span: Span) -> bool:
    """Whether a claim is of this sentence or of the one before it."""
    return span.holds(claim.start) or not text[claim.sentence.end : span.start].strip()


def _answers(text: str, span: Span, number: Number, topic: Topic | None) -> bool:
    """Whether a number is the first thing that answers a question."""
    if topic is None or not topic.asked or number.start < topic.end:
        return False
    between = text[topic.end : number.start]
    return len(between) < _ANSWER_FROM and not re.search(r"\d|[.!?]\s", between)


_ANSWER_FROM = 40  # characters between a question and the number that answers it


def _base(
    text: str,
    span: Span,
    found: Sequence[Quantity],
    topic: Topic | None,
    *,
    answers: bool,
) -> Quantity | Label | None:
    """What the number counts, before its own words narrow it: nearest first."""
    if answers and topic is not None:
        return topic.label
    after = topic.end if topic is not None else 0
    here = [one for one in found if span.holds(one.start) and one.start >= after]
    if here:
        return here[-1]
    if topic is not None and topic.asked and topic.start <= span.start < topic.end:
        return topic.before
    if topic is not None and not topic.asked and topic.label is not None and topic.label.scope:
        return topic.label
    last = [one for one in found if one.sentence.end <= span.start and one.start >= after]
    if last:
        same = [one for one in last if one.sentence == last[-1].sentence]
        between = text[same[-1].sentence.end : span.start]
        if between.strip() or "\n\n" in between:
            return topic.label if topic is not None and not topic.asked else None
        return min(same, key=lambda one: (len(one.scope), one.day is not None, one.start))
    return topic.label if topic is not None and topic.label is not None else None


def _day(
    text: str,
    span: Span,
    part: Span,
    number: Number,
    others: Sequence[Number],
    days: Sequence[Day],
) -> Day | None:
    """The time told of a number: in its own part, else between the number before and this one."""
    own = [day for day in days if part.start <= day.start < part.end or part.holds(day.at)]
    if own:
        return _at_its_end(text, own[-1])
    counted = [
        one.end
        for one in others
        if one.end <= number.start and not any(d.start < one.end and one.at < d.end for d in days)
    ]
    start = max([span.start, *counted])
    asked = text.rfind("?", start, number.start)
    start = max(start, asked)
    before = [day for day in days if start <= day.start and day.end <= number.start]
    if not before:
        return None
    today = list(lexicon.TODAY.finditer(text, before[-1].end, number.start))
    return None if today else _at_its_end(text, before[-1])


_END_OF = re.compile(
    r"\b(?:end|close|канец|канцы|канца|конец|конце|концу)\s+(?:of\s+)?(?:\w+\s+)?$", re.I
)


def _at_its_end(text: str, day: Day) -> Day:
    """A time by its last day, where its end is told: "at the end of last year"."""
    if day.exactness not in ("year", "month", "vague"):
        return day
    if not _END_OF.search(text[max(0, day.start - 20) : day.start] + text[day.start : day.at]):
        return day
    return replace(day, earliest=day.latest, relation=Relation.AS_OF)


def _told_after(text: str, span: Span, number: Number) -> bool:
    """Whether the rest of the sentence says what is counted: "10 men and 5 women remain in prison"."""
    return bool(measure_in(text, number.end, span.end)[0])


_MARK_OF_ITEM = re.compile(r"[/).]\s")


def _begins_item(text: str, number: Number) -> bool:
    """Whether a number is that of an item: "4/ Since 2020, 11 people have died"."""
    line = text[text.rfind("\n", 0, number.start) + 1 : number.start]
    return not line.strip(" *_") and bool(_MARK_OF_ITEM.match(text, number.end))


def _of_a_date(text: str, number: Number, days: Sequence[Day]) -> bool:
    """Whether a number is the day of the month told after it: "19 октября прошлого года"."""
    return any(not text[number.end : day.at].strip() for day in days if day.at >= number.end)


def _today(text: str, part: Span) -> bool:
    return bool(lexicon.TODAY.search(text, *part))


def _closes(text: str, span: Span, part: Span, others: Sequence[Number]) -> bool:
    """Whether after a number's part the sentence ends, or goes on with another number's part."""
    after = text[part.end : span.end]
    if not after.strip(' .!…\n"”»*)'):
        return True
    following = [one for one in others if one.start >= part.end]
    if not following:
        return False
    return bool(part_of(text, Span(part.end + 1, span.end), following[0]).start <= part.end + 3)


def _made(
    number: Number,
    span: Span,
    base: Quantity | Label,
    own: Label,
    where: Where | None,
    day: Day | None,
) -> Quantity | None:
    """The claim: what the base says, with what the number's own part says instead."""
    asked = Label(base.measure, base.scope) if isinstance(base, Quantity) else base
    both = joined(replace(own, measure="", days=()), replace(asked, days=()))
    if not both.measure or both.measure == "actions":
        return None
    scope = dict(both.scope)
    if where is not None:
        scope["place"] = where.what
    claim = Quantity(
        number.start, number.end, number, both.measure, tuple(sorted(scope.items())), sentence=span
    )
    timed = _when(claim, base, day)
    if timed is not None and "ground" in scope:
        wider = tuple((k, v) for k, v in timed.scope if k != "ground")
        timed = replace(timed, perhaps=(replace(timed, scope=wider),))
    return timed


def _when(claim: Quantity, base: Quantity | Label, day: Day | None) -> Quantity | None:
    """The claim with its time: the one told of it, else that of what it goes on from."""
    asked = base.days[0] if isinstance(base, Label) and base.days else None
    if claim.of_state or claim.measure not in MEASURES:
        told = day or asked or (base.day if isinstance(base, Quantity) else None)
        if day is not None and day.relation is Relation.SINCE and day.exactness == "month":
            return None  # so many since a month are no state of a day
        if told is not None and told.relation is Relation.SINCE:
            told = None
        return replace(claim, day=told)
    told = day or asked
    if told is not None and told.exactness == "ago":
        return None
    if told is not None:
        until = None if told.relation is Relation.SINCE else told.latest
        return replace(claim, since=told.earliest, until=until)
    if isinstance(base, Quantity):
        return replace(claim, since=base.since, until=base.until)
    return claim
