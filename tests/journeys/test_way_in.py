"""Ways in and out: the recovery code, trouble with the file, a second tab, the patient's own choices."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK, lived_notebook
from tests.journeys.patient import DESK, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

SV = Language("sv", "SE")
NEW = "fem nya ord om en lugn sjö"


def test_a_forgotten_passphrase_is_replaced_by_whoever_has_the_code(
    browser: BrowserContext, tmp_path: Path
) -> None:
    notebook, code = Notebook.create(Home(tmp_path), PASSPHRASE, QUICK)
    notebook.lock()
    with serving(tmp_path) as address, patient(browser, address, SV, DESK) as me:
        me.opens()
        me.taps("I have forgotten it")
        me.types("Recovery code", code.lower())
        me.taps("Unlock")
        me.sees("A new passphrase")
        me.types("Passphrase", NEW)
        me.taps("Keep the new passphrase")
        me.sees("How is it today?")
        me.taps("Settings")
        me.taps("Lock now")

        me.tries(PASSPHRASE)
        me.sees("The passphrase does not fit. Check the spelling and try again, or use the recovery code.")
        me.clears("Passphrase")
        me.unlocks(NEW)

        me.sees("Locking and safety")


def test_a_second_tab_takes_the_notebook_over(browser: BrowserContext, tmp_path: Path) -> None:
    lived_notebook(tmp_path)
    # Two tabs of one profile would hide each other: nothing is drawn in the one behind.
    apart = browser.browser
    assert apart
    with (
        serving(tmp_path) as address,
        patient(apart, address, SV) as first,
        patient(apart, address, SV) as second,
    ):
        first.opens()
        first.unlocks(PASSPHRASE)
        first.sees("About as yesterday")
        second.opens()
        second.unlocks(PASSPHRASE)

        second.sees("About as yesterday")
        first.sees("Open without the passphrase")


def test_the_patients_own_choices(browser: BrowserContext, tmp_path: Path) -> None:
    folder = tmp_path / "home"
    lived_notebook(folder)
    with serving(folder) as address, patient(browser, address, SV, DESK) as me:
        me.opens("/settings")
        me.unlocks(PASSPHRASE)
        me.sees("Locking and safety")
        me.taps("Ask about pain")
        me.taps("Change passphrase")
        me.types("The passphrase now", PASSPHRASE)
        me.types("Passphrase", NEW)
        me.taps("Change passphrase", nth=1)
        me.sees("The passphrase is changed. The old one no longer opens the notebook.")
        me.taps("New recovery code")
        me.types("The passphrase now", NEW)
        me.taps("Make a new code")
        me.sees("I have kept the code")
        me.taps("I have kept the code")
        me.sees("Locking and safety")
        me.taps_exactly("Dansk")
        me.language = Language("da", "SE")
        me.sees("Locking and safety")

        me.opens("/history")
        me.unlocks(NEW)
        me.sees("What matters to me")
        me.sees_no("Pain")

        me.taps("Today")
        me.taps("Settings")
        me.taps("Delete everything")
        me.types("DELETE", "nej")
        me.taps("Delete everything", nth=1)
        me.sees("To delete everything, write {word}. Nothing has been deleted.", word=me.said("DELETE"))
        me.clears("DELETE")
        me.types("DELETE", me.said("DELETE"))
        me.taps("Delete everything", nth=1)

        me.sees("Where do you get your care?")
    assert not folder.exists() or not any(folder.iterdir())
