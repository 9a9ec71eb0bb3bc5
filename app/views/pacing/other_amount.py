"""Another amount than the plan's, for today or one of the days before."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.errors import FieldError
from app.rehab.fields import typed_number
from app.rehab.pacing import UNITS
from app.session.paced import Course, do_amount
from app.views.parts.actions import second
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.lines import Choice
from app.views.parts.notice import notices
from app.views.parts.seen import spoken
from app.views.parts.state import held
from app.views.parts.text import STRETCH
from app.views.sitting import notebook, sitting


@component
def AmountField(course: Course) -> ft.Control:
    """How much, and on which day since the plan began."""
    typed = held("")
    days_back = held(0)
    trouble, set_trouble = ft.use_state("")
    here, opened, language, said = sitting(), notebook(), spoken(), notices()

    def save() -> None:
        day = opened.today() - timedelta(days=days_back.now)
        try:
            do_amount(opened, course, typed_number("amount", typed.now), day)
        except FieldError as error:
            set_trouble(language.tell(error))
            return
        typed.set("")
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    def change(text: str) -> None:
        set_trouble("")
        typed.set(text)

    names = (language.say("Today"), language.say("Yesterday"), language.say("The day before that"))
    since_the_start = (opened.today() - course.plan.begins).days
    days = {str(back): name for back, name in enumerate(names) if back <= since_the_start}
    unit = language.say(UNITS[course.plan.quota.unit])
    return ft.Column(
        [
            typing_field(
                language.sentence_case(unit),
                typed.now,
                change,
                trouble,
                on_submit=save,
                key="amount",
                keyboard_type=ft.KeyboardType.NUMBER,
            ),
            Choice(days, str(days_back.now), lambda key: days_back.set(int(key)), stacked=True),
            second(language.say("Save the amount"), ft.Icons.CHECK, save),
        ],
        spacing=12,
        tight=True,
        horizontal_alignment=STRETCH,
    )
