"""Whom something said at a place of a sentence is of.

Takes a sentence, the people named in it and those named before it; gives a person, or nobody where
the words leave it open. Of two people named before, "the first" and "the second" tell which.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from byname.register.entries import Sex
from byname.statements.check import gender
from byname.statements.check.lexicon import PEOPLE, PRISONERS
from byname.statements.check.mention import Mention
from byname.statements.check.sentences import Span

_PRONOUN = re.compile(
    r"\b(?:you|your|вы|вам|вас|ваш\w*|ты|табе|цябе|твой|твая|твае|тебе|тебя|твоё|he|she|his|her|"
    r"him|the (?:activist|journalist|politician|blogger|prisoner|man|woman|laureate|"
    r"teacher|student|doctor|worker|lawyer|engineer|soldier|programmer|pensioner|entrepreneur)|"
    r"ён|яна|яго|яму|ёй|яе|ім|он|она|его|ему|ей|её|ее|активист\w*|журналист\w*|журналіст\w*|"
    r"актывіст\w*)\b",
    re.IGNORECASE,
)


def goes_on(text: str, span: Span) -> bool:
    """Whether a sentence may speak of somebody named before it: of one, not of many."""
    words = text[span.start : span.end]
    return bool(_PRONOUN.search(words)) or not _plural(text, span)


def _plural(text: str, span: Span) -> bool:
    """Whether a sentence speaks of people in number."""
    words = text[span.start : span.end]
    many = any(_OF_MANY.search(one.group()) for one in PRISONERS.finditer(words))
    return many or bool(_MANY.search(words))


# "Political prisoners", and not "recognised as a political prisoner".
_OF_MANY = re.compile(
    r"(?:[sіи]|аў|ов|ямі|ами|ям|ам|ях|ах|ыя|ых|ымі|ые|ыми|prisoners of conscience)$", re.IGNORECASE
)


_MANY = re.compile(
    r"\b(?:people|persons|individuals|women|men|they|them|their|others|many|"
    r"людзі|людзей|чалавек|яны|іх|жанчын|мужчын|люди|людей|человек|они|их|женщин|мужчин)\b",
    re.IGNORECASE,
)


_ORDINAL = re.compile(
    r"\b(?:(?P<one>the (?:first|former)|перш(?:ы|ая|аму|ай|ага)|перв(?:ый|ая|ому|ой|ого))|"
    r"(?P<two>the (?:second|latter)|друг(?:і|ая|ому|ой|ога)|втор(?:ой|ая|ому|ого)))\b",
    re.IGNORECASE,
)


def _ordinal(before: str) -> int:
    """Which of two people named before is meant: 1, 2, or 0 where the words do not tell."""
    found = list(_ORDINAL.finditer(before))
    if not found:
        return 0
    return 1 if found[-1]["one"] else 2


# What may stand between a date and the name it belongs to: "On 11 July 2023 the artist …".
_RIGHT_AFTER = re.compile(r"\s*[—–-]?\s*|\s+(?:(?:the|an?|our)\s+)?[^\W\d_A-ZА-ЯЁІЎ]{3,}\s+")
_NEW_CLAUSE = re.compile(r"[,;:.—–]|\b(?:and|а|і|и|але|но)\b", re.IGNORECASE)


class Whose:
    """Whom something said at a place of a sentence is of."""

    def __init__(
        self,
        text: str,
        span: Span,
        here: list[Mention],
        last: Mention | None,
        pair: list[Mention],
    ) -> None:
        self._text, self._span, self._here = text, span, here
        self._last, self._pair = last, pair
        self.sex_of: Callable[[int], Sex | None] = lambda person: None
        self.earlier: Sequence[Mention] = ()  # those named before the sentence, the last one last
        self.strangers: list[int] = []  # where names of nobody in the register stand
        self.paired: dict[int, int] = {}  # whose each item of a list is, by where it begins
        self.of_all = False  # of everybody in a list: what is so of all is so of its last

    def at(self, place: int) -> int | None:
        """The person that something said at a place is of.

        Where "she" stands nearest before it, a woman: the one named last.
        """
        if place in self.paired:
            return self.paired[place]
        found = self._at(place)
        told = gender.told(self._words_before(place))
        if told is None:
            return found
        sex, at = told
        named = [one for one in self._here if one.end <= place]
        if named and named[-1].start > self._span.start + at:
            return found
        if found is not None and self.sex_of(found) in (sex, None):
            return found
        if found is not None or self._several:
            return self._last_of(sex, named)
        of_sex = {
            one.person
            for one in self.earlier
            if one.person is not None and self.sex_of(one.person) in (sex, None)
        }
        words = self._words_before(place)
        another = self._here or _KIN.search(words) or _OF_SPEAKER.search(words)
        return next(iter(of_sex)) if len(of_sex) == 1 and not another else None

    @property
    def _several(self) -> bool:
        """Whether the words leave open whose they are only because several people were named."""
        return self._last is None and len({one.person for one in self.earlier}) > 1

    def _last_of(self, sex: Sex, named: Sequence[Mention]) -> int | None:
        """The last person of a sex that is named before."""
        for one in (*reversed(named), *reversed(self.earlier)):
            if one.person is not None and self.sex_of(one.person) is sex:
                return one.person
        return None

    def _at(self, place: int) -> int | None:
        if self._pair and (of_pair := _ordinal(self._words_before(place))):
            return self._pair[of_pair - 1].person
        before = [one for one in self._here if one.end <= place]
        if before:
            between = self._text[before[-1].end : place]
            if self._stranger(before[-1].end, place):
                return None
            if others_between(between):
                return None
            return before[-1].person
        if self.of_all and self._last is not None:
            return self._last.person
        if self._stranger(self._span.start, place):
            return None
        after = [one for one in self._here if one.start >= place]
        if self._last is not None and (not after or _PRONOUN.search(self._words_before(place))):
            if _KIN.search(self._words_before(place)) or _OF_SPEAKER.search(
                self._words_before(place)
            ):
                return None
            if goes_on(self._text, self._span) and not others_between(self._words_before(place)):
                return self._last.person
        if _OF_SPEAKER.search(self._words_before(place)):
            return None
        return after[0].person if after else self._only_one(place)

    def _only_one(self, place: int) -> int | None:
        """The one person that the text has named, where a sentence speaks of a court or an arrest
        and of nobody: "Помилованы 123. Напомним: приговор вынесли 3 марта 2023 года."
        """
        people = {one.person for one in self.earlier}
        words = self._text[self._span.start : self._span.end]
        if self._here or self._last is not None or len(people) != 1 or None in people:
            return None
        if not _OF_A_CASE.search(words) or not goes_on(self._text, self._span):
            return None
        before = self._words_before(place)
        if _KIN.search(before) or _OF_SPEAKER.search(before) or others_between(before):
            return None
        return next(iter(people))

    def of_date(self, start: int, end: int) -> int | None:
        """The person that a date is of: the one right after it where a clause begins with it."""
        if start in self.paired:
            return self.paired[start]
        after = [one for one in self._here if end <= one.start]
        if after and _RIGHT_AFTER.fullmatch(self._text[end : after[0].start]):
            before = [one.end for one in self._here if one.end <= start]
            if before and _NEW_CLAUSE.search(self._text[before[-1] : start]):
                return after[0].person
        return self.at(start)

    def _stranger(self, start: int, place: int) -> bool:
        """Whether somebody else, not of the register, is named between two places."""
        return any(start <= at < place for at in self.strangers)

    def ends_before(self, place: int) -> list[int]:
        """Where the names before a place end."""
        return [one.end for one in self._here if one.end <= place]

    def _words_before(self, place: int) -> str:
        return self._text[self._span.start : place]


_OF_A_CASE = re.compile(
    r"\b(?:sentence|verdict|arrest|trial|term|inside|captivity)\b|\b(?:приговор|арест|срок|задерж|суд|прысуд|арышт|тэрмін|"
    r"затрым)\w*",
    re.IGNORECASE,
)
# "My grandfather was a soldier, and he was twenty": of somebody else.
_KIN = re.compile(
    r"\b(?:(?:my|our|his|her|whose) (?:\w+ )?(?:father|mother|grand\w+|son|daughter|brother|"
    r"sister|husband|wife|uncle|aunt|friend|"
    r"colleague|neighbou?r|cell ?mate|parents)|"
    r"(?:мой|мая|майго|маёй|маю|наш|наша|нашага|нашай|яго|яе|ягон\w+|моя|моего|моей|мою|нашего|"
    r"нашей|его|её|ее) "
    r"(?:\w+ )?(?:дзед|баб|бац|мац|мат|мам|тат|пап|сын|дач|доч|брат|сяст|сест|муж|жон|жен|дзядз|"
    r"дяд|цёт|т[её]т|сяб|друг|подруг|"
    r"калег|коллег|сусед|сосед|дед|отец|отц)\w*|"
    r"(?:сын|дачк|дочк|дочер|брат|сястр|сестр|муж|жонк|жен|сябр|друг|калег|коллег|сусед|сосед)"
    r"[^\W\d_]{0,4} (?:яго|яе|его|е[её])\b)",
    re.IGNORECASE,
)
# "I am 72", "мне 61 год": of whoever writes.
_OF_SPEAKER = re.compile(
    r"\b(?:i am|i'm|i’m|i was|i turned|мне|я)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_COUNTED = re.compile(r"\b\d+(?:[,. ]\d{3})*\s+(?:\w+\s+){0,2}$")


def others_between(text: str) -> bool:
    """Whether other people are spoken of in between: "and 33 others were sentenced to"."""
    for pattern in (PRISONERS, PEOPLE):
        for match in pattern.finditer(text):
            if _COUNTED.search(text[: match.start()]):
                return True
    kin = _SPOUSE.search(text) and not _LETTERS.search(text)
    return bool(kin or _OTHER_PEOPLE.search(text))


_OTHER_PEOPLE = re.compile(r"\b(?:others|colleagues|іншыя|другие)\b", re.IGNORECASE)
_SPOUSE = re.compile(r"\b(?:her husband|his wife|яго жонка|его жена)\b", re.IGNORECASE)
# To whom somebody writes: "his wife has had no letter since".
_LETTERS = re.compile(r"\b(?:letters?|news|word|ліст\w*|вест\w*|пис[её]м\w*)\b", re.IGNORECASE)


@dataclass
class Course:
    """Who has been named as a text goes on, and whom its next sentence may be of.

    ``last``: with whom a sentence may go on; nobody after one that speaks of others. ``named``: the
    one person named last, whatever was said since; None where several were, or a stranger.
    """

    text: str
    last: Mention | None = None
    named: int | None = None
    pair: list[Mention] = field(default_factory=list)
    recent: list[Mention] = field(default_factory=list)

    def whose(self, span: Span, here: list[Mention], heads: Mention | None = None) -> Whose:
        """Whom a sentence is of. ``heads``: the one named under it, where it is a heading."""
        if here:
            subject = Whose(self.text, span, here, self.last, [])
        elif self.recent and _ALL_OF_THEM.search(self.text, *span):
            subject = Whose(self.text, span, [], self.recent[-1], [])
            subject.of_all = True
        else:
            subject = Whose(self.text, span, [], self.last or heads, self.pair)
        self.recent += here
        if here:
            self.pair = here if len({one.person for one in here}) == len(here) == 2 else []
        return subject

    def only(self, here: list[Mention]) -> int | None:
        """The one person that a sentence with these names may be of."""
        people = {one.person for one in here}
        if not here:
            return self.named
        return next(iter(people)) if len(people) == 1 else None

    def go_on(self, span: Span, here: list[Mention]) -> None:
        """Pass a sentence with the names in it."""
        known = [one for one in here if one.person is not None]
        people = {one.person for one in known}
        if here:
            self.named = self.only(here)
        if len(people) == 1:
            self.last = known[-1]
        elif people or not goes_on(self.text, span):
            self.last = None


_ALL_OF_THEM = re.compile(
    r"\b(?:both (?:of them )?(?:were|are)|абодвух|абедзвюх|абодва|обоих|обеих|оба|обе)\b|"
    r"\b(?:all (?:of (?:them|these|whom)|four|three|five|are)|усе (?:яны|ён|чацвёра|трое)|"
    r"яны ўсе|все (?:они|четверо|трое)|они все)\b",
    re.IGNORECASE,
)
