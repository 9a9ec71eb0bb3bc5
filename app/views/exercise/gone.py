"""Where an exercise was, once the programme has it no more."""

from __future__ import annotations

import flet as ft

from app.views.parts.boundary import component
from app.views.parts.frame import Screen, Top
from app.views.parts.paper import Empty
from app.views.parts.seen import spoken


@component
def ExerciseGone() -> ft.Control:
    """Says so, and leads back."""
    language = spoken()
    title = language.say("Exercise")
    gone = Empty(
        language.say("Not here any more"),
        language.say("This exercise is not in the programme."),
        ft.Icons.FITNESS_CENTER,
    )
    return Screen(1, top=Top(title, back=(title, "/exercise")), left=[gone])
