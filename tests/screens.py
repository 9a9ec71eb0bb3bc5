"""Photographs every screen: `make screens`, or `python -m tests.screens NAME …`.

Phone and wide, light, dark and high contrast, the three languages, 200 % text at 320 dp. The
pictures go to tests/screens/latest; the best of them stand in docs/pictures.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from app.language import Language
from app.session.home import Home
from tests.journeys.made import PASSPHRASE, lived_notebook
from tests.journeys.patient import DESK, PHONE, SMALL, Patient, launch, patient
from tests.journeys.serving import serving

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


def heavy(me: Patient) -> None:
    """The day is said to be a heavy one; it stays so for the pictures after it."""
    me.page.wait_for_timeout(500)
    if me.button("Today is a heavy day").count():
        me.taps("Today is a heavy day")


ROUTES = {
    "today": "/",
    "checkin": "/checkin",
    "diary": "/diary",
    "activity": "/activity",
    "activity-edit": "/activity/edit",
    "activity-start": "/activity/start",
    "activity-week": "/activity/week",
    "activity-patterns": "/activity/patterns",
    "pacing": "/pacing",
    "pacing-edit": "/pacing/edit",
    "pacing-tries": "/pacing/tries",
    "timer": "/timer",
    "history": "/history",
    "drawing": "/drawing",
    "drawings": "/drawings",
    "drawings-compare": "/drawings/compare",
    "drawings-one": "/drawings/one",
    "plan": "/plan",
    "plan-edit": "/plan/edit?open=actions",
    "plan-read": "/plan/read",
    "plan-agree": "/plan/agree",
    "plan-action": "/plan/action?key=training",
    "plan-contacts": "/plan/contacts",
    "plan-missing": "/plan/missing",
    "plan-versions": "/plan/versions",
    "plan-compare": "/plan/compare?then=0&now=1",
    "plan-end": "/plan/end",
    "goals": "/goals",
    "goals-one": "/goals/one",
    "goals-edit": "/goals/edit",
    "goals-review": "/goals/review",
    "flare": "/flare",
    "flare-edit": "/flare/edit",
    "taper": "/taper",
    "taper-edit": "/taper/edit?as=new",
    "taper-step": "/taper/step",
    "taper-steps": "/taper/steps",
    "taper-pause": "/taper/pause",
    "taper-doses": "/taper/doses",
    "taper-day": "/taper/doses?day=2026-11-20",
    "taper-change": "/taper/change",
    "taper-end": "/taper/end",
    "taper-safety": "/taper/safety",
    "emergency": "/emergency?card=not_waking,pregnant",
    "learn": "/learn",
    "exercise": "/exercise",
    "exercise-one": "/exercise/one?key=squats",
    "exercise-lift": "/exercise/one?key=lift",
    "exercise-log": "/exercise/log?key=walk",
    "exercise-edit": "/exercise/edit",
    "exchange": "/exchange",
    "restore": "/restore",
    "measures": "/measures",
    "measures-peg": "/measures/one?kind=peg",
    "measures-wheel": "/measures/one?kind=wheel",
    "measures-edit": "/measures/edit?kind=gcps_r",
    "measures-clinic": "/measures/clinic/edit",
    "measures-add": "/measures/add",
    "symptoms": "/symptoms",
    "symptoms-edit": "/symptoms/edit",
    "visit": "/visit",
    "visit-prepare": "/visit/prepare",
    "visit-edit": "/visit/edit",
    "visit-page": "/visit/page",
    "visit-show": "/visit/show",
    "visits": "/visits",
    "referral": "/referral",
    "settings": "/settings",
    "call": "/call",
    "relatives": "/relatives",
    "article": "/learn/pacing",
    "myths": "/learn/myths",
}
SHOTS: dict[str, Shot] = {name: Shot(route) for name, route in ROUTES.items()}
SHOTS |= {f"{name}-dark": Shot(route, look="dark") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-wide": Shot(route, size=DESK) for name, route in ROUTES.items()}
SHOTS |= {f"{name}-wide-dark": Shot(route, size=DESK, look="dark") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-320-200": Shot(route, size=(320, 1400), text=2.0) for name, route in ROUTES.items()}
SHOTS |= {f"{name}-da": Shot(route, language="da") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-nb": Shot(route, language="nb") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-contrast": Shot(route, look="contrast") for name, route in ROUTES.items()}
SHOTS |= {f"{name}-whole": Shot(route, size=(390, 2600)) for name, route in ROUTES.items()}
SHOTS |= {
    "lock": Shot("/", locked=True),
    "lock-dark": Shot("/", locked=True, look="dark"),
    "lock-wide": Shot("/", locked=True, size=DESK),
    "lock-320-200": Shot("/", locked=True, size=(320, 1400), text=2.0),
    "checkin-answered": Shot("/checkin", before=answered),
    "today-contrast-dark": Shot("/", look="contrast-dark"),
    "checkin-320": Shot("/checkin", size=SMALL),
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


def shoot(browser: Browser, name: str, folder: Path, address: str) -> None:
    """One picture in a browser of its own."""
    shot = SHOTS[name]
    language = LANGUAGES[shot.language]
    Home(folder).prefer(language=language.tag, country=language.country, look=shot.look, text_scale=shot.text)
    with patient(browser, address, language, shot.size) as me:
        me.opens(shot.route)
        if not shot.locked and not shot.route.startswith(("/learn", "/call", "/relatives", "/emergency")):
            me.types("Passphrase", PASSPHRASE)
            me.taps("Unlock")
            me.sees_no("Unlock")
        if shot.before:
            shot.before(me)
        me.page.wait_for_timeout(1500)
        me.page.screenshot(path=OUT / f"{name}.png")


def main(names: list[str]) -> None:
    """Photograph the named screens, or all of them."""
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, sync_playwright() as play:
        folder = Path(place)
        lived_notebook(folder)
        browser = launch(play)
        with serving(folder) as address:
            for name in names or SHOTS:
                shoot(browser, name, folder, address)
                sys.stdout.write(f"{name}\n")
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
