"""The activity–rest timer: set in a few taps, then large and calm. Time ends a bout, not pain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import flet as ft

from app.errors import FieldError
from app.rehab.activity import Area
from app.rehab.fields import Scale
from app.rehab.pacing import Timer, Unit
from app.rehab.pacing.timer import ACTIVE, REST, ROUNDS
from app.session.notebook import Notebook
from app.session.paced import courses
from app.session.timing import start_timer, timer_now
from app.views.activity.choices import AreaChoice, Numbers
from app.views.activity.typed import answer
from app.views.pacing.timer_card import TimerCard
from app.views.parts.actions import primary, tappable
from app.views.parts.boundary import component
from app.views.parts.drafted import draft_note, drafted
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles
from app.views.parts.frame import Screen, Top, foot_of
from app.views.parts.notice import notices
from app.views.parts.paper import Card
from app.views.parts.seen import look, spoken
from app.views.parts.state import held
from app.views.parts.text import C, T, aside, heading, section, words
from app.views.sitting import notebook, sitting

USUAL = {"active": (10, 15, 20, 30, 45), "rest": (5, 10, 15, 20, 30), "rounds": (1, 2, 3, 4, 6)}
ASKED: dict[str, Scale] = {"active": ACTIVE, "rest": REST, "rounds": ROUNDS}


@dataclass(frozen=True)
class Set:
    """The timer as it is being set, as typed."""

    what: str = ""
    area: str = Area.HOME
    active: str = "20"
    rest: str = "10"
    rounds: str = "3"


def timer_of(typed: Set, opened: Notebook) -> tuple[Timer | None, tuple[FieldError, ...]]:
    """The timer, started now, or everything that is wrong with what was typed."""
    troubles: list[FieldError] = []
    numbers = {
        name: answer(scale, name, getattr(typed, name) or "?", troubles) for name, scale in ASKED.items()
    }
    if troubles:
        return None, tuple(troubles)
    try:
        now = opened.home.clock.now()
        return Timer(started=now, what=typed.what.strip(), area=typed.area, **numbers), ()
    except FieldError as trouble:
        return None, (trouble,)


@component
def TimerScreen() -> ft.Control:
    """The timer that is going, or the form for one."""
    language = spoken()
    top = Top(language.say("Timer"), back=(language.say("Pacing"), "/pacing"))
    if timer_now(notebook()):
        return Screen(1, top=top, left=[TimerCard(large=True, key="timer")], right=[_how_it_goes()])
    return SetTimer(top, key="set")


@component
def SetTimer(top: ft.Control) -> ft.Control:
    """What, how long at a time, how long a pause, how many times."""
    opened = notebook()
    form = drafted("timer:new", Set)
    troubles = held(Troubles())
    here, language, said = sitting(), spoken(), notices()

    def change(**new: str) -> None:
        troubles.set(Troubles())
        form.set(replace(form.now, **new))

    def start() -> None:
        timer, wrong = timer_of(form.now, opened)
        if timer is None:
            troubles.set(Troubles(wrong))
            said.trouble(language.say("Something is not right yet. It stands at the field."))
            return
        start_timer(opened, timer)
        form.saved()
        here.redraw()

    names = [one.plan.what for one in courses(opened) if one.said and one.plan.quota.unit == Unit.MINUTES]
    cards = [_number(name, getattr(form.now, name), change, troubles.now) for name in ASKED]
    return Screen(
        1,
        top=top,
        left=[*draft_note(form), *cards],
        right=[
            section(language.say("For what?")),
            Card(
                [
                    *([_names(names, form.now.what, change)] if names else []),
                    typing_field(
                        language.say("Name, if you like"),
                        form.now.what,
                        lambda text: change(what=text),
                        troubles.now.at("what", language),
                        key="what",
                    ),
                    AreaChoice(form.now.area, lambda area: change(area=area)),
                ]
            ),
            _how_it_goes(),
        ],
        foot=foot_of(primary(language.say("Start the timer"), ft.Icons.PLAY_ARROW, start)),
    )


def _number(name: str, value: str, change: Callable[..., None], troubles: Troubles) -> ft.Control:
    language = spoken()
    scale = ASKED[name]
    return Card(
        [
            heading(language.say(scale.text), 2, T.TITLE_SMALL),
            Numbers(USUAL[name], value, lambda text: change(**{name: text}), str),
            typing_field(
                language.say(scale.short),
                value,
                lambda text: change(**{name: text}),
                troubles.at(name, language),
                key=name,
                keyboard_type=ft.KeyboardType.NUMBER,
            ),
        ],
        gap=14,
    )


def _names(names: list[str], chosen: str, change: Callable[..., None]) -> ft.Control:
    """The plans in minutes: chosen here, the end of the timer is written in the plan too."""
    seen = look()

    def one(name: str) -> ft.Control:
        on = name == chosen
        return tappable(
            words(name, T.LABEL_LARGE, C.ON_PRIMARY if on else C.ON_SURFACE),
            lambda: change(what=name),
            radius=24,
            fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(2 if seen.contrast else 1.5, C.PRIMARY if on else C.OUTLINE),
            pad=ft.Padding.symmetric(horizontal=14, vertical=13),
        )

    return ft.Row([one(name) for name in names], wrap=True, spacing=8, run_spacing=8)


def _how_it_goes() -> ft.Control:
    return aside(
        spoken().say(
            "The clock ends each round, not the pain. Take the pause also when it feels fine. The timer goes on while Takt is locked, and rings as long as this window is open."
        )
    )
