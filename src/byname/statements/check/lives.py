"""What the register says of a claim of one person.

Takes a claim and the person's timeline as of the text's day; gives a verdict, what the register
has, and the sources. A claim that any source supports is supported, and the answer says when
another source contradicts it.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from byname.register.dates import DateError, parse, say
from byname.register.entries import Entry, Ground, Kind, Released, Sentenced
from byname.register.entries.details import Appealed, Length
from byname.register.fold import Timeline, Truth
from byname.statements.check import companions, occupations
from byname.statements.check.age_facts import age_fact
from byname.statements.check.claim import Claim
from byname.statements.check.days import Mention as Day
from byname.statements.check.event_kinds import KINDS
from byname.statements.check.fact import NOTHING, Fact
from byname.statements.check.findings import Subject, Verdict
from byname.statements.check.lasted import how_long, when_it_ends
from byname.statements.check.leftovers import ANY

_MONTH = 1 / 12 + 0.01


def judge(claim: Claim, life: Timeline, as_of: date, language: str) -> Fact:
    """What the register makes of a claim. ``life`` may go beyond ``as_of``."""
    match claim.subject:
        case Subject.AGE:
            return age_fact(claim, life, as_of)
        case Subject.SENTENCE:
            return _sentence(claim, life, as_of, language)
        case Subject.DATE:
            return _date(claim, life, as_of, language)
        case Subject.DAYS:
            return how_long(claim, life, as_of)
        case Subject.STANDING:
            return _standing(claim, life, as_of)
        case Subject.ARTICLE:
            return _article(claim, life)
        case Subject.OCCUPATION:
            return _occupation(claim, life)
    return NOTHING


def _sentence(claim: Claim, life: Timeline, as_of: date, language: str) -> Fact:
    """The length against every sentence, as imposed or as an appeal left it."""
    found = list(_lengths(life))
    if not found:
        return NOTHING
    for length, entry in found:
        if abs(length.in_years() - claim.value) < _MONTH:
            return Fact(Verdict.SUPPORTED, _told(length, language), entries=(entry,))
    total = sum(length.in_years() for length, _ in found)
    if len(found) > 1 and abs(total - claim.value) < _MONTH:
        return Fact(Verdict.SUPPORTED, str(total), entries=tuple(entry for _, entry in found))
    if claim.qualifier == "more than" and any(
        length.in_years() > claim.value for length, _ in found
    ):
        return Fact(Verdict.SUPPORTED, _told(found[-1][0], language), entries=(found[-1][1],))
    length, entry = found[-1]
    return Fact(Verdict.DIFFERS, _told(length, language), _number_of(length), entries=(entry,))


def _lengths(life: Timeline) -> Iterable[tuple[Length, Entry]]:
    for entry in sorted(life.entries, key=lambda one: one.date.earliest):
        details = entry.details
        if isinstance(details, Sentenced | Appealed) and details.penalty and details.penalty.length:
            yield details.penalty.length, entry


def _number_of(length: Length) -> str:
    if length.months or length.days:
        years = length.in_years()
        return f"{years:g}" if (years * 2).is_integer() else ""
    return str(length.years)


_UNITS = {
    "en": ("years", "months", "days"),
    "be": ("гадоў", "месяцаў", "дзён"),
    "ru": ("лет", "месяцев", "дней"),
}


def _told(length: Length, language: str) -> str:
    parts = zip((length.years, length.months, length.days), _UNITS[language], strict=True)
    return " ".join(f"{value} {unit}" for value, unit in parts if value)


_OF_SOMETHING_ELSE = 365 * 12  # days: a date farther off is of no event of the person


def _date(claim: Claim, life: Timeline, as_of: date, language: str) -> Fact:
    """A date against every entry of the kinds that the sentence tells of."""
    day = claim.day
    assert day is not None
    if claim.events == ANY:
        return any_date(day, life, language)
    if claim.events == ("ends",):
        return when_it_ends(day, life, as_of)
    if claim.events == ("birthday",):
        return _birthday(claim, life, language)
    for event in claim.events:
        for entry in _entries(life, event):
            if _agree(day, entry):
                return Fact(Verdict.SUPPORTED, say(entry.date, language), entries=(entry,))
    if claim.events[:1] == ("sentenced",):
        for entry in life.entries:
            if entry.kind is Kind.APPEALED and _agree(day, entry):
                return Fact(Verdict.SUPPORTED, say(entry.date, language), entries=(entry,))
    if not claim.sure and (other := _any_event(day, life)) is not None:
        return Fact(Verdict.SUPPORTED, say(other.date, language), entries=(other,))
    first = claim.events[0]
    entries = [
        e for e in _entries(life, first) if e.date.earliest > date.min and e.date.latest < date.max
    ]
    if not entries and first in ("released", "died") and claim.sure and _inside(life, as_of):
        return Fact(Verdict.DIFFERS)
    if not entries and first == "released" and claim.sure and life.dead(as_of) is Truth.YES:
        died = tuple(e for e in life.entries if e.kind is Kind.DIED)
        return Fact(Verdict.DIFFERS, entries=died[:1])
    if not entries or (len(claim.events) > 1 and not _decides(claim)):
        return NOTHING
    nearest = min(entries, key=lambda one: abs((one.date.earliest - day.earliest).days))
    if abs((nearest.date.earliest - day.earliest).days) > _OF_SOMETHING_ELSE:
        return NOTHING
    told = say(nearest.date, language)
    value = told if nearest.date.is_exact or day.exactness != "day" else ""
    return Fact(
        Verdict.DIFFERS, told, _as_told(nearest, claim, language) or value, entries=(nearest,)
    )


def any_date(day: Day, life: Timeline, language: str) -> Fact:
    """A day that no words explain: wrong where it is a slip from a day of the person's life, and no
    day of it.
    """
    told = [e for kinds in KINDS.values() for e in life.entries if e.kind in kinds]
    found = next((entry for entry in told if _agree(day, entry)), None)
    if found is not None:
        return Fact(Verdict.SUPPORTED, say(found.date, language), entries=(found,))
    exact = [entry for entry in told if entry.date.is_exact]
    if day.exactness == "month":
        return _any_month(day, exact, language)
    slipped = _slip_of_day if day.year_told else _slip_in_a_year
    meant = next((e for e in exact if slipped(day.earliest, e.date.earliest)), None)
    if meant is None:
        return NOTHING
    has = say(meant.date, language)
    return Fact(Verdict.DIFFERS, has, has, entries=(meant,))


def _slip_of_day(day: date, other: date) -> bool:
    """Whether two days differ as one that is copied wrongly does: in the month, or the year, or one
    digit of the day, or by turned digits.
    """
    if (day.day, day.year) == (other.day, other.year) or day.timetuple()[1:3] == other.timetuple()[
        1:3
    ]:
        return True
    if (day.month, day.year) != (other.month, other.year):
        return False
    one, two = f"{day.day:02}", f"{other.day:02}"
    return one == two[::-1] or sum(a != b for a, b in zip(one, two, strict=True)) == 1


def _any_month(day: Day, told: Sequence[Entry], language: str) -> Fact:
    """A month with its year that is none of the person's, but one off from one."""
    for entry in told:
        other, this = entry.date.earliest, day.earliest
        same_month = other.month == this.month and abs(other.year - this.year) == 1
        if same_month or (other.year == this.year and abs(other.month - this.month) == 1):
            has = say(entry.date, language)
            return Fact(Verdict.DIFFERS, has, has, entries=(entry,))
    return NOTHING


def _slip_in_a_year(day: date, other: date) -> bool:
    """The same of days told without their year, whose day and month may also be turned."""
    if (day.day, day.month) == (other.month, other.day):
        return True
    return _slip_of_day(day, other.replace(year=day.year, day=min(other.day, 28)))


def _birthday(claim: Claim, life: Timeline, language: str) -> Fact:
    """A day or month without its year against those of the birth."""
    day = claim.day
    born = [e for e in life.entries if e.kind is Kind.BORN and e.date.is_exact]
    if day is None or not born:
        return NOTHING
    told = born[0].date.earliest
    same = told.month == day.earliest.month and (not day.exact or told.day == day.earliest.day)
    verdict = Verdict.SUPPORTED if same else Verdict.DIFFERS
    return Fact(verdict, say(born[0].date, language), entries=(born[0],))


def _agree(day: Day, entry: Entry) -> bool:
    """Whether an entry may be of the day told; of any year, where the text tells none."""
    if entry.date.earliest <= day.latest and day.earliest <= entry.date.latest:
        return True
    if day.year_told or not entry.date.is_exact:
        return False
    then = entry.date.earliest
    return then.month == day.earliest.month and (not day.exact or then.day == day.earliest.day)


def _any_event(day: Day, life: Timeline) -> Entry | None:
    """What happened to the person on a date, whatever the text calls it."""
    kinds = {kind for kinds in KINDS.values() for kind in kinds} - {Kind.RECOGNISED}
    return next(
        (entry for entry in life.entries if entry.kind in kinds and _agree(day, entry)),
        None,
    )


def _decides(claim: Claim) -> bool:
    """Whether the nearest event is clearly the one dated: births, deaths and contacts are."""
    return claim.events[0] in (
        "born",
        "died",
        "contacted",
        "sentenced",
        "detained",
        "captive",
        "released",
        "recognised",
        "transferred",
    )


def _as_told(entry: Entry, claim: Claim, language: str) -> str:
    day = claim.day
    if day is None or not entry.date.is_exact:
        return ""
    if day.exactness == "year":
        return str(entry.date.earliest.year)
    if day.exactness == "month":
        try:
            return say(parse(entry.date.earliest.isoformat()[:7]), language)
        except DateError:
            return ""
    return say(entry.date, language)


def _entries(life: Timeline, event: str) -> list[Entry]:
    return [entry for entry in life.entries if entry.kind in KINDS[event]]


def _standing(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """Whether the person is in custody, free or dead as of the text's day."""
    if claim.events == ("ground",):
        return _ground(claim, life, as_of)
    if claim.events == companions.EVENT:
        return companions.judge(claim, life)
    held, dead = life.in_custody(as_of), life.dead(as_of)
    ends = tuple(
        entry
        for entry in life.entries
        if entry.kind in (Kind.RELEASED, Kind.DIED, Kind.EXPELLED) and entry.date.earliest <= as_of
    )
    if claim.what == "held":
        if held is not Truth.NO:
            return Fact(Verdict.SUPPORTED if held is Truth.YES else Verdict.CANNOT_CHECK)
        if (ends and any(spell.ended is not None for spell in life.custody)) or dead is Truth.YES:
            before = ends[-1].date.earliest - timedelta(days=1) if ends else None
            return Fact(Verdict.OTHER_DAY if before else Verdict.DIFFERS, "", "", before, ends[-1:])
        return NOTHING
    if claim.what == "free":
        if held is Truth.YES and any(s.on(as_of) is Truth.YES for s in life.custody):
            return Fact(Verdict.DIFFERS)
        released = [one for one in ends if one.kind is not Kind.DIED]
        if not released and ends:
            return Fact(Verdict.DIFFERS, entries=ends[-1:])
        return Fact(Verdict.SUPPORTED, entries=ends[-1:]) if ends else NOTHING
    if dead is Truth.YES:
        return Fact(Verdict.SUPPORTED, entries=ends[-1:])
    return Fact(Verdict.DIFFERS) if _inside(life, as_of) else NOTHING


def _inside(life: Timeline, as_of: date) -> bool:
    """Whether somebody is certainly in custody, and was never let out."""
    if any(entry.kind in (Kind.RELEASED, Kind.DIED, Kind.EXPELLED) for entry in life.entries):
        return False
    return life.in_custody(as_of) is Truth.YES


def _ground(claim: Claim, life: Timeline, as_of: date) -> Fact:
    """On what ground somebody was released, against every release."""
    told = [
        (entry.details.ground, entry)
        for entry in life.entries
        if isinstance(entry.details, Released)
        and entry.date.earliest <= as_of
        and entry.details.ground is not Ground.UNKNOWN
    ]
    for ground, entry in told:
        if ground.value == claim.what:
            return Fact(Verdict.SUPPORTED, entries=(entry,))
    if not told:
        return Fact(Verdict.DIFFERS) if _inside(life, as_of) else NOTHING
    ground, entry = told[-1]
    return Fact(Verdict.DIFFERS, ground.value, entries=(entry,))


def _article(claim: Claim, life: Timeline) -> Fact:
    """An article against all that the person was charged with or sentenced under."""
    told: dict[str, Entry] = {}
    for entry in life.entries:
        for article in getattr(entry.details, "articles", ()):
            told.setdefault(str(article.number), entry)
    if not told:
        return NOTHING
    wanted = claim.what
    for number, entry in told.items():
        if number == wanted or number.replace("-", ".") == wanted.replace("-", "."):
            return Fact(Verdict.SUPPORTED, number, entries=(entry,))
    listed = ", ".join(told)
    only = next(iter(told)) if len(told) == 1 else ""
    return Fact(Verdict.DIFFERS, listed, only, entries=tuple(told.values())[:3])


def _occupation(claim: Claim, life: Timeline) -> Fact:
    """An occupation against all that sources say the person does or is."""
    told = occupations.told(life)
    known = {text: occupations.groups(text) for text in told}
    if any(occupations.agree(claim.what, groups) for groups in known.values()):
        differs = occupations.apart(" ".join(claim.events), told)
        verdict = Verdict.DIFFERS if differs else Verdict.SUPPORTED
    elif any(known.values()):
        verdict = Verdict.DIFFERS
    else:
        return NOTHING
    said = [text for text, groups in known.items() if groups]
    return Fact(verdict, "; ".join(said), entries=tuple(told[text] for text in said))
