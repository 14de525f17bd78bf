"""Occupations as texts tell them: the groups that figures know, and some more words for callings.

Takes words; gives the names of groups. Words of no group give nothing, so that nothing is held
against a text for a word that is not known.
"""

import re

from byname.figures.measures.occupations import GROUPS, group_of

_MORE: dict[str, tuple[str, ...]] = {
    "worker": ("worker", "рабочи", "рабоча", "работни", "работні"),
    "engineer": ("engineer", "інжынер", "инженер"),
    "economist": ("economist", "эканаміст", "экономист"),
    "accountant": ("accountant", "bookkeeper", "бухгалтар", "бухгалтер"),
    "politician": ("politician", "палітык", "политик"),
    "soldier": ("soldier", "салдат", "солдат"),
    "military": ("soldier", "салдат", "солдат", "officer", "афіцэр", "офицер"),
    "driver": ("driver", "кіроўц", "шафёр", "водител", "шофёр", "шофер", "таксіст", "таксист"),
    "librarian": ("librarian", "бібліятэкар", "библиотекар"),
    "physicist": ("physicist", "фізік", "физик"),
    "farmer": ("farmer", "фермер"),
    "cook": ("cook", "chef", "повар", "кухар"),
    "teacher": ("педагог", "tutor", "schoolteacher", "schoolmaster", "schoolmistress"),
    "programmer": ("coder", "it specialist", "айцішні", "айтишни"),
    "medical worker": (
        "dentist", "psychiatrist", "pediatrician", "cardiologist", "therapist", "стаматолаг",
        "стоматолог", "псіхіятр", "психиатр", "тэрапеўт", "терапевт", "кардыёлаг", "кардиолог",
    ),
    "photographer": ("photographer", "фатограф", "фотограф"),
    "architect": ("architect", "архітэктар", "архитектор"),
    "designer": ("designer", "дызайнер", "дизайнер"),
    "translator": ("translator", "interpreter", "перакладчы", "переводчи"),
    "historian": ("historian", "гісторык", "историк"),
    "chemist": ("chemist", "хімік", "химик"),
    "biologist": ("biologist", "біёлаг", "биолог"),
    "philologist": ("philologist", "linguist", "філолаг", "филолог"),
    "sociologist": ("sociologist", "сацыёлаг", "социолог"),
    "psychologist": ("psychologist", "псіхолаг", "психолог"),
    "pharmacist": ("pharmacist", "аптэкар", "фармацэўт", "фармацевт", "аптекар"),
    "veterinarian": ("veterinarian", "ветэрынар", "ветеринар"),
    "athlete": ("athlete", "sportsm", "sportswom", "спартсмен", "спартоўц", "спортсмен"),
    "coach": ("coach", "трэнер", "тренер"),
    "police officer": (
        "policem", "policewom", "police officer", "міліцыян", "милиционер", "паліцэйск",
        "полицейск",
    ),
    "prosecutor": ("prosecutor", "пракурор", "прокурор"),
    "seller": ("shop "
    "assistant", "salesm", "saleswom", "cashier", "прадав", "продав", "касір", "кассир"),
    "hairdresser": ("hairdresser", "barber", "цырульні", "парикмахер"),
    "agronomist": ("agronomist", "аграном", "агроном"),
    "postman": ("postm", "postwom", "паштальён", "почтальон"),
    "pilot": ("pilot", "лётчы", "лётчи", "летчи", "пілот", "пилот"),
    "sailor": ("sailor", "марак", "моряк"),
    "firefighter": ("firefighter", "пажарні", "пажарны", "пожарны", "пажарн"),
    "electrician": ("electrician", "электрык", "электрик", "электраманцёр", "электромонт"),
    "welder": ("welder", "зваршчы", "сварщи"),
    "mechanic": ("mechanic", "механік", "механик", "слесар"),
    "builder": ("builder", "bricklayer", "будаўні", "строител", "муляр", "каменщик"),
    "miner": ("miner", "шахцёр", "шахтёр", "шахтер"),
    "carpenter": ("carpenter", "joiner", "цясляр", "сталяр", "плотник", "столяр"),
    "tailor": ("tailor", "seamstress", "dressmaker", "кравец", "краўчых", "швачк", "портн", "швея"),
    "baker": ("baker", "пекар"),
    "plumber": ("plumber", "сантэхнік", "сантехник"),
}  # fmt: skip
# What some sources call by the wider word.
_WIDER = {
    "worker": (
        "electrician", "welder", "mechanic", "builder", "miner", "carpenter", "plumber", "tailor",
    ),
    "journalist": ("photographer",),
    "military": ("soldier",),
}  # fmt: skip
_WORDS = {
    group: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
    for group, stems in _MORE.items()
}


def groups(text: str) -> set[str]:
    """The groups of occupations that a text's words belong to; none for words of no group."""
    known = {one for one in group_of(text) if one in GROUPS}
    return known | {group for group, stems in _WORDS.items() if stems.search(text)}


def agree(told: str, known: set[str]) -> bool:
    """Whether an occupation may be that of one of the groups: itself, or a wider word for it."""
    if told in known or (told in _WIDER and known & set(_WIDER[told])):
        return True
    # Some sources say only "worker" of an electrician; a text that calls a worker an electrician
    # says more than they do, and is asked about.
    return any(told in _WIDER[wide] and wide in known for wide in ("journalist", "military"))


__all__ = ["agree", "groups"]
