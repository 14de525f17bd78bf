"""Where on the public site a figure can be opened: the page, the day and the knowledge it is of.

Gives paths. The knowledge is pinned to the last write the figure can rest on, so that the same
register gives the same address whenever the text is made, and the page the same answer for ever.
"""

from datetime import UTC, date, datetime
from urllib.parse import urlencode

from byname.figures.count import ALL, Figure


def path_of(figure: Figure, language: str, last_write: datetime | None) -> str:
    """The path of the page of a figure.

    ``last_write``: the register's last moment, None when it is empty.
    """
    asked = _days(figure.as_of, figure.known_on, last_write)
    if figure.person is not None:
        return f"/{language}/people/{figure.person}/?{urlencode(asked, safe=':')}"
    question = figure.question
    asked["state"] = question.state or ALL
    if figure.measure.name == "held" and not question.body and not question.scope:
        return f"/{language}/?{urlencode(asked, safe=':')}"
    given: dict[str, object] = {
        **asked,
        "since": question.since if question.since > date.min else "",
        "until": question.until if question.until < date.max else "",
        "body": question.body,
        "but_not": question.but_not,
        "days": question.days or "",
        **dict(question.scope),
    }
    told = {key: value for key, value in given.items() if value}
    return f"/{language}/figures/{figure.measure.name}/?{urlencode(told, safe=':')}"


def path_of_person(
    person: int, as_of: date, known_on: datetime, language: str, last_write: datetime | None
) -> str:
    """The path of the page of a person."""
    asked = _days(as_of, known_on, last_write)
    return f"/{language}/people/{person}/?{urlencode(asked, safe=':')}"


def _days(as_of: date, known_on: datetime, last_write: datetime | None) -> dict[str, str]:
    moment = min(known_on, last_write or known_on).astimezone(UTC)
    return {"as_of": as_of.isoformat(), "known_on": moment.isoformat().replace("+00:00", "Z")}
