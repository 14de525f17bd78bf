"""From what a list shows to dated claims: what is new, what only stands, what changed between exports.

A list shows standing facts (recognised, free again, held in a place) without their day. The first
import dates them "by the day of the list"; a later one, where they are new, between the two
exports. What the list shows unchanged is not said again, except that the person is still held.
Pure.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from byname.intake.claims import Claim, ListedPerson, Reading
from byname.register.dates import EdtfDate, between, exact, parse
from byname.register.entries import (
    Attested,
    Derecognised,
    Details,
    Detained,
    Kind,
    Recognised,
    Released,
    write_details,
)


@dataclass(frozen=True, slots=True)
class Change:
    """What changed for somebody between two exports of one list, and when it must have been."""

    kind: Kind
    date: EdtfDate
    details: Details


def entries_of_listed(
    listed: ListedPerson,
    before: ListedPerson | None,
    reading: Reading,
    previous: Reading | None,
) -> tuple[tuple[Claim, ...], tuple[Change, ...]]:
    """The claims of one person with their dates settled, and what changed since ``previous``.

    ``before`` is the person in the previous reading, None when they were not on it.
    """
    day = reading.dated
    earlier = previous.dated if previous else None
    stood = _standing(before) if before else set()
    claims: list[Claim] = []
    changes: list[Change] = []
    for claim in listed.claims:
        if not claim.state_of_list:
            claims.append(claim)
        elif day is not None and _key(claim.details) not in stood:
            settled = replace(claim, date=_since(earlier, day))
            claims.append(settled)
            if earlier is not None and earlier < day:
                changes.append(Change(claim.kind, settled.date, claim.details))
    if before is not None and earlier is not None and day is not None and earlier < day:
        for details in _gone(listed, before):
            when = between(earlier, day)
            claims.append(Claim(details, when, row=listed.row, state=reading.state))
            changes.append(Change(claims[-1].kind, when, details))
    if listed.held and day is not None:
        claims.append(Claim(Attested(), exact(day), row=listed.row, state=reading.state))
    return tuple(_without_repeats(claims)), tuple(changes)


def _since(earlier: date | None, day: date) -> EdtfDate:
    """When something the list shows on ``day`` must have begun."""
    if earlier is not None and earlier < day:
        return between(earlier, day)
    return parse(f"../{day.isoformat()}")


def _standing(before: ListedPerson) -> set[tuple[type[Details], str]]:
    return {_key(claim.details) for claim in before.claims if claim.state_of_list}


def _key(details: Details) -> tuple[type[Details], str]:
    return type(details), write_details(details)


def _gone(listed: ListedPerson, before: ListedPerson) -> Iterator[Details]:
    """What the list showed before and shows no longer, as the events that ended it."""
    now = {claim.details.by for claim in listed.claims if isinstance(claim.details, Recognised)}
    for claim in before.claims:
        if isinstance(claim.details, Recognised) and claim.details.by not in now:
            yield Derecognised(by=claim.details.by)
    was_free = any(isinstance(claim.details, Released) for claim in before.claims)
    if listed.held and not before.held and was_free and _arrests(listed) <= _arrests(before):
        yield Detained(words="shown held again")


def _arrests(listed: ListedPerson) -> set[str]:
    return {claim.date.text for claim in listed.claims if isinstance(claim.details, Detained)}


def _without_repeats(claims: list[Claim]) -> Iterator[Claim]:
    seen = set()
    for claim in claims:
        key = (*_key(claim.details), claim.date.text, claim.cited)
        if key not in seen:
            seen.add(key)
            yield claim
