"""Plan: says honestly what will be here."""

from __future__ import annotations

import flet as ft

from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Empty
from app.views.parts.seen import spoken


@component
def Plan() -> ft.Control:
    """Nothing yet, and what will be."""
    language = spoken()
    text = language.say(
        "Here your rehabilitation plan will have its place: what you and your care have agreed on, your goals, and your plan for heavy days. It comes with one of the next versions of Takt."
    )
    return Screen(
        2,
        top=Top(language.say("Plan")),
        left=[Empty(language.say("Coming here"), text, ft.Icons.MAP_OUTLINED)],
    )
