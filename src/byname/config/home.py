"""The folder a register lives in, and the settings read from the environment.

Takes environment variables; gives :class:`Environment`. Makes nothing: ``byname init`` does. Every
variable is listed in ``VARIABLES``, from which the reference page of settings is checked.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import platformdirs

VARIABLES = {
    "BYNAME_HOME": "Folder of the register: database, sources, keys, caches. "
    "Default: the platform's data folder.",
    "DATABASE_URL": "PostgreSQL database, as postgresql://user:password@host/name. "
    "Default: SQLite, in BYNAME_HOME.",
    "BYNAME_BY": "Who writes, as audit lines name them. Default: the account's login name.",
    "BYNAME_TIME_ZONE": "Time zone in which the register's days begin and end, as Europe/Minsk. "
    "Default: UTC.",
    "BYNAME_ATTESTATION_DAYS": "Days after the last attestation during which an open custody "
    "spell stays certain. Default: 365.",
    "BYNAME_SECRET_KEY": "Key that signs sessions. No default: `byname init` writes one to "
    "BYNAME_HOME/keys/secret.",
    "BYNAME_HOSTS": "Host names the site answers to, separated by commas. "
    "Default: 127.0.0.1 and localhost.",
    "BYNAME_LOCK_SECONDS": "Seconds to wait for a database that somebody else is writing to. "
    "Default: 20.",
    "BYNAME_MAX_BYTES": "Largest file an import takes, in bytes. Default: 268435456 (256 MiB).",
    "BYNAME_DEBUG": "1 shows error pages for developers; never on a public machine. Default: 0.",
}


class SettingError(ValueError):
    """A setting in the environment cannot be used; the message names it."""


@dataclass(frozen=True, slots=True)
class Environment:
    """What the environment says, checked. Paths are absolute."""

    home: Path
    database_url: str
    by: str
    time_zone: str
    attestation_days: int
    secret_key: str
    hosts: tuple[str, ...]
    lock_seconds: int
    max_bytes: int
    debug: bool

    @property
    def database(self) -> Path:
        """The SQLite file, used when no DATABASE_URL is given."""
        return self.home / "register.sqlite3"

    @property
    def sources(self) -> Path:
        """Content-addressed bytes of the sources."""
        return self.home / "sources"

    @property
    def secret_file(self) -> Path:
        """Where `byname init` writes the secret key."""
        return self.home / "keys" / "secret"

    @property
    def columns(self) -> Path:
        """Columns kept for counting: made again when they are missing."""
        return self.home / "columns"

    @property
    def profiles(self) -> Path:
        """Saved import profiles."""
        return self.home / "profiles"


def read_environment(variables: dict[str, str] | None = None) -> Environment:
    """The settings of this process. Raises :class:`SettingError` naming the variable."""
    given = dict(os.environ) if variables is None else variables
    home = Path(given.get("BYNAME_HOME") or platformdirs.user_data_dir("byname"))
    home = home.expanduser().absolute()
    return Environment(
        home=home,
        database_url=given.get("DATABASE_URL", ""),
        by=given.get("BYNAME_BY") or _login(given),
        time_zone=_time_zone(given.get("BYNAME_TIME_ZONE") or "UTC"),
        attestation_days=_whole(given, "BYNAME_ATTESTATION_DAYS", 365, 0, 36_500),
        secret_key=given.get("BYNAME_SECRET_KEY") or _kept_secret(home),
        hosts=tuple(
            host.strip()
            for host in (given.get("BYNAME_HOSTS") or "127.0.0.1,localhost").split(",")
            if host.strip()
        ),
        lock_seconds=_whole(given, "BYNAME_LOCK_SECONDS", 20, 0, 3600),
        max_bytes=_whole(given, "BYNAME_MAX_BYTES", 256 * 1024 * 1024, 1, 2**40),
        debug=given.get("BYNAME_DEBUG", "0") == "1",
    )


def _login(given: dict[str, str]) -> str:
    return given.get("LOGNAME") or given.get("USER") or "unnamed"


def _time_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise SettingError(
            f"BYNAME_TIME_ZONE: no time zone is called {name!r}; write it as Europe/Minsk"
        ) from error
    return name


def _whole(given: dict[str, str], name: str, default: int, least: int, most: int) -> int:
    text = given.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or not least <= int(text) <= most:
        raise SettingError(f"{name}: {text!r} is not a whole number from {least} to {most}")
    return int(text)


def _kept_secret(home: Path) -> str:
    try:
        return (home / "keys" / "secret").read_text(encoding="ascii").strip()
    except OSError:
        return ""
