"""Words on paper: the roles of the type scale, headings, the computed sentence."""

from __future__ import annotations

from typing import Any

import flet as ft

from app.views.look.sizes import SPACE
from app.views.look.theme import type_size
from app.views.parts.long_words import divided
from app.views.parts.seen import drawn

C = ft.Colors
T = ft.TextThemeStyle
STRETCH = ft.CrossAxisAlignment.STRETCH


def words(
    text: str,
    style: T = T.BODY_MEDIUM,
    color: str | None = None,
    beside: float = 0,
    *,
    anywhere: bool = False,
    **more: Any,
) -> ft.Text:
    """A text in one of the roles of the type scale; a word too long for a card gets a hyphen.

    `beside` is what else stands on its line, in dp; below zero where the text stands on the page.
    What may stand `anywhere`, in a card or on the page, gets one only where both are too narrow.
    What can be copied stays as it is.
    """
    shown = text if more.get("selectable") else in_line(text, style, beside, anywhere=anywhere)
    if shown != text:
        more.setdefault("semantics_label", text)
    return ft.Text(shown, theme_style=style, color=color, **more)


def in_line(text: str, style: T, beside: float = 0, *, anywhere: bool = False) -> str:
    """The text with a hyphen where one of its words is longer than a line in a card.

    What may stand `anywhere` gets one only where the word is too long for the page, too.
    """
    seen = drawn()
    most = seen.column - beside if anywhere else 0
    return divided(text, type_size(style.name.lower(), seen.text), seen.inside - beside, most)


def on_page(*, sides: int = 2) -> float:
    """How much wider than in a card a line is right on the page, as `words` count it; set in by a hair on its sides."""
    seen = drawn()
    return seen.inside - seen.column + sides * SPACE["hair"]


def quiet(text: str, style: T = T.BODY_SMALL, **more: Any) -> ft.Text:
    """A detail: smaller and softer, never below 7:1."""
    return words(text, style, C.ON_SURFACE_VARIANT, **more)


def heading(text: str, level: int = 2, style: T = T.TITLE_MEDIUM, **more: Any) -> ft.Semantics:
    """A title that a screen reader can jump to."""
    return ft.Semantics(header=True, heading_level=level, content=words(text, style, **more))


def section(title: str, note: str = "") -> ft.Container:
    """The title above a group of cards."""
    lines: list[ft.Control] = [heading(title, beside=on_page())]
    if note:
        lines.append(quiet(note, beside=on_page()))
    return ft.Container(
        ft.Column(lines, spacing=2, horizontal_alignment=STRETCH),
        padding=ft.Padding.only(left=4, right=4, top=SPACE["tight"]),
    )


def aside(text: str) -> ft.Container:
    """A quiet remark between cards."""
    return ft.Container(quiet(text, beside=on_page()), padding=ft.Padding.symmetric(horizontal=4))


def sentence(text: str) -> ft.Container:
    """The computed sentence that says the same as the picture above it."""
    return ft.Container(
        words(text, beside=15),
        border=ft.Border.only(left=ft.BorderSide(3, C.PRIMARY)),
        padding=ft.Padding.only(left=12, top=2, bottom=2),
    )
