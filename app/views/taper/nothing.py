"""What stands on the taper's screens while there is no taper."""

from __future__ import annotations

import flet as ft

from app.views.parts.actions import primary
from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Empty
from app.views.parts.seen import go, spoken


@component
def NoTaper() -> ft.Control:
    """Nothing yet, what will be, and the one way to begin."""
    language = spoken()
    return Screen(
        2,
        top=Top(language.say("Taper"), back=(language.say("Plan"), "/plan")),
        left=[
            Empty(
                language.say("No taper plan here"),
                language.say(
                    "Have you and the one who prescribes agreed on a taper? Then you can keep your copy here, step by step as you were given it. Takt works out no doses and changes none."
                ),
                ft.Icons.STAIRS_OUTLINED,
                primary(
                    language.say("Write the plan from paper"),
                    ft.Icons.EDIT_NOTE,
                    lambda: go("/taper/edit"),
                ),
            )
        ],
    )
