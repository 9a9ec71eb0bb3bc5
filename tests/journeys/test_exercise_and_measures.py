"""A session as planned, a questionnaire, a result from the clinic, and a warning sign."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from app.rehab.symptoms import SIGNS, Sign
from tests.journeys.made import lived_notebook
from tests.journeys.patient import PHONE, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser


@pytest.fixture
def own_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with the demo patient's notebook, in each language."""
    lived_notebook(tmp_path / "home", language)
    with serving(tmp_path / "home") as address:
        yield address


def test_a_session_a_questionnaire_and_a_result_are_written_and_a_warning_sign_opens_the_card(
    browser: BrowserContext, own_home: str, language: Language
) -> None:
    with patient(browser, own_home, language, PHONE) as me:
        me.comes_in()
        # From Today one tap is enough for a session as planned, and one takes it back.
        me.taps("Squats to a chair")
        me.sees("Saved")

        me.taps("Diary")
        me.taps("Questionnaires")
        me.taps("PEG: pain in everyday life")
        me.taps("Fill in")
        for answer in (7, 6, 8):
            me.taps("{n} of {most}", n=answer, most=10)
        me.taps("Save")
        me.sees("{n} of {most}", n=7, most=10)

        me.taps("Questionnaires")
        me.taps("Write in a result")
        me.taps("Which form is it?")
        me.taps_exactly("HADS A")
        me.types("Result", "8")
        me.taps("Save")
        me.sees("Saved")

        me.taps("Diary")
        me.taps("Symptoms")
        me.taps("Write for today")
        me.taps(SIGNS[Sign.BREATHING])
        me.sees("Get help now")
        assert me.strange_requests == []
