"""Dagbok: the check-in and earlier days; says honestly what more will be here."""

from __future__ import annotations

import flet as ft

from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.lines import Row
from app.views.parts.paper import Empty, list_card
from app.views.parts.seen import go, spoken


@component
def Diary() -> ft.Control:
    """What can be written, and what was."""
    language = spoken()
    ways = [
        Row(
            language.say("Check-in"),
            language.say("How is it today?"),
            ft.Icons.EDIT_NOTE,
            "teal",
            lambda: go("/checkin"),
        ),
        Row(
            language.say("Pain drawing"),
            language.say("Where it hurts and how it feels"),
            ft.Icons.ACCESSIBILITY_NEW,
            "warm",
            lambda: go("/drawings"),
        ),
        Row(
            language.say("Earlier days"),
            language.say("Your answers over time, and day by day"),
            ft.Icons.SHOW_CHART,
            "blue",
            lambda: go("/history"),
        ),
    ]
    more = language.say(
        "Activities and rest, exercise and questionnaires will have their place here in the "
        "next versions of Takt."
    )
    return Screen(
        1,
        top=Top(language.say("Diary")),
        left=[list_card(ways, indent=76)],
        right=[Empty(language.say("Coming here"), more, ft.Icons.EVENT_NOTE_OUTLINED)],
    )
