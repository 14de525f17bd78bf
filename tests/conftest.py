"""What every test shares: a home of its own for sources, and moments in order."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

os.environ.setdefault("BYNAME_HOME", "/nonexistent/byname-tests-never-use-a-real-home")
os.environ.setdefault("BYNAME_SECRET_KEY", "tests only")

from hypothesis import HealthCheck, settings  # noqa: E402

settings.register_profile(
    "default", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("default")


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, settings: object) -> None:
    """Sources and profiles of each test live in a folder of its own."""
    settings.BYNAME_SOURCES = tmp_path / "sources"  # type: ignore[attr-defined]
    settings.BYNAME_PROFILES = tmp_path / "profiles"  # type: ignore[attr-defined]


@pytest.fixture
def moments() -> Iterator[datetime]:
    """Moments a day apart, from 1 January 2026, 12:00 UTC."""
    start = datetime(2026, 1, 1, 12, tzinfo=UTC)
    return (start + timedelta(days=n) for n in range(10_000))
