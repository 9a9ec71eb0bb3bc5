"""One Chromium for all journeys, and the app started as a patient starts it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, sync_playwright

from app.language import Language
from tests.journeys.browsing import launch_with_profile
from tests.journeys.made import lived_notebook
from tests.journeys.serving import by_the_command, serving

LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}


@pytest.fixture(scope="package")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """The one profile in which all journeys are walked, one after the other."""
    with sync_playwright() as play:
        opened = launch_with_profile(play, tmp_path_factory.mktemp("profile"))
        yield opened
        opened.close()


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    """Each journey is walked in each language."""
    return LANGUAGES[request.param]


@pytest.fixture
def empty_home(tmp_path: Path) -> Iterator[str]:
    """The app with no notebook yet, started from nothing."""
    with by_the_command(tmp_path / "home") as address:
        yield address


@pytest.fixture(scope="module")
def lived_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app with the demo patient's notebook, a year long."""
    folder = tmp_path_factory.mktemp("lived")
    lived_notebook(folder)
    with serving(folder) as address:
        yield address
