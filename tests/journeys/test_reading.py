"""Reading with no notebook on the device: relatives, numbers to call, search, a text on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, expect

from app.content.library import Article, article
from app.language import Language
from app.session.home import Home
from tests.journeys.patient import PATIENCE, PHONE, Patient, patient
from tests.journeys.serving import serving

pytestmark = pytest.mark.browser

DANISH = Language("da", "DK")
SWEDE_IN_NORWAY = Language("sv", "NO")


@pytest.fixture
def norwegian_home(tmp_path: Path) -> Iterator[str]:
    """No notebook, somebody who reads Swedish and lives in Norway."""
    folder = tmp_path / "home"
    Home(folder).prefer(language="sv", country="NO")
    with serving(folder) as address:
        yield address


def reads(me: Patient, text: Article) -> None:
    """Open a text by its title, and see its last question."""
    row = me.page.get_by_role("button", name=text.title).first
    row.wait_for(state="attached", timeout=PATIENCE)
    row.dispatch_event("click")
    last = text.read_in(me.language.country).sections[-1].title
    expect(me.page.get_by_role("heading", name=text.title)).to_be_attached(timeout=PATIENCE)
    expect(me.page.get_by_role("heading", name=last)).to_be_attached(timeout=PATIENCE)


def test_a_relative_reads_three_texts_in_danish(browser: BrowserContext, empty_home: str) -> None:
    with patient(browser, empty_home, DANISH) as me:
        me.opens()
        me.taps_exactly("Dansk")
        me.taps("For relatives")
        for slug in (
            "for-relatives-what-is-long-term-pain",
            "supporting-without-taking-over",
            "taper-at-home",
        ):
            me.sees("Texts for you")
            reads(me, article("da", slug))
            me.taps("Back")
        me.sees("Texts for you")

        assert me.strange_requests == []


def test_the_number_is_two_taps_away_from_a_text_and_back_again(
    browser: BrowserContext, norwegian_home: str
) -> None:
    text = article("sv", "opioids-benefit-and-risk")
    allowed: dict[str, Any] = {"permissions": ["clipboard-read", "clipboard-write"]}
    with patient(browser, norwegian_home, SWEDE_IN_NORWAY, **allowed) as me:
        me.opens(f"/learn/{text.slug}")
        me.taps("Whom do I call?")
        me.sees("Is a life in danger?")
        me.taps("Call {number}", number="113")
        me.sees("{number} is copied. Call it from a phone.", number="113")
        me.taps("Back")

        expect(me.page.get_by_role("heading", name=text.title)).to_be_attached(timeout=PATIENCE)


def test_a_printed_text_can_be_read_by_everyone(
    browser: BrowserContext, empty_home: str, tmp_path: Path
) -> None:
    with patient(browser, empty_home, DANISH) as me:
        me.opens()
        me.taps_exactly("Dansk")
        me.page.goto(f"{empty_home}/learn/taper-at-home")
        me.wakes()
        page = me.saves_file("Print this text", tmp_path)
        me.page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
        me.page.goto(page.as_uri())
        found = Axe().run(me.page)

        assert found.violations_count == 0, found.generate_report()
