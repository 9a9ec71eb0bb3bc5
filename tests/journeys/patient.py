"""A patient at the screen: what can be seen, tapped and typed, through the accessibility tree.

Everything goes by names and roles, as a screen reader does, so that a journey also shows
that the names are there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect
from playwright.sync_api import TimeoutError as TooLate

from app.language import Language
from tests.journeys.browsing import clean_tab, own_tab
from tests.journeys.made import PASSPHRASE

# What a browser does when somebody goes forth or back: the app hears of it without loading anew.
GO = """route => {
    history.pushState({}, '', route);
    dispatchEvent(new PopStateEvent('popstate', {state: {}}));
}"""
# Flutter turns this on where it begins to hear a field, and never off; taken away before, it tells when.
LETS_GO = """field => {
    if (field !== document.activeElement) field.setAttribute('autocorrect', 'off');
}"""
HEARD = "[autocorrect=on]:focus"
PHONE, DESK, SMALL = (390, 844), (1280, 800), (320, 640)
PATIENCE = 30_000
TRIES = 4


@dataclass
class Patient:
    """Somebody with one tab open, who speaks one language."""

    page: Page
    address: str
    language: Language
    strange_requests: list[str] = field(default_factory=list)

    def notices(self, request: Request) -> None:
        """What goes to anybody but the app."""
        if not request.url.startswith(("http://127.0.0.1", "data:", "blob:")):
            self.strange_requests.append(request.url)

    # --- Seeing ---------------------------------------------------------------

    def opens(self, route: str = "/") -> None:
        """Open or reload the app, and turn its accessibility tree on."""
        self.page.goto(f"{self.address}{route}")
        self.wakes()

    def wakes(self) -> None:
        """Wait until the app is drawn after a load."""
        self.page.wait_for_selector("#loading", state="detached", timeout=60_000)
        self.page.locator("flt-semantics-placeholder").dispatch_event("click")

    def sees(self, words: str, **values: object) -> None:
        """Somewhere on the screen stands this, in the patient's language."""
        # Waiting so looks at every frame; an `expect` would look once a second after the first moment.
        self.anything(self.said(words, **values)).first.wait_for(state="attached", timeout=PATIENCE)

    def sees_no(self, words: str, **values: object) -> None:
        """Nowhere on the screen stands this."""
        self.anything(self.said(words, **values)).first.wait_for(state="detached", timeout=PATIENCE)

    def anything(self, said: str) -> Locator:
        """Whatever carries these words: as text, as a label, or as what a field holds."""
        by_label = self.page.locator(
            f'flt-semantics[aria-label*="{said}"], flt-semantics-img[aria-label*="{said}"]'
        )
        return self.page.get_by_text(said, exact=False).or_(by_label)

    def said(self, words: str, **values: object) -> str:
        return self.language.say(words, **values)

    # --- Doing ----------------------------------------------------------------

    def button(self, words: str, **values: object) -> Locator:
        """The button, tab, switch or choice with this name."""
        name = self.said(words, **values)
        return (
            self.page.get_by_role("button", name=name)
            .or_(self.page.get_by_role("switch", name=name))
            .or_(self.page.get_by_role("checkbox", name=name))
        )

    def taps(self, words: str, *, nth: int = 0, **values: object) -> None:
        """Tap a button by its name in the patient's language."""
        place = self.button(words, **values).nth(nth)
        place.wait_for(state="attached", timeout=PATIENCE)
        place.dispatch_event("click")

    def taps_till_it_shows(self, words: str, seen: str, **values: Any) -> None:
        """Tap, and tap again where nothing came of it, as a person does on a busy machine."""
        shown = self.anything(seen).first
        for _ in range(TRIES):
            self.taps(words, **values)
            try:
                shown.wait_for(state="attached", timeout=PATIENCE / TRIES)
            except TooLate:
                continue
            return
        expect(shown).to_be_attached()

    def unlocks(self, passphrase: str = PASSPHRASE) -> None:
        """Open the notebook from the lock screen; tap again where nothing came of it."""
        self.tries(passphrase)
        for _ in range(TRIES):
            try:
                self.button("Unlock").first.wait_for(state="detached", timeout=PATIENCE / TRIES)
            except TooLate:
                self.taps("Unlock")
            else:
                return
        self.sees_no("Unlock")

    def tries(self, passphrase: str) -> None:
        """Try a passphrase that may not be the one."""
        self.types("Passphrase", passphrase)
        self.taps("Unlock")

    def comes_in(self, route: str = "/", passphrase: str = PASSPHRASE) -> None:
        """The screen at a route, in the open notebook."""
        self.opens(route)
        self.unlocks(passphrase)

    def goes(self, route: str) -> None:
        """Another screen of the open notebook, as by the address bar of an app that stays loaded."""
        self.page.evaluate(GO, route)

    def picks_file(self, words: str, file: Path) -> None:
        """Tap a button that asks for a file, and choose this one.

        By a real click: a browser opens its dialog for nothing less.
        """
        place = self.button(words).first
        place.wait_for(state="attached", timeout=PATIENCE)
        with self.page.expect_file_chooser(timeout=PATIENCE) as asked:
            self.touches(place)
        asked.value.set_files(file)

    def taps_exactly(self, name: str) -> None:
        """Tap a button whose whole name is this, as it stands: a number, a language."""
        place = self.page.get_by_role("button", name=re.compile(f"^{re.escape(name)}$")).first
        place.wait_for(state="attached", timeout=PATIENCE)
        place.dispatch_event("click")

    def field(self, label: str, **values: object) -> Locator:
        """The field with this label; it may say more after it, as a hint, but no longer word."""
        name = re.escape(self.said(label, **values))
        return self.page.get_by_role("textbox", name=re.compile(rf"^{name}(?!\w)"))

    def types(self, label: str, text: str, *, nth: int = 0, **values: object) -> None:
        """Write in the field with this label, after what is there, as a keyboard that swipes whole words."""
        self.writes(label, text, self.page.keyboard.insert_text, nth=nth, **values)

    def types_by_letter(self, label: str, text: str, **values: Any) -> None:
        """The same, letter by letter and fast."""
        self.writes(label, text, partial(self.page.keyboard.type, delay=15), **values)

    def writes(
        self, label: str, text: str, write: Callable[[str], None], *, nth: int = 0, **values: object
    ) -> None:
        place = self.field(label, **values).nth(nth)
        place.wait_for(state="attached", timeout=PATIENCE)
        wanted = place.input_value() + text
        for _ in range(TRIES):
            place.evaluate(LETS_GO)
            self.touches(place)
            self.waits_for_the_keyboard(place)
            write(wanted.removeprefix(place.input_value()))
            self.page.wait_for_timeout(80)
            if place.input_value() == wanted:
                return
        expect(place).to_have_value(wanted, timeout=PATIENCE)

    def waits_for_the_keyboard(self, place: Locator) -> None:
        """Wait until Flutter hears what is typed in a field, for a second at most.

        That is a moment after the field gets the focus; on a busy machine letters typed before
        it are lost, and a person would type them again.
        """
        with suppress(TooLate):
            place.and_(self.page.locator(HEARD)).wait_for(state="attached", timeout=1_000)

    def touches(self, place: Locator) -> None:
        """A real click in the middle of something; what lies below the screen's edge is brought into sight first."""
        box, size = place.bounding_box(), self.page.viewport_size
        assert box
        assert size
        if box["y"] + box["height"] / 2 > size["height"]:
            place.focus()
            return
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def clears(self, label: str) -> None:
        """Empty the field with this label."""
        self.field(label).first.focus()
        self.page.wait_for_timeout(150)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")

    def saves_file(self, words: str, folder: Path) -> Path:
        """Tap a button that hands over a file, and keep that file."""
        with self.page.expect_download(timeout=60_000) as waiting:
            self.taps(words)
        kept = folder / waiting.value.suggested_filename
        waiting.value.save_as(kept)
        return kept


@contextmanager
def patient(
    browser: Browser | BrowserContext,
    address: str,
    language: Language,
    size: tuple[int, int] = PHONE,
    **more: Any,
) -> Iterator[Patient]:
    """A patient who has used nothing of this before; `more` is what Playwright calls it (`has_touch`, …).

    In a browser they get a profile of their own; in a profile that is kept, a clean tab.
    """
    if isinstance(browser, Browser):
        tab = own_tab(browser, language, size, **more)
    else:
        tab = clean_tab(browser, address, language, size, **more)
    with tab as page:
        person = Patient(page, address, language)
        page.on("request", person.notices)
        yield person
