"""The one boundary between an unexpected error and the patient.

`component` is used in place of Flet's own: an error while drawing leaves our own sentence
on the screen instead of Flet's red page with the error's text, and the app goes on.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import flet as ft

from app.errors import TaktError
from app.language import Language
from app.views.parts.seen import draws, go, spoken

P = ParamSpec("P")
log = logging.getLogger("takt")


def component(draw: Callable[P, ft.Control]) -> Callable[..., ft.Control]:
    """A function of state that draws a part of a screen, inside the boundary.

    What it makes also takes Flet's `key`, which no type can add to `P`; hence the dots.
    """

    @ft.component
    @wraps(draw)
    def bounded(*args: P.args, **props: P.kwargs) -> ft.Control:
        draws()
        try:
            return draw(*args, **props)
        except Exception as error:
            return instead(sentence_of(error, spoken()))

    return bounded


def instead(sentence: str) -> ft.Control:
    """What stands where a part could not be drawn: the sentence, and a way on, for it may be a whole screen."""
    way_on = ft.TextButton(content=ft.Text(spoken().say("Go to Today")), on_click=lambda _: go("/"))
    told = ft.Text(sentence, theme_style=ft.TextThemeStyle.BODY_MEDIUM)
    return ft.Container(ft.Column([told, way_on], spacing=8, tight=True), padding=16)


def sentence_of(error: Exception, language: Language) -> str:
    """What the patient reads about an error.

    An unexpected one is logged by its kind and place, never with its text: that may hold
    what the patient wrote.
    """
    if isinstance(error, TaktError):
        return language.tell(error)
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "?"
    log.error("unexpected %s at %s", type(error).__name__, place)
    return language.tell(TaktError())
