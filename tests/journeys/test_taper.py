"""A taper in a real browser: typed from paper, ticked, paused, confirmed; a warning sign opens the card at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from app.language import Language
from app.rehab.taper.safety import FLAG_WORDS, RedFlag
from app.rehab.taper.words import DOSE_LABELS, DOSES_TODAY, STAY
from app.session.notebook import Notebook
from tests.journeys.patient import DESK, PATIENCE, Patient, patient
from tests.journeys.serving import serving
from tests.views.tapers import TODAY, half_way, opened_in

pytestmark = pytest.mark.browser

LONG = (390, 3200)  # A phone so long that the whole form is in sight.
FIRST_DAYS = (22, 24, 26, 28, 30)  # Of November: the calendar need not be turned.
AMOUNTS = (("2", "2"), ("2", "1"), ("1", "1"), ("½", "½"), ("", ""))


@pytest.fixture
def new_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with a notebook that holds nothing yet."""
    yield from served(tmp_path, language, lambda _: None)


@pytest.fixture
def half_way_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with a taper whose next step waits to be confirmed."""
    yield from served(tmp_path, language, half_way)


def served(folder: Path, language: Language, write: Callable[[Notebook], object]) -> Iterator[str]:
    notebook = opened_in(folder)
    notebook.home.prefer(language=language.tag, country=language.country)
    write(notebook)
    notebook.lock()
    with serving(folder) as address:
        yield address


def picks(me: Patient, label: str, day: date) -> None:
    """A day of the month at which the calendar opens."""
    me.taps(label)
    place = me.page.get_by_role("button", name=re.compile(rf"^{day.day},.*{day.year}")).first
    place.wait_for(state="attached", timeout=PATIENCE)
    place.dispatch_event("click")
    me.taps_exactly(me.said("Choose"))
    me.sees_no("Choose a day")


def writes_head_and_medicine(me: Patient) -> None:
    me.types("Agreed with", "Anna Berg")
    me.types("Role", "läkare")
    picks(me, "Agreed on", TODAY)
    me.types("How I reach them", "Sara Holm, 0000")
    me.taps("It is decided that I taper")
    picks(me, "Outer end date", date(2026, 11, 30))
    me.types("What I do if there is trouble", "Ring Sara samma dag")
    me.taps("Out of the treatment")
    me.taps("The agreement")
    me.taps("Add a medicine")
    me.types("Name on the package", "Oxikodon depot")
    me.types("Strength", "10 mg")


def writes_step(me: Patient, n: int) -> None:
    me.taps("One more step like this one" if n else "Add the first step")
    # The step before closes, and its own first day goes out of reach.
    expect(me.button("First day")).to_have_count(1, timeout=PATIENCE)
    me.page.wait_for_timeout(700)
    picks(me, "First day", date(2026, 11, FIRST_DAYS[n]))
    before = AMOUNTS[n - 1] if n else ("", "")
    for part, was, amount in zip(("Morning", "Evening"), before, AMOUNTS[n], strict=True):
        if was and was != amount:
            me.clears(part)
        if amount != was:
            me.types(part, amount)


def saves(me: Patient) -> None:
    """The Danish word for it also stands inside others."""
    me.taps_exactly(me.said("Save"))


def test_a_five_step_taper_is_typed_and_bad_input_told_and_a_reload_loses_nothing(
    browser: BrowserContext, new_home: str, language: Language
) -> None:
    with patient(browser, new_home, language, LONG) as me:
        me.comes_in("/taper")
        me.taps("Write the plan from paper")
        writes_head_and_medicine(me)
        for n in range(2):
            writes_step(me, n)
        me.clears("Morning")
        me.types("Morning", "2 hela")
        saves(me)
        me.sees(
            "This does not look like a number of tablets or patches. "
            "Write it with digits, for example 1, 1.5 or ½."
        )
        me.clears("Morning")
        me.types("Morning", "2")
        me.page.wait_for_timeout(1500)

        me.comes_in("/taper/edit")
        me.sees("You began here earlier. What you wrote is still here.")
        for n in range(2, 5):
            writes_step(me, n)
        saves(me)

        me.sees("Saved. The plan counts as agreed.")
        me.sees(DOSES_TODAY)
        me.taps("Oxikodon depot")
        me.sees("Taken")
        me.taps("Undo")
        me.sees_no("Undo")
        assert me.strange_requests == []


def test_a_dose_is_ticked_a_pause_written_and_ended_and_the_step_confirmed(
    browser: BrowserContext, half_way_home: str, language: Language
) -> None:
    with patient(browser, half_way_home, language, LONG) as me:
        me.comes_in("/")
        me.taps("Oxikodon depot")
        me.sees("Taken")
        me.taps("Something else about a dose")
        me.sees(DOSES_TODAY)
        me.taps("Oxikodon depot", nth=1)
        me.sees(DOSE_LABELS["how"])
        me.taps("Not taken")
        saves(me)
        me.sees("Not taken")

        me.comes_in("/taper")
        me.taps(STAY)
        me.types("Why I pause", "Sover dåligt")
        me.taps("Save the pause")
        me.sees("End the pause")
        me.sees_no("Have you changed to step {n}?", n=4)
        me.taps("End the pause")

        me.taps("Have you changed to step {n}?", n=4)
        me.taps("Yes, I have changed")
        me.sees("You are on step {n} now.", n=4)


@pytest.mark.parametrize("language", ["nb"], indirect=True)
def test_a_warning_sign_opens_the_emergency_card_of_the_country_at_once(
    browser: BrowserContext, half_way_home: str, language: Language
) -> None:
    number = {"SE": "112", "DK": "1-1-2", "NO": "113"}[language.country]
    with patient(browser, half_way_home, language, DESK) as me:
        me.comes_in("/taper/safety")

        me.taps(FLAG_WORDS[RedFlag.NOT_WAKING])

        me.sees("Get help now")
        me.sees("Call {number}", number=number)
        me.taps("Back")
        me.sees("Is there any of this right now?")
