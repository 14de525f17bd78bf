"""Where on the public site a figure can be opened: the page, the day and the knowledge it is of.

Gives paths. The knowledge is pinned to the last write the figure can rest on, so that the same
register gives the same address whenever the text is made, and the page the same answer for ever.
"""

from datetime import UTC, datetime
from urllib.parse import urlencode

from byname.figures.count import ALL, Figure


def path_of(figure: Figure, language: str, last_write: datetime | None) -> str:
    """The path of the page of a figure; "" where the site has no page for its measure.

    ``last_write``: the register's last moment, None when it is empty.
    """
    moment = min(figure.known_on, last_write or figure.known_on).astimezone(UTC)
    asked = {
        "as_of": figure.as_of.isoformat(),
        "known_on": moment.isoformat().replace("+00:00", "Z"),
    }
    if figure.person is not None:
        return f"/{language}/people/{figure.person}/?{urlencode(asked, safe=':')}"
    if figure.measure.name != "held" or figure.question.body:
        return ""
    asked["state"] = figure.question.state or ALL
    return f"/{language}/?{urlencode(asked, safe=':')}"
