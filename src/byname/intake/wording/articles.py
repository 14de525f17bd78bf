"""Articles of a criminal code, out of the words of a charge.

Two notations are read: "Part 2 of Art. 285 of the Criminal Code — title", in English, Belarusian and
Russian, one charge a line; and lists like "Articles 167.2.2.1 (title); 234.1 (title)", where the
number with its points is the article as that code cites it.
"""

import re
from functools import lru_cache

from byname.register.entries import Article

_PART = r"(?:part|ч(?:\.|аст[ьикіка]+|астка|астц\w+)?)\s*(?P<part>\d+)(?:\s*of)?\s*"
_ART = r"(?:art(?:\.|icles?)?|арт(?:\.|ыкул\w*)?|ст(?:\.|ат\w+)?)"
_NUMBER = r"\d{1,3}(?:[-–]\d{1,2})?(?:\.\d+)*"
_ONE = re.compile(
    rf"(?:{_PART},?\s*)?{_ART}\s*(?P<number>{_NUMBER})"
    rf"(?:\s*(?:and|і|и|—|-)\s*(?:{_PART.replace('part>', 'part2>')})?{_ART}\s*(?P<second>{_NUMBER}))?",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\s[—–-]\s+(?P<title>\S.*)$|\((?P<bracketed>.+)\)\s*$", re.DOTALL)
_TOKEN = re.compile(
    rf"\bPart\s+(?P<part_of>\d+)\s+of\s+Article\s+(?P<of_article>{_NUMBER})"
    r"|(?P<items>\bItems?\s+\d+(?:\s*(?:,|and)\s*\d+)*)"
    r"|\bParts?\s+(?P<part>\d+)"
    rf"|(?<![\w.№#])(?P<number>{_NUMBER})(?![\w%])",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*[,;]?\s*(?:and\s+)?\d{2,3}(?:\.\d+)*\s*\(")
_NEXT_ARTICLE = re.compile(r"\s*(?:and\s+)?Article\s+\d", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}\s+[^\W\d]+\s+\d{4}\b")
_PLACE = re.compile(r"\bPlace of Detention:\s*(?P<place>.+?)\s*$", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=20_000)
def articles_of_line(line: str) -> tuple[Article, ...]:
    """The article or articles of one charge with its title: "Part 2 of Art. 285 … — title"."""
    found = _ONE.search(line)
    if found is None:
        return ()
    title = _TITLE.search(line[found.end() :])
    words = (title["title"] or title["bracketed"]).strip() if title else ""
    number, part = found["number"].replace("–", "-"), found["part"] or ""
    if found["second"]:
        second = found["second"].replace("–", "-")
        return (Article(number=second, part=found["part2"] or "", through=number, title=words),)
    return (Article(number=number, part=part, title=words),)


def articles_of_lines(text: str) -> tuple[tuple[Article, ...], tuple[str, ...]]:
    """The articles of a text with one charge a line, and the lines in which none was found."""
    found: list[Article] = []
    unread: list[str] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        here = articles_of_line(line)
        found += here
        if not here:
            unread.append(line)
    return tuple(found), tuple(unread)


def articles_of_list(text: str) -> tuple[Article, ...]:
    """The articles of a list such as "Articles 28 (title); 220.1 (title); and 228.3 (title)".

    Numbers within brackets belong to titles; a bracket belongs to the number before it. After
    "Article 59, Parts" a number below ten is a part of that article, a larger one another article.
    """
    found: list[Article] = []
    for outside, inside in _by_bracket(_DATE.sub(" ", text)):
        fresh = _numbers(outside, found[-1].number if found else "")
        if found and fresh and fresh[0].part and _replaces(found[-1], fresh[0]):
            found.pop()
        found += fresh
        if fresh and inside.strip():
            last = found.pop()
            found.append(Article(number=last.number, part=last.part, title=inside.strip()))
    return tuple(found)


def _replaces(last: Article, first: Article) -> bool:
    """ "Article 145" followed by ", Part 2": one article, now with its part."""
    return last.number == first.number and not last.part and not last.title


def _numbers(outside: str, current: str) -> list[Article]:
    found: list[Article] = []
    for token in _TOKEN.finditer(outside):
        if token["items"]:
            continue
        if token["of_article"]:
            current = token["of_article"]
            found.append(Article(number=current, part=token["part_of"]))
            continue
        number = token["part"] or token["number"]
        if current and (token["part"] or int(re.split(r"[-.]", number)[0]) < 10):
            made = Article(number=current, part=number)
            if found and _replaces(found[-1], made):
                found.pop()
            found.append(made)
        else:
            current = number
            found.append(Article(number=number))
    return found


def _by_bracket(text: str) -> list[tuple[str, str]]:
    """Stretches outside brackets, each with the bracket that follows it, nested ones whole.

    A bracket that somebody forgot to close ends where the next article begins.
    """
    pieces: list[tuple[str, str]] = []
    outside, inside, depth = "", "", 0
    for at, letter in enumerate(text):
        if letter == "(":
            depth += 1
            inside += letter if depth > 1 else ""
        elif letter == ")" and depth:
            depth = 0 if depth > 1 and _NEXT.match(text, at + 1) else depth - 1
            if depth:
                inside += letter
            else:
                pieces.append((outside, inside))
                outside = inside = ""
        elif depth and letter == ";" and _NEXT_ARTICLE.match(text, at + 1):
            pieces.append((outside, inside))
            outside, inside, depth = "", "", 0
        elif depth:
            inside += letter
        else:
            outside += letter
    return [*pieces, (outside, inside)]


def split_place(text: str) -> tuple[str, str]:
    """A charge, and the place of detention that slipped into its cell ("" when none did)."""
    found = _PLACE.search(text)
    return (text[: found.start()].strip(), found["place"]) if found else (text, "")
