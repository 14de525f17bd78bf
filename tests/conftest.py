"""What every test shares: a home of its own for sources, and moments in order."""

import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

# Never a home somebody uses: whatever the environment says, tests get an empty one.
os.environ["BYNAME_HOME"] = tempfile.mkdtemp(prefix="byname-tests-")
os.environ["BYNAME_SECRET_KEY"] = "tests only"
os.environ["DJANGO_SETTINGS_MODULE"] = "byname.config.settings"
Path(os.environ["BYNAME_HOME"], "static").mkdir()

import django  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402

django.setup()

CHROMIUM = Path("/usr/bin/chromium")

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("default")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: object) -> None:
    """Sources and profiles of each test live in a folder of its own."""
    settings.BYNAME_SOURCES = tmp_path / "sources"  # type: ignore[attr-defined]
    settings.BYNAME_PROFILES = tmp_path / "profiles"  # type: ignore[attr-defined]
    settings.BYNAME_COLUMNS = tmp_path / "columns"  # type: ignore[attr-defined]


@pytest.fixture
def moments() -> Iterator[datetime]:
    """Moments a day apart, from 1 January 2026, 12:00 UTC."""
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return (start + timedelta(days=n) for n in range(10_000))


@pytest.fixture(scope="session")
def browser():
    """Chromium, or a loud skip; in CI its absence is a failure."""
    from playwright.sync_api import sync_playwright

    if not CHROMIUM.exists():
        message = "no chromium here: apt-get install chromium"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as play:
        opened = play.chromium.launch(
            executable_path=str(CHROMIUM),
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield opened
        opened.close()
