"""What is asked about an activity only by those who want to: meaning, pieces, and how it felt before and after."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.rehab.activity.entry import MOST_PIECES
from app.views.activity.typed import AROUND, Typed
from app.views.parts.boundary import component
from app.views.parts.fields import typing_field
from app.views.parts.forms import Troubles, YesNo
from app.views.parts.seen import spoken
from app.views.parts.text import STRETCH, T, words
from app.views.questions import Asked, ScaleCells
from app.views.sitting import notebook

YES = {"yes": True, "no": False}


def more_fields(typed: Typed, change: Callable[..., None], troubles: Troubles) -> list[ft.Control]:
    """Meaning, pieces, and pain and energy around it, as far as the owner wants to be asked."""
    language = spoken()
    meaning = YesNo(
        language.say("Does it mean something to you?"),
        YES.get(typed.meaningful or ""),
        lambda answer: change(meaningful=None if answer is None else "yes" if answer else "no"),
    )
    pieces = typing_field(
        language.say("In how many pieces, with breaks between?"),
        typed.pieces,
        lambda text: change(pieces=text),
        troubles.at("pieces", language),
        key="pieces",
        keyboard_type=ft.KeyboardType.NUMBER,
        hint_text=language.say("1 is all at once, {most} the most", most=MOST_PIECES),
    )
    asked = (
        []
        if typed.planned
        else [
            Around(name, getattr(typed, name), lambda answer, name=name: change(**{name: answer}), key=name)
            for name in around_asked(notebook().profile.unasked())
        ]
    )
    return [meaning, pieces, *asked]


def around_asked(unasked: frozenset[str]) -> list[str]:
    """The questions about before and after; pain is left out where its owner has switched it off."""
    return [name for name in AROUND if "pain" not in unasked or not name.startswith("pain")]


@component
def Around(name: str, value: int | None, on_answer: Callable[[int | None], None]) -> ft.Control:
    """One question from 0 to 10, open all the time: whoever came here wants to answer."""
    question = AROUND[name]
    return ft.Column(
        [
            words(spoken().say(question.text), T.TITLE_SMALL),
            ScaleCells(Asked(name, question, value), on_answer),
        ],
        spacing=8,
        tight=True,
        horizontal_alignment=STRETCH,
    )
