"""What the calls in a statement answer: figures, days without contact, names, days.

Each gives the words for the text and, where it is a figure, the note that proves it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from byname.figures import public
from byname.figures.count import Figure, QuestionError, count
from byname.figures.measures import MEASURES
from byname.register import read
from byname.register.dates import DateError, exact, parse, say
from byname.statements.words import WORDS


class AnswerError(ValueError):
    """A call asks for what there is not; the message names the nearest there is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Words for the text, and the note behind them ("" for none)."""

    text: str
    note: str = ""
    figure: Figure | None = None


class Answers:
    """Answers calls from the register, as of a day and as known on a moment."""

    def __init__(self, *, as_of: date, known_on: datetime, language: str) -> None:
        self.as_of, self.known_on, self.language = as_of, known_on, language
        self.functions: dict[str, Callable[..., Answer]] = {
            "figure": self.figure,
            "days_without_contact": self.days_without_contact,
            "people": self.people,
            "day": self.day,
        }

    def answer(self, name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> Answer:
        """Answer one call. Raises :class:`AnswerError`."""
        if name not in self.functions:
            raise AnswerError(f"no function is called {name!r}{_nearest(name, self.functions)}")
        try:
            return self.functions[name](*arguments, **named)
        except TypeError:
            raise AnswerError(f"{name} is called with what it does not take") from None
        except (QuestionError, DateError, read.NotFoundError) as error:
            raise AnswerError(str(error)) from None

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
        if measure not in MEASURES:
            raise AnswerError(f"no measure is called {measure!r}{_nearest(measure, MEASURES)}")
        given = parse(since or period) if since or period else None
        found = count(
            measure,
            as_of=self._day(as_of),
            known_on=self.known_on,
            state=state,
            body=body,
            since=given.earliest if given else None,
            until=given.latest if given and period else None,
        )
        return Answer(found.amount().replace(",", "\u00a0"), self._note(found, since), found)

    def days_without_contact(self, person: str | int, *, as_of: str = "") -> Answer:
        """Days since somebody was last heard from, with the entry they are counted from."""
        number = self._person(person)
        shown = public.names([number], known_on=self.known_on)
        if not any(one.level is public.Publication.NAME for one in shown.values()):
            raise AnswerError(f"{person!r} is not published by name, so no text may tell of them")
        found = count(
            "days_without_contact",
            as_of=self._day(as_of),
            known_on=self.known_on,
            person=number,
        )
        return Answer(found.amount().replace(",", "\u00a0"), self._note(found, ""), found)

    def people(
        self, measure: str, *, as_of: str = "", state: str = "", since: str = "", period: str = ""
    ) -> Answer:
        """The names behind a figure: the certain, and of them those published by name.

        The others are counted ("and 2 more"): a statement publishes nobody who is not.
        """
        figure = self.figure(measure, as_of=as_of, state=state, since=since, period=period).figure
        assert figure is not None
        shown = public.names(figure.certain, known_on=self.known_on)
        names = sorted(filter(None, (one.shown(self.language) for one in shown.values())))
        words, others = WORDS[self.language], len(figure.certain) - len(names)
        if not figure.certain:
            return Answer(words["nobody"])
        more = words["more"].format(n=others) if others else ""
        return Answer(", ".join(filter(None, (", ".join(names), more))))

    def day(self, text: str = "") -> Answer:
        """A day written out."""
        return Answer(self._say(self._day(text)))

    def _day(self, text: str) -> date:
        if not text:
            return self.as_of
        found = parse(text)
        if not found.is_exact:
            raise AnswerError(f"as_of: {text!r} is not one day")
        return found.earliest

    def _person(self, person: str | int) -> int:
        if isinstance(person, int):
            return person
        found = read.find(person, known_on=self.known_on)
        best = [one for one in found if one.rank == found[0].rank] if found else []
        if len(best) != 1:
            several = ", ".join(f"{one.person} {one.matched}" for one in best)
            there = read.names_known(known_on=self.known_on)
            hint = f"; there are: {several}" if best else _nearest(person, there)
            raise AnswerError(f"nobody, or not one person alone, is called {person!r}{hint}")
        return best[0].person

    def _say(self, day: date) -> str:
        return say(exact(day), self.language)

    def _note(self, figure: Figure, since: str) -> str:
        """Definition, days, bounds and what they rest on; everything needed to check a figure."""
        words = WORDS[self.language]
        parts = [f"{figure.measure.title(self.language)}. {figure.definition(self.language)}"]
        if since:
            parts.append(words["since"].format(since=say(parse(since), self.language)))
        parts.append(
            words["dates"].format(
                as_of=self._say(figure.as_of), known_on=self._say(figure.known_on.date())
            )
        )
        if not figure.exact:
            parts.append(
                words["bounds"].format(low=len(figure.certain), perhaps=len(figure.perhaps))
            )
        if figure.attested:
            parts.append(words["attested"].format(day=self._say(figure.attested)))
        if figure.rests_on is not None:
            entry = figure.rests_on
            parts.append(
                words["counted_from"].format(
                    day=say(entry.date, self.language), source=entry.source.label()
                )
            )
        return " ".join(parts)


def _nearest(name: str, there: Any) -> str:
    near = get_close_matches(name, list(there), n=1, cutoff=0.5)
    return (
        f"; the nearest is {near[0]!r}" if near else f"; there are: {', '.join(list(there)[:12])}"
    )
