"""A plan is typed from paper, agreed on, changed and read in both versions; what is missing is asked at the next visit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from app.language import Language
from app.session.home import Home
from app.session.notebook import Notebook
from tests.journeys.made import PASSPHRASE, QUICK
from tests.journeys.patient import DESK, TRIES, Patient, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

TODAY = date(2026, 11, 22)
# Tall, so that no field lies behind the foot while it is typed in.
TALL_PHONE = (390, 1_600)
THREE_THOUSAND_WORDS = "smärtorna " * 3_000
ACTIONS = ("Promenad varje dag", "Smärtskola i grupp", "Samtal om jobbet")


@pytest.fixture
def new_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with a notebook that nothing is written in."""
    home = Home(tmp_path)
    home.prefer(language=language.tag, country=language.country)
    Notebook.create(home, PASSPHRASE, QUICK)[0].lock()
    with serving(tmp_path) as address:
        yield address


def pastes(me: Patient, label: str, text: str) -> None:
    """Put a long text in a field at once, as when it comes from the clipboard."""
    place = me.field(label).first
    place.wait_for(state="attached")
    me.touches(place)
    me.page.wait_for_timeout(500)
    me.page.keyboard.insert_text(text)
    me.page.wait_for_timeout(500)


def held_in(me: Patient, label: str) -> int:
    """How many characters a field holds; it tells so while it has the focus."""
    place = me.field(label).first
    for _ in range(TRIES):
        me.touches(place)
        me.page.wait_for_timeout(1_000)
        if held := len(place.input_value()):
            return held
    return 0


def picks_day(me: Patient, label: str, day: int) -> None:
    """Tap a day's field, and choose a day of the month that the calendar opens at."""
    me.taps(label)
    cell = me.page.get_by_role("button", name=re.compile(rf"^{day}, ")).first
    cell.wait_for(state="attached")
    cell.dispatch_event("click")
    me.taps_exactly(me.said("Choose"))
    me.sees_no("Choose a day")


def adds_action(me: Patient, what: str) -> None:
    """One action more, which is the only one that is open."""
    me.taps("Add an action")
    me.types("Action", what)


def closes(me: Patient, what: str) -> None:
    """Fold an action together again."""
    me.page.get_by_role("button", name=re.compile(f"^{re.escape(what)}")).first.dispatch_event("click")
    expect(me.field("Action")).to_have_count(0)


def test_a_plan_is_typed_agreed_on_changed_and_a_gap_becomes_a_question(
    browser: BrowserContext, new_home: str, language: Language
) -> None:
    today = language.full_day(TODAY)
    with patient(browser, new_home, language, TALL_PHONE) as me:
        me.comes_in("/plan")
        me.sees("No plan here yet")
        me.taps("Type my plan from paper")
        me.taps("The plan")
        me.taps("What we agreed to do")
        for what in ACTIONS:
            adds_action(me, what)
            closes(me, what)
        me.taps_exactly(me.said("Save"))
        me.sees("Draft, not agreed")
        for what in ACTIONS:
            expect(me.anything(what).first).to_be_attached()

        me.taps("We agreed on this")
        me.types("Agreed with", "Maria")
        me.taps("We agreed on this")
        me.sees("Agreed {day}", day=today)

        me.taps("Change the plan")
        me.sees("Only the name and the date are needed. Leave out what you do not have.")
        me.taps("The plan")
        me.types("This matters to me", "Läsecirkeln")
        me.taps_exactly(me.said("Save"))
        me.sees("What you have changed")
        me.types("Why it was changed", "Bättre")
        me.taps("Save the change")
        me.sees("Changed {day}", day=today)

        me.taps_exactly(me.said("Earlier"))
        me.sees("Changed {day} with {who}", day=today, who="Maria")
        me.sees("Agreed {day} with {who}", day=today, who="Maria")
        me.taps("Changed {day} with {who}", day=today, who="Maria")
        me.sees("New")
        expect(me.anything("Läsecirkeln").first).to_be_attached()
        me.taps("Before")
        me.sees("The agreement")
        expect(me.anything("Läsecirkeln")).to_have_count(0)
        me.taps("After")
        expect(me.anything("Läsecirkeln").first).to_be_attached()

        me.taps_exactly(me.said("Plan"))
        me.sees("Missing in my plan")
        me.taps("Ask at the next visit")
        me.sees("Among my questions")
        me.taps("Undo")
        me.sees_no("Among my questions")
        assert me.strange_requests == []


@pytest.mark.parametrize("language", ["da"], indirect=True)
def test_a_draft_survives_lock_and_reload_and_what_is_wrong_is_told_at_its_field(
    browser: BrowserContext, new_home: str, language: Language
) -> None:
    with patient(browser, new_home, language, DESK) as me:
        me.comes_in("/plan/edit?open=actions")
        adds_action(me, "Promenad varje dag")
        me.page.wait_for_timeout(1_000)
        me.comes_in("/plan/edit?open=actions")
        me.sees("You began here earlier. What you wrote is still here.")
        expect(me.anything("Promenad varje dag").first).to_be_attached()

        me.taps("Promenad varje dag")
        me.clears("Action")
        picks_day(me, "Done by", 20)
        me.taps("The plan")
        pastes(me, "This matters to me", THREE_THOUSAND_WORDS)
        me.taps("What we agreed to do")
        me.taps_exactly(me.said("Save"))

        me.sees("Something is not right yet. It stands at the field.")
        me.sees("Fill in this one as well, and save again.")
        me.sees(
            "The text is longer than {most} characters. Shorten it a little, and save again.",
            most="20\u00a0000" if language.tag != "da" else "20.000",
        )
        me.sees("This date comes before the plan itself. Check both dates.")
        assert held_in(me, "This matters to me") == len(THREE_THOUSAND_WORDS)
