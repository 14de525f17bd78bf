"""What a reader asks a page: the day, the knowledge, the state. Checked before anything is read."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext as _


class AskedError(ValueError):
    """A page was asked for in a way that cannot be answered; the message is for the reader."""


@dataclass(frozen=True, slots=True)
class Asked:
    """``as_of``: the day. ``known_on``: the moment. ``given``: what stood in the address."""

    as_of: date
    known_on: datetime
    state: str
    given: dict[str, str]

    def query(self) -> str:
        """The same question as the end of an address, with its question mark; "" for none."""
        return f"?{urlencode(self.given)}" if self.given else ""


def read_asked(request: HttpRequest) -> Asked:
    """The question of a request; the site's clock answers where it is silent."""
    zone = ZoneInfo(settings.TIME_ZONE)
    now = datetime.now(UTC)
    given = {
        key: request.GET[key] for key in ("as_of", "known_on", "state") if request.GET.get(key)
    }
    as_of = _day(given["as_of"]) if "as_of" in given else now.astimezone(zone).date()
    known_on = _moment(given["known_on"], zone) if "known_on" in given else now
    return Asked(as_of, known_on, given.get("state", "").lower(), given)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise AskedError(
            _("“%(text)s” is not a day. Write it as 2026-05-21.") % {"text": text}
        ) from None


def _moment(text: str, zone: ZoneInfo) -> datetime:
    try:
        if len(text) == 10:
            following = date.fromisoformat(text) + timedelta(days=1)
            return datetime.combine(following, time.min, tzinfo=zone) - timedelta(microseconds=1)
        found = datetime.fromisoformat(text)
        return found if found.tzinfo else found.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        message = _("“%(text)s” is not a moment. Write it as 2026-05-21 or 2026-05-21T12:00.")
        raise AskedError(message % {"text": text}) from None
