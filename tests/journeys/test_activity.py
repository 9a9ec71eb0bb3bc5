"""The activity diary and the timer, walked in a real browser in each language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.rehab.activity import AREAS, DEMANDS, Area, Demand
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import Patient, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 22)
LATER = "2026-11-22T09:37"
# A long form shown whole, so that no field lies under the fixed foot.
TALL = (390, 2200)

# Two minutes hold thirty taps of four seconds each.
MOST_TAPS = 30

DAY: tuple[tuple[str, int, str | None], ...] = (
    (Area.PERSONAL_CARE, 30, Demand.LOW),
    (Area.WORK, 90, Demand.HIGH),
    (Area.REST, 20, None),
    (Area.SOCIAL, 60, Demand.MIDDLE),
    (Area.EXERCISE, 15, Demand.LOW),
)


@dataclass
class Counted:
    """A patient whose taps are counted."""

    me: Patient
    taps: int = 0

    def on(self, words: str, **values: Any) -> None:
        self.me.taps(words, **values)
        self.taps += 1
        self.me.page.wait_for_timeout(250)

    def on_minutes(self, n: int) -> None:
        self.me.taps_exactly(self.me.language.count("{n} minute", "{n} minutes", n))
        self.taps += 1


def notebook_in(
    folder: Path, language: Language, write: Callable[[Notebook], object] = lambda _: None
) -> None:
    """A notebook of the patient's own, with what is written in it so far."""
    home = Home(folder)
    home.prefer(language=language.tag, country=language.country)
    notebook, _ = Notebook.create(home, PASSPHRASE, QUICK)
    write(notebook)
    notebook.lock()


def test_a_day_of_five_activities_takes_few_taps(
    browser: BrowserContext, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language)
    with serving(tmp_path) as address, patient(browser, address, language) as me:
        me.comes_in()
        tap = Counted(me)

        tap.on("Diary")
        tap.on("Add an activity")
        for n, (area, minutes, demand) in enumerate(DAY):
            tap.on(AREAS[area])
            tap.on_minutes(minutes)
            if demand:
                tap.on(DEMANDS[demand])
            tap.on("Save, and write one more" if n < len(DAY) - 1 else "Save")
            me.sees("Saved")

        me.sees(
            "Done: active {active}, rest and recovery {rest}.",
            active=said_hours(language, 3, 15),
            rest=said_hours(language, 0, 20),
        )
        assert tap.taps <= MOST_TAPS


def said_hours(language: Language, hours: int, minutes: int) -> str:
    """3 h 15 min, as the screen writes it."""
    if not hours:
        return language.say("{minutes} min", minutes=minutes).replace(" ", "\u00a0")
    return language.say("{hours} h {minutes} min", hours=hours, minutes=minutes).replace(" ", "\u00a0")


def test_a_timer_is_started_locked_unlocked_and_stopped(
    browser: BrowserContext, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language)
    with serving(tmp_path) as address, patient(browser, address, language, TALL) as me:
        me.comes_in("/timer")
        me.types("Name, if you like", "Rensa rabatten")
        me.taps("Start the timer")
        me.sees("Stop and write it down")

        me.goes("/settings")
        me.taps("Lock now")
        me.sees("Unlock")

    with serving(tmp_path, TAKT_TODAY=LATER) as address, patient(browser, address, language) as me:
        me.comes_in()
        me.sees(
            "{phase}, round {n} of {m}: {minutes} left, until {time}.",
            phase=language.say("Pause"),
            n=1,
            m=3,
            minutes=said_hours(language, 0, 5),
            time="9.42",
        )
        me.taps("Stop and write it down")
        me.sees("Written: {what}, {when}.", what="Rensa rabatten", when=said_hours(language, 0, 20))

        me.taps("Diary")
        me.sees(
            "Done: active {active}, rest and recovery {rest}.",
            active=said_hours(language, 0, 20),
            rest=said_hours(language, 0, 5),
        )
        assert me.strange_requests == []
