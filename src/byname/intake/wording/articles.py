"""Articles of a criminal code, out of the words of a charge.

Two notations are read: "Part 2 of Art. 285 of the Criminal Code — title", in English, Belarusian and
Russian, one charge a line or several with commas between; and lists like
"Articles 167.2.2.1 (title); 234.1 (title)", where the number with its points is the article as that
code cites it. Numbers within a title belong to the title.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from byname.register.entries import Article

_PART_WORD = r"(?:parts?|pt\.|ч{1,2}(?:\.|аст\w+)?)"
_DASH = r"[-–]"
_PARTS = rf"(?<!\w){_PART_WORD}\s*(?P<parts>\d{{1,2}}(?:\s*(?:,|and|і|и|{_DASH})\s*\d{{1,2}})*)"
_ARTICLE_WORD = (
    r"(?<![^\W_])(?:(?:art|арт|ст)\.\s?)?(?:art(?:\.|icles?)?|арт(?:\.|ыкул\w*)?|ст(?:\.|ат\w+)?)"
)
_NUMBER = rf"\d{{1,3}}(?:{_DASH}\d{{1,3}})?(?:\.\d{{1,2}})*(?![\w%]|\.\d)"
_CODE = (
    r"(?:(?:of\s+)?(?:the\s+)?criminal\s+code|УК|КК|крымінальн\w+\s+кодэкс\w*|"
    r"уголовн\w+\s+кодекс\w*)(?:\s+(?:of\s+)?(?:the\s+)?(?:(?:republic\s+of\s+)?belarus|РБ|"
    r"рэспублік\w+\s+беларусь|республик\w+\s+беларусь|беларус\w+))?"
)
# A part is of the article before it unless another article follows at once ("13, part 1 of Art. 293").
_PART_AFTER = rf"\s*,?\s*{_PART_WORD}\s*(?P<part>\d{{1,2}})(?!\d|\s*(?:of\b|,)?\s*{_ARTICLE_WORD})"
_PART_IN = r"\s*\((?P<in>\d{1,2})\)"
_EACH = re.compile(rf"(?P<number>{_NUMBER})(?:{_PART_AFTER}|{_PART_IN})?", re.IGNORECASE)
_ITEM = re.sub(r"\?P<\w+>", "?:", _EACH.pattern)
# A number without the word "article" goes on with the list only where nothing counted follows it.
_FOLLOWED = rf"(?=\s*(?:$|[,;.():—–-]|and\b|і\b|и\b|of\b|{_CODE}|{_PART_WORD}\s*\d))"
_MORE = rf"(?:\s*(?:[,;/&]|and\b|і\b|и\b)+\s*(?=\d{{2}}){_ITEM}{_FOLLOWED})*"
_MENTION = re.compile(
    rf"(?:{_PARTS}\s*(?:of\b|,)?\s*)?{_ARTICLE_WORD}\s*№?\s*(?P<items>{_ITEM}{_MORE})",
    re.IGNORECASE,
)
_BARE = re.compile(
    rf"\s*(?:{_PARTS}\s*)?(?P<items>(?=\d{{3}}){_ITEM}{_MORE})\s*(?:{_CODE})?\s*[.,;]?\s*",
    re.IGNORECASE,
)
_OF_CODE = re.compile(_CODE, re.IGNORECASE)
_JOINED = re.compile(rf"(?:and|і|и|through|via|праз|цераз|через|,|—|{_DASH}|\s)*", re.IGNORECASE)
_BRACKET = re.compile(r"\([^()]*\)")
# Preparation, attempt, complicity and acting as a group: the articles of the general part of the
# Criminal Code of Belarus that are cited together with the article of the crime itself.
_GENERAL = {"13", "14", "16", "17"}
_TITLE = re.compile(r"\s[—–-]\s+(?P<title>\S.*)$|\((?P<bracketed>.+)\)", re.DOTALL)
_TITLE_BEGINS = re.compile(r"\s[—–-]\s")
_RAISED = str.maketrans({raised: f"-{n}" for n, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")})
_LISTED_NUMBER = r"\d{1,3}(?:[-–]\d{1,2})?(?:\.\d+)*"
_TOKEN = re.compile(
    rf"\bPart\s+(?P<part_of>\d+)\s+of\s+Article\s+(?P<of_article>{_LISTED_NUMBER})"
    r"|(?P<items>\bItems?\s+\d+(?:\s*(?:,|and)\s*\d+)*)"
    r"|\bParts?\s+(?P<part>\d+)"
    rf"|(?<![\w.№#])(?P<number>{_LISTED_NUMBER})(?![\w%])",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*[,;]?\s*(?:and\s+)?\d{2,3}(?:\.\d+)*\s*\(")
_NEXT_ARTICLE = re.compile(r"\s*(?:and\s+)?Article\s+\d", re.IGNORECASE)
_DATE = re.compile(r"\b\d{1,2}\s+[^\W\d]+\s+\d{4}\b")
_PLACE = re.compile(r"\bPlace of Detention:\s*(?P<place>.+?)\s*$", re.IGNORECASE | re.DOTALL)


@lru_cache(maxsize=20_000)
def articles_of_line(line: str) -> tuple[Article, ...]:
    """The articles of one charge, or of several with commas between, each with its title.

    An article of preparation, attempt, complicity or acting as a group goes with the article after
    it: "Part 1 of Article 13 and Article 293" is 293 through 13. A title that stands after several
    numbers belongs to none of them alone and is left out.
    """
    line = line.translate(_RAISED)
    bare = _BARE.fullmatch(line)
    mentions = [bare] if bare else list(_mentions(line))
    found: list[Article] = []
    for at, mention in enumerate(mentions):
        stop = mentions[at + 1].start() if at + 1 < len(mentions) else len(line)
        fresh = _items(mention, _title(line[mention.end() : stop]))
        between = line[mentions[at - 1].end() : mention.start()] if at else ""
        if at and len(fresh) == 1 and _leads_to(found[-1], between):
            fresh = [_through(fresh[0], found.pop().number)]
        found += fresh
    return tuple(found)


def _mentions(line: str) -> Iterator[re.Match[str]]:
    """The mentions of articles that are charges, not words of a title."""
    end = None
    for mention in _MENTION.finditer(line):
        between = "" if end is None else _OF_CODE.sub("", line[end : mention.start()]).rstrip()
        titled = _TITLE_BEGINS.search(between) or between.count("(") > between.count(")")
        if not titled or between.endswith((",", ";", ".")):
            yield mention
            end = mention.end()


def _items(mention: re.Match[str], title: str) -> list[Article]:
    """The articles of a mention. Parts named before the word "article" are the first number's."""
    each = list(_EACH.finditer(mention["items"]))
    parts = _parts(mention["parts"] or "")
    found: list[Article] = []
    for at, item in enumerate(each):
        own = [item["part"] or item["in"] or ""]
        for part in parts if at == 0 and parts and not own[0] else own:
            found.append(_article(item["number"].replace("–", "-"), part))
    if len({one.number for one in found}) > 1:
        return found
    return [Article(one.number, one.part, one.through, title) for one in found]


def _article(number: str, part: str) -> Article:
    general, _, crime = number.partition("-")
    if general in _GENERAL and len(crime) == 3:
        return Article(number=crime, part=part, through=general)
    return Article(number=number, part=part)


def _parts(text: str) -> list[str]:
    """ "1, 2" and "1 and 2" are two parts; "1-3" stays as it is written."""
    return [
        re.sub(r"\s", "", one) for one in re.split(r",|and|і|и", text, flags=re.I) if one.strip()
    ]


def _leads_to(last: Article, between: str) -> bool:
    return last.number in _GENERAL and bool(
        _JOINED.fullmatch(_BRACKET.sub("", _OF_CODE.sub("", between)))
    )


def _through(crime: Article, general: str) -> Article:
    return Article(number=crime.number, part=crime.part, through=general, title=crime.title)


def _title(text: str) -> str:
    """The title in what follows an article up to the next one."""
    found = _TITLE.search(text)
    return (found["title"] or found["bracketed"]).strip(" ,;") if found else ""


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
