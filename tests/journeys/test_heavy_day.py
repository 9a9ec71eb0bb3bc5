"""A plan for heavy days, and the day it is for, in a real browser and each language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.rehab.checkin import CheckIn
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser


@pytest.fixture
def quiet_home(tmp_path: Path, language: Language) -> Home:
    """A notebook in which nothing is written yet."""
    home = Home(tmp_path / "home")
    home.prefer(language=language.tag, country=language.country)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    notebook.lock()
    return home


@pytest.mark.parametrize("language", ["sv"], indirect=True)
def test_a_plan_is_written_and_met_on_a_heavy_day(
    browser: BrowserContext, quiet_home: Home, language: Language
) -> None:
    with serving(quiet_home.folder) as address, patient(browser, address, language) as me:
        me.comes_in("/flare")
        me.taps("Write my plan")
        me.types("What I do first", "varm dusch")
        me.comes_in("/flare/edit")
        me.sees("You began here earlier. What you wrote is still here.")
        me.types("Who may help me", "Eva 0701234567")
        me.taps("Save")
        me.sees("varm dusch")

        me.taps("Today")
        me.taps("Heavy day")
        me.sees("It is a heavy day. Two questions are enough.")
        me.sees_no("Diary")
        me.taps("A little")
        me.taps("In between")
        me.taps("varm dusch")
        me.sees("Done at {time}", time="9.12")
        me.sees("Call {number}", number="0701234567")

        me.comes_in("/")
        me.sees("It is a heavy day. Two questions are enough.")
        me.sees("Done at {time}", time="9.12")
        me.taps("End")
        me.sees("Diary")
        assert me.strange_requests == []

    notebook = Notebook.unlock(quiet_home, PASSPHRASE)
    (written,) = [kept.record for kept in notebook.journal.read(CheckIn)]
    notebook.lock()
    assert (written.function, written.mood, written.pain) == (2, 5, None)
