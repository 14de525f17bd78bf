"""The state a text is about, by the names of countries in it.

Takes a text and the states whose cases a register holds; gives the code of the one whose name the
text says most often, in English, Belarusian or Russian, or nothing where none is said or two are
said as often. Never looks at the register itself.
"""

import re
from collections.abc import Iterable

# Stems of the country, its people and its adjective, by ISO 3166-1 code in small letters.
_STEMS: dict[str, str] = {
    "am": "armenia|армен|армян",
    "az": "azerbaijan|азербайджан",
    "by": "belarus|biełarus|bielarus|беларус|белорус",
    "ge": "georgia|грузи|грузін",
    "kg": "kyrgyz|кыргыз|киргиз|кіргіз",
    "kz": "kazakh|казах",
    "md": "moldov|молдов|малдов",
    "ru": "russia|росси|расі|расей",
    "tj": "tajik|таджик|таджык",
    "tm": "turkmen|туркмен",
    "tr": "turkey|türkiye|turkish|турци|турец|турц|турэц",
    "ua": "ukrain|украин|украін",
    "uz": "uzbek|узбек|узбэк",
}


def state_of(text: str, states: Iterable[str]) -> str:
    """The code of the state that a text is about, empty where the text does not tell."""
    lower = text.casefold()
    said = {
        state: len(re.findall(rf"\b(?:{_STEMS[state]})", lower))
        for state in states
        if state in _STEMS
    }
    ranked = sorted(said.items(), key=lambda one: -one[1])
    if not ranked or not ranked[0][1]:
        return ""
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return ""
    return ranked[0][0]
