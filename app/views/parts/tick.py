"""Something agreed or planned: the whole row ticks it, and ticks it off again."""

from __future__ import annotations

import flet as ft

from app.views.parts.actions import tappable, told
from app.views.parts.boundary import component
from app.views.parts.fits import fits_beside
from app.views.parts.notice import Handler
from app.views.parts.paper import disc
from app.views.parts.seen import look
from app.views.parts.text import C, T, quiet, words

GAP = 14


@component
def Tick(
    title: str,
    detail: str,
    done_words: str,
    on_tick: Handler,
    icon: ft.IconData | None = None,
    tone: str = "teal",
) -> ft.Control:
    """A row to tick. `done_words` say when it was done ("Done at 9.40"), and are empty while it is not."""
    seen, done = look(), bool(done_words)
    lines: list[ft.Control] = [words(title, T.TITLE_SMALL)]
    if detail:
        lines.append(quiet(detail))
    if done:
        lines.append(words(done_words, T.LABEL_MEDIUM, C.PRIMARY))
    box = ft.Icon(
        ft.Icons.CHECK_BOX if done else ft.Icons.CHECK_BOX_OUTLINE_BLANK,
        size=seen.icon(28),
        color=C.PRIMARY if done else C.OUTLINE,
    )
    parts: list[ft.Control] = [disc(icon, tone)] if icon and not (seen.large_text and not seen.wide) else []
    if parts or fits_beside(title, seen.icon(28) + GAP, seen):
        parts += [ft.Column(lines, spacing=2, expand=True, tight=True), box]
    else:
        parts = [ft.Column([*lines, box], spacing=2, expand=True, tight=True)]
    row = ft.Row(parts, spacing=GAP, vertical_alignment=ft.CrossAxisAlignment.CENTER)
    pad = ft.Padding.symmetric(horizontal=seen.card_pad, vertical=12)
    return told(tappable(row, on_tick, pad=pad, radius=0), checked=done)
