"""Text fields with an edge of 3:1, a label, and what is wrong told right below."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any

import flet as ft

from app.views.look.sizes import RADIUS
from app.views.parts.long_words import widest_word, width_of
from app.views.parts.notice import Handler, safely
from app.views.parts.seen import Look, look
from app.views.parts.text import STRETCH, C, quiet, words


def field_edge(color: str = C.OUTLINE, width: float = 1.5) -> ft.OutlineInputBorder:
    """The edge of a text field, rounded like a button."""
    return ft.OutlineInputBorder(border_radius=RADIUS["control"], side=ft.BorderSide(width, color))


PAD, TIGHT = 18, 12
LABEL = 17
FLOATED = 0.75  # How much of its size a label keeps above what is typed.
NOTCH = 8  # The gap in the edge around a label, in dp.


def padding(seen: Look) -> int:
    """The room around what is typed; less of it where large text needs the width."""
    return TIGHT if seen.large_text and not seen.wide else PAD


def label_fits(label: str, seen: Look) -> bool:
    """Whether a label of full size fits on one line in the edge of a field, and none of its words breaks in it."""
    size, room = LABEL * seen.text, seen.inside - 2 * padding(seen)
    return width_of(label, size * FLOATED) <= room - NOTCH and widest_word(label, size) <= room


def lines_of(label: str, seen: Look) -> int:
    """How many lines a label takes in an empty field."""
    return max(1, ceil(width_of(label, LABEL * seen.text) / (seen.inside - 2 * padding(seen))))


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
) -> ft.Control:
    """A field whose text lives in the component's state; `error` stands below and the text stays.

    A label that is too long for the edge in large text stands above the field instead. A field of
    several lines is tall enough for its label.
    """
    seen = look()
    above = seen.text > 1 and not label_fits(label, seen)
    if more.get("multiline") and not above:
        more["min_lines"] = max(more.get("min_lines") or 1, lines_of(label, seen))
        if more.get("max_lines"):
            more["max_lines"] = max(more["max_lines"], more["min_lines"])
    field = ft.TextField(
        label=None if above else label,
        value=value,
        on_change=safely(lambda event: on_change(event.control.value)),
        on_submit=safely(on_submit),
        error=error or None,
        error_style=ft.TextStyle(size=16 * seen.text, color=C.ERROR, font_family="Roboto"),
        error_max_lines=12,
        filled=True,
        fill_color=C.SURFACE_CONTAINER_LOWEST,
        border=field_edge(),
        content_padding=padding(seen),
        text_size=18 * seen.text,
        label_style=ft.TextStyle(size=LABEL * seen.text, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        hint_style=ft.TextStyle(size=17 * seen.text, color=C.ON_SURFACE_VARIANT, font_family="Roboto"),
        **more,
    )
    return _labelled(label, field) if above else field


def _labelled(label: str, field: ft.TextField) -> ft.Control:
    shown = ft.Semantics(content=quiet(label), exclude_semantics=True)
    named = ft.MergeSemantics(ft.Semantics(content=field, label=label))
    return ft.Column([shown, named], spacing=6, tight=True, horizontal_alignment=STRETCH)
