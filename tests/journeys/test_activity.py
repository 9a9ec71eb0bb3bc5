"""The activity diary and the timer, walked in a real browser in each language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from app.language import Language
from app.rehab.activity import AREAS, DEMANDS, Activity, Area, Demand, State
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import PATIENCE, Patient, patient
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

    def on(self, words: str, **values: object) -> None:
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


def a_usual_walk(notebook: Notebook) -> None:
    notebook.journal.add_all(
        [
            Activity(
                day=TODAY - timedelta(days=1), what="Promenad", area=Area.EXERCISE, start="08:10", minutes=20
            ),
            Activity(
                day=TODAY, what="Stryka", area=Area.HOME, start="10:00", minutes=30, state=State.PLANNED
            ),
        ]
    )


def test_a_day_of_five_activities_takes_few_taps(
    browser: Browser, tmp_path: Path, language: Language
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


def test_as_usual_takes_at_most_three_taps_from_today(
    browser: Browser, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language, a_usual_walk)
    with serving(tmp_path) as address, patient(browser, address, language) as me:
        me.comes_in()
        tap = Counted(me)

        tap.on("Diary")
        tap.on("Promenad")

        me.sees("Written: {what}, {when}.", what="Promenad", when=f"8.10, {said_hours(language, 0, 20)}")
        assert tap.taps <= 3

        me.taps_exactly(language.say("Today"))
        me.sees("Hello")
        tap = Counted(me)
        tap.on("Stryka")
        me.sees("Done at {time}", time="9.12")
        assert tap.taps == 1


def test_what_is_started_survives_a_reload_and_is_stopped(
    browser: Browser, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language, a_usual_walk)
    with serving(tmp_path) as address, patient(browser, address, language) as me:
        me.comes_in()
        me.taps("Diary")
        me.taps("Start something now")
        me.sees("With a timer for activity and rest")
        me.taps("Promenad")
        me.sees("Since {time}, {length} so far", time="9.12", length=said_hours(language, 0, 0))

    with serving(tmp_path, TAKT_TODAY=LATER) as address, patient(browser, address, language) as me:
        me.comes_in()
        me.sees("Since {time}, {length} so far", time="9.12", length=said_hours(language, 0, 25))
        me.taps("Stop and write it down")

        me.sees("Written: {what}, {when}.", what="Promenad", when=said_hours(language, 0, 25))


def test_a_timer_is_started_locked_unlocked_and_stopped(
    browser: Browser, tmp_path: Path, language: Language
) -> None:
    notebook_in(tmp_path, language)
    with serving(tmp_path) as address, patient(browser, address, language, TALL) as me:
        me.comes_in("/timer")
        me.types("Name, if you like", "Rensa rabatten")
        me.taps("Start the timer")
        me.sees("Stop and write it down")

        me.opens("/settings")
        me.comes_in("/settings")
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


def test_what_does_not_fit_is_told_and_nothing_typed_is_lost(browser: Browser, tmp_path: Path) -> None:
    swedish = Language("sv", "SE")
    notebook_in(tmp_path, swedish, a_usual_walk)
    with serving(tmp_path) as address, patient(browser, address, swedish, TALL) as me:
        me.comes_in("/activity/edit")
        me.types("Name, if you like", "Laga mat")
        me.clears("Begins")
        me.types("Begins", "23.45")
        me.taps(AREAS[Area.HOME])
        me.taps("Save")
        me.sees(
            "This goes past midnight: {most} minutes of the day are left then. Write those here, and the rest on the next day.",
            most=15,
        )

        me.page.wait_for_timeout(1_000)
        me.comes_in("/activity/edit")

        me.sees("You began here earlier. What you wrote is still here.")
        place = me.field("Name, if you like").first
        # What a field holds stands in the accessibility tree once the field has the focus.
        me.touches(place)
        expect(place).to_have_value("Laga mat", timeout=PATIENCE)
