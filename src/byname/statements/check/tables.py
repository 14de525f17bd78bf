"""Claims of a table written as text, a person a row under a line of headings.

Takes a text with the people it names, its numbers and dates; gives :class:`Claim` s. A cell is of the
kind that its column's heading says; a heading that says nothing known leaves its column alone.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from byname.statements.check import lexicon_of_people as said
from byname.statements.check.beside_names import occupation
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.findings import Subject
from byname.statements.check.grounds import ground_in
from byname.statements.check.mention import Mention
from byname.statements.check.numbers import Number


class _Column(NamedTuple):
    subject: Subject
    event: str = ""


_COLUMNS = (
    (
        _Column(Subject.AGE, "will turn"),
        r"(?:turns|turning|will (?:be|turn)|спаўняецца|споўніцца|будзе|исполняется|исполнится|будет)",
    ),
    (_Column(Subject.DATE, "birthday"), r"(?:birthday|дзень нараджэння|день рождения)"),
    (
        _Column(Subject.AGE),
        r"age|how old|(?:колькі |поўных )?гадоў|узрост|возраст|(?:сколько |полных )?лет",
    ),
    (_Column(Subject.SENTENCE), r"(?:sentence|term|years|тэрмін|прысуд|срок|приговор)\w*"),
    (
        _Column(Subject.OCCUPATION),
        r"work|occupation|profession|job|calling|прафесія|занятак|праца|хто|професси\w+|занятие|кто|"
        r"работа|кто по\w*",
    ),
    (
        _Column(Subject.DATE, "detained"),
        r"(?:detained|arrest|held since|затрым|арышт|задерж|арест|за кратамі з|за реш[её]ткой "
        r"с)\w*",
    ),
    (
        _Column(Subject.DATE, "sentenced"),
        r"(?:sentenced|convicted|verdict|date of (?:the )?(?:sentence|verdict)|асудж|дата "
        r"прысуду|осужд|дата приговора)\w*",
    ),
    (
        _Column(Subject.DATE, "born"),
        r"(?:born|birth|date of birth|нарадз|дата нарадж|родил|дата рожд)\w*",
    ),
    (_Column(Subject.DATE, "released"), r"(?:released|freed|вызвал|освобо)\w*"),
    (_Column(Subject.DATE, "died"), r"(?:died|death|памёр|памер|дата смерці|умер|дата смерти)\w*"),
    (
        _Column(Subject.DATE, "contacted"),
        r"(?:last (?:letter|contact|news)|апошні\w* (?:ліст|вест)|последн\w* (?:письмо|вест))\w*",
    ),
    (
        _Column(Subject.CONFINEMENT),
        r"(?:penal )?(?:colony|where|place|prison|калонія|дзе|месца|колония|где|место|ПК|ИК)",
    ),
    (
        _Column(Subject.STANDING, "ground"),
        r"(?:how|ground|reason|why freed|як|падстав|чаму|как|основани|почему)\w*",
    ),
    (_Column(Subject.ARTICLE), r"(?:article|артыкул|статья)\w*"),
)
_PATTERNS = tuple((column, re.compile(rf"\s*(?:{words})\b", re.I)) for column, words in _COLUMNS)
_COLONY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_TOWN = re.compile(r"[A-ZА-ЯЁІЎҐ][\w’'ŭ-]{3,}\s*$")
_ARTICLE = re.compile(r"\d{3}(?:[-.]\d)?")
_SEPARATORS = ("|", ";", "\t")


def cells(
    text: str, people: Sequence[Mention], numbers: Sequence[Number], days: Sequence[Day]
) -> Iterator[Claim]:
    """The claims of the rows of tables."""
    columns: dict[int, _Column] = {}
    separator = ""
    at = 0
    for line in text.splitlines(keepends=True):
        start, at = at, at + len(line)
        found = _headings(line)
        if found is not None:
            separator, columns = found
        elif not columns and line.count("|") > 1:
            yield from _of_bare_row(text, start, line, people, numbers)
        elif columns and separator in line:
            yield from _of_row(text, start, line, separator, columns, people, numbers, days)
        elif not line.strip():
            columns = {}


_YOUNGEST, _OLDEST = 15, 99


def _of_bare_row(
    text: str, start: int, line: str, people: Sequence[Mention], numbers: Sequence[Number]
) -> Iterator[Claim]:
    """A row without a heading: a bare number in a cell is an age, a calling an occupation."""
    here = {one.person for one in people if start <= one.start < start + len(line)}
    person = next(iter(here)) if len(here) == 1 else None
    if person is None:
        return
    at = start
    for cell in line.split("|"):
        first, at = at, at + len(cell) + 1
        end = first + len(cell.rstrip())
        if cell.strip().isdigit():
            for one in numbers:
                if first <= one.at < end and _YOUNGEST <= one.value <= _OLDEST:
                    yield Claim(one.start, one.end, Subject.AGE, person, value=one.value)
        elif not any(first <= one.start < end for one in people):
            yield from occupation(text, first, end, person)


def _headings(line: str) -> tuple[str, dict[int, _Column]] | None:
    if any(letter.isdigit() for letter in line):
        return None
    for separator in _SEPARATORS:
        names = line.split(separator)
        columns = {
            place: next((c for c, pattern in _PATTERNS if pattern.match(name)), None)
            for place, name in enumerate(names)
        }
        known = {place: column for place, column in columns.items() if column is not None}
        if known and len(names) > 1:
            return separator, known
    return None


def _of_row(
    text: str,
    start: int,
    line: str,
    separator: str,
    columns: dict[int, _Column],
    people: Sequence[Mention],
    numbers: Sequence[Number],
    days: Sequence[Day],
) -> Iterator[Claim]:
    here = [one for one in people if start <= one.start < start + len(line)]
    if len({one.person for one in here}) != 1 or here[0].person is None:
        return
    at = start
    for place, cell in enumerate(line.split(separator)):
        first, at = at, at + len(cell) + len(separator)
        if place in columns:
            end = first + len(cell.rstrip())
            yield from _of_cell(text, first, end, columns[place], here[0].person, numbers, days)


def _of_cell(
    text: str,
    start: int,
    end: int,
    column: _Column,
    person: int,
    numbers: Sequence[Number],
    days: Sequence[Day],
) -> Iterator[Claim]:
    subject, event = column
    inside = [n for n in numbers if start <= n.at < end]
    if subject is Subject.OCCUPATION:
        yield from occupation(text, start, end, person)
    elif subject is Subject.DATE:
        for day in days:
            if start <= day.at < end:
                yield Claim(
                    day.start, day.end, subject, person, what=event, day=day, events=(event,)
                )
    elif subject is Subject.CONFINEMENT:
        if found := _COLONY.search(text, start, end):
            yield Claim(*found.span(), subject, person, what=found.group())
        if town := _TOWN.search(text, start, end):
            yield Claim(*town.span(), subject, person, what=town.group(), events=("colony",))
    elif subject is Subject.STANDING:
        if ground := ground_in(text[start:end]):
            first = end - len(text[start:end].lstrip(" |;\t"))
            yield Claim(first, end, subject, person, what=ground.value, events=(event,))
    elif subject is Subject.ARTICLE:
        if article := _ARTICLE.search(text, start, end):
            yield Claim(*article.span(), subject, person, what=article.group())
    elif subject is Subject.SENTENCE:
        yield from _years(text, end, inside, person)
    elif len(inside) == 1:
        number = inside[0]
        yield Claim(number.start, number.end, subject, person, what=event, value=number.value)


def _years(text: str, end: int, inside: Sequence[Number], person: int) -> Iterator[Claim]:
    """The length of a sentence: years, months, or both."""
    if not inside or len(inside) > 2:
        return
    value = 0.0
    for number in inside:
        in_months = said.MONTHS_AFTER.match(text[number.end : end])
        value += number.value / (12 if in_months else 1)
    yield Claim(inside[0].start, inside[-1].end, Subject.SENTENCE, person, value=value)
