"""A step in words, as it was given."""

from __future__ import annotations

from collections.abc import Sequence

import flet as ft

from app.rehab.taper import Step, Taper
from app.views.parts.paper import Card
from app.views.parts.seen import spoken
from app.views.parts.text import T, heading, quiet, words
from app.views.taper.saying import needed_lines, step_lines


def as_given(step: Step, taper: Taper) -> list[ft.Control]:
    """The plan's own words and the doses; quietly after them what may be taken as needed, which is no part of the taper."""
    language = spoken()
    lines = step_lines(language, step, taper) or [language.say("No dose on this step")]
    needed = needed_lines(language, step, taper)
    return [*(words(line) for line in lines), *(quiet(line) for line in needed)]


def step_card(title: str, step: Step, taper: Taper, marks: Sequence[ft.Control] = ()) -> ft.Control:
    """One step, and when the plan has it. `marks` tell in words where it stands ("You are here")."""
    language = spoken()
    planned = language.say("In the plan from {day}", day=language.full_day(step.start))
    if step.last is not None:
        planned = language.say("In the plan {period}", period=language.period(step.start, step.last))
    told = (
        [
            ft.Row(
                [*marks], wrap=True, spacing=6, run_spacing=0, vertical_alignment=ft.CrossAxisAlignment.CENTER
            )
        ]
        if marks
        else []
    )
    return Card([heading(title, 2, T.TITLE_SMALL), *told, *as_given(step, taper), quiet(planned)], gap=6)
