"""Photographs every screen: `make screens`, or `python -m tests.screens NAME …`, where a name may hold *.

Phone and wide, light, dark and high contrast, the three languages, 200 % text at 320 dp. The
pictures go to tests/screens/latest; the best of them stand in docs/pictures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from app.language import Language
from app.session.home import Home
from tests.journeys.browsing import launch
from tests.journeys.made import lived_notebook
from tests.journeys.patient import DESK, PHONE, SMALL, Patient, patient
from tests.journeys.serving import serving
from tests.tools.routes import ROUTES

OUT = Path(__file__).parent / "screens" / "latest"
LANGUAGES = {"sv": Language("sv", "SE"), "da": Language("da", "DK"), "nb": Language("nb", "NO")}


@dataclass(frozen=True)
class Shot:
    """One picture: which screen, how large, in which look and language."""

    route: str
    size: tuple[int, int] = PHONE
    look: str = "light"
    text: float = 1.0
    language: str = "sv"
    locked: bool = False
    before: Callable[[Patient], None] | None = None


def answered(me: Patient) -> None:
    """Two questions answered by keyboard."""
    for key in "65":
        me.page.keyboard.press(key)
        me.page.wait_for_timeout(200)


def started(me: Patient) -> None:
    """The timer runs."""
    me.page.wait_for_timeout(500)
    if me.button("Start the timer").count():
        me.taps("Start the timer")


def heavy(me: Patient) -> None:
    """The day is said to be a heavy one; it stays so for the pictures after it."""
    me.page.wait_for_timeout(500)
    if me.button("Today is a heavy day").count():
        me.taps("Today is a heavy day")


SHOTS: dict[str, Shot] = {name: Shot(route) for name, route in ROUTES.items()}
SHOTS |= {f"{name}-dark": Shot(route, look="dark") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-wide": Shot(route, size=DESK) for name, route in ROUTES.items()}
SHOTS |= {f"{name}-wide-dark": Shot(route, size=DESK, look="dark") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-320-200": Shot(route, size=(320, 1400), text=2.0) for name, route in ROUTES.items()}
SHOTS |= {
    f"{name}-{tag}-320-200": Shot(route, size=(320, 1400), text=2.0, language=tag)
    for name, route in ROUTES.items()
    for tag in ("da", "nb")
}
SHOTS |= {f"{name}-da": Shot(route, language="da") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-nb": Shot(route, language="nb") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-contrast": Shot(route, look="contrast") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-whole": Shot(route, size=(390, 2600)) for name, route in ROUTES.items()}
SHOTS |= {
    "lock": Shot("/", locked=True),
    "lock-dark": Shot("/", locked=True, look="dark"),
    "lock-wide": Shot("/", locked=True, size=DESK),
    "lock-320-200": Shot("/", locked=True, size=(320, 1400), text=2.0),
    "lock-wide-dark": Shot("/", locked=True, size=DESK, look="dark"),
    "lock-contrast": Shot("/", locked=True, look="contrast"),
    "restore-instead": Shot("/restore/instead", locked=True),
    "restore-instead-dark": Shot("/restore/instead", locked=True, look="dark"),
    "restore-instead-wide": Shot("/restore/instead", locked=True, size=DESK),
    "restore-instead-320-200": Shot("/restore/instead", locked=True, size=(320, 1400), text=2.0),
    "checkin-320": Shot("/checkin", size=SMALL),
    "checkin-answered": Shot("/checkin", before=answered),
    "today-contrast-dark": Shot("/", look="contrast-dark"),
}
# A timer that runs goes on in the pictures after it.
SHOTS |= {
    "timer-runs": Shot("/timer", before=started),
    "timer-runs-dark": Shot("/timer", look="dark", before=started),
    "timer-runs-wide": Shot("/timer", size=DESK, before=started),
    "timer-runs-320-200": Shot("/timer", size=(320, 1400), text=2.0, before=started),
}
# Last of all: from here on the day is a heavy one.
SHOTS |= {
    "heavy-offered": Shot("/heavy"),
    "heavy": Shot("/heavy", before=heavy),
    "heavy-dark": Shot("/heavy", look="dark", before=heavy),
    "heavy-wide": Shot("/heavy", size=DESK, before=heavy),
    "heavy-da": Shot("/heavy", language="da", before=heavy),
    "heavy-nb": Shot("/heavy", language="nb", before=heavy),
    "heavy-contrast": Shot("/heavy", look="contrast", before=heavy),
    "heavy-320-200": Shot("/heavy", size=(320, 1400), text=2.0, before=heavy),
    "heavy-whole": Shot("/heavy", size=(390, 2600), before=heavy),
}


def sitting_of(shot: Shot) -> tuple[object, ...]:
    """Pictures that are alike in this are taken in one sitting."""
    return shot.language, shot.look, shot.size, shot.text, shot.locked, shot.before is not None


def asked_for(names: list[str]) -> dict[str, Shot]:
    """The shots of these names, in which * stands for anything; all of them without a name."""
    return {
        name: shot for name, shot in SHOTS.items() if not names or any(fnmatch(name, one) for one in names)
    }


def shoot(browser: Browser, homes: dict[str, tuple[Path, str]], shots: dict[str, Shot]) -> None:
    """Pictures of one sitting: signed in once, then from screen to screen as by the address bar."""
    first = next(iter(shots.values()))
    folder, address = homes[first.language]
    language = LANGUAGES[first.language]
    Home(folder).prefer(
        language=language.tag, country=language.country, look=first.look, text_scale=first.text
    )
    with patient(browser, address, language, first.size) as me:
        me.opens("/")
        if not first.locked:
            me.unlocks()
        for name, shot in shots.items():
            me.goes(shot.route)
            me.page.wait_for_timeout(1_300)
            if shot.before:
                shot.before(me)
                me.page.wait_for_timeout(1_000)
            me.page.screenshot(path=OUT / f"{name}.png")
            sys.stdout.write(f"{name}\n")


def main(names: list[str]) -> None:
    """Photograph the named screens, or all of them, each language with a notebook of its own."""
    OUT.mkdir(parents=True, exist_ok=True)
    shots = asked_for(names)
    sittings: dict[tuple[object, ...], dict[str, Shot]] = {}
    for name, shot in shots.items():
        sittings.setdefault(sitting_of(shot), {})[name] = shot
    with ExitStack() as stack:
        homes = {}
        for tag in {shot.language for shot in shots.values()}:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            lived_notebook(folder, LANGUAGES[tag])
            homes[tag] = folder, stack.enter_context(serving(folder))
        browser = launch(stack.enter_context(sync_playwright()))
        for taken in sittings.values():
            shoot(browser, homes, taken)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
