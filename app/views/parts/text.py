"""Words on paper: the roles of the type scale, headings, the computed sentence."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.views.look.sizes import SPACE

C = ft.Colors
T = ft.TextThemeStyle
STRETCH = ft.CrossAxisAlignment.STRETCH


def words(text: str, style: T = T.BODY_MEDIUM, color: str | None = None, **more: Any) -> ft.Text:
    """A text in one of the roles of the type scale."""
    return ft.Text(text, theme_style=style, color=color, **more)


def quiet(text: str, style: T = T.BODY_SMALL, **more: Any) -> ft.Text:
    """A detail: smaller and softer, never below 7:1."""
    return words(text, style, C.ON_SURFACE_VARIANT, **more)


def heading(text: str, level: int = 2, style: T = T.TITLE_MEDIUM, **more: Any) -> ft.Semantics:
    """A title that a screen reader can jump to."""
    return ft.Semantics(header=True, heading_level=level, content=words(text, style, **more))


def section(title: str, note: str = "") -> ft.Container:
    """The title above a group of cards."""
    lines: list[ft.Control] = [heading(title)]
    if note:
        lines.append(quiet(note))
    return ft.Container(
        ft.Column(lines, spacing=2, horizontal_alignment=STRETCH),
        padding=ft.Padding.only(left=4, right=4, top=SPACE["tight"]),
    )


def aside(text: str) -> ft.Container:
    """A quiet remark between cards."""
    return ft.Container(quiet(text), padding=ft.Padding.symmetric(horizontal=4))


def sentence(text: str) -> ft.Container:
    """The computed sentence that says the same as the picture above it."""
    return ft.Container(
        words(text),
        border=ft.Border.only(left=ft.BorderSide(3, C.PRIMARY)),
        padding=ft.Padding.only(left=12, top=2, bottom=2),
    )
