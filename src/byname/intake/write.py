"""Carrying out a plan: one transaction, all of it or nothing."""

import json
from collections.abc import Callable
from datetime import datetime

from byname.intake.claims import Cited, IntakeError
from byname.intake.plan import Plan, Planned
from byname.register import read, write
from byname.register.dates import UNKNOWN, EdtfDate, exact
from byname.register.entries import Publication

Tell = Callable[[str, int, int], None]


def carry_out(
    plan: Plan,
    data: bytes,
    *,
    media_type: str,
    profile: str,
    by: str,
    at: datetime,
    tell: Tell = lambda what, done, total: None,
) -> int:
    """Write a plan; gives the import's id. ``data`` are the bytes the plan was made from.

    Raises :class:`IntakeError` when the reading holds errors, was taken in before, or when somebody
    wrote to the register since the plan was made; then nothing is written.
    """
    if plan.already is not None:
        raise IntakeError(f"this file was taken in on {plan.already:%Y-%m-%d}; nothing changes")
    if plan.reading.errors:
        first = plan.reading.errors[0]
        raise IntakeError(f"row {first.row}, {first.column}: {first.message}")
    reading = plan.reading
    with write.together():
        tell("source", 0, 1)
        source = write.add_source(_source(plan, data, media_type), by=by, at=at)
        if read.position() != plan.position + 1:
            raise IntakeError("the register was written to meanwhile; make the plan again")
        cited = _cited_sources(plan, source, by, at)
        tell("source", 1, 1)
        people = _people(plan, by, at)
        entries = [
            write.NewEntry(
                person=people[one.key],
                details=claim.details,
                source=cited[claim.cited] if claim.cited else source,
                date=claim.date,
                state=claim.state or reading.state,
                visibility=claim.visibility or reading.visibility,
            )
            for one in plan.people
            for claim in one.add
        ]
        write.record(entries, by=by, at=at, tell=tell)
        write.add_reported(_reported(plan, cited), by=by, at=at)
        return write.add_import(
            source=source,
            list_name=reading.list_name,
            format_name=reading.format_name,
            profile=profile,
            dated=reading.dated,
            counts=json.dumps(plan.counts()),
            by=by,
            at=at,
        )


def _source(plan: Plan, data: bytes, media_type: str) -> write.NewSource:
    reading = plan.reading
    return write.NewSource(
        title=reading.title,
        publisher=reading.publisher,
        url=reading.url,
        dated=_dated(reading),
        access=reading.visibility,
        media_type=media_type,
        data=data,
    )


def _dated(reading: object) -> EdtfDate:
    day = getattr(reading, "dated", None)
    return exact(day) if day else UNKNOWN


def _cited_sources(plan: Plan, source: int, by: str, at: datetime) -> dict[Cited, int]:
    """The id of every source that rows cite; those the register has are used again."""
    claims = [claim.cited for one in plan.people for claim in one.add if claim.cited]
    wanted = list(dict.fromkeys([*claims, *(one.cited for one in plan.reading.reported)]))
    there = read.cited_sources(cited.url for cited in wanted)
    missing = [cited for cited in wanted if cited.url not in there]
    ids = write.add_sources(
        [
            write.NewSource(
                title=cited.title or (cited.url or "cited without an address"),
                publisher=cited.publisher,
                url=cited.url,
                dated=cited.dated,
                access=plan.reading.visibility,
                cited_in=source,
            )
            for cited in missing
        ],
        by=by,
        at=at,
    )
    fresh = dict(zip(missing, ids, strict=True))
    return {cited: fresh.get(cited) or there[cited.url] for cited in wanted}


def _people(plan: Plan, by: str, at: datetime) -> dict[str, int]:
    """The id of everybody in the plan, new persons made."""
    new = plan.new
    ids = write.create_people([_level(one, plan) for one in new], by=by, at=at)
    made = {one.key: id_ for one, id_ in zip(new, ids, strict=True)}
    write.name_in_list(plan.reading.list_name, made, by=by, at=at)
    there = {one.key: one.person for one in plan.recognised if one.person is not None}
    return made | there


def _level(one: Planned, plan: Plan) -> Publication:
    """Somebody whose name is withheld is at most counted."""
    level = plan.reading.publication
    if one.listed.anonymous and level.openness > Publication.COUNT.openness:
        return Publication.COUNT
    return level


def _reported(plan: Plan, cited: dict[Cited, int]) -> list[write.NewReported]:
    there = {
        (one.measure, one.scope, one.qualifier, one.value, one.as_of, one.publisher)
        for one in read.reported(known_on=plan.known_on)
    }
    return [
        write.NewReported(
            measure=one.measure,
            scope=one.scope,
            qualifier=one.qualifier,
            value=one.value,
            as_of=one.as_of,
            publisher=one.publisher,
            source=cited[one.cited],
            state=one.state or plan.reading.state,
            note=one.note,
        )
        for one in plan.reading.reported
        if (one.measure, one.scope, one.qualifier, one.value, one.as_of.text, one.publisher)
        not in there
    ]
