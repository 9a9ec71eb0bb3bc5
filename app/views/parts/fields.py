"""Text fields with an edge of 3:1, a label, and what is wrong told right below."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any

import flet as ft

from app.views.look.sizes import RADIUS
from app.views.parts.notice import Handler, safely
from app.views.parts.seen import Look, look
from app.views.parts.text import STRETCH, C, words


def field_edge(color: str = C.OUTLINE, width: float = 1.5) -> ft.OutlineInputBorder:
    """The edge of a text field, rounded like a button."""
    return ft.OutlineInputBorder(border_radius=RADIUS["control"], side=ft.BorderSide(width, color))


PAD = 18
LABEL = 17
LETTER = 0.52  # How wide a letter of a label is, by its size.
WIDE = 0.57  # And in a label of wide ones, as "Överenskommet med".
FLOATED = 0.75  # How much of its size a label keeps above what is typed.


def label_size(label: str, seen: Look) -> float:
    """As large as the text, but so that the label fits above what is typed; never smaller than usual."""
    fits = (seen.inside - 2 * PAD) / (max(len(label), 1) * WIDE * FLOATED)
    return max(LABEL, min(LABEL * seen.text, fits))


def lines_of(label: str, size: float, seen: Look) -> int:
    """How many lines a label takes in an empty field."""
    return max(1, ceil(len(label) * size * LETTER / (seen.inside - 2 * PAD)))


def asked_field(
    question: str, short: str, value: str, on_change: Callable[[str], object], error: str = "", **more: Any
) -> ft.Control:
    """A question in full, and under it a field with a name that is short enough to float above what is typed."""
    field = typing_field(short, value, on_change, error, **more)
    return ft.Column([words(question), field], spacing=8, tight=True, horizontal_alignment=STRETCH)


def typing_field(
    label: str,
    value: str,
    on_change: Callable[[str], object],
    error: str = "",
    on_submit: Handler | None = None,
    **more: Any,
) -> ft.TextField:
    """A field whose text lives in the component's state; `error` stands below and the text stays.

    One of several lines is tall enough for its label, also in large text.
    """
    seen = look()
    size = label_size(label, seen)
    if more.get("multiline"):
        more["min_lines"] = max(more.get("min_lines") or 1, lines_of(label, size, seen))
        if more.get("max_lines"):
            more["max_lines"] = max(more["max_lines"], more["min_lines"])
    return ft.TextField(
        label=label,
        value=value,
        on_change=safely(lambda event: on_change(event.control.value)),
        on_submit=safely(on_submit),
        error=error or None,
        error_style=ft.TextStyle(size=16 * seen.text, color=C.ERROR, font_family="Roboto"),
        error_max_lines=12,
        filled=True,
        fill_color=C.SURFACE_CONTAINER_LOWEST,
        border=field_edge(),
        content_padding=PAD,
        text_size=18 * seen.text,
        label_style=ft.TextStyle(size=size, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        hint_style=ft.TextStyle(size=17 * seen.text, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        **more,
    )
