"""What the calls in a statement answer: figures counted and reported, facts, names, pictures.

Each gives the words for the text and, where it is a figure or a fact, the note that proves it. All
of it is told from what is public.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from byname.figures.count import Figure, QuestionError
from byname.figures.measures import MEASURES
from byname.register import public, read
from byname.register.dates import DateError, parse, say
from byname.statements import charts, counting, facts, people, reporting
from byname.statements.addresses import path_of, path_of_person
from byname.statements.expressions import Call
from byname.statements.nearest import nearest
from byname.statements.notes import fact_note, note, reported_note
from byname.statements.typography import bounds, day_in_words, in_order, listed, number
from byname.statements.words import WORDS

_FUNCTIONS = (
    "figure",
    "days_without_contact",
    "people",
    "names",
    "person",
    "reported",
    "chart",
    "day",
)
CHARTS = ("held",)
Given = TypeVar("Given")


class AnswerError(ValueError):
    """A call asks for what there is not; the message names the nearest there is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Words for the text, the note behind them and where it can be opened ("" for none of these).

    All plain, not Markdown. ``address``: a whole address, or a path where the site is not known.
    ``block``: Markdown that stands in place of the words, in paragraphs of its own. ``named``: the
    people behind the names it prints.
    """

    text: str
    note: str = ""
    address: str = ""
    figure: Figure | None = None
    block: str = ""
    named: tuple[int, ...] = ()


class Answers:
    """Answers calls from the register, as of a day and as known on a moment.

    ``state``: of figures that do not say their own. ``site``: where the public pages are, such as
    https://example.org; without it notes give the path alone.
    """

    def __init__(
        self, *, as_of: date, known_on: datetime, language: str, state: str = "", site: str = ""
    ) -> None:
        self._as_of, self._known_on, self._language = as_of, known_on, language
        self._state, self._site = state, site.rstrip("/")

    @staticmethod
    def functions() -> tuple[str, ...]:
        """The functions that a text may call; each is a method of this class."""
        return _FUNCTIONS

    def answer(self, call: Call) -> Answer:
        """Answer one call. Raises :class:`AnswerError`."""
        if call.name not in _FUNCTIONS:
            raise AnswerError(
                f"no function is called {call.name!r}{nearest(call.name, _FUNCTIONS)}"
            )
        function: Callable[..., Answer] = getattr(self, call.name)
        _check_given(call, inspect.signature(function))
        return self._tried(lambda: function(*call.arguments, **call.named))

    def card(self, person: str) -> tuple[str, Answer]:
        """The name of a person and the block of their card. Raises :class:`AnswerError`."""
        return self._tried(lambda: self._card(person))

    def _card(self, person: str) -> tuple[str, Answer]:
        found = people.card(
            self._person(int(person) if person.isdigit() else person),
            as_of=self._as_of,
            known_on=self._known_on,
            language=self._language,
        )
        address = self._address_of(found.person, self._as_of)
        named = (found.person,)
        return found.title, Answer("", found.note, address, block=found.markdown, named=named)

    def _tried(self, ask: Callable[[], Given]) -> Given:
        try:
            return ask()
        except (QuestionError, DateError, read.NotFoundError) as error:
            raise AnswerError(str(error.args[0])) from error

    def figure(
        self,
        measure: str,
        *,
        as_of: str = "",
        state: str = "",
        body: str = "",
        since: str = "",
        period: str = "",
    ) -> Answer:
        """A figure of people, with its note."""
        found = self._count(measure, as_of, state, body, since, period)
        return self._noted(found, since=since, period=period)

    def days_without_contact(self, person: str | int, *, as_of: str = "") -> Answer:
        """Days since somebody was last heard from, with the entry they are counted from."""
        found = counting.days_without_contact(
            self._person(person), as_of=self._day(as_of), known_on=self._known_on
        )
        shown = public.names(found.people, known_on=self._known_on)
        of = next((one.shown(self._language) for one in shown.values()), "")
        return replace(self._noted(found, of=of), named=found.people)

    def people(
        self,
        measure: str,
        *,
        as_of: str = "",
        state: str = "",
        body: str = "",
        since: str = "",
        period: str = "",
    ) -> Answer:
        """The names behind a figure; those only possibly counted come last and are called so.

        Those who are published neither by name nor by initials are a number ("and 2 more").
        """
        figure = self._count(measure, as_of, state, body, since, period)
        if not figure.people:
            return Answer(WORDS[self._language]["nobody"])
        certain, perhaps = self._names(figure.certain), self._names(figure.perhaps)
        also = WORDS[self._language]["perhaps"].format(names=perhaps) if perhaps else ""
        told = "; ".join(part for part in (certain, also) if part)
        return Answer(told, named=figure.people)

    def names(
        self,
        measure: str,
        *,
        as_of: str = "",
        state: str = "",
        body: str = "",
        since: str = "",
        period: str = "",
    ) -> Answer:
        """Everybody behind a figure as a table: since when, sentence, place, sources; its note."""
        found = self._count(measure, as_of, state, body, since, period)
        noted = self._noted(found, since=since, period=period)
        block = people.names_table(found, self._language)
        return replace(noted, block=block, named=found.people)

    def person(self, person: str | int, fact: str = "name", *, as_of: str = "") -> Answer:
        """One person's name, or a fact of theirs with the sources that say so."""
        day = self._day(as_of)
        told = facts.timeline_of(self._person(person), as_of=day, known_on=self._known_on)
        shown = public.names([told.person], known_on=self._known_on)[told.person]
        name, named = shown.shown(self._language), (told.person,)
        if fact == "name":
            return Answer(name, named=named)
        if fact not in facts.FACTS:
            there = ["name", *facts.FACTS]
            raise AnswerError(f"no fact of a person is called {fact!r}{nearest(fact, there)}")
        found = facts.fact_of(told, fact, self._language)
        note = fact_note(found, name, fact, day, self._known_on, self._language)
        return Answer(found.text, note, self._address_of(told.person, day), named=named)

    def reported(
        self, measure: str, *, by: str, on: str = "", scope: str = "", state: str = ""
    ) -> Answer:
        """A figure as others reported it, with the note of who did, of which day, and where."""
        found = reporting.reported_figure(
            measure,
            by=by,
            on=self._day(on),
            scope=scope,
            state=state.lower() or self._state,
            known_on=self._known_on,
        )
        told = reporting.words_of(found, self._language)
        return Answer(told, reported_note(found, self._language))

    def chart(
        self, measure: str, *, since: str, as_of: str = "", state: str = "", title: str = ""
    ) -> Answer:
        """The chart of people held over time, with the note of its last day."""
        if measure not in CHARTS:
            raise AnswerError(f"no chart is drawn of {measure!r}{nearest(measure, CHARTS)}")
        found = self._count(measure, as_of, state, "", "", "")
        block = charts.held_chart(
            first=parse(since).earliest,
            last=found.as_of,
            known_on=self._known_on,
            state=found.question.state,
            title=title,
            language=self._language,
        )
        return replace(self._noted(found), block=block)

    def day(self, day: str = "") -> Answer:
        """A day written out; without one, the day the statement is about."""
        return Answer(day_in_words(self._day(day), self._language))

    def _count(
        self, measure: str, as_of: str, state: str, body: str, since: str, period: str
    ) -> Figure:
        if measure not in MEASURES:
            raise AnswerError(f"no measure is called {measure!r}{nearest(measure, MEASURES)}")
        return counting.count_people(
            MEASURES[measure],
            as_of=self._day(as_of),
            known_on=self._known_on,
            state=state.lower() or self._state,
            body=body,
            since=since,
            period=period,
        )

    def _noted(self, found: Figure, *, since: str = "", period: str = "", of: str = "") -> Answer:
        path = path_of(found, self._language, public.last_moment())
        text = note(
            found,
            self._language,
            since=say(parse(since), self._language) if since else "",
            period=say(parse(period), self._language) if period else "",
            of=of,
        )
        address = f"{self._site}{path}" if path else ""
        return Answer(bounds(found.low, found.high, self._language), text, address, found)

    def _address_of(self, person: int, day: date) -> str:
        moment = public.last_moment()
        return self._site + path_of_person(person, day, self._known_on, self._language, moment)

    def _names(self, people: Sequence[int]) -> str:
        shown = public.names(people, known_on=self._known_on)
        names = in_order([name for one in shown.values() if (name := one.shown(self._language))])
        others = len(people) - len(names)
        more = WORDS[self._language]["more"].format(n=number(others, self._language))
        return listed([*names, *([more] if others else [])], self._language)

    def _day(self, text: str) -> date:
        if not text:
            return self._as_of
        found = parse(text)
        if not found.is_exact:
            raise AnswerError(f"{text!r} is not one day; write it as 2025-05-21")
        return found.earliest

    def _person(self, person: str | int) -> int:
        if isinstance(person, int):
            return person
        found = read.find(person, known_on=self._known_on)
        best = [one for one in found if one.rank == found[0].rank] if found else []
        if len(best) == 1:
            return best[0].person
        if best:
            several = ", ".join(f"{one.person} ({one.matched})" for one in best)
            raise AnswerError(f"several people are called {person!r}; give a number: {several}")
        there = read.names_known(known_on=self._known_on)
        raise AnswerError(f"nobody is called {person!r}{nearest(person, there)}")


def _check_given(call: Call, signature: inspect.Signature) -> None:
    """Whether a function takes what it is given. Raises :class:`AnswerError`."""
    there = signature.parameters
    plain = [name for name, one in there.items() if one.kind is not one.KEYWORD_ONLY]
    if len(call.arguments) > len(plain):
        takes = ", ".join(plain)
        raise AnswerError(f"{call.name} takes {takes}, and everything else by its name")
    given = dict(zip(plain, call.arguments, strict=False))
    for name, value in call.named.items():
        if name not in there:
            raise AnswerError(f"{call.name} takes no argument {name!r}{nearest(name, there)}")
        if name in given:
            raise AnswerError(f"{call.name} is given {name!r} twice")
        given[name] = value
    for name, one in there.items():
        if name not in given and one.default is one.empty:
            raise AnswerError(f"{call.name} is not told {name!r}")
        if name in given and not isinstance(given[name], one.annotation):
            raise AnswerError(f"{call.name}: {name} is text in quotes, not {given[name]!r}")
