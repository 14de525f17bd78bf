"""Names of months and of seasons, as lists write them and as byname prints them.

English, Belarusian (official orthography), Russian, Ukrainian, Polish. Source of the forms: CLDR 46,
month names in format (genitive) and stand-alone (nominative) use, with its abbreviations.
"""

MONTHS: dict[str, list[tuple[str, ...]]] = {
    "en": [
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("may",),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sept", "sep"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
    ],
    "be": [
        ("студзень", "студзеня", "сту", "студз"),
        ("люты", "лютага", "лют"),
        ("сакавік", "сакавіка", "сак"),
        ("красавік", "красавіка", "кра", "крас"),
        ("май", "мая", "травень", "траўня"),
        ("чэрвень", "чэрвеня", "чэр", "чэрв"),
        ("ліпень", "ліпеня", "ліп"),
        ("жнівень", "жніўня", "жні", "жн"),
        ("верасень", "верасня", "вер"),
        ("кастрычнік", "кастрычніка", "кас", "кастр"),
        ("лістапад", "лістапада", "ліс", "ліст"),
        ("снежань", "снежня", "сне", "снеж"),
    ],
    "ru": [
        ("январь", "января", "янв"),
        ("февраль", "февраля", "фев", "февр"),
        ("март", "марта", "мар"),
        ("апрель", "апреля", "апр"),
        ("май", "мая"),
        ("июнь", "июня", "июн"),
        ("июль", "июля", "июл"),
        ("август", "августа", "авг"),
        ("сентябрь", "сентября", "сен", "сент"),
        ("октябрь", "октября", "окт"),
        ("ноябрь", "ноября", "ноя", "нояб"),
        ("декабрь", "декабря", "дек"),
    ],
    "uk": [
        ("січень", "січня", "січ"),
        ("лютий", "лютого"),
        ("березень", "березня", "бер"),
        ("квітень", "квітня", "квіт"),
        ("травень", "травня", "трав"),
        ("червень", "червня", "черв"),
        ("липень", "липня", "лип"),
        ("серпень", "серпня", "серп"),
        ("вересень", "вересня"),
        ("жовтень", "жовтня", "жовт"),
        ("листопад", "листопада", "лист"),
        ("грудень", "грудня", "груд"),
    ],
    "pl": [
        ("styczeń", "stycznia"),
        ("luty", "lutego"),
        ("marzec", "marca"),
        ("kwiecień", "kwietnia"),
        ("maj", "maja"),
        ("czerwiec", "czerwca"),
        ("lipiec", "lipca"),
        ("sierpień", "sierpnia"),
        ("wrzesień", "września"),
        ("październik", "października"),
        ("listopad", "listopada"),
        ("grudzień", "grudnia"),
    ],
}
NUMBER_OF = {
    name: number
    for names in MONTHS.values()
    for number, forms in enumerate(names, 1)
    for name in forms
}
SEASON_NAMES = {
    "en": ("spring", "summer", "autumn", "winter"),
    "be": ("вясна", "лета", "восень", "зіма"),
    "ru": ("весна", "лето", "осень", "зима"),
}


def nominative(language: str, month: int) -> str:
    """The month by itself: "October", "кастрычнік"."""
    name = MONTHS[language][month - 1][0]
    return name.capitalize() if language == "en" else name


def genitive(language: str, month: int) -> str:
    """The month after a day: "2 October", "2 кастрычніка"."""
    return nominative("en", month) if language == "en" else MONTHS[language][month - 1][1]
