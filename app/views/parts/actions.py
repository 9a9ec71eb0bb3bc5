"""Things to tap: real buttons with a name, at least 48 dp, inside the boundary for errors."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.views.look.sizes import ICON, RADIUS
from app.views.parts.notice import Handler, safely
from app.views.parts.seen import look
from app.views.parts.text import C, T, in_line

EDGE, GAP = 18, 10


def tappable(
    content: ft.Control,
    on_click: Handler,
    radius: int = RADIUS["control"],
    fill: str | None = None,
    edge: ft.BorderSide | None = None,
    pad: ft.PaddingValue = 0,
    align: ft.Alignment = ft.Alignment.CENTER_LEFT,
    **more: Any,
) -> ft.TextButton:
    """Any content as a real button: focusable, with a name."""
    return ft.TextButton(
        content=content,
        on_click=safely(on_click),
        style=ft.ButtonStyle(
            padding=pad,
            bgcolor=fill,
            side=edge,
            shape=ft.RoundedRectangleBorder(radius=radius),
            color=C.ON_SURFACE,
            alignment=align,
        ),
        **more,
    )


def told(content: ft.Control, expand: int | None = None, **state: Any) -> ft.MergeSemantics:
    """A button whose state (checked, selected) or name is told on the same node."""
    return ft.MergeSemantics(content=ft.Semantics(content=content, **state), expand=expand)


def label_with(icon: ft.IconData | None, text: str, color: str | None = None) -> ft.Control:
    """An icon and its word, kept together, centred and free to wrap."""
    if icon is None:
        return ft.Text(text, text_align=ft.TextAlign.CENTER)
    size = look().icon(ICON["row"])
    said = in_line(text, T.LABEL_LARGE, 2 * EDGE + size + GAP, anywhere=True)
    return ft.Row(
        [
            ft.Icon(icon, size=size, color=color),
            ft.Text(said, expand=True, expand_loose=True, semantics_label=None if said == text else text),
        ],
        spacing=GAP,
        tight=True,
        alignment=ft.MainAxisAlignment.CENTER,
    )


def primary(text: str, icon: ft.IconData | None, on_click: Handler, **more: Any) -> ft.Container:
    """The one most important thing to do on this screen."""
    style = ft.ButtonStyle(
        padding=ft.Padding.symmetric(horizontal=18, vertical=16), elevation=0, shadow_color=C.TRANSPARENT
    )
    return ft.Container(
        ft.FilledButton(content=label_with(icon, text), on_click=safely(on_click), style=style, **more)
    )


def second(text: str, icon: ft.IconData | None, on_click: Handler, **more: Any) -> ft.Container:
    """Another way to go; never louder than the primary button."""
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=18, vertical=15))
    return ft.Container(
        ft.OutlinedButton(content=label_with(icon, text), on_click=safely(on_click), style=style, **more)
    )


def link(text: str, icon: ft.IconData | None, on_click: Handler, **more: Any) -> ft.Row:
    """A quiet way onwards inside a card."""
    style = ft.ButtonStyle(padding=ft.Padding.symmetric(horizontal=10, vertical=14), color=C.PRIMARY)
    button = ft.TextButton(
        content=label_with(icon, text, C.PRIMARY),
        on_click=safely(on_click),
        style=style,
        **({"expand": True, "expand_loose": True} | more),
    )
    return ft.Row([button], spacing=0, tight=True)
