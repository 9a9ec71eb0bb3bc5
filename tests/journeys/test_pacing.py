"""A start is found, and a quota followed over three weeks, in a real browser in each language."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.session.clock import Clock
from app.session.home import Home
from app.session.notebook import Notebook
from app.session.paced import courses, do_as_planned
from tests.journeys.made import PASSPHRASE
from tests.journeys.patient import Patient, patient
from tests.journeys.serving import serving
from tests.journeys.test_activity import TALL, notebook_in

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 22)


def minutes(language: Language, n: int) -> str:
    return language.count("{n} minute", "{n} minutes", n)


def home_at(folder: Path, then: datetime) -> Home:
    """The same home at another moment."""
    return Home(folder, Clock(lambda: then))


def on_the_days_between(folder: Path, first: date) -> None:
    """The six days after one, each done as the plan says."""
    for n in range(1, 7):
        then = datetime.combine(first + timedelta(days=n), datetime.min.time(), UTC) + timedelta(hours=9)
        notebook = Notebook.unlock(home_at(folder, then), PASSPHRASE)
        for course in courses(notebook):
            do_as_planned(notebook, course)
        notebook.lock()


def ticks(me: Patient, amount: int) -> None:
    """Today's amount on Today, done with one tap."""
    me.sees("{amount} today, according to the plan", amount=minutes(me.language, amount))
    me.taps_till_it_shows("Promenad", me.said("Done at {time}", time="9.12"))


def test_a_start_is_found_and_the_quota_followed_for_three_weeks(
    browser: BrowserContext, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language)
    with serving(tmp_path) as address, patient(browser, address, language, TALL) as me:
        me.comes_in("/pacing")
        me.taps("Find my starting amount")
        me.types("What do you do?", "Promenad")
        for n, text in enumerate(("10", "14", "12"), start=1):
            me.types(language.say("Try {n}", n=n), text)
        me.sees("Start: {amount}", amount=minutes(language, 9))
        me.taps("Go on with this start")
        me.taps("Save")
        me.sees("The same amount on a hard day and on a good day.")
        me.taps_exactly(language.say("Today"))
        ticks(me, 9)

    for week, amount in ((1, 10), (2, 12)):
        on_the_days_between(tmp_path, TODAY + timedelta(weeks=week - 1))
        now = f"{TODAY + timedelta(weeks=week)}T09:12"
        with serving(tmp_path, TAKT_TODAY=now) as address, patient(browser, address, language) as me:
            me.comes_in()
            me.taps("A new step is possible now. You decide what is next.")
            me.taps("Go up one step")
            me.sees("Saved")
            me.taps_exactly(language.say("Today"))
            ticks(me, amount)
