"""The shell: one app for each tab, the gate before the notebook, and the routes.

A screen is one file and one line in `OPEN` (works while locked), in `BEHIND_THE_LOCK`, or in the
`ROUTES` of its part of the app.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import flet as ft

from app.exports.summary import FICTIONAL
from app.session.home import Home
from app.views.activity.routes import ROUTES as ACTIVITY
from app.views.after_recovery import AfterRecovery
from app.views.article import ArticleScreen
from app.views.checkin import CheckInScreen
from app.views.diary import Diary
from app.views.dress import dress
from app.views.emergency.contact import ContactContext
from app.views.emergency.screen import EmergencyCard
from app.views.exchange.routes import AT_THE_LOCK, WITHOUT_A_NOTEBOOK
from app.views.exchange.routes import ROUTES as EXCHANGE
from app.views.exercise.routes import ROUTES as EXERCISE
from app.views.first_run import FirstRun
from app.views.flare.routes import ROUTES as FLARE
from app.views.goals.routes import ROUTES as GOALS
from app.views.history import History
from app.views.keep_the_code import KeepTheCode
from app.views.learn import Learn
from app.views.lock import Lock
from app.views.measures.routes import ROUTES as MEASURES
from app.views.myths import Myths
from app.views.pacing.routes import ROUTES as PACING
from app.views.pain_drawing.all_drawings import AllDrawings
from app.views.pain_drawing.compare import CompareDrawings
from app.views.pain_drawing.one_drawing import OneDrawing
from app.views.pain_drawing.screen import PainDrawingScreen
from app.views.parts.boundary import component
from app.views.parts.notice import Notice, NoticeContext, Notices
from app.views.parts.seen import FictionalContext, LanguageContext, Look, LookContext, PreferContext, arrived
from app.views.plan.routes import ROUTES as PLAN
from app.views.reading.reader import ReadingContext
from app.views.reading_in_notebook import reader_of
from app.views.relatives import Relatives
from app.views.settings import Settings
from app.views.sitting import Sitting, SittingContext
from app.views.symptoms.routes import ROUTES as SYMPTOMS
from app.views.taper.contact import contact_of
from app.views.taper.routes import ROUTES as TAPER
from app.views.today.screen import Today
from app.views.visits.routes import ROUTES as VISITS
from app.views.whom_to_call import WhomToCall

OPEN: dict[str, Callable[..., ft.Control]] = {
    "/learn": Learn,
    "/learn/myths": Myths,
    "/relatives": Relatives,
    "/call": WhomToCall,
    "/emergency": EmergencyCard,
}
# They stand before every screen, whatever its route; what is typed in them stays when the route changes.
GATES = (Lock, FirstRun, KeepTheCode, AfterRecovery)
TEXTS = "/learn/"
BEHIND_THE_LOCK: dict[str, Callable[..., ft.Control]] = {
    "/": Today,
    "/checkin": CheckInScreen,
    "/diary": Diary,
    "/drawing": PainDrawingScreen,
    "/drawings": AllDrawings,
    "/drawings/one": OneDrawing,
    "/drawings/compare": CompareDrawings,
    "/history": History,
    "/settings": Settings,
    **PLAN,
    **GOALS,
    **TAPER,
    **VISITS,
    **FLARE,
    **ACTIVITY,
    **PACING,
    **EXERCISE,
    **MEASURES,
    **SYMPTOMS,
    **EXCHANGE,
}
TICK_SECONDS = 5


def screen_at(route: str, here: Sitting) -> Callable[..., ft.Control]:
    """The screen for a route, with the lock before everything that a patient wrote."""
    path = "/" + route.split("?")[0].strip("/")
    if path in OPEN:
        return OPEN[path]
    if path.startswith(TEXTS):
        return ArticleScreen
    alone = AT_THE_LOCK if here.home.has_notebook else WITHOUT_A_NOTEBOOK
    if here.notebook is None and path in alone:
        return alone[path]
    if here.notebook is None:
        return Lock if here.home.has_notebook else FirstRun
    if here.new_code:
        return KeepTheCode
    if here.came_by:
        return AfterRecovery
    return BEHIND_THE_LOCK.get(path, Today)


@component
def App(here: Sitting) -> ft.Control:
    """Everything one tab shows."""
    page = ft.context.page
    _, set_turn = ft.use_state(0)
    route, set_route = ft.use_state(page.route or "/")
    size, set_size = ft.use_state((page.width or 390, page.height or 844))

    def draw_again() -> None:
        set_turn(lambda n: n + 1)

    def show(told: Notice | None) -> None:
        here.notice = told
        draw_again()

    def leave_for(event: ft.RouteChangeEvent) -> None:
        here.touch()
        arrived()
        here.keep_drafts()
        told = here.notice
        show(replace(told, after_leaving=False) if told and told.after_leaving else None)
        set_route(event.route)

    async def keep_watch() -> None:
        """Draw anew when something changed, lock when nobody has been there for a while."""
        here.loop = asyncio.get_running_loop()
        while True:
            try:
                await asyncio.wait_for(here.stale.wait(), TICK_SECONDS)
            except TimeoutError:
                if here.notebook is not None and here.idle_too_long:
                    here.lock()
            else:
                here.stale.clear()
                draw_again()

    def listen() -> None:
        page.on_resize = lambda event: set_size((event.width, event.height))
        page.on_route_change = leave_for
        page.on_platform_brightness_change = lambda _: here.redraw()
        watch = page.run_task(keep_watch)
        page.on_close = lambda _: watch.cancel()

    def choose(**changes: object) -> None:
        here.home.prefer(**changes)
        here.redraw()

    ft.on_mounted(listen)
    language = here.home.language(here.device_tags)
    dress(page, here.home.preferences, language)
    fictional = here.notebook is not None and here.notebook.profile.fictional
    strip = language.say(FICTIONAL) if fictional else ""
    screen = screen_at(route, here)

    said = Notices(here.notice, show, here.touch)
    key = screen.__name__ if screen in GATES else f"{route} {screen.__name__}"
    return nested(
        lambda: screen(key=key),
        (LookContext, seen_by(here, size)),
        (LanguageContext, language),
        (NoticeContext, said),
        (PreferContext, choose),
        (FictionalContext, strip),
        (ReadingContext, reader_of(here)),
        (ContactContext, contact_of(here)),
        (SittingContext, here),
    )


def nested(draw: Callable[[], ft.Control], *contexts: tuple[Any, object]) -> ft.Control:
    """Draw with every context in place."""
    if not contexts:
        return draw()
    (context, value), *others = contexts
    inside: ft.Control = context(value, lambda: nested(draw, *others))
    return inside


def seen_by(here: Sitting, size: tuple[float, float]) -> Look:
    """The window, and the patient's own settings for it."""
    chosen = here.home.preferences
    return Look(size[0], size[1], chosen.text_scale, "contrast" in chosen.look, here.calm)


async def ask_device(page: ft.Page, here: Sitting) -> None:
    """What the browser or the phone prefers: languages, and less motion."""
    info = await page.get_device_info()
    tags = getattr(info, "languages", None) or [getattr(info, "language", None)]
    here.device_tags = tuple(tag for tag in tags if tag)
    features = await ft.SemanticsService().get_accessibility_features()
    here.calm = features.disable_animations or features.reduce_motion
    here.redraw()


def main_for(home: Home, hint: str = "") -> Callable[[ft.Page], None]:
    """Flet's entry for one tab after another. `hint` stands on the lock screen of a demonstration."""

    def main(page: ft.Page) -> None:
        here = Sitting(Home(home.folder, home.clock), hint)
        gone = {ft.AppLifecycleState.HIDE, ft.AppLifecycleState.PAUSE}

        def lifecycle(event: ft.AppLifecycleStateChangeEvent) -> None:
            here.hidden() if event.state in gone else here.shown()

        page.on_app_lifecycle_state_change = lifecycle
        page.on_connect = lambda _: here.lock()
        page.on_disconnect = lambda _: here.lock()
        dress(page, here.home.preferences, here.home.language(here.device_tags))
        # Without this first update the theme is not seen inside buttons at first paint.
        page.update()
        page.render(App, here)
        page.run_task(ask_device, page, here)

    return main
