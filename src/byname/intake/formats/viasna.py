"""Viasna's list of political prisoners, as its CSV export or its flattened JSON.

One row is one person. ``active`` is held and recognised, ``former`` was recognised and is free,
``np`` is prosecuted and not recognised. The export gives no day of recognition: it stands by the
day of the list. Headers are read in the export's own names and in those of the published table, in
English, Belarusian and Russian.
"""

import re
from datetime import date
from typing import Any

from byname.intake.claims import (
    Cited,
    Claim,
    IntakeError,
    ListedPerson,
    Problem,
    Reading,
)
from byname.intake.columns import plain
from byname.intake.formats.base import (
    Cells,
    Match,
    Options,
    check_people,
    day_in_name,
    without_repeated_ids,
    words_of,
)
from byname.intake.received import JSON, Received
from byname.intake.wording import articles, penalties, people
from byname.register.dates import UNKNOWN, EdtfDate, Order, ReadDate, exact
from byname.register.entries import (
    Appealed,
    Born,
    Charged,
    Committed,
    Described,
    Details,
    Detained,
    Died,
    Ground,
    Listed,
    Named,
    OfficialRole,
    Publication,
    Recognised,
    Released,
    Sentenced,
    Transferred,
    Visibility,
)

BODY = "Viasna"
PUBLISHER = "Viasna Human Rights Center"
_HEADERS = {
    "id": "id",
    "url": "url|page|старонка|страница",
    "name": "name|name and surname|імя і прозвішча|имя и фамилия|прозвішча і імя|фамилия и имя",
    "status": "status|статус",
    "gender": "gender|sex|пол",
    "photo": "photo|фота|фото",
    "description": "description|апісанне|описание",
    "birthday": "birthday|date of birth|дата нараджэння|дата рождения",
    "arrested": "arrested|date of detention|date of arrest|дата затрымання|дата задержания",
    "articles": "articles|article|артыкулы|артыкул|статьи|статья|articles of the criminal code",
    "prison": "prison|place of detention|месца ўтрымання|месца зняволення|место содержания|"
    "место заключения",
    "declaration": "declaration|заява|заявление",
    "decision": "decision|sentence|term|тэрмін|срок|прысуд|приговор",
    "penalty": "penalty|punishment|пакаранне|наказание",
    "judge": "judge|judges|суддзя|суддзі|судья|судьи",
    "councel": "councel|counsel|prosecutor|дзяржабвінаваўца|гособвинитель|прокурор|адвакат|адвокат",
    "penalty_start_date": "penalty start date|пачатак тэрміну|начало срока",
    "release_date": "release date|date of release|дата вызвалення|дата освобождения",
    "verdict_date": "verdict date|date of verdict|дата прысуду|дата приговора",
    "appeal_date": "appeal date|date of appeal|дата апеляцыі|дата апелляции",
    "fake_terrorist_list": "fake terrorist list|terrorist list|спіс тэрарыстаў|список террористов",
    "died": "died|date of death|дата смерці|дата смерти",
    "clusters": "clusters",
}
_FIELD_OF = {word: field for field, words in _HEADERS.items() for word in words.split("|")}
IGNORED = {
    "photo": "portraits are left out: their rights are not cleared",
    "clusters": "how the list's editors group cases among themselves",
}
_STATUSES = {"active", "former", "np", ""}
_SERVED = re.compile(r"served (?:his |her |the )?full|full term|адбы\w+ |отбы\w+ |цалкам", re.I)
_PARDON = re.compile(r"pardon|памілав|помилов", re.I)


class ViasnaFormat:
    """See the module."""

    name = "viasna"
    title = "Viasna's list: CSV export or flattened JSON"

    def recognise(self, file: Received) -> Match:
        """By the export's own column names."""
        try:
            header = list(_records(file)[0][1]) if file.media_type == JSON else file.sheet.header
        except (IntakeError, IndexError, KeyError, TypeError):
            return Match(0.0, "no table of that kind")
        fields = {_field(one) for one in header} - {""}
        marks = fields & {"status", "arrested", "prison", "declaration", "articles"}
        if "name" in fields and len(marks) >= 4 and "status" in fields:
            return Match(0.95, f"it has the columns {', '.join(sorted(marks))}")
        if "name" in fields and len(marks) >= 2 and len(fields) > 4:
            return Match(0.5, f"some columns are those of the published table: {sorted(marks)}")
        return Match(0.0, "its columns are others")

    def read(self, file: Received, options: Options) -> Reading:
        """Read every row; see the module for what the statuses mean."""
        problems: list[Problem] = []
        records = _records(file)
        if file.media_type != JSON:
            problems += file.sheet.problems
        headers = {header for _, values in records for header in values}
        unasked = sorted(header for header in headers if not _field(header))
        dated = options.dated or day_in_name(file.name)
        reader = _Rows(options.today, dated, problems)
        listed = [reader.person(row, values) for row, values in records]
        listed = _with_ids(listed)
        kept = without_repeated_ids([one for one, _ in listed], problems)
        problems += check_people(kept, options.today)
        return Reading(
            format_name=self.name,
            list_name=options.list_name or "viasna",
            people=kept,
            problems=tuple(problems),
            ignored={h: IGNORED[_field(h)] for h in sorted(headers) if _field(h) in IGNORED},
            unasked=tuple(unasked),
            rows=len(records),
            dated=dated,
            state=options.state or "by",
            title=options.title or "List of political prisoners and prosecuted people",
            publisher=options.publisher or PUBLISHER,
            url=options.url,
            visibility=options.visibility or Visibility.PUBLIC,
            publication=options.publication or Publication.NAME,
        )


_Record = tuple[int, dict[str, str]]


def _field(header: str) -> str:
    return _FIELD_OF.get(plain(header.split("/")[0]), "")


def _records(file: Received) -> list[_Record]:
    """Rows as header and text; of JSON, the flattened keys folded together again."""
    if file.media_type != JSON:
        sheet = file.sheet
        return [(row.number, dict(zip(sheet.header, row.cells, strict=True))) for row in sheet.rows]
    items = file.json
    if isinstance(items, dict):
        items = next((value for value in items.values() if isinstance(value, list)), None)
    if not isinstance(items, list) or not all(isinstance(one, dict) for one in items):
        raise IntakeError(f"{file.name} is JSON, but not a list of people")
    return [(number, _folded(one)) for number, one in enumerate(items, 1)]


def _folded(item: dict[str, Any]) -> dict[str, str]:
    """`articles/0`, `articles/1` become lines of `articles`; `prison/title` its first line."""
    lines: dict[str, list[str]] = {}
    for key, value in item.items():
        top = key.split("/")[0]
        lines.setdefault(top, []).extend(_texts(value))
    return {key: "\n".join(filter(None, texts)) for key, texts in lines.items()}


def _texts(value: Any) -> list[str]:
    if value is None or value is False:
        return []
    if isinstance(value, dict):
        ordered = [value.get("title"), value.get("address")]
        rest = [part for key, part in value.items() if key not in ("title", "address")]
        return [text for part in (*ordered, *rest) for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return ["TRUE" if value is True else str(value)]


def _with_ids(listed: list[tuple[ListedPerson, str]]) -> list[tuple[ListedPerson, str]]:
    """Without an id, the page's address is one, where no other row has it."""
    from collections import Counter
    from dataclasses import replace

    times = Counter(url for one, url in listed if not one.list_id)
    return [
        (replace(one, list_id=url), url)
        if not one.list_id and url and times[url] == 1
        else (one, url)
        for one, url in listed
    ]


class _Rows:
    """Reads rows into listed people, noting what is wrong with cells."""

    def __init__(self, today: date, dated: date | None, problems: list[Problem]) -> None:
        self.today, self.dated, self.problems = today, dated, problems

    def person(self, row: int, values: dict[str, str]) -> tuple[ListedPerson, str]:
        """One person, and the address of their page."""
        fields = {_field(header): text for header, text in values.items() if _field(header)}
        cells = Cells(row, fields, self.problems)
        name, url, status = cells.pop("name"), cells.pop("url"), cells.pop("status").lower()
        if status not in _STATUSES:
            cells.note("status", status, "is none of active, former and np", error=True)
        anonymous = people.withheld(name)
        cited = Cited(url=url, publisher=PUBLISHER) if url else None
        claims = [
            Claim(details, on, row, column, cited=cited, state_of_list=standing)
            for details, on, column, standing in self._claims(cells, name, anonymous, status)
        ]
        for field in IGNORED:
            cells.pop(field)
        for column, text in cells.values.items():
            if text and column != "id":
                cells.note(column, text, "was not understood")
        listed = ListedPerson(
            row=row,
            label=name,
            claims=tuple(claims),
            list_id=cells.pop("id"),
            anonymous=anonymous,
            held=status == "active",
        )
        return listed, url

    def _claims(self, cells: Cells, name: str, anonymous: bool, status: str) -> list["_Said"]:
        said: list[_Said] = []
        if name:
            named = Named(name=name, language=_language(name), withheld=anonymous)
            said.append((named, UNKNOWN, "name", False))
        description = cells.pop("description")
        said += self._life(cells, description)
        if arrested := cells.date("arrested"):
            said.append((Detained(words=words_of(arrested)), arrested.date, "arrested", False))
        said += self._case(cells)
        said += self._confinement(cells, status, description)
        announcement = cells.pop("declaration")
        if status in ("active", "former"):
            recognised = Recognised(by=BODY, announcement=announcement)
            said.append((recognised, UNKNOWN, "status", True))
        elif announcement:
            cells.note("declaration", announcement, "stands beside somebody not recognised")
        return said

    def _life(self, cells: Cells, description: str) -> list["_Said"]:
        said: list[_Said] = []
        if born := cells.date("birthday"):
            said.append((Born(words=words_of(born)), born.date, "birthday", False))
        gender = cells.pop("gender")
        sex = people.sex_of(gender)
        if gender and sex is None:
            cells.note("gender", gender, "is neither female nor male; it is left out")
        if sex or description:
            said.append((Described(sex=sex, text=description), UNKNOWN, "description", True))
        if listed := cells.pop("fake_terrorist_list"):
            on = _date_in(listed)
            details = Listed(list="list of people the state calls terrorists", words=listed)
            said.append((details, on, "fake_terrorist_list", on is UNKNOWN))
        return said

    def _case(self, cells: Cells) -> list["_Said"]:
        said: list[_Said] = []
        if charges := cells.pop("articles"):
            found, unread = articles.articles_of_lines(charges)
            for line in unread:
                cells.note("articles", line, "no article can be read in it; the words are kept")
            said.append((Charged(articles=found, words=charges), UNKNOWN, "articles", True))
        sentence = self._sentence(cells)
        verdict = cells.date("verdict_date")
        if sentence is not None or verdict:
            details = sentence or Sentenced(words=words_of(verdict))
            on = verdict.date if verdict else UNKNOWN
            said.append((details, on, "verdict_date", on is UNKNOWN))
        if appeal := cells.date("appeal_date"):
            said.append((Appealed(words=words_of(appeal)), appeal.date, "appeal_date", False))
        return said

    def _sentence(self, cells: Cells) -> Details | None:
        term, penalty, judges = cells.pop("decision"), cells.pop("penalty"), cells.pop("judge")
        counsel, start = cells.pop("councel"), cells.pop("penalty_start_date")
        if not (term or penalty or judges or counsel or start):
            return None
        runs = f"the penalty runs from {start}" if start else ""
        words = "; ".join(filter(None, (term, penalty, runs)))
        named = people.officials(judges, OfficialRole.JUDGE)
        if penalties.is_treatment(f"{term} {penalty}"):
            return Committed(officials=named, words=words)
        return Sentenced(
            penalty=penalties.penalty_of(term, penalty),
            officials=named,
            counsel=tuple(one.name for one in people.officials(counsel, OfficialRole.JUDGE)),
            words=words,
        )

    def _confinement(self, cells: Cells, status: str, description: str) -> list["_Said"]:
        said: list[_Said] = []
        prison = cells.pop("prison")
        free = people.is_free(prison)
        if prison and not free and (place := people.place_of(prison)):
            said.append((Transferred(place=place, words=prison), UNKNOWN, "prison", True))
        died, died_on = cells.pop("died"), None
        if died:
            died_on = _date_in(died)
            said.append((Died(words=died), died_on, "died", died_on is UNKNOWN))
        released = cells.date("release_date")
        if released and self._still_to_come(released.date, status):
            cells.note(
                "release_date",
                released.text,
                "lies after the day of the list: the term ends then; it is no release yet",
            )
            released = None
        ground = _ground(description)
        if released:
            details = Released(ground=ground, words=words_of(released))
            said.append((details, released.date, "release_date", False))
        elif (status == "former" or free) and not died:
            said.append((Released(ground=ground, words=prison), UNKNOWN, "status", True))
        return said

    def _still_to_come(self, on: EdtfDate, status: str) -> bool:
        day = self.dated or self.today
        return on is not UNKNOWN and status != "former" and on.compare(exact(day)) is Order.AFTER


_Said = tuple[Details, EdtfDate, str, bool]


def _language(name: str) -> str:
    return "en" if name.isascii() else people.language_of(name)


def _ground(description: str) -> Ground:
    if _PARDON.search(description):
        return Ground.PARDON
    return Ground.SERVED if _SERVED.search(description) else Ground.UNKNOWN


def _date_in(text: str) -> EdtfDate:
    """The date in a cell that may hold a date or just say yes."""
    from byname.register.dates import DateError, read

    try:
        found: ReadDate = read(text)
    except DateError:
        return UNKNOWN
    return found.date
