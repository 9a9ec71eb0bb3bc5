"""Text fields with an edge of 3:1, a label, and what is wrong told right below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import flet as ft

from app.views.look.sizes import RADIUS
from app.views.parts.notice import Handler, safely
from app.views.parts.seen import look
from app.views.parts.text import C


def field_edge(color: str = C.OUTLINE, width: float = 1.5) -> ft.OutlineInputBorder:
    """The edge of a text field, rounded like a button."""
    return ft.OutlineInputBorder(border_radius=RADIUS["control"], side=ft.BorderSide(width, color))


def typing_field(
    label: str,
    value: str,
    on_change: Callable[[str], object],
    error: str = "",
    on_submit: Handler | None = None,
    **more: Any,
) -> ft.TextField:
    """A field whose text lives in the component's state; `error` stands below and the text stays."""
    seen = look()
    return ft.TextField(
        label=label,
        value=value,
        on_change=safely(lambda event: on_change(event.control.value)),
        on_submit=safely(on_submit),
        error=error or None,
        error_style=ft.TextStyle(size=16 * seen.text, color=C.ERROR, font_family="Roboto"),
        error_max_lines=6,
        filled=True,
        fill_color=C.SURFACE_CONTAINER_LOWEST,
        border=field_edge(),
        content_padding=18,
        text_size=18 * seen.text,
        label_style=ft.TextStyle(size=17 * seen.text, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        hint_style=ft.TextStyle(size=17 * seen.text, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        **more,
    )
