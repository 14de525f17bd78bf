"""Occupations as texts tell them: the groups that figures know, and some more words for callings.

Takes words; gives the names of groups. Words of no group give nothing, so that nothing is held
against a text for a word that is not known.
"""

import re
from collections.abc import Iterable

from byname.figures.measures.occupations import GROUPS, group_of
from byname.register.entries import Described, Entry
from byname.register.fold import Timeline

_MORE: dict[str, tuple[str, ...]] = {
    "artist": ("painter", "singer", "спявак", "спявач", "певец", "певиц"),
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
        "dentist", "midwife", "акушэр", "акушер", "psychiatrist", "pediatrician", "cardiologist",
        "therapist", "стаматолаг",
        "стоматолог", "псіхіятр", "психиатр", "тэрапеўт", "терапевт", "кардыёлаг", "кардиолог",
    ),
    "photographer": ("photographer", "фатограф", "фотограф"),
    "architect": ("architect", "архітэктар", "архитектор"),
    "designer": ("designer", "дызайнер", "дизайнер"),
    "translator": ("translator", "interpreter", "перакладчы", "переводчи"),
    "historian": ("historian", "гісторык", "историк"),
    "chemist": ("chemist", "хімік", "химик"),
    "biologist": ("biologist", "біёлаг", "биолог"),
    "philologist": ("philologist", "філолаг", "филолог"),
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
    "scientist": (
        "scientist", "researcher", "навуков", "учён", "учен", "вучон", "научн", "даследчы",
        "исследовател",
    ),
    "judge": ("judge", "судд", "судья", "судьи"),
    "notary": ("notary", "натарыус", "нотариус"),
    "manager": ("manager", "менеджар", "менеджер", "дырэктар", "директор", "director"),
    "publisher": ("publisher", "выдав", "издател"),
    "trade unionist": ("trade unionist", "прафсаюзн", "профсоюзн"),
    "logistician": ("logistic", "лагіст", "логист"),
    "mathematician": ("mathematician", "матэматык", "математик"),
    "marketer": ("marketer", "marketing", "маркетолог", "маркетолаг"),
    "railway worker": (
        "railway worker", "railwaym", "чыгуначні", "железнодорожни", "машыніст", "машинист",
    ),
    "taxi driver": ("taxi", "таксіст", "таксист"),
    "security guard": ("security guard", "watchm", "ахоўні", "охранни", "вартаўні", "сторож"),
    "waiter": (
        "waiter", "waitress", "barista", "афіцыянт", "официант", "бармен", "барыста", "бариста",
    ),
    "social worker": (
        "social worker", "сацыяльны работнік", "социальный работник", "сацработні", "соцработни",
    ),
    "volunteer": ("volunteer", "валанцёр", "волонтёр", "волонтер"),
    "lecturer": ("lecturer", "professor", "выкладч", "преподават", "прафесар", "профессор"),
    "dancer": ("dancer", "танцор", "танцоўшч", "танцовщ", "балерын", "балерин"),
    "director of films": ("filmmaker", "film director", "рэжысёр", "режиссёр", "режиссер"),
    "beekeeper": ("beekeeper", "apiarist", "пчаляр", "пчеловод"),
    "bookseller": ("bookseller", "кнігар", "книготоргов", "кніганош"),
    "gardener": ("gardener", "садоўні", "садовни", "садовод"),
    "forester": ("forester", "лясні", "лесні", "лесни"),
    "florist": ("florist", "фларыст", "флорист"),
    "jeweller": ("jewel", "ювелір", "ювелир"),
    "watchmaker": ("watchmaker", "гадзіншч", "часовщ"),
    "butcher": ("butcher", "мяснік", "мясник"),
    "cleaner": ("cleaner", "прыбіральшч", "уборщ"),
    "janitor": ("janitor", "caretaker", "дворні", "дворни", "вахцёр", "вахтёр", "вахтер"),
    "secretary": ("secretary", "сакратар", "секретар"),
    "archaeologist": ("archaeolog", "археолаг", "археолог"),
    "geologist": ("geolog", "геолаг", "геолог"),
    "geographer": ("geograph", "географ"),
    "astronomer": ("astronom", "астраном", "астроном"),
    "ecologist": ("ecolog", "эколаг", "эколог"),
    "sculptor": ("sculptor", "скульптар", "скульптор"),
    "restorer": ("restorer", "рэстаўратар", "реставратор"),
    "conductor": ("conductor", "дырыжор", "дирижёр", "дирижер"),
    "composer": ("composer", "кампазітар", "композитор"),
    "puppeteer": ("puppeteer", "лялечні", "кукольни"),
    "comedian": ("comedian", "комік", "комик"),
    "screenwriter": ("screenwriter", "сцэнарыст", "сценарист"),
    "proofreader": ("proofread", "карэктар", "корректор"),
    "printer": ("typograph", "друкар", "типограф", "печатник"),
    "archivist": ("archivist", "архівіст", "архивист", "архіварыус", "архивариус"),
    "museum worker": ("curator", "museum worker", "музейшч", "музейны работні", "музейный работни"),
    "guide": ("tour guide", "гід", "гида", "экскурсавод", "экскурсовод"),
    "chess player": ("chess player", "шахматыст", "шахматист"),
    "footballer": ("footballer", "футбаліст", "футболист"),
    "blacksmith": ("blacksmith", "каваль", "кавал", "кузнец"),
    "potter": ("potter", "ганчар", "гончар"),
    "weaver": ("weaver", "ткач"),
    "shoemaker": ("shoemaker", "cobbler", "шавец", "шаўц", "сапожни"),
    "roofer": ("roofer", "дахар", "кровельщ"),
    "surveyor": ("surveyor", "геадэзіст", "геодезист"),
    "tester": ("software tester", "тэсціроўшч", "тестировщ"),
    "system administrator": (
        "sysadmin", "system administrator", "сісадмін", "сисадмин", "системный администратор",
    ),
    "analyst": ("analyst", "аналітык", "аналитик"),
    "banker": ("banker", "банкір", "банкир"),
    "auditor": ("auditor", "аўдытар", "аудитор"),
    "customs officer": ("customs officer", "мытні", "таможенни"),
    "diplomat": ("diplomat", "дыпламат", "дипломат"),
    "monk": ("monk", "манах", "монах"),
    "nun": ("nun", "манашк", "монахин"),
    "organist": ("organist", "арганіст", "органист"),
    "educator": ("kindergarten", "выхавацел", "воспитател"),
    "speech therapist": ("speech therapist", "лагапед", "логопед"),
    "optician": ("optician", "оптык", "оптик"),
    "radiologist": ("radiolog", "рэнтгенолаг", "рентгенолог"),
    "rescuer": ("rescuer", "lifeguard", "ратавальні", "спасател"),
    "courier": ("courier", "кур'ер", "кур’ер", "курьер"),
    "tractor driver": ("tractor driver", "трактарыст", "тракторист"),
    "milkmaid": ("milkmaid", "даярк", "доярк"),
    "shepherd": ("shepherd", "пастух"),
    "fisherman": ("fisherman", "рыбак"),
    "crane operator": ("crane operator", "кранаўшч", "крановщ"),
    "turner": ("lathe", "токар"),
    "locksmith": ("locksmith", "слесар"),
    "conductor of trains": ("train conductor", "праваднік", "проводник", "проводниц"),
    "stewardess": ("flight attendant", "stewardess", "сцюардэс", "стюардесс"),
    "hydrologist": ("hydrolog", "гідролаг", "гидролог"),
    "linguist": ("linguist", "лінгвіст", "лингвист", "мовазнаў", "языковед"),
    "philosopher": ("philosopher", "філосаф", "философ"),
    "theologian": ("theolog", "тэолаг", "теолог", "багаслоў", "богослов"),
    "political scientist": ("political scientist", "паліталаг", "палітолаг", "политолог"),
    "housewife": ("housewife", "хатняя гаспадын", "домохозяйк"),
    "bank clerk": ("bank clerk", "bank employee", "банкаўск", "банковск"),
    "beautician": ("beautician", "касметолаг", "косметолог"),
    "nanny": ("nanny", "няня", "нянечк"),
    "masseur": ("masseu", "massage", "масажыст", "массажист"),
    "warehouse worker": ("storekeeper", "warehouse", "кладаўшч", "кладовщ"),
}  # fmt: skip
# What some sources call by the wider word.
_WIDER = {
    "scientist": (
        "physicist", "chemist", "biologist", "historian", "philologist", "sociologist",
        "psychologist", "mathematician", "economist", "archaeologist", "geologist", "geographer",
        "astronomer", "ecologist", "hydrologist", "linguist", "philosopher", "political scientist",
    ),
    "driver": ("taxi driver",),
    "teacher": ("lecturer", "educator"),
    "philologist": ("linguist",),
    "linguist": ("philologist",),
    "engineer": ("tester", "system administrator", "surveyor"),
    "programmer": ("tester", "system administrator"),
    "athlete": ("footballer", "chess player"),
    "worker": (
        "railway worker", "electrician", "welder", "mechanic", "builder", "miner", "carpenter",
        "plumber", "tailor", "turner", "crane operator", "locksmith", "blacksmith", "roofer",
        "warehouse worker", "cleaner",
    ),
    "journalist": ("photographer",),
    "military": ("soldier",),
}  # fmt: skip
_WORDS = {
    group: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
    for group, stems in _MORE.items()
}


# What a group of the figures holds apart: a nurse is no doctor, though both are medical workers.
_KINDS: dict[str, dict[str, tuple[str, ...]]] = {
    "medical worker": {
        "doctor": ("doctor", "physician", "surgeon", "лекар", "урач", "врач", "хірург", "хирург"),
        "nurse": ("nurse", "медсястр", "медсестр", "медбрат"),
        "midwife": ("midwife", "акушэр", "акушер"),
        "dentist": ("dentist", "стаматолаг", "стоматолог"),
        "paramedic": ("paramedic", "фельчар", "фельдшер"),
    },
    "artist": {
        "musician": ("musician", "музык", "музыкант", "singer", "спява", "певец", "певиц"),
        "actor": ("actor", "actress", "актор", "актёр", "актрыс", "актрис"),
        "poet": ("poet", "паэт", "поэт", "writer", "пісьменні", "писател", "літаратар", "литератор"),
        "prose writer": (
            "novelist", "prose writer", "празаік", "прозаик", "writer", "пісьменні", "писател",
            "літаратар", "литератор",
        ),
        "painter": ("painter", "мастак", "мастач", "художни"),
    },
    "journalist": {
        "blogger": ("blogger", "блогер", "блогг"),
        "reporter": (
            "journalist", "reporter", "correspondent", "журналіст", "журналист", "рэпарцёр",
            "репортёр",
            "репортер", "карэспандэнт", "корреспондент",
            # Some sources say no more than that of a photographer.
            "photographer", "фатограф", "фотограф",
        ),
        "editor": ("editor", "рэдактар", "редактор"),
        "photographer": (
            "photographer", "photojournalist", "photo reporter", "фатограф", "фотограф", "фотакар",
            "фотокорр",
        ),
    },
    "student": {
        "student": ("student", "студэнт", "студент"),
        "pupil": (
            "schoolboy", "schoolgirl", "pupil", "школьні", "школьник", "школьниц", "вучань",
            "вучаніц",
        ),
    },
}  # fmt: skip
_KIND_WORDS = {
    group: {
        kind: re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, stems))})", re.IGNORECASE)
        for kind, stems in kinds.items()
    }
    for group, kinds in _KINDS.items()
}


def apart(told: str, texts: Iterable[str]) -> bool:
    """Whether a word and what the register says are kinds of one group that are not the same."""
    known = " ".join(texts)
    for group, kinds in _KIND_WORDS.items():
        if group not in groups(told) and not any(one.search(told) for one in kinds.values()):
            continue
        ours = {kind for kind, pattern in kinds.items() if pattern.search(told)}
        theirs = {kind for kind, pattern in kinds.items() if pattern.search(known)}
        if ours and theirs:
            return not ours & theirs
    return False


def told(life: Timeline) -> dict[str, Entry]:
    """What sources say somebody does or is, each text with the entry that says it."""
    found: dict[str, Entry] = {}
    for entry in life.entries:
        details = entry.details
        if isinstance(details, Described):
            found |= {text: entry for text in (details.occupation, details.text) if text}
    return found


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


__all__ = ["agree", "apart", "groups", "told"]
