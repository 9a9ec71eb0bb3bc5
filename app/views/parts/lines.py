"""Rows of a list: one leads on, one switches, one is a choice among a few."""

from __future__ import annotations

from collections.abc import Callable

import flet as ft

from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.fits import fits_beside
from app.views.parts.notice import Handler, safely
from app.views.parts.paper import disc
from app.views.parts.seen import look
from app.views.parts.text import STRETCH, C, T, quiet, words

SWITCH = 72.0  # The room of a switch, with the gap before it.
DISC, CHEVRON = 58, 38  # And of a row's icon and its arrow.


@component
def Row(
    title: str,
    detail: str = "",
    icon: ft.IconData | None = None,
    tone: str = "teal",
    on_click: Handler | None = None,
    trailing: ft.Control | None = None,
) -> ft.Control:
    """A line of a list that leads somewhere, or only tells something."""
    seen = look()
    parts: list[ft.Control] = []
    if icon and not (seen.large_text and not seen.wide):
        parts.append(disc(icon, tone))
    beside = len(parts) * DISC + CHEVRON * len([more for more in (trailing, on_click) if more])
    lines: list[ft.Control] = [words(title, T.TITLE_SMALL, beside=beside)]
    if detail:
        lines.append(quiet(detail, beside=beside))
    parts.append(ft.Column(lines, spacing=2, expand=True, tight=True))
    if trailing:
        parts.append(trailing)
    if on_click:
        parts.append(ft.Icon(ft.Icons.CHEVRON_RIGHT, size=24, color=C.ON_SURFACE_VARIANT))
    line = ft.Row(parts, spacing=14, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=12)
    return tappable(line, on_click, pad=pad, radius=0) if on_click else ft.Container(line, padding=pad)


@component
def Switch(title: str, detail: str, on: bool, on_change: Callable[[bool], object]) -> ft.Control:
    """A whole row that switches something on or off, told as one switch."""
    seen = look()
    mark = ft.Switch(value=on, on_change=safely(lambda: on_change(not on)))
    lines: list[ft.Control] = [words(title, T.TITLE_SMALL), *([quiet(detail)] if detail else [])]
    if fits_beside(title, SWITCH, seen):
        line = ft.Row([ft.Column(lines, spacing=2, expand=True, tight=True), mark], spacing=12)
    else:
        line = ft.Row([ft.Column([*lines, mark], spacing=2, expand=True, tight=True)])
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=10)
    return told(tappable(line, lambda: on_change(not on), pad=pad, radius=0), toggled=on)


@component
def Choice(
    options: dict[str, str],
    chosen: str | None,
    on_choose: Callable[[str], object],
    stacked: bool = False,
) -> ft.Control:
    """Two to five answers as big buttons; the chosen one has fill and weight, and a check where there is room."""
    seen = look()
    stacked = stacked or seen.large_text or seen.width < 360

    def one(key: str, text: str) -> ft.Control:
        on = key == chosen
        ink = C.ON_PRIMARY if on else C.ON_SURFACE
        # Side by side there is room for the words alone; fill and weight tell the choice there.
        parts: list[ft.Control] = [ft.Icon(ft.Icons.CHECK, size=22, color=ink)] if on and stacked else []
        parts.append(
            words(
                text,
                T.LABEL_LARGE,
                ink,
                expand=True,
                expand_loose=True,
                text_align=ft.TextAlign.START if stacked else ft.TextAlign.CENTER,
            )
        )
        side = ft.MainAxisAlignment.START if stacked else ft.MainAxisAlignment.CENTER
        return told(
            tappable(
                ft.Row(parts, alignment=side, spacing=8),
                lambda: on_choose(key),
                fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
                edge=ft.BorderSide(2 if seen.contrast else 1.5, C.PRIMARY if on else C.OUTLINE),
                pad=ft.Padding.symmetric(horizontal=14 if stacked else 6, vertical=15),
                align=ft.Alignment.CENTER_LEFT if stacked else ft.Alignment.CENTER,
            ),
            expand=None if stacked else 1,
            selected=on,
        )

    made = [one(key, text) for key, text in options.items()]
    if stacked:
        return ft.Column(made, spacing=10, horizontal_alignment=STRETCH, tight=True)
    return ft.Row(made, spacing=10, intrinsic_height=True, vertical_alignment=STRETCH)


@component
def Segments(options: dict[str, str], chosen: str, on_choose: Callable[[str], object]) -> ft.Control:
    """A few short names in one well, one of them chosen."""
    seen = look()

    def one(key: str, name: str) -> ft.Control:
        on = key == chosen
        text = ft.Text(
            name,
            size=seen.capped(15, 1.2),
            weight=ft.FontWeight.W_600 if on else None,
            color=C.ON_PRIMARY if on else C.ON_SURFACE,
            text_align=ft.TextAlign.CENTER,
        )
        middle = ft.Container(text, alignment=ft.Alignment.CENTER, height=48)
        return told(
            tappable(middle, lambda: on_choose(key), fill=C.PRIMARY if on else None, radius=11),
            expand=1,
            selected=on,
        )

    made = [one(key, name) for key, name in options.items()]
    # Two by two where the words of four would not fit beside each other.
    across = 2 if len(made) > 3 and seen.large_text and not seen.wide else len(made)
    lines: list[ft.Control] = [ft.Row(made[n : n + across], spacing=4) for n in range(0, len(made), across)]
    return ft.Container(
        ft.Column(lines, spacing=4, tight=True),
        bgcolor=C.SURFACE_CONTAINER,
        border=ft.Border.all(seen.line, C.OUTLINE_VARIANT),
        border_radius=14,
        padding=3,
    )
