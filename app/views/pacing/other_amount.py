"""Another amount than the plan's, for today or one of the days before."""

from __future__ import annotations

from datetime import timedelta

import flet as ft

from app.errors import FieldError
from app.rehab.fields import questions
from app.rehab.pacing import UNITS, Paced
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
    """How much, and on which day."""
    typed = held("")
    days_back = held(0)
    trouble, set_trouble = ft.use_state("")
    here, opened, language, said = sitting(), notebook(), spoken(), notices()

    def save() -> None:
        day = opened.today() - timedelta(days=days_back.now)
        try:
            amount = questions(Paced)["amount"].read("amount", typed.now)
            do_amount(opened, course, float(str(amount)), day)
        except FieldError as error:
            set_trouble(language.tell(error))
            return
        typed.set("")
        here.redraw()
        said.tell(language.say("Saved"), here.undo)

    def change(text: str) -> None:
        set_trouble("")
        typed.set(text)

    days = {
        "0": language.say("Today"),
        "1": language.say("Yesterday"),
        "2": language.say("The day before that"),
    }
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
