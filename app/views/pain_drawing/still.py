"""The frame of a screen that does not scroll, so that a finger on it draws."""

from __future__ import annotations

import flet as ft

from app.views.look.sizes import SPACE
from app.views.parts.actions import tappable
from app.views.parts.boundary import component
from app.views.parts.frame import fictional_strip
from app.views.parts.notice_bar import NoticeBar
from app.views.parts.seen import FictionalContext, go, look
from app.views.parts.text import STRETCH, C, T, heading, words


@component
def StillScreen(
    title: str,
    back: tuple[str, str],
    middle: ft.Control,
    tools: list[ft.Control],
    over: list[ft.Control] | None = None,
    foot: ft.Control | None = None,
) -> ft.Control:
    """A short head, what fills the screen, and tools below it, or beside it from 840 dp. No title where it would take the room."""
    seen, fictional = look(), ft.use_context(FictionalContext)
    head = _head(title, back)
    pad = ft.Padding.symmetric(horizontal=seen.margin)
    if seen.wide:
        side = ft.Column(
            tools, spacing=SPACE["snug"], scroll=ft.ScrollMode.AUTO, horizontal_alignment=STRETCH, expand=True
        )
        beside = ft.Column(
            [side, *([foot] if foot else [])],
            spacing=SPACE["snug"],
            horizontal_alignment=STRETCH,
            width=seen.column,
        )
        body: ft.Control = ft.Container(
            ft.Row([middle, beside], spacing=SPACE["wide"], expand=True, vertical_alignment=STRETCH),
            padding=ft.Padding.only(left=seen.margin, right=seen.margin, bottom=16),
            expand=True,
        )
    else:
        column = [*(over or []), middle, *tools]
        body = ft.Container(
            ft.Column(column, spacing=6, expand=True, horizontal_alignment=STRETCH), padding=pad, expand=True
        )
    sheet: list[ft.Control] = [fictional_strip(fictional)] if fictional else []
    sheet += [ft.Container(head, padding=pad), body, NoticeBar()]
    if foot and not seen.wide:
        sheet.append(ft.Container(foot, padding=ft.Padding.symmetric(horizontal=seen.margin, vertical=8)))
    frame = ft.Column(sheet, expand=True, spacing=4, horizontal_alignment=STRETCH)
    return ft.SafeArea(ft.Container(frame, expand=True, bgcolor=C.SURFACE), expand=True)


def _head(title: str, back: tuple[str, str]) -> ft.Control:
    """Where I came from and where I am, on one line where there is room."""
    seen = look()
    name, way = back
    arrow = ft.Row(
        [
            ft.Icon(ft.Icons.ARROW_BACK, size=seen.icon(24), color=C.PRIMARY),
            words(name, T.LABEL_LARGE, C.PRIMARY),
        ],
        spacing=6,
        tight=True,
    )
    leave = tappable(arrow, lambda: go(way), pad=ft.Padding.symmetric(horizontal=4, vertical=12))
    named = [heading(title, 1, T.TITLE_MEDIUM)] if title else []
    return ft.Row([leave, *named], alignment=ft.MainAxisAlignment.SPACE_BETWEEN, wrap=seen.large_text)
