"""Larger or smaller text, from the text that is being read."""

from __future__ import annotations

import flet as ft

from app.views.parts.actions import link
from app.views.parts.boundary import component
from app.views.parts.seen import look, prefer, spoken

SIZES = (1.0, 1.25, 1.5, 2.0)


@component
def TextSize() -> ft.Control:
    """The steps that there are from here; kept for the whole app, also while locked."""
    language, choose, now = spoken(), prefer(), look().text
    larger = next((size for size in SIZES if size > now), None)
    smaller = next((size for size in reversed(SIZES) if size < now), None)
    ways: list[ft.Control] = []
    if larger:
        ways.append(
            link(language.say("Larger text"), ft.Icons.TEXT_INCREASE, lambda: choose(text_scale=larger))
        )
    if smaller:
        ways.append(
            link(language.say("Smaller text"), ft.Icons.TEXT_DECREASE, lambda: choose(text_scale=smaller))
        )
    return ft.Row(ways, spacing=4, wrap=True)
