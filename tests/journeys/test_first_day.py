"""The main job, in each language: from nothing to the page for the visit."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from tests.journeys.patient import DESK, Patient, patient

pytestmark = pytest.mark.browser

OWN = "en lugn promenad till sjön"


def makes_a_notebook(me: Patient, passphrase: str) -> None:
    """First run: language and country, what Takt is, a passphrase, the code, a name."""
    me.opens()
    me.taps_exactly(me.language.own_name)
    me.taps("Next")
    me.sees("What Takt is not")
    me.taps("Next")
    me.types_by_letter("Passphrase", passphrase)
    me.taps("Make my notebook")
    me.sees("Recovery code")
    me.taps("I have kept the code")
    me.types_by_letter("Name", "Solveig")
    me.taps("Done")
    me.sees("How is it today?")


def answers(me: Patient, keys: str) -> float:
    """A whole check-in by keyboard; gives the seconds it took."""
    began = time.monotonic()
    me.sees("How much could you do of what matters to you?")
    for key in keys:
        me.page.keyboard.press(key)
        me.page.wait_for_timeout(120)
    me.page.keyboard.press("Control+Enter")
    me.sees("Saved")
    return time.monotonic() - began


def test_a_day_is_logged_sealed_seen_again_and_printed(
    browser: BrowserContext, empty_home: str, language: Language, tmp_path: Path
) -> None:
    five = language.count("Answer {n} question", "Answer {n} questions", 5)
    with patient(browser, empty_home, language, DESK) as me:
        makes_a_notebook(me, OWN)

        me.taps_exactly(five)
        assert answers(me, "65463") < 10
        me.taps_till_it_shows("Undo", five)

        me.taps_exactly(five)
        answers(me, "75+-2")
        me.sees("Saved at {time}", time="9.12")

        me.taps("Settings")
        me.taps("Lock now")
        me.sees("Open without the passphrase")
        me.tries("fel fras helt och hållet")
        me.sees("The passphrase does not fit. Check the spelling and try again, or use the recovery code.")
        me.clears("Passphrase")
        me.unlocks(OWN)

        me.comes_in("/history", OWN)
        me.sees("Day by day")
        me.sees("What matters to me")

        me.taps("Visit")
        me.taps("Choose what is on it")
        me.sees("This is how the page looks")
        page = me.saves_file("Save as PDF", tmp_path)
        assert me.strange_requests == []

    told = subprocess.run(
        ["pdftotext", "-layout", page, "-"], check=True, capture_output=True, text=True
    ).stdout
    assert "Solveig" in told
    assert language.say("Key figures") in told
    assert language.say("Self-reported by the patient") in told


def test_about_as_yesterday_takes_one_tap(browser: BrowserContext, lived_home: str) -> None:
    with patient(browser, lived_home, Language("sv", "SE")) as me:
        me.comes_in()
        me.taps("About as yesterday")

        me.sees("Saved at {time}", time="9.12")
