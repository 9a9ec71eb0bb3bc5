"""Pictures of the body on the screen: on white paper in every look, made beside the screen's own work."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import flet as ft

from app.charts.body import PAPER, Picture, as_png
from app.views.parts.boundary import component
from app.views.parts.seen import look
from app.views.parts.text import STRETCH, C, sentence

PIXELS_A_POINT = 2.6
HAIRLINE = "#DCD4C4"


@component
def BodyPicture(draw: Callable[[], Picture], of: str, sentences: tuple[str, ...]) -> ft.Control:
    """A picture and its sentences; `of` tells one picture from another. The sentences are there at once."""
    png, set_png = ft.use_state(b"")

    def make() -> bytes:
        picture = draw()
        return as_png(picture, round(PIXELS_A_POINT * picture.height), PAPER)

    async def begin() -> None:
        set_png(await asyncio.to_thread(make))

    ft.use_effect(begin, [of])
    shown: ft.Control = (
        ft.Image(src=png, fit=ft.BoxFit.FIT_WIDTH, gapless_playback=True, semantics_label=" ".join(sentences))
        if png
        else ft.ProgressBar(color=C.PRIMARY)
    )
    paper = ft.Container(
        shown,
        bgcolor=PAPER,
        border=ft.Border.all(look().line, HAIRLINE),
        border_radius=14,
        padding=12,
    )
    said = [sentence(text) for text in sentences]
    return ft.Column([paper, *said], spacing=10, tight=True, horizontal_alignment=STRETCH)
