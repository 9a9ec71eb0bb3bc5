"""A visit is prepared, printed and told of afterwards."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from app.language import Language
from tests.journeys.made import lived_notebook
from tests.journeys.patient import PHONE, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

QUESTION = "Kan promenaden bli längre före jul?"


@pytest.fixture
def own_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with the demo patient's notebook, in each language."""
    lived_notebook(tmp_path / "home", language)
    with serving(tmp_path / "home") as address:
        yield address


def printed(file: Path) -> str:
    """The words of a PDF."""
    told = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True, check=True)
    return told.stdout


def test_a_visit_is_prepared_printed_without_medicines_and_told_of_afterwards(
    browser: BrowserContext, own_home: str, language: Language, tmp_path: Path
) -> None:
    with patient(browser, own_home, language, PHONE) as me:
        me.comes_in("/")
        me.taps("Prepare the visit")
        me.taps("One more question")
        me.types("Question {n}", QUESTION, n=4)
        me.taps("Save")
        me.sees("Saved")

        me.taps("Share or print")
        me.taps("Medicines")
        me.sees("This is how the page looks")
        page = me.saves_file("Save as PDF", tmp_path)

        me.goes("/visit/edit")
        me.types("With whom", "Läkare Exempel")
        me.types("Time", "kvart över")
        me.taps("Save")
        me.sees("This does not look like a time of day. Write hours and minutes, for example 14.30.")
        assert me.strange_requests == []

    first_page = printed(page).split("\f")[0]
    assert language.say("My questions and what matters to me") in first_page
    assert language.say("My goals") in first_page
    assert language.say("Medicines") not in first_page
