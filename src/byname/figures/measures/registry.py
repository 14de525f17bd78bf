"""The measures there are, each declared once."""

from byname.figures.measures.amounts import (
    YEAR,
    days_without_contact,
    held_years,
    sentenced_years,
)
from byname.figures.measures.attributes import MINOR, OLD
from byname.figures.measures.cases import OF_CASES
from byname.figures.measures.events import (
    OfEntries,
    Prosecutions,
    deaths_after_release,
    deaths_in_custody,
    detentions,
    new_cases,
    recognitions,
    releases,
    sentences,
    sentences_to_custody,
)
from byname.figures.measures.shapes import Amounts, Asks, Happening, Measure, Shape, State, Unit
from byname.register.entries import Kind, Privation

_END = (Kind.RELEASED, Kind.EXPELLED)


def _state(name: str, *where: tuple[str, str], needs: tuple[str, ...] = ()) -> Measure:
    return _held(name, State(where=where), needs)


def _held(name: str, shape: Shape, needs: tuple[str, ...] = ()) -> Measure:
    return Measure(name, Unit.PEOPLE, Asks.NOTHING, shape, needs, (Kind.RECOGNISED,))


def _event(
    name: str, asks: Asks, shape: Happening, *kinds: Kind, needs: tuple[str, ...] = ()
) -> Measure:
    return Measure(name, Unit.PEOPLE, asks, shape, needs, kinds)


_STATES = (
    _state("held"),
    Measure("in_custody", Unit.PEOPLE, Asks.NOTHING, State(recognised=False)),
    _state("held_women", ("sex", "female")),
    _state("held_men", ("sex", "male")),
    _state("held_minors", ("age", MINOR)),
    _state("held_over_60", ("age", OLD)),
    _state("held_journalists", ("occupation", "journalist")),
    _state("held_of_occupation", needs=("occupation",)),
    _state("held_in_place", needs=("place",)),
    _state("held_under_article", needs=("article",)),
    _state("held_by_court", needs=("court",)),
    _state("held_by_official", needs=("official",)),
    _state("held_by_body", needs=("body",)),
    _held("held_by_one_body", State(by_one_body=True), ("body", "but_not")),
    _held("held_without_contact", State(silent=True), ("days",)),
    *(_state(f"held_denied_{what.value}", ("denied", what.value)) for what in Privation),
)
_EVENTS = (
    _event("detained", Asks.PERIOD, Happening(detentions)),
    _event("new_cases", Asks.PERIOD, Happening(new_cases), *OF_CASES),
    _event("prosecuted", Asks.SINCE, Happening(OfEntries(OF_CASES)), *OF_CASES),
    _event(
        "prosecuted_for_theme",
        Asks.SINCE,
        Happening(OfEntries(OF_CASES)),
        *OF_CASES,
        needs=("theme",),
    ),
    _event("sentenced", Asks.SINCE, Happening(sentences), Kind.SENTENCED),
    _event("sentenced_to_custody", Asks.SINCE, Happening(sentences_to_custody), Kind.SENTENCED),
    _event(
        "sentenced_by_court", Asks.SINCE, Happening(sentences), Kind.SENTENCED, needs=("court",)
    ),
    _event(
        "sentenced_by_official",
        Asks.SINCE,
        Happening(sentences),
        Kind.SENTENCED,
        needs=("official",),
    ),
    _event(
        "compulsory_treatment", Asks.SINCE, Happening(OfEntries((Kind.COMMITTED,))), Kind.COMMITTED
    ),
    _event("second_prosecution", Asks.SINCE, Happening(Prosecutions(2)), *OF_CASES),
    _event("third_prosecution", Asks.SINCE, Happening(Prosecutions(3)), *OF_CASES),
    _event("recognised", Asks.SINCE, Happening(recognitions), Kind.RECOGNISED),
    _event("released", Asks.PERIOD, Happening(releases), *_END),
    _event("released_on_ground", Asks.PERIOD, Happening(releases), *_END, needs=("ground",)),
    _event("expelled", Asks.PERIOD, Happening(OfEntries((Kind.EXPELLED,))), Kind.EXPELLED),
    _event("died_in_custody", Asks.SINCE, Happening(deaths_in_custody), Kind.DIED),
    _event(
        "died_soon_after_release",
        Asks.SINCE,
        Happening(deaths_after_release),
        Kind.DIED,
        needs=("days",),
    ),
)
_AMOUNTS = (
    Measure(
        "sentence_years",
        Unit.YEARS,
        Asks.SINCE,
        Amounts(sentenced_years, YEAR),
        (),
        (Kind.SENTENCED,),
    ),
    Measure(
        "held_sentence_years",
        Unit.YEARS,
        Asks.NOTHING,
        Amounts(held_years, YEAR),
        (),
        (Kind.RECOGNISED,),
    ),
    Measure("days_without_contact", Unit.DAYS, Asks.PERSON, Amounts(days_without_contact)),
)
MEASURES: dict[str, Measure] = {one.name: one for one in (*_STATES, *_EVENTS, *_AMOUNTS)}
