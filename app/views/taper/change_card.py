"""A step that waits to be confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import flet as ft

from app.rehab.taper import is_due_for_change, next_step
from app.views.parts.actions import primary, second
from app.views.parts.paper import Card
from app.views.parts.seen import go, spoken
from app.views.parts.text import T, heading, words
from app.views.taper.followed import Followed
from app.views.taper.where import place


def on_its_screen(taper: Followed, today: date) -> list[ft.Control]:
    """On the taper's own screen: the thing to do there."""
    return _waiting(taper, today, primary, "/taper/step", "teal")


def on_today(taper: Followed, today: date) -> list[ft.Control]:
    """On Today, where something else comes first."""
    return _waiting(taper, today, second, "/taper/step?back=/", "warm")


def _waiting(
    taper: Followed, today: date, button: Callable[..., ft.Control], route: str, tone: str
) -> list[ft.Control]:
    """Asks for the patient's word once the day of the next step has come; nothing before."""
    language, later = spoken(), next_step(taper.course, today)
    if later is None or not is_due_for_change(taper.course, today):
        return []
    asks = language.say("Have you changed to step {n}?", n=later.number)
    return [
        Card(
            [
                heading(
                    language.say("Step {n} of {m} waits for you", **place(later, taper.taper)),
                    2,
                    T.TITLE_LARGE,
                ),
                words(language.say("You stay on your step until you say that you have changed.")),
                button(asks, ft.Icons.STAIRS_OUTLINED, lambda: go(route)),
            ],
            tone=tone,
        )
    ]
