"""A pain drawing is drawn by hand or chosen by keyboard, changed, kept, compared and taken along on paper."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from app.content.body import figure
from app.language import Language
from app.rehab.pain_drawing import BY_KEY
from tests.journeys.made import lived_notebook
from tests.journeys.patient import DESK, Patient, patient
from tests.journeys.serving import serving
from tests.rehab.pain_marks import heart

pytestmark = pytest.mark.browser

MOST_TABS = 120
Spot = tuple[float, float]


@pytest.fixture
def own_home(tmp_path: Path, language: Language) -> Iterator[str]:
    """The app with the demo patient's notebook, in each language."""
    folder = tmp_path / "home"
    lived_notebook(folder, language)
    with serving(folder) as address:
        yield address


def at_the_pad(me: Patient) -> None:
    """A new drawing; a demo patient has drawn before."""
    me.comes_in("/drawing")
    me.page.locator("[flt-semantics-identifier=pain-pad]").wait_for(state="attached", timeout=60_000)
    me.page.wait_for_timeout(3_000)  # The body is there a moment after the pad.


def spot(me: Patient, region: str, *, down: float = 0) -> Spot:
    """The middle of a region on the screen, or so many shares of the body's height below it."""
    box = me.page.locator("[flt-semantics-identifier=pain-pad]").bounding_box()
    assert box
    body, (x, y) = figure(), heart(region)
    scale = min(box["width"] / body.width, box["height"] / body.height)
    left = box["x"] + (box["width"] - scale * body.width) / 2
    top = box["y"] + (box["height"] - scale * body.height) / 2
    return left + x * scale * body.width, top + (y + down) * scale * body.height


def draws(me: Patient, region: str) -> None:
    """A short stroke by mouse in the middle of a region."""
    x, y = spot(me, region)
    mouse = me.page.mouse
    mouse.move(x, y)
    mouse.down()
    for step in range(1, 6):
        mouse.move(x, y + 2 * step)
        me.page.wait_for_timeout(20)
    mouse.up()
    me.page.wait_for_timeout(700)


def touches(me: Patient, region: str) -> None:
    """The same with a finger."""
    x, y = spot(me, region)
    finger = me.page.context.new_cdp_session(me.page)

    def send(kind: str, *points: Spot) -> None:
        finger.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": across, "y": down} for across, down in points]},
        )

    send("touchStart", (x, y))
    for step in range(1, 16):
        send("touchMove", (x, y + 2 * step))
        me.page.wait_for_timeout(20)
    send("touchEnd")
    me.page.wait_for_timeout(700)


def sees_place(me: Patient, region: str) -> None:
    """The place is told on this screen."""
    me.sees(BY_KEY[region].name)


def sees_no_place(me: Patient, region: str) -> None:
    """It is not."""
    me.sees_no(BY_KEY[region].name)


def printed(file: Path) -> str:
    """The words of a PDF."""
    return subprocess.run(
        ["pdftotext", "-layout", file, "-"], check=True, capture_output=True, text=True
    ).stdout


def presses_until(me: Patient, words: str, key: str = "Enter", **values: object) -> None:
    """Go on by Tab until the thing with this name has the focus, then press a key."""
    said = me.said(words, **values)
    whole = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)", re.IGNORECASE)
    for _ in range(MOST_TABS):
        me.page.keyboard.press("Tab")
        me.page.wait_for_timeout(40)
        focused = me.page.evaluate(
            "() => { const one = document.activeElement; return one ? (one.getAttribute('aria-label') || one.textContent || '') : ''; }"
        )
        if whole.search(focused):
            me.page.keyboard.press(key)
            me.page.wait_for_timeout(400)
            return
    raise AssertionError(f"Tab never came to {said!r}")


def test_it_is_drawn_on_both_sides_kept_changed_compared_and_printed(
    browser: BrowserContext, own_home: str, language: Language, tmp_path: Path
) -> None:
    with patient(browser, own_home, language, DESK, has_touch=True) as me:
        at_the_pad(me)
        draws(me, "front.left.knee")
        draws(me, "front.right.thigh")
        me.taps("Undo")
        me.taps("Redo")
        me.taps("Undo")
        me.taps("broad brush")
        draws(me, "front.right.forearm")
        me.taps("Erase")
        draws(me, "front.left.knee")
        me.taps("Erase")
        me.taps("Turn")
        me.page.wait_for_timeout(700)
        touches(me, "back.right.calf")
        me.taps("Save")

        me.sees("Saved")
        sees_place(me, "front.right.forearm")
        sees_place(me, "back.right.calf")
        for gone in ("front.left.knee", "front.right.thigh"):
            sees_no_place(me, gone)
        page = me.saves_file("Save a page for a referral", tmp_path)
        picture = me.saves_file("Save as a picture (PNG)", tmp_path)
        shape = me.saves_file("Save as a drawing (SVG)", tmp_path)

        me.taps("Edit")
        me.taps("Details")
        me.types("Note, if you like", "efter kören")
        me.taps("how it feels now")
        me.taps("Save")
        me.sees("Saved")
        expect(me.anything("efter kören").first).to_be_attached()

        me.taps("Compare")
        me.sees("Side by side")
        me.taps("What differs")
        expect(me.anything(new_since(language)).first).to_be_attached()
        assert me.strange_requests == []

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "<svg" in shape.read_text(encoding="utf-8")

    told = printed(page)
    assert language.say("Pain drawing") in told
    assert "Solveig" in told
    assert language.say("Fictional person: demonstration") in told
    assert language.say("the last 7 days") in told


def new_since(language: Language) -> str:
    """How the sentence about new areas begins; which day and areas it names is not said here."""
    said = language.count(
        "New since {day}, {n} area: {areas}.", "New since {day}, {n} areas: {areas}.", 2, day="§", areas=""
    )
    return said.split("§")[0].strip()


def test_the_same_drawing_is_made_from_the_list_with_the_keyboard_alone(
    browser: BrowserContext, own_home: str, language: Language
) -> None:
    with patient(browser, own_home, language, DESK) as me:
        at_the_pad(me)
        presses_until(me, "List")
        presses_until(me, "burning")
        presses_until(me, "strong")
        presses_until(me, "Hips, legs and feet")
        presses_until(me, "left knee")
        presses_until(me, "right calf")
        presses_until(me, "Save")

        me.sees("Saved")
        sees_place(me, "front.left.knee")
        sees_place(me, "back.right.calf")
        me.sees("burning")
        me.sees("strong")
        sees_no_place(me, "front.right.knee")
