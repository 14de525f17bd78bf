"""What stands around the body of a statement: dateline or day, addressee, demands, signatories,
readings, contact; in the order its kind has them.

Takes the settings and the body; gives Markdown. Pure.
"""

import re
from datetime import date

from byname.register.dates import parse, say
from byname.statements.blocks import escape
from byname.statements.front import Front, Reading
from byname.statements.typography import SPACE, day_in_words
from byname.statements.words import WORDS

_PARAGRAPH = re.compile(r"[^\W_]|[\"“«„(*\\]")  # how running text begins, and no list or heading


def framed(front: Front, day: date, body: str) -> str:
    """The body with all around it."""
    if front.kind == "press release":
        parts = [_datelined(front, day, body), *_signed(front), *_readings(front), *_contact(front)]
    elif front.kind == "card":
        parts = [body, *_contact(front)]
    else:
        parts = [*_opening(front, day), body, *_demands(front), *_signed(front), *_contact(front)]
    return "\n\n".join(part for part in parts if part)


def _datelined(front: Front, day: date, body: str) -> str:
    """The body, its first paragraph begun by place and day."""
    dateline = f"**{escape(front.place)}, {day_in_words(day, front.language)}**"
    if _PARAGRAPH.match(body) and not re.match(r"\d+[.)]\s|\*\s", body):
        return f"{dateline}{SPACE}— {body}"
    return f"{dateline}\n\n{body}"


def _opening(front: Front, day: date) -> list[str]:
    where = f"{escape(front.place)}, " if front.place else ""
    lines = [f"{where}{day_in_words(day, front.language)}"]
    return [*lines, f"**{escape(front.addressee)}**"] if front.addressee else lines


def _demands(front: Front) -> list[str]:
    if not front.demands:
        return []
    told = "\n".join(f"{at}. {escape(one)}" for at, one in enumerate(front.demands, start=1))
    return [f"## {WORDS[front.language]['demands']}\n\n{told}"]


def _signed(front: Front) -> list[str]:
    if not front.signatories:
        return []
    signed = "\n".join(f"- {escape(one)}" for one in front.signatories)
    return [f"## {WORDS[front.language]['signed']}\n\n{signed}"]


def _readings(front: Front) -> list[str]:
    if not front.readings:
        return []
    told = "\n".join(f"- {_reading(one, front.language)}" for one in front.readings)
    return [f"## {WORDS[front.language]['readings']}\n\n{told}"]


def _reading(one: Reading, language: str) -> str:
    day = say(parse(one.date), language).replace(" ", SPACE, 1)
    return (
        f"**{escape(one.title)}.** {escape(one.publisher)}, {day}. "
        f"[{escape(one.address)}](<{one.address}>) "
        f"({WORDS[language]['archived']}: [{escape(one.archived)}](<{one.archived}>))"
    )


def _contact(front: Front) -> list[str]:
    if not front.contact:
        return []
    word = WORDS[front.language]["contact"]
    if front.kind == "press release":
        return [f"## {word}\n\n{escape(front.contact)}"]
    return [f"{word}: {escape(front.contact)}"]
