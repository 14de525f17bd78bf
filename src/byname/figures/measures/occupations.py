"""Groups of occupations, told from what sources write in English, Belarusian and Russian.

A source's words are free ("журналістка «Белсату»"); a group is found by the beginnings of words.
What belongs to no group keeps its own words, so that nothing told is lost.
"""

import re

GROUPS: dict[str, tuple[str, ...]] = {
    "journalist": (
        "journalis", "reporter", "editor", "blogger", "photojournalis", "correspondent",
        "журналіст", "журналист", "рэпарцёр", "репортёр", "репортер", "рэдактар", "редактор",
        "блогер", "блогерк", "фотакарэспандэнт", "фотокорреспондент", "карэспандэнт",
        "корреспондент",
    ),
    "human rights defender": ("human rights", "праваабарон", "правозащит"),
    "lawyer": ("lawyer", "advocate", "attorney", "barrister", "адвакат", "адвокат", "юрыст", "юрист"),
    "student": ("student", "студэнт", "студент", "школьн", "вучан", "вучн", "учащ", "навучэн"),
    "teacher": (
        "teacher", "lecturer", "professor", "настаўні", "выкладч", "учител", "преподават",
        "прафесар", "профессор",
    ),
    "medical worker": (
        "doctor", "nurse", "physician", "surgeon", "medic", "paramedic", "лекар", "урач", "врач",
        "медсястр", "медсестр", "медык", "медик", "фельчар", "фельдшер", "хірург", "хирург",
    ),
    "entrepreneur": (
        "entrepreneur", "businessm", "businesswom", "прадпрымальні", "предпринимател", "бізнес",
        "бизнес",
    ),
    "programmer": ("programmer", "software", "developer", "праграміст", "программист"),
    "clergy": ("priest", "pastor", "clerg", "святар", "свяшч", "свящ", "ксёндз", "пастар", "пастор"),
    "artist": (
        "artist", "musician", "actor", "actress", "writer", "poet", "мастак", "мастач", "музык",
        "музыкант", "актор", "актёр", "актёрк", "актрыс", "актрис", "пісьменні", "писател", "паэт",
        "поэт", "художни",
    ),
    "military": ("military", "officer of the army", "вайсков", "ваенн", "военнослуж", "военн"),
    "pensioner": ("pensioner", "retired", "пенсіян", "пенсион"),
}  # fmt: skip
_WORD = {
    group: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
    for group, stems in GROUPS.items()
}


def group_of(text: str) -> list[str]:
    """The groups an occupation belongs to, else its own words; none for an empty text."""
    found = [group for group, stems in _WORD.items() if stems.search(text)]
    return found or [one for one in [" ".join(text.split()).casefold()] if one]
