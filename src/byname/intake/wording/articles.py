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
_BARE = re.compile(rf"(?<![\w.№]){_NUMBER}(?![\w%])")
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

    Numbers within brackets belong to titles; a bracket belongs to the number before it.
    """
    found: list[Article] = []
    for outside, inside in _by_bracket(text):
        numbers = _BARE.findall(outside)
        for at, number in enumerate(numbers):
            last = at == len(numbers) - 1
            found.append(Article(number=number, title=inside.strip() if last else ""))
    return tuple(found)


def _by_bracket(text: str) -> list[tuple[str, str]]:
    """Stretches outside brackets, each with the bracket that follows it, nested ones whole."""
    pieces: list[tuple[str, str]] = []
    outside, inside, depth = "", "", 0
    for letter in text:
        if letter == "(":
            depth += 1
            inside += letter if depth > 1 else ""
        elif letter == ")" and depth:
            depth -= 1
            if depth:
                inside += letter
            else:
                pieces.append((outside, inside))
                outside = inside = ""
        elif depth:
            inside += letter
        else:
            outside += letter
    return [*pieces, (outside, inside)]


def split_place(text: str) -> tuple[str, str]:
    """A charge, and the place of detention that slipped into its cell ("" when none did)."""
    found = _PLACE.search(text)
    return (text[: found.start()].strip(), found["place"]) if found else (text, "")
