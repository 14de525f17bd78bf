"""What a statement may say: figures counted from what is public, of people who may be counted.

Takes a measure and its question; gives the :class:`~byname.figures.count.Figure`. A text for
publication never rests on what is not public. Where something that is not public makes the public
answer about one person untrue, the answer is refused rather than given.
"""

from datetime import date, datetime

from byname.figures.count import Figure, QuestionError, count, count_timelines, one_state
from byname.figures.measures import MEASURES, Asks, Measure, Question
from byname.register import public, read
from byname.register.dates import parse
from byname.register.fold import Truth
from byname.statements.nearest import nearest


def count_people(
    measure: Measure,
    *,
    as_of: date,
    known_on: datetime,
    state: str = "",
    body: str = "",
    since: str = "",
    period: str = "",
) -> Figure:
    """A figure of people. ``since`` and ``period`` are EDTF dates, such as 2020 or 2024-03.

    Raises :class:`QuestionError` when the question is not whole, DateError for what is no date.
    """
    _check_asked(measure, since, period)
    given = parse(since or period) if since or period else None
    question = Question(
        as_of=as_of,
        body=_known_body(body, known_on),
        state=one_state(state, known_on),
        since=given.earliest if given else date.min,
        until=given.latest if given and period else date.max,
    )
    if measure.name == "held":
        return _held(measure, question, known_on)
    timelines = public.timelines(as_of=as_of, known_on=known_on)
    return count_timelines(measure, question, known_on, timelines)


def days_without_contact(person: int, *, as_of: date, known_on: datetime) -> Figure:
    """Days since a person published by name was last heard from, told from public entries.

    Raises :class:`QuestionError` where the register knows better than what is public of it.
    """
    try:
        timeline = public.person_timeline(person, as_of=as_of, known_on=known_on)
    except public.NotPublicError:
        raise QuestionError(
            f"person {person} is not published by name, so no text may tell of them"
        ) from None
    known = count("days_without_contact", as_of=as_of, known_on=known_on, person=person)
    silence = timeline.silence() if timeline.in_custody(as_of) is not Truth.NO else None
    if silence is None or (silence.low, silence.high) != (known.low, known.high):
        raise QuestionError(
            f"what is public of person {person} gives another number than all that is known: "
            "publish the entries of their custody and last contact, or leave this out"
        )
    question = Question(as_of=as_of)
    return Figure(
        measure=MEASURES["days_without_contact"],
        question=question,
        known_on=known_on,
        low=silence.low,
        high=silence.high,
        certain=(timeline.person,),
        person=timeline.person,
        rests_on=silence.since,
    )


def _check_asked(measure: Measure, since: str, period: str) -> None:
    if measure.asks is Asks.PERSON:
        raise QuestionError(
            f'{measure.name} is of one person: write {measure.name}("the name") instead'
        )
    if since and period:
        raise QuestionError("say since or period, not both")
    if measure.asks is Asks.SINCE and not since:
        raise QuestionError(f'{measure.name}: since when? Add since="2020" or since="2020-08-09"')
    if measure.asks is Asks.PERIOD and not period:
        raise QuestionError(f'{measure.name}: in which days? Add period="2024" or "2024-03"')


def _known_body(body: str, known_on: datetime) -> str:
    there = read.bodies(known_on=known_on) if body else []
    if body and body not in there:
        raise QuestionError(f"no body is called {body!r}{nearest(body, there)}")
    return body


def _held(measure: Measure, question: Question, known_on: datetime) -> Figure:
    found = public.held(
        as_of=question.as_of, known_on=known_on, body=question.body, state=question.state
    )
    return Figure(
        measure=measure,
        question=question,
        known_on=known_on,
        low=found.low,
        high=found.high,
        certain=found.certain,
        perhaps=found.perhaps,
        attested=found.attested,
    )
