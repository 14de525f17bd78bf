"""Guessing what the columns of a table mean, from their headers and their values."""

from byname.intake.profile import Profile
from byname.intake.sheets import Sheet
from byname.register.dates import DateError, read

_WORDS = {
    "id": "id no № n нумар номер код ідэнтыфікатар идентификатор",
    "name": "name|full name|name and surname|surname and name|фио|фио|імя і прозвішча|имя и фамилия|"
    "прозвішча і імя|фамилия и имя|фамилия имя отчество|прозвішча імя імя па бацьку|піб|nazwisko i imię",
    "surname": "surname|last name|family name|прозвішча|фамилия|прізвище|nazwisko",
    "given_name": "given name|first name|forename|імя|имя|ім'я|imię",
    "patronymic": "patronymic|father's name|імя па бацьку|отчество|по батькові",
    "alias": "alias|also known as|pseudonym|псеўданім|псевдоним",
    "birth_date": "birthday|date of birth|birth date|born|dob|дата нараджэння|дата рождения|"
    "дата народження|data urodzenia",
    "sex": "sex|gender|пол|стать|płeć",
    "occupation": "occupation|profession|job|прафесія|профессия|род занятий",
    "citizenship": "citizenship|nationality|грамадзянства|гражданство",
    "category": "category|group|катэгорыя|категория",
    "description": "description|about|апісанне|описание|biography",
    "detained": "arrested|detained|date of arrest|date of detention|arrest date|дата затрымання|"
    "дата задержания|дата арышту|дата ареста|data zatrzymania|date of arrest/detention",
    "charges": "charges|articles|charge|абвінавачанне|артыкулы|артыкул|обвинение|статьи|статья|zarzuty",
    "sentenced": "verdict date|date of verdict|sentenced on|дата прысуду|дата приговора",
    "penalty": "sentence|penalty|verdict|term|прысуд|тэрмін|приговор|срок|wyrok",
    "court": "court|суд",
    "judge": "judge|judges|суддзя|судья|sędzia",
    "place": "place of detention|prison|place|colony|facility|месца ўтрымання|месца зняволення|"
    "место содержания|место заключения|калонія|колония",
    "address": "address|адрас|адрес|adres",
    "released": "released|release date|date of release|дата вызвалення|дата освобождения",
    "died": "died|date of death|дата смерці|дата смерти",
    "recognised": "recognised on|recognized on|date of recognition|дата прызнання|дата признания",
    "source_url": "source|url|link|крыніца|спасылка|источник|ссылка",
    "note": "note|notes|comment|remarks|заўвага|нататкі|примечание|комментарий",
}
_TARGET_OF = {
    word: target
    for target, words in _WORDS.items()
    for word in (words.split("|") if "|" in words else words.split())
}
_DATES = {"birth_date", "detained", "sentenced", "released", "died", "recognised"}


def plain(header: str) -> str:
    """A header without capitals, underscores and points."""
    return " ".join(header.casefold().replace("_", " ").replace(".", " ").split())


def propose(sheet: Sheet, list_name: str) -> Profile:
    """A profile guessed for a table; each column's reason is told. Unknown columns are notes."""
    columns: dict[str, str] = {}
    reasons: dict[str, str] = {}
    for at, header in enumerate(sheet.header):
        target = _TARGET_OF.get(plain(header), "")
        if target and target in columns.values() and target != "note":
            target = ""
        if target in _DATES and not _holds_dates(sheet, at):
            target, reasons[header] = "note", "by its header a date, but its cells are none"
        elif target:
            reasons[header] = "by its header"
        columns[header] = target
    _name_by_values(sheet, columns, reasons)
    for header, target in columns.items():
        if not target:
            columns[header], reasons[header] = "note", "nothing known is called so"
    return Profile(list=list_name, columns=columns, proposed=True, reasons=reasons)


def _holds_dates(sheet: Sheet, at: int) -> bool:
    filled = [row.cells[at] for row in sheet.rows[:200] if row.cells[at]]
    readable = sum(_readable(cell) for cell in filled)
    return readable * 2 >= len(filled)


def _readable(cell: str) -> bool:
    try:
        read(cell)
    except DateError:
        return False
    return True


def _name_by_values(sheet: Sheet, columns: dict[str, str], reasons: dict[str, str]) -> None:
    """Where no header is the name: the first unknown column of two to four capitalised words."""
    if {"name", "surname"} & set(columns.values()):
        return
    for at, header in enumerate(sheet.header):
        filled = [row.cells[at] for row in sheet.rows[:200] if row.cells[at]]
        if columns[header] or not filled:
            continue
        if sum(_like_a_name(cell) for cell in filled) * 10 >= len(filled) * 8:
            columns[header], reasons[header] = "name", "its cells look like names"
            return


def _like_a_name(cell: str) -> bool:
    words = cell.replace(",", " ").split()
    return 2 <= len(words) <= 5 and all(
        word[0].isupper() and not any(c.isdigit() for c in word) for word in words
    )
