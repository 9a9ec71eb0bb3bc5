"""Tiles: ways into parts of the plan, two by two."""

from __future__ import annotations

import flet as ft

from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.notice import Handler
from app.views.parts.paper import disc
from app.views.parts.seen import look
from app.views.parts.text import STRETCH, C, T, quiet, words


@component
def Tile(title: str, detail: str, icon: ft.IconData, tone: str, on_click: Handler) -> ft.Control:
    """A way into one part, with what stands there now in a few words."""
    seen = look()
    lines = ft.Column([words(title, T.TITLE_SMALL), quiet(detail)], spacing=0, tight=True)
    return tappable(
        ft.Column([disc(icon, tone), lines], spacing=10, tight=True),
        on_click,
        fill=C.SURFACE_CONTAINER_LOWEST,
        edge=ft.BorderSide(seen.line, C.OUTLINE_VARIANT),
        radius=20,
        pad=ft.Padding.all(16),
        align=ft.Alignment.TOP_LEFT,
        expand=None if seen.large_text else 1,
    )


def tiles(items: list[ft.Control]) -> ft.Control:
    """Two by two and equally tall; one by one with large text."""
    if look().large_text:
        return ft.Column(items, spacing=12, horizontal_alignment=STRETCH)
    pairs: list[ft.Control] = [
        ft.Row(items[n : n + 2], spacing=12, intrinsic_height=True, vertical_alignment=STRETCH)
        for n in range(0, len(items), 2)
    ]
    return ft.Column(pairs, spacing=12)
