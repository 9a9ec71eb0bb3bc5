"""The notice on a screen: what just happened, with its undo, until it is closed or the screen is left."""

from __future__ import annotations

import flet as ft

from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.notice import Handler, notices
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, words

WIDEST = 720  # A line that is read at a glance, in dp.


@component
def NoticeBar() -> ft.Control:
    """What just happened, with its undo, until it is closed or the screen is left."""
    seen, said, language = look(), notices(), spoken()
    shown = said.shown
    if shown is None:
        return ft.Container(height=0)
    fill, ink = (
        (C.ERROR_CONTAINER, C.ON_ERROR_CONTAINER)
        if shown.trouble
        else (C.INVERSE_SURFACE, C.ON_INVERSE_SURFACE)
    )
    icon = ft.Icons.INFO_OUTLINE if shown.trouble else ft.Icons.CHECK_CIRCLE_OUTLINE

    def button(text: str, handler: Handler) -> ft.Control:
        return tappable(
            words(text, T.LABEL_LARGE, ink), handler, pad=ft.Padding.symmetric(horizontal=12, vertical=13)
        )

    def take_back() -> None:
        said.show(None)
        if shown.undo:
            shown.undo()

    buttons = [button(language.say("Undo"), take_back)] if shown.undo else []
    buttons.append(button(language.say("Close"), lambda: said.show(None)))
    line = ft.Row(
        [ft.Icon(icon, size=24, color=ink), words(shown.text, T.BODY_MEDIUM, ink, expand=True)], spacing=12
    )
    sides = ft.Row(buttons, alignment=ft.MainAxisAlignment.END, spacing=4, wrap=True)
    if seen.wide and not seen.large_text:
        line.controls += buttons
        told: ft.Control = line
    else:
        told = ft.Column([line, sides], spacing=0, tight=True, horizontal_alignment=STRETCH)
    bar = ft.Container(
        ft.Semantics(live_region=True, container=True, content=told),
        bgcolor=fill,
        border_radius=14,
        padding=ft.Padding.only(left=16, right=8, top=4 if told is line else 14, bottom=4),
        margin=ft.Margin.symmetric(horizontal=seen.margin, vertical=8),
        width=WIDEST if seen.wide else None,
    )
    return ft.Row([bar], alignment=ft.MainAxisAlignment.CENTER) if seen.wide else bar
