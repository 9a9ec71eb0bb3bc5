"""A goal in a real browser, in each language: half written, refused at its fields, agreed on, reviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import PATIENCE, TRIES, Patient, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

AGREED = date(2026, 11, 20)
# Tall, so that no field lies behind the foot while it is typed in.
TALL_PHONE = (390, 1_600)
GOAL = "biblioteket"
LEVELS = {
    "Much more than expected": "fem dagar",
    "Somewhat more than expected": "fyra dagar",
    "As expected": "tre dagar",
    "Somewhat less than expected": "tre dagar",
}


@pytest.fixture
def quiet_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with a notebook in which nothing is written yet."""
    home = Home(tmp_path / "home")
    home.prefer(language=language.tag, country=language.country)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    notebook.lock()
    with serving(home.folder) as address:
        yield address


def holds(me: Patient, label: str, words: str) -> None:
    """The field with this label still says these words; it tells so while it has the focus."""
    place = me.field(label).first
    place.wait_for(state="attached", timeout=PATIENCE)
    for _ in range(TRIES):
        me.touches(place)
        me.page.wait_for_timeout(1_000)
        if place.input_value():
            break
    assert place.input_value() == words


def picks(me: Patient, label: str, day: date) -> None:
    """Tap a day's field, and choose a day of the month that the calendar opens at."""
    me.taps(label)
    cell = me.page.get_by_role("button", name=re.compile(rf"^{day.day}, ")).first
    cell.wait_for(state="attached", timeout=PATIENCE)
    cell.dispatch_event("click")
    me.taps_exactly(me.said("Choose"))
    me.sees_no("Choose a day")


def test_a_goal_is_set_and_reviewed(browser: BrowserContext, quiet_home: str, language: Language) -> None:
    with patient(browser, quiet_home, language, TALL_PHONE) as me:
        me.comes_in("/goals")
        me.sees("No goal yet")
        me.taps("Write a goal")
        me.types("Goal", GOAL)
        for label, words in LEVELS.items():
            me.types(label, words)

        me.comes_in("/goals/edit")
        me.sees("You began here earlier. What you wrote is still here.")
        holds(me, "Goal", GOAL)
        holds(me, "As expected", "tre dagar")

        picks(me, "Agreed on", AGREED)
        me.sees(language.full_day(AGREED))
        me.taps("Save")
        me.sees("This level has no words yet. Write what it would look like.")
        me.sees("This level is there twice, or says the same as another one. Write what tells them apart.")
        holds(me, "Much more than expected", "fem dagar")

        me.clears("Somewhat less than expected")
        me.types("Somewhat less than expected", "en dag")
        me.types("Much less than expected", "ingen dag")
        me.taps("Save")
        me.sees("Saved")
        me.sees("Not rated yet")

        me.taps(GOAL)
        me.taps("Where are you now?")
        me.taps("tre dagar")
        me.taps("Save")

        me.sees("You are at {level}.", level=language.quote("tre dagar"))
        me.sees("You are here now")
        assert me.strange_requests == []
