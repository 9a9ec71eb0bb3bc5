"""Choosing among a few in the activity form: parts of life two by two, and usual amounts as chips."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import flet as ft

from app.rehab.activity import AREAS
from app.views.activity.kinds import AREA_ICONS
from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.forms import trouble_line
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, C, T, words


@component
def AreaChoice(chosen: str, on_choose: Callable[[str], object], error: str = "") -> ft.Control:
    """The parts of life, two by two; the chosen one has fill and weight."""
    seen, language = look(), spoken()
    across = 1 if seen.large_text or seen.width < 360 else 2
    cells = [_cell(area, language.say(name), chosen, on_choose) for area, name in AREAS.items()]
    lines: list[ft.Control] = [
        ft.Row(cells[n : n + across], spacing=8, intrinsic_height=True, vertical_alignment=STRETCH)
        for n in range(0, len(cells), across)
    ]
    return ft.Column([*lines, *trouble_line(error)], spacing=8, tight=True, horizontal_alignment=STRETCH)


def _cell(area: str, name: str, chosen: str, on_choose: Callable[[str], object]) -> ft.Control:
    seen, on = look(), area == chosen
    ink = C.ON_PRIMARY if on else C.ON_SURFACE
    icon = ft.Icon(AREA_ICONS[area], size=seen.icon(22), color=ink if on else C.PRIMARY)
    content = ft.Row([icon, words(name, T.LABEL_LARGE, ink, expand=True)], spacing=8)
    button = tappable(
        content,
        lambda: on_choose(area),
        fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(2 if seen.contrast else 1.5, C.PRIMARY if on else C.OUTLINE),
        pad=ft.Padding.symmetric(horizontal=8, vertical=14),
    )
    return told(button, expand=1, selected=on)


@component
def Numbers(
    numbers: Sequence[int], chosen: str, on_choose: Callable[[str], object], says: Callable[[int], str]
) -> ft.Control:
    """Usual numbers as chips beside a typed field; `says` is a chip's name for a screen reader."""
    seen = look()

    def one(number: int) -> ft.Control:
        on = str(number) == chosen.strip()
        ink = C.ON_PRIMARY if on else C.ON_SURFACE
        button = tappable(
            ft.Text(
                str(number),
                size=seen.capped(17, 1.5),
                weight=ft.FontWeight.W_600 if on else None,
                color=ink,
                text_align=ft.TextAlign.CENTER,
                semantics_label=says(number),
            ),
            lambda: on_choose(str(number)),
            fill=C.PRIMARY if on else C.SURFACE_CONTAINER_LOWEST,
            edge=ft.BorderSide(2 if seen.contrast else 1.5, C.PRIMARY if on else C.OUTLINE),
            radius=24,
            align=ft.Alignment.CENTER,
            width=max(52, seen.capped(46, 1.6)),
            height=48,
        )
        return told(button, selected=on)

    return ft.Row([one(number) for number in numbers], wrap=True, spacing=6, run_spacing=6)
