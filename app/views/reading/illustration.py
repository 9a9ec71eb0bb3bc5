"""A text's drawing, in the colours and words of the screen, and the sentence that says the same."""

from __future__ import annotations

import flet as ft

from app.content.illustrations import FOR_ARTICLE, picture
from app.views.parts.boundary import component
from app.views.parts.seen import look, spoken
from app.views.parts.text import STRETCH, sentence

INDENT = 4
WIDEST = 480


def illustrated(slug: str) -> bool:
    """Whether a text has a drawing."""
    return slug in FOR_ARTICLE


def is_dark(page: ft.Page) -> bool:
    """Whether the screen is dark just now."""
    if page.theme_mode == ft.ThemeMode.SYSTEM:
        return page.platform_brightness == ft.Brightness.DARK
    return page.theme_mode == ft.ThemeMode.DARK


@component
def Illustration(slug: str) -> ft.Control:
    """The drawing, as wide as the text; its sentence is also its name for a screen reader."""
    seen, language = look(), spoken()
    drawn = picture(FOR_ARTICLE[slug], language.say, is_dark(ft.context.page), seen.contrast)
    wide = min(seen.column - 2 * INDENT, WIDEST)
    image = ft.Image(
        src=drawn.svg,
        width=wide,
        height=wide * drawn.height / drawn.width,
        fit=ft.BoxFit.CONTAIN,
        semantics_label=drawn.says,
    )
    return ft.Container(
        ft.Column(
            [ft.Row([image], alignment=ft.MainAxisAlignment.CENTER), sentence(drawn.says)],
            spacing=10,
            tight=True,
            horizontal_alignment=STRETCH,
        ),
        padding=ft.Padding.symmetric(horizontal=INDENT, vertical=8),
    )
